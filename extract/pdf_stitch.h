/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_stitch.h - what page ends cut becomes whole: paragraphs, tables, rows and cells.
 */
#pragma once

#include "core/rules.h"
#include "extract/pdf_layout.h"

/* Joins tables that go on over pages (repeated header rows go), rows and cells that a page end
 * broke, and paragraphs. Items whose content went to an earlier one are marked is_gone. Furniture
 * must be marked before: it lies between the parts. names: see pdf_names.h; may be NULL. */
void pdf_stitch(PdfLayout *layout, const Vocabulary *names);
