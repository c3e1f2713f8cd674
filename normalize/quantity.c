/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * quantity.c - from a number outwards: what stands before it, behind it, and behind its unit.
 *
 *   [ 不低于 ]  [ - ]  number  [ 余 ]  unit  [ - number unit ]  [ 以上 ]
 *    bound      sign           about          upper end          bound
 *
 * A number with no unit behind it is none (numbers of things, roads, articles, versions), but for
 * pure ratios with a bound (不低于2/3) and bare 万 and 亿 in a clause about money. Names and dates
 * were stepped over before this is asked (values.c).
 */
#include "normalize/quantity_private.h"

#include <string.h>

#include "core/characters.h"
#include "normalize/attendants.h"
#include "normalize/indicator.h"
#include "normalize/numeral.h"

#define TEMPERATURE "\u00B0C" /* the base of 度 and ℃ in units.vocab */
#define LARGEST_ITEM 99       /* list numbers are below; so 2.17个 may be item 2. */

enum
{
  ORDINAL = 0x7B2C,     /* 第 */
  CLASS_LEVEL = 0x7EA7, /* 级 */
  DEGREE = 0x5EA6,      /* 度 */
  PARTS_OF = 0x5206,    /* 分, of 5分之3 */
  AND = 0x548C,         /* 和 */
  WITH = 0x4E0E,        /* 与 */
  OF = 0x4E4B,          /* 之, of 之间 */
  BETWEEN = 0x95F4,     /* 间 */
  PLUS_MINUS = 0xB1,    /* ± */
  NOT = 0x4E0D,         /* 不 */
  CONTAIN = 0x542B,     /* 含 */
};

/* 5万吨级, 百亿元级: a class of size. */
static gboolean
is_class_name(const Scanner *scanner, gsize at)
{
  gsize size;
  return quantity_peek(scanner, at, &size) == CLASS_LEVEL;
}

/* Letters, # and 第 before a number, and a point or hyphen that ties it to one: S1线, 1#,
 * 第3, 2.0.1. */
gboolean
quantity_is_part_of_name(const Scanner *scanner, gsize offset)
{
  if (offset == scanner->line.start || offset == scanner->floor)
    return FALSE;
  gunichar before = character_before(scanner->text, offset);
  if (before == ORDINAL || before == '#' || before == '+')
    return TRUE;
  gsize length = 0;
  if (before < 0x80 && g_ascii_isalpha((gchar) before)) /* RMB300万元 */
    return words_match_before(scanner->words->currencies, scanner->text, scanner->line.start,
                              offset, &length)
           == NULL;
  gboolean is_tied = before == '.' || before == '-' || before == '/' || before == '_'
                     || before == '@' || before == '=';
  return is_tied && offset - 1 > scanner->line.start && g_ascii_isalnum(scanner->text[offset - 2]);
}

/* 2.17个 at an item's start is item 2 and 17个: where things cannot be cut into parts, or where
 * item 1 went before. Returns the offset behind the list number, or offset itself. */
static gsize
list_number_end(Scanner *scanner, gsize offset, const Operand *operand)
{
  if (!operand->number.is_arabic || !operand->number.has_fraction
      || !scanner_is_item_start(scanner, offset))
    return offset;
  const char *point = memchr(scanner->text + offset, '.', operand->number.length);
  gsize length = point == NULL ? 0 : (gsize) (point - scanner->text) - offset;
  Decimal item;
  if (length == 0 || length > 2 || !decimal_parse(scanner->text + offset, length, &item))
    return offset;
  gint64 value = item.mantissa * (item.exponent == 1 ? 10 : 1);
  /* 1.5万人次 is a decimal: only a scale makes parts of what is counted. */
  gboolean is_count = (operand->unit.kind == UNIT_COUNT || operand->unit.kind == UNIT_ARABIC)
                      && operand->number.scale == 0;
  gboolean continues = value == (gint64) scanner->list_number + 1 && scanner->list_number > 0;
  if (value < 1 || value > LARGEST_ITEM || (!is_count && !continues))
    return offset;
  scanner->list_number = (guint) value;
  return offset + length + 1;
}

/* --- ranges --- */

gsize
quantity_range_joint(const Scanner *scanner, gsize at)
{
  gsize size;
  gunichar c = quantity_peek(scanner, at, &size);
  if (at >= scanner->line.end)
    return 0;
  /* — ― 至 到 */
  gboolean is_joint =
      c == '-' || c == '~' || c == 0x2014 || c == 0x2015 || c == 0x81F3 || c == 0x5230;
  if (!is_joint)
    return 0;
  gsize second;
  gboolean is_double = (c == '-' || c == 0x2014) && quantity_peek(scanner, at + size, &second) == c;
  return is_double ? 2 * size : size;
}

/* The scale of the last member counts for the first too, if that has none and is smaller: 10~15万,
 * 八到九百亿. */
static Decimal
range_lower(const Operand *low, const Operand *high)
{
  Decimal value = low->number.value;
  /* 九十到一百亿 */
  gboolean is_spoken = low->number.scale > 0 && low->number.scale < 4 && !low->number.is_arabic
                       && high->number.scale >= 4;
  if ((low->number.scale != 0 && !is_spoken) || low->unit.kind != UNIT_NONE)
    return value;
  gint power =
      high->number.is_arabic || is_spoken ? high->number.scale : high->number.value.exponent;
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

/* (含) and (不含) behind the lower end of 5万元(含)至10万元. */
static gsize
inclusion_note_end(const Scanner *scanner, gsize at)
{
  gsize size, end = at + 1;
  if (at >= scanner->line.end || scanner->text[at] != '(')
    return at;
  if (quantity_peek(scanner, end, &size) == NOT)
    end += size;
  gboolean is_note = quantity_peek(scanner, end, &size) == CONTAIN && end + size < scanner->line.end
                     && scanner->text[end + size] == ')';
  return is_note ? end + size + 1 : at;
}

/* 和 of 5%和8%之间, where 之间 stands behind the upper end. */
static gsize
between_joint(const Scanner *scanner, gsize at)
{
  gsize size, next;
  gunichar c = quantity_peek(scanner, at, &size);
  Operand high;
  if ((c != AND && c != WITH) || !numeral_can_start(quantity_peek(scanner, at + size, &next))
      || !operand_read(scanner, at + size, &high) || quantity_peek(scanner, high.end, &next) != OF
      || quantity_peek(scanner, high.end + next, &next) != BETWEEN)
    return 0;
  return size;
}

/* Reads the upper end of a range into high; FALSE if the number stands alone. */
static gboolean
range_read(const Scanner *scanner, const Operand *low, Operand *high, Decimal *lower)
{
  gsize at = inclusion_note_end(scanner, low->end), joint = quantity_range_joint(scanner, at);
  gsize size;
  if (joint == 0)
    joint = between_joint(scanner, at);
  if (joint == 0 || low->number.is_range
      || !numeral_can_start(quantity_peek(scanner, at + joint, &size)))
    return FALSE;
  if (!operand_read(scanner, at + joint, high) || high->number.is_range)
    return FALSE;
  *lower = range_lower(low, high);
  gboolean is_money = high->unit.kind == UNIT_NONE && high->number.scale >= 4;
  return (high->unit.kind != UNIT_NONE || is_money) && units_agree(scanner, low, high)
         && decimal_compare(*lower, high->number.value) < 0;
}

/* 50±2厘米, ±5%: from the sum's lower end to its upper. The mark stands behind low, or before it
 * with nothing before the mark. */
static gboolean
tolerance_read(const Scanner *scanner, const Operand *low, Operand *high, Quantity *quantity)
{
  gsize size;
  Decimal value, around = { 0, 0 };
  gboolean is_middle = quantity_peek(scanner, low->end, &size) == PLUS_MINUS;
  gboolean is_alone = !is_middle && low->start > scanner->line.start
                      && character_before(scanner->text, low->start) == PLUS_MINUS;
  if ((!is_middle && !is_alone) || low->number.is_range)
    return FALSE;
  if (is_middle
      && (!operand_read(scanner, low->end + size, high) || !units_agree(scanner, low, high)
          || high->number.is_range))
    return FALSE;
  if (is_alone)
    *high = *low;
  value = high->number.value;
  if (is_middle)
    around = low->number.value;
  Decimal minus = { -value.mantissa, value.exponent };
  if (high->unit.kind == UNIT_NONE || !decimal_add(around, minus, &quantity->value)
      || !decimal_add(around, value, &quantity->value2))
    return FALSE;
  quantity->comparator = COMPARATOR_RANGE;
  return TRUE;
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
  else if (sign == DOUBLING && quantity->value.exponent == 0 && quantity->value.mantissa > 0
           && quantity->value.mantissa < 30)
    factor = (Decimal){ (gint64) 1 << quantity->value.mantissa, 0 };
  return factor;
}

gboolean
quantity_append(Scanner *scanner, Span span, Quantity quantity, UnitMatch unit)
{
  quantity.change = change_find(scanner, span.start);
  Attendants attendants = attendants_find(scanner, span.start);
  quantity.strength = attendants.strength;
  quantity.baseline = attendants.baseline;
  if (unit.kind == UNIT_SHARE)
    quantity.factor = multiple_factor(scanner, unit, &quantity);
  quantity.indicator = indicator_find(scanner, span, unit.kind == UNIT_COUNT);
  const char *text = scanner->text;
  if (unit.name != NULL)
    {
      text = unit.name;
      unit = (UnitMatch){ unit.kind, 0, strlen(text), strlen(text), text };
    }
  if (unit.kind != UNIT_NONE)
    {
      quantity.unit =
          document_string(scanner->doc, text + unit.start, (gssize) (unit.end - unit.start));
      unit_fill_base(scanner->words, text, unit, scanner->doc, &quantity);
    }
  scanner->indicator = quantity.indicator;
  scanner->change = quantity.change;
  scanner->last_end = scanner->floor = span.end;
  quantity.indicator = document_to_printed(scanner->doc, quantity.indicator);
  quantity.baseline = document_to_printed(scanner->doc, quantity.baseline);
  KeptQuantity kept = document_keep_quantity(scanner->doc, &quantity);
  return scanner_append(scanner, (Value){ .kind = VALUE_QUANTITY, .span = span, .quantity = kept });
}

/* The unit that a bare 万 or 亿 leaves out: told by a money word in the clause before it or right
 * behind it. NULL if neither is there. */
static const char *
elided_unit(const Scanner *scanner, gsize start, gsize end)
{
  const Vocabulary *money = scanner->words->money;
  gsize length = 0;
  if (vocabulary_match_at(money, scanner->text, scanner->line.end, end, &length) != NULL)
    return words_attribute_at(money, scanner->text, end, length, "unit");
  gsize size;
  gunichar next = quantity_peek(scanner, end, &size);
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
  Goal goal = { QUALITATIVE_MAGNITUDE, COMPARATOR_AT_LEAST, first->number.value, TRUE,
                CHANGE_NONE,           STRENGTH_NONE };
  goal.strength = attendants_find(scanner, first->start).strength;
  *end = last->end + 3; /* 级 */
  return scanner_append(scanner, (Value){ .kind = VALUE_QUALITATIVE,
                                          .span = span_new(first->start, *end),
                                          .qualitative = goal });
}

/* ￥5000, 美元300万: the sign before the number is its unit. */
static gboolean
currency_append(Scanner *scanner, Span span, gsize length, Quantity quantity, gsize *end)
{
  const char *unit =
      words_attribute_at(scanner->words->currencies, scanner->text, span.start, length, "unit");
  Operand operand = { .start = span.start };
  Bounds bounds = quantity_bounds_read(scanner, &operand, span.start, span.end);
  if (unit == NULL)
    return TRUE;
  if (quantity.comparator == COMPARATOR_EQUAL)
    quantity.comparator = bounds.comparator;
  *end = bounds.end;
  return quantity_append(scanner, span_new(bounds.start, bounds.end), quantity,
                         (UnitMatch){ .kind = UNIT_MONEY, .name = unit });
}

/* A number without a unit: 完成投资4000万, 超百亿; everything else is none. */
static gboolean
bare_amount_append(Scanner *scanner, const Operand *first, const Operand *last, Quantity quantity,
                   gsize *end)
{
  if (is_class_name(scanner, last->end))
    return class_append(scanner, first, last, end);
  gsize start = first->start, length = 0;
  if (words_match_before(scanner->words->currencies, scanner->text,
                         MAX(scanner->line.start, scanner->floor), start, &length)
      != NULL)
    return currency_append(scanner, span_new(start - length, last->end), length, quantity, end);
  Bounds bounds = quantity_bounds_read(scanner, first, start, last->end);
  const char *unit = last->number.scale < 4 ? NULL : elided_unit(scanner, bounds.start, bounds.end);
  if (unit == NULL)
    return TRUE;
  if (quantity.comparator == COMPARATOR_EQUAL)
    quantity.comparator = bounds.comparator;
  quantity.unit = document_string(scanner->doc, unit, -1);
  return quantity_append(scanner, span_new(bounds.start, bounds.end), quantity, (UnitMatch){ 0 });
}

/* 一 before a measure word is mostly an article (打一场, 建一批); 百家 and 亿元 alone are figures
 * of speech. Both need a bound. */
static gboolean
needs_bound(const Scanner *scanner, const Operand *operand)
{
  gunichar c = character_at(scanner->text + operand->start, NULL);
  /* 一个半月 is none */
  gboolean is_one = operand->number.value.mantissa == 1 && operand->number.value.exponent == 0;
  return operand->number.is_bare || (c == 0x4E00 && operand->number.length == 3 && is_one); /* 一 */
}

/* 5年 of 前5年 and 第5年 says which years, not how long. */
static gboolean
needs_item(const Scanner *scanner, const Operand *operand)
{
  gsize at = operand->start;
  if (operand->unit.kind != UNIT_YEARS || at == scanner->line.start)
    return FALSE;
  gunichar before = character_before(scanner->text, at);
  return before == 0x524D || before == 0x540E || before == 0x8FD9
         || before == 0x5934; /* 前后这头 */
}

/* A dash is a minus before a share or a temperature: 调整为-5%, 气温-5℃. */
static gboolean
may_have_dash(const Scanner *scanner, const UnitMatch *unit)
{
  if (unit->kind != UNIT_MEASURE)
    return unit->kind == UNIT_SHARE;
  const UnitEntry *entry = unit_table_find(scanner->words->unit_table, scanner->text + unit->start,
                                           unit->end - unit->start);
  return entry != NULL && entry->base != NULL && strcmp(entry->base, TEMPERATURE) == 0;
}

/* 1万元以下 right behind 5000元以上: both bound one amount. */
static gboolean
upper_bound_read(const Scanner *scanner, const Operand *lower, Decimal *value, gsize *end)
{
  Operand upper;
  gsize size;
  if (!numeral_can_start(quantity_peek(scanner, *end, &size))
      || !operand_read(scanner, *end, &upper) || upper.unit.kind == UNIT_NONE
      || !units_agree(scanner, lower, &upper)
      || decimal_compare(lower->number.value, upper.number.value) >= 0)
    return FALSE;
  Bounds bounds = quantity_bounds_read(scanner, &upper, upper.start, upper.end);
  if (bounds.comparator != COMPARATOR_AT_MOST || bounds.start != upper.start)
    return FALSE;
  *value = upper.number.value;
  *end = bounds.end;
  return TRUE;
}

/* 港币30亿元: 元 is the unit of any currency; the sign before the number says which. Returns the
 * sign's bytes, 0 for none. */
static gsize
currency_before(const Scanner *scanner, gsize start, UnitMatch *unit)
{
  gsize length = 0, size = 0;
  gboolean is_yuan = unit->kind == UNIT_MONEY && unit->name == NULL && unit->end - unit->start == 3;
  const Vocabulary *signs = scanner->words->currencies;
  if (!is_yuan
      || words_match_before(signs, scanner->text, MAX(scanner->line.start, scanner->floor), start,
                            &length)
             == NULL)
    return 0;
  const char *name = words_attribute_at(signs, scanner->text, start - length, length, "unit");
  if (name == NULL
      || (strlen(name) == 3
          && character_at(name, &size) == character_at(scanner->text + unit->start, NULL)))
    return 0;
  *unit = (UnitMatch){ .kind = UNIT_MONEY, .name = name };
  return length;
}

static gboolean
amount_append(Scanner *scanner, const Operand *first, const Operand *last, Quantity quantity,
              gsize *end)
{
  if (is_class_name(scanner, last->end))
    return class_append(scanner, first, last, end);
  gsize start = first->start;
  gboolean is_negative = quantity_sign_read(scanner, &start, may_have_dash(scanner, &last->unit));
  Bounds bounds =
      quantity_bounds_read(scanner, last->unit.kind == UNIT_NONE ? first : last, start, last->end);
  if (!bounds.is_stated && first == last
      && (needs_bound(scanner, first) || needs_item(scanner, first)))
    return TRUE;
  if (is_negative)
    quantity.value.mantissa = -quantity.value.mantissa;
  if (quantity.comparator == COMPARATOR_EQUAL)
    quantity.comparator = bounds.comparator;
  *end = bounds.end;
  if (quantity.comparator == COMPARATOR_AT_LEAST && bounds.start == start
      && upper_bound_read(scanner, last, &quantity.value2, end))
    quantity.comparator = COMPARATOR_RANGE;
  bounds.end = *end;
  UnitMatch unit = last->unit;
  gboolean is_degree =
      unit.end - unit.start == 3 && character_at(scanner->text + unit.start, NULL) == DEGREE;
  if (is_negative && unit.kind == UNIT_MEASURE && is_degree)
    /* 度 counts kilowatt hours elsewhere */
    unit = (UnitMatch){ .kind = UNIT_MEASURE, .name = "\u2103" };
  if (bounds.start == start)
    bounds.start -= currency_before(scanner, start, &unit);
  return quantity_append(scanner, span_new(bounds.start, bounds.end), quantity, unit);
}

gboolean
quantity_scan(Scanner *scanner, gsize offset, gsize *end)
{
  gboolean is_parts = FALSE;
  gsize size;
  *end = offset;
  gboolean may_be_parts =
      !g_ascii_isdigit(scanner->text[offset])
      || (scanner->has_number
          && quantity_peek(scanner, offset + scanner->number.length, &size) == PARTS_OF);
  if (may_be_parts && !parts_scan(scanner, offset, end, &is_parts))
    return FALSE;
  if (is_parts)
    return TRUE;

  Operand low, high;
  gboolean is_number = operand_read(scanner, offset, &low);
  quantity_peek(scanner, offset, &size);
  *end = MAX(offset + low.number.length, offset + size);
  if (!is_number || quantity_is_part_of_name(scanner, offset))
    return TRUE;
  gsize item_end = list_number_end(scanner, offset, &low);
  if (item_end > offset)
    {
      *end = scanner->floor = scanner->phrase_floor = item_end;
      return TRUE;
    }
  if (low.number.is_arabic && low.unit.kind == UNIT_NONE
      && quantity_peek(scanner, low.end, &size) == '/')
    return fraction_scan(scanner, &low, end);

  Quantity quantity = { .comparator = COMPARATOR_EQUAL,
                        .value = low.number.value,
                        .value2 = low.number.value2,
                        .detail = low.detail };
  *end = MAX(*end, low.end);
  if (low.number.is_range)
    quantity.comparator = COMPARATOR_RANGE;
  const Operand *last = &low;
  if (tolerance_read(scanner, &low, &high, &quantity))
    {
      last = &high;
      *end = high.end;
    }
  else if (range_read(scanner, &low, &high, &quantity.value))
    {
      last = &high;
      quantity.comparator = COMPARATOR_RANGE;
      quantity.value2 = high.number.value;
      *end = high.end;
    }
  if (quantity.comparator != COMPARATOR_RANGE)
    quantity.value2 = (Decimal){ 0, 0 };
  if (last->unit.kind == UNIT_NONE)
    return bare_amount_append(scanner, &low, last, quantity, end);
  *end = MAX(*end, last->end);
  return amount_append(scanner, &low, last, quantity, end);
}

/* 半 of 前半年 and 每半月 is no length. */
static gboolean
halves_no_span(gunichar before)
{
  return before == 0x524D || before == 0x540E || before == 0x4E0A || before == 0x4E0B
         || before == 0x5927 || before == 0x5C0F || before == 0x6BCF; /* 前后上下大小每 */
}

/* 历时半年, 培训半小时。, 半年以上; an item of its own. */
gboolean
quantity_scan_half(Scanner *scanner, gsize offset, gsize *end)
{
  Operand operand;
  gsize size, stop = offset, length = 0;
  gunichar before = offset > scanner->line.start ? character_before(scanner->text, offset) : 0;
  if (!operand_read_half(scanner, offset, &operand)
      || (operand.unit.kind != UNIT_TIME && operand.unit.kind != UNIT_YEARS
          && operand.unit.kind != UNIT_MEASURE))
    return TRUE;
  gunichar next = quantity_peek(scanner, operand.end, &size);
  gboolean is_closed = !character_is_ideograph(next);
  gboolean is_span = class_is(words_match_before(scanner->words->bounds_before, scanner->text,
                                                 scanner->line.start, offset, &length),
                              "lasts");
  gboolean is_open =
      operand.unit.kind == UNIT_YEARS ? !character_is_ideograph(before) : !halves_no_span(before);
  Bounds bounds = quantity_bounds_read(scanner, &operand, offset, operand.end);
  if (!bounds.is_stated && !is_span && !(is_open && is_closed))
    return TRUE;
  Quantity quantity = { .comparator = COMPARATOR_EQUAL, .value = operand.number.value };
  if (!amount_append(scanner, &operand, &operand, quantity, &stop))
    return FALSE;
  *end = MAX(*end, stop);
  return TRUE;
}
