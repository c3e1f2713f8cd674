/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document_read.c - reading a document's line: identity, text, blocks, tables, cells and the text
 * map. Values, tasks and issues are document_read_values.c.
 *
 * Whoever wrote the line may have been anybody: indexes are checked against what was read before,
 * spans against the text, and counts against the limits, so that no later stage can be led astray.
 */
#include "core/document_json_private.h"

#include "core/error.h"

#include <string.h>

static gboolean
offset_is_boundary(const GString *text, gint64 offset)
{
  return offset == (gint64) text->len || ((guchar) text->str[offset] & 0xC0) != 0x80;
}

static gboolean
range_check(const GString *text, gint64 start, gint64 end, GError **error)
{
  if (start < 0 || end < start || end > (gint64) text->len)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected a span inside %" G_GSIZE_FORMAT
                           " bytes of text, got %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT,
                           text->len, start, end);
  if (!offset_is_boundary(text, start) || !offset_is_boundary(text, end))
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected a span of whole characters, got %" G_GINT64_FORMAT
                           " to %" G_GINT64_FORMAT,
                           start, end);
  return TRUE;
}

gboolean
span_check(const Document *doc, gint64 start, gint64 end, Span *result, GError **error)
{
  if (!range_check(doc->text, start, end, error))
    return FALSE;
  *result = span_new((gsize) start, (gsize) end);
  return TRUE;
}

gboolean
span_read(const Document *doc, JsonObject *object, const char *name, Span *result, GError **error)
{
  gint64 ends[2];
  if (!json_read_member_integers(object, name, 2, ends, error))
    return FALSE;
  if (span_check(doc, ends[0], ends[1], result, error))
    return TRUE;
  g_prefix_error(error, "%s: ", name);
  return FALSE;
}

gboolean
elements_read(Document *doc, JsonObject *root, const char *name, ElementReader read, GError **error)
{
  JsonArray *array = NULL;
  if (!json_read_array(root, name, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(array); i++)
    {
      JsonObject *element = NULL;
      if (json_element_object(array, i, &element, error) && read(doc, element, error))
        continue;
      g_prefix_error(error, "%s %u: ", name, i);
      return FALSE;
    }
  return TRUE;
}

static gboolean
names_read(Document *doc, JsonObject *root, GError **error)
{
  const struct
  {
    const char *name;
    char **target;
  } MEMBERS[] = {
    { "id", &doc->id },
    { "media_type", &doc->media_type },
    { "charset", &doc->charset },
    { "title", &doc->title },
    { "issuer", &doc->issuer },
    { "doc_number", &doc->doc_number },
    { "issued", &doc->issued },
    { "published", &doc->published },
    { "index_number", &doc->index_number },
    { "previous", &doc->previous },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(MEMBERS); i++)
    {
      const char *text = NULL;
      if (!json_read_optional(root, MEMBERS[i].name, &text, error))
        return FALSE;
      *MEMBERS[i].target = g_strdup(text);
    }
  return TRUE;
}

static gboolean
numbers_read(Document *doc, JsonObject *root, GError **error)
{
  const char *kinds[KIND_OTHER + 1];
  for (guint i = 0; i <= KIND_OTHER; i++)
    kinds[i] = document_kind_name((DocumentKind) i);
  gint64 bytes, pages, year, dropped;
  guint kind;
  if (!json_read_integer(root, "bytes", 0, G_MAXINT64, &bytes, error)
      || !json_read_integer(root, "pages", 0, G_MAXINT, &pages, error)
      || !json_read_integer(root, "year", 0, 9999, &year, error)
      || !json_read_integer(root, "issues_dropped", 0, G_MAXUINT, &dropped, error)
      || !json_read_choice(root, "kind", kinds, G_N_ELEMENTS(kinds), &kind, error))
    return FALSE;
  doc->bytes = (guint64) bytes;
  doc->pages = (guint) pages;
  doc->year = (gint) year;
  doc->issues_dropped = (guint) dropped;
  doc->kind = (DocumentKind) kind;
  return TRUE;
}

static gboolean
metadata_read(Document *doc, JsonObject *object, GError **error)
{
  const char *label = NULL, *value = NULL;
  Span span;
  if (!json_read_string(object, "label", &label, error)
      || !json_read_string(object, "value", &value, error)
      || !span_read(doc, object, "span", &span, error))
    return FALSE;
  document_append_metadata(doc, label, value, span);
  return TRUE;
}

static gboolean
text_read(Document *doc, JsonObject *root, GError **error)
{
  const char *text = NULL;
  Span place;
  return json_read_string(root, "text", &text, error)
         && document_append_text(doc, text, strlen(text), &place, error);
}

/* After the kind: level, centred, bold, empty before, start, end, page, table */
#define BLOCK_NUMBERS 8
#define BOX_NUMBERS 4

static gboolean
number_is_within(gint64 value, gint64 minimum, gint64 maximum)
{
  return value >= minimum && value <= maximum;
}

static gboolean
block_kind_read(JsonArray *row, BlockKind *kind, GError **error)
{
  JsonNode *node = json_array_get_element(row, 0);
  const char *name = JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node) : NULL;
  for (guint i = 0; i <= BLOCK_FURNITURE; i++)
    if (g_strcmp0(name, block_kind_name((BlockKind) i)) == 0)
      {
        *kind = (BlockKind) i;
        return TRUE;
      }
  return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected the kind of a block, got %.40s",
                         name == NULL ? json_node_describe(node) : name);
}

static gboolean
block_numbers_read(JsonArray *row, gint64 numbers[BLOCK_NUMBERS], GError **error)
{
  for (guint i = 0; i < BLOCK_NUMBERS; i++)
    {
      JsonNode *node = json_array_get_element(row, i + 1);
      if (!JSON_NODE_HOLDS_VALUE(node) || json_node_get_value_type(node) != G_TYPE_INT64)
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                               "element %u: expected an integer, got %s", i + 1,
                               json_node_describe(node));
      numbers[i] = json_node_get_int(node);
    }
  return TRUE;
}

static gboolean
box_read(JsonArray *row, Box *box, GError **error)
{
  float *sides[BOX_NUMBERS] = { &box->x0, &box->y0, &box->x1, &box->y1 };
  for (guint i = 0; i < BOX_NUMBERS; i++)
    {
      JsonNode *node = json_array_get_element(row, 1 + BLOCK_NUMBERS + i);
      GType type = JSON_NODE_HOLDS_VALUE(node) ? json_node_get_value_type(node) : G_TYPE_INVALID;
      double side =
          type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double(node) : G_MAXDOUBLE;
      if (!(side >= -1e9 && side <= 1e9))
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected a side of a box, got %s",
                               json_node_describe(node));
      *sides[i] = (float) side;
    }
  return TRUE;
}

static gboolean
block_read(Document *doc, JsonNode *node, GError **error)
{
  JsonArray *row = JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
  guint count = row == NULL ? 0 : json_array_get_length(row);
  if (count != 1 + BLOCK_NUMBERS && count != 1 + BLOCK_NUMBERS + BOX_NUMBERS)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected %d or %d elements, got %u",
                           1 + BLOCK_NUMBERS, 1 + BLOCK_NUMBERS + BOX_NUMBERS, count);
  Block block = { 0 };
  gint64 numbers[BLOCK_NUMBERS];
  if (!block_kind_read(row, &block.kind, error) || !block_numbers_read(row, numbers, error)
      || !span_check(doc, numbers[4], numbers[5], &block.span, error))
    return FALSE;
  if (count > 1 + BLOCK_NUMBERS && !box_read(row, &block.box, error))
    return FALSE;
  gint64 first_table = block.kind == BLOCK_TABLE ? 0 : -1;
  /* Against the tables once they are read */
  gint64 last_table = block.kind == BLOCK_TABLE ? G_MAXINT : -1;
  if (!number_is_within(numbers[0], 0, G_MAXUINT8) || !number_is_within(numbers[3], 0, G_MAXUINT8)
      || !number_is_within(numbers[6], 0, G_MAXINT)
      || !number_is_within(numbers[7], first_table, last_table))
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected a level, page and table of a block, got others");
  block.level = (guint8) numbers[0];
  block.is_centred = numbers[1] != 0;
  block.is_bold = numbers[2] != 0;
  block.empty_before = (guint8) numbers[3];
  block.page = (guint) numbers[6];
  block.table = (gint) numbers[7];
  return document_append_block(doc, block, error) != G_MAXUINT;
}

static gboolean
table_read(Document *doc, JsonNode *node, GError **error)
{
  gint64 n[6];
  if (!json_read_integers(node, G_N_ELEMENTS(n), n, error))
    return FALSE;
  if (!number_is_within(n[0], 0, doc->limits->rows)
      || !number_is_within(n[1], 0, doc->limits->columns)
      || !number_is_within(n[2], 0, doc->limits->cells)
      || !number_is_within(n[3], 0, doc->limits->cells) || !number_is_within(n[4], 0, G_MAXINT))
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected a table within the limits, got %" G_GINT64_FORMAT
                           " rows, %" G_GINT64_FORMAT " columns, cells %" G_GINT64_FORMAT
                           " + %" G_GINT64_FORMAT,
                           n[0], n[1], n[2], n[3]);
  Table table = { (guint) n[0], (guint) n[1], (guint) n[2], (guint) n[3], (guint) n[4], n[5] != 0 };
  return document_append_table(doc, table, error) != G_MAXUINT;
}

static gboolean
cell_read(Document *doc, JsonNode *node, GError **error)
{
  gint64 n[9];
  Span span;
  if (!json_read_integers(node, G_N_ELEMENTS(n), n, error)
      || !span_check(doc, n[6], n[7], &span, error))
    return FALSE;
  if (!number_is_within(n[0], 0, (gint64) doc->tables->len - 1))
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected one of %u tables, got %" G_GINT64_FORMAT, doc->tables->len,
                           n[0]);
  const Table *table = document_table(doc, (guint) n[0]);
  gboolean is_inside = number_is_within(n[1], 0, (gint64) table->rows - 1)
                       && number_is_within(n[2], 0, (gint64) table->columns - 1)
                       && number_is_within(n[3], 1, table->rows - n[1])
                       && number_is_within(n[4], 1, table->columns - n[2]);
  if (!is_inside || !number_is_within(n[8], 0, G_MAXINT))
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected a cell inside its table, got row %" G_GINT64_FORMAT
                           " + %" G_GINT64_FORMAT ", column %" G_GINT64_FORMAT
                           " + %" G_GINT64_FORMAT,
                           n[1], n[3], n[2], n[4]);
  Cell cell = { .table = (guint) n[0],
                .row = (guint) n[1],
                .column = (guint) n[2],
                .row_span = (guint) n[3],
                .column_span = (guint) n[4],
                .is_header = n[5] != 0,
                .span = span,
                .page = (guint) n[8] };
  return document_append_cell(doc, cell, error) != G_MAXUINT;
}

static gboolean
rows_read(Document *doc, JsonObject *root, const char *name,
          gboolean (*read)(Document *, JsonNode *, GError **), GError **error)
{
  JsonArray *array = NULL;
  if (!json_read_array(root, name, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(array); i++)
    if (!read(doc, json_array_get_element(array, i), error))
      {
        g_prefix_error(error, "%s %u: ", name, i);
        return FALSE;
      }
  return TRUE;
}

/* What blocks and tables promise of arrays that are read after them. */
static gboolean
layout_is_closed(const Document *doc, GError **error)
{
  guint tables = doc->tables->len;
  for (guint i = 0; i < doc->blocks->len; i++)
    if (document_block(doc, i)->table >= (gint) tables)
      return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                             "blocks %u: expected one of %u tables, got %d", i, tables,
                             document_block(doc, i)->table);
  for (guint i = 0; i < tables; i++)
    {
      const Table *table = document_table(doc, i);
      if (table->first_cell + table->cell_count > doc->cells->len)
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                               "tables %u: expected some of %u cells, got %u + %u", i,
                               doc->cells->len, table->first_cell, table->cell_count);
    }
  return TRUE;
}

static gboolean
piece_read(Document *doc, JsonArray *array, guint index, gint64 ends[2], GError **error)
{
  gint64 n[4];
  for (guint i = 0; i < G_N_ELEMENTS(n); i++)
    {
      JsonNode *node = json_array_get_element(array, index + i);
      gboolean is_integer =
          JSON_NODE_HOLDS_VALUE(node) && json_node_get_value_type(node) == G_TYPE_INT64;
      n[i] = is_integer ? json_node_get_int(node) : -1;
      if (!number_is_within(n[i], 0, G_MAXUINT32))
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected an offset, got %s",
                               json_node_describe(node));
    }
  if (n[0] < ends[0] || n[2] < ends[1])
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected a piece behind the one before it, got an earlier one");
  if (!range_check(doc->comparable, n[0], n[0] + n[1], error)
      || !range_check(doc->text, n[2], n[2] + n[3], error))
    return FALSE;
  ends[0] = n[0] + n[1];
  ends[1] = n[2] + n[3];
  textmap_append(doc->map, (gsize) n[0], (gsize) n[1], (gsize) n[2], (gsize) n[3]);
  return TRUE;
}

static gboolean
comparable_read(Document *doc, JsonObject *root, GError **error)
{
  const char *text = NULL;
  if (!json_read_optional(root, "comparable", &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  JsonArray *pieces = NULL;
  if (!json_read_array(root, "map", &pieces, error))
    return FALSE;
  doc->comparable = g_string_new(text);
  doc->map = textmap_new();
  guint count = json_array_get_length(pieces);
  if (count % 4 != 0)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "map: expected four numbers a piece, got %u numbers", count);
  gint64 ends[2] = { 0, 0 };
  for (guint i = 0; i < count; i += 4)
    if (!piece_read(doc, pieces, i, ends, error))
      {
        g_prefix_error(error, "map %u: ", i / 4);
        return FALSE;
      }
  return TRUE;
}

static gboolean
schema_check(JsonObject *root, const char *stage, GError **error)
{
  const char *schema = NULL, *written_by = NULL;
  if (!json_read_string(root, "schema", &schema, error)
      || !json_read_string(root, "stage", &written_by, error))
    return FALSE;
  if (strcmp(schema, DOCUMENT_WORKING_SCHEMA) != 0)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "schema: expected " DOCUMENT_WORKING_SCHEMA ", got %.60s", schema);
  if (strcmp(written_by, stage) != 0)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "stage: expected a document from %s, got one from %.40s", stage,
                           written_by);
  return TRUE;
}

static gboolean
document_fill(Document *doc, JsonObject *root, GError **error)
{
  return names_read(doc, root, error) && origin_read(root, &doc->origin, error)
         && numbers_read(doc, root, error) && text_read(doc, root, error)
         && elements_read(doc, root, "metadata", metadata_read, error)
         && rows_read(doc, root, "blocks", block_read, error)
         && rows_read(doc, root, "tables", table_read, error)
         && rows_read(doc, root, "cells", cell_read, error) && layout_is_closed(doc, error)
         && comparable_read(doc, root, error)
         && elements_read(doc, root, "values", document_read_value, error)
         && elements_read(doc, root, "tasks", document_read_task, error)
         && elements_read(doc, root, "issues", document_read_issue, error);
}

Document *
document_json_read(const char *line, gsize length, const char *stage, const Limits *limits,
                   char **uri, char **id, GError **error)
{
  *uri = NULL;
  *id = NULL;
  JsonObject *root = NULL;
  g_autoptr(JsonParser) parser = json_line_parse(line, length, &root, error);
  if (parser == NULL)
    return NULL;

  const char *name = NULL, *digest = NULL;
  if (!json_read_string(root, "uri", &name, error))
    return NULL;
  *uri = g_strdup(name);
  if (json_read_optional(root, "id", &digest, NULL))
    *id = g_strdup(digest);
  if (!schema_check(root, stage, error))
    return NULL;
  g_autoptr(Document) doc = document_new(name, NULL, limits);
  if (!document_fill(doc, root, error))
    return NULL;
  return g_steal_pointer(&doc);
}
