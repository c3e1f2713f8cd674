/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_headings.c - captions and rows of full width.
 */
#include "classify/table_headings.h"

#include "classify/number_mark.h"
#include "classify/own_title.h"

#include <string.h>

/* 注:… and 备注:… below a table are notes. */
gboolean
table_heading_is_note(const TableRun *run, Span span)
{
  const char *text = run->doc->comparable->str + span.start;
  gsize length = span_length(span);
  gsize size = 0;
  const char *class = vocabulary_match_at(run->table->sums, text, length, 0, &size);
  return g_strcmp0(class, "note") == 0;
}

void
table_headings_push(TableRun *run, const ViewCell *cell)
{
  NumberMark marks[NUMBER_READINGS];
  guint count = number_mark_read(run->table->marks, run->doc->comparable->str, cell->span, marks);
  NumberStyle style = count > 0 && !marks[0].is_weak ? marks[0].style : NUMBER_NONE;
  guint keep = 0;
  while (keep < run->headings->len
         && g_array_index(run->heading_styles, NumberStyle, keep) != style)
    keep++;
  if (style == NUMBER_NONE)
    keep = 0; /* a heading without a number replaces all */
  g_array_set_size(run->headings, keep);
  g_array_set_size(run->heading_styles, keep);
  g_array_append_val(run->headings, cell->printed);
  g_array_append_val(run->heading_styles, style);
  GArray *set = g_array_new(FALSE, FALSE, sizeof(Span));
  g_array_append_vals(set, run->headings->data, run->headings->len);
  g_ptr_array_add(run->section_sets, set);
}

/* Whether a later row repeats the header under a row of full width: each block of rows has a
 * heading of its own. */
static gboolean
run_has_blocks(const TableRun *run)
{
  for (guint row = run->columns->header_end + 1; row < run->view->rows; row++)
    if (row_repeats_header(run, row) && row_kind(run, row - 1) == ROW_GROUP)
      return TRUE;
  return FALSE;
}

/* Worded as lists are named, and neither the notice's own name nor that of the part above. */
static gboolean
caption_is_title(const TableRun *run, Span caption, const GArray *sections)
{
  const ClassifyContext *context = run->table->context;
  const char *text = run->doc->comparable->str + caption.start;
  gsize length = span_length(caption), ending = 0;
  const char *class = vocabulary_match_end(rules_vocabulary(context->rules, "outline-words"), text,
                                           length, &ending);
  if ((g_strcmp0(class, "part-title") != 0 && g_strcmp0(class, "part-noun") != 0)
      || own_title_match(outline_own_title(context->outline), text, length) != OWN_TITLE_OTHER)
    return FALSE;
  Span above =
      sections->len == 0
          ? SPAN_NONE
          : document_to_comparable(run->doc, g_array_index(sections, Span, sections->len - 1));
  return span_length(above) != length
         || memcmp(run->doc->comparable->str + above.start, text, length) != 0;
}

void
table_headings_open(TableRun *run, const GArray *sections)
{
  gboolean has_blocks = run->columns->header_start > 0 && run_has_blocks(run);
  for (guint row = 0; row < run->columns->header_start; row++)
    {
      const ViewCell *only = NULL;
      NumberMark marks[NUMBER_READINGS];
      if (table_view_row_cells(run->view, row, &only) != 1
          || only->column_span * 2 <= run->view->columns)
        continue;
      gboolean is_numbered =
          number_mark_read(run->table->marks, run->doc->comparable->str, only->span, marks) > 0
          && !marks[0].is_weak && marks[0].style < NUMBER_ARABIC;
      if (is_numbered || (has_blocks && row + 1 == run->columns->header_start))
        table_headings_push(run, only);
      else if (caption_is_title(run, only->span, sections))
        run->title = only->printed;
    }
}
