/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * numeral.c - Arabic and Chinese numerals.
 *
 * Both are read left to right into the same three sums, as one says them aloud:
 *
 *   三亿   五千   万   二百   五       total    what stands before the last 万 or 亿, already scaled
 *   |total|  section |  section | d    section  hundreds and thousands since then
 *                                      digit    the digit that waits for its scale
 *
 * An Arabic number is a digit of many places that waits for its scale. What a trailing digit means
 * depends on what stood before: 三万五 is 35000, 三万零五 is 30005. Two neighbouring digits are a
 * range: 两三百, 三四十. All sums are exact decimals.
 */
#include "normalize/numeral.h"

#include "core/characters.h"

/* Bytes; more digits than any number has, and what keeps a line of digits cheap */
#define LONGEST_NUMERAL 4096

#define PLAIN_DIGITS 15 /* and a 64-bit sum holds them */

enum
{
  ZERO_CIRCLE = 0x3007,     /* 〇 */
  ZERO = 0x96F6,            /* 零 */
  POINT = 0x70B9,           /* 点 */
  FEW = 0x51E0,             /* 几 */
  MORE = 0x591A,            /* 多 */
  ODD = 0x4F59,             /* 余 */
  COME = 0x6765,            /* 来 */
  PIECES = 0x4E2A,          /* 个 */
  YEAR = 0x5E74,            /* 年 */
  TEN_THOUSAND = 0x4E07,    /* 万 */
  HUNDRED_MILLION = 0x4EBF, /* 亿 */
  THOUSAND = 0x5343,        /* 千 */
  HUNDRED = 0x767E,         /* 百 */
  TWENTY = 0x5EFF,          /* 廿 */
  THIRTY = 0x5345,          /* 卅 */
};

#define LAST_NUMERAL ZERO /* the highest of them */
#define SCALE 16          /* + the power of ten */
#define TENS 64           /* 廿 and 卅 */

/* What a character is in a numeral: a digit + 1, SCALE + a power, TENS; 0: nothing. Asked several
 * times for every number. */
static const guint8 KINDS[LAST_NUMERAL + 1] = {
  [ZERO_CIRCLE] = 1,
  [ZERO] = 1,
  [0x4E00] = 2,
  [0x58F9] = 2, /* 一壹 */
  [0x4E8C] = 3,
  [0x8D30] = 3,
  [0x4E24] = 3,
  [0x5169] = 3,
  [0x4FE9] = 3, /* 二贰两兩俩 */
  [0x4E09] = 4,
  [0x53C1] = 4, /* 三叁 */
  [0x56DB] = 5,
  [0x8086] = 5, /* 四肆 */
  [0x4E94] = 6,
  [0x4F0D] = 6, /* 五伍 */
  [0x516D] = 7,
  [0x9646] = 7, /* 六陆 */
  [0x4E03] = 8,
  [0x67D2] = 8, /* 七柒 */
  [0x516B] = 9,
  [0x634C] = 9, /* 八捌 */
  [0x4E5D] = 10,
  [0x7396] = 10, /* 九玖 */
  [0x5341] = SCALE + 1,
  [0x62FE] = SCALE + 1, /* 十拾 */
  [HUNDRED] = SCALE + 2,
  [0x4F70] = SCALE + 2, /* 百佰 */
  [THOUSAND] = SCALE + 3,
  [0x4EDF] = SCALE + 3, /* 千仟 */
  [TEN_THOUSAND] = SCALE + 4,
  [0x842C] = SCALE + 4, /* 万萬 */
  [HUNDRED_MILLION] = SCALE + 8,
  [0x5104] = SCALE + 8, /* 亿億 */
  [TWENTY] = TENS,
  [THIRTY] = TENS,
};

static inline guint8
kind_of(gunichar c)
{
  return c <= LAST_NUMERAL ? KINDS[c] : 0;
}

static inline gint
chinese_digit(gunichar c)
{
  guint8 kind = kind_of(c);
  return kind < SCALE ? kind - 1 : -1;
}

/* The power of ten of a scale character, 0 if it is none. */
static inline gint
chinese_scale(gunichar c)
{
  guint8 kind = kind_of(c);
  return kind > SCALE && kind < TENS ? kind - SCALE : 0;
}

gboolean
numeral_can_start(gunichar c)
{
  return (c >= '0' && c <= '9') || kind_of(c) != 0;
}

typedef struct
{
  const char *text;
  gsize end; /* where reading stops */
  gsize at;
  Decimal total;
  Decimal section;
  Decimal digit;
  Decimal digit2; /* upper end of a range of digits */
  gboolean has_total, has_section, has_digit, has_digit2;
  gboolean has_zero; /* 零 stood before the waiting digit */
  gboolean is_lost;  /* more digits than fit */
  gint last_scale;   /* power of the last scale character */
  gint large_scale;  /* power of the last 万 or 亿 */
  gint lowest_scale; /* the scale that a trailing digit continues downwards */
  Numeral *numeral;
} Reader;

static gunichar
reader_peek(const Reader *reader, gsize *size)
{
  return reader->at < reader->end ? character_at(reader->text + reader->at, size) : 0;
}

static void
reader_sum(Reader *reader, Decimal *sum, Decimal value)
{
  if (sum->mantissa == 0)
    *sum = value;
  else if (value.mantissa != 0 && !decimal_add(*sum, value, sum))
    reader->is_lost = TRUE;
}

/* 千瓦 千克 千米 千伏 千卡 千帕, 百分: units and percentages, not scales. 千伏 etc. are told by the
 * character behind. */
static gboolean
scale_begins_unit(const Reader *reader, gunichar scale, gsize size)
{
  if ((scale != THOUSAND && scale != HUNDRED) || reader->at + size >= reader->end)
    return FALSE;
  switch (character_at(reader->text + reader->at + size, NULL))
    {
    case 0x74E6:
    case 0x514B:
    case 0x7C73:
    case 0x4F0F:
    case 0x5361:
    case 0x5E15: /* 瓦克米伏卡帕 */
      return scale == THOUSAND;
    case 0x5206: /* 分 */
      return scale == HUNDRED;
    default:
      return FALSE;
    }
}

/* Digits with commas between groups of three, and at most one decimal point. */
static gsize
arabic_end(const char *text, gsize at, gsize end, gboolean *has_fraction)
{
  gsize start = at;
  while (at < end && g_ascii_isdigit(text[at]))
    at++;
  while (at - start >= 1 && at + 3 < end && text[at] == ',' && g_ascii_isdigit(text[at + 1])
         && g_ascii_isdigit(text[at + 2]) && g_ascii_isdigit(text[at + 3])
         && (at + 4 >= end || !g_ascii_isdigit(text[at + 4])) && at - start <= 20)
    {
      gboolean is_first = memchr(text + start, ',', at - start) == NULL;
      if (is_first && at - start > 3)
        break;
      at += 4;
    }
  *has_fraction = at + 1 < end && text[at] == '.' && g_ascii_isdigit(text[at + 1]);
  if (*has_fraction)
    for (at++; at < end && g_ascii_isdigit(text[at]);)
      at++;
  return at;
}

static void
reader_take_arabic(Reader *reader)
{
  gboolean has_fraction = FALSE;
  gsize end = arabic_end(reader->text, reader->at, reader->end, &has_fraction);
  Decimal value;
  if (decimal_parse(reader->text + reader->at, end - reader->at, &value))
    reader->digit = value;
  else
    reader->is_lost = TRUE;
  reader->has_digit = TRUE;
  reader->numeral->has_fraction |= has_fraction;
  reader->at = end;
}

/* A waiting digit, or the one that a scale alone stands for: 百亿 is one hundred of them. */
static Decimal
reader_waiting(Reader *reader, Decimal *upper)
{
  Decimal value = reader->has_digit ? reader->digit : (Decimal){ 1, 0 };
  *upper = reader->has_digit2 ? reader->digit2 : value;
  reader->numeral->is_range |= reader->has_digit2;
  reader->has_digit = reader->has_digit2 = reader->has_zero = FALSE;
  return value;
}

static void
reader_take_small_scale(Reader *reader, gint power)
{
  Decimal upper, value = reader_waiting(reader, &upper);
  if (reader->numeral->is_range)
    {
      /* 三四十万: both ends wait for the scales to come. */
      reader->digit = decimal_scale(value, power);
      reader->digit2 = decimal_scale(upper, power);
      reader->has_digit = reader->has_digit2 = TRUE;
    }
  else
    {
      reader_sum(reader, &reader->section, decimal_scale(value, power));
      reader->has_section = TRUE;
    }
}

static void
reader_take_large_scale(Reader *reader, gint power)
{
  gboolean is_alone = !reader->has_digit && !reader->has_section;
  if (reader->has_digit2)
    {
      reader->digit = decimal_scale(reader->digit, power);
      reader->digit2 = decimal_scale(reader->digit2, power);
      return;
    }
  if (is_alone && reader->has_total)
    {
      reader->total = decimal_scale(reader->total, power); /* 一万亿 */
      reader->large_scale = power;
      return;
    }
  Decimal section = reader->section;
  Decimal upper, value = { 0, 0 };
  if (reader->has_digit || is_alone)
    value = reader_waiting(reader, &upper);
  reader_sum(reader, &section, value);
  /* 一万二千亿: all that stands before 亿 is counted in it, unless that was counted in 亿 itself.
   */
  if (reader->has_total && power > reader->large_scale)
    {
      reader_sum(reader, &reader->total, section);
      reader->total = decimal_scale(reader->total, power);
    }
  else
    reader_sum(reader, &reader->total, decimal_scale(section, power));
  reader->has_total = TRUE;
  reader->large_scale = power;
  reader->section = (Decimal){ 0, 0 };
  reader->has_section = FALSE;
}

static void
reader_take_scale(Reader *reader, gint power, gsize size)
{
  if (power < 4)
    reader_take_small_scale(reader, power);
  else
    reader_take_large_scale(reader, power);
  if (ABS(reader->total.exponent) > 30 || ABS(reader->section.exponent) > 30
      || ABS(reader->digit.exponent) > 30)
    reader->is_lost = TRUE;
  if (reader->is_lost)
    reader->total = reader->section = reader->digit = (Decimal){ 0, 0 };
  reader->has_zero = FALSE;
  reader->last_scale = reader->lowest_scale = power;
  reader->at += size;
}

/* 余 多 几 来 between a number and its scale or unit. 多 and 来 begin other words too: 来 only
 * before 个 and 万. */
static gboolean
reader_take_about(Reader *reader)
{
  gsize size = 0, next_size = 0;
  gunichar c = reader_peek(reader, &size);
  if (c != FEW && c != MORE && c != ODD && c != COME)
    return FALSE;
  gsize next_at = reader->at + size;
  gunichar next = next_at < reader->end ? character_at(reader->text + next_at, &next_size) : 0;
  gint next_scale = chinese_scale(next);
  if (c == COME && next != PIECES && next != TEN_THOUSAND)
    return FALSE;
  if ((c == MORE || c == ODD) && next_scale < 4)
    return FALSE; /* before a unit the caller decides: 50余个, but 余姚 */
  if (c == FEW && reader->last_scale != 1)
    return FALSE;
  reader->numeral->is_about = TRUE;
  reader->at += size;
  return TRUE;
}

/* A digit of a run; after the first also the O or 0 of 二OO九年 and 二0二三年, where more of the
 * run or 年 follows. */
static gint
run_digit(const Reader *reader, guint count, gsize *size)
{
  gunichar c = reader_peek(reader, size);
  gint digit = chinese_digit(c);
  if (digit >= 0 || count == 0 || (c != 'O' && c != '0'))
    return digit;
  for (gsize at = reader->at + 1, next_size; at < reader->end; at += next_size)
    {
      gunichar next = character_at(reader->text + at, &next_size);
      if (next != 'O' && next != '0')
        return chinese_digit(next) >= 0 || next == YEAR ? 0 : -1;
      if (at > reader->at + 2)
        return -1;
    }
  return -1;
}

/* A run of Chinese digits without scales: 二〇二三 is a number, 两三 a range. */
static void
reader_take_digits(Reader *reader)
{
  gsize size = 0;
  gint64 value = 0;
  gint last = -1, before = -1;
  guint count = 0;
  for (gint digit; (digit = run_digit(reader, count, &size)) >= 0; reader->at += size)
    {
      before = last;
      last = digit;
      value = value * 10 + digit;
      reader->is_lost |= ++count > 18;
      if (reader->is_lost)
        value = 0;
    }
  gboolean has_leading_zero = count > 1 && value < 10;
  reader->has_zero |= has_leading_zero;
  gboolean is_range =
      count == 2 && before > 0 && (last == before + 1 || (before == 3 && last == 5));
  reader->digit = (Decimal){ is_range ? before : value, 0 };
  reader->digit2 = (Decimal){ last, 0 };
  reader->has_digit = TRUE;
  reader->has_digit2 = is_range;
  reader->numeral->is_digits |= count > 1 && !is_range && !has_leading_zero;
}

/* 三点五, 五十点五: only with a digit on either side. */
static gboolean
reader_take_fraction(Reader *reader)
{
  gsize size = 0, digit_size = 0;
  gboolean has_whole = reader->has_digit || reader->has_section || reader->has_total;
  if (!has_whole || reader->has_digit2 || reader->numeral->is_arabic || reader->numeral->is_about
      || reader_peek(reader, &size) != POINT || reader->at + size >= reader->end
      || chinese_digit(character_at(reader->text + reader->at + size, &digit_size)) < 0)
    return FALSE;
  reader->at += size;
  if (!reader->has_digit)
    reader->digit = (Decimal){ 0, 0 };
  reader->has_digit = reader->has_zero = TRUE;
  gint exponent = 0;
  for (gint digit; (digit = chinese_digit(reader_peek(reader, &size))) >= 0; reader->at += size)
    {
      exponent--;
      if (exponent < -12)
        reader->is_lost = TRUE;
      else
        reader_sum(reader, &reader->digit, (Decimal){ digit, exponent });
    }
  reader->numeral->has_fraction = TRUE;
  return TRUE;
}

/* One step; FALSE where the number ends. */
static gboolean
reader_step(Reader *reader)
{
  gsize size = 0;
  gunichar c = reader_peek(reader, &size);
  gint power = chinese_scale(c);
  if (c >= '0' && c <= '9')
    {
      if (reader->has_digit || (reader->last_scale == 0 && reader->at != 0 && reader->has_section))
        return FALSE;
      reader_take_arabic(reader);
      return TRUE;
    }
  if (power > 0)
    {
      if (scale_begins_unit(reader, c, size))
        return FALSE;
      reader_take_scale(reader, power, size);
      return TRUE;
    }
  if (c == TWENTY || c == THIRTY)
    {
      if (reader->has_digit)
        return FALSE;
      reader_sum(reader, &reader->section, (Decimal){ c == TWENTY ? 2 : 3, 1 });
      reader->has_section = TRUE;
      reader->last_scale = reader->lowest_scale = 1;
      reader->at += size;
      return TRUE;
    }
  gsize next = reader->at + size;
  if (c == ZERO && !reader->has_digit && reader->last_scale > 0 && next < reader->end
      && g_ascii_isdigit(reader->text[next]))
    {
      reader->at = next; /* 100万零5千 */
      return TRUE;
    }
  if (chinese_digit(c) >= 0 && !reader->has_digit)
    {
      if (c == ZERO || c == ZERO_CIRCLE)
        reader->has_zero = TRUE;
      reader_take_digits(reader);
      reader_take_fraction(reader);
      return TRUE;
    }
  return reader_take_fraction(reader) || reader_take_about(reader);
}

static void
reader_finish(Reader *reader)
{
  Numeral *numeral = reader->numeral;
  Decimal upper = reader->digit2;
  /* 三万五 is 35000: the trailing digit continues the scale before it, if that leaves it a place
   * and no 零 says otherwise. */
  gboolean continues = reader->has_digit && !reader->has_digit2 && !reader->has_zero
                       && !numeral->has_fraction && !numeral->is_arabic && reader->lowest_scale > 1
                       && reader->digit.mantissa < 10 && reader->digit.exponent == 0;
  Decimal rest = { 0, 0 };
  if (reader->has_digit)
    rest = continues ? decimal_scale(reader->digit, reader->lowest_scale - 1) : reader->digit;
  Decimal base = reader->total;
  reader_sum(reader, &base, reader->section);
  numeral->value = numeral->value2 = base;
  reader_sum(reader, &numeral->value, rest);
  if (reader->has_digit2)
    {
      reader_sum(reader, &numeral->value2, upper);
      numeral->is_range = TRUE;
    }
  numeral->scale = reader->has_digit && !reader->has_digit2 ? 0 : reader->last_scale;
}

/* 12, with nothing behind that belongs to a number: most numbers of a notice. FALSE leaves
 * everything to the reader. */
static gboolean
plain_number(const char *text, gsize length, gsize offset, Numeral *numeral)
{
  gsize at = offset;
  Decimal value = { 0, 0 };
  for (; at < length && g_ascii_isdigit(text[at]) && at - offset <= PLAIN_DIGITS; at++)
    value.mantissa = value.mantissa * 10 + (text[at] - '0');
  if (at == offset || at - offset > PLAIN_DIGITS)
    return FALSE;
  gunichar next = at < length ? character_at(text + at, NULL) : 0;
  if (next == '.' || next == ',' || chinese_scale(next) > 0 || next == FEW || next == MORE
      || next == ODD || next == COME)
    return FALSE;
  for (; value.mantissa != 0 && value.mantissa % 10 == 0; value.exponent++)
    value.mantissa /= 10;
  *numeral = (Numeral){ .length = at - offset, .value = value, .is_arabic = TRUE };
  return TRUE;
}

gboolean
numeral_parse(const char *text, gsize length, gsize offset, Numeral *numeral)
{
  if (plain_number(text, length, offset, numeral))
    return TRUE;
  *numeral = (Numeral){ 0 };
  Reader reader = { .text = text, .end = length, .at = offset, .numeral = numeral };
  gsize size = 0;
  gunichar first = reader_peek(&reader, &size);
  numeral->is_arabic = first >= '0' && first <= '9';
  numeral->is_bare = chinese_scale(first) > 1;
  while (reader.at < reader.end && reader_step(&reader))
    if (reader.at - offset > LONGEST_NUMERAL)
      reader.is_lost = TRUE;
  numeral->length = reader.at - offset;
  if (numeral->length == 0)
    return FALSE;
  reader_finish(&reader);
  return !reader.is_lost;
}
