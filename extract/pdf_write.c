/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_write.c - blocks from items.
 *
 * What a line is follows from its size and place against the text's usual size: larger lines are
 * headings, ranked by size; the first centred larger one before any table or long text is the
 * title. Words are looked at by others.
 */
#include "extract/pdf_write.h"

#include "extract/pdf_cell.h"
#include "extract/printed.h"

#include <math.h>
#include <stdlib.h>

#define SIZES_MAX 64        /* different sizes of type that headings are ranked by */
#define NAMES_LEAST 2       /* lines that end with a name, where a column lists names one a line */
#define HEADING_SHARE 1.13f /* of the usual size: from here on a line is a heading */
#define SIZE_STEP 4.0f      /* sizes are counted in quarters of a point */
#define SIZE_SLOTS 1200     /* 300 points */

typedef struct
{
  const PdfLayout *layout;
  Document *doc;
  float body_size;
  float sizes[SIZES_MAX]; /* of headings, largest first */
  guint size_count;
  gboolean has_title;
  const Vocabulary *names;
  GString *scratch;
} Writer;

static guint
size_slot(float size)
{
  return (guint) CLAMP(size * SIZE_STEP + 0.5f, 0, SIZE_SLOTS - 1);
}

typedef struct
{
  guint64 bytes[SIZE_SLOTS];
  guint64 total;
} SizeCount;

static float
size_most(const SizeCount *count)
{
  guint best = 0;
  for (guint i = 1; i < SIZE_SLOTS; i++)
    if (count->bytes[i] > count->bytes[best])
      best = i;
  return (float) best / SIZE_STEP;
}

/* The size that most text is set in, by bytes. */
static float
usual_size(PdfLayout *layout)
{
  g_autofree SizeCount *count = g_new0(SizeCount, 1);
  for (guint i = 0; i < layout->line_count; i++)
    {
      if (i % PDF_STRETCH_LINES == 0)
        pdf_layout_rest(layout, -1);
      const PdfLine *line = pdf_layout_line(layout, (gint) i);
      count->bytes[size_slot(line->size)] += line->length;
    }
  return size_most(count);
}

static void
sizes_count(const PdfLayout *layout, const PdfItem *item, SizeCount *count)
{
  for (gint l = item->chain.first; l >= 0; l = pdf_layout_line(layout, l)->next)
    {
      const PdfLine *line = pdf_layout_line(layout, l);
      count->bytes[size_slot(line->size)] += line->length;
      count->total += line->length;
    }
}

/* The size of running text: that of free paragraphs, since tables are often set smaller. Where
 * there is little besides tables, centred lines and the first one are titles, and the rest is text
 * however large it is set. */
static float
body_size(PdfLayout *layout)
{
  g_autofree SizeCount *all = g_new0(SizeCount, 1);
  g_autofree SizeCount *plain = g_new0(SizeCount, 1);
  gboolean is_first = TRUE;
  for (guint i = 0; i < layout->items->len; i++)
    {
      const PdfItem *item = &g_array_index(layout->items, PdfItem, i);
      if (item->is_furniture || item->kind != PDF_ITEM_TEXT)
        continue;
      pdf_layout_rest(layout, -1);
      sizes_count(layout, item, all);
      if (!is_first && !item->is_centred)
        sizes_count(layout, item, plain);
      is_first = FALSE;
    }
  float usual = usual_size(layout);
  if (all->total * 4 > layout->text->len)
    return size_most(all);
  return plain->total == 0 ? usual : MAX(usual, size_most(plain));
}

static gint
compare_larger(gconstpointer a, gconstpointer b)
{
  float left = *(const float *) a;
  float right = *(const float *) b;
  return left > right ? -1 : left < right;
}

static gboolean
is_heading_size(const Writer *writer, const PdfItem *item)
{
  return item->kind == PDF_ITEM_TEXT && !item->is_furniture && !item->is_gone
         && item->size > HEADING_SHARE * writer->body_size;
}

static void
sizes_rank(Writer *writer)
{
  for (guint i = 0; i < writer->layout->items->len && writer->size_count < SIZES_MAX; i++)
    {
      const PdfItem *item = &g_array_index(writer->layout->items, PdfItem, i);
      gboolean is_known = FALSE;
      for (guint k = 0; k < writer->size_count && !is_known; k++)
        is_known = fabsf(writer->sizes[k] - item->size) < 0.06f * item->size;
      if (is_heading_size(writer, item) && !is_known)
        writer->sizes[writer->size_count++] = item->size;
    }
  qsort(writer->sizes, writer->size_count, sizeof(float), compare_larger);
}

static guint
size_rank(const Writer *writer, float size)
{
  for (guint i = 0; i < writer->size_count; i++)
    if (fabsf(writer->sizes[i] - size) < 0.06f * size)
      return i;
  return writer->size_count;
}

static void
item_classify(Writer *writer, const PdfItem *item, Block *block)
{
  block->kind = item->is_furniture ? BLOCK_FURNITURE : BLOCK_PARAGRAPH;
  if (!is_heading_size(writer, item))
    return;
  block->kind = BLOCK_HEADING;
  block->level = (guint8) MIN(size_rank(writer, item->size) + 1, 9);
  if (writer->has_title || !item->is_centred)
    return;
  block->kind = BLOCK_TITLE;
  block->level = 0;
  writer->has_title = TRUE;
}

static gboolean
paragraph_write(Writer *writer, const PdfItem *item, GError **error)
{
  PdfColumn column = { .left = item->column.x0,
                       .right = item->column.x1,
                       .pitch = item->column.y0 };
  Block block = { .is_centred = item->is_centred,
                  .page = pdf_layout_page(writer->layout, item->page),
                  .box = pdf_layout_box(writer->layout, item->page, item->box),
                  .table = -1 };
  item_classify(writer, item, &block);
  g_string_truncate(writer->scratch, 0);
  const PdfLine *before = NULL;
  for (gint i = item->chain.first; i >= 0; i = before->next)
    {
      const PdfLine *line = pdf_layout_line(writer->layout, i);
      pdf_join_append_line(writer->layout, before, line, &column, writer->scratch);
      before = line;
    }
  return printed_append_block(writer->doc, block, writer->scratch->str, writer->scratch->len,
                              error);
}

/* Lines of the cell that surely end with a name, so that the next one begins another. */
static guint
cell_count_names(const Writer *writer, const PdfTableCell *cell, const PdfColumn *column)
{
  guint names = 0;
  for (gint i = cell->chain.first; i >= 0 && i != cell->chain.last;
       i = pdf_layout_line(writer->layout, i)->next)
    {
      const PdfLine *line = pdf_layout_line(writer->layout, i);
      names += pdf_join_is_break(writer->layout, line, pdf_layout_line(writer->layout, line->next),
                                 column)
               && pdf_names_end(writer->names, writer->layout, line);
    }
  return names;
}

/* How many such lines each column has. You free it. */
static guint *
columns_count_names(const Writer *writer, const PdfTable *table, const PdfTableMeasure *measure)
{
  guint *names = g_new0(guint, pdf_table_columns(table));
  for (guint i = 0; i < table->cells->len && writer->names != NULL; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(table, i);
      if (cell->chain.first == cell->chain.last || !pdf_names_may_list(writer->layout, cell->chain))
        continue;
      PdfColumn column = pdf_cell_column(writer->layout, table, cell, measure);
      names[cell->column] += cell_count_names(writer, cell, &column);
    }
  return names;
}

static gboolean
cells_write(Writer *writer, const PdfTable *table, guint table_index, GError **error)
{
  g_autoptr(PdfTableMeasure) measure = pdf_table_measure(writer->layout, table, G_MAXUINT);
  g_autofree guint *names = columns_count_names(writer, table, measure);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(table, i);
      PdfColumn column = pdf_cell_column(writer->layout, table, cell, measure);
      Cell written = { .table = table_index,
                       .row = cell->row,
                       .column = cell->column,
                       .row_span = cell->row_span,
                       .column_span = cell->column_span,
                       .is_header = cell->row < table->header_rows,
                       .page = pdf_layout_page(writer->layout, cell->page) };
      g_string_truncate(writer->scratch, 0);
      if (writer->names != NULL && pdf_names_may_list(writer->layout, cell->chain))
        column.names = writer->names;
      column.lists_names = names[cell->column] >= NAMES_LEAST;
      pdf_join_append(writer->layout, cell->chain, &column, writer->scratch);
      if (!printed_append_cell(writer->doc, writer->scratch->str, writer->scratch->len,
                               &written.span, error)
          || document_append_cell(writer->doc, written, error) == G_MAXUINT)
        return FALSE;
    }
  return TRUE;
}

/* Header cells that later pages repeat: furniture, a line each. */
static gboolean
repeated_write(Writer *writer, const PdfTable *table, GError **error)
{
  PdfColumn column = { .right = G_MAXFLOAT };
  for (guint i = 0; i < table->repeated->len; i++)
    {
      PdfChain chain = g_array_index(table->repeated, PdfChain, i);
      const PdfLine *line = pdf_layout_line(writer->layout, chain.first);
      Block block = { .kind = BLOCK_FURNITURE,
                      .page = pdf_layout_page(writer->layout, line->page),
                      .box = pdf_layout_box(writer->layout, line->page, line->box),
                      .table = -1 };
      const PdfLine *before = NULL;
      g_string_truncate(writer->scratch, 0);
      for (gint l = chain.first; l >= 0; l = before->next)
        {
          const PdfLine *next = pdf_layout_line(writer->layout, l);
          pdf_join_append_line(writer->layout, before, next, &column, writer->scratch);
          before = next;
        }
      if (!printed_append_block(writer->doc, block, writer->scratch->str, writer->scratch->len,
                                error))
        return FALSE;
    }
  return TRUE;
}

/* The table goes with it: a long document has no room for its tables twice. */
static gboolean
table_write(Writer *writer, const PdfItem *item, GError **error)
{
  g_autoptr(PdfTable) table = pdf_layout_table(writer->layout, item->table);
  writer->layout->tables->pdata[item->table] = NULL;
  Document *doc = writer->doc;
  Table written = { .rows = table->rows,
                    .columns = pdf_table_columns(table),
                    .first_cell = doc->cells->len,
                    .cell_count = table->cells->len,
                    .page = pdf_layout_page(writer->layout, table->page),
                    .is_uncertain = table->is_uncertain };
  guint index = document_append_table(doc, written, error);
  if (index == G_MAXUINT)
    return FALSE;
  gsize start = doc->text->len;
  if (!cells_write(writer, table, index, error))
    return FALSE;
  gsize end = doc->text->len;
  while (end > start && doc->text->str[end - 1] == '\n')
    end--;
  Block block = { .kind = BLOCK_TABLE,
                  .span = span_new(start, end),
                  .page = pdf_layout_page(writer->layout, item->page),
                  .box = pdf_layout_box(writer->layout, item->page, item->box),
                  .table = (gint) index };
  return document_append_block(doc, block, error) != G_MAXUINT
         && repeated_write(writer, table, error);
}

gboolean
pdf_write(PdfLayout *layout, const Rules *rules, Document *doc, GError **error)
{
  g_autoptr(GString) scratch = g_string_new(NULL);
  Writer writer = { .layout = layout,
                    .doc = doc,
                    .body_size = body_size(layout),
                    .names = pdf_names_vocabulary(rules),
                    .scratch = scratch };
  sizes_rank(&writer);
  for (guint i = 0; i < layout->items->len; i++)
    {
      const PdfItem *item = &g_array_index(layout->items, PdfItem, i);
      if (item->is_gone)
        continue;
      pdf_layout_rest(layout, -1);
      pdf_layout_let_go(layout, item->page);
      if (!(item->kind == PDF_ITEM_TABLE ? table_write(&writer, item, error)
                                         : paragraph_write(&writer, item, error)))
        return FALSE;
    }
  return TRUE;
}
