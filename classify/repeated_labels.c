/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * repeated_labels.c - ideographs before a colon that start two lines or more, each right above or
 * below a line that a known label starts.
 *
 *   主办单位：区住建局       known
 *   办理类别：B类            unknown; again below the next item's label: a field of its own, no
 *                            part of what stands above it
 *
 * Fields may be numbered: （二）责任单位：A, （三）资金筹措：B. Then so are their neighbours.
 */
#include "classify/repeated_labels.h"

#include "classify/label_words.h"

#include <string.h>

#define LABEL_LINES 2
#define LABEL_KINDS 64 /* more are no labels of a list */

static gboolean
line_starts_with_known(const Line *line)
{
  return line->note == NOTE_NONE && line->label == line->text && line->label < line->place.end;
}

static gboolean
line_is_numbered(const Line *line)
{
  return line->text != line->place.start;
}

/* The colon that ideographs from the line's start on, or from behind its number, lead to; 0 for
 * none and for a known label. Below a numbered one there may be a list. */
static guint32
line_colon(const Document *doc, const Line *line)
{
  if (line->note != NOTE_NONE || line->label == line->text || line->text >= line->place.end)
    return 0;
  guint32 end =
      line->text + (guint32) label_words_length(doc, span_new(line->text, line->place.end));
  return end > line->text && (end + 1 < line->place.end || line_is_numbered(line)) ? end : 0;
}

static char *
line_label(const Document *doc, const Line *line)
{
  return g_strndup(doc->comparable->str + line->text, line->unknown - line->text);
}

static void
label_count(GHashTable *counts, const Document *doc, Line *line)
{
  g_autofree char *label = line_label(doc, line);
  guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, label));
  if (count == 0 && g_hash_table_size(counts) >= LABEL_KINDS)
    line->unknown = 0;
  else
    g_hash_table_insert(counts, g_steal_pointer(&label), GUINT_TO_POINTER(count + 1));
}

/* The lines whose label might be one, by their neighbours. Returns whether there is any. */
static gboolean
lines_mark_candidates(const Document *doc, const Lines *lines)
{
  gboolean is_found = FALSE;
  Line *above = NULL;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      Line *line = line_at(lines, i);
      if (line->is_skipped)
        continue;
      gboolean is_beside = above != NULL && line_is_numbered(above) == line_is_numbered(line);
      if (is_beside && line_starts_with_known(line) && above->unknown == 0)
        above->unknown = line_colon(doc, above);
      if (is_beside && (line_starts_with_known(above) || above->unknown != 0))
        line->unknown = line_colon(doc, line);
      is_found |= line->unknown != 0 || (above != NULL && above->unknown != 0);
      above = line;
    }
  return is_found;
}

/* Several in a row above a known one. */
static void
lines_mark_above(const Document *doc, const Lines *lines)
{
  const Line *below = NULL;
  for (guint i = lines->lines->len; i-- > 0;)
    {
      Line *line = line_at(lines, i);
      if (line->is_skipped)
        continue;
      if (below != NULL && below->unknown != 0 && line->unknown == 0
          && line_is_numbered(below) == line_is_numbered(line))
        line->unknown = line_colon(doc, line);
      below = line;
    }
}

/* A numbered line with the label of a candidate, away from its neighbours: what stands between may
 * be a list. */
static void
line_mark_again(GHashTable *counts, const Document *doc, Line *line)
{
  if (line->is_skipped || line->unknown != 0 || !line_is_numbered(line))
    return;
  line->unknown = line_colon(doc, line);
  g_autofree char *label = line->unknown == 0 ? NULL : line_label(doc, line);
  if (label != NULL && g_hash_table_contains(counts, label))
    label_count(counts, doc, line);
  else
    line->unknown = 0;
}

void
repeated_labels_mark(const Document *doc, const Lines *lines)
{
  if (!lines_mark_candidates(doc, lines))
    return;
  lines_mark_above(doc, lines);
  g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lines->lines->len; i++)
    if (line_at(lines, i)->unknown != 0)
      label_count(counts, doc, line_at(lines, i));
  for (guint i = 0; i < lines->lines->len; i++)
    line_mark_again(counts, doc, line_at(lines, i));
  for (guint i = 0; i < lines->lines->len; i++)
    {
      Line *line = line_at(lines, i);
      if (line->unknown == 0)
        continue;
      g_autofree char *label = line_label(doc, line);
      if (GPOINTER_TO_UINT(g_hash_table_lookup(counts, label)) < LABEL_LINES)
        line->unknown = 0;
    }
}
