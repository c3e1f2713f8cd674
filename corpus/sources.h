/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sources.h - the inputs of a run, one after the other: files, the files of folders, standard input.
 *
 * Whatever the user names gives a source for every file there is (an empty folder has none). What cannot be read is a source
 * too, with the reason: it becomes a reject.
 */
#pragma once

#include "core/limits.h"

typedef struct
{
  char *uri;     /* the path as given, or found below the folder as given; valid UTF-8: other bytes are written as %XX */
  GBytes *bytes; /* NULL where error is set */
  GError *error; /* DUBAN_ERROR_READ, DUBAN_ERROR_LIMIT, DUBAN_ERROR_EMPTY */
} Source;

void source_clear(Source *source);

typedef struct Sources Sources;

/* inputs (NULL-terminated, copied): paths, `-` for standard input. limits is borrowed. */
Sources *sources_new(const char *const *inputs, const Limits *limits);
void sources_free(Sources *sources);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sources, sources_free)

/* Fills *source (clear it) and returns TRUE; FALSE at the end. */
gboolean sources_next(Sources *sources, Source *source);
