/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * stages_fixture.h - bytes through extract, normalize and classify; a task as one readable line.
 */
#pragma once

#include "classify/classify.h"
#include "extract/extract.h"
#include "normalize/normalize.h"

#include <string.h>

typedef struct
{
  Rules *rules;
  gpointer states[3];
} Stages;

static const Stage *const STAGES[] = { &extract_stage, &normalize_stage, &classify_stage };

static inline Stages *
stages_shared(void)
{
  static Stages stages;
  if (stages.rules != NULL)
    return &stages;
  const char *directories[] = { TEST_RULES_DIR, NULL };
  g_autoptr(GError) error = NULL;
  stages.rules = rules_load(directories, &error);
  g_assert_no_error(error);
  StageOptions options = { .rules = stages.rules };
  for (gsize i = 0; i < G_N_ELEMENTS(STAGES); i++)
    {
      stages.states[i] = STAGES[i]->open(&options, &error);
      g_assert_no_error(error);
    }
  return &stages;
}

static inline void
stages_free(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(STAGES); i++)
    STAGES[i]->close(stages_shared()->states[i]);
  rules_free(stages_shared()->rules);
}

static inline Document *
stages_run(const char *bytes)
{
  Stages *stages = stages_shared();
  g_autoptr(GBytes) source = g_bytes_new_static(bytes, strlen(bytes));
  Document *doc = document_new("test", source, limits_default());
  g_autoptr(GError) error = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(STAGES); i++)
    {
      STAGES[i]->run(stages->states[i], doc, &error);
      g_assert_no_error(error);
    }
  return doc;
}

static inline void
line_add(GString *line, const Document *doc, const char *label, Span span)
{
  if (span_is_empty(span))
    return;
  g_autofree char *text = document_render_line(doc, span);
  g_string_append_printf(line, "%s%s%s", line->len > 0 ? " " : "", label, text);
}

/* "1.2 甲乙 > 丙 >> 任务 +细项 @某局(lead) &张三 !年底前 =目标 ~进展 met": absent parts are left
 * out. You free it. */
static inline char *
task_line(const Document *doc, const Task *task)
{
  GString *line = g_string_new(NULL);
  line_add(line, doc, "", task->fields[FIELD_NUMBER]);
  if (task->sub > 0)
    g_string_append_printf(line, ".%d", task->sub);
  for (guint i = 0; i < task->sections->len; i++)
    line_add(line, doc, "§", g_array_index(task->sections, Span, i));
  line_add(line, doc, "", task->fields[FIELD_TASK]);
  line_add(line, doc, "+", task->fields[FIELD_SUBTASK]);
  for (guint i = 0; i < task->units->len; i++)
    {
      const Unit *unit = &g_array_index(task->units, Unit, i);
      line_add(line, doc, "@", unit->name);
      if (unit->role != ROLE_UNSPECIFIED)
        g_string_append_printf(line, "(%s)", unit_role_name(unit->role));
    }
  for (guint i = 0; i < task->leaders->len; i++)
    line_add(line, doc, "&", g_array_index(task->leaders, Leader, i).name);
  line_add(line, doc, "!", task->fields[FIELD_DEADLINE]);
  line_add(line, doc, "=", task->fields[FIELD_PLAN]);
  line_add(line, doc, "~", task->fields[FIELD_PROGRESS]);
  if (task->status != STATUS_NONE)
    g_string_append_printf(line, " %s", status_name(task->status));
  for (guint i = 0; task->regions != NULL && i < task->regions->len; i++)
    {
      const TitledCell *region = &g_array_index(task->regions, TitledCell, i);
      line_add(line, doc, "[", region->title);
      line_add(line, doc, ":", region->cell);
    }
  return g_string_free(line, FALSE);
}

/* Compares all tasks of the notice with the wanted lines (NULL-terminated). */
static inline void
assert_tasks(const char *notice, const char *const *wanted)
{
  g_autoptr(Document) doc = stages_run(notice);
  for (guint i = 0; i < doc->tasks->len && wanted[i] != NULL; i++)
    {
      g_autofree char *line = task_line(doc, document_task(doc, i));
      g_assert_cmpstr(line, ==, wanted[i]);
    }
  g_assert_cmpuint(doc->tasks->len, ==, g_strv_length((GStrv) wanted));
}

static inline gboolean
has_issue(const Document *doc, const char *code)
{
  for (guint i = 0; i < doc->issues->len; i++)
    if (strcmp(g_array_index(doc->issues, Issue, i).code, code) == 0)
      return TRUE;
  return FALSE;
}
