/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_headings.c - headings that are nothing but the bodies whose tasks stand below.
 *
 *   一、市发展改革委（3项）      (二)县教育局牵头任务      市生态环境局
 *
 * Number, count in brackets and words for tasks are taken away; what is left must be bodies
 * throughout, by their endings.
 */
#include "classify/unit_grammar_private.h"

#include "core/characters.h"

#include <string.h>

#define HEADING_BYTES 120 /* forty characters */
#define NUMBER_CHARACTERS 8
#define SURE_SCORE 95            /* of units_score(): all members are organs or groups of them */
#define FULL_STOP 0x3002         /* 。 */
#define ENUMERATION_COMMA 0x3001 /* 、 */

/* Behind 一、 or (一) or 1. */
static guint32
heading_text_start(const char *text, Span place)
{
  guint32 at = place.start;
  gsize size;
  for (guint i = 0; i < NUMBER_CHARACTERS && at < place.end; i++, at += (guint32) size)
    {
      gunichar c = character_at(text + at, &size);
      if (i > 0 && (c == ENUMERATION_COMMA || c == '.' || c == ')'))
        return at + (guint32) size;
      if (!character_is_chinese_numeral(c) && !g_ascii_isdigit((gchar) c) && c != '(')
        break;
    }
  return place.start;
}

/* Without what closes it: marks, (3项), 牵头任务. */
static Span
heading_without_tail(const UnitGrammar *grammar, const char *text, Span place)
{
  guint32 before = place.end + 1;
  while (place.end > place.start && place.end < before)
    {
      before = place.end;
      gsize size;
      gunichar last = character_before(text, place.end);
      if (last == FULL_STOP || last == ':' || last == ' ')
        place.end -= (guint32) g_unichar_to_utf8(last, NULL);
      else if (last == ')')
        {
          const char *open = g_strrstr_len(text + place.start, (gssize) span_length(place), "(");
          place.end =
              open == NULL || open == text + place.start ? place.end : (guint32) (open - text);
        }
      else if (vocabulary_match_end(grammar->heading_tails, text + place.start, span_length(place),
                                    &size)
               != NULL)
        place.end -= (guint32) size;
    }
  return place;
}

/* 2031年…, 县政府重点工作: a list's title names its year, or the government whose list it is; who does
 * the work it does not say. */
static gboolean
heading_is_of_list(const UnitGrammar *grammar, const char *text, Span named, Span place)
{
  static const char GOVERNMENT[] = "\xE6\x94\xBF\xE5\xBA\x9C"; /* 政府 */
  static const char EACH[] = "\xE5\x90\x84";                   /* 各 */
  if (g_ascii_isdigit(text[named.start]))
    return TRUE;
  gsize size;
  gunichar next = named.end < place.end ? character_at(text + named.end, NULL) : 0;
  if (vocabulary_match_at(grammar->roles, text + named.end, place.end - named.end, 0, &size)
      != NULL)
    return FALSE; /* 县政府牵头任务 */
  return span_length(named) > strlen(GOVERNMENT) && character_is_ideograph(next)
         && memcmp(text + named.end - strlen(GOVERNMENT), GOVERNMENT, strlen(GOVERNMENT)) == 0
         && memcmp(text + named.start, EACH, strlen(EACH)) != 0;
}

Span
units_find_heading(const UnitGrammar *grammar, const Document *doc, Span place)
{
  const char *text = doc->comparable->str;
  if (span_length(place) > HEADING_BYTES)
    return SPAN_NONE;
  place.start = heading_text_start(text, place);
  Span named = heading_without_tail(grammar, text, place);
  return span_is_empty(named) || heading_is_of_list(grammar, text, named, place)
                 || units_score(grammar, doc, named) < SURE_SCORE
             ? SPAN_NONE
             : named;
}

gboolean
units_parse_heading(const UnitGrammar *grammar, Document *doc, Span place, GArray *units)
{
  const char *text = doc->comparable->str;
  Span named = units_find_heading(grammar, doc, place);
  gsize size;
  if (span_is_empty(named))
    return FALSE;
  /* What was taken away may say that they lead: 市发改委牵头事项. */
  const char *role =
      vocabulary_match_at(grammar->roles, text + named.end, place.end - named.end, 0, &size);
  UnitRole default_role = role != NULL && g_str_equal(role, "lead") ? ROLE_LEAD : ROLE_UNSPECIFIED;
  return units_parse(grammar, doc, named, default_role, units, NULL);
}
