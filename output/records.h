/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * records.h - documents and tasks as the records that users read: one line of JSON each.
 *
 * Keys always appear, in the order of the schemas (output/schema/); what the document does not
 * state is null or []. Text values are clean (clean.h); spans count code points of the printed
 * text.
 */
#pragma once

#include "core/document.h"
#include "core/json_writer.h"
#include "core/text_index.h"

#define DOCUMENT_SCHEMA "duban.document/1"
#define TASK_SCHEMA "duban.task/1"
#define LINK_SCHEMA "duban.link/1" /* of two tasks; written by review/link.c */

/* Everything that several records of one document share. */
typedef struct
{
  const Document *doc; /* borrowed */
  TextIndex index;     /* of the printed text */
  GString *header;     /* the `document` object of every task record */
  GHashTable *turns;   /* a task -> how many up to it stand at its place */
  GString *scratch;
  gsize counted; /* of a document of lines: where counting stands in its text, */
  gsize count;   /* and how many code points of the line stand before */
} Records;

Records *records_new(void);
void records_free(Records *records);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Records, records_free)

/* Turns to a document; it must stay unchanged and alive until the next call. Its tasks are then
 * asked for in order. */
void records_open(Records *records, const Document *doc);

/* Append one record, without line feed. */
void records_append_task(Records *records, guint task, GString *out);
void records_append_document(Records *records, gboolean with_text, GString *out);

/* What values a line of text shows, for records_append_line(). */
enum
{
  LINE_QUANTITY = 1,
  LINE_QUALITATIVE = 2,
  LINE_RANK = 4,
  LINE_DATE = 8,
  LINE_BODY = 16,
  LINE_PLACE = 32,
  LINE_NUMBER = 64,
  LINE_ALL = 127
};

/* Turns to a document of which only lines are asked for, in order; it must stay unchanged and alive
 * until the next call. */
void records_open_lines(Records *records, const Document *doc);

/* Appends {"text", "values"} of one line of the printed text, without line feed: the values inside
 * it whose kind is in kinds, spans counted from its start. first is the index of the first value
 * that may stand there. Returns that for the next line. */
guint records_append_line(Records *records, Span line, guint first, guint kinds, GString *out);

/* --- for the files that write parts of records --- */

/* A text member: what stands at span, clean; null where that is nothing. */
void records_write_text(Records *records, JsonWriter *writer, const char *key, Span span);
/* The same on one line. */
void records_write_line(Records *records, JsonWriter *writer, const char *key, Span span);
/* [start,end] in code points, null for an empty span. */
void records_write_span(const Records *records, JsonWriter *writer, const char *key, Span span);

/* Keys of `turns` (record_task.c). */
guint records_place_hash(gconstpointer key);
gboolean records_place_equal(gconstpointer a, gconstpointer b);

/* The member `layout` of a document with its text: blocks and tables (record_layout.c). */
void records_write_layout(const Records *records, JsonWriter *writer);

/* The members `quantities`, `qualitative` and `dates` of a task: the values of the document that
 * lie inside its fields. */
void records_write_values(Records *records, JsonWriter *writer, const Task *task);
