/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * header_lines.c - looked through where they lie; a head has a dozen lines and is asked for half of
 * them once.
 */
#include "corpus/header_lines.h"

#include "corpus/member_name.h"

#include <string.h>

gsize
header_lines_length(const char *bytes, gsize length)
{
  const char *at = bytes, *end = bytes + length;
  while (at < end)
    {
      const char *feed = memchr(at, '\n', (gsize) (end - at));
      if (feed == NULL)
        return 0;
      gsize line = (gsize) (feed - at);
      if (line == 0 || (line == 1 && at[0] == '\r'))
        return (gsize) (feed + 1 - bytes);
      at = feed + 1;
    }
  return 0;
}

static gboolean
is_blank(char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\r';
}

const char *
header_lines_find(const char *head, gsize head_length, const char *name, gsize *length)
{
  gsize name_length = strlen(name);
  const char *end = head + head_length;
  const char *feed = memchr(head, '\n', head_length);
  while (feed != NULL && feed + 1 < end)
    {
      const char *line = feed + 1;
      feed = memchr(line, '\n', (gsize) (end - line));
      const char *stop = feed == NULL ? end : feed;
      if ((gsize) (stop - line) <= name_length || line[name_length] != ':'
          || g_ascii_strncasecmp(line, name, name_length) != 0)
        continue;
      const char *value = line + name_length + 1;
      while (value < stop && is_blank(*value))
        value++;
      while (stop > value && is_blank(stop[-1]))
        stop--;
      *length = (gsize) (stop - value);
      return value;
    }
  return NULL;
}

char *
header_lines_render(const char *head, gsize head_length, const char *name)
{
  gsize length = 0;
  const char *value = header_lines_find(head, head_length, name, &length);
  return value == NULL || length == 0 ? NULL : name_escape(value, length);
}

gboolean
header_value_number(const char *value, gsize length, guint64 *number)
{
  guint64 sum = 0;
  if (length == 0)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit(value[i]) || sum > ((guint64) 1 << 62) / 10 - 1)
        return FALSE;
      sum = sum * 10 + (guint64) (value[i] - '0');
    }
  *number = sum;
  return TRUE;
}
