/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * container.c - magic numbers, and the way to the two kinds.
 */
#include "corpus/container.h"

#include "corpus/gzip_members.h"

#include <string.h>

#define TAR_BLOCK 512
#define TAR_CHECKSUM 148     /* where a tar header's checksum stands, */
#define TAR_CHECKSUM_BYTES 8 /* which is summed up as if it were blanks */
#define ZIP_NAME_LENGTH 26   /* where a zip entry's header has the length of its name, */
#define ZIP_NAME 30          /* and the name itself */

struct Container
{
  const ContainerType *type;
  gpointer state;
};

void
part_clear(Part *part)
{
  byte_stream_free(part->content);
  g_clear_error(&part->error);
  char *strings[] = { part->name, part->url, part->captured, part->charset, part->loss };
  for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  *part = (Part){ .offset = -1 };
}

static gboolean
starts_with(const guchar *bytes, gsize length, const char *magic, gsize magic_length)
{
  return length >= magic_length && memcmp(bytes, magic, magic_length) == 0;
}

/* Every tar since 1979 has this sum of its header's bytes, in octal; "ustar" came later. */
static gboolean
is_tar(const guchar *bytes, gsize length)
{
  if (length < TAR_BLOCK || bytes[0] == 0)
    return FALSE;
  guint64 stated = 0, sum = 0;
  gsize at = TAR_CHECKSUM;
  while (at < TAR_CHECKSUM + TAR_CHECKSUM_BYTES && bytes[at] == ' ')
    at++;
  for (; at < TAR_CHECKSUM + TAR_CHECKSUM_BYTES && bytes[at] >= '0' && bytes[at] <= '7'; at++)
    stated = stated * 8 + (guint64) (bytes[at] - '0');
  for (gsize i = 0; i < TAR_BLOCK; i++)
    sum += i >= TAR_CHECKSUM && i < TAR_CHECKSUM + TAR_CHECKSUM_BYTES ? ' ' : bytes[i];
  return stated > 0 && stated == sum;
}

/* Office formats name their parts in a way of their own, the first one at the latest. */
static gboolean
is_office_document(const guchar *bytes, gsize length)
{
  static const char *const NAMES[] = {
    "[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "mimetype", "OFD.xml",
    "META-INF/",           "Doc_0/"
  };
  if (length < ZIP_NAME)
    return FALSE;
  gsize name_length = bytes[ZIP_NAME_LENGTH] | (gsize) bytes[ZIP_NAME_LENGTH + 1] << 8;
  gsize there = MIN(name_length, length - ZIP_NAME);
  for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
    if (starts_with(bytes + ZIP_NAME, there, NAMES[i], strlen(NAMES[i])))
      return TRUE;
  return FALSE;
}

static gboolean
is_compressed(const guchar *bytes, gsize length)
{
  static const struct
  {
    const char *magic;
    gsize length;
  } FORMATS[] = { { "\x1F\x8B\x08", 3 },
                  { "\xFD"
                    "7zXZ\0",
                    6 },
                  { "\x28\xB5\x2F\xFD", 4 } };
  for (gsize i = 0; i < G_N_ELEMENTS(FORMATS); i++)
    if (starts_with(bytes, length, FORMATS[i].magic, FORMATS[i].length))
      return TRUE;
  /* bzip2: "BZh", the block size, and pi, or the end of an empty file */
  return length >= 10 && starts_with(bytes, length, "BZh", 3)
         && (bytes[4] == 0x31 || bytes[4] == 0x17);
}

/* Whether a gzip member begins with a WARC record: the first, or where that is damaged one soon
 * behind it. */
static gboolean
has_packed_record(const guchar *bytes, gsize length)
{
  const guchar *at = bytes, *end = bytes + length;
  while ((at = memmem(at, (gsize) (end - at), "\x1F\x8B\x08", 3)) != NULL)
    {
      guchar plain[16];
      gsize count = gzip_inflate_prefix(at, (gsize) (end - at), plain, sizeof plain);
      if (count >= 5)
        return starts_with(plain, count, "WARC/", 5);
      at += 3;
    }
  return FALSE;
}

ContainerKind
container_sniff(const guchar *bytes, gsize length)
{
  if (starts_with(bytes, length, "WARC/", 5))
    return CONTAINER_WARC;
  if (starts_with(bytes, length, "PK\x03\x04", 4))
    return is_office_document(bytes, length) ? CONTAINER_NONE : CONTAINER_ARCHIVE;
  if (starts_with(bytes, length, "\x1F\x8B\x08", 3))
    return has_packed_record(bytes, length) ? CONTAINER_WARC_GZIP : CONTAINER_ARCHIVE;
  gboolean is_archive = starts_with(bytes, length, "PK\x05\x06", 4) || is_compressed(bytes, length)
                        || is_tar(bytes, length);
  return is_archive ? CONTAINER_ARCHIVE : CONTAINER_NONE;
}

Container *
container_open(ContainerKind kind, ByteStream *stream, const Limits *limits)
{
  Container *container = g_new0(Container, 1);
  if (kind == CONTAINER_ARCHIVE)
    *container = (Container){ &container_archive, archive_reader_new(stream, limits) };
  else
    *container = (Container){ &container_warc,
                              warc_reader_new(stream, kind == CONTAINER_WARC_GZIP, limits) };
  return container;
}

void
container_free(Container *container)
{
  if (container == NULL)
    return;
  container->type->free(container->state);
  g_free(container);
}

gboolean
container_next(Container *container, Part *part)
{
  *part = (Part){ .offset = -1 };
  return container->type->next(container->state, part);
}
