/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_tables.c - collects the cells of a table, judges it, and places the cells of a data table on
 * the grid.
 *
 * Placing follows the HTML standard: a cell takes the next free column; row spans reserve columns
 * in the rows below, up to the end of their section; sections print in the order head, bodies,
 * foot. A column span that runs into a reserved column is cut.
 *
 *   <tr> 1  A(rowspan 2)  X        free below: {taken until row 1}
 *   <tr> 2  Y                      2 goes to column 0, Y past the reserved column to column 2
 */
#include "extract/html_tables.h"

#include <string.h>

#include "core/characters.h"
#include "core/ordered.h"
#include "extract/lines.h"
#include "extract/metadata.h"
#include "extract/printed.h"
#include "extract/squeezed.h"
#include "extract/table_draft.h"

#define LAYOUT_CELLS_MAX 6      /* a page laid out with a table has few cells, */
#define LAYOUT_CELL_LETTERS 400 /* one of them long */
#define METADATA_CELLS_MAX 80   /* pages print some twenty labels, each with its value */
#define LONE_LABEL_CELLS 3      /* a label, its value and the title */
#define LABEL_LETTERS 10        /* with its colon */
#define VALUE_LETTERS 40
#define DEPARTMENT 0x90E8      /* 部 */
#define SHORT_TITLE_LETTERS 16 /* a header's cells are short */

typedef struct
{
  guint8 section; /* 0 head, 1 body, 2 foot: the printing order */
  guint32 group;  /* which <tbody> */
  guint order;    /* in the page */
  guint first_cell;
  guint cell_count;
} SourceRow;

typedef struct
{
  guint32 node;
  gsize text_start;
  gsize text_end;
  guint letters;
} SourceCell;

typedef struct
{
  GArray *rows;  /* SourceRow */
  GArray *cells; /* SourceCell */
  GString *text;
  GString *strays; /* lines outside all cells */
  guint8 section;
  guint32 group;
  gboolean row_is_open;
} Source;

static Source *
source_new(void)
{
  Source *source = g_new0(Source, 1);
  source->rows = g_array_new(FALSE, FALSE, sizeof(SourceRow));
  source->cells = g_array_new(FALSE, FALSE, sizeof(SourceCell));
  source->text = g_string_new(NULL);
  source->strays = g_string_new(NULL);
  source->section = 1;
  return source;
}

static void
source_free(Source *source)
{
  g_array_unref(source->rows);
  g_array_unref(source->cells);
  g_string_free(source->text, TRUE);
  g_string_free(source->strays, TRUE);
  g_free(source);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Source, source_free)

/* --- collecting --- */

static void
source_open_row(Source *source)
{
  SourceRow row = { source->section, source->group, source->rows->len, source->cells->len, 0 };
  g_array_append_val(source->rows, row);
  source->row_is_open = TRUE;
}

static guint
visible_characters(const char *text, gsize length)
{
  guint count = 0;
  for (gsize at = 0, size; at < length; at += size)
    {
      guchar byte = (guchar) text[at];
      gboolean is_ideograph = byte >= 0xE4 && byte <= 0xE9; /* most of a cell: of the basic block */
      size = is_ideograph ? 3 : 1;
      count += is_ideograph || (byte > 0x20 && byte < 0x7F);
      if (is_ideograph || byte < 0x7F)
        continue;
      gunichar c = character_at(text + at, &size);
      count += !character_is_blank(c) && !character_is_invisible(c);
    }
  return count;
}

static void
source_add_cell(Source *source, const HtmlTree *tree, guint32 index)
{
  if (!source->row_is_open)
    source_open_row(source); /* <td> right inside <table> */
  gsize start = source->text->len;
  g_string_append_c(source->text, '\n'); /* so that the text before is no line start of this cell */
  html_append_text(tree, index + 1, html_node(tree, index)->end, source->text);
  guint letters = visible_characters(source->text->str + start, source->text->len - start);
  SourceCell cell = { index, start, source->text->len, letters };
  g_array_append_val(source->cells, cell);
  g_array_index(source->rows, SourceRow, source->rows->len - 1).cell_count++;
}

static void
source_enter_section(Source *source, guint8 tag, gboolean is_leaving)
{
  source->section = is_leaving || tag == HTML_TBODY ? 1 : tag == HTML_THEAD ? 0 : 2;
  source->group++;
  source->row_is_open = FALSE;
}

static void
source_add_stray(Source *source, const HtmlTree *tree, guint32 index)
{
  html_append_text(tree, index, html_node(tree, index)->end, source->strays);
  if (source->strays->len > 0 && source->strays->str[source->strays->len - 1] != '\n')
    g_string_append_c(source->strays, '\n');
}

static void
source_collect(Source *source, const HtmlTree *tree, guint32 table)
{
  HtmlWalk walk = html_walk_new(tree, table + 1, html_node(tree, table)->end);
  guint32 index;
  gboolean is_leaving;
  while (html_walk_step(&walk, &index, &is_leaving))
    {
      const HtmlNode *node = html_node(tree, index);
      gboolean is_section =
          node->tag == HTML_THEAD || node->tag == HTML_TBODY || node->tag == HTML_TFOOT;
      if ((node->flags & NODE_HIDDEN) != 0 && !is_leaving)
        html_walk_skip(&walk, index);
      else if (is_section)
        source_enter_section(source, node->tag, is_leaving);
      else if (node->tag == HTML_TR && is_leaving)
        source->row_is_open = FALSE;
      else if (node->tag == HTML_TR)
        source_open_row(source);
      else if (is_leaving)
        continue;
      else if (node->tag == HTML_TD || node->tag == HTML_TH)
        {
          source_add_cell(source, tree, index);
          html_walk_skip(&walk, index);
        }
      else if (node->tag == HTML_TEXT || node->tag == HTML_CAPTION || node->tag == HTML_TABLE)
        {
          source_add_stray(source, tree, index);
          html_walk_skip(&walk, index);
        }
    }
}

/* --- judging --- */

static guint
source_columns(const Source *source)
{
  guint columns = 0;
  for (guint i = 0; i < source->rows->len; i++)
    columns = MAX(columns, g_array_index(source->rows, SourceRow, i).cell_count);
  return columns;
}

/* A first row of three or more short titles, all of them filled. */
static gboolean
source_has_header(const Source *source)
{
  for (guint i = 0; i < source->rows->len; i++)
    {
      const SourceRow *row = &g_array_index(source->rows, SourceRow, i);
      if (row->cell_count < 2)
        continue; /* a caption in the grid */
      guint short_titles = 0;
      for (guint k = 0; k < row->cell_count; k++)
        {
          guint letters = g_array_index(source->cells, SourceCell, row->first_cell + k).letters;
          short_titles += letters > 0 && letters <= SHORT_TITLE_LETTERS;
        }
      return row->cell_count >= 3 && short_titles == row->cell_count;
    }
  return FALSE;
}

static gboolean
source_is_layout(const Source *source, gboolean has_border)
{
  guint letters = 0, longest = 0, rows = 0;
  for (guint i = 0; i < source->cells->len; i++)
    {
      guint own = g_array_index(source->cells, SourceCell, i).letters;
      letters += own;
      longest = MAX(longest, own);
    }
  for (guint i = 0; i < source->rows->len; i++)
    rows += g_array_index(source->rows, SourceRow, i).cell_count > 0;
  guint columns = source_columns(source);
  if (letters == 0 || columns < 2)
    return TRUE;
  if (rows < 2)
    return !(has_border && columns >= 3);
  gboolean is_dominated = source->cells->len <= LAYOUT_CELLS_MAX && longest > LAYOUT_CELL_LETTERS
                          && longest * 10 > letters * 7;
  return is_dominated && !source_has_header(source);
}

/* A body of its own: 综合管理部 is a part of whoever issues. */
static gboolean
cell_is_body(const Source *source, const SourceCell *cell, const Rules *rules)
{
  if (cell->letters == 0 || cell->letters > VALUE_LETTERS)
    return FALSE;
  g_autoptr(Squeezed) squeezed = squeezed_new();
  squeezed_load(squeezed, source->text->str + cell->text_start, cell->text_end - cell->text_start);
  const GString *text = squeezed->text;
  return line_is_body(rules, text->str, text->len)
         && character_before(text->str, text->len) != DEPARTMENT;
}

/* 发布机构 | 县水利局: a label that fills its cell, and a body in the next. */
static gboolean
source_pairs_label(const Source *source, const Rules *rules)
{
  for (guint i = 0; i < source->rows->len; i++)
    {
      const SourceRow *row = &g_array_index(source->rows, SourceRow, i);
      for (guint k = 0; k + 1 < row->cell_count; k++)
        {
          const SourceCell *cell = &g_array_index(source->cells, SourceCell, row->first_cell + k);
          if (cell->letters > 0 && cell->letters <= LABEL_LETTERS
              && cell_is_body(source, cell + 1, rules)
              && metadata_starts_with_label(rules, source->text->str + cell->text_start,
                                            cell->text_end - cell->text_start))
            return TRUE;
        }
    }
  return FALSE;
}

/* 索引号 | ： | A-12: the colon in a cell of its own. */
static gboolean
source_cell_is_colon(const Source *source, const SourceCell *cell)
{
  static const char WIDE_COLON[] = "\xEF\xBC\x9A"; /* ： */
  gsize length = cell->text_end - cell->text_start;
  const char *text = printed_trim(source->text->str + cell->text_start, &length);
  return (length == 1 && *text == ':')
         || (length == strlen(WIDE_COLON) && memcmp(text, WIDE_COLON, length) == 0);
}

/* At least two labels, and nearly all else the cells right of them. A single one where hardly
 * anything else is there. */
static gboolean
source_is_metadata(const Source *source, const Rules *rules)
{
  guint labels = 0, filled = 0;
  if (source->cells->len > METADATA_CELLS_MAX)
    return FALSE;
  for (guint i = 0; i < source->cells->len; i++)
    {
      const SourceCell *cell = &g_array_index(source->cells, SourceCell, i);
      filled += cell->letters > 0 && !source_cell_is_colon(source, cell);
      labels += metadata_starts_with_label(rules, source->text->str + cell->text_start,
                                           cell->text_end - cell->text_start);
    }
  if (labels == 1)
    return filled <= LONE_LABEL_CELLS && source_pairs_label(source, rules);
  return labels >= 2 && labels * 5 >= filled * 2;
}

/* A table round other tables is layout, unless the others are small parts of its cells. */
static gboolean
nests_as_layout(const HtmlStats *own)
{
  if (own->tables == 0)
    return FALSE;
  return own->rows < 3 || own->cells < own->rows * 2
         || (guint64) own->table_letters * 4 > own->letters;
}

/* --- placing --- */

static gint
row_compare(gconstpointer a, gconstpointer b)
{
  const SourceRow *left = a, *right = b;
  if (left->section != right->section)
    return left->section < right->section ? -1 : 1;
  return left->order < right->order ? -1 : left->order > right->order;
}

typedef struct
{
  GArray *taken; /* guint: for each column, the first row that is free again */
  guint row;
  guint section_end; /* first row past the section: spans end there */
  guint overlaps;
  guint absurd; /* spans as large as the HTML standard cuts them to */
} Placer;

static guint
taken_until(const Placer *placer, guint column)
{
  return column < placer->taken->len ? g_array_index(placer->taken, guint, column) : 0;
}

static void
place_cell(Placer *placer, DraftCell *cell, const HtmlNode *node)
{
  guint rows_left = placer->section_end - placer->row;
  cell->row = placer->row;
  cell->row_span = node->row_span == 0 ? rows_left : MIN(node->row_span, rows_left);
  cell->column_span = 1;
  while (cell->column_span < node->column_span
         && taken_until(placer, cell->column + cell->column_span) <= placer->row)
    cell->column_span++;
  placer->overlaps += cell->column_span < node->column_span;
  placer->absurd +=
      node->column_span >= HTML_COLUMN_SPAN_MAX || node->row_span >= HTML_ROW_SPAN_MAX;
  guint end = cell->column + cell->column_span;
  if (placer->taken->len < end)
    g_array_set_size(placer->taken, end);
  for (guint column = cell->column; column < end; column++)
    g_array_index(placer->taken, guint, column) = placer->row + cell->row_span;
}

static void
place_row(Placer *placer, const Source *source, const SourceRow *row, const HtmlTree *tree,
          TableDraft *draft)
{
  guint column = 0;
  for (guint i = 0; i < row->cell_count; i++)
    {
      const SourceCell *from = &g_array_index(source->cells, SourceCell, row->first_cell + i);
      const HtmlNode *node = html_node(tree, from->node);
      while (taken_until(placer, column) > placer->row)
        column++;
      DraftCell cell = { .column = column,
                         .text_start = from->text_start,
                         .text_end = from->text_end };
      cell.is_header = node->tag == HTML_TH || row->section == 0;
      place_cell(placer, &cell, node);
      g_array_append_val(draft->cells, cell);
      column = cell.column + cell.column_span;
    }
}

static void
place_rows(const Source *source, const HtmlTree *tree, TableDraft *draft, Document *doc)
{
  Placer placer = { .taken = g_array_new(FALSE, TRUE, sizeof(guint)) };
  array_sort_if_needed(source->rows, row_compare);
  for (guint i = 0; i < source->rows->len; i++)
    {
      const SourceRow *row = &g_array_index(source->rows, SourceRow, i);
      if (i == placer.section_end)
        while (placer.section_end < source->rows->len
               && g_array_index(source->rows, SourceRow, placer.section_end).group == row->group)
          placer.section_end++;
      placer.row = i;
      place_row(&placer, source, row, tree, draft);
    }
  if (placer.overlaps > 0)
    document_add_issue(doc, SEVERITY_NOTE, "table-overlap", SPAN_NONE, 0,
                       "expected cells side by side, got %u that overlap another; cut",
                       placer.overlaps);
  if (placer.absurd > 0)
    document_add_issue(
        doc, SEVERITY_NOTE, "absurd-span", SPAN_NONE, 0,
        "expected cells that span at most %u columns and %u rows, got %u of more; cut",
        HTML_COLUMN_SPAN_MAX, HTML_ROW_SPAN_MAX, placer.absurd);
  g_array_unref(placer.taken);
}

/* --- appending --- */

static gboolean
append_lines(Document *doc, const GString *lines, GError **error)
{
  Block block = { .kind = BLOCK_PARAGRAPH, .table = -1 };
  for (gsize start = 0; start < lines->len;)
    {
      const char *feed = memchr(lines->str + start, '\n', lines->len - start);
      gsize end = feed == NULL ? lines->len : (gsize) (feed - lines->str);
      if (!printed_append_block(doc, block, lines->str + start, end - start, error))
        return FALSE;
      start = end + 1;
    }
  return TRUE;
}

/* A row of a metadata table on one line: cells stand a tab apart, so that labels without a colon
 * still end. */
static gboolean
append_metadata_rows(Document *doc, const Source *source, GError **error)
{
  g_autoptr(GString) line = g_string_new(NULL);
  Block block = { .kind = BLOCK_METADATA, .table = -1 };
  for (guint i = 0; i < source->rows->len; i++)
    {
      const SourceRow *row = &g_array_index(source->rows, SourceRow, i);
      g_string_truncate(line, 0);
      for (guint k = 0; k < row->cell_count; k++)
        {
          const SourceCell *cell = &g_array_index(source->cells, SourceCell, row->first_cell + k);
          gsize length = cell->text_end - cell->text_start;
          const char *text = printed_trim(source->text->str + cell->text_start, &length);
          if (line->len > 0)
            g_string_append_c(line, '\t');
          for (gsize at = 0; at < length; at++)
            g_string_append_c(line, text[at] == '\n' ? ' ' : text[at]);
        }
      if (!printed_append_block(doc, block, line->str, line->len, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
append_data(const HtmlTableReader *reader, Source *source, GError **error)
{
  g_autoptr(TableDraft) draft = table_draft_new();
  place_rows(source, reader->tree, draft, reader->doc);
  g_string_free(draft->text, TRUE);
  draft->text = g_steal_pointer(&source->text);
  source->text = g_string_new(NULL);
  return table_draft_append(draft, reader->doc, error);
}

gboolean
html_table_append(const HtmlTableReader *reader, guint32 index, HtmlTableKind *kind, GError **error)
{
  const HtmlNode *table = html_node(reader->tree, index);
  *kind = HTML_TABLE_LAYOUT;
  if (nests_as_layout(html_stats_at(reader->stats, index)))
    return TRUE;
  g_autoptr(Source) source = source_new();
  source_collect(source, reader->tree, index);
  if (source_is_metadata(source, reader->rules))
    *kind = HTML_TABLE_METADATA;
  else if (!source_is_layout(source, (table->flags & NODE_BORDER) != 0))
    *kind = HTML_TABLE_DATA;
  if (*kind == HTML_TABLE_LAYOUT)
    return TRUE;
  if (!append_lines(reader->doc, source->strays, error))
    return FALSE;
  return *kind == HTML_TABLE_METADATA ? append_metadata_rows(reader->doc, source, error)
                                      : append_data(reader, source, error);
}
