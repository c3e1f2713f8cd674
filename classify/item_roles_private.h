/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_roles_private.h - what item_roles.c and item_merges.c share: the votes of all items.
 */
#pragma once

#include "classify/item_roles.h"

typedef struct
{
  const Document *doc;
  const Lines *lines;
  const SeriesTable *table;
  const Vocabulary *words;
  GArray *states;    /* ItemState */
  gint *child_tasks; /* for each item: how many of its children are tasks or headings */
  gint *children;    /* for each item: how many children it has */
  gint *first_child; /* for each item: its first child, -1 if none */
} Votes;

/* A run of items of one class: items[first .. last) of the class's list. */
typedef struct
{
  const GArray *members; /* guint: items of the class, by line */
  guint first;
  guint last;
} Segment;

ItemState *votes_state(const Votes *votes, guint item);

/* index counts from the segment's first item. */
guint segment_item(const Segment *segment, guint index);
guint segment_count(const Segment *segment);

/* The next segment after segment->last; FALSE at the end of the class. */
gboolean segment_next(const Votes *votes, Segment *segment);

gboolean state_owns(const ItemState *state);

/* 一、市级重点项目进展情况: what it tells is of all of them. */
gboolean item_is_report_part(const Votes *votes, guint item);
