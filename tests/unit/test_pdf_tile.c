/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Centred merged cells of one column.
 *
 * Rows are 20 points high, the first begins at 0; each has a text of its own, 10 points high, in
 * column 1. Column 0 has few texts.
 */
#include "extract/pdf_tile.h"

#define ROW_HEIGHT 20.0f

typedef struct
{
  BlockTable table;
  GArray *rows;
  PdfGap *extents;
} Sample;

static void
sample_init(Sample *sample, guint rows)
{
  *sample =
      (Sample){ .rows = g_array_new(FALSE, FALSE, sizeof(float)), .extents = g_new(PdfGap, rows) };
  sample->table = (BlockTable){ .blocks = g_array_new(FALSE, FALSE, sizeof(PdfBlock)),
                                .rows = sample->rows,
                                .columns = 2 };
  for (guint row = 0; row <= rows; row++)
    {
      float top = ROW_HEIGHT * (float) row;
      g_array_append_val(sample->rows, top);
      if (row < rows)
        sample->extents[row] = (PdfGap){ top + 5, top + 15 };
    }
}

static void
sample_clear(Sample *sample)
{
  g_array_unref(sample->table.blocks);
  g_array_unref(sample->rows);
  g_free(sample->extents);
}

/* A text whose middle is at that height, in column 0: it stands in the row that holds its middle.
 */
static void
sample_text(Sample *sample, float middle)
{
  guint row = (guint) (middle / ROW_HEIGHT);
  PdfBlock block = { .box = { 10, middle - 5, 60, middle + 5 },
                     .size = 10,
                     .number = -1,
                     .pieces = 1,
                     .column_end = 1,
                     .row = row,
                     .row_end = row + 1 };
  g_array_append_val(sample->table.blocks, block);
}

/* "1-3 4-5": the rows of the texts, from 1; those that are not settled in brackets. You free it. */
static char *
sample_tile(Sample *sample, gboolean has_header)
{
  GString *out = g_string_new(NULL);
  pdf_tile_columns(&sample->table, sample->extents, has_header);
  for (guint i = 0; i < sample->table.blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(sample->table.blocks, i);
      g_string_append_printf(out, block->is_settled ? "%s%u-%u" : "%s(%u-%u)", i > 0 ? " " : "",
                             block->row + 1, block->row_end);
    }
  sample_clear(sample);
  return g_string_free(out, FALSE);
}

/* The second text alone could be the middle of rows 3 to 6 as well: the first one leaves 4 and 5.
 */
static void
test_neighbours_settle_each_other(void)
{
  Sample sample;
  sample_init(&sample, 6);
  sample_text(&sample, 30);
  sample_text(&sample, 80);
  sample_text(&sample, 110);
  g_autofree char *tiles = sample_tile(&sample, FALSE);
  g_assert_cmpstr(tiles, ==, "1-3 4-5 6-6");
}

/* Each text is level with its own row: what is empty between them is empty. */
static void
test_level_texts_are_no_tiles(void)
{
  Sample sample;
  sample_init(&sample, 6);
  sample_text(&sample, 10);
  sample_text(&sample, 70);
  g_autofree char *tiles = sample_tile(&sample, FALSE);
  g_assert_cmpstr(tiles, ==, "(1-1) (4-4)");
}

/* A text over the middle of no rows: nothing is forced. */
static void
test_texts_that_fit_nowhere_stay(void)
{
  Sample sample;
  sample_init(&sample, 6);
  sample_text(&sample, 45);
  sample_text(&sample, 55);
  sample_text(&sample, 64);
  g_autofree char *tiles = sample_tile(&sample, TRUE);
  g_assert_true(g_str_has_prefix(tiles, "("));
}

/* The first row is titles: its text stands in it alone, and tiles begin below. */
static void
test_titles_are_no_part_of_tiles(void)
{
  Sample sample;
  sample_init(&sample, 5);
  sample_text(&sample, 10);
  sample_text(&sample, 40);
  sample_text(&sample, 80);
  g_autofree char *tiles = sample_tile(&sample, TRUE);
  g_assert_cmpstr(tiles, ==, "1-1 2-3 4-5");
}

/* The last rows may belong to a text on the next page. */
static void
test_rows_may_hang_over_the_page_end(void)
{
  Sample sample;
  sample_init(&sample, 6);
  sample_text(&sample, 20);
  sample_text(&sample, 60);
  g_autofree char *tiles = sample_tile(&sample, FALSE);
  g_assert_cmpstr(tiles, ==, "1-2 3-4");
}

/* The first text of column 0 is level with row 2, and belongs to rows 1 to 3 since column 1 has
 * merged cells; beside a column without any it is that of its row alone. */
static void
test_groups_of_groups(void)
{
  for (guint merged = 0; merged < 2; merged++)
    {
      Sample sample;
      sample_init(&sample, 4);
      sample_text(&sample, 30);
      sample_text(&sample, 70);
      const float middles[] = { 20, 50, 70 };
      for (guint i = 0; i < 3 && merged; i++)
        {
          sample_text(&sample, middles[i]);
          PdfBlock *block = pdf_block_at(sample.table.blocks, i + 2);
          block->column = 1;
          block->column_end = 2;
        }
      g_autofree char *tiles = sample_tile(&sample, FALSE);
      g_assert_cmpstr(tiles, ==, merged ? "1-3 4-4 1-2 3-3 4-4" : "(2-2) (4-4)");
    }
}

/* Titles over two rows, on both sides: what is empty below them is empty, though the text next to
 * it would be the middle of all three rows. */
static void
test_titles_over_two_rows(void)
{
  Sample sample;
  sample_init(&sample, 5);
  sample_text(&sample, 20);
  sample_text(&sample, 70);
  const float middles[] = { 20, 50, 70, 90 };
  for (guint i = 0; i < 4; i++)
    {
      sample_text(&sample, middles[i]);
      PdfBlock *block = pdf_block_at(sample.table.blocks, i + 2);
      block->column = 1;
      block->column_end = 2;
    }
  for (guint i = 0; i < 3; i += 2)
    {
      pdf_block_at(sample.table.blocks, i)->row = 0;
      pdf_block_at(sample.table.blocks, i)->row_end = 2;
    }
  g_autofree char *tiles = sample_tile(&sample, TRUE);
  g_assert_cmpstr(tiles, ==, "(1-2) (4-4) (1-2) (3-3) (4-4) (5-5)");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-tile/neighbours-settle-each-other", test_neighbours_settle_each_other);
  g_test_add_func("/pdf-tile/level-texts-are-no-tiles", test_level_texts_are_no_tiles);
  g_test_add_func("/pdf-tile/texts-that-fit-nowhere-stay", test_texts_that_fit_nowhere_stay);
  g_test_add_func("/pdf-tile/titles-are-no-part-of-tiles", test_titles_are_no_part_of_tiles);
  g_test_add_func("/pdf-tile/rows-may-hang-over-the-page-end",
                  test_rows_may_hang_over_the_page_end);
  g_test_add_func("/pdf-tile/groups-of-groups-are-merged", test_groups_of_groups);
  g_test_add_func("/pdf-tile/titles-over-two-rows-merge-no-rows", test_titles_over_two_rows);
  return g_test_run();
}
