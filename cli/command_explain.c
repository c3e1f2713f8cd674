/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_explain.c - `duban explain`: where each value of each task comes from, and what a notice
 * lacks that gave none.
 */
#include "cli/job.h"
#include "cli/passwords.h"
#include "cli/shipped_rules.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "core/trace.h"
#include "corpus/pipeline.h"
#include "output/explanation.h"
#include "output/output_file.h"

#include <unistd.h>

#define TASKS_MAXIMUM 9999999 /* more digits are a slip */

static const Option OPTIONS[] = {
  { "task", "N", "only the Nth task of each notice (`order` in its record)", 0 },
  { "json", NULL, "a line of JSON for each task", 0 },
  { "sketch", NULL, "instead, for each table that nothing recognises, a layout\nfile to start from",
    0 },
  { "from", "FILE", "read names of further inputs from FILE, one a line", 0 },
  PASSWORD_OPTIONS,
  { "ocr", NULL, "read pages of PDFs that have no text from their pictures", 0 },
  RULES_OPTION,
  { NULL, NULL, NULL, 0 },
};

typedef struct
{
  Feed *feed;
  Pipeline *pipeline;
  OutputFile *out;
  guint task; /* 0: all */
  gboolean is_json;
  gboolean is_sketch;
  gboolean has_rejects;
} Explain;

static void
append_issues(const Document *doc, GString *out)
{
  for (guint i = 0; i < doc->issues->len; i++)
    {
      const Issue *issue = &g_array_index(doc->issues, Issue, i);
      g_autofree char *place = document_render_line(doc, issue->span);
      gboolean is_shown = g_utf8_strlen(place, -1) > 0;
      if (g_utf8_strlen(place, -1) > 30)
        *g_utf8_offset_to_pointer(place, 30) = '\0';
      g_string_append_printf(out, "%s %s: %s%s%s%s\n", severity_name(issue->severity), issue->code,
                             issue->message, is_shown ? " (at `" : "", place, is_shown ? "`)" : "");
    }
}

static gboolean
explain_tasks(const Explain *explain, const Document *doc, GError **error)
{
  GString *out = output_file_buffer(explain->out);
  for (guint i = 0; i < doc->tasks->len; i++)
    {
      if (explain->task != 0 && explain->task != i + 1)
        continue;
      (explain->is_json ? explanation_append_json : explanation_append_text)(doc, i, out);
      if (!output_file_line(explain->out, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
explain_sketches(const Explain *explain, const Document *doc, GError **error)
{
  g_autoptr(GPtrArray) notes = g_ptr_array_new();
  GString *out = output_file_buffer(explain->out);
  trace_find(doc, "sketch", span_new(0, doc->text->len), notes);
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf(out, "# %s\n%s", doc->uri,
                           ((const TraceNote *) g_ptr_array_index(notes, i))->detail);
  return output_file_flush(explain->out, error);
}

static gboolean
explain_document(Explain *explain, Document *doc, GError **error)
{
  const char *stage;
  g_autoptr(GError) failure = NULL;
  trace_start(doc);
  if (!pipeline_run(explain->pipeline, doc, &stage, &failure))
    {
      g_autoptr(Reject) reject = reject_new(doc->uri, doc->id, stage, failure);
      explain->has_rejects = TRUE;
      terminal_complain_of_reject(reject);
      return TRUE;
    }
  if (explain->is_sketch)
    return explain_sketches(explain, doc, error);
  if (!explain->is_json)
    g_string_append_printf(output_file_buffer(explain->out), "%s: %s, %u tasks\n\n", doc->uri,
                           doc->title == NULL ? "no title" : doc->title, doc->tasks->len);
  if (!explain_tasks(explain, doc, error))
    return FALSE;
  if (!explain->is_json)
    append_issues(doc, output_file_buffer(explain->out));
  return output_file_flush(explain->out, error);
}

static gboolean
explain_all(Explain *explain, GError **error)
{
  GError *read_error = NULL;
  FeedItem item;
  while (feed_next(explain->feed, &item, &read_error))
    {
      g_autoptr(Document) document = item.document;
      g_autoptr(Reject) reject = item.reject;
      g_autoptr(Aside) aside = item.aside;
      if (reject != NULL)
        terminal_complain_of_reject(reject);
      explain->has_rejects |= reject != NULL;
      if (document != NULL && !explain_document(explain, document, error))
        return FALSE;
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error(error, read_error);
  return FALSE;
}

static gboolean
explain_configure(Explain *explain, const Arguments *arguments, GError **error)
{
  const char *task = arguments_value(arguments, "task");
  guint64 number = 0;
  if (arguments_count(arguments) == 0 && !arguments_has(arguments, "from"))
    return duban_error_set(
        error, DUBAN_ERROR_USAGE,
        "expected an INPUT (a file, a folder, an archive, or - for standard input), got none");
  if (task != NULL && !g_ascii_string_to_unsigned(task, 10, 1, TASKS_MAXIMUM, &number, NULL))
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "--task: expected the number of a task, from 1, got %s", task);
  explain->task = (guint) number;
  explain->is_json = arguments_has(arguments, "json");
  explain->is_sketch = arguments_has(arguments, "sketch");
  return TRUE;
}

static gboolean
explain_run(Explain *explain, const Arguments *arguments, GError **error)
{
  g_autoptr(Rules) rules = shipped_rules_load(arguments, error);
  if (rules == NULL)
    return FALSE;
  g_autoptr(GPtrArray) passwords = passwords_read(arguments, error);
  if (passwords == NULL)
    return FALSE;
  const StageOptions options = { .rules = rules,
                                 .passwords = (const char *const *) passwords->pdata,
                                 .with_ocr = arguments_has(arguments, "ocr") };
  g_autoptr(Pipeline) pipeline = explain->pipeline =
      pipeline_new(pipeline_stages(), &options, error);
  if (pipeline == NULL)
    return FALSE;
  g_autoptr(GPtrArray) lists = arguments_values(arguments, "from");
  g_autoptr(Feed) feed = explain->feed =
      feed_sources_new((const char *const *) arguments->operands->pdata,
                       (const char *const *) lists->pdata, NULL, limits_default(), error);
  if (feed == NULL)
    return FALSE;
  g_autoptr(OutputFile) out = explain->out =
      output_file_for_descriptor(STDOUT_FILENO, "standard output");
  return explain_all(explain, error);
}

static ExitStatus
run(const Arguments *arguments)
{
  g_autoptr(GError) error = NULL;
  Explain explain = { 0 };
  if (explain_configure(&explain, arguments, &error) && explain_run(&explain, arguments, &error))
    return explain.has_rejects ? EXIT_SOME_REJECTED : EXIT_ALL_WELL;
  return terminal_fail("explain", error);
}

const Command command_explain = {
  "explain",
  "say for each value which rule gave it, and what it matched",
  "[--task N] [--json] [--sketch] [--rules DIR] INPUT…",
  "For each value of each task: what decided it (a column title, a label, a verdict …), the\n"
  "rule with its file and line, the printed text it matched and where (code points of the\n"
  "printed text, and the page of a PDF). A value without a rule file came from a mechanism of\n"
  "the program. Warnings follow: also which titles and labels nothing knows, and what came\n"
  "nearest; --sketch writes a layout file for such a table, to be mended and named. duban rules\n"
  "explain ID shows what a rule says. Documents are read in this process.\n",
  OPTIONS,
  "  duban explain notice.html\n"
  "  duban explain --task 3 notice.pdf\n"
  "  duban explain --json --rules my-rules notice.html\n"
  "  duban explain --sketch notice.html > my-rules/new.layout\n",
  run,
};
