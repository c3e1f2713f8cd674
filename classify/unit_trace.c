/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_trace.c - notes for `explain`: the label that announced bodies or persons, and the word that
 * gave a role.
 */
#include "classify/unit_grammar_private.h"
#include "core/trace.h"

#include <string.h>

/* The label without its colon and the words before it that are no part of its entry: 市级责任单位:
 * -> 责任单位. */
static RuleOrigin
label_origin(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, size;
  const char *at = unit_text_peek(text, run, &length);
  while (length > 0 && (at[length - 1] == ':' || at[length - 1] == ')'))
    {
      const char *open =
          at[length - 1] == ')' ? g_strrstr_len(at, (gssize) length, "(") : at + length - 1;
      length = open == NULL ? length - 1 : (gsize) (open - at);
    }
  if (vocabulary_match_end(grammar->labels, at, length, &size) == NULL)
    return ORIGIN_NOWHERE;
  return vocabulary_origin(grammar->labels, at + length - size, size);
}

/* The first word of the run that gives a role. */
static RuleOrigin
role_word_origin(const UnitGrammar *grammar, const UnitText *text, Run run)
{
  gsize length, size;
  const char *at = unit_text_peek(text, run, &length);
  for (gsize offset = 0; offset < length;
       offset += (gsize) (g_utf8_next_char(at + offset) - (at + offset)))
    {
      const char *class = vocabulary_match_at(grammar->roles, at, length, offset, &size);
      if (class != NULL
          && (strcmp(class, "lead") == 0 || strcmp(class, "joint") == 0
              || strcmp(class, "with") == 0))
        return vocabulary_origin(grammar->roles, at + offset, size);
    }
  return ORIGIN_NOWHERE;
}

void
unit_trace_label(const UnitGrammar *grammar, const Document *doc, const UnitText *text, Run label,
                 const char *field, Span value)
{
  if (!trace_is_wanted(doc) || run_is_empty(label))
    return;
  trace_add(doc, (TraceNote){ .field = field,
                              .value = value,
                              .decision = "label",
                              .origin = label_origin(grammar, text, label),
                              .matched = unit_text_printed(text, label) });
}

void
unit_trace_role(const UnitGrammar *grammar, const Document *doc, const UnitText *text, Run word,
                const Unit *unit)
{
  if (!trace_is_wanted(doc) || run_is_empty(word) || unit->role == ROLE_UNSPECIFIED)
    return;
  TraceNote note = { .field = "role",
                     .value = unit->name,
                     .decision = "word of role",
                     .detail = unit_role_name(unit->role),
                     .matched = unit_text_printed(text, word) };
  gboolean is_label = unit_text_at(text, word.last - 1)->character == ':';
  note.origin =
      is_label ? label_origin(grammar, text, word) : role_word_origin(grammar, text, word);
  if (is_label || note.origin.path == NULL)
    note.decision = "label";
  if (note.origin.path == NULL)
    note.origin = label_origin(grammar, text, word);
  trace_add(doc, note);
}
