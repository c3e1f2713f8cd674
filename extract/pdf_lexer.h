/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_lexer.h - the tokens of a PDF content stream (ISO 32000-1, 7.8.2), as far as lines and boxes
 * need them.
 *
 * Strings and dictionaries are stepped over: what text says is poppler's business. Inline images
 * are one token.
 */
#pragma once

#include <glib.h>

typedef enum
{
  PDF_TOKEN_END,
  PDF_TOKEN_NUMBER,
  PDF_TOKEN_NAME, /* with its slash */
  PDF_TOKEN_OPERATOR,
  PDF_TOKEN_OTHER /* strings, arrays, dictionaries: operands that no drawing operator here looks at
                   */
} PdfTokenKind;

typedef struct
{
  PdfTokenKind kind;
  double number;
  const guchar *text; /* of names and operators; borrowed from the stream */
  gsize length;       /* of text; of a string, about how many bytes it stands for */
} PdfToken;

typedef struct
{
  const guchar *bytes;
  gsize length;
  gsize offset;
} PdfLexer;

/* Steps over one token. Garbage is stepped over byte by byte as PDF_TOKEN_OTHER; never fails,
 * always moves on. */
PdfToken pdf_lexer_next(PdfLexer *lexer);

/* Steps over the data of an inline image: from behind its ID operator to behind its EI. */
void pdf_lexer_skip_image(PdfLexer *lexer);
