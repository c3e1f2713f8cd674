/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * normalize.c - the normalize stage: folds the printed text, then has the values found in it.
 */
#include "normalize/normalize.h"

#include "normalize/anchor.h"
#include "normalize/fold.h"
#include "normalize/values.h"

static gpointer
normalize_open(const StageOptions *options, GError **error)
{
  g_autofree Words *words = g_new0(Words, 1);
  if (!words_load(words, options->rules, error))
    return NULL;
  return g_steal_pointer(&words);
}

static void
text_fold(Document *doc)
{
  doc->comparable = g_string_sized_new(doc->text->len + 1);
  doc->map = textmap_new();
  fold_append(doc->text->str, doc->text->len, doc->comparable, doc->map);
}

gboolean
normalize_lines(gpointer state, Document *doc, GError **error)
{
  text_fold(doc);
  return values_find_in_lines(state, doc, error);
}

static gboolean
normalize_run(gpointer state, Document *doc, GError **error)
{
  const Words *words = state;
  text_fold(doc);
  if (doc->year == 0)
    doc->year = anchor_year(doc);
  return values_find(words, doc, error);
}

static void
normalize_close(gpointer state)
{
  words_clear(state);
  g_free(state);
}

const Stage normalize_stage = { "normalize",
                                "fold the text; find amounts, dates, goals and bodies in it",
                                normalize_open, normalize_run, normalize_close };
