/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run.c - nothing is kept from one document to the next but the counts.
 *
 *   feed -> [known already? another shard's?] -> window -> workers -> window -> sink, journal
 */
#include "corpus/run.h"

#include "core/error.h"
#include "corpus/clock.h"
#include "corpus/poison.h"
#include "corpus/run_window.h"
#include "corpus/sandbox.h"
#include "corpus/versions.h"

#include <string.h>

#define NS_PER_MS G_GUINT64_CONSTANT(1000000)
#define CHECKPOINT_MS 2000           /* how much work a kill costs at most */
#define CHECKPOINT_BYTES (64u << 20) /* of records: what a slow disk then takes at once */
#define PROGRESS_MS 200
#define WAIT_MS 200 /* how long a request to stop may go unheard */
/* A slow document holds up the others only behind so many */
#define WINDOW_PER_WORKER 32
/* Records of one document: a limit on what workers may say, not on notices */
#define OUTPUT_BYTES (256u << 20)

typedef struct
{
  const RunOptions *options;
  RunReport *report;
  Work *work;
  Supervisor *supervisor; /* NULL where there are no workers */
  Feed *feed;
  gpointer sink;
  GError *write_error; /* of a portion of a document's lines */
  Journal *journal;    /* borrowed; NULL where there is none */
  Known *known;        /* NULL where nothing is known */
  RunWindow window;
  guint64 place; /* of the next input */
  guint64 known_earlier;
  guint64 new_inputs;
  gboolean is_at_end;
  gsize unsafe_bytes; /* written since the last checkpoint */
  guint64 started_ns;
  guint64 checkpoint_ns;
  guint64 progress_ns;
  guint64 source_ns;
} Run;

/* --- out of the window --- */

static void
entry_fill(JournalEntry *entry, const RunSlot *slot)
{
  const Outcome *outcome = &slot->outcome;
  *entry = (JournalEntry){ .kind = outcome->kind,
                           .place = slot->place,
                           .tasks = outcome->tasks,
                           .warnings = outcome->warnings };
  g_strlcpy(entry->id, slot->id == NULL ? "-" : slot->id, sizeof entry->id);
  g_strlcpy(entry->name, outcome->name == NULL ? "-" : outcome->name, sizeof entry->name);
  entry->uri = slot->uri;
  for (gsize i = 0; i < LINES_STREAMS; i++)
    entry->sizes[i] = lines_stream_bytes(&outcome->lines, (guint) i);
}

static gboolean
lines_write(gpointer user, const Lines *lines, GError **error)
{
  const Run *run = user;
  return run->options->sink->write(run->sink, lines, error);
}

static gboolean
slot_commit(Run *run, RunSlot *slot, GError **error)
{
  Outcome *outcome = &slot->outcome;
  if (outcome->kind == OUTCOME_REJECT
      && outcome->name == NULL) /* a worker says why, this process how */
    work_on_reject(run->work, outcome->reject, outcome);
  if (outcome->reject != NULL && run->options->on_reject != NULL)
    run->options->on_reject(outcome->reject, run->options->user);
  if (run->write_error != NULL)
    {
      g_propagate_error(error, g_steal_pointer(&run->write_error));
      return FALSE;
    }
  if (!held_lines_write(outcome->held, lines_write, run, error)
      || !lines_write(run, &outcome->lines, error))
    return FALSE;
  outcome_report(outcome->kind, outcome->tasks, outcome->warnings, outcome->name, run->report);
  run->new_inputs += outcome->kind != OUTCOME_PASSED;
  run->unsafe_bytes += lines_bytes(&outcome->lines);
  if (run->journal != NULL)
    {
      JournalEntry entry;
      entry_fill(&entry, slot);
      journal_add_entry(run->journal, &entry);
    }
  return TRUE;
}

static gboolean
window_flush(Run *run, GError **error)
{
  for (RunSlot *slot; (slot = run_window_take(&run->window)) != NULL;)
    {
      gboolean is_done = slot_commit(run, slot, error);
      run_slot_free(slot);
      if (!is_done)
        return FALSE;
    }
  return TRUE;
}

/* First the records, then the journal that speaks of them. */
static gboolean
checkpoint(Run *run, GError **error)
{
  run->checkpoint_ns = clock_wall_ns();
  run->unsafe_bytes = 0;
  return run->journal == NULL
         || (run->options->sink->sync(run->sink, error) && journal_sync(run->journal, error));
}

/* --- into the window --- */

/* What is to be done with an input: TRUE where it is ours and new. */
static gboolean
input_is_wanted(Run *run, const char *id, const char *uri)
{
  guint64 place = run->place++;
  if (run->options->plan != NULL && !plan_takes(run->options->plan, id, uri))
    return FALSE;
  KnownKind known = run->known == NULL ? KNOWN_NOT : known_take(run->known, place, id, uri);
  run->known_earlier += known == KNOWN_EARLIER;
  return known == KNOWN_NOT;
}

/* A long document is written as its records are made. That is safe where this process makes them:
 * nothing can come of the document any more but its records, and all inputs before it are written.
 */
static void
portion_write(Lines *lines, gpointer user)
{
  Run *run = user;
  if (run->write_error == NULL)
    lines_write(run, lines, &run->write_error);
}

static gboolean
document_take(Run *run, Document *taken, GError **error)
{
  g_autoptr(Document) doc = taken;
  if (!input_is_wanted(run, doc->id, doc->uri))
    return TRUE;
  RunSlot *slot = run_window_add(&run->window, run->place - 1, doc->id, doc->uri);
  if (run->supervisor != NULL)
    return supervisor_give(run->supervisor, g_steal_pointer(&doc), &slot->outcome, error);
  slot->outcome.lines.take = portion_write;
  slot->outcome.lines.user = run;
  work_on_document(run->work, doc, &slot->outcome);
  return TRUE;
}

static gboolean
item_take(Run *run, FeedItem *item, GError **error)
{
  if (item->document != NULL)
    return document_take(run, item->document, error);
  g_autoptr(Reject) reject = item->reject;
  g_autoptr(Aside) aside = item->aside;
  const char *id = reject != NULL ? reject->id : aside->id,
             *uri = reject != NULL ? reject->uri : aside->uri;
  if (!input_is_wanted(run, id, uri))
    return TRUE;
  RunSlot *slot = run_window_add(&run->window, run->place - 1, id, uri);
  if (reject != NULL)
    work_on_reject(run->work, g_steal_pointer(&reject), &slot->outcome);
  else
    work_on_aside(run->work, aside, &slot->outcome);
  return TRUE;
}

static gboolean
feed_take(Run *run, GError **error)
{
  FeedItem item;
  GError *reason = NULL;
  guint64 start = run->options->with_times ? clock_cpu_ns() : 0;
  run->is_at_end = !feed_next(run->feed, &item, &reason);
  if (run->options->with_times)
    run->source_ns += clock_cpu_ns() - start;
  if (reason != NULL)
    {
      g_propagate_error(error, reason);
      return FALSE;
    }
  return run->is_at_end || item_take(run, &item, error);
}

/* --- the loop --- */

static void
progress_tell(Run *run)
{
  run->progress_ns = clock_wall_ns();
  if (run->options->on_progress == NULL)
    return;
  const RunProgress progress = { run->report, run->progress_ns - run->started_ns, run->new_inputs,
                                 run->is_at_end ? 1.0 : feed_share(run->feed) };
  run->options->on_progress(&progress, run->options->user);
}

/* Reads an input where there is room for it, or waits for a worker. */
static gboolean
run_step(Run *run, GError **error)
{
  gboolean can_take = !run->is_at_end && run_window_has_room(&run->window)
                      && (run->supervisor == NULL || supervisor_has_room(run->supervisor));
  if (can_take && !feed_take(run, error))
    return FALSE;
  gboolean is_waiting = run->supervisor != NULL && supervisor_in_hand(run->supervisor) > 0;
  if (can_take && run->options->sink_options.folder != NULL)
    return TRUE; /* nobody watches a folder: answers can wait until all workers have enough to do */
  return !is_waiting || supervisor_wait(run->supervisor, can_take ? 0 : WAIT_MS, error);
}

static gboolean
run_is_over(const Run *run)
{
  return run->is_at_end && g_queue_is_empty((GQueue *) &run->window.slots);
}

/* Tests kill short runs: theirs are to have something to go on with. */
static guint64
checkpoint_interval_ns(void)
{
#ifdef DUBAN_TEST_HOOKS
  const char *wanted = g_getenv("DUBAN_TEST_CHECKPOINT_MS");
  if (wanted != NULL)
    return g_ascii_strtoull(wanted, NULL, 10) * NS_PER_MS;
#endif
  return CHECKPOINT_MS * NS_PER_MS;
}

static gboolean
run_loop(Run *run, GError **error)
{
  guint64 interval_ns = checkpoint_interval_ns();
  while (!run_is_over(run))
    {
      if (run->options->is_stopped != NULL && run->options->is_stopped(run->options->user))
        {
          if (!checkpoint(run, error))
            return FALSE;
          return duban_error_set(error, DUBAN_ERROR_STOPPED,
                                 "expected to go on, got a request to stop");
        }
      if (!run_step(run, error) || !window_flush(run, error))
        return FALSE;
      guint64 now = clock_wall_ns();
      gboolean is_due =
          now - run->checkpoint_ns > interval_ns || run->unsafe_bytes > CHECKPOINT_BYTES;
      if (is_due && !checkpoint(run, error))
        return FALSE;
      if (now - run->progress_ns > PROGRESS_MS * NS_PER_MS)
        progress_tell(run);
    }
  return TRUE;
}

/* --- before and after --- */

static gboolean
workers_start(Run *run, SupervisorOptions *workers, GError **error)
{
  const RunOptions *options = run->options;
  *workers = (SupervisorOptions){ .workers = options->workers,
                                  .on_loss = options->on_loss,
                                  .user = options->user };
  if (options->workers == 0)
    return TRUE;
  workers->timeout_ms = options->plan->timeout_ms;
  workers->limits =
      (WorkerLimits){ options->plan->memory_bytes, OUTPUT_BYTES, options->plan->sandbox };
  run->supervisor = supervisor_new(run->work, workers, error);
  return run->supervisor != NULL;
}

static gboolean
journal_take(Run *run, GError **error)
{
  const RunOptions *options = run->options;
  if (options->journal == NULL)
    return TRUE;
  if (!journal_cut(options->journal, options->history == NULL ? 0 : options->history->journal_bytes,
                   error))
    return FALSE;
  run->journal = options->journal;
  if (options->history == NULL)
    return TRUE;
  run->known = known_new(options->sink_options.folder, options->history, error);
  return run->known != NULL;
}

/* A new part begins in the journal when the files it will speak of are open. */
static gboolean
journal_start(Run *run, GError **error)
{
  if (run->journal == NULL)
    return TRUE;
  if (!run->options->is_continued)
    {
      g_autofree char *plan = plan_render(run->options->plan);
      journal_add_begin(run->journal, plan);
    }
  return journal_sync(run->journal, error);
}

static gboolean
run_open(Run *run, SupervisorOptions *workers, GError **error)
{
  const RunOptions *options = run->options;
  const StageOptions stage_options = { .rules = options->rules,
                                       .passwords = options->passwords,
                                       .with_ocr =
                                           options->plan != NULL && options->plan->with_ocr };
  run->work =
      work_new(options->stages, &stage_options, options->sink, &options->sink_options, error);
  if (run->work == NULL)
    return FALSE;
  if (options->with_times)
    work_measure(run->work);
  if (!workers_start(run, workers, error) || !journal_take(run, error))
    return FALSE;
  run->sink = options->sink->open(&options->sink_options, error);
  if (run->sink == NULL || !journal_start(run, error))
    return FALSE;
  const char *folder = options->sink_options.folder;
  run->feed = options->open_feed(options->user, folder, error);
  return run->feed != NULL
         && (run->known == NULL || known_tell(folder, options->history, run->feed, error));
}

/* From here on what others wrote is read, archives by this process. */
static gboolean
run_hold(const Run *run, GError **error)
{
  const RunOptions *options = run->options;
  if (options->workers == 0)
    return TRUE;
  if (!sandbox_enter_as_supervisor(options->plan->sandbox, options->sink_options.folder, error))
    {
      g_prefix_error(error, "--no-sandbox does without: ");
      return FALSE;
    }
  poison_taste_supervisor();
  return TRUE;
}

static void
run_close(Run *run)
{
  run_window_clear(&run->window);
  feed_free(run->feed);
  supervisor_free(run->supervisor);
  known_free(run->known);
  g_clear_error(&run->write_error);
  if (run->sink != NULL)
    run->options->sink->free(run->sink);
  work_free(run->work);
}

static gboolean
run_finish(Run *run, GError **error)
{
  const RunOptions *options = run->options;
  guint held = options->workers == 0 ? 0 : options->plan->sandbox;
  if (options->history != NULL)
    held &= options->history->sandbox;
  g_autofree const char **sandbox = sandbox_names(held);
  guint64 times_ns[RUN_TIMES];
  for (gsize i = 0; i < RUN_TIMES; i++)
    times_ns[i] = work_times(run->work)[i]
                  + (run->supervisor == NULL ? 0 : supervisor_times(run->supervisor)[i]);
  times_ns[0] = run->source_ns;
  gboolean is_finished_already = options->is_continued && options->history->is_finished;
  if (run->journal != NULL && !is_finished_already)
    journal_add_finish(run->journal, run->place, run->known_earlier);
  if (!checkpoint(run, error))
    return FALSE;
  run->report->sandbox = sandbox;
  run->report->times_ns = options->with_times ? times_ns : NULL;
  gboolean is_done = options->sink->finish(run->sink, run->report, error);
  run->report->sandbox = NULL;
  run->report->times_ns = NULL;
  return is_done && (run->journal == NULL || journal_sync_folder(run->journal, error));
}

gboolean
run_documents(const RunOptions *options, RunReport *report, GError **error)
{
  SupervisorOptions workers;
  Run run = { .options = options, .report = report };
  report->libraries = versions_of_libraries();
  report->rules = options->rules == NULL ? NULL : rules_digest(options->rules);
  run_window_init(&run.window, 1 + WINDOW_PER_WORKER * options->workers);
  run.started_ns = run.checkpoint_ns = run.progress_ns = clock_wall_ns();
  gboolean is_done = run_open(&run, &workers, error) && run_hold(&run, error)
                     && run_loop(&run, error) && run_finish(&run, error);
  if (is_done)
    progress_tell(&run);
  run_close(&run);
  return is_done;
}
