/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_title_row.c - each title goes to the column that its middle stands over.
 *
 * The columns between titles alone are guesses: a short title leaves the room of a wide column on
 * both sides. What stands below says where columns are.
 *
 *   page 1   任务内容        责任单位    目标        titles at the page's end
 *   ------------------------------------------------
 *   page 2 | 1. 建成东湖泵站 | 市水利局 | 完成设备 |  columns are known here
 */
#include "extract/pdf_title_row.h"

#include "extract/pdf_blocks.h"

#include <string.h>

static float
chain_middle(const PdfLayout *layout, PdfChain chain)
{
  Box box = pdf_layout_line(layout, chain.first)->box;
  for (gint line = chain.first; line >= 0; line = pdf_layout_line(layout, line)->next)
    box = box_union(box, pdf_layout_line(layout, line)->box);
  return box_middle_x(box);
}

/* The cells in their new columns, holes filled; NULL if two meet. */
static GArray *
cells_hang(const PdfLayout *layout, const PdfTable *titles, const PdfTable *part)
{
  guint columns = pdf_table_columns(part);
  g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(PdfTableCell));
  for (guint column = 0; column < columns; column++)
    {
      PdfTableCell cell = { 0, column, 1, 1, PDF_CHAIN_EMPTY, titles->box, titles->page };
      g_array_append_val(cells, cell);
    }
  for (guint i = 0; i < titles->cells->len; i++)
    {
      const PdfTableCell *title = pdf_table_cell(titles, i);
      if (title->chain.first < 0)
        continue;
      guint column = pdf_column_at(part->xs, chain_middle(layout, title->chain));
      PdfTableCell *cell = &g_array_index(cells, PdfTableCell, column);
      if (cell->chain.first >= 0)
        return NULL;
      cell->chain = title->chain;
      cell->box = title->box;
    }
  return g_steal_pointer(&cells);
}

gboolean
pdf_title_row_hang(const PdfLayout *layout, PdfTable *titles, const PdfTable *part)
{
  g_autoptr(GArray) cells = cells_hang(layout, titles, part);
  guint columns = pdf_table_columns(part);
  if (cells == NULL)
    return FALSE;
  g_array_set_size(titles->cells, 0);
  g_array_append_vals(titles->cells, cells->data, cells->len);
  g_array_set_size(titles->xs, 0);
  g_array_append_vals(titles->xs, part->xs->data, part->xs->len);
  g_array_unref(titles->places);
  titles->places = g_array_ref(part->places);
  g_array_set_size(titles->open_bottom, columns);
  memset(titles->open_bottom->data, 0, columns);
  g_free(titles->open_top);
  titles->open_top = g_new0(guint8, columns);
  return TRUE;
}

static gboolean
is_number(const PdfLayout *layout, PdfChain chain)
{
  const PdfLine *line = pdf_layout_line(layout, chain.first);
  const char *text = pdf_line_text(layout, line);
  for (gsize i = 0; i < line->length; i++)
    if (!g_ascii_isdigit(text[i]) && text[i] != '.')
      return FALSE;
  return line->length > 0;
}

/* Whether the first column of the part is empty in its first row, and counts from 1 below that. */
static gboolean
counts_below(const PdfLayout *layout, const PdfTable *part)
{
  for (guint i = 0; i < part->cells->len; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(part, i);
      if (cell->column > 0 || cell->chain.first < 0)
        continue;
      const PdfLine *line = pdf_layout_line(layout, cell->chain.first);
      return cell->row > 0 && line->length == 1 && *pdf_line_text(layout, line) == '1';
    }
  return FALSE;
}

gboolean
pdf_title_row_goes_on(const PdfLayout *layout, const PdfTable *titles, const PdfTable *part)
{
  guint rest = 0;
  for (guint i = 0; i < part->cells->len && pdf_table_cell(part, i)->row == 0; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(part, i);
      const PdfTableCell *title = pdf_table_cell_at(titles, 0, cell->column);
      if (cell->chain.first < 0)
        continue;
      if (is_number(layout, cell->chain))
        return FALSE;
      rest += title == NULL || title->chain.first < 0;
    }
  return rest > 0 || counts_below(layout, part);
}
