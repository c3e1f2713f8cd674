/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outcome_text.c - told by rules, by what the heading says, and by where a name ends.
 */
#include "classify/outcome_text.h"

#include "classify/text_ends.h"
#include "core/characters.h"

#include <string.h>

#define TITLE_BYTES 90   /* thirty characters */
#define DASH 0x2014      /* two of them part a name from what came of it */
#define DASH_BYTES 3     /* and those of a full stop */
#define AGENTS_BYTES 180 /* sixty characters: bodies and what they do */

/* The sentence of an unlabelled report that first tells an outcome, to the end; empty if none does.
 */
static Span
find_outcome(const OutcomeText *outcome, Span text)
{
  const RuleGroup *outcomes = rules_group(outcome->context->rules, "outline-outcomes");
  const char *start = outcome->doc->comparable->str + text.start;
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  if (outcomes == NULL || span_is_empty(text))
    return SPAN_NONE;
  rule_group_scan(outcomes, start, span_length(text), matches);
  if (matches->len == 0)
    return SPAN_NONE;
  guint32 from = text.start + g_array_index(matches, RuleMatch, 0).span.start;
  while (from > text.start)
    {
      gunichar before = character_before(outcome->doc->comparable->str, from);
      if (before == 0x3002 /* 。 */ || before == ';' || before == '\n'
          || (before == DASH
              && character_before(outcome->doc->comparable->str, from - DASH_BYTES) == DASH))
        break;
      from -= (guint32) g_unichar_to_utf8(before, NULL);
    }
  return text_trim(outcome->doc, span_new(from, text.end));
}

/* The title before the first colon or long dash, where it is short and no sentence:
 * 地区生产总值(第1项): */
static Span
find_title(const OutcomeText *outcome, Span text, gsize *separator)
{
  const char *start = outcome->doc->comparable->str + text.start;
  gsize length = text_name_length(start, MIN(span_length(text), TITLE_BYTES), separator);
  return g_strstr_len(start, (gssize) length, "\xE3\x80\x82" /* 。 */) == NULL
             ? span_new(text.start, text.start + (guint32) length)
             : SPAN_NONE;
}

/* 看台改造。完成招标，主体施工。: below a heading that tells how things stand, what follows a name is
 * what came of it. */
static Span
find_told(const OutcomeText *outcome, Span text)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  const char *start = outcome->doc->comparable->str + text.start;
  const char *stop = outcome->heading_tells
                         ? g_strstr_len(start, (gssize) MIN(span_length(text), TITLE_BYTES), STOP)
                         : NULL;
  return stop == NULL
             ? SPAN_NONE
             : text_trim(outcome->doc,
                         span_new(text.start + (guint32) (stop - start) + DASH_BYTES, text.end));
}

/* The first of several lines, where it ends within so many bytes; else empty. */
static Span
find_first_line(const OutcomeText *outcome, Span text, gsize most)
{
  const char *start = outcome->doc->comparable->str + text.start;
  const char *feed = memchr(start, '\n', MIN(span_length(text), most));
  return feed == NULL
             ? SPAN_NONE
             : text_trim(outcome->doc, span_new(text.start, text.start + (guint32) (feed - start)));
}

/* 村级公厕建设 on a line of its own, and below it sentences that tell what came of it: the name is
 * the task. Empty where the first line is a sentence, or the only one. */
static Span
find_name_line(const OutcomeText *outcome, Span text)
{
  Span name = find_first_line(outcome, text, TITLE_BYTES);
  gboolean is_name = !span_is_empty(name) && !text_ends_sentence(outcome->doc, name)
                     && text_ends_sentence(outcome->doc, text_trim(outcome->doc, text));
  return is_name ? name : SPAN_NONE;
}

/* 新建泊位800个。 in a paragraph of its own, and below it what came of it: the first paragraph. */
static Span
find_first_paragraph(const OutcomeText *outcome, Span text)
{
  Span first = find_first_line(outcome, text, span_length(text));
  return !span_is_empty(first) && text_ends_sentence(outcome->doc, first) ? first : SPAN_NONE;
}

void
outcome_part(const OutcomeText *outcome, Span *text, Span *progress)
{
  if (!outcome->lines->is_report || !span_is_empty(*progress))
    return;
  gsize separator;
  Span title = find_title(outcome, *text, &separator);
  *progress = find_outcome(outcome, *text);
  if (span_is_empty(*progress))
    *progress = find_told(outcome, *text);
  if (span_is_empty(*progress) && outcome->lines->names_tell && !span_is_empty(title))
    *progress = *text;
  guint32 behind = title.end + (guint32) separator;
  if (span_is_empty(*progress) || progress->start > behind)
    title = SPAN_NONE;
  if (!span_is_empty(title))
    *progress = text_trim(outcome->doc, span_new(behind, progress->end));
  Span name = outcome->lines->lines_tell ? find_name_line(outcome, *text) : SPAN_NONE;
  if (!span_is_empty(name) && span_is_empty(title))
    {
      *progress = text_trim(outcome->doc, span_new(name.end, text->end));
      *text = name;
      return;
    }
  Span first = span_is_empty(*progress) && outcome->lines->sentences_told
                   ? find_first_paragraph(outcome, *text)
                   : SPAN_NONE;
  if (!span_is_empty(first))
    *progress = text_trim(outcome->doc, span_new(first.end, text->end));
  if (!span_is_empty(*progress) && progress->start > text->start)
    *text = text_trim(outcome->doc,
                      span_new(text->start, span_is_empty(title) ? progress->start : title.end));
}

Span
outcome_take_agents(const OutcomeText *outcome, Span text, Span *progress)
{
  const char *start = outcome->doc->comparable->str + progress->start;
  const char *comma = span_is_empty(*progress) || progress->start <= text.start
                          ? NULL
                          : memchr(start, ',', MIN(span_length(*progress), AGENTS_BYTES));
  if (comma == NULL)
    return SPAN_NONE;
  UnitClause clause;
  guint32 end = progress->start + (guint32) (comma - start);
  if (!units_find_closing_sentence(outcome->context->units, outcome->doc, span_new(text.start, end),
                                   outcome->lines->names_tasks, &clause)
      || clause.place.start < progress->start)
    return SPAN_NONE;
  *progress = text_trim(outcome->doc, span_new(end + 1, progress->end));
  return clause.place;
}

Span
outcome_take_verdict_line(const OutcomeText *outcome, Span *text)
{
  const char *start = outcome->doc->comparable->str + text->start;
  const char *feed = g_strrstr_len(start, (gssize) span_length(*text), "\n");
  if (span_is_empty(*text) || feed == NULL)
    return SPAN_NONE;
  guint32 end = text->start + (guint32) (feed - start);
  Span last = text_trim(outcome->doc, span_new(end, text->end));
  if (verdict_of_word(outcome->context->verdicts, outcome->doc, last) == STATUS_NONE)
    return SPAN_NONE;
  *text = text_trim(outcome->doc, span_new(text->start, end));
  return last;
}
