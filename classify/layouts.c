/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layouts.c - layouts compiled from their entries, and the one that fits a row of titles.
 *
 * Every layout is tried on the titles of a header: a dozen layouts of six columns are nothing
 * beside one cell's profile. Reading the files is layout_read.c's.
 */
#include "classify/layouts_private.h"

#include <string.h>

/* A title that the layout names, against one that only the vocabulary knows */
#define TITLE_POINTS 2
#define CLASS_POINTS 1
#define DECLARED_SCORE 100 /* as an exact title of the vocabulary */

gboolean
layouts_know_title(const Layouts *layouts, const char *title, gsize length)
{
  return layouts != NULL && lexicon_lookup(layouts->titles, title, length) != G_MAXUINT;
}

/* --- one layout against the titles --- */

typedef struct
{
  const char *const *titles;
  const char **classes;      /* of the titles in the vocabulary; NULL for none */
  const char *const *likely; /* for each title a column's name, or NULL: what stands under it looks
                                like that; NULL: not asked */
  guint count;
} Header;

static guint
column_points(const LayoutColumn *column, const Header *header, guint index)
{
  const char *title = header->titles[index];
  if (title == NULL)
    return 0;
  if (column->titles != NULL && g_hash_table_contains(column->titles, title))
    return TITLE_POINTS;
  if (header->likely != NULL && g_strcmp0(header->likely[index], layout_column_name(column)) == 0)
    return CLASS_POINTS;
  return column->class != NULL && g_strcmp0(header->classes[index], column->class) == 0
             ? CLASS_POINTS
             : 0;
}

static const char **
titles_classes(const ColumnWords *words, const char *const *titles, guint count)
{
  const char **classes = g_new0(const char *, count + 1);
  guint score;
  for (guint i = 0; i < count; i++)
    classes[i] =
        titles[i] == NULL ? NULL : column_title_class(words, titles[i], strlen(titles[i]), &score);
  return classes;
}

/* A title over several columns of the grid says what the last of them is; the others are told apart
 * by what stands in them. */
static gboolean
title_goes_on(const Header *header, guint index)
{
  return index + 1 < header->count && header->titles[index] == header->titles[index + 1];
}

/* Gives the layout's columns their places, in the order of the file, each the first that fits best;
 * then further places to columns that have one. Returns the points. */
static guint
layout_place_columns(const Layout *layout, const Header *header, const LayoutColumn **declared)
{
  guint points = 0;
  for (guint i = 0; i < header->count; i++)
    declared[i] = NULL;
  for (guint pass = 0; pass < 2; pass++)
    for (guint c = 0; c < layout->columns->len; c++)
      {
        const LayoutColumn *column = g_ptr_array_index(layout->columns, c);
        guint best = 0, place = 0;
        for (guint i = 0; i < header->count; i++)
          {
            guint here = declared[i] != NULL || title_goes_on(header, i)
                             ? 0
                             : column_points(column, header, i);
            if (pass == 1 && here == TITLE_POINTS)
              declared[i] = column;
            else if (here > best)
              best = here, place = i;
          }
        if (pass == 0 && best > 0)
          declared[place] = column;
        points += pass == 0 ? best : 0;
      }
  return points;
}

static gboolean
declared_has(const Header *header, const LayoutColumn **declared, const LayoutColumn *column)
{
  for (guint i = 0; i < header->count; i++)
    if (declared[i] == column)
      return TRUE;
  return FALSE;
}

static gboolean
layout_is_whole(const Layout *layout, const Header *header, const LayoutColumn **declared)
{
  for (guint c = 0; c < layout->columns->len; c++)
    {
      const LayoutColumn *column = g_ptr_array_index(layout->columns, c);
      if (!column->is_optional && !declared_has(header, declared, column))
        return FALSE;
    }
  for (guint i = 0; layout->is_closed && i < header->count; i++)
    if (header->titles[i] != NULL && declared[i] == NULL && !title_goes_on(header, i))
      return FALSE;
  return layout->columns->len > 0;
}

const Layout *
layouts_match(const Layouts *layouts, const ColumnWords *words, const char *const *titles,
              guint count, const LayoutColumn **declared)
{
  g_autofree const char **classes = titles_classes(words, titles, count);
  const Header header = { titles, classes, NULL, count };
  const Layout *best = NULL;
  guint most = 0;
  g_autofree const LayoutColumn **tried = g_new0(const LayoutColumn *, count + 1);
  for (guint i = 0; layouts != NULL && i < layouts->layouts->len; i++)
    {
      const Layout *layout = g_ptr_array_index(layouts->layouts, i);
      guint points = layout_place_columns(layout, &header, tried);
      if (points < most || !layout_is_whole(layout, &header, tried))
        continue;
      best = layout;
      most = points;
      memcpy(declared, tried, count * sizeof *tried);
    }
  return best;
}

static void
layout_find_missing(const Layout *layout, const Header *header, const LayoutColumn **declared,
                    GPtrArray *missing)
{
  for (guint c = 0; c < layout->columns->len; c++)
    {
      LayoutColumn *column = g_ptr_array_index(layout->columns, c);
      if (!column->is_optional && !declared_has(header, declared, column))
        g_ptr_array_add(missing, column);
    }
}

/* What is there counts for a layout, what is missing against it; of equals the smaller one. */
const Layout *
layouts_nearest(const Layouts *layouts, const ColumnWords *words, const char *const *titles,
                const char *const *likely, guint count, GPtrArray *missing)
{
  g_autofree const char **classes = titles_classes(words, titles, count);
  const Header header = { titles, classes, likely, count };
  const Layout *best = NULL;
  gint most = G_MININT;
  g_autofree const LayoutColumn **tried = g_new0(const LayoutColumn *, count + 1);
  for (guint i = 0; layouts != NULL && i < layouts->layouts->len; i++)
    {
      const Layout *layout = g_ptr_array_index(layouts->layouts, i);
      g_autoptr(GPtrArray) lacks = g_ptr_array_new();
      guint points = layout_place_columns(layout, &header, tried);
      layout_find_missing(layout, &header, tried, lacks);
      gint score = (gint) points - (gint) lacks->len;
      if (points == 0 || score < most
          || (score == most && best != NULL && layout->columns->len >= best->columns->len))
        continue;
      best = layout;
      most = score;
      g_ptr_array_set_size(missing, 0);
      g_ptr_array_extend(missing, lacks, NULL, NULL);
    }
  return best;
}

/* --- roles --- */

static gboolean
column_is_decided(const Column *column)
{
  return column->declared != NULL && column->declared->decides;
}

/* A role that one column has: what the layout does not name has it no more. */
static gboolean
role_is_single(ColumnRole role)
{
  return role == COLUMN_TASK || role == COLUMN_NUMBER || role == COLUMN_SUBTASK
         || role == COLUMN_PLAN;
}

void
layout_claim_roles(Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    {
      if (!column_is_decided(&columns->columns[i]))
        continue;
      ColumnRole role = columns->columns[i].declared->role;
      columns->columns[i].role = role;
      columns->columns[i].title_class = columns->columns[i].declared->title_class;
      columns->columns[i].title_score = DECLARED_SCORE;
      for (guint other = 0; role_is_single(role) && other < columns->count; other++)
        if (columns->columns[other].role == role && !column_is_decided(&columns->columns[other]))
          columns->columns[other].role = COLUMN_OTHER;
    }
}

void
layout_restore_roles(Columns *columns)
{
  gboolean has_task = FALSE, is_decided = FALSE;
  for (guint i = 0; i < columns->count; i++)
    if (column_is_decided(&columns->columns[i]))
      {
        columns->columns[i].role = columns->columns[i].declared->role;
        is_decided = TRUE;
      }
  for (guint i = 0; i < columns->count; i++)
    has_task |= columns->columns[i].role == COLUMN_TASK;
  columns->is_task_table |= is_decided && has_task;
}

/* --- what a layout says beside its columns --- */

const char *
layout_name(const Layout *layout)
{
  return layout->source->name;
}

RuleOrigin
layout_origin(const Layout *layout)
{
  const RuleEntry *first = g_ptr_array_index(layout->source->entries, 0);
  return (RuleOrigin){ "layouts", layout->source->name, layout->source->file->path, first->line };
}

const char *
layout_column_name(const LayoutColumn *column)
{
  return rule_entry_find(column->entry, "column");
}

gboolean
layout_column_decides(const LayoutColumn *column)
{
  return column->decides;
}

const char *
layout_row_kind(const Layout *layout, const char *first, gsize length)
{
  gsize size;
  guint kind = layout->rows == NULL || length == 0
                   ? G_MAXUINT
                   : lexicon_match_at(layout->rows, first, length, 0, &size);
  return kind == G_MAXUINT ? NULL : LAYOUT_ROWS[kind];
}

Status
layout_column_status(const LayoutColumn *column, const char *text, gsize length)
{
  guint status =
      column->statuses == NULL ? G_MAXUINT : lexicon_lookup(column->statuses, text, length);
  return status == G_MAXUINT ? STATUS_NONE : (Status) status;
}

RuleOrigin
layout_column_origin(const LayoutColumn *column, const char *title, gsize length)
{
  return (RuleOrigin){ layout_name(column->layout), layout_column_name(column),
                       column->layout->source->file->path,
                       rule_entry_word_line(column->entry, title, length) };
}
