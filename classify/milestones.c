/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * milestones.c - parts that start with a time; the marks between a time and what is due belong to
 * neither.
 */
#include "classify/milestones.h"

#include "core/characters.h"

#define STEPS_MINIMUM 2
#define STEPS_MAXIMUM 60
#define CIRCLED_ONE 0x2460 /* ① */
#define CIRCLED_TWENTY 0x2473
#define FULL_STOP 0x3002 /* 。 */

static gboolean
is_circled(gunichar c)
{
  return c >= CIRCLED_ONE && c <= CIRCLED_TWENTY;
}

static gboolean
is_mark(gunichar c)
{
  return c == ' ' || c == '\n' || c == ',' || c == ':' || c == ';' || c == FULL_STOP || c == 0x3001
         || is_circled(c);
}

static Span
trim_marks(const Document *doc, Span place)
{
  gsize size;
  for (;
       place.start < place.end && is_mark(character_at(doc->comparable->str + place.start, &size));
       place.start += (guint32) size)
    continue;
  while (place.start < place.end)
    {
      gunichar c = character_before(doc->comparable->str, place.end);
      if (!is_mark(c))
        break;
      place.end -= (guint32) g_unichar_to_utf8(c, NULL);
    }
  return place;
}

/* What stands in one part: a time and what is due then. A bracket behind the time
 * (第四季度(11月份)) belongs to it. */
static gboolean
step_read(const UnitGrammar *grammar, const Document *doc, Span part, TitledCell *step)
{
  part = trim_marks(doc, part);
  const char *text = doc->comparable->str;
  gsize time = units_time_length(grammar, text + part.start, span_length(part));
  if (time == 0)
    return FALSE;
  guint32 end = part.start + (guint32) time;
  if (end < part.end && text[end] == '(')
    {
      const char *close = g_strstr_len(text + end, (gssize) (part.end - end), ")");
      end = close == NULL ? end : (guint32) (close - text) + 1;
    }
  Span due = trim_marks(doc, span_new(end, part.end));
  step->title = document_to_printed(doc, span_new(part.start, end));
  step->cell = span_is_empty(due) ? step->title : document_to_printed(doc, due);
  return TRUE;
}

void
milestones_find(const UnitGrammar *grammar, const Document *doc, Span place, GArray **steps)
{
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  guint32 start = place.start;
  gsize size;
  for (guint32 at = place.start; at < place.end && found->len < STEPS_MAXIMUM; at += (guint32) size)
    {
      gunichar c = character_at(doc->comparable->str + at, &size);
      gboolean is_last = at + size >= place.end;
      if (c != ';' && c != FULL_STOP && c != '\n' && !is_circled(c) && !is_last)
        continue;
      TitledCell step;
      guint32 end = is_last ? place.end : at;
      if (end > start && step_read(grammar, doc, span_new(start, end), &step))
        g_array_append_val(found, step);
      start = at;
    }
  if (found->len < STEPS_MINIMUM)
    return;
  if (*steps == NULL)
    *steps = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  g_array_append_vals(*steps, found->data, found->len);
}
