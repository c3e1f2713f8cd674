/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_grid.c - rows without table markup: what stands in them and how many there are tells them,
 * not their class names.
 *
 *   div   span 序号   span 重点任务   span 责任单位   three or more elements and no other text, most
 *                                                     of them known titles
 *   div   span 1      span …          span …          as many elements: a row; inside an element of
 *                                                     their own, too
 *   div   一、水利                                    one text between rows: over the whole width
 *
 * A menu and a list of links have no such titles, or links under them. Elements with a single
 * element inside count as that one. What the columns are is left to classify.
 */
#include "extract/html_grid.h"

#include "core/characters.h"
#include "extract/squeezed.h"
#include "extract/table_draft.h"

#define CELLS_MIN 3
#define CELLS_MAX 16
#define TITLE_LETTERS 15
#define GROUP_LETTERS 60 /* of a text over the width */
#define WRAPPERS_MAX 4   /* elements round a row */
#define KNOWN_MIN 2      /* titles */

typedef struct
{
  guint32 node;
  guint32 end;      /* of the element that this row's siblings stand beside */
  guint cell_count; /* 0: one text over the width */
} GridRow;

typedef struct
{
  const HtmlTableReader *reader;
  guint width;
  GArray *rows; /* GridRow */
  guint body_rows;
  guint group_rows; /* at the end, with no row behind them */
} Grid;

static gboolean
is_blank(const HtmlTree *tree, const HtmlNode *node)
{
  gsize size;
  for (guint32 at = node->text_start; at < node->text_end; at += (guint32) size)
    {
      gunichar c = character_at(tree->text->str + at, &size);
      if (c != '\n' && c != '\r' && c != '\t' && !character_is_blank(c)
          && !character_is_invisible(c))
        return FALSE;
    }
  return TRUE;
}

/* The next element from `at` on; end where there is none or a text stands before it, which
 * *has_text tells. */
static guint32
next_element(const HtmlTree *tree, guint32 at, guint32 end, gboolean *has_text)
{
  for (; at < end; at = html_node(tree, at)->end)
    {
      const HtmlNode *node = html_node(tree, at);
      if (node->tag != HTML_TEXT && (node->flags & NODE_HIDDEN) == 0)
        return at;
      if (node->tag == HTML_TEXT && !is_blank(tree, node))
        break;
    }
  *has_text |= at < end;
  return end;
}

/* The elements that the element consists of; 0 where there is text beside them, or too many. */
static guint
count_cells(const HtmlTree *tree, guint32 index)
{
  guint count = 0;
  gboolean has_text = FALSE;
  guint32 end = html_node(tree, index)->end;
  for (guint32 at = next_element(tree, index + 1, end, &has_text); at < end && count <= CELLS_MAX;
       at = next_element(tree, html_node(tree, at)->end, end, &has_text))
    count++;
  return has_text || count > CELLS_MAX ? 0 : count;
}

/* The element itself or, while it holds a single element, that one. */
static guint32
unwrap(const HtmlTree *tree, guint32 index, guint *cells)
{
  gboolean has_text = FALSE;
  *cells = count_cells(tree, index);
  for (guint i = 0; i < WRAPPERS_MAX && *cells == 1; i++)
    {
      index = next_element(tree, index + 1, html_node(tree, index)->end, &has_text);
      *cells = count_cells(tree, index);
    }
  return index;
}

/* --- titles --- */

static gboolean
cell_is_title(const HtmlTableReader *reader, const Vocabulary *titles, guint32 cell)
{
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(Squeezed) squeezed = squeezed_new();
  html_append_text(reader->tree, cell + 1, html_node(reader->tree, cell)->end, text);
  squeezed_load(squeezed, text->str, text->len);
  return vocabulary_lookup(titles, squeezed->text->str, squeezed->text->len) != NULL;
}

/* How many titles of the row are known; 0 where some cell is no title. */
static guint
row_known_titles(const HtmlTableReader *reader, guint32 row)
{
  const Vocabulary *titles = rules_vocabulary(reader->rules, "column-titles");
  guint32 end = html_node(reader->tree, row)->end;
  gboolean has_text = FALSE;
  guint known = 0;
  for (guint32 at = next_element(reader->tree, row + 1, end, &has_text); titles != NULL && at < end;
       at = next_element(reader->tree, html_node(reader->tree, at)->end, end, &has_text))
    {
      guint letters = html_stats_at(reader->stats, at)->letters;
      if (letters == 0 || letters > TITLE_LETTERS)
        return 0;
      known += cell_is_title(reader, titles, at);
    }
  return known;
}

/* --- rows --- */

/* A row of the grid's width, or one text. */
static gboolean
grid_add_row(Grid *grid, guint32 index)
{
  const HtmlTree *tree = grid->reader->tree;
  guint cells;
  guint32 row = unwrap(tree, index, &cells);
  guint letters = html_stats_at(grid->reader->stats, index)->letters;
  gboolean is_row = cells == grid->width,
           is_group = cells == 0 && letters > 0 && letters <= GROUP_LETTERS;
  if ((html_node(tree, index)->flags & NODE_FURNITURE) != 0 || (!is_row && !is_group))
    return FALSE;
  GridRow added = { row, html_node(tree, index)->end, is_row ? cells : 0 };
  g_array_append_val(grid->rows, added);
  grid->body_rows += is_row;
  grid->group_rows = is_row ? 0 : grid->group_rows + 1;
  return TRUE;
}

/* Whether the element holds rows rather than being one: the first element in it has the grid's
 * width itself. */
static gboolean
holds_rows(const Grid *grid, guint32 index)
{
  const HtmlTree *tree = grid->reader->tree;
  gboolean has_text = FALSE;
  guint32 end = html_node(tree, index)->end, first = next_element(tree, index + 1, end, &has_text);
  guint cells = 0;
  if (first < end)
    unwrap(tree, first, &cells);
  return cells == grid->width
         && next_element(tree, html_node(tree, first)->end, end, &has_text) < end;
}

/* The rows among an element's siblings at .. end; FALSE where something else ends them. */
static gboolean
grid_add_siblings(Grid *grid, guint32 at, guint32 end)
{
  const HtmlTree *tree = grid->reader->tree;
  gboolean has_text = FALSE, goes_on = TRUE;
  for (at = next_element(tree, at, end, &has_text); at < end && goes_on;
       at = next_element(tree, html_node(tree, at)->end, end, &has_text))
    goes_on = grid_add_row(grid, at);
  return goes_on && !has_text;
}

static void
grid_collect(Grid *grid, guint32 titles, guint32 end)
{
  const HtmlTree *tree = grid->reader->tree;
  gboolean has_text = FALSE, goes_on = TRUE;
  for (guint32 at = next_element(tree, html_node(tree, titles)->end, end, &has_text);
       at < end && goes_on; at = next_element(tree, html_node(tree, at)->end, end, &has_text))
    goes_on = holds_rows(grid, at) ? grid_add_siblings(grid, at + 1, html_node(tree, at)->end)
                                   : grid_add_row(grid, at);
  g_array_set_size(grid->rows, grid->rows->len - grid->group_rows);
}

/* --- appending --- */

static void
draft_add_cell(TableDraft *draft, const HtmlTree *tree, guint32 node, DraftCell cell)
{
  cell.text_start = draft->text->len;
  g_string_append_c(draft->text, '\n'); /* so that the text before is no line start of this cell */
  html_append_text(tree, node + 1, html_node(tree, node)->end, draft->text);
  cell.text_end = draft->text->len;
  g_array_append_val(draft->cells, cell);
}

static gboolean
grid_append(const Grid *grid, GError **error)
{
  const HtmlTree *tree = grid->reader->tree;
  g_autoptr(TableDraft) draft = table_draft_new();
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const GridRow *row = &g_array_index(grid->rows, GridRow, i);
      gboolean has_text = FALSE;
      guint32 end = html_node(tree, row->node)->end;
      DraftCell cell = { .row = i, .row_span = 1, .column_span = 1, .is_header = i == 0 };
      if (row->cell_count == 0)
        {
          cell.column_span = grid->width;
          draft_add_cell(draft, tree, row->node, cell);
          continue;
        }
      for (guint32 at = next_element(tree, row->node + 1, end, &has_text); at < end;
           at = next_element(tree, html_node(tree, at)->end, end, &has_text))
        {
          draft_add_cell(draft, tree, at, cell);
          cell.column++;
        }
    }
  return table_draft_append(draft, grid->reader->doc, error);
}

gboolean
html_grid_append(const HtmlTableReader *reader, guint32 index, guint32 *end, GError **error)
{
  const HtmlNode *node = html_node(reader->tree, index);
  const HtmlStats *own = html_stats_at(reader->stats, index);
  *end = index;
  if (own->links > 0 || own->letters < 2 * CELLS_MIN || own->letters > CELLS_MAX * TITLE_LETTERS
      || (node->flags & (NODE_FURNITURE | NODE_HIDDEN)) != 0 || index == 0)
    return TRUE;
  guint width;
  guint32 titles = unwrap(reader->tree, index, &width);
  guint known = width < CELLS_MIN ? 0 : row_known_titles(reader, titles);
  if (known < KNOWN_MIN || known * 2 < width)
    return TRUE;
  g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(GridRow));
  Grid grid = { reader, width, rows, 0, 0 };
  GridRow first = { titles, node->end, width };
  g_array_append_val(rows, first);
  grid_collect(&grid, index, html_node(reader->tree, node->parent)->end);
  if (grid.body_rows < (known == width ? 1 : 2))
    return TRUE;
  *end = g_array_index(rows, GridRow, rows->len - 1).end;
  return grid_append(&grid, error);
}
