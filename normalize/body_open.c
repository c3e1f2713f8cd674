/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_open.c - names of bodies that no table knows, told by their ending: items of their own,
 * between punctuation.
 *
 *   市某某局, 江岚市水务集团   a place or level word stands before: the full name has the place, and
 *                              the ending in full
 *   六横管委会, 浙江某某学院   none does: a name that is its own, or opens with a place, stands for
 *                              itself, ending in full
 *   高新区管委会               a zone named by its kind is the issuing city's, as 市 is
 *   城投集团, 防汛指挥部         whose it is, nothing says: no full name
 */
#include <string.h>

#include "core/characters.h"
#include "normalize/body_private.h"

#define SHORTEST_NAME 6 /* bytes before an ending: 新区 of 新区招商局 */
#define LEVEL_NAME 3    /* 市 of 市一中 */

enum
{
  CITY = 0x5E02,    /* 市 */
  OF = 0x7684,      /* 的 */
  ORDINAL = 0x7B2C, /* 第 */
  ALREADY = 0x5DF2, /* 已 */
  DONE = 0x4E86,    /* 了 */
  THEN = 0x5C31,    /* 就 */
  QUOTE_CLOSE = 0x201D,
};

/* The place an item opens with: 市, or a name of the divisions that ends in a sign. */
static Prefix
prefix_read_forward(const Scanner *scanner, gsize start, gsize end)
{
  const Divisions *divisions = scanner->words->bodies->divisions;
  gsize size;
  for (gsize at = start; at < end && at - start < WORD_REACH; at += size)
    {
      gunichar c = character_at(scanner->text + at, &size);
      if (!body_is_level_sign(c))
        continue;
      if (at == start && body_tail_at(scanner, at))
        break;
      gboolean is_name = at == start;
      if (!is_name)
        divisions_find(divisions, scanner->text, start, at + size, FALSE, scanner->home.code,
                       scanner->home.year, &is_name);
      Prefix prefix = { .start = start };
      if (is_name || body_prefix_read_home(scanner, at + size, &prefix))
        prefix = body_prefix_read(scanner, at + size);
      if (prefix.is_stated && prefix.is_bounded && prefix.start == start)
        {
          prefix.start = at + size; /* where the open name begins */
          return prefix;
        }
    }
  return (Prefix){ .start = start };
}

/* Ideographs alone, and none that make a sentence of it: 区投促中心已走访某局. */
static gboolean
is_plain_name(const Scanner *scanner, gsize start, gsize end)
{
  gsize size;
  for (gsize at = start; at < end; at += size)
    {
      gunichar c = character_at(scanner->text + at, &size);
      gboolean is_sign = c == '-' || c == '(' || c == ')' || body_is_quote(c);
      if ((!character_is_ideograph(c) && !is_sign) || c == OF || c == ALREADY || c == DONE
          || c == THEN)
        return FALSE;
    }
  return TRUE;
}

/* --- full names --- */

/* A name as it is put together: place + what a word cut short stands for + the rest + the ending in
 * full. */
static const char *
open_name_render(const Scanner *scanner, const char *place, const char *opening, Span rest,
                 gsize ending)
{
  const Vocabulary *endings = scanner->words->bodies->endings;
  const char *full = words_attribute_at(endings, scanner->text, rest.end - ending, ending, "full");
  GString *scratch = body_scratch(scanner);
  g_string_assign(scratch, place == NULL ? "" : place);
  g_string_append(scratch, opening == NULL ? "" : opening);
  g_string_append_len(scratch, scanner->text + rest.start,
                      (gssize) (span_length(rest) - (full == NULL ? 0 : ending)));
  g_string_append(scratch, full == NULL ? "" : full);
  return document_string(scanner->doc, scratch->str, (gssize) scratch->len);
}

/* Whose a zone is that is named by its kind alone. A county may mean its city's: nobody's. */
static const Place *
zone_owner(const Home *home)
{
  const Place *place = &home->levels[home->level];
  gboolean is_city = home->level == LEVEL_PREFECTURE
                     || (home->level == LEVEL_PROVINCE
                         && character_before(place->full, strlen(place->full)) == CITY);
  return is_city ? place : NULL;
}

/* 浙江 of 浙江某某学院. */
static gboolean
opens_with_division(const Scanner *scanner, gsize start, gsize end)
{
  const Home *home = &scanner->home;
  gsize size, at = start;
  for (guint i = 0; i < 4 && at < end; i++) /* no short name is longer */
    {
      character_at(scanner->text + at, &size);
      at += size;
      gboolean is_name;
      if (i > 0
          && divisions_find(scanner->words->bodies->divisions, scanner->text, start, at, TRUE,
                            home->code, home->year, &is_name)
                 != NULL)
        return TRUE;
    }
  return FALSE;
}

/* 淳安 of 农业银行淳安支行, right before the ending. */
static gboolean
names_division(const Scanner *scanner, gsize start, gsize ending)
{
  gsize found;
  const Division *division =
      divisions_find_ending(scanner->words->bodies->divisions, scanner->text, start, ending, TRUE,
                            scanner->home.code, scanner->home.year, &found);
  return division != NULL && found > start;
}

/* 科学城 inside 海洋科学城建设管理局. */
static gboolean
holds_zone(const Scanner *scanner, gsize start, gsize end)
{
  gsize size, length;
  for (gsize at = start; at < end; at += size)
    {
      character_at(scanner->text + at, &size);
      if (class_is(
              vocabulary_match_at(scanner->words->bodies->zones, scanner->text, end, at, &length),
              "generic"))
        return TRUE;
    }
  return FALSE;
}

/* 两局一中心: several bodies in one word, but 第一中学. */
static gboolean
counts_bodies(const Scanner *scanner, gsize start, gsize ending)
{
  gunichar c = ending > start ? character_before(scanner->text, ending) : 0;
  return numeral_can_start(c)
         && (ending < start + 6 || character_before(scanner->text, ending - 3) != ORDINAL);
}

/* The full name of a body that no place stands before; NULL where none follows. *owner receives its
 * place, if that is known. */
static const char *
placeless_name(const Scanner *scanner, Span name, gsize ending, const char *strength, Place *owner)
{
  const BodyWords *words = scanner->words->bodies;
  gsize length = 0;
  const char *opening =
      vocabulary_match_at(words->zones, scanner->text, name.end - ending, name.start, &length);
  const char *kind = vocabulary_lookup(words->endings, scanner->text + name.end - ending, ending);
  gboolean is_short = class_is(opening, "short"), is_weak = class_is(strength, "weak");
  if (!class_is(kind, "office") || counts_bodies(scanner, name.start, name.end - ending))
    return NULL;
  if (class_is(opening, "generic"))
    {
      const Place *place = zone_owner(&scanner->home);
      if (place == NULL)
        return NULL;
      *owner = *place;
      return open_name_render(scanner, place->full, NULL, name, ending);
    }
  gboolean is_own = is_short || class_is(strength, "formal")
                    || (class_is(strength, "own") && !class_is(opening, "relative"))
                    || (!is_weak && opens_with_division(scanner, name.start, name.end - ending))
                    || (!is_weak && names_division(scanner, name.start, name.end - ending))
                    || (is_weak && holds_zone(scanner, name.start, name.end - ending));
  if (!is_own)
    return NULL;
  const char *full =
      is_short ? words_attribute_at(words->zones, scanner->text, name.start, length, "full") : NULL;
  return open_name_render(scanner, NULL, full,
                          span_new(name.start + (is_short ? length : 0), name.end), ending);
}

/* --- what is found --- */

/* A whole line, behind a body in a list, or behind the label of one: 牵头单位：. */
static gboolean
is_listed(const Scanner *scanner, gsize start, gsize end)
{
  if (start == scanner->line.start)
    return end == scanner->line.end;
  if (scanner->list_end > scanner->line.start && start == scanner->list_end + 3)
    return TRUE;
  gsize length;
  return scanner->text[start - 1] == ':'
         && words_match_before(scanner->words->bodies->left, scanner->text, scanner->line.start,
                               start - 1, &length)
                != NULL;
}

/* 高新区管委会, 甬舟铁路指挥部, 浙江海洋大学: no place stands before the name, but its ending says
 * what it is; a weaker ending (局, 中心) counts as an item of a list of bodies. A verb before it
 * makes it no name. */
static gboolean
placeless_scan(Scanner *scanner, gsize start, gsize end, gsize ending, gsize shortest)
{
  const BodyWords *words = scanner->words->bodies;
  gsize length = 0;
  const char *strength = vocabulary_lookup(words->placeless, scanner->text + end - ending, ending);
  if (strength == NULL || end - start < ending + shortest
      || (class_is(strength, "weak") && !is_listed(scanner, start, end)))
    return TRUE;
  if (vocabulary_match_at(scanner->words->indicators, scanner->text, end, start, &length) != NULL
      || vocabulary_match_at(words->verbs, scanner->text, end, start, &length) != NULL)
    return TRUE;
  if (!is_plain_name(scanner, start, end))
    return TRUE;
  Place none = { 0 }, owner = { 0 };
  Place listed = scanner->list_end > scanner->line.start ? scanner->list_place : none;
  BodyValue body = { .canonical = shortest < SHORTEST_NAME
                                      ? NULL
                                      : placeless_name(scanner, span_new(start, end), ending,
                                                       strength, &owner) };
  gboolean is_kept = body_keep(scanner, start, end, body, &owner);
  scanner->list_place = listed; /* names behind it in the list go on with the place before it */
  return is_kept;
}

gboolean
body_scan_open(Scanner *scanner, gsize end)
{
  const BodyWords *words = scanner->words->bodies;
  gsize length = 0, start = body_item_start(scanner, end);
  const char *ending = words_match_before(words->endings, scanner->text, start, end, &length);
  if (ending == NULL || start + length >= end || class_is(ending, "event"))
    return TRUE;
  Prefix prefix = prefix_read_forward(scanner, start, end - length);
  if (!prefix.is_stated || prefix.start >= end - length)
    return placeless_scan(scanner, start, end, length,
                          prefix.is_stated ? LEVEL_NAME : SHORTEST_NAME);
  if (!is_plain_name(scanner, start, end))
    return TRUE;
  BodyValue body = { 0 };
  gboolean is_whole = class_is(ending, "office")
                      || (class_is(ending, "short")
                          && character_before(scanner->text, end - length) == QUOTE_CLOSE);
  if (is_whole && prefix.place.full != NULL) /* what is quoted is not cut short */
    body.canonical =
        open_name_render(scanner, prefix.place.full, NULL, span_new(prefix.start, end), length);
  return body_keep(scanner, start, end, body, &prefix.place);
}
