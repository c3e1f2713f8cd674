/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_fixture.h - a PDF that a test has drawn, as the reader reads it.
 */
#pragma once

#include "core/table.h"
#include "extract/reader.h"

#include "pdf_maker.h"

extern const Reader reader_pdf;

static inline Document *
read_made_by(const Rules *rules, PdfMaker *maker)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = maker_finish(maker);
  Document *doc = document_new("test.pdf", bytes, limits_default());
  StageOptions options = { .rules = rules };
  g_assert_true(reader_pdf.read(&options, doc, &error));
  g_assert_no_error(error);
  return doc;
}

static inline Document *
read_made(PdfMaker *maker)
{
  return read_made_by(NULL, maker);
}

/* The text of the cell of a table (by its index) that covers a place. */
static inline void
assert_cell(const Document *doc, guint table, guint row, guint column, const char *expected)
{
  g_autoptr(Grid) grid = grid_new(doc, table);
  const Cell *cell = grid_cell_at(grid, row, column);
  g_assert_nonnull(cell);
  g_autofree char *text = g_strndup(document_at(doc, cell->span), span_length(cell->span));
  g_assert_cmpstr(text, ==, expected);
}

#define PLACE_SIZE 10 /* points that texts drawn by place are high */

/* A text, at a height counted from the page's first one; text NULL: the page ends, if not the last.
 */
typedef struct
{
  double x;
  double y;
  const char *text;
} Place;

static inline Document *
read_places(const Place *places, guint count)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < count; i++)
    if (places[i].text == NULL)
      maker_end_page(&maker);
    else
      maker_text(&maker, places[i].x, 100 + places[i].y, PLACE_SIZE, places[i].text);
  if (places[count - 1].text != NULL)
    maker_end_page(&maker);
  return read_made(&maker);
}
