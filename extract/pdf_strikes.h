/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_strikes.h - lines drawn through text, and under words.
 */
#pragma once

#include "extract/pdf_rules.h"
#include "extract/pdf_text.h"

/* Takes the joined horizontal lines out that run through the middle of characters for much of their
 * length, since they strike text out, or a printer left a cell's border behind where a page ends;
 * and those that are as long as the words above them. They bound no cell. */
void pdf_strikes_drop(PdfRules *rules, const PdfText *text);
