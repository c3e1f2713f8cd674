/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json_writer.c - commas, quotation marks and escapes. Text is copied in runs: only quotation
 * marks, backslashes and control characters need an escape (RFC 8259, section 7), and eight bytes
 * at a time are looked at to find them.
 */
#include "core/json_writer.h"

#include "core/append.h"

#define ONES G_GUINT64_CONSTANT(0x0101010101010101)
#define HIGHS G_GUINT64_CONSTANT(0x8080808080808080)

JsonWriter
json_writer_new(GString *out)
{
  return (JsonWriter){ out, FALSE };
}

/* A byte b is below n (n <= 128) where (b - n) borrows and b has no high bit; it equals c where b ^
 * c is below 1. Borrows run on into higher bytes only after a hit, so that the whole word may
 * report a false hit there but never miss the first. */
static guint64
bytes_below(guint64 word, guint8 n)
{
  return (word - ONES * n) & ~word & HIGHS;
}

static gboolean
word_needs_escape(guint64 word)
{
  return (bytes_below(word, 0x20) | bytes_below(word ^ (ONES * '"'), 1)
          | bytes_below(word ^ (ONES * '\\'), 1))
         != 0;
}

static gboolean
byte_needs_escape(guchar byte)
{
  return byte < 0x20 || byte == '"' || byte == '\\';
}

/* Copies up to the first byte that needs an escape; how many bytes. Most strings are short: they
 * are looked at and copied in one go. */
static gsize
plain_copy(char *to, const char *text, gsize length)
{
  gsize i = 0;
  for (; i + sizeof(guint64) <= length; i += sizeof(guint64))
    {
      guint64 word;
      memcpy(&word, text + i, sizeof word);
      if (word_needs_escape(word))
        break;
      memcpy(to + i, &word, sizeof word);
    }
  if (i < length && i + sizeof(guint64) > length && length >= sizeof(guint64))
    {
      guint64 word; /* the last eight bytes: some of them were copied already */
      memcpy(&word, text + length - sizeof word, sizeof word);
      if (!word_needs_escape(word))
        {
          memcpy(to + length - sizeof word, &word, sizeof word);
          return length;
        }
    }
  if (length >= sizeof(guint32) && length < sizeof(guint64))
    {
      guint32 first, last;
      memcpy(&first, text, sizeof first);
      memcpy(&last, text + length - sizeof last, sizeof last);
      if (!word_needs_escape((guint64) last << 32 | first))
        {
          memcpy(to, &first, sizeof first);
          memcpy(to + length - sizeof last, &last, sizeof last);
          return length;
        }
    }
  for (; i < length && !byte_needs_escape((guchar) text[i]); i++)
    to[i] = text[i];
  return i;
}

static void
append_escape(GString *out, guchar byte)
{
  static const char SHORT[] = "btn\0fr"; /* 0x08 to 0x0D; \v has no short form */
  static const char DIGITS[] = "0123456789abcdef";
  append_byte(out, '\\');
  if (byte == '"' || byte == '\\')
    append_byte(out, (char) byte);
  else if (byte >= 0x08 && byte <= 0x0D && SHORT[byte - 0x08] != '\0')
    append_byte(out, SHORT[byte - 0x08]);
  else
    {
      char code[] = { 'u', '0', '0', DIGITS[byte >> 4], DIGITS[byte & 15] };
      append_bytes(out, code, sizeof code);
    }
}

void
json_append_quoted(GString *out, const char *text, gsize length)
{
  char *at = append_room(out, length + 2);
  *at = '"';
  gsize plain = plain_copy(at + 1, text, length);
  if (plain == length)
    {
      at[1 + length] = '"';
      append_filled(out, at + length + 2);
      return;
    }
  append_filled(out, at + 1 + plain);
  for (gsize i = plain; i < length;)
    {
      char *to = append_room(out, length - i + 1);
      gsize run = plain_copy(to, text + i, length - i);
      append_filled(out, to + run);
      i += run;
      if (i < length)
        append_escape(out, (guchar) text[i++]);
    }
  append_byte(out, '"');
}

/* The decimal digits of number, put at `at`; returns where they end. Span ends have few. */
static char *
put_number(char *at, guint64 number)
{
  char digits[APPEND_DIGITS];
  const char *first = digits_of(number, digits);
  while (first < digits + APPEND_DIGITS)
    *at++ = *first++;
  return at;
}

void
json_writer_boolean(JsonWriter *writer, const char *key, gboolean value)
{
  json_writer_raw(writer, key, value ? "true" : "false", value ? 4 : 5);
}

void
json_writer_integer(JsonWriter *writer, const char *key, gint64 value)
{
  json_writer_begin(writer, key);
  append_number(writer->out, value);
}

void
json_writer_ordinal(JsonWriter *writer, const char *key, gint64 value)
{
  if (value == 0)
    json_writer_null(writer, key);
  else
    json_writer_integer(writer, key, value);
}

void
json_writer_decimal(JsonWriter *writer, const char *key, Decimal value)
{
  json_writer_begin(writer, key);
  decimal_append(value, writer->out);
}

void
json_writer_float(JsonWriter *writer, const char *key, float value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(digits, sizeof digits, "%.9g", (double) value);
  json_writer_raw(writer, key, digits, strlen(digits));
}

void
json_writer_span(JsonWriter *writer, const char *key, Span span)
{
  json_writer_begin(writer, key);
  char *at = append_room(writer->out, 2 * APPEND_DIGITS + strlen("[,]"));
  *at++ = '[';
  at = put_number(at, span.start);
  *at++ = ',';
  at = put_number(at, span.end);
  *at++ = ']';
  append_filled(writer->out, at);
}

void
json_writer_name(JsonWriter *writer, const char *text, gsize length)
{
  json_writer_begin(writer, NULL);
  json_append_quoted(writer->out, text, length);
  append_byte(writer->out, ':');
  writer->has_item = FALSE;
}
