/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * record_layout.c - how the printed text was laid out, for those who show it: blocks with page and
 * box, tables with their cells.
 */
#include "output/records.h"

#include <math.h>

static void
write_box(JsonWriter *writer, const Box *box)
{
  const float edges[] = { box->x0, box->y0, box->x1, box->y1 };
  gboolean is_known = edges[2] > edges[0] && edges[3] > edges[1];
  for (guint i = 0; i < G_N_ELEMENTS(edges); i++)
    is_known = is_known && isfinite(edges[i]);
  if (!is_known)
    {
      json_writer_null(writer, "box");
      return;
    }
  json_writer_open_array(writer, "box");
  for (guint i = 0; i < G_N_ELEMENTS(edges); i++)
    json_writer_float(writer, NULL, edges[i]);
  json_writer_close_array(writer);
}

static void
write_block(const Records *records, JsonWriter *writer, const Block *block)
{
  json_writer_open_object(writer, NULL);
  json_writer_string(writer, "kind", block_kind_name(block->kind));
  json_writer_integer(writer, "level", block->level);
  json_writer_ordinal(writer, "page", block->page);
  json_writer_ordinal(writer, "table", block->table + 1);
  records_write_span(records, writer, "span", block->span);
  write_box(writer, &block->box);
  json_writer_close_object(writer);
}

static void
write_cell(const Records *records, JsonWriter *writer, const Cell *cell)
{
  json_writer_open_object(writer, NULL);
  json_writer_integer(writer, "row", (gint64) cell->row + 1);
  json_writer_integer(writer, "column", (gint64) cell->column + 1);
  json_writer_integer(writer, "rows", cell->row_span);
  json_writer_integer(writer, "columns", cell->column_span);
  json_writer_boolean(writer, "header", cell->is_header);
  json_writer_ordinal(writer, "page", cell->page);
  records_write_span(records, writer, "span", cell->span);
  json_writer_close_object(writer);
}

static void
write_table(const Records *records, JsonWriter *writer, const Table *table)
{
  json_writer_open_object(writer, NULL);
  json_writer_ordinal(writer, "page", table->page);
  json_writer_integer(writer, "rows", table->rows);
  json_writer_integer(writer, "columns", table->columns);
  json_writer_boolean(writer, "uncertain", table->is_uncertain);
  json_writer_open_array(writer, "cells");
  for (guint i = 0; i < table->cell_count; i++)
    write_cell(records, writer, document_cell(records->doc, table->first_cell + i));
  json_writer_close_array(writer);
  json_writer_close_object(writer);
}

void
records_write_layout(const Records *records, JsonWriter *writer)
{
  const Document *doc = records->doc;
  json_writer_open_object(writer, "layout");
  json_writer_open_array(writer, "blocks");
  for (guint i = 0; i < doc->blocks->len; i++)
    write_block(records, writer, document_block(doc, i));
  json_writer_close_array(writer);
  json_writer_open_array(writer, "tables");
  for (guint i = 0; i < doc->tables->len; i++)
    write_table(records, writer, document_table(doc, i));
  json_writer_close_array(writer);
  json_writer_close_object(writer);
}
