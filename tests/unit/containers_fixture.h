/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * containers_fixture.h - parts of containers as one string, and bytes to open them from.
 */
#pragma once

#include "core/error.h"
#include "corpus/container.h"

#include <string.h>
#include <zlib.h>

static inline GBytes *
bytes_of(const char *text)
{
  return g_bytes_new(text, strlen(text));
}

/* One gzip member. */
static inline GByteArray *
gzip_of(const char *text, gsize length)
{
  GByteArray *packed = g_byte_array_new();
  z_stream deflater = { .next_in = (guchar *) text, .avail_in = (guint) length };
  g_assert_cmpint(deflateInit2(&deflater, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY), ==, Z_OK);
  g_byte_array_set_size(packed, (guint) deflateBound(&deflater, length) + 64);
  deflater.next_out = packed->data;
  deflater.avail_out = packed->len;
  g_assert_cmpint(deflate(&deflater, Z_FINISH), ==, Z_STREAM_END);
  g_byte_array_set_size(packed, (guint) deflater.total_out);
  deflateEnd(&deflater);
  return packed;
}

/* "[name or url]@offset=content", "!code", "~what it is instead", separated by blanks. */
static inline char *
list_parts(GBytes *bytes, const Limits *limits)
{
  gsize length = 0;
  const guchar *data = g_bytes_get_data(bytes, &length);
  ContainerKind kind = container_sniff(data, length);
  if (kind == CONTAINER_NONE)
    return g_strdup("none");
  g_autoptr(Container) container = container_open(kind, byte_stream_for_bytes(bytes), limits);
  g_autoptr(GString) list = g_string_new(NULL);
  Part part;
  while (container_next(container, &part))
    {
      g_assert_cmpint((part.content != NULL) + (part.passed != NULL) + (part.error != NULL), ==, 1);
      const char *label = part.url != NULL ? part.url : part.name;
      g_string_append_printf(list, "%s%s@%" G_GINT64_FORMAT, list->len > 0 ? " " : "",
                             label == NULL ? "" : label, part.offset);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) content =
          part.content == NULL ? NULL : byte_stream_read_all(part.content, limits, &error);
      if (content != NULL)
        g_string_append_printf(list, "=%.*s", (int) g_bytes_get_size(content),
                               (const char *) g_bytes_get_data(content, NULL));
      else if (part.passed != NULL)
        g_string_append_printf(list, "~%s", part.passed);
      else
        g_string_append_printf(list, "!%s",
                               duban_error_name(part.error != NULL ? part.error : error));
      part_clear(&part);
    }
  return g_strdup(list->str);
}
