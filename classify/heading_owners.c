/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * heading_owners.c - persons by their duty, brackets with labels or roles, or nothing but bodies: the first that says something.
 */
#include "classify/heading_owners.h"

void
heading_read_owners(const ClassifyContext *context, Document *doc, Span heading, GArray *units, GArray *leaders)
{
  gboolean wants_leaders = leaders->len == 0, wants_units = units->len == 0;
  if (wants_leaders)
    leaders_parse_heading(context->leaders, doc, heading, leaders);
  g_autoptr(GArray) clauses = g_array_new(FALSE, FALSE, sizeof(UnitClause));
  g_autoptr(GArray) bodies = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(GArray) persons = g_array_new(FALSE, FALSE, sizeof(Leader));
  text_find_closing_brackets(outline_reader(context->outline), doc, heading, clauses);
  for (guint i = 0; i < clauses->len; i++)
    units_parse(context->units, doc, unit_clause_inside(doc, g_array_index(clauses, UnitClause, i).place), ROLE_UNSPECIFIED, bodies, persons);
  if (wants_units && bodies->len == 0)
    units_parse_heading(context->units, doc, heading, bodies);
  if (wants_units)
    g_array_append_vals(units, bodies->data, bodies->len);
  if (wants_leaders && leaders->len == 0)
    g_array_append_vals(leaders, persons->data, persons->len);
}
