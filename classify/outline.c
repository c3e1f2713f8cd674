/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outline.c - titles and notes first, then the series between them, then the path of headings at
 * every line.
 *
 * The path is a list shared by its tails: a line keeps the index of its innermost heading, each
 * heading that of the one around it.
 *
 *   part ── 一、 ── (一) ── 1.       lines of 1. point at (一)
 *             └──── (二) ── 2.       (二) takes the place of (一)
 */
#include "classify/outline.h"

#include "classify/back_references.h"
#include "classify/body_headings.h"
#include "classify/group_labels.h"
#include "classify/outline_titles.h"

#include <string.h>

#define HEADING_BYTES 180 /* behind the first sentence of a longer line nobody is named */
#define LOOSE_LEVEL 6     /* of a heading that only its place makes one */

typedef struct
{
  Span printed; /* alone, as sections give it */
  Span place;   /* printed, with what its line says behind it */
  guint line;
  gint outer;   /* heading around it, -1 for the outermost */
  gint depth;   /* of its series; -1 for a heading without number, -2 for a part */
  guint8 level; /* of a heading without number */
} Heading;

struct Outline
{
  MarkReader *reader;
  OwnTitle *own;
  Lines *lines;
  SeriesTable *series;
  GArray *states;   /* ItemState */
  GArray *kinds;    /* OutlineLine for each line */
  GArray *headings; /* Heading */
  GArray *paths;    /* gint for each line: innermost heading that stands before it, -1 if none */
};

void
outline_free(Outline *outline)
{
  if (outline == NULL)
    return;
  mark_reader_free(outline->reader);
  own_title_free(outline->own);
  lines_free(outline->lines);
  series_table_free(outline->series);
  g_clear_pointer(&outline->states, g_array_unref);
  g_array_unref(outline->kinds);
  g_array_unref(outline->headings);
  g_array_unref(outline->paths);
  g_free(outline);
}

const OutlineLine *
outline_line_at(const Outline *outline, guint line)
{
  return &g_array_index(outline->kinds, OutlineLine, line);
}

const Lines *
outline_lines(const Outline *outline)
{
  return outline->lines;
}

const OwnTitle *
outline_own_title(const Outline *outline)
{
  return outline->own;
}

const SeriesTable *
outline_series(const Outline *outline)
{
  return outline->series;
}

const GArray *
outline_states(const Outline *outline)
{
  return outline->states;
}

const MarkReader *
outline_reader(const Outline *outline)
{
  return outline->reader;
}

gint
outline_item_at(const Outline *outline, guint line)
{
  gint item = g_array_index(outline->series->owners, gint, line);
  while (item >= 0 && item_state(outline->states, (guint) item)->role == ITEM_MERGED)
    item = series_item(outline->series, (guint) item)->parent;
  return item;
}

/* --- series --- */

static void
outline_infer_series(Outline *outline, const GArray *titles)
{
  g_autoptr(GArray) breaks = g_array_new(FALSE, FALSE, sizeof(SeriesBreak));
  for (guint i = 0; i < outline->lines->lines->len; i++)
    {
      const Line *line = line_at(outline->lines, i);
      LineTitle title = g_array_index(titles, LineTitle, i);
      gboolean is_hard = title == TITLE_OWN || title == TITLE_PART
                         || (line->note != NOTE_NONE && line->note != NOTE_FOOT);
      SeriesBreak stop = { i, is_hard ? BREAK_HARD : BREAK_SOFT };
      if (is_hard || title == TITLE_LOOSE || line->note == NOTE_FOOT)
        g_array_append_val(breaks, stop);
    }
  outline->series = series_infer(outline->lines->candidates, breaks, outline->lines->lines->len);

  /* Candidates that turned out to be no numbers give their digits back to the text. */
  for (guint i = 0; i < outline->lines->lines->len; i++)
    line_at(outline->lines, i)->text = line_at(outline->lines, i)->place.start;
  for (guint i = 0; i < outline->series->items->len; i++)
    {
      const SeriesItem *item = series_item(outline->series, i);
      line_at(outline->lines, item->line)->mark = item->mark;
      line_at(outline->lines, item->line)->text = item->mark.body;
    }
}

/* --- headings in force --- */

/* Leaves the path without the headings that a new one of that depth and level ends. */
static gint
path_close(const Outline *outline, gint path, gint depth, guint8 level)
{
  gint kept = path;
  for (gint i = path; i >= 0; i = g_array_index(outline->headings, Heading, i).outer)
    {
      const Heading *heading = &g_array_index(outline->headings, Heading, i);
      gboolean ends =
          depth >= 0 ? heading->depth >= depth : heading->depth == -1 && heading->level >= level;
      if (ends)
        kept = heading->outer;
    }
  return kept;
}

static gint
path_push(Outline *outline, gint outer, guint line, Span printed, gint depth, guint8 level)
{
  Heading heading = { .printed = printed,
                      .place = printed,
                      .line = line,
                      .outer = outer,
                      .depth = depth,
                      .level = level };
  g_array_append_val(outline->headings, heading);
  return (gint) outline->headings->len - 1;
}

/* A heading as printed, number included; a paragraph that starts with its heading gives its first
 * sentence. */
static Span
heading_sentence(const Document *doc, const Line *line)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  const char *text = doc->comparable->str + line->text;
  const char *stop = g_strstr_len(text, (gssize) (line->place.end - line->text), STOP);
  guint32 end =
      stop == NULL ? line->place.end : line->text + (guint32) (stop - text + (gssize) strlen(STOP));
  return span_new(line->place.start, end);
}

static gint
path_after_item(Outline *outline, const Document *doc, gint path, gint item)
{
  const ItemState *state = item_state(outline->states, (guint) item);
  if (state->role == ITEM_MERGED || state->role == ITEM_SUBTASK)
    return path;
  const SeriesItem *self = series_item(outline->series, (guint) item);
  gint depth = (gint) series_at(outline->series, self->series)->depth;
  path = path_close(outline, path, depth, 0);
  if (state->role != ITEM_HEADING)
    return path;
  const Line *line = line_at(outline->lines, self->line);
  Span printed = document_to_printed(doc, heading_sentence(doc, line));
  path = path_push(outline, path, self->line, printed, depth, 0);
  if (span_length(line->place) <= HEADING_BYTES)
    g_array_index(outline->headings, Heading, path).place = document_to_printed(doc, line->place);
  return path;
}

/* The item that starts on a line, -1 if none. */
static gint
item_starting_at(const Outline *outline, guint line)
{
  gint owner = g_array_index(outline->series->owners, gint, line);
  return owner >= 0 && series_item(outline->series, (guint) owner)->line == line ? owner : -1;
}

static guint8
loose_level(const Document *doc, const Line *line)
{
  const Block *block = document_block(doc, line->block);
  return block->kind == BLOCK_HEADING && block->level > 0 ? block->level : LOOSE_LEVEL;
}

static void
outline_find_paths(Outline *outline, const Document *doc, const GArray *titles, const GArray *spans)
{
  gint path = -1;
  for (guint i = 0; i < outline->lines->lines->len; i++)
    {
      const Line *line = line_at(outline->lines, i);
      LineTitle title = g_array_index(titles, LineTitle, i);
      gint item = item_starting_at(outline, i);
      /* An item stands under the headings that its own number leaves open. */
      gint before = path;
      if (item >= 0)
        {
          path = path_after_item(outline, doc, path, item);
          gboolean is_heading = item_state(outline->states, (guint) item)->role == ITEM_HEADING;
          before = is_heading ? g_array_index(outline->headings, Heading, path).outer : path;
        }
      g_array_append_val(outline->paths, before);
      Span printed = document_to_printed(doc, g_array_index(spans, Span, i));
      if (title == TITLE_PART)
        path = path_push(outline, -1, i, printed, -2, 0);
      else if (title == TITLE_LOOSE)
        path = path_push(outline, path_close(outline, path, -1, loose_level(doc, line)), i, printed,
                         -1, loose_level(doc, line));
      else if (line->note == NOTE_ATTACHMENT || line->note == NOTE_DATE)
        path = -1;
    }
}

/* --- kinds --- */

static LineKind
line_kind(const Outline *outline, guint index, LineTitle title)
{
  static const LineKind TITLE_KINDS[] = { LINE_OTHER, LINE_TITLE, LINE_TITLE, LINE_PART,
                                          LINE_HEADING };
  const Line *line = line_at(outline->lines, index);
  if (line->is_skipped)
    return LINE_SKIP;
  if (title != TITLE_NONE)
    return TITLE_KINDS[title];
  if (line->is_group_label)
    return LINE_LABEL;
  if (line->note != NOTE_NONE)
    return LINE_NOTE;
  gint item = outline_item_at(outline, index);
  if (item < 0)
    return LINE_OTHER;
  const ItemState *state = item_state(outline->states, (guint) item);
  if (state->role == ITEM_IDLE)
    return LINE_OTHER;
  if (series_item(outline->series, (guint) item)->line == index)
    return state->role == ITEM_HEADING ? LINE_HEADING : LINE_ITEM;
  if (line->label == line->text && line->label < line->place.end)
    return LINE_LABEL;
  return state->role == ITEM_HEADING ? LINE_OTHER : LINE_CONTINUED;
}

static void
outline_find_kinds(Outline *outline, const Document *doc, const GArray *titles)
{
  for (guint i = 0; i < outline->lines->lines->len; i++)
    {
      const Line *line = line_at(outline->lines, i);
      OutlineLine result = { .kind = line_kind(outline, i, g_array_index(titles, LineTitle, i)) };
      result.number = line->mark.style == NUMBER_NONE ? SPAN_NONE : line->mark.number;
      result.body = span_new(line->text, line->place.end);
      gint item = item_starting_at(outline, i);
      if (result.kind == LINE_HEADING)
        result.level = item >= 0
                           ? (guint8) (series_at(outline->series,
                                                 series_item(outline->series, (guint) item)->series)
                                           ->depth
                                       + 1)
                           : loose_level(doc, line);
      g_array_append_val(outline->kinds, result);
    }
}

/* 一、省重点项目 right above a table: a heading although no item below it is a task. */
static void
outline_mark_table_headings(Outline *outline, const Document *doc, const GArray *tops)
{
  for (guint i = 0; i < tops->len; i++)
    {
      guint line = g_array_index(tops, guint, i);
      gint item = g_array_index(outline->series->owners, gint, line);
      gboolean is_near =
          item >= 0 && item_state(outline->states, (guint) item)->role == ITEM_IDLE
          && series_item(outline->series, (guint) item)->mark.style <= NUMBER_ARABIC
          && titles_line_heads(doc, outline->lines,
                               series_item(outline->series, (guint) item)->line, line);
      for (; is_near && item >= 0 && item_state(outline->states, (guint) item)->role == ITEM_IDLE;
           item = series_item(outline->series, (guint) item)->parent)
        item_state(outline->states, (guint) item)->role = ITEM_HEADING;
    }
}

Outline *
outline_new(const UnitGrammar *grammar, const Rules *rules, Document *doc, GError **error)
{
  g_autoptr(MarkReader) reader = mark_reader_new(grammar, rules, error);
  if (reader == NULL)
    return NULL;
  Outline *outline = g_new0(Outline, 1);
  outline->lines = lines_new(reader, doc);
  outline->reader = g_steal_pointer(&reader);
  outline->own = own_title_of(doc);
  outline->kinds = g_array_new(FALSE, FALSE, sizeof(OutlineLine));
  outline->headings = g_array_new(FALSE, FALSE, sizeof(Heading));
  outline->paths = g_array_new(FALSE, FALSE, sizeof(gint));

  g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(Span));
  g_autoptr(GArray) tops = g_array_new(FALSE, FALSE, sizeof(guint));
  body_headings_mark(outline->reader, doc, outline->lines);
  g_autoptr(GArray) titles = titles_find(rules, doc, outline->own, outline->lines, spans, tops);
  group_labels_mark(doc, outline->lines, titles);
  back_references_mark(rules, grammar, doc, outline->lines);
  outline_infer_series(outline, titles);
  outline->states = item_roles_decide(doc, outline->lines, outline->series,
                                      rules_vocabulary(rules, "outline-words"));
  outline_mark_table_headings(outline, doc, tops);
  outline_find_paths(outline, doc, titles, spans);
  outline_find_kinds(outline, doc, titles);
  return outline;
}

gint
outline_heading_at(const Outline *outline, guint line)
{
  return g_array_index(outline->paths, gint, line);
}

gint
outline_heading_outer(const Outline *outline, gint heading)
{
  return g_array_index(outline->headings, Heading, heading).outer;
}

Span
outline_heading_place(const Outline *outline, gint heading)
{
  return g_array_index(outline->headings, Heading, heading).place;
}

guint
outline_heading_line(const Outline *outline, gint heading)
{
  return g_array_index(outline->headings, Heading, heading).line;
}

void
outline_line_sections(const Outline *outline, guint line, GArray *sections)
{
  guint first = sections->len;
  for (gint i = g_array_index(outline->paths, gint, line); i >= 0;
       i = g_array_index(outline->headings, Heading, i).outer)
    g_array_append_val(sections, g_array_index(outline->headings, Heading, i).printed);
  for (guint i = first, j = sections->len; j > i + 1; i++, j--)
    {
      Span swapped = g_array_index(sections, Span, i);
      g_array_index(sections, Span, i) = g_array_index(sections, Span, j - 1);
      g_array_index(sections, Span, j - 1) = swapped;
    }
}

void
outline_sections(const Outline *outline, const Document *doc, guint block, GArray *sections)
{
  outline_line_sections(outline, g_array_index(outline->lines->first, guint, block), sections);
}
