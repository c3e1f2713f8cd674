/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gzip_members.c - zlib with the member boundaries kept: inflate() stops behind each member's
 * checksum.
 *
 * A page is a few kilobytes, and the whole member nearly always lies in the input already:
 * libdeflate, which only knows whole members, reads it in half the time. What it does not read in
 * one go (long, cut off, damaged) is zlib's, as if nobody had tried.
 */
#include "corpus/gzip_members.h"

#include "core/error.h"

#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

#define CHUNK (256u << 10)
#define AHEAD (64u << 10) /* the least that should be there of a member that is read in one go */
#define WHOLE (1u << 20)  /* the most that such a member may hold */
#define GZIP_WINDOW (15 + 16) /* zlib: the largest window, a gzip header before it */

struct GzipMembers
{
  ByteStream *stream;
  const Limits *limits;
  z_stream inflater;
  guchar input[CHUNK];
  struct libdeflate_decompressor *whole_inflater;
  guchar *whole; /* what the member holds, where it was read in one go */
  gsize whole_length;
  gsize whole_given;
  guint64 loaded; /* bytes of the stream that ever were in input */
  guint64 unpacked;
  guint64 member;      /* where the member begins */
  gboolean is_over;    /* the member has ended, well or badly */
  gboolean is_stopped; /* nothing more comes */
};

GzipMembers *
gzip_members_new(ByteStream *stream, const Limits *limits)
{
  GzipMembers *members = g_new0(GzipMembers, 1);
  members->stream = stream;
  members->limits = limits;
  members->whole = g_malloc(WHOLE);
  members->whole_inflater = libdeflate_alloc_decompressor();
  if (inflateInit2(&members->inflater, GZIP_WINDOW) != Z_OK || members->whole_inflater == NULL)
    g_error("expected an inflater, got none"); /* out of memory, as g_new() ends */
  return members;
}

void
gzip_members_free(GzipMembers *members)
{
  if (members == NULL)
    return;
  inflateEnd(&members->inflater);
  libdeflate_free_decompressor(members->whole_inflater);
  g_free(members->whole);
  g_free(members);
}

guint64
gzip_members_offset(const GzipMembers *members)
{
  return members->member;
}

/* More input behind what is left; FALSE at the end and on failure. */
static gboolean
load(GzipMembers *members, GError **error)
{
  z_stream *inflater = &members->inflater;
  if (inflater->avail_in > 0)
    memmove(members->input, inflater->next_in, inflater->avail_in);
  inflater->next_in = members->input;
  gssize count = byte_stream_read(members->stream, members->input + inflater->avail_in,
                                  CHUNK - inflater->avail_in, error);
  if (count <= 0)
    return FALSE;
  inflater->avail_in += (guint) count;
  members->loaded += (guint64) count;
  return TRUE;
}

static gssize
member_failed(GzipMembers *members, DubanError code, const char *what, GError **error)
{
  members->is_over = TRUE;
  members->is_stopped = code == DUBAN_ERROR_LIMIT;
  duban_error_set(error, code, "%s", what);
  return -1;
}

static gboolean
ratio_is_kept(const GzipMembers *members)
{
  return members->unpacked <= members->limits->unpacked_free
         || members->unpacked / members->limits->unpacked_ratio
                <= members->loaded - members->inflater.avail_in;
}

/* --- a member in one go --- */

static void
whole_read(GzipMembers *members)
{
  z_stream *inflater = &members->inflater;
  if (inflater->avail_in < AHEAD)
    /* Where that fails nothing more is there to be had, as the reader will find out */
    load(members, NULL);
  gsize taken = 0;
  members->whole_given = members->whole_length = 0;
  if (libdeflate_gzip_decompress_ex(members->whole_inflater, inflater->next_in, inflater->avail_in,
                                    members->whole, WHOLE, &taken, &members->whole_length)
      != LIBDEFLATE_SUCCESS)
    return;
  inflater->next_in += taken;
  inflater->avail_in -= (guint) taken;
  members->is_over = TRUE;
}

static gsize
whole_give(GzipMembers *members, guchar *into, gsize length)
{
  gsize count = MIN(length, members->whole_length - members->whole_given);
  memcpy(into, members->whole + members->whole_given, count);
  members->whole_given += count;
  return count;
}

/* --- a member piece by piece --- */

/* Bytes given, 0 where the member ends, -1 and error set. */
static gssize
pieces_read(GzipMembers *members, guchar *into, gsize length, GError **error)
{
  z_stream *inflater = &members->inflater;
  inflater->next_out = into;
  inflater->avail_out = (guint) MIN(length, (gsize) G_MAXINT);
  guint room = inflater->avail_out;
  while (!members->is_over && inflater->avail_out == room)
    {
      GError *reading = NULL;
      if (inflater->avail_in == 0 && !load(members, &reading))
        {
          members->is_over = members->is_stopped = TRUE;
          if (reading == NULL)
            return member_failed(members, DUBAN_ERROR_DAMAGED,
                                 "expected the compressed data to end, got the end of the file",
                                 error);
          g_propagate_error(error, reading);
          return -1;
        }
      int result = inflate(inflater, Z_NO_FLUSH);
      members->is_over = result == Z_STREAM_END;
      if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
        return member_failed(members, DUBAN_ERROR_DAMAGED,
                             "expected compressed data, got something else", error);
    }
  return (gssize) (room - inflater->avail_out);
}

gssize
gzip_members_read(GzipMembers *members, guchar *into, gsize length, GError **error)
{
  gssize count = members->whole_given < members->whole_length
                     ? (gssize) whole_give(members, into, length)
                     : pieces_read(members, into, length, error);
  if (count <= 0)
    return count;
  members->unpacked += (guint64) count;
  if (!ratio_is_kept(members))
    return member_failed(members, DUBAN_ERROR_LIMIT,
                         "expected compressed data of an ordinary ratio, got more: a bomb", error);
  return count;
}

/* Drops input up to the next two bytes of a gzip header and the deflate method; FALSE at the end.
 */
static gboolean
find_header(GzipMembers *members, guint64 *skipped)
{
  z_stream *inflater = &members->inflater;
  for (;;)
    {
      while (inflater->avail_in >= 3)
        {
          if (inflater->next_in[0] == 0x1F && inflater->next_in[1] == 0x8B
              && inflater->next_in[2] == 8)
            return TRUE;
          const guchar *next = memchr(inflater->next_in + 1, 0x1F, inflater->avail_in - 1);
          guint step = next == NULL ? inflater->avail_in : (guint) (next - inflater->next_in);
          inflater->next_in += step;
          inflater->avail_in -= step;
          *skipped += step;
        }
      if (!load(members, NULL))
        {
          *skipped += inflater->avail_in;
          return FALSE;
        }
    }
}

gboolean
gzip_members_next(GzipMembers *members, guint64 *skipped)
{
  *skipped = 0;
  if (members->is_stopped || !find_header(members, skipped))
    return FALSE;
  inflateReset2(&members->inflater, GZIP_WINDOW);
  members->member = members->loaded - members->inflater.avail_in;
  members->is_over = FALSE;
  whole_read(members);
  return TRUE;
}

gsize
gzip_inflate_prefix(const guchar *bytes, gsize length, guchar *into, gsize room)
{
  z_stream inflater = { .next_in = (guchar *) bytes,
                        .avail_in = (guint) length,
                        .next_out = into,
                        .avail_out = (guint) room };
  if (inflateInit2(&inflater, GZIP_WINDOW) != Z_OK)
    return 0;
  inflate(&inflater, Z_SYNC_FLUSH);
  inflateEnd(&inflater);
  return room - inflater.avail_out;
}
