/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rooms between unruled columns, from page to page.
 */
#include "extract/pdf_edges.h"

static GArray *
places_new(const float *ends, guint count)
{
  GArray *places = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  for (guint i = 0; i < count; i++)
    {
      PdfGap place = { ends[2 * i], ends[2 * i + 1] };
      g_array_append_val(places, place);
    }
  return places;
}

/* A short title leaves a wide room; the texts of the next page show where in it the edge lies. */
static void
test_wide_room_meets_its_edge(void)
{
  static const float TITLES[] = { 50, 50, 66, 78, 420, 515, 540, 540 };
  static const float TEXTS[] = { 52, 52, 70, 74, 440, 450, 507, 515, 538, 538 };
  g_autoptr(GArray) a = places_new(TITLES, 4);
  g_autoptr(GArray) b = places_new(TEXTS, 5);
  guint to_a[4];
  guint to_b[5];
  g_autoptr(GArray) all = pdf_edges_unite(a, b, to_a, to_b);
  g_assert_cmpuint(all->len, ==, 5);
  g_assert_cmpuint(to_a[1], ==, 1);
  g_assert_cmpuint(to_a[2], ==, 3);
  g_assert_cmpuint(to_b[2], ==, 2);
  g_assert_cmpfloat(pdf_edge_at(all, 3), ==, 511);
}

static void
test_strange_edges_stay_apart(void)
{
  static const float LEFT[] = { 50, 50, 100, 110, 500, 500 };
  static const float RIGHT[] = { 50, 50, 300, 310, 500, 500 };
  g_autoptr(GArray) a = places_new(LEFT, 3);
  g_autoptr(GArray) b = places_new(RIGHT, 3);
  guint to_a[3];
  guint to_b[3];
  g_autoptr(GArray) all = pdf_edges_unite(a, b, to_a, to_b);
  g_assert_cmpuint(all->len, ==, 4);
  g_assert_cmpuint(to_a[1], ==, 1);
  g_assert_cmpuint(to_b[1], ==, 2);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/edges/wide-room-meets-its-edge", test_wide_room_meets_its_edge);
  g_test_add_func("/pdf/edges/strange-edges-stay-apart", test_strange_edges_stay_apart);
  return g_test_run();
}
