/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_boxes.c - fonts that make boxes of their own heights, side by side on a line.
 */
#include "extract/pdf_boxes.h"

#define IDEOGRAPH 0x5EFA /* 建 */
#define TYPE 10.0f
#define EM_SHARE 0.4f /* ideographs in boxes of 2.5 times the type */

static void
add(GArray *glyphs, gunichar character, float x, float width, float middle, float height)
{
  PdfGlyph glyph = { { x, middle - height / 2, x + width, middle + height / 2 }, character, FALSE };
  g_array_append_val(glyphs, glyph);
}

/* 建成40公里: figures in boxes of 14 points, 3 points below the middle of the line. */
static GArray *
line_with_figures(float figures_height, float figures_shift)
{
  GArray *glyphs = g_array_new(FALSE, FALSE, sizeof(PdfGlyph));
  add(glyphs, IDEOGRAPH, 100, TYPE, 200, 25);
  add(glyphs, IDEOGRAPH, 110, TYPE, 200, 25);
  add(glyphs, '4', 120, 5.5f, 200 + figures_shift, figures_height);
  add(glyphs, '0', 125.5f, 5.5f, 200 + figures_shift, figures_height);
  add(glyphs, IDEOGRAPH, 131, TYPE, 200, 25);
  return glyphs;
}

static const Box *
box_at(const GArray *glyphs, guint index)
{
  return &g_array_index(glyphs, PdfGlyph, index).box;
}

static void
assert_near(float value, float wanted)
{
  g_assert_cmpfloat_with_epsilon(value, wanted, 0.01f);
}

static void
test_figures_get_the_boxes_of_their_line(void)
{
  g_autoptr(GArray) glyphs = line_with_figures(14, 3);
  pdf_boxes_level(glyphs, EM_SHARE);
  for (guint i = 2; i <= 3; i++)
    {
      assert_near(box_middle_y(*box_at(glyphs, i)), 200);
      assert_near(box_height(*box_at(glyphs, i)) * EM_SHARE, TYPE);
    }
  assert_near(box_height(*box_at(glyphs, 0)), 25);
}

static void
test_figures_alone_go_by_those_beside_ideographs(void)
{
  g_autoptr(GArray) glyphs = line_with_figures(14, 3);
  add(glyphs, '7', 300, 5.5f, 403, 14);
  pdf_boxes_level(glyphs, EM_SHARE);
  assert_near(box_middle_y(*box_at(glyphs, 5)), 400);
  assert_near(box_height(*box_at(glyphs, 5)), 25);
}

static void
test_boxes_that_nearly_agree_stay(void)
{
  g_autoptr(GArray) glyphs = line_with_figures(23, 0.5f);
  pdf_boxes_level(glyphs, EM_SHARE);
  assert_near(box_height(*box_at(glyphs, 2)), 23);
  assert_near(box_middle_y(*box_at(glyphs, 2)), 200.5f);
}

static void
test_figures_that_touch_no_ideograph_stay(void)
{
  g_autoptr(GArray) glyphs = g_array_new(FALSE, FALSE, sizeof(PdfGlyph));
  add(glyphs, IDEOGRAPH, 100, TYPE, 200, 25);
  add(glyphs, '4', 160, 5.5f, 203, 14);
  add(glyphs, IDEOGRAPH, 100, TYPE, 230, 25);
  add(glyphs, '4', 160, 5.5f, 233, 14);
  pdf_boxes_level(glyphs, EM_SHARE);
  assert_near(box_height(*box_at(glyphs, 1)), 14);
}

/* A page may be a picture of hairlines, or hold a font for each character. */
static void
test_boxes_of_every_height_are_bounded(void)
{
  g_autoptr(GArray) glyphs = g_array_new(FALSE, FALSE, sizeof(PdfGlyph));
  for (guint i = 0; i < 2000; i++)
    add(glyphs, i % 2 == 0 ? IDEOGRAPH : 'x', 10.0f * i, TYPE, 200, i % 7 == 0 ? 0 : 1.0f + i);
  pdf_boxes_level(glyphs, EM_SHARE);
  g_assert_cmpuint(glyphs->len, ==, 2000);
}

/* Nine characters stretched over their column, two below them that are not: the room behind a
 * character is not part of it. */
static void
test_stretched_lines_have_the_size_of_their_type(void)
{
  g_autoptr(GArray) glyphs = g_array_new(FALSE, FALSE, sizeof(PdfGlyph));
  for (guint i = 0; i < 9; i++)
    add(glyphs, IDEOGRAPH, 100 + 11.6f * i, 11.6f, 200, 25);
  add(glyphs, IDEOGRAPH, 100, TYPE, 230, 25);
  add(glyphs, IDEOGRAPH, 110, TYPE, 230, 25);
  pdf_boxes_level(glyphs, EM_SHARE);
  for (guint i = 0; i < glyphs->len; i++)
    assert_near(box_width(*box_at(glyphs, i)), TYPE);
  assert_near(box_at(glyphs, 3)->x0, 134.8f);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-boxes/figures-get-the-boxes-of-their-line",
                  test_figures_get_the_boxes_of_their_line);
  g_test_add_func("/pdf-boxes/figures-alone-go-by-those-beside-ideographs",
                  test_figures_alone_go_by_those_beside_ideographs);
  g_test_add_func("/pdf-boxes/boxes-that-nearly-agree-stay", test_boxes_that_nearly_agree_stay);
  g_test_add_func("/pdf-boxes/figures-that-touch-no-ideograph-stay",
                  test_figures_that_touch_no_ideograph_stay);
  g_test_add_func("/pdf-boxes/boxes-of-every-height-are-bounded",
                  test_boxes_of_every_height_are_bounded);
  g_test_add_func("/pdf-boxes/stretched-lines-have-the-size-of-their-type",
                  test_stretched_lines_have_the_size_of_their_type);
  return g_test_run();
}
