/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_header.c - rows compared by what they say, blanks apart: columns that only some pages need
 * change the spans.
 */
#include "extract/pdf_header.h"

#include <string.h>

#define HEADER_ROWS_MAX 6
#define HEADER_CELLS_LEAST                                                                         \
  2 /* with text; a row of one cell is a group's title, and may well come again */

/* Appends the texts of the row's cells, each with a mark behind it; returns the end of its longest
 * cell. cell moves on to the next row. */
static guint
row_texts(const PdfLayout *layout, const PdfTable *table, guint row, guint *cell, GString *out)
{
  guint end = row + 1;
  for (; *cell < table->cells->len && pdf_table_cell(table, *cell)->row == row; (*cell)++)
    {
      const PdfTableCell *one = pdf_table_cell(table, *cell);
      gsize before = out->len;
      pdf_chain_squeeze(layout, one->chain, out);
      if (out->len > before)
        g_string_append_c(out, '\n');
      end = MAX(end, row + one->row_span);
    }
  return end;
}

/* Whether the titles of theirs, one a line, are those of ours. A page may cut the last lines off
 * titles that stand over several rows. */
static gboolean
titles_repeat(const GString *ours, const GString *theirs)
{
  const char *title = ours->str;
  const char *again = theirs->str;
  guint whole = 0;
  guint cut = 0;
  while (*title != '\0' && *again != '\0')
    {
      gsize length = strcspn(title, "\n");
      gsize seen = strcspn(again, "\n");
      if (seen > length || memcmp(title, again, seen) != 0)
        return FALSE;
      whole += seen == length;
      cut += seen < length;
      title += length + 1;
      again += seen + 1;
    }
  return *title == '\0' && *again == '\0' && (cut == 0 || whole >= HEADER_CELLS_LEAST);
}

guint
pdf_header_rows(const PdfLayout *layout, const PdfTable *table, const PdfTable *part)
{
  g_autoptr(GString) ours = g_string_new(NULL);
  g_autoptr(GString) theirs = g_string_new(NULL);
  guint rows = 0;
  guint reach = 0;
  guint our_cell = 0;
  guint their_cell = 0;
  for (guint row = 0; row < MIN(MIN(table->rows, part->rows), HEADER_ROWS_MAX); row++)
    {
      g_string_truncate(ours, 0);
      g_string_truncate(theirs, 0);
      guint end = row_texts(layout, table, row, &our_cell, ours);
      reach = MAX(reach, MAX(end, row_texts(layout, part, row, &their_cell, theirs)));
      if (!titles_repeat(ours, theirs) || (row == 0 && ours->len == 0))
        break;
      rows = reach <= row + 1 ? row + 1 : rows;
    }
  return rows;
}

void
pdf_header_drop(PdfTable *table, const PdfTable *part, guint rows)
{
  for (guint i = 0; i < part->cells->len && pdf_table_cell(part, i)->row < rows; i++)
    if (pdf_table_cell(part, i)->chain.first >= 0)
      g_array_append_val(table->repeated, pdf_table_cell(part, i)->chain);
}

/* --- cutting off --- */

/* Lines at the start of a chain that say exactly this; 0 if they do not. */
static guint
lines_saying(const PdfLayout *layout, PdfChain chain, const GString *text)
{
  g_autoptr(GString) said = g_string_new(NULL);
  guint lines = 0;
  for (gint i = chain.first; i >= 0 && said->len < text->len;
       i = pdf_layout_line(layout, i)->next, lines++)
    pdf_line_squeeze(layout, pdf_layout_line(layout, i), said);
  return g_string_equal(said, text) ? lines : 0;
}

/* Takes the first lines off a chain and returns them. */
static PdfChain
chain_take(const PdfLayout *layout, PdfChain *chain, guint lines)
{
  PdfChain taken = PDF_CHAIN_EMPTY;
  for (gint i = chain->first; lines > 0 && i >= 0; lines--)
    {
      taken.first = taken.first < 0 ? i : taken.first;
      taken.last = i;
      i = pdf_layout_line(layout, i)->next;
      chain->first = i;
    }
  if (taken.last >= 0)
    pdf_layout_line(layout, taken.last)->next = -1;
  if (chain->first < 0)
    chain->last = -1;
  return taken;
}

/* Fills lines, a number a column: how many lines of part's first row repeat the header's cell.
 * FALSE unless each of its cells is repeated and something is left. */
static gboolean
header_leads(const PdfLayout *layout, const PdfTable *table, const PdfTable *part, guint *lines)
{
  guint found = 0;
  for (guint i = 0; i < table->cells->len && pdf_table_cell(table, i)->row == 0; i++)
    {
      const PdfTableCell *header = pdf_table_cell(table, i);
      const PdfTableCell *cell = pdf_table_cell_at(part, 0, header->column);
      g_autoptr(GString) text = g_string_new(NULL);
      pdf_chain_squeeze(layout, header->chain, text);
      if (text->len == 0)
        continue;
      if (cell == NULL || cell->column != header->column)
        return FALSE;
      lines[header->column] = lines_saying(layout, cell->chain, text);
      if (lines[header->column] == 0)
        return FALSE;
      found++;
    }
  gboolean has_rest = FALSE;
  for (guint i = 0; i < part->cells->len && pdf_table_cell(part, i)->row == 0; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(part, i);
      guint left = lines[cell->column];
      gint line = cell->chain.first;
      for (; left > 0 && line >= 0; left--)
        line = pdf_layout_line(layout, line)->next;
      has_rest = has_rest || line >= 0;
    }
  return found >= HEADER_CELLS_LEAST && has_rest;
}

void
pdf_header_cut_off(PdfLayout *layout, PdfTable *table, PdfTable *part)
{
  g_autofree guint *lines = g_new0(guint, pdf_table_columns(table));
  if (!header_leads(layout, table, part, lines))
    return;
  for (guint i = 0; i < part->cells->len && pdf_table_cell(part, i)->row == 0; i++)
    {
      PdfTableCell *cell = pdf_table_cell(part, i);
      PdfChain taken = chain_take(layout, &cell->chain, lines[cell->column]);
      if (taken.first >= 0)
        g_array_append_val(table->repeated, taken);
    }
}

/* --- beginning again --- */

static guint
count_marks(const GString *text)
{
  guint count = 0;
  for (gsize i = 0; i < text->len; i++)
    count += text->str[i] == '\n';
  return count;
}

guint
pdf_header_restart(const PdfLayout *layout, const PdfTable *model, const PdfTable *table)
{
  g_autoptr(GString) header = g_string_new(NULL);
  g_autoptr(GString) texts = g_string_new(NULL);
  guint cell = 0;
  row_texts(layout, model, 0, &cell, header);
  if (count_marks(header) < HEADER_CELLS_LEAST)
    return 0;
  guint reach = 0; /* end of the cells seen */
  cell = 0;
  for (guint row = 0; row < table->rows; row++)
    {
      g_string_truncate(texts, 0);
      gboolean is_passed = reach > row;
      reach = MAX(reach, row_texts(layout, table, row, &cell, texts));
      if (row > 0 && !is_passed && g_string_equal(header, texts))
        return row;
    }
  return 0;
}

PdfTable *
pdf_header_split(PdfTable *table, guint row)
{
  PdfTable *rest = pdf_table_new(table->page);
  guint columns = pdf_table_columns(table);
  guint first = 0;
  while (first < table->cells->len && pdf_table_cell(table, first)->row < row)
    first++;
  g_array_append_vals(rest->xs, table->xs->data, table->xs->len);
  g_array_append_vals(rest->open_bottom, table->open_bottom->data, columns);
  rest->open_top = g_new0(guint8, columns);
  for (guint i = first; i < table->cells->len; i++)
    {
      PdfTableCell cell = *pdf_table_cell(table, i);
      cell.row -= row;
      g_array_append_val(rest->cells, cell);
    }
  rest->rows = table->rows - row;
  rest->box = table->box;
  rest->has_lines = table->has_lines;
  rest->is_uncertain = table->is_uncertain;
  rest->key = table->key;
  rest->places = table->places == NULL ? NULL : g_array_ref(table->places);
  rest->titles = table->titles == NULL ? NULL : g_array_ref(table->titles);
  g_array_set_size(table->cells, first);
  memset(table->open_bottom->data, 0, columns);
  table->rows = row;
  return rest;
}
