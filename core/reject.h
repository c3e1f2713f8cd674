/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reject.h - an input that gave no document: where it came from, which stage gave up, and why.
 *
 * It is a record of its own from the moment it fails: filters pass it on as the line it came as.
 */
#pragma once

#include "core/origin.h"

#define REJECT_SCHEMA "duban.reject/1"

typedef struct
{
  char *uri;
  Origin *origin; /* NULL for a plain file, and when read back from a line */
  char *id;       /* sha256 of the source bytes; NULL where they could not be read */
  char *stage; /* "source", "extract", "normalize", "classify", "output"; "worker": whoever read it
                  ended */
  char *code;  /* duban_error_name() */
  char *message; /* where, what was expected, what came */
  guint page;    /* 1-based, 0 where not known */
  gint64 offset; /* into the source bytes, -1 where not known */
  char *line;    /* the record as a filter read it, without line feed; NULL for one of our own */
} Reject;

/* Copies everything; what is no UTF-8 becomes U+FFFD. The origin is set by the caller. */
Reject *reject_new(const char *uri, const char *id, const char *stage, const GError *error);
void reject_free(Reject *reject);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reject, reject_free)

/* Appends the record without line feed; the line it came as where it has one. */
void reject_append_json(const Reject *reject, GString *out);

/* Reads a record (one line, without line feed) and keeps the line. NULL without an error where the
 * line is no reject at all; NULL with DUBAN_ERROR_INTERMEDIATE where it says it is one and is not.
 */
Reject *reject_read(const char *line, gsize length, GError **error);
