/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * job_inputs.c - the jobs that read inputs: their plan, the journal of their folder, and one or two
 * runs: what a stopped run left to do, then what is new.
 */
#include "cli/dry_run.h"
#include "cli/job.h"
#include "cli/numbers.h"
#include "cli/passwords.h"
#include "cli/shipped_rules.h"
#include "cli/telling.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "corpus/sandbox.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define DEFAULT_TIMEOUT_MS 60000
#define OCR_TIMEOUT_MS 600000 /* two seconds a page, and scans have hundreds */
#define DEFAULT_MEMORY (G_GUINT64_CONSTANT(2) << 30)
#define MOST_WORKERS 1024

typedef struct
{
  const Arguments *arguments;
  const char *command;
  const Stage *const *stages;
  const char *stage;  /* NULL: records */
  const char *folder; /* of results; NULL: standard output */
  gboolean is_resumed;
  Journal *journal; /* of the folder */
  Plan *plan;       /* of the run that is under way */
  Rules *rules;
  GPtrArray *passwords; /* ends with NULL */
  Telling telling;
  Loader loader; /* of --to */
} Job;

/* --- stopping --- */

static volatile sig_atomic_t stop_is_asked = 0;

static void
on_stop_signal(int number)
{
  stop_is_asked = 1;
}

static void
stop_signals_heed(void)
{
  static const int SIGNALS[] = { SIGINT, SIGTERM, SIGHUP };
  /* The second time in earnest */
  struct sigaction action = { .sa_handler = on_stop_signal, .sa_flags = (int) SA_RESETHAND };
  for (gsize i = 0; i < G_N_ELEMENTS(SIGNALS); i++)
    sigaction(SIGNALS[i], &action, NULL);
}

static gboolean
is_stopped(gpointer unused)
{
  return stop_is_asked != 0;
}

/* --- what a run tells --- */

static void
on_reject(const Reject *reject, gpointer user)
{
  telling_reject(&((Job *) user)->telling, reject);
}

static void
on_progress(const RunProgress *progress, gpointer user)
{
  telling_progress(&((Job *) user)->telling, progress);
}

static void
on_loss(const char *uri, const char *why, gpointer user)
{
  telling_loss(&((Job *) user)->telling, uri, why);
}

static Feed *
open_feed(gpointer user, const char *folder, GError **error)
{
  const Plan *plan = ((Job *) user)->plan;
  g_autoptr(GPtrArray) inputs = g_ptr_array_new(), lists = g_ptr_array_new();
  g_ptr_array_extend(inputs, plan->inputs, NULL, NULL);
  g_ptr_array_add(inputs, NULL);
  g_ptr_array_extend(lists, plan->lists, NULL, NULL);
  g_ptr_array_add(lists, NULL);
  return feed_sources_new((const char *const *) inputs->pdata, (const char *const *) lists->pdata,
                          folder, limits_default(), error);
}

/* --- the plan --- */

static gboolean
plan_take_limits(const Arguments *arguments, Plan *plan, GError **error)
{
  if (arguments_has(arguments, "no-sandbox") || arguments_has(arguments, "in-process"))
    plan->sandbox = 0;
  return number_parse_seconds(arguments, "timeout", &plan->timeout_ms, error)
         && number_parse_size(arguments, "memory", &plan->memory_bytes, error)
         && number_parse_share(arguments, "shard", &plan->shard, &plan->shards, error);
}

static void
plan_take_inputs(const Arguments *arguments, Plan *plan)
{
  for (guint i = 0; i < arguments_count(arguments); i++)
    g_ptr_array_add(plan->inputs, g_strdup(g_ptr_array_index(arguments->operands, i)));
  g_autoptr(GPtrArray) lists = arguments_values(arguments, "from");
  for (guint i = 0; g_ptr_array_index(lists, i) != NULL; i++)
    g_ptr_array_add(plan->lists, g_strdup(g_ptr_array_index(lists, i)));
}

/* The plan of a run over the inputs given now. */
static Plan *
plan_of_arguments(const Job *job, GError **error)
{
  g_autoptr(Plan) plan = plan_new();
  plan->program = g_strdup(DUBAN_VERSION);
  plan->rules = g_strdup(rules_digest(job->rules));
  plan->with_text = arguments_has(job->arguments, "text");
  plan->with_ocr = arguments_has(job->arguments, "ocr");
  plan->timeout_ms = plan->with_ocr ? OCR_TIMEOUT_MS : DEFAULT_TIMEOUT_MS;
  plan->memory_bytes = DEFAULT_MEMORY;
  plan->sandbox = sandbox_available();
  g_autoptr(GPtrArray) folders = arguments_values(job->arguments, "rules");
  for (guint i = 0; g_ptr_array_index(folders, i) != NULL; i++)
    g_ptr_array_add(plan->folders, g_strdup(g_ptr_array_index(folders, i)));
  plan_take_inputs(job->arguments, plan);
  return plan_take_limits(job->arguments, plan, error) ? g_steal_pointer(&plan) : NULL;
}

/* What the journal says holds unless it is said otherwise now. */
static gboolean
plan_follow(const Job *job, const History *history, Plan *plan, GError **error)
{
  const Plan *old = history->plan;
  const Arguments *arguments = job->arguments;
  plan->with_text |= old->with_text;
  plan->with_ocr |= old->with_ocr;
  if (!arguments_has(arguments, "timeout"))
    plan->timeout_ms = old->timeout_ms;
  if (!arguments_has(arguments, "memory"))
    plan->memory_bytes = old->memory_bytes;
  gboolean is_same_share = plan->shard == old->shard && plan->shards == old->shards;
  if (arguments_has(arguments, "shard") && !is_same_share)
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "%s: expected the share %u/%u that it holds, got %u/%u", job->folder,
                           old->shard, old->shards, plan->shard, plan->shards);
  plan->shard = old->shard;
  plan->shards = old->shards;
  g_autoptr(GError) reason = NULL;
  if (plan_agrees(old, plan, &reason))
    return TRUE;
  return duban_error_set(error, DUBAN_ERROR_USAGE, "%s: %s; start anew in another folder",
                         job->folder, reason->message);
}

/* --- runs --- */

static gboolean
workers_choose(const Job *job, RunOptions *options, GError **error)
{
  guint workers = g_get_num_processors();
  if (!number_parse(job->arguments, "jobs", 1, MOST_WORKERS, &workers, error))
    return FALSE;
  if (arguments_has(job->arguments, "in-process") && arguments_has(job->arguments, "jobs")
      && workers > 1)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected --in-process or -j %u, got both",
                           workers);
  options->workers = arguments_has(job->arguments, "in-process") ? 0 : workers;
  return TRUE;
}

static gboolean
run_once(Job *job, const History *history, gboolean is_continued, RunReport *report, GError **error)
{
  RunOptions options = { .open_feed = open_feed,
                         .stages = job->stages,
                         .rules = job->rules,
                         .passwords = (const char *const *) job->passwords->pdata,
                         .plan = job->plan,
                         .history = history,
                         .is_continued = is_continued,
                         .journal = job->journal,
                         .with_times = arguments_has(job->arguments, "times"),
                         .on_progress = on_progress,
                         .on_loss = on_loss,
                         .is_stopped = is_stopped,
                         .user = job };
  if (!job_choose_sink(job->arguments, job->stage, &job->loader, &options, error)
      || !workers_choose(job, &options, error))
    return FALSE;
  options.sink_options.folder = job->folder;
  options.sink_options.with_text = job->plan->with_text;
  options.sink_options.is_resumable = job->journal != NULL;
  options.sink_options.sizes = history == NULL ? NULL : history->sizes;
  /* Rejects that no file and no stream shows are told to the user. */
  gboolean is_shown = job->stage != NULL || job->folder != NULL
                      || (options.sink_options.streams & STREAM_REJECTS) != 0;
  options.on_reject = is_shown && !job->telling.is_json ? NULL : on_reject;
  gboolean is_done = run_documents(&options, report, error);
  telling_end(&job->telling, report, error == NULL ? NULL : *error);
  return is_done;
}

static gboolean
inputs_are_given(const Job *job)
{
  return arguments_count(job->arguments) > 0 || arguments_has(job->arguments, "from");
}

/* Finishes what the journal says was begun. The inputs and rule folders are those of then. */
static gboolean
history_finish(Job *job, const History *history, RunReport *report, GError **error)
{
  g_autoptr(Plan) now = job->plan;
  job->plan = plan_copy(history->plan);
  job->plan->timeout_ms = now->timeout_ms;
  job->plan->memory_bytes = now->memory_bytes;
  job->plan->sandbox = now->sandbox;
  gboolean is_done = run_once(job, history, TRUE, report, error);
  plan_free(job->plan);
  job->plan = g_steal_pointer(&now);
  return is_done;
}

/* Whether the inputs given are to be read for more than the journal's last run named. A share is
 * done once: what the other shares hold is not known to it, so that a page it knows nothing of may
 * have come before; and all shares must have had the same runs. */
static gboolean
more_is_asked(const Job *job, const History *history, gboolean *is_more, GError **error)
{
  gboolean is_same = plan_has_same_inputs(job->plan, history->plan);
  *is_more =
      inputs_are_given(job) && !(is_same && (job->plan->shards > 1 || !history->is_finished));
  if (!*is_more || job->plan->shards == 1)
    return TRUE;
  return duban_error_set(error, DUBAN_ERROR_USAGE,
                         "expected the inputs that %s was begun with, got others: a share does not "
                         "grow; new inputs go into other folders",
                         job->folder);
}

static gboolean
job_resume(Job *job, RunReport **report, GError **error)
{
  g_autoptr(History) history = history_read(job->folder, *report, error);
  if (history == NULL && *error == NULL && !inputs_are_given(job))
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "expected an INPUT, since %s holds no run to go on with; got none",
                           job->folder);
  if (history == NULL)
    return *error == NULL && run_once(job, NULL, FALSE, *report, error);
  if (!plan_follow(job, history, job->plan, error))
    return FALSE;
  gboolean is_more = FALSE;
  if (!more_is_asked(job, history, &is_more, error))
    return FALSE;
  if (!history->is_finished)
    {
      if (!history_finish(job, history, *report, error) || !is_more)
        return *error == NULL;
      /* Once more from the beginning: the folder now holds a finished run. */
      run_report_free(*report);
      *report = run_report_new();
      g_clear_pointer(&history, history_free);
      history = history_read(job->folder, *report, error);
      if (history == NULL)
        return FALSE;
    }
  if (is_more)
    return run_once(job, history, FALSE, *report, error);
  return sink_is_published(job->folder, history->sizes)
         || history_finish(job, history, *report, error);
}

/* --out begins anew; what was not finished is not thrown away unasked. */
static gboolean
job_begin(Job *job, RunReport *report, GError **error)
{
  if (job->folder != NULL)
    {
      g_autoptr(RunReport) old = run_report_new();
      g_autoptr(History) history = history_read(job->folder, old, error);
      if (*error != NULL)
        return FALSE;
      if (history != NULL && !history->is_finished)
        return duban_error_set(
            error, DUBAN_ERROR_USAGE,
            "--out: expected a folder without an unfinished run, got one with %" G_GUINT64_FORMAT
            " inputs done; duban run --resume %s goes on with it, and removing the folder starts "
            "anew",
            old->inputs, job->folder);
    }
  return run_once(job, NULL, FALSE, report, error);
}

/* --- words --- */

static gboolean
standard_input_is_named_twice(const Arguments *arguments, GError **error)
{
  guint count = 0;
  for (guint i = 0; i < arguments_count(arguments); i++)
    count += g_strcmp0(g_ptr_array_index(arguments->operands, i), "-") == 0;
  g_autoptr(GPtrArray) lists = arguments_values(arguments, "from");
  for (guint i = 0; i + 1 < lists->len; i++)
    count += g_strcmp0(g_ptr_array_index(lists, i), "-") == 0;
  if (count > 1)
    duban_error_set(error, DUBAN_ERROR_USAGE, "expected - for standard input once, got it %u times",
                    count);
  return count > 1;
}

static gboolean
words_are_sound(const Job *job, GError **error)
{
  const Arguments *arguments = job->arguments;
  const char *log = arguments_value(arguments, "log");
  gboolean is_known_folder = job->is_resumed && g_file_test(job->folder, G_FILE_TEST_IS_DIR);
  if (!inputs_are_given(job) && !is_known_folder)
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "expected an INPUT (a file, a folder, an archive, or - for standard "
                           "input) or --from, got none");
  if (arguments_has(arguments, "out") && job->is_resumed)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected --out or --resume, got both");
  if (arguments_has(arguments, "stream") && job->is_resumed)
    return duban_error_set(
        error, DUBAN_ERROR_USAGE,
        "expected --stream or --resume, got both: a folder receives all streams");
  if (arguments_has(arguments, "shard") && job->folder == NULL)
    return duban_error_set(
        error, DUBAN_ERROR_USAGE,
        "--shard: expected --out or --resume with it, got neither: duban merge reads folders");
  if (log != NULL && strcmp(log, "json") != 0)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "--log: expected json, got %s", log);
  return !standard_input_is_named_twice(arguments, error);
}

/* A folder in which something was begun says how to go on. */
static ExitStatus
job_stopped(const Job *job, const GError *error)
{
  ExitStatus status = job_complain(job->command, error);
  g_autofree char *journal =
      job->folder == NULL ? NULL : g_build_filename(job->folder, JOURNAL_NAME, NULL);
  gboolean is_usage = g_error_matches(error, DUBAN_ERROR, DUBAN_ERROR_USAGE);
  GStatBuf file;
  if (journal != NULL && !is_usage && g_stat(journal, &file) == 0 && file.st_size > 0)
    terminal_complain("what is done is safe: duban run --resume %s goes on", job->folder);
  return status;
}

static ExitStatus
job_run_held(Job *job, RunReport **report)
{
  g_autoptr(GError) error = NULL;
  /* Held before it is read for good: whoever had it until now may have written to it. */
  g_autoptr(Journal) journal = job->journal =
      job->folder == NULL ? NULL : journal_open(job->folder, &error);
  if (error != NULL)
    return job_complain(job->command, error);
  stop_signals_heed();
  if (job->is_resumed ? !job_resume(job, report, &error) : !job_begin(job, *report, &error))
    return job_stopped(job, error);
  return job_exit_status(job->arguments, *report, job->folder);
}

static ExitStatus
job_run(Job *job)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RunReport) report = run_report_new();
  if (!words_are_sound(job, &error))
    return job_complain(job->command, error);
  telling_init(&job->telling, arguments_has(job->arguments, "log"),
               arguments_has(job->arguments, "quiet"));
  telling_leave_terminal(&job->telling, job->folder == NULL && isatty(STDOUT_FILENO) == 1);
  g_autoptr(History) history = job->is_resumed ? history_read(job->folder, report, &error) : NULL;
  if (error != NULL)
    return job_complain(job->command, error);
  gboolean has_folders = arguments_has(job->arguments, "rules");
  g_autoptr(Rules) rules = shipped_rules_load_with(
      job->arguments, history == NULL || has_folders ? NULL : history->plan->folders, &error);
  if (rules == NULL)
    return job_complain(job->command, error);
  job->rules = rules;
  g_clear_pointer(&report, run_report_free);
  report = run_report_new();
  g_autoptr(Plan) plan = job->plan = plan_of_arguments(job, &error);
  if (plan == NULL)
    return job_complain(job->command, error);
  g_autoptr(GPtrArray) passwords = job->passwords = passwords_read(job->arguments, &error);
  if (passwords == NULL)
    return job_complain(job->command, error);
  if (arguments_has(job->arguments, "dry-run"))
    return dry_run(open_feed, job, job->folder);
  if (!loader_start(job->arguments, job->folder, &job->loader, &error))
    return job_complain(job->command, error);
  ExitStatus status = job_run_held(job, &report);
  return loader_end(&job->loader, status <= EXIT_SOME_REJECTED) ? status : EXIT_NOT_DONE;
}

ExitStatus
job_run_inputs(const Arguments *arguments, const char *command, const Stage *const *stages,
               const char *stage)
{
  const char *resumed = arguments_value(arguments, "resume");
  Job job = { .arguments = arguments,
              .command = command,
              .stages = stages,
              .stage = stage,
              .folder = resumed != NULL ? resumed : arguments_value(arguments, "out"),
              .is_resumed = resumed != NULL };
  return job_run(&job);
}
