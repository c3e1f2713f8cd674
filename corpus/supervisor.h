/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * supervisor.h - a number of workers and the documents they have in hand.
 *
 * A worker that ends over a document is replaced. The document is tried once more by a fresh one if
 * the old had read others before, so that what it becomes depends on nothing but itself; then it is
 * a reject: "crashed" with the signal, "memory", "timeout". A worker that somebody killed from
 * outside costs nobody anything: its document is given to another.
 */
#pragma once

#include "corpus/work.h"
#include "corpus/worker.h"

typedef struct
{
  guint workers;    /* at least 1; started as they are needed */
  guint timeout_ms; /* processor time for one document; a worker that does not even use that is
                       stopped after four times as long */
  WorkerLimits limits;

  /* Told of every worker that ended over a document; may be NULL. */
  void (*on_loss)(const char *uri, const char *why, gpointer user);
  gpointer user;
} SupervisorOptions;

typedef struct Supervisor Supervisor;

/* work and options are borrowed. Call it before anything is open that workers need not have. */
Supervisor *supervisor_new(Work *work, const SupervisorOptions *options, GError **error);

/* Kills what is still running. */
void supervisor_free(Supervisor *supervisor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Supervisor, supervisor_free)

/* Whether another document would find a worker that can take it. */
gboolean supervisor_has_room(const Supervisor *supervisor);

/* Documents given whose outcome is not known yet. */
guint supervisor_in_hand(const Supervisor *supervisor);

/* Takes doc, which has its source. *outcome, cleared, is filled during some later supervisor_wait()
 * and must live until then. Fails where no worker can be started: the run stops. */
gboolean supervisor_give(Supervisor *supervisor, Document *doc, Outcome *outcome, GError **error);

/* Moves bytes both ways; returns when an outcome has become known or timeout_ms have passed (0: at
 * once). A reject's outcome has no lines yet. Fails as above. */
gboolean supervisor_wait(Supervisor *supervisor, guint timeout_ms, GError **error);

/* Processor time of all documents by stage, in the order of RunReport, where work measures it.
 * Borrowed. */
const guint64 *supervisor_times(const Supervisor *supervisor);
