/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_pipes.c - tables whose cells stand between pipes, as converters of web pages write them.
 *
 *   a | b | c |     rows: a line a row. Where the rows end with a pipe, a line that does not is
 *   1 | x | y |     continued by the next.
 *
 *   a |             cells: a line a cell, or pipes alone between the cells. Where a row ends is not
 *   b |             printed; the width is the one whose first column counts up, or the one at which
 *   1 |             short rows were filled up with pipes (x | ||). Without either each cell is a
 *   x |             paragraph, as in a table that lost its grid altogether.
 *
 * A row whose cells but the first are all empty is one cell of full width: a group row.
 */
#include <string.h>

#include "core/characters.h"
#include "extract/printed.h"
#include "extract/table_draft.h"
#include "extract/text_tables.h"

#define FULL_STOP 0x3002     /* 。 */
#define COLON "\xEF\xBC\x9A" /* ： */

#define COLUMNS_MAX 40 /* of a table without row ends */
#define ROW_PIPES 2    /* in a line that is a whole row */
#define GAP_LINES 3    /* lines without a pipe inside one cell */
#define FILLS_MIN 2    /* rows that were filled up before a width is believed */
#define FILLED_COLUMNS_MIN 3
#define MATCHES_MIN 2     /* rows that must count up before a width is believed */
#define LOOSE_CELLS_MIN 9 /* three rows of three: fewer lines with a pipe behind them are prose */

typedef struct
{
  gsize start; /* into the run's text */
  gsize end;
  gboolean ends_line; /* the pipe after it ends its line */
} PipeCell;

gboolean
text_line_has_pipe(TextLine line)
{
  return memchr(line.text, '|', line.length) != NULL;
}

gboolean
text_line_is_blank(TextLine line)
{
  gsize length = line.length;
  printed_trim(line.text, &length);
  return length == 0;
}

gboolean
text_line_opens_cells(const TextLine *lines, gsize count)
{
  gsize next = 1;
  if (count == 0 || text_line_is_blank(lines[0]) || text_line_has_pipe(lines[0]))
    return FALSE;
  while (next < count && next <= GAP_LINES && text_line_is_blank(lines[next]))
    next++;
  gsize length = next < count ? lines[next].length : 0;
  return length > 0 && *printed_trim(lines[next].text, &length) == '|' && length == 1;
}

static gboolean
line_ends_with_pipe(TextLine line)
{
  gsize length = line.length;
  const char *text = printed_trim(line.text, &length);
  return length > 0 && text[length - 1] == '|';
}

gboolean
text_line_is_rule(TextLine line)
{
  gsize length = line.length;
  const char *text = printed_trim(line.text, &length);
  for (gsize i = 0; i < length; i++)
    if (strchr("|-: +", text[i]) == NULL || text[i] == '\0')
      return FALSE;
  return memchr(text, '-', length) != NULL;
}

static guint
line_pipes(TextLine line)
{
  guint pipes = 0;
  for (gsize i = 0; i < line.length; i++)
    pipes += line.text[i] == '|';
  return pipes;
}

static gboolean
lines_start_alike(TextLine a, TextLine b)
{
  const char *pipe = memchr(a.text, '|', a.length);
  gsize length = pipe == NULL ? a.length : (gsize) (pipe - a.text);
  return length > 0 && length <= b.length && memcmp(a.text, b.text, length) == 0;
}

/* | a | b |: pipes at both ends. */
static gboolean
line_is_framed(TextLine line)
{
  gsize length = line.length;
  const char *text = printed_trim(line.text, &length);
  return length > 1 && text[0] == '|' && text[length - 1] == '|';
}

static gboolean
lines_are_alike(TextLine a, TextLine b)
{
  const char *first = printed_trim(a.text, &a.length), *second = printed_trim(b.text, &b.length);
  return a.length == b.length && memcmp(first, second, a.length) == 0;
}

/* Whether a line without pipes after a whole row parts two tables: the row behind it has another
 * width, or is the header again. Else it is the first line of that row's first cell. */
static gboolean
row_starts_table(TextLine first, TextLine before, TextLine row)
{
  guint whole = 3; /* pipes: less could be a cell a line */
  if (line_is_framed(first) && line_is_framed(row))
    return lines_are_alike(first, row) || line_pipes(row) != line_pipes(before);
  return line_ends_with_pipe(before) && line_ends_with_pipe(row) && line_pipes(before) >= whole
         && line_pipes(row) >= whole
         && (line_pipes(row) != line_pipes(before) || lines_start_alike(first, row));
}

/* How many lines from the first on belong together: pipes, with short gaps between them. */
static gsize
run_length(const TextLine *lines, gsize count)
{
  gsize end = 0, gap = 0;
  for (gsize i = 0; i < count && gap <= GAP_LINES; i++)
    {
      if (!text_line_has_pipe(lines[i]))
        {
          gap += !text_line_is_blank(lines[i]);
          continue;
        }
      if (gap > 0 && end > 0 && row_starts_table(lines[0], lines[end - 1], lines[i]))
        return end;
      gap = 0;
      end = i + 1;
    }
  return end;
}

/* Whether the lines start with a pipe that opens the row. Where the first line does not, a leading
 * pipe ends an empty cell: a merged category that is not repeated. */
static gboolean
run_is_framed(const TextLine *lines, gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      gsize length = lines[i].length;
      const char *line = printed_trim(lines[i].text, &length);
      if (length > 0)
        return line[0] == '|';
    }
  return FALSE;
}

/* <br>, <br />: how converters write a line's end inside a cell. 0 for anything else. */
static gsize
line_break_length(const char *text, gsize length)
{
  static const char TAG[] = "<br";
  gsize at = strlen(TAG);
  if (length <= at || g_ascii_strncasecmp(text, TAG, at) != 0)
    return 0;
  while (at < length && (text[at] == ' ' || text[at] == '/'))
    at++;
  return at < length && text[at] == '>' ? at + 1 : 0;
}

/* Splits the run into cells. The text before a pipe that opens a row is no cell. */
static GArray *
cells_split(const TextLine *lines, gsize count, GString *text)
{
  GArray *cells = g_array_new(FALSE, FALSE, sizeof(PipeCell));
  gboolean is_framed = run_is_framed(lines, count);
  gsize start = 0;
  for (gsize i = 0; i < count; i++)
    {
      if (text_line_is_rule(lines[i]))
        continue;
      gsize length = lines[i].length;
      const char *line = printed_trim(lines[i].text, &length);
      gboolean leads = is_framed && length > 1 && line[0] == '|' && line[length - 1] == '|'
                       && (cells->len == 0 || start == text->len);
      for (gsize at = leads ? 1 : 0; at < length; at++)
        {
          gsize broken = line_break_length(line + at, length - at);
          if (broken > 0)
            {
              g_string_append_c(text, '\n');
              at += broken - 1;
              continue;
            }
          if (line[at] != '|')
            {
              g_string_append_c(text, line[at]);
              continue;
            }
          PipeCell cell = { start, text->len, at + 1 == length };
          g_array_append_val(cells, cell);
          start = text->len;
        }
      if (text->len > start)
        g_string_append_c(text, '\n');
    }
  PipeCell last = { start, text->len, TRUE };
  gsize length = last.end - last.start;
  printed_trim(text->str + last.start, &length);
  if (length > 0)
    g_array_append_val(cells, last);
  return cells;
}

static gint
cell_number(const PipeCell *cell, const GString *text)
{
  gsize length = cell->end - cell->start;
  const char *digits = printed_trim(text->str + cell->start, &length);
  gint number = 0;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit(digits[i]) || i > 5)
        return -1;
      number = number * 10 + (digits[i] - '0');
    }
  return length == 0 ? -1 : number;
}

/* How many rows of that width count up in their first column. */
static guint
width_matches(const GArray *cells, const GString *text, guint width)
{
  guint matches = 0;
  for (guint i = 2 * width; i < cells->len; i += width)
    {
      gint number = cell_number(&g_array_index(cells, PipeCell, i), text);
      gint before = cell_number(&g_array_index(cells, PipeCell, i - width), text);
      matches += number >= 0 && number == before + 1;
    }
  return matches;
}

/* Titles and two rows whose numbers are the only ones: one match says enough. 0 if they are none.
 */
static guint
width_of_two_rows(const GArray *cells, const GString *text)
{
  guint width = cells->len / 3, numbers = 0;
  if (width < FILLED_COLUMNS_MIN || cells->len % 3 != 0 || width > COLUMNS_MAX
      || width_matches(cells, text, width) != 1)
    return 0;
  for (guint i = 0; i < cells->len; i++)
    numbers += cell_number(&g_array_index(cells, PipeCell, i), text) >= 0;
  return numbers == 2 ? width : 0;
}

/* The width of a table without row ends, 0 if none is believable. */
static guint
width_infer(const GArray *cells, const GString *text)
{
  guint best = 0, best_matches = MATCHES_MIN - 1;
  for (guint width = 2; width <= MIN(COLUMNS_MAX, cells->len / 2); width++)
    {
      guint rows = cells->len / width;
      guint matches = width_matches(cells, text, width);
      if (matches > best_matches && matches * 10 >= (rows - 1) * 6)
        {
          best = width;
          best_matches = matches;
        }
    }
  return best > 0 ? best : width_of_two_rows(cells, text);
}

static gboolean
cell_is_empty(const PipeCell *cell, const GString *text)
{
  gsize length = cell->end - cell->start;
  printed_trim(text->str + cell->start, &length);
  return length == 0;
}

/* How many of the lines of pipes alone, which fill a short row up, end a row of that width. */
static guint
width_fills(const GArray *cells, const GString *text, guint width, guint *fills)
{
  guint ends = 0;
  *fills = 0;
  for (guint i = 1; i < cells->len; i++)
    {
      const PipeCell *cell = &g_array_index(cells, PipeCell, i);
      gboolean is_fill = cell->ends_line && cell_is_empty(cell, text);
      *fills += is_fill;
      ends += is_fill && (i + 1) % width == 0;
    }
  return ends;
}

/* The width of a table without row ends whose short rows are filled up, 0 if none is believable: no
 * row begins with an empty cell. */
static guint
width_of_fills(const GArray *cells, const GString *text)
{
  guint best = 0, best_ends = FILLS_MIN - 1;
  for (guint width = FILLED_COLUMNS_MIN; width <= MIN(COLUMNS_MAX, cells->len / 2); width++)
    {
      guint fills, ends = width_fills(cells, text, width, &fills), hollow = 0;
      for (guint i = 0; i < cells->len; i += width)
        hollow += cell_is_empty(&g_array_index(cells, PipeCell, i), text);
      if (hollow > 0 || ends < best_ends || ends * 10 < fills * 9)
        continue;
      best = width;
      best_ends = ends;
    }
  return best_ends >= FILLS_MIN ? best : 0;
}

/* 新增学位1200个。: a part of the task above, all else of which spans rows; no group is named so,
 * unless it is numbered: （一）扩大投资。 */
static gboolean
cell_is_sentence(const PipeCell *cell, const GString *text)
{
  gsize length = cell->end - cell->start, size;
  const char *said = printed_trim(text->str + cell->start, &length);
  return length > 0 && character_before(said, length) == FULL_STOP
         && g_strstr_len(said, (gssize) length, COLON) == NULL /* 注：… */
         && character_is_ideograph(character_at(said, &size))
         && !character_is_chinese_numeral(character_at(said, &size));
}

static void
draft_add_row(TableDraft *draft, const GString *text, const PipeCell *cells, guint count,
              guint width, guint row)
{
  gboolean is_group = count > 1 && !cell_is_sentence(cells, text);
  for (guint i = 0; i < count; i++)
    {
      gsize length = cells[i].end - cells[i].start;
      printed_trim(text->str + cells[i].start, &length);
      is_group = is_group && (length > 0) == (i == 0);
    }
  for (guint i = 0; i < (is_group ? 1 : count); i++)
    {
      gsize start = draft->text->len;
      g_string_append_len(draft->text, text->str + cells[i].start,
                          (gssize) (cells[i].end - cells[i].start));
      guint span = is_group ? MAX(width, count) : 1;
      DraftCell cell = { row, i, 1, span, FALSE, start, draft->text->len };
      g_array_append_val(draft->cells, cell);
    }
}

/* Where the line that starts at a cell ends. */
static guint
line_end(const GArray *cells, guint start)
{
  while (start + 1 < cells->len && !g_array_index(cells, PipeCell, start).ends_line)
    start++;
  return start + 1;
}

static guint
widest_line(const GArray *cells)
{
  guint widest = 0;
  for (guint start = 0, end; start < cells->len; start = end)
    {
      end = line_end(cells, start);
      widest = MAX(widest, end - start);
    }
  return widest;
}

static gboolean
cells_are_empty(const GArray *cells, const GString *text, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (!cell_is_empty(&g_array_index(cells, PipeCell, i), text))
      return FALSE;
  return TRUE;
}

/* The end of the row that starts with a line: pipes alone below a short one are its empty cells. */
static guint
row_end(const GArray *cells, const GString *text, guint start, guint widest)
{
  guint end = line_end(cells, start);
  while (end < cells->len)
    {
      guint next = line_end(cells, end);
      if (next - start > widest || !cells_are_empty(cells, text, end, next))
        break;
      end = next;
    }
  return end;
}

/* a | b | ||: whether pipes with nothing between them fill rows up to a common width. */
static gboolean
rows_are_filled_up(const GArray *cells)
{
  for (guint i = 1; i < cells->len; i++)
    {
      const PipeCell *cell = &g_array_index(cells, PipeCell, i);
      if (cell->ends_line && cell->start == cell->end
          && !g_array_index(cells, PipeCell, i - 1).ends_line)
        return TRUE;
    }
  return FALSE;
}

/* The end of a row without the pipes that fill it up. A group's name stays as wide as the table. */
static guint
row_trim(const GArray *cells, const GString *text, guint start, guint end)
{
  guint last = end;
  while (last > start + 1 && cell_is_empty(&g_array_index(cells, PipeCell, last - 1), text))
    last--;
  gboolean is_group =
      last == start + 1 && !cell_is_sentence(&g_array_index(cells, PipeCell, start), text);
  return is_group ? end : last;
}

/* Rows as the line ends give them; the width is the first row's. FALSE if they give single cells
 * only. */
static gboolean
draft_by_lines(TableDraft *draft, const GArray *cells, const GString *text)
{
  guint row = 0, width = 0, wide_rows = 0, widest = widest_line(cells);
  gboolean are_filled = rows_are_filled_up(cells);
  for (guint start = 0, end; start < cells->len; start = end)
    {
      end = row_end(cells, text, start, widest);
      if (cells_are_empty(cells, text, start, end))
        continue;
      width = MAX(width, row == 0 ? end - start : 0);
      wide_rows += end - start > 1;
      guint last = are_filled ? row_trim(cells, text, start, end) : end;
      draft_add_row(draft, text, &g_array_index(cells, PipeCell, start), last - start, width,
                    row++);
    }
  return wide_rows * 2 > row && row > 0;
}

static gboolean
draft_by_width(TableDraft *draft, const GArray *cells, const GString *text)
{
  guint width = width_infer(cells, text);
  if (width == 0)
    width = width_of_fills(cells, text);
  if (width == 0)
    return FALSE;
  for (guint start = 0, row = 0; start < cells->len; start += width, row++)
    draft_add_row(draft, text, &g_array_index(cells, PipeCell, start),
                  MIN(width, cells->len - start), width, row);
  draft->is_uncertain = TRUE;
  return TRUE;
}

/* Each cell ends its line, so that no row ends anywhere. */
static gboolean
cells_are_loose(const GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (!g_array_index(cells, PipeCell, i).ends_line)
      return FALSE;
  return cells->len >= LOOSE_CELLS_MIN;
}

static gboolean
cells_append_paragraphs(Document *doc, const GArray *cells, const GString *text, GError **error)
{
  Block block = { .kind = BLOCK_PARAGRAPH, .table = -1 };
  for (guint i = 0; i < cells->len; i++)
    {
      const PipeCell *cell = &g_array_index(cells, PipeCell, i);
      if (cell_is_empty(cell, text))
        {
          block.empty_before = (guint8) MIN(block.empty_before + 1, G_MAXUINT8);
          continue;
        }
      if (!printed_append_block(doc, block, text->str + cell->start, cell->end - cell->start,
                                error))
        return FALSE;
      block.empty_before = 0;
    }
  return TRUE;
}

/* a | b | c, and as many pipes in most lines: a pipe at a line's end is an empty cell's. */
static gboolean
lines_are_rows(const TextLine *lines, gsize count)
{
  guint pipes = line_pipes(lines[0]);
  gsize alike = 0, piped = 0;
  for (gsize i = 0; i < count; i++)
    {
      piped += text_line_has_pipe(lines[i]);
      alike += line_pipes(lines[i]) == pipes;
    }
  return pipes >= ROW_PIPES && !line_ends_with_pipe(lines[0]) && alike * 10 >= piped * 8;
}

static gboolean
rows_end_with_pipe(const TextLine *lines, gsize count)
{
  gsize with = 0, without = 0;
  if (count > 0 && lines_are_rows(lines, count))
    return FALSE;
  for (gsize i = 0; i < count; i++)
    {
      gboolean has = text_line_has_pipe(lines[i]), ends = has && line_ends_with_pipe(lines[i]);
      with += ends;
      without += has && !ends;
    }
  return with >= without;
}

/* Adds the pipe that ends each row, so that one splitter serves both ways of writing. */
static const TextLine *
lines_close_rows(const TextLine *lines, gsize count, TextLine *closed, GString *storage)
{
  g_autoptr(GArray) starts = g_array_new(FALSE, FALSE, sizeof(gsize));
  for (gsize i = 0; i < count; i++)
    {
      gsize start = storage->len;
      g_array_append_val(starts, start);
      g_string_append_len(storage, lines[i].text, (gssize) lines[i].length);
      if (text_line_has_pipe(lines[i]) && !line_ends_with_pipe(lines[i]))
        g_string_append_c(storage, '|');
    }
  for (gsize i = 0; i < count; i++)
    {
      gsize start = g_array_index(starts, gsize, i);
      gsize end = i + 1 < count ? g_array_index(starts, gsize, i + 1) : storage->len;
      closed[i] = (TextLine){ storage->str + start, end - start };
    }
  return closed;
}

gboolean
text_append_pipe_table(Document *doc, const TextLine *lines, gsize count, gsize *length,
                       gboolean *is_taken, GError **error)
{
  *is_taken = FALSE;
  *length = run_length(lines, count);
  g_autofree TextLine *closed = g_new(TextLine, *length + 1);
  g_autoptr(GString) storage = g_string_new(NULL);
  if (!rows_end_with_pipe(lines, *length))
    lines = lines_close_rows(lines, *length, closed, storage);
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GArray) cells = cells_split(lines, *length, text);
  g_autoptr(TableDraft) draft = table_draft_new();
  if (!draft_by_lines(draft, cells, text))
    {
      g_array_set_size(draft->cells, 0);
      g_string_truncate(draft->text, 0);
      if (!draft_by_width(draft, cells, text))
        {
          *is_taken = cells_are_loose(cells);
          return !*is_taken || cells_append_paragraphs(doc, cells, text, error);
        }
    }
  *is_taken = TRUE;
  return table_draft_append(draft, doc, error);
}
