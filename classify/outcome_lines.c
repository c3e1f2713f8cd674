/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outcome_lines.c - sentences are told by rules; of the items, the names stand before a colon or on
 * a line of their own, and where most of them are followed by such sentences, so are the others.
 */
#include "classify/outcome_lines.h"

#include "classify/series.h"

#include <string.h>

#define OUTCOME_SCAN_BYTES                                                                         \
  (1u << 22)          /* reports longer than this are read without outcome sentences */
#define NAME_BYTES 90 /* thirty characters before a colon */
#define NAMES_TOLD 2
#define NAMES_ALONE 3 /* that no number counts */
#define BULLET_MARK ':'

/* Outcome sentences are looked for in reports only, and there outside tables. One that counts tasks
 * (已完成的任务，共19项) tells of no single one. */
static void
lines_mark_sentences(const RuleGroup *outcomes, const RuleGroup *sums, const Document *doc,
                     const Lines *lines)
{
  for (guint i = 0; i < lines->lines->len; i++)
    {
      Line *line = line_at(lines, i);
      const char *text = doc->comparable->str + line->place.start;
      RuleMatch match;
      if (!line->is_skipped && rule_group_find(outcomes, text, span_length(line->place), &match)
          && !rule_group_find(sums, text, span_length(line->place), &match))
        line->shows |= SHOWS_OUTCOME;
    }
}

/* 污水管网改造：铺设2.3公里。 污水管网改造——铺设2.3公里。: of the numbered names, at least half
 * tell what came of them. */
static gboolean
lines_names_tell(const Document *doc, const Lines *lines)
{
  guint named = 0, told = 0;
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      const Line *line = line_at(lines, g_array_index(lines->candidates, SeriesCandidate, i).line);
      const char *text = doc->comparable->str + line->text;
      gsize length =
          line->text >= line->place.end ? 0 : MIN(line->place.end - line->text, NAME_BYTES);
      gsize separator;
      if (line->label <= line->text || text_name_length(text, length, &separator) == 0)
        continue;
      named++;
      /* A dash behind a name says as much as an outcome. */
      told += (line->shows & SHOWS_OUTCOME) != 0 || separator > 1;
    }
  return told >= NAMES_TOLD && told * 2 >= named;
}

/* 甲河治理工程：完成堤防加固12.5公里。 without a number: the place of the name; empty for none. */
static Span
line_bare_name(const UnitGrammar *grammar, const Document *doc, const Line *line)
{
  gsize separator, length = line->place.end - line->place.start;
  if (line->is_skipped || line->note != NOTE_NONE || line->text != line->place.start
      || line->label == line->place.start || line->unknown != 0
      || (line->shows & (SHOWS_OUTCOME | SHOWS_UNIT_LABEL)) != SHOWS_OUTCOME)
    return SPAN_NONE;
  gsize name = text_name_length(doc->comparable->str + line->place.start, MIN(length, NAME_BYTES),
                                &separator);
  Span place = span_new(line->place.start, line->place.start + (guint32) name);
  return units_is_list(grammar, doc, place) ? SPAN_NONE : place;
}

/* Such lines are items where they are most of the sentences that no number starts. */
static void
lines_add_bare_names(const UnitGrammar *grammar, const Document *doc, Lines *lines)
{
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(SeriesCandidate));
  guint sentences = 0, at = 0;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      while (at < lines->candidates->len
             && g_array_index(lines->candidates, SeriesCandidate, at).line < i)
        at++;
      if (at < lines->candidates->len
          && g_array_index(lines->candidates, SeriesCandidate, at).line == i)
        continue;
      sentences += !line->is_skipped && text_ends_sentence(doc, line->place);
      if (span_is_empty(line_bare_name(grammar, doc, line)))
        continue;
      SeriesCandidate name = { .line = i, .reading_count = 1 };
      name.readings[0] =
          (NumberMark){ .style = NUMBER_BULLET, .mark = BULLET_MARK, .body = line->place.start };
      g_array_append_val(found, name);
    }
  if (found->len < NAMES_ALONE || found->len * 2 < sentences)
    return;
  g_array_append_vals(lines->candidates, found->data, found->len);
  g_array_sort(lines->candidates, series_candidate_compare);
}

/* What stands below a numbered line, up to the next. */
typedef struct
{
  guint8 shows;      /* of the lines that are no labels */
  gboolean has_text; /* some of them ends a sentence */
} Below;

static Below
lines_below(const Document *doc, const Lines *lines, guint candidate)
{
  guint at = g_array_index(lines->candidates, SeriesCandidate, candidate).line;
  guint next = candidate + 1 < lines->candidates->len
                   ? g_array_index(lines->candidates, SeriesCandidate, candidate + 1).line
                   : lines->lines->len;
  Below below = { 0 };
  for (guint i = at + 1; i < next; i++)
    {
      const Line *line = line_at(lines, i);
      gboolean is_text = !line->is_skipped && line->label != line->text && !line->is_bracket_line;
      below.shows |= is_text ? line->shows : 0;
      below.has_text |=
          !line->is_skipped && text_ends_sentence(doc, line->place) && line->label != line->text;
    }
  return below;
}

/* 一、村级公厕建设 over 已建成12座。, 1.新建泊位800个。 over 已建成520个。: of the numbered names, or
 * sentences, with sentences below them, at least half are followed by what came of them. */
static gboolean
lines_below_tell(const Document *doc, const Lines *lines, gboolean are_sentences)
{
  guint8 telling = are_sentences ? SHOWS_OUTCOME : G_MAXUINT8; /* a name shows nothing at all */
  guint named = 0, told = 0;
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      const Line *line = line_at(lines, g_array_index(lines->candidates, SeriesCandidate, i).line);
      if (text_ends_sentence(doc, line->place) != are_sentences || (line->shows & telling) != 0)
        continue;
      Below below = lines_below(doc, lines, i);
      named += below.has_text;
      told += below.has_text && (below.shows & SHOWS_OUTCOME) != 0;
    }
  return told >= NAMES_TOLD && told * 2 >= named;
}

/* Where most of such items tell an outcome, what the others say is one as well. */
static void
lines_mark_told(const Document *doc, const Lines *lines)
{
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      guint at = g_array_index(lines->candidates, SeriesCandidate, i).line;
      const Line *first = line_at(lines, at);
      gboolean is_sentence = text_ends_sentence(doc, first->place);
      if ((first->shows & SHOWS_OUTCOME) != 0
          || !(is_sentence ? lines->sentences_told : lines->lines_tell))
        continue;
      guint next = i + 1 < lines->candidates->len
                       ? g_array_index(lines->candidates, SeriesCandidate, i + 1).line
                       : lines->lines->len;
      for (guint j = at + 1; j < next; j++)
        {
          Line *line = line_at(lines, j);
          if (!line->is_skipped && line->note == NOTE_NONE && line->label == line->place.end
              && line->unknown == 0 && text_ends_sentence(doc, line->place))
            line->shows |= SHOWS_OUTCOME;
        }
    }
}

void
outcome_lines_mark(const RuleGroup *outcomes, const RuleGroup *sums, const UnitGrammar *grammar,
                   const Document *doc, Lines *lines)
{
  if (!lines->is_report)
    return;
  if (doc->comparable->len <= OUTCOME_SCAN_BYTES)
    lines_mark_sentences(outcomes, sums, doc, lines);
  lines_add_bare_names(grammar, doc, lines);
  lines->names_tell = lines_names_tell(doc, lines);
  lines->lines_tell = lines_below_tell(doc, lines, FALSE);
  lines->sentences_told = lines_below_tell(doc, lines, TRUE);
  lines_mark_told(doc, lines);
}
