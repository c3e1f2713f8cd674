/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unknown_layout.c - evidence that a table is a list of tasks although its titles say nothing:
 * short titles over several rows, and columns whose cells look like bodies, names or times beside
 * others. Only such tables are profiled, and only their first rows.
 */
#include "classify/unknown_layout.h"

#include "classify/layout_sketch.h"
#include "classify/layouts.h"
#include "core/characters.h"
#include "core/trace.h"

#include <string.h>

#define HEADER_ROWS 3 /* a caption or two may stand above the titles */
#define TITLE_CHARACTERS 14
#define MINIMUM_COLUMNS 3
#define MAXIMUM_COLUMNS 20 /* wider ones are statistics */
#define MINIMUM_ROWS 2
#define SAMPLED_ROWS 6
#define SURE_AVERAGE 60
#define TOLD_TITLES 8
#define KNOWN_SCORE 100
#define MINIMUM_KNOWN 2
#define LABEL_BYTES 30 /* ten ideographs */
#define LABEL_LINES 3  /* that a label starts before it is one */
#define LABEL_SAMPLES 3
#define LABEL_KINDS 256 /* distinct ones that are counted */

/* The kinds of cells that say a table is about who does what by when, and what a layout calls such
 * a column. */
static const struct
{
  ProfileKind kind;
  const char *column;
} EVIDENCE[] = {
  { PROFILE_UNITS, "unit" },     { PROFILE_LEADERS, "leader" }, { PROFILE_DEADLINE, "deadline" },
  { PROFILE_VERDICT, "status" }, { PROFILE_SERIAL, "number" },  { PROFILE_PROSE, "task" },
};
#define OWNER_KINDS 4 /* the first of them; the others stand in any table */

typedef struct
{
  const ColumnWords *words;
  const Profiler *profiler;
  Document *doc;
  const TableView *view;
  guint header;
  GPtrArray *titles; /* char *, comparable, without blanks; NULL for a column without one */
} Candidate;

/* --- tables --- */

static char *
cell_title(const Document *doc, const ViewCell *cell)
{
  if (cell == NULL || span_is_empty(cell->span))
    return NULL;
  g_autofree char *text =
      g_strndup(doc->comparable->str + cell->span.start, span_length(cell->span));
  return rules_fold_word(g_strdelimit(text, "\r\n", ' '));
}

static gboolean
title_is_plausible(const char *title)
{
  return g_utf8_strlen(title, -1) <= TITLE_CHARACTERS && strpbrk(title, ",;0123456789") == NULL
         && strstr(title, "\xE3\x80\x82") == NULL; /* a full stop */
}

/* The row's titles if all its cells are short and there are enough of them. */
static gboolean
candidate_read_titles(Candidate *candidate, guint row)
{
  guint count = 0;
  g_ptr_array_set_size(candidate->titles, 0);
  for (guint i = 0; i < candidate->view->columns; i++)
    {
      char *title = cell_title(candidate->doc, table_view_at(candidate->view, row, i));
      g_ptr_array_add(candidate->titles, title);
      if (title != NULL && !title_is_plausible(title))
        return FALSE;
      count += title != NULL;
    }
  const ViewCell *only = NULL;
  return count >= MINIMUM_COLUMNS
         && table_view_row_cells(candidate->view, row, &only) >= MINIMUM_COLUMNS;
}

/* What the first cells under a title look like; PROFILE_COUNT where no kind is sure. */
static ProfileKind
column_kind(const Candidate *candidate, guint column)
{
  guint sums[PROFILE_COUNT] = { 0 }, filled = 0;
  const ViewCell *last = NULL;
  for (guint row = candidate->header + 1; row < candidate->view->rows && filled < SAMPLED_ROWS;
       row++)
    {
      const ViewCell *cell = table_view_at(candidate->view, row, column);
      if (cell == NULL || cell == last || span_is_empty(cell->span)
          || cell->column_span * 2 > candidate->view->columns)
        continue;
      last = cell;
      filled++;
      Profile profile = profile_of(candidate->profiler, candidate->doc, cell->span);
      for (guint kind = 0; kind < PROFILE_COUNT; kind++)
        sums[kind] += profile.scores[kind];
    }
  for (gsize i = 0; i < G_N_ELEMENTS(EVIDENCE) && filled > 0; i++)
    {
      guint sure = EVIDENCE[i].kind == PROFILE_PROSE ? SURE_AVERAGE / 2 : SURE_AVERAGE;
      if (sums[EVIDENCE[i].kind] / filled >= sure)
        return EVIDENCE[i].kind;
    }
  return PROFILE_COUNT;
}

static const char *
kind_column(ProfileKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS(EVIDENCE); i++)
    if (EVIDENCE[i].kind == kind)
      return EVIDENCE[i].column;
  return NULL;
}

static gboolean
kind_is_owner(ProfileKind kind)
{
  for (gsize i = 0; i < OWNER_KINDS; i++)
    if (EVIDENCE[i].kind == kind)
      return TRUE;
  return FALSE;
}

/* `段号`, `河长单位` (like unit) */
static void
append_titles(const Candidate *candidate, const ProfileKind *kinds, GString *out)
{
  for (guint i = 0, told = 0; i < candidate->titles->len && told < TOLD_TITLES; i++)
    {
      const char *title = g_ptr_array_index(candidate->titles, i);
      if (title == NULL)
        continue;
      g_string_append_printf(out, "%s`%s`", told++ == 0 ? "" : ", ", title);
      if (kind_column(kinds[i]) != NULL)
        g_string_append_printf(out, " (like %s)", kind_column(kinds[i]));
    }
}

static void
append_nearest(const Candidate *candidate, const ProfileKind *kinds, GString *out)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new(), likely = g_ptr_array_new();
  for (guint i = 0; i < candidate->titles->len; i++)
    g_ptr_array_add(likely, (gpointer) kind_column(kinds[i]));
  const Layout *nearest = layouts_nearest(
      candidate->words->layouts, candidate->words, (const char *const *) candidate->titles->pdata,
      (const char *const *) likely->pdata, candidate->titles->len, missing);
  if (nearest == NULL)
    {
      g_string_append(out, "; no layout has any of them");
      return;
    }
  g_string_append_printf(out, "; nearest is layout %s", layout_name(nearest));
  for (guint i = 0; i < missing->len; i++)
    g_string_append_printf(out, "%s%s",
                           i == 0                  ? ", which lacks "
                           : i + 1 == missing->len ? " and "
                                                   : ", ",
                           layout_column_name(g_ptr_array_index(missing, i)));
}

/* Titles that are all known make a table that is none of tasks: contacts, sums. */
static gboolean
candidate_is_known(const Candidate *candidate)
{
  for (guint i = 0; i < candidate->titles->len; i++)
    {
      const char *title = g_ptr_array_index(candidate->titles, i);
      guint score;
      if (title != NULL
          && column_title_class(candidate->words, title, strlen(title), &score) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* For whoever asked for explanations: a layout file to start from. */
static void
candidate_sketch(const Candidate *candidate, const ProfileKind *kinds, guint block)
{
  g_autoptr(GPtrArray) likely = g_ptr_array_new();
  Document *doc = candidate->doc;
  if (!trace_is_wanted(doc))
    return;
  for (guint i = 0; i < candidate->titles->len; i++)
    g_ptr_array_add(likely, (gpointer) kind_column(kinds[i]));
  g_autofree char *sketch = layout_sketch_render(doc, candidate->view, candidate->header,
                                                 (const char *const *) candidate->titles->pdata,
                                                 (const char *const *) likely->pdata);
  trace_add(doc, (TraceNote){ .field = "sketch",
                              .value = document_block(doc, block)->span,
                              .decision = "unknown layout",
                              .detail = document_string(doc, sketch, -1) });
}

static gboolean
candidate_judge(const Candidate *candidate, guint block)
{
  g_autofree ProfileKind *kinds = g_new(ProfileKind, candidate->view->columns + 1);
  guint owners = 0, evidence = 0;
  for (guint i = 0; i < candidate->view->columns; i++)
    {
      kinds[i] = column_kind(candidate, i);
      owners += kind_is_owner(kinds[i]);
      evidence += kinds[i] != PROFILE_COUNT;
    }
  if (owners == 0 || evidence < 2 || candidate_is_known(candidate))
    return FALSE;
  g_autoptr(GString) message = g_string_new(NULL);
  append_titles(candidate, kinds, message);
  append_nearest(candidate, kinds, message);
  document_add_issue(candidate->doc, SEVERITY_WARNING, "unknown-layout",
                     document_block(candidate->doc, block)->span,
                     document_block(candidate->doc, block)->page,
                     "expected the titles of a task table, got %s", message->str);
  candidate_sketch(candidate, kinds, block);
  return TRUE;
}

static gboolean
table_note(const ColumnWords *words, const Profiler *profiler, Document *doc, const TableView *view,
           guint block)
{
  if (view->columns < MINIMUM_COLUMNS || view->columns > MAXIMUM_COLUMNS
      || view->rows < 1 + MINIMUM_ROWS)
    return FALSE;
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func(g_free);
  Candidate candidate = { words, profiler, doc, view, 0, titles };
  for (; candidate.header < HEADER_ROWS && candidate.header + MINIMUM_ROWS < view->rows;
       candidate.header++)
    if (candidate_read_titles(&candidate, candidate.header))
      return candidate_judge(&candidate, block);
  return FALSE;
}

/* --- what came nearest --- */

static const char *
columns_lack(const Columns *columns)
{
  gboolean has_task = FALSE;
  for (guint i = 0; i < columns->count; i++)
    has_task |= columns->columns[i].role == COLUMN_TASK;
  if (!has_task)
    return "no column that names the task";
  return columns->is_foreign ? "a column that only tables of other matters have"
                             : "no column that says who, when or what came of it";
}

/* Tables are compared by how many of their titles are known. Two are the least: one word (项目,
 * 单位) stands over every other table. */
static void
nearest_offer(UnknownLayout *nearest, const Columns *columns, guint page)
{
  guint known = 0;
  Span place = SPAN_NONE;
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      known += column->title_score == KNOWN_SCORE;
      if (span_is_empty(place))
        place = column->title;
    }
  if (known >= MINIMUM_KNOWN && known > nearest->known)
    *nearest = (UnknownLayout){ known, columns->count,        place,
                                page,  columns_lack(columns), nearest->is_told };
}

void
unknown_layout_offer_table(UnknownLayout *nearest, const ColumnWords *words,
                           const Profiler *profiler, Document *doc, const TableView *view,
                           const Columns *columns, guint block)
{
  if (!columns->is_foreign && table_note(words, profiler, doc, view, block))
    nearest->is_told = TRUE;
  else
    nearest_offer(nearest, columns, document_block(doc, block)->page);
}

/* The first attachment that the text names; NULL for none. */
static const Metadata *
attachment_find(const Document *doc)
{
  for (guint i = 0; i < doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      if (strcmp(metadata->label, "attachment") == 0)
        return metadata;
    }
  return NULL;
}

/* The first line that names bodies by a label or a bracket. */
static void
lines_note(const Lines *lines, Document *doc)
{
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      if (line->is_skipped || (line->shows & (SHOWS_UNIT_LABEL | SHOWS_BRACKET)) == 0)
        continue;
      document_add_issue(doc, SEVERITY_WARNING, "unknown-layout",
                         document_to_printed(doc, line->place),
                         document_block(doc, line->block)->page,
                         "expected items of a list round a line that names bodies, got none");
      return;
    }
}

/* --- labels --- */

typedef struct
{
  guint lines;
  guint kinds[G_N_ELEMENTS(EVIDENCE)];
  Span first; /* comparable, of the label */
} LabelCount;

/* The label that the paragraph starts with: ideographs up to a colon. Empty if none. */
static Span
paragraph_label(const Document *doc, Span place)
{
  const char *text = doc->comparable->str;
  const char *colon = memchr(text + place.start, ':', MIN(span_length(place), LABEL_BYTES + 1));
  guint32 end = colon == NULL ? place.start : (guint32) (colon - text);
  gsize size;
  for (guint32 at = place.start; at < end; at += (guint32) size)
    if (!character_is_ideograph(character_at(text + at, &size)))
      return SPAN_NONE;
  return end + 1 >= place.end ? SPAN_NONE : span_new(place.start, end);
}

static void
label_count(const Profiler *profiler, const Document *doc, GHashTable *labels, Span label,
            Span place)
{
  g_autofree char *text = g_strndup(doc->comparable->str + label.start, span_length(label));
  LabelCount *count = g_hash_table_lookup(labels, text);
  if (count == NULL && g_hash_table_size(labels) >= LABEL_KINDS)
    return;
  if (count == NULL)
    {
      count = g_new0(LabelCount, 1);
      count->first = label;
      g_hash_table_insert(labels, g_steal_pointer(&text), count);
    }
  if (count->lines++ >= LABEL_SAMPLES)
    return;
  Profile profile = profile_of(profiler, doc, span_new(label.end + 1, place.end));
  for (gsize i = 0; i < OWNER_KINDS; i++)
    count->kinds[i] += profile.scores[EVIDENCE[i].kind];
}

static gboolean
label_is_known(const Vocabulary *vocabulary, const char *label)
{
  gsize length;
  const char *class =
      vocabulary == NULL ? NULL : vocabulary_match_end(vocabulary, label, strlen(label), &length);
  return class != NULL && strcmp(class, "prefix") != 0;
}

/* What the values of the label look like; NULL for nothing that tasks have. */
static const char *
label_kind_of(const LabelCount *count)
{
  for (gsize i = 0; i < OWNER_KINDS; i++)
    if (count->kinds[i] / LABEL_SAMPLES >= SURE_AVERAGE)
      return EVIDENCE[i].column;
  return NULL;
}

typedef struct
{
  const Rules *rules;
  Document *doc;
} LabelNotes;

static void
labels_note(GHashTable *labels, const LabelNotes *notes)
{
  g_autoptr(GList) names = g_list_sort(g_hash_table_get_keys(labels), (GCompareFunc) strcmp);
  for (GList *at = names; at != NULL; at = at->next)
    {
      const LabelCount *count = g_hash_table_lookup(labels, at->data);
      const char *kind = count->lines < LABEL_LINES ? NULL : label_kind_of(count);
      if (kind == NULL || label_is_known(rules_vocabulary(notes->rules, "unit-labels"), at->data)
          || label_is_known(rules_vocabulary(notes->rules, "item-labels"), at->data))
        continue;
      document_add_issue(
          notes->doc, SEVERITY_WARNING, "unknown-label",
          document_to_printed(notes->doc, count->first), 0,
          "expected a known label, got `%s` on %u lines; what stands behind it looks like %s",
          (const char *) at->data, count->lines, kind);
    }
}

/* The paragraphs of a document that gave no tasks. */
static void
paragraphs_note(const Rules *rules, const Profiler *profiler, Document *doc)
{
  g_autoptr(GHashTable) labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      const Block *block = document_block(doc, i);
      if (block->kind == BLOCK_TABLE || block->kind == BLOCK_FURNITURE
          || block->kind == BLOCK_METADATA)
        continue;
      Span place = document_to_comparable(doc, block->span);
      Span label = paragraph_label(doc, place);
      if (!span_is_empty(label))
        label_count(profiler, doc, labels, label, place);
    }
  const LabelNotes notes = { rules, doc };
  labels_note(labels, &notes);
}

/* --- the whole --- */

static void
nearest_note(const UnknownLayout *nearest, const Lines *lines, Document *doc)
{
  if (nearest->is_told)
    return;
  if (nearest->known > 0)
    document_add_issue(doc, SEVERITY_WARNING, "unknown-layout", nearest->place, nearest->page,
                       "expected the columns of a task table, got %u known titles of %u and %s",
                       nearest->known, nearest->columns, nearest->lacks);
  const Metadata *attachment = attachment_find(doc);
  if (attachment != NULL)
    document_add_issue(doc, SEVERITY_NOTE, "list-attached", attachment->span, 0,
                       "expected a list of tasks, got the name of an attachment");
  else
    lines_note(lines, doc);
}

void
unknown_layout_note(const UnknownLayout *nearest, const Lines *lines, const Rules *rules,
                    const Profiler *profiler, Document *doc)
{
  if (doc->tasks->len > 0)
    return;
  if (lines->has_no_tasks)
    document_add_issue(doc, SEVERITY_NOTE, "other-matter", SPAN_NONE, 0,
                       "expected a list of tasks, got a title that names another matter or an "
                       "explanation: nothing below it was cut into tasks");
  else
    nearest_note(nearest, lines, doc);
  paragraphs_note(rules, profiler, doc);
}
