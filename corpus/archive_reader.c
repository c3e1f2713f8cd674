/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * archive_reader.c - zip, tar and single compressed files through libarchive; nothing else of it is
 * switched on.
 *
 * libarchive asks a byte stream for bytes; a member's content is a byte stream again, so that an
 * archive inside an archive needs no temporary file. Only regular members are inputs; their names
 * are never used as paths.
 *
 * libarchive turns names that are marked as UTF-8 into the charset of the locale, and this program
 * runs in the C locale, where they would be lost: its calls run in a locale of their own whose
 * charset is UTF-8. Unmarked names come as the bytes they are.
 */
#include "corpus/container.h"

#include "core/error.h"
#include "corpus/member_name.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#define CHUNK (64u << 10)

typedef struct
{
  ByteStream *stream;
  const Limits *limits;
  struct archive *archive;
  struct archive_entry *entry; /* borrowed from archive */
  locale_t locale;
  guint64 unpacked;
  gboolean is_opened;
  gboolean is_over;
  GError *failure; /* of the stream below, met inside a call of libarchive */
  guchar buffer[CHUNK];
} ArchiveReader;

static la_ssize_t
stream_read(struct archive *archive, void *client, const void **buffer)
{
  ArchiveReader *reader = client;
  g_clear_error(&reader->failure);
  gssize count = byte_stream_read(reader->stream, reader->buffer, CHUNK, &reader->failure);
  if (count < 0)
    archive_set_error(archive, EIO, "%s", reader->failure->message);
  *buffer = reader->buffer;
  return count;
}

static la_int64_t
stream_seek(struct archive *archive, void *client, la_int64_t offset, int whence)
{
  ArchiveReader *reader = client;
  gint64 place = byte_stream_seek(reader->stream, offset, whence);
  return place < 0 ? ARCHIVE_FATAL : place;
}

gpointer
archive_reader_new(ByteStream *stream, const Limits *limits)
{
  ArchiveReader *reader = g_new0(ArchiveReader, 1);
  reader->stream = stream;
  reader->limits = limits;
  reader->locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);
  reader->archive = archive_read_new();
  archive_read_support_format_zip(reader->archive);
  archive_read_support_format_tar(reader->archive);
  archive_read_support_format_raw(reader->archive);
  archive_read_support_filter_gzip(reader->archive);
  archive_read_support_filter_bzip2(reader->archive);
  archive_read_support_filter_xz(reader->archive);
  archive_read_support_filter_zstd(reader->archive);
  archive_read_set_read_callback(reader->archive, stream_read);
  if (byte_stream_can_seek(stream))
    archive_read_set_seek_callback(reader->archive, stream_seek);
  archive_read_set_callback_data(reader->archive, reader);
  return reader;
}

static void
archive_reader_free(gpointer state)
{
  ArchiveReader *reader = state;
  archive_read_free(reader->archive);
  if (reader->locale != (locale_t) 0)
    freelocale(reader->locale);
  g_clear_error(&reader->failure);
  byte_stream_free(reader->stream);
  g_free(reader);
}

/* libarchive's complaint in our words; what went wrong in the stream below comes first. */
static void
set_failure(ArchiveReader *reader, GError **error)
{
  if (reader->failure != NULL)
    {
      g_propagate_error(error, g_steal_pointer(&reader->failure));
      return;
    }
  const char *message = archive_error_string(reader->archive);
  duban_error_set(error, DUBAN_ERROR_DAMAGED, "expected a whole archive, got: %s",
                  message == NULL ? "something else" : message);
}

/* Archives that unpack to far more than they hold. The size counts where it is known: members of a
 * bomb overlap, and are read more than once. */
static gboolean
ratio_is_kept(const ArchiveReader *reader)
{
  gint64 size = byte_stream_size(reader->stream);
  guint64 packed = size >= 0 ? (guint64) size : byte_stream_consumed(reader->stream);
  return reader->unpacked <= reader->limits->unpacked_free
         || reader->unpacked / reader->limits->unpacked_ratio <= packed;
}

static gssize
content_read(gpointer state, guchar *into, gsize length, GError **error)
{
  ArchiveReader *reader = state;
  locale_t before = uselocale(reader->locale);
  la_ssize_t count;
  do
    count = archive_read_data(reader->archive, into, length);
  while (count == ARCHIVE_RETRY);
  uselocale(before);
  if (count == ARCHIVE_WARN)
    count = 0;
  if (count < 0)
    {
      set_failure(reader, error);
      reader->is_over |= count == ARCHIVE_FATAL;
      return -1;
    }
  reader->unpacked += (guint64) count;
  if (ratio_is_kept(reader))
    return (gssize) count;
  reader->is_over = TRUE;
  duban_error_set(error, DUBAN_ERROR_LIMIT,
                  "expected an archive that unpacks to at most %" G_GSIZE_FORMAT
                  " times its size, got more: a bomb",
                  reader->limits->unpacked_ratio);
  return -1;
}

static void
content_free(gpointer unused)
{
}

static const char *
kind_of_entry(struct archive_entry *entry)
{
  if (archive_entry_hardlink(entry) != NULL)
    return "hard-link";
  switch (archive_entry_filetype(entry))
    {
    case AE_IFREG:
    case 0: /* zip made where files have no types */
      return NULL;
    case AE_IFDIR:
      return "folder";
    case AE_IFLNK:
      return "symbolic-link";
    default:
      return "device";
    }
}

static void
entry_to_part(ArchiveReader *reader, Part *part)
{
  static const ByteStreamType TYPE = { content_read, NULL, content_free };
  struct archive_entry *entry = reader->entry;
  if (archive_format(reader->archive) != ARCHIVE_FORMAT_RAW)
    {
      const char *bytes = archive_entry_pathname(entry);
      if (bytes == NULL)
        bytes = archive_entry_pathname_utf8(entry);
      part->name = bytes == NULL ? g_strdup("") : member_name_decode(bytes, strlen(bytes));
    }
  part->passed = kind_of_entry(entry);
  if (part->passed != NULL)
    return;
  if (archive_entry_is_encrypted(entry) > 0)
    duban_error_set(&part->error, DUBAN_ERROR_ENCRYPTED,
                    "expected a member without a password, got one with");
  else if (archive_entry_size_is_set(entry)
           && (guint64) archive_entry_size(entry) > reader->limits->input_bytes)
    duban_error_set(&part->error, DUBAN_ERROR_LIMIT,
                    "expected at most %" G_GSIZE_FORMAT " bytes, got %" G_GINT64_FORMAT,
                    reader->limits->input_bytes, (gint64) archive_entry_size(entry));
  else
    part->content = byte_stream_new(&TYPE, reader);
}

/* The next header, in the reader's locale. */
static int
next_header(ArchiveReader *reader)
{
  locale_t before = uselocale(reader->locale);
  int result = ARCHIVE_OK;
  if (!reader->is_opened)
    result = archive_read_open1(reader->archive);
  reader->is_opened = TRUE;
  if (result == ARCHIVE_OK || result == ARCHIVE_WARN)
    do
      result = archive_read_next_header(reader->archive, &reader->entry);
    while (result == ARCHIVE_RETRY);
  uselocale(before);
  return result;
}

static gboolean
archive_reader_next(gpointer state, Part *part)
{
  ArchiveReader *reader = state;
  if (reader->is_over)
    return FALSE;
  int result = next_header(reader);
  if (result == ARCHIVE_EOF)
    return FALSE;
  if (result == ARCHIVE_OK || result == ARCHIVE_WARN)
    entry_to_part(reader, part);
  else
    {
      set_failure(reader, &part->error);
      reader->is_over = TRUE;
    }
  return TRUE;
}

const ContainerType container_archive = { archive_reader_next, archive_reader_free };
