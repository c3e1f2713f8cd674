/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * explanation.c - the two forms of an explanation.
 */
#include "output/explanation.h"

#include "core/json_writer.h"
#include "core/text_index.h"
#include "output/explanation_values.h"

#include <string.h>

#define SHOWN_CHARACTERS 60 /* of a value, for people */

typedef struct
{
  const Document *doc;
  TextIndex index;
  GString *out;
  JsonWriter *writer;
} Rendering;

static void
rendering_open(Rendering *rendering)
{
  rendering->index = text_index_new();
  text_index_build(&rendering->index, rendering->doc->text->str, rendering->doc->text->len);
}

/* --- for people --- */

static void
append_short(const Rendering *rendering, Span span)
{
  g_autofree char *text = document_render_line(rendering->doc, span);
  gboolean is_long = g_utf8_strlen(text, -1) > SHOWN_CHARACTERS;
  if (is_long)
    *g_utf8_offset_to_pointer(text, SHOWN_CHARACTERS) = '\0';
  g_string_append_printf(rendering->out, "%s%s", text, is_long ? "…" : "");
}

/* (16-21) or (16-21, page 2) */
static void
append_place(const Rendering *rendering, Span span)
{
  Span points = text_index_span(&rendering->index, span);
  guint page = explanation_page(rendering->doc, span);
  g_string_append_printf(rendering->out, " (%u-%u", points.start, points.end);
  if (page > 0)
    g_string_append_printf(rendering->out, ", page %u", page);
  g_string_append_c(rendering->out, ')');
}

static void
append_note(const Rendering *rendering, const TraceNote *note)
{
  g_string_append_printf(rendering->out, "    %s", note->decision);
  if (!span_is_empty(note->matched))
    {
      g_string_append(rendering->out, " `");
      append_short(rendering, note->matched);
      g_string_append_c(rendering->out, '`');
      append_place(rendering, note->matched);
    }
  if (note->origin.path != NULL)
    g_string_append_printf(rendering->out, ": %s/%s, %s:%u", note->origin.set, note->origin.id,
                           note->origin.path, note->origin.line);
  g_string_append_c(rendering->out, '\n');
}

static void
append_value(const ExplainedValue *value, gpointer user)
{
  const Rendering *rendering = user;
  g_string_append_printf(rendering->out, "  %s: ", value->field);
  if (value->text != NULL)
    g_string_append(rendering->out, value->text);
  else
    append_short(rendering, value->span);
  append_place(rendering, value->span);
  g_string_append_c(rendering->out, '\n');
  for (guint i = 0; i < value->notes->len; i++)
    append_note(rendering, g_ptr_array_index(value->notes, i));
  if (value->notes->len == 0)
    g_string_append_printf(rendering->out, "    %s\n", value->mechanism);
}

void
explanation_append_text(const Document *doc, guint index, GString *out)
{
  const Task *task = document_task(doc, index);
  Rendering rendering = { .doc = doc, .out = out };
  rendering_open(&rendering);
  g_string_append_printf(out, "task %u\n", index + 1);
  explanation_visit(doc, task, append_value, &rendering);
  text_index_clear(&rendering.index);
}

/* --- for machines --- */

static void
write_place(const Rendering *rendering, Span span)
{
  if (span_is_empty(span))
    {
      json_writer_null(rendering->writer, "text");
      json_writer_null(rendering->writer, "span");
      json_writer_null(rendering->writer, "page");
      return;
    }
  json_writer_text(rendering->writer, "text", document_at(rendering->doc, span), span_length(span));
  json_writer_span(rendering->writer, "span", text_index_span(&rendering->index, span));
  json_writer_ordinal(rendering->writer, "page", explanation_page(rendering->doc, span));
}

static void
write_note(const Rendering *rendering, const TraceNote *note)
{
  JsonWriter *writer = rendering->writer;
  g_autofree char *rule =
      note->origin.path == NULL ? NULL : g_strconcat(note->origin.set, "/", note->origin.id, NULL);
  json_writer_open_object(writer, NULL);
  json_writer_string(writer, "decision", note->decision);
  json_writer_string(writer, "detail", note->detail);
  json_writer_string(writer, "rule", rule);
  json_writer_string(writer, "file", note->origin.path);
  json_writer_ordinal(writer, "line", note->origin.line);
  write_place(rendering, note->matched);
  json_writer_close_object(writer);
}

static void
write_value(const ExplainedValue *value, gpointer user)
{
  const Rendering *rendering = user;
  JsonWriter *writer = rendering->writer;
  const TraceNote mechanism = { .decision = value->mechanism, .origin = ORIGIN_NOWHERE };
  json_writer_open_object(writer, NULL);
  json_writer_string(writer, "field", value->field);
  json_writer_string(writer, "value", value->text);
  write_place(rendering, value->span);
  json_writer_open_array(writer, "notes");
  for (guint i = 0; i < value->notes->len; i++)
    write_note(rendering, g_ptr_array_index(value->notes, i));
  if (value->notes->len == 0)
    write_note(rendering, &mechanism);
  json_writer_close_array(writer);
  json_writer_close_object(writer);
}

void
explanation_append_json(const Document *doc, guint index, GString *out)
{
  const Task *task = document_task(doc, index);
  JsonWriter writer = json_writer_new(out);
  Rendering rendering = { .doc = doc, .out = out, .writer = &writer };
  rendering_open(&rendering);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "schema", EXPLANATION_SCHEMA);
  json_writer_string(&writer, "uri", doc->uri);
  json_writer_string(&writer, "document", doc->id);
  json_writer_integer(&writer, "order", (gint64) index + 1);
  json_writer_open_array(&writer, "values");
  explanation_visit(doc, task, write_value, &rendering);
  json_writer_close_array(&writer);
  json_writer_close_object(&writer);
  text_index_clear(&rendering.index);
}
