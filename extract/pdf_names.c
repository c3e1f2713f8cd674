/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_names.c - endings and beginnings of bodies' names, from the vocabulary `body-lines`.
 */
#include "extract/pdf_names.h"

#include "core/characters.h"
#include "core/clean.h"

#include <string.h>

#define LIST_BYTES 240 /* of a cell that lists names */
#define AREA_BYTES 15  /* of a name's beginning that an area stands in: 呼和浩特市 */
#define TAIL_BYTES 48  /* of the text before that an ending may reach back */

const Vocabulary *
pdf_names_vocabulary(const Rules *rules)
{
  return rules == NULL ? NULL : rules_vocabulary(rules, "body-lines");
}

static gboolean
ends_clause(gunichar c)
{
  return c == 0x3002 || c == 0xFF1B || c == ';' || c == 0xFF1A || c == ':' || c == '%'; /* 。；： */
}

gboolean
pdf_names_may_list(const PdfLayout *layout, PdfChain chain)
{
  gsize total = 0;
  for (gint i = chain.first; i >= 0; i = pdf_layout_line(layout, i)->next)
    {
      const PdfLine *line = pdf_layout_line(layout, i);
      const char *text = pdf_line_text(layout, line);
      total += line->length;
      if (total > LIST_BYTES)
        return FALSE;
      for (gsize at = 0, size; at < line->length; at += size)
        if (ends_clause(character_at(text + at, &size)))
          return FALSE;
    }
  return TRUE;
}

static gboolean
class_is(const char *class, const char *wanted)
{
  return class != NULL && strcmp(class, wanted) == 0;
}

/* Whether a word of the class lies inside text, starts before `before` and ends after `after`. */
static gboolean
has_word(const Vocabulary *vocabulary, const char *text, gsize length, const char *class,
         gsize before, gsize after)
{
  for (gsize at = 0, size; at < length && at < before; at += size)
    {
      gsize match = 0;
      character_at(text + at, &size);
      const char *found = vocabulary_match_at(vocabulary, text, length, at, &match);
      if (class_is(found, class) && at + match > after)
        return TRUE;
    }
  return FALSE;
}

/* Whether text ends like a name, or with one in brackets: 各乡镇（街道）. */
static gboolean
ends_name(const Vocabulary *vocabulary, const char *text, gsize length)
{
  gsize match = 0;
  gunichar last = character_before(text, length);
  if (last == ')' || last == 0xFF09 /* ） */)
    length -= (gsize) g_unichar_to_utf8(last, NULL);
  return class_is(vocabulary_match_end(vocabulary, text, length, &match), "end");
}

gboolean
pdf_names_end(const Vocabulary *vocabulary, const PdfLayout *layout, const PdfLine *line)
{
  g_autofree char *text = clean_render(pdf_line_text(layout, line), line->length, CLEAN_LINE);
  return ends_name(vocabulary, text, strlen(text));
}

/* Whether a mark stands at the text's start, or behind its first character: no name is so short. */
static gboolean
begins_with_mark(const char *text, gsize length)
{
  gsize size = 0;
  return character_is_punctuation(character_at(text, &size))
         || (size < length && character_is_punctuation(character_at(text + size, NULL)));
}

/* 市生态环境局 | 临江分局: whether the first name is a branch, which is named by the body that it is
 * a branch of. */
static gboolean
begins_with_branch(const Vocabulary *vocabulary, const char *before, gsize before_length,
                   const char *after, gsize after_length)
{
  gsize match = 0;
  gsize at = 0;
  for (gsize size; at < after_length; at += size)
    {
      character_at(after + at, &size);
      if (class_is(vocabulary_match_at(vocabulary, after, after_length, at, &match), "end"))
        break;
    }
  gunichar first = at < after_length ? character_at(after + at, NULL) : 0;
  return (first == 0x5206 || first == 0x652F) /* 分 支 */
         && character_before(after, at + match) == character_before(before, before_length);
}

gboolean
pdf_names_part(const Vocabulary *vocabulary, gboolean are_listed, const char *text, gsize length,
               const char *next, gsize next_length)
{
  g_autofree char *before = clean_render(text, length, CLEAN_LINE);
  g_autofree char *after = clean_render(next, next_length, CLEAN_LINE);
  gsize before_length = strlen(before);
  gsize after_length = strlen(after);
  gsize match = 0;
  if (!ends_name(vocabulary, before, before_length))
    return FALSE;
  if (after_length == 0 || begins_with_mark(after, after_length)
      || class_is(vocabulary_match_at(vocabulary, after, after_length, 0, &match), "end"))
    return FALSE;
  if (begins_with_branch(vocabulary, before, before_length, after, after_length))
    return FALSE;
  if (!are_listed
      && !has_word(vocabulary, after, after_length, "area", MIN(after_length, AREA_BYTES), 0))
    return FALSE;
  gsize tail = before_length > TAIL_BYTES ? before_length - TAIL_BYTES : 0;
  while (tail > 0 && tail < before_length && ((guchar) before[tail] & 0xC0) == 0x80)
    tail++;
  g_autofree char *joined = g_strconcat(before + tail, after, NULL);
  gsize seam = before_length - tail;
  return !has_word(vocabulary, joined, strlen(joined), "end", seam, seam);
}

static gboolean
is_separator(gunichar c)
{
  return c == 0x3001 || c == 0xFF0C || c == ',' || ends_clause(c); /* 、， */
}

/* Bytes of the first name in a list. */
static gsize
first_name(const char *list, gsize length)
{
  gsize at = 0;
  for (gsize size; at < length && !is_separator(character_at(list + at, &size)); at += size)
    ;
  return at;
}

/* Where the last name in a list begins. */
static gsize
last_name(const char *list, gsize length)
{
  gsize start = 0;
  for (gsize at = 0, size; at < length; at += size)
    if (is_separator(character_at(list + at, &size)))
      start = at + size;
  return start;
}

static gboolean
begins_name(const Vocabulary *vocabulary, const char *text, gsize length)
{
  gsize match = 0;
  return class_is(vocabulary_match_at(vocabulary, text, length, 0, &match), "area");
}

gboolean
pdf_names_break(const Vocabulary *vocabulary, const char *text, const char *next)
{
  gsize length = strlen(text);
  gsize start = last_name(text, length);
  gsize end = first_name(next, strlen(next));
  if (!begins_name(vocabulary, text + start, length - start)
      || ends_name(vocabulary, text + start, length - start) || begins_name(vocabulary, next, end))
    return FALSE;
  g_autoptr(GString) whole = g_string_new_len(text + start, (gssize) (length - start));
  g_string_append_len(whole, next, (gssize) end);
  gsize seam = length - start;
  return ends_name(vocabulary, whole->str, whole->len)
         || has_word(vocabulary, whole->str, whole->len, "end", seam, seam); /* 人 | 民政府配合 */
}
