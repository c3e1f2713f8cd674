/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_undrawn.c - told from what the one row holds.
 *
 *   numbered  the first column counts 1, 2, …, a line each
 *   spaced    room over the whole width, wider than that between lines, and most columns have text
 *             above it and below: cells of one row that are filled so would be paragraphs side by
 *             side, which do not break at one height
 *   short     most lines end well before their column does, in most columns: what is wrapped fills
 *             its column
 *
 * A cell as high as the page, its row's lines drawn on other pages, is filled by one text after
 * all, and short texts beside it stand at its top or in its middle only. Below titles with a line
 * of their own only numbers count: rows of such a table are drawn, as a rule.
 */
#include "extract/pdf_undrawn.h"

#include <math.h>

#define UNDRAWN_ROWS 2 /* of a table that draws its header's line, but none below */
#define NUMBER_MOST 100000
#define COLUMNS_LEAST 3    /* in which texts are compared */
#define SPACED_LEAST 0.6f  /* of the type: room between rows */
#define SPACED_ALONE 1.0f  /* of the type, where no room between lines is there to compare */
#define SPACED_MORE 1.3f   /* times the room between lines */
#define FILLED_SHARE 0.75f /* of the columns that have text on both sides */
/* Of the type: room at a line's end that its next character has place in */
#define SHORT_ROOM 1.1f
#define SHORT_SHARE 0.75f /* of the columns with several lines, and of those lines */

/* Text at one height of the row. */
typedef struct
{
  float from;
  float to;
  gint column;
} Patch;

/* The patches of the grid's last row, from top to bottom. */
static GArray *
patches_collect(const PdfText *text, const PdfGrid *grid)
{
  GArray *patches = g_array_new(FALSE, FALSE, sizeof(Patch));
  for (guint i = 0; i < text->glyphs->len; i++)
    {
      const PdfGlyph *glyph = &g_array_index(text->glyphs, PdfGlyph, i);
      float y = box_middle_y(glyph->box);
      gint column = pdf_grid_column_at(grid, box_middle_x(glyph->box));
      if (column < 0 || pdf_grid_row_at(grid, y) != (gint) grid->rows - 1)
        continue;
      float half = pdf_text_size(text, glyph) / 2;
      Patch patch = { y - half, y + half, column };
      g_array_append_val(patches, patch);
    }
  return patches;
}

static gint
compare_patches(gconstpointer a, gconstpointer b)
{
  float left = ((const Patch *) a)->from;
  float right = ((const Patch *) b)->from;
  return left < right ? -1 : left > right;
}

/* --- numbered --- */

/* Numbers are told from their places alone: characters that are digits, line by line. */
static gboolean
rows_are_numbered(const PdfText *text, const PdfGrid *grid)
{
  gint number = 0;
  gint last = -1;
  guint steps = 0;
  float line = -INFINITY;
  for (guint i = 0; i <= text->glyphs->len; i++)
    {
      const PdfGlyph *glyph =
          i < text->glyphs->len ? &g_array_index(text->glyphs, PdfGlyph, i) : NULL;
      float y = glyph == NULL ? INFINITY : box_middle_y(glyph->box);
      if (glyph != NULL
          && (pdf_grid_column_at(grid, box_middle_x(glyph->box)) != 0
              || pdf_grid_row_at(grid, y) != (gint) grid->rows - 1))
        continue;
      if (y > line + 1)
        {
          steps += last > 0 && number == last + 1;
          last = number > 0 ? number : last;
          number = 0;
          line = y;
        }
      gboolean is_digit = glyph != NULL && glyph->character >= '0' && glyph->character <= '9';
      if (glyph != NULL && !is_digit)
        number = -1; /* 序号: no number */
      else if (is_digit && number >= 0 && number < NUMBER_MOST)
        number = number * 10 + (gint) (glyph->character - '0');
    }
  return steps > 0;
}

/* --- spaced --- */

/* Whether most columns have patches before and from a place on. */
static gboolean
columns_are_parted(const GArray *patches, guint place, guint columns)
{
  g_autofree guint8 *sides = g_new0(guint8, columns);
  guint parted = 0;
  for (guint i = 0; i < patches->len; i++)
    sides[g_array_index(patches, Patch, i).column] |= i < place ? 1 : 2;
  for (guint column = 0; column < columns; column++)
    parted += sides[column] == 3;
  return parted >= COLUMNS_LEAST && (float) parted >= FILLED_SHARE * (float) columns;
}

/* The widest room over the whole width and the narrowest. Returns the place of the first patch
 * below the widest, 0 if there is none. */
static guint
rooms_measure(const GArray *patches, float *widest, float *narrowest)
{
  guint place = 0;
  float bottom = g_array_index(patches, Patch, 0).to;
  *widest = 0;
  *narrowest = INFINITY;
  for (guint i = 1; i < patches->len; i++)
    {
      const Patch *patch = &g_array_index(patches, Patch, i);
      float room = patch->from - bottom;
      bottom = MAX(bottom, patch->to);
      if (room <= 0)
        continue;
      *narrowest = MIN(*narrowest, room);
      if (room <= *widest)
        continue;
      *widest = room;
      place = i;
    }
  return place;
}

static gboolean
rows_are_spaced(const PdfText *text, const PdfGrid *grid)
{
  if (grid->columns < COLUMNS_LEAST || grid->rows > 1)
    return FALSE;
  g_autoptr(GArray) patches = patches_collect(text, grid);
  if (patches->len == 0)
    return FALSE;
  g_array_sort(patches, compare_patches);
  const Patch *first = &g_array_index(patches, Patch, 0);
  float size = first->to - first->from;
  float widest;
  float narrowest;
  guint place = rooms_measure(patches, &widest, &narrowest);
  float least = widest > narrowest ? SPACED_LEAST : SPACED_ALONE;
  return place > 0 && widest >= least * size
         && (widest == narrowest || widest >= SPACED_MORE * narrowest)
         && columns_are_parted(patches, place, grid->columns);
}

/* --- short --- */

/* One column's lines, from top to bottom. */
typedef struct
{
  float line; /* middle of the last one */
  float from; /* what it reaches over: nothing at first */
  float to;
  guint lines;  /* above it */
  guint early;  /* of them, that end early */
  guint others; /* characters that are no digits: numbers are not wrapped */
} ColumnLines;

/* The column that the glyph stands in, -1 if it is outside the grid. */
static gint
glyph_column(const PdfGrid *grid, const PdfGlyph *glyph)
{
  return pdf_grid_row_at(grid, box_middle_y(glyph->box)) < 0
             ? -1
             : pdf_grid_column_at(grid, box_middle_x(glyph->box));
}

/* The least room between an edge and text at its right, as it is on both sides of cells. */
static float
padding_measure(const PdfText *text, const PdfGrid *grid)
{
  float padding = INFINITY;
  for (guint i = 0; i < text->glyphs->len; i++)
    {
      const PdfGlyph *glyph = &g_array_index(text->glyphs, PdfGlyph, i);
      gint column = glyph_column(grid, glyph);
      if (column >= 0)
        padding = MIN(padding, MAX(0, glyph->box.x0 - grid->xs[column]));
    }
  return padding;
}

/* Adds a glyph to its column's lines: glyphs come line by line within a column. width: of the
 * column's text where it is full. */
static void
column_add_glyph(ColumnLines *column, const PdfGlyph *glyph, float size, float width)
{
  float y = box_middle_y(glyph->box);
  gboolean begins = column->from >= column->to;
  if (!begins && fabsf(y - column->line) > size / 2)
    {
      column->lines++;
      column->early += width - (column->to - column->from) > SHORT_ROOM * size;
      begins = TRUE;
    }
  column->line = begins ? y : column->line;
  column->from = begins ? glyph->box.x0 : MIN(column->from, glyph->box.x0);
  column->to = begins ? glyph->box.x1 : MAX(column->to, glyph->box.x1);
  column->others += glyph->character < '0' || glyph->character > '9';
}

static gboolean
column_is_short(const ColumnLines *column)
{
  return column->lines > 0
         && (column->others == 0 || (float) column->early >= SHORT_SHARE * (float) column->lines);
}

static gboolean
lines_are_short(const PdfText *text, const PdfGrid *grid)
{
  if (grid->columns < COLUMNS_LEAST || grid->rows > 1)
    return FALSE;
  g_autofree ColumnLines *columns = g_new0(ColumnLines, grid->columns);
  float padding = padding_measure(text, grid);
  for (guint i = 0; i < text->glyphs->len; i++)
    {
      const PdfGlyph *glyph = &g_array_index(text->glyphs, PdfGlyph, i);
      gint column = glyph_column(grid, glyph);
      if (column >= 0)
        column_add_glyph(&columns[column], glyph, pdf_text_size(text, glyph),
                         grid->xs[column + 1] - grid->xs[column] - 2 * padding);
    }
  guint several = 0;
  guint early = 0;
  for (guint column = 0; column < grid->columns; column++)
    {
      several += columns[column].lines > 0;
      early += column_is_short(&columns[column]);
    }
  return several >= COLUMNS_LEAST && several * 2 > grid->columns
         && (float) early >= SHORT_SHARE * (float) several;
}

gboolean
pdf_rows_are_undrawn(const PdfText *text, const PdfGrid *grid)
{
  return grid->rows <= UNDRAWN_ROWS
         && (rows_are_numbered(text, grid) || rows_are_spaced(text, grid)
             || lines_are_short(text, grid));
}
