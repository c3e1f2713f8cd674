/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * status_groups.c - a verdict with a count, the words that open a list, and the list itself.
 *
 * What the verdict says is the rules' (status-groups, with the named groups words and count); where
 * the list ends and what it names is told here.
 */
#include "classify/status_groups.h"

#include "classify/brackets.h"
#include "classify/number_mark.h"
#include "classify/text_ends.h"
#include "core/characters.h"
#include "core/rules.h"
#include "core/trace.h"

#include <string.h>

#define NAME_BYTES 240  /* eighty ideographs: longer ones are sentences */
#define LIST_BYTES 6000 /* two thousand ideographs */
#define QUOTED_MINIMUM 2
#define FULL_STOP 0x3002         /* 。 */
#define ENUMERATION_COMMA 0x3001 /* 、 */
#define LEFT_QUOTE 0x201C
#define RIGHT_QUOTE 0x201D

typedef struct
{
  const Rule *rule;
  Status status;
  Span words;     /* comparable, the verdict with its count: 已完成3项 */
  GArray *names;  /* Span, comparable, without quotation marks */
  gboolean tells; /* each name goes on with what came of it: A已竣工 */
} StatusGroup;

/* Line by line through the document */
typedef struct
{
  const Outline *outline;
  Document *doc;
  GHashTable *known; /* names that became tasks below top */
  gint top;          /* the line of the last 一、 with a title, -1 for none */
} Walk;

static void
status_group_clear(gpointer group)
{
  g_clear_pointer(&((StatusGroup *) group)->names, g_array_unref);
}

/* To the full stop or the line's end, whatever brackets and quotation marks hold; the start itself
 * where that is further off than any list reaches. */
static guint32
list_end(const Document *doc, guint32 start, guint32 end)
{
  const char *text = doc->comparable->str;
  gsize size = 0;
  gint depth = 0;
  for (guint32 at = start; at < end; at += (guint32) size)
    {
      gunichar c = character_at(text + at, &size);
      depth += (c == '(' || c == LEFT_QUOTE) - (c == ')' || c == RIGHT_QUOTE);
      if (c == '\n' || (depth <= 0 && (c == FULL_STOP || c == ';')))
        return at;
      if (at - start > LIST_BYTES)
        return start;
    }
  return end;
}

/* What stands between quotation marks, one pair after the other. */
static void
names_in_quotes(const Document *doc, Span list, GArray *names)
{
  const char *text = doc->comparable->str;
  gsize size = 0;
  guint32 open = 0;
  for (guint32 at = list.start; at < list.end; at += (guint32) size)
    {
      gunichar c = character_at(text + at, &size);
      if (c == LEFT_QUOTE && open == 0)
        open = at + (guint32) size;
      else if (c == RIGHT_QUOTE && open > 0)
        {
          Span name = text_trim_stops(doc, span_new(open, at));
          if (!span_is_empty(name) && span_length(name) <= NAME_BYTES)
            g_array_append_val(names, name);
          open = 0;
        }
    }
}

static void
names_add(const Document *doc, guint32 start, guint32 end, GArray *names)
{
  Span name = text_trim_joins(doc, span_new(start, end));
  if (!span_is_empty(name))
    g_array_append_val(names, name);
}

/* A、B、C: cut at the mark outside brackets. */
static void
names_between(const Document *doc, Span list, gunichar mark, GArray *names)
{
  const char *text = doc->comparable->str;
  gsize size = 0;
  gint depth = 0;
  guint32 start = list.start;
  for (guint32 at = list.start; at < list.end; at += (guint32) size)
    {
      gunichar c = character_at(text + at, &size);
      depth += (c == '(' || c == LEFT_QUOTE) - (c == ')' || c == RIGHT_QUOTE);
      if (c != mark || depth > 0)
        continue;
      names_add(doc, start, at, names);
      start = at + (guint32) size;
    }
  names_add(doc, start, list.end, names);
}

/* B和C at the end of a list that lacks one name. */
static void
names_cut_last(const Document *doc, GArray *names)
{
  static const char *const WORDS[] = { "\xE4\xBB\xA5\xE5\x8F\x8A" /* 以及 */,
                                       "\xE5\x92\x8C" /* 和 */, "\xE5\x8F\x8A" /* 及 */ };
  Span *last = &g_array_index(names, Span, names->len - 1);
  const char *text = doc->comparable->str + last->start;
  for (gsize i = 0; i < G_N_ELEMENTS(WORDS); i++)
    {
      const char *word = g_strrstr_len(text, (gssize) span_length(*last), WORDS[i]);
      if (word == NULL || word == text)
        continue;
      Span behind = text_trim_joins(
          doc, span_new(last->start + (guint32) (word - text + strlen(WORDS[i])), last->end));
      if (span_is_empty(behind))
        continue;
      last->end = last->start + (guint32) (word - text);
      g_array_append_val(names, behind);
      return;
    }
}

static gboolean
names_are_short(const GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    if (span_length(g_array_index(names, Span, i)) > NAME_BYTES)
      return FALSE;
  return TRUE;
}

/* 其他项目正按序时推进 behind the names is none. */
static void
names_drop_others(const Document *doc, GArray *names)
{
  static const char *const WORDS[] = { "\xE5\x85\xB6\xE4\xBB\x96" /* 其他 */,
                                       "\xE5\x85\xB6\xE4\xBD\x99" /* 其余 */ };
  Span last = g_array_index(names, Span, names->len - 1);
  for (gsize i = 0; i < G_N_ELEMENTS(WORDS); i++)
    if (g_str_has_prefix(doc->comparable->str + last.start, WORDS[i]))
      {
        g_array_set_size(names, names->len - 1);
        return;
      }
}

/* As many as are counted, cut at 、 or else at commas; empty where neither gives that. */
static void
names_counted(const Document *doc, Span list, guint count, GArray *names)
{
  static const gunichar MARKS[] = { ENUMERATION_COMMA, ',' };
  for (gsize i = 0; i < G_N_ELEMENTS(MARKS); i++)
    {
      g_array_set_size(names, 0);
      names_between(doc, list, MARKS[i], names);
      if (names->len > 0 && names->len + 1 == count)
        names_cut_last(doc, names);
      else if (names->len == count + 1)
        names_drop_others(doc, names);
      if (names->len == count && names_are_short(names))
        return;
    }
  g_array_set_size(names, 0);
}

static gboolean
group_read_names(const Document *doc, Span list, guint count, GArray *names)
{
  gsize size;
  gboolean is_quoted =
      !span_is_empty(list) && character_at(doc->comparable->str + list.start, &size) == LEFT_QUOTE;
  if (is_quoted)
    names_in_quotes(doc, list, names);
  if (is_quoted && (names->len == count || (names->len >= QUOTED_MINIMUM && names->len < count)))
    return TRUE;
  names_counted(doc, list, count, names);
  return names->len > 0;
}

/* Where the outcome behind a name starts: at its 已; the name's end for none. */
static guint32
name_outcome(const Document *doc, Span name)
{
  static const char ALREADY[] = { (char) 0xE5, (char) 0xB7, (char) 0xB2, 0 }; /* 已 */
  const char *text = doc->comparable->str;
  const char *word = g_strstr_len(text + name.start, (gssize) span_length(name), ALREADY);
  return word == NULL ? name.end : (guint32) (word - text);
}

static gboolean
names_tell_outcomes(const Document *doc, const GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      Span name = g_array_index(names, Span, i);
      guint32 outcome = name_outcome(doc, name);
      if (outcome == name.start || outcome == name.end)
        return FALSE;
    }
  return TRUE;
}

/* (A、B、C) behind a count; without the bracket. */
static Span
list_inside(const Document *doc, Span list)
{
  const char *text = doc->comparable->str;
  if (span_is_empty(list) || text[list.start] != '(')
    return list;
  guint32 end = bracket_closing(text, list);
  return end == list.start ? list : span_new(list.start + 1, end - 1);
}

/* Appends (StatusGroup) the groups that the comparable text at place names, in order. */
static void
groups_find(const Rules *rules, const Document *doc, Span place, GArray *groups)
{
  const RuleGroup *group = rules_group(rules, "status-groups");
  const char *text = doc->comparable->str;
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  if (group == NULL || span_is_empty(place))
    return;
  rule_group_scan(group, text + place.start, span_length(place), matches);
  guint32 last = place.start;
  for (guint i = 0; i < matches->len; i++)
    {
      const RuleMatch *match = &g_array_index(matches, RuleMatch, i);
      Span words = rule_match_named(match, "words"), counted = rule_match_named(match, "count");
      guint32 start = place.start + match->span.end;
      StatusGroup found = { .rule = match->rule,
                            .words = span_new(place.start + words.start, place.start + words.end) };
      guint count = 0;
      number_count_read(text + place.start + counted.start, span_length(counted), &count);
      if (found.words.start < last
          || !status_parse(rule_attribute(match->rule, "status"), &found.status))
        continue;
      Span list =
          list_inside(doc, text_trim(doc, span_new(start, list_end(doc, start, place.end))));
      found.names = g_array_new(FALSE, FALSE, sizeof(Span));
      if (count > 0 && group_read_names(doc, list, count, found.names))
        {
          found.tells = names_tell_outcomes(doc, found.names);
          g_array_append_val(groups, found);
          last = list.end;
        }
      else
        status_group_clear(&found);
    }
}

static void
group_trace(Document *doc, const StatusGroup *group, Span words)
{
  if (trace_is_wanted(doc))
    trace_add(doc, (TraceNote){ .field = "status",
                                .value = words,
                                .decision = "a verdict that counts tasks",
                                .detail = status_name(group->status),
                                .origin = rule_origin(group->rule),
                                .matched = words });
}

/* Whether the name was given above already: 其中：南塘区有2项(A、B)推进缓慢 repeats some. */
static gboolean
name_is_new(Walk *walk, Span name)
{
  return g_hash_table_add(walk->known,
                          g_strndup(walk->doc->comparable->str + name.start, span_length(name)));
}

/* 二、区级实事: what it holds may have the names of what stands above it. */
static void
walk_enter(Walk *walk, guint line)
{
  gboolean is_title = line_is_bare_title(walk->doc, line_at(outline_lines(walk->outline), line));
  walk->top = is_title ? (gint) line : -1;
  g_hash_table_remove_all(walk->known);
}

/* The headings above a line; where it stands below a number that heads no tasks, that line. */
static void
walk_read_sections(const Walk *walk, guint line, GArray *sections)
{
  outline_line_sections(walk->outline, line, sections);
  if (sections->len > 0 || walk->top < 0 || walk->top == (gint) line)
    return;
  Span top = document_to_printed(walk->doc,
                                 line_at(outline_lines(walk->outline), (guint) walk->top)->place);
  g_array_append_val(sections, top);
}

static gboolean
group_append_tasks(Walk *walk, guint line, const StatusGroup *group, GError **error)
{
  Document *doc = walk->doc;
  Span words = document_to_printed(doc, group->words);
  gboolean is_appended = TRUE;
  group_trace(doc, group, words);
  for (guint i = 0; i < group->names->len && is_appended; i++)
    {
      Span name = g_array_index(group->names, Span, i);
      Span outcome = span_new(group->tells ? name_outcome(doc, name) : name.end, name.end);
      name.end = outcome.start;
      if (!name_is_new(walk, name))
        continue;
      Task task = task_empty();
      task.page = document_block(doc, line_at(outline_lines(walk->outline), line)->block)->page;
      task.table = -1;
      task.row = -1;
      task.status = group->status;
      task.fields[FIELD_TASK] = document_to_printed(doc, name);
      if (group->tells)
        task.fields[FIELD_PROGRESS] = document_to_printed(doc, outcome);
      task.fields[FIELD_STATUS] = words;
      walk_read_sections(walk, line, task.sections);
      is_appended = document_append_task(doc, task, error) != G_MAXUINT;
    }
  return is_appended;
}

gboolean
status_groups_append(const Rules *rules, const Outline *outline, Document *doc, GError **error)
{
  const Lines *lines = outline_lines(outline);
  g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { .outline = outline, .doc = doc, .known = known, .top = -1 };
  gboolean is_appended = TRUE;
  for (guint i = 0; lines->is_report && i < lines->lines->len && is_appended; i++)
    {
      const Line *line = line_at(lines, i);
      g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(StatusGroup));
      g_array_set_clear_func(groups, status_group_clear);
      if (line->mark.style == NUMBER_CHINESE)
        walk_enter(&walk, i);
      if (!line->is_skipped)
        groups_find(rules, doc, line->place, groups);
      for (guint j = 0; j < groups->len && is_appended; j++)
        is_appended = group_append_tasks(&walk, i, &g_array_index(groups, StatusGroup, j), error);
    }
  return is_appended;
}
