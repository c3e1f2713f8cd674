/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_clauses.c - brackets and clauses in running text that say who does it.
 *
 * A bracket is a unit clause when it starts with a label of units or leaders, when a word of role
 * stands behind a body in it, or when it is nothing but bodies and closes a sentence. All other
 * brackets (（一期）, （2023年）, （市政府文件）) are the text's own.
 */
#include "classify/brackets.h"
#include "classify/text_ends.h"
#include "classify/unit_grammar_private.h"

#include "core/characters.h"

#include <string.h>

#define BRACKET_BYTES 2400  /* a State Council list of forty ministries takes 900 */
#define UNCLOSED_MAXIMUM 32 /* opening brackets without an end that are looked after, per text */
#define SCORE_BYTES 900     /* a longer cell is scored by its start */
#define HOPELESS_MEMBERS 3  /* pieces that are looked at before prose is given up */
#define ELIDED_BYTES 15 /* 东林、西坪、三门、北川市政府: elided names are short and may be many */
#define MEMBER_BYTES 75 /* 25 characters: the longest body names met have 24 */

#define FIRST_WORDS_BYTES 30 /* ten characters */
#define TIME_BYTES 72        /* 2031年6月底前完成,并长期坚持 */

#define FULL_STOP 0x3002         /* 。 */
#define ENUMERATION_COMMA 0x3001 /* 、 */
#define YEAR 0x5E74              /* 年 */
#define BEFORE 0x524D            /* 前 */
#define DASH 0x2014              /* … ——市教育局负责 */

static gboolean
is_class(const char *class, const char *wanted)
{
  return class != NULL && strcmp(class, wanted) == 0;
}

static gboolean
character_separates(gunichar c)
{
  return c == ENUMERATION_COMMA || c == ',' || c == ';' || c == FULL_STOP || c == '\n' || c == '/'
         || c == '|';
}

/* --- times among bodies --- */

/* A time and what is due then: 9月底前出台相关政策, 2031年全面推广. The name of a body may begin with a
 * time, too (三月镇). */
static gboolean
text_is_due(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize time = units_time_length(grammar, text, length), size;
  gunichar last = time == 0 ? 0 : character_before(text, time);
  return time > 0 && time < length && (last == BEFORE || (last == YEAR && g_ascii_isdigit(text[0])))
         && vocabulary_match_at(grammar->roles, text, length, time, &size) == NULL
         && body_class_of(grammar, text, length) == BODY_NONE;
}

gboolean
unit_text_is_time(const UnitGrammar *grammar, const char *text, gsize length)
{
  return length <= TIME_BYTES
         && (text_is_due(grammar, text, length) || unit_text_is_bare_time(grammar, text, length));
}

gboolean
unit_text_is_bare_time(const UnitGrammar *grammar, const char *text, gsize length)
{
  gboolean has_time = FALSE;
  gsize size;
  if (length > TIME_BYTES)
    return FALSE;
  for (gsize at = 0; at < length; at += size)
    {
      size = 1;
      if (g_ascii_isdigit(text[at]) || text[at] == '-' || text[at] == '.')
        continue;
      const char *class = vocabulary_match_at(grammar->times, text, length, at, &size);
      if (class == NULL && character_is_chinese_numeral(character_at(text + at, &size)))
        continue; /* 十月底前 */
      if (class == NULL)
        return FALSE;
      has_time |= is_class(class, "time");
    }
  return has_time;
}

gsize
units_time_length(const UnitGrammar *grammar, const char *text, gsize length)
{
  gboolean has_time = FALSE;
  gsize end = 0, size;
  for (gsize at = 0; at < MIN(length, TIME_BYTES); at += size)
    {
      size = 1;
      if (g_ascii_isdigit(text[at]) || text[at] == '-')
        continue;
      const char *class = vocabulary_match_at(grammar->times, text, length, at, &size);
      if (class == NULL && character_is_chinese_numeral(character_at(text + at, &size)))
        continue;
      if (!is_class(class, "time"))
        break;
      has_time = TRUE;
      end = at + size;
    }
  return has_time ? end : 0;
}

gboolean
units_find_time(const UnitGrammar *grammar, const Document *doc, Span bracket, Span *time)
{
  const char *text = doc->comparable->str;
  Span inside = unit_clause_inside(doc, bracket);
  guint32 start = inside.start;
  gsize size = 0;
  gboolean is_found = FALSE;
  for (guint32 at = start; at < bracket.end; at += (guint32) size)
    {
      gunichar c = character_at(text + at, &size);
      if (at < inside.end && !character_separates(c))
        continue;
      gboolean is_time = at > start && unit_text_is_time(grammar, text + start, at - start);
      if (is_found && !is_time)
        return TRUE;
      if (is_time)
        *time = span_new(is_found ? time->start : start, at);
      is_found |= is_time;
      start = at + (guint32) size;
    }
  return is_found;
}

/* --- what a text consists of --- */

/* The bytes before the words of role at the end. *gives_role: whether one of them is more than 等
 * or 由. */
static gsize
length_before_roles(const UnitGrammar *grammar, const char *text, gsize length,
                    gboolean *gives_role)
{
  gsize size;
  for (const char *class = vocabulary_match_end(grammar->roles, text, length, &size); class != NULL;
       class = vocabulary_match_end(grammar->roles, text, length, &size))
    {
      if (is_class(class, "by") || is_class(class, "and") || is_class(class, "with"))
        break;
      *gives_role |=
          !is_class(class, "rest") && !is_class(class, "mark") && !is_class(class, "manner");
      length -= size;
    }
  return length;
}

/* A牵头B: where the body that a word inside the text follows ends; length if none does. */
static gsize
length_before_inside(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize size;
  for (gsize at = 0; at < length; at += size)
    {
      gsize match;
      character_at(text + at, &size);
      const char *class = vocabulary_match_at(grammar->roles, text, length, at, &match);
      if ((is_class(class, "lead") || is_class(class, "joint") || is_class(class, "with"))
          && body_class_of(grammar, text, at) != BODY_NONE
          && body_class_of(grammar, text + at + match, length - at - match) != BODY_NONE)
        return at;
    }
  return length;
}

/* 相关镇街, 各园区: no place where something stands is called so. */
static gboolean
text_is_quantified(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize size;
  return is_class(vocabulary_match_at(grammar->collectives, text, length, 0, &size), "quantifier")
         || is_class(vocabulary_lookup(grammar->collectives, text, length), "whole");
}

/* 区征收中心, 市水务集团: named by whose it is. */
static gboolean
text_starts_with_level(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize size;
  return is_class(vocabulary_match_at(grammar->collectives, text, length, 0, &size), "level")
         && size < length;
}

static void
listing_add(Listing *listing, const UnitGrammar *grammar, const char *text, gsize length)
{
  gboolean gives_role = FALSE;
  if (length > MEMBER_BYTES * 4)
    {
      listing->members++;
      listing->longest = MAX(listing->longest, (guint) length);
      return;
    }
  length = length_before_roles(grammar, text, length, &gives_role);
  gsize inside = length_before_inside(grammar, text, length);
  gives_role |= inside < length;
  gsize size;
  if (length > 0 && is_class(vocabulary_match_at(grammar->roles, text, length, 0, &size), "by"))
    text += size, length -= size, inside -= MIN(inside, size);
  if (length == 0)
    {
      listing->roles += gives_role && listing->complete > 0; /* A、B 负责: the word stands apart */
      return;
    }
  BodyClass class = body_class_of(grammar, text, inside);
  if (memchr(text, '%', length) != NULL)
    class = BODY_NONE; /* 法律援助100%通办 ends like an office */
  else if (class == BODY_NONE)
    class = body_class_of(grammar, text, length);
  if (class == BODY_NONE
      && (vocabulary_lookup(grammar->collectives, text, length) != NULL
          || body_is_levels(grammar, text, length)))
    class = BODY_PLACE;
  if (class == BODY_NONE && unit_text_is_time(grammar, text, length))
    {
      listing->times++;
      return;
    }
  if (class == BODY_NONE && leaders_is_name(grammar->leaders, text, length))
    listing->persons++;
  listing->members++;
  listing->complete += class != BODY_NONE;
  /* 各旗县, 各乡镇: places that are all addressed are bodies */
  gboolean is_each = class != BODY_NONE && text_is_quantified(grammar, text, length);
  listing->strong += class == BODY_ORGAN || class == BODY_GROUP || is_each
                     || body_is_town_office(grammar, text, length);
  listing->levelled += class == BODY_OTHER && text_starts_with_level(grammar, text, length);
  listing->roles += gives_role && class != BODY_NONE;
  listing->longest = MAX(listing->longest, (guint) inside);
}

/* Prose shows soon: its first pieces end like anything but bodies. */
static gboolean
listing_is_hopeless(const Listing *listing)
{
  return listing->members >= HOPELESS_MEMBERS && listing->complete * 3 < listing->members
         && listing->longest > ELIDED_BYTES;
}

/* The bytes of the quotation that the text starts with; those of its first mark if it does not soon
 * close. */
static gsize
quotation_length(const char *text, gsize length)
{
  static const char CLOSES[] = { (char) 0xE2, (char) 0x80, (char) 0x9D };
  const char *end = memmem(text, MIN(length, QUOTED_LETTERS * 3), CLOSES, sizeof CLOSES);
  return end == NULL ? sizeof CLOSES : (gsize) (end - text) + sizeof CLOSES;
}

Listing
unit_listing_of(const UnitGrammar *grammar, const char *text, gsize length)
{
  Listing listing = { 0 };
  gsize start = 0, size;
  gint depth = 0;
  for (gsize at = 0; at < length && !listing_is_hopeless(&listing); at += size)
    {
      gunichar c = character_at(text + at, &size);
      if (c == QUOTE_OPENS)
        size = quotation_length(text + at, length - at);
      depth += character_opens(c);
      depth -= character_closes(c) && depth > 0;
      if (depth > 0 || !character_separates(c))
        continue;
      if (at > start)
        listing_add(&listing, grammar, text + start, at - start);
      start = at + size;
    }
  if (length > start && !listing_is_hopeless(&listing))
    listing_add(&listing, grammar, text + start, length - start);
  return listing;
}

/* --- brackets --- */

Span
unit_clause_inside(const Document *doc, Span place)
{
  const char *text = doc->comparable->str;
  while (span_length(place) > 3 && character_at(text + place.start, NULL) == DASH)
    place.start += 3;
  if (span_is_empty(place))
    return place;
  Bracket first = bracket_at(text, place.start, place.end), last = bracket_before(text, place.end);
  if (bracket_step(first) > 0)
    place.start += (guint32) first.size;
  if (bracket_step(last) < 0)
    place.end -= (guint32) MIN(last.size, span_length(place));
  return place;
}

gboolean
units_may_hold(const char *text, gsize length)
{
  return memchr(text, '(', length) != NULL || memchr(text, '[', length) != NULL
         || memchr(text, '{', length) != NULL || text_holds_wide_bracket(text, length);
}

/* What stands before the bracket, for lists of bodies without any word: a sentence's end, or at
 * least no body whose second name the bracket could hold. */
static gboolean
context_allows_bare_list(const UnitGrammar *grammar, const char *text, gsize length,
                         gboolean is_last, const Listing *listing)
{
  gunichar before = character_before(text, length);
  if (before == FULL_STOP || before == ';' || before == ',' || before == '\n'
      || character_closes(before))
    return TRUE;
  gsize from = length;
  while (from > 0 && length - from < MEMBER_BYTES
         && !character_separates(character_before(text, from)))
    do
      from--;
    while (from > 0 && ((guchar) text[from] & 0xC0) == 0x80);
  BodyClass class = body_class_of(grammar, text + from, length - from);
  /* 建成游客中心(县旅游局): an organ is no second name of what nobody's name precedes */
  gboolean is_nobodys = class == BODY_OTHER && listing->strong > 0
                        && !text_starts_with_level(grammar, text + from, length - from);
  return is_last && (listing->members > 1 || class == BODY_NONE || is_nobodys);
}

/* (挂点校领导:方敏;牵头单位:教务处), (预期性指标,牵头单位:市发改委): a remark or a label that
 * nobody knows may stand first. */
static gboolean
text_may_stand_first(const char *text, gsize length)
{
  gunichar last = character_before(text, length);
  const char *colon = memchr(text, ':', length);
  gsize size, end = colon == NULL ? length - 1 : (gsize) (colon - text);
  if (end == 0 || end > FIRST_WORDS_BYTES || (last != ';' && last != ','))
    return FALSE;
  for (gsize at = 0; at < end; at += size)
    if (!character_is_ideograph(character_at(text + at, &size)))
      return FALSE;
  return TRUE;
}

/* (张三,县工信局、县发改局,12月底): a person, bodies, and at most a time. */
static gboolean
listing_is_who_and_when(const Listing *listing)
{
  gboolean names_all = listing->persons > 0 && listing->complete > 0 && listing->times > 0;
  return listing->complete + listing->persons == listing->members
         && (listing->strong > 0 || names_all) && listing->longest <= MEMBER_BYTES;
}

/* The length without a standing rule behind a comma (A、B,列第一位者为牵头单位,下同), and the comma. */
static gsize
length_before_standing_rule(const UnitGrammar *grammar, const char *text, gsize length)
{
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  rule_group_scan(grammar->standing, text, length, matches);
  if (matches->len == 0)
    return length;
  gsize end = g_array_index(matches, RuleMatch, 0).span.start;
  while (end > 0 && character_before(text, end) != ',' && character_before(text, end) != ';'
         && character_before(text, end) != FULL_STOP)
    end -= (gsize) g_unichar_to_utf8(character_before(text, end), NULL);
  return end == 0 ? length : end - (gsize) g_unichar_to_utf8(character_before(text, end), NULL);
}

static gboolean
bracket_holds_units(const UnitGrammar *grammar, const char *text, gsize open, gsize end,
                    gboolean is_last)
{
  const char *inside = text + open + bracket_at(text, open, end).size;
  gsize length = (gsize) (text + end - inside) - bracket_before(text, end).size;
  if (length == 0 || length > BRACKET_BYTES)
    return FALSE;
  Label label;
  gboolean is_labelled =
      unit_label_next(grammar, inside, length, 0, FALSE, &label)
      && (label.start == 0
          || (label.kind == LABEL_UNIT && text_may_stand_first(inside, label.start)));
  if (is_labelled)
    {
      while (label.kind == LABEL_OTHER
             && unit_label_next(grammar, inside, length, label.end, FALSE, &label))
        continue;
      return label.kind != LABEL_OTHER && label.end < length;
    }

  Listing listing =
      unit_listing_of(grammar, inside, length_before_standing_rule(grammar, inside, length));
  if (listing.complete == 0 || listing.longest > MEMBER_BYTES * 2)
    return FALSE;
  if (listing.roles > 0)
    return TRUE;
  if (listing.persons > 0)
    return listing_is_who_and_when(&listing) && is_last
           && (listing.times > 0 || (open > 0 && character_before(text, open) == FULL_STOP));
  gboolean is_strong = listing.strong > 0 || (listing.levelled > 0 && listing.members > 1)
                       || (open > 0 && character_before(text, open) == FULL_STOP);
  return listing.complete == listing.members && is_strong && listing.longest <= MEMBER_BYTES
         && context_allows_bare_list(grammar, text, open, is_last, &listing);
}

/* (县林业局　县农业局　各乡镇) at the end: bodies that blanks of the page alone part, which
 * comparable text does not keep. */
static gboolean
bracket_parts_bodies_by_blanks(const UnitGrammar *grammar, const Document *doc, Span bracket)
{
  Span inside = unit_clause_inside(doc, bracket), printed = document_to_printed(doc, inside);
  gsize size;
  gboolean has_blank = FALSE;
  if (span_is_empty(inside) || span_length(inside) > BRACKET_BYTES)
    return FALSE;
  for (guint32 at = printed.start; at < printed.end && !has_blank; at += (guint32) size)
    has_blank = character_is_blank(character_at(doc->text->str + at, &size));
  if (!has_blank)
    return FALSE;
  g_autoptr(UnitText) text = unit_text_new(doc, inside);
  guint pieces = 0, strong = 0, start = 0;
  for (guint i = 1; i <= text->letters->len; i++)
    {
      if (i < text->letters->len && unit_text_at(text, i)->gap == GAP_NONE)
        continue;
      BodyClass class = body_class_of_run(grammar, text, (Run){ start, i });
      if (class == BODY_NONE || span_length(span_new(start, i)) * 3 > MEMBER_BYTES)
        return FALSE;
      pieces++;
      strong += class == BODY_ORGAN || class == BODY_GROUP;
      start = i;
    }
  return pieces > 1 && strong > 0;
}

/* The offset behind the bracket that closes the one at `open`, of its own kind or of any; 0 if
 * nothing closes it. */
static gsize
close_of_kind(const char *text, gsize open, gsize limit, BracketKind own)
{
  gint depth = 0;
  for (gsize at = open; at < limit; at++)
    {
      Bracket bracket = bracket_at(text, at, limit);
      if (own != BRACKET_NONE && bracket.kind != own)
        continue;
      depth += bracket_step(bracket);
      if (depth == 0 && bracket.closes)
        return at + bracket.size;
    }
  return 0;
}

/* Square ones and 【〔 end with their own kind, however many round brackets stand between:
 * [A牵头,B配合。以下不再列出)]. */
static gsize
bracket_close(const char *text, gsize open, gsize length)
{
  gsize limit = MIN(length, open + BRACKET_BYTES);
  BracketKind kind = bracket_at(text, open, limit).kind;
  gsize end = kind == BRACKET_ROUND ? 0 : close_of_kind(text, open, limit, kind);
  return end > 0 ? end : close_of_kind(text, open, limit, BRACKET_NONE);
}

/* Whether only full stops, blanks or line ends stand in the text. */
static gboolean
text_is_end(const char *text, gsize length)
{
  gsize size;
  for (gsize at = 0; at < length; at += size)
    {
      gunichar c = character_at(text + at, &size);
      if (c != FULL_STOP && c != ';' && c != '.' && c != '\n' && c != ' ')
        return FALSE;
    }
  return TRUE;
}

/* Whether at end the text ends, or a name before a colon, or its first sentence. */
static gboolean
text_closes_name(const char *text, gsize end, gsize length)
{
  return text_is_end(text + end, length - end) || text[end] == ':'
         || text_first_sentence_ends(text, length, end);
}

gboolean
units_find_next(const UnitGrammar *grammar, const Document *doc, Span place, guint32 from,
                UnitClause *clause)
{
  const char *text = doc->comparable->str + place.start;
  gsize length = span_length(place);
  guint unclosed = 0;
  for (gsize at = from > place.start ? from - place.start : 0;
       at < length && unclosed < UNCLOSED_MAXIMUM; at++)
    {
      if (bracket_step(bracket_at(text, at, length)) <= 0)
        continue;
      gsize end = bracket_close(text, at, length);
      unclosed += end == 0;
      if (end == 0)
        continue;
      gboolean closes = text_closes_name(text, end, length);
      Span bracket = span_new(place.start + at, place.start + end);
      if (bracket_holds_units(grammar, text, at, end, closes)
          || (closes && bracket_parts_bodies_by_blanks(grammar, doc, bracket)))
        {
          *clause = (UnitClause){ bracket, TRUE };
          return TRUE;
        }
      at = end - 1; /* a bracket inside one that holds no units holds none */
    }
  return FALSE;
}

/* Where the bracket that ends at `end` opens, counting its own kind or any; end if it opens
 * nowhere. */
static gsize
open_of_kind(const char *text, gsize end, BracketKind own)
{
  gint depth = 0;
  for (gsize at = end; at > 0 && end - at < BRACKET_BYTES; at--)
    {
      Bracket bracket = bracket_at(text, at - 1, end);
      if (own != BRACKET_NONE && bracket.kind != own)
        continue;
      depth += bracket_step(bracket);
      if (depth == 0 && bracket.kind != BRACKET_NONE)
        return at - 1;
    }
  return end;
}

static gsize
bracket_open(const char *text, gsize end)
{
  Bracket last = bracket_before(text, end);
  if (!last.closes)
    return end;
  gsize open = last.kind == BRACKET_ROUND ? end : open_of_kind(text, end, last.kind);
  return open < end ? open : open_of_kind(text, end, BRACKET_NONE);
}

/* 农村道路畅通工程,牵头部门:市交通局。: from the comma on. A bracket that is never closed counts as
 * such a clause, too. */
static gboolean
clause_find_labelled(const UnitGrammar *grammar, const char *text, gsize length, gsize *start)
{
  if (memchr(text, ':', length) == NULL)
    return FALSE;
  Label label = { .end = 0 };
  while (unit_label_next(grammar, text, length, label.end, FALSE, &label))
    {
      gunichar before = character_before(text, label.start);
      gboolean stands_apart = label.start == 0 || character_separates(before)
                              || character_opens(before) || character_closes(before);
      if (label.kind == LABEL_OTHER || !stands_apart)
        continue;
      *start = label.start;
      if (before == ',' || character_opens(before))
        *start -= g_unichar_to_utf8(before, NULL);
      return TRUE;
    }
  return FALSE;
}

gboolean
units_find_trailing(const UnitGrammar *grammar, const Document *doc, Span place, UnitClause *clause)
{
  const char *text = doc->comparable->str + place.start;
  gsize length = span_length(place), end = length;
  while (end > 0)
    {
      gunichar c = character_before(text, end);
      if (c != FULL_STOP && c != ';' && c != '.' && c != '\n' && c != ' ')
        break;
      end -= (gsize) g_unichar_to_utf8(c, NULL);
    }
  gsize open = bracket_open(text, end);
  Span bracket = span_new(place.start + open, place.start + end);
  if (open < end
      && (bracket_holds_units(grammar, text, open, end, TRUE)
          || bracket_parts_bodies_by_blanks(grammar, doc, bracket)))
    {
      *clause = (UnitClause){ bracket, TRUE };
      return TRUE;
    }
  gsize start;
  if (!clause_find_labelled(grammar, text, length, &start))
    return FALSE;
  *clause = (UnitClause){ span_new(place.start + start, place.end), FALSE };
  return TRUE;
}

/* --- score --- */

gint
units_score(const UnitGrammar *grammar, const Document *doc, Span place)
{
  const char *text = doc->comparable->str + place.start;
  gsize length = MIN(span_length(place), SCORE_BYTES);
  while (length > 0 && length < span_length(place) && ((guchar) text[length] & 0xC0) == 0x80)
    length--;
  if (length == 0)
    return 0;
  Listing listing = unit_listing_of(grammar, text, length);
  if (listing.members == 0 || listing.longest > MEMBER_BYTES * 2)
    return 0;
  /* Districts and divisions alone may be a column of places. */
  gint score = (gint) ((60 * listing.strong + 45 * (listing.complete - listing.strong)
                        + 40 * (listing.roles > 0))
                       / listing.members);
  score += listing.complete == listing.members ? 35 : 0;
  score -= listing.longest > MEMBER_BYTES ? 30 : 0;
  return CLAMP(score, 0, 100);
}
