/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * duty_lines.c - from one numbered line to the next.
 *
 *   （一）抢险救援组
 *   牵头单位：县消防大队      who leads the group, not who does a task
 *   主要职责：搜救被困群众。  tells so
 */
#include "classify/duty_lines.h"

#include "classify/series.h"

#define GROUPS_MINIMUM 2 /* one item may go on about duties for once */

static gboolean
lines_tell_duties(const Lines *lines, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if ((line_at(lines, i)->shows & SHOWS_DUTIES) != 0)
      return TRUE;
  return FALSE;
}

/* The line behind the item of that candidate. */
static guint
item_end(const Lines *lines, guint candidate)
{
  return candidate + 1 < lines->candidates->len
             ? g_array_index(lines->candidates, SeriesCandidate, candidate + 1).line
             : lines->lines->len;
}

void
duty_lines_settle(const Lines *lines)
{
  guint groups = 0;
  for (guint i = 0; i < lines->lines->len; i++)
    groups += (line_at(lines, i)->shows & SHOWS_DUTIES) != 0;
  if (groups < GROUPS_MINIMUM)
    return;
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      guint first = g_array_index(lines->candidates, SeriesCandidate, i).line,
            end = item_end(lines, i);
      if (!lines_tell_duties(lines, first, end))
        continue;
      for (guint line = first; line < end; line++)
        line_at(lines, line)->shows = 0;
    }
}
