/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * supervisor.c - one poll() over all lines; no threads, no signals.
 */
#include "corpus/supervisor.h"

#include "core/error.h"
#include "corpus/seat.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#define RETIRE_AFTER 5000          /* documents: what a library leaks has an end */
#define IN_HAND_BYTES (256u << 20) /* of sources: past it no more are taken but one */
/* Then it is no accident: the kernel kills what eats its memory */
#define OUTSIDE_KILLS 8
#define ANSWER_SPARE (1u << 20) /* of an answer beyond its records */

struct Supervisor
{
  const SupervisorOptions *options;
  Nursery *nursery;
  Seat *seats;
  struct pollfd *lines;
  guint in_hand;
  gsize in_hand_bytes;
  guint64 times_ns[RUN_TIMES];
};

Supervisor *
supervisor_new(Work *work, const SupervisorOptions *options, GError **error)
{
  Nursery *nursery = nursery_new(work, &options->limits, error);
  if (nursery == NULL)
    return NULL;
  Supervisor *supervisor = g_new0(Supervisor, 1);
  supervisor->options = options;
  supervisor->nursery = nursery;
  supervisor->seats = g_new0(Seat, options->workers);
  supervisor->lines = g_new0(struct pollfd, options->workers);
  for (guint i = 0; i < options->workers; i++)
    supervisor->seats[i].received = g_string_new(NULL);
  return supervisor;
}

static void
job_free_element(gpointer job)
{
  job_free(job);
}

void
supervisor_free(Supervisor *supervisor)
{
  if (supervisor == NULL)
    return;
  for (guint i = 0; i < supervisor->options->workers; i++)
    {
      seat_vacate(&supervisor->seats[i]);
      g_queue_clear_full(&supervisor->seats[i].jobs, job_free_element);
      g_string_free(supervisor->seats[i].received, TRUE);
    }
  nursery_free(supervisor->nursery);
  g_free(supervisor->seats);
  g_free(supervisor->lines);
  g_free(supervisor);
}

const guint64 *
supervisor_times(const Supervisor *supervisor)
{
  return supervisor->times_ns;
}

guint
supervisor_in_hand(const Supervisor *supervisor)
{
  return supervisor->in_hand;
}

/* The seat whose worker would come to a document first; NULL where all have enough. An idle worker
 * comes before an empty seat, and that before a second document for a worker. */
static Seat *
seat_choose(const Supervisor *supervisor)
{
  Seat *best = NULL;
  guint best_rank = G_MAXUINT;
  for (guint i = 0; i < supervisor->options->workers; i++)
    {
      Seat *seat = &supervisor->seats[i];
      guint rank = 2 * g_queue_get_length(&seat->jobs) + (seat->process == 0);
      if (rank < best_rank && seat->done < RETIRE_AFTER && seat_has_room(seat))
        {
          best = seat;
          best_rank = rank;
        }
    }
  return best;
}

gboolean
supervisor_has_room(const Supervisor *supervisor)
{
  return seat_choose(supervisor) != NULL
         && (supervisor->in_hand == 0 || supervisor->in_hand_bytes < IN_HAND_BYTES);
}

gboolean
supervisor_give(Supervisor *supervisor, Document *doc, Outcome *outcome, GError **error)
{
  Job *job = g_new0(Job, 1);
  job->doc = doc;
  job->outcome = outcome;
  job->head = g_string_new(NULL);
  errand_append_head(doc, job->head);
  Seat *seat = seat_choose(supervisor);
  supervisor->in_hand++;
  supervisor->in_hand_bytes += job_source_bytes(job);
  seat_add_job(seat, job);
  if (seat->process == 0 && !seat_fill(seat, supervisor->nursery, error))
    return FALSE;
  seat_send(seat); /* that the other end is gone is seen when reading */
  return TRUE;
}

/* --- losing workers --- */

/* Why the worker ended, as the reject says it. */
static void
loss_describe(const Supervisor *supervisor, const Seat *seat, int status, GError **error)
{
  if (seat->is_late)
    duban_error_set(error, DUBAN_ERROR_TIMEOUT, "expected an end within %u.%03u s, got none",
                    supervisor->options->timeout_ms / 1000, supervisor->options->timeout_ms % 1000);
  else if (seat->is_liar)
    duban_error_set(error, DUBAN_ERROR_CRASHED,
                    "expected records of this document from its worker, got something else");
  else if (WIFEXITED(status) && WEXITSTATUS(status) == WORKER_REFUSED_MEMORY)
    duban_error_set(error, DUBAN_ERROR_MEMORY,
                    "expected to do with %" G_GUINT64_FORMAT
                    " bytes of memory, got a request for more",
                    supervisor->options->limits.memory_bytes);
  else if (WIFSIGNALED(status))
    duban_error_set(error, DUBAN_ERROR_CRASHED, "expected an end, got signal %d (SIG%s)",
                    WTERMSIG(status),
                    sigabbrev_np(WTERMSIG(status)) == NULL ? "?" : sigabbrev_np(WTERMSIG(status)));
  else
    duban_error_set(error, DUBAN_ERROR_CRASHED, "expected an end, got exit status %d of its worker",
                    WEXITSTATUS(status));
}

/* Whether the first job deserves another worker. */
static gboolean
job_is_tried_again(const Seat *seat, Job *job, int status, guint64 done)
{
  if (seat->is_late)
    return FALSE;
  gboolean is_killed_outside = !seat->is_liar && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  if (is_killed_outside)
    return ++job->killed_outside <= OUTSIDE_KILLS;
  return done > 0;
}

static void
job_becomes_reject(Supervisor *supervisor, Seat *seat, const GError *error)
{
  Job *job = g_queue_pop_head(&seat->jobs);
  job->outcome->kind = OUTCOME_REJECT;
  job->outcome->reject = work_reject_document(job->doc, "worker", error);
  supervisor->in_hand--;
  supervisor->in_hand_bytes -= job_source_bytes(job);
  job_free(job);
}

/* Reads how the worker ended, settles the first job, and gives the others a new worker. *settled
 * says that there is a new outcome. */
static gboolean
seat_lose(Supervisor *supervisor, Seat *seat, gboolean *settled, GError **error)
{
  Seat before = *seat;
  int status = seat_vacate(seat);
  if (before.is_liar && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
    status = 0; /* that was us */
  if (WIFEXITED(status) && WEXITSTATUS(status) == WORKER_WITHOUT_SANDBOX)
    return duban_error_set(
        error, DUBAN_ERROR_USAGE,
        "expected workers in a sandbox, got a machine that refuses it; --no-sandbox does without");
  Job *job = g_queue_peek_head(&seat->jobs);
  if (job == NULL)
    return TRUE;
  job_forget_answer(job);
  g_autoptr(GError) loss = NULL;
  loss_describe(supervisor, &before, status, &loss);
  if (supervisor->options->on_loss != NULL)
    supervisor->options->on_loss(job->doc->uri, loss->message, supervisor->options->user);
  if (!job_is_tried_again(&before, job, status, before.done))
    {
      job_becomes_reject(supervisor, seat, loss);
      *settled = TRUE;
    }
  if (!g_queue_is_empty(&seat->jobs))
    return seat_fill(seat, supervisor->nursery, error) && (seat_send(seat), TRUE);
  return TRUE;
}

/* --- moving bytes --- */

static gboolean
answers_take(Supervisor *supervisor, Seat *seat, gboolean *settled)
{
  gsize longest = supervisor->options->limits.output_bytes + ANSWER_SPARE;
  for (;;)
    {
      const Job *job = g_queue_peek_head(&seat->jobs);
      gsize size = job == NULL ? 0 : job_source_bytes(job);
      SeatEvent event = seat_take_answer(seat, longest, supervisor->times_ns);
      if (event != SEAT_ANSWER)
        return event == SEAT_IDLE;
      supervisor->in_hand--;
      supervisor->in_hand_bytes -= size;
      *settled = TRUE;
    }
}

static gboolean
seat_attend(Supervisor *supervisor, Seat *seat, short events, gboolean *settled, GError **error)
{
  gboolean is_there = TRUE;
  if ((events & POLLOUT) != 0)
    seat_send(seat);
  if ((events & (POLLIN | POLLHUP | POLLERR)) != 0)
    is_there =
        seat_receive(seat, supervisor->options->limits.output_bytes + ANSWER_SPARE) != SEAT_LOST;
  gboolean is_sound = answers_take(supervisor, seat, settled);
  if (is_there && is_sound && seat_time_left_ms(seat, supervisor->options->timeout_ms) == 0)
    {
      seat->is_late = TRUE;
      is_there = FALSE;
    }
  if (!is_there || !is_sound)
    return seat_lose(supervisor, seat, settled, error);
  if (seat->done >= RETIRE_AFTER && g_queue_is_empty(&seat->jobs))
    seat_vacate(seat);
  return TRUE;
}

/* Fills the poll set; returns how long to wait at most. */
static guint
lines_prepare(Supervisor *supervisor, guint timeout_ms)
{
  for (guint i = 0; i < supervisor->options->workers; i++)
    {
      Seat *seat = &supervisor->seats[i];
      supervisor->lines[i].fd = seat->process == 0 ? -1 : seat->descriptor;
      supervisor->lines[i].events = (short) (POLLIN | (seat_has_to_send(seat) ? POLLOUT : 0));
      supervisor->lines[i].revents = 0;
      timeout_ms = MIN(timeout_ms, seat_time_left_ms(seat, supervisor->options->timeout_ms));
    }
  return timeout_ms;
}

gboolean
supervisor_wait(Supervisor *supervisor, guint timeout_ms, GError **error)
{
  gboolean settled = FALSE;
  guint wait_ms = lines_prepare(supervisor, timeout_ms);
  int count = poll(supervisor->lines, supervisor->options->workers, (int) MIN(wait_ms, G_MAXINT));
  if (count < 0 && errno != EINTR)
    {
      int reason = errno;
      return duban_error_set(error, DUBAN_ERROR_READ, "expected to hear from workers, got: %s",
                             g_strerror(reason));
    }
  for (guint i = 0; count >= 0 && i < supervisor->options->workers; i++)
    if (supervisor->lines[i].fd >= 0
        && !seat_attend(supervisor, &supervisor->seats[i], supervisor->lines[i].revents, &settled,
                        error))
      return FALSE;
  return TRUE;
}
