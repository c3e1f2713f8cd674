/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_columns.c - a cell of such a column is read like the title of a column of bodies: 牵头 is
 * one of the leading body. Marks (√ ● ★) say that the body has to do with the task, and no more.
 */
#include "classify/body_columns.h"

#include <string.h>

#define SAMPLED_ROWS 40
#define TITLE_BYTES 60 /* twenty characters */

gboolean
body_column_has_title(const ColumnWords *words, const char *title, gsize length)
{
  gsize size;
  return length <= TITLE_BYTES
         && vocabulary_match_end(words->suffixes, title, length, &size) != NULL && size < length;
}

/* What the cell says the body does: the class of the word, `bullet` for a mark; NULL for anything
 * else. */
static const char *
cell_says(const ColumnWords *words, const Document *doc, const ViewCell *cell)
{
  const char *text = doc->comparable->str + cell->span.start;
  gsize length = span_length(cell->span);
  const char *mark = vocabulary_lookup(words->marks, text, length);
  if (g_strcmp0(mark, "bullet") == 0)
    return mark;
  const char *class = vocabulary_lookup(words->titles, text, length);
  return column_role_is_owner(column_class_role(class)) ? class : NULL;
}

static gboolean
column_says_roles(const ColumnWords *words, const Document *doc, const TableView *view,
                  const Columns *columns, guint index)
{
  guint filled = 0;
  for (guint row = columns->header_end; row < MIN(view->rows, columns->header_end + SAMPLED_ROWS);
       row++)
    {
      const ViewCell *cell = table_view_at(view, row, index);
      if (cell == NULL || span_is_empty(cell->span) || cell->column_span * 2 > view->columns)
        continue;
      if (cell_says(words, doc, cell) == NULL)
        return FALSE;
      filled++;
    }
  return filled > 0;
}

void
body_columns_find(const ColumnWords *words, const Document *doc, const TableView *view,
                  Columns *columns)
{
  for (guint pass = 0, found = 0; pass < 2; pass++)
    for (guint i = 0; i < columns->count && (pass == 0 || found >= BODY_COLUMNS); i++)
      {
        Column *column = &columns->columns[i];
        Span title = document_to_comparable(doc, column->title);
        if (column->title_class != NULL || span_is_empty(column->title)
            || !body_column_has_title(words, doc->comparable->str + title.start, span_length(title))
            || !column_says_roles(words, doc, view, columns, i))
          continue;
        found += pass == 0;
        if (pass == 1)
          column->role = COLUMN_BODY;
      }
}

void
body_columns_read(const ColumnWords *words, const UnitGrammar *grammar, Document *doc,
                  const TableView *view, const Columns *columns, guint row, Task *task)
{
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      const ViewCell *cell = column->role == COLUMN_BODY ? table_view_at(view, row, i) : NULL;
      if (cell == NULL || span_is_empty(cell->span))
        continue;
      ColumnRole says = column_class_role(cell_says(words, doc, cell));
      UnitRole role = says == COLUMN_LEAD    ? ROLE_LEAD
                      : says == COLUMN_JOINT ? ROLE_JOINT
                                             : ROLE_UNSPECIFIED;
      units_parse(grammar, doc, document_to_comparable(doc, column->title), role, task->units,
                  NULL);
    }
}
