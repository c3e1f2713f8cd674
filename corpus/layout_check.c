/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layout_check.c - an example is a small notice; what comes out is compared member by member.
 */
#include "corpus/layout_check.h"

#include "core/trace.h"
#include "corpus/pipeline.h"

#include <string.h>

typedef struct
{
  const RuleLayout *layout;
  Pipeline *pipeline;
  GPtrArray *failures;
} Check;

static void fail(const Check *check, const RuleLine *line, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

static void
fail(const Check *check, const RuleLine *line, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_ptr_array_add(check->failures, g_strdup_printf("%s:%u:%u: %s", check->layout->file->path,
                                                   line->line, line->column, message));
}

/* --- what a task says, as the file writes it --- */

static void
append_span(const Document *doc, Span span, GString *out)
{
  g_autofree char *text = document_render_line(doc, span);
  g_string_append(out, text);
}

static void
append_units(const Document *doc, const Task *task, GString *out)
{
  for (guint i = 0; i < task->units->len; i++)
    {
      const Unit *unit = &g_array_index(task->units, Unit, i);
      g_string_append(out, i == 0 ? "" : " ");
      append_span(doc, unit->name, out);
      if (unit->role != ROLE_UNSPECIFIED)
        g_string_append_printf(out, "(%s)", unit_role_name(unit->role));
    }
}

static void
append_sections(const Document *doc, const Task *task, GString *out)
{
  for (guint i = 0; i < task->sections->len; i++)
    {
      g_string_append(out, i == 0 ? "" : " > ");
      append_span(doc, g_array_index(task->sections, Span, i), out);
    }
}

static void
append_leaders(const Document *doc, const Task *task, GString *out)
{
  for (guint i = 0; i < task->leaders->len; i++)
    {
      g_string_append(out, i == 0 ? "" : " ");
      append_span(doc, g_array_index(task->leaders, Leader, i).name, out);
    }
}

/* FALSE where records have no such member. */
static gboolean
append_member(const Document *doc, const Task *task, const char *key, GString *out)
{
  Field field;
  if (strcmp(key, "units") == 0)
    append_units(doc, task, out);
  else if (strcmp(key, "leaders") == 0)
    append_leaders(doc, task, out);
  else if (strcmp(key, "section") == 0)
    append_sections(doc, task, out);
  else if (strcmp(key, "status") == 0)
    g_string_append(out, status_name(task->status) == NULL ? "" : status_name(task->status));
  else if (field_parse(key, &field))
    append_span(doc, task->fields[field], out);
  else
    return FALSE;
  return TRUE;
}

static void
check_member(const Check *check, const Document *doc, const Task *task, guint order,
             const RuleLine *line)
{
  g_autoptr(GString) value = g_string_new(NULL);
  if (!append_member(doc, task, line->key, value))
    fail(check, line,
         "expected number, section, task, subtask, units, leaders, plan, progress, status, "
         "deadline, problems or next_steps, got `%s`",
         line->key);
  else if (strcmp(value->str, line->value) != 0)
    fail(check, line, "expected `%s` as %s of task %u, got `%s`", line->value, line->key, order,
         value->str);
}

/* --- one example --- */

static gboolean
layout_has_columns(const RuleLayout *layout)
{
  for (guint i = 0; i < layout->entries->len; i++)
    if (rule_entry_line(g_ptr_array_index(layout->entries, i), "column") != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
layout_was_in_force(const RuleLayout *layout, const Document *doc)
{
  g_autoptr(GPtrArray) notes = g_ptr_array_new();
  trace_find(doc, "layout", span_new(0, doc->text->len), notes);
  for (guint i = 0; i < notes->len; i++)
    if (strcmp(((const TraceNote *) g_ptr_array_index(notes, i))->detail, layout->name) == 0)
      return TRUE;
  return !layout_has_columns(layout);
}

/* The expectations are the entries [first, end). */
static void
check_tasks(const Check *check, const Document *doc, const RuleLine *example, guint first,
            guint end)
{
  const GPtrArray *entries = check->layout->entries;
  const char *only =
      first < end ? rule_entry_find(g_ptr_array_index(entries, first), "expect") : NULL;
  guint wanted = g_strcmp0(only, "none") == 0 ? 0 : end - first;
  if (doc->tasks->len != wanted)
    fail(check, example, "expected %u tasks of the example, got %u", wanted, doc->tasks->len);
  else if (wanted > 0 && !layout_was_in_force(check->layout, doc))
    fail(check, example, "expected the table to be read by layout `%s`, got another reading",
         check->layout->name);
  for (guint i = 0; i < MIN(wanted, doc->tasks->len); i++)
    {
      const RuleEntry *entry = g_ptr_array_index(entries, first + i);
      for (guint j = 1; j < entry->lines->len; j++)
        check_member(check, doc, document_task(doc, i), i + 1,
                     &g_array_index(entry->lines, RuleLine, j));
    }
}

static GBytes *
example_bytes(const RuleEntry *entry)
{
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < entry->lines->len; i++)
    {
      const RuleLine *line = &g_array_index(entry->lines, RuleLine, i);
      if (strcmp(line->key, "text") == 0)
        g_string_append_printf(text, "%s\n", line->value);
    }
  return g_string_free_to_bytes(text);
}

static void
check_example(const Check *check, const RuleEntry *entry, guint first, guint end)
{
  const RuleLine *example = rule_entry_line(entry, "example");
  g_autoptr(GBytes) bytes = example_bytes(entry);
  if (g_bytes_get_size(bytes) == 0)
    {
      fail(check, example, "expected `text:` lines below `example:`, got none");
      return;
    }
  g_autoptr(Document) doc = document_new(check->layout->file->path, bytes, limits_default());
  g_autoptr(GError) failure = NULL;
  const char *stage;
  trace_start(doc);
  if (!pipeline_run(check->pipeline, doc, &stage, &failure))
    fail(check, example, "expected the example to be read, got: %s: %s", stage, failure->message);
  else
    check_tasks(check, doc, example, first, end);
}

static guint
check_layout(const Check *check)
{
  const GPtrArray *entries = check->layout->entries;
  guint count = 0;
  for (guint i = 0; i < entries->len; i++)
    {
      const RuleEntry *entry = g_ptr_array_index(entries, i);
      if (rule_entry_line(entry, "example") == NULL)
        continue;
      guint end = i + 1;
      while (end < entries->len
             && rule_entry_line(g_ptr_array_index(entries, end), "expect") != NULL)
        end++;
      check_example(check, entry, i + 1, end);
      count++;
    }
  return count;
}

gboolean
layout_check(const Rules *rules, GPtrArray *failures, guint *count, GError **error)
{
  const StageOptions options = { .rules = rules };
  g_autoptr(Pipeline) pipeline = pipeline_new(pipeline_stages(), &options, error);
  if (pipeline == NULL)
    return FALSE;
  *count = 0;
  for (guint i = 0; i < rules_count_layouts(rules); i++)
    {
      Check check = { rules_layout_at(rules, i), pipeline, failures };
      *count += check_layout(&check);
    }
  return TRUE;
}
