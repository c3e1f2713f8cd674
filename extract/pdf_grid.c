/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_grid.c - edges from the places of lines, walls from how much of an edge is drawn, cells by
 * growing rectangles.
 *
 * The edge of a filled area counts where a real line lies too, or where it runs through the whole
 * table (striped rows): marked words and bars inside a cell do not divide it.
 */
#include "extract/pdf_grid.h"

#include <math.h>
#include <string.h>

#define WALL_SHARE                                                                                 \
  0.6f /* of an edge that must be drawn: clipping and rounding shorten it, a line through half a   \
          place is none */
#define WHOLE_SHARE 0.95f /* of the table that the edge of a filled area must run through */
#define PLACES_MAX 2000000
#define SEAM_REACH                                                                                 \
  6.0f /* points above and below a line where columns are compared: no row is lower */
#define SEAM_SAME 1.3f /* points that pieces of one edge may differ */

/* --- edges --- */

static gboolean
near_real_line(const GArray *lines, float at)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PdfRule *line = &g_array_index(lines, PdfRule, i);
      if (!line->is_edge && fabsf(line->at - at) <= RULE_SNAP)
        return TRUE;
    }
  return FALSE;
}

/* The lines of one direction that count. extent is the table's size along them. */
static GArray *
lines_choose(const GArray *lines, float extent)
{
  GArray *chosen = g_array_new(FALSE, FALSE, sizeof(PdfRule));
  gboolean has_real = FALSE;
  for (guint i = 0; i < lines->len && !has_real; i++)
    has_real = !g_array_index(lines, PdfRule, i).is_edge;
  for (guint i = 0; i < lines->len; i++)
    {
      const PdfRule *line = &g_array_index(lines, PdfRule, i);
      if (!line->is_edge || !has_real || line->to - line->from >= WHOLE_SHARE * extent
          || near_real_line(lines, line->at))
        g_array_append_val(chosen, *line);
    }
  return chosen;
}

/* The edges: places of lines (sorted), twins as one, and the ends of the crossing lines where no
 * line lies. */
static GArray *
edges_find(const GArray *lines, float low, float high)
{
  GArray *edges = g_array_new(FALSE, FALSE, sizeof(float));
  guint i = 0;
  if (lines->len == 0 || g_array_index(lines, PdfRule, 0).at - low > RULE_SNAP)
    g_array_append_val(edges, low);
  while (i < lines->len)
    {
      float first = g_array_index(lines, PdfRule, i).at;
      float last = first;
      for (; i < lines->len && g_array_index(lines, PdfRule, i).at - first <= RULE_SNAP; i++)
        last = g_array_index(lines, PdfRule, i).at;
      float edge = (first + last) / 2;
      g_array_append_val(edges, edge);
    }
  if (high - g_array_index(edges, float, edges->len - 1) > RULE_SNAP)
    g_array_append_val(edges, high);
  return edges;
}

static guint
nearest_edge(const float *edges, guint count, float at)
{
  guint low = 0;
  guint high = count - 1;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (edges[middle] <= at)
        low = middle;
      else
        high = middle;
    }
  return fabsf(edges[high] - at) < fabsf(edges[low] - at) ? high : low;
}

/* --- walls --- */

/* Adds what a line draws of each place along it: covered has one number a place. */
static void
cover(const float *edges, guint places, const PdfRule *line, float *covered)
{
  for (guint i = nearest_edge(edges, places + 1, line->from), first = i > 0 ? i - 1 : 0;
       first < places && edges[first] < line->to; first++)
    {
      float overlap = MIN(line->to, edges[first + 1]) - MAX(line->from, edges[first]);
      covered[first] += MAX(overlap, 0);
    }
}

static void
walls_draw(PdfGrid *grid, const GArray *horizontal, const GArray *vertical)
{
  g_autofree float *covered = g_new0(float, (gsize) (grid->rows + 1) * (grid->columns + 1));
  for (guint i = 0; i < horizontal->len; i++)
    {
      const PdfRule *line = &g_array_index(horizontal, PdfRule, i);
      cover(grid->xs, grid->columns, line,
            covered + (gsize) nearest_edge(grid->ys, grid->rows + 1, line->at) * grid->columns);
    }
  for (guint row = 0; row <= grid->rows; row++)
    for (guint column = 0; column < grid->columns; column++)
      *pdf_grid_above(grid, row, column) =
          covered[(gsize) row * grid->columns + column]
          >= WALL_SHARE * (grid->xs[column + 1] - grid->xs[column]);
  memset(covered, 0, (gsize) (grid->rows + 1) * (grid->columns + 1) * sizeof(float));
  for (guint i = 0; i < vertical->len; i++)
    {
      const PdfRule *line = &g_array_index(vertical, PdfRule, i);
      cover(grid->ys, grid->rows, line,
            covered + (gsize) nearest_edge(grid->xs, grid->columns + 1, line->at) * grid->rows);
    }
  for (guint column = 0; column <= grid->columns; column++)
    for (guint row = 0; row < grid->rows; row++)
      *pdf_grid_beside(grid, row, column) = covered[(gsize) column * grid->rows + row]
                                            >= WALL_SHARE * (grid->ys[row + 1] - grid->ys[row]);
}

PdfGrid *
pdf_grid_blank(guint rows, guint columns, float *xs, float *ys)
{
  PdfGrid *grid = g_new0(PdfGrid, 1);
  grid->rows = rows;
  grid->columns = columns;
  grid->xs = xs;
  grid->ys = ys;
  grid->above = g_new0(guint8, (gsize) (rows + 1) * columns);
  grid->beside = g_new0(guint8, (gsize) rows * (columns + 1));
  grid->cells = g_array_new(FALSE, FALSE, sizeof(PdfGridCell));
  return grid;
}

PdfGrid *
pdf_grid_new(const PdfRuleGroup *group, const Limits *limits)
{
  g_autoptr(GArray) horizontal = lines_choose(group->rules->horizontal, box_width(group->box));
  g_autoptr(GArray) vertical = lines_choose(group->rules->vertical, box_height(group->box));
  g_autoptr(GArray) xs = edges_find(vertical, group->box.x0, group->box.x1);
  g_autoptr(GArray) ys = edges_find(horizontal, group->box.y0, group->box.y1);
  if (xs->len < 2 || ys->len < 2 || xs->len + ys->len < 5)
    return NULL;
  guint columns = xs->len - 1;
  guint rows = ys->len - 1;
  if (columns > limits->columns || rows > limits->rows || (guint64) rows * columns > PLACES_MAX)
    return NULL;
  PdfGrid *grid = pdf_grid_blank(rows, columns, g_memdup2(xs->data, xs->len * sizeof(float)),
                                 g_memdup2(ys->data, ys->len * sizeof(float)));
  walls_draw(grid, horizontal, vertical);
  return grid;
}

void
pdf_grid_free(PdfGrid *grid)
{
  if (grid == NULL)
    return;
  g_free(grid->xs);
  g_free(grid->ys);
  g_free(grid->above);
  g_free(grid->beside);
  g_free(grid->owner);
  g_array_unref(grid->cells);
  g_free(grid);
}

/* Whether a vertical line inside the table passes a height. */
static gboolean
passes(const PdfGrid *grid, const PdfRule *line, float y)
{
  return line->from <= y && line->to >= y && line->at > grid->xs[0] + RULE_SNAP
         && line->at < grid->xs[grid->columns] - RULE_SNAP;
}

/* Whether other columns begin at a height: at least two lines on both sides, of which no more than
 * half are the same. The places of lines are compared, not the grid's edges, which take lines of
 * two tables for one when they are near. */
static gboolean
columns_change(const PdfGrid *grid, const GArray *lines, float y)
{
  guint above = 0;
  guint below = 0;
  guint common = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const PdfRule *line = &g_array_index(lines, PdfRule, i);
      gboolean is_above = passes(grid, line, y - SEAM_REACH);
      gboolean is_below = passes(grid, line, y + SEAM_REACH);
      const PdfRule *twin = i > 0 && line->at - line[-1].at <= SEAM_SAME ? line - 1 : NULL;
      gboolean is_twin =
          twin != NULL && (is_above != is_below)
          && (is_above ? passes(grid, twin, y + SEAM_REACH) : passes(grid, twin, y - SEAM_REACH));
      above += is_above;
      below += is_below;
      common += (is_above && is_below) || is_twin;
    }
  return MIN(above, below) >= 2 && common * 2 <= MIN(above, below);
}

guint
pdf_grid_seam(const PdfGrid *grid, const PdfRuleGroup *group)
{
  for (guint row = 1; row < grid->rows; row++)
    {
      guint walls = 0;
      for (guint column = 0; column < grid->columns; column++)
        walls += *pdf_grid_above(grid, row, column);
      if (walls == grid->columns && columns_change(grid, group->rules->vertical, grid->ys[row]))
        return row;
    }
  return 0;
}

/* --- cells --- */

static gint *
owner_at(const PdfGrid *grid, guint row, guint column)
{
  return &grid->owner[(gsize) row * grid->columns + column];
}

static guint
grow_right(const PdfGrid *grid, guint row, guint column)
{
  guint end = column + 1;
  while (end < grid->columns && !*pdf_grid_beside(grid, row, end) && *owner_at(grid, row, end) < 0)
    end++;
  return end;
}

/* Whether the row below belongs to the same cell: nothing drawn between, and the same sides. */
static gboolean
row_continues(const PdfGrid *grid, guint row, guint column, guint end)
{
  for (guint i = column; i < end; i++)
    if (*pdf_grid_above(grid, row, i) || *owner_at(grid, row, i) >= 0
        || (i > column && *pdf_grid_beside(grid, row, i)))
      return FALSE;
  gboolean is_open = end < grid->columns && !*pdf_grid_beside(grid, row, end);
  return !is_open;
}

static void
cell_add(PdfGrid *grid, guint row, guint column)
{
  guint end = grow_right(grid, row, column);
  guint bottom = row + 1;
  while (bottom < grid->rows && row_continues(grid, bottom, column, end))
    bottom++;
  PdfGridCell cell = { row, column, bottom - row, end - column };
  for (guint r = row; r < bottom; r++)
    for (guint c = column; c < end; c++)
      *owner_at(grid, r, c) = (gint) grid->cells->len;
  g_array_append_val(grid->cells, cell);
}

void
pdf_grid_close(PdfGrid *grid)
{
  g_free(grid->owner);
  grid->owner = g_new(gint, (gsize) grid->rows * grid->columns);
  memset(grid->owner, 0xFF, (gsize) grid->rows * grid->columns * sizeof(gint));
  g_array_set_size(grid->cells, 0);
  for (guint row = 0; row < grid->rows; row++)
    for (guint column = 0; column < grid->columns; column++)
      if (*owner_at(grid, row, column) < 0)
        cell_add(grid, row, column);
}

static gint
interval_at(const float *edges, guint places, float at)
{
  if (!(at >= edges[0] && at <= edges[places]))
    return -1;
  guint low = 0;
  guint high = places;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (edges[middle] <= at)
        low = middle;
      else
        high = middle;
    }
  return (gint) low;
}

gint
pdf_grid_row_at(const PdfGrid *grid, float y)
{
  return interval_at(grid->ys, grid->rows, y);
}

gint
pdf_grid_column_at(const PdfGrid *grid, float x)
{
  return interval_at(grid->xs, grid->columns, x);
}

Box
pdf_grid_cell_box(const PdfGrid *grid, const PdfGridCell *cell)
{
  return (Box){ grid->xs[cell->column], grid->ys[cell->row],
                grid->xs[cell->column + cell->column_span], grid->ys[cell->row + cell->row_span] };
}
