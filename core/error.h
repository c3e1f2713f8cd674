/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * error.h - why a document or a run failed.
 *
 * Three grades: an Issue (issue.h) is stepped over; a GError of this domain fails one document (it
 * becomes a reject record) or, from `open` of a stage, stops the run. Every code has a stable
 * machine-readable name: the `code` of reject records.
 */
#pragma once

#include <glib.h>

#define DUBAN_ERROR (duban_error_quark())
GQuark duban_error_quark(void);

typedef enum
{
  DUBAN_ERROR_EMPTY,     /* the input has no bytes, or no text */
  DUBAN_ERROR_FORMAT,    /* no reader knows this content */
  DUBAN_ERROR_DAMAGED,   /* a reader knows the format, but the bytes are broken beyond repair */
  DUBAN_ERROR_ENCRYPTED, /* a password is needed */
  DUBAN_ERROR_NO_TEXT,   /* pages without a text layer */
  DUBAN_ERROR_LIMIT,     /* a limit of Limits was passed */
  DUBAN_ERROR_READ,      /* the input could not be read */
  DUBAN_ERROR_WRITE,     /* the output could not be written (full disk) */
  DUBAN_ERROR_RULES,     /* a rule, vocabulary or layout file is wrong */
  DUBAN_ERROR_USAGE,     /* the command's words are off */
  DUBAN_ERROR_STATUS,    /* a captured answer that is no page: not found, moved */
  DUBAN_ERROR_CRASHED, /* the process that read the document ended by a signal, or otherwise than it
                          should */
  DUBAN_ERROR_TIMEOUT, /* ... was stopped because it took too long */
  DUBAN_ERROR_MEMORY,  /* ... asked for more memory than it may have */
  DUBAN_ERROR_STOPPED, /* somebody asked the run to stop */
  DUBAN_ERROR_INTERMEDIATE, /* a line given to a filter is not what the stage before it writes */
  DUBAN_ERROR_CLOSED        /* who reads standard output has had enough: no fault of anybody */
} DubanError;

/* The stable name of a code: "empty", "format", "damaged", "encrypted", "no-text", "limit", "read",
 * "write", "rules", "usage", "http-status", "crashed", "timeout", "memory", "stopped",
 * "intermediate". Returns "internal" for a GError of another domain. Borrowed, static. */
const char *duban_error_name(const GError *error);

/* Sets error and returns FALSE, so that `return duban_error_set(...)` reads as a failed call.
 * Message: lower case, says where, what was expected, what came. */
gboolean duban_error_set(GError **error, DubanError code, const char *format, ...)
    G_GNUC_PRINTF(3, 4);
