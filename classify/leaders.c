/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * leaders.c - personal names and their titles.
 *
 * A text is cut at marks; in each piece the titles are found, and what stands between them is
 * names. Names have two to four characters and often no mark between them, so a small dynamic
 * programme over the letters chooses where each starts: known family names, a name's usual lengths
 * and the blanks as printed decide.
 *
 *   陶 然方 敏        陶然 | 方敏      a blank inside a name of two characters is padding
 *   陈立新李强        陈立新 | 李强    立, 新 are no family names
 *   宝音太            宝音太           nobody's family name, but alone in its piece
 */
#include "classify/leaders.h"

#include "classify/unit_grammar_private.h"
#include "core/characters.h"
#include "core/trace.h"

#include <string.h>

#define OFFICE_BYTES 36    /* twelve ideographs */
#define NAME_LETTERS 4     /* 欧阳xx; longer ones have a middle dot, or are spelt by sound */
#define SOUND_LETTERS 8    /* 阿不都热合曼, 乌云其木格 */
#define RUN_LETTERS 96     /* names without any mark between them: more is no list of names */
#define LABEL_LETTERS 16   /* before the colon of a label */
#define TELEPHONE_DIGITS 7 /* the fewest, hyphens too */
#define HEADING_LETTERS 60
#define POSTS_LETTERS 40 /* persons and posts alone */
#define TWO_LETTERS 6    /* bytes of two ideographs */

/* Costs of one name. A known family name with one or two given ones is the rule; the others are
 * taken when nothing better fits. */
#define COST_KNOWN_THREE 1
#define COST_KNOWN_TWO 2
#define COST_RARE 3 /* more, where the family name is also a word of everyday use */
#define COST_UNKNOWN_THREE 9
#define COST_UNKNOWN_TWO 12
#define COST_UNKNOWN_FOUR 14
#define COST_KNOWN_FOUR 20
#define COST_SOUND 3        /* every letter of three and more spells a sound: 古丽娜尔 */
#define COST_MOSTLY_SOUND 8 /* all but one of four and more */
#define COST_BROKEN 6       /* a blank or line end inside a name that is not padding */
#define COST_UNMARKED 3     /* two names with nothing between them */
#define COST_NEVER 1000

/* The dearest name that starts with a known family name */
#define COST_STRICT (COST_KNOWN_TWO + COST_RARE)

#define ENUMERATION_COMMA 0x3001 /* 、 */
#define FULL_STOP 0x3002         /* 。 */
#define MIDDLE_DOT 0xB7          /* · */

struct LeaderGrammar
{
  const Vocabulary *titles;
  const Vocabulary *surnames;
  const Vocabulary *sounds;
  const Vocabulary *suffixes;
};

LeaderGrammar *
leader_grammar_new(const Rules *rules, GError **error)
{
  g_autoptr(LeaderGrammar) grammar = g_new0(LeaderGrammar, 1);
  grammar->titles = rules_need_vocabulary(rules, "leader-titles", error);
  if (grammar->titles == NULL)
    return NULL;
  grammar->surnames = rules_need_vocabulary(rules, "surnames", error);
  if (grammar->surnames == NULL)
    return NULL;
  grammar->sounds = rules_need_vocabulary(rules, "name-sounds", error);
  if (grammar->sounds == NULL)
    return NULL;
  grammar->suffixes = rules_need_vocabulary(rules, "body-suffixes", error);
  return grammar->suffixes == NULL ? NULL : g_steal_pointer(&grammar);
}

void
leader_grammar_free(LeaderGrammar *grammar)
{
  g_free(grammar);
}

static gboolean
class_is(const char *class, const char *wanted)
{
  return class != NULL && strcmp(class, wanted) == 0;
}

static gboolean
run_is_class(const Vocabulary *vocabulary, const UnitText *text, Run run, const char *class)
{
  gsize length;
  const char *at = unit_text_peek(text, run, &length);
  return class_is(vocabulary_lookup(vocabulary, at, length), class);
}

static gboolean
run_ends_like_body(const LeaderGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, size;
  const char *at = unit_text_peek(text, run, &length);
  return vocabulary_match_end(grammar->suffixes, at, length, &size) != NULL
         && (size < length || run.last - run.first > 2);
}

gboolean
leaders_is_name(const LeaderGrammar *grammar, const char *text, gsize length)
{
  gsize surname, size;
  guint given = 0;
  const char *class = vocabulary_match_at(grammar->surnames, text, length, 0, &surname);
  if (class == NULL || vocabulary_lookup(grammar->titles, text, length) != NULL)
    return FALSE;
  for (gsize at = surname; at < length && given < NAME_LETTERS; at += size, given++)
    if (!character_is_ideograph(character_at(text + at, &size)))
      return FALSE;
  return length == surname + 3 * given && (given == 1 || given == 2) && !class_is(class, "rare");
}

gboolean
leaders_is_office(const LeaderGrammar *grammar, const char *text, gsize length)
{
  gsize size;
  for (gsize at = 0; at < length; at += size)
    if (!character_is_ideograph(character_at(text + at, &size)))
      return FALSE;
  return length > 0 && length <= OFFICE_BYTES
         && class_is(vocabulary_match_end(grammar->titles, text, length, &size), "title");
}

/* --- where names start --- */

/* Names of other languages have neither family name nor length; their letters spell sounds. */
static gint
name_cost_of_sounds(const LeaderGrammar *grammar, const UnitText *text, Run name)
{
  guint count = name.last - name.first, sounds = 0;
  for (guint i = name.first; count > 2 && i < name.last; i++)
    sounds += run_is_class(grammar->sounds, text, (Run){ i, i + 1 }, "sound");
  if (count < 3 || sounds + 1 < count || (sounds < count && count == 3))
    return COST_NEVER;
  return sounds == count ? COST_SOUND : COST_MOSTLY_SOUND;
}

static gint
name_cost_of_letters(const LeaderGrammar *grammar, const UnitText *text, Run name)
{
  guint count = name.last - name.first;
  Run one = { name.first, name.first + 1 }, two = { name.first, name.first + 2 };
  gsize length;
  const char *at = unit_text_peek(text, one, &length);
  const char *class = vocabulary_lookup(grammar->surnames, at, length);
  if (count > 2 && run_is_class(grammar->surnames, text, two, "compound"))
    return count == 3 ? COST_KNOWN_THREE : COST_KNOWN_TWO;
  gboolean is_known = class_is(class, "common") || class_is(class, "rare");
  gint rarity = class_is(class, "rare") ? COST_RARE : 0;
  if (count == 2)
    return (is_known ? COST_KNOWN_TWO : COST_UNKNOWN_TWO) + rarity;
  if (count == 3 && is_known)
    return COST_KNOWN_THREE + rarity;
  gint by_sound = name_cost_of_sounds(grammar, text, name);
  if (count == 3)
    return MIN(by_sound, COST_UNKNOWN_THREE);
  if (count > NAME_LETTERS)
    return by_sound;
  return MIN(by_sound, is_known ? COST_KNOWN_FOUR : COST_UNKNOWN_FOUR);
}

static gint
name_cost(const LeaderGrammar *grammar, const UnitText *text, Run name)
{
  gint cost = name_cost_of_letters(grammar, text, name);
  for (guint i = name.first; i < name.last; i++)
    {
      const Letter *letter = unit_text_at(text, i);
      if (!character_is_ideograph(letter->character))
        return COST_NEVER;
      gboolean is_padding = name.last - name.first == 2 && letter->gap == GAP_BLANK;
      if (i > name.first && letter->gap != GAP_NONE && !is_padding)
        cost += COST_BROKEN;
    }
  return cost;
}

/* best[i]: the least cost of cutting the first i letters into names; length[i]: of the last of
 * these. */
static void
names_find_cuts(const LeaderGrammar *grammar, const UnitText *text, Run run, gint *best,
                guint8 *length)
{
  guint count = run.last - run.first;
  best[0] = 0;
  for (guint i = 1; i <= count; i++)
    {
      best[i] = COST_NEVER;
      for (guint size = 2; size <= SOUND_LETTERS && size <= i; size++)
        {
          Run name = { run.first + i - size, run.first + i };
          gboolean is_unmarked = size < i && unit_text_at(text, name.first)->gap == GAP_NONE;
          gint cost =
              best[i - size] + name_cost(grammar, text, name) + (is_unmarked ? COST_UNMARKED : 0);
          if (cost >= best[i])
            continue;
          best[i] = cost;
          length[i] = (guint8) size;
        }
    }
}

static gboolean
run_has_middle_dot(const UnitText *text, Run run)
{
  for (guint i = run.first + 1; i + 1 < run.last; i++)
    if (unit_text_at(text, i)->character == MIDDLE_DOT)
      return TRUE;
  return FALSE;
}

static void
leader_append(GArray *leaders, const UnitText *text, Run name, Span title)
{
  Leader leader = { unit_text_printed(text, name), title };
  g_array_append_val(leaders, leader);
}

/* Appends the names that make up the whole run. FALSE if it is no run of names. */
static gboolean
names_append(const LeaderGrammar *grammar, const UnitText *text, Run run, gboolean is_strict,
             Span title, GArray *leaders)
{
  guint count = run.last - run.first;
  if (run_is_empty(run) || count < 2 || count > RUN_LETTERS
      || run_is_class(grammar->titles, text, run, "none"))
    return FALSE;
  if (run_has_middle_dot(text, run) && !is_strict)
    {
      leader_append(leaders, text, run, title);
      return TRUE;
    }
  gint best[RUN_LETTERS + 1];
  guint8 length[RUN_LETTERS + 1] = { 0 };
  names_find_cuts(grammar, text, run, best, length);
  guint starts[RUN_LETTERS / 2 + 1], names = 0;
  if (best[count] >= COST_NEVER)
    return FALSE;
  for (guint i = count; i > 0; i -= length[i])
    starts[names++] = i - length[i];
  gint dearest = names > 1 ? COST_STRICT + COST_UNMARKED : COST_KNOWN_FOUR;
  if (best[count] > dearest * (gint) names)
    return FALSE;
  guint before = leaders->len;
  for (guint i = names; i > 0; i--)
    {
      Run name = { run.first + starts[i - 1], run.first + (i > 1 ? starts[i - 2] : count) };
      leader_append(leaders, text, name, title);
      if (is_strict && name_cost_of_letters(grammar, text, name) > COST_STRICT)
        {
          g_array_set_size(leaders, before);
          return FALSE;
        }
    }
  return TRUE;
}

/* --- bodies in front of names --- */

/* 市民政局何志强, 市民政局 何志强: the run behind the body; the run itself if it names none. */
static Run
run_behind_body(const LeaderGrammar *grammar, const UnitText *text, Run run)
{
  guint from = run.last > run.first + RUN_LETTERS ? run.last - RUN_LETTERS : run.first + 2;
  for (guint i = run.last; i > from; i--)
    {
      Run body = { run.first, i - 1 };
      if (body.last - body.first >= 2 && run_ends_like_body(grammar, text, body)
          && body.last - body.first >= 3)
        return (Run){ body.last, run.last };
      if (run.last - i >= 2 * NAME_LETTERS)
        break;
    }
  return run;
}

/* 管委会, 市财政局; not 方国办: a family name and one character that some bodies end with. */
static gboolean
run_is_body(const LeaderGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, suffix, surname;
  const char *at = unit_text_peek(text, run, &length);
  if (vocabulary_match_end(grammar->suffixes, at, length, &suffix) == NULL)
    return FALSE;
  gboolean may_be_name = run.last - run.first <= 3 && suffix < length
                         && vocabulary_match_at(grammar->surnames, at, length, 0, &surname) != NULL;
  return run.last - run.first > 2 && !may_be_name;
}

static gboolean
names_append_behind_body(const LeaderGrammar *grammar, const UnitText *text, Run run,
                         gboolean is_strict, Span title, GArray *leaders)
{
  if (run_is_body(grammar, text, run))
    return FALSE;
  Run names = run_behind_body(grammar, text, run);
  if (names.first > run.first && names_append(grammar, text, names, TRUE, title, leaders))
    return TRUE;
  return names_append(grammar, text, run, is_strict, title, leaders);
}

/* --- titles --- */

/* 市委副书记、市长: two titles in a row are one. */
static void
title_extend(Span *title, Span more)
{
  *title = span_is_empty(*title) ? more : span_new(title->start, more.end);
}

/* 王建军 13800000001: without the telephone number behind the name. */
static Run
run_without_telephone(const UnitText *text, Run run)
{
  guint last = run.last;
  for (; last > run.first; last--)
    {
      gunichar c = unit_text_at(text, last - 1)->character;
      if (!(c >= '0' && c <= '9') && c != '-')
        break;
    }
  return run.last - last >= TELEPHONE_DIGITS ? (Run){ run.first, last } : run;
}

/* 陈立 县住建局副局长: a blank parts a name from a post that begins with its body. Returns where the
 * post starts, run.first where it is none. */
static guint
post_behind_name(const LeaderGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, size;
  const char *at = unit_text_peek(text, run, &length);
  if (run.last - run.first <= NAME_LETTERS
      || !class_is(vocabulary_match_end(grammar->titles, at, length, &size), "title"))
    return run.first;
  Run body = { run.first,
               unit_text_find(text, unit_text_at(text, run.first)->offset + (length - size)) };
  for (guint i = run.first + NAME_LETTERS; i > run.first + 1; i--)
    {
      body.first = i;
      at = unit_text_peek(text, (Run){ run.first, i }, &length);
      if (i + 2 < body.last && unit_text_at(text, i)->gap != GAP_NONE
          && run_ends_like_body(grammar, text, body) && leaders_is_name(grammar, at, length))
        return i;
    }
  return run.first;
}

/* Reads one piece: 张三副市长; 副市长张三; 陈立新市长李强副市长; 市公安局局长王某; 陈立
 * 县住建局副局长. */
static gboolean
piece_append(const LeaderGrammar *grammar, const UnitText *text, Run run, gboolean is_strict,
             Span *pending, GArray *leaders)
{
  gsize length;
  const char *at = unit_text_peek(text, run, &length);
  gsize base = run_is_empty(run) ? 0 : unit_text_at(text, run.first)->offset;
  guint post = post_behind_name(grammar, text, run);
  if (post > run.first)
    {
      leader_append(leaders, text, (Run){ run.first, post },
                    unit_text_printed(text, (Run){ post, run.last }));
      return TRUE;
    }
  g_autoptr(GArray) titles = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(grammar->titles, at, length, titles);

  gboolean is_found = FALSE, has_title = FALSE;
  guint cursor = run.first;
  for (guint i = 0; i < titles->len; i++)
    {
      const LexiconMatch *match = &g_array_index(titles, LexiconMatch, i);
      if (!class_is(vocabulary_class(grammar->titles, match->payload), "title"))
        continue;
      Run title = { unit_text_find(text, base + match->span.start),
                    unit_text_find(text, base + match->span.end) };
      has_title = TRUE;
      if (names_append_behind_body(grammar, text, (Run){ cursor, title.first }, TRUE,
                                   unit_text_printed(text, title), leaders))
        is_found = TRUE, *pending = SPAN_NONE;
      else
        /* With the body before it: 市公安局局长 */
        title_extend(pending, unit_text_printed(text, (Run){ cursor, title.last }));
      cursor = title.last;
    }
  Run rest = { cursor, run.last };
  if (run_is_empty(rest))
    return is_found || has_title;
  gboolean is_last = names_append_behind_body(grammar, text, rest, is_strict, *pending, leaders);
  if (is_last)
    *pending = SPAN_NONE;
  return is_last && (is_found || is_last);
}

static gboolean
character_cuts(gunichar c)
{
  return c == ENUMERATION_COMMA || c == ',' || c == ';' || c == FULL_STOP || c == '/' || c == '|'
         || c == ':';
}

/* A title in a bracket behind a name: 徐张艳(副市长). */
static void
bracket_give_title(const LeaderGrammar *grammar, const UnitText *text, Run inside, guint before,
                   GArray *leaders)
{
  gsize length, size;
  const char *at = unit_text_peek(text, inside, &length);
  if (leaders->len > before
      && class_is(vocabulary_match_end(grammar->titles, at, length, &size), "title"))
    g_array_index(leaders, Leader, leaders->len - 1).title = unit_text_printed(text, inside);
}

/* 王晓燕 县委常委、常务副县长: a title alone goes on with that of the name before it, where that
 * name's title stood behind it, too. last_end is the printed end of the piece before. */
static void
title_go_on(GArray *leaders, guint before, guint32 last_end, Span *pending)
{
  Leader *last = leaders->len > before ? &g_array_index(leaders, Leader, leaders->len - 1) : NULL;
  if (last == NULL || span_is_empty(*pending) || span_is_empty(last->title)
      || last->title.end != last_end || last->title.start < last->name.end)
    return;
  last->title.end = pending->end;
  *pending = SPAN_NONE;
}

gboolean
leaders_run_ends_with_title(const LeaderGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, size;
  const char *at = unit_text_peek(text, run, &length);
  return class_is(vocabulary_match_end(grammar->titles, at, length, &size), "title");
}

gboolean
leaders_parse_run(const LeaderGrammar *grammar, const UnitText *text, Run run, gboolean is_strict,
                  GArray *leaders)
{
  guint before = leaders->len, start = run.first;
  guint32 last_end = 0; /* printed, of the piece before */
  gboolean is_whole = TRUE;
  Span pending = SPAN_NONE;
  /* The run may be what a bracket holds. */
  gboolean is_inside =
      run.first > 0 && character_opens(unit_text_at(text, run.first - 1)->character);
  guint16 base = is_inside ? unit_text_at(text, run.first - 1)->depth : 0;
  for (guint i = run.first; i <= run.last; i++)
    {
      gunichar c = i < run.last ? unit_text_at(text, i)->character : FULL_STOP;
      gboolean opens =
          character_opens(c) && i < run.last && unit_text_at(text, i)->depth == base + 1;
      if (i < run.last && unit_text_at(text, i)->depth > base && !opens)
        continue;
      if (!opens && !character_cuts(c))
        continue;
      if (start < i)
        {
          guint known = leaders->len;
          is_whole &= piece_append(grammar, text, run_without_telephone(text, (Run){ start, i }),
                                   is_strict, &pending, leaders);
          if (leaders->len == known)
            title_go_on(leaders, before, last_end, &pending);
          last_end = unit_text_printed(text, (Run){ start, i }).end;
        }
      start = i + 1;
      if (!opens)
        continue;
      guint close = i + 1;
      while (close < run.last && unit_text_at(text, close)->depth > base)
        close++;
      bracket_give_title(grammar, text, (Run){ i + 1, MAX(close, i + 2) - 1 }, before, leaders);
      start = close;
      i = close - 1;
    }
  if (is_strict && !is_whole)
    g_array_set_size(leaders, before);
  return leaders->len > before;
}

gboolean
leaders_parse(const LeaderGrammar *grammar, Document *doc, Span place, GArray *leaders)
{
  g_autoptr(UnitText) text = unit_text_new(doc, place);
  Run run = { 0, text->letters->len };
  for (guint i = 0; i < run.last && i < LABEL_LETTERS; i++)
    if (unit_text_at(text, i)->character == ':')
      {
        run.first = i + 1;
        break;
      }
  return leaders_parse_run(grammar, text, unit_text_unwrap(text, run), FALSE, leaders);
}

/* --- headings --- */

/* Behind 一、 or (一) or 1. */
static guint
heading_words_start(const UnitText *text)
{
  guint count = text->letters->len;
  for (guint i = 0; i < MIN(count, 8); i++)
    {
      gunichar c = unit_text_at(text, i)->character;
      if (c == ENUMERATION_COMMA || c == '.' || c == ')')
        return i + 1;
      if (!character_is_chinese_numeral(c) && !g_unichar_isdigit(c) && c != '(')
        break;
    }
  return 0;
}

/* The word that says what the person does to what stands below, and whether it is followed by
 * nothing or by such things. */
static gboolean
heading_find_duty(const LeaderGrammar *grammar, const UnitText *text, Run heading, Run *duty)
{
  gsize length, size;
  const char *at = unit_text_peek(text, heading, &length);
  gsize base = (gsize) (at - text->text->str);
  for (gsize i = 0; i < length; i += size)
    {
      gsize match;
      character_at(at + i, &size);
      if (!class_is(vocabulary_match_at(grammar->titles, at, length, i, &match), "duty"))
        continue;
      *duty = (Run){ unit_text_find(text, base + i), unit_text_find(text, base + i + match) };
      gsize rest = i + match, tail;
      return rest == length
             || class_is(vocabulary_match_end(grammar->titles, at + rest, length - rest, &tail),
                         "duty-object")
             || at[length - 1] == ':';
    }
  return FALSE;
}

static gboolean
leaders_have_title(const GArray *leaders, guint first)
{
  for (guint i = first; i < leaders->len; i++)
    if (!span_is_empty(g_array_index(leaders, Leader, i).title))
      return TRUE;
  return FALSE;
}

static gboolean
run_names_post(const LeaderGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, size;
  const char *at = unit_text_peek(text, run, &length);
  for (gsize i = 0; i < length; i += size)
    {
      gsize match;
      character_at(at + i, &size);
      if (class_is(vocabulary_match_at(grammar->titles, at, length, i, &match), "title"))
        return TRUE;
    }
  return FALSE;
}

/* 县委书记  陈立群: persons with their posts, names that are no words. */
static gboolean
leaders_are_posts(const LeaderGrammar *grammar, const Document *doc, const GArray *leaders,
                  guint first)
{
  for (guint i = first; i < leaders->len; i++)
    {
      const Leader *leader = &g_array_index(leaders, Leader, i);
      Span name = document_to_comparable(doc, leader->name);
      gboolean touches =
          leader->title.end == leader->name.start || leader->name.end == leader->title.start;
      if (span_is_empty(leader->title) || (touches && span_length(name) <= TWO_LETTERS)
          || !leaders_is_name(grammar, doc->comparable->str + name.start, span_length(name)))
        return FALSE;
    }
  return TRUE;
}

gboolean
leaders_parse_heading(const LeaderGrammar *grammar, Document *doc, Span place, GArray *leaders)
{
  if (span_length(place) > HEADING_LETTERS * 4)
    return FALSE;
  g_autoptr(UnitText) text = unit_text_new(doc, place);
  if (text->letters->len > HEADING_LETTERS)
    return FALSE;
  Run heading = { heading_words_start(text), text->letters->len }, duty;
  while (!run_is_empty(heading) && unit_text_at(text, heading.last - 1)->character == FULL_STOP)
    heading.last--;
  Run outside, inside; /* (2项) */
  if (unit_text_trailing_bracket(text, heading, &outside, &inside))
    heading = outside;
  gboolean has_duty = !run_is_empty(heading) && heading_find_duty(grammar, text, heading, &duty);
  if (!has_duty
      && (run_is_empty(heading) || heading.last - heading.first > POSTS_LETTERS
          || !run_names_post(grammar, text, heading)))
    return FALSE;
  if (!has_duty)
    duty = (Run){ heading.last, heading.last };
  Run names = { heading.first, duty.first };
  gsize length, size;
  const char *at = unit_text_peek(text, names, &length);
  if (class_is(vocabulary_match_at(grammar->titles, at, length, 0, &size), "by"))
    names.first = unit_text_find(text, unit_text_at(text, names.first)->offset + size);
  guint before = leaders->len;
  if (!leaders_parse_run(grammar, text, names, TRUE, leaders))
    return FALSE;
  if (has_duty ? leaders_have_title(leaders, before) || duty.last < heading.last
               : leaders_are_posts(grammar, doc, leaders, before))
    {
      for (guint i = before; i < leaders->len && trace_is_wanted(doc); i++)
        trace_add_word(
            doc,
            (TraceNote){ .field = "leaders",
                         .value = g_array_index(leaders, Leader, i).name,
                         .decision = has_duty ? "duty in a heading" : "post in a heading",
                         .matched = unit_text_printed(text, duty) },
            grammar->titles);
      return TRUE;
    }
  g_array_set_size(leaders, before);
  return FALSE;
}

/* --- score --- */

#define SCORE_BYTES 240 /* a cell with twenty names */
#define RUN_TOGETHER_BYTES 18
#define PIECE_BYTES 36 /* a name of four characters and a long title */

static gint
piece_score(const LeaderGrammar *grammar, const char *text, gsize length)
{
  gsize size;
  if (length < 6 || length > PIECE_BYTES
      || class_is(vocabulary_lookup(grammar->titles, text, length), "none"))
    return 0;
  if (vocabulary_match_end(grammar->suffixes, text, length, &size) != NULL)
    return 0;
  gint title = 0;
  if (class_is(vocabulary_match_end(grammar->titles, text, length, &size), "title"))
    title = 20, length -= size;
  const char *surname = vocabulary_match_at(grammar->surnames, text, length, 0, &size);
  for (gsize i = 0, step; i < length; i += step)
    if (!character_is_ideograph(character_at(text + i, &step)))
      return 0;
  if (length == 9)
    return MIN(100, (class_is(surname, "rare") ? 60 : surname != NULL ? 95 : 25) + title);
  if (length == 6)
    return MIN(100, (class_is(surname, "rare") ? 40 : surname != NULL ? 80 : 15) + title);
  if (surname == NULL || length > RUN_TOGETHER_BYTES)
    return 0;
  /* two names run together: the second has a family name, too */
  for (gsize second = 6; second + 6 <= length; second += 3)
    if (second <= 9 && length - second <= 9
        && class_is(vocabulary_match_at(grammar->surnames, text, length, second, &size), "common"))
      return 80;
  return 40 + title;
}

gint
leaders_score(const LeaderGrammar *grammar, const Document *doc, Span place)
{
  const char *text = doc->comparable->str + place.start;
  gsize length = span_length(place);
  if (length == 0 || length > SCORE_BYTES)
    return 0;
  gint total = 0, pieces = 0;
  gsize start = 0, size;
  for (gsize at = 0; at <= length; at += size)
    {
      gunichar c = at < length ? character_at(text + at, &size) : '\n';
      size = at < length ? size : 1;
      if (!character_cuts(c) && c != '\n')
        continue;
      if (at > start + PIECE_BYTES)
        return 0;
      if (at > start)
        total += piece_score(grammar, text + start, at - start), pieces++;
      start = at + size;
    }
  return pieces == 0 ? 0 : total / pieces;
}
