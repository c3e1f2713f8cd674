/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * prose_fixture.h - a notice written as lines, and what classify makes of it: for the tests of
 * outline and prose tasks.
 */
#pragma once

#include "classify/prose_tasks.h"
#include "normalize/normalize.h"

#include <string.h>

typedef struct
{
  Rules *rules;
  UnitGrammar *units;
  LeaderGrammar *leaders;
  Verdicts *verdicts;
  gpointer normalize;
} ProseRules;

typedef struct
{
  Document *doc;
  Outline *outline;
} ProseNotice;

/* Loaded once: every test of a program reads the same rules. */
static inline const ProseRules *
prose_rules(void)
{
  static ProseRules shared;
  if (shared.rules != NULL)
    return &shared;
  const char *const directories[] = { TEST_RULES_DIR, NULL };
  g_autoptr(GError) error = NULL;
  shared.rules = rules_load(directories, &error);
  g_assert_no_error(error);
  StageOptions options = { .rules = shared.rules };
  shared.normalize = normalize_stage.open(&options, &error);
  g_assert_no_error(error);
  shared.units = unit_grammar_new(shared.rules, &error);
  g_assert_no_error(error);
  shared.leaders = leader_grammar_new(shared.rules, &error);
  g_assert_no_error(error);
  shared.verdicts = verdicts_new(shared.rules, &error);
  g_assert_no_error(error);
  return &shared;
}

static inline void
prose_rules_free(void)
{
  ProseRules *shared = (ProseRules *) prose_rules();
  verdicts_free(shared->verdicts);
  leader_grammar_free(shared->leaders);
  unit_grammar_free(shared->units);
  normalize_stage.close(shared->normalize);
  rules_free(shared->rules);
}

static inline void
prose_append_block(Document *doc, const char *text, BlockKind kind)
{
  g_autoptr(GError) error = NULL;
  Span place, end;
  document_append_text(doc, text, strlen(text), &place, &error);
  document_append_text(doc, "\n", 1, &end, &error);
  Block block = { .kind = kind, .span = place, .page = 1, .table = -1 };
  document_append_block(doc, block, &error);
  g_assert_no_error(error);
}

/* One block for each line of text. A line that starts with # is a heading of the page, with | a
 * table; \x1f stands for a line feed inside a block. */
static inline ProseNotice
prose_notice(const char *title, const char *text)
{
  const ProseRules *rules = prose_rules();
  g_autoptr(GError) error = NULL;
  ProseNotice notice = { document_new("test", NULL, limits_default()), NULL };
  notice.doc->title = g_strdup(title);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      BlockKind kind = lines[i][0] == '#'   ? BLOCK_HEADING
                       : lines[i][0] == '|' ? BLOCK_TABLE
                                            : BLOCK_PARAGRAPH;
      g_strdelimit(lines[i], "\x1f", '\n');
      if (lines[i][0] != '\0')
        prose_append_block(notice.doc, lines[i] + (kind != BLOCK_PARAGRAPH), kind);
    }
  normalize_stage.run(rules->normalize, notice.doc, &error);
  g_assert_no_error(error);
  notice.outline = outline_new(rules->units, rules->rules, notice.doc, &error);
  g_assert_no_error(error);
  return notice;
}

static inline void
prose_notice_free(ProseNotice *notice)
{
  outline_free(notice->outline);
  document_free(notice->doc);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ProseNotice, prose_notice_free)

static inline void
prose_find_tasks(ProseNotice *notice)
{
  const ProseRules *rules = prose_rules();
  g_autoptr(GError) error = NULL;
  ClassifyContext context = { rules->rules,    rules->units,
                              rules->leaders,  rules->verdicts,
                              notice->outline, standing_rules_find(rules->units, notice->doc) };
  prose_tasks_append(&context, notice->doc, 0, notice->doc->blocks->len, &error);
  g_assert_no_error(error);
}

static inline void
prose_append_span(const ProseNotice *notice, GString *out, const char *before, Span span)
{
  if (span_is_empty(span))
    return;
  g_autofree char *text = document_render(notice->doc, span);
  g_strdelimit(text, "\n", '/');
  g_string_append_printf(out, "%s%s", before, text);
}

/* One line a task: "number.sub [section > section] task / subtask | role:unit(aka) … | @leader … |
 * due:… plan:… got:… next:… title=cell …" */
static inline char *
prose_describe(const ProseNotice *notice)
{
  static const char *const ROLES[] = { "", "lead:", "joint:" };
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < notice->doc->tasks->len; i++)
    {
      const Task *task = document_task(notice->doc, i);
      prose_append_span(notice, out, "", task->has_number ? task->fields[FIELD_NUMBER] : SPAN_NONE);
      if (task->sub > 0)
        g_string_append_printf(out, "#%d", task->sub);
      for (guint j = 0; j < task->sections->len; j++)
        prose_append_span(notice, out, j == 0 ? " [" : " > ",
                          g_array_index(task->sections, Span, j));
      g_string_append(out, task->sections->len > 0 ? "] " : " ");
      prose_append_span(notice, out, "", task->fields[FIELD_TASK]);
      prose_append_span(notice, out, " => ", task->fields[FIELD_SUBTASK]);
      for (guint j = 0; j < task->units->len; j++)
        {
          const Unit *unit = &g_array_index(task->units, Unit, j);
          g_string_append_printf(out, " |%s", ROLES[unit->role]);
          prose_append_span(notice, out, "", unit->name);
        }
      for (guint j = 0; j < task->leaders->len; j++)
        prose_append_span(notice, out, " @", g_array_index(task->leaders, Leader, j).name);
      prose_append_span(notice, out, " due:", task->fields[FIELD_DEADLINE]);
      prose_append_span(notice, out, " plan:", task->fields[FIELD_PLAN]);
      prose_append_span(notice, out, " got:", task->fields[FIELD_PROGRESS]);
      prose_append_span(notice, out, " next:", task->fields[FIELD_NEXT_STEPS]);
      for (guint j = 0; task->others != NULL && j < task->others->len; j++)
        {
          prose_append_span(notice, out, " ", g_array_index(task->others, TitledCell, j).title);
          prose_append_span(notice, out, "=", g_array_index(task->others, TitledCell, j).cell);
        }
      g_string_append_c(out, '\n');
    }
  return g_string_free(out, FALSE);
}

static inline void
prose_assert_tasks(const char *title, const char *text, const char *expected)
{
  g_auto(ProseNotice) notice = prose_notice(title, text);
  prose_find_tasks(&notice);
  g_autofree char *got = prose_describe(&notice);
  g_assert_cmpstr(got, ==, expected);
}
