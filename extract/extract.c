/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * extract.c - the extract stage.
 */
#include "extract/extract.h"

static gpointer
extract_open(const StageOptions *options, GError **error)
{
  return (gpointer) options->rules;
}

static gboolean
extract_run(gpointer state, Document *doc, GError **error)
{
  return TRUE;
}

static void
extract_close(gpointer state)
{
}

const Stage extract_stage = { "extract", "", extract_open, extract_run, extract_close };
