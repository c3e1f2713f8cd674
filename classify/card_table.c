/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * card_table.c - the cells of each row in pairs: a known title, and what stands beside it.
 *
 *   | 督办卡（第6期）                        |   over the width: a caption, or a note; with a
 *                                              list number the task, where no title names one
 *   | 督办事项 | 新院区主体工程              |   one pair, its value over three columns
 *   | 责任单位 | 县卫健局 | 责任人 | 陈立言  |   two pairs
 *   | 督办事项 | …                           |   the first title again: the next card
 */
#include "classify/card_table.h"

#include "classify/columns_private.h"
#include "classify/number_mark.h"

#include <string.h>

#define MAXIMUM_WIDTH 8 /* cells of a row: four pairs */
/* Of the table: cards printed without room between them have edges of their own */
#define MAXIMUM_COLUMNS 32
#define MAXIMUM_PAIRS 2000 /* of one table */
#define MAXIMUM_TITLES 24  /* different ones */
#define MINIMUM_TITLES 3
#define TITLE_BYTES 45   /* fifteen ideographs */
#define KNOWN_PERCENT 60 /* of the titles */

typedef struct
{
  const ViewCell *title; /* NULL for the task over the width */
  const ViewCell *value;
  guint column; /* of the turned view */
  guint card;
  Span number; /* of a heading that is nothing else: 问题一; empty for any other */
} CardPair;

static const char *
cell_text(const Document *doc, const ViewCell *cell, gsize *length)
{
  *length = span_length(cell->span);
  return doc->comparable->str + cell->span.start;
}

/* The class of a cell that is a title by itself, NULL for any other. 年底 is a value here. */
static const char *
cell_class(const ColumnWords *words, const Document *doc, const ViewCell *cell)
{
  guint score = 0;
  gsize length;
  const char *text = cell_text(doc, cell, &length);
  const char *class =
      length == 0 || length > TITLE_BYTES ? NULL : column_title_class(words, text, length, &score);
  return score == EXACT_SCORE && strcmp(class, "period") != 0 ? class : NULL;
}

/* The cells that start in a row, from left to right; a cell that merges several rows at its start
 * only says what they are about. More than MAXIMUM_WIDTH: only so many are put down. */
static guint
row_cells(const TableView *view, guint row, const ViewCell *cells[MAXIMUM_WIDTH])
{
  guint count = 0;
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, row, column);
      gboolean is_new = cell != NULL && cell->row == row && cell->column == column;
      if (!is_new || (cell->row_span > 1 && count == 0))
        continue;
      if (count < MAXIMUM_WIDTH)
        cells[count] = cell;
      count++;
    }
  return count;
}

/* 1.城北快速路 or 问题一 over the width of its card. */
static void
pairs_add_heading(const ColumnWords *words, const Document *doc, const ViewCell *cell,
                  GArray *pairs)
{
  NumberMark marks[NUMBER_READINGS];
  if (number_mark_read(words->marks, doc->comparable->str, cell->span, marks) == 0
      || marks[0].style == NUMBER_BULLET || pairs->len >= MAXIMUM_PAIRS)
    return;
  gboolean is_number = marks[0].body >= cell->span.end && !marks[0].is_weak;
  CardPair pair = { NULL, cell, 0, 0, is_number ? marks[0].number : SPAN_NONE };
  g_array_append_val(pairs, pair);
}

/* Where nothing is ruled, a value over the width of its card is a narrow cell and empty ones behind
 * it. count, without pairs that are empty behind the last text. */
static guint
cells_filled(const ViewCell *const *cells, guint count)
{
  guint filled = count;
  while (filled > 2 && span_is_empty(cells[filled - 1]->span))
    filled--;
  return filled < count ? filled + filled % 2 : count;
}

static gboolean
pairs_read_row(const ColumnWords *words, const Document *doc, const TableView *view, guint row,
               gboolean reads_headings, GArray *pairs)
{
  const ViewCell *cells[MAXIMUM_WIDTH];
  guint count = row_cells(view, row, cells);
  if (count == 1 && reads_headings)
    pairs_add_heading(words, doc, cells[0], pairs);
  if (count == 1)
    return cells[0]->column_span * 2 > view->columns;
  count = count > MAXIMUM_WIDTH ? count : cells_filled(cells, count);
  if (count % 2 != 0 || count > MAXIMUM_WIDTH || pairs->len + count / 2 > MAXIMUM_PAIRS)
    return FALSE;
  for (guint i = 0; i < count; i += 2)
    {
      gboolean is_blank = span_is_empty(cells[i]->span) && span_is_empty(cells[i + 1]->span);
      if (is_blank)
        continue;
      if (span_is_empty(cells[i]->span) || span_length(cells[i]->span) > TITLE_BYTES
          || cell_class(words, doc, cells[i + 1]) != NULL)
        return FALSE;
      CardPair pair = { cells[i], cells[i + 1], 0, 0, SPAN_NONE };
      g_array_append_val(pairs, pair);
    }
  return TRUE;
}

/* Titles in the first column, a card in each other one; only where all rows have as many cells and
 * all titles are known. */
static gboolean
pairs_read_columns(const ColumnWords *words, const Document *doc, const TableView *view,
                   GArray *pairs)
{
  g_array_set_size(pairs, 0);
  if (view->columns < 3 || view->columns > MAXIMUM_WIDTH
      || (gsize) view->rows * view->columns > MAXIMUM_PAIRS)
    return FALSE;
  const ViewCell *cells[MAXIMUM_WIDTH];
  for (guint row = 0; row < view->rows; row++)
    if (row_cells(view, row, cells) != view->columns || cell_class(words, doc, cells[0]) == NULL
        || cell_class(words, doc, cells[1]) != NULL)
      return FALSE;
  for (guint column = 1; column < view->columns; column++)
    for (guint row = 0; row < view->rows; row++)
      {
        CardPair pair = { table_view_at(view, row, 0), table_view_at(view, row, column), 0, 0,
                          SPAN_NONE };
        g_array_append_val(pairs, pair);
      }
  return TRUE;
}

/* The column of a pair's title in titles (CardPair), where it is appended when it is new; G_MAXUINT
 * for one too many. */
static guint
titles_place(const Document *doc, GArray *titles, const CardPair *pair)
{
  for (guint i = 0; i < titles->len; i++)
    {
      const ViewCell *title = g_array_index(titles, CardPair, i).title;
      if ((title == NULL && pair->title == NULL) || view_cells_equal(doc, title, pair->title))
        return i;
    }
  if (titles->len >= MAXIMUM_TITLES)
    return G_MAXUINT;
  g_array_append_val(titles, *pair);
  return titles->len - 1;
}

/* Gives each pair its column and its card; the first title begins a card. FALSE for a title twice
 * in one card. */
static gboolean
pairs_place(const Document *doc, GArray *pairs, GArray *titles)
{
  guint card = 0;
  guint32 seen = 0;
  for (guint i = 0; i < pairs->len; i++)
    {
      CardPair *pair = &g_array_index(pairs, CardPair, i);
      pair->column = titles_place(doc, titles, pair);
      if (pair->column == G_MAXUINT)
        return FALSE;
      if (pair->column == 0 && i > 0)
        card++, seen = 0;
      if ((seen & (1u << pair->column)) != 0)
        return FALSE;
      seen |= 1u << pair->column;
      pair->card = card;
    }
  return TRUE;
}

/* 整改措施 below 整改目标: the title stands between them, so they make no one plan. */
static void
card_part_contents(Columns *columns)
{
  gboolean has_goal = FALSE;
  for (guint i = 0; i < columns->count; i++)
    has_goal |= columns->columns[i].role == COLUMN_PLAN
                && g_strcmp0(columns->columns[i].title_class, "content") != 0;
  for (guint i = 0; has_goal && i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_PLAN
        && g_strcmp0(columns->columns[i].title_class, "content") == 0)
      columns->columns[i].role = COLUMN_SUBTASK;
}

/* 编号：政督〔2018〕26号 is the paper's, and no number of its one task. */
static gboolean
pair_numbers_paper(const Document *doc, const CardPair *pair)
{
  static const char CLOSING[] = { (char) 0xE5, (char) 0x8F, (char) 0xB7, 0 }; /* 号 */
  gsize length;
  const char *text = cell_text(doc, pair->value, &length);
  return length > sizeof CLOSING && memcmp(text + length - 3, CLOSING, 3) == 0
         && profile_serial_value(doc, pair->value->span) == 0;
}

static Columns *
card_columns(const ColumnWords *words, const Document *doc, const GArray *titles)
{
  Columns *columns = g_new0(Columns, 1);
  columns->count = titles->len;
  columns->columns = g_new0(Column, titles->len + 1);
  for (guint i = 0; i < titles->len; i++)
    {
      Column *column = &columns->columns[i];
      const ViewCell *title = g_array_index(titles, CardPair, i).title;
      column->filled = 1;
      if (title == NULL)
        {
          gboolean is_number = !span_is_empty(g_array_index(titles, CardPair, i).number);
          column->role = is_number ? COLUMN_NUMBER : COLUMN_TASK;
          column->title_class = is_number ? "number" : "task";
          column->title_score = EXACT_SCORE;
          continue;
        }
      gsize length;
      const char *text = cell_text(doc, title, &length);
      column->title = title->printed;
      column->title_class = column_title_class(words, text, length, &column->title_score);
      column->role = column->title_score == EXACT_SCORE ? column_class_role(column->title_class)
                                                        : COLUMN_OTHER;
      if (column->role == COLUMN_NUMBER
          && pair_numbers_paper(doc, &g_array_index(titles, CardPair, i)))
        column->role = COLUMN_OTHER;
    }
  columns_resolve(columns);
  card_part_contents(columns);
  return columns;
}

/* A project that is announced has a name, a body and a place, too: a task is due, measured or
 * reported on, and somebody answers for it. */
static gboolean
card_is_task(const Columns *columns)
{
  static const ColumnRole MEASURES[] = { COLUMN_DEADLINE, COLUMN_PROGRESS, COLUMN_STATUS,
                                         COLUMN_PLAN };
  guint owners = 0, measures = 0, known = 0;
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      known += column->title_score == EXACT_SCORE;
      owners += column->title_score == EXACT_SCORE && column_role_is_owner(column->role);
      for (gsize j = 0; j < G_N_ELEMENTS(MEASURES); j++)
        measures += column->role == MEASURES[j] && g_strcmp0(column->title_class, "content") != 0;
    }
  return columns->is_task_table && owners > 0 && measures > 0
         && known * 100 >= columns->count * KNOWN_PERCENT;
}

static TableView *
card_view(const Document *doc, const TableView *view, const GArray *pairs, guint columns)
{
  guint cards = g_array_index(pairs, CardPair, pairs->len - 1).card + 1;
  TableView *turned = table_view_new(cards, columns);
  turned->table = view->table;
  turned->is_uncertain = view->is_uncertain;
  for (guint i = 0; i < pairs->len; i++)
    {
      const CardPair *pair = &g_array_index(pairs, CardPair, i);
      ViewCell copy = *pair->value;
      copy.row = pair->card;
      copy.column = pair->column;
      copy.row_span = copy.column_span = 1;
      copy.is_header = FALSE;
      if (!span_is_empty(pair->number))
        {
          copy.span = pair->number;
          copy.printed = document_to_printed(doc, pair->number);
        }
      table_view_add(turned, copy);
    }
  table_view_index(turned);
  return turned;
}

/* Whether the first row with several cells starts with a known title and something that is none.
 * Nearly every other table ends here. */
static gboolean
card_may_start(const ColumnWords *words, const Document *doc, const TableView *view)
{
  if (view->columns < 2 || view->columns > MAXIMUM_COLUMNS || view->rows < 2)
    return FALSE;
  const ViewCell *cells[MAXIMUM_WIDTH];
  for (guint row = 0; row < view->rows; row++)
    {
      guint count = row_cells(view, row, cells);
      if (count >= 2)
        return cell_class(words, doc, cells[0]) != NULL && cell_class(words, doc, cells[1]) == NULL;
    }
  return FALSE;
}

static gboolean
pairs_read(const ColumnWords *words, const Document *doc, const TableView *view,
           gboolean reads_headings, GArray *pairs)
{
  g_array_set_size(pairs, 0);
  for (guint row = 0; row < view->rows; row++)
    if (!pairs_read_row(words, doc, view, row, reads_headings, pairs))
      return FALSE;
  return !reads_headings || (pairs->len > 0 && g_array_index(pairs, CardPair, 0).title == NULL);
}

/* The columns of the pairs where they make cards of tasks, else NULL. You free them. */
static Columns *
card_judge(const ColumnWords *words, const Document *doc, GArray *pairs, GArray *titles)
{
  g_array_set_size(titles, 0);
  if (pairs->len < MINIMUM_TITLES || !pairs_place(doc, pairs, titles)
      || titles->len < MINIMUM_TITLES)
    return NULL;
  g_autoptr(Columns) found = card_columns(words, doc, titles);
  return card_is_task(found) ? g_steal_pointer(&found) : NULL;
}

gboolean
card_turn(const ColumnWords *words, const Document *doc, const TableView *view, TableView **turned,
          Columns **columns)
{
  if (!card_may_start(words, doc, view))
    return FALSE;
  g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(CardPair));
  g_autoptr(GArray) titles = g_array_new(FALSE, FALSE, sizeof(CardPair));
  /* A task over the width comes first: the titles below it say what it consists of. */
  g_autoptr(Columns) found =
      pairs_read(words, doc, view, TRUE, pairs) ? card_judge(words, doc, pairs, titles) : NULL;
  if (found == NULL && pairs_read(words, doc, view, FALSE, pairs))
    found = card_judge(words, doc, pairs, titles);
  if (found == NULL && pairs_read_columns(words, doc, view, pairs))
    found = card_judge(words, doc, pairs, titles);
  if (found == NULL)
    return FALSE;
  *turned = card_view(doc, view, pairs, titles->len);
  *columns = g_steal_pointer(&found);
  return TRUE;
}
