/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * profile.c - the scores of one text. Each kind has one short function; none looks at the
 * neighbours.
 */
#include "classify/profile.h"

#include "core/characters.h"

#define LOOKED_AT_CHARACTERS 400 /* enough to know prose from anything else */
#define SERIAL_CHARACTERS 8      /* （一百二十三） */
#define AMOUNT_CHARACTERS 12
#define GROUP_CHARACTERS 12
#define DEADLINE_CHARACTERS 24
/* A text of this length is hardly anything but prose, units or names */
#define PROSE_CHARACTERS 16
#define LIST_CHARACTERS 60
#define EVENT_CHARACTERS 12
#define EVENT_SCORE 80
#define MILESTONES 3
#define CIRCLED_ONE 0x2460 /* ① */
#define CIRCLED_TWENTY 0x2473
#define DATE_DIGITS 4
#define MONTH 0x6708  /* 月 */
#define BEFORE 0x524D /* 前 */
#define YEAR 0x5E74   /* 年 */
#define SERIAL_MAXIMUM 9999

typedef struct
{
  const char *text;
  gsize length; /* of the part that is looked at */
  guint characters;
  guint digits;
  guint ideographs;
  guint letters;
  guint numerals;       /* Chinese */
  guint sentence_marks; /* 。 ， ； ！ ？ : */
  guint list_marks;     /* 、 */
  guint brackets;
} Shape;

static void
shape_count(Shape *shape, gunichar c)
{
  shape->characters++;
  if (c >= '0' && c <= '9')
    shape->digits++;
  else if (g_unichar_isalpha(c) && c < 0x2E80)
    shape->letters++;
  else if (c == 0x3002 || c == ',' || c == ';' || c == '!' || c == '?' || c == ':')
    shape->sentence_marks++;
  else if (c == 0x3001)
    shape->list_marks++;
  else if (c == '(' || c == ')')
    shape->brackets++;
  if (character_is_chinese_numeral(c))
    shape->numerals++;
  if (character_is_ideograph(c))
    shape->ideographs++;
}

static Shape
shape_of(const char *text, gsize length)
{
  Shape shape = { .text = text };
  gsize at = 0;
  for (gsize size; at < length && shape.characters < LOOKED_AT_CHARACTERS; at += size)
    shape_count(&shape, character_at(text + at, &size));
  shape.length = at;
  return shape;
}

/* 12  12.  （三）  十二、  9*  第3项 is none */
static guint8
score_serial(const Shape *shape)
{
  if (shape->characters == 0 || shape->characters > SERIAL_CHARACTERS || shape->letters > 0)
    return 0;
  guint marks = 0;
  gsize size;
  for (gsize at = 0; at < shape->length; at += size)
    {
      gunichar c = character_at(shape->text + at, &size);
      marks += c == '.' || c == 0x3001 || c == '*' || c == '(' || c == ')';
    }
  if (shape->digits + marks == shape->characters && shape->digits > 0 && shape->digits <= 4)
    return 100;
  return shape->numerals + marks == shape->characters && shape->numerals > 0 ? 90 : 0;
}

static guint8
score_amount(const Shape *shape)
{
  if (shape->characters == 0 || shape->characters > AMOUNT_CHARACTERS || shape->sentence_marks > 0)
    return 0;
  gboolean is_mark_only = shape->digits + shape->ideographs + shape->letters == 0;
  if (is_mark_only)
    return 90; /* / - — */
  if (shape->digits == 0)
    return shape->characters <= 4 ? 20 : 0; /* 全覆盖 */
  return shape->ideographs <= 2 ? 100 : shape->ideographs <= 4 ? 50 : 15;
}

static guint8
score_group(const Shape *shape)
{
  if (shape->characters == 0 || shape->characters > GROUP_CHARACTERS || shape->digits > 0
      || shape->sentence_marks > 0)
    return 0;
  return shape->ideographs >= 2 ? 80 : 0;
}

/* 9月投入使用, 2030年建成: an event on a date. */
static gboolean
shape_starts_with_date(const Shape *shape)
{
  gsize at = 0;
  while (at < shape->length && at < DATE_DIGITS && g_ascii_isdigit(shape->text[at]))
    at++;
  if (at == 0 || at >= shape->length)
    return FALSE;
  gunichar c = character_at(shape->text + at, NULL);
  return c == MONTH || (at == DATE_DIGITS && c == YEAR);
}

/* ①2月上旬前,… ②3月底前,…  第一季度:…;第二季度:…: a plan of dates. */
static gboolean
shape_is_milestones(const Profiler *profiler, const Shape *shape)
{
  gsize size, matched;
  gunichar first = character_at(shape->text, &size);
  gboolean is_circled = first >= CIRCLED_ONE && first <= CIRCLED_TWENTY;
  gsize at = is_circled ? size : 0;
  if (!is_circled && !g_ascii_isdigit(shape->text[0])
      && vocabulary_match_at(profiler->deadlines, shape->text, shape->length, 0, &matched) == NULL)
    return FALSE;
  Shape rest = { .text = shape->text + at, .length = shape->length - at };
  if (!shape_starts_with_date(&rest)
      && vocabulary_match_at(profiler->deadlines, rest.text, rest.length, 0, &matched) == NULL)
    return FALSE;
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(profiler->deadlines, shape->text, shape->length, matches);
  return matches->len >= MILESTONES && shape->sentence_marks + 1 >= MILESTONES;
}

/* 5月3日14:30: when something takes place. 6月30日18:00前 is by when. */
static gboolean
shape_has_clock(const Shape *shape)
{
  const char *colon = memchr(shape->text, ':', shape->length);
  gboolean is_clock = colon != NULL && colon > shape->text && g_ascii_isdigit(colon[-1])
                      && colon + 1 < shape->text + shape->length && g_ascii_isdigit(colon[1]);
  return is_clock && character_before(shape->text, shape->length) != BEFORE;
}

static guint8
score_deadline(const Profiler *profiler, const Shape *shape)
{
  if (shape->characters > DEADLINE_CHARACTERS)
    return shape_is_milestones(profiler, shape) ? EVENT_SCORE : 0;
  if (shape->characters == 0 || shape_has_clock(shape))
    return 0;
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(profiler->deadlines, shape->text, shape->length, matches);
  gsize covered = 0;
  guint times = 0; /* 完成 alone is no time */
  for (guint i = 0; i < matches->len; i++)
    {
      const LexiconMatch *match = &g_array_index(matches, LexiconMatch, i);
      covered += span_length(match->span);
      times += g_strcmp0(vocabulary_class(profiler->deadlines, match->payload), "time") == 0;
    }
  if (times == 0)
    return 0;
  if (shape->characters <= EVENT_CHARACTERS && shape_starts_with_date(shape))
    return EVENT_SCORE;
  return (guint8) MIN(100, (covered + shape->digits) * 120 / shape->length);
}

static guint8
score_prose(const Shape *shape)
{
  if (shape->ideographs < 2)
    return 0;
  guint score = MIN(shape->characters, 2 * PROSE_CHARACTERS) * 60 / (2 * PROSE_CHARACTERS);
  gunichar last = character_before(shape->text, shape->length);
  score += last == 0x3002 || last == ';' ? 30 : 0;
  score += shape->sentence_marks > 0 ? 10 : 0;
  return (guint8) MIN(score, 100);
}

/* Sentences upon sentences are no list of bodies or names: the costly scores are not asked. */
static gboolean
shape_is_prose(const Shape *shape)
{
  return shape->characters > LIST_CHARACTERS && shape->sentence_marks > shape->list_marks;
}

Profile
profile_of(const Profiler *profiler, const Document *doc, Span place)
{
  return profile_of_kinds(profiler, doc, place, PROFILE_ALL);
}

Profile
profile_of_kinds(const Profiler *profiler, const Document *doc, Span place, guint kinds)
{
  Profile profile = { { 0 }, 0 };
  if (span_is_empty(place))
    return profile;
  Shape shape = shape_of(doc->comparable->str + place.start, span_length(place));
  Span looked_at = span_new(place.start, place.start + shape.length);
  profile.characters = shape.characters;
  profile.scores[PROFILE_SERIAL] = score_serial(&shape);
  profile.scores[PROFILE_AMOUNT] = score_amount(&shape);
  profile.scores[PROFILE_GROUP] = score_group(&shape);
  profile.scores[PROFILE_DEADLINE] = score_deadline(profiler, &shape);
  profile.scores[PROFILE_PROSE] = score_prose(&shape);
  gboolean may_list = shape.ideographs >= 2 && !shape_is_prose(&shape);
  if (may_list && (kinds & PROFILE_BIT(PROFILE_UNITS)) != 0)
    profile.scores[PROFILE_UNITS] =
        (guint8) CLAMP(units_score(profiler->units, doc, looked_at), 0, 100);
  if (may_list && (kinds & PROFILE_BIT(PROFILE_LEADERS)) != 0)
    profile.scores[PROFILE_LEADERS] =
        (guint8) CLAMP(leaders_score(profiler->leaders, doc, looked_at), 0, 100);
  if (shape.ideographs >= 1 && (kinds & PROFILE_BIT(PROFILE_VERDICT)) != 0)
    profile.scores[PROFILE_VERDICT] =
        (guint8) CLAMP(verdict_score(profiler->verdicts, doc, place), 0, 100);
  return profile;
}

guint
profile_serial_value(const Document *doc, Span place)
{
  const char *text = doc->comparable->str + place.start;
  guint value = 0;
  gboolean is_enclosed = span_length(place) > 0 && text[0] == '(';
  gsize at = is_enclosed ? 1 : 0, first = at;
  for (; at < span_length(place) && g_ascii_isdigit(text[at]); at++)
    {
      value = value * 10 + (guint) (text[at] - '0');
      if (value > SERIAL_MAXIMUM)
        return 0;
    }
  gboolean has_digits = at > first;
  if (is_enclosed)
    return has_digits && at + 1 == span_length(place) && text[at] == ')' ? value : 0;
  while (at < span_length(place) && (text[at] == '.' || text[at] == '*'))
    at++;
  gsize comma_bytes = 3; /* 、 */
  if (at + comma_bytes == span_length(place) && character_at(text + at, NULL) == 0x3001)
    at += comma_bytes;
  return has_digits && at == span_length(place) ? value : 0;
}
