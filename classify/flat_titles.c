/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * flat_titles.c - cuts a run of short paragraphs into column titles.
 *
 * A title may be broken over two or three paragraphs (高新区 / 管委会, 完成 / 时限). Every way of
 * joining neighbours is scored by how well the pieces are known as titles, and the best is taken.
 */
#include "classify/flat_titles.h"

#include "classify/layouts.h"
#include "classify/number_mark.h"
#include "classify/profile.h"
#include "core/characters.h"

#include <string.h>

#define TITLE_CHARACTERS 16 /* of one paragraph of a title */
#define MAXIMUM_TITLES 64   /* 31 provinces and a few more */
#define JOINED_PARTS 3
#define MINIMUM_KNOWN 3 /* two title words stand beside each other in prose too */
#define ENDING_SCORE 60
#define UNKNOWN_SCORE -20
#define REGION_SCORE 80
#define BARE_ENDING_SCORE -50 /* 管委会 alone names nothing */
#define PERIOD_SCORE -80
#define JOIN_SCORE -10
#define SURE_TITLES 4     /* known by all of them, in a header without numbers */
#define SPANNED_COLUMNS 2 /* that one title stands over, at least */

typedef struct
{
  gint score;
  guint8 parts;
} Cut;

static gboolean
starts_like_heading(const ColumnWords *words, const Document *doc, Span place)
{
  NumberMark marks[NUMBER_READINGS];
  return number_mark_read(words->marks, doc->comparable->str, place, marks) > 0 && !marks[0].is_weak
         && marks[0].body < place.end;
}

static gboolean
block_may_be_title(const ColumnWords *words, const Document *doc, Span place)
{
  guint characters = 0, numerals = 0;
  gsize size;
  for (guint32 at = place.start; at < place.end; at += size)
    {
      gunichar c = character_at(doc->comparable->str + at, &size);
      numerals += character_is_chinese_numeral(c) || c == '(' || c == ')';
      if (++characters > TITLE_CHARACTERS || c == 0x3002 || c == ',' || c == ';' || c == ':')
        return FALSE;
    }
  return characters > numerals && profile_serial_value(doc, place) == 0
         && !starts_like_heading(words, doc, place);
}

static void
title_join(const Document *doc, const guint *places, guint parts, GString *title)
{
  g_string_truncate(title, 0);
  for (guint i = 0; i < parts; i++)
    {
      Span place = document_to_comparable(doc, document_block(doc, places[i])->span);
      g_string_append_len(title, doc->comparable->str + place.start, (gssize) span_length(place));
    }
}

static gint
title_score(const ColumnWords *words, const GString *title, guint parts, gboolean prefer_joined)
{
  guint score;
  gint join = (gint) (parts - 1) * JOIN_SCORE;
  const char *class = column_title_class(words, title->str, title->len, &score);
  if ((class != NULL && score == EXACT_SCORE)
      || layouts_know_title(words->layouts, title->str, title->len))
    return prefer_joined ? EXACT_SCORE * (gint) parts - join : EXACT_SCORE + join;
  if (class != NULL)
    return ENDING_SCORE + join;
  if (column_title_is_region(words, title->str, title->len))
    return REGION_SCORE + join;
  if (vocabulary_lookup(words->regions, title->str, title->len) != NULL)
    return BARE_ENDING_SCORE + join;
  /* 1-10月 / 推进情况: a period is the first part of a title */
  return (g_ascii_isdigit(title->str[0]) && parts == 1 ? PERIOD_SCORE : UNKNOWN_SCORE) + join;
}

/* cuts[i]: the best way to cut places[i ..] and the parts of its first title. */
static void
titles_cut(const ColumnWords *words, const Document *doc, const guint *places, guint count,
           gboolean prefer_joined, Cut *cuts)
{
  g_autoptr(GString) title = g_string_new(NULL);
  cuts[count] = (Cut){ 0, 0 };
  for (guint i = count; i > 0; i--)
    {
      Cut best = { G_MININT, 1 };
      for (guint parts = 1; parts <= JOINED_PARTS && i - 1 + parts <= count; parts++)
        {
          title_join(doc, places + i - 1, parts, title);
          gint score = title_score(words, title, parts, prefer_joined) + cuts[i - 1 + parts].score;
          if (score > best.score)
            best = (Cut){ score, (guint8) parts };
        }
      cuts[i - 1] = best;
    }
}

static Column
title_column(const ColumnWords *words, const Document *doc, const guint *places, guint parts)
{
  g_autoptr(GString) title = g_string_new(NULL);
  title_join(doc, places, parts, title);
  Column column = { .title = span_new(document_block(doc, places[0])->span.start,
                                      document_block(doc, places[parts - 1])->span.end) };
  column.title_class = column_title_class(words, title->str, title->len, &column.title_score);
  column.role = column_class_role(column.title_class);
  if (column.role == COLUMN_UNKNOWN)
    column.role = COLUMN_OTHER;
  if (column.title_class == NULL && column_title_is_region(words, title->str, title->len))
    column.role = COLUMN_REGION;
  return column;
}

/* A title printed over two columns of the lost grid has a sub-item under it in some rows; it stood
 * before the plan wherever one was met. */
static void
columns_add_hidden_subtask(Columns *columns, guint capacity)
{
  gint plan = -1;
  gboolean has_outcome = FALSE;
  for (guint i = 0; i < columns->count; i++)
    {
      ColumnRole role = columns->columns[i].role;
      if (role == COLUMN_SUBTASK || role == COLUMN_REGION)
        return;
      if (role == COLUMN_PLAN && plan < 0)
        plan = (gint) i;
      has_outcome |= role == COLUMN_PROGRESS || role == COLUMN_STATUS;
    }
  if (plan < 0 || !has_outcome || columns->count >= capacity)
    return;
  memmove(&columns->columns[plan + 1], &columns->columns[plan],
          (columns->count - (guint) plan) * sizeof(Column));
  columns->columns[plan] = (Column){ .role = COLUMN_SUBTASK };
  columns->count++;
}

/* What a layout says of these titles. */
static void
columns_find_layout(const ColumnWords *words, const Document *doc, const guint *places, guint count,
                    const Cut *cuts, Columns *columns)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GString) title = g_string_new(NULL);
  for (guint i = 0; i < count; i += cuts[i].parts)
    {
      title_join(doc, places + i, cuts[i].parts, title);
      g_ptr_array_add(titles, rules_fold_word(title->str));
    }
  columns_apply_layout(words, (const char *const *) titles->pdata, columns);
}

/* 责任分工 stood over the owners' titles, which a second header row printed behind all others:
 *
 *   序号 任务 责任分工 时限 / 牵头单位 配合单位   becomes   序号 任务 牵头单位 配合单位 时限     */
static void
columns_place_spanned(Columns *columns)
{
  /* What no title reads like behind them may be the first group's name. */
  guint tail = columns->count > 1 && columns->columns[columns->count - 1].title_class == NULL;
  guint span = 0, end = columns->count - tail, last = end;
  while (span < end && g_strcmp0(columns->columns[span].title_class, "span") != 0)
    span++;
  while (last > span + 1 && column_role_is_owner(columns->columns[last - 1].role))
    last--;
  guint owners = end - last;
  if (span >= end || owners < SPANNED_COLUMNS)
    return;
  g_autofree Column *moved = g_memdup2(&columns->columns[last], owners * sizeof(Column));
  memmove(&columns->columns[span + owners], &columns->columns[span + 1],
          (last - span - 1) * sizeof(Column));
  memcpy(&columns->columns[span], moved, owners * sizeof(Column));
  memmove(&columns->columns[end - 1], &columns->columns[end], tail * sizeof(Column));
  columns->count--;
}

static Columns *
columns_from_cuts(const ColumnWords *words, const Document *doc, const guint *places, guint count,
                  const Cut *cuts)
{
  Columns *columns = g_new0(Columns, 1);
  columns->columns = g_new0(Column, count + 2);
  guint regions = 0;
  for (guint i = 0; i < count; i += cuts[i].parts)
    {
      columns->columns[columns->count] = title_column(words, doc, places + i, cuts[i].parts);
      regions += columns->columns[columns->count].role == COLUMN_REGION;
      columns->count++;
    }
  for (guint i = 0; i < columns->count && regions < MINIMUM_KNOWN; i++)
    if (columns->columns[i].role == COLUMN_REGION)
      columns->columns[i].role = COLUMN_OTHER;
  columns_place_spanned(columns);
  columns_find_layout(words, doc, places, count, cuts, columns);
  layout_claim_roles(columns);
  columns_resolve(columns);
  layout_restore_roles(columns);
  columns_add_hidden_subtask(columns, count + 1);
  return columns;
}

static guint
columns_known(const Columns *columns)
{
  guint known = 0;
  for (guint i = 0; i < columns->count; i++)
    known += columns->columns[i].title_class != NULL || columns->columns[i].declared != NULL;
  return known;
}

/* Rows start with their number, or with a category before it; without numbers every title must be a
 * known one, and most by all of it, since three short words stand one under the other for many
 * reasons. */
static gboolean
columns_start_rows(const Columns *columns)
{
  if (columns->columns[0].role == COLUMN_NUMBER)
    return TRUE;
  if (columns->columns[0].role == COLUMN_GROUP && columns->columns[1].role == COLUMN_NUMBER)
    return TRUE;
  guint exact = 0;
  for (guint i = 0; i < columns->count; i++)
    {
      if (columns->columns[i].title_score == 0 || columns->columns[i].role == COLUMN_NUMBER)
        return FALSE;
      exact += columns->columns[i].title_score == EXACT_SCORE;
    }
  return exact == columns->count || exact >= SURE_TITLES;
}

/* Where no number ends the run of titles, it ends before the first text that is none: a category or
 * task of the first row. */
static guint
titles_known_run(const ColumnWords *words, const Document *doc, const guint *places, guint run,
                 const Cut *cuts)
{
  g_autoptr(GString) title = g_string_new(NULL);
  guint score = 0;
  title_join(doc, places, cuts[0].parts, title);
  if (g_strcmp0(column_title_class(words, title->str, title->len, &score), "number") == 0)
    return run;
  for (guint i = 0; i < run; i += cuts[i].parts)
    {
      title_join(doc, places + i, cuts[i].parts, title);
      column_title_class(words, title->str, title->len, &score);
      if (score == 0 && !layouts_know_title(words->layouts, title->str, title->len))
        return i;
    }
  return run;
}

guint
flat_titles_read(const ColumnWords *words, const Document *doc, const guint *places, guint count,
                 gboolean prefer_joined, Columns **columns)
{
  guint run = 0;
  while (run < MIN(count, MAXIMUM_TITLES)
         && block_may_be_title(words, doc,
                               document_to_comparable(doc, document_block(doc, places[run])->span)))
    run++;
  if (run < MINIMUM_KNOWN)
    return 0;

  g_autofree Cut *cuts = g_new0(Cut, run + 1);
  titles_cut(words, doc, places, run, prefer_joined, cuts);
  guint known = titles_known_run(words, doc, places, run, cuts);
  if (known < run)
    titles_cut(words, doc, places, known, prefer_joined, cuts);
  run = known;
  if (run < MINIMUM_KNOWN || run >= count)
    return 0;
  g_autoptr(Columns) found = columns_from_cuts(words, doc, places, run, cuts);
  if (columns_known(found) < MINIMUM_KNOWN || !found->is_task_table || !columns_start_rows(found))
    return 0;
  *columns = g_steal_pointer(&found);
  return run;
}
