/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * embedded.h - files that are part of the program: output/schema/ and output/sql/, so that they are
 * found wherever it is.
 */
#pragma once

#include <glib.h>

typedef struct
{
  const char *name; /* "task.schema.json" */
  const char *text;
} EmbeddedText;

/* Ends with a NULL name. Written by scripts/lib/embed.cmake. */
extern const EmbeddedText EMBEDDED_TEXTS[];

/* NULL where there is no file of that name. */
const char *embedded_lookup(const char *name);
