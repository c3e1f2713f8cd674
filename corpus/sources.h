/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sources.h - the inputs of a run, one after the other: files, the files of folders, standard
 * input, and what archives among them hold.
 *
 * Whatever the user names gives a source for every file there is (an empty folder has none). What
 * cannot be read is a source too, with the reason: it becomes a reject. An archive (container.h) is
 * no source but its parts are, in their order; of an archive inside an archive likewise, and there
 * it ends: one level more is refused.
 */
#pragma once

#include "core/limits.h"
#include "core/origin.h"

typedef struct
{
  /* The path as given, or found below the folder as given; for a part of an archive ARCHIVE!/NAME;
   * for a captured page its URL. Valid UTF-8: other bytes are written as %XX, and then percent
   * signs as %25. */
  char *uri;
  Origin *origin; /* NULL for a plain file */

  /* Exactly one of the three is set. */
  GBytes *bytes;
  const char *passed; /* no page: what it is instead; static */
  GError *error;      /* DUBAN_ERROR_READ, _LIMIT, _EMPTY, _DAMAGED, _ENCRYPTED, _STATUS, _FORMAT */

  char *charset; /* as the transport said, NULL if nothing */
  char *loss;    /* what a capture lacks, NULL if nothing */
} Source;

void source_clear(Source *source);

typedef struct Sources Sources;

/* inputs (NULL-terminated, copied): paths, `-` for standard input; then what the lists (likewise;
 * may be NULL) name: paths only, read as they are needed. limits is borrowed. Fails with
 * DUBAN_ERROR_READ where a list cannot be opened. */
Sources *sources_new(const char *const *inputs, const char *const *lists, const Limits *limits,
                     GError **error);
void sources_free(Sources *sources);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sources, sources_free)

/* Fills *source (clear it) and returns TRUE; FALSE at the end, and with error set where a list
 * cannot be read on: which inputs were meant is not known, so the run stops. */
gboolean sources_next(Sources *sources, Source *source, GError **error);

/* How much of what was named is read, 0 to 1: each input counts alike, each name in a folder
 * likewise. Below 0 with lists, whose length is not known. A guess, for people who wait. */
double sources_share(const Sources *sources);
