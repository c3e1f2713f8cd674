/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_source.h - the drawing operators of a PDF's pages, without drawing them.
 *
 * Poppler tells where characters stand but not where lines are drawn; its own ways to find out
 * (drawing into a picture, a recording or an SVG) cost two to ten times the text and run away on
 * damaged fonts. This reads the operators themselves.
 *
 * qpdf is known here, in pdf_structure.c and in pdf_file.h only. Pages are visited in order; what
 * they unpack is bounded by Limits.page_bytes per page, forms included, so a caller that asks here
 * before it lets poppler touch a page is safe from decompression bombs.
 */
#pragma once

#include "core/limits.h"

typedef struct PdfSource PdfSource;

/* A stream of operators with the resources that its names refer to. */
typedef struct PdfForm PdfForm;

typedef struct
{
  GByteArray *operators;
  PdfForm *form;
  double crop[4]; /* left, bottom, right, top in the page's own coordinates */
  gint rotation;  /* 0, 90, 180, 270, clockwise */
} PdfPageDrawing;

void pdf_page_drawing_clear(PdfPageDrawing *drawing);

/* The file without its encryption, as password (the user's or the owner's) opens it: readers are
 * then not told passwords, which poppler 22 crashes on when they are wrong. You free it. NULL where
 * the password does not open it. */
GBytes *pdf_source_decrypt(GBytes *bytes, const char *password);

/* Opens bytes, which must outlive the source. NULL where qpdf cannot make sense of the file
 * (DUBAN_ERROR_DAMAGED or DUBAN_ERROR_ENCRYPTED): poppler may still. */
PdfSource *pdf_source_open(GBytes *bytes, const Limits *limits, GError **error);
void pdf_source_free(PdfSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfSource, pdf_source_free)

/* The next page of the file. *has_page is FALSE after the last. Fails with DUBAN_ERROR_LIMIT when
 * the operators unpack to more than the limit; streams that cannot be read give no operators, which
 * is no failure. */
gboolean pdf_source_next_page(PdfSource *source, PdfPageDrawing *drawing, gboolean *has_page,
                              GError **error);

/* The objects that make a file of the next `pages` pages alone out of this one: the catalog, the
 * root of a page tree, and the branches that it needs, each as it is written into a file, numbered
 * from *first on. They are appended to objects (char *, yours). FALSE where the file is damaged or
 * has not that many pages left. Pages are visited afterwards as if nothing had been asked. */
gboolean pdf_source_peek_pages(PdfSource *source, guint pages, GPtrArray *objects, guint *first);

typedef enum
{
  PDF_OBJECT_NONE,
  PDF_OBJECT_FORM,
  PDF_OBJECT_IMAGE
} PdfObjectKind;

/* What the operator `Do` of a form (or page) draws. For PDF_OBJECT_FORM *operators and *inner are
 * yours (free with g_byte_array_unref and pdf_form_free) and *matrix is the form's own. budget is
 * what may still be unpacked on this page. Fails with DUBAN_ERROR_LIMIT. */
gboolean pdf_form_find(PdfForm *form, const char *name, gsize budget, PdfObjectKind *kind,
                       GByteArray **operators, PdfForm **inner, double matrix[6], GError **error);
void pdf_form_free(PdfForm *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfForm, pdf_form_free)
