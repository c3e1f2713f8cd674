/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_seeds.c - every table of the seed PDFs against the same table of the HTML: rows,
 * columns, spans and text, blanks apart. Skipped where the seeds are not there.
 */
#include "core/clean.h"

#include "extract_fixture.h"

static Document *
seed_extract(const char *kind, const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *file = g_strconcat(name, ".", kind, NULL);
  g_autofree char *path =
      g_build_filename(TEST_SOURCE_DIR, "..", "shared", "seeds", kind, file, NULL);
  g_autofree char *content = NULL;
  gsize length = 0;
  if (!g_file_get_contents(path, &content, &length, NULL))
    return NULL;
  Document *doc = fixture_extract_bytes(content, length, limits_default(), &error);
  g_assert_no_error(error);
  return doc;
}

/* "row,column,row span,column span,text" a line; texts without any blanks. */
static char *
table_print(const Document *doc, guint index)
{
  const Table *table = document_table(doc, index);
  GString *out = g_string_new(NULL);
  g_string_append_printf(out, "%u x %u\n", table->rows, table->columns);
  for (guint i = 0; i < table->cell_count; i++)
    {
      const Cell *cell = document_cell(doc, table->first_cell + i);
      g_autofree char *text =
          clean_render(document_at(doc, cell->span), span_length(cell->span), CLEAN_LINE);
      g_auto(GStrv) words = g_strsplit(text, " ", -1);
      g_autofree char *joined = g_strjoinv("", words);
      g_string_append_printf(out, "%u,%u,%u,%u,%s\n", cell->row, cell->column, cell->row_span,
                             cell->column_span, joined);
    }
  return g_string_free(out, FALSE);
}

static void
test_tables(gconstpointer name)
{
  g_autoptr(Document) html = seed_extract("html", name);
  g_autoptr(Document) pdf = seed_extract("pdf", name);
  if (html == NULL || pdf == NULL)
    {
      g_test_skip("no seeds here");
      return;
    }
  g_assert_cmpuint(pdf->tables->len, ==, html->tables->len);
  for (guint i = 0; i < html->tables->len; i++)
    {
      g_autofree char *expected = table_print(html, i);
      g_autofree char *got = table_print(pdf, i);
      g_assert_cmpstr(got, ==, expected);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  static const char *const NAMES[] = { "000", "001", "002", "003", "004" };
  for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
    {
      g_autofree char *path = g_strdup_printf("/pdf-seeds/%s/tables-equal-the-html", NAMES[i]);
      g_test_add_data_func(path, NAMES[i], test_tables);
    }
  return g_test_run();
}
