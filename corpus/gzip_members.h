/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gzip_members.h - a gzip file member by member: WARC files are compressed a record at a time, and
 * where a member begins is where its record can be found again.
 */
#pragma once

#include "corpus/byte_stream.h"

typedef struct GzipMembers GzipMembers;

/* stream (borrowed) stands at the first member. */
GzipMembers *gzip_members_new(ByteStream *stream, const Limits *limits);
void gzip_members_free(GzipMembers *members);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GzipMembers, gzip_members_free)

/* Inflates on inside the member: bytes given, 0 where it ends, -1 and error set:
 * DUBAN_ERROR_DAMAGED, DUBAN_ERROR_READ, or DUBAN_ERROR_LIMIT past limits->unpacked_ratio, after
 * which nothing more comes. */
gssize gzip_members_read(GzipMembers *members, guchar *into, gsize length, GError **error);

/* To the next member; inside a damaged one, to the next place that looks like the beginning of one.
 * FALSE where there is none. *skipped says how many bytes lay in between. */
gboolean gzip_members_next(GzipMembers *members, guint64 *skipped);

/* Where the member begins in the stream. */
guint64 gzip_members_offset(const GzipMembers *members);

/* Inflates the beginning of a gzip stream as far as it goes: for sniffing. Returns how many bytes
 * came. */
gsize gzip_inflate_prefix(const guchar *bytes, gsize length, guchar *into, gsize room);
