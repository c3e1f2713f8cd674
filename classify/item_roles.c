/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_roles.c - votes of a series' items, from the innermost class of series outwards.
 *
 * Each line votes for the item it stands in. A class is judged segment by segment: a segment is the
 * run of a series' items under one parent. Where only the last items of the segments own anything,
 * the label closes the whole parent and moves up to it.
 */
#include "classify/item_fields.h"
#include "classify/item_merges.h"

#include <string.h>

#define FEW_OWNERS 3    /* one of so many */
#define TITLE_BYTES 120 /* forty characters: what still reads as the title of an item */
#define NAME_BYTES 60   /* twenty characters: the name of a field of work */
#define MAJORITY 50 /* per cent of a segment that own something: above, all its items are tasks */
#define OUTCOME_SHARE                                                                              \
  60 /* per cent of a segment that must tell outcomes when nothing else marks its items as tasks   \
      */
#define OUTCOME_ITEMS 2
#define LIST_SHARE 67 /* of all items of a class: those of a list of tasks that own something */
/* Of a list that only its title makes a list of tasks; rows and columns of a grid */
#define LIST_ITEMS 3

ItemState *
item_state(const GArray *states, guint index)
{
  return &g_array_index(states, ItemState, index);
}

ItemState *
votes_state(const Votes *votes, guint item)
{
  return item_state(votes->states, item);
}

guint
segment_item(const Segment *segment, guint index)
{
  return g_array_index(segment->members, guint, segment->first + index);
}

guint
segment_count(const Segment *segment)
{
  return segment->last - segment->first;
}

gboolean
state_owns(const ItemState *state)
{
  return (state->shows & SHOWS_OWNER) != 0;
}

/* 责任单位：…, 完成时限：… and 责任领导：… below each other close an item once. */
static void
votes_count_lines(Votes *votes)
{
  gint last_label_line = -2;
  for (guint i = 0; i < votes->lines->lines->len; i++)
    {
      const Line *line = line_at(votes->lines, i);
      gint owner = g_array_index(votes->table->owners, gint, i);
      gboolean is_label = (line->shows & SHOWS_UNIT_LABEL) != 0 || line->is_bracket_line;
      if (owner >= 0 && line->shows != 0)
        {
          ItemState *state = votes_state(votes, (guint) owner);
          state->shows |= line->shows;
          state->closings += (line->is_bracket_line ? 0 : line->brackets)
                             + (is_label && last_label_line != (gint) i - 1);
        }
      gboolean goes_on = last_label_line == (gint) i - 1 && line->label == line->text
                         && (line->shows & SHOWS_FIELD_LABEL) != 0;
      if (is_label || goes_on)
        last_label_line = (gint) i;
    }
}

/* The line that the owners shown at `line` close: its own text, or for a label line or a bracket
 * line the last text above it. */
static gint
closed_line(const Line *line, guint index, gint last_text)
{
  return line->label == line->text || line->is_bracket_line ? last_text : (gint) index;
}

/* 一、安全发展。 over paragraphs that have owners each. */
static void
votes_count_paragraphs(Votes *votes)
{
  gint last_text = -1, last_closed = -1;
  gboolean is_value = FALSE; /* of a label that stands alone above */
  for (guint i = 0; i < votes->lines->lines->len; i++)
    {
      const Line *line = line_at(votes->lines, i);
      if (line->is_skipped)
        continue;
      gint owner = g_array_index(votes->table->owners, gint, i);
      gint closed = closed_line(line, i, last_text);
      if (closed == (gint) i && !is_value)
        last_text = (gint) i;
      is_value = line_is_label_alone(votes->doc, line);
      if (owner < 0 || closed < 0 || closed == last_closed
          || (line->shows & (SHOWS_UNIT_LABEL | SHOWS_BRACKET)) == 0
          || g_array_index(votes->table->owners, gint, closed) != owner)
        continue;
      last_closed = closed;
      gboolean is_first = closed == (gint) series_item(votes->table, (guint) owner)->line;
      votes_state(votes, (guint) owner)->closed_paragraphs += !is_first;
      votes_state(votes, (guint) owner)->closes_itself |= is_first;
    }
}

static void
votes_count_children(Votes *votes)
{
  for (guint i = 0; i < votes->table->items->len; i++)
    {
      votes->first_child[i] = -1;
      gint parent = series_item(votes->table, i)->parent;
      if (parent >= 0 && votes->children[parent]++ == 0)
        votes->first_child[parent] = (gint) i;
    }
}

/* The items of each class, by line. */
static GArray **
votes_members(const Votes *votes)
{
  GArray **members = g_new0(GArray *, votes->table->classes + 1);
  for (guint i = 0; i < votes->table->classes; i++)
    members[i] = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < votes->table->items->len; i++)
    {
      gint class = series_at(votes->table, series_item(votes->table, i)->series)->class;
      g_array_append_val(members[class], i);
    }
  return members;
}

gboolean
segment_next(const Votes *votes, Segment *segment)
{
  segment->first = segment->last;
  if (segment->first >= segment->members->len)
    return FALSE;
  const SeriesItem *head = series_item(votes->table, segment_item(segment, 0));
  for (segment->last++; segment->last < segment->members->len; segment->last++)
    {
      const SeriesItem *item =
          series_item(votes->table, g_array_index(segment->members, guint, segment->last));
      if (item->series != head->series || item->parent != head->parent)
        break;
    }
  return TRUE;
}

/* --- headings over paragraphs without numbers --- */

static Span
item_title(const Votes *votes, guint item)
{
  const Line *line = line_at(votes->lines, series_item(votes->table, item)->line);
  return span_new(line->text, line->place.end);
}

/* 二、医疗卫生方面, with nothing but a title on the line and brackets below it. */
static gboolean
item_is_bare_title(const Votes *votes, guint item)
{
  return line_is_bare_title(votes->doc,
                            line_at(votes->lines, series_item(votes->table, item)->line));
}

static gboolean
title_ends_with(const Votes *votes, Span title, const char *wanted)
{
  gsize length;
  const char *class = vocabulary_match_end(votes->words, votes->doc->comparable->str + title.start,
                                           span_length(title), &length);
  return g_strcmp0(class, wanted) == 0;
}

static gboolean
title_speaks_about_work(const Votes *votes, guint item)
{
  Span title = item_title(votes, item);
  title.end = MIN(title.end, title.start + TITLE_BYTES);
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(votes->words, votes->doc->comparable->str + title.start, span_length(title),
                  matches);
  for (guint i = 0; i < matches->len; i++)
    if (g_strcmp0(vocabulary_class(votes->words, g_array_index(matches, LexiconMatch, i).payload),
                  "about-work")
        == 0)
      return TRUE;
  return FALSE;
}

static gboolean
title_has_sentence(const Votes *votes, Span title)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  return g_strstr_len(votes->doc->comparable->str + title.start, (gssize) span_length(title), STOP)
         != NULL;
}

/* The line's text before its labels or its bracket is a name, no sentence. */
static gboolean
line_is_name(const Votes *votes, const Line *line)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  const char *text = votes->doc->comparable->str;
  Span name = span_new(line->text, MIN(line->label, line->place.end));
  const char *bracket = memchr(text + name.start, '(', span_length(name));
  if ((line->shows & SHOWS_BRACKET) != 0 && bracket != NULL)
    name.end = (guint32) (bracket - text);
  if (span_length(name) > strlen(STOP)
      && memcmp(text + name.end - strlen(STOP), STOP, strlen(STOP)) == 0)
    name.end -= (guint32) strlen(STOP);
  return !span_is_empty(name) && span_length(name) <= NAME_BYTES && !title_has_sentence(votes, name)
         && memchr(text + name.start, ',', span_length(name)) == NULL;
}

/* A title of one sentence, or a name and its owner, with paragraphs below it that have owners each.
 */
static gboolean
item_heads_paragraphs(const Votes *votes, guint item)
{
  const ItemState *state = votes_state(votes, item);
  const Line *line = line_at(votes->lines, series_item(votes->table, item)->line);
  if (item_is_bare_title(votes, item))
    return TRUE;
  if (state->closed_paragraphs > 1 && line->brackets == 1 && line->shows == SHOWS_BRACKET
      && line_is_name(votes, line))
    return TRUE;
  return state->closed_paragraphs > 0 && !state->closes_itself && line->shows == 0
         && line->label > line->text && span_length(item_title(votes, item)) <= TITLE_BYTES;
}

/* Whether the titles of a class head paragraphs of their own: one of them closes several tasks, or
 * is named like a field. Numbers such as 1. always count tasks. */
static gboolean
class_holds_loose(const Votes *votes, const GArray *members)
{
  guint heads = 0, owners = 0;
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      const ItemState *state = votes_state(votes, item);
      if (series_item(votes->table, item)->mark.style > NUMBER_ORDINAL || !state_owns(state))
        continue;
      owners++;
      heads += state->closed_paragraphs > 1 && item_heads_paragraphs(votes, item);
      if (item_is_bare_title(votes, item)
          && (state->closings > 1 || title_ends_with(votes, item_title(votes, item), "category")))
        return TRUE;
    }
  return heads > 1 && heads * 2 > owners;
}

/* --- roles --- */

static gboolean
style_is_inner(NumberStyle child, NumberStyle parent)
{
  if (child == NUMBER_CIRCLED || child == NUMBER_POINT)
    return TRUE;
  if (child == NUMBER_BULLET && parent == NUMBER_BULLET)
    return FALSE;
  return parent >= NUMBER_ARABIC
         && (child == NUMBER_BRACKET || child == NUMBER_CLOSING || child == NUMBER_BULLET);
}

static void
item_make_subtasks(Votes *votes, guint parent)
{
  votes_state(votes, parent)->role = ITEM_TASK;
  for (gint child = votes->first_child[parent];
       child >= 0 && child < (gint) votes->table->items->len; child++)
    {
      const SeriesItem *item = series_item(votes->table, (guint) child);
      if (item->parent < (gint) parent)
        break;
      if (item->parent == (gint) parent)
        votes_state(votes, (guint) child)->role = ITEM_SUBTASK;
    }
}

/* Some of its items are tasks: a heading, or a task whose items are its sub-rows. */
static void
item_decide_parent(Votes *votes, guint item)
{
  ItemState *state = votes_state(votes, item);
  const SeriesItem *self = series_item(votes->table, item);
  const SeriesItem *child = series_item(votes->table, (guint) votes->first_child[item]);
  if (style_is_inner(child->mark.style, self->mark.style))
    {
      item_make_subtasks(votes, item);
      return;
    }
  /* 一、工业(市经信局牵头) lends its owner to what stands below; a whole sentence with an owner is
   * a task itself. */
  gboolean is_task = state_owns(state) && !state->is_name && !item_is_bare_title(votes, item)
                     && title_has_sentence(votes, item_title(votes, item));
  state->role = is_task || self->mark.style == NUMBER_BULLET ? ITEM_TASK : ITEM_HEADING;
}

/* Per cent of the segment's items, those with tasks of their own below set aside. */
static guint
segment_share(const Votes *votes, const Segment *segment, guint8 wanted, guint *matching)
{
  guint total = 0;
  *matching = 0;
  for (guint i = 0; i < segment_count(segment); i++)
    {
      guint item = segment_item(segment, i);
      if (votes->child_tasks[item] > 0)
        continue;
      total++;
      *matching += (votes_state(votes, item)->shows & wanted) != 0;
    }
  return total == 0 ? 0 : *matching * 100 / total;
}

/* The first and the last item of the segment that own anything, or hold tasks; the segment's count
 * and -1 if none does. */
static void
segment_find_owners(const Votes *votes, const Segment *segment, gint *first, gint *last)
{
  *first = (gint) segment_count(segment);
  *last = -1;
  for (guint i = 0; i < segment_count(segment); i++)
    {
      guint item = segment_item(segment, i);
      if (!state_owns(votes_state(votes, item)) && votes->child_tasks[item] == 0)
        continue;
      *first = MIN(*first, (gint) i);
      *last = (gint) i;
    }
}

gboolean
item_is_report_part(const Votes *votes, guint item)
{
  Span title = item_title(votes, item);
  return item_is_bare_title(votes, item)
         && (title_ends_with(votes, title, "report-part")
             || title_ends_with(votes, title, "part-title")
             || title_ends_with(votes, title, "about-work"));
}

/* An item without owner that speaks about the work, or holds numbered prose at either end of its
 * segment: 五、工作要求. */
static gboolean
item_is_demand(const Votes *votes, guint item, gboolean is_at_end)
{
  return title_speaks_about_work(votes, item) || item_is_report_part(votes, item)
         || (votes->children[item] > 0 && is_at_end);
}

/* One owner among several items, and no tasks below any of them: a bracket in a letter, no list of
 * tasks. */
static gboolean
class_is_lone(const Votes *votes, const GArray *members)
{
  guint owners = 0;
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      if (votes->child_tasks[item] > 0)
        return FALSE;
      owners += state_owns(votes_state(votes, item));
    }
  return owners == 1 && members->len > 1;
}

/* What the other segments of a class show counts for each of them. */
typedef struct
{
  gboolean holds_loose;
  gboolean is_lone;
  gboolean owns; /* some item does */
  guint tellers; /* items without owner that tell an outcome */
  guint share;   /* per cent of those without items below them that own something */
} ClassEvidence;

static ClassEvidence
class_judge(const Votes *votes, const GArray *members)
{
  ClassEvidence evidence = { .holds_loose = class_holds_loose(votes, members),
                             .is_lone = class_is_lone(votes, members) };
  guint leaves = 0, owners = 0;
  gint last = -1;
  gboolean is_about_work = FALSE; /* 四、工作要求 over (一)(二) without bodies says nothing */
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      gint parent = series_item(votes->table, item)->parent;
      const ItemState *state = votes_state(votes, item);
      if (parent != last)
        is_about_work = parent >= 0 && title_speaks_about_work(votes, (guint) parent);
      last = parent;
      evidence.owns |= state_owns(state);
      evidence.tellers += !state_owns(state) && (state->shows & SHOWS_OUTCOME) != 0;
      leaves += votes->children[item] == 0 && (!is_about_work || state_owns(state));
      owners += votes->children[item] == 0 && state_owns(state);
    }
  evidence.share = leaves == 0 ? 0 : owners * 100 / leaves;
  return evidence;
}

/* 三、存在的问题 over (一)(二): what these tell came of no task. */
static gboolean
segment_stands_in_report(const Votes *votes, const Segment *segment)
{
  gint parent = series_item(votes->table, segment_item(segment, 0))->parent;
  return parent >= 0
         && (title_speaks_about_work(votes, (guint) parent)
             || title_ends_with(votes, item_title(votes, (guint) parent), "report-part"));
}

static void
segment_decide(Votes *votes, const Segment *segment, const ClassEvidence *class)
{
  guint owners, tellers, agents;
  guint share = segment_share(votes, segment, SHOWS_OWNER, &owners);
  guint told = segment_share(votes, segment, SHOWS_OUTCOME, &tellers);
  gint first_owner, last_owner;
  segment_find_owners(votes, segment, &first_owner, &last_owner);
  segment_share(votes, segment, SHOWS_AGENT, &agents);
  gboolean has_agents =
      agents > 1 && agents * 3 >= segment_count(segment) * (votes->lines->names_tasks ? 2u : 3u);
  gboolean is_told = tellers >= OUTCOME_ITEMS
                     || (tellers > 0 && class->tellers >= OUTCOME_ITEMS
                         && !segment_stands_in_report(votes, segment));
  /* 3.…(A) 4.… below a heading, in a list whose items nearly all say who */
  gboolean is_of_list = votes->lines->names_tasks && owners > 0 && class->share >= LIST_SHARE;
  gboolean tells = owners == 0 && told >= OUTCOME_SHARE && is_told;
  for (guint i = 0; i < segment_count(segment); i++)
    {
      guint item = segment_item(segment, i);
      ItemState *state = votes_state(votes, item);
      gboolean has_agent = has_agents || (class->owns && (state->shows & SHOWS_AGENT) != 0);
      gboolean owns =
          state_owns(state) || has_agent
          || (tells && (state->shows & SHOWS_OUTCOME) != 0 && !item_is_report_part(votes, item));
      if (state->role == ITEM_MERGED || (!has_agents && class->is_lone && share <= MAJORITY))
        continue;
      if (votes->child_tasks[item] > 0)
        item_decide_parent(votes, item);
      else if (owns && class->holds_loose && item_heads_paragraphs(votes, item))
        state->role = ITEM_HEADING, state->holds_loose = TRUE;
      else if (owns)
        state->role = ITEM_TASK;
      else if ((share > MAJORITY || tells || is_of_list)
               && !item_is_demand(votes, item, (gint) i < first_owner || (gint) i > last_owner))
        state->role = ITEM_TASK, state->lacks_owner = TRUE;
    }
}

/* Items that own nothing and count on from one parent to the next, each of them named with its
 * owners: (一)线路(牵头单位:X) over 1. 2., (二)业态(牵头单位:Y) over 3. 4. What is numbered through
 * is the list. */
static gboolean
class_runs_on(const Votes *votes, const GArray *members)
{
  guint crossings = 0;
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      const SeriesItem *self = series_item(votes->table, item);
      gboolean is_inner =
          self->parent < 0
          || style_is_inner(self->mark.style,
                            series_item(votes->table, (guint) self->parent)->mark.style);
      if (is_inner || state_owns(votes_state(votes, item)) || votes->children[item] > 0
          || !state_owns(votes_state(votes, (guint) self->parent)))
        return FALSE;
      crossings += self->previous >= 0
                   && series_item(votes->table, (guint) self->previous)->parent != self->parent;
    }
  return crossings > 0 && members->len >= LIST_ITEMS;
}

/* 住房保障(责任单位:X), 教育发展。责任单位:Y: a name and its bodies, no sentence and no field of a
 * task. The line's own, or label lines that stand before the first child. */
static gboolean
item_is_owned_name(const Votes *votes, guint item)
{
  guint first = series_item(votes->table, item)->line;
  guint child = series_item(votes->table, (guint) votes->first_child[item])->line;
  const Line *line = line_at(votes->lines, first);
  if (line->unknown != 0) /* a field of what stands above */
    return FALSE;
  if (line->names_bodies)
    return TRUE;
  if (!line_is_name(votes, line))
    return FALSE;
  guint8 shows = line->shows;
  for (guint i = first + 1; i < child; i++)
    {
      const Line *below = line_at(votes->lines, i);
      if (!below->is_skipped
          && (below->label != below->text || (below->shows & SHOWS_UNIT_LABEL) == 0))
        return FALSE;
      shows |= below->shows;
    }
  return (shows & (SHOWS_UNIT_LABEL | SHOWS_BRACKET)) != 0
         && votes_state(votes, item)->shows == shows && (shows & SHOWS_FIELD_LABEL) == 0;
}

/* Items of which few own anything (配合单位：Y), under names that are nothing but headed by their
 * bodies: the smallest unit with a number is the task. */
static gboolean
class_hangs_on(const Votes *votes, const GArray *members)
{
  guint parents = 0, owners = 0;
  gint last = -1;
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      const SeriesItem *self = series_item(votes->table, item);
      if (self->parent < 0
          || style_is_inner(self->mark.style,
                            series_item(votes->table, (guint) self->parent)->mark.style)
          || votes->children[item] > 0
          || (self->parent != last && !item_is_owned_name(votes, (guint) self->parent)))
        return FALSE;
      owners += state_owns(votes_state(votes, item));
      parents += self->parent != last;
      last = self->parent;
    }
  return parents > 1 && members->len >= LIST_ITEMS && owners * FEW_OWNERS <= members->len;
}

static void
class_take_all(Votes *votes, const GArray *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      votes_state(votes, item)->role = ITEM_TASK;
      votes_state(votes, item)->lacks_owner = !state_owns(votes_state(votes, item));
      votes->child_tasks[series_item(votes->table, item)->parent]++;
    }
}

static void
class_decide(Votes *votes, const GArray *members)
{
  ItemFields fields = { votes->doc, votes->lines, votes->table, votes->children };
  if (items_count_fields(&fields, members) || items_close_parents(votes, members)
      || items_tell_of_parents(votes, members))
    {
      items_merge_into_parents(votes, members);
      return;
    }
  if (items_count_page_fields(&fields, members))
    return;
  gboolean hangs_on = class_hangs_on(votes, members);
  if (hangs_on || class_runs_on(votes, members))
    {
      class_take_all(votes, members);
      for (guint i = 0; hangs_on && i < members->len; i++)
        votes_state(votes,
                    (guint) series_item(votes->table, g_array_index(members, guint, i))->parent)
            ->is_name = TRUE;
      return;
    }
  ClassEvidence evidence = class_judge(votes, members);
  for (Segment segment = { .members = members }; segment_next(votes, &segment);)
    segment_decide(votes, &segment, &evidence);
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      gint parent = series_item(votes->table, item)->parent;
      ItemRole role = votes_state(votes, item)->role;
      if (parent >= 0 && (role == ITEM_TASK || role == ITEM_HEADING))
        votes->child_tasks[parent]++;
    }
}

/* --- lists whose items say nothing but what is to be done --- */

static gboolean
line_is_bare_number(const Document *doc, const Line *line)
{
  guint32 at = line->place.start;
  while (at < line->place.end && g_ascii_isdigit(doc->comparable->str[at]))
    at++;
  return at == line->place.end && at > line->place.start;
}

/* A table, or one that was flattened to a cell a line: its tasks are its rows. */
static gboolean
votes_have_grid(const Votes *votes)
{
  for (guint i = 0; i < votes->doc->tables->len; i++)
    if (document_table(votes->doc, i)->rows >= LIST_ITEMS
        && document_table(votes->doc, i)->columns >= LIST_ITEMS)
      return TRUE;
  guint numbers = 0;
  for (guint i = 0; i < votes->lines->lines->len && numbers < LIST_ITEMS; i++)
    numbers += line_is_bare_number(votes->doc, line_at(votes->lines, i));
  return numbers >= LIST_ITEMS;
}

/* For each class whether some of its items head others: 三、本责任书一式两份。 beside 一、目标任务
 * with its 1. 2. is no task. */
static guint8 *
classes_with_headings(const Votes *votes)
{
  guint8 *heads = g_new0(guint8, votes->table->classes + 1);
  for (guint i = 0; i < votes->table->items->len; i++)
    if (votes->children[i] > 1
        && !style_is_inner(series_item(votes->table, (guint) votes->first_child[i])->mark.style,
                           series_item(votes->table, i)->mark.style))
      heads[series_at(votes->table, series_item(votes->table, i)->series)->class] = TRUE;
  return heads;
}

/* Items without items below them, and neither they nor what they stand below are about how to work.
 */
static gboolean
item_is_leaf(const Votes *votes, guint item, const guint8 *heads)
{
  const SeriesItem *self = series_item(votes->table, item);
  return votes->children[item] == 0 && !heads[series_at(votes->table, self->series)->class]
         && (self->mark.style != NUMBER_DIVISION || self->mark.counts_items)
         && !title_speaks_about_work(votes, item)
         && (self->parent < 0 || !title_speaks_about_work(votes, (guint) self->parent));
}

/* 东屏区教育局2031年为民办实事项目: nothing owns anything, and the title alone says what the items
 * are. */
static void
votes_take_list(Votes *votes)
{
  guint leaves = 0;
  g_autofree guint8 *heads = classes_with_headings(votes);
  for (guint i = 0; i < votes->table->items->len; i++)
    {
      if (votes_state(votes, i)->role != ITEM_IDLE)
        return;
      leaves += item_is_leaf(votes, i, heads);
    }
  if (leaves < LIST_ITEMS || votes_have_grid(votes))
    return;
  for (guint i = 0; i < votes->table->items->len; i++)
    {
      const SeriesItem *item = series_item(votes->table, i);
      if (item->parent >= 0 && votes_state(votes, (guint) item->parent)->role == ITEM_TASK)
        continue; /* part of its text */
      if (votes->children[i] == 0)
        votes_state(votes, i)->role = item_is_leaf(votes, i, heads) ? ITEM_TASK : ITEM_IDLE;
      else
        votes_state(votes, i)->role =
            style_is_inner(series_item(votes->table, (guint) votes->first_child[i])->mark.style,
                           item->mark.style)
                ? ITEM_TASK
                : ITEM_HEADING;
    }
}

/* 四、保障措施 over (一)加强组织领导。市水利局牵头。: the only task of all would be how to work. */
static void
votes_drop_lone_demand(Votes *votes)
{
  gint only = -1;
  for (guint i = 0; i < votes->table->items->len; i++)
    {
      ItemRole role = votes_state(votes, i)->role;
      if ((role == ITEM_TASK || role == ITEM_SUBTASK) && only >= 0)
        return;
      if (role == ITEM_TASK || role == ITEM_SUBTASK)
        only = (gint) i;
    }
  gint parent = only < 0 ? -1 : series_item(votes->table, (guint) only)->parent;
  if (parent >= 0 && title_speaks_about_work(votes, (guint) parent))
    votes_state(votes, (guint) only)->role = ITEM_IDLE;
}

/* Numbered lines inside a task that are nothing themselves are its text. */
static void
votes_merge_inner(Votes *votes)
{
  for (guint i = 0; i < votes->table->items->len; i++)
    {
      gint parent = series_item(votes->table, i)->parent;
      if (parent < 0 || votes_state(votes, i)->role != ITEM_IDLE)
        continue;
      ItemRole above = votes_state(votes, (guint) parent)->role;
      if (above == ITEM_TASK || above == ITEM_SUBTASK || above == ITEM_MERGED)
        votes_state(votes, i)->role = ITEM_MERGED;
    }
}

GArray *
item_roles_decide(const Document *doc, const Lines *lines, const SeriesTable *table,
                  const Vocabulary *words)
{
  guint count = table->items->len;
  GArray *states = g_array_sized_new(FALSE, TRUE, sizeof(ItemState), count);
  g_array_set_size(states, count);
  g_autofree gint *child_tasks = g_new0(gint, count + 1);
  g_autofree gint *children = g_new0(gint, count + 1);
  g_autofree gint *first_child = g_new0(gint, count + 1);
  Votes votes = { doc, lines, table, words, states, child_tasks, children, first_child };
  votes_count_lines(&votes);
  votes_count_paragraphs(&votes);
  votes_count_children(&votes);
  GArray **members = votes_members(&votes);
  /* A class is numbered after the class of its parents: backwards is innermost first. */
  for (guint i = table->classes; i > 0; i--)
    {
      class_decide(&votes, members[i - 1]);
      g_array_unref(members[i - 1]);
    }
  g_free(members);
  if (lines->is_task_list && !lines->has_no_tasks)
    votes_take_list(&votes);
  votes_drop_lone_demand(&votes);
  votes_merge_inner(&votes);
  return states;
}
