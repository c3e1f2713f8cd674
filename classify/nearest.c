/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * nearest.c - tables are compared by how many of their titles are known; a line counts where it shows a label or a bracket of bodies.
 * Two known titles are the least: one word (项目, 单位) stands over every other table.
 */
#include "classify/nearest.h"

#include <string.h>

#define KNOWN_SCORE 100
#define MINIMUM_KNOWN 2

static const char *
columns_lack(const Columns *columns)
{
  gboolean has_task = FALSE;
  for (guint i = 0; i < columns->count; i++)
    has_task |= columns->columns[i].role == COLUMN_TASK;
  if (!has_task)
    return "no column that names the task";
  return columns->is_foreign ? "a column that only tables of other matters have" : "no column that says who, when or what came of it";
}

void
nearest_offer(Nearest *nearest, const Columns *columns, guint page)
{
  guint known = 0;
  Span place = SPAN_NONE;
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      known += column->title_score == KNOWN_SCORE;
      if (span_is_empty(place))
        place = column->title;
    }
  if (known < MINIMUM_KNOWN || known <= nearest->known)
    return;
  *nearest = (Nearest) { known, columns->count, place, page, columns_lack(columns) };
}

/* The first attachment that the text names; NULL for none. */
static const Metadata *
attachment_find(const Document *doc)
{
  for (guint i = 0; i < doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      if (strcmp(metadata->label, "attachment") == 0)
        return metadata;
    }
  return NULL;
}

void
nearest_note(const Nearest *nearest, const Lines *lines, Document *doc)
{
  if (doc->tasks->len > 0)
    return;
  if (lines->has_no_tasks)
    {
      document_add_issue(doc, SEVERITY_NOTE, "other-matter", SPAN_NONE, 0,
                         "expected a list of tasks, got a title that names another matter or an explanation: nothing below it was cut into tasks");
      return;
    }
  if (nearest->known > 0)
    document_add_issue(doc, SEVERITY_WARNING, "no-layout", nearest->place, nearest->page,
                       "expected the columns of a task table, got %u known titles of %u and %s", nearest->known, nearest->columns,
                       nearest->lacks);
  const Metadata *attachment = attachment_find(doc);
  if (attachment != NULL)
    {
      document_add_issue(doc, SEVERITY_NOTE, "list-attached", attachment->span, 0, "expected a list of tasks, got the name of an attachment");
      return;
    }
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      if (line->is_skipped || (line->shows & (SHOWS_UNIT_LABEL | SHOWS_BRACKET)) == 0)
        continue;
      document_add_issue(doc, SEVERITY_WARNING, "no-layout", document_to_printed(doc, line->place),
                         document_block(doc, line->block)->page, "expected items of a list round a line that names bodies, got none");
      return;
    }
}
