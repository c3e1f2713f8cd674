/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * classify.c - the classify stage.
 */
#include "classify/classify.h"

static gpointer
classify_open(const StageOptions *options, GError **error)
{
  return (gpointer) options->rules;
}

static gboolean
classify_run(gpointer state, Document *doc, GError **error)
{
  return TRUE;
}

static void
classify_close(gpointer state)
{
}

const Stage classify_stage = { "classify", "", classify_open, classify_run, classify_close };
