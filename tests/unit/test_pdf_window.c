/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A long file seen a few pages at a time.
 */
#include "extract/pdf_window.h"

#include "extract/pdf_text.h"
#include "extract/reader.h"

#include "pdf_maker.h"

#include <string.h>

#define PAGES 130

extern const Reader reader_pdf;

static GBytes *
long_file(void)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 1; i <= PAGES; i++)
    {
      g_autofree char *text = g_strdup_printf("东湖泵站检修记录之%u号", i * 7);
      maker_text(&maker, 90, 300, 12, text);
      maker_end_page(&maker);
    }
  return maker_finish(&maker);
}

/* What a page of an opened window says, without the line end. */
static char *
page_text(GBytes *bytes, gint page)
{
  g_autoptr(PdfPopplerDocument) pdf = poppler_document_new_from_bytes(bytes, NULL, NULL);
  g_assert_nonnull(pdf);
  g_autoptr(PdfPopplerPage) shown =
      page < poppler_document_get_n_pages(pdf) ? poppler_document_get_page(pdf, page) : NULL;
  return shown == NULL ? NULL : g_strstrip(poppler_page_get_text(shown));
}

static void
pages_visit(PdfSource *source, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      PdfPageDrawing drawing = { 0 };
      gboolean has_page = FALSE;
      g_assert_true(pdf_source_next_page(source, &drawing, &has_page, NULL));
      g_assert_true(has_page);
      pdf_page_drawing_clear(&drawing);
    }
}

static void
test_holds_next_pages_alone(void)
{
  g_autoptr(PdfWindow) window = pdf_window_new(long_file());
  g_autoptr(GBytes) file = pdf_window_file(window);
  g_autoptr(PdfSource) source = pdf_source_open(file, limits_default(), NULL);
  pages_visit(source, 40);
  g_autoptr(GBytes) bytes = pdf_window_open(window, source, 10);
  g_assert_nonnull(bytes);
  g_autofree char *first = page_text(bytes, 0), *last = page_text(bytes, 9),
                  *beyond = page_text(bytes, 10);
  g_assert_cmpstr(first, ==, "东湖泵站检修记录之287号");
  g_assert_cmpstr(last, ==, "东湖泵站检修记录之350号");
  g_assert_null(beyond);
}

/* The memory is written to again, and the source goes on where it was. */
static void
test_next_window_takes_its_place(void)
{
  g_autoptr(PdfWindow) window = pdf_window_new(long_file());
  g_autoptr(GBytes) file = pdf_window_file(window);
  g_autoptr(PdfSource) source = pdf_source_open(file, limits_default(), NULL);
  g_bytes_unref(pdf_window_open(window, source, 20));
  pages_visit(source, 120);
  g_autoptr(GBytes) bytes = pdf_window_open(window, source, 10);
  g_autofree char *first = page_text(bytes, 0);
  g_assert_cmpstr(first, ==, "东湖泵站检修记录之847号");
  pages_visit(source, 10);
}

static void
test_needs_as_many_pages(void)
{
  g_autoptr(PdfWindow) window = pdf_window_new(long_file());
  g_autoptr(GBytes) file = pdf_window_file(window);
  g_autoptr(PdfSource) source = pdf_source_open(file, limits_default(), NULL);
  g_assert_null(pdf_window_open(window, source, PAGES + 1));
  pages_visit(source, PAGES);
}

static void
test_needs_sound_file(void)
{
  g_autoptr(GBytes) whole = long_file();
  g_assert_true(pdf_window_is_possible(whole));
  g_autoptr(GBytes) late = g_bytes_new_from_bytes(whole, 3, g_bytes_get_size(whole) - 3);
  g_assert_false(pdf_window_is_possible(late));
  g_autoptr(GBytes) cut = g_bytes_new_from_bytes(whole, 0, g_bytes_get_size(whole) - 40);
  g_assert_false(pdf_window_is_possible(cut));
}

static void
assert_read_once(Document *doc)
{
  const char *at = doc->text->str;
  for (guint i = 1; i <= PAGES; i++)
    {
      g_autofree char *expected = g_strdup_printf("记录之%u号", i * 7);
      at = strstr(at, expected);
      g_assert_nonnull(at);
      at += strlen(expected);
      g_assert_null(strstr(at, expected));
    }
}

/* Each page of a document read whole is the right one, whatever window it was read through. */
static void
test_every_page_is_read_once(void)
{
  g_autoptr(GBytes) bytes = long_file();
  g_autoptr(Document) doc = document_new("long.pdf", bytes, limits_default());
  g_autoptr(GError) error = NULL;
  g_assert_true(reader_pdf.read(NULL, doc, &error));
  g_assert_no_error(error);
  g_assert_cmpuint(doc->pages, ==, PAGES);
  assert_read_once(doc);
}

/* A table of objects that lies: the file is read as a whole, as before. */
static void
test_damaged_file_is_read_whole(void)
{
  g_autoptr(GBytes) bytes = long_file();
  gsize size;
  const char *data = g_bytes_get_data(bytes, &size);
  g_autofree char *copy = g_memdup2(data, size);
  char *table = memmem(copy, size, "\nxref\n", 6);
  memcpy(table, "\nxxxx\n", 6);
  g_autoptr(GBytes) damaged = g_bytes_new_take(g_steal_pointer(&copy), size);
  g_autoptr(Document) doc = document_new("long.pdf", damaged, limits_default());
  g_assert_true(reader_pdf.read(NULL, doc, NULL));
  assert_read_once(doc);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-window/holds-next-pages-alone", test_holds_next_pages_alone);
  g_test_add_func("/pdf-window/next-window-takes-its-place", test_next_window_takes_its_place);
  g_test_add_func("/pdf-window/needs-as-many-pages", test_needs_as_many_pages);
  g_test_add_func("/pdf-window/needs-sound-file", test_needs_sound_file);
  g_test_add_func("/pdf-window/every-page-is-read-once", test_every_page_is_read_once);
  g_test_add_func("/pdf-window/damaged-file-is-read-whole", test_damaged_file_is_read_whole);
  return g_test_run();
}
