/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * suggestion.c - edit distance with swaps of neighbours (optimal string alignment), three rows of
 * the matrix at a time.
 */
#include "cli/suggestion.h"

#include <string.h>

#define LONGEST 32 /* no name is longer; a longer word is no misspelling */

static guint
edit_distance(const char *a, const char *b)
{
  guint rows[3][LONGEST + 1];
  gsize width = strlen(b);
  for (guint j = 0; j <= width; j++)
    rows[0][j] = j;
  guint *before = rows[2], *last = rows[0], *now = rows[1];
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      now[0] = i;
      for (guint j = 1; j <= width; j++)
        {
          guint best = MIN(MIN(last[j] + 1, now[j - 1] + 1), last[j - 1] + (a[i - 1] != b[j - 1]));
          gboolean is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
          now[j] = is_swap ? MIN(best, before[j - 2] + 1) : best;
        }
      guint *spare = before;
      before = last;
      last = now;
      now = spare;
    }
  return last[width];
}

static const char *
only_completion(const char *word, const char *const *names, guint count)
{
  const char *found = NULL;
  for (guint i = 0; i < count; i++)
    if (word[0] != '\0' && g_str_has_prefix(names[i], word))
      {
        if (found != NULL)
          return NULL;
        found = names[i];
      }
  return found;
}

const char *
suggestion_find(const char *word, const char *const *names, guint count)
{
  if (strlen(word) > LONGEST)
    return NULL;
  const char *nearest = NULL;
  guint least = (guint) strlen(word) / 3 + 1;
  for (guint i = 0; i < count; i++)
    {
      guint distance = strlen(names[i]) > LONGEST ? G_MAXUINT : edit_distance(word, names[i]);
      if (distance <= least && distance < strlen(names[i]))
        {
          nearest = names[i];
          least = distance == 0 ? 0 : distance - 1;
        }
    }
  return nearest != NULL ? nearest : only_completion(word, names, count);
}
