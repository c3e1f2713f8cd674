/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_gaps.c - tables whose cells stand between tabs or runs of blanks, as pasted from a word
 * processor.
 *
 *   序号→重点任务→责任单位          a line a row; a single tab parts cells, and an empty one keeps
 *                                   its place; what is empty at a row's end may be left out
 *   1→新建公路45公→县交             a row that a line end inside a cell broke: it starts with a
 *   通局→完成3公里                  number, the lines up to the next number have the cells it lacks
 *
 *   1    新建公路45公里    县交通局  two blanks or more part cells
 *
 *   1 新建公路45公里 县交通局        single blanks, only where the rows count up from 1
 *
 * The first line says how many cells a row has: short ones, none of them with a colon (labels are
 * printed side by side, too). Lines follow as long as they have as many; fewer than three make no
 * table.
 */
#include <string.h>

#include "core/characters.h"
#include "extract/printed.h"
#include "extract/table_draft.h"
#include "extract/text_tables.h"

#define CELLS_MIN 3
#define CELLS_MAX 40
#define ROWS_MIN 3
#define ROWS_MAX 100000
#define TITLE_BYTES 60  /* twenty ideographs */
#define BROKEN_LINES 12 /* line ends inside one row */
#define FULL_COMMA 0xFF0C
#define FULL_SEMICOLON 0xFF1B
#define FULL_STOP 0x3002
#define COLON 0xFF1A

/* Offsets of a line's cells. */
typedef struct
{
  gsize start[CELLS_MAX];
  gsize end[CELLS_MAX];
  guint count;
} GapCells;

gboolean
text_line_has_gaps(TextLine line)
{
  return memchr(line.text, '\t', line.length) != NULL || memchr(line.text, ' ', line.length) != NULL
         || memmem(line.text, line.length, "\xE3\x80\x80\xE3\x80\x80", 6) != NULL;
}

static void
cells_add(GapCells *cells, gsize start, gsize end)
{
  if (cells->count < CELLS_MAX)
    {
      cells->start[cells->count] = start;
      cells->end[cells->count] = end;
    }
  cells->count++;
}

static void
cells_split_tabs(TextLine line, GapCells *cells)
{
  for (gsize start = 0; start <= line.length;)
    {
      const char *tab = memchr(line.text + start, '\t', line.length - start);
      gsize end = tab == NULL ? line.length : (gsize) (tab - line.text);
      cells_add(cells, start, end);
      start = end + 1;
    }
}

static void
cells_split_blanks(TextLine line, guint needed, GapCells *cells)
{
  gsize size, start = 0, end = 0;
  guint blanks = needed; /* indentation parts nothing */
  for (gsize at = 0; at < line.length; at += size)
    {
      if (character_is_blank(character_at(line.text + at, &size)))
        {
          blanks++;
          continue;
        }
      if (blanks >= needed && end > start)
        cells_add(cells, start, end);
      if (blanks >= needed)
        start = at;
      blanks = 0;
      end = at + size;
    }
  if (end > start)
    cells_add(cells, start, end);
}

typedef enum
{
  GAPS_TABS,
  GAPS_WIDE,
  GAPS_SINGLE
} GapKind;

static void
cells_split(TextLine line, GapKind kind, GapCells *cells)
{
  cells->count = 0;
  if (kind == GAPS_TABS)
    cells_split_tabs(line, cells);
  else
    cells_split_blanks(line, kind == GAPS_WIDE ? 2 : 1, cells);
}

static gboolean
cell_is_letter(TextLine line, const GapCells *cells, guint index)
{
  gsize size;
  return index < cells->count
         && character_is_ideograph(character_at(line.text + cells->start[index], &size))
         && cells->end[index] - cells->start[index] == size;
}

/* Titles are padded: 工 作 任 务 is one. */
static void
cells_join_letters(TextLine line, GapCells *cells)
{
  guint kept = 0;
  for (guint i = 0; i < MIN(cells->count, CELLS_MAX); kept++)
    {
      guint last = i;
      while (cell_is_letter(line, cells, i) && last + 1 < CELLS_MAX
             && cell_is_letter(line, cells, last + 1))
        last++;
      cells->start[kept] = cells->start[i];
      cells->end[kept] = cells->end[last];
      i = last + 1;
    }
  cells->count = MIN(kept, cells->count);
}

/* Whether the row's first cell is its number among the rows. */
static gboolean
cells_count(TextLine line, const GapCells *cells, guint row)
{
  guint value = 0;
  for (gsize at = cells->start[0]; at < cells->end[0]; at++)
    {
      if (!g_ascii_isdigit(line.text[at]) || value > ROWS_MAX)
        return FALSE;
      value = value * 10 + (guint) (line.text[at] - '0');
    }
  return value == row;
}

static gboolean
cells_are_titles(TextLine line, const GapCells *cells)
{
  if (cells->count < CELLS_MIN || cells->count > CELLS_MAX)
    return FALSE;
  for (guint i = 0; i < cells->count; i++)
    {
      gsize length = cells->end[i] - cells->start[i], size;
      if (length == 0 || length > TITLE_BYTES)
        return FALSE;
      for (gsize at = cells->start[i]; at < cells->end[i]; at += size)
        {
          gunichar c = character_at(line.text + at, &size);
          if (c == ':' || c == COLON || c == '|' || c == '>')
            return FALSE;
        }
    }
  return TRUE;
}

static void
draft_add_row(TableDraft *draft, TextLine line, const GapCells *cells, guint row)
{
  for (guint i = 0; i < cells->count; i++)
    {
      gsize start = draft->text->len;
      g_string_append_len(draft->text, line.text + cells->start[i],
                          (gssize) (cells->end[i] - cells->start[i]));
      DraftCell cell = { row, i, 1, 1, FALSE, start, draft->text->len };
      g_array_append_val(draft->cells, cell);
    }
}

static gboolean
cells_start_with_number(TextLine line, const GapCells *cells)
{
  for (gsize at = cells->start[0]; at < cells->end[0]; at++)
    if (!g_ascii_isdigit(line.text[at]))
      return FALSE;
  return cells->end[0] > cells->start[0];
}

/* How many lines the numbered row at lines[0] goes on for, until it has the cells it lacks; 0 where
 * it never does. */
static gsize
row_broken_lines(const TextLine *lines, gsize count, const GapCells *cells, guint width)
{
  guint total = cells->count;
  if (total >= width || !cells_start_with_number(lines[0], cells))
    return 0;
  for (gsize i = 1; i < MIN(count, 1 + BROKEN_LINES); i++)
    {
      GapCells more = { 0 };
      if (text_line_is_blank(lines[i]))
        continue;
      cells_split_tabs(lines[i], &more);
      if (more.count > CELLS_MAX || cells_start_with_number(lines[i], &more))
        return 0;
      total += more.count - 1;
      if (total >= width)
        return total == width ? i : 0;
    }
  return 0;
}

/* The first cell of the line ends the last one of the row. */
static void
draft_continue_row(TableDraft *draft, TextLine line, guint row)
{
  GapCells cells = { 0 };
  cells_split_tabs(line, &cells);
  DraftCell *last = &g_array_index(draft->cells, DraftCell, draft->cells->len - 1);
  g_string_append_c(draft->text, '\n');
  g_string_append_len(draft->text, line.text + cells.start[0],
                      (gssize) (cells.end[0] - cells.start[0]));
  last->text_end = draft->text->len;
  guint column = last->column;
  for (guint i = 1; i < cells.count; i++)
    {
      gsize start = draft->text->len;
      g_string_append_len(draft->text, line.text + cells.start[i],
                          (gssize) (cells.end[i] - cells.start[i]));
      DraftCell cell = { row, column + i, 1, 1, FALSE, start, draft->text->len };
      g_array_append_val(draft->cells, cell);
    }
}

/* Whether the first line with text is a row of tabs that starts with a number. */
static gboolean
numbered_row_follows(const TextLine *lines, gsize count)
{
  gsize i = 0;
  while (i < count && i < BROKEN_LINES && text_line_is_blank(lines[i]))
    i++;
  GapCells cells = { 0 };
  if (i == count || text_line_is_blank(lines[i]))
    return FALSE;
  cells_split_tabs(lines[i], &cells);
  return cells.count > 1 && cells_start_with_number(lines[i], &cells);
}

/* 条，余下在建: a piece of a sentence, and no heading between rows. */
static gboolean
line_is_clause(TextLine line)
{
  gsize size;
  for (gsize at = 0; at < line.length; at += size)
    {
      gunichar c = character_at(line.text + at, &size);
      if (c == FULL_COMMA || c == FULL_STOP || c == FULL_SEMICOLON)
        return TRUE;
    }
  return FALSE;
}

gboolean
text_append_gap_table(Document *doc, const TextLine *lines, gsize count, gsize *length,
                      gboolean *is_taken, GError **error)
{
  *is_taken = FALSE;
  *length = 1;
  GapCells cells;
  GapKind kind = memchr(lines[0].text, '\t', lines[0].length) != NULL ? GAPS_TABS : GAPS_WIDE;
  cells_split(lines[0], kind, &cells);
  if (kind == GAPS_WIDE && cells.count == 1)
    {
      cells_split(lines[0], kind = GAPS_SINGLE, &cells);
      cells_join_letters(lines[0], &cells);
    }
  if (!cells_are_titles(lines[0], &cells))
    return TRUE;
  guint width = cells.count, rows = 1;
  g_autoptr(TableDraft) draft = table_draft_new();
  draft_add_row(draft, lines[0], &cells, 0);
  for (gsize i = 1; i < count; i++)
    {
      if (text_line_is_blank(lines[i]))
        continue;
      cells_split(lines[i], kind, &cells);
      gboolean fits =
          cells.count == width || (kind == GAPS_TABS && cells.count > 1 && cells.count < width);
      gboolean is_between = kind == GAPS_TABS && cells.count == 1 && rows > 1
                            && numbered_row_follows(lines + i + 1, count - i - 1);
      if (is_between && line_is_clause(lines[i]))
        {
          draft_continue_row(draft, lines[i], rows - 1);
          continue;
        }
      fits |= is_between;
      if (!fits || (kind == GAPS_SINGLE && !cells_count(lines[i], &cells, rows)))
        break;
      gsize broken = kind == GAPS_TABS ? row_broken_lines(lines + i, count - i, &cells, width) : 0;
      while (cells.count < width && broken == 0)
        cells_add(&cells, lines[i].length, lines[i].length);
      draft_add_row(draft, lines[i], &cells, rows++);
      for (; broken > 0; broken--)
        if (!text_line_is_blank(lines[++i]))
          draft_continue_row(draft, lines[i], rows - 1);
      *length = i + 1;
    }
  *is_taken = rows >= ROWS_MIN;
  return !*is_taken || table_draft_append(draft, doc, error);
}
