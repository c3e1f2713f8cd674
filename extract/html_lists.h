/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_lists.h - the numbers that a browser draws before the items of <ol>.
 *
 * They are printed, though the source does not have them: 1. 2. 3. by <ol>'s start and reversed and
 * <li>'s value, 一、 where the style says so. Letters and Roman numerals number nothing in notices
 * and are left out; so is a list whose items bring numbers of their own, which a site's style sheet
 * draws without marks.
 */
#pragma once

#include "extract/html_tree.h"

typedef struct
{
  const HtmlTree *tree;
  GArray *open; /* lists around the place that is read */
} HtmlLists;

/* For `open`; you free it. */
GArray *html_lists_new(void);

void html_lists_enter(HtmlLists *lists, guint32 list);
void html_lists_leave(HtmlLists *lists);

/* Appends what is drawn before the item, nothing for one that stands in no numbered list. */
void html_lists_mark(HtmlLists *lists, guint32 item, GString *out);
