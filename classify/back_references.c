/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * back_references.c - see the header. All places are comparable.
 *
 *   以上 2 项 目标的 责任单位均为 市发展改革委。
 *   [..][.][.]      [..........
 *   back count      what is read
 */
#include "classify/back_references.h"

#include "classify/series.h"
#include "core/characters.h"

#include <string.h>

#define OWNER_DISTANCE 60 /* bytes between the words that point back and those of the owner */
#define LABEL_BYTES 12    /* 责任单位: shorter words are words of the sentence */
#define ALL_ITEMS G_MAXUINT

static const char BY[] = { (char) 0xE7, (char) 0x94, (char) 0xB1, 0 }; /* 由 */

typedef struct
{
  const Vocabulary *words;
  const Vocabulary *labels;
  const UnitGrammar *grammar;
  Document *doc;
  Lines *lines;
  guint *candidates; /* for each line 1 + its candidate; 0 for none */
} Pointer;

/* How many items the line points back to; 0 if it does not. *at: behind the words that say so. */
static guint
pointer_count(const Pointer *pointer, Span line, guint32 *at)
{
  const char *text = pointer->doc->comparable->str + line.start;
  gsize size = 0;
  const char *class = vocabulary_match_at(pointer->words, text, span_length(line), 0, &size);
  gboolean is_one = g_strcmp0(class, "back-one") == 0;
  if (!is_one && g_strcmp0(class, "back-all") != 0)
    return 0;
  *at = line.start + (guint32) size;
  guint count = 0;
  *at += (guint32) number_count_read(text + size, span_length(line) - size, &count);
  return count > 0 ? count : is_one ? 1 : ALL_ITEMS;
}

/* Where the words of the owner start; the line's end for none. */
static guint32
pointer_owner(const Pointer *pointer, Span line, guint32 at)
{
  const char *text = pointer->doc->comparable->str;
  guint32 limit = MIN(line.end, at + OWNER_DISTANCE);
  gsize size, length;
  for (; at < limit; at += (guint32) size)
    {
      gunichar c = character_at(text + at, &size);
      if (character_ends_sentence(c))
        return line.end;
      const char *class =
          vocabulary_match_at(pointer->labels, text + at, line.end - at, 0, &length);
      gboolean is_label = (g_strcmp0(class, "unit") == 0 || g_strcmp0(class, "leader") == 0)
                          && length >= LABEL_BYTES;
      gboolean is_by = line.end - at >= strlen(BY) && memcmp(text + at, BY, strlen(BY)) == 0;
      if (is_label || is_by)
        return at;
    }
  return line.end;
}

static gboolean
pointer_names_owners(const Pointer *pointer, Span owner)
{
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  return !span_is_empty(owner)
         && units_parse(pointer->grammar, pointer->doc, owner, ROLE_UNSPECIFIED, units, leaders);
}

/* The items above the line, nearest first, of the kind of the nearest. */
static void
pointer_mark_items(const Pointer *pointer, guint index, guint count)
{
  NumberStyle style = NUMBER_NONE;
  for (guint i = index; i > 0 && count > 0; i--)
    {
      Line *line = line_at(pointer->lines, i - 1);
      if (line->is_group_label || (!line->is_skipped && line->note != NOTE_NONE))
        return;
      if (pointer->candidates[i - 1] == 0)
        continue;
      const SeriesCandidate *candidate = &g_array_index(pointer->lines->candidates, SeriesCandidate,
                                                        pointer->candidates[i - 1] - 1);
      if (candidate->reading_count == 0)
        continue;
      if (style == NUMBER_NONE)
        style = candidate->readings[0].style;
      if (candidate->readings[0].style != style)
        return;
      line->group = index + 1;
      line->shows |= SHOWS_UNIT_LABEL;
      count--;
    }
}

void
back_references_mark(const Rules *rules, const UnitGrammar *grammar, Document *doc, Lines *lines)
{
  g_autofree guint *candidates = g_new0(guint, lines->lines->len + 1);
  Pointer pointer = { rules_vocabulary(rules, "outline-words"),
                      rules_vocabulary(rules, "unit-labels"),
                      grammar,
                      doc,
                      lines,
                      candidates };
  for (guint i = 0; i < lines->candidates->len; i++)
    candidates[g_array_index(lines->candidates, SeriesCandidate, i).line] = i + 1;
  for (guint i = 1; i < lines->lines->len; i++)
    {
      Line *line = line_at(lines, i);
      guint32 at;
      guint count =
          line->is_skipped || candidates[i] > 0 ? 0 : pointer_count(&pointer, line->place, &at);
      if (count == 0)
        continue;
      Span owner = span_new(pointer_owner(&pointer, line->place, at), line->place.end);
      if (!pointer_names_owners(&pointer, owner))
        continue;
      pointer_mark_items(&pointer, i, count);
      line->is_group_label = TRUE;
      line->label = owner.start;
      line->shows = 0;
    }
}
