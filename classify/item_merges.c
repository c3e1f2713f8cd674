/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_merges.c - classes whose labels or outcomes are those of the items above them.
 */
#include "classify/item_merges.h"

static guint
segment_owners(const Votes *votes, const Segment *segment)
{
  guint owners = 0;
  for (guint i = 0; i < segment_count(segment); i++)
    owners += state_owns(votes_state(votes, segment_item(segment, i)))
              || votes->child_tasks[segment_item(segment, i)] > 0;
  return owners;
}

/* Only the last item of each segment owns anything, in segments of several items: 1.a 2.b
 * 责任单位：X. A bracket at the end of a line could be that line's alone: it counts when more than
 * one segment ends so. */
gboolean
items_close_parents(const Votes *votes, const GArray *members)
{
  guint closing = 0, single = 0;
  gboolean has_labels = TRUE;
  for (Segment segment = { .members = members }; segment_next(votes, &segment);)
    {
      guint owners = segment_owners(votes, &segment);
      if (owners == 0)
        continue;
      guint last = segment_item(&segment, segment_count(&segment) - 1);
      const ItemState *state = votes_state(votes, last);
      if (owners > 1 || series_item(votes->table, last)->parent < 0 || !state_owns(state)
          || state->closings > 1)
        return FALSE;
      has_labels &= (state->shows & SHOWS_BRACKET) == 0;
      closing += segment_count(&segment) > 1;
      single += segment_count(&segment) == 1;
    }
  return closing > single && (has_labels || closing > 1);
}

void
items_merge_into_parents(Votes *votes, const GArray *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      guint index = g_array_index(members, guint, i);
      ItemState *state = votes_state(votes, index);
      gint parent = series_item(votes->table, index)->parent;
      if (parent < 0)
        continue;
      state->role = ITEM_MERGED;
      votes_state(votes, (guint) parent)->shows |= state->shows;
      votes_state(votes, (guint) parent)->closings += state->closings;
    }
}

/* An item beside the parents that tells its outcome and has nothing below it: there the numbers of
 * the parents count tasks. */
static gboolean
parents_have_plain_siblings(const Votes *votes, guint parent)
{
  guint series = series_item(votes->table, parent)->series;
  for (guint i = 0; i < votes->table->items->len; i++)
    if (series_item(votes->table, i)->series == series && votes->children[i] == 0
        && !state_owns(votes_state(votes, i))
        && (votes_state(votes, i)->shows & SHOWS_OUTCOME) != 0)
      return TRUE;
  return FALSE;
}

gboolean
items_tell_of_parents(const Votes *votes, const GArray *members)
{
  gint parent = -1;
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      parent = series_item(votes->table, item)->parent;
      if (parent < 0 || state_owns(votes_state(votes, item)) || votes->children[item] > 0)
        return FALSE;
      const ItemState *above = votes_state(votes, (guint) parent);
      if (state_owns(above) || (above->shows & SHOWS_OUTCOME) == 0
          || item_is_report_part(votes, (guint) parent))
        return FALSE;
    }
  return parent >= 0 && parents_have_plain_siblings(votes, (guint) parent);
}
