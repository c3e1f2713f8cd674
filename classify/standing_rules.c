/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * standing_rules.c - what a document says once and means throughout; the sentences are
 * standing.rules'.
 */
#include "classify/unit_grammar_private.h"

#include "core/characters.h"
#include "core/trace.h"

#include <string.h>

#define OPENING_QUOTE 0x201C
#define CLOSING_QUOTE 0x201D

static void
standing_rules_add(StandingRules *standing, const Document *doc, const RuleMatch *match)
{
  const char *means = rule_attribute(match->rule, "means");
  Span place = document_to_printed(doc, match->span);
  if (trace_is_wanted(doc))
    trace_add(doc, (TraceNote){ .field = "standing",
                                .value = place,
                                .decision = "standing rule",
                                .detail = means,
                                .origin = rule_origin(match->rule),
                                .matched = place });
  if (g_strcmp0(means, "first") == 0)
    {
      if (!standing->first_is_lead)
        standing->first_place = place;
      standing->first_is_lead = TRUE;
    }
  standing->only_unit_is_lead |= g_strcmp0(means, "only") == 0;
  standing->has_exception_each |= g_strcmp0(means, "each") == 0;
  standing->lead_mark |= g_strcmp0(means, "mark") == 0;
}

StandingRules
standing_rules_find(const UnitGrammar *grammar, const Document *doc)
{
  StandingRules standing = { 0 };
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  rule_group_scan(grammar->standing, doc->comparable->str, doc->comparable->len, matches);
  for (guint i = 0; i < matches->len; i++)
    standing_rules_add(&standing, doc, &g_array_index(matches, RuleMatch, i));
  return standing;
}

/* 排在第一位的…: the words before a match, back to the mark or bracket, belong to its sentence. */
static gboolean
letter_starts_sentence(const UnitText *text, guint index)
{
  gunichar before = unit_text_at(text, index - 1)->character;
  gboolean is_quote = before == OPENING_QUOTE || before == CLOSING_QUOTE;
  return unit_text_at(text, index)->gap == GAP_LINE || character_opens(before)
         || character_closes(before) || (character_is_punctuation(before) && !is_quote);
}

/* A bracket that holds nothing but what is cut goes as well. The one round a whole clause
 * (A、B负责。列第一位者…) opens elsewhere and stays. */
static void
brackets_cut(const UnitText *text, guint8 *cut)
{
  for (guint first = 1, last; first < text->letters->len; first = last + 1)
    {
      for (last = first; last < text->letters->len && cut[last]; last++)
        ;
      if (last > first && last < text->letters->len
          && character_opens(unit_text_at(text, first - 1)->character)
          && character_closes(unit_text_at(text, last)->character))
        cut[first - 1] = cut[last] = TRUE;
    }
}

void
standing_rules_cut(const UnitGrammar *grammar, const UnitText *text, guint8 *cut)
{
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  rule_group_scan(grammar->standing, text->text->str, text->text->len, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      Span span = g_array_index(matches, RuleMatch, i).span;
      gboolean is_open =
          g_strcmp0(rule_attribute(g_array_index(matches, RuleMatch, i).rule, "means"), "first")
          == 0;
      guint first = unit_text_find(text, span.start), last = unit_text_find(text, span.end);
      while (is_open && first > 0 && !letter_starts_sentence(text, first))
        first--;
      memset(cut + first, TRUE, last - first);
    }
  if (matches->len > 0)
    brackets_cut(text, cut);
}

static gboolean
units_have_lead(const GArray *units)
{
  for (guint i = 0; i < units->len; i++)
    if (g_array_index(units, Unit, i).role == ROLE_LEAD)
      return TRUE;
  return FALSE;
}

void
units_apply_standing(const StandingRules *rules, GArray *units)
{
  gboolean has_lead = units_have_lead(units);
  UnitRole next = has_lead                                           ? ROLE_JOINT
                  : rules->first_is_lead || rules->only_unit_is_lead ? ROLE_LEAD
                                                                     : ROLE_UNSPECIFIED;
  for (guint i = 0; i < units->len; i++)
    {
      Unit *unit = &g_array_index(units, Unit, i);
      if (unit->role != ROLE_UNSPECIFIED)
        continue;
      unit->role = next;
      if (rules->first_is_lead)
        next = ROLE_JOINT;
    }
}
