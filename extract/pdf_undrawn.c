/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_undrawn.c - told from what the one row holds.
 *
 *   numbered  the first column counts 1, 2, …, a line each
 *   spaced    rooms over the whole width, wider than those between lines, and most columns have
 *             text between them: cells of one row that are filled so would be paragraphs side by
 *             side, which do not break at one height
 *
 * A cell as high as the page, its row's lines drawn on other pages, is filled by one text after
 * all, and short texts beside it stand at its top or in its middle only. Below titles with a line
 * of their own, and in two columns, three rows are asked for.
 */
#include "extract/pdf_undrawn.h"

#include <math.h>

#define UNDRAWN_ROWS 2 /* of a table that draws its header's line, but none below */
#define NUMBER_MOST 100000
#define COLUMNS_LEAST 3   /* that two rows without titles above show */
#define SPACED_LEAST 0.6f /* of the type: room between rows */
#define SPACED_ALONE 1.0f /* of the type, where no room between lines is there to compare */
#define SPACED_MORE 1.3f  /* times the room between lines */
#define FILLED_SHARE 0.7f /* of the places between rooms that have text */

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

/* The widest room over the whole width and the narrowest, 0 if there is none. */
static float
rooms_measure(const GArray *patches, float *narrowest)
{
  float widest = 0;
  float bottom = g_array_index(patches, Patch, 0).to;
  *narrowest = INFINITY;
  for (guint i = 1; i < patches->len; i++)
    {
      const Patch *patch = &g_array_index(patches, Patch, i);
      float room = patch->from - bottom;
      bottom = MAX(bottom, patch->to);
      if (room <= 0)
        continue;
      *narrowest = MIN(*narrowest, room);
      widest = MAX(widest, room);
    }
  return widest;
}

/* Whether rooms of this width part stretches that mostly have text in most columns. */
static gboolean
stretches_are_filled(const GArray *patches, float least, const PdfGrid *grid)
{
  guint columns = grid->columns;
  g_autofree guint *seen = g_new0(guint, columns); /* the stretch last seen in a column */
  guint stretches = 1;
  guint filled = 0;
  float bottom = g_array_index(patches, Patch, 0).to;
  for (guint i = 0; i < patches->len; i++)
    {
      const Patch *patch = &g_array_index(patches, Patch, i);
      stretches += patch->from - bottom >= least;
      bottom = MAX(bottom, patch->to);
      filled += seen[patch->column] != stretches;
      seen[patch->column] = stretches;
    }
  return stretches >= (columns < COLUMNS_LEAST || grid->rows > 1 ? 3 : 2)
         && (float) filled >= FILLED_SHARE * (float) (columns * stretches);
}

/* Rooms that are all as wide part rows of one line each. */
static gboolean
rows_are_spaced(const PdfText *text, const PdfGrid *grid)
{
  g_autoptr(GArray) patches = patches_collect(text, grid);
  if (grid->columns < 2 || patches->len == 0)
    return FALSE;
  g_array_sort(patches, compare_patches);
  const Patch *first = &g_array_index(patches, Patch, 0);
  float size = first->to - first->from;
  float narrowest;
  float widest = rooms_measure(patches, &narrowest);
  float least = widest / SPACED_MORE;
  return widest >= (narrowest < least ? SPACED_LEAST : SPACED_ALONE) * size
         && stretches_are_filled(patches, least, grid);
}

gboolean
pdf_rows_are_undrawn(const PdfText *text, const PdfGrid *grid)
{
  return grid->rows <= UNDRAWN_ROWS
         && (rows_are_numbered(text, grid) || rows_are_spaced(text, grid));
}
