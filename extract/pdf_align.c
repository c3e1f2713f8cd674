/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align.c - corridors of white between pieces of text.
 *
 * A zone is a run of rows that mostly fall into pieces. Its columns are what lies between
 * corridors: strips that next to no piece crosses (a merged cell or a group's title may). Which
 * rows at its ends are its own is pdf_ends.c's, its cells are pdf_align_cells.c's. Two even columns
 * that are filled like prose are no table but the page's columns.
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
#include "extract/pdf_ends.h"
#include "extract/pdf_indents.h"
#include "extract/pdf_places.h"
#include "extract/pdf_titles.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CROSSED_LEAST 2     /* lines over all columns that any zone may have */
#define CROSSED_SHARE 0.15f /* of a zone's rows that may cross a corridor */
/* of the text's width: a single piece so wide is a line of prose, or a group's title */
#define WIDE_SHARE 0.72f
/* of the text's width: prose begins at its left, or two characters in */
#define INDENT_SHARE 0.12f
#define WIDE_ROWS_MOST 2    /* of such rows in a zone on end */
#define ZONE_ROWS_LEAST 3   /* rows of several pieces */
#define TITLE_ROW_MOST 6.0f /* of the type: titles in a row of their own are no higher */
#define PROSE_FILL 0.75f    /* of its column that a line of prose fills, usually */
#define DRAWN_MOST 64       /* columns that lines draw */
#define PROSE_ROWS 8        /* rows of prose in two columns */

/* --- where zones are --- */

/* Whether a row is like prose: one wide piece that begins at the left. */
static gboolean
row_is_solid(const GArray *pieces, guint start, guint end, Box text)
{
  Box box = pdf_piece_at(pieces, start)->box;
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
      const PdfPiece *piece = pdf_piece_at(pieces, i);
      has_cell = has_cell || !piece->is_label;
      is_bracket = is_bracket || (is_open && piece->depth < 0);
      is_open = is_open || piece->depth > 0;
    }
  return end - start > 1 && has_cell && !is_bracket && !pdf_piece_at(pieces, start)->is_margin;
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
      end = pdf_pieces_row_end(pieces, i);
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
      if (!is_solid && !pdf_piece_at(pieces, i)->is_margin)
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
      next = pdf_pieces_row_end(pieces, i);
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
  g_autoptr(GArray) edges = lines_beside(vertical, pdf_pieces_box(pieces, start, end));
  float bottom = edges->len == 0 ? INFINITY : -INFINITY;
  for (guint i = 0; i < edges->len; i++)
    bottom = MAX(bottom, g_array_index(edges, PdfRule, i).to);
  for (guint i = start, next; i < end; i = next)
    {
      next = pdf_pieces_row_end(pieces, i);
      if (i > start && box_middle_y(pdf_piece_at(pieces, i)->box) > bottom)
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
columns_find(const GArray *pieces, guint start, guint end, const PdfRules *rules, PdfZoneHint hint,
             gboolean *goes_on)
{
  g_autoptr(GArray) blocks = pdf_blocks_find(pieces, start, end, rules->horizontal);
  g_autoptr(GArray) drawn = columns_drawn(rules->vertical, pdf_pieces_box(pieces, start, end));
  return pdf_blocks_columns(blocks, drawn, hint.places, goes_on);
}

/* --- prose in two columns --- */

static gboolean
side_is_prose(const GArray *pieces, guint start, guint end, float from, float to)
{
  guint count = 0;
  guint full = 0;
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, i);
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

/* Whether most rows of the page are rows of the table: a signature is told from the last lines of a
 * merged cell only where cells have one line each. */
static gboolean
lines_are_rows(const GArray *pieces, guint start, guint end)
{
  guint rows = pdf_piece_at(pieces, end - 1)->row - pdf_piece_at(pieces, start)->row + 1;
  return rows_split(pieces, start, end) * 2 > rows;
}

/* Whether lines that run over all columns are more than titles of groups: prose with room in some
 * lines. */
static gboolean
zone_is_crossed(const GArray *pieces, guint start, guint end, const GArray *edges)
{
  guint crossing = 0;
  guint rows = pdf_piece_at(pieces, end - 1)->row - pdf_piece_at(pieces, start)->row + 1;
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, i);
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
  g_autoptr(GArray) edges = pdf_edges_at(places);
  guint rows = 0;
  guint last = G_MAXUINT;
  for (guint i = 0; i < end; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, i);
      if (piece->row == last || pdf_ends_crossed(piece, edges) == 0
          || pdf_edges_column(edges, piece->box.x0) > 0)
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
    if (pdf_piece_at(pieces, i)->number >= 0)
      return FALSE;
  return box_height(pdf_pieces_box(pieces, start, end))
         <= TITLE_ROW_MOST * pdf_piece_at(pieces, start)->size;
}

/* Whether the zone is nothing but lines that end the page like titles. */
static gboolean
zone_is_tail(const GArray *pieces, guint floor, const PdfZone *zone)
{
  guint end;
  return zone->piece_end + 1 >= pieces->len
         && pdf_ends_tail(pieces, floor, &end) <= zone->piece_start && end <= zone->piece_end;
}

/* Keeps the titles of a table, which may come again over another one. */
static void
titles_keep(GPtrArray *known, GArray *titles)
{
  if (titles->len >= PDF_TITLES_LEAST)
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
  g_autoptr(GArray) places = columns_find(pieces, start, *end, rules, hint, &goes_on);
  g_autoptr(GArray) edges = pdf_edges_at(places);
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
      places = columns_find(pieces, start, *end, rules, hint, &goes_on);
      edges = pdf_edges_at(places);
    }
  if (is_headed && hint.heads != NULL)
    {
      pdf_places_add(places, pieces, start, *end, hint.heads);
      g_array_unref(edges);
      edges = pdf_edges_at(places);
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
    zone.piece_end = pdf_ends_notes(pieces, start, *end, places);
  ceiling = zone.piece_end < *end ? zone.piece_end : ceiling;
  pdf_ends_trim(pieces, &zone.piece_start, &zone.piece_end, edges);
  pdf_ends_extend(pieces, floor, ceiling, &zone.piece_start, &zone.piece_end, edges, zone.goes_on);
  if (zone.is_card && !goes_on)
    zone.piece_start = pdf_cards_title(pieces, floor, zone.piece_start, zone.piece_end);
  gboolean is_tail = places_settle(pieces, floor, start, *end, &zone, places);
  g_array_unref(edges);
  edges = pdf_edges_at(places);
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
  guint start = pdf_ends_tail(pieces, floor, &end);
  if (start >= end)
    return;
  gboolean goes_on;
  g_autoptr(GArray) places =
      columns_find(pieces, start, end, rules, (PdfZoneHint){ .key = -1 }, &goes_on);
  g_autoptr(GArray) edges = pdf_edges_at(places);
  if (edges->len <= PDF_TITLES_LEAST || edges->len - 1 > limits->columns)
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
  Box text = pdf_pieces_box(pieces, 0, pieces->len);
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
