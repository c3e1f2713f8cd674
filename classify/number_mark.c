/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * number_mark.c - one look at the first characters of a line.
 *
 * A numeral is read first (Arabic, Chinese, or one character that is a whole number such as ①);
 * what stands around it gives the style. `1.5` has two readings: item 1 with a text that starts
 * with a digit (1.5G基站), and the second part of section 1. Both are weak.
 */
#include "classify/number_mark.h"

#include "core/characters.h"

#define PAIR 0x4E24                  /* 两 */
#define IDEOGRAPHIC_COMMA 0x3001     /* 、 */
#define IDEOGRAPHIC_STOP 0x3002      /* 。 */
#define ORDINAL_PREFIX 0x7B2C        /* 第 */
#define COUNTER_HAO 0x53F7           /* 号 */
#define REGISTER_NUMBER 0x53F7       /* 号 */
#define COPULA 0x662F                /* 是 */
#define OPENING_BLACK_BRACKET 0x3010 /* 【 */
#define CLOSING_BLACK_BRACKET 0x3011
#define CODE_BYTES 24     /* of GJ-2031-01 */
#define NAME_CHARACTERS 6 /* before a numeral, of what is counted */

typedef struct
{
  const char *text;
  gsize at;
  gsize end;
} Cursor;

static gunichar
cursor_peek(const Cursor *cursor, gsize *size)
{
  if (cursor->at >= cursor->end)
    {
      *size = 0;
      return 0;
    }
  return character_at(cursor->text + cursor->at, size);
}

static gboolean
cursor_accept(Cursor *cursor, gunichar wanted)
{
  gsize size;
  if (cursor_peek(cursor, &size) != wanted || size == 0)
    return FALSE;
  cursor->at += size;
  return TRUE;
}

static void
cursor_skip_blanks(Cursor *cursor)
{
  gsize size;
  while (character_is_blank(cursor_peek(cursor, &size)))
    cursor->at += size;
}

static gboolean
character_is_digit(gunichar c)
{
  return c >= '0' && c <= '9';
}

/* Up to four digits; `l、` typed for `1、` counts as a digit when nothing but a mark follows. */
static gboolean
cursor_read_arabic(Cursor *cursor, guint *value)
{
  gsize start = cursor->at;
  guint number = 0;
  while (cursor->at < cursor->end && character_is_digit((guchar) cursor->text[cursor->at])
         && cursor->at - start < 4)
    number = number * 10 + (guint) (cursor->text[cursor->at++] - '0');
  if (cursor->at == start && cursor->at < cursor->end && cursor->text[start] == 'l')
    {
      Cursor ahead = { cursor->text, start + 1, cursor->end };
      if (!cursor_accept(&ahead, IDEOGRAPHIC_COMMA) && !cursor_accept(&ahead, '.'))
        return FALSE;
      cursor->at++;
      number = 1;
    }
  gboolean is_read =
      cursor->at > start && number >= 1 && number <= NUMBER_MAXIMUM
      && (cursor->at >= cursor->end || !character_is_digit((guchar) cursor->text[cursor->at]));
  if (!is_read)
    cursor->at = start;
  else
    *value = number;
  return is_read;
}

/* 一 … 九 are 1 … 9, 十 is 10, 百 is 100; 0 for anything else. */
static guint
chinese_digit(gunichar c)
{
  static const gunichar DIGITS[] = { 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                     0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341 };
  for (guint i = 0; i < G_N_ELEMENTS(DIGITS); i++)
    if (DIGITS[i] == c)
      return i + 1;
  return c == 0x767E ? 100 : 0;
}

/* 一 to 九百九十九, with 十 for 一十 and with 〇 or 零 skipped. */
static gboolean
cursor_read_chinese(Cursor *cursor, guint *value)
{
  gsize start = cursor->at, size;
  guint total = 0, digit = 0;
  for (gunichar c = cursor_peek(cursor, &size); size > 0 && cursor->at - start < 18;
       c = cursor_peek(cursor, &size))
    {
      guint number = chinese_digit(c);
      if (number == 0 && (cursor->at == start || (c != 0x3007 && c != 0x96F6)))
        break;
      cursor->at += size;
      if (number >= 10)
        total += MAX(digit, 1) * number, digit = 0;
      else if (number > 0)
        digit = number;
    }
  total += digit;
  if (total < 1 || total > NUMBER_MAXIMUM)
    {
      cursor->at = start;
      return FALSE;
    }
  *value = total;
  return TRUE;
}

/* Characters that are a whole list number. */
static NumberStyle
enclosed_number(gunichar c, guint *value)
{
  static const struct
  {
    gunichar first, last;
    guint value;
    NumberStyle style;
  } RANGES[] = {
    { 0x2460, 0x2473, 1, NUMBER_CIRCLED },         /* ① ⑳ */
    { 0x2474, 0x2487, 1, NUMBER_BRACKET },         /* ⑴ ⒇ */
    { 0x2488, 0x249B, 1, NUMBER_ARABIC },          /* ⒈ ⒛ */
    { 0x2776, 0x277F, 1, NUMBER_CIRCLED },         /* ❶ ❿ */
    { 0x3220, 0x3229, 1, NUMBER_CHINESE_BRACKET }, /* ㈠ ㈩ */
    { 0x3251, 0x325F, 21, NUMBER_CIRCLED },        /* ㉑ ㉟ */
    { 0x32B1, 0x32BF, 36, NUMBER_CIRCLED },        /* ㊱ ㊿ */
  };
  for (guint i = 0; i < G_N_ELEMENTS(RANGES); i++)
    if (c >= RANGES[i].first && c <= RANGES[i].last)
      {
        *value = RANGES[i].value + (c - RANGES[i].first);
        return RANGES[i].style;
      }
  return NUMBER_NONE;
}

static guint
reading_close(Cursor *cursor, NumberMark *reading)
{
  cursor_skip_blanks(cursor);
  reading->body = (guint32) cursor->at;
  return 1;
}

/* After `(`: (1) or (一), and a needless 、 or . after it. */
static guint
read_bracketed(Cursor cursor, gsize start, NumberMark *reading)
{
  NumberStyle style = NUMBER_BRACKET;
  guint value;
  cursor_skip_blanks(&cursor);
  if (!cursor_read_arabic(&cursor, &value))
    {
      style = NUMBER_CHINESE_BRACKET;
      if (!cursor_read_chinese(&cursor, &value))
        return 0;
    }
  cursor_skip_blanks(&cursor);
  if (!cursor_accept(&cursor, ')'))
    return 0;
  *reading = (NumberMark){ .style = style, .value = value, .number = span_new(start, cursor.at) };
  if (!cursor_accept(&cursor, IDEOGRAPHIC_COMMA))
    cursor_accept(&cursor, '.');
  return reading_close(&cursor, reading);
}

/* 第一, 第一、 and, with a word of the class division, 第一章 第三条 第二部分. */
static guint
read_ordinal(const Vocabulary *marks, Cursor cursor, gsize start, NumberMark *reading)
{
  guint value;
  if (!cursor_read_chinese(&cursor, &value) && !cursor_read_arabic(&cursor, &value))
    return 0;
  *reading =
      (NumberMark){ .style = NUMBER_ORDINAL, .value = value, .number = span_new(start, cursor.at) };
  gsize length;
  const char *class = vocabulary_match_at(marks, cursor.text, cursor.end, cursor.at, &length);
  guint word = class == NULL ? 0 : vocabulary_payload(marks, cursor.text + cursor.at, length);
  gboolean counts = class != NULL && vocabulary_attribute(marks, word, "ordinal") != NULL;
  if (g_strcmp0(class, "division") == 0 || counts)
    {
      reading->style = NUMBER_DIVISION;
      reading->counts_items = counts || vocabulary_attribute(marks, word, "items") != NULL;
      reading->mark = character_at(cursor.text + cursor.at, NULL);
      cursor.at += length;
      reading->number.end = (guint32) cursor.at;
      cursor_accept(&cursor, ':'); /* 第一件: */
      return reading_close(&cursor, reading);
    }
  if (cursor_accept(&cursor, REGISTER_NUMBER)) /* 第003号: of a proposal; not 第3号令 */
    {
      reading->style = NUMBER_ARABIC;
      reading->mark = REGISTER_NUMBER;
      reading->number.end = (guint32) cursor.at;
      class = vocabulary_match_at(marks, cursor.text, cursor.end, cursor.at, &length);
      cursor.at += g_strcmp0(class, "counted") == 0 ? length : 0;
      return cursor_accept(&cursor, ':') ? reading_close(&cursor, reading) : 0;
    }
  if (!cursor_accept(&cursor, ',') && !cursor_accept(&cursor, IDEOGRAPHIC_COMMA))
    return 0;
  return reading_close(&cursor, reading);
}

static guint
read_chinese(Cursor cursor, NumberMark *reading)
{
  gsize start = cursor.at;
  guint value;
  if (!cursor_read_chinese(&cursor, &value))
    return 0;
  *reading =
      (NumberMark){ .style = NUMBER_CHINESE, .value = value, .number = span_new(start, cursor.at) };
  if (cursor_accept(&cursor, COPULA)) /* 一是…, 二是… */
    {
      reading->style = NUMBER_POINT;
      cursor_accept(&cursor, ',');
      return reading_close(&cursor, reading);
    }
  cursor_skip_blanks(&cursor);
  if (!cursor_accept(&cursor, IDEOGRAPHIC_COMMA) && !cursor_accept(&cursor, '.'))
    return 0;
  return reading_close(&cursor, reading);
}

/* The 1 of 1-1 or 1.1 is read; the second part follows. A third part (1.1.1) is left to the body.
 */
static guint
read_pair(Cursor cursor, gsize start, guint prefix, NumberMark *reading)
{
  guint value;
  if (!cursor_read_arabic(&cursor, &value))
    return 0;
  *reading = (NumberMark){ .style = NUMBER_PAIR,
                           .value = value,
                           .prefix = prefix,
                           .is_weak = TRUE,
                           .number = span_new(start, cursor.at) };
  if (!cursor_accept(&cursor, IDEOGRAPHIC_COMMA))
    cursor_accept(&cursor, '.');
  return reading_close(&cursor, reading);
}

/* A number with nothing after it, or glued to its text. Measure words after it make it an amount:
 * 2个县 12月. */
static guint
read_bare(const Vocabulary *marks, Cursor cursor, NumberMark *reading)
{
  gsize size;
  gunichar c = cursor_peek(&cursor, &size);
  gboolean is_alone = size == 0;
  if (!is_alone && c != ' ' && !character_is_ideograph(c))
    return 0;
  const char *class =
      is_alone ? NULL : vocabulary_match_at(marks, cursor.text, cursor.end, cursor.at, &size);
  if (g_strcmp0(class, "measure") == 0)
    return 0;
  reading->style = NUMBER_BARE;
  reading->is_weak = TRUE;
  return reading_close(&cursor, reading);
}

static guint
read_arabic(const Vocabulary *marks, Cursor cursor, NumberMark readings[NUMBER_READINGS])
{
  gsize start = cursor.at;
  guint value;
  if (!cursor_read_arabic(&cursor, &value))
    return 0;
  readings[0] =
      (NumberMark){ .style = NUMBER_ARABIC, .value = value, .number = span_new(start, cursor.at) };
  cursor_skip_blanks(&cursor);
  if (cursor_accept(&cursor, '*')) /* 9*: chosen by the reporting body itself */
    readings[0].number.end = (guint32) cursor.at;
  if (cursor_accept(&cursor, ')'))
    {
      readings[0].style = NUMBER_CLOSING;
      readings[0].number.end = (guint32) cursor.at;
      return reading_close(&cursor, &readings[0]);
    }
  if (cursor_accept(&cursor, '-'))
    return read_pair(cursor, start, value, &readings[0]);
  if (cursor_accept(&cursor, IDEOGRAPHIC_COMMA))
    return reading_close(&cursor, &readings[0]);
  if (!cursor_accept(&cursor, '.') && !cursor_accept(&cursor, IDEOGRAPHIC_STOP))
    return read_bare(marks, cursor, &readings[0]);
  Cursor second = cursor;
  reading_close(&cursor, &readings[0]);
  gboolean is_digit = second.at < second.end && character_is_digit((guchar) second.text[second.at]);
  readings[0].is_weak = is_digit;
  return is_digit ? 1 + read_pair(second, start, value, &readings[1]) : 1;
}

/* The 序号, 编号 or 第 that a bracket may say before its numeral. */
static void
cursor_skip_number_word(const Vocabulary *marks, Cursor *cursor)
{
  gsize length;
  const char *class = vocabulary_match_at(marks, cursor->text, cursor->end, cursor->at, &length);
  if (g_strcmp0(class, "number-label") == 0)
    cursor->at += length;
  else
    cursor_accept(cursor, ORDINAL_PREFIX);
  cursor_accept(cursor, ':');
}

/* 整改任务(序号十二): the numeral of the counted word stands in the bracket behind it. */
static gboolean
cursor_read_bracketed_count(const Vocabulary *marks, Cursor *cursor, NumberMark *reading)
{
  static const gunichar COUNTERS[] = { 0x9879, COUNTER_HAO, 0x6761 }; /* 第12项, 12号, 第三条 */
  Cursor ahead = *cursor;
  guint value;
  if (!cursor_accept(&ahead, '('))
    return FALSE;
  cursor_skip_number_word(marks, &ahead);
  gsize start = ahead.at;
  if (!cursor_read_arabic(&ahead, &value) && !cursor_read_chinese(&ahead, &value))
    return FALSE;
  reading->value = value;
  reading->number = span_new(start, ahead.at);
  gsize counter = 0;
  while (counter < G_N_ELEMENTS(COUNTERS) && !cursor_accept(&ahead, COUNTERS[counter]))
    counter++;
  if (!cursor_accept(&ahead, ')'))
    return FALSE;
  *cursor = ahead;
  return TRUE;
}

/* A word of the class counted and its numeral: 任务1, 项目三, 整改任务(序号十二). The number is the
 * numeral; the name tells such series apart. */
static gboolean
cursor_read_counted(const Vocabulary *marks, Cursor *cursor, NumberMark *reading)
{
  gsize length;
  const char *class = vocabulary_match_at(marks, cursor->text, cursor->end, cursor->at, &length);
  if (g_strcmp0(class, "counted") != 0)
    return FALSE;
  gunichar mark = character_at(cursor->text + cursor->at, NULL);
  cursor->at += length;
  *reading = (NumberMark){ .style = NUMBER_ARABIC, .mark = mark };
  if (cursor_read_bracketed_count(marks, cursor, reading))
    return TRUE;
  gsize start = cursor->at;
  guint value;
  if (!cursor_read_arabic(cursor, &value) && !cursor_read_chinese(cursor, &value))
    return FALSE;
  reading->value = value;
  reading->number = span_new(start, cursor->at);
  return TRUE;
}

/* 督办事项〔2031〕1号 alone on its line, above the labels of a card: numbered like a paper. */
static gboolean
cursor_read_dated(const Vocabulary *marks, Cursor *cursor, NumberMark *reading)
{
  static const struct
  {
    gunichar open, close;
  } BRACKETS[] = { { 0x3014, 0x3015 }, { '[', ']' }, { '(', ')' } };
  gsize length, bracket = 0;
  guint value;
  const char *class = vocabulary_match_at(marks, cursor->text, cursor->end, cursor->at, &length);
  if (g_strcmp0(class, "counted") != 0)
    return FALSE;
  cursor->at += length;
  while (bracket < G_N_ELEMENTS(BRACKETS) && !cursor_accept(cursor, BRACKETS[bracket].open))
    bracket++;
  if (bracket == G_N_ELEMENTS(BRACKETS))
    return FALSE;
  while (character_is_digit(cursor_peek(cursor, &length)))
    cursor->at += length;
  if (!cursor_accept(cursor, BRACKETS[bracket].close))
    return FALSE;
  cursor_accept(cursor, ORDINAL_PREFIX);
  gsize start = cursor->at;
  if (!cursor_read_arabic(cursor, &value))
    return FALSE;
  *reading = (NumberMark){ .style = NUMBER_ARABIC,
                           .value = value,
                           .mark = ':',
                           .number = span_new(start, cursor->at),
                           .is_code = TRUE };
  return cursor_accept(cursor, COUNTER_HAO) && cursor->at >= cursor->end;
}

/* 任务1：, 项目三、; 整改任务一 alone on its line heads whatever is numbered below it. */
static guint
read_counted(const Vocabulary *marks, Cursor cursor, NumberMark *reading)
{
  Cursor dated = cursor;
  if (cursor_read_dated(marks, &dated, reading))
    return reading_close(&dated, reading);
  if (!cursor_read_counted(marks, &cursor, reading))
    return 0;
  if (cursor.at >= cursor.end)
    {
      reading->style = NUMBER_DIVISION;
      return reading_close(&cursor, reading);
    }
  if (!cursor_accept(&cursor, ':') && !cursor_accept(&cursor, '.')
      && !cursor_accept(&cursor, IDEOGRAPHIC_COMMA))
    return 0;
  return reading_close(&cursor, reading);
}

/* 隐患1：, 短板三：: any short word, a numeral and a colon; a number where others of that name count
 * with it. 上午9:30 is a time. */
static guint
read_named(const Vocabulary *marks, Cursor cursor, NumberMark *reading)
{
  gsize size, start = cursor.at;
  if (g_strcmp0(vocabulary_match_at(marks, cursor.text, cursor.end, start, &size), "uncounted")
      == 0)
    return 0;
  gunichar mark = cursor_peek(&cursor, &size), c = mark;
  for (guint i = 0; character_is_ideograph(c) && chinese_digit(c) == 0; i++)
    {
      if (i == NAME_CHARACTERS)
        return 0;
      cursor.at += size;
      c = cursor_peek(&cursor, &size);
    }
  gsize number = cursor.at;
  guint value;
  if (number == start
      || (!cursor_read_arabic(&cursor, &value) && !cursor_read_chinese(&cursor, &value)))
    return 0;
  *reading = (NumberMark){ .style = NUMBER_ARABIC,
                           .value = value,
                           .mark = mark,
                           .number = span_new(number, cursor.at),
                           .is_weak = TRUE };
  if (!cursor_accept(&cursor, ':') || character_is_digit(cursor_peek(&cursor, &size)))
    return 0;
  return reading_close(&cursor, reading);
}

/* GJ-01, 2031-015 up to the line's end: the figures at its end count. */
static gboolean
cursor_read_code(Cursor *cursor, NumberMark *reading)
{
  guint value = 0;
  gsize start = cursor->at, at = start;
  for (; at < cursor->end && at - start < CODE_BYTES; at++)
    {
      char c = cursor->text[at];
      if (g_ascii_isdigit(c))
        value = MIN(value * 10 + (guint) (c - '0'), NUMBER_MAXIMUM + 1);
      else if (g_ascii_isalpha(c) || c == '-' || c == '_')
        value = 0;
      else
        break;
    }
  Cursor behind = { cursor->text, at, cursor->end };
  cursor_skip_blanks(&behind);
  if (value < 1 || value > NUMBER_MAXIMUM || behind.at < behind.end)
    return FALSE;
  *reading = (NumberMark){ .style = NUMBER_ARABIC,
                           .value = value,
                           .mark = ':',
                           .number = span_new(start, at),
                           .is_code = TRUE };
  cursor->at = at;
  return TRUE;
}

/* 序号：1 alone on its line, above the labels of a card. */
static guint
read_labelled(const Vocabulary *marks, Cursor cursor, NumberMark *reading)
{
  gsize length;
  const char *class = vocabulary_match_at(marks, cursor.text, cursor.end, cursor.at, &length);
  if (g_strcmp0(class, "number-label") != 0)
    return 0;
  cursor.at += length;
  if (!cursor_accept(&cursor, ':'))
    return 0;
  cursor_skip_blanks(&cursor);
  gsize start = cursor.at;
  guint value;
  Cursor code = cursor;
  if (!cursor_read_arabic(&cursor, &value) && !cursor_read_chinese(&cursor, &value))
    return cursor_read_code(&cursor, reading) ? reading_close(&cursor, reading) : 0;
  *reading = (NumberMark){
    .style = NUMBER_ARABIC, .value = value, .mark = ':', .number = span_new(start, cursor.at)
  };
  cursor_skip_blanks(&cursor);
  if (cursor.at < cursor.end) /* 015-2 */
    return cursor_read_code(&code, reading) ? reading_close(&code, reading) : 0;
  return reading_close(&cursor, reading);
}

/* After 【: 【任务1】, 【1】, 【一】; not 【责任单位】. */
static guint
read_black_bracketed(const Vocabulary *marks, Cursor cursor, NumberMark *reading)
{
  gsize start = cursor.at;
  guint value;
  if (cursor_read_arabic(&cursor, &value) || cursor_read_chinese(&cursor, &value))
    *reading = (NumberMark){ .style = NUMBER_ARABIC,
                             .value = value,
                             .mark = OPENING_BLACK_BRACKET,
                             .number = span_new(start, cursor.at) };
  else if (!cursor_read_counted(marks, &cursor, reading))
    return 0;
  if (!cursor_accept(&cursor, CLOSING_BLACK_BRACKET))
    return 0;
  cursor_accept(&cursor, ':');
  return reading_close(&cursor, reading);
}

/* Before ideographs only, blanks aside: Ø300 is a pipe, über a word. */
static gboolean
letter_is_bullet(Cursor cursor)
{
  gsize size;
  cursor_skip_blanks(&cursor);
  return character_is_ideograph(cursor_peek(&cursor, &size));
}

static guint
read_bullet(const Vocabulary *marks, Cursor cursor, NumberMark *reading)
{
  gsize length;
  const char *class = vocabulary_match_at(marks, cursor.text, cursor.end, cursor.at, &length);
  gboolean is_letter = g_strcmp0(class, "letter-bullet") == 0;
  if (!is_letter && g_strcmp0(class, "bullet") != 0)
    return 0;
  gunichar bullet = character_at(cursor.text + cursor.at, NULL);
  cursor.at += length;
  if (is_letter && !letter_is_bullet(cursor))
    return 0;
  /* ★1.…: the mark stands on a number. */
  cursor_skip_blanks(&cursor);
  gsize size;
  guint numbers =
      character_is_digit(cursor_peek(&cursor, &size)) ? read_arabic(marks, cursor, reading) : 0;
  if (numbers > 0 && !reading->is_weak)
    return numbers;
  *reading = (NumberMark){ .style = NUMBER_BULLET, .mark = bullet };
  return reading_close(&cursor, reading);
}

guint
number_mark_read(const Vocabulary *marks, const char *text, Span line,
                 NumberMark readings[NUMBER_READINGS])
{
  Cursor cursor = { text, line.start, line.end };
  cursor_skip_blanks(&cursor);
  gsize size, start = cursor.at;
  gunichar first = cursor_peek(&cursor, &size);
  guint value;
  if (size == 0)
    return 0;
  if (character_is_digit(first) || first == 'l')
    return read_arabic(marks, cursor, readings);
  if (first == '(' || first == ORDINAL_PREFIX)
    {
      cursor.at += size;
      return first == '(' ? read_bracketed(cursor, start, readings)
                          : read_ordinal(marks, cursor, start, readings);
    }
  if (first == OPENING_BLACK_BRACKET)
    {
      cursor.at += size;
      return read_black_bracketed(marks, cursor, readings);
    }
  if (chinese_digit(first) > 0)
    return read_chinese(cursor, readings);
  NumberStyle style = enclosed_number(first, &value);
  if (style == NUMBER_NONE)
    {
      guint count = read_bullet(marks, cursor, readings) + read_counted(marks, cursor, readings)
                    + read_labelled(marks, cursor, readings);
      return count > 0 ? count : read_named(marks, cursor, readings);
    }
  cursor.at += size;
  readings[0] =
      (NumberMark){ .style = style, .value = value, .number = span_new(start, cursor.at) };
  return reading_close(&cursor, &readings[0]);
}

gsize
number_count_read(const char *text, gsize length, guint *value)
{
  Cursor cursor = { text, 0, length };
  if (cursor_accept(&cursor, PAIR))
    *value = 2;
  else if (!cursor_read_arabic(&cursor, value) && !cursor_read_chinese(&cursor, value))
    return 0;
  return cursor.at;
}
