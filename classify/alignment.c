/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * alignment.c - the outer programme: the chain of list numbers.
 *
 * best[i] is the least cost of a table whose last row starts at text i. From each reachable i the
 * inner programme (alignment_segment.c) gives the cost of ending its rows before each later text;
 * those that carry one of the next numbers are reached. Few candidates a number are kept, so that a
 * page of bare numbers stays cheap.
 */
#include "classify/alignment.h"

#include "classify/alignment_segment.h"

#define KEPT_CANDIDATES 8 /* rivals for one list number */
/* Numbers that may be missing in a row: one is, in one table of twenty */
#define NUMBER_GAP 3
#define GAP_COST 120
/* Where a body prints its own share of a longer list; never in a matrix, which is full of numbers
 */
#define WIDE_GAP 500
#define WIDE_GAP_COST 150 /* less than a row of three texts left over */
#define UNUSED_COST 60    /* a text after the last row */

typedef struct
{
  guint text; /* where the number stands */
  gint64 cost;
  gint previous; /* index of the candidate before, -1 for the first */
} Candidate;

typedef struct
{
  const Segmenter *segmenter;
  const FlatText *texts;
  guint count;
  GArray *candidates; /* Candidate, by text */
  gint *at;           /* text -> index into candidates, -1 */
  gint last;          /* best final candidate */
  guint end;          /* where its rows end */
  gint64 cost;
} Chain;

static guint
candidates_of_value(const Chain *chain, guint value, guint from)
{
  guint count = 0;
  for (guint i = chain->candidates->len; i > from; i--)
    {
      const Candidate *candidate = &g_array_index(chain->candidates, Candidate, i - 1);
      count += chain->texts[candidate->text].serial == value;
    }
  return count;
}

static void
chain_offer(Chain *chain, guint text, gint64 cost, gint previous)
{
  if (chain->at[text] >= 0)
    {
      Candidate *candidate = &g_array_index(chain->candidates, Candidate, chain->at[text]);
      if (cost < candidate->cost)
        *candidate = (Candidate){ text, cost, previous };
      return;
    }
  if (candidates_of_value(chain, chain->texts[text].serial, (guint) previous + 1)
      >= KEPT_CANDIDATES)
    return;
  Candidate candidate = { text, cost, previous };
  chain->at[text] = (gint) chain->candidates->len;
  g_array_append_val(chain->candidates, candidate);
}

/* What the numbers cost that are missing from one row to the next; SEGMENT_IMPOSSIBLE where the
 * second is none of this chain. */
static gint64
gap_cost(const Chain *chain, guint value, guint next)
{
  if (next <= value)
    return SEGMENT_IMPOSSIBLE;
  if (!segmenter_is_matrix(chain->segmenter))
    return next <= value + WIDE_GAP ? MIN((gint64) (next - value - 1) * GAP_COST, WIDE_GAP_COST)
                                    : SEGMENT_IMPOSSIBLE;
  return next <= value + NUMBER_GAP ? (gint64) (next - value - 1) * GAP_COST : SEGMENT_IMPOSSIBLE;
}

/* Reaches every next number within the window of candidate `from`, and the end of the table. */
static void
chain_extend(Chain *chain, guint from, gint64 *ends)
{
  Candidate start = g_array_index(chain->candidates, Candidate, from);
  guint value = chain->texts[start.text].serial;
  guint window = segmenter_forward(chain->segmenter, start.text, chain->count, ends);
  for (guint length = 1; length <= window; length++)
    {
      gint64 cost = ends[length];
      if (cost >= SEGMENT_IMPOSSIBLE)
        continue;
      guint next = start.text + length;
      gint64 whole = start.cost + cost + (gint64) (chain->count - next) * UNUSED_COST;
      if (whole < chain->cost)
        {
          chain->cost = whole;
          chain->last = (gint) from;
          chain->end = next;
        }
      gint64 gap = next < chain->count ? gap_cost(chain, value, chain->texts[next].serial)
                                       : SEGMENT_IMPOSSIBLE;
      if (gap < SEGMENT_IMPOSSIBLE)
        chain_offer(chain, next, start.cost + cost + gap, (gint) from);
    }
}

static gint
candidate_order(const Chain *chain, guint text)
{
  return chain->at[text];
}

/* Candidates must be extended by rising text; they are appended by rising discovery, so texts are
 * walked instead. */
static gboolean
chain_find(Chain *chain)
{
  g_autofree gint64 *ends = g_new(gint64, SEGMENT_WINDOW + 1);
  for (guint text = 0; text < chain->count; text++)
    {
      gint index = candidate_order(chain, text);
      if (index >= 0)
        chain_extend(chain, (guint) index, ends);
    }
  return chain->last >= 0;
}

static void
alignment_fill(const Chain *chain, Alignment *alignment)
{
  g_autoptr(GArray) path = g_array_new(FALSE, FALSE, sizeof(guint));
  for (gint i = chain->last; i >= 0; i = g_array_index(chain->candidates, Candidate, i).previous)
    g_array_append_val(path, g_array_index(chain->candidates, Candidate, i).text);
  for (guint i = path->len; i > 0; i--)
    {
      guint start = g_array_index(path, guint, i - 1);
      guint end = i > 1 ? g_array_index(path, guint, i - 2) : chain->end;
      segmenter_trace(chain->segmenter, start, end, alignment);
    }
  alignment->used = chain->end;
  alignment->cost = chain->cost;
}

void
alignment_free(Alignment *alignment)
{
  if (alignment == NULL)
    return;
  g_array_unref(alignment->cells);
  g_array_unref(alignment->starts_number);
  g_array_unref(alignment->headings);
  g_free(alignment);
}

Alignment *
alignment_new(guint columns)
{
  Alignment *alignment = g_new0(Alignment, 1);
  alignment->columns = columns;
  alignment->cells = g_array_new(FALSE, FALSE, sizeof(FlatCell));
  alignment->starts_number = g_array_new(FALSE, FALSE, sizeof(guint8));
  alignment->headings = g_array_new(FALSE, FALSE, sizeof(guint));
  return alignment;
}

void
alignment_add_row(Alignment *alignment, gboolean starts_number)
{
  FlatCell empty = { 0, 0 };
  for (guint column = 0; column < alignment->columns; column++)
    g_array_append_val(alignment->cells, empty);
  guint8 mark = starts_number;
  guint heading = 0;
  g_array_append_val(alignment->starts_number, mark);
  g_array_append_val(alignment->headings, heading);
  alignment->rows++;
}

Alignment *
alignment_find(const Columns *columns, const FlatText *texts, guint count)
{
  if (count == 0 || count > ALIGNMENT_TEXTS || texts[0].serial == 0)
    return NULL;
  g_autoptr(Segmenter) segmenter = segmenter_new(columns, texts, count);
  if (segmenter == NULL)
    return NULL;
  g_autoptr(GArray) candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
  g_autofree gint *at = g_new(gint, count);
  for (guint i = 0; i < count; i++)
    at[i] = -1;
  Chain chain = { segmenter, texts, count, candidates, at, -1, 0, SEGMENT_IMPOSSIBLE };
  chain_offer(&chain, 0, 0, -1);
  if (!chain_find(&chain))
    return NULL;
  g_autoptr(Alignment) alignment = alignment_new(columns->count);
  alignment_fill(&chain, alignment);
  return g_steal_pointer(&alignment);
}
