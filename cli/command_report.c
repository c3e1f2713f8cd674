/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_report.c - `duban report`: run folders in, a page for the browser out.
 */
#include "cli/command.h"
#include "cli/shipped_rules.h"
#include "cli/terminal.h"
#include "review/report.h"

static const Option OPTIONS[] = { { "html", "OUT",
                                    "write the page to the folder OUT (index.html in it)", '\0' },
                                  { NULL, NULL, NULL, '\0' } };

static ExitStatus
run(const Arguments *arguments)
{
  const char *out = arguments_value(arguments, "html");
  if (out == NULL || arguments_count(arguments) == 0)
    {
      terminal_complain("report: expected the folder of a run and --html OUT, got %s",
                        out == NULL ? "no --html" : "no folder");
      return EXIT_NOT_DONE;
    }
  g_autofree char *source = shipped_path("review/site");
  if (source == NULL)
    {
      terminal_complain("report: expected the page's sources in share/duban/review/site beside the "
                        "program, got none");
      return EXIT_NOT_DONE;
    }
  g_autoptr(GError) error = NULL;
  ReportCounts counts;
  if (!report_write((const char *const *) arguments->operands->pdata, source, out, &counts, &error))
    return terminal_fail("report", error);
  if (counts.without_text > 0)
    terminal_complain(
        "%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
        " documents have no printed text: run with --text to see it beside the records",
        counts.without_text, counts.documents);
  g_autofree char *told =
      g_strdup_printf("%s/index.html: %" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT
                      " tasks, %" G_GUINT64_FORMAT " histories\n",
                      out, counts.documents, counts.tasks, counts.histories);
  return terminal_print(told);
}

const Command command_report = {
  "report",
  "a page to look through a run and correct it, for any browser",
  "--html OUT DIR…",
  "DIR is a folder that duban run --out wrote, with --text for the printed text beside the\n"
  "records. OUT is a folder of files: open OUT/index.html from the disk, no server and no\n"
  "network are needed. links.jsonl in DIR (duban link --out DIR DIR) gives task histories.\n"
  "What is corrected there is downloaded as gold, one line of JSON a task.\n",
  OPTIONS,
  "  duban run --text --out results notices/ && duban report results --html site\n"
  "  duban report run-2023 run-2024 --html site\n",
  run,
};
