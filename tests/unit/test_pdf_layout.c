/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_layout.c - what a long document folds comes back as it was.
 */
#include "extract/pdf_layout.h"

#include "core/limits.h"

#define LINES (8 * PDF_STRETCH_LINES + 7)
#define CELLS 70

/* Pages of ten lines; is_long. */
static PdfLayout *
layout_filled(void)
{
  PdfLayout *layout = pdf_layout_new(limits_default());
  layout->is_long = TRUE;
  for (guint i = 0; i < LINES; i++)
    {
      PdfLine line = {
        .start = i, .length = 1, .size = 10, .next = (gint) i + 1, .page = 1 + i / 10
      };
      g_assert_cmpint(pdf_layout_append_line(layout, line), ==, i);
      if (i % 100 == 0)
        pdf_layout_rest(layout, -1);
    }
  return layout;
}

static PdfTable *
table_filled(guint base)
{
  PdfTable *table = pdf_table_new(1);
  for (guint i = 0; i < CELLS; i++)
    {
      PdfTableCell cell = { .row = base + i / 7, .column = i % 7, .row_span = 1, .column_span = 1 };
      g_array_append_val(table->cells, cell);
    }
  return table;
}

static void
test_lines(void)
{
  g_autoptr(PdfLayout) layout = layout_filled();
  g_assert_cmpuint(layout->open_stretches, <, layout->stretches->len);
  for (guint i = 0; i < LINES; i++)
    {
      const PdfLine *line = pdf_layout_line(layout, (gint) i);
      g_assert_cmpuint(line->start, ==, i);
      g_assert_cmpint(line->next, ==, i + 1);
    }
}

static void
test_changed_lines(void)
{
  g_autoptr(PdfLayout) layout = layout_filled();
  pdf_layout_line(layout, 5)->next = 2000;
  for (guint i = 0; i < LINES; i += PDF_STRETCH_LINES)
    pdf_layout_line(layout, (gint) i);
  for (guint i = 0; i < 5; i++)
    pdf_layout_rest(layout, -1);
  g_assert_cmpint(pdf_layout_line(layout, 5)->next, ==, 2000);
}

static void
test_cells(void)
{
  g_autoptr(PdfLayout) layout = layout_filled();
  gint first = pdf_layout_append_table(layout, table_filled(0));
  gint busy = pdf_layout_append_table(layout, table_filled(100));
  pdf_layout_rest(layout, busy);
  const PdfTable *folded = layout->tables->pdata[first], *kept = layout->tables->pdata[busy];
  g_assert_cmpuint(folded->cells->len, ==, 0);
  g_assert_cmpuint(kept->cells->len, ==, CELLS);
  g_assert_cmpuint(pdf_layout_table(layout, first)->cells->len, ==, CELLS);
  g_assert_cmpuint(pdf_table_cell(folded, 69)->row, ==, 9);
  pdf_layout_rest(layout, -1);
  g_assert_cmpuint(kept->cells->len, ==, 0);
  g_assert_cmpuint(pdf_table_cell(pdf_layout_table(layout, busy), 69)->row, ==, 109);
}

static void
test_gone(void)
{
  g_autoptr(PdfLayout) layout = layout_filled();
  pdf_layout_let_go(layout, 1 + PDF_STRETCH_LINES / 10 + 4);
  g_assert_cmpint(pdf_layout_line(layout, 0)->next, ==, -1);
  g_assert_cmpuint(pdf_layout_line(layout, 0)->length, ==, 0);
  g_assert_cmpuint(pdf_layout_line(layout, PDF_STRETCH_LINES)->start, ==, PDF_STRETCH_LINES);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/layout/lines-come-back", test_lines);
  g_test_add_func("/pdf/layout/a-changed-line-stays-changed", test_changed_lines);
  g_test_add_func("/pdf/layout/cells-come-back", test_cells);
  g_test_add_func("/pdf/layout/lines-of-written-pages-are-gone", test_gone);
  return g_test_run();
}
