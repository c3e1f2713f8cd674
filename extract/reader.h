/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reader.h - what a reader of one input format offers. A format is reader_X.c and one line in
 * readers.def.
 *
 * Formats bid for an input by its first bytes, never by its name; the highest bid reads it.
 */
#pragma once

#include "core/stage.h"

typedef struct
{
  const char *name;       /* "html" */
  const char *media_type; /* "text/html" */

  /* How sure the reader is that the bytes are its format: 0 not at all, 100 certain. Looks at the
   * first few kilobytes only. */
  gint (*bid)(const guchar *bytes, gsize length);

  /* Fills identity (charset, pages), metadata, text, blocks, tables and cells. doc->source holds
   * the bytes. */
  gboolean (*read)(const StageOptions *options, Document *doc, GError **error);
} Reader;
