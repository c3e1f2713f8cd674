/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * byte_runs.h - stretches of bytes in which nothing has to be looked at, eight bytes at a time.
 */
#pragma once

#include <glib.h>
#include <string.h>

/* How many bytes at text, in whole words of eight, have none below least (0x80 at most) among them;
 * those that follow are looked at one by one. */
static inline gsize
bytes_at_least(const char *text, gsize length, guchar least)
{
  const guint64 each = G_GUINT64_CONSTANT(0x0101010101010101);
  gsize at = 0;
  for (guint64 word; at + sizeof word <= length; at += sizeof word)
    {
      memcpy(&word, text + at, sizeof word);
      if (((word - least * each) & ~word & 0x80 * each) != 0)
        break;
    }
  return at;
}
