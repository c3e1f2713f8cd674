/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_link.c - `duban link`: run folders in, links between the records of the same task out.
 */
#include "cli/command.h"
#include "cli/shipped_rules.h"
#include "cli/terminal.h"
#include "review/link.h"

#include <glib/gstdio.h>
#include <unistd.h>

static const Option OPTIONS[] = { { "out", "DIR",
                                    "write links.jsonl to DIR instead; DIR may be the run's\nown "
                                    "folder, where duban report looks for it",
                                    '\0' },
                                  RULES_OPTION,
                                  { NULL, NULL, NULL, '\0' } };

static OutputFile *
open_output(const char *folder, GError **error)
{
  if (folder == NULL)
    return output_file_for_descriptor(STDOUT_FILENO, "standard output");
  g_mkdir_with_parents(folder, 0777); /* where it fails, so does the file, and says why */
  return output_file_create(folder, "links.jsonl", error);
}

static gboolean
close_output(OutputFile *file, const char *folder, GError **error)
{
  return output_file_close(file, error) && (folder == NULL || output_file_publish(file, error));
}

/* Notices that could not be compared are told, so that a missing history is no riddle. */
static void
tell(const LinkReport *report)
{
  terminal_complain(
      "%" G_GUINT64_FORMAT " links in %" G_GUINT64_FORMAT " histories, %" G_GUINT64_FORMAT
      " of them narrow; %" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT " tasks",
      report->links, report->histories, report->narrow, report->documents, report->tasks);
  if (report->without_place + report->without_year + report->repeated > 0)
    terminal_complain("not compared: %" G_GUINT64_FORMAT
                      " documents that state no place, %" G_GUINT64_FORMAT
                      " that state no year, %" G_GUINT64_FORMAT " that an earlier folder has too",
                      report->without_place, report->without_year, report->repeated);
}

static ExitStatus
run(const Arguments *arguments)
{
  g_autoptr(GError) error = NULL;
  if (arguments_count(arguments) == 0)
    {
      terminal_complain("link: expected the folder of a run, got none");
      return EXIT_NOT_DONE;
    }
  g_autoptr(Rules) rules = shipped_rules_load(arguments, &error);
  g_autoptr(LinkWords) words = rules == NULL ? NULL : link_words_new(rules, &error);
  if (words == NULL)
    return terminal_fail("link", error);
  const char *folder = arguments_value(arguments, "out");
  g_autoptr(OutputFile) file = open_output(folder, &error);
  LinkReport report;
  if (file == NULL
      || !link_folders((const char *const *) arguments->operands->pdata, words, file, &report,
                       &error)
      || !close_output(file, folder, &error))
    return terminal_fail("link", error);
  tell(&report);
  return EXIT_ALL_WELL;
}

const Command command_link = {
  "link",
  "join the records of several notices that speak of the same task",
  "[--out DIR] [--rules DIR] DIR…",
  "DIR is a folder that duban run --out wrote. Each link is one line of JSON: an earlier and a\n"
  "later record of one task, a score from 0 to 1, the score of the next best choice, and the\n"
  "reasons: text, shared words, bodies, number. Records that share `history` are one task's\n"
  "history. Only notices of one place and one year are compared; how many could not be is told\n"
  "on standard error.\n",
  OPTIONS,
  "  duban link results\n"
  "  duban link --out results results\n"
  "  duban link --out histories run-2023 run-2024\n",
  run,
};
