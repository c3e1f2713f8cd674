/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * normalize.c - the normalize stage.
 */
#include "normalize/normalize.h"

static gpointer
normalize_open(const StageOptions *options, GError **error)
{
  return (gpointer) options->rules;
}

static gboolean
normalize_run(gpointer state, Document *doc, GError **error)
{
  return TRUE;
}

static void
normalize_close(gpointer state)
{
}

const Stage normalize_stage = { "normalize", "", normalize_open, normalize_run, normalize_close };
