/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_stitch.c - the walk over the items, and paragraphs. What happens between two parts of a table
 * is pdf_stitch_tables.c.
 */
#include "extract/pdf_stitch.h"

#include "extract/pdf_join.h"
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

void
pdf_stitch(PdfLayout *layout)
{
  PdfItem *open = NULL; /* the last item of the text; items do not move here */
  for (guint i = 0; i < layout->items->len; i++)
    {
      PdfItem *item = item_at(layout, i);
      if (item->is_furniture)
        continue;
      gboolean is_joined = FALSE;
      if (open != NULL && open->kind == PDF_ITEM_TABLE && item->kind == PDF_ITEM_TABLE)
        is_joined = pdf_stitch_tables(layout, layout->tables->pdata[open->table],
                                      layout->tables->pdata[item->table]);
      else if (open != NULL && open->kind == PDF_ITEM_TEXT && item->kind == PDF_ITEM_TEXT
               && item->page != open->page)
        is_joined = paragraphs_join(layout, open, item);
      item->is_gone = is_joined;
      if (!is_joined)
        open = item;
    }
}
