/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * http_message.c - head, then chunks joined, then decoded (content_coding.h).
 */
#include "corpus/http_message.h"

#include "core/error.h"
#include "corpus/content_coding.h"
#include "corpus/header_lines.h"

#include <string.h>

#define CHUNK_SIZE_DIGITS 15 /* hex: more than any file has */

void
http_message_clear(HttpMessage *message)
{
  g_clear_pointer(&message->media_type, g_free);
  g_clear_pointer(&message->charset, g_free);
  g_clear_pointer(&message->body, g_bytes_unref);
}

void
content_type_split(const char *value, gsize length, char **media_type, char **charset)
{
  const char *semicolon = memchr(value, ';', length);
  gsize type_length = semicolon == NULL ? length : (gsize) (semicolon - value);
  *media_type = g_ascii_strdown(value, (gssize) type_length);
  g_strstrip(*media_type);
  *charset = NULL;
  g_autofree char *rest = g_ascii_strdown(value + type_length, (gssize) (length - type_length));
  char *label = strstr(rest, "charset=");
  if (label == NULL)
    return;
  label += strlen("charset=");
  label += strspn(label, " \"'");
  label[strcspn(label, " \"';,")] = '\0';
  if (*label != '\0' && g_str_is_ascii(label))
    *charset = g_strdup(label);
}

gboolean
media_type_is_foreign(const char *media_type)
{
  static const char *const PREFIXES[] = { "image/", "audio/", "video/", "font/" };
  static const char *const TYPES[] = { "text/css",
                                       "text/javascript",
                                       "application/javascript",
                                       "application/x-javascript",
                                       "application/json",
                                       "application/ecmascript",
                                       "application/font-woff",
                                       "application/wasm" };
  if (media_type == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(PREFIXES); i++)
    if (g_str_has_prefix(media_type, PREFIXES[i]))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(TYPES); i++)
    if (strcmp(media_type, TYPES[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "HTTP/1.1 200 OK" */
static gboolean
status_read(const char *head, gsize length, guint *status, GError **error)
{
  const char *blank = memchr(head, ' ', MIN(length, 16));
  guint64 number = 0;
  gboolean is_http = length > 5 && g_ascii_strncasecmp(head, "HTTP/", 5) == 0 && blank != NULL;
  if (!is_http || (gsize) (blank + 4 - head) > length
      || !header_value_number(blank + 1, 3, &number))
    return duban_error_set(error, DUBAN_ERROR_DAMAGED,
                           "expected an HTTP answer with its status, got something else");
  *status = (guint) number;
  return TRUE;
}

/* The size line of a chunk; its length with the line feed, 0 where it is none. */
static gsize
chunk_size_read(const guchar *bytes, gsize length, gsize *size)
{
  gsize digits = 0, sum = 0;
  for (; digits < length && g_ascii_isxdigit((char) bytes[digits]); digits++)
    {
      if (digits >= CHUNK_SIZE_DIGITS)
        return 0;
      sum = sum * 16 + (gsize) g_ascii_xdigit_value((char) bytes[digits]);
    }
  const guchar *feed = digits == 0 ? NULL : memchr(bytes + digits, '\n', MIN(length - digits, 256));
  if (feed == NULL)
    return 0;
  guchar next = bytes[digits];
  if (next != '\r' && next != '\n' && next != ';' && next != ' ')
    return 0;
  *size = sum;
  return (gsize) (feed + 1 - bytes);
}

/* The chunks of a body joined; the body itself where it has none. */
static GBytes *
chunks_join(GBytes *body, const char **loss)
{
  gsize length = 0, size = 0;
  const guchar *bytes = g_bytes_get_data(body, &length);
  gsize at = chunk_size_read(bytes, length, &size);
  if (at == 0)
    return g_bytes_ref(body);
  g_autoptr(GByteArray) joined = g_byte_array_sized_new((guint) length);
  while (size > 0)
    {
      gsize there = MIN(size, length - at);
      g_byte_array_append(joined, bytes + at, (guint) there);
      at += there;
      if (at < length && bytes[at] == '\r')
        at++;
      if (at < length && bytes[at] == '\n')
        at++;
      gsize line = there < size ? 0 : chunk_size_read(bytes + at, length - at, &size);
      if (line == 0)
        {
          *loss = "the last chunk of the answer";
          break;
        }
      at += line;
    }
  return g_byte_array_free_to_bytes(g_steal_pointer(&joined));
}

static gboolean
body_read(GBytes *stored, const char *head, gsize head_length, const Limits *limits,
          HttpMessage *message, GError **error)
{
  g_autofree char *transfer = header_lines_render(head, head_length, "Transfer-Encoding");
  g_autofree char *encoding = header_lines_render(head, head_length, "Content-Encoding");
  g_autoptr(GBytes) body = NULL;
  if (transfer != NULL && g_ascii_strcasecmp(transfer, "chunked") == 0)
    body = chunks_join(stored, &message->loss);
  else
    body = g_bytes_ref(stored);
  guint64 length = 0;
  gsize value_length = 0;
  const char *value = header_lines_find(head, head_length, "Content-Length", &value_length);
  g_autofree char *name = g_ascii_strdown(encoding == NULL ? "identity" : encoding, -1);
  message->body = content_decode(body, name, limits, &message->loss, error);
  if (message->body == NULL)
    return FALSE;
  /* of a body that is stored decoded the count says nothing */
  gboolean is_as_sent = encoding == NULL || !g_bytes_equal(message->body, stored);
  if (transfer == NULL && is_as_sent && value != NULL
      && header_value_number(value, value_length, &length) && length > g_bytes_get_size(stored)
      && message->loss == NULL)
    message->loss = "bytes that its Content-Length counts";
  return TRUE;
}

gboolean
http_message_read(GBytes *bytes, const Limits *limits, HttpMessage *message, GError **error)
{
  *message = (HttpMessage){ 0 };
  gsize length = 0;
  const char *head = g_bytes_get_data(bytes, &length);
  gsize head_length = header_lines_length(head, length);
  if (!status_read(head, head_length, &message->status, error))
    return FALSE;
  gsize value_length = 0;
  const char *type = header_lines_find(head, head_length, "Content-Type", &value_length);
  if (type != NULL)
    content_type_split(type, value_length, &message->media_type, &message->charset);
  g_autoptr(GBytes) stored = g_bytes_new_from_bytes(bytes, head_length, length - head_length);
  if (body_read(stored, head, head_length, limits, message, error))
    return TRUE;
  http_message_clear(message);
  return FALSE;
}
