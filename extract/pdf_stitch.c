/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_stitch.c - the walk over the items, and paragraphs. What happens between two parts of a table
 * is pdf_stitch_tables.c.
 */
#include "extract/pdf_stitch.h"

#include "extract/pdf_header.h"
#include "extract/pdf_join.h"
#include "extract/pdf_spans.h"
#include "extract/pdf_stitch_tables.h"

static PdfItem *
item_at(const PdfLayout *layout, guint index)
{
  return &g_array_index(layout->items, PdfItem, index);
}

/* The paragraph that ends a page and the one that begins the next: one, if the first is not
 * finished. */
static gboolean
paragraphs_join(PdfLayout *layout, PdfItem *before, PdfItem *next)
{
  if (before->is_centred || next->is_centred || before->chain.last < 0 || next->chain.first < 0)
    return FALSE;
  PdfLine last = *pdf_layout_line(layout, before->chain.last);
  const PdfLine *first = pdf_layout_line(layout, next->chain.first);
  float shift =
      next->column.x0 - before->column.x0; /* odd and even pages, left and right columns */
  last.box.x0 += shift;
  last.box.x1 += shift;
  PdfColumn column = { .left = next->column.x0,
                       .right = MAX(next->column.x1, before->column.x1 + shift) };
  if (first->page != last.page + 1 || pdf_join_is_break(layout, &last, first, &column))
    return FALSE;
  pdf_chain_append(layout, &before->chain, next->chain);
  return TRUE;
}

/* Takes the last row out of an unruled table if it is one text at its left: a heading of the table
 * that follows. Returns its lines. */
static PdfChain
heading_take(PdfTable *table)
{
  guint row = table->rows - 1;
  PdfChain heading = PDF_CHAIN_EMPTY;
  guint first = table->cells->len;
  for (; first > 0 && pdf_table_cell(table, first - 1)->row == row; first--)
    {
      const PdfTableCell *cell = pdf_table_cell(table, first - 1);
      if (cell->chain.first >= 0 && cell->column > 0)
        return PDF_CHAIN_EMPTY;
      heading = cell->chain;
    }
  for (guint i = 0; i < first; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(table, i);
      if (cell->row + cell->row_span > row)
        return PDF_CHAIN_EMPTY;
    }
  if (heading.first < 0 || row < 2)
    return PDF_CHAIN_EMPTY;
  g_array_set_size(table->cells, first);
  table->rows--;
  return heading;
}

/* A line of text out of a table that its item stood for. */
static PdfItem
text_item(const PdfLayout *layout, const PdfItem *table, PdfChain chain)
{
  PdfItem item = *table;
  item.kind = PDF_ITEM_TEXT;
  item.table = -1;
  item.chain = chain;
  item.size = pdf_layout_line(layout, chain.first)->size;
  item.column = (Box){ item.box.x0, 0, item.box.x1, 0 };
  return item;
}

/* Tables printed one under the other without room: cuts the one at index where its header, or that
 * of the table before, comes again. */
static void
table_split(PdfLayout *layout, const PdfItem *open, guint index)
{
  PdfItem *item = item_at(layout, index);
  PdfTable *table = pdf_layout_table(layout, item->table);
  PdfTable *before =
      open != NULL && open->kind == PDF_ITEM_TABLE ? pdf_layout_table(layout, open->table) : NULL;
  guint row = pdf_header_restart(layout, table, table);
  if (row == 0 && before != NULL)
    row = pdf_header_restart(layout, before, table);
  if (row == 0)
    return;
  PdfItem rest = *item;
  rest.table = pdf_layout_append_table(layout, pdf_header_split(table, row));
  PdfChain heading = table->is_uncertain ? heading_take(table) : PDF_CHAIN_EMPTY;
  if (heading.first >= 0)
    {
      PdfItem between = text_item(layout, item, heading);
      g_array_insert_val(layout->items, index + 1, between);
    }
  g_array_insert_val(layout->items, index + (heading.first >= 0 ? 2 : 1), rest);
}

/* What might have been titles is a line of text after all. */
static void
tentative_resolve(PdfLayout *layout, PdfItem *item)
{
  const PdfTable *table =
      item->kind == PDF_ITEM_TABLE ? pdf_layout_table(layout, item->table) : NULL;
  if (table == NULL || !table->is_tentative || table->rows > 1 || table->last_page != table->page)
    return;
  PdfChain chain = PDF_CHAIN_EMPTY;
  for (guint i = 0; i < table->cells->len; i++)
    pdf_chain_append(layout, &chain, pdf_table_cell(table, i)->chain);
  *item = text_item(layout, item, chain);
}

/* Nothing is added to an item any more. */
static void
item_close(PdfLayout *layout, PdfItem *item)
{
  tentative_resolve(layout, item);
  if (item->kind == PDF_ITEM_TABLE)
    pdf_spans_settle(pdf_layout_table(layout, item->table));
}

/* The cells of a part of a table are the table's now. */
static void
part_empty(PdfLayout *layout, const PdfItem *part)
{
  if (part->kind == PDF_ITEM_TABLE)
    g_array_set_size(pdf_layout_table(layout, part->table)->cells, 0);
}

void
pdf_stitch(PdfLayout *layout, const Vocabulary *names)
{
  gint last = -1; /* the last item of the text */
  for (guint i = 0; i < layout->items->len; i++)
    {
      if (item_at(layout, i)->is_furniture)
        continue;
      pdf_layout_rest(layout, last < 0 ? -1 : item_at(layout, (guint) last)->table);
      if (item_at(layout, i)->kind == PDF_ITEM_TABLE)
        table_split(layout, last < 0 ? NULL : item_at(layout, (guint) last), i);
      PdfItem *item = item_at(layout, i);
      PdfItem *open = last < 0 ? NULL : item_at(layout, (guint) last);
      gboolean is_joined = FALSE;
      if (open != NULL && open->kind == PDF_ITEM_TABLE && item->kind == PDF_ITEM_TABLE)
        is_joined = pdf_stitch_tables(layout, names, pdf_layout_table(layout, open->table),
                                      pdf_layout_table(layout, item->table));
      else if (open != NULL && open->kind == PDF_ITEM_TEXT && item->kind == PDF_ITEM_TEXT
               && item->page != open->page)
        is_joined = paragraphs_join(layout, open, item);
      item->is_gone = is_joined;
      if (is_joined)
        part_empty(layout, item);
      else
        {
          if (open != NULL)
            item_close(layout, open);
          last = (gint) i;
        }
    }
  if (last >= 0)
    item_close(layout, item_at(layout, (guint) last));
}
