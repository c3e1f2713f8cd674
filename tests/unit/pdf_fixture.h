/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_fixture.h - a PDF that a test has drawn, as the reader reads it.
 */
#pragma once

#include "extract/reader.h"

#include "pdf_maker.h"

extern const Reader reader_pdf;

static inline Document *
read_made(PdfMaker *maker)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = maker_finish(maker);
  Document *doc = document_new("test.pdf", bytes, limits_default());
  g_assert_true(reader_pdf.read(NULL, doc, &error));
  g_assert_no_error(error);
  return doc;
}
