/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * classify.c - the third stage: walks the blocks once and hands each stretch to the mechanism that
 * cuts its tasks.
 *
 *   blocks   title letter… [ flattened table ] heading items… [table] items…
 *            prose_tasks   flat_table           prose_tasks    table   prose_tasks
 *
 * Tasks come out in the order of the document. What the mechanisms share (grammars, outline,
 * standing rules) is made here.
 */
#include "classify/classify.h"

#include "classify/card_table.h"
#include "classify/cell_owners.h"
#include "classify/ditto_cells.h"
#include "classify/document_kind.h"
#include "classify/flat_grid.h"
#include "classify/flat_table.h"
#include "classify/layouts.h"
#include "classify/lost_spans.h"
#include "classify/pivot.h"
#include "classify/prose_tasks.h"
#include "classify/status_groups.h"
#include "classify/table_fold.h"
#include "classify/table_halves.h"
#include "classify/table_header.h"
#include "classify/table_labels.h"
#include "classify/table_tasks.h"
#include "classify/table_trace.h"
#include "classify/topics.h"
#include "classify/unknown_layout.h"

#include <string.h>

#define UNITS_COMPARED 64      /* more than one task ever names */
#define LINES_BETWEEN_HALVES 1 /* 续表 */
#define LINE_BETWEEN_HALVES 45 /* bytes: fifteen ideographs */

typedef struct
{
  const Rules *rules;
  UnitGrammar *units;
  LeaderGrammar *leaders;
  Verdicts *verdicts;
  Topics *topics;
  DocumentKinds *kinds;
  Layouts *layouts;
  ColumnWords words;
  Profiler profiler;
  const Vocabulary *sums;
} Classifier;

static void
classify_close(gpointer state)
{
  Classifier *classifier = state;
  unit_grammar_free(classifier->units);
  leader_grammar_free(classifier->leaders);
  verdicts_free(classifier->verdicts);
  topics_free(classifier->topics);
  document_kinds_free(classifier->kinds);
  layouts_free(classifier->layouts);
  g_free(classifier);
}

static gboolean
classifier_load(Classifier *classifier, GError **error)
{
  const Rules *rules = classifier->rules;
  return (classifier->units = unit_grammar_new(rules, error)) != NULL
         && (classifier->leaders = leader_grammar_new(rules, error)) != NULL
         && (classifier->verdicts = verdicts_new(rules, error)) != NULL
         && (classifier->topics = topics_new(rules, error)) != NULL
         && (classifier->kinds = document_kinds_new(rules, error)) != NULL
         && column_words_load(rules, &classifier->words, error)
         && (classifier->words.layouts = classifier->layouts = layouts_new(rules, error)) != NULL
         && (classifier->profiler.deadlines = rules_need_vocabulary(rules, "deadline-words", error))
                != NULL
         && (classifier->sums = rules_need_vocabulary(rules, "sum-rows", error)) != NULL;
}

static gpointer
classify_open(const StageOptions *options, GError **error)
{
  Classifier *classifier = g_new0(Classifier, 1);
  classifier->rules = options->rules;
  if (!classifier_load(classifier, error))
    {
      classify_close(classifier);
      return NULL;
    }
  classifier->profiler.units = classifier->units;
  classifier->profiler.leaders = classifier->leaders;
  classifier->profiler.verdicts = classifier->verdicts;
  return classifier;
}

/* One document on its way through the mechanisms. */
typedef struct
{
  const Classifier *classifier;
  Document *doc;
  ClassifyContext context;
  Columns *last_columns; /* of the last task table: a table without titles may continue it */
  UnknownLayout nearest; /* of the tables that hold no tasks */
  LabelPlace labels;     /* where label lines stand that hold for tables */
  guint joined_end;      /* behind the last table that was read as a part of another */
} Walk;

static gboolean
walk_append_table(Walk *walk, const TableView *view, const Columns *columns, guint block,
                  GError **error)
{
  const Classifier *classifier = walk->classifier;
  TableContext table = { &walk->context, &classifier->profiler, classifier->sums,
                         classifier->words.marks, &classifier->words };
  g_autoptr(GArray) sections = g_array_new(FALSE, FALSE, sizeof(Span));
  outline_sections(walk->context.outline, walk->doc, block, sections);
  guint before = walk->doc->tasks->len;
  if (!table_tasks_append(&table, walk->doc, view, columns, sections, error))
    return FALSE;
  table_labels_lend(&walk->context, walk->doc, block, before, &walk->labels);
  table_trace(&classifier->words, walk->doc, view, columns, before);
  if (walk->doc->tasks->len == before)
    document_add_issue(walk->doc, SEVERITY_WARNING, "empty-table",
                       document_block(walk->doc, block)->span,
                       document_block(walk->doc, block)->page,
                       "expected tasks under the titles of a task table, got none");
  return TRUE;
}

/* Whether the page itself speaks of tasks: what a table of names and bodies alone does not. */
static gboolean
walk_speaks_of_tasks(const Walk *walk)
{
  const Lines *lines = outline_lines(walk->context.outline);
  return lines->names_tasks || lines->is_task_list || lines->is_report || lines->names_work;
}

/* Columns whose titles nobody has seen were judged by what stands in them. */
static void
walk_note_columns(Walk *walk, const Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      gboolean is_guess = column->title_score == 0 && column->declared == NULL
                          && !span_is_empty(column->title) && column->role != COLUMN_REGION
                          && column->role != COLUMN_BODY && column->role != COLUMN_UNKNOWN
                          && column->role != COLUMN_OTHER;
      if (is_guess)
        document_add_issue(
            walk->doc, SEVERITY_WARNING, "inferred-column", column->title, 0,
            "expected a known column title, got one whose column %u was judged by its cells",
            i + 1);
    }
}

/* Takes the changed view for the view, if there is one. */
static void
view_replace(TableView **view, TableView *changed)
{
  if (changed == NULL)
    return;
  table_view_free(*view);
  *view = changed;
}

/* The next block if it is a table, or the one behind a line as short as that one may be. The walk's
 * end where there is none. */
static guint
walk_next_table(const Walk *walk, guint block)
{
  const GArray *blocks = walk->doc->blocks;
  guint lines = 0;
  for (guint next = block + 1; next < blocks->len && lines <= LINES_BETWEEN_HALVES; next++)
    {
      const Block *at = document_block(walk->doc, next);
      if (at->kind == BLOCK_TABLE)
        return next;
      if (at->kind != BLOCK_FURNITURE
          && (span_length(at->span) > LINE_BETWEEN_HALVES || ++lines > LINES_BETWEEN_HALVES))
        break;
    }
  return blocks->len;
}

/* The table at block as it would be printed on paper wide enough. */
static TableView *
walk_view(Walk *walk, guint block)
{
  const Classifier *classifier = walk->classifier;
  const Document *doc = walk->doc;
  TableView *view = table_view_of(doc, (guint) document_block(doc, block)->table);
  view_replace(&view, lost_spans_restore(&classifier->words, &classifier->profiler, doc, view));
  view_replace(&view, table_fold(&classifier->words, doc, view));
  view_replace(&view, table_header_mend(&classifier->words, doc, view));
  view_replace(&view, table_join_parts(&classifier->words, doc, view));
  guint next = table_may_go_on(&classifier->words, doc, view) ? walk_next_table(walk, block)
                                                              : doc->blocks->len;
  while (next < doc->blocks->len)
    {
      g_autoptr(TableView) more = table_view_of(doc, (guint) document_block(doc, next)->table);
      TableView *joined = table_join(&classifier->words, doc, view, more);
      if (joined == NULL)
        break;
      view_replace(&view, joined);
      walk->joined_end = next + 1;
      next = walk_next_table(walk, next);
    }
  ditto_cells_resolve(&classifier->words, doc, view);
  return view;
}

static gboolean
walk_table(Walk *walk, guint block, GError **error)
{
  const Classifier *classifier = walk->classifier;
  g_autoptr(TableView) view = walk_view(walk, block);
  g_autoptr(TableView) turned = NULL;
  g_autoptr(Columns) as_turned = NULL;
  if (pivot_turn(&classifier->words, &classifier->profiler, walk->doc, view, &turned, &as_turned)
      || card_turn(&classifier->words, walk->doc, view, &turned, &as_turned))
    return walk_append_table(walk, turned, as_turned, block, error);
  g_autoptr(Columns) columns =
      columns_of(&classifier->words, &classifier->profiler, walk->doc, view, walk->last_columns);
  cell_owners_claim(classifier->units, walk->doc, view, columns);
  if (!columns->is_task_table || (columns->is_thin && !walk_speaks_of_tasks(walk)))
    {
      unknown_layout_offer_table(&walk->nearest, &classifier->words, &classifier->profiler,
                                 walk->doc, view, columns, block);
      return TRUE;
    }
  walk_note_columns(walk, columns);
  if (!walk_append_table(walk, view, columns, block, error))
    return FALSE;
  columns_free(walk->last_columns);
  walk->last_columns = g_steal_pointer(&columns);
  return TRUE;
}

typedef gboolean (*FlatFinder)(const FlatContext *context, Document *doc, guint from, guint end,
                               FlatTable *table);

/* By titles, by numbers, by kinds of text: the surest first. One that finds nothing is not asked
 * for what stands further down. */
static const FlatFinder FLAT_FINDERS[] = { flat_table_find, flat_rows_find, flat_kinds_find };

static gboolean
walk_find_flat(const Walk *walk, const FlatContext *flat, guint from, guint end, guint *finder,
               FlatTable *table)
{
  while (*finder < G_N_ELEMENTS(FLAT_FINDERS)
         && !FLAT_FINDERS[*finder](flat, walk->doc, from, end, table))
    (*finder)++;
  return *finder < G_N_ELEMENTS(FLAT_FINDERS);
}

/* Flattened tables, and prose around them. */
static gboolean
walk_texts(Walk *walk, const FlatContext *flat, guint from, guint end, GError **error)
{
  FlatTable table = { 0 };
  for (guint finder = 0; walk_find_flat(walk, flat, from, end, &finder, &table);)
    {
      ditto_cells_resolve(&walk->classifier->words, walk->doc, table.view);
      gboolean is_done =
          prose_tasks_append(&walk->context, walk->doc, from, table.first_block, error);
      if (is_done && (!table.columns->is_thin || walk_speaks_of_tasks(walk)))
        is_done = walk_append_table(walk, table.view, table.columns, table.first_block, error);
      from = table.end_block;
      flat_table_clear(&table);
      if (!is_done)
        return FALSE;
    }
  return prose_tasks_append(&walk->context, walk->doc, from, end, error);
}

/* Blocks between tables. A flattened pivot would pass for a table of one header row, so it is
 * looked for first. */
static gboolean
walk_stretch(Walk *walk, guint from, guint end, GError **error)
{
  const Classifier *classifier = walk->classifier;
  g_autoptr(GByteArray) kinds = g_byte_array_new();
  g_autoptr(FlatTexts) texts = flat_texts_new(walk->doc, from, end);
  FlatContext flat = { texts,
                       &classifier->words,
                       &classifier->profiler,
                       classifier->sums,
                       outline_lines(walk->context.outline)->is_task_list,
                       kinds };
  FlatTable pivot = { 0 };
  while (flat_pivot_find(&flat, walk->doc, from, end, &pivot))
    {
      gboolean is_done =
          walk_texts(walk, &flat, from, pivot.first_block, error)
          && walk_append_table(walk, pivot.view, pivot.columns, pivot.first_block, error);
      from = pivot.end_block;
      flat_table_clear(&pivot);
      if (!is_done)
        return FALSE;
    }
  return walk_texts(walk, &flat, from, end, error);
}

static gboolean
walk_blocks(Walk *walk, GError **error)
{
  guint from = 0;
  for (guint block = 0; block < walk->doc->blocks->len; block++)
    {
      if (document_block(walk->doc, block)->kind != BLOCK_TABLE)
        continue;
      const Lines *lines = outline_lines(walk->context.outline);
      gboolean is_quiet = g_array_index(lines->first, guint, block) < lines->quiet_lines;
      if (!walk_stretch(walk, from, block, error)
          || (block >= walk->joined_end && !is_quiet && !walk_table(walk, block, error)))
        return FALSE;
      from = block + 1;
    }
  return walk_stretch(walk, from, walk->doc->blocks->len, error);
}

/* Whose body a unit is, the values say: normalize found it at the same place. */
static void
units_resolve(Document *doc, Task *task)
{
  for (guint i = 0; i < task->units->len; i++)
    {
      Unit *unit = &g_array_index(task->units, Unit, i);
      const Value *body = document_find_value(doc, VALUE_BODY, unit->name);
      if (body == NULL)
        body = document_find_value(doc, VALUE_PLACE, unit->name);
      if (body != NULL)
        unit->canonical = body->body.canonical;
    }
}

/* 1.县住建局；2.县住建局、县水利局: counted beside measures, a body is named once a measure, and is
 * one body of the task. */
static void
units_drop_repeated(const Document *doc, GArray *units)
{
  for (guint i = units->len; i > 1 && units->len <= UNITS_COMPARED; i--)
    for (guint other = 0; other + 1 < i; other++)
      {
        const Unit *earlier = &g_array_index(units, Unit, other),
                   *later = &g_array_index(units, Unit, i - 1);
        if (earlier->role != later->role || span_length(earlier->name) != span_length(later->name)
            || memcmp(document_at(doc, earlier->name), document_at(doc, later->name),
                      span_length(later->name))
                   != 0)
          continue;
        g_array_remove_index(units, i - 1);
        break;
      }
}

/* The heading that the last task was asked about: tasks of one heading follow each other. */
typedef struct
{
  Span heading;
  Status status;
} HeadingVerdict;

/* 一、已完成事项: what a task's own text does not judge, its innermost heading may. */
static void
task_read_heading_status(const Classifier *classifier, Document *doc, Task *task,
                         HeadingVerdict *last)
{
  gboolean is_open =
      task->status == STATUS_NONE
      || (task->status == STATUS_IN_PROGRESS && span_is_empty(task->fields[FIELD_STATUS]));
  if (!is_open || task->sections->len == 0)
    return;
  Span heading = g_array_index(task->sections, Span, task->sections->len - 1);
  if (!span_equal(heading, last->heading))
    *last = (HeadingVerdict){ heading, verdict_of_heading(classifier->verdicts, doc,
                                                          document_to_comparable(doc, heading)) };
  if (last->status == STATUS_NONE)
    return;
  task->status = last->status;
  task->fields[FIELD_STATUS] = heading;
}

/* 完成时限 | 2031年6月: days that fill the deadline are one, whatever they would be in a sentence. */
static void
task_settle_deadline(Document *doc, const Task *task)
{
  Span due = task->fields[FIELD_DEADLINE];
  const Value *value = span_is_empty(due) ? NULL : document_find_value(doc, VALUE_DATE, due);
  if (value == NULL || value->date.class_of != DATE_DATED || value->date.end[0] == '\0')
    return;
  guint index = (guint) (value - document_value(doc, 0));
  g_array_index(doc->values, Value, index).date.role = DATE_DEADLINE;
}

static gboolean
classify_run(gpointer state, Document *doc, GError **error)
{
  const Classifier *classifier = state;
  g_autoptr(Outline) outline = outline_new(classifier->units, classifier->rules, doc, error);
  if (outline == NULL)
    return FALSE;
  Walk walk = { classifier,
                doc,
                { classifier->rules, classifier->units, classifier->leaders, classifier->verdicts,
                  outline, standing_rules_find(classifier->units, doc) },
                NULL,
                { 0 },
                LABELS_UNKNOWN,
                0 };
  /* A page that explains a list quotes it at most. */
  gboolean is_done = outline_lines(outline)->has_no_tasks || walk_blocks(&walk, error);
  columns_free(walk.last_columns);
  if (is_done && doc->tasks->len == 0 && !outline_lines(outline)->has_no_tasks)
    is_done = status_groups_append(classifier->rules, outline, doc, error);
  top_labels_lend(&walk.context, doc);
  HeadingVerdict heading = { SPAN_NONE, STATUS_NONE };
  for (guint i = 0; is_done && i < doc->tasks->len; i++)
    {
      task_read_heading_status(classifier, doc, document_task(doc, i), &heading);
      topics_find(classifier->topics, doc, document_task(doc, i));
      units_drop_repeated(doc, document_task(doc, i)->units);
      units_resolve(doc, document_task(doc, i));
      task_settle_deadline(doc, document_task(doc, i));
    }
  if (is_done)
    unknown_layout_note(&walk.nearest, outline_lines(outline), classifier->rules,
                        &classifier->profiler, doc);
  doc->kind = document_kind_find(classifier->kinds, doc);
  return is_done;
}

const Stage classify_stage = { "classify", "cut the tasks out of blocks and tables", classify_open,
                               classify_run, classify_close };
