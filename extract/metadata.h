/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * metadata.h - the label block of a page: 索引号, 发布机构, 成文日期 … in every arrangement.
 *
 *   索引号：0010                       one a line
 *   索引号 0010  文号 甲政发〔2024〕1号    several, without colons
 *   • 文号:                            empty: the next label is no value
 */
#pragma once

#include "core/document.h"
#include "core/rules.h"

/* Whether a cell holds a label: nothing else, or a colon behind it. */
gboolean metadata_starts_with_label(const Rules *rules, const char *text, gsize length);

/* Finds the label lines above and below the notice, appends a Metadata for each label (empty values
 * too) and makes the blocks BLOCK_METADATA. The label is in comparable form, the value clean, its
 * span where it is printed. */
void metadata_collect(Document *doc, const Rules *rules);

/* The class of a label ("issued"), NULL for a tag or a label of no class. */
const char *metadata_class(const Rules *rules, const Metadata *metadata);
