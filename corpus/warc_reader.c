/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * warc_reader.c - captured pages out of a WARC file, plain or compressed; ISO 28500, versions 0.17
 * to 1.1.
 *
 *   WARC/1.0                     head: lines up to an empty one
 *   Content-Length: N
 *                                block: N bytes; of a response the HTTP message
 *                                two line feeds
 *   WARC/1.0 …
 *
 * A record's length is believed only where the record ends as one: at the end of what holds it, or
 * with line feeds and the next record behind it. Where it does not, the record is an error and
 * reading goes on at the next head there is, looked for from the record's block on, since too large
 * a length swallows records. A unit is what one gzip member holds, or the whole plain file.
 */
#include "corpus/container.h"

#include "core/error.h"
#include "corpus/gzip_members.h"
#include "corpus/header_lines.h"
#include "corpus/http_message.h"
#include "corpus/member_name.h"

#include <string.h>

#define CHUNK (64u << 10)
#define HEAD_BYTES (64u << 10) /* real heads stay below 2,000 */
#define MARK "WARC/"
#define HTTP_HEAD_BYTES (1u << 20) /* what a block may have beyond the page */
#define REPEATED_FREE (64u << 20)  /* see unread() */

typedef struct
{
  ByteStream *stream;
  GzipMembers *members; /* NULL for a plain file */
  const Limits *limits;
  GByteArray *buffer; /* of the unit: [read | from start on not read yet] */
  gsize start;
  guint64 position; /* of start in the unit */
  guint64 unit;     /* where the unit begins in the stream */
  guint64 repeated; /* bytes that were read again after a false length */
  gboolean is_unit_over;
  gboolean is_over;
  gboolean is_lost; /* a damage was told of, and no record came since */
  GError *failure;  /* of the stream, to be told once */
} WarcReader;

gpointer
warc_reader_new(ByteStream *stream, gboolean is_gzip, const Limits *limits)
{
  WarcReader *reader = g_new0(WarcReader, 1);
  reader->stream = stream;
  reader->limits = limits;
  reader->members = is_gzip ? gzip_members_new(stream, limits) : NULL;
  reader->buffer = g_byte_array_new();
  return reader;
}

static void
warc_reader_free(gpointer state)
{
  WarcReader *reader = state;
  gzip_members_free(reader->members);
  byte_stream_free(reader->stream);
  g_byte_array_unref(reader->buffer);
  g_clear_error(&reader->failure);
  g_free(reader);
}

/* --- the buffer --- */

static gsize
available(const WarcReader *reader)
{
  return reader->buffer->len - reader->start;
}

static const char *
text_at_start(const WarcReader *reader)
{
  return (const char *) reader->buffer->data + reader->start;
}

static void
consume(WarcReader *reader, gsize count)
{
  reader->start += count;
  reader->position += count;
}

static gssize
read_unit(WarcReader *reader, guchar *into, gsize length)
{
  if (reader->is_unit_over)
    return 0;
  gssize count = reader->members != NULL
                     ? gzip_members_read(reader->members, into, length, &reader->failure)
                     : byte_stream_read(reader->stream, into, length, &reader->failure);
  reader->is_unit_over = count <= 0;
  return MAX(count, 0);
}

/* Reads some more of the unit behind what is there; FALSE at its end. */
static gboolean
fill(WarcReader *reader)
{
  if (reader->start > 0)
    {
      g_byte_array_remove_range(reader->buffer, 0, (guint) reader->start);
      reader->start = 0;
    }
  guint length = reader->buffer->len;
  g_byte_array_set_size(reader->buffer, length + CHUNK);
  gssize count = read_unit(reader, reader->buffer->data + length, CHUNK);
  g_byte_array_set_size(reader->buffer, length + (guint) count);
  return count > 0;
}

/* As many bytes as asked for, if the unit has them. */
static gboolean
fill_to(WarcReader *reader, gsize count)
{
  while (available(reader) < count)
    if (!fill(reader))
      return FALSE;
  return TRUE;
}

/* To the next member of a compressed file. What lay between two members is damage. */
static gboolean
next_unit(WarcReader *reader, guint64 *skipped)
{
  *skipped = 0;
  if (reader->members == NULL || !gzip_members_next(reader->members, skipped))
    return FALSE;
  g_byte_array_set_size(reader->buffer, 0);
  reader->start = 0;
  reader->position = 0;
  reader->unit = gzip_members_offset(reader->members);
  reader->is_unit_over = FALSE;
  return TRUE;
}

/* --- heads --- */

/* `WARC/1.0` and a line feed. */
static gboolean
is_mark(const char *text, gsize length)
{
  gsize mark = strlen(MARK);
  return length > mark + 3 && memcmp(text, MARK, mark) == 0 && g_ascii_isdigit(text[mark])
         && text[mark + 1] == '.' && g_ascii_isdigit(text[mark + 2]);
}

#define MARK_BYTES 9 /* what is_mark() looks at */

/* The first place in text, at the beginning of a line, where a record begins; length where there is
 * none. */
static gsize
find_mark(const char *text, gsize length, gboolean is_line_start)
{
  if (is_line_start && is_mark(text, length))
    return 0;
  const char *at = text, *end = text + length;
  while ((at = memmem(at, (gsize) (end - at), "\n" MARK, strlen(MARK) + 1)) != NULL)
    {
      at++;
      if (is_mark(at, (gsize) (end - at)))
        return (gsize) (at - text);
    }
  return length;
}

/* Drops everything up to the next record of this unit. */
static void
drop_to_mark(WarcReader *reader)
{
  for (;;)
    {
      gsize length = available(reader);
      gsize place =
          length == 0 ? 0 : find_mark(text_at_start(reader), length, reader->position == 0);
      if (place < length)
        {
          consume(reader, place);
          return;
        }
      consume(reader, length > MARK_BYTES ? length - MARK_BYTES : 0); /* a mark may lie across */
      if (!fill(reader))
        {
          consume(reader, available(reader));
          return;
        }
    }
}

/* Puts back what a block swallowed, from its first record on; FALSE where there is none. A file
 * that lies in each of its records would be read many times over: beyond twice its own size nothing
 * is put back. */
static gboolean
unread(WarcReader *reader, const GByteArray *block)
{
  gsize length = block->len;
  gsize place = length == 0 ? 0 : find_mark((const char *) block->data, length, FALSE);
  if (place == length
      || reader->repeated > REPEATED_FREE + 2 * byte_stream_consumed(reader->stream))
    return FALSE;
  reader->repeated += length - place;
  GByteArray *buffer = g_byte_array_sized_new((guint) (length - place + available(reader)));
  g_byte_array_append(buffer, block->data + place, (guint) (length - place));
  g_byte_array_append(buffer, reader->buffer->data + reader->start, (guint) available(reader));
  g_byte_array_unref(reader->buffer);
  reader->buffer = buffer;
  reader->start = 0;
  reader->position -= length - place;
  return TRUE;
}

/* The head at start: its length, 0 where it has no end within bounds. */
static gsize
head_read(WarcReader *reader)
{
  for (;;)
    {
      gsize there = MIN(available(reader), HEAD_BYTES);
      gsize length = there == 0 ? 0 : header_lines_length(text_at_start(reader), there);
      if (length > 0 || there == HEAD_BYTES || !fill(reader))
        return length;
    }
}

/* --- blocks --- */

/* Reads length bytes or what the unit has of them. */
static GByteArray *
block_read(WarcReader *reader, gsize length)
{
  /* More only as it really comes */
  GByteArray *block = g_byte_array_sized_new((guint) MIN(length, 1u << 20));
  gsize there = MIN(available(reader), length);
  if (there > 0)
    g_byte_array_append(block, reader->buffer->data + reader->start, (guint) there);
  consume(reader, there);
  while (block->len < length)
    {
      guint start = block->len;
      guint step = (guint) MIN(length - start, CHUNK);
      g_byte_array_set_size(block, start + step);
      gssize count = read_unit(reader, block->data + start, step);
      g_byte_array_set_size(block, start + (guint) count);
      reader->position += (guint64) count;
      if (count == 0)
        break;
    }
  return block;
}

/* Behind a block: two line feeds as the standard has them, or any and the next record, or the end.
 */
static gboolean
ends_as_record(WarcReader *reader)
{
  gsize blank = 0;
  while (fill_to(reader, blank + 1)
         && (text_at_start(reader)[blank] == '\r' || text_at_start(reader)[blank] == '\n')
         && blank < CHUNK)
    blank++;
  if (available(reader) == blank)
    {
      consume(reader, blank);
      return TRUE;
    }
  fill_to(reader, blank + MARK_BYTES);
  gboolean is_standard = blank >= 4 && memcmp(text_at_start(reader), "\r\n\r\n", 4) == 0;
  if (!is_standard && !is_mark(text_at_start(reader) + blank, available(reader) - blank))
    return FALSE;
  consume(reader, blank);
  return TRUE;
}

/* --- records --- */

typedef struct
{
  const char *head;
  gsize head_length;
} Head;

static gboolean
value_is(const Head *head, const char *name, const char *expected)
{
  gsize length = 0;
  const char *value = header_lines_find(head->head, head->head_length, name, &length);
  return value != NULL && length == strlen(expected)
         && g_ascii_strncasecmp(value, expected, length) == 0;
}

/* What a record is if it is no page: static; NULL for a page. */
static const char *
kind_of_record(const Head *head, const char *url)
{
  static const char *const OTHERS[] = { "warcinfo", "request", "metadata", "revisit",
                                        "continuation" };
  static const char *const PAGES[] = { "response", "resource", "conversion" };
  for (gsize i = 0; i < G_N_ELEMENTS(OTHERS); i++)
    if (value_is(head, "WARC-Type", OTHERS[i]))
      return OTHERS[i];
  if (url != NULL && g_ascii_strncasecmp(url, "dns:", 4) == 0)
    return "dns";
  for (gsize i = 0; i < G_N_ELEMENTS(PAGES); i++)
    if (value_is(head, "WARC-Type", PAGES[i]))
      return NULL;
  return "unknown-record";
}

/* 2024-03-05T01:02:03Z, shorter and with fractions in WARC 1.1; anything else is not stated. */
static char *
date_read(const Head *head)
{
  static const char FORM[] = "0000-00-00T00:00:00";
  gsize length = 0;
  const char *value = header_lines_find(head->head, head->head_length, "WARC-Date", &length);
  if (value == NULL)
    return NULL;
  gsize digits = 0;
  for (; digits < MIN(length, sizeof FORM - 1); digits++)
    if (FORM[digits] == '0' ? !g_ascii_isdigit(value[digits]) : value[digits] != FORM[digits])
      break;
  gsize at = digits;
  if (digits == sizeof FORM - 1 && at + 1 < length && value[at] == '.'
      && g_ascii_isdigit(value[at + 1]))
    for (at++; at < length && g_ascii_isdigit(value[at]);)
      at++;
  gboolean has_time = digits == 16 || digits == 19;
  gboolean is_whole = has_time ? at + 1 == length && value[at] == 'Z'
                               : (digits == 4 || digits == 7 || digits == 10) && at == length;
  return is_whole ? g_strndup(value, length) : NULL;
}

static char *
url_read(const Head *head)
{
  char *url = header_lines_render(head->head, head->head_length, "WARC-Target-URI");
  gsize length = url == NULL ? 0 : strlen(url);
  if (length > 2 && url[0] == '<' && url[length - 1] == '>') /* early writers of 1.0 */
    {
      memmove(url, url + 1, length - 2);
      url[length - 2] = '\0';
    }
  return url;
}

static void
http_to_part(WarcReader *reader, GBytes *block, Part *part)
{
  g_auto(HttpMessage) message = { 0 };
  if (!http_message_read(block, reader->limits, &message, &part->error))
    return;
  part->charset = g_steal_pointer(&message.charset);
  if (message.loss != NULL && part->loss == NULL)
    part->loss = g_strdup_printf("the capture lacks %s", message.loss);
  if (message.status < 200 || message.status > 299)
    duban_error_set(&part->error, DUBAN_ERROR_STATUS,
                    "expected a page, got an answer with HTTP status %u", message.status);
  else if (media_type_is_foreign(message.media_type))
    duban_error_set(&part->error, DUBAN_ERROR_FORMAT, "expected HTML, PDF or text, got %s",
                    message.media_type);
  else
    part->content = byte_stream_for_bytes(message.body);
}

static void
block_to_part(WarcReader *reader, const Head *head, GBytes *block, Part *part)
{
  gsize length = 0;
  const char *type = header_lines_find(head->head, head->head_length, "Content-Type", &length);
  g_autofree char *truncated = header_lines_render(head->head, head->head_length, "WARC-Truncated");
  if (truncated != NULL)
    part->loss = g_strdup_printf("the capture was cut: %.40s", truncated);
  else if (header_lines_find(head->head, head->head_length, "WARC-Segment-Number", &(gsize){ 0 })
           != NULL)
    part->loss = g_strdup("the capture goes on in other records");
  gboolean is_http =
      value_is(head, "WARC-Type", "response")
      && (type == NULL || (length >= 16 && g_ascii_strncasecmp(type, "application/http", 16) == 0));
  if (is_http && g_bytes_get_size(block) > 0)
    {
      http_to_part(reader, block, part);
      return;
    }
  g_autofree char *media_type = NULL;
  if (type != NULL)
    content_type_split(type, length, &media_type, &part->charset);
  if (media_type_is_foreign(media_type))
    duban_error_set(&part->error, DUBAN_ERROR_FORMAT, "expected HTML, PDF or text, got %s",
                    media_type);
  else
    part->content = byte_stream_for_bytes(block);
}

/* Why a record whose block has been read is none; FALSE and *error. */
static gboolean
length_holds(WarcReader *reader, guint64 length, const GByteArray *block, GError **error)
{
  gboolean is_record = block->len == length && ends_as_record(reader);
  if (reader->failure != NULL) /* also of a checksum behind the record */
    g_propagate_error(error, g_steal_pointer(&reader->failure));
  else if (block->len < length)
    duban_error_set(error, DUBAN_ERROR_DAMAGED,
                    "expected a record of %" G_GUINT64_FORMAT
                    " bytes, got %u: it was cut, or its length is false",
                    length, block->len);
  else if (!is_record)
    duban_error_set(error, DUBAN_ERROR_DAMAGED,
                    "expected a record to end after %" G_GUINT64_FORMAT
                    " bytes, got more: its length is false",
                    length);
  else
    return TRUE;
  return FALSE;
}

/* Reads the block of a record whose head says what is in part already. */
static void
record_read_block(WarcReader *reader, const Head *head, Part *part)
{
  gsize value_length = 0;
  guint64 length = 0;
  const char *value =
      header_lines_find(head->head, head->head_length, "Content-Length", &value_length);
  if (value == NULL || !header_value_number(value, value_length, &length))
    duban_error_set(&part->error, DUBAN_ERROR_DAMAGED, "expected a record with its length, got %s",
                    value == NULL ? "none" : "no number");
  else if (length > reader->limits->input_bytes + HTTP_HEAD_BYTES)
    duban_error_set(&part->error, DUBAN_ERROR_LIMIT,
                    "expected at most %" G_GSIZE_FORMAT
                    " bytes, got a record of %" G_GUINT64_FORMAT,
                    reader->limits->input_bytes, length);
  if (part->error != NULL)
    {
      drop_to_mark(reader);
      return;
    }
  g_autoptr(GByteArray) block = block_read(reader, (gsize) length);
  if (!length_holds(reader, length, block, &part->error))
    {
      if (!unread(reader, block))
        drop_to_mark(reader);
      return;
    }
  part->passed = kind_of_record(head, part->url);
  if (part->passed != NULL)
    return;
  g_autoptr(GBytes) bytes = g_byte_array_free_to_bytes(g_steal_pointer(&block));
  block_to_part(reader, head, bytes, part);
}

/* The record at start, which stands at a mark. */
static void
record_read(WarcReader *reader, Part *part)
{
  /* A plain file's records are found by their place in it; a compressed file's by their member's,
   * where each has one. */
  if (reader->members == NULL)
    part->offset = (gint64) reader->position;
  else if (reader->position == 0)
    part->offset = (gint64) reader->unit;
  gsize head_length = head_read(reader);
  if (head_length == 0)
    {
      if (reader->failure != NULL)
        part->error = g_steal_pointer(&reader->failure);
      else
        duban_error_set(&part->error, DUBAN_ERROR_DAMAGED,
                        "expected the head of a record to end, got %" G_GSIZE_FORMAT
                        " bytes without an end",
                        available(reader));
      /* All of it, or many marks would cost a search each */
      consume(reader, MIN(available(reader), HEAD_BYTES));
      drop_to_mark(reader);
      return;
    }
  g_autofree char *copy = g_strndup(text_at_start(reader), head_length);
  const Head head = { copy, head_length };
  consume(reader, head_length);
  part->url = url_read(&head);
  part->captured = date_read(&head);
  record_read_block(reader, &head, part);
}

/* Damage outside records is told of once, until a record comes again. */
static gboolean
tell_damage(WarcReader *reader, Part *part, guint64 bytes)
{
  gboolean is_news = !reader->is_lost;
  reader->is_lost = TRUE;
  if (reader->failure != NULL && is_news)
    part->error = g_steal_pointer(&reader->failure);
  else if (is_news)
    duban_error_set(&part->error, DUBAN_ERROR_DAMAGED,
                    "expected a record, got %" G_GUINT64_FORMAT " or more other bytes", bytes);
  g_clear_error(&reader->failure);
  if (is_news && reader->members != NULL)
    part->offset = (gint64) reader->unit;
  return is_news;
}

/* Blank lines before a record. */
static void
drop_blank(WarcReader *reader)
{
  while (fill_to(reader, 1) && (*text_at_start(reader) == '\r' || *text_at_start(reader) == '\n'))
    consume(reader, 1);
  fill_to(reader, MARK_BYTES);
}

static gboolean
warc_reader_next(gpointer state, Part *part)
{
  WarcReader *reader = state;
  while (!reader->is_over)
    {
      drop_blank(reader);
      gsize length = available(reader);
      if (length > 0 && is_mark(text_at_start(reader), length))
        {
          record_read(reader, part);
          reader->is_lost = part->error != NULL;
          return TRUE;
        }
      guint64 other = length;
      if (length > 0)
        drop_to_mark(reader);
      else if (reader->failure == NULL)
        reader->is_over = !next_unit(reader, &other);
      if ((other > 0 || reader->failure != NULL) && tell_damage(reader, part, other))
        return TRUE;
    }
  return FALSE;
}

const ContainerType container_warc = { warc_reader_next, warc_reader_free };
