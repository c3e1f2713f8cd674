/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_layout.c - the store of lines, chains and tables of one PDF.
 */
#include "extract/pdf_layout.h"

#include "core/characters.h"
#include "extract/traditional.h"

#include <malloc.h>
#include <string.h>

#define STRETCHES_OPEN 4 /* at rest: a paragraph reaches into two */
#define PAGES_HELD 2     /* what goes on over a page's end */

static void
stretch_clear(gpointer element)
{
  PdfStretch *stretch = element;
  g_clear_pointer(&stretch->lines, g_free);
  packed_clear(&stretch->packed);
}

PdfLayout *
pdf_layout_new(const Limits *limits)
{
  PdfLayout *layout = g_new0(PdfLayout, 1);
  layout->limits = limits;
  layout->text = g_string_new(NULL);
  layout->stretches = g_array_new(FALSE, FALSE, sizeof(PdfStretch));
  g_array_set_clear_func(layout->stretches, stretch_clear);
  layout->items = g_array_new(FALSE, FALSE, sizeof(PdfItem));
  layout->places = g_array_new(FALSE, FALSE, sizeof(PdfPlace));
  layout->open_tables = g_array_new(FALSE, FALSE, sizeof(gint));
  layout->tables = g_ptr_array_new_with_free_func((GDestroyNotify) pdf_table_free);
  return layout;
}

void
pdf_layout_free(PdfLayout *layout)
{
  if (layout == NULL)
    return;
  g_string_free(layout->text, TRUE);
  g_array_unref(layout->stretches);
  g_array_unref(layout->items);
  g_ptr_array_unref(layout->tables);
  g_array_unref(layout->open_tables);
  g_array_unref(layout->places);
  g_free(layout);
}

PdfTable *
pdf_table_new(guint page)
{
  PdfTable *table = g_new0(PdfTable, 1);
  table->xs = g_array_new(FALSE, FALSE, sizeof(float));
  table->cells = g_array_new(FALSE, FALSE, sizeof(PdfTableCell));
  table->open_bottom = g_array_new(FALSE, TRUE, sizeof(guint8));
  table->repeated = g_array_new(FALSE, FALSE, sizeof(PdfChain));
  table->page = page;
  table->last_page = page;
  table->key = -1;
  return table;
}

void
pdf_table_free(PdfTable *table)
{
  if (table == NULL)
    return;
  g_array_unref(table->xs);
  g_clear_pointer(&table->places, g_array_unref);
  g_array_unref(table->cells);
  packed_clear(&table->packed);
  g_array_unref(table->open_bottom);
  g_array_unref(table->repeated);
  g_free(table->open_top);
  g_clear_pointer(&table->titles, g_array_unref);
  g_clear_pointer(&table->rooms, g_array_unref);
  g_free(table);
}

static PdfStretch *
stretch_at(const PdfLayout *layout, guint index)
{
  return &g_array_index(layout->stretches, PdfStretch, index);
}

gint
pdf_layout_append_line(PdfLayout *layout, PdfLine line)
{
  if (layout->line_count % PDF_STRETCH_LINES == 0)
    {
      PdfStretch stretch = { .lines = g_new(PdfLine, PDF_STRETCH_LINES) };
      g_array_append_val(layout->stretches, stretch);
      layout->open_stretches++;
    }
  gint index = (gint) layout->line_count++;
  *pdf_layout_line(layout, index) = line;
  stretch_at(layout, layout->stretches->len - 1)->last_page = line.page;
  return index;
}

static void
stretch_open(PdfLayout *layout, PdfStretch *stretch)
{
  stretch->lines = g_new(PdfLine, PDF_STRETCH_LINES);
  packed_restore(&stretch->packed, stretch->lines, sizeof(PdfLine));
  layout->open_stretches++;
}

PdfLine *
pdf_layout_line(const PdfLayout *layout, gint index)
{
  static PdfLine gone;
  PdfStretch *stretch = stretch_at(layout, (guint) index / PDF_STRETCH_LINES);
  if (stretch->lines == NULL && stretch->packed.bytes != NULL)
    stretch_open((PdfLayout *) layout, stretch);
  if (stretch->lines != NULL)
    return &stretch->lines[(guint) index % PDF_STRETCH_LINES];
  gone = (PdfLine){ .next = -1 };
  return &gone;
}

PdfTable *
pdf_layout_table(const PdfLayout *layout, gint index)
{
  PdfTable *table = layout->tables->pdata[index];
  if (table->packed.bytes == NULL)
    return table;
  g_array_set_size(table->cells, table->packed.count);
  packed_restore(&table->packed, table->cells->data, sizeof(PdfTableCell));
  g_array_append_val(layout->open_tables, index);
  return table;
}

gint
pdf_layout_append_table(PdfLayout *layout, PdfTable *table)
{
  gint index = (gint) layout->tables->len;
  g_ptr_array_add(layout->tables, table);
  g_array_append_val(layout->open_tables, index);
  return index;
}

/* The last stretch is still written to. */
static void
stretches_fold(PdfLayout *layout)
{
  for (guint i = layout->gone_stretches;
       i + 1 < layout->stretches->len && layout->open_stretches > 1; i++)
    {
      PdfStretch *stretch = stretch_at(layout, i);
      if (stretch->lines == NULL
          || !packed_keep(&stretch->packed, stretch->lines, PDF_STRETCH_LINES, sizeof(PdfLine)))
        continue;
      g_clear_pointer(&stretch->lines, g_free);
      layout->open_stretches--;
    }
}

static void
table_fold(PdfTable *table)
{
  if (table->cells->len == 0
      || !packed_keep(&table->packed, table->cells->data, table->cells->len, sizeof(PdfTableCell)))
    return;
  g_array_unref(table->cells);
  table->cells = g_array_new(FALSE, FALSE, sizeof(PdfTableCell));
}

void
pdf_layout_rest(PdfLayout *layout, gint busy)
{
  gboolean is_busy_open = FALSE;
  if (!layout->is_long)
    return;
  if (layout->open_stretches > STRETCHES_OPEN)
    stretches_fold(layout);
  for (guint i = 0; i < layout->open_tables->len; i++)
    {
      gint index = g_array_index(layout->open_tables, gint, i);
      is_busy_open = is_busy_open || index == busy;
      if (index != busy && layout->tables->pdata[index] != NULL)
        table_fold(layout->tables->pdata[index]);
    }
  g_array_set_size(layout->open_tables, 0);
  if (is_busy_open)
    g_array_append_val(layout->open_tables, busy);
}

void
pdf_layout_let_go(PdfLayout *layout, guint page)
{
  guint gone = layout->gone_stretches;
  while (layout->is_long && gone + 1 < layout->stretches->len
         && stretch_at(layout, gone)->last_page + PAGES_HELD < page)
    {
      PdfStretch *stretch = stretch_at(layout, gone++);
      layout->open_stretches -= stretch->lines != NULL;
      stretch_clear(stretch);
    }
  if (gone == layout->gone_stretches)
    return;
  layout->gone_stretches = gone;
  malloc_trim(0); /* what went lies between what is kept, of no use to the document that grows */
}

PdfTableCell *
pdf_table_cell(const PdfTable *table, guint index)
{
  return &g_array_index(table->cells, PdfTableCell, index);
}

gint
pdf_table_cell_compare(gconstpointer a, gconstpointer b)
{
  const PdfTableCell *left = a;
  const PdfTableCell *right = b;
  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;
  return left->column < right->column ? -1 : left->column > right->column;
}

/* First cell that starts after (row, column) in reading order. */
static guint
first_cell_after(const PdfTable *table, guint row, guint column)
{
  guint low = 0;
  guint high = table->cells->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      const PdfTableCell *cell = pdf_table_cell(table, middle);
      if (cell->row < row || (cell->row == row && cell->column <= column))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

PdfTableCell *
pdf_table_cell_at(const PdfTable *table, guint row, guint column)
{
  for (guint i = first_cell_after(table, row, column); i > 0; i--)
    {
      PdfTableCell *cell = pdf_table_cell(table, i - 1);
      if (cell->column <= column && column < cell->column + cell->column_span
          && row < cell->row + cell->row_span)
        return cell;
    }
  return NULL;
}

void
pdf_table_drop_column(PdfTable *table, guint column, guint edge)
{
  for (guint i = table->cells->len; i > 0; i--)
    {
      PdfTableCell *cell = pdf_table_cell(table, i - 1);
      guint end = cell->column + cell->column_span;
      if (cell->column == column && cell->column_span == 1)
        {
          g_array_remove_index(table->cells, i - 1);
          continue;
        }
      cell->column_span -= cell->column <= column && end > column;
      cell->column -= cell->column > column;
    }
  guint after = pdf_table_columns(table) - 1 - column;
  if (table->open_top != NULL)
    memmove(table->open_top + column, table->open_top + column + 1, after);
  g_array_remove_index(table->open_bottom, column);
  g_array_remove_index(table->xs, edge);
}

void
pdf_chain_append(PdfLayout *layout, PdfChain *chain, PdfChain tail)
{
  if (tail.first < 0)
    return;
  if (chain->first < 0)
    chain->first = tail.first;
  else
    pdf_layout_line(layout, chain->last)->next = tail.first;
  chain->last = tail.last;
}

void
pdf_line_squeeze(const PdfLayout *layout, const PdfLine *line, GString *out)
{
  const char *text = pdf_line_text(layout, line);
  for (gsize at = 0, size; at < line->length; at += size)
    if (!character_is_blank(character_at(text + at, &size)))
      g_string_append_len(out, text + at, (gssize) size);
}

void
pdf_chain_squeeze(const PdfLayout *layout, PdfChain chain, GString *out)
{
  for (gint i = chain.first; i >= 0; i = pdf_layout_line(layout, i)->next)
    pdf_line_squeeze(layout, pdf_layout_line(layout, i), out);
}

void
pdf_layout_simplify(PdfLayout *layout)
{
  if (!traditional_is(layout->text->str, layout->text->len))
    return;
  GString *folded = g_string_sized_new(layout->text->len);
  for (guint i = 0; i < layout->line_count; i++)
    {
      if (i % PDF_STRETCH_LINES == 0)
        pdf_layout_rest(layout, -1);
      PdfLine *line = pdf_layout_line(layout, (gint) i);
      gsize start = folded->len;
      traditional_fold(pdf_line_text(layout, line), line->length, folded);
      line->start = (guint32) start;
      line->length = (guint32) (folded->len - start);
    }
  g_string_free(layout->text, TRUE);
  layout->text = folded;
}
