/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * append.h - appending short pieces to a GString without a call.
 *
 * g_string_append_len() checks, measures and moves; where a text grows by pieces of a few bytes
 * that took a fifth of the time. These do the same where there is room and leave growing to it.
 * append_room() and append_filled() let a caller who knows how much is to come at most write
 * without asking again.
 */
#pragma once

#include <glib.h>

#include <string.h>

/* Room for count bytes behind the end of out; what is written there counts once append_filled() was
 * told where it ends. */
static inline char *
append_room(GString *out, gsize count)
{
  gsize length = out->len;
  if (G_UNLIKELY(count >= out->allocated_len - length))
    {
      g_string_set_size(out, length + count);
      g_string_truncate(out, length);
    }
  return out->str + length;
}

static inline void
append_filled(GString *out, char *end)
{
  out->len = (gsize) (end - out->str);
  *end = '\0';
}

/* Appends length bytes, which must not lie in out itself. */
static inline void
append_bytes(GString *out, const char *bytes, gsize length)
{
  if (G_UNLIKELY(length >= out->allocated_len - out->len))
    {
      g_string_append_len(out, bytes, (gssize) length);
      return;
    }
  memcpy(out->str + out->len, bytes, length);
  out->len += length;
  out->str[out->len] = '\0';
}

#define APPEND_DIGITS 20 /* of the largest 64-bit number */

/* The decimal digits of number, at the end of digits; returns the first of them. Here because
 * printf reads its format anew each time. */
static inline const char *
digits_of(guint64 number, char digits[APPEND_DIGITS])
{
  char *first = digits + APPEND_DIGITS;
  do
    *--first = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  return first;
}

static inline void
append_byte(GString *out, char byte)
{
  append_bytes(out, &byte, 1);
}

static inline void
append_number(GString *out, gint64 number)
{
  char digits[APPEND_DIGITS];
  const char *first = digits_of(number < 0 ? -(guint64) number : (guint64) number, digits);
  if (number < 0)
    append_byte(out, '-');
  append_bytes(out, first, (gsize) (digits + APPEND_DIGITS - first));
}
