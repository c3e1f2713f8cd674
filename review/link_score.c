/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_score.c - how alike two tasks are: text first, then who does it and under which number.
 *
 * Two ways of seeing texts: how much of both is shared, and how much of the shorter one the longer
 * one has, since a report often names a task in six characters that the assignment spelt out in
 * sixty. The second counts less the shorter the short one is.
 */
#include "review/link_task.h"

#include "core/characters.h"

#include <string.h>

/* Shares of the score in thousandths; what a task does not state falls out, and the others share
 * its part. */
#define TEXT_SHARE 700
#define BODIES_SHARE 200
#define NUMBER_SHARE 100
/* Per cent: being part of a longer text is a little less than being the same text */
#define CONTAINED_SHARE 88
#define CONTAINED_PAIRS 7    /* so many pairs in the shorter text make containment count in full */
#define SHARED_CHARACTERS 40 /* of the longest common text that a reason shows */

/* --- texts --- */

typedef struct
{
  guint64 a, b, shared; /* weights */
} PairWeights;

static PairWeights
pairs_compare(const GArray *a, const GArray *b)
{
  PairWeights weights = { 0, 0, 0 };
  guint i = 0, j = 0;
  while (i < a->len || j < b->len)
    {
      const TextPair *one = i < a->len ? &g_array_index(a, TextPair, i) : NULL;
      const TextPair *other = j < b->len ? &g_array_index(b, TextPair, j) : NULL;
      gboolean takes_one = one != NULL && (other == NULL || one->pair <= other->pair);
      gboolean takes_other = other != NULL && (one == NULL || other->pair <= one->pair);
      weights.a += takes_one ? one->weight : 0;
      weights.b += takes_other ? other->weight : 0;
      weights.shared += takes_one && takes_other ? MIN(one->weight, other->weight) : 0;
      i += takes_one;
      j += takes_other;
    }
  return weights;
}

static gint
pairs_score(const GArray *a, const GArray *b)
{
  const PairWeights weights = pairs_compare(a, b);
  guint64 smaller = MIN(weights.a, weights.b), pairs = MIN(MIN(a->len, b->len), CONTAINED_PAIRS);
  if (smaller == 0)
    return 0;
  guint64 alike = 2 * SCORE_FULL * weights.shared / (weights.a + weights.b);
  guint64 contained =
      SCORE_FULL * weights.shared / smaller * pairs / CONTAINED_PAIRS * CONTAINED_SHARE / 100;
  return (gint) MAX(alike, contained);
}

/* Sub-rows share the text of their task; what tells them apart is their own. */
static gint
text_score(const LinkTask *a, const LinkTask *b)
{
  gint whole = pairs_score(a->pairs, b->pairs);
  return a->own == NULL || b->own == NULL ? whole : (whole + 2 * pairs_score(a->own, b->own)) / 3;
}

/* --- bodies --- */

gboolean
link_name_is_short_for(const char *name, const char *full)
{
  gsize size;
  if (*name == '\0' || character_at(name, NULL) != character_at(full, NULL)
      || character_before(name, strlen(name)) != character_before(full, strlen(full)))
    return FALSE;
  for (; *name != '\0' && *full != '\0'; full += size)
    if (character_at(full, &size) == character_at(name, NULL))
      name += size;
  return *name == '\0';
}

static gboolean
bodies_have(const GPtrArray *bodies, const char *name)
{
  for (guint i = 0; i < bodies->len; i++)
    {
      const char *other = g_ptr_array_index(bodies, i);
      if (link_name_is_short_for(name, other) || link_name_is_short_for(other, name))
        return TRUE;
    }
  return FALSE;
}

/* How many of the shorter list the other has too; names in many notices grow from one body to all
 * that help it. */
static gint
bodies_score(const LinkTask *a, const LinkTask *b)
{
  if (a->bodies->len == 0 || b->bodies->len == 0)
    return -1;
  const GPtrArray *few = a->bodies->len <= b->bodies->len ? a->bodies : b->bodies;
  const GPtrArray *many = few == a->bodies ? b->bodies : a->bodies;
  guint shared = 0;
  for (guint i = 0; i < few->len; i++)
    shared += bodies_have(many, g_ptr_array_index(few, i));
  return (gint) (SCORE_FULL * shared / few->len);
}

/* --- together --- */

LinkEvidence
link_tasks_compare(const LinkTask *a, const LinkTask *b)
{
  LinkEvidence evidence = { 0, text_score(a, b), bodies_score(a, b), -1,
                            (a->sub == 0) != (b->sub == 0) };
  if (a->number != NULL && b->number != NULL)
    evidence.number =
        strcmp(a->number, b->number) == 0 || (a->counted != 0 && a->counted == b->counted)
            ? SCORE_FULL
            : 0;
  gint shares = TEXT_SHARE, sum = TEXT_SHARE * evidence.text;
  if (evidence.bodies >= 0)
    {
      shares += BODIES_SHARE;
      sum += BODIES_SHARE * evidence.bodies;
    }
  if (evidence.number >= 0)
    {
      shares += NUMBER_SHARE;
      sum += NUMBER_SHARE * evidence.number;
    }
  evidence.score = sum / shares;
  return evidence;
}

/* --- the reason to show --- */

/* Characters that both texts print from here on, up to a line's end; *length receives their bytes.
 */
static guint
shared_from(const char *a, const char *b, gsize *length)
{
  guint count = 0;
  gsize size;
  *length = 0;
  while (a[*length] != '\0' && a[*length] != '\n' && count < SHARED_CHARACTERS)
    {
      gunichar c = character_at(a + *length, &size);
      if (b[*length] == '\0' || character_at(b + *length, NULL) != c)
        break;
      *length += size;
      count++;
    }
  return count;
}

char *
link_tasks_shared_text(const LinkTask *a, const LinkTask *b)
{
  const char *best = NULL;
  gsize best_length = 0, size;
  guint best_count = 1;
  for (const char *from = a->text; *from != '\0'; from += size)
    {
      gunichar c = character_at(from, &size);
      if (character_is_punctuation(c) || c == '\n')
        continue;
      char first[8] = { 0 };
      memcpy(first, from, size);
      for (const char *at = strstr(b->text, first); at != NULL; at = strstr(at + size, first))
        {
          gsize length;
          guint count = shared_from(from, at, &length);
          if (count <= best_count)
            continue;
          best = from;
          best_count = count;
          best_length = length;
        }
    }
  return best == NULL ? NULL : g_strndup(best, best_length);
}
