/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_headings.c - see the header. All places are comparable.
 */
#include "classify/body_headings.h"

#include "classify/brackets.h"
#include "classify/series.h"

#include <string.h>

#define HEADING_BYTES 90 /* thirty characters */
#define MINIMUM_HEADINGS 2

Span
body_heading_name(const Document *doc, const Line *line)
{
  const char *text = doc->comparable->str;
  Span place = text_trim(doc, line->place);
  Bracket opening = span_is_empty(place) ? (Bracket){ BRACKET_NONE, FALSE, 0 }
                                         : bracket_at(text, place.start, place.end);
  if (opening.kind != BRACKET_NONE && !opening.closes && bracket_closing(text, place) == place.end)
    return unit_clause_inside(doc, place);
  return place;
}

static gboolean
line_is_body(const MarkReader *reader, const Document *doc, const Line *line)
{
  if (line->is_bracket_line
      && memchr(doc->comparable->str + line->place.start, ':', span_length(line->place)) != NULL)
    return FALSE; /* (责任单位：A) closes what stands above it */
  return !line->is_skipped && line->note == NOTE_NONE && span_length(line->place) <= HEADING_BYTES
         && !span_is_empty(line->place) && (line->shows & ~(guint) SHOWS_BRACKET) == 0
         && !span_is_empty(
             units_find_heading(mark_reader_units(reader), doc, body_heading_name(doc, line)));
}

/* The next line that is not skipped; the number of lines for none. */
static guint
next_line(const Lines *lines, guint index)
{
  do
    index++;
  while (index < lines->lines->len && line_at(lines, index)->is_skipped);
  return index;
}

/* The lines that may be such headings; FALSE where an item stands before them, or where a body is
 * followed by anything but an item. */
static gboolean
find_headings(const MarkReader *reader, const Document *doc, const Lines *lines,
              const guint8 *is_item, GArray *found)
{
  gboolean has_item = FALSE;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      has_item |= is_item[i];
      if (is_item[i] || !line_is_body(reader, doc, line_at(lines, i)))
        continue;
      guint next = next_line(lines, i);
      if (next >= lines->lines->len || !is_item[next])
        continue; /* a signature, an author */
      if (has_item && found->len == 0)
        return FALSE;
      g_array_append_val(found, i);
    }
  return found->len >= MINIMUM_HEADINGS;
}

static gboolean
headings_differ(const Document *doc, const Lines *lines, const GArray *found)
{
  Span first = line_at(lines, g_array_index(found, guint, 0))->place;
  for (guint i = 1; i < found->len; i++)
    {
      Span place = line_at(lines, g_array_index(found, guint, i))->place;
      if (span_length(place) != span_length(first)
          || memcmp(doc->comparable->str + place.start, doc->comparable->str + first.start,
                    span_length(first))
                 != 0)
        return TRUE;
    }
  return FALSE;
}

/* Items of the kind that stands right below a heading own its bodies. */
static void
lend_owners(Lines *lines, guint first)
{
  NumberStyle style = NUMBER_NONE;
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      const SeriesCandidate *candidate = &g_array_index(lines->candidates, SeriesCandidate, i);
      if (candidate->line <= first || candidate->reading_count == 0)
        continue;
      if (style == NUMBER_NONE)
        style = candidate->readings[0].style;
      if (candidate->readings[0].style == style)
        line_at(lines, candidate->line)->shows |= SHOWS_UNIT_LABEL;
    }
}

void
body_headings_mark(const MarkReader *reader, const Document *doc, Lines *lines)
{
  if (lines->candidates->len < MINIMUM_HEADINGS
      || (!lines->names_tasks && !lines->is_task_list && !lines->is_report))
    return;
  g_autofree guint8 *is_item = g_new0(guint8, lines->lines->len + 1);
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      const SeriesCandidate *candidate = &g_array_index(lines->candidates, SeriesCandidate, i);
      if (candidate->reading_count > 0 && candidate->readings[0].style != NUMBER_BULLET)
        is_item[candidate->line] = TRUE;
    }
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint));
  if (!find_headings(reader, doc, lines, is_item, found) || !headings_differ(doc, lines, found))
    return;
  for (guint i = 0; i < found->len; i++)
    {
      Line *line = line_at(lines, g_array_index(found, guint, i));
      line->heads_bodies = TRUE;
      line->is_bracket_line = FALSE;
      line->shows = 0;
    }
  lend_owners(lines, g_array_index(found, guint, 0));
}
