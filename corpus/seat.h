/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * seat.h - one worker's place: the line to it, the documents it was given, and its clocks. The
 * place stays when the worker ends.
 *
 *   jobs:  [being read] [waiting, sent already or being sent]
 *
 * A worker that is done finds the next document in its line. Small ones wait there in number, since
 * the one who brings them may come late: as many as are read in a few milliseconds, so that none
 * waits long while others have nothing to do.
 */
#pragma once

#include "corpus/errand.h"
#include "corpus/nursery.h"

typedef struct
{
  Document *doc;
  Outcome *outcome;                  /* borrowed */
  GString *head;                     /* of the errand */
  guint64 lines_seen[LINES_STREAMS]; /* of what came of the outcome so far */
  guint killed_outside;              /* times that its worker was killed by somebody else */
} Job;

void job_free(Job *job);

gsize job_source_bytes(const Job *job);

/* What a worker that ended said of the document is not believed. */
void job_forget_answer(Job *job);

typedef enum
{
  SEAT_IDLE,   /* nothing happened */
  SEAT_ANSWER, /* the first job has its outcome */
  SEAT_LOST    /* the worker has ended, or is not to be believed any more */
} SeatEvent;

typedef struct
{
  pid_t process; /* 0: nobody sits here */
  int descriptor;
  clockid_t clock;  /* of the process */
  GQueue jobs;      /* Job *, oldest first */
  guint sent_jobs;  /* jobs that went over whole */
  gsize sent_bytes; /* of the next */
  GString *received;
  guint64 done;         /* documents the worker has read */
  guint64 cpu_start_ns; /* of the first job */
  guint64 cpu_seen_ns;  /* when the clock was last seen to have moved, which was then: */
  guint64 wall_seen_ns;
  gboolean is_late; /* we killed it for the time it took */
  gboolean is_liar; /* what it sent was no answer */
} Seat;

/* Nobody sits there afterwards; jobs stay. Returns how the worker ended, as wait() says it. */
int seat_vacate(Seat *seat);

/* Starts a worker for the jobs that are there. */
gboolean seat_fill(Seat *seat, Nursery *nursery, GError **error);

/* Whether another document may wait here. */
gboolean seat_has_room(const Seat *seat);

void seat_add_job(Seat *seat, Job *job);

/* Writes what the line takes. FALSE where the other end is gone. */
gboolean seat_send(Seat *seat);
gboolean seat_has_to_send(const Seat *seat);

/* Reads what the line has; SEAT_LOST where the other end is gone. */
SeatEvent seat_receive(Seat *seat, gsize longest_answer);

/* Takes the next answers out of what was received until one is whole: fills the outcome of the
 * first job and removes the job. */
SeatEvent seat_take_answer(Seat *seat, gsize longest_answer, guint64 *times_ns);

/* Milliseconds until the first job has used up its time, at least; 0 when it has. G_MAXUINT without
 * a job. Time is the worker's processor time; one that waits for what never comes has used up its
 * time after four times as long. */
guint seat_time_left_ms(Seat *seat, guint timeout_ms);
