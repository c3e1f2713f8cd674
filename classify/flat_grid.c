/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * flat_grid.c - a grid is built where texts repeat evenly; what it means is left to columns.c and
 * pivot.c, as for any table.
 *
 *   rows     1 A X 6月底前 2 B Y 年底前 3 …      list numbers that count at one distance
 *   labels   1 A 责任单位:X 2 B 责任单位:Y 3 …   what starts all texts of a column is its title
 *   kinds    A X 6月底前 B Y 年底前 …            kinds of text that come round, below a list's title
 *   pivot    地区 | 危房 公路 | 目标 进度 目标 进度 | 东屏区 120 96 35 30 | …
 *            lead   groups      titles, repeated      rows of lead and values
 */
#include "classify/flat_grid.h"

#include "classify/pivot.h"
#include "classify/profile.h"
#include "core/characters.h"

#include <string.h>

#define WIDTH_MINIMUM 3 /* number, task, bodies */
#define WIDTH_MAXIMUM 12
#define ROWS_MINIMUM 3
#define GROUPS_MINIMUM 2
#define GROUPS_MAXIMUM 20
#define TITLES_MAXIMUM 6 /* under one group */
#define PIVOT_ROWS 2
#define PIVOT_ROWS_MAXIMUM 4000 /* more than there are counties */
#define TITLE_BYTES 60
#define KNOWN_SCORE 100
#define LABELS_MINIMUM 2 /* one label alone is as often part of the text */
#define KIND_UNASKED 0xFF
#define KINDS_WINDOW 1024 /* blocks looked at for the next table */
#define KINDS_WIDTH_MAXIMUM 5
#define KINDS_ROWS_MINIMUM 4 /* three pairs of lines are chance */
#define KINDS_TASK_BYTES 12  /* four characters: shorter texts name nothing to be done */
#define KINDS_TASK_BYTES_MAXIMUM 300
#define SURE_SCORE 60
#define ENUMERATION_COMMA 0x3001 /* 、 */
#define OPENING_LENS 0x3010      /* 【 */
#define CLOSING_LENS 0x3011
#define LENS_BYTES 3

typedef struct
{
  const FlatContext *context;
  Document *doc;
  FlatRange range;
} Texts;

static const Block *
text_block(const Texts *texts, guint text)
{
  return document_block(texts->doc, texts->range.blocks[text]);
}

static Span
text_place(const Texts *texts, guint text)
{
  return texts->range.spans[text];
}

static void
view_add_text(const Texts *texts, TableView *view, guint text, guint row, guint column,
              guint row_span, guint column_span)
{
  const Block *block = text_block(texts, text);
  ViewCell cell = { .printed = block->span,
                    .span = text_place(texts, text),
                    .row = row,
                    .column = column,
                    .row_span = row_span,
                    .column_span = column_span,
                    .page = block->page };
  table_view_add(view, cell);
}

/* --- rows that count --- */

/* How many rows of that width start at the text and count up. */
static guint
rows_count(const guint *serials, guint count, guint first, guint width)
{
  guint rows = 1;
  while (first + (rows + 1) * width <= count
         && serials[first + rows * width] == serials[first] + rows)
    rows++;
  return rows;
}

static gboolean
text_is_known(const Texts *texts, guint text)
{
  Span place = text_place(texts, text);
  guint score = 0;
  if (span_length(place) > TITLE_BYTES)
    return FALSE;
  column_title_class(texts->context->words, texts->doc->comparable->str + place.start,
                     span_length(place), &score);
  return score == KNOWN_SCORE;
}

/* Titles stand above, and were found to be those of no table of tasks. */
static gboolean
rows_have_titles(const Texts *texts, guint first, guint width)
{
  guint known = 0;
  for (guint i = first - MIN(first, width); i < first; i++)
    known += text_is_known(texts, i);
  return known > 1;
}

/* --- labels in the place of titles --- */

/* The known title that a text starts with, before a colon or in lenses; empty if none. *value
 * receives what follows. */
static Span
text_label(const Texts *texts, guint text, Span *value)
{
  Span place = text_place(texts, text);
  const char *at = texts->doc->comparable->str;
  gboolean has_lens =
      span_length(place) > LENS_BYTES && character_at(at + place.start, NULL) == OPENING_LENS;
  guint32 start = place.start + (has_lens ? LENS_BYTES : 0), end = start;
  gsize size;
  for (gunichar c; end < place.end && end - start <= TITLE_BYTES; end += (guint32) size)
    if ((c = character_at(at + end, &size)) == (has_lens ? CLOSING_LENS : ':'))
      break;
  guint score = 0;
  if (end < place.end && end - start <= TITLE_BYTES)
    column_title_class(texts->context->words, at + start, end - start, &score);
  if (score != KNOWN_SCORE)
    return SPAN_NONE;
  *value = span_new(end + (guint32) size, place.end);
  if (has_lens && value->start < value->end && at[value->start] == ':')
    value->start++;
  return span_new(start, end);
}

/* Writes the label that every text of a column starts with, and returns how many columns have one.
 */
static guint
rows_find_labels(const Texts *texts, guint first, guint width, guint rows, Span *labels)
{
  const char *at = texts->doc->comparable->str;
  guint found = 0;
  for (guint column = 0; column < width; column++)
    {
      Span value;
      labels[column] = text_label(texts, first + column, &value);
      for (guint row = 1; row < rows && !span_is_empty(labels[column]); row++)
        {
          Span same = text_label(texts, first + row * width + column, &value);
          if (span_length(same) != span_length(labels[column])
              || memcmp(at + same.start, at + labels[column].start, span_length(same)) != 0)
            labels[column] = SPAN_NONE;
        }
      found += !span_is_empty(labels[column]);
    }
  return found;
}

/* The rows, their texts without the labels. */
static TableView *
rows_view(const Texts *texts, guint first, guint width, guint rows, const Span *labels)
{
  TableView *view = table_view_new(rows, width);
  for (guint i = 0; i < rows * width; i++)
    {
      Span value = SPAN_NONE;
      if (span_is_empty(labels[i % width]))
        view_add_text(texts, view, first + i, i / width, i % width, 1, 1);
      else if (!span_is_empty(text_label(texts, first + i, &value)))
        table_view_add(view, (ViewCell){ .printed = document_to_printed(texts->doc, value),
                                         .span = value,
                                         .row = i / width,
                                         .column = i % width,
                                         .row_span = 1,
                                         .column_span = 1,
                                         .page = text_block(texts, first + i)->page });
    }
  view->table = -1;
  view->is_uncertain = TRUE;
  table_view_index(view);
  return view;
}

static void
columns_take_labels(const Texts *texts, const Span *labels, Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      if (span_is_empty(labels[i]))
        continue;
      column->title = document_to_printed(texts->doc, labels[i]);
      column->title_class =
          column_title_class(texts->context->words, texts->doc->comparable->str + labels[i].start,
                             span_length(labels[i]), &column->title_score);
      column->role = column_class_role(column->title_class);
    }
}

static gboolean
rows_take(const Texts *texts, guint first, guint width, guint rows, FlatTable *table)
{
  Span labels[WIDTH_MAXIMUM] = { 0 };
  if (rows_find_labels(texts, first, width, rows, labels) < LABELS_MINIMUM)
    memset(labels, 0, sizeof labels);
  TableView *view = rows_view(texts, first, width, rows, labels);
  Columns *columns =
      columns_of(texts->context->words, texts->context->profiler, texts->doc, view, NULL);
  *table = (FlatTable){ texts->range.blocks[first],
                        texts->range.blocks[first + rows * width - 1] + 1, columns, view };
  columns_take_labels(texts, labels, columns);
  if (columns->is_task_table && columns->header_end == 0)
    return TRUE;
  flat_table_clear(table);
  return FALSE;
}

static gboolean
rows_find(const Texts *texts, FlatTable *table)
{
  guint count = texts->range.count;
  const guint *serials = texts->range.serials;
  for (guint first = 0; first + ROWS_MINIMUM * WIDTH_MINIMUM <= count; first++)
    for (guint width = WIDTH_MINIMUM; serials[first] > 0 && width <= WIDTH_MAXIMUM; width++)
      {
        guint rows = rows_count(serials, count, first, width);
        if (rows < ROWS_MINIMUM)
          continue;
        if (!rows_have_titles(texts, first, width) && rows_take(texts, first, width, rows, table))
          return TRUE;
        first += (rows - 1) * width;
        break;
      }
  return FALSE;
}

/* --- rows told by the kinds of their texts --- */

/* 1.A, 一、A and 责任单位:A are lines of prose. */
static gboolean
text_is_prose_line(const Texts *texts, Span place)
{
  const char *text = texts->doc->comparable->str + place.start;
  gsize first, second;
  gunichar start = character_at(text, &first);
  if (!character_is_ideograph(start) || memchr(text, ':', span_length(place)) != NULL)
    return TRUE;
  return span_length(place) > first && character_is_chinese_numeral(start)
         && character_at(text + first, &second) == ENUMERATION_COMMA;
}

/* T: something to be done; U: bodies; D: a time; L: persons; 0: anything else. */
static char
text_kind(const Texts *texts, guint text)
{
  Span place = text_place(texts, text);
  if (span_is_empty(place) || span_length(place) > KINDS_TASK_BYTES_MAXIMUM)
    return 0;
  Profile profile = profile_of(texts->context->profiler, texts->doc, place);
  if (profile.scores[PROFILE_UNITS] >= SURE_SCORE && !text_is_prose_line(texts, place))
    return 'U';
  if (profile.scores[PROFILE_DEADLINE] >= SURE_SCORE)
    return 'D';
  if (profile.scores[PROFILE_LEADERS] >= SURE_SCORE)
    return 'L';
  return span_length(place) >= KINDS_TASK_BYTES && !text_is_prose_line(texts, place)
                 && !text_is_known(texts, text)
             ? 'T'
             : 0;
}

/* How many rows of that width start at the text with what is to be done, name bodies or persons,
 * and show the same kinds in the same order. */
static guint
kinds_rows(const char *kinds, guint count, guint first, guint width)
{
  if (first + KINDS_ROWS_MINIMUM * width > count
      || (memchr(kinds + first, 'U', width) == NULL && memchr(kinds + first, 'L', width) == NULL)
      || memchr(kinds + first, 0, width) != NULL
      || memchr(kinds + first + 1, 'T', width - 1) != NULL)
    return 0;
  guint rows = 1;
  while (first + (rows + 1) * width <= count
         && memcmp(kinds + first, kinds + first + rows * width, width) == 0)
    rows++;
  return rows;
}

static ColumnRole
kind_role(char kind)
{
  return kind == 'T'   ? COLUMN_TASK
         : kind == 'U' ? COLUMN_UNIT
         : kind == 'D' ? COLUMN_DEADLINE
                       : COLUMN_LEADER;
}

static gboolean
kinds_take(const Texts *texts, const char *kinds, guint first, guint width, guint rows,
           FlatTable *table)
{
  ColumnRole roles[KINDS_WIDTH_MAXIMUM];
  Span labels[KINDS_WIDTH_MAXIMUM] = { 0 };
  for (guint i = 0; i < width; i++)
    roles[i] = kind_role(kinds[first + i]);
  *table =
      (FlatTable){ texts->range.blocks[first], texts->range.blocks[first + rows * width - 1] + 1,
                   columns_of_roles(roles, width), rows_view(texts, first, width, rows, labels) };
  if (table->columns->is_task_table)
    return TRUE;
  flat_table_clear(table);
  return FALSE;
}

/* The kinds of all texts, each looked at once, however many tables are found. You free it. */
static char *
kinds_of(const Texts *texts)
{
  GByteArray *known = texts->context->kinds;
  guint count = texts->range.count, unasked = known->len;
  if (unasked < texts->doc->blocks->len)
    {
      g_byte_array_set_size(known, texts->doc->blocks->len);
      memset(known->data + unasked, KIND_UNASKED, known->len - unasked);
    }
  char *kinds = g_new0(char, count + 1);
  for (guint i = 0; i < count; i++)
    {
      guint8 *kind = &known->data[texts->range.blocks[i]];
      if (*kind == KIND_UNASKED)
        *kind = (guint8) text_kind(texts, i);
      kinds[i] = (char) *kind;
    }
  return kinds;
}

static gboolean
kinds_find(const Texts *texts, FlatTable *table)
{
  guint count = texts->range.count;
  g_autofree char *kinds = kinds_of(texts);
  for (guint first = 0; first < count; first++)
    for (guint width = 2; kinds[first] == 'T' && width <= KINDS_WIDTH_MAXIMUM; width++)
      {
        guint rows = kinds_rows(kinds, count, first, width);
        if (rows >= KINDS_ROWS_MINIMUM && kinds_take(texts, kinds, first, width, rows, table))
          return TRUE;
      }
  return FALSE;
}

/* --- pivots --- */

typedef struct
{
  guint lead;  /* text of the first header row */
  guint leads; /* columns before the groups */
  guint groups;
  guint width; /* titles under each group */
} FlatPivot;

static gboolean
texts_equal(const Texts *texts, guint a, guint b)
{
  Span one = text_place(texts, a), other = text_place(texts, b);
  const char *text = texts->doc->comparable->str;
  return span_length(one) == span_length(other)
         && memcmp(text + one.start, text + other.start, span_length(one)) == 0;
}

static gboolean
text_is_region(const Texts *texts, guint text)
{
  Span place = text_place(texts, text);
  return column_title_is_region(texts->context->words, texts->doc->comparable->str + place.start,
                                span_length(place));
}

/* How often the titles [first, first + width) stand behind one another. */
static guint
titles_repeat(const Texts *texts, guint first, guint width)
{
  guint groups = 1;
  while (groups < GROUPS_MAXIMUM && first + (groups + 1) * width <= texts->range.count)
    {
      for (guint i = 0; i < width; i++)
        if (!texts_equal(texts, first + i, first + groups * width + i))
          return groups;
      groups++;
    }
  return groups;
}

/* The rows behind the titles: a region, then a value for each title. */
static guint
pivot_rows(const Texts *texts, const FlatPivot *pivot, guint body)
{
  guint length = pivot->leads + pivot->groups * pivot->width, rows = 0;
  while (rows < PIVOT_ROWS_MAXIMUM && body + (rows + 1) * length <= texts->range.count
         && text_is_region(texts, body + rows * length + pivot->leads - 1))
    rows++;
  return rows;
}

static TableView *
pivot_grid(const Texts *texts, const FlatPivot *pivot, guint rows)
{
  guint columns = pivot->leads + pivot->groups * pivot->width,
        titles = pivot->lead + pivot->leads + pivot->groups;
  TableView *view = table_view_new(rows + 2, columns);
  for (guint i = 0; i < pivot->leads; i++)
    view_add_text(texts, view, pivot->lead + i, 0, i, 2, 1);
  for (guint i = 0; i < pivot->groups; i++)
    view_add_text(texts, view, pivot->lead + pivot->leads + i, 0, pivot->leads + i * pivot->width,
                  1, pivot->width);
  for (guint i = 0; i < pivot->groups * pivot->width; i++)
    view_add_text(texts, view, titles + i, 1, pivot->leads + i, 1, 1);
  guint body = titles + pivot->groups * pivot->width;
  for (guint i = 0; i < rows * columns; i++)
    view_add_text(texts, view, body + i, 2 + i / columns, i % columns, 1, 1);
  view->table = -1;
  view->is_uncertain = TRUE;
  table_view_index(view);
  return view;
}

static gboolean
pivot_take(const Texts *texts, FlatPivot pivot, FlatTable *table)
{
  guint body = pivot.lead + pivot.leads + pivot.groups + pivot.groups * pivot.width;
  guint rows = pivot_rows(texts, &pivot, body);
  if (rows < PIVOT_ROWS)
    return FALSE;
  g_autoptr(TableView) grid = pivot_grid(texts, &pivot, rows);
  *table = (FlatTable){ .first_block = texts->range.blocks[pivot.lead] };
  if (!pivot_turn(texts->context->words, texts->context->profiler, texts->doc, grid, &table->view,
                  &table->columns))
    return FALSE;
  guint length = pivot.leads + pivot.groups * pivot.width;
  table->end_block = texts->range.blocks[body + rows * length - 1] + 1;
  return TRUE;
}

/* The groups stand before their titles, the leading titles before the groups: 地区, or 序号 and
 * 地区. */
static gboolean
pivot_find_at(const Texts *texts, guint titles, FlatTable *table)
{
  for (guint width = 2; width <= TITLES_MAXIMUM; width++)
    {
      if (titles + 2 * width > texts->range.count)
        return FALSE;
      guint groups = titles_repeat(texts, titles, width);
      if (groups < GROUPS_MINIMUM || !text_is_known(texts, titles))
        continue;
      for (guint leads = 1; leads <= 2 && groups + leads <= titles; leads++)
        if (pivot_take(texts, (FlatPivot){ titles - groups - leads, leads, groups, width }, table))
          return TRUE;
      return FALSE;
    }
  return FALSE;
}

static gboolean
pivot_find(const Texts *texts, FlatTable *table)
{
  for (guint i = GROUPS_MINIMUM + 1; i + 1 < texts->range.count; i++)
    if (pivot_find_at(texts, i, table))
      return TRUE;
  return FALSE;
}

static gboolean
grid_find(const FlatContext *context, Document *doc, guint from, guint end,
          gboolean (*find)(const Texts *texts, FlatTable *table), FlatTable *table)
{
  Texts texts = { context, doc, flat_texts_between(context->texts, from, end) };
  if (texts.range.count < MIN(ROWS_MINIMUM * WIDTH_MINIMUM, KINDS_ROWS_MINIMUM * 2))
    return FALSE;
  return find(&texts, table);
}

gboolean
flat_rows_find(const FlatContext *context, Document *doc, guint from, guint end, FlatTable *table)
{
  return grid_find(context, doc, from, end, rows_find, table);
}

gboolean
flat_kinds_find(const FlatContext *context, Document *doc, guint from, guint end, FlatTable *table)
{
  if (!context->is_task_list)
    return FALSE;
  /* The next one is near where there are many: no further than twice the way to its end. */
  for (guint width = KINDS_WINDOW;; width *= 2)
    {
      guint stop = end > from + width ? from + width : end;
      gboolean is_found = grid_find(context, doc, from, stop, kinds_find, table);
      if (stop == end || (is_found && table->end_block < stop))
        return is_found;
      if (is_found)
        flat_table_clear(table);
    }
}

gboolean
flat_pivot_find(const FlatContext *context, Document *doc, guint from, guint end, FlatTable *table)
{
  return grid_find(context, doc, from, end, pivot_find, table);
}
