/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * furniture.h - lines that belong to the page and not to the notice, told by their words
 * (vocabulary `page-furniture`).
 */
#pragma once

#include "core/document.h"
#include "core/rules.h"
#include "extract/squeezed.h"

/* 首页 > 政务公开 > 工作报告: short names between separators, the first one a site's or nothing at
 * all. */
gboolean furniture_is_breadcrumb(const Vocabulary *words, const Squeezed *line);

/* Marks blocks as BLOCK_FURNITURE by their words: breadcrumbs before the notice begins, share and
 * print buttons and editors' names anywhere, what stands under the notice from the site's owner on.
 * Tables, titles and metadata are never marked. */
void furniture_mark_lines(Document *doc, const Rules *rules);
