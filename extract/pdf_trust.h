/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_trust.h - whether a page's text layer says what the page shows.
 */
#pragma once

#include "extract/pdf_text.h"

/* Below this the characters are not to be relied on. */
#define PDF_TRUST_LEAST 97

/* 0 to 100: the share of characters that a Chinese notice may hold, and less where a long text has
 * next to none of the characters that every notice is full of. 100 for a page without text. */
guint pdf_text_trust(const PdfText *text);
