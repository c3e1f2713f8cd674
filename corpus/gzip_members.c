/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gzip_members.c - zlib with the member boundaries kept: inflate() stops behind each member's checksum.
 */
#include "corpus/gzip_members.h"

#include "core/error.h"

#include <string.h>
#include <zlib.h>

#define CHUNK (64u << 10)
#define GZIP_WINDOW (15 + 16) /* zlib: the largest window, a gzip header before it */

struct GzipMembers
{
  ByteStream *stream;
  const Limits *limits;
  z_stream inflater;
  guchar input[CHUNK];
  guint64 loaded;      /* bytes of the stream that ever were in input */
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
  if (inflateInit2(&members->inflater, GZIP_WINDOW) != Z_OK)
    g_error("zlib: expected an inflater, got none"); /* out of memory, as g_new() ends */
  return members;
}

void
gzip_members_free(GzipMembers *members)
{
  if (members == NULL)
    return;
  inflateEnd(&members->inflater);
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
  gssize count = byte_stream_read(members->stream, members->input + inflater->avail_in, CHUNK - inflater->avail_in, error);
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
         || members->unpacked / members->limits->unpacked_ratio <= members->loaded - members->inflater.avail_in;
}

gssize
gzip_members_read(GzipMembers *members, guchar *into, gsize length, GError **error)
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
            return member_failed(members, DUBAN_ERROR_DAMAGED, "expected the compressed data to end, got the end of the file", error);
          g_propagate_error(error, reading);
          return -1;
        }
      int result = inflate(inflater, Z_NO_FLUSH);
      members->is_over = result == Z_STREAM_END;
      if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
        return member_failed(members, DUBAN_ERROR_DAMAGED, "expected compressed data, got something else", error);
    }
  members->unpacked += room - inflater->avail_out;
  if (!ratio_is_kept(members))
    return member_failed(members, DUBAN_ERROR_LIMIT, "expected compressed data of an ordinary ratio, got more: a bomb", error);
  return (gssize) (room - inflater->avail_out);
}

/* Drops input up to the next two bytes of a gzip header and the deflate method; FALSE at the end. */
static gboolean
find_header(GzipMembers *members, guint64 *skipped)
{
  z_stream *inflater = &members->inflater;
  for (;;)
    {
      while (inflater->avail_in >= 3)
        {
          if (inflater->next_in[0] == 0x1F && inflater->next_in[1] == 0x8B && inflater->next_in[2] == 8)
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
  return TRUE;
}

gsize
gzip_inflate_prefix(const guchar *bytes, gsize length, guchar *into, gsize room)
{
  z_stream inflater = { .next_in = (guchar *) bytes, .avail_in = (guint) length, .next_out = into, .avail_out = (guint) room };
  if (inflateInit2(&inflater, GZIP_WINDOW) != Z_OK)
    return 0;
  inflate(&inflater, Z_SYNC_FLUSH);
  inflateEnd(&inflater);
  return room - inflater.avail_out;
}
