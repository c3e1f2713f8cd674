/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * error.c - the error domain and its stable names.
 */
#include "core/error.h"

G_DEFINE_QUARK(duban - error - quark, duban_error)

static const char *const NAMES[] = {
  [DUBAN_ERROR_EMPTY] = "empty",        [DUBAN_ERROR_FORMAT] = "format",
  [DUBAN_ERROR_DAMAGED] = "damaged",    [DUBAN_ERROR_ENCRYPTED] = "encrypted",
  [DUBAN_ERROR_NO_TEXT] = "no-text",    [DUBAN_ERROR_LIMIT] = "limit",
  [DUBAN_ERROR_READ] = "read",          [DUBAN_ERROR_WRITE] = "write",
  [DUBAN_ERROR_RULES] = "rules",        [DUBAN_ERROR_USAGE] = "usage",
  [DUBAN_ERROR_STATUS] = "http-status", [DUBAN_ERROR_CRASHED] = "crashed",
  [DUBAN_ERROR_TIMEOUT] = "timeout",    [DUBAN_ERROR_MEMORY] = "memory",
  [DUBAN_ERROR_STOPPED] = "stopped",    [DUBAN_ERROR_INTERMEDIATE] = "intermediate",
  [DUBAN_ERROR_CLOSED] = "closed",
};

const char *
duban_error_name(const GError *error)
{
  if (error->domain != DUBAN_ERROR || error->code < 0 || (gsize) error->code >= G_N_ELEMENTS(NAMES))
    return "internal";
  return NAMES[error->code];
}

gboolean
duban_error_set(GError **error, DubanError code, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_set_error_literal(error, DUBAN_ERROR, (gint) code, message);
  return FALSE;
}
