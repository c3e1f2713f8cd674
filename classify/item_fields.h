/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_fields.h - numbers that count the fields of one matter, not several matters.
 */
#pragma once

#include "classify/lines.h"
#include "classify/series.h"

typedef struct
{
  const Document *doc;
  const Lines *lines;
  const SeriesTable *table;
  const gint *children; /* for each item: how many items stand below it */
} ItemFields;

/* 1.工作目标：… 2.完成时限：… 3.责任单位：… below an item: numbered, but each the label of another
 * field. Where all have the same (1.问题：… 2.问题：…) they are items. members (guint) are the items
 * of one class, by line. */
gboolean items_count_fields(const ItemFields *items, const GArray *members);

/* 一、主办单位：… 二、承办单位：… 三、比赛时间：…: what the page says of its one matter. */
gboolean items_count_page_fields(const ItemFields *items, const GArray *members);
