/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * normalize.c - the normalize stage: folds the printed text, then has the values found in it.
 */
#include "normalize/normalize.h"

#include "normalize/fold.h"

static gpointer
normalize_open(const StageOptions *options, GError **error)
{
  return (gpointer) options->rules;
}

static gboolean
normalize_run(gpointer state, Document *doc, GError **error)
{
  doc->comparable = g_string_sized_new(doc->text->len + 1);
  doc->map = textmap_new();
  fold_append(doc->text->str, doc->text->len, doc->comparable, doc->map);
  return TRUE;
}

static void
normalize_close(gpointer state)
{
}

const Stage normalize_stage = { "normalize", "fold the text; find amounts, dates and bodies", normalize_open, normalize_run,
                                normalize_close };
