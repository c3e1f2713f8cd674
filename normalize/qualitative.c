/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * qualitative.c - words of a class, and the grammar of ranks:
 *
 *   [ 全省 ] [ 第 | 前 ] number [ 位 | 名 | 强 ]      全省第2, 前三, 第6位
 *
 * 第2 and 前三 are ranks only beside an area (全省, 全国) or with 位 and the like behind: 第3套 counts, 前三年 and 前三季度 are times.
 */
#include "normalize/qualitative.h"

#include "core/characters.h"
#include "normalize/numeral.h"

static gboolean
qualitative_append(Scanner *scanner, gsize start, gsize end, QualitativeKind kind)
{
  scanner->floor = end;
  Value value = { .kind = VALUE_QUALITATIVE, .span = span_new(start, end), .qualitative = { .kind = kind } };
  return scanner_append(scanner, value);
}

static gsize
rank_end(const Scanner *scanner, gsize number, gboolean has_area)
{
  Numeral numeral;
  if (number >= scanner->line.end || !numeral_parse(scanner->text, scanner->line.end, number, &numeral)
      || numeral.has_fraction || numeral.value.exponent > 2)
    return 0;
  gsize end = number + numeral.length, length = 0;
  const char *class_name = vocabulary_match_at(scanner->words->ranks, scanner->text, scanner->line.end, end, &length);
  if (class_is(class_name, "place"))
    return end + length;
  gsize size;
  gboolean is_closed = end >= scanner->line.end || character_is_punctuation(character_at(scanner->text + end, &size))
                       || !character_is_ideograph(character_at(scanner->text + end, &size));
  return has_area && is_closed && class_name == NULL ? end : 0;
}

static gboolean
rank_scan(Scanner *scanner, gsize offset, gsize mark, gsize *end, gboolean *is_taken)
{
  gsize length = 0;
  gsize start = offset;
  const char *before = words_match_before(scanner->words->ranks, scanner->text, MAX(scanner->line.start, scanner->floor), offset, &length);
  if (class_is(before, "area"))
    start = offset - length;
  gsize stop = rank_end(scanner, offset + mark, start < offset);
  if (stop == 0)
    return TRUE;
  *is_taken = TRUE;
  *end = stop;
  return qualitative_append(scanner, start, stop, QUALITATIVE_RANK);
}

gboolean
qualitative_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_taken)
{
  static const struct
  {
    const char *name;
    QualitativeKind kind;
  } KINDS[] = {
    { "coverage", QUALITATIVE_COVERAGE },
    { "clearance", QUALITATIVE_CLEARANCE },
    { "multiple", QUALITATIVE_MULTIPLE },
    { "rank", QUALITATIVE_RANK },
  };
  gsize length = 0;
  *is_taken = FALSE;
  const char *class_name = vocabulary_match_at(scanner->words->values, scanner->text, scanner->line.end, offset, &length);
  if (class_name == NULL)
    return TRUE;
  if (class_is(class_name, "ordinal"))
    return rank_scan(scanner, offset, length, end, is_taken);
  *is_taken = TRUE;
  *end = offset + length;
  for (gsize i = 0; i < G_N_ELEMENTS(KINDS); i++)
    if (class_is(class_name, KINDS[i].name))
      return qualitative_append(scanner, offset, *end, KINDS[i].kind);
  return TRUE;
}
