/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * closing_brackets.c - what stands before and behind a bracket of bodies.
 *
 * Which brackets hold bodies is unit_clauses.c's to say. Here it is told whether one closes a task:
 * by the marks around it, by what it says itself, and where one body alone stands in it, by whether
 * that could be the second name of the body before it.
 */
#include "classify/closing_brackets.h"

#include "classify/text_ends.h"
#include "classify/unit_text.h"
#include "core/characters.h"

#include <string.h>

#define IDEOGRAPHIC_COMMA 0x3001 /* 、 */

/* A bracket that says what its bodies do, or lists several; else it may be the second name of the
 * body before it. */
static gboolean
bracket_is_explicit(const MarkReader *reader, const char *text, Span bracket)
{
  static const char COMMA[] = { (char) 0xE3, (char) 0x80, (char) 0x81, 0 }; /* 、 */
  const char *inside = text + bracket.start;
  gssize length = (gssize) span_length(bracket);
  if (memchr(inside, ':', (gsize) length) != NULL || g_strstr_len(inside, length, COMMA) != NULL)
    return TRUE;
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(mark_reader_roles(reader), inside, (gsize) length, matches);
  return matches->len > 0;
}

static gboolean
place_is_closing(const Document *doc, Span place)
{
  gsize size;
  for (guint32 at = place.start; at < place.end && doc->comparable->str[at] != '\n';
       at += (guint32) size)
    if (!character_is_punctuation(character_at(doc->comparable->str + at, &size)))
      return FALSE;
  return TRUE;
}

/* (A负责)。 and 。(A负责)B: both close a task. 由(A负责)的 does not. */
static gboolean
bracket_closes(const MarkReader *reader, const Document *doc, Span place, Span bracket,
               gboolean names_tasks)
{
  const char *text = doc->comparable->str;
  gunichar before = bracket.start > place.start ? character_before(text, bracket.start) : 0;
  if (character_ends_sentence(before)
      || (names_tasks && before == ',' && bracket.end < place.end
          && character_is_ideograph(character_at(text + bracket.end, NULL))))
    return TRUE;
  gunichar next = bracket.end >= place.end ? '\n' : character_at(text + bracket.end, NULL);
  gboolean ends =
      character_ends_sentence(next) || next == ',' || next == IDEOGRAPHIC_COMMA || next == '\n';
  return ends && bracket_is_explicit(reader, text, bracket);
}

/* 新建幼儿园4所（市教育局）, 新建幼儿园（市教育局）：已完工, 新建幼儿园4所（市教育局）。已建成3所。:
 * the end of a line, of a name or of the first sentence, and no body before the bracket whose
 * second name it could hold. */
static gboolean
bracket_ends_task(const UnitGrammar *grammar, const Document *doc, Span place, Span bracket)
{
  const char *text = doc->comparable->str;
  gboolean is_name = (bracket.end < place.end && text[bracket.end] == ':')
                     || text_first_sentence_ends(text + place.start, span_length(place),
                                                 bracket.end - place.start);
  if (bracket.start <= place.start
      || (!is_name && !place_is_closing(doc, span_new(bracket.end, place.end))))
    return FALSE;
  guint32 start = bracket.start;
  gunichar last = character_before(text, bracket.start);
  if (last == QUOTE_CLOSES
      || (last != ')' && character_closes(last))) /* 出台《管理办法》（县司法局） */
    return TRUE;
  while (start > place.start && !character_is_punctuation(character_before(text, start)))
    start -= (guint32) g_unichar_to_utf8(character_before(text, start), NULL);
  /* 建成游客中心（县旅游局） ends like an institution: no organ is its second name. */
  Span before = span_new(start, bracket.start);
  return start < bracket.start
         && (!units_is_list(grammar, doc, before)
             || (!units_hold_organ(grammar, doc, before)
                 && units_hold_organ(grammar, doc, unit_clause_inside(doc, bracket))));
}

/* 举办推介会3场(党建科、人事科)。: the last bracket, if nothing but bodies stand in it. */
static gboolean
find_last_bracket(const UnitGrammar *grammar, const Document *doc, Span place, UnitClause *clause)
{
  const char *text = doc->comparable->str + place.start;
  Span trimmed = text_trim_stops(doc, place);
  if (span_is_empty(trimmed) || doc->comparable->str[trimmed.end - 1] != ')')
    return FALSE;
  const char *open = memrchr(text, '(', trimmed.end - place.start);
  if (open == NULL || open == text)
    return FALSE;
  Span bracket = span_new(place.start + (guint32) (open - text), trimmed.end);
  *clause = (UnitClause){ bracket, TRUE };
  return units_is_list(grammar, doc, unit_clause_inside(doc, bracket));
}

/* (1)甲(财政科);(2)乙(法规科)。: the brackets before the numbers of further pieces, if nothing but
 * bodies stand in them. */
static void
find_piece_brackets(const UnitGrammar *grammar, const Document *doc, Span place, GArray *clauses)
{
  const char *text = doc->comparable->str;
  guint32 start = place.start;
  for (guint32 at = place.start; at + 3 < place.end; at++)
    {
      if (text[at] == ';')
        start = at + 1;
      if (text[at] != ')' || text[at + 1] != ';' || text[at + 2] != '(')
        continue;
      gunichar number = character_at(text + at + 3, NULL);
      const char *open = memrchr(text + start, '(', at - start);
      if (open == NULL || open == text + start
          || (!(number < 0x80 && g_ascii_isdigit((char) number))
              && !character_is_chinese_numeral(number)))
        continue;
      UnitClause clause = { span_new((guint32) (open - text), at + 1), TRUE };
      if (units_is_list(grammar, doc, unit_clause_inside(doc, clause.place)))
        g_array_append_val(clauses, clause);
    }
}

void
text_find_closing_brackets(const MarkReader *reader, const Document *doc, Span place,
                           BracketTrust trust, GArray *clauses)
{
  const UnitGrammar *grammar = mark_reader_units(reader);
  gboolean names_tasks = trust != BRACKETS_EXPLICIT;
  UnitClause clause;
  gboolean has_brackets = units_may_hold(doc->comparable->str + place.start, span_length(place));
  guint32 from = place.start;
  while (has_brackets && from < place.end && units_find_next(grammar, doc, place, from, &clause)
         && clause.place.end > from)
    {
      if (bracket_closes(reader, doc, place, clause.place, names_tasks)
          || (names_tasks && bracket_ends_task(grammar, doc, place, clause.place)))
        g_array_append_val(clauses, clause);
      from = clause.place.end;
    }
  if (trust == BRACKETS_OF_ANY && from == place.start)
    find_piece_brackets(grammar, doc, place, clauses);
  if (trust == BRACKETS_OF_ANY && find_last_bracket(grammar, doc, place, &clause)
      && clause.place.start >= from)
    {
      g_array_append_val(clauses, clause);
      from = clause.place.end;
    }
  if (units_find_closing_sentence(grammar, doc, place, names_tasks, &clause)
      && clause.place.start >= from)
    g_array_append_val(clauses, clause);
}
