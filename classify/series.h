/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * series.h - numbering inferred from the runs it forms.
 *
 *   一、A            series 0 (一、), items 0 and 4
 *     (一)B          series 1 ((一)), items 1 and 3, parent item 0
 *       1.C          series 2 (1.), item 2, parent item 1
 *     (二)D
 *       2.E          series 2 again: numbers that run on across headings are one series
 *   二、F
 *
 * A candidate joins the open series that expects its value, starts a series of its own with 1, or
 * resumes the last series of its style. Weak candidates (number_mark.h) count only between
 * neighbours that count with them.
 */
#pragma once

#include "classify/number_mark.h"

typedef struct
{
  guint line;
  guint reading_count;
  NumberMark readings[NUMBER_READINGS];
} SeriesCandidate;

/* For g_array_sort(): by line. */
gint series_candidate_compare(gconstpointer one, gconstpointer other);

typedef enum
{
  BREAK_SOFT, /* an unnumbered heading: no item goes on past it, numbering may */
  BREAK_HARD  /* a new part, an attachment, the end of the letter: nothing goes on past it */
} BreakKind;

typedef struct
{
  guint line;
  BreakKind kind;
} SeriesBreak;

typedef struct
{
  guint line;
  NumberMark mark;
  guint series;
  gint parent;          /* item that this one stands in, -1 for the outermost */
  gint previous;        /* item of the same series before it, -1 for the first */
  gboolean is_doubtful; /* the number repeats or skips: printed so, or a line was lost */
} SeriesItem;

typedef struct
{
  NumberStyle style;
  gunichar mark;
  guint depth; /* 0 for the outermost */
  gint class;  /* series of one style under one class of parents; counted from 0 */
  guint count;
  guint first_item;
  guint last_item;
} Series;

typedef struct
{
  GArray *items;  /* SeriesItem, by line */
  GArray *series; /* Series, by first line */
  GArray *owners; /* gint for each line: the innermost item it stands in, -1 if none */
  guint classes;
} SeriesTable;

/* candidates (SeriesCandidate) and breaks (SeriesBreak) are sorted by line; both may be changed.
 * Linear in lines. */
SeriesTable *series_infer(GArray *candidates, const GArray *breaks, guint lines);
void series_table_free(SeriesTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SeriesTable, series_table_free)

SeriesItem *series_item(const SeriesTable *table, guint index);
Series *series_at(const SeriesTable *table, guint index);
