/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align.c - corridors of white between pieces of text.
 *
 * A zone is a run of rows that mostly fall into pieces. Its columns are what lies between
 * corridors: strips that next to no piece crosses (a merged cell or a group's title may). Rows of
 * the table are pdf_align_rows.c's. Two even columns that are filled like prose are no table but
 * the page's columns.
 *
 *   1    建设内容甲      市教育局        three columns, two corridors;
 *        及配套                          the second line is narrow: still inside the zone
 *   一、重点任务（共三项）               crosses a corridor: a cell over several columns
 *   2    建设内容乙      市财政局
 */
#include "extract/pdf_align.h"

#include "extract/pdf_align_cells.h"
#include "extract/pdf_blocks.h"
#include "extract/pdf_cards.h"
#include "extract/pdf_edges.h"
#include "extract/pdf_indents.h"
#include "extract/pdf_places.h"
#include "extract/pdf_titles.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NEAR_GAP                                                                                   \
  0.9f /* of the type: a line so near to a zone, and inside a column of it, is part of it */
#define NEAR_ROW 3.5f       /* of the type, between rows */
#define CROSSED_LEAST 2     /* lines over all columns that any zone may have */
#define CROSSED_SHARE 0.15f /* of a zone's rows that may cross a corridor */
#define WIDE_SHARE                                                                                 \
  0.72f /* of the text's width: a single piece so wide is a line of prose, or a group's title */
#define INDENT_SHARE                                                                               \
  0.12f                     /* of the text's width: prose begins at its left, or two characters in \
                             */
#define WIDE_ROWS_MOST 2    /* of such rows in a zone on end */
#define ZONE_ROWS_LEAST 3   /* rows of several pieces */
#define TITLES_LEAST 3      /* by which a table is known again */
#define TAIL_GAP 0.5f       /* points between lines of one row of titles, if any */
#define TITLE_ROW_MOST 6.0f /* of the type: titles in a row of their own are no higher */
#define LEVEL_SLACK 0.2f    /* of the type: a row so near to the middle of two stands there */
#define HEAD_MOST 6.0f      /* of the type, between the rows of titles */
#define CAPTION_SLACK 3.0f  /* of the type: the last column may be wider than its text */
#define ROOM_INSET 0.5f     /* of the type: a text so far before those of a column is not in it */
#define NOTES_MOST 3        /* lines of a signature with its date */
#define PROSE_FILL 0.75f    /* of its column that a line of prose fills, usually */
#define DRAWN_MOST 64       /* columns that lines draw */
#define PROSE_ROWS 8        /* rows of prose in two columns */

/* --- where zones are --- */

static const PdfPiece *
piece_at(const GArray *pieces, guint index)
{
  return &g_array_index(pieces, PdfPiece, index);
}

static guint
row_end(const GArray *pieces, guint start)
{
  guint i = start + 1;
  while (i < pieces->len && piece_at(pieces, i)->row == piece_at(pieces, start)->row)
    i++;
  return i;
}

static Box
pieces_box(const GArray *pieces, guint start, guint end)
{
  Box box = piece_at(pieces, start)->box;
  for (guint i = start + 1; i < end; i++)
    box = box_union(box, piece_at(pieces, i)->box);
  return box;
}

/* Whether a row is like prose: one wide piece that begins at the left. */
static gboolean
row_is_solid(const GArray *pieces, guint start, guint end, Box text)
{
  Box box = piece_at(pieces, start)->box;
  return end - start == 1 && box_width(box) > WIDE_SHARE * box_width(text)
         && box.x0 - text.x0 < INDENT_SHARE * box_width(text);
}

/* Whether a row falls into pieces that may be cells: a line of labels with their values does not,
 * nor one with a bracket from one piece to another. */
static gboolean
row_is_split(const GArray *pieces, guint start, guint end)
{
  gboolean has_cell = FALSE;
  gboolean is_open = FALSE;
  gboolean is_bracket = FALSE;
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = piece_at(pieces, i);
      has_cell = has_cell || !piece->is_label;
      is_bracket = is_bracket || (is_open && piece->depth < 0);
      is_open = is_open || piece->depth > 0;
    }
  return end - start > 1 && has_cell && !is_bracket;
}

/* Takes the zone that begins at or after start: from the first row of several pieces to the last
 * before prose begins. least: such rows that it must have. FALSE: no more. */
static gboolean
zone_bounds(const GArray *pieces, guint start, Box text, guint least, guint *zone_start,
            guint *zone_end)
{
  guint solid = 0;
  guint rows = 0;
  gboolean is_inside = FALSE;
  for (guint i = start, end; i < pieces->len; i = end)
    {
      end = row_end(pieces, i);
      gboolean is_solid = row_is_solid(pieces, i, end, text);
      gboolean is_split = row_is_split(pieces, i, end);
      if (!is_inside && !is_split)
        continue;
      if (!is_inside)
        *zone_start = i;
      is_inside = TRUE;
      solid = is_solid ? solid + 1 : 0;
      if (solid > WIDE_ROWS_MOST)
        {
          if (rows >= least)
            return TRUE;
          is_inside = FALSE;
          rows = 0;
          continue;
        }
      rows += is_split;
      if (!is_solid)
        *zone_end = end;
    }
  return is_inside && rows >= least;
}

static guint
rows_split(const GArray *pieces, guint start, guint end)
{
  guint rows = 0;
  for (guint i = start, next; i < end; i = next)
    {
      next = row_end(pieces, i);
      rows += row_is_split(pieces, i, next);
    }
  return rows;
}

/* --- columns --- */

/* The edges of the lines down beside the pieces, each once, as high as all its lines. */
static GArray *
lines_beside(const GArray *vertical, Box box)
{
  GArray *edges = g_array_new(FALSE, FALSE, sizeof(PdfRule));
  for (guint i = 0; i < vertical->len && edges->len <= DRAWN_MOST; i++)
    {
      PdfRule down = g_array_index(vertical, PdfRule, i);
      PdfRule *last = edges->len > 0 ? &g_array_index(edges, PdfRule, edges->len - 1) : NULL;
      if (down.from >= box.y1 || down.to <= box.y0 || down.at <= box.x0 || down.at >= box.x1)
        continue;
      if (last == NULL || down.at - last->at > RULE_SNAP)
        {
          g_array_append_val(edges, down);
          continue;
        }
      last->from = MIN(last->from, down.from);
      last->to = MAX(last->to, down.to);
    }
  return edges;
}

/* Whether each edge stands beside each other one: those of two tables do not. */
static gboolean
edges_are_level(const GArray *edges)
{
  float top = -INFINITY;
  float bottom = INFINITY;
  for (guint i = 0; i < edges->len; i++)
    {
      top = MAX(top, g_array_index(edges, PdfRule, i).from);
      bottom = MIN(bottom, g_array_index(edges, PdfRule, i).to);
    }
  return top < bottom;
}

/* Where text below the lines that draw the columns begins: it is outside. end if there is none. */
static guint
drawn_end(const GArray *pieces, guint start, guint end, const GArray *vertical)
{
  g_autoptr(GArray) edges = lines_beside(vertical, pieces_box(pieces, start, end));
  float bottom = edges->len == 0 ? INFINITY : -INFINITY;
  for (guint i = 0; i < edges->len; i++)
    bottom = MAX(bottom, g_array_index(edges, PdfRule, i).to);
  for (guint i = start, next; i < end; i = next)
    {
      next = row_end(pieces, i);
      if (i > start && box_middle_y(piece_at(pieces, i)->box) > bottom)
        return i;
    }
  return end;
}

/* The inner edges if lines draw them, else NULL. */
static GArray *
columns_drawn(const GArray *vertical, Box box)
{
  g_autoptr(GArray) edges = lines_beside(vertical, box);
  if (edges->len == 0 || edges->len > DRAWN_MOST || !edges_are_level(edges))
    return NULL;
  GArray *drawn = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  for (guint i = 0; i < edges->len; i++)
    {
      float at = g_array_index(edges, PdfRule, i).at;
      PdfGap place = { at, at };
      g_array_append_val(drawn, place);
    }
  return drawn;
}

/* Places of edges. *goes_on: the columns of the page before are kept to. */
static GArray *
columns_find(const GArray *pieces, guint start, guint end, const GArray *vertical, PdfZoneHint hint,
             gboolean *goes_on)
{
  g_autoptr(GArray) blocks = pdf_blocks_find(pieces, start, end);
  g_autoptr(GArray) drawn = columns_drawn(vertical, pieces_box(pieces, start, end));
  return pdf_blocks_columns(blocks, drawn, hint.places, goes_on);
}

static GArray *
edges_at(const GArray *places)
{
  GArray *edges = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint i = 0; i < places->len; i++)
    {
      float edge = pdf_edge_at(places, i);
      g_array_append_val(edges, edge);
    }
  return edges;
}

/* --- prose in two columns --- */

static gboolean
side_is_prose(const GArray *pieces, guint start, guint end, float from, float to)
{
  guint count = 0;
  guint full = 0;
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = piece_at(pieces, i);
      float middle = box_middle_x(piece->box);
      if (middle <= from || middle >= to)
        continue;
      count++;
      full += box_width(piece->box) > PROSE_FILL * (to - from);
    }
  return count >= PROSE_ROWS && full * 2 > count;
}

static gboolean
zone_is_prose(const GArray *pieces, guint start, guint end, const GArray *edges)
{
  if (edges->len != 3)
    return FALSE;
  float left = g_array_index(edges, float, 0);
  float middle = g_array_index(edges, float, 1);
  float right = g_array_index(edges, float, 2);
  gboolean is_even = fabsf((middle - left) - (right - middle)) < 0.15f * (right - left);
  return is_even && side_is_prose(pieces, start, end, left, middle)
         && side_is_prose(pieces, start, end, middle, right);
}

/* --- zones --- */

static gint
column_at(const GArray *edges, float x)
{
  gint column = 0;
  while (column + 2 < (gint) edges->len && x >= g_array_index(edges, float, (guint) column + 1))
    column++;
  return column;
}

/* Edges that a piece crosses. */
static guint
edges_crossed(const PdfPiece *piece, const GArray *edges)
{
  gint last = column_at(edges, piece->box.x1 - 0.3f * piece->size);
  return (guint) MAX(0, last - column_at(edges, piece->box.x0 + 0.3f * piece->size));
}

/* A single edge among several is crossed by lines of a merged cell too; where there are few, what
 * crosses is a title or a note. */
static guint
edges_crossed_most(const GArray *edges)
{
  return edges->len > 4 ? 1 : 0;
}

/* Whether all pieces of a row lie inside columns and near the zone's box: the first line of a
 * header cell is often alone, as is the last of a cell that goes on from the page before. */
static gboolean
row_belongs(const GArray *pieces, guint start, guint end, const GArray *edges, Box zone, float near)
{
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = piece_at(pieces, i);
      float apart = MAX(zone.y0 - piece->box.y1, piece->box.y0 - zone.y1);
      if (apart > near * piece->size || piece->box.x0 < g_array_index(edges, float, 0) - piece->size
          || piece->box.x1 > g_array_index(edges, float, edges->len - 1) + piece->size
          || edges_crossed(piece, edges) > edges_crossed_most(edges))
        return FALSE;
    }
  return TRUE;
}

static guint
row_start(const GArray *pieces, guint end)
{
  guint i = end - 1;
  while (i > 0 && piece_at(pieces, i - 1)->row == piece_at(pieces, end - 1)->row)
    i--;
  return i;
}

/* Whether a row is a title or a note, if it stands at the zone's end. */
static gboolean
row_is_title(const GArray *pieces, guint start, guint end, const GArray *edges)
{
  return end - start == 1
         && edges_crossed(piece_at(pieces, start), edges) > edges_crossed_most(edges);
}

/* Whether most rows of the page are rows of the table: a signature is told from the last lines of a
 * merged cell only where cells have one line each. */
static gboolean
lines_are_rows(const GArray *pieces, guint start, guint end)
{
  guint rows = piece_at(pieces, end - 1)->row - piece_at(pieces, start)->row + 1;
  return rows_split(pieces, start, end) * 2 > rows;
}

/* Whether a piece begins between two columns, clearly before the texts of the right one. */
static gboolean
begins_in_room(const PdfPiece *piece, const GArray *places)
{
  for (guint i = 1; i + 1 < places->len; i++)
    {
      PdfGap place = g_array_index(places, PdfGap, i);
      if (piece->box.x0 > place.from && piece->box.x0 < place.to - ROOM_INSET * piece->size)
        return TRUE;
    }
  return FALSE;
}

/* Where the lines below a table begin that are set in as its columns are not: a signature, a date.
 * Each is alone in its row and runs over an edge, or begins in its room, and the first begins where
 * nothing above it does. end if there are none. */
static guint
notes_start(const GArray *pieces, guint start, guint end, const GArray *places)
{
  g_autoptr(GArray) edges = edges_at(places);
  guint first = end;
  while (first > start)
    {
      guint row = row_start(pieces, first);
      if (row <= start || first - row > 1
          || (edges_crossed(piece_at(pieces, row), edges) == 0
              && !begins_in_room(piece_at(pieces, row), places)))
        break;
      first = row;
    }
  if (first == end || first <= start || end - first > NOTES_MOST)
    return end;
  float slack = begins_in_room(piece_at(pieces, first), places) ? ROOM_INSET : 1;
  for (guint i = row_start(pieces, first); i < first; i++)
    if (fabsf(piece_at(pieces, i)->box.x0 - piece_at(pieces, first)->box.x0)
        < slack * piece_at(pieces, i)->size)
      return end;
  return first;
}

/* Takes titles and notes off both ends. */
static void
zone_trim(const GArray *pieces, guint *start, guint *end, const GArray *edges)
{
  while (*end - *start > 1 && row_is_title(pieces, row_start(pieces, *end), *end, edges))
    *end = row_start(pieces, *end);
  while (*end - *start > 1 && row_is_title(pieces, *start, row_end(pieces, *start), edges))
    *start = row_end(pieces, *start);
}

static gboolean
rows_overlap(const GArray *pieces, guint a, guint a_end, guint b, guint b_end)
{
  for (guint i = a; i < a_end; i++)
    for (guint k = b; k < b_end; k++)
      if (MIN(piece_at(pieces, i)->box.x1, piece_at(pieces, k)->box.x1)
          > MAX(piece_at(pieces, i)->box.x0, piece_at(pieces, k)->box.x0))
        return TRUE;
  return FALSE;
}

/* Whether a row is a title over titles: the zone's first row stands in the middle between this one
 * and the next, and has none of its columns, as titles over two rows do beside divided ones.
 *
 *   |      |  责任分工  |
 *   | 任务 |            | 时限
 *   |      | 牵头 | 配合 |
 */
static gboolean
row_heads_zone(const GArray *pieces, guint before, guint start, guint end)
{
  guint middle_end = row_end(pieces, start);
  if (middle_end >= end)
    return FALSE;
  guint below_end = row_end(pieces, middle_end);
  float above = box_middle_y(piece_at(pieces, before)->box);
  float below = box_middle_y(piece_at(pieces, middle_end)->box);
  float middle = box_middle_y(piece_at(pieces, start)->box);
  return fabsf((above + below) / 2 - middle) < LEVEL_SLACK * piece_at(pieces, start)->size
         && below - above < HEAD_MOST * piece_at(pieces, start)->size
         && rows_overlap(pieces, before, start, middle_end, below_end)
         && !rows_overlap(pieces, before, start, start, middle_end)
         && !rows_overlap(pieces, start, middle_end, middle_end, below_end);
}

/* Whether a row is a caption: one text over an edge, in the middle of a table whose first row lacks
 * no title that it could stand over. */
static gboolean
row_is_caption(const GArray *pieces, guint before, guint start, const GArray *edges)
{
  const PdfPiece *piece = piece_at(pieces, before);
  float middle = (g_array_index(edges, float, 0) + g_array_index(edges, float, edges->len - 1)) / 2;
  return start - before == 1 && edges_crossed(piece, edges) > 0
         && fabsf(box_middle_x(piece->box) - middle) < CAPTION_SLACK * piece->size
         && row_end(pieces, start) - start + 1 >= edges->len;
}

/* Adds the rows above (not before floor) and below (not from ceiling on) that belong to the zone.
 */
static void
zone_extend(const GArray *pieces, guint floor, guint ceiling, guint *start, guint *end,
            const GArray *edges, gboolean goes_on)
{
  while (*start > floor)
    {
      guint before = row_start(pieces, *start);
      if (before < floor || (!goes_on && row_is_caption(pieces, before, *start, edges))
          || (!row_belongs(pieces, before, *start, edges, pieces_box(pieces, *start, *end),
                           goes_on ? NEAR_ROW : NEAR_GAP)
              && !row_heads_zone(pieces, before, *start, *end)))
        break;
      *start = before;
    }
  while (*end < ceiling)
    {
      guint after = row_end(pieces, *end);
      if (!row_belongs(pieces, *end, after, edges, pieces_box(pieces, *start, *end), NEAR_GAP))
        break;
      *end = after;
    }
}

/* Whether lines that run over all columns are more than titles of groups: prose with room in some
 * lines. */
static gboolean
zone_is_crossed(const GArray *pieces, guint start, guint end, const GArray *edges)
{
  guint crossing = 0;
  guint rows = piece_at(pieces, end - 1)->row - piece_at(pieces, start)->row + 1;
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = piece_at(pieces, i);
      crossing += piece->box.x0 < g_array_index(edges, float, 1)
                  && piece->box.x1 > g_array_index(edges, float, edges->len - 2) + piece->size;
    }
  return crossing > CROSSED_LEAST && (float) crossing > CROSSED_SHARE * (float) rows;
}

/* Whether text stands above the zone that runs out of the first column of the page before: more
 * lines than a running head or a group's title has. Then what follows is another table. A merged
 * cell that goes on from the page before begins further right. */
static gboolean
hint_is_cut(const GArray *pieces, guint end, const GArray *places)
{
  if (places == NULL)
    return FALSE;
  g_autoptr(GArray) edges = edges_at(places);
  guint rows = 0;
  guint last = G_MAXUINT;
  for (guint i = 0; i < end; i++)
    {
      const PdfPiece *piece = piece_at(pieces, i);
      if (piece->row == last || edges_crossed(piece, edges) == 0
          || column_at(edges, piece->box.x0) > 0)
        continue;
      last = piece->row;
      rows++;
    }
  return rows > WIDE_ROWS_MOST;
}

/* Whether the pieces begin with the titles of a table seen before. */
static gboolean
titles_are_known(const GPtrArray *known, const GArray *pieces, guint start, guint end)
{
  gboolean is_moved;
  for (guint i = 0; i < known->len; i++)
    if (pdf_titles_repeat(known->pdata[i], pieces, start, end, &is_moved))
      return TRUE;
  return FALSE;
}

/* Where the titles of the zone, or of a table seen before, come again inside it. On a page that a
 * table goes on on the first lines are no titles: 市发改委 … 完成 comes again and again. */
static guint
zone_restart(const GArray *pieces, guint start, guint end, const GArray *titles, gboolean follows,
             PdfZoneHint hint)
{
  guint restart = pdf_titles_recount(pieces, start, end);
  if (hint.places == NULL)
    restart = pdf_titles_restart(titles, pieces, start, restart);
  for (guint i = 0; i < hint.known->len; i++)
    restart = pdf_titles_restart(hint.known->pdata[i], pieces, start, restart);
  return pdf_cards_restart(hint.titles, follows, pieces, start, restart);
}

/* Whether the zone is nothing but titles: a page end stands below them. */
static gboolean
titles_are_alone(const GArray *pieces, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (piece_at(pieces, i)->number >= 0)
      return FALSE;
  return box_height(pieces_box(pieces, start, end))
         <= TITLE_ROW_MOST * piece_at(pieces, start)->size;
}

/* Where the lines begin that end the page like titles parted from their table: half a line apart at
 * most, three texts or more, none of them a number or a sentence. A page number may stand below.
 * end moves before it. pieces->len if there are none. */
static guint
tail_start(const GArray *pieces, guint floor, guint *end)
{
  guint last = row_start(pieces, pieces->len);
  *end = pieces->len - last == 1 && last > floor ? last : pieces->len;
  guint start = *end;
  guint titles = 0;
  while (start > floor)
    {
      guint row = row_start(pieces, start);
      const PdfPiece *piece = piece_at(pieces, row);
      if (row < floor
          || (start < *end && piece->box.y1 < piece_at(pieces, start)->box.y0 - TAIL_GAP))
        break;
      for (guint i = row; i < start; i++)
        {
          if (piece_at(pieces, i)->number >= 0)
            return pieces->len;
          titles += piece_at(pieces, i)->said != 0;
        }
      start = row;
    }
  return titles >= TITLES_LEAST ? start : pieces->len;
}

/* Whether the zone is nothing but such lines. */
static gboolean
zone_is_tail(const GArray *pieces, guint floor, const PdfZone *zone)
{
  guint end;
  return zone->piece_end + 1 >= pieces->len && tail_start(pieces, floor, &end) <= zone->piece_start
         && end <= zone->piece_end;
}

/* Keeps the titles of a table, which may come again over another one. */
static void
titles_keep(GPtrArray *known, GArray *titles)
{
  if (titles->len >= TITLES_LEAST)
    g_ptr_array_add(known, g_array_ref(titles));
}

/* Whether the zone before is a card that begins with the same title. */
static gboolean
card_follows(const GArray *zones, const GArray *titles)
{
  const PdfZone *last = zones->len == 0 ? NULL : &g_array_index(zones, PdfZone, zones->len - 1);
  return last != NULL && last->is_card && titles->len > 0 && last->titles->len > 0
         && g_array_index(last->titles, PdfTitle, 0).said
                == g_array_index(titles, PdfTitle, 0).said;
}

/* Fits the columns found in pieces[start, end) to what the zone has taken in at both ends. Returns
 * whether it is nothing but titles at the end of the page. */
static gboolean
places_settle(const GArray *pieces, guint floor, guint start, guint end, const PdfZone *zone,
              GArray *places)
{
  pdf_places_narrow(places, pieces, zone->piece_start, start);
  pdf_places_narrow(places, pieces, MIN(end, zone->piece_end), zone->piece_end);
  if (zone->goes_on || !zone_is_tail(pieces, floor, zone))
    return FALSE;
  g_autoptr(GArray) heads = pdf_places_of_titles(pieces, zone->piece_start, zone->piece_end);
  if (heads->len > places->len)
    {
      g_array_set_size(places, 0);
      g_array_append_vals(places, heads->data, heads->len);
    }
  return TRUE;
}

/* Adds the zone if it is one. *end moves to where it really ends. */
static void
zone_add(const GArray *pieces, guint floor, guint start, guint *end, const PdfRules *rules,
         PdfZoneHint hint, const Limits *limits, GArray *zones)
{
  gboolean goes_on = FALSE;
  gboolean is_moved;
  guint outside = drawn_end(pieces, start, *end, rules->vertical);
  guint ceiling = outside < *end ? outside : pieces->len;
  *end = outside;
  g_autoptr(GArray) titles = pdf_titles_take(pieces, start, *end);
  gboolean is_repeated = pdf_titles_repeat(hint.titles, pieces, start, *end, &is_moved);
  gboolean is_known = is_repeated || titles_are_known(hint.known, pieces, start, *end);
  if (is_known && (!is_repeated || is_moved)) /* another table begins */
    hint = (PdfZoneHint){ .rooms = hint.rooms, .key = -1, .known = hint.known };
  g_autoptr(GArray) places = columns_find(pieces, start, *end, rules->vertical, hint, &goes_on);
  g_autoptr(GArray) edges = edges_at(places);
  PdfZone zone = {
    PDF_ZONE_COLUMNS, start, *end, NULL, NULL, -1, NULL, NULL, FALSE, 0, FALSE, FALSE
  };
  if (edges->len == 3 && zone_is_prose(pieces, start, *end, edges))
    {
      zone.middle = g_array_index(edges, float, 1);
      g_array_append_val(zones, zone);
      return;
    }
  /* titles alone at the end of the page before have no columns to go by, and any rows below them */
  gboolean is_headed = !is_known && hint.titles != NULL && hint.places == NULL;
  gboolean follows = card_follows(zones, titles);
  guint restart = zone_restart(pieces, start, *end, titles, follows, hint);
  zone.is_card = follows || pdf_cards_restart(hint.titles, FALSE, pieces, start, *end) < *end;
  if (restart < *end)
    {
      *end = ceiling = restart;
      g_array_unref(places);
      g_array_unref(edges);
      places = columns_find(pieces, start, *end, rules->vertical, hint, &goes_on);
      edges = edges_at(places);
    }
  if (is_headed && hint.heads != NULL)
    {
      pdf_places_add(places, pieces, start, *end, hint.heads);
      g_array_unref(edges);
      edges = edges_at(places);
    }
  if (edges->len < 3 || edges->len - 1 > limits->columns
      || (!goes_on && !is_known && !is_headed && !zone.is_card
          && rows_split(pieces, start, *end) < ZONE_ROWS_LEAST)
      || zone_is_crossed(pieces, start, *end, edges)
      || (!goes_on && pdf_indents_are_prose(pieces, start, *end)))
    return;
  zone.kind = PDF_ZONE_TABLE;
  zone.piece_end = *end;
  zone.key = goes_on ? hint.key : -1;
  zone.goes_on = goes_on || is_headed;
  zone.rooms = hint.rooms == NULL ? g_array_new(FALSE, FALSE, sizeof(float))
                                  : g_array_copy((GArray *) hint.rooms);
  if (!goes_on && hint.places == NULL && lines_are_rows(pieces, start, *end))
    zone.piece_end = notes_start(pieces, start, *end, places);
  ceiling = zone.piece_end < *end ? zone.piece_end : ceiling;
  zone_trim(pieces, &zone.piece_start, &zone.piece_end, edges);
  zone_extend(pieces, floor, ceiling, &zone.piece_start, &zone.piece_end, edges, zone.goes_on);
  if (zone.is_card && !goes_on)
    zone.piece_start = pdf_cards_title(pieces, floor, zone.piece_start, zone.piece_end);
  gboolean is_tail = places_settle(pieces, floor, start, *end, &zone, places);
  g_array_unref(edges);
  edges = edges_at(places);
  if (is_tail || (is_known && titles_are_alone(pieces, zone.piece_start, zone.piece_end)))
    zone.grid = pdf_align_row(pieces, zone.piece_start, zone.piece_end, edges);
  else
    zone.grid = pdf_align_cells(pieces, &zone, edges, rules->horizontal, is_repeated || !goes_on,
                                zone.goes_on ? 1 : 2, limits->rows);
  if (zone.grid == NULL)
    {
      g_array_unref(zone.rooms);
      return;
    }
  gboolean keeps = is_headed || (goes_on && !is_known);
  zone.titles = g_array_ref(keeps ? (GArray *) hint.titles : titles);
  if (!keeps)
    titles_keep(hint.known, titles);
  zone.places = g_array_ref(places);
  *end = zone.piece_end;
  g_array_append_val(zones, zone);
}

/* Adds what may be titles at the page's end, whose table stands on the next page. */
static void
tail_add(const GArray *pieces, const PdfRules *rules, const Limits *limits, GArray *zones)
{
  guint floor = zones->len == 0 ? 0 : g_array_index(zones, PdfZone, zones->len - 1).piece_end;
  guint end;
  if (floor >= pieces->len)
    return;
  guint start = tail_start(pieces, floor, &end);
  if (start >= end)
    return;
  gboolean goes_on;
  g_autoptr(GArray) places =
      columns_find(pieces, start, end, rules->vertical, (PdfZoneHint){ .key = -1 }, &goes_on);
  g_autoptr(GArray) edges = edges_at(places);
  if (edges->len <= TITLES_LEAST || edges->len - 1 > limits->columns)
    return;
  PdfZone zone = { PDF_ZONE_TABLE, start, end, NULL, NULL, -1, NULL, NULL, FALSE, 0, FALSE, TRUE };
  zone.grid = pdf_align_row(pieces, start, end, edges);
  zone.places = g_array_ref(places);
  zone.titles = pdf_titles_take(pieces, start, end);
  zone.rooms = g_array_new(FALSE, FALSE, sizeof(float));
  g_array_append_val(zones, zone);
}

static void
zone_clear(gpointer element)
{
  PdfZone *zone = element;
  pdf_grid_free(zone->grid);
  g_clear_pointer(&zone->places, g_array_unref);
  g_clear_pointer(&zone->titles, g_array_unref);
  g_clear_pointer(&zone->rooms, g_array_unref);
}

/* What lies between rows of the last table: on this page, or before. */
static const GArray *
rooms_before(const GArray *zones, PdfZoneHint hint)
{
  for (guint i = zones->len; i > 0; i--)
    {
      const GArray *rooms = g_array_index(zones, PdfZone, i - 1).rooms;
      if (rooms != NULL && rooms->len > 0)
        return rooms;
    }
  return hint.rooms;
}

GArray *
pdf_zones_find(const GArray *pieces, const PdfRules *rules, PdfZoneHint hint, const Limits *limits)
{
  GArray *zones = g_array_new(FALSE, FALSE, sizeof(PdfZone));
  g_array_set_clear_func(zones, zone_clear);
  if (pieces->len == 0)
    return zones;
  Box text = pieces_box(pieces, 0, pieces->len);
  guint start = 0;
  guint zone_start = 0;
  guint zone_end = 0;
  guint least = hint.titles != NULL ? 1 : ZONE_ROWS_LEAST;
  while (start < pieces->len && zone_bounds(pieces, start, text, least, &zone_start, &zone_end))
    {
      if (zones->len > 0 || hint_is_cut(pieces, zone_start, hint.places))
        hint = (PdfZoneHint){ .rooms = rooms_before(zones, hint), .key = -1, .known = hint.known };
      zone_add(pieces, start, zone_start, &zone_end, rules, hint, limits, zones);
      start = zone_end;
      least = 1; /* what begins here may be titles seen before */
    }
  tail_add(pieces, rules, limits, zones);
  return zones;
}
