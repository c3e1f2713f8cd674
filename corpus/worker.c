/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * worker.c - read an errand, do the work, write the answer.
 *
 * Whatever goes wrong ends the process: the supervisor sees how it ended, and knows over which
 * document.
 */
#include "corpus/worker.h"

#include "core/error.h"
#include "corpus/allocation.h"
#include "corpus/errand.h"
#include "corpus/poison.h"
#include "corpus/sandbox.h"

#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* A source from which on memory is given back after the document */
#define LARGE_BYTES (4u << 20)
#define IDENTITY_BYTES (1u << 20) /* of an errand: names, no text */

typedef struct
{
  Work *work;
  const WorkerLimits *limits;
  int descriptor;
  GString *identity;
  GString *answer;
} Worker;

static void
read_all(Worker *worker, char *into, gsize length)
{
  for (gsize done = 0; done < length;)
    {
      gssize count = read(worker->descriptor, into + done, length - done);
      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        _exit(0); /* the supervisor needs us no more, or is no more */
      done += (gsize) count;
    }
}

static void
write_all(Worker *worker, const char *from, gsize length)
{
  for (gsize done = 0; done < length;)
    {
      gssize count = write(worker->descriptor, from + done, length - done);
      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        _exit(0);
      done += (gsize) count;
    }
}

static Document *
worker_receive(Worker *worker)
{
  guint64 lengths[2];
  read_all(worker, (char *) lengths, sizeof lengths);
  if (lengths[0] > IDENTITY_BYTES)
    _exit(WORKER_WITHOUT_SUPERVISOR);
  g_string_set_size(worker->identity, lengths[0]);
  read_all(worker, worker->identity->str, lengths[0]);
  char *source = g_malloc(lengths[1]);
  read_all(worker, source, lengths[1]);
  Document *doc = errand_read(worker->identity->str, worker->identity->len,
                              g_bytes_new_take(source, lengths[1]), limits_default());
  if (doc == NULL)
    _exit(WORKER_WITHOUT_SUPERVISOR);
  return doc;
}

/* An outcome whose records are too many becomes a reject. */
static void
output_limit(Worker *worker, const Document *doc, Outcome *outcome)
{
  guint64 size = lines_bytes(&outcome->lines);
  if (size <= worker->limits->output_bytes)
    return;
  g_autoptr(GError) error = NULL;
  duban_error_set(&error, DUBAN_ERROR_LIMIT,
                  "expected at most %" G_GSIZE_FORMAT " bytes of records, got %" G_GUINT64_FORMAT,
                  worker->limits->output_bytes, size);
  outcome_clear(outcome);
  work_on_reject(worker->work, work_reject_document(doc, "output", error), outcome);
}

/* The supervisor is told of a long document's records as they are made, unless they are too many:
 * output_limit() sees to that. */
static void
portion_send(Lines *lines, gpointer user)
{
  Worker *worker = user;
  if (lines_bytes(lines) > worker->limits->output_bytes)
    return;
  g_string_truncate(worker->answer, 0);
  answer_append_portion(lines, worker->answer);
  write_all(worker, worker->answer->str, worker->answer->len);
}

static void
worker_answer(Worker *worker, Document *doc)
{
  guint64 times_ns[RUN_TIMES];
  Outcome outcome = { .kind = OUTCOME_NONE, .lines = { .take = portion_send, .user = worker } };
  gsize size = doc->source == NULL ? 0 : g_bytes_get_size(doc->source);
  for (gsize i = 0; i < RUN_TIMES; i++)
    times_ns[i] = work_times(worker->work)[i];
  poison_taste(doc, worker->descriptor);
  work_on_document(worker->work, doc, &outcome);
  output_limit(worker, doc, &outcome);
  for (gsize i = 0; i < RUN_TIMES; i++)
    times_ns[i] = work_times(worker->work)[i] - times_ns[i];
  g_string_truncate(worker->answer, 0);
  answer_append(&outcome, times_ns, worker->answer);
  outcome_clear(&outcome);
  document_free(doc);
  write_all(worker, worker->answer->str, worker->answer->len);
  if (size < LARGE_BYTES && worker->answer->len < LARGE_BYTES)
    return;
  g_string_free(worker->answer, TRUE);
  worker->answer = g_string_new(NULL);
  malloc_trim(0);
}

/* Memory is counted as address space, from what the process has before its first document. A
 * sanitizer reserves terabytes of it. */
static void
memory_limit(guint64 memory_bytes)
{
#ifndef __SANITIZE_ADDRESS__
  FILE *file = fopen("/proc/self/statm", "re");
  unsigned long pages = 0;
  if (memory_bytes == 0 || file == NULL || fscanf(file, "%lu", &pages) != 1)
    pages = 0;
  if (file != NULL)
    fclose(file);
  if (pages == 0)
    return;
  rlim_t bytes = (rlim_t) (pages * (guint64) sysconf(_SC_PAGESIZE) + memory_bytes);
  struct rlimit limit = { bytes, bytes };
  setrlimit(RLIMIT_AS, &limit);
#endif
  allocation_end_when_refused(WORKER_REFUSED_MEMORY);
}

static void
become_worker(const WorkerLimits *limits, pid_t supervisor)
{
  /* Whoever stops a run stops the supervisor; a signal from a terminal goes to all of its
   * processes. */
  static const int IGNORED[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE };
  for (gsize i = 0; i < G_N_ELEMENTS(IGNORED); i++)
    signal(IGNORED[i], SIG_IGN);
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (getppid() != supervisor)
    _exit(WORKER_WITHOUT_SUPERVISOR);
  memory_limit(limits->memory_bytes);
  g_autoptr(GError) error = NULL;
  if (!sandbox_enter(limits->sandbox, &error))
    _exit(WORKER_WITHOUT_SANDBOX);
}

void
worker_live(Work *work, const WorkerLimits *limits, int descriptor, pid_t supervisor)
{
  become_worker(limits, supervisor);
  Worker worker = { work, limits, descriptor, g_string_new(NULL), g_string_new(NULL) };
  for (;;)
    worker_answer(&worker, worker_receive(&worker));
}
