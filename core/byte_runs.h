/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * byte_runs.h - stretches of bytes in which nothing has to be looked at, eight bytes at a time.
 */
#pragma once

#include <glib.h>
#include <string.h>

#define BYTES_EACH G_GUINT64_CONSTANT(0x0101010101010101)

/* Bit 7 of each byte of word that is least or more. */
static inline guint64
bytes_from(guint64 word, guchar least)
{
  guint64 above = (word & 0x7F * BYTES_EACH) + (0x80 - (least & 0x7Fu)) * BYTES_EACH;
  return (least < 0x80 ? above | word : above & word) & 0x80 * BYTES_EACH;
}

/* How many bits bytes_from() set. */
static inline guint
bytes_count(guint64 bits)
{
  return (guint) ((bits >> 7) * BYTES_EACH >> 56);
}

/* How many bytes at text, in whole words of eight, have none below least (0x80 at most) among them;
 * those that follow are looked at one by one. */
static inline gsize
bytes_at_least(const char *text, gsize length, guchar least)
{
  gsize at = 0;
  for (guint64 word; at + sizeof word <= length; at += sizeof word)
    {
      memcpy(&word, text + at, sizeof word);
      if (((word - least * BYTES_EACH) & ~word & 0x80 * BYTES_EACH) != 0)
        break;
    }
  return at;
}
