/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_filter.c - the stream filters of ISO 32000-1, 7.4, that drawing operators come in.
 *
 * Each filter is a loop over the input that appends to the output and looks at the limit after
 * every step; a step appends at most 16 KB, so that the limit is overrun by no more than that.
 */
#include "extract/pdf_filter.h"

#include "core/error.h"

#include <string.h>
#include <zlib.h>

#define STEP_BYTES 16384 /* of output between two looks at the limit */

typedef gboolean (*Filter)(const guchar *in, gsize length, gsize limit, GByteArray *out);

/* FALSE: past the limit. */
static gboolean
append_within(GByteArray *out, gconstpointer bytes, gsize length, gsize limit)
{
  if (length > limit - MIN(out->len, limit))
    return FALSE;
  g_byte_array_append(out, bytes, (guint) length);
  return TRUE;
}

static gboolean
inflate_all(z_stream *stream, gsize limit, GByteArray *out)
{
  guchar step[STEP_BYTES];
  int status = Z_OK;
  while (status == Z_OK)
    {
      stream->next_out = step;
      stream->avail_out = sizeof(step);
      status = inflate(stream, Z_NO_FLUSH);
      gsize got = sizeof(step) - stream->avail_out;
      if (got == 0)
        break;
      if (!append_within(out, step, got, limit))
        return FALSE;
    }
  return TRUE;
}

static gboolean
filter_flate(const guchar *in, gsize length, gsize limit, GByteArray *out)
{
  z_stream stream = { 0 };
  if (inflateInit(&stream) != Z_OK)
    return TRUE;
  stream.next_in = (Bytef *) in;
  stream.avail_in = (uInt) length;
  gboolean is_within = inflate_all(&stream, limit, out);
  inflateEnd(&stream);
  return is_within;
}

static gboolean
filter_hex(const guchar *in, gsize length, gsize limit, GByteArray *out)
{
  gint high = -1;
  for (gsize i = 0; i < length && in[i] != '>'; i++)
    {
      gint digit = g_ascii_xdigit_value((gchar) in[i]);
      if (digit < 0)
        continue;
      if (high < 0)
        {
          high = digit;
          continue;
        }
      guchar byte = (guchar) (high * 16 + digit);
      if (!append_within(out, &byte, 1, limit))
        return FALSE;
      high = -1;
    }
  return TRUE;
}

/* A group of count (2 to 5) digits of base 85 gives count - 1 bytes. */
static gboolean
append_group85(const guchar digits[5], guint count, gsize limit, GByteArray *out)
{
  guint32 value = 0;
  for (guint i = 0; i < 5; i++)
    value = value * 85 + (i < count ? digits[i] : 84);
  guchar bytes[4] = { (guchar) (value >> 24), (guchar) (value >> 16), (guchar) (value >> 8),
                      (guchar) value };
  return append_within(out, bytes, count - 1, limit);
}

static gboolean
filter_base85(const guchar *in, gsize length, gsize limit, GByteArray *out)
{
  guchar digits[5];
  guint count = 0;
  for (gsize i = 0; i < length && in[i] != '~'; i++)
    {
      if (in[i] == 'z' && count == 0)
        {
          if (!append_within(out, "\0\0\0\0", 4, limit))
            return FALSE;
          continue;
        }
      if (in[i] < '!' || in[i] > 'u')
        continue;
      digits[count++] = (guchar) (in[i] - '!');
      if (count < 5)
        continue;
      if (!append_group85(digits, 5, limit, out))
        return FALSE;
      count = 0;
    }
  return count < 2 || append_group85(digits, count, limit, out);
}

static gboolean
filter_run_length(const guchar *in, gsize length, gsize limit, GByteArray *out)
{
  guchar step[128];
  for (gsize i = 0; i < length && in[i] != 128;)
    {
      gsize count = in[i] < 128 ? in[i] + 1u : 257u - in[i];
      gboolean is_literal = in[i] < 128;
      if (i + 1 >= length)
        break;
      count = is_literal ? MIN(count, length - i - 1) : count;
      if (!is_literal)
        memset(step, in[i + 1], count);
      if (!append_within(out, is_literal ? in + i + 1 : step, count, limit))
        return FALSE;
      i += is_literal ? count + 1 : 2;
    }
  return TRUE;
}

#define LZW_CLEAR 256
#define LZW_END 257
#define LZW_CODES 4096

/* A code's string is a piece of the output already written: where it starts and how long it is. */
typedef struct
{
  guint start;
  guint length;
} LzwString;

typedef struct
{
  LzwString strings[LZW_CODES];
  LzwString last; /* what the code before gave; length 0 after a clear */
  guint next;     /* the code that the next string gets */
  guint width;    /* bits of a code */
} Lzw;

static void
lzw_clear(Lzw *lzw)
{
  lzw->last = (LzwString){ 0, 0 };
  lzw->next = LZW_END + 1;
  lzw->width = 9;
}

/* Appends the string of a code; FALSE for a code that no string stands for. */
static gboolean
lzw_append(Lzw *lzw, guint code, GByteArray *out)
{
  LzwString now = { out->len, 1 };
  gboolean opens = lzw->last.length > 0 && lzw->next < LZW_CODES;
  /* the last string and the first byte of this one lie side by side in the output, even when this
   * one is the new string itself */
  if (opens)
    lzw->strings[lzw->next++] = (LzwString){ lzw->last.start, lzw->last.length + 1 };
  if (code >= lzw->next)
    return FALSE;
  if (code >= LZW_CLEAR)
    now.length = lzw->strings[code].length;
  for (guint i = 0; i < now.length; i++)
    {
      guchar byte = code < LZW_CLEAR ? (guchar) code : out->data[lzw->strings[code].start + i];
      g_byte_array_append(out, &byte, 1);
    }
  lzw->last = now;
  if (lzw->next + 1 >= 1u << lzw->width && lzw->width < 12)
    lzw->width++;
  return TRUE;
}

static gboolean
filter_lzw(const guchar *in, gsize length, gsize limit, GByteArray *out)
{
  g_autofree Lzw *lzw = g_new0(Lzw, 1);
  lzw_clear(lzw);
  guint32 bits = 0;
  guint held = 0;
  for (gsize i = 0; i < length || held >= lzw->width;)
    {
      if (held < lzw->width)
        {
          bits = bits << 8 | in[i++];
          held += 8;
          continue;
        }
      guint code = bits >> (held - lzw->width) & ((1u << lzw->width) - 1);
      held -= lzw->width;
      if (code == LZW_CLEAR)
        lzw_clear(lzw);
      else if (code == LZW_END || !lzw_append(lzw, code, out))
        break;
      if (out->len > limit)
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  const char *name;
  const char *short_name;
  Filter decode;
} FilterEntry;

static const FilterEntry FILTERS[] = {
  { "/FlateDecode", "/Fl", filter_flate },          { "/ASCIIHexDecode", "/AHx", filter_hex },
  { "/ASCII85Decode", "/A85", filter_base85 },      { "/LZWDecode", "/LZW", filter_lzw },
  { "/RunLengthDecode", "/RL", filter_run_length },
};

static const FilterEntry *
filter_find(const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS(FILTERS); i++)
    if (strcmp(name, FILTERS[i].name) == 0 || strcmp(name, FILTERS[i].short_name) == 0)
      return &FILTERS[i];
  return NULL;
}

gboolean
pdf_filter_is_known(const char *name)
{
  return filter_find(name) != NULL;
}

gboolean
pdf_filter_decode(const char *name, gsize limit, GByteArray **bytes, GError **error)
{
  const FilterEntry *filter = filter_find(name);
  if (filter == NULL)
    return duban_error_set(error, DUBAN_ERROR_FORMAT,
                           "expected a filter for drawing operators, got %s", name);
  g_autoptr(GByteArray) out = g_byte_array_new();
  if (!filter->decode((*bytes)->data, (*bytes)->len, limit, out))
    return duban_error_set(
        error, DUBAN_ERROR_LIMIT,
        "expected at most %" G_GSIZE_FORMAT " bytes of drawing operators, got more", limit);
  g_byte_array_unref(*bytes);
  *bytes = g_steal_pointer(&out);
  return TRUE;
}
