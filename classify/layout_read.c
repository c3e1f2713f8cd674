/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layout_read.c - the entries of layout files become columns, rows and status words; whatever is
 * misspelt is said with its place.
 */
#include "classify/layouts_private.h"

#include <string.h>

const char *const LAYOUT_ROWS[LAYOUT_ROW_COUNT] = { "section", "skip" };

/* What `column:` may say: members of a record, and the class of column-titles whose titles mean the
 * same. */
static const struct
{
  const char *name;
  ColumnRole role;
  const char *class;
} ROLES[] = {
  { "number", COLUMN_NUMBER, "number" },
  { "section", COLUMN_GROUP, "group" },
  { "task", COLUMN_TASK, "task" },
  { "subtask", COLUMN_SUBTASK, "content" },
  { "plan", COLUMN_PLAN, "target" },
  { "progress", COLUMN_PROGRESS, "progress" },
  { "status", COLUMN_STATUS, "status" },
  { "done", COLUMN_STATUS, "done" },
  { "lead", COLUMN_LEAD, "lead" },
  { "joint", COLUMN_JOINT, "joint" },
  { "unit", COLUMN_UNIT, "unit" },
  { "leader", COLUMN_LEADER, "leader" },
  { "unit_leader", COLUMN_UNIT_LEADER, "unit_leader" },
  { "deadline", COLUMN_DEADLINE, "deadline" },
  { "problems", COLUMN_PROBLEMS, "problems" },
  { "next_steps", COLUMN_NEXT_STEPS, "next" },
  { "region", COLUMN_REGION, NULL },
  { "other", COLUMN_OTHER, "other" },
};

#define ROLE_LIST                                                                                  \
  "number, section, task, subtask, plan, progress, status, done, lead, joint, unit, leader, "      \
  "unit_leader, deadline, problems, next_steps, region or other"

static void
layout_column_free(gpointer element)
{
  LayoutColumn *column = element;
  g_clear_pointer(&column->titles, g_hash_table_unref);
  g_clear_pointer(&column->statuses, lexicon_free);
  g_free(column);
}

static void
layout_free(gpointer element)
{
  Layout *layout = element;
  g_ptr_array_unref(layout->columns);
  g_clear_pointer(&layout->rows, lexicon_free);
  g_free(layout);
}

void
layouts_free(Layouts *layouts)
{
  if (layouts == NULL)
    return;
  g_ptr_array_unref(layouts->layouts);
  lexicon_free(layouts->titles);
  g_free(layouts);
}

/* --- words --- */

typedef gboolean (*WordTaker)(Layout *layout, const RuleLine *line, const char *word, gpointer user,
                              GError **error);

/* Calls take with each blank-separated word of the line, folded. */
static gboolean
line_visit_words(Layout *layout, const RuleLine *line, WordTaker take, gpointer user,
                 GError **error)
{
  g_auto(GStrv) words = g_strsplit_set(line->value, " \t", -1);
  guint count = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = rules_fold_word(words[i]);
      if (word[0] == '\0')
        continue;
      count++;
      if (!take(layout, line, word, user, error))
        return FALSE;
    }
  return count > 0
         || rule_error_set(error, layout->source->file, line->line, line->column,
                           "expected words behind `%s:`, got none", line->key);
}

static gboolean
lexicon_take(Lexicon *lexicon, const Layout *layout, const RuleLine *line, const char *word,
             guint payload, GError **error)
{
  return lexicon_add(lexicon, word, payload)
         || rule_error_set(error, layout->source->file, line->line, line->column,
                           "expected words of 1 to 64 characters, got `%s`", word);
}

/* --- columns --- */

static gboolean
take_title(Layout *layout, const RuleLine *line, const char *word, gpointer user, GError **error)
{
  LayoutColumn *column = user;
  for (guint i = 0; i < layout->columns->len; i++)
    {
      const LayoutColumn *other = g_ptr_array_index(layout->columns, i);
      if (other->titles != NULL && g_hash_table_contains(other->titles, word))
        return rule_error_set(
            error, layout->source->file, line->line, line->column,
            "expected a title that no other column of the layout has, got `%s`, a title of `%s`",
            word, layout_column_name(other));
    }
  if (column->titles == NULL)
    column->titles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add(column->titles, g_strdup(word));
  return TRUE;
}

typedef struct
{
  LayoutColumn *column;
  Status status;
} StatusTaker;

static gboolean
take_status_word(Layout *layout, const RuleLine *line, const char *word, gpointer user,
                 GError **error)
{
  StatusTaker *taker = user;
  if (taker->column->statuses == NULL)
    taker->column->statuses = lexicon_new();
  return lexicon_take(taker->column->statuses, layout, line, word, taker->status, error);
}

static gboolean
column_read_class(const Layout *layout, const RuleLine *line, LayoutColumn *column, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS(ROLES); i++)
    if (g_strcmp0(ROLES[i].class, line->value) == 0)
      {
        column->class = ROLES[i].class;
        return TRUE;
      }
  return rule_error_set(error, layout->source->file, line->line, line->column,
                        "expected a class of column-titles, got `%s`", line->value);
}

static gboolean
column_read_line(Layout *layout, const RuleLine *line, LayoutColumn *column, GError **error)
{
  StatusTaker taker = { column, STATUS_NONE };
  if (strcmp(line->key, "column") == 0)
    return TRUE;
  if (strcmp(line->key, "titles") == 0)
    return line_visit_words(layout, line, take_title, column, error);
  if (strcmp(line->key, "class") == 0)
    return column_read_class(layout, line, column, error);
  if (strcmp(line->key, "optional") == 0)
    {
      column->is_optional = strcmp(line->value, "yes") == 0;
      return column->is_optional
             || rule_error_set(error, layout->source->file, line->line, line->column,
                               "expected `yes`, got `%s`", line->value);
    }
  if (status_parse(line->key, &taker.status) && taker.status != STATUS_NONE)
    return line_visit_words(layout, line, take_status_word, &taker, error);
  return rule_error_set(
      error, layout->source->file, line->line, 1,
      "expected titles, class, optional, met, exceeded, partial, unmet or in_progress, got `%s`",
      line->key);
}

static gboolean
column_read_role(const Layout *layout, const RuleLine *line, LayoutColumn *column,
                 const char **class, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS(ROLES); i++)
    if (strcmp(ROLES[i].name, line->value) == 0)
      {
        column->role = ROLES[i].role;
        *class = ROLES[i].class;
        return TRUE;
      }
  return rule_error_set(error, layout->source->file, line->line, line->column,
                        "expected " ROLE_LIST ", got `%s`", line->value);
}

static gboolean
layout_read_column(Layout *layout, const RuleEntry *entry, GError **error)
{
  const char *usual_class = NULL;
  LayoutColumn *column = g_new0(LayoutColumn, 1);
  column->layout = layout;
  column->entry = entry;
  gboolean is_read =
      column_read_role(layout, rule_entry_line(entry, "column"), column, &usual_class, error);
  for (guint i = 0; is_read && i < entry->lines->len; i++)
    is_read = column_read_line(layout, &g_array_index(entry->lines, RuleLine, i), column, error);
  column->title_class = usual_class;
  column->decides = column->titles != NULL || column->class != NULL;
  if (!column->decides)
    column->class = usual_class;
  if (column->statuses != NULL)
    lexicon_freeze(column->statuses);
  g_ptr_array_add(layout->columns, column);
  return is_read;
}

/* --- rows --- */

static gboolean
take_row_word(Layout *layout, const RuleLine *line, const char *word, gpointer user, GError **error)
{
  if (layout->rows == NULL)
    layout->rows = lexicon_new();
  return lexicon_take(layout->rows, layout, line, word, GPOINTER_TO_UINT(user), error);
}

static gboolean
layout_read_rows(Layout *layout, const RuleEntry *entry, GError **error)
{
  const RuleLine *kind = rule_entry_line(entry, "row"), *words = rule_entry_line(entry, "words");
  if (words == NULL)
    return rule_error_set(error, layout->source->file, entry->line, 1,
                          "expected `words:` beside `row:`, got none");
  for (guint i = 0; i < LAYOUT_ROW_COUNT; i++)
    if (strcmp(kind->value, LAYOUT_ROWS[i]) == 0)
      return line_visit_words(layout, words, take_row_word, GUINT_TO_POINTER(i), error);
  return rule_error_set(error, layout->source->file, kind->line, kind->column,
                        "expected section or skip, got `%s`", kind->value);
}

/* --- the whole --- */

static gboolean
layout_read_head(Layout *layout, const RuleEntry *entry, GError **error)
{
  for (guint i = 0; i < entry->lines->len; i++)
    {
      const RuleLine *line = &g_array_index(entry->lines, RuleLine, i);
      if (strcmp(line->key, "others") == 0 && strcmp(line->value, "none") == 0)
        layout->is_closed = TRUE;
      else if (strcmp(line->key, "layout") != 0 && strcmp(line->key, "about") != 0)
        return rule_error_set(
            error, layout->source->file, line->line, 1,
            "expected about or `others: none`, and an empty line before the columns, got `%s: %s`",
            line->key, line->value);
    }
  return TRUE;
}

static gboolean
layout_read_entry(Layout *layout, const RuleEntry *entry, GError **error)
{
  const RuleLine *first = &g_array_index(entry->lines, RuleLine, 0);
  if (strcmp(first->key, "layout") == 0)
    return layout_read_head(layout, entry, error);
  if (strcmp(first->key, "column") == 0)
    return layout_read_column(layout, entry, error);
  if (strcmp(first->key, "row") == 0)
    return layout_read_rows(layout, entry, error);
  if (strcmp(first->key, "label") == 0 || strcmp(first->key, "example") == 0
      || strcmp(first->key, "expect") == 0)
    return TRUE; /* read where they are used */
  return rule_error_set(
      error, layout->source->file, first->line, 1,
      "expected an entry that starts with column, row, label, example or expect, got `%s`",
      first->key);
}

static gboolean
layout_has(const Layout *layout, const char *key)
{
  for (guint i = 0; i < layout->source->entries->len; i++)
    if (rule_entry_line(g_ptr_array_index(layout->source->entries, i), key) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
layout_names_task(const Layout *layout)
{
  for (guint i = 0; i < layout->columns->len; i++)
    if (((const LayoutColumn *) g_ptr_array_index(layout->columns, i))->role == COLUMN_TASK)
      return TRUE;
  return layout->columns->len == 0;
}

static gboolean
layout_check(const Layout *layout, GError **error)
{
  const RuleEntry *first = g_ptr_array_index(layout->source->entries, 0);
  const char *expected = layout->columns->len == 0 && !layout_has(layout, "label")
                             ? "a `column:` or a `label:`"
                         : !layout_names_task(layout)     ? "a `column: task`"
                         : !layout_has(layout, "example") ? "an `example:`"
                                                          : NULL;
  return expected == NULL
         || rule_error_set(error, layout->source->file, first->line, 1,
                           "expected %s in layout `%s`, got none", expected, layout->source->name);
}

static gboolean
layout_read(Layout *layout, GError **error)
{
  for (guint i = 0; i < layout->source->entries->len; i++)
    if (!layout_read_entry(layout, g_ptr_array_index(layout->source->entries, i), error))
      return FALSE;
  if (layout->rows != NULL)
    lexicon_freeze(layout->rows);
  return layout_check(layout, error);
}

static void
layouts_add_titles(Layouts *layouts, const Layout *layout)
{
  for (guint i = 0; i < layout->columns->len; i++)
    {
      const LayoutColumn *column = g_ptr_array_index(layout->columns, i);
      GHashTableIter iterator;
      gpointer title;
      if (column->titles == NULL)
        continue;
      g_hash_table_iter_init(&iterator, column->titles);
      while (g_hash_table_iter_next(&iterator, &title, NULL))
        lexicon_add(layouts->titles, title, layouts->layouts->len);
    }
}

Layouts *
layouts_new(const Rules *rules, GError **error)
{
  Layouts *layouts = g_new0(Layouts, 1);
  layouts->layouts = g_ptr_array_new_with_free_func(layout_free);
  layouts->titles = lexicon_new();
  gboolean is_read = TRUE;
  for (guint i = 0; is_read && i < rules_count_layouts(rules); i++)
    {
      Layout *layout = g_new0(Layout, 1);
      layout->source = rules_layout_at(rules, i);
      layout->columns = g_ptr_array_new_with_free_func(layout_column_free);
      g_ptr_array_add(layouts->layouts, layout);
      is_read = layout_read(layout, error);
      layouts_add_titles(layouts, layout);
    }
  lexicon_freeze(layouts->titles);
  if (!is_read)
    g_clear_pointer(&layouts, layouts_free);
  return layouts;
}
