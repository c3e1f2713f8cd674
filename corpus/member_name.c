/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * member_name.c - which charset a short name is in.
 *
 * Bytes that are valid UTF-8 by chance are the trouble: GBK pairs of a lead C2-DF and a trail 80-BF
 * read as Latin, Greek or Cyrillic letters. They never read as an ideograph, which takes three
 * bytes E4-E9 80-BF 80-BF: a name with an ideograph in it is UTF-8. One without is GBK where every
 * pair is among the common characters of GB 2312 (leads B0-D7, trails A1-FE) and none touches a
 * Latin letter, as the accented letters of a word do.
 */
#include "corpus/member_name.h"

#include <string.h>

#define FIRST_COMMON 0xB0 /* lead bytes of GB 2312's first level: the 3,755 common characters */
#define LAST_COMMON 0xD7

char *
name_escape(const char *bytes, gsize length)
{
  const char *bad = NULL;
  if (g_utf8_validate(bytes, (gssize) length, &bad))
    return g_strndup(bytes, length);
  g_autoptr(GString) name = g_string_new(NULL);
  const char *at = bytes, *end = bytes + length;
  while (at < end)
    {
      g_utf8_validate(at, end - at, &bad);
      for (; at < bad; at++)
        if (*at == '%')
          g_string_append(name, "%25");
        else
          g_string_append_c(name, *at);
      if (at < end)
        g_string_append_printf(name, "%%%02X", (guint) (guchar) *at++);
    }
  return g_strdup(name->str);
}

static gboolean
has_ideograph(const char *name, gsize length)
{
  for (const char *at = name; at < name + length; at = g_utf8_next_char(at))
    if (g_utf8_get_char(at) >= 0x2E80)
      return TRUE;
  return FALSE;
}

/* ASCII and pairs of GB 2312's first level, of which there is at least one. */
static gboolean
is_common_chinese(const guchar *bytes, gsize length)
{
  gboolean has_pair = FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] < 0x80)
        continue;
      if (bytes[i] < FIRST_COMMON || bytes[i] > LAST_COMMON || i + 1 >= length
          || bytes[i + 1] < 0xA1)
        return FALSE;
      if ((i > 0 && g_ascii_isalpha((char) bytes[i - 1]))
          || (i + 2 < length && g_ascii_isalpha((char) bytes[i + 2])))
        return FALSE;
      has_pair = TRUE;
      i++;
    }
  return has_pair;
}

char *
member_name_decode(const char *bytes, gsize length)
{
  gboolean is_utf8 = g_utf8_validate(bytes, (gssize) length, NULL);
  if (is_utf8
      && (has_ideograph(bytes, length) || !is_common_chinese((const guchar *) bytes, length)))
    return g_strndup(bytes, length);
  g_autofree char *decoded =
      g_convert(bytes, (gssize) length, "UTF-8", "GB18030", NULL, NULL, NULL);
  return decoded != NULL ? g_steal_pointer(&decoded) : name_escape(bytes, length);
}
