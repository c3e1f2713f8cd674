/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_words.c - see the header.
 */
#include "review/link_words.h"

#include "normalize/fold.h"

#include <string.h>

LinkWords *
link_words_new(const Rules *rules, GError **error)
{
  g_autoptr(LinkWords) words = g_new0(LinkWords, 1);
  const GString *table = rules_need_table(rules, "divisions", error);
  if (table == NULL || (words->divisions = divisions_new(table, error)) == NULL
      || (words->signs = rules_need_vocabulary(rules, "place-signs", error)) == NULL
      || (words->words = rules_need_vocabulary(rules, "history-words", error)) == NULL)
    return NULL;
  return g_steal_pointer(&words);
}

void
link_words_free(LinkWords *words)
{
  if (words == NULL)
    return;
  divisions_free(words->divisions);
  g_free(words);
}

char *
link_comparable(const char *text)
{
  GString *out = g_string_new(NULL);
  g_autoptr(TextMap) map = textmap_new();
  fold_append(text, strlen(text), out, map);
  return g_string_free(out, FALSE);
}
