/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * trace.c - a list of notes, asked by place.
 */
#include "core/trace.h"

#include "core/rules_private.h"

#include <string.h>

struct Trace
{
  GArray *notes;      /* TraceNote */
  gboolean is_sorted; /* by the start of the value */
  guint32 longest;    /* of the values */
};

void
trace_start(Document *doc)
{
  if (doc->trace != NULL)
    return;
  doc->trace = g_new0(Trace, 1);
  doc->trace->notes = g_array_new(FALSE, FALSE, sizeof(TraceNote));
}

void
trace_free(Trace *trace)
{
  if (trace == NULL)
    return;
  g_array_unref(trace->notes);
  g_free(trace);
}

void
trace_add(const Document *doc, TraceNote note)
{
  if (doc->trace == NULL || span_is_empty(note.value))
    return;
  g_array_append_val(doc->trace->notes, note);
  doc->trace->is_sorted = FALSE;
  doc->trace->longest = MAX(doc->trace->longest, (guint32) span_length(note.value));
}

void
trace_add_word(const Document *doc, TraceNote note, const Vocabulary *vocabulary)
{
  if (doc->trace == NULL)
    return;
  g_autofree char *printed = g_strndup(document_at(doc, note.matched), span_length(note.matched));
  g_autofree char *word = rules_fold_word(printed);
  note.origin = vocabulary_origin(vocabulary, word, strlen(word));
  trace_add(doc, note);
}

static gint
note_compare(gconstpointer a, gconstpointer b)
{
  const TraceNote *left = a, *right = b;
  return left->value.start < right->value.start ? -1 : left->value.start > right->value.start;
}

/* The first note whose value starts at or behind offset. */
static guint
notes_lower_bound(const GArray *notes, guint32 offset)
{
  guint low = 0, high = notes->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (g_array_index(notes, TraceNote, middle).value.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
notes_agree(const TraceNote *a, const TraceNote *b)
{
  return span_equal(a->value, b->value) && span_equal(a->matched, b->matched)
         && a->origin.line == b->origin.line && g_strcmp0(a->decision, b->decision) == 0
         && g_strcmp0(a->detail, b->detail) == 0 && g_strcmp0(a->origin.path, b->origin.path) == 0;
}

static gboolean
notes_have(const GPtrArray *notes, guint from, const TraceNote *note)
{
  for (guint i = from; i < notes->len; i++)
    if (notes_agree(g_ptr_array_index(notes, i), note))
      return TRUE;
  return FALSE;
}

void
trace_find(const Document *doc, const char *field, Span value, GPtrArray *notes)
{
  Trace *trace = doc->trace;
  if (trace == NULL)
    return;
  if (!trace->is_sorted)
    g_array_sort(trace->notes, note_compare); /* stable */
  trace->is_sorted = TRUE;
  guint before = notes->len;
  guint32 reach = value.start > trace->longest ? value.start - trace->longest : 0;
  for (guint i = notes_lower_bound(trace->notes, reach); i < trace->notes->len; i++)
    {
      const TraceNote *note = &g_array_index(trace->notes, TraceNote, i);
      if (note->value.start >= value.end)
        return;
      if (note->value.end > value.start && strcmp(note->field, field) == 0
          && !notes_have(notes, before, note))
        g_ptr_array_add(notes, (gpointer) note);
    }
}
