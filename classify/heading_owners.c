/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * heading_owners.c - persons by their duty, brackets with labels or roles, labels, or nothing but
 * bodies: the first that says something.
 */
#include "classify/heading_owners.h"

#include "classify/brackets.h"
#include "classify/closing_brackets.h"
#include "core/characters.h"

#include <string.h>

#define HEADING_BYTES 300 /* a hundred characters: what is longer is no heading */

/* The labels of a heading, inside its brackets as well. */
static void
heading_split_labels(const ClassifyContext *context, const Document *doc, Span heading,
                     GArray *pieces)
{
  const ItemLabels *labels = mark_reader_labels(outline_reader(context->outline));
  const char *text = doc->comparable->str;
  if (span_length(heading) > HEADING_BYTES
      || memchr(text + heading.start, ':', span_length(heading)) == NULL)
    return;
  for (guint32 at = heading.start; at < heading.end; at++)
    {
      guint32 end = bracket_closing(text, span_new(at, heading.end));
      Bracket bracket = bracket_at(text, at, heading.end);
      if (end <= at)
        continue;
      item_labels_split(
          labels, doc,
          span_new(at + (guint32) bracket.size, end - (guint32) bracket_before(text, end).size),
          pieces);
      at = end - 1;
    }
  item_labels_split(labels, doc, heading, pieces);
}

static void
heading_read_labelled(const ClassifyContext *context, Document *doc, Span heading, GArray *units,
                      GArray *leaders)
{
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  heading_split_labels(context, doc, heading, pieces);
  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index(pieces, LabelPiece, i).kind == LABEL_UNITS)
      units_parse(context->units, doc, g_array_index(pieces, LabelPiece, i).place, ROLE_UNSPECIFIED,
                  units, leaders);
}

Span
heading_read_deadline(const ClassifyContext *context, const Document *doc, Span heading)
{
  if (span_is_empty(heading) || span_length(heading) > HEADING_BYTES)
    return SPAN_NONE;
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  heading_split_labels(context, doc, heading, pieces);
  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index(pieces, LabelPiece, i).kind == LABEL_DEADLINE)
      return text_trim_stops(doc, g_array_index(pieces, LabelPiece, i).value);
  const RuleGroup *times = rules_group(context->rules, "heading-times");
  RuleMatch match;
  if (times == NULL
      || !rule_group_find(times, doc->comparable->str + heading.start, span_length(heading),
                          &match))
    return SPAN_NONE;
  Span time = rule_match_named(&match, "time");
  return span_is_empty(time) ? SPAN_NONE
                             : span_new(heading.start + time.start, heading.start + time.end);
}

void
heading_read_owners(const ClassifyContext *context, Document *doc, Span heading, GArray *units,
                    GArray *leaders)
{
  gboolean wants_leaders = leaders->len == 0, wants_units = units->len == 0;
  if (wants_leaders)
    leaders_parse_heading(context->leaders, doc, heading, leaders);
  g_autoptr(GArray) clauses = g_array_new(FALSE, FALSE, sizeof(UnitClause));
  g_autoptr(GArray) bodies = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(GArray) persons = g_array_new(FALSE, FALSE, sizeof(Leader));
  text_find_closing_brackets(outline_reader(context->outline), doc, heading, BRACKETS_EXPLICIT,
                             clauses);
  for (guint i = 0; i < clauses->len; i++)
    units_parse(context->units, doc,
                unit_clause_inside(doc, g_array_index(clauses, UnitClause, i).place),
                ROLE_UNSPECIFIED, bodies, persons);
  if (bodies->len == 0 && persons->len == 0)
    heading_read_labelled(context, doc, heading, bodies, persons);
  if (wants_units && bodies->len == 0)
    units_parse_heading(context->units, doc, heading, bodies);
  if (wants_units)
    g_array_append_vals(units, bodies->data, bodies->len);
  if (wants_leaders && leaders->len == 0)
    g_array_append_vals(leaders, persons->data, persons->len);
}
