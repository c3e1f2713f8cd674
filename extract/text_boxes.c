/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_boxes.c - tables drawn with box characters, as legal-text sites print them.
 *
 *   ┌──┬────┐     Columns are the places (in half widths) where joints stand. A line of text
 * between two rules adds to │序│任务    │     the cells of its row, so that a cell wrapped over
 * lines comes together again. Where a rule leaves a │号│        │     column open, the cell above
 * goes on: a row span. Fewer bars than columns in a line: a column span. ├──┼────┤ │1 │修路    │
 *   └──┴────┘
 */
#include <string.h>

#include "core/characters.h"
#include "extract/printed.h"
#include "extract/table_draft.h"
#include "extract/text_tables.h"

#define COLUMNS_MAX 64
#define BAR_TOLERANCE 3 /* half widths: no column is narrower than two characters */

typedef struct
{
  guint places[COLUMNS_MAX + 1]; /* of the bars, ascending */
  guint count;                   /* one more than columns */
} Bars;

typedef struct
{
  gboolean is_open;
  guint row;
  guint column;
  guint column_span;
  GString *text;
} OpenCell;

typedef struct
{
  Bars bars;
  OpenCell open[COLUMNS_MAX]; /* by the column they start in */
  guint row;
  TableDraft *draft;
} BoxReader;

/* U+2500-257F. Bars stand upright or join something upright (all but dashes, which only lie). */
static gboolean
is_box(gunichar c)
{
  return c >= 0x2500 && c <= 0x257F;
}

static gboolean
is_dash(gunichar c)
{
  return c == 0x2500 || c == 0x2501 || c == 0x2550 || (c >= 0x2504 && c <= 0x2505)
         || (c >= 0x2508 && c <= 0x2509);
}

/* Wide letters, and box characters in the fonts such tables are drawn in, take two half widths. */
static guint
width_of(gunichar c)
{
  return c >= 0x1100 ? 2 : 1;
}

gboolean
text_line_has_box(TextLine line)
{
  gsize length = line.length, size;
  const char *text = printed_trim(line.text, &length);
  if (length < 6)
    return FALSE;
  gunichar first = character_at(text, &size), last = character_before(text, length);
  return is_box(first) && is_box(last) && !is_dash(first);
}

static gboolean
line_is_rule(TextLine line)
{
  gsize size, dashes = 0;
  for (gsize at = 0; at < line.length; at += size)
    dashes += is_dash(character_at(line.text + at, &size));
  return dashes > 0;
}

static gint
place_compare(gconstpointer a, gconstpointer b)
{
  return (gint) * (const guint *) a - (gint) * (const guint *) b;
}

static gboolean
bars_add(Bars *bars, guint place, guint tolerance)
{
  for (guint i = 0; i < bars->count; i++)
    if (ABS((gint) bars->places[i] - (gint) place) <= (gint) tolerance)
      return TRUE;
  if (bars->count > COLUMNS_MAX)
    return FALSE;
  bars->places[bars->count++] = place;
  return TRUE;
}

/* A rule that nothing but box characters make up: blanks of a wrong width cannot shift it. */
static gboolean
line_is_full_rule(TextLine line)
{
  gsize length = line.length, size;
  const char *text = printed_trim(line.text, &length);
  for (gsize at = 0; at < length; at += size)
    if (!is_box(character_at(text + at, &size)))
      return FALSE;
  return TRUE;
}

static gboolean
bars_add_line(Bars *bars, TextLine line, guint tolerance)
{
  guint place = 0;
  for (gsize at = 0, size; at < line.length; at += size)
    {
      gunichar c = character_at(line.text + at, &size);
      if (is_box(c) && !is_dash(c) && !bars_add(bars, place, tolerance))
        return FALSE;
      place += width_of(c);
    }
  return TRUE;
}

/* Bars and joints. */
static guint
line_count_bars(TextLine line)
{
  guint count = 0;
  for (gsize at = 0, size; at < line.length; at += size)
    {
      gunichar c = character_at(line.text + at, &size);
      count += is_box(c) && !is_dash(c);
    }
  return count;
}

/* The places of all joints of all rules: of the full ones first, then those of the others that are
 * clearly new; with as many joints as those have, blanks of a wrong width shifted them. FALSE if
 * there are too few or too many to be a table. */
static gboolean
bars_find(const TextLine *lines, gsize count, Bars *bars)
{
  bars->count = 0;
  for (gsize i = 0; i < count; i++)
    if (line_is_rule(lines[i]) && line_is_full_rule(lines[i]) && !bars_add_line(bars, lines[i], 0))
      return FALSE;
  guint full = bars->count;
  for (gsize i = 0; i < count; i++)
    if (line_is_rule(lines[i]) && !line_is_full_rule(lines[i]) && line_count_bars(lines[i]) != full
        && !bars_add_line(bars, lines[i], BAR_TOLERANCE))
      return FALSE;
  qsort(bars->places, bars->count, sizeof(guint), place_compare);
  return bars->count >= 2;
}

static guint
bars_nearest(const Bars *bars, guint place)
{
  guint nearest = 0;
  for (guint i = 1; i < bars->count; i++)
    if (ABS((gint) bars->places[i] - (gint) place)
        < ABS((gint) bars->places[nearest] - (gint) place))
      nearest = i;
  return nearest;
}

static void
cell_close(BoxReader *reader, guint column)
{
  OpenCell *open = &reader->open[column];
  if (!open->is_open)
    return;
  gsize start = reader->draft->text->len;
  g_string_append_len(reader->draft->text, open->text->str, (gssize) open->text->len);
  DraftCell cell = { open->row, column, reader->row - open->row + 1, open->column_span,
                     FALSE,     start,  reader->draft->text->len };
  g_array_append_val(reader->draft->cells, cell);
  g_string_truncate(open->text, 0);
  open->is_open = FALSE;
}

/* The open cell that covers the column; one is opened where none does. */
static OpenCell *
cell_at(BoxReader *reader, guint column, guint span)
{
  for (guint i = 0; i <= column; i++)
    if (reader->open[i].is_open && i + reader->open[i].column_span > column)
      return &reader->open[i];
  OpenCell *open = &reader->open[column];
  if (open->text == NULL)
    open->text = g_string_new(NULL);
  open->is_open = TRUE;
  open->row = reader->row;
  open->column = column;
  open->column_span = span;
  return open;
}

static void
cell_add_text(BoxReader *reader, guint from_bar, guint to_bar, const char *text, gsize length)
{
  if (to_bar <= from_bar)
    to_bar = from_bar + 1;
  if (from_bar + 1 >= reader->bars.count)
    return;
  OpenCell *open = cell_at(reader, from_bar, MIN(to_bar, reader->bars.count - 1) - from_bar);
  const char *trimmed = printed_trim(text, &length);
  g_string_append_len(open->text, trimmed, (gssize) length);
}

static gboolean
piece_is_rule(const char *text, gsize length)
{
  gsize size;
  const char *trimmed = printed_trim(text, &length);
  return length > 0 && is_dash(character_at(trimmed, &size));
}

/* What stands between two bars: text of the cell there, or a rule that closes it. */
static void
read_piece(BoxReader *reader, guint from_bar, guint to_bar, const char *text, gsize length,
           gboolean closed[COLUMNS_MAX])
{
  if (!piece_is_rule(text, length))
    cell_add_text(reader, from_bar, to_bar, text, length);
  else
    for (guint column = from_bar; column < MAX(to_bar, from_bar + 1) && column < COLUMNS_MAX;
         column++)
      closed[column] = TRUE;
}

/* With as many bars as the table has, they are taken in order, since blanks of a wrong width shift
 * them; else each goes to the nearest place. */
static void
read_pieces(BoxReader *reader, TextLine line, gboolean closed[COLUMNS_MAX])
{
  gboolean in_order = line_count_bars(line) == reader->bars.count;
  guint place = 0, ordinal = 0, from_bar = 0;
  gsize start = 0;
  for (gsize at = 0, size; at < line.length; at += size)
    {
      gunichar c = character_at(line.text + at, &size);
      if (is_box(c) && !is_dash(c))
        {
          guint bar = in_order ? ordinal : bars_nearest(&reader->bars, place);
          if (ordinal > 0)
            read_piece(reader, from_bar, bar, line.text + start, at - start, closed);
          from_bar = bar;
          start = at + size;
          ordinal++;
        }
      place += width_of(c);
    }
}

/* Whether a cell starts in the row that is being read: a rule ends the row then. */
static gboolean
row_has_begun(const BoxReader *reader)
{
  for (guint column = 0; column + 1 < reader->bars.count; column++)
    if (reader->open[column].is_open && reader->open[column].row == reader->row)
      return TRUE;
  return FALSE;
}

/* A rule closes the cells it runs under; where it leaves a column open the cell goes on, and its
 * text may stand in the rule's line. */
static void
read_line(BoxReader *reader, TextLine line)
{
  gboolean closed[COLUMNS_MAX] = { FALSE };
  read_pieces(reader, line, closed);
  if (!line_is_rule(line) || !row_has_begun(reader))
    return;
  for (guint column = 0; column + 1 < reader->bars.count; column++)
    if (closed[column])
      cell_close(reader, column);
  reader->row++;
}

static void
reader_finish(BoxReader *reader)
{
  if (reader->row > 0 && !row_has_begun(reader))
    reader->row--;
  for (guint i = 0; i < COLUMNS_MAX; i++)
    {
      cell_close(reader, i);
      if (reader->open[i].text != NULL)
        g_string_free(reader->open[i].text, TRUE);
    }
}

gboolean
text_append_box_table(Document *doc, const TextLine *lines, gsize count, gsize *length,
                      gboolean *is_taken, GError **error)
{
  *is_taken = FALSE;
  *length = 0;
  while (*length < count && text_line_has_box(lines[*length]))
    (*length)++;
  g_autofree BoxReader *reader = g_new0(BoxReader, 1);
  if (*length < 3 || !bars_find(lines, *length, &reader->bars))
    return TRUE;
  g_autoptr(TableDraft) draft = table_draft_new();
  reader->draft = draft;
  for (gsize i = 0; i < *length; i++)
    read_line(reader, lines[i]);
  reader_finish(reader);
  *is_taken = TRUE;
  return table_draft_append(draft, doc, error);
}
