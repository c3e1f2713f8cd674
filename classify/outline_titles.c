/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outline_titles.c - titles by what surrounds them.
 *
 * A title of a part is a short line without full stop that names an attachment of the letter
 * (《…》), follows 附件1, is marked by the page, or is worded like a list's title, and after which
 * numbering starts anew or a table begins. A heading without number is a short line between the
 * owner of one item and the number of the next.
 */
#include "classify/outline_titles.h"

#include "classify/body_headings.h"
#include "classify/brackets.h"
#include "classify/series.h"
#include "classify/text_ends.h"
#include "core/characters.h"

#include <string.h>

#define QUOTED_MAXIMUM 256 /* names in 《》 that are kept per document */
#define QUOTED_BYTES 300
#define NAME_OPEN 0x300A  /* 《 */
#define NAME_CLOSE 0x300B /* 》 */
#define LOOSE_BYTES 90    /* thirty characters: longer lines are text, not headings */
#define DASHED_BYTES 60   /* twenty characters: a name behind a dash */
#define DASH 0x2014
#define HEAD_DISTANCE 4 /* lines that may stand between a heading and its table */
#define NAME_BYTES 12   /* no title or attachment has a shorter name; most table cells have */

typedef struct
{
  const Document *doc;
  Lines *lines;
  const Vocabulary *words;
  const Vocabulary *columns;        /* NULL if there is none */
  const RuleGroup *verdicts;        /* of headings; NULL if there are none */
  GHashTable *quoted;               /* keys of what stands in 《》 */
  guint8 lengths[QUOTED_BYTES + 1]; /* whether a key of that many bytes is in quoted */
  const OwnTitle *own;
  gint *candidates; /* for each line: its candidate, -1 if none */
  GArray *titles;
  GArray *spans;
} Finder;

static char *
place_key(const Finder *finder, Span place)
{
  return title_key(finder->doc->comparable->str + place.start, span_length(place));
}

/* --- what the letter and the page call things --- */

static void
finder_mark_length(Finder *finder, const char *key)
{
  finder->lengths[MIN(strlen(key), QUOTED_BYTES)] = TRUE;
}

/* Whether a quoted name is as long as the line: spares most lines the making of a key. */
static gboolean
line_has_length(const Finder *finder, const Line *line)
{
  const char *text = finder->doc->comparable->str + line->place.start;
  gsize length = span_length(line->place), blanks = 0;
  for (gsize i = 0; i < length; i++)
    blanks += text[i] == ' ' || text[i] == '\n';
  return finder->lengths[MIN(length - blanks, QUOTED_BYTES)];
}

/* Where the name behind 《 ends, names in it with their own marks counted in; NULL if it is long. */
static const char *
quoted_end(const char *name)
{
  guint depth = 1;
  gsize size;
  for (const char *at = name; *at != '\0' && at - name < QUOTED_BYTES; at += size)
    {
      gunichar c = character_at(at, &size);
      depth += c == NAME_OPEN;
      depth -= c == NAME_CLOSE;
      if (depth == 0)
        return at;
    }
  return NULL;
}

static void
finder_collect_quoted(Finder *finder)
{
  static const char OPEN[] = { (char) 0xE3, (char) 0x80, (char) 0x8A, 0 }; /* 《 */
  const char *at = finder->doc->comparable->str;
  while (g_hash_table_size(finder->quoted) < QUOTED_MAXIMUM && (at = strstr(at, OPEN)) != NULL)
    {
      at += 3;
      const char *end = quoted_end(at);
      if (end == NULL)
        continue;
      char *key = title_key(at, (gsize) (end - at));
      finder_mark_length(finder, key);
      g_hash_table_add(finder->quoted, key);
    }
}

/* The notice's own title, whole or one line of it; what stands in 《》 is an attachment's all the
 * same. */
static gboolean
line_is_own(const Finder *finder, const Line *line)
{
  OwnTitleMatch match = own_title_match(
      finder->own, finder->doc->comparable->str + line->place.start, span_length(line->place));
  if (match != OWN_TITLE_PIECE)
    return match == OWN_TITLE_WHOLE;
  g_autofree char *key = place_key(finder, line->place);
  return !g_hash_table_contains(finder->quoted, key);
}

/* --- neighbours --- */

static Line *
finder_line(const Finder *finder, guint index)
{
  return line_at(finder->lines, index);
}

static gboolean
line_is_table(const Finder *finder, guint index)
{
  return document_block(finder->doc, finder_line(finder, index)->block)->kind == BLOCK_TABLE;
}

/* 单位：万元, 计量单位：亩 above a table. */
static gboolean
line_names_measure(const Finder *finder, const Line *line)
{
  gsize size;
  const char *class = vocabulary_match_at(finder->words, finder->doc->comparable->str,
                                          line->place.end, line->place.start, &size);
  return g_strcmp0(class, "measure") == 0;
}

/* (2021—2023年), (征求意见稿), 单位：万元: a remark on the title above, in a line of its own. */
static gboolean
line_is_remark(const Finder *finder, guint index)
{
  const Line *line = finder_line(finder, index);
  const char *text = finder->doc->comparable->str;
  if (finder->candidates[index] >= 0 || line->shows != 0 || line->is_skipped
      || span_length(line->place) > LOOSE_BYTES)
    return FALSE;
  return (character_at(text + line->place.start, NULL) == '('
          && bracket_closing(text, line->place) == line->place.end)
         || line_names_measure(finder, line);
}

/* The next line that has text or is a table; the number of lines if none. */
static guint
finder_next(const Finder *finder, guint index)
{
  for (index++; index < finder->lines->lines->len; index++)
    if (line_is_table(finder, index)
        || (!finder_line(finder, index)->is_skipped && finder_line(finder, index)->note != NOTE_FOOT
            && !line_is_remark(finder, index)))
      break;
  return index;
}

/* The line before that has text or is a table; -1 if none. */
static gint
finder_previous(const Finder *finder, guint index)
{
  gint i = (gint) index - 1;
  while (i >= 0 && finder_line(finder, (guint) i)->is_skipped && !line_is_table(finder, (guint) i))
    i--;
  return i;
}

static const NumberMark *
finder_mark(const Finder *finder, guint index)
{
  if (index >= finder->lines->lines->len || finder->candidates[index] < 0)
    return NULL;
  const SeriesCandidate *candidate =
      &g_array_index(finder->lines->candidates, SeriesCandidate, finder->candidates[index]);
  return candidate->reading_count == 0 ? NULL : &candidate->readings[0];
}

/* The first column title of a table of which every cell became a paragraph. */
static gboolean
line_is_column_title(const Finder *finder, guint index)
{
  const Line *line = finder_line(finder, index);
  return finder->columns != NULL && !line->is_skipped && span_length(line->place) <= LOOSE_BYTES
         && !span_is_empty(line->place)
         && vocabulary_lookup(finder->columns, finder->doc->comparable->str + line->place.start,
                              span_length(line->place))
                != NULL;
}

static gboolean
line_starts_table(const Finder *finder, guint index)
{
  return index < finder->lines->lines->len
         && (line_is_table(finder, index) || line_is_column_title(finder, index));
}

/* A paragraph without number that its bracket closes; not the bracket alone, which closes what
 * stands above it: 建成基站150个 over (责任单位:A). */
static gboolean
line_is_closed_paragraph(const Finder *finder, guint index)
{
  if (index >= finder->lines->lines->len || finder->candidates[index] >= 0
      || (finder_line(finder, index)->shows & SHOWS_BRACKET) == 0)
    return FALSE;
  Span place = text_trim_stops(finder->doc, finder_line(finder, index)->place);
  return bracket_closing(finder->doc->comparable->str, place) != place.end;
}

/* Numbering starts anew, a table begins, or a paragraph without number that owns units. */
static gboolean
line_starts_list(const Finder *finder, guint index)
{
  if (line_is_closed_paragraph(finder, index))
    return TRUE;
  const NumberMark *mark = finder_mark(finder, index);
  if (mark != NULL && mark->value == 1 && mark->style <= NUMBER_BRACKET && !mark->is_weak)
    return TRUE;
  return line_starts_table(finder, index);
}

/* A heading without number between a title and the first item. */
static gboolean
line_heads_list(const Finder *finder, guint index)
{
  return index < finder->lines->lines->len && finder->candidates[index] < 0
         && line_is_short(finder->doc, finder_line(finder, index))
         && line_starts_list(finder, finder_next(finder, index));
}

static gboolean
place_ends_with(const Finder *finder, Span place, const char *class)
{
  gsize length;
  return g_strcmp0(vocabulary_match_end(finder->words, finder->doc->comparable->str + place.start,
                                        span_length(place), &length),
                   class)
         == 0;
}

/* --- notes that need their neighbours --- */

static void
finder_drop_candidate(Finder *finder, guint index)
{
  if (finder->candidates[index] < 0)
    return;
  g_array_index(finder->lines->candidates, SeriesCandidate, finder->candidates[index])
      .reading_count = 0;
  finder->candidates[index] = -1;
}

/* 附件：1.A方案 goes on with 2.B清单: entries of the list, not items. */
static void
finder_extend_list(Finder *finder, guint index)
{
  guint expected = 2;
  for (guint i = finder_next(finder, index); i < finder->lines->lines->len;
       i = finder_next(finder, i))
    {
      const NumberMark *mark = finder_mark(finder, i);
      Line *line = finder_line(finder, i);
      Span body = mark == NULL ? SPAN_NONE : span_new(mark->body, line->place.end);
      if (mark == NULL || mark->value != expected || mark->style < NUMBER_ARABIC || line->shows != 0
          || text_ends_sentence(finder->doc, body))
        return;
      finder_drop_candidate(finder, i);
      line->note = NOTE_LIST;
      expected++;
    }
}

/* 正在推进(2项): over numbered items, without a number of its own. */
static gboolean
line_is_status_heading(const Finder *finder, guint index)
{
  const Line *line = finder_line(finder, index);
  const char *text = finder->doc->comparable->str + line->place.start;
  gsize length = span_length(line->place);
  RuleMatch match;
  return finder->verdicts != NULL && !line->is_skipped && finder->candidates[index] < 0
         && length > 0 && length <= DASHED_BYTES && text[length - 1] == ':'
         && rule_group_find(finder->verdicts, text, length, &match)
         && finder_mark(finder, finder_next(finder, index)) != NULL;
}

static void
finder_complete_notes(Finder *finder)
{
  gboolean has_item = FALSE;
  for (guint i = 0; i < finder->lines->lines->len; i++)
    {
      Line *line = finder_line(finder, i);
      if (line->is_skipped)
        continue;
      gint previous = finder_previous(finder, i);
      has_item |= finder->candidates[i] >= 0;
      if (line->note == NOTE_LIST)
        finder_extend_list(finder, i);
      else if (line->note == NOTE_DATE && previous >= 0
               && line_is_short(finder->doc, finder_line(finder, (guint) previous))
               && finder->candidates[previous] < 0)
        finder_line(finder, (guint) previous)->note = NOTE_SIGNATURE;
      else if (!has_item && line->note == NOTE_NONE && line->shows == 0
               && span_length(line->place) <= QUOTED_BYTES && !span_is_empty(line->place)
               && finder->doc->comparable->str[line->place.end - 1] == ':' && !line->heads_bodies
               && !line_is_status_heading(finder, i))
        line->note = NOTE_ADDRESSEE;
    }
}

/* --- titles --- */

static void
finder_set(Finder *finder, guint index, LineTitle title)
{
  g_array_index(finder->titles, LineTitle, index) = title;
}

/* 附件：X表 right above the table itself is its title, not a list. */
static gboolean
finder_take_labelled_title(Finder *finder, guint index)
{
  Line *line = finder_line(finder, index);
  const char *text = finder->doc->comparable->str;
  const char *colon = line->note != NOTE_LIST
                          ? NULL
                          : memchr(text + line->place.start, ':', span_length(line->place));
  if (colon == NULL || colon + 1 >= text + line->place.end
      || !line_starts_list(finder, finder_next(finder, index)))
    return FALSE;
  finder_set(finder, index, TITLE_PART);
  g_array_index(finder->spans, Span, index).start = (guint32) (colon + 1 - text);
  return TRUE;
}

/* A title over two lines: the second has the words that lists end with, the first has not. */
static guint
finder_join_title(Finder *finder, guint index)
{
  guint next = finder_next(finder, index);
  if (next >= finder->lines->lines->len || line_starts_list(finder, next)
      || finder->candidates[next] >= 0)
    return index;
  const Line *first = finder_line(finder, index), *second = finder_line(finder, next);
  if (!line_is_short(finder->doc, second) || place_ends_with(finder, first->place, "part-title")
      || !place_ends_with(finder, second->place, "part-title")
      || !line_starts_list(finder, finder_next(finder, next)))
    return index;
  finder_set(finder, next, TITLE_CONTINUED);
  g_array_index(finder->spans, Span, index).end = second->place.end;
  return next;
}

static gboolean
line_is_quoted(const Finder *finder, const Line *line)
{
  if (span_length(line->place) < NAME_BYTES || !line_has_length(finder, line))
    return FALSE;
  g_autofree char *key = place_key(finder, line->place);
  return g_hash_table_contains(finder->quoted, key);
}

/* The letter's 《…》, printed over two lines. */
static gboolean
finder_take_quoted_lines(Finder *finder, guint *index)
{
  const Line *first = finder_line(finder, *index);
  guint next = finder_next(finder, *index);
  if (g_hash_table_size(finder->quoted) == 0 || next >= finder->lines->lines->len
      || finder->candidates[*index] >= 0 || finder->candidates[next] >= 0
      || !line_is_short(finder->doc, first)
      || !line_is_short(finder->doc, finder_line(finder, next)))
    return FALSE;
  const Line whole = { .place = { first->place.start, finder_line(finder, next)->place.end } };
  if (span_length(whole.place) > QUOTED_BYTES || !line_is_quoted(finder, &whole))
    return FALSE;
  finder_set(finder, *index, TITLE_PART);
  finder_set(finder, next, TITLE_CONTINUED);
  g_array_index(finder->spans, Span, *index).end = whole.place.end;
  *index = next;
  return TRUE;
}

static gboolean
line_is_marked(const Finder *finder, const Line *line)
{
  const Block *block = document_block(finder->doc, line->block);
  return block->kind == BLOCK_TITLE || block->kind == BLOCK_HEADING || block->is_centred;
}

static gboolean
line_is_part(const Finder *finder, guint index, gboolean has_text)
{
  const Line *line = finder_line(finder, index);
  gint previous = finder_previous(finder, index);
  guint next = finder_next(finder, index);
  if (line_is_quoted(finder, line))
    return TRUE;
  if (previous >= 0 && finder_line(finder, (guint) previous)->note == NOTE_ATTACHMENT)
    return TRUE;
  if (document_block(finder->doc, line->block)->kind == BLOCK_TITLE)
    return document_block(finder->doc, line->block)->level > 0;
  /* A page without known title has its own on top: only what follows some text can be a part's. */
  if (!has_text && !own_title_is_known(finder->own))
    return FALSE;
  gboolean is_named = place_ends_with(finder, line->place, "part-title")
                      || place_ends_with(finder, line->place, "part-noun");
  if (is_named && (line_starts_list(finder, next) || line_heads_list(finder, next)))
    return TRUE;
  if (!line_starts_list(finder, next))
    return FALSE;
  const NumberMark *mark = finder_mark(finder, next);
  return line_is_marked(finder, line)
         && (line_starts_table(finder, next) || (mark != NULL && mark->style <= NUMBER_CHINESE));
}

/* 【政治建设】 alone on its line: set off as no text is. */
static gboolean
line_is_in_lenses(const Finder *finder, const Line *line)
{
  const char *text = finder->doc->comparable->str;
  Bracket first = bracket_at(text, line->place.start, line->place.end),
          last = bracket_before(text, line->place.end);
  return first.kind >= BRACKET_SQUARE && !first.closes && last.closes && last.kind == first.kind
         && bracket_closing(text, line->place) == line->place.end;
}

/* Between the owner of one item (or a title) and the number of the next. */
static gboolean
line_is_loose_heading(const Finder *finder, guint index)
{
  const Line *line = finder_line(finder, index);
  guint next = finder_next(finder, index);
  gint previous = finder_previous(finder, index);
  if (document_block(finder->doc, line->block)->kind == BLOCK_HEADING)
    return TRUE;
  const Line *above_line = previous < 0 ? NULL : finder_line(finder, (guint) previous);
  if (above_line != NULL && above_line->label == above_line->text
      && above_line->label < above_line->place.end
      && (above_line->glued == above_line->place.end
          || finder->doc->comparable->str[above_line->place.end - 1] == ':'))
    return FALSE; /* the value of a label that stands alone on its line */
  gboolean heads_paragraph = line_is_closed_paragraph(finder, next);
  if (span_length(line->place) > LOOSE_BYTES
      || (finder_mark(finder, next) == NULL && !heads_paragraph))
    return FALSE;
  gboolean is_between =
      line_is_in_lenses(finder, line)
      || (above_line != NULL
          && ((above_line->shows & SHOWS_OWNER) != 0
              || g_array_index(finder->titles, LineTitle, previous) == TITLE_PART));
  return is_between
         && (heads_paragraph
             || (finder_mark(finder, next)->style <= NUMBER_BRACKET
                 && !finder_mark(finder, next)->is_weak));
}

static gboolean
text_has_punctuation(const char *text, gsize length)
{
  gsize size;
  for (gsize at = 0; at < length; at += size)
    if (character_is_punctuation(character_at(text + at, &size)))
      return TRUE;
  return FALSE;
}

/* —— 产业发展 over numbered items: a short name behind a dash, right above the first item or behind
 * the owner of the last. Dashes in a row are entries of a list. */
static gboolean
line_is_dashed_heading(const Finder *finder, guint index)
{
  const Line *line = finder_line(finder, index);
  const NumberMark *mark = finder_mark(finder, index);
  if (mark == NULL || mark->style != NUMBER_BULLET || line->shows != 0
      || span_length(line->place) > DASHED_BYTES
      || character_at(finder->doc->comparable->str + line->place.start, NULL) != DASH
      || !line_is_short(finder->doc, line)
      || text_has_punctuation(finder->doc->comparable->str + mark->body,
                              line->place.end - mark->body))
    return FALSE;
  const NumberMark *below = finder_mark(finder, finder_next(finder, index));
  gint previous = finder_previous(finder, index);
  if (below == NULL || below->style > NUMBER_BRACKET || below->is_weak)
    return FALSE;
  return below->value == 1
         || (previous >= 0 && (finder_line(finder, (guint) previous)->shows & SHOWS_OWNER) != 0);
}

static void
finder_judge(Finder *finder, guint *index, gboolean has_text)
{
  guint line_index = *index;
  const Line *line = finder_line(finder, line_index);
  if (line_is_dashed_heading(finder, line_index))
    {
      g_array_index(finder->spans, Span, line_index).start = finder_mark(finder, line_index)->body;
      finder_drop_candidate(finder, line_index);
      finder_set(finder, line_index, TITLE_LOOSE);
      return;
    }
  if (line->heads_bodies)
    g_array_index(finder->spans, Span, line_index) = body_heading_name(finder->doc, line);
  if (line->heads_bodies || line_is_status_heading(finder, line_index))
    {
      finder_set(finder, line_index, TITLE_LOOSE);
      return;
    }
  /* …进展情况(截至6月30日): the own title may tell an outcome. */
  if (finder->candidates[line_index] < 0 && line->note == NOTE_NONE && line_is_own(finder, line))
    {
      finder_set(finder, line_index, TITLE_OWN);
      return;
    }
  if (finder->candidates[line_index] >= 0 || line->is_owner_rest
      || !line_is_short(finder->doc, line) || line_is_column_title(finder, line_index)
      || line_is_remark(finder, line_index))
    return;
  if (line_is_part(finder, line_index, has_text))
    {
      finder_set(finder, line_index, TITLE_PART);
      *index = finder_join_title(finder, line_index);
    }
  else if (line_is_loose_heading(finder, line_index))
    {
      const NumberMark *mark = finder_mark(finder, finder_next(finder, line_index));
      gboolean is_outermost = mark != NULL && mark->style <= NUMBER_CHINESE && mark->value == 1;
      finder_set(finder, line_index, is_outermost ? TITLE_PART : TITLE_LOOSE);
    }
}

/* A heading without number has nothing above it that tells it from a title where it is the first:
 * the line right above the first item is one where others of its kind stand above later items. */
static void
finder_take_first_loose(Finder *finder)
{
  guint count = finder->lines->lines->len, loose = 0, first = 0;
  while (loose < count
         && (g_array_index(finder->titles, LineTitle, loose) != TITLE_LOOSE
             || finder->candidates[loose] >= 0 || finder_line(finder, loose)->heads_bodies))
    loose++;
  const NumberMark *below = loose < count ? finder_mark(finder, finder_next(finder, loose)) : NULL;
  if (below == NULL
      || document_block(finder->doc, finder_line(finder, loose)->block)->kind == BLOCK_HEADING)
    return;
  while (
      first < loose
      && (finder_mark(finder, first) == NULL || finder_mark(finder, first)->style != below->style))
    first++;
  gint above = first < loose ? finder_previous(finder, first) : -1;
  if (above < 0 || g_array_index(finder->titles, LineTitle, above) != TITLE_NONE
      || finder->candidates[above] >= 0 || finder_line(finder, (guint) above)->note != NOTE_NONE
      || span_length(finder_line(finder, (guint) above)->place) > LOOSE_BYTES
      || !line_is_short(finder->doc, finder_line(finder, (guint) above))
      || (!own_title_is_known(finder->own) && finder_previous(finder, (guint) above) < 0))
    return;
  finder_set(finder, (guint) above, TITLE_LOOSE);
}

static void
finder_run(Finder *finder, GArray *tops)
{
  gboolean has_text = FALSE, in_columns = FALSE, in_status = FALSE;
  for (guint i = 0; i < finder->lines->lines->len; i++)
    {
      Line *line = finder_line(finder, i);
      guint judged = i;
      if (!finder_take_labelled_title(finder, i) && !finder_take_quoted_lines(finder, &i))
        finder_judge(finder, &i, has_text);
      /* What a heading says of its items is what came of them. */
      if (g_array_index(finder->titles, LineTitle, judged) != TITLE_NONE)
        in_status = line_is_status_heading(finder, judged);
      else if (in_status && finder->lines->is_report && finder->candidates[judged] >= 0)
        line->shows |= SHOWS_OUTCOME;
      has_text |= !line->is_skipped
                  && (text_ends_sentence(finder->doc, line->place) || line->note == NOTE_ADDRESSEE);
      gboolean starts = line_starts_table(finder, i);
      if (starts && !in_columns)
        g_array_append_val(tops, i);
      in_columns = starts;
    }
  finder_take_first_loose(finder);
}

static gint *
candidates_by_line(const Lines *lines)
{
  gint *candidates = g_new(gint, lines->lines->len + 1);
  for (guint i = 0; i <= lines->lines->len; i++)
    candidates[i] = -1;
  for (guint i = 0; i < lines->candidates->len; i++)
    candidates[g_array_index(lines->candidates, SeriesCandidate, i).line] = (gint) i;
  return candidates;
}

GArray *
titles_find(const Rules *rules, const Document *doc, const OwnTitle *own, Lines *lines,
            GArray *spans, GArray *tops)
{
  g_autoptr(GHashTable) quoted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gint *candidates = candidates_by_line(lines);
  GArray *titles = g_array_sized_new(FALSE, TRUE, sizeof(LineTitle), lines->lines->len);
  g_array_set_size(titles, lines->lines->len);
  for (guint i = 0; i < lines->lines->len; i++)
    g_array_append_val(spans, line_at(lines, i)->place);
  Finder finder = { .doc = doc,
                    .lines = lines,
                    .words = rules_vocabulary(rules, "outline-words"),
                    .columns = rules_vocabulary(rules, "column-titles"),
                    .verdicts = rules_group(rules, "verdict-headings"),
                    .quoted = quoted,
                    .own = own,
                    .candidates = candidates,
                    .titles = titles,
                    .spans = spans };
  finder_collect_quoted(&finder);
  finder_complete_notes(&finder);
  finder_run(&finder, tops);
  return titles;
}

gboolean
titles_line_heads(const Document *doc, const Lines *lines, guint heading, guint top)
{
  if (heading >= top || top - heading > HEAD_DISTANCE)
    return FALSE;
  const Line *first = line_at(lines, heading);
  if (text_ends_sentence(doc, first->place) || span_length(first->place) > LOOSE_BYTES)
    return FALSE;
  for (guint i = heading + 1; i < top; i++)
    if (!line_at(lines, i)->is_skipped && line_at(lines, i)->note == NOTE_NONE
        && !line_is_short(doc, line_at(lines, i)))
      return FALSE;
  return TRUE;
}
