/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * value_trace.c - values are scanned, not matched, so their words are looked up again in what the
 * value covers.
 */
#include "normalize/value_trace.h"

#include "core/trace.h"

#include <string.h>

static const char *const FIELDS[] = {
  [VALUE_QUANTITY] = "quantities", [VALUE_QUALITATIVE] = "qualitative", [VALUE_DATE] = "dates",
  [VALUE_BODY] = "canonical",      [VALUE_PLACE] = "canonical",         [VALUE_NUMBER] = NULL,
};

/* Every word of the vocabulary inside the place, longest first where they overlap. */
static void
trace_words(const Scanner *scanner, const Value *value, Span place, const Vocabulary *vocabulary,
            const char *decision)
{
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  const char *text = scanner->doc->comparable->str + place.start;
  vocabulary_scan(vocabulary, text, span_length(place), matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const LexiconMatch *match = &g_array_index(matches, LexiconMatch, i);
      Span word = span_new(place.start + match->span.start, place.start + match->span.end);
      trace_add(scanner->doc,
                (TraceNote){ .field = FIELDS[value->kind],
                             .value = value->span,
                             .decision = decision,
                             .origin = vocabulary_origin(vocabulary, text + match->span.start,
                                                         span_length(match->span)),
                             .matched = document_to_printed(scanner->doc, word) });
    }
}

/* The unit ends the value or its number: the place where its text stands. */
static Span
unit_place(const Scanner *scanner, const Value *value, Span place)
{
  const char *unit = value->quantity.unit, *text = scanner->doc->comparable->str;
  gsize length = unit == NULL ? 0 : strlen(unit);
  for (gsize at = place.end; length > 0 && at >= place.start + length; at--)
    if (memcmp(text + at - length, unit, length) == 0)
      return span_new(at - length, at);
  return SPAN_NONE;
}

static void
trace_quantity(const Scanner *scanner, const Value *value, Span place)
{
  const Words *words = scanner->words;
  Span unit = unit_place(scanner, value, place);
  Span before = span_new(place.start, span_is_empty(unit) ? place.end : unit.start);
  Span behind = span_new(span_is_empty(unit) ? place.start : unit.end, place.end);
  if (!span_is_empty(unit))
    trace_words(scanner, value, unit, words->units, "unit of measure");
  trace_words(scanner, value, before, words->bounds_before, "bound");
  trace_words(scanner, value, before, words->bounds_inside, "bound");
  trace_words(scanner, value, behind, words->bounds_after, "bound");
}

void
value_trace(const Scanner *scanner, const Value *value)
{
  const Words *words = scanner->words;
  if (!trace_is_wanted(scanner->doc) || FIELDS[value->kind] == NULL)
    return;
  Span place = document_to_comparable(scanner->doc, value->span);
  if (value->kind == VALUE_QUANTITY)
    trace_quantity(scanner, value, place);
  if (value->kind == VALUE_QUALITATIVE)
    {
      trace_words(scanner, value, place, words->values, "word with a value");
      trace_words(scanner, value, place, words->ranks, "word of rank");
    }
  if (value->kind == VALUE_DATE)
    {
      trace_words(scanner, value, place, words->dates, "word of time");
      trace_words(scanner, value, place, words->date_before, "word of time");
      trace_words(scanner, value, place, words->date_after, "word of time");
    }
}
