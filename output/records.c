/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * records.c - what the records of one document share, and the document record itself. Task records
 * are record_task.c.
 */
#include "output/records.h"

#include "core/clean.h"

Records *
records_new(void)
{
  Records *records = g_new0(Records, 1);
  records->index = text_index_new();
  records->header = g_string_new(NULL);
  records->turns = g_hash_table_new(records_place_hash, records_place_equal);
  records->scratch = g_string_new(NULL);
  return records;
}

void
records_free(Records *records)
{
  if (records == NULL)
    return;
  text_index_clear(&records->index);
  g_string_free(records->header, TRUE);
  g_hash_table_unref(records->turns);
  g_string_free(records->scratch, TRUE);
  g_free(records);
}

void
records_open_lines(Records *records, const Document *doc)
{
  records->doc = doc;
  records->counted = 0;
  records->count = 0;
}

static void
header_write(Records *records)
{
  const Document *doc = records->doc;
  g_string_truncate(records->header, 0);
  JsonWriter writer = json_writer_new(records->header);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "id", doc->id);
  json_writer_string(&writer, "uri", doc->uri);
  json_writer_string(&writer, "title", doc->title);
  json_writer_string(&writer, "kind", document_kind_name(doc->kind));
  json_writer_string(&writer, "issuer", doc->issuer);
  json_writer_string(&writer, "doc_number", doc->doc_number);
  json_writer_string(&writer, "issued", doc->issued);
  json_writer_string(&writer, "published", doc->published);
  json_writer_ordinal(&writer, "year", doc->year);
  json_writer_close_object(&writer);
}

void
records_open(Records *records, const Document *doc)
{
  records->doc = doc;
  text_index_build(&records->index, doc->text->str, doc->text->len);
  g_hash_table_remove_all(records->turns);
  header_write(records);
}

static void
write_clean(Records *records, JsonWriter *writer, const char *key, Span span, CleanMode mode)
{
  g_string_truncate(records->scratch, 0);
  if (!span_is_empty(span)
      && clean_changes_nothing(document_at(records->doc, span), span_length(span)))
    {
      json_writer_text(writer, key, document_at(records->doc, span), span_length(span));
      return;
    }
  if (!span_is_empty(span))
    clean_append(document_at(records->doc, span), span_length(span), mode, records->scratch);
  if (records->scratch->len == 0)
    json_writer_null(writer, key);
  else
    json_writer_text(writer, key, records->scratch->str, records->scratch->len);
}

void
records_write_text(Records *records, JsonWriter *writer, const char *key, Span span)
{
  write_clean(records, writer, key, span, CLEAN_LINES);
}

void
records_write_line(Records *records, JsonWriter *writer, const char *key, Span span)
{
  write_clean(records, writer, key, span, CLEAN_LINE);
}

void
records_write_span(const Records *records, JsonWriter *writer, const char *key, Span span)
{
  if (span_is_empty(span))
    json_writer_null(writer, key);
  else
    json_writer_span(writer, key, text_index_span(&records->index, span));
}

/* An array, not an object: a page may print a label twice, and every value keeps its place. */
static void
write_metadata(const Records *records, JsonWriter *writer)
{
  const GArray *metadata = records->doc->metadata;
  json_writer_open_array(writer, "metadata");
  for (guint i = 0; i < metadata->len; i++)
    {
      const Metadata *entry = &g_array_index(metadata, Metadata, i);
      json_writer_open_object(writer, NULL);
      json_writer_string(writer, "label", entry->label);
      json_writer_string(writer, "value", entry->value);
      records_write_span(records, writer, "span", entry->span);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
}

static void
write_warning(const Records *records, JsonWriter *writer, const Issue *issue)
{
  /* May quote what the page said of itself */
  g_autofree char *message = g_utf8_make_valid(issue->message, -1);
  json_writer_open_object(writer, NULL);
  json_writer_string(writer, "severity", severity_name(issue->severity));
  json_writer_string(writer, "code", issue->code);
  json_writer_string(writer, "message", message);
  records_write_span(records, writer, "span", issue->span);
  json_writer_ordinal(writer, "page", issue->page);
  json_writer_close_object(writer);
}

static void
write_warnings(const Records *records, JsonWriter *writer)
{
  const Document *doc = records->doc;
  json_writer_open_array(writer, "warnings");
  for (guint i = 0; i < doc->issues->len; i++)
    write_warning(records, writer, &g_array_index(doc->issues, Issue, i));
  if (doc->issues_dropped > 0)
    {
      g_autofree char *message = g_strdup_printf("expected at most %u warnings, got %u more",
                                                 doc->issues->len, doc->issues_dropped);
      const Issue more = { SEVERITY_NOTE, "warnings-dropped", message, SPAN_NONE, 0 };
      write_warning(records, writer, &more);
    }
  json_writer_close_array(writer);
}

void
records_append_document(Records *records, gboolean with_text, GString *out)
{
  const Document *doc = records->doc;
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "schema", DOCUMENT_SCHEMA);
  json_writer_string(&writer, "id", doc->id);
  json_writer_string(&writer, "uri", doc->uri);
  origin_write(doc->origin, &writer, "origin");
  json_writer_string(&writer, "previous", doc->previous);
  json_writer_string(&writer, "media_type", doc->media_type);
  json_writer_string(&writer, "charset", doc->charset);
  json_writer_integer(&writer, "bytes", (gint64) doc->bytes);
  json_writer_ordinal(&writer, "pages", doc->pages);
  json_writer_string(&writer, "title", doc->title);
  json_writer_string(&writer, "issuer", doc->issuer);
  json_writer_string(&writer, "doc_number", doc->doc_number);
  json_writer_string(&writer, "index_number", doc->index_number);
  json_writer_string(&writer, "issued", doc->issued);
  json_writer_string(&writer, "published", doc->published);
  json_writer_ordinal(&writer, "year", doc->year);
  json_writer_string(&writer, "kind", document_kind_name(doc->kind));
  write_metadata(records, &writer);
  json_writer_integer(&writer, "tasks", doc->tasks->len);
  write_warnings(records, &writer);
  if (with_text)
    {
      json_writer_text(&writer, "text", doc->text->str, doc->text->len);
      records_write_layout(records, &writer);
    }
  json_writer_close_object(&writer);
}
