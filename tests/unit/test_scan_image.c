/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_scan_image.c - pictures drawn for the case: turned, straightened, their lines taken out.
 */
#include "extract/pdf_rules.h"
#include "extract/scan_image.h"

#include <math.h>

#define SIDE 401
#define SCALE 2.0

static void
paint(ScanImage *image, ScanBox box)
{
  for (gint y = box.y0; y < box.y1; y++)
    for (gint x = box.x0; x < box.x1; x++)
      image->gray[(gsize) y * image->width + (gsize) x] = 0;
}

static guint8
gray_at(const ScanImage *image, guint x, guint y)
{
  return image->gray[(gsize) y * image->width + x];
}

/* A rule that falls by two degrees to the right, three points thick. */
static ScanImage *
image_askew(void)
{
  ScanImage *image = scan_image_new(SIDE, SIDE, SCALE);
  for (gint x = 40; x < SIDE - 40; x++)
    {
      gint y = (gint) lround(SIDE / 2 + (x - SIDE / 2) * tan(2 * G_PI / 180));
      paint(image, (ScanBox){ x, y - 1, x + 1, y + 2 });
    }
  return image;
}

static void
test_straighten(void)
{
  g_autoptr(ScanImage) image = image_askew();
  scan_image_straighten(image, -2);
  for (guint x = 60; x < SIDE - 60; x++)
    g_assert_cmpuint(gray_at(image, x, SIDE / 2), <, 64);
  g_assert_cmpuint(gray_at(image, 0, 0), ==, 255);
}

static float
longest_of(const GArray *rules)
{
  float longest = 0;
  for (guint i = 0; i < rules->len; i++)
    longest =
        MAX(longest, g_array_index(rules, PdfRule, i).to - g_array_index(rules, PdfRule, i).from);
  return longest;
}

static void
test_rules(void)
{
  g_autoptr(ScanImage) image = image_askew();
  g_autoptr(PdfRules) askew = pdf_rules_new();
  g_autoptr(PdfRules) straight = pdf_rules_new();
  g_autoptr(ScanImage) copy = image_askew();
  scan_image_measure(copy);
  scan_image_take_rules(copy, askew);
  scan_image_straighten(image, -2);
  scan_image_measure(image);
  scan_image_take_rules(image, straight);
  g_assert_cmpuint(straight->horizontal->len, >, 0);
  float longest = longest_of(straight->horizontal), longest_askew = longest_of(askew->horizontal);
  g_assert_cmpfloat(longest, >, 300 / SCALE);
  g_assert_cmpfloat(longest_askew, <, longest);
}

static void
test_ink(void)
{
  g_autoptr(ScanImage) image = scan_image_new(SIDE, SIDE, SCALE);
  paint(image, (ScanBox){ 50, 60, 70, 90 });
  scan_image_measure(image);
  ScanBox box = { 0, 0, SIDE, SIDE }, empty = { 100, 100, 200, 200 };
  g_assert_true(scan_image_ink(image, &box));
  g_assert_cmpint(box.x0, ==, 50);
  g_assert_cmpint(box.y1, ==, 90);
  g_assert_false(scan_image_ink(image, &empty));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/scan-image/a-rule-askew-lies-straight", test_straighten);
  g_test_add_func("/scan-image/a-straightened-rule-is-one-line", test_rules);
  g_test_add_func("/scan-image/ink-has-a-smallest-box", test_ink);
  return g_test_run();
}
