/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sequence_ratio.c - longest common blocks, by the classic table of common suffixes kept one line
 * at a time.
 *
 * Places of b are chained by character in a hash of buckets, so that a line of the table costs the
 * occurrences of one character, to fill and to clear.
 */
#include "corpus/sequence_ratio.h"

#define BUCKETS 1024 /* a power of two; texts have at most a few hundred characters */

/* A line of the table: how long the common suffix is that ends at a place of a and, one further
 * each, at the places of b. */
typedef struct
{
  glong *lengths; /* place in b + 1 */
  glong *set;     /* which of them are not 0 */
  glong set_count;
} Suffixes;

typedef struct
{
  const gunichar *a;
  const gunichar *b;
  glong *first; /* bucket -> place in b, -1 */
  glong *next;  /* place -> next place of that bucket, -1 */
  Suffixes lines[2];
} Matcher;

typedef struct
{
  glong a_start, a_end, b_start, b_end;
} Range;

static guint
bucket_of(gunichar c)
{
  return (c * 2654435761u) >> 22 & (BUCKETS - 1);
}

/* An upper bound: characters in common, wherever they stand. */
static glong
characters_in_common(const gunichar *a, glong a_length, const gunichar *b, glong b_length)
{
  g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
  glong common = 0;
  for (glong i = 0; i < b_length; i++)
    {
      gpointer key = GUINT_TO_POINTER(b[i]);
      g_hash_table_insert(counts, key,
                          GINT_TO_POINTER(GPOINTER_TO_INT(g_hash_table_lookup(counts, key)) + 1));
    }
  for (glong i = 0; i < a_length; i++)
    {
      gpointer key = GUINT_TO_POINTER(a[i]);
      gint left = GPOINTER_TO_INT(g_hash_table_lookup(counts, key));
      common += left > 0;
      if (left > 0)
        g_hash_table_insert(counts, key, GINT_TO_POINTER(left - 1));
    }
  return common;
}

/* Forgets a line of the table, so that it can be filled anew: only the places that were set. */
static void
suffixes_clear(Suffixes *line)
{
  for (glong i = 0; i < line->set_count; i++)
    line->lengths[line->set[i]] = 0;
  line->set_count = 0;
}

/* The longest block common to the range; length 0 if none. */
static glong
longest_block(Matcher *matcher, Range range, glong *a_best, glong *b_best)
{
  glong best = 0;
  Suffixes *above = &matcher->lines[0], *line = &matcher->lines[1];
  for (glong i = range.a_start; i < range.a_end; i++)
    {
      for (glong j = matcher->first[bucket_of(matcher->a[i])]; j >= 0 && j < range.b_end;
           j = matcher->next[j])
        {
          if (j < range.b_start || matcher->b[j] != matcher->a[i])
            continue;
          glong length = line->lengths[j + 1] = above->lengths[j] + 1;
          line->set[line->set_count++] = j + 1;
          if (length > best)
            {
              best = length;
              *a_best = i - length + 1;
              *b_best = j - length + 1;
            }
        }
      suffixes_clear(above);
      Suffixes *swap = above;
      above = line;
      line = swap;
    }
  suffixes_clear(above);
  return best;
}

static glong
blocks_in_common(Matcher *matcher, glong a_length, glong b_length)
{
  g_autoptr(GArray) pending = g_array_new(FALSE, FALSE, sizeof(Range));
  Range whole = { 0, a_length, 0, b_length };
  glong common = 0;
  g_array_append_val(pending, whole);
  while (pending->len > 0)
    {
      Range range = g_array_index(pending, Range, pending->len - 1);
      g_array_set_size(pending, pending->len - 1);
      glong a_best = 0, b_best = 0;
      glong length = longest_block(matcher, range, &a_best, &b_best);
      if (length == 0)
        continue;
      common += length;
      Range left = { range.a_start, a_best, range.b_start, b_best };
      Range right = { a_best + length, range.a_end, b_best + length, range.b_end };
      if (left.a_start < left.a_end && left.b_start < left.b_end)
        g_array_append_val(pending, left);
      if (right.a_start < right.a_end && right.b_start < right.b_end)
        g_array_append_val(pending, right);
    }
  return common;
}

static gdouble
ratio_of(glong common, glong both)
{
  return both == 0 ? 1.0 : 2.0 * (gdouble) common / (gdouble) both;
}

gdouble
sequence_ratio(const gunichar *a, glong a_length, const gunichar *b, glong b_length, gdouble least)
{
  glong both = a_length + b_length;
  if (ratio_of(MIN(a_length, b_length), both) < least
      || ratio_of(characters_in_common(a, a_length, b, b_length), both) < least)
    return 0;
  g_autofree glong *first = g_new(glong, BUCKETS), *next = g_new(glong, b_length + 1);
  g_autofree glong *scratch = g_new0(glong, 4 * (b_length + 2));
  glong *line = scratch + 2 * (b_length + 2);
  for (guint i = 0; i < BUCKETS; i++)
    first[i] = -1;
  for (glong j = b_length; j > 0; j--) /* backwards, so that chains run forwards */
    {
      next[j - 1] = first[bucket_of(b[j - 1])];
      first[bucket_of(b[j - 1])] = j - 1;
    }
  Matcher matcher = {
    a, b, first, next, { { scratch, scratch + b_length + 2, 0 }, { line, line + b_length + 2, 0 } }
  };
  return ratio_of(blocks_in_common(&matcher, a_length, b_length), both);
}
