/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * quantity.c - from a number outwards: what stands before it, behind it, and behind its unit.
 *
 *   [ 不低于 ]  [ - ]  number  [ 余 ]  unit  [ - number unit ]  [ 以上 ]
 *    bound      sign           about          upper end          bound
 *
 * A number with no unit behind it is none (numbers of things, roads, articles, versions), but for pure ratios with a bound (不低于2/3) and
 * bare 万 and 亿 in a clause about money. Names and dates were stepped over before this is asked (values.c).
 */
#include "normalize/quantity.h"

#include <string.h>

#include "core/characters.h"
#include "normalize/attendants.h"
#include "normalize/indicator.h"
#include "normalize/numeral.h"
#include "normalize/unit.h"

#define BOUND_REACH 36  /* bytes: a verb of six characters and a bound before it */
#define LARGEST_ITEM 99 /* list numbers are below; so 2.17个 may be item 2. */

enum
{
  ORDINAL = 0x7B2C,    /* 第 */
  CLASS_LEVEL = 0x7EA7, /* 级 */
  PARTS_OF = 0x5206,   /* 分 */
  PARTS_OF_2 = 0x4E4B, /* 之 */
};

typedef struct
{
  Numeral number;
  gsize start;      /* of the number */
  gsize number_end; /* with 余 多 and the blank or soft line break before the unit */
  UnitMatch unit;
  gsize end;
  Decimal detail;   /* 71 of 17(71); mantissa 0: none */
} Operand;

static gunichar
peek(const Scanner *scanner, gsize at, gsize *size)
{
  *size = 1;
  return at < scanner->region_end ? character_at(scanner->text + at, size) : 0;
}

/* A number at the end of a wrapped line: the paragraph has text before it and ends without punctuation, and the next line opens
 * with a unit (谋划落地2 / 个重大项目). A line that is a number only is a cell or a list number. */
static gsize
soft_break_end(const Scanner *scanner, const Operand *operand, gsize at)
{
  gsize next = at;
  while (next < scanner->region_end && scanner->text[next] == '\n')
    next++;
  gboolean has_text = operand->start > scanner->line.start
                      && character_is_ideograph(character_before(scanner->text, operand->start));
  return next > at && has_text ? next : at;
}

static gsize
unit_start(const Scanner *scanner, Operand *operand, gsize at)
{
  gsize length = 0;
  if (vocabulary_match_at(scanner->words->bounds_inside, scanner->text, scanner->line.end, at, &length) != NULL)
    {
      UnitMatch ignored;
      if (unit_match(scanner->words, scanner->text, scanner->line.end, at + length, operand->number.is_arabic, &ignored))
        {
          operand->number.is_about = TRUE;
          return at + length;
        }
    }
  if (at < scanner->line.end && scanner->text[at] == ' ')
    return at + 1;
  return at == scanner->line.end ? soft_break_end(scanner, operand, at) : at;
}

/* 5万吨级, 百亿元级: a class of size. */
static gboolean
is_class_name(const Scanner *scanner, gsize at)
{
  gsize size;
  return peek(scanner, at, &size) == CLASS_LEVEL;
}

gsize
quantity_detail_end(const Scanner *scanner, gsize at, Decimal *detail)
{
  gsize digits = at + 1, end = digits;
  if (at >= scanner->line.end || scanner->text[at] != '(')
    return at;
  while (end < scanner->line.end && g_ascii_isdigit(scanner->text[end]))
    end++;
  gboolean is_closed = end > digits && end < scanner->line.end && scanner->text[end] == ')';
  return is_closed && decimal_parse(scanner->text + digits, end - digits, detail) ? end + 1 : at;
}

static gboolean
operand_read(const Scanner *scanner, gsize offset, Operand *operand)
{
  *operand = (Operand) { .start = offset };
  gboolean is_number = scanner_read_number(scanner, offset, &operand->number);
  operand->number_end = operand->end = offset + operand->number.length;
  if (!is_number)
    return FALSE;
  if (operand->number.is_arabic && operand->number.scale == 0)
    operand->end = quantity_detail_end(scanner, operand->end, &operand->detail);
  gsize at = unit_start(scanner, operand, operand->end);
  if (unit_match(scanner->words, scanner->text, at > scanner->line.end ? scanner->region_end : scanner->line.end, at,
                 operand->number.is_arabic, &operand->unit))
    {
      operand->number_end = at;
      operand->end = operand->unit.end;
    }
  return TRUE;
}

/* Letters, # and 第 before a number, and a point or hyphen that ties it to one: S1线, 1#, 第3, 2.0.1. */
gboolean
quantity_is_part_of_name(const Scanner *scanner, gsize offset)
{
  if (offset == scanner->line.start || offset == scanner->floor)
    return FALSE;
  gunichar before = character_before(scanner->text, offset);
  if (before == ORDINAL || before == '#' || before == '+' || (before < 0x80 && g_ascii_isalpha((gchar) before)))
    return TRUE;
  gboolean is_tied = before == '.' || before == '-' || before == '/' || before == '_' || before == '@' || before == '=';
  return is_tied && offset - 1 > scanner->line.start && g_ascii_isalnum(scanner->text[offset - 2]);
}

/* 2.17个 at an item's start is item 2 and 17个: where things cannot be cut into parts, or where item 1 went before. Returns
 * the offset behind the list number, or offset itself. */
static gsize
list_number_end(Scanner *scanner, gsize offset, const Operand *operand)
{
  if (!operand->number.is_arabic || !operand->number.has_fraction || !scanner_is_item_start(scanner, offset))
    return offset;
  const char *point = memchr(scanner->text + offset, '.', operand->number.length);
  gsize length = point == NULL ? 0 : (gsize) (point - scanner->text) - offset;
  Decimal item;
  if (length == 0 || length > 2 || !decimal_parse(scanner->text + offset, length, &item))
    return offset;
  gint64 value = item.mantissa * (item.exponent == 1 ? 10 : 1);
  gboolean is_count = operand->unit.kind == UNIT_COUNT || operand->unit.kind == UNIT_ARABIC;
  gboolean continues = value == (gint64) scanner->list_number + 1 && scanner->list_number > 0;
  if (value < 1 || value > LARGEST_ITEM || (!is_count && !continues))
    return offset;
  scanner->list_number = (guint) value;
  return offset + length + 1;
}

/* "-5%" behind a word; 1-5% and A-5 are no signs. */
static gboolean
has_minus(const Scanner *scanner, const Operand *operand)
{
  gsize start = operand->start;
  if (start <= scanner->line.start || scanner->text[start - 1] != '-' || operand->unit.kind != UNIT_SHARE)
    return FALSE;
  return start - 1 == scanner->line.start || !g_ascii_isalnum(scanner->text[start - 2]);
}

/* --- ranges --- */

static gsize
range_joint(const Scanner *scanner, gsize at)
{
  gsize size;
  gunichar c = peek(scanner, at, &size);
  if (at >= scanner->line.end)
    return 0;
  gboolean is_joint = c == '-' || c == '~' || c == 0x2014 || c == 0x2015 || c == 0x81F3 || c == 0x5230; /* — ― 至 到 */
  if (!is_joint)
    return 0;
  gsize second;
  gboolean is_double = (c == '-' || c == 0x2014) && peek(scanner, at + size, &second) == c;
  return is_double ? 2 * size : size;
}

/* The scale of the last member counts for the first too, if that has none and is smaller: 10~15万, 八到九百亿. */
static Decimal
range_lower(const Operand *low, const Operand *high)
{
  Decimal value = low->number.value;
  if (low->number.scale != 0 || low->unit.kind != UNIT_NONE)
    return value;
  gint power = high->number.is_arabic ? high->number.scale : high->number.value.exponent;
  Decimal scaled = decimal_scale(value, power);
  return decimal_compare(scaled, high->number.value) < 0 ? scaled : value;
}

static gboolean
units_agree(const Scanner *scanner, const Operand *low, const Operand *high)
{
  if (low->unit.kind == UNIT_NONE)
    return TRUE;
  gsize length = low->unit.end - low->unit.start;
  return length == high->unit.end - high->unit.start
         && memcmp(scanner->text + low->unit.start, scanner->text + high->unit.start, length) == 0;
}

/* Reads the upper end of a range into high; FALSE if the number stands alone. */
static gboolean
range_read(const Scanner *scanner, const Operand *low, Operand *high, Decimal *lower)
{
  gsize joint = range_joint(scanner, low->end);
  gsize size;
  if (joint == 0 || low->number.is_range || !numeral_can_start(peek(scanner, low->end + joint, &size)))
    return FALSE;
  if (!operand_read(scanner, low->end + joint, high) || high->number.is_range)
    return FALSE;
  *lower = range_lower(low, high);
  gboolean is_money = high->unit.kind == UNIT_NONE && high->number.scale >= 4;
  return (high->unit.kind != UNIT_NONE || is_money) && units_agree(scanner, low, high)
         && decimal_compare(*lower, high->number.value) < 0;
}

/* --- bounds --- */

typedef struct
{
  Comparator comparator;
  gboolean is_stated;
  gsize start;
  gsize end;
} Bounds;

static Comparator
comparator_of(const char *class_name)
{
  static const struct
  {
    const char *name;
    Comparator comparator;
  } NAMES[] = {
    { "at-least", COMPARATOR_AT_LEAST }, { "at-most", COMPARATOR_AT_MOST }, { "above", COMPARATOR_ABOVE },
    { "below", COMPARATOR_BELOW },       { "about", COMPARATOR_ABOUT },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
    if (class_is(class_name, NAMES[i].name))
      return NAMES[i].comparator;
  return COMPARATOR_EQUAL;
}

/* 上百 几十 数百: these three bound only a number that begins with its scale. */
static gboolean
bounds_scale_only(const char *text, gsize start, gsize length)
{
  gunichar c = character_at(text + start, NULL);
  return length == 3 && (c == 0x4E0A || c == 0x6570 || c == 0x51E0); /* 上 数 几 */
}

static gboolean
starts_with_scale(const Scanner *scanner, const Operand *operand)
{
  gunichar c = character_at(scanner->text + operand->start, NULL);
  return operand->number.is_bare || c == 0x5341 || c == 0x62FE; /* 十 拾 */
}

/* Whether 至, 最 or 不 stands shortly before: few numbers have such a bound, and looking for verbs costs more. */
static gboolean
may_hold_bound(const Scanner *scanner, gsize floor, gsize end)
{
  gsize start = end > floor + BOUND_REACH ? end - BOUND_REACH : floor;
  for (gsize at = end; at >= start + 3; at -= 3)
    {
      if (((guchar) scanner->text[at - 3] & 0xF0) != 0xE0) /* the bound and the verb are ideographs */
        return FALSE;
      gunichar c = character_at(scanner->text + at - 3, NULL);
      if (c == 0x81F3 || c == 0x6700 || c == 0x4E0D)
        return TRUE;
    }
  return FALSE;
}

/* 至少完成3个: a bound of two characters or more before the verb that the number follows. */
static const char *
bound_before_verb(const Scanner *scanner, gsize floor, gsize end, gsize *length)
{
  gsize verb = 0, bound = 0;
  if (!may_hold_bound(scanner, floor, end))
    return NULL;
  if (words_match_before(scanner->words->indicators, scanner->text, floor, end, &verb) == NULL || end - verb <= floor)
    return NULL;
  const char *class_name = words_match_before(scanner->words->bounds_before, scanner->text, floor, end - verb, &bound);
  gboolean is_inclusive = class_is(class_name, "at-least") || class_is(class_name, "at-most");
  *length = verb + bound;
  return is_inclusive && bound >= 6 ? class_name : NULL;
}

static void
bounds_read_before(const Scanner *scanner, const Operand *operand, Bounds *bounds)
{
  gsize end = bounds->start;
  if (end > scanner->line.start && scanner->text[end - 1] == ' ')
    end--;
  gsize floor = MAX(scanner->line.start, MAX(scanner->floor, scanner->last_end));
  gsize length = 0;
  if (end <= floor)
    return;
  const char *class_name = words_match_before(scanner->words->bounds_before, scanner->text, floor, end, &length);
  if (class_name == NULL)
    class_name = bound_before_verb(scanner, floor, end, &length);
  Comparator comparator = comparator_of(class_name);
  if (comparator == COMPARATOR_EQUAL)
    return;
  if (bounds_scale_only(scanner->text, end - length, length) && !starts_with_scale(scanner, operand))
    return;
  bounds->start = end - length;
  /* 低于0.5个百分点 and 高于2个百分点 are differences. */
  gboolean is_difference = operand->unit.kind == UNIT_SHARE && operand->unit.end - operand->unit.start > 6
                           && (comparator == COMPARATOR_ABOVE || comparator == COMPARATOR_BELOW);
  bounds->is_stated = TRUE;
  bounds->comparator = is_difference ? COMPARATOR_EQUAL : comparator;
}

static void
bounds_read_after(const Scanner *scanner, Bounds *bounds)
{
  gsize at = bounds->end;
  if (at < scanner->line.end && scanner->text[at] == ' ')
    at++;
  gsize length = 0, limit = MAX(scanner->line.end, at);
  const char *class_name = vocabulary_match_at(scanner->words->bounds_after, scanner->text, limit, at, &length);
  Comparator comparator = comparator_of(class_name);
  if (comparator == COMPARATOR_EQUAL)
    return;
  bounds->end = at + length;
  if (!bounds->is_stated)
    bounds->comparator = comparator;
  bounds->is_stated = TRUE;
}

static Bounds
bounds_read(const Scanner *scanner, const Operand *first, gsize start, gsize end)
{
  Bounds bounds = { COMPARATOR_EQUAL, FALSE, start, end };
  bounds_read_before(scanner, first, &bounds);
  bounds_read_after(scanner, &bounds);
  if (!bounds.is_stated && first->number.is_about)
    bounds = (Bounds) { COMPARATOR_ABOUT, TRUE, bounds.start, bounds.end };
  return bounds;
}

/* --- writing --- */

enum
{
  TIMES = 0x500D,   /* 倍 */
  DOUBLING = 0x756A /* 番 */
};

/* 增长1倍 is twice as much, 是…的3倍 three times, 翻3番 eight times. */
static Decimal
multiple_factor(const Scanner *scanner, UnitMatch unit, const Quantity *quantity)
{
  static const Decimal ONE = { 1, 0 };
  Decimal factor = { 0, 0 };
  gunichar sign = unit.end - unit.start == 3 ? character_at(scanner->text + unit.start, NULL) : 0;
  if (sign == TIMES && quantity->change == CHANGE_INCREASE)
    decimal_add(quantity->value, ONE, &factor);
  else if (sign == TIMES && quantity->change == CHANGE_NONE)
    factor = quantity->value;
  else if (sign == DOUBLING && quantity->value.exponent == 0 && quantity->value.mantissa > 0 && quantity->value.mantissa < 30)
    factor = (Decimal) { (gint64) 1 << quantity->value.mantissa, 0 };
  return factor;
}

static gboolean
quantity_append(Scanner *scanner, Span span, Quantity quantity, UnitMatch unit)
{
  quantity.change = change_find(scanner, span.start);
  Attendants attendants = attendants_find(scanner, span.start);
  quantity.strength = attendants.strength;
  quantity.baseline = attendants.baseline;
  if (unit.kind == UNIT_SHARE)
    quantity.factor = multiple_factor(scanner, unit, &quantity);
  quantity.indicator = indicator_find(scanner, span, unit.kind == UNIT_COUNT);
  if (unit.kind != UNIT_NONE)
    {
      quantity.unit = document_string(scanner->doc, scanner->text + unit.start, (gssize) (unit.end - unit.start));
      unit_fill_base(scanner->words, scanner->text, unit, scanner->doc, &quantity);
    }
  scanner->indicator = quantity.indicator;
  scanner->change = quantity.change;
  scanner->last_end = scanner->floor = span.end;
  return scanner_append(scanner, (Value) { .kind = VALUE_QUANTITY, .span = span, .quantity = quantity });
}

/* The unit that a bare 万 or 亿 leaves out: told by a money word in the clause before it or right behind it. NULL if neither is there. */
static const char *
elided_unit(const Scanner *scanner, gsize start, gsize end)
{
  const Vocabulary *money = scanner->words->money;
  gsize length = 0;
  if (vocabulary_match_at(money, scanner->text, scanner->line.end, end, &length) != NULL)
    return words_attribute_at(money, scanner->text, end, length, "unit");
  gsize size;
  gunichar next = peek(scanner, end, &size);
  if (end < scanner->line.end && !character_is_punctuation(next) && next != ' ')
    return NULL;
  Span before = indicator_find(scanner, span_new(start, end), FALSE);
  for (gsize at = before.start; at < before.end && before.end <= start; at += size)
    {
      character_at(scanner->text + at, &size);
      if (vocabulary_match_at(money, scanner->text, before.end, at, &length) != NULL)
        return words_attribute_at(money, scanner->text, at, length, "unit");
    }
  return NULL;
}

/* 百亿级, 5万吨级: no amount, but a lower bound of a class. */
static gboolean
class_append(Scanner *scanner, const Operand *first, const Operand *last, gsize *end)
{
  if (last->number.scale < 4 && !last->number.is_bare)
    return TRUE;
  Goal goal = { QUALITATIVE_MAGNITUDE, COMPARATOR_AT_LEAST, first->number.value, TRUE, CHANGE_NONE, STRENGTH_NONE };
  goal.strength = attendants_find(scanner, first->start).strength;
  *end = last->end + 3; /* 级 */
  return scanner_append(scanner, (Value) { .kind = VALUE_QUALITATIVE, .span = span_new(first->start, *end), .qualitative = goal });
}

/* A number without a unit: 完成投资4000万, 超百亿; everything else is none. */
static gboolean
bare_amount_append(Scanner *scanner, const Operand *first, const Operand *last, Quantity quantity, gsize *end)
{
  if (is_class_name(scanner, last->end))
    return class_append(scanner, first, last, end);
  Bounds bounds = bounds_read(scanner, first, first->start, last->end);
  const char *unit = last->number.scale < 4 ? NULL : elided_unit(scanner, bounds.start, bounds.end);
  if (unit == NULL)
    return TRUE;
  if (quantity.comparator == COMPARATOR_EQUAL)
    quantity.comparator = bounds.comparator;
  quantity.unit = document_string(scanner->doc, unit, -1);
  return quantity_append(scanner, span_new(bounds.start, bounds.end), quantity, (UnitMatch) { 0 });
}

/* 一 before a measure word is mostly an article (打一场, 建一批); 百家 and 亿元 alone are figures of speech. Both need a bound. */
static gboolean
needs_bound(const Scanner *scanner, const Operand *operand)
{
  gunichar c = character_at(scanner->text + operand->start, NULL);
  return operand->number.is_bare || (c == 0x4E00 && operand->number.length == 3); /* 一 */
}

static gboolean
amount_append(Scanner *scanner, const Operand *first, const Operand *last, Quantity quantity, gsize *end)
{
  if (is_class_name(scanner, last->end))
    return class_append(scanner, first, last, end);
  gboolean is_negative = has_minus(scanner, first);
  Bounds bounds = bounds_read(scanner, last->unit.kind == UNIT_NONE ? first : last, first->start - is_negative, last->end);
  if (!bounds.is_stated && first == last && needs_bound(scanner, first))
    return TRUE;
  if (is_negative)
    quantity.value.mantissa = -quantity.value.mantissa;
  if (quantity.comparator == COMPARATOR_EQUAL)
    quantity.comparator = bounds.comparator;
  *end = bounds.end;
  return quantity_append(scanner, span_new(bounds.start, bounds.end), quantity, last->unit);
}

/* --- parts: 百分之十, 三分之二, 2/3 --- */

static gboolean
is_parts_of(const Scanner *scanner, gsize at, gsize *size)
{
  gsize first, second;
  if (peek(scanner, at, &first) != PARTS_OF || peek(scanner, at + first, &second) != PARTS_OF_2 || at + 6 > scanner->line.end)
    return FALSE;
  *size = first + second;
  return TRUE;
}

/* 百分之 and 千分之 have signs of their own as units. */
static const char *
parts_unit(gint64 mantissa, gint32 exponent)
{
  if (mantissa != 1 || (exponent != 2 && exponent != 3))
    return NULL;
  return exponent == 2 ? "%" : "\u2030";
}

static gboolean
ratio_append(Scanner *scanner, Span span, Decimal value, const char *unit, gboolean is_certain, gsize *end)
{
  Operand operand = { .start = span.start };
  Bounds bounds = bounds_read(scanner, &operand, span.start, span.end);
  if (!is_certain && !bounds.is_stated)
    return TRUE;
  *end = bounds.end;
  Quantity quantity = { .comparator = bounds.comparator, .value = value, .unit = unit };
  return quantity_append(scanner, span_new(bounds.start, bounds.end), quantity, (UnitMatch) { 0 });
}

/* denominator 分之 numerator. is_parts tells whether it was one. */
static gboolean
chinese_parts_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_parts)
{
  gsize size, joint;
  gunichar first = peek(scanner, offset, &size);
  Decimal whole;
  Numeral lower = { 0 }, upper;
  gsize at = offset;
  *is_parts = FALSE;
  if (numeral_parse(scanner->text, scanner->line.end, offset, &lower))
    whole = lower.value, at += lower.length;
  else if (first == 0x767E) /* 百: numeral_parse() leaves 百分 alone */
    whole = (Decimal) { 1, 2 }, at += size;
  else
    return TRUE;
  if (!is_parts_of(scanner, at, &joint) || !numeral_parse(scanner->text, scanner->line.end, at + joint, &upper))
    return TRUE;
  *is_parts = TRUE;
  *end = at + joint + upper.length;
  const char *unit = parts_unit(whole.mantissa, whole.exponent);
  Decimal value = upper.value;
  if (unit == NULL && !decimal_divide(upper.value, whole, &value))
    return TRUE;
  return ratio_append(scanner, span_new(offset, *end), value, unit, TRUE, end);
}

/* 2/3 with a bound, or behind 占 达 的 超. */
static gboolean
fraction_scan(Scanner *scanner, const Operand *operand, gsize *end)
{
  Numeral lower;
  if (!numeral_parse(scanner->text, scanner->line.end, operand->end + 1, &lower) || lower.has_fraction)
    return TRUE;
  gsize stop = operand->end + 1 + lower.length;
  *end = stop;
  gsize size;
  gunichar next = peek(scanner, stop, &size);
  Decimal value;
  if (next == '/' || decimal_compare(operand->number.value, lower.value) >= 0 || !decimal_divide(operand->number.value, lower.value, &value))
    return TRUE;
  return ratio_append(scanner, span_new(operand->start, stop), value, NULL, FALSE, end);
}

gboolean
quantity_scan(Scanner *scanner, gsize offset, gsize *end)
{
  gboolean is_parts = FALSE;
  *end = offset;
  if (!g_ascii_isdigit(scanner->text[offset]) && !chinese_parts_scan(scanner, offset, end, &is_parts))
    return FALSE;
  if (is_parts)
    return TRUE;

  Operand low, high;
  gboolean is_number = operand_read(scanner, offset, &low);
  gsize size;
  peek(scanner, offset, &size);
  *end = MAX(offset + low.number.length, offset + size);
  if (!is_number || quantity_is_part_of_name(scanner, offset))
    return TRUE;
  gsize item_end = list_number_end(scanner, offset, &low);
  if (item_end > offset)
    {
      *end = scanner->floor = scanner->phrase_floor = item_end;
      return TRUE;
    }
  if (low.number.is_arabic && low.unit.kind == UNIT_NONE && peek(scanner, low.end, &size) == '/')
    return fraction_scan(scanner, &low, end);

  Quantity quantity = { .comparator = COMPARATOR_EQUAL, .value = low.number.value, .value2 = low.number.value2, .detail = low.detail };
  *end = MAX(*end, low.end);
  if (low.number.is_range)
    quantity.comparator = COMPARATOR_RANGE;
  const Operand *last = &low;
  if (range_read(scanner, &low, &high, &quantity.value))
    {
      last = &high;
      quantity.comparator = COMPARATOR_RANGE;
      quantity.value2 = high.number.value;
      *end = high.end;
    }
  if (quantity.comparator != COMPARATOR_RANGE)
    quantity.value2 = (Decimal) { 0, 0 };
  if (last->unit.kind == UNIT_NONE)
    return bare_amount_append(scanner, &low, last, quantity, end);
  *end = MAX(*end, last->end);
  return amount_append(scanner, &low, last, quantity, end);
}
