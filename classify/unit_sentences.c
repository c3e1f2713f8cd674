/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_sentences.c - who does it, said without bracket or label.
 *
 * Prose names bodies for many reasons, so a sentence counts only where nothing but bodies and words
 * of role stands in it: as the last one of a text (…。市教育局、市财政局负责。), or from 由 to the
 * word of role (…，由市教育局牵头，市财政局等配合，…).
 */
#include "classify/unit_grammar_private.h"

#include "core/characters.h"

#include <string.h>

#define SENTENCE_BYTES 600 /* of bodies: a dozen ministries take 300 */
/* Sixteen characters: a body named in a sentence, without the words of prose */
#define MEMBER_BYTES 48
#define OFFICES 6
#define OFFICE_BYTES_MIN 9 /* three characters */
#define OFFICE_BYTES 24
#define CLOSING_TIME_BYTES 60 /* of the time behind the bodies */
#define STATED_LABEL_BYTES 15 /* 责任单位为: shorter words are words of any sentence */
#define DASH 0x2014
#define LONG_DASH_BYTES 6 /* two of them */
#define FULL_STOP 0x3002
/* Longer than any division's name with its group words: a sentence that ends with one */
#define PLACE_BYTES 24

static const char COPULA[] = { (char) 0xE4, (char) 0xB8, (char) 0xBA, 0 }; /* 为 */
static const char BY[] = { (char) 0xE7, (char) 0x94, (char) 0xB1, 0 };     /* 由 */

static gboolean
character_ends_clause(gunichar c)
{
  return c == FULL_STOP || c == ';' || c == ',' || c == '\n' || c == ':';
}

static gboolean
class_tells_role(const char *class)
{
  return class != NULL
         && (strcmp(class, "lead") == 0 || strcmp(class, "joint") == 0
             || strcmp(class, "duty") == 0);
}

/* Bodies, all of them, and a word that says what they do. */
static gboolean
text_is_owners(const UnitGrammar *grammar, const char *text, gsize length, gboolean allows_offices)
{
  if (length == 0 || length > SENTENCE_BYTES)
    return FALSE;
  Listing listing = unit_listing_of(grammar, text, length);
  /* 水利处负责: offices of a body that the notice is from */
  gboolean is_offices = allows_offices && listing.persons == 0 && listing.members <= OFFICES
                        && listing.longest >= OFFICE_BYTES_MIN && listing.longest <= OFFICE_BYTES;
  return listing.roles > 0 && (listing.strong > 0 || listing.levelled > 0 || is_offices)
         && listing.complete + listing.persons == listing.members
         && listing.longest <= MEMBER_BYTES;
}

static gboolean
listing_is_bodies(const Listing *listing)
{
  return listing->members > 0 && listing->complete == listing->members
         && (listing->strong > 0 || listing->longest <= PLACE_BYTES);
}

gboolean
units_is_list(const UnitGrammar *grammar, const Document *doc, Span place)
{
  Listing listing =
      unit_listing_of(grammar, doc->comparable->str + place.start, span_length(place));
  return listing_is_bodies(&listing);
}

gboolean
units_state_owners(const UnitGrammar *grammar, const Document *doc, Span place)
{
  Listing listing =
      unit_listing_of(grammar, doc->comparable->str + place.start, span_length(place));
  return listing.complete > 0 && (listing.roles > 0 || listing_is_bodies(&listing));
}

gboolean
units_hold_organ(const UnitGrammar *grammar, const Document *doc, Span place)
{
  Listing listing =
      unit_listing_of(grammar, doc->comparable->str + place.start, span_length(place));
  return listing.strong + listing.levelled > 0;
}

/* A、B负责,6月底前完成: where the words before the time that closes the sentence end; end if none
 * does. */
static gsize
offset_before_time(const UnitGrammar *grammar, const char *text, gsize end)
{
  gsize start = end;
  for (gunichar c = character_before(text, start); start > 0 && end - start <= CLOSING_TIME_BYTES;
       c = character_before(text, start))
    {
      if (character_ends_clause(c))
        return c == ',' && unit_text_is_bare_time(grammar, text + start, end - start) ? start - 1
                                                                                      : end;
      start -= (gsize) g_unichar_to_utf8(c, NULL);
    }
  return end;
}

/* The bytes of 责任单位为A、B at the text's start: a label, its copula, and nothing but bodies or a
 * time up to the next comma; 0 for none. */
static gsize
stated_length(const UnitGrammar *grammar, const char *text, gsize length, gboolean wants_bodies)
{
  Label label;
  gsize size;
  if (!unit_label_next(grammar, text, length, 0, TRUE, &label) || label.start > 0
      || label.end - label.start < STATED_LABEL_BYTES || text[label.end - 1] == ':'
      || (wants_bodies && label.kind != LABEL_UNIT))
    return 0;
  gsize end = label.end;
  for (; end < length && !character_ends_clause(character_at(text + end, &size)); end += size)
    continue;
  if (end == label.end)
    return 0;
  if (label.kind == LABEL_OTHER)
    return unit_text_is_time(grammar, text + label.end, end - label.end) ? end : 0;
  Listing listing = unit_listing_of(grammar, text + label.end, end - label.end);
  gboolean is_list = listing.members > 0 && listing.longest <= MEMBER_BYTES
                     && listing.complete + listing.persons == listing.members;
  return is_list && (!wants_bodies || listing.strong > 0) ? end : 0;
}

/* 此项工作责任单位为A、B，完成时限为6月底: all of it. */
static gboolean
text_states_owners(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize end = stated_length(grammar, text, length, TRUE);
  while (end > 0 && end < length && text[end] == ',')
    {
      gsize more = stated_length(grammar, text + end + 1, length - end - 1, FALSE);
      end = more == 0 ? 0 : end + 1 + more;
    }
  return end > 0 && end == length;
}

/* Where the last sentence before end starts, at most SENTENCE_BYTES before it. */
static gsize
sentence_start(const char *text, gsize end)
{
  gsize start = end;
  for (gunichar c = character_before(text, start); c != 0 && end - start <= SENTENCE_BYTES;
       c = character_before(text, start))
    {
      if (c == FULL_STOP || c == ';' || c == DASH || c == '\n')
        break;
      start -= (gsize) g_unichar_to_utf8(c, NULL);
    }
  return start;
}

/* …——基教科、各中心学校: nothing but bodies behind the long dash that a text ends with, also
 * without a word that says what they do. Where the dash starts; 0 for none. */
static gsize
listed_behind_dash(const UnitGrammar *grammar, const char *text, gsize end)
{
  gsize start = sentence_start(text, end), from = start;
  while (character_before(text, from) == DASH)
    from -= (gsize) g_unichar_to_utf8(DASH, NULL);
  if (start == end || start - from < LONG_DASH_BYTES)
    return 0;
  Listing listing = unit_listing_of(grammar, text + start, end - start);
  return listing.members > 0 && listing.members <= OFFICES && listing.complete == listing.members
                 && listing.longest >= OFFICE_BYTES_MIN && listing.longest <= MEMBER_BYTES
             ? from
             : 0;
}

gboolean
units_find_closing_sentence(const UnitGrammar *grammar, const Document *doc, Span place,
                            gboolean names_tasks, UnitClause *clause)
{
  const char *text = doc->comparable->str + place.start;
  gsize end = span_length(place), size;
  while (end > 0
         && (character_before(text, end) == FULL_STOP || text[end - 1] == ' '
             || text[end - 1] == '\n'))
    end -= (gsize) g_unichar_to_utf8(character_before(text, end), NULL);
  gsize start = names_tasks && memmem(text, end, COPULA, strlen(COPULA)) != NULL
                    ? sentence_start(text, end)
                    : 0;
  if (start > 0 && text_states_owners(grammar, text + start, end - start))
    {
      *clause = (UnitClause){ span_new(place.start + (guint32) start, place.end), FALSE };
      return TRUE;
    }
  end = offset_before_time(grammar, text, end);
  if (!class_tells_role(vocabulary_match_end(grammar->roles, text, end, &size)))
    {
      gsize dash = names_tasks ? listed_behind_dash(grammar, text, end) : 0;
      if (dash > 0)
        *clause = (UnitClause){ span_new(place.start + (guint32) dash, place.end), FALSE };
      return dash > 0;
    }
  start = sentence_start(text, end);
  gsize from = start;
  while (character_before(text, from) == DASH)
    from -= (gsize) g_unichar_to_utf8(DASH, NULL);
  const char *by = g_strrstr_len(text + start, (gssize) (end - start), BY);
  gboolean is_prose = by != NULL && by != text + start; /* 具体工作由市工信局牵头 */
  if (from == 0 || is_prose || !text_is_owners(grammar, text + start, end - start, names_tasks))
    return FALSE;
  *clause = (UnitClause){ span_new(place.start + (guint32) from, place.end), FALSE };
  return TRUE;
}

/* 牵头负责, 牵头抓总, 负责落实: words of role right behind the first one belong to it. */
static gsize
roles_end(const UnitGrammar *grammar, const char *text, gsize length, gsize end)
{
  gsize matched;
  while (end < length
         && class_tells_role(vocabulary_match_at(grammar->roles, text, length, end, &matched)))
    end += matched;
  return end;
}

/* The bytes of a clause at the text's start that are owners: up to its first words of role that
 * bodies alone stand before. */
static gsize
owners_length(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize size, matched;
  for (gsize at = 0; at < MIN(length, SENTENCE_BYTES); at += size)
    {
      gunichar c = character_at(text + at, &size);
      if (character_ends_clause(c))
        return 0;
      if (!class_tells_role(vocabulary_match_at(grammar->roles, text, length, at, &matched)))
        continue;
      if (text_is_owners(grammar, text, at + matched, FALSE))
        return roles_end(grammar, text, length, at + matched);
    }
  return 0;
}

/* The bytes from 由 on: its owners, and those of the clauses right behind them (…，B配合). */
static gsize
agents_length(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize end = owners_length(grammar, text, length);
  while (end > 0 && end < length && text[end] == ',')
    {
      gsize more = owners_length(grammar, text + end + 1, length - end - 1);
      if (more == 0)
        break;
      end += 1 + more;
    }
  return end;
}

/* The next clause at or after from that says by whom: from behind 由 to the end of its owners. FALSE
 * where there is none. */
static gboolean
agents_next(const UnitGrammar *grammar, const Document *doc, Span place, guint32 from, Span *agents)
{
  const char *text = doc->comparable->str;
  while (from < place.end)
    {
      const char *by = g_strstr_len(text + from, (gssize) (place.end - from), BY);
      if (by == NULL)
        return FALSE;
      from = (guint32) (by - text) + (guint32) strlen(BY);
      *agents =
          span_new(from, from + (guint32) agents_length(grammar, text + from, place.end - from));
      if (!span_is_empty(*agents))
        return TRUE;
    }
  return FALSE;
}

gboolean
units_parse_agents(const UnitGrammar *grammar, Document *doc, Span place, GArray *units,
                   GArray *leaders)
{
  Span agents;
  return agents_next(grammar, doc, place, place.start, &agents)
         && units_parse(grammar, doc, agents, ROLE_UNSPECIFIED, units, leaders);
}

gboolean
units_state_agents(const UnitGrammar *grammar, const Document *doc, Span place)
{
  Span agents;
  gsize size;
  for (guint32 at = place.start; agents_next(grammar, doc, place, at, &agents); at = agents.end)
    /* 由县政府牵头的机制 says nothing of a task. */
    if (agents.end >= place.end
        || character_is_punctuation(character_at(doc->comparable->str + agents.end, &size)))
      return TRUE;
  return FALSE;
}
