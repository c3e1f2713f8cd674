/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * anchor.h - what the relative dates of a document count from.
 */
#pragma once

#include "core/document.h"
#include "normalize/calendar.h"

typedef struct
{
  gint year; /* the year the tasks are for: 年底, 一季度, 3月底前; 0 if unknown */
  Day day;   /* of the document: 本月, 去年, 截至目前; no day if unknown */
} Anchor;

/* The anchor, from the document's metadata and, for the year only, its comparable text. */
Anchor anchor_find(const Document *doc);

/* The anchor that doc->year and doc->issued state, whatever the text says. */
Anchor anchor_stated(const Document *doc);

/* The year the document is for: of its title, else of its number, date of issue or publication;
 * else the year its text names most often, later ones preferred where two are near; 0 if it names
 * none. Needs doc->comparable for the last. */
gint anchor_year(const Document *doc);
