/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_places.c - columns that titles and lone texts show.
 */
#include "extract/pdf_places.h"

/* A text of a size of 10 in a row of its own. */
static void
piece_add(GArray *pieces, float from, float to)
{
  float y = 20 * (float) pieces->len;
  PdfPiece piece = { .box = { from, y, to, y + 10 }, .size = 10, .number = -1 };
  g_array_append_val(pieces, piece);
}

static void
place_add(GArray *places, float from, float to)
{
  PdfGap place = { from, to };
  g_array_append_val(places, place);
}

/* "10-10 30-40 90-90". You free it. */
static char *
places_said(const GArray *places)
{
  GString *said = g_string_new(NULL);
  for (guint i = 0; i < places->len; i++)
    {
      PdfGap place = g_array_index(places, PdfGap, i);
      g_string_append_printf(said, "%s%d-%d", i == 0 ? "" : " ", (int) place.from, (int) place.to);
    }
  return g_string_free(said, FALSE);
}

/* Titles of one and of two lines stand at different heights. */
static void
test_titles(void)
{
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(PdfPiece));
  piece_add(pieces, 40, 60);
  piece_add(pieces, 10, 30);
  piece_add(pieces, 38, 62);
  piece_add(pieces, 70, 90);
  g_autoptr(GArray) places = pdf_places_of_titles(pieces, 0, pieces->len);
  g_autofree char *said = places_said(places);
  g_assert_cmpstr(said, ==, "10-10 30-38 62-70 90-90");
}

/* The first edge is crossed by a text, the second one is known, the third one is new. */
static void
test_added(void)
{
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(PdfPiece));
  piece_add(pieces, 10, 50);
  piece_add(pieces, 120, 130);
  g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  place_add(places, 10, 10);
  place_add(places, 60, 70);
  place_add(places, 130, 130);
  g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  place_add(heads, 10, 10);
  place_add(heads, 20, 40);
  place_add(heads, 55, 68);
  place_add(heads, 90, 110);
  place_add(heads, 140, 140);
  pdf_places_add(places, pieces, 0, pieces->len, heads);
  g_autofree char *said = places_said(places);
  g_assert_cmpstr(said, ==, "10-10 60-70 90-110 130-130");
}

/* A text that begins in a column and ends in the room behind it; one over two columns does not say
 * where the edge is. */
static void
test_narrowed(void)
{
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(PdfPiece));
  piece_add(pieces, 12, 52);
  piece_add(pieces, 12, 90);
  g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  place_add(places, 10, 10);
  place_add(places, 20, 60);
  place_add(places, 100, 100);
  pdf_places_narrow(places, pieces, 0, pieces->len);
  g_autofree char *said = places_said(places);
  g_assert_cmpstr(said, ==, "10-10 52-60 100-100");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/places/titles-at-different-heights", test_titles);
  g_test_add_func("/pdf/places/titles-add-what-is-open", test_added);
  g_test_add_func("/pdf/places/lone-texts-narrow-the-room", test_narrowed);
  return g_test_run();
}
