/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * loader.c - see the header. Two pipes: records, and one byte that says that they are all.
 */
#include "cli/loader.h"

#include "cli/job.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "corpus/load.h"
#include "output/targets.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static gboolean
targets_try(const GArray *targets, const char *folder, const SinkOptions *shared, GError **error)
{
  SinkOptions options = *shared;
  for (guint i = 0; folder != NULL && i < targets->len; i++)
    if (g_array_index(targets, Target, i).options.folder != NULL)
      return duban_error_set(error, DUBAN_ERROR_USAGE,
                             "expected --out or --to jsonl:DIR, got both");
  options.targets = targets;
  gpointer state = sink_targets.open(&options, error);
  if (state != NULL)
    sink_targets.free(state);
  return state != NULL;
}

/* --- in the loader --- */

static gboolean
go_ahead_comes(gpointer descriptor)
{
  char byte;
  gssize count;
  do
    count = read(GPOINTER_TO_INT(descriptor), &byte, 1);
  while (count < 0 && errno == EINTR);
  return count == 1;
}

/* Returns the loader's exit status. */
static ExitStatus
targets_fill(const GArray *targets, const SinkOptions *shared, const char *folder, int records,
             int go_ahead)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RunReport) report = run_report_new();
  SinkOptions options = *shared;
  options.targets = targets;
  LoadSource source = { .descriptor = records,
                        .may_finish = go_ahead_comes,
                        .user = GINT_TO_POINTER(go_ahead) };
  const char *const inputs[] = { folder, NULL };
  if (folder != NULL && !go_ahead_comes(GINT_TO_POINTER(go_ahead)))
    return EXIT_ALL_WELL;
  gboolean is_done = folder != NULL
                         ? load_records(inputs, &sink_targets, &options, report, &error)
                         : load_descriptor(&source, &sink_targets, &options, report, &error);
  if (is_done || g_error_matches(error, DUBAN_ERROR, DUBAN_ERROR_STOPPED))
    return EXIT_ALL_WELL;
  if (folder != NULL)
    terminal_complain("%s is whole, but could not be loaded (duban load does it again): %s", folder,
                      error->message);
  else
    terminal_complain("%s", error->message);
  return EXIT_NOT_DONE;
}

static void
signals_leave_to_run(void)
{
  static const int SIGNALS[] = { SIGINT, SIGTERM, SIGHUP };
  for (gsize i = 0; i < G_N_ELEMENTS(SIGNALS); i++)
    signal(SIGNALS[i], SIG_IGN);
}

/* --- in the run --- */

static gboolean
loader_fork(const GArray *targets, const SinkOptions *shared, const char *folder, Loader *loader,
            GError **error)
{
  int records[2] = { -1, -1 }, go_ahead[2];
  if (pipe2(go_ahead, O_CLOEXEC) != 0 || (folder == NULL && pipe2(records, O_CLOEXEC) != 0))
    return duban_error_set(error, DUBAN_ERROR_WRITE, "--to: expected a pipe, got: %s",
                           g_strerror(errno));
  loader->process = fork();
  if (loader->process < 0)
    return duban_error_set(error, DUBAN_ERROR_WRITE, "--to: expected a process, got: %s",
                           g_strerror(errno));
  if (loader->process == 0)
    {
      signals_leave_to_run();
      close(go_ahead[1]);
      if (folder == NULL)
        close(records[1]);
      _exit((int) targets_fill(targets, shared, folder, records[0], go_ahead[0]));
    }
  close(go_ahead[0]);
  if (folder == NULL)
    close(records[0]);
  loader->records = records[1];
  loader->go_ahead = go_ahead[1];
  return TRUE;
}

gboolean
loader_start(const Arguments *arguments, const char *folder, Loader *loader, GError **error)
{
  SinkOptions shared = { 0 };
  *loader = (Loader){ 0, -1, -1 };
  g_autoptr(GArray) targets = job_parse_targets(arguments, &shared, error);
  if (targets == NULL || targets->len == 0)
    return targets != NULL;
  return targets_try(targets, folder, &shared, error)
         && loader_fork(targets, &shared, folder, loader, error);
}

gboolean
loader_end(Loader *loader, gboolean is_whole)
{
  if (loader->process == 0)
    return TRUE;
  int status = 0;
  if (is_whole && write(loader->go_ahead, "g", 1) != 1)
    is_whole = FALSE; /* the loader has ended before */
  if (loader->records >= 0)
    close(loader->records);
  close(loader->go_ahead);
  while (waitpid(loader->process, &status, 0) < 0 && errno == EINTR)
    continue;
  loader->process = 0;
  return status == 0;
}
