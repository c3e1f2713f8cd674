/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * utf8.c - the common characters by their lead byte; GLib is asked about the others.
 */
#include "core/utf8.h"

/* Lead bytes E1 to EC take any two continuations (80 to BF): below E1 are overlong forms, above EC
 * the surrogates. */
static inline gboolean
is_common(const guchar *bytes)
{
  return (guchar) (bytes[0] - 0xE1) <= 0xEC - 0xE1
         && ((bytes[1] ^ 0x80) | (bytes[2] ^ 0x80)) < 0x40;
}

gboolean
utf8_is_valid(const char *text, gsize length)
{
  const guchar *at = (const guchar *) text, *end = at + length;
  while (at < end)
    {
      while (end - at >= 3 && is_common(at))
        at += 3;
      if (at == end)
        break;
      if (*at > 0 && *at < 0x80)
        at++;
      else if (*at == 0
               || g_utf8_get_char_validated((const char *) at, (gssize) (end - at)) > 0x10FFFF)
        return FALSE;
      else
        at += (gsize) g_utf8_skip[*at];
    }
  return TRUE;
}
