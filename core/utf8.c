/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * utf8.c - the common characters by their lead byte; GLib is asked about the others.
 */
#include "core/utf8.h"

/* Lead bytes E1 to EC take any two continuations (80 to BF): below E1 are overlong forms, above EC the surrogates. */
static inline gboolean
is_common(const guchar *bytes, gsize left)
{
  return left >= 3 && (guchar) (bytes[0] - 0xE1) <= 0xEC - 0xE1 && ((bytes[1] ^ 0x80) | (bytes[2] ^ 0x80)) < 0x40;
}

gboolean
utf8_is_valid(const char *text, gsize length)
{
  const guchar *bytes = (const guchar *) text;
  for (gsize i = 0; i < length;)
    {
      if (is_common(bytes + i, length - i))
        i += 3;
      else if (bytes[i] < 0x80 && bytes[i] != 0)
        i++;
      else if (bytes[i] == 0 || g_utf8_get_char_validated(text + i, (gssize) (length - i)) > 0x10FFFF)
        return FALSE;
      else
        i += (gsize) g_utf8_skip[bytes[i]];
    }
  return TRUE;
}
