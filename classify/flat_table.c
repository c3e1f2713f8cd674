/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * flat_table.c - finds the titles, aligns what follows, and builds the view that every other table
 * has.
 *
 * Cells that a row does not print are merged with the row above where that is what such cells
 * usually are (number, task and units of further rows; categories; the units of a matrix), else
 * empty; both are noted.
 */
#include "classify/flat_table.h"

#include "classify/alignment.h"
#include "classify/flat_titles.h"
#include "classify/layouts.h"
#include "classify/number_mark.h"
#include "core/characters.h"

#include <string.h>

#define ECHO_BYTES 24    /* shorter texts repeat by chance */
#define FULL_STOP 0x3002 /* 。 */
#define LEAD_HEADINGS 2  /* 一、 and （一） above the first row */
#define HEADING_BYTES 120
#define HEAD_BYTES 90 /* thirty characters: a body and its head */
#define SURE_SCORE 60
#define GROUPS_MINIMUM 2
#define NUMERAL_BYTES 15        /* 一百二十三 */
#define COUNTED_ROWS 3          /* before numbers are believed that no title announces */
#define OFTEN_ABSENT_PERCENT 10 /* a unit column whose cells are missing this often was merged */

/* 一, 二 alone on their lines: list numbers where no figure is one; else they stand above those. */
static void
texts_count_in_chinese(FlatTexts *texts, const Document *doc)
{
  for (guint i = 0; i < texts->serials->len; i++)
    if (g_array_index(texts->serials, guint, i) > 0)
      return;
  for (guint i = 0; i < texts->spans->len; i++)
    {
      Span place = g_array_index(texts->spans, Span, i);
      guint value;
      if (span_length(place) <= NUMERAL_BYTES
          && number_count_read(doc->comparable->str + place.start, span_length(place), &value)
                 == span_length(place))
        g_array_index(texts->serials, guint, i) = value;
    }
}

FlatTexts *
flat_texts_new(const Document *doc, guint from, guint end)
{
  FlatTexts *texts = g_new0(FlatTexts, 1);
  texts->blocks = g_array_new(FALSE, FALSE, sizeof(guint));
  texts->spans = g_array_new(FALSE, FALSE, sizeof(Span));
  texts->serials = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = from; i < end; i++)
    {
      const Block *block = document_block(doc, i);
      gboolean is_text = block->kind != BLOCK_TABLE && block->kind != BLOCK_FURNITURE
                         && block->kind != BLOCK_METADATA;
      Span span = is_text ? document_to_comparable(doc, block->span) : SPAN_NONE;
      if (span_is_empty(span))
        continue;
      g_array_append_val(texts->blocks, i);
      guint serial = profile_serial_value(doc, span);
      g_array_append_val(texts->spans, span);
      g_array_append_val(texts->serials, serial);
    }
  texts_count_in_chinese(texts, doc);
  return texts;
}

void
flat_texts_free(FlatTexts *texts)
{
  if (texts == NULL)
    return;
  g_array_unref(texts->blocks);
  g_array_unref(texts->spans);
  g_array_unref(texts->serials);
  g_free(texts);
}

/* The first text that stands in the block or behind it. */
static guint
texts_at(const FlatTexts *texts, guint block)
{
  guint low = 0, high = texts->blocks->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (g_array_index(texts->blocks, guint, middle) < block)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

FlatRange
flat_texts_between(const FlatTexts *texts, guint from, guint end)
{
  guint first = texts_at(texts, from);
  return (FlatRange){ (const guint *) texts->blocks->data + first,
                      (const Span *) texts->spans->data + first,
                      (const guint *) texts->serials->data + first,
                      MAX(texts_at(texts, end), first) - first };
}

/* The title of a first column: 序号, 类别, 工作任务. */
static gboolean
starts_with_first_title(const FlatContext *context, const Document *doc, guint block)
{
  Span place = document_to_comparable(doc, document_block(doc, block)->span);
  const char *class = vocabulary_lookup(context->words->titles, doc->comparable->str + place.start,
                                        span_length(place));
  if (g_strcmp0(class, "number") == 0 || g_strcmp0(class, "group") == 0
      || g_strcmp0(class, "task") == 0 || g_strcmp0(class, "work") == 0
      || layouts_know_title(context->words->layouts, doc->comparable->str + place.start,
                            span_length(place)))
    return TRUE;
  gsize one_ideograph = 3; /* 序 / 号 on two lines */
  return span_length(place) == one_ideograph && block + 1 < doc->blocks->len;
}

/* The next place where titles start, at or after `from`; places->count if none. */
static guint
titles_find(const FlatContext *context, const Document *doc, const FlatRange *places, guint from,
            guint *titles, Columns **columns)
{
  for (guint i = from; i < places->count; i++)
    {
      if (!starts_with_first_title(context, doc, places->blocks[i]))
        continue;
      *titles = flat_titles_read(context->words, doc, places->blocks + i, places->count - i, FALSE,
                                 columns);
      if (*titles > 0)
        return i;
    }
  return places->count;
}

static guint
echo_of(GHashTable *known, const Document *doc, Span place)
{
  if (span_length(place) < ECHO_BYTES)
    return 0;
  g_autofree char *text = g_strndup(doc->comparable->str + place.start, span_length(place));
  gpointer value = g_hash_table_lookup(known, text);
  if (value == NULL)
    {
      value = GUINT_TO_POINTER(g_hash_table_size(known) + 1);
      g_hash_table_insert(known, g_steal_pointer(&text), value);
    }
  return GPOINTER_TO_UINT(value);
}

/* 市民政局 何志强: bodies up to where the last name stands. */
static gboolean
place_names_head(const FlatContext *context, Document *doc, Span place)
{
  if (span_length(place) > HEAD_BYTES
      || character_before(doc->comparable->str, place.end) == FULL_STOP)
    return FALSE;
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  if (!leaders_parse(context->profiler->leaders, doc, place, leaders))
    return FALSE;
  Span first = document_to_comparable(doc, g_array_index(leaders, Leader, 0).name);
  return first.start > place.start
         && units_score(context->profiler->units, doc, span_new(place.start, first.start))
                >= SURE_SCORE;
}

/* What a row says of its task: who, by when, how it stands. */
static gboolean
profile_is_field(const Profile *profile)
{
  const guint8 *scores = profile->scores;
  return scores[PROFILE_UNITS] >= SURE_SCORE || scores[PROFILE_LEADERS] >= SURE_SCORE
         || scores[PROFILE_VERDICT] >= SURE_SCORE || scores[PROFILE_DEADLINE] >= SURE_SCORE;
}

/* A category that stands before the number of the row it starts at. */
static gboolean
profile_is_category(const Profile *profile)
{
  return profile->scores[PROFILE_GROUP] > 0 && !profile_is_field(profile);
}

static gboolean
columns_have(const Columns *columns, ColumnRole role)
{
  for (guint i = 0; i < columns->count; i++)
    if (columns->columns[i].role == role)
      return TRUE;
  return FALSE;
}

static FlatText
flat_text_of(const FlatContext *context, Document *doc, GHashTable *known, const Columns *columns,
             const FlatRange *places, guint index)
{
  Span place = places->spans[index];
  FlatText text = { .profile = profile_of(context->profiler, doc, place),
                    .serial = places->serials[index],
                    .empty_before = document_block(doc, places->blocks[index])->empty_before,
                    .echo = echo_of(known, doc, place) };
  NumberMark marks[NUMBER_READINGS];
  guint count = text.serial > 0
                    ? 0
                    : number_mark_read(context->words->marks, doc->comparable->str, place, marks);
  text.ends_sentence = character_before(doc->comparable->str, place.end) == FULL_STOP;
  text.starts_list = count > 0 && marks[0].style != NUMBER_BULLET && marks[0].body < place.end;
  text.list_value = text.starts_list ? marks[0].value : 0;
  text.is_heading =
      count > 0 && !marks[0].is_weak && span_length(place) <= HEADING_BYTES
      && (marks[0].style == NUMBER_CHINESE || marks[0].style == NUMBER_CHINESE_BRACKET);
  text.is_heading |= columns->columns[0].role == COLUMN_GROUP
                     && columns_have(columns, COLUMN_NUMBER) && profile_is_category(&text.profile);
  text.is_outcome = verdict_is_labelled(context->profiler->verdicts, doc, place);
  text.names_head =
      columns_have(columns, COLUMN_UNIT_LEADER) && place_names_head(context, doc, place);
  return text;
}

/* 注:本表由县政府办公室负责解释。 */
static gboolean
place_is_note(const FlatContext *context, const Document *doc, Span place)
{
  gsize matched = 0;
  return g_strcmp0(vocabulary_match_at(context->sums, doc->comparable->str + place.start,
                                       span_length(place), 0, &matched),
                   "note")
         == 0;
}

/* The places after the titles up to the note below the table or the next titles. */
static guint
texts_end(const FlatContext *context, const Document *doc, const FlatRange *places, guint from)
{
  guint titles = 0;
  g_autoptr(Columns) columns = NULL;
  guint end = titles_find(context, doc, places, from, &titles, &columns);
  for (guint i = from; i < end; i++)
    if (place_is_note(context, doc, places->spans[i]))
      return i;
  return end;
}

/* --- the view --- */

typedef struct
{
  Document *doc;
  const Columns *columns;
  const Alignment *alignment;
  const guint *places; /* text -> block */
  guint lead;          /* headings between the titles and the first text: places[-lead .. -1] */
  TableView *view;
  gint *above;      /* column -> index into view->cells of the last cell, -1 */
  gboolean *merges; /* column -> its missing cells in numbered rows are merged */
  guint inferred;
} ViewBuild;

static const FlatCell *
alignment_cell(const Alignment *alignment, guint row, guint column)
{
  return &g_array_index(alignment->cells, FlatCell, (gsize) row * alignment->columns + column);
}

static gboolean
row_starts_number(const Alignment *alignment, guint row)
{
  return g_array_index(alignment->starts_number, guint8, row) != 0;
}

static void
build_find_merges(ViewBuild *build)
{
  for (guint column = 0; column < build->columns->count; column++)
    {
      ColumnRole role = build->columns->columns[column].role;
      guint absent = 0;
      for (guint row = 0; row < build->alignment->rows; row++)
        {
          const FlatCell *cell = alignment_cell(build->alignment, row, column);
          absent += row_starts_number(build->alignment, row) && cell->first == cell->end;
        }
      /* A body that supports is missing where there is none; one that answers is missing where the
       * one above does, and so is a time that most rows state. */
      gboolean is_often = absent * 100 > build->alignment->rows * OFTEN_ABSENT_PERCENT;
      gboolean is_usual = absent * 2 <= build->alignment->rows;
      build->merges[column] = role == COLUMN_GROUP
                              || (column_role_is_owner(role) && role != COLUMN_JOINT && is_often)
                              || (role == COLUMN_DEADLINE && is_often && is_usual);
    }
}

static void
build_add_cell(ViewBuild *build, guint row, guint column, guint first, guint end)
{
  const Block *start = document_block(build->doc, build->places[first]);
  const Block *last = document_block(build->doc, build->places[end - 1]);
  Span printed = span_new(start->span.start, last->span.end);
  ViewCell cell = { .printed = printed,
                    .span = document_to_comparable(build->doc, printed),
                    .row = row,
                    .column = column,
                    .row_span = 1,
                    .column_span = 1,
                    .page = start->page };
  build->above[column] = (gint) build->view->cells->len;
  table_view_add(build->view, cell);
}

/* A row without the body that leads has the one above, and so the bodies that support it. */
static gboolean
row_shares_lead(const ViewBuild *build, guint alignment_row)
{
  for (guint column = 0; column < build->columns->count; column++)
    {
      const FlatCell *cell = alignment_cell(build->alignment, alignment_row, column);
      if (build->columns->columns[column].role == COLUMN_LEAD)
        return build->merges[column] && cell->first == cell->end;
    }
  return FALSE;
}

/* A cell that the row does not print: the one above reaches down, or it is empty. */
static void
build_extend_cell(ViewBuild *build, guint alignment_row, guint column)
{
  ColumnRole role = build->columns->columns[column].role;
  gboolean is_further = !row_starts_number(build->alignment, alignment_row);
  gboolean reaches_down = build->merges[column]
                          || (role == COLUMN_JOINT && row_shares_lead(build, alignment_row))
                          || (is_further
                              && (role == COLUMN_NUMBER || role == COLUMN_TASK
                                  || role == COLUMN_DEADLINE || column_role_is_owner(role)));
  if (!reaches_down || build->above[column] < 0)
    {
      build->above[column] = -1;
      return;
    }
  g_array_index(build->view->cells, ViewCell, build->above[column]).row_span++;
  build->inferred += !is_further;
}

/* A row of full width; nothing reaches down over it. */
static void
build_add_heading(ViewBuild *build, guint view_row, guint block)
{
  for (guint column = 0; column < build->columns->count; column++)
    build->above[column] = -1;
  Span printed = document_block(build->doc, block)->span;
  ViewCell cell = { .printed = printed,
                    .span = document_to_comparable(build->doc, printed),
                    .row = view_row,
                    .row_span = 1,
                    .column_span = build->columns->count,
                    .page = document_block(build->doc, block)->page };
  table_view_add(build->view, cell);
}

/* Where the row's first text stands; texts between the rows are headings. */
static guint
row_first_text(const Alignment *alignment, guint row)
{
  guint first = alignment->used;
  for (guint column = 0; row < alignment->rows && column < alignment->columns; column++)
    {
      const FlatCell *cell = alignment_cell(alignment, row, column);
      if (cell->first < cell->end)
        first = MIN(first, cell->first);
    }
  return first;
}

static void
build_rows(ViewBuild *build)
{
  guint view_row = 0;
  for (; view_row < build->lead; view_row++)
    build_add_heading(build, view_row, *(build->places - build->lead + view_row));
  for (guint row = 0; row < build->alignment->rows; row++, view_row++)
    {
      for (guint column = 0; column < build->columns->count; column++)
        {
          const FlatCell *cell = alignment_cell(build->alignment, row, column);
          if (cell->first < cell->end)
            build_add_cell(build, view_row, column, cell->first, cell->end);
          else
            build_extend_cell(build, row, column);
        }
      guint heading = g_array_index(build->alignment->headings, guint, row);
      guint end = heading > 0 ? row_first_text(build->alignment, row + 1) : heading;
      for (; heading < end; heading++)
        build_add_heading(build, ++view_row, build->places[heading]);
    }
}

static guint
alignment_view_rows(const Alignment *alignment)
{
  guint rows = alignment->rows;
  for (guint row = 0; row < alignment->rows; row++)
    {
      guint heading = g_array_index(alignment->headings, guint, row);
      if (heading > 0)
        rows += row_first_text(alignment, row + 1) - heading;
    }
  return rows;
}

static TableView *
view_build(Document *doc, const Columns *columns, const Alignment *alignment, const guint *places,
           guint lead)
{
  g_autofree gint *above = g_new(gint, columns->count);
  g_autofree gboolean *merges = g_new0(gboolean, columns->count);
  for (guint column = 0; column < columns->count; column++)
    above[column] = -1;
  TableView *view = table_view_new(lead + alignment_view_rows(alignment), columns->count);
  view->is_uncertain = TRUE;
  ViewBuild build = { doc, columns, alignment, places, lead, view, above, merges, 0 };
  build_find_merges(&build);
  build_rows(&build);
  table_view_index(view);
  if (build.inferred > 0)
    document_add_issue(doc, SEVERITY_WARNING, "inferred-merge",
                       document_block(doc, places[0])->span, 0,
                       "expected a grid, got its cells one a paragraph: %u cells without text were "
                       "taken as merged with the row above",
                       build.inferred);
  return view;
}

/* A row of a matrix with fewer cells than regions: which one is empty is known only where an empty
 * paragraph says so. */
static void
note_uncertain_regions(Document *doc, const Columns *columns, const Alignment *alignment,
                       const FlatText *texts, const guint *places)
{
  for (guint row = 0; row < alignment->rows; row++)
    {
      guint missing = 0, marked = 0;
      for (guint column = 0; column < columns->count; column++)
        {
          const FlatCell *cell = alignment_cell(alignment, row, column);
          gboolean is_empty = cell->first == cell->end;
          missing += is_empty && columns->columns[column].role == COLUMN_REGION;
          marked += is_empty ? 0 : texts[cell->first].empty_before;
        }
      if (missing > marked)
        document_add_issue(doc, SEVERITY_WARNING, "uncertain-cell",
                           document_block(doc, places[row_first_text(alignment, row)])->span, 0,
                           "expected a cell for every region in row %u, got %u fewer: which ones "
                           "are empty is a guess",
                           row + 1, missing);
    }
}

void
flat_table_clear(FlatTable *table)
{
  columns_free(table->columns);
  table_view_free(table->view);
}

/* A category before the number is told like a heading between the rows: it is no column then. */
static void
columns_drop_category(Columns *columns)
{
  if (columns->columns[0].role != COLUMN_GROUP || !columns_have(columns, COLUMN_NUMBER))
    return;
  columns->count--;
  memmove(columns->columns, columns->columns + 1, columns->count * sizeof(Column));
}

/* Replaces *columns by the reading of the titles that joins known neighbours, if the texts align
 * better with it. */
static Alignment *
align_joined(const FlatContext *context, Document *doc, const guint *titles, guint title_count,
             const FlatText *texts, guint count, Alignment *plain, Columns **columns)
{
  g_autoptr(Columns) joined = NULL;
  guint known = flat_titles_read(context->words, doc, titles, title_count + count, TRUE, &joined);
  if (known != title_count)
    return plain;
  columns_drop_category(joined);
  if (joined->count == (*columns)->count)
    return plain;
  Alignment *other = alignment_find(joined, texts, count);
  if (other == NULL || (plain != NULL && plain->cost <= other->cost))
    {
      alignment_free(other);
      return plain;
    }
  alignment_free(plain);
  columns_free(*columns);
  *columns = g_steal_pointer(&joined);
  return other;
}

/* What stands under the outcome columns, now that it is known: one of them may hold the bare
 * verdict. */
static void
columns_look_at_outcomes(Columns *columns, const Alignment *alignment, const FlatText *texts)
{
  for (guint column = 0; column < columns->count; column++)
    {
      guint filled = 0, verdicts = 0, prose = 0;
      if (columns->columns[column].role != COLUMN_PROGRESS)
        continue;
      for (guint row = 0; row < alignment->rows; row++)
        {
          const FlatCell *cell = alignment_cell(alignment, row, column);
          if (cell->first == cell->end)
            continue;
          filled++;
          verdicts += texts[cell->first].profile.scores[PROFILE_VERDICT];
          prose += texts[cell->first].profile.scores[PROFILE_PROSE];
        }
      columns->columns[column].averages[PROFILE_VERDICT] = verdicts / MAX(filled, 1);
      columns->columns[column].averages[PROFILE_PROSE] = prose / MAX(filled, 1);
    }
  columns_tell_status(columns);
}

/* 一 | 产业项目 | 1: a number that is no figure, a short text, and the first figure: both are a
 * heading. */
static void
texts_mark_headings(FlatText *texts, guint count)
{
  for (guint i = 0; i + 2 < count; i++)
    if (texts[i].serial == 0 && texts[i].profile.scores[PROFILE_SERIAL] >= SURE_SCORE
        && texts[i + 1].profile.scores[PROFILE_GROUP] > 0 && texts[i + 2].serial > 0)
      texts[i].is_heading = texts[i + 1].is_heading = TRUE;
}

/* What stands right before a number that counts on, and is no field of the row before, is what the
 * number's row belongs to, however long. */
static void
texts_mark_categories(FlatText *texts, guint count)
{
  guint next = 1;
  for (guint i = 0; i + 1 < count; i++)
    {
      if (texts[i + 1].serial != next)
        continue;
      next++;
      texts[i].is_heading |= !texts[i].ends_sentence && !profile_is_field(&texts[i].profile);
    }
}

/* 工业经济 | 1 | …: a text without number above the first row is a heading where others stand so
 * above later rows. */
static void
texts_mark_groups(FlatText *texts, guint count)
{
  guint next = 1, found = 0;
  if (count < 2 || texts[0].serial > 0 || texts[1].serial != 1)
    return;
  for (guint i = 0; i + 1 < count; i++)
    if (texts[i + 1].serial == next)
      {
        next++;
        found += !texts[i].ends_sentence && !profile_is_field(&texts[i].profile);
      }
  if (found >= GROUPS_MINIMUM)
    texts_mark_categories(texts, count);
}

/* How many of the texts can be aligned; says so where that is not all. */
static guint
texts_within_limit(Document *doc, const FlatTable *table, guint block, guint count)
{
  guint limit = columns_have(table->columns, COLUMN_NUMBER) ? ALIGNMENT_TEXTS : ALIGNMENT_ROW_TEXTS;
  if (count > limit)
    document_add_issue(doc, SEVERITY_WARNING, "long-table", document_block(doc, block)->span, 0,
                       "expected at most %u cells of a table that is printed a cell a paragraph, "
                       "got %u paragraphs",
                       limit, count);
  return MIN(count, limit);
}

/* How many of the numbers count 1, 2, 3; *first receives where 1 stands. */
static guint
serials_count_up(const guint *serials, guint count, guint *first)
{
  guint next = 1;
  for (guint i = 0; i < count; i++)
    {
      if (serials[i] != next)
        continue;
      *first = next == 1 ? i : *first;
      next++;
    }
  return next - 1;
}

static gboolean
column_states_task(const Column *column)
{
  return column->role == COLUMN_TASK || column->role == COLUMN_SUBTASK
         || column->role == COLUMN_PLAN;
}

/* The columns with one more for numbers that no title is for: in front, or where the second title
 * stands over number and text, and the first over what several of them belong to. NULL where the
 * texts do not count so, or the second title is none of what is to be done.
 *
 *   工作任务 | 具体要求  | 责任科室         类别 | 序号 | 工作任务 | 责任科室
 *   政策解读 | 1 | 丰富形式 | 各科室   is   政策解读 | 1 | 丰富形式 | 各科室       */
static Columns *
columns_with_numbers(const guint *serials, guint count, const Columns *columns)
{
  guint at = 0;
  if (columns_have(columns, COLUMN_NUMBER) || serials_count_up(serials, count, &at) < COUNTED_ROWS
      || at > 1 || (at == 1 && !column_states_task(&columns->columns[1])))
    return NULL;
  Columns *numbered = g_new0(Columns, 1);
  numbered->is_task_table = columns->is_task_table;
  numbered->count = columns->count + 1;
  numbered->columns = g_new0(Column, numbered->count + 1);
  memcpy(numbered->columns, columns->columns, at * sizeof(Column));
  numbered->columns[at].role = COLUMN_NUMBER;
  memcpy(numbered->columns + at + 1, columns->columns + at, (columns->count - at) * sizeof(Column));
  if (at > 0)
    {
      numbered->columns[0].role = COLUMN_GROUP;
      numbered->columns[2].role = COLUMN_TASK;
    }
  return numbered;
}

/* Texts below titles: places[at .. first) are those, places[first .. end) these. */
typedef struct
{
  const FlatContext *context;
  const FlatRange *places;
  guint at;
  guint first;
  guint end;
} FlatRun;

/* Aligns the run with table->columns; is_added where one of them is of numbers without a title. */
static gboolean
run_align(const FlatRun *run, Document *doc, gboolean is_added, FlatTable *table)
{
  const FlatContext *context = run->context;
  const guint *places = run->places->blocks;
  guint texts_count = run->end - run->first, lead = 0;
  g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autofree FlatText *texts = g_new0(FlatText, texts_count + 1);
  for (guint i = 0; i < texts_count; i++)
    texts[i] = flat_text_of(context, doc, known, table->columns, run->places, run->first + i);
  texts_mark_headings(texts, texts_count);
  texts_mark_groups(texts, texts_count);
  if (is_added && table->columns->columns[0].role == COLUMN_GROUP)
    texts_mark_categories(texts, texts_count);
  while (lead < LEAD_HEADINGS && lead < texts_count && texts[lead].is_heading)
    lead++;
  const FlatText *rows = texts + lead;
  guint count = texts_within_limit(doc, table, places[run->at], texts_count - lead);
  columns_drop_category(table->columns);
  gboolean is_numbered = columns_have(table->columns, COLUMN_NUMBER);
  g_autoptr(Alignment) alignment = is_numbered ? alignment_find(table->columns, rows, count)
                                               : alignment_find_rows(table->columns, rows, count);
  if (is_numbered && !is_added)
    alignment = align_joined(context, doc, places + run->at, run->first - run->at, rows, count,
                             g_steal_pointer(&alignment), &table->columns);
  if (alignment == NULL)
    return FALSE;
  columns_look_at_outcomes(table->columns, alignment, rows);
  const guint *blocks = places + run->first + lead;
  table->view = view_build(doc, table->columns, alignment, blocks, lead);
  table->end_block = blocks[alignment->used - 1] + 1;
  note_uncertain_regions(doc, table->columns, alignment, rows, blocks);
  return TRUE;
}

/* With the numbers that the titles leave out, or as the titles have it. */
static gboolean
flat_table_align(const FlatRun *run, Document *doc, FlatTable *table)
{
  Columns *numbered = columns_with_numbers(run->places->serials + run->first, run->end - run->first,
                                           table->columns);
  if (numbered == NULL)
    return run_align(run, doc, FALSE, table);
  Columns *plain = table->columns;
  table->columns = numbered;
  if (run_align(run, doc, TRUE, table))
    {
      columns_free(plain);
      return TRUE;
    }
  columns_free(table->columns);
  table->columns = plain;
  return run_align(run, doc, FALSE, table);
}

/* 序号 | 任务 | 单位 | 工业经济 | 1 | … | 城市建设 | 3: what looks like the last title is a heading
 * where short texts stand so above later numbers, but not above most of them. */
static gboolean
run_ends_titles_with_heading(const FlatRun *run, const Document *doc, const Columns *columns)
{
  const guint *serials = run->places->serials;
  const Column *last = &columns->columns[columns->count - 1];
  if (columns->columns[0].role != COLUMN_NUMBER || last->role != COLUMN_OTHER
      || last->title_class != NULL || last->title_score > 0 || last->declared != NULL
      || run->first >= run->end || serials[run->first] != 1)
    return FALSE;
  guint next = 2, headings = 0;
  for (guint i = run->first; i + 1 < run->end; i++)
    {
      if (serials[i + 1] != next)
        continue;
      next++;
      Span place = run->places->spans[i];
      Profile profile = profile_of(run->context->profiler, doc, place);
      headings += character_before(doc->comparable->str, place.end) != FULL_STOP
                  && profile.scores[PROFILE_GROUP] > 0 && !profile_is_field(&profile);
    }
  return headings > 0 && headings * 2 < next;
}

gboolean
flat_table_find(const FlatContext *context, Document *doc, guint from, guint end, FlatTable *table)
{
  FlatRange range = flat_texts_between(context->texts, from, end);
  const FlatRange *places = &range;
  for (guint at = 0; at < places->count;)
    {
      guint titles = 0;
      FlatTable found = { 0 };
      at = titles_find(context, doc, places, at, &titles, &found.columns);
      if (at >= places->count)
        return FALSE;
      found.first_block = places->blocks[at];
      guint texts = at + titles;
      FlatRun run = { context, places, at, texts, texts_end(context, doc, places, texts) };
      if (run_ends_titles_with_heading(&run, doc, found.columns))
        {
          found.columns->count--;
          run.first--;
        }
      if (flat_table_align(&run, doc, &found))
        {
          *table = found;
          return TRUE;
        }
      flat_table_clear(&found);
      at++;
    }
  return FALSE;
}
