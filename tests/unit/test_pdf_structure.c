/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tags say of tables.
 */
#include "extract/pdf_structure.h"

#include "extract/reader.h"

#include "pdf_maker.h"

extern const Reader reader_pdf;

/* A file of two pages whose structure tree is that of tree, from object 20 on; pages are objects
 * 100 and 102. Objects are found by reading through the file, since the maker's table does not name
 * them. */
static GBytes *
tagged_file(const char *tree)
{
  PdfMaker maker;
  maker_init(&maker);
  maker.catalog = "/MarkInfo<</Marked true>>/StructTreeRoot 20 0 R";
  g_string_append(maker.objects, tree);
  for (guint page = 0; page < 2; page++)
    {
      maker_text(&maker, 90, 200, 12, "建成东湖泵站");
      maker_text(&maker, 330, 200, 12, "市水利局");
      maker_text(&maker, 90, 260, 12, "整治西门水厂");
      maker_text(&maker, 330, 260, 12, "市住建局");
      maker_end_page(&maker);
    }
  g_autoptr(GBytes) whole = maker_finish(&maker);
  /* Without the place of the table of objects */
  return g_bytes_new_from_bytes(whole, 0, g_bytes_get_size(whole) - 12);
}

static const PdfStructurePage *
page_at(const GArray *pages, guint page)
{
  return &g_array_index(pages, PdfStructurePage, page);
}

#define TWO_ROWS                                                                                   \
  "20 0 obj <</Type/StructTreeRoot/K 21 0 R/RoleMap<</Zelle/TD/Zeile/TR>>>> endobj\n"              \
  "21 0 obj <</S/Table/P 20 0 R/K[22 0 R 23 0 R]>> endobj\n"                                       \
  "22 0 obj <</S/TR/P 21 0 R/K[<</S/TH/Pg 100 0 R/K 0>><</S/TH/Pg 100 0 R/K[1 2]>>]>> endobj\n"    \
  "23 0 obj <</S/Zeile/P 21 0 R/K[<</S/Zelle/K[<</S/P/Pg 102 0 R/K 0>>]>>"                         \
  "<</S/Zelle/Pg 100 0 R/K<</Type/MCR/Pg 102 0 R/MCID 4>>>><</S/TD>>]>> endobj\n"

/* Cells without content do not count, names are mapped, and a row belongs to the page of its first
 * cell. */
static void
test_cells_are_counted_on_their_page(void)
{
  g_autoptr(GBytes) bytes = tagged_file(TWO_ROWS);
  g_autoptr(GArray) pages = pdf_structure_count(bytes, 2);
  g_assert_nonnull(pages);
  g_assert_cmpuint(page_at(pages, 0)->rows, ==, 1);
  g_assert_cmpuint(page_at(pages, 0)->cells, ==, 2);
  g_assert_cmpuint(page_at(pages, 1)->rows, ==, 1);
  g_assert_cmpuint(page_at(pages, 1)->cells, ==, 2);
}

static void
test_untagged_says_nothing(void)
{
  g_autoptr(GBytes) plain = tagged_file("20 0 obj <</Type/StructTreeRoot>> endobj\n");
  g_assert_null(pdf_structure_count(plain, 2));
  g_autoptr(GBytes) other = tagged_file("20 0 obj null endobj\n");
  g_assert_null(pdf_structure_count(other, 2));
  g_autoptr(GBytes) none = g_bytes_new_static("no file", 7);
  g_assert_null(pdf_structure_count(none, 2));
}

/* A tree that bites its tail, in depth and in breadth. */
static void
test_loops_end(void)
{
  g_autoptr(GBytes) deep =
      tagged_file("20 0 obj <</K 21 0 R>> endobj\n21 0 obj <</S/Table/K 21 0 R>> endobj\n");
  g_assert_null(pdf_structure_count(deep, 2));
  g_autoptr(GBytes) wide = tagged_file("20 0 obj <</K[21 0 R 21 0 R 21 0 R]>> endobj\n"
                                       "21 0 obj <</S/TR/K[20 0 R 20 0 R 20 0 R]>> endobj\n");
  g_assert_null(pdf_structure_count(wide, 2));
}

static gboolean
is_warned(const char *tree)
{
  g_autoptr(GBytes) bytes = tagged_file(tree);
  g_autoptr(Document) doc = document_new("tagged.pdf", bytes, limits_default());
  g_assert_true(reader_pdf.read(NULL, doc, NULL));
  for (guint i = 0; i < doc->issues->len; i++)
    if (g_str_equal(g_array_index(doc->issues, Issue, i).code, "pdf-structure"))
      return TRUE;
  return FALSE;
}

#define ROW(page) "<</S/TR/K[<</S/TD/Pg " page " 0 R/K 0>><</S/TD/Pg " page " 0 R/K 1>>]>>"
#define ROWS_10(page)                                                                              \
  ROW(page)                                                                                        \
  ROW(page) ROW(page) ROW(page) ROW(page) ROW(page) ROW(page) ROW(page) ROW(page) ROW(page)

static void
test_missed_table_is_warned_of(void)
{
  g_assert_true(is_warned("20 0 obj <</K<</S/Table/K[" ROWS_10("100") "]>>>> endobj\n"));
  g_assert_false(is_warned("20 0 obj <</K<</S/P/Pg 100 0 R/K 0>>>> endobj\n"));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-structure/cells-are-counted-on-their-page",
                  test_cells_are_counted_on_their_page);
  g_test_add_func("/pdf-structure/untagged-says-nothing", test_untagged_says_nothing);
  g_test_add_func("/pdf-structure/loops-end", test_loops_end);
  g_test_add_func("/pdf-structure/missed-table-is-warned-of", test_missed_table_is_warned_of);
  return g_test_run();
}
