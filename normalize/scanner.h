/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * scanner.h - where the reading of values stands in the comparable text of one document.
 *
 * values.c moves it from left to right, line by line; quantity.c, qualitative.c and date.c read
 * what starts at a place and append it.
 */
#pragma once

#include "normalize/anchor.h"
#include "normalize/numeral.h"
#include "normalize/place.h"
#include "normalize/words.h"

typedef struct
{
  const Words *words;
  Document *doc;
  const char *text;    /* comparable */
  Span line;           /* the paragraph being read, without its line feed */
  gsize region_end;    /* a number at a line's end may have its unit on a later line, up to here */
  gsize floor;         /* what stands before belongs to the value or name that ended here */
  gsize phrase_floor;  /* end of the last date or list mark of this line: what is measured stands
                          behind it */
  Anchor anchor;       /* what relative dates count from */
  Numeral number;      /* the last one read where the walk stands; several readers ask for it */
  gsize number_at;     /* where it starts, if has_number */
  gboolean has_number; /* it could be read */
  guint list_number;   /* the last list number seen at a line or sentence start */
  Span indicator;      /* of the last quantity of this sentence, comparable; SPAN_NONE */
  Change change;       /* of the last quantity */
  gsize last_end;      /* where the last quantity of this line ended; 0 if none */
  gboolean is_unanchored; /* the missing anchor was noted */
  Home home;              /* what 市 and 县 mean */
  Value pending; /* the last body or place, which a longer name may still swallow; comparable */
  gboolean has_pending;
  gsize value_end;  /* of the last value appended; comparable */
  Place list_place; /* of the last body: names behind a list comma may share it */
  gsize list_end;   /* where that body ended */
  gsize date_start; /* of the period of the last date, and its end: the year of 较2020年 */
  gsize date_end;
  Day date_from; /* the days of that period; no days where it has none */
  Day date_to;
  gboolean date_is_day;      /* it was one day: 、8日 behind it is of the same month */
  gboolean with_numbers;     /* append numbers that are no quantities too */
  struct BodyMemory *memory; /* of body.c */
  GError **error;
} Scanner;

/* Appends a value whose span (and indicator, for quantities) still stand in comparable text. FALSE
 * and *scanner->error set past limits->values. */
gboolean scanner_append(Scanner *scanner, Value value);

/* Whether offset stands at the start of the line or right after a sentence ends: where list numbers
 * stand. */
gboolean scanner_is_item_start(const Scanner *scanner, gsize offset);

/* As numeral_parse() up to the line's end; not read again where it was just read. */
gboolean scanner_read_number(const Scanner *scanner, gsize offset, Numeral *numeral);
