/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_stitch_tables.h - the two sides of a page end inside a table.
 */
#pragma once

#include "core/rules.h"
#include "extract/pdf_layout.h"

/* Adds `part`, which stands at the top of the page after the table's last, to the table, if it goes
 * on there: same width, same columns. FALSE: it is a table of its own and nothing changed. part
 * keeps its cells, but its lines are the table's then. names: see pdf_names.h; may be NULL. */
gboolean pdf_stitch_tables(PdfLayout *layout, const Vocabulary *names, PdfTable *table,
                           PdfTable *part);
