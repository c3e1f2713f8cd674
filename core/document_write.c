/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document_write.c - a document as one line; see document_json.h for its form.
 */
#include "core/document_json.h"

#include "core/json_writer.h"

#include <math.h>

/* A member that is not written is lost between two filters and nowhere else. Whoever adds one meets
 * these lines: write it here, read it in document_read*.c, put it into
 * tests/unit/sample_document.h, then mend the size. The trace of a document stays behind: who
 * explains runs the stages in one process. */
#if GLIB_SIZEOF_VOID_P == 8
G_STATIC_ASSERT(sizeof(Block) == 52 && sizeof(Table) == 24 && sizeof(Cell) == 24
                && sizeof(Metadata) == 24);
G_STATIC_ASSERT(sizeof(Value) == 48 && sizeof(Quantity) == 112 && sizeof(KeptQuantity) == 36
                && sizeof(DateValue) == 36 && sizeof(BodyValue) == 36 && sizeof(Goal) == 32);
G_STATIC_ASSERT(sizeof(Task) == 184 && sizeof(Unit) == 32 && sizeof(Issue) == 40
                && sizeof(Document) == 264);
#endif

static void
append_identity(JsonWriter *writer, const Document *doc)
{
  json_writer_string(writer, "uri", doc->uri);
  json_writer_string(writer, "id", doc->id);
  origin_write(doc->origin, writer, "origin");
  json_writer_string(writer, "previous", doc->previous);
  json_writer_string(writer, "media_type", doc->media_type);
  json_writer_string(writer, "charset", doc->charset);
  json_writer_integer(writer, "bytes", (gint64) doc->bytes);
  json_writer_integer(writer, "pages", doc->pages);
  json_writer_string(writer, "title", doc->title);
  json_writer_string(writer, "issuer", doc->issuer);
  json_writer_string(writer, "doc_number", doc->doc_number);
  json_writer_string(writer, "index_number", doc->index_number);
  json_writer_string(writer, "issued", doc->issued);
  json_writer_string(writer, "published", doc->published);
  json_writer_integer(writer, "year", doc->year);
  json_writer_string(writer, "kind", document_kind_name(doc->kind));
  json_writer_open_array(writer, "metadata");
  for (guint i = 0; i < doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      json_writer_open_object(writer, NULL);
      json_writer_string(writer, "label", metadata->label);
      json_writer_string(writer, "value", metadata->value);
      json_writer_span(writer, "span", metadata->span);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
}

static void
append_row(JsonWriter *writer, const gint64 *numbers, guint count)
{
  json_writer_open_array(writer, NULL);
  for (guint i = 0; i < count; i++)
    json_writer_integer(writer, NULL, numbers[i]);
  json_writer_close_array(writer);
}

static void
append_block(JsonWriter *writer, const Block *block)
{
  const gint64 numbers[] = { block->level,        block->is_centred, block->is_bold,
                             block->empty_before, block->span.start, block->span.end,
                             block->page,         block->table };
  const float box[] = { block->box.x0, block->box.y0, block->box.x1, block->box.y1 };
  json_writer_open_array(writer, NULL);
  json_writer_string(writer, NULL, block_kind_name(block->kind));
  for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
    json_writer_integer(writer, NULL, numbers[i]);
  gboolean has_box = box[0] != 0 || box[1] != 0 || box[2] != 0 || box[3] != 0;
  for (guint i = 0; has_box && i < G_N_ELEMENTS(box); i++)
    json_writer_float(writer, NULL, isfinite(box[i]) ? box[i] : 0);
  json_writer_close_array(writer);
}

static void
append_blocks(JsonWriter *writer, const Document *doc)
{
  json_writer_open_array(writer, "blocks");
  for (guint i = 0; i < doc->blocks->len; i++)
    append_block(writer, document_block(doc, i));
  json_writer_close_array(writer);

  json_writer_open_array(writer, "tables");
  for (guint i = 0; i < doc->tables->len; i++)
    {
      const Table *table = document_table(doc, i);
      const gint64 row[] = { table->rows,       table->columns, table->first_cell,
                             table->cell_count, table->page,    table->is_uncertain };
      append_row(writer, row, G_N_ELEMENTS(row));
    }
  json_writer_close_array(writer);

  json_writer_open_array(writer, "cells");
  for (guint i = 0; i < doc->cells->len; i++)
    {
      const Cell *cell = document_cell(doc, i);
      const gint64 row[] = { cell->table,      cell->row,         cell->column,
                             cell->row_span,   cell->column_span, cell->is_header,
                             cell->span.start, cell->span.end,    cell->page };
      append_row(writer, row, G_N_ELEMENTS(row));
    }
  json_writer_close_array(writer);
}

static void
append_comparable(JsonWriter *writer, const Document *doc)
{
  if (doc->comparable == NULL || doc->map == NULL)
    {
      json_writer_null(writer, "comparable");
      json_writer_null(writer, "map");
      return;
    }
  json_writer_text(writer, "comparable", doc->comparable->str, doc->comparable->len);
  json_writer_open_array(writer, "map");
  for (guint i = 0; i < textmap_count(doc->map); i++)
    {
      guint32 piece[4];
      textmap_piece(doc->map, i, piece);
      for (guint j = 0; j < G_N_ELEMENTS(piece); j++)
        json_writer_integer(writer, NULL, piece[j]);
    }
  json_writer_close_array(writer);
}

static void
append_decimal(JsonWriter *writer, const char *key, Decimal value)
{
  json_writer_open_array(writer, key);
  json_writer_integer(writer, NULL, value.mantissa);
  json_writer_integer(writer, NULL, value.exponent);
  json_writer_close_array(writer);
}

static void
append_quantity(JsonWriter *writer, const Document *doc, const KeptQuantity *kept)
{
  const Quantity whole = document_quantity(doc, kept), *quantity = &whole;
  json_writer_string(writer, "op", comparator_name(quantity->comparator));
  append_decimal(writer, "value", quantity->value);
  append_decimal(writer, "value2", quantity->value2);
  json_writer_string(writer, "unit", quantity->unit);
  json_writer_string(writer, "base_unit", quantity->base_unit);
  append_decimal(writer, "base_value", quantity->base_value);
  append_decimal(writer, "base_value2", quantity->base_value2);
  json_writer_span(writer, "indicator", quantity->indicator);
  json_writer_string(writer, "change", change_name(quantity->change));
  json_writer_string(writer, "strength", strength_name(quantity->strength));
  json_writer_span(writer, "baseline", quantity->baseline);
  append_decimal(writer, "factor", quantity->factor);
  append_decimal(writer, "detail", quantity->detail);
}

static void
append_goal(JsonWriter *writer, const Goal *goal)
{
  json_writer_string(writer, "goal", qualitative_name(goal->kind));
  json_writer_string(writer, "op", comparator_name(goal->comparator));
  append_decimal(writer, "value", goal->value);
  json_writer_boolean(writer, "has_value", goal->has_value);
  json_writer_string(writer, "change", change_name(goal->change));
  json_writer_string(writer, "strength", strength_name(goal->strength));
}

static void
append_date(JsonWriter *writer, const DateValue *date)
{
  json_writer_string(writer, "start", date->start);
  json_writer_string(writer, "end", date->end);
  json_writer_string(writer, "alt", date->alt);
  json_writer_string(writer, "role", date_role_name(date->role));
  json_writer_string(writer, "class", date_class_name(date->class_of));
}

static void
append_body(JsonWriter *writer, const BodyValue *body)
{
  json_writer_string(writer, "canonical", body->canonical);
  json_writer_string(writer, "relative", body->relative);
  json_writer_string(writer, "successor", body->successor);
  json_writer_integer(writer, "division", body->division);
  json_writer_integer(writer, "from", body->from);
  json_writer_integer(writer, "to", body->to);
  json_writer_boolean(writer, "is_group", body->is_group);
}

static void
append_value(JsonWriter *writer, const Document *doc, const Value *value)
{
  static const char *const KINDS[] = {
    "quantity", "qualitative", "date", "body", "place", "number"
  };
  json_writer_open_object(writer, NULL);
  json_writer_string(writer, "kind", KINDS[value->kind]);
  json_writer_span(writer, "span", value->span);
  switch (value->kind)
    {
    case VALUE_QUANTITY:
    case VALUE_NUMBER:
      append_quantity(writer, doc, &value->quantity);
      break;
    case VALUE_QUALITATIVE:
      append_goal(writer, &value->qualitative);
      break;
    case VALUE_DATE:
      append_date(writer, &value->date);
      break;
    case VALUE_BODY:
    case VALUE_PLACE:
      append_body(writer, &value->body);
      break;
    }
  json_writer_close_object(writer);
}

static void
append_spans(JsonWriter *writer, const char *key, const GArray *spans)
{
  json_writer_open_array(writer, key);
  for (guint i = 0; i < spans->len; i++)
    json_writer_span(writer, NULL, g_array_index(spans, Span, i));
  json_writer_close_array(writer);
}

static void
append_units(JsonWriter *writer, const GArray *units)
{
  json_writer_open_array(writer, "units");
  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = &g_array_index(units, Unit, i);
      json_writer_open_object(writer, NULL);
      json_writer_span(writer, "name", unit->name);
      json_writer_span(writer, "also_known_as", unit->also_known_as);
      json_writer_string(writer, "role", unit_role_name(unit->role));
      json_writer_string(writer, "canonical", unit->canonical);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
}

/* Leaders and regions are both pairs of spans: four numbers each. */
static void
append_pairs(JsonWriter *writer, const char *key, const GArray *pairs)
{
  if (pairs == NULL)
    {
      json_writer_null(writer, key);
      return;
    }
  json_writer_open_array(writer, key);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Span *pair = (const Span *) (gconstpointer) pairs->data + 2 * (gsize) i;
      const gint64 row[] = { pair[0].start, pair[0].end, pair[1].start, pair[1].end };
      append_row(writer, row, G_N_ELEMENTS(row));
    }
  json_writer_close_array(writer);
}

G_STATIC_ASSERT(sizeof(Leader) == 2 * sizeof(Span) && sizeof(TitledCell) == 2 * sizeof(Span));

static void
append_task(JsonWriter *writer, const Task *task)
{
  json_writer_open_object(writer, NULL);
  json_writer_boolean(writer, "has_number", task->has_number);
  json_writer_integer(writer, "sub", task->sub);
  json_writer_open_object(writer, "fields");
  for (guint field = 0; field < FIELD_COUNT; field++)
    json_writer_span(writer, field_name((Field) field), task->fields[field]);
  json_writer_close_object(writer);
  append_spans(writer, "sections", task->sections);
  append_units(writer, task->units);
  append_pairs(writer, "leaders", task->leaders);
  append_pairs(writer, "regions", task->regions);
  append_pairs(writer, "milestones", task->milestones);
  append_pairs(writer, "money", task->money);
  append_pairs(writer, "others", task->others);
  append_spans(writer, "reasons", task->reasons);
  json_writer_open_array(writer, "topics");
  for (guint i = 0; i < TASK_TOPICS && task->topics[i] != NULL; i++)
    json_writer_string(writer, NULL, task->topics[i]);
  json_writer_close_array(writer);
  json_writer_string(writer, "status", status_name(task->status));
  json_writer_integer(writer, "page", task->page);
  json_writer_integer(writer, "table", task->table);
  json_writer_integer(writer, "row", task->row);
  json_writer_close_object(writer);
}

static void
append_issues(JsonWriter *writer, const Document *doc)
{
  json_writer_open_array(writer, "issues");
  for (guint i = 0; i < doc->issues->len; i++)
    {
      const Issue *issue = &g_array_index(doc->issues, Issue, i);
      g_autofree char *message = g_utf8_make_valid(issue->message, -1);
      json_writer_open_object(writer, NULL);
      json_writer_string(writer, "severity", severity_name(issue->severity));
      json_writer_string(writer, "code", issue->code);
      json_writer_string(writer, "message", message);
      json_writer_span(writer, "span", issue->span);
      json_writer_integer(writer, "page", issue->page);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
  json_writer_integer(writer, "issues_dropped", doc->issues_dropped);
}

void
document_json_append(const Document *doc, const char *stage, GString *out)
{
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "schema", DOCUMENT_WORKING_SCHEMA);
  json_writer_string(&writer, "stage", stage);
  append_identity(&writer, doc);
  json_writer_text(&writer, "text", doc->text->str, doc->text->len);
  append_blocks(&writer, doc);
  append_comparable(&writer, doc);
  json_writer_open_array(&writer, "values");
  for (guint i = 0; i < doc->values->len; i++)
    append_value(&writer, doc, document_value(doc, i));
  json_writer_close_array(&writer);
  json_writer_open_array(&writer, "tasks");
  for (guint i = 0; i < doc->tasks->len; i++)
    append_task(&writer, document_task(doc, i));
  json_writer_close_array(&writer);
  append_issues(&writer, doc);
  json_writer_close_object(&writer);
}
