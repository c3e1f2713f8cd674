/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * aside.h - what gives neither a document nor a reject: an exact duplicate of an input seen before,
 * or a part of an archive that holds no page (a WARC request, a folder entry).
 *
 * Duplicates are inputs and are listed; what was passed by is no input and is only counted, by its
 * kind. Both travel through the filters as lines of their own, so that the last filter counts what
 * `duban run` counts.
 */
#pragma once

#include "core/origin.h"

#define DUPLICATE_SCHEMA "duban.duplicate/1"
#define PASSED_SCHEMA "duban.passed/1"

typedef enum
{
  ASIDE_DUPLICATE,
  ASIDE_PASSED
} AsideKind;

typedef struct
{
  AsideKind kind;
  char *uri;
  char *id; /* of a duplicate: sha256 of its bytes, which is the id of the first; NULL for what was
               passed by */
  guint64 bytes;  /* of a duplicate */
  char *what;     /* of what was passed by: "request", "revisit", "symbolic-link" …; NULL for a
                     duplicate */
  Origin *origin; /* NULL for a plain file, and when read back from a line */
  char *line;     /* the record as a filter read it; NULL for one of our own */
} Aside;

/* Copy everything; origin may be NULL. */
Aside *aside_new_duplicate(const char *uri, const char *id, guint64 bytes, const Origin *origin);
Aside *aside_new_passed(const char *uri, const char *what, const Origin *origin);
void aside_free(Aside *aside);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Aside, aside_free)

/* Appends the record without line feed; the line it came as where it has one. */
void aside_append_json(const Aside *aside, GString *out);

/* Reads a line and keeps it. NULL without an error where it is no such record; NULL with
 * DUBAN_ERROR_INTERMEDIATE where it says it is one and is not. */
Aside *aside_read(const char *line, gsize length, GError **error);
