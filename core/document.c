/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document.c - ownership and bounds of everything a notice is made of.
 */
#include "core/document.h"

#include <malloc.h>
#include <string.h>

#include "core/append.h"
#include "core/clean.h"
#include "core/error.h"
#include "core/trace.h"

/* Bytes: units and full names of bodies, nearly all strings that are kept */
#define SHORT_STRING 64

/* After so many tasks of a long document the memory that was used in between goes back to the
 * system: it lies between what is kept, and would be of no use until the document is done. */
#define TASKS_BETWEEN 1024

static void
metadata_clear(gpointer element)
{
  Metadata *metadata = element;
  g_free(metadata->label);
  g_free(metadata->value);
}

static void
issue_clear(gpointer element)
{
  g_free(((Issue *) element)->message);
}

static void
task_clear_element(gpointer element)
{
  task_clear(element);
}

static GArray *
array_new(gsize element_size, GDestroyNotify clear)
{
  GArray *array = g_array_new(FALSE, FALSE, (guint) element_size);
  g_array_set_clear_func(array, clear);
  return array;
}

Document *
document_new(const char *uri, GBytes *source, const Limits *limits)
{
  Document *doc = g_new0(Document, 1);
  doc->limits = limits;
  doc->uri = g_strdup(uri);
  doc->source = source == NULL ? NULL : g_bytes_ref(source);
  doc->metadata = array_new(sizeof(Metadata), metadata_clear);
  doc->text = g_string_new(NULL);
  doc->blocks = array_new(sizeof(Block), NULL);
  doc->tables = array_new(sizeof(Table), NULL);
  doc->cells = array_new(sizeof(Cell), NULL);
  doc->values = array_new(sizeof(Value), NULL);
  doc->tasks = array_new(sizeof(Task), task_clear_element);
  doc->issues = array_new(sizeof(Issue), issue_clear);
  doc->strings = g_string_chunk_new(1024);
  doc->bases = array_new(sizeof(QuantityBase), NULL);
  doc->rests = array_new(sizeof(QuantityRest), NULL);
  return doc;
}

void
document_free(Document *doc)
{
  if (doc == NULL)
    return;
  g_clear_pointer(&doc->source, g_bytes_unref);
  origin_free(doc->origin);
  char *strings[] = { doc->uri,        doc->id,           doc->previous, doc->declared_charset,
                      doc->media_type, doc->charset,      doc->title,    doc->issuer,
                      doc->doc_number, doc->index_number, doc->issued,   doc->published };
  for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  GArray *arrays[] = { doc->metadata, doc->blocks, doc->tables, doc->cells, doc->values,
                       doc->tasks,    doc->issues, doc->bases,  doc->rests };
  for (gsize i = 0; i < G_N_ELEMENTS(arrays); i++)
    g_array_unref(arrays[i]);
  g_string_free(doc->text, TRUE);
  document_forget_comparable(doc);
  trace_free(doc->trace);
  g_string_chunk_free(doc->strings);
  g_free(doc);
}

void
document_forget_comparable(Document *doc)
{
  if (doc->comparable != NULL)
    g_string_free(doc->comparable, TRUE);
  doc->comparable = NULL;
  g_clear_pointer(&doc->map, textmap_free);
}

const char *
document_string(Document *doc, const char *text, gssize length)
{
  char room[SHORT_STRING];
  if (length < 0)
    return g_string_chunk_insert_const(doc->strings, text);
  if (length < SHORT_STRING)
    {
      memcpy(room, text, (gsize) length);
      room[length] = '\0';
      return g_string_chunk_insert_const(doc->strings, room);
    }
  g_autofree char *copy = g_strndup(text, (gsize) length);
  return g_string_chunk_insert_const(doc->strings, copy);
}

gboolean
document_append_text(Document *doc, const char *text, gsize length, Span *place, GError **error)
{
  if (length > doc->limits->text_bytes - MIN(doc->text->len, doc->limits->text_bytes))
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected at most %" G_GSIZE_FORMAT " bytes of text, got more",
                           doc->limits->text_bytes);
  *place = span_new(doc->text->len, doc->text->len + length);
  append_bytes(doc->text, text, length);
  return TRUE;
}

static guint
array_append(GArray *array, gconstpointer element, guint limit, const char *what, GError **error)
{
  if (array->len >= limit)
    {
      duban_error_set(error, DUBAN_ERROR_LIMIT, "expected at most %u %s, got more", limit, what);
      return G_MAXUINT;
    }
  g_array_append_vals(array, element, 1);
  return array->len - 1;
}

guint
document_append_block(Document *doc, Block block, GError **error)
{
  return array_append(doc->blocks, &block, doc->limits->blocks, "blocks", error);
}

guint
document_append_table(Document *doc, Table table, GError **error)
{
  return array_append(doc->tables, &table, doc->limits->blocks, "tables", error);
}

guint
document_append_cell(Document *doc, Cell cell, GError **error)
{
  return array_append(doc->cells, &cell, doc->limits->cells, "cells", error);
}

guint
document_append_value(Document *doc, Value value, GError **error)
{
  return array_append(doc->values, &value, doc->limits->values, "values", error);
}

static gboolean
rest_is_base_only(const QuantityRest *rest)
{
  return rest->value2.mantissa == 0 && rest->base_value2.mantissa == 0 && rest->factor.mantissa == 0
         && rest->detail.mantissa == 0 && span_is_empty(rest->baseline);
}

KeptQuantity
document_keep_quantity(Document *doc, const Quantity *quantity)
{
  QuantityRest rest = { .base = { quantity->base_value, quantity->base_unit },
                        .value2 = quantity->value2,
                        .base_value2 = quantity->base_value2,
                        .factor = quantity->factor,
                        .detail = quantity->detail,
                        .baseline = quantity->baseline };
  KeptQuantity kept = { .comparator = quantity->comparator,
                        .change = quantity->change,
                        .strength = quantity->strength,
                        .has_base_only = rest_is_base_only(&rest),
                        .value = quantity->value,
                        .indicator = quantity->indicator,
                        .unit = quantity->unit };
  if (kept.has_base_only && rest.base.unit == NULL && rest.base.value.mantissa == 0)
    return kept;
  GArray *beside = kept.has_base_only ? doc->bases : doc->rests;
  g_array_append_vals(beside, kept.has_base_only ? (gconstpointer) &rest.base : &rest, 1);
  kept.rest = beside->len;
  return kept;
}

Quantity
document_quantity(const Document *doc, const KeptQuantity *kept)
{
  QuantityRest rest = { .value2 = { 0, 0 } };
  if (kept->rest > 0 && kept->has_base_only)
    rest.base = g_array_index(doc->bases, QuantityBase, kept->rest - 1);
  else if (kept->rest > 0)
    rest = g_array_index(doc->rests, QuantityRest, kept->rest - 1);
  return (Quantity){ .comparator = kept->comparator,
                     .change = kept->change,
                     .strength = kept->strength,
                     .value = kept->value,
                     .value2 = rest.value2,
                     .base_value = rest.base.value,
                     .base_value2 = rest.base_value2,
                     .factor = rest.factor,
                     .detail = rest.detail,
                     .indicator = kept->indicator,
                     .baseline = rest.baseline,
                     .unit = kept->unit,
                     .base_unit = rest.base.unit };
}

guint
document_append_task(Document *doc, Task task, GError **error)
{
  if (doc->tasks->len > 0)
    task_share(&task, document_task(doc, doc->tasks->len - 1));
  guint index = array_append(doc->tasks, &task, doc->limits->tasks, "tasks", error);
  if (index == G_MAXUINT)
    task_clear(&task);
  else if (doc->tasks->len % TASKS_BETWEEN == 0)
    malloc_trim(0);
  return index;
}

void
document_append_metadata(Document *doc, const char *label, const char *value, Span span)
{
  Metadata metadata = { g_strdup(label), g_strdup(value), span };
  g_array_append_val(doc->metadata, metadata);
}

void
document_add_issue(Document *doc, Severity severity, const char *code, Span span, guint page,
                   const char *format, ...)
{
  if (doc->issues->len >= doc->limits->issues)
    {
      doc->issues_dropped++;
      return;
    }
  va_list arguments;
  va_start(arguments, format);
  Issue issue = { severity, code, g_strdup_vprintf(format, arguments), span, page };
  va_end(arguments);
  g_array_append_val(doc->issues, issue);
}

const Block *
document_block(const Document *doc, guint index)
{
  return &g_array_index(doc->blocks, Block, index);
}

const Table *
document_table(const Document *doc, guint index)
{
  return &g_array_index(doc->tables, Table, index);
}

const Cell *
document_cell(const Document *doc, guint index)
{
  return &g_array_index(doc->cells, Cell, index);
}

const Value *
document_value(const Document *doc, guint index)
{
  return &g_array_index(doc->values, Value, index);
}

Task *
document_task(const Document *doc, guint index)
{
  return &g_array_index(doc->tasks, Task, index);
}

const Value *
document_find_value(const Document *doc, ValueKind kind, Span span)
{
  guint low = 0, high = doc->values->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (document_value(doc, middle)->span.start < span.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < doc->values->len && document_value(doc, i)->span.start == span.start; i++)
    if (document_value(doc, i)->kind == kind && document_value(doc, i)->span.end == span.end)
      return document_value(doc, i);
  return NULL;
}

const char *
document_at(const Document *doc, Span span)
{
  return doc->text->str + span.start;
}

char *
document_render(const Document *doc, Span span)
{
  return clean_render(document_at(doc, span), span_length(span), CLEAN_LINES);
}

char *
document_render_line(const Document *doc, Span span)
{
  return clean_render(document_at(doc, span), span_length(span), CLEAN_LINE);
}

Span
document_to_comparable(const Document *doc, Span printed)
{
  return textmap_to_rewritten(doc->map, printed);
}

Span
document_to_printed(const Document *doc, Span comparable)
{
  return textmap_to_printed(doc->map, comparable);
}

const char *
document_kind_name(DocumentKind kind)
{
  static const char *const NAMES[] = { NULL, "assignment", "progress", "other" };
  return NAMES[kind];
}

const char *
block_kind_name(BlockKind kind)
{
  static const char *const NAMES[] = { "title", "heading",  "paragraph", "list_item",
                                       "table", "metadata", "furniture" };
  return NAMES[kind];
}

const char *
severity_name(Severity severity)
{
  static const char *const NAMES[] = { "note", "warning", "loss" };
  return NAMES[severity];
}
