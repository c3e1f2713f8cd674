/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_draft.c - sorts the cells, renumbers rows and columns to those that cells start in,
 * appends.
 */
#include "extract/table_draft.h"

#include <string.h>

#include "core/error.h"
#include "core/ordered.h"
#include "extract/printed.h"

#define PLACES_PER_CELL 4 /* a grid mostly of holes is no table; later stages index every place */

TableDraft *
table_draft_new(void)
{
  TableDraft *draft = g_new0(TableDraft, 1);
  draft->cells = g_array_new(FALSE, FALSE, sizeof(DraftCell));
  draft->text = g_string_new(NULL);
  return draft;
}

void
table_draft_free(TableDraft *draft)
{
  if (draft == NULL)
    return;
  g_array_unref(draft->cells);
  g_string_free(draft->text, TRUE);
  g_free(draft);
}

static gint
draft_cell_compare(gconstpointer a, gconstpointer b)
{
  const DraftCell *left = a, *right = b;
  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;
  return left->column < right->column ? -1 : left->column > right->column;
}

static gint
number_compare(gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;
  return left < right ? -1 : left > right;
}

/* How many starts lie before number. */
static guint
starts_before(const GArray *starts, guint64 number)
{
  guint low = 0, high = starts->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (g_array_index(starts, guint, middle) < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The rows (or columns) that cells start in, ascending, each once. Most starts are known from the
 * first row on: only what is new and smaller is sorted in. */
static GArray *
starts_new(const GArray *cells, gsize member)
{
  GArray *starts = g_array_new(FALSE, FALSE, sizeof(guint));
  g_autoptr(GArray) late = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < cells->len; i++)
    {
      guint start = G_STRUCT_MEMBER(guint, &g_array_index(cells, DraftCell, i), member);
      guint before = starts_before(starts, start);
      if (before == starts->len)
        g_array_append_val(starts, start);
      else if (g_array_index(starts, guint, before) != start)
        g_array_append_val(late, start);
    }
  g_array_append_vals(starts, late->data, late->len);
  array_sort_if_needed(starts, number_compare);
  guint kept = 0;
  for (guint i = 0; i < starts->len; i++)
    if (i == 0 || g_array_index(starts, guint, i) != g_array_index(starts, guint, kept - 1))
      g_array_index(starts, guint, kept++) = g_array_index(starts, guint, i);
  g_array_set_size(starts, kept);
  return starts;
}

/* The same where `known` starts are known to lie before: most spans end at the very next start. */
static guint
starts_before_behind(const GArray *starts, guint known, guint64 number)
{
  gboolean is_next = known < starts->len && g_array_index(starts, guint, known) >= number;
  return is_next ? known : starts_before(starts, number);
}

static void
renumber(GArray *cells, const GArray *rows, const GArray *columns)
{
  guint row = 0, last_row = 0;
  for (guint i = 0; i < cells->len; i++)
    {
      DraftCell *cell = &g_array_index(cells, DraftCell, i);
      if (i == 0 || cell->row != last_row)
        row = starts_before(rows, cell->row);
      last_row = cell->row;
      guint column = starts_before(columns, cell->column);
      guint row_end = starts_before_behind(rows, row + 1, (guint64) cell->row + cell->row_span);
      guint column_end =
          starts_before_behind(columns, column + 1, (guint64) cell->column + cell->column_span);
      cell->row = row;
      cell->column = column;
      cell->row_span = row_end - cell->row;
      cell->column_span = column_end - cell->column;
    }
}

static gboolean
append_cells(const TableDraft *draft, Document *doc, guint table, GError **error)
{
  for (guint i = 0; i < draft->cells->len; i++)
    {
      const DraftCell *from = &g_array_index(draft->cells, DraftCell, i);
      Cell cell = { .table = table,
                    .row = from->row,
                    .column = from->column,
                    .row_span = from->row_span,
                    .column_span = from->column_span,
                    .is_header = from->is_header };
      if (!printed_append_cell(doc, draft->text->str + from->text_start,
                               from->text_end - from->text_start, &cell.span, error)
          || document_append_cell(doc, cell, error) == G_MAXUINT)
        return FALSE;
    }
  return TRUE;
}

static gboolean
draft_is_blank(const TableDraft *draft)
{
  gsize length = draft->text->len;
  printed_trim(draft->text->str, &length);
  return length == 0;
}

static void
note_holes(const TableDraft *draft, Document *doc, guint rows, guint columns, Span span)
{
  guint64 covered = 0;
  for (guint i = 0; i < draft->cells->len; i++)
    {
      const DraftCell *cell = &g_array_index(draft->cells, DraftCell, i);
      covered += (guint64) cell->row_span * cell->column_span;
    }
  guint64 places = (guint64) rows * columns;
  if (covered < places)
    document_add_issue(doc, SEVERITY_NOTE, "ragged-table", span, 0,
                       "expected %u cells in each of %u rows, got %" G_GUINT64_FORMAT
                       " places without a cell",
                       columns, rows, places - covered);
}

gboolean
table_draft_append(TableDraft *draft, Document *doc, GError **error)
{
  if (draft_is_blank(draft))
    return TRUE;
  array_sort_if_needed(draft->cells, draft_cell_compare);
  g_autoptr(GArray) rows = starts_new(draft->cells, G_STRUCT_OFFSET(DraftCell, row));
  g_autoptr(GArray) columns = starts_new(draft->cells, G_STRUCT_OFFSET(DraftCell, column));
  if (rows->len > doc->limits->rows || columns->len > doc->limits->columns)
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected a table of at most %u rows and %u columns, got %u and %u",
                           doc->limits->rows, doc->limits->columns, rows->len, columns->len);
  if ((guint64) rows->len * columns->len > (guint64) doc->limits->cells * PLACES_PER_CELL)
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected a grid of at most %u places, got %u rows of %u",
                           doc->limits->cells * PLACES_PER_CELL, rows->len, columns->len);
  renumber(draft->cells, rows, columns);
  Table table = { rows->len, columns->len,       doc->cells->len, draft->cells->len,
                  0,         draft->is_uncertain };
  guint index = document_append_table(doc, table, error);
  if (index == G_MAXUINT)
    return FALSE;
  gsize start = doc->text->len;
  if (!append_cells(draft, doc, index, error))
    return FALSE;
  gsize end = MAX(start, doc->text->len - 1); /* without the last line feed */
  Block block = { .kind = BLOCK_TABLE, .span = span_new(start, end), .table = (gint) index };
  note_holes(draft, doc, rows->len, columns->len, block.span);
  return document_append_block(doc, block, error) != G_MAXUINT;
}
