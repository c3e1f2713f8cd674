/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lead_in.c - looks at the line above each number one; a page whose title names another matter, or
 * that tells outcomes, is left alone.
 */
#include "classify/lead_in.h"

#include "classify/series.h"

#define LEAD_BYTES 400

static gboolean
candidate_is_first(const SeriesCandidate *candidate)
{
  for (guint i = 0; i < candidate->reading_count; i++)
    if (candidate->readings[i].value == 1)
      return TRUE;
  return FALSE;
}

static const Line *
line_above(const Lines *lines, guint index)
{
  while (index > 0 && line_at(lines, index - 1)->is_skipped)
    index--;
  return index == 0 ? NULL : line_at(lines, index - 1);
}

static gboolean
line_leads_in(const RuleGroup *leads, const Document *doc, const Line *line)
{
  RuleMatch match;
  gsize length = line == NULL ? 0 : span_length(line->place);
  return length > 0 && length <= LEAD_BYTES
         && rule_group_find(leads, doc->comparable->str + line->place.start, length, &match);
}

void
lead_in_mark(const RuleGroup *leads, const Document *doc, Lines *lines)
{
  if (lines->is_task_list || lines->is_report || lines->has_no_tasks)
    return;
  for (guint i = 0; i < lines->candidates->len && !lines->is_task_list; i++)
    {
      const SeriesCandidate *candidate = &g_array_index(lines->candidates, SeriesCandidate, i);
      lines->is_task_list = candidate_is_first(candidate)
                            && line_leads_in(leads, doc, line_above(lines, candidate->line));
    }
}
