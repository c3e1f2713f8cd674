/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_key.h - the column of an unruled table that counts its rows.
 */
#pragma once

#include "extract/pdf_align.h"

/* Sets *key to the first column of pieces[start, end) whose numbers count on. A *key of the page
 * before (else -1) is kept. columns: edges (float). */
void pdf_align_key(const GArray *pieces, guint start, guint end, const GArray *columns, gint *key);
