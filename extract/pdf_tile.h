/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_tile.h - centred merged cells of one column, all at once.
 */
#pragma once

#include "extract/pdf_merge.h"

/* Gives the blocks of each column that is filled without gaps by cells of several rows, and whose
 * texts stand in their middle, the rows of those cells (is_settled is set). extents: what each
 * row's own texts reach over. has_header: the first row is titles; else cells of the page before
 * may reach into the first rows. Other columns stay as they are. */
void pdf_tile_columns(BlockTable *table, const PdfGap *extents, gboolean has_header);
