/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * paper_kind.c - the anatomy of a page against that of papers which assign nothing.
 *
 * One heading proves nothing (适用范围 stands in plans of all kinds); so many different ones of the
 * same kind of paper do. How many, the vocabulary says. What names tasks itself, as the title of
 * the page or of an attachment, is believed more.
 */
#include "classify/paper_kind.h"

#include "classify/series.h"
#include "core/characters.h"

#include <stdlib.h>
#include <string.h>

#define TITLES_BYTES 600  /* of titles that are looked at */
#define TITLE_BYTES 180   /* sixty characters: longer lines are no titles */
#define PART_BYTES 60     /* twenty characters: longer lines head no part */
#define PARTS_MAXIMUM 48  /* different ones that are remembered */
#define PARTS_NEEDED 2    /* where the vocabulary says nothing else */
#define OPENING_LINES 12  /* what a letter says of itself stands before them */
#define ARTICLES_NEEDED 4 /* that count from the first */
#define ARTICLE 0x6761    /* 条 */
#define FULL_STOP 0x3002

static void
titles_judge(const RuleGroup *titles, const char *text, gsize length, Lines *lines)
{
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  rule_group_scan(titles, text, length, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const char *kind = rule_attribute(g_array_index(matches, RuleMatch, i).rule, "kind");
      lines->is_report |= g_strcmp0(kind, "progress") == 0;
      lines->names_tasks |= g_strcmp0(kind, "tasks") == 0;
      lines->names_work |= g_strcmp0(kind, "work") == 0;
      lines->is_task_list |= g_strcmp0(kind, "list") == 0;
      lines->is_about_list |= g_strcmp0(kind, "interpretation") == 0;
      lines->has_no_tasks |= lines->is_about_list || g_strcmp0(kind, "foreign") == 0;
    }
}

void
paper_kind_read_title(const RuleGroup *titles, const Document *doc, Lines *lines)
{
  g_autoptr(GString) text = g_string_new(NULL);
  gsize size;
  for (const char *at = doc->title == NULL ? "" : doc->title; *at != '\0'; at += size)
    g_string_append_unichar(text, character_comparable(character_at(at, &size)));
  for (guint i = 0; i < doc->blocks->len; i++)
    if (document_block(doc, i)->kind == BLOCK_TITLE && text->len < TITLES_BYTES)
      {
        Span place = document_to_comparable(doc, document_block(doc, i)->span);
        g_string_append_c(text, '\n');
        g_string_append_len(text, doc->comparable->str + place.start, (gssize) span_length(place));
      }
  titles_judge(titles, text->str, text->len, lines);
}

/* --- parts --- */

typedef struct
{
  const char *class;
  Span name;
} Part;

/* What heads the line, up to a colon or the end of its first sentence; empty where that is long. */
static Span
line_head(const Document *doc, const Line *line)
{
  gsize size;
  guint32 at = line->text;
  for (; at < line->place.end && at - line->text <= PART_BYTES; at += (guint32) size)
    {
      gunichar c = character_at(doc->comparable->str + at, &size);
      if (c == ':' || c == FULL_STOP || c == '\n')
        break;
    }
  return at - line->text > PART_BYTES ? SPAN_NONE : span_new(line->text, at);
}

static gboolean
parts_hold(const GArray *found, const Document *doc, const Part *part)
{
  for (guint i = 0; i < found->len; i++)
    {
      const Part *other = &g_array_index(found, Part, i);
      if (span_length(other->name) == span_length(part->name)
          && memcmp(doc->comparable->str + other->name.start,
                    doc->comparable->str + part->name.start, span_length(part->name))
                 == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
parts_suffice(const GArray *found, const char *class, const char *needed)
{
  guint count = 0;
  for (guint i = 0; i < found->len; i++)
    count += strcmp(g_array_index(found, Part, i).class, class) == 0;
  return count >= (needed == NULL ? PARTS_NEEDED : (guint) strtoul(needed, NULL, 10));
}

/* Whether so many different headings of one kind of paper stand on the page as the kind needs. */
static gboolean
parts_tell(const Vocabulary *words, const Document *doc, const Lines *lines)
{
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Part));
  for (guint i = 0; i < lines->lines->len && found->len < PARTS_MAXIMUM; i++)
    {
      const Line *line = line_at(lines, i);
      Span head = line->is_skipped ? SPAN_NONE : line_head(doc, line);
      guint payload =
          span_is_empty(head)
              ? G_MAXUINT
              : vocabulary_payload(words, doc->comparable->str + head.start, span_length(head));
      if (payload == G_MAXUINT)
        continue;
      Part part = { vocabulary_class(words, payload), head };
      if (part.class == NULL || parts_hold(found, doc, &part))
        continue;
      g_array_append_val(found, part);
      if (parts_suffice(found, part.class, vocabulary_attribute(words, payload, "needed")))
        return TRUE;
    }
  return FALSE;
}

/* 第一条 第二条 …: counted from the first. */
static gboolean
articles_count(const Lines *lines)
{
  guint next = 1;
  for (guint i = 0; i < lines->candidates->len && next <= ARTICLES_NEEDED; i++)
    {
      const NumberMark *mark = &g_array_index(lines->candidates, SeriesCandidate, i).readings[0];
      next += mark->style == NUMBER_DIVISION && mark->mark == ARTICLE && mark->value == next;
    }
  return next > ARTICLES_NEEDED;
}

/* What a letter says of itself before anything else. */
static gboolean
opening_tells(const RuleGroup *openings, const Document *doc, const Lines *lines)
{
  guint seen = 0;
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  for (guint i = 0; i < lines->lines->len && seen < OPENING_LINES && matches->len == 0; i++)
    {
      const Line *line = line_at(lines, i);
      if (line->is_skipped || span_is_empty(line->place))
        continue;
      seen++;
      rule_group_scan(openings, doc->comparable->str + line->place.start,
                      MIN(span_length(line->place), TITLES_BYTES), matches);
    }
  return matches->len > 0;
}

/* --- attachments --- */

/* The line of the first attachment's title that names tasks; the number of lines for none. */
static guint
lines_find_task_attachment(const RuleGroup *titles, const Document *doc, const Lines *lines)
{
  gboolean is_below_label = FALSE;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      if (line->is_skipped || span_is_empty(line->place))
        continue;
      if (is_below_label && span_length(line->place) <= TITLE_BYTES)
        {
          Lines named = { 0 };
          titles_judge(titles, doc->comparable->str + line->place.start, span_length(line->place),
                       &named);
          if ((named.names_tasks || named.is_task_list) && !named.has_no_tasks)
            return i;
        }
      is_below_label = line->note == NOTE_ATTACHMENT;
    }
  return lines->lines->len;
}

void
paper_kind_settle(const RuleGroup *titles, const RuleGroup *openings, const Vocabulary *parts,
                  const Document *doc, Lines *lines)
{
  gboolean names_tasks = lines->names_tasks || lines->is_task_list;
  if (!lines->has_no_tasks && !opening_tells(openings, doc, lines)
      && (names_tasks || !(articles_count(lines) || parts_tell(parts, doc, lines))))
    return;
  guint from =
      lines->is_about_list ? lines->lines->len : lines_find_task_attachment(titles, doc, lines);
  lines->has_no_tasks = from >= lines->lines->len;
  lines->quiet_lines = from;
  for (guint i = 0; i < from; i++)
    {
      line_at(lines, i)->shows = 0;
      line_at(lines, i)->brackets = 0;
    }
}
