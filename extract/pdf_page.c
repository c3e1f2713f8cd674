/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_page.c - what stands where on one page.
 *
 * Ruled tables first: every glyph falls into a cell or outside. What is outside is cut into rows
 * and pieces; zones of those that are unruled tables or columns are taken out; what remains are
 * lines, which become paragraphs between the tables.
 */
#include "extract/pdf_page.h"
#include "extract/pdf_margins.h"

#include "extract/pdf_align.h"
#include "extract/pdf_frame.h"
#include "extract/pdf_grid.h"
#include "extract/pdf_paragraphs.h"
#include "extract/pdf_undrawn.h"

#include <math.h>
#include <stdlib.h>

#define REGION_FREE (-1)
#define GRIDS_MAX 256   /* tables of one page */
#define KNOWN_TABLES 8  /* whose titles are looked for */
#define EDGE_SLACK 3.0f /* points that the edge of a table may move from page to page */
#define FOOT_LINES 2    /* below a table that goes on: a page number, a running foot */

/* A ruled table while the page is laid out. */
typedef struct
{
  PdfGrid *grid;
  Box box;
  gint base; /* region of its first cell */
} PageTable;

typedef struct
{
  const PdfPage *page;
  PdfLayout *layout;
  PdfTextPage text;  /* the same page, for what stands outside its tables */
  GArray *tables;    /* PageTable */
  GArray *boxes;     /* Box of each of them */
  GArray *undrawn;   /* Box of each frame whose rows are not drawn */
  GArray *columns;   /* PdfRule: lines down inside those, from left to right */
  GArray *fragments; /* PdfFragment, sorted */
  GArray *pieces;    /* PdfPiece of the free fragments */
  GArray *items;     /* PdfItem of this page, not yet in order */
} Sheet;

/* --- regions --- */

static gboolean
box_holds(Box outer, Box inner)
{
  return inner.x0 >= outer.x0 - 1 && inner.x1 <= outer.x1 + 1 && inner.y0 >= outer.y0 - 1
         && inner.y1 <= outer.y1 + 1;
}

/* The last table, NULL if there is none or more text than a note and a page number follows it. */
static const PdfTable *
last_table(const PdfLayout *layout)
{
  guint lines = 0;
  for (guint i = layout->items->len; i > 0 && lines <= FOOT_LINES; i--)
    {
      const PdfItem *item = &g_array_index(layout->items, PdfItem, i - 1);
      if (item->kind == PDF_ITEM_TABLE)
        return layout->tables->pdata[item->table];
      for (gint line = item->chain.first; line >= 0; line = pdf_layout_line(layout, line)->next)
        lines++;
    }
  return NULL;
}

/* Whether the page before ends with a table of drawn rows that is as wide: so are the rows here. */
static gboolean
rows_were_drawn(const Sheet *sheet, const PdfGrid *grid)
{
  const PdfTable *last = last_table(sheet->layout);
  return last != NULL && last->has_lines && last->page + 1 == sheet->page->page
         && fabsf(last->box.x0 - grid->xs[0]) < EDGE_SLACK
         && fabsf(last->box.x1 - grid->xs[grid->columns]) < EDGE_SLACK;
}

static gboolean
has_real_line(const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (!g_array_index(lines, PdfRule, i).is_edge)
      return TRUE;
  return FALSE;
}

/* Whether nothing but the ground of one row's cells is painted: its titles', or every other row's.
 * The rows beside it have none, and belong to the same table. */
static gboolean
is_band(const PdfRuleGroup *group, const PdfGrid *grid)
{
  return grid->rows == 1 && !has_real_line(group->rules->horizontal)
         && !has_real_line(group->rules->vertical);
}

/* Whether the group draws columns but no rows. */
static gboolean
rows_are_undrawn(const Sheet *sheet, const PdfRuleGroup *group, const PdfGrid *grid)
{
  return !rows_were_drawn(sheet, grid)
         && (is_band(group, grid) || pdf_rules_end_free(sheet->page->rules, group->box)
             || pdf_rows_are_undrawn(sheet->page->text, grid));
}

/* Whether the group lies inside a table, or is lines down inside a frame whose rows are not drawn.
 */
static gboolean
group_is_inside(const Sheet *sheet, const PdfRuleGroup *group)
{
  for (guint i = 0; i < sheet->tables->len; i++)
    if (box_holds(g_array_index(sheet->tables, PageTable, i).box, group->box))
      return TRUE;
  for (guint i = 0; i < sheet->undrawn->len && group->rules->horizontal->len == 0; i++)
    if (box_holds(g_array_index(sheet->undrawn, Box, i), group->box))
      return TRUE;
  return FALSE;
}

/* Adds the group's table. Returns what is left of the group below it when another table follows
 * without room, else NULL. You free it. */
static PdfRuleGroup *
table_find(Sheet *sheet, PdfRuleGroup *group)
{
  PdfRuleGroup *rest = NULL;
  PdfGrid *grid = pdf_grid_new(group, sheet->layout->limits);
  guint seam = grid == NULL ? 0 : pdf_grid_seam(grid, group);
  if (seam > 0)
    {
      rest = pdf_rule_group_cut(group, grid->ys[seam]);
      pdf_grid_free(grid);
      grid = pdf_grid_new(group, sheet->layout->limits);
    }
  if (grid != NULL)
    pdf_grid_close(grid);
  /* a frame round unruled columns, with lines across or without */
  gboolean is_undrawn = grid != NULL && rows_are_undrawn(sheet, group, grid);
  if (is_undrawn)
    g_array_append_val(sheet->undrawn, group->box);
  if (grid == NULL || grid->cells->len < 2 || grid->columns < 2 || is_undrawn)
    {
      pdf_grid_free(grid);
      return rest;
    }
  const PageTable *last = sheet->tables->len > 0
                              ? &g_array_index(sheet->tables, PageTable, sheet->tables->len - 1)
                              : NULL;
  PageTable table = { grid, group->box,
                      last == NULL ? 0 : last->base + (gint) last->grid->cells->len };
  g_array_append_val(sheet->tables, table);
  g_array_append_val(sheet->boxes, group->box);
  return rest;
}

static void
tables_find(Sheet *sheet)
{
  g_autoptr(GPtrArray) groups = pdf_rules_group(sheet->page->rules);
  for (guint i = 0; i < groups->len; i++)
    {
      PdfRuleGroup *group = groups->pdata[i];
      PdfRuleGroup *rest = group_is_inside(sheet, group) ? NULL : table_find(sheet, group);
      while (rest != NULL && sheet->tables->len < GRIDS_MAX)
        {
          PdfRuleGroup *next = table_find(sheet, rest);
          pdf_rule_group_free(rest);
          rest = next;
        }
      pdf_rule_group_free(rest);
      if (sheet->tables->len >= GRIDS_MAX)
        return;
    }
}

/* Collects the lines down that stand inside frames without rows. */
static void
columns_collect(Sheet *sheet)
{
  const GArray *vertical = sheet->page->rules->vertical;
  for (guint i = 0; i < vertical->len && sheet->undrawn->len > 0; i++)
    {
      const PdfRule *down = &g_array_index(vertical, PdfRule, i);
      gboolean is_inside = FALSE;
      for (guint k = 0; k < sheet->undrawn->len && !is_inside; k++)
        {
          Box frame = g_array_index(sheet->undrawn, Box, k);
          is_inside = !down->is_edge && down->at > frame.x0 + RULE_SNAP
                      && down->at < frame.x1 - RULE_SNAP && down->from < frame.y1 - RULE_SNAP
                      && down->to > frame.y0 + RULE_SNAP;
        }
      if (is_inside && sheet->columns->len < sheet->layout->limits->columns)
        g_array_append_vals(sheet->columns, down, 1);
    }
}

/* The region of a place outside the cells: one for each column that is drawn without rows. */
static gint
region_free_at(const Sheet *sheet, float x, float y)
{
  gint region = REGION_FREE;
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const PdfRule *down = &g_array_index(sheet->columns, PdfRule, i);
      if (down->at >= x)
        break;
      region -= down->from <= y && y <= down->to;
    }
  return region;
}

static gint
region_at(gconstpointer data, float x, float y)
{
  const Sheet *sheet = data;
  for (guint i = 0; i < sheet->tables->len; i++)
    {
      const PageTable *table = &g_array_index(sheet->tables, PageTable, i);
      if (x < table->box.x0 || x > table->box.x1 || y < table->box.y0 || y > table->box.y1)
        continue;
      gint row = pdf_grid_row_at(table->grid, y);
      gint column = pdf_grid_column_at(table->grid, x);
      if (row >= 0 && column >= 0)
        return table->base
               + table->grid->owner[(gsize) row * table->grid->columns + (guint) column];
    }
  return region_free_at(sheet, x, y);
}

/* First fragment of the region or a later one. */
static guint
region_start(const GArray *fragments, gint region)
{
  guint low = 0;
  guint high = fragments->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index(fragments, PdfFragment, middle).region < region)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* --- tables --- */

/* The table of a grid, its cells still empty. */
static PdfTable *
table_from_grid(const PdfGrid *grid, guint page)
{
  PdfTable *table = pdf_table_new(page);
  table->rows = grid->rows;
  g_array_append_vals(table->xs, grid->xs, grid->columns + 1);
  g_array_set_size(table->open_bottom, grid->columns);
  table->open_top = g_new0(guint8, grid->columns);
  for (guint column = 0; column < grid->columns; column++)
    {
      g_array_index(table->open_bottom, guint8, column) =
          !*pdf_grid_above(grid, grid->rows, column);
      table->open_top[column] = !*pdf_grid_above(grid, 0, column);
      for (guint row = 1; row < grid->rows; row++)
        table->has_lines = table->has_lines || *pdf_grid_above(grid, row, column);
    }
  table->box = (Box){ grid->xs[0], grid->ys[0], grid->xs[grid->columns], grid->ys[grid->rows] };
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const PdfGridCell *place = &g_array_index(grid->cells, PdfGridCell, i);
      PdfTableCell cell = { place->row,
                            place->column,
                            place->row_span,
                            place->column_span,
                            PDF_CHAIN_EMPTY,
                            pdf_grid_cell_box(grid, place),
                            page };
      g_array_append_val(table->cells, cell);
    }
  return table;
}

static void
table_item_add(Sheet *sheet, PdfTable *table)
{
  pdf_text_page_add(&sheet->text, (PdfItem){ .kind = PDF_ITEM_TABLE,
                                             .chain = PDF_CHAIN_EMPTY,
                                             .table = pdf_layout_append_table(sheet->layout, table),
                                             .box = table->box });
}

static void
ruled_table_add(Sheet *sheet, const PageTable *ruled)
{
  gint count = (gint) ruled->grid->cells->len;
  guint start = region_start(sheet->fragments, ruled->base);
  guint end = region_start(sheet->fragments, ruled->base + count);
  if (start == end)
    return; /* a drawing, or an empty form: nothing to say */
  PdfTable *table = table_from_grid(ruled->grid, sheet->page->page);
  while (start < end)
    {
      gint region = g_array_index(sheet->fragments, PdfFragment, start).region;
      guint cell_end = start;
      while (cell_end < end
             && g_array_index(sheet->fragments, PdfFragment, cell_end).region == region)
        cell_end++;
      pdf_table_cell(table, (guint) (region - ruled->base))->chain = pdf_lines_append_chain(
          sheet->layout, sheet->page->text, sheet->fragments, start, cell_end, sheet->page->page);
      start = cell_end;
    }
  pdf_frame_drop(table, ruled->grid);
  table_item_add(sheet, table);
}

/* --- lines --- */

/* End of the row that the piece at start stands in. */
static guint
piece_row_end(const GArray *pieces, guint start, guint end)
{
  guint row = g_array_index(pieces, PdfPiece, start).row;
  guint i = start;
  while (i < end && g_array_index(pieces, PdfPiece, i).row == row)
    i++;
  return i;
}

/* Lines of the pieces[start, end) whose middle lies in from..to, row by row. Returns the first
 * line's index, -1 if none. */
static gint
lines_add(Sheet *sheet, guint start, guint end, float from, float to)
{
  gint first = -1;
  for (guint row_end; start < end; start = row_end)
    {
      row_end = piece_row_end(sheet->pieces, start, end);
      guint fragment_start = G_MAXUINT;
      guint fragment_end = 0;
      for (guint i = start; i < row_end; i++)
        {
          const PdfPiece *piece = &g_array_index(sheet->pieces, PdfPiece, i);
          float middle = box_middle_x(piece->box);
          if (middle < from || middle >= to)
            continue;
          fragment_start = MIN(fragment_start, piece->start);
          fragment_end = MAX(fragment_end, piece->end);
        }
      if (fragment_start >= fragment_end)
        continue;
      gint line = pdf_lines_append(sheet->layout, sheet->page->text, sheet->fragments,
                                   fragment_start, fragment_end, sheet->page->page);
      first = first < 0 ? line : first;
    }
  return first;
}

static void
text_add(Sheet *sheet, guint start, guint end)
{
  gint first = lines_add(sheet, start, end, -INFINITY, INFINITY);
  if (first >= 0)
    pdf_paragraphs_append(&sheet->text, first, (gint) sheet->layout->line_count - 1);
}

/* --- zones --- */

static void
columns_add(Sheet *sheet, const PdfZone *zone)
{
  float sides[3] = { -INFINITY, zone->middle, INFINITY };
  for (guint side = 0; side < 2; side++)
    {
      gint first =
          lines_add(sheet, zone->piece_start, zone->piece_end, sides[side], sides[side + 1]);
      if (first >= 0)
        pdf_paragraphs_append_side(&sheet->text, first, (gint) sheet->layout->line_count - 1);
    }
}

static void
unruled_table_add(Sheet *sheet, const PdfZone *zone)
{
  PdfTable *table = table_from_grid(zone->grid, sheet->page->page);
  table->is_uncertain = TRUE;
  table->has_lines = FALSE;
  table->key = zone->key;
  table->is_tentative = zone->is_tentative;
  table->titles = g_array_ref(zone->titles);
  table->places = g_array_ref(zone->places);
  table->rooms = g_array_ref(zone->rooms);
  for (guint i = zone->piece_start; i < zone->piece_end; i++)
    {
      const PdfPiece *piece = &g_array_index(sheet->pieces, PdfPiece, i);
      gint row = pdf_grid_row_at(zone->grid, box_middle_y(piece->box));
      gint column = pdf_grid_column_at(zone->grid, box_middle_x(piece->box));
      row = CLAMP(row, 0, (gint) zone->grid->rows - 1);
      column = CLAMP(column, 0, (gint) zone->grid->columns - 1);
      guint cell = (guint) zone->grid->owner[(gsize) row * zone->grid->columns + (guint) column];
      gint line = pdf_lines_append(sheet->layout, sheet->page->text, sheet->fragments, piece->start,
                                   piece->end, sheet->page->page);
      pdf_chain_append(sheet->layout, &pdf_table_cell(table, cell)->chain,
                       (PdfChain){ line, line });
    }
  table_item_add(sheet, table);
}

/* The titles of the unruled tables before this page, each once. You free them. */
static GPtrArray *
titles_known(const Sheet *sheet)
{
  const GPtrArray *tables = sheet->layout->tables;
  GPtrArray *known = g_ptr_array_new_with_free_func((GDestroyNotify) g_array_unref);
  const GArray *last = NULL;
  for (guint i = tables->len; i > 0 && known->len < KNOWN_TABLES; i--)
    {
      const PdfTable *table = tables->pdata[i - 1];
      GArray *titles = table->is_tentative ? NULL : table->titles;
      if (titles != NULL && titles != last && titles->len > 0)
        g_ptr_array_add(known, g_array_ref(titles));
      last = titles;
    }
  return known;
}

/* What lies between rows of the last unruled table that shows it; NULL if there is none. */
static const GArray *
rooms_known(const PdfLayout *layout)
{
  for (guint i = layout->tables->len, looked = 0; i > 0 && looked < KNOWN_TABLES; i--, looked++)
    {
      const PdfTable *table = layout->tables->pdata[i - 1];
      if (table->rooms != NULL && table->rooms->len > 0)
        return table->rooms;
    }
  return NULL;
}

/* The unruled table that the page before ended with. */
static PdfZoneHint
last_unruled(const Sheet *sheet, GPtrArray *known)
{
  const PdfTable *last = last_table(sheet->layout);
  const GArray *rooms = rooms_known(sheet->layout);
  if (last == NULL || !last->is_uncertain || last->page + 1 != sheet->page->page)
    return (PdfZoneHint){ .rooms = rooms, .key = -1, .known = known };
  gboolean are_titles = last->rows == 1;
  return (PdfZoneHint){ .places = are_titles ? NULL : last->places,
                        .heads = are_titles ? last->places : NULL,
                        .titles = last->titles,
                        .rooms = rooms,
                        .key = last->key,
                        .known = known };
}

static void
zones_add(Sheet *sheet)
{
  g_autoptr(GPtrArray) known = titles_known(sheet);
  PdfRules rules = { .horizontal = sheet->page->rules->horizontal, .vertical = sheet->columns };
  g_autoptr(GArray) zones =
      pdf_zones_find(sheet->pieces, &rules, last_unruled(sheet, known), sheet->layout->limits);
  guint done = 0;
  for (guint i = 0; i < zones->len; i++)
    {
      const PdfZone *zone = &g_array_index(zones, PdfZone, i);
      text_add(sheet, done, zone->piece_start);
      if (zone->kind == PDF_ZONE_TABLE)
        unruled_table_add(sheet, zone);
      else
        columns_add(sheet, zone);
      done = zone->piece_end;
    }
  text_add(sheet, done, sheet->pieces->len);
}

/* --- page numbers --- */

/* Takes the page numbers that stand alone in their row out of the pieces, wherever on the page:
 * pages of another medium, inside a table. Returns them as items, which come behind all text. */
static GArray *
marks_take(Sheet *sheet)
{
  GArray *marks = g_array_new(FALSE, FALSE, sizeof(PdfItem));
  GArray *pieces = sheet->pieces;
  guint kept = 0;
  for (guint i = 0, end; i < pieces->len; i = end)
    {
      end = piece_row_end(pieces, i, pieces->len);
      PdfPiece piece = g_array_index(pieces, PdfPiece, i);
      if (end - i > 1 || !piece.is_page_mark)
        {
          for (guint k = i; k < end; k++)
            g_array_index(pieces, PdfPiece, kept++) = g_array_index(pieces, PdfPiece, k);
          continue;
        }
      gint line = pdf_lines_append(sheet->layout, sheet->page->text, sheet->fragments, piece.start,
                                   piece.end, sheet->page->page);
      PdfItem mark = { .kind = PDF_ITEM_TEXT,
                       .chain = { line, line },
                       .table = -1,
                       .box = piece.box,
                       .size = piece.size,
                       .is_furniture = TRUE };
      g_array_append_val(marks, mark);
    }
  g_array_set_size(pieces, kept);
  return marks;
}

/* --- the page --- */

static void
table_clear(gpointer element)
{
  pdf_grid_free(((PageTable *) element)->grid);
}

/* Text keeps the order it was found in (columns!); ruled tables go where their top is. */
static void
items_order(Sheet *sheet, guint text_count)
{
  guint next_table = text_count;
  for (guint i = 0; i < text_count || next_table < sheet->items->len;)
    {
      const PdfItem *table =
          next_table < sheet->items->len ? &g_array_index(sheet->items, PdfItem, next_table) : NULL;
      const PdfItem *text = i < text_count ? &g_array_index(sheet->items, PdfItem, i) : NULL;
      gboolean takes_table =
          text == NULL || (table != NULL && table->box.y0 < box_middle_y(text->box));
      g_array_append_vals(sheet->layout->items, takes_table ? table : text, 1);
      next_table += takes_table;
      i += !takes_table;
    }
}

/* The size that most of the page's text is set in; titles may be most of its lines. */
static float
type_size_usual(const GArray *fragments)
{
  g_autoptr(GArray) sizes = g_array_sized_new(FALSE, FALSE, sizeof(float), fragments->len);
  for (guint i = 0; i < fragments->len; i++)
    g_array_append_val(sizes, g_array_index(fragments, PdfFragment, i).size);
  g_array_sort(sizes, floats_compare);
  return sizes->len == 0 ? 0 : g_array_index(sizes, float, sizes->len / 4);
}

void
pdf_page_lay_out(PdfLayout *layout, const PdfPage *page)
{
  Sheet sheet = { .page = page, .layout = layout };
  g_autoptr(GArray) tables = g_array_new(FALSE, FALSE, sizeof(PageTable));
  g_autoptr(GArray) boxes = g_array_new(FALSE, FALSE, sizeof(Box));
  g_autoptr(GArray) undrawn = g_array_new(FALSE, FALSE, sizeof(Box));
  g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(PdfRule));
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(PdfItem));
  g_array_set_clear_func(tables, table_clear);
  sheet.tables = tables;
  sheet.boxes = boxes;
  sheet.undrawn = undrawn;
  sheet.columns = columns;
  sheet.items = items;
  tables_find(&sheet);
  columns_collect(&sheet);
  g_autoptr(GArray) fragments = pdf_fragments_cut(page->text, region_at, &sheet);
  pdf_fragments_sort(fragments);
  sheet.fragments = fragments;
  sheet.text =
      (PdfTextPage){ layout, page->page, page->width, page->height, type_size_usual(fragments),
                     boxes,  items };
  g_autoptr(GArray) pieces = pdf_pieces_cut(page->text, fragments, region_start(fragments, 0));
  sheet.pieces = pieces;
  g_autoptr(GArray) marks = marks_take(&sheet);
  pdf_margins_mark(pieces, page->height);
  zones_add(&sheet);
  for (guint i = 0; i < marks->len; i++)
    pdf_text_page_add(&sheet.text, g_array_index(marks, PdfItem, i));
  guint text_count = items->len;
  for (guint i = 0; i < tables->len; i++)
    ruled_table_add(&sheet, &g_array_index(tables, PageTable, i));
  items_order(&sheet, text_count);
}
