/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_lists.c - a list of bodies cut into pieces.
 *
 * Marks, blanks and line ends at bracket depth 0 cut. Two passes then take cuts back, both by how
 * names of bodies end:
 *
 *   市人力资源 ⏎ 社会保障局     the first part is no whole name, the two together are: one body
 *                               broken by its column
 *   市发改委 ⏎ 嵊州市政府       both are whole: two bodies
 *   各区 、 县(市)政府          levels only, opened by 各: one collective name
 */
#include "classify/unit_grammar_private.h"

#include "core/characters.h"

#include <string.h>

#define CLOSING_BYTES 6   /* 政府 */
#define PLACE_BYTES_MIN 6 /* two ideographs */
#define PLACE_BYTES_MAX 24
#define JOIN_PIECES 6 /* a name is broken over so many lines at most */

#define ENUMERATION_COMMA 0x3001 /* 、 */
#define FULL_STOP 0x3002         /* 。 */

/* --- how names end --- */

static BodyClass
body_class_from_name(const char *class)
{
  static const struct
  {
    const char *name;
    BodyClass class;
  } CLASSES[] = { { "organ", BODY_ORGAN },      { "group", BODY_GROUP },
                  { "enterprise", BODY_OTHER }, { "institution", BODY_OTHER },
                  { "place", BODY_PLACE },      { "division", BODY_DIVISION } };
  for (guint i = 0; class != NULL && i < G_N_ELEMENTS(CLASSES); i++)
    if (strcmp(class, CLASSES[i].name) == 0)
      return CLASSES[i].class;
  return BODY_NONE;
}

/* The length without a bracket at the end: 市财政局(市国资委). */
static gsize
length_before_bracket(const char *text, gsize length)
{
  if (length == 0 || text[length - 1] != ')')
    return length;
  gsize depth = 0;
  for (gsize at = length; at > 0; at--)
    {
      depth += text[at - 1] == ')';
      if (text[at - 1] == '(' && --depth == 0)
        return at - 1;
    }
  return length;
}

static gboolean
suffix_stands_alone(const UnitGrammar *grammar, const char *text, gsize length)
{
  guint payload = vocabulary_payload(grammar->suffixes, text, length);
  return vocabulary_attribute(grammar->suffixes, payload, "alone") != NULL;
}

BodyClass
body_class_of(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize size;
  BodyClass class =
      body_class_from_name(vocabulary_match_end(grammar->suffixes, text, length, &size));
  if (class == BODY_NONE)
    {
      length = length_before_bracket(text, length);
      class = body_class_from_name(vocabulary_match_end(grammar->suffixes, text, length, &size));
    }
  if (class == BODY_DIVISION && size < length && g_ascii_isdigit(text[length - size - 1]))
    return BODY_NONE; /* 新建公墓2处 counts places */
  return class != BODY_NONE && (size < length || suffix_stands_alone(grammar, text, length))
             ? class
             : BODY_NONE;
}

BodyClass
body_class_of_run(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  gsize length;
  const char *at = unit_text_peek(text, run, &length);
  return body_class_of(grammar, at, length);
}

gboolean
body_is_bare_suffix(const UnitGrammar *grammar, const char *text, gsize length)
{
  return vocabulary_lookup(grammar->suffixes, text, length) != NULL
         && !suffix_stands_alone(grammar, text, length);
}

static gboolean
class_is(const char *class, const char *wanted)
{
  return class != NULL && strcmp(class, wanted) == 0;
}

/* The bytes at the start of text that are levels, brackets and marks between them; 0 if it starts
 * otherwise. */
static gsize
levels_length(const UnitGrammar *grammar, const char *text, gsize length)
{
  gsize at = 0, size;
  while (at < length)
    {
      gunichar c = character_at(text + at, &size);
      gboolean is_mark = c == '(' || c == ')' || (at > 0 && (c == ENUMERATION_COMMA || c == ','));
      if (!is_mark
          && !class_is(vocabulary_match_at(grammar->collectives, text, length, at, &size), "level"))
        break;
      at += size;
    }
  return at;
}

gboolean
body_is_town_office(const UnitGrammar *grammar, const char *text, gsize length)
{
  /* 镇环卫所 as well as 环卫所 */
  gsize level;
  if (g_strcmp0(vocabulary_match_at(grammar->collectives, text, length, 0, &level), "level") == 0
      && vocabulary_lookup(grammar->suffixes, text, length) == NULL)
    text += level, length -= level;
  if (vocabulary_lookup(grammar->suffixes, text, length) == NULL)
    return FALSE;
  return vocabulary_attribute(grammar->suffixes,
                              vocabulary_payload(grammar->suffixes, text, length), "town")
         != NULL;
}

gboolean
body_is_levels(const UnitGrammar *grammar, const char *text, gsize length)
{
  return length > 0 && levels_length(grammar, text, length) == length;
}

/* --- cutting --- */

static gint
separator_of(gunichar c)
{
  switch (c)
    {
    case ENUMERATION_COMMA:
    case '/':
    case '|':
      return SEPARATOR_LIST;
    case ',':
      return SEPARATOR_COMMA;
    case ';':
      return SEPARATOR_CLAUSE;
    case FULL_STOP:
      return SEPARATOR_STOP;
    default:
      return -1;
    }
}

static void
piece_append(GArray *pieces, Run run, Separator separator)
{
  if (!run_is_empty(run))
    g_array_append_val(pieces, ((Piece){ run, (guint8) separator }));
}

/* Where the quotation that opens at `index` closes; index itself if it does not soon. */
static guint
quotation_end(const UnitText *text, guint index, guint last)
{
  for (guint i = index + 1; i < MIN(last, index + QUOTED_LETTERS); i++)
    if (unit_text_at(text, i)->character == QUOTE_CLOSES)
      return i;
  return index;
}

static void
pieces_cut(const UnitText *text, Run run, const guint8 *cut, GArray *pieces)
{
  guint start = run.first;
  Separator before = SEPARATOR_START;
  for (guint i = run.first; i < run.last; i++)
    {
      if (unit_text_at(text, i)->character == QUOTE_OPENS && unit_text_at(text, i)->gap == GAP_NONE)
        i = quotation_end(text, i, run.last); /* 市“双随机、一公开”联席会议办公室 is one name */
      const Letter *letter = unit_text_at(text, i);
      gint mark = cut[i]               ? SEPARATOR_STOP
                  : letter->depth == 0 ? separator_of(letter->character)
                                       : -1;
      if (mark >= 0)
        {
          piece_append(pieces, (Run){ start, i }, before);
          before = start < i || mark > (gint) before ? (Separator) mark : before;
          start = i + 1;
        }
      else if (letter->depth == 0 && letter->gap != GAP_NONE && i > start)
        {
          piece_append(pieces, (Run){ start, i }, before);
          before = letter->gap == GAP_LINE ? SEPARATOR_LINE : SEPARATOR_BLANK;
          start = i;
        }
    }
  piece_append(pieces, (Run){ start, run.last }, before);
}

/* --- names broken by blanks and line ends --- */

static Piece
piece_at(const GArray *pieces, guint index)
{
  return g_array_index(pieces, Piece, index);
}

static gboolean
piece_follows_gap(const Piece *piece)
{
  return piece->separator == SEPARATOR_BLANK || piece->separator == SEPARATOR_LINE;
}

/* As body_class_of_run(), words of role behind the name not counted. */
static gboolean
run_is_complete(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  UnitRole role;
  unit_strip_tail(grammar, text, &run, &role);
  return body_class_of_run(grammar, text, run) != BODY_NONE;
}

/* A body of its own: a level word, a stem, a suffix (市财政局; not 市政府 or 管委会, which could
 * end a broken name). */
static gboolean
run_is_levelled_body(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, level, suffix;
  const char *at = unit_text_peek(text, run, &length);
  const char *class = vocabulary_match_at(grammar->collectives, at, length, 0, &level);
  if (!class_is(class, "level") && !class_is(class, "quantifier"))
    return FALSE;
  return vocabulary_match_end(grammar->suffixes, at, length, &suffix) != NULL
         && level + suffix < length;
}

static gboolean
run_starts_with_level(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, level;
  const char *at = unit_text_peek(text, run, &length);
  return vocabulary_match_at(grammar->collectives, at, length, 0, &level) != NULL && level < length;
}

/* 市委 + 组织部: the office of a party committee is named after it. */
static gboolean
run_is_party_committee(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  gsize length;
  const char *at = unit_text_peek(text, run, &length);
  return run.last - run.first == 2
         && class_is(vocabulary_lookup(grammar->collectives, at, length), "level-body")
         && body_class_of(grammar, at, length) == BODY_ORGAN;
}

static gboolean
pieces_are_separate(const UnitGrammar *grammar, const UnitText *text, Run left, const Piece *right)
{
  if (!run_is_levelled_body(grammar, text, right->run))
    return FALSE;
  if (right->separator == SEPARATOR_BLANK)
    return TRUE;
  g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(Leader));
  return (left.last - left.first >= 3 && run_starts_with_level(grammar, text, left))
         || leaders_parse_run(grammar->leaders, text, left, TRUE, names);
}

/* How many pieces from `first` on are one name. */
static guint
pieces_in_name(const UnitGrammar *grammar, const UnitText *text, const GArray *pieces, guint first)
{
  Run whole = piece_at(pieces, first).run;
  gsize length;
  gboolean is_complete = run_is_complete(grammar, text, whole);
  for (guint count = 1; count < JOIN_PIECES && first + count < pieces->len; count++)
    {
      Piece next = piece_at(pieces, first + count);
      if (!piece_follows_gap(&next))
        return is_complete ? count : 1;
      const char *at = unit_text_peek(text, next.run, &length);
      gboolean continues = body_is_bare_suffix(grammar, at, length);
      if (run_is_party_committee(grammar, text, whole))
        continues |= !run_starts_with_level(grammar, text, next.run)
                     && body_class_of_run(grammar, text, next.run) == BODY_ORGAN;
      if (is_complete && !continues)
        return count;
      if (!is_complete && pieces_are_separate(grammar, text, whole, &next))
        return 1;
      whole.last = next.run.last;
      is_complete = run_is_complete(grammar, text, whole);
    }
  return is_complete ? MIN(JOIN_PIECES, pieces->len - first) : 1;
}

/* --- collective names --- */

/* 各区, 有关县(市): a quantifier and levels, so that more levels may follow. */
static gboolean
run_is_open_collective(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, size;
  const char *at = unit_text_peek(text, run, &length);
  if (!class_is(vocabulary_match_at(grammar->collectives, at, length, 0, &size), "quantifier")
      || size >= length)
    return FALSE;
  return body_is_levels(grammar, at + size, length - size);
}

/* 直管市及神农架林区人民政府: a place of its own kind shares the word that closes the name. */
static gboolean
collective_ends_with_place(const UnitGrammar *grammar, const char *at, gsize length)
{
  gsize joint, closing;
  if (!class_is(vocabulary_match_at(grammar->roles, at, length, 0, &joint), "and"))
    return FALSE;
  gboolean is_closed =
      class_is(vocabulary_match_end(grammar->collectives, at, length, &closing), "level-body");
  return is_closed && closing >= CLOSING_BYTES && length >= joint + closing + PLACE_BYTES_MIN
         && length <= joint + closing + PLACE_BYTES_MAX;
}

/* 县(市)政府, 县级市, 县人民政府负责: levels, and the word that closes the name, and words of role.
 */
static gboolean
run_continues_collective(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, size;
  UnitRole role;
  unit_strip_tail(grammar, text, &run, &role);
  const char *at = unit_text_peek(text, run, &length);
  gsize levels = levels_length(grammar, at, length);
  if (levels == 0 || levels == length)
    return levels > 0;
  const char *class = vocabulary_match_at(grammar->collectives, at, length, levels, &size);
  return (class_is(class, "level-body") && levels + size == length)
         || collective_ends_with_place(grammar, at + levels, length - levels);
}

static guint
pieces_in_collective(const UnitGrammar *grammar, const UnitText *text, const GArray *pieces,
                     guint first)
{
  Run whole = piece_at(pieces, first).run;
  guint count = 1;
  while (count < JOIN_PIECES && first + count < pieces->len
         && run_is_open_collective(grammar, text, whole))
    {
      Piece next = piece_at(pieces, first + count);
      if (next.separator != SEPARATOR_LIST || !run_continues_collective(grammar, text, next.run))
        break;
      whole.last = next.run.last;
      count++;
    }
  return count;
}

/* Replaces every group of pieces that is one name by one piece, in place. */
static void
pieces_join(const UnitGrammar *grammar, const UnitText *text, GArray *pieces,
            guint (*count_joined)(const UnitGrammar *, const UnitText *, const GArray *, guint))
{
  guint kept = 0, count;
  for (guint i = 0; i < pieces->len; i += count)
    {
      Piece piece = piece_at(pieces, i);
      count = count_joined(grammar, text, pieces, i);
      piece.run.last = piece_at(pieces, i + count - 1).run.last;
      g_array_index(pieces, Piece, kept++) = piece;
    }
  g_array_set_size(pieces, kept);
}

void
unit_pieces_append(const UnitGrammar *grammar, const UnitText *text, Run run, const guint8 *cut,
                   GArray *pieces)
{
  g_autoptr(GArray) found = g_array_sized_new(FALSE, FALSE, sizeof(Piece), MEMBERS_USUAL);
  pieces_cut(text, run, cut, found);
  pieces_join(grammar, text, found, pieces_in_name);
  pieces_join(grammar, text, found, pieces_in_collective);
  if (found->len > 0)
    g_array_append_vals(pieces, found->data, found->len);
}

/* --- words of role at the end --- */

/* 银保监会等国务院有关部门: where 等 starts, if nothing but others stand behind it; the length of the
 * name where it is none. */
static gsize
name_before_others(const UnitGrammar *grammar, const char *at, gsize length)
{
  gsize size, matched, others;
  const char *whole = vocabulary_match_end(grammar->collectives, at, length, &others);
  if (!class_is(whole, "whole"))
    return length;
  for (gsize offset = 0; offset + others < length; offset += size)
    {
      character_at(at + offset, &size);
      if (offset >= PLACE_BYTES_MIN
          && class_is(vocabulary_match_at(grammar->roles, at, length, offset, &matched), "rest")
          && offset + matched + others <= length)
        return offset;
    }
  return length;
}

gboolean
unit_strip_tail(const UnitGrammar *grammar, const UnitText *text, Run *run, UnitRole *role)
{
  gboolean has_role = FALSE, is_duty = FALSE;
  gsize length, size;
  const char *at = unit_text_peek(text, *run, &length);
  for (const char *class = vocabulary_match_end(grammar->roles, at, length, &size); class != NULL;
       class = vocabulary_match_end(grammar->roles, at, length, &size))
    {
      gboolean is_lead = strcmp(class, "lead") == 0, is_joint = strcmp(class, "joint") == 0;
      gboolean is_manner = strcmp(class, "manner") == 0;
      if (!is_lead && !is_joint && strcmp(class, "duty") != 0 && strcmp(class, "rest") != 0
          && !(is_manner && is_duty))
        break;
      if (is_lead || (is_joint && !has_role))
        *role = is_lead ? ROLE_LEAD : ROLE_JOINT;
      has_role |= is_lead || is_joint;
      is_duty |= strcmp(class, "rest") != 0;
      length -= size;
      run->last =
          length == 0 ? run->first : unit_text_find(text, (gsize) (at - text->text->str) + length);
    }
  gsize name = length == 0 ? 0 : name_before_others(grammar, at, length);
  if (name < length)
    run->last = unit_text_find(text, (gsize) (at - text->text->str) + name);
  return has_role;
}
