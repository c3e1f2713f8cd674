/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * foot_lines.c - what stands below decides: a foot has no labels of tasks below it before the
 * notice ends.
 *
 *   主办单位：县水务局     above 完成时限：…: the item's            主办单位：县政府办     nothing below: the page's
 *   联系人：赵海           the same                                  版权所有：…
 *
 * The last item may end with such a label. It is one where the items above have it too. A page has
 * one foot: labels of bodies with text between them are those of its items.
 */
#include "classify/foot_lines.h"

#define ITEMS_MINIMUM 3 /* with such labels; a page and its copy for telephones have a foot each */

static gboolean
note_ends_text(guint8 note)
{
  return note != NOTE_NONE && note != NOTE_CONTACT;
}

/* Backwards: a contact above a label is part of what that label belongs to. Returns whether one of
 * them names bodies. */
static gboolean
contacts_settle_above_labels(const Lines *lines)
{
  gboolean is_above_label = FALSE, names_units = FALSE;
  for (guint i = lines->lines->len; i > 0; i--)
    {
      Line *line = line_at(lines, i - 1);
      if (line->is_skipped)
        continue;
      /* 主办单位：A　会办单位：B　办理时限：6月底前: a field beside them is the item's */
      if (line->note == NOTE_CONTACT && (line->shows & SHOWS_FIELD_LABEL) != 0)
        line->note = NOTE_NONE;
      gboolean is_contact = line->note == NOTE_CONTACT;
      if (note_ends_text(line->note))
        is_above_label = FALSE;
      else if (is_contact && is_above_label)
        line->note = NOTE_NONE;
      names_units |= is_contact && line->note == NOTE_NONE && (line->shows & SHOWS_UNIT_LABEL) != 0;
      is_above_label |= line->note == NOTE_NONE && line->label == line->place.start
                        && (line->shows & (SHOWS_UNIT_LABEL | SHOWS_FIELD_LABEL)) != 0;
    }
  return names_units;
}

/* 1.甲。 主办单位：A 2.乙。 主办单位：B: whether such labels stand again behind further text. */
static gboolean
contacts_come_again(const Lines *lines)
{
  guint runs = 0;
  gboolean is_text = TRUE;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      if (line->is_skipped)
        continue;
      gboolean names_units = line->note == NOTE_CONTACT && (line->shows & SHOWS_UNIT_LABEL) != 0;
      runs += names_units && is_text;
      is_text = line->note == NOTE_NONE || (is_text && !names_units);
    }
  return runs >= ITEMS_MINIMUM;
}

void
foot_lines_settle(const Lines *lines)
{
  gboolean names_units = contacts_settle_above_labels(lines) || contacts_come_again(lines);
  gboolean is_open = FALSE; /* nothing but labels of the last item since the last label */
  for (guint i = 0; i < lines->lines->len; i++)
    {
      Line *line = line_at(lines, i);
      if (line->is_skipped)
        continue;
      gboolean goes_on = names_units && is_open && (line->shows & SHOWS_UNIT_LABEL) != 0;
      if (line->note == NOTE_CONTACT)
        line->note = goes_on ? NOTE_NONE : NOTE_FOOT;
      is_open = line->note == NOTE_NONE;
    }
}
