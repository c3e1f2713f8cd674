/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_batch.c - cells stand in one array in the order in which they are made. The array moves while
 * it grows, so that rows are known by their first cell until all are there.
 *
 *   records   task 1                    task 2
 *   parts     units 1, units 2, date 1  date 1
 *   cells     head, document, units 1, units 2, date 1, head, date 1
 */
#include "output/row_batch.h"

#include "core/append.h"

#include <string.h>

#define TEXT_BLOCK (64u << 10)

/* Where a record's rows begin. */
typedef struct
{
  guint head;
  guint document; /* 0: none, since a head stands before it */
  guint first_part;
} RecordPlaces;

struct RowBatch
{
  Rows *rows;
  GString *lines;      /* does not move while it is read */
  GStringChunk *texts; /* of cells that are not in a line as they are */
  GArray *cells;       /* RowCell */
  GArray *parts;       /* RowPart */
  GArray *places;      /* RecordPlaces */
  GArray *records;     /* RowRecord; their rows are known when all are there */
  const char *line;    /* the copy that is read */
  const char *line_end;
};

RowBatch *
row_batch_new(void)
{
  RowBatch *batch = g_new0(RowBatch, 1);
  batch->rows = rows_new();
  batch->lines = g_string_new(NULL);
  batch->texts = g_string_chunk_new(TEXT_BLOCK);
  batch->cells = g_array_new(FALSE, FALSE, sizeof(RowCell));
  batch->parts = g_array_new(FALSE, FALSE, sizeof(RowPart));
  batch->places = g_array_new(FALSE, FALSE, sizeof(RecordPlaces));
  batch->records = g_array_new(FALSE, FALSE, sizeof(RowRecord));
  return batch;
}

void
row_batch_free(RowBatch *batch)
{
  if (batch == NULL)
    return;
  rows_free(batch->rows);
  g_string_free(batch->lines, TRUE);
  g_string_chunk_free(batch->texts);
  g_array_free(batch->cells, TRUE);
  g_array_free(batch->parts, TRUE);
  g_array_free(batch->places, TRUE);
  g_array_free(batch->records, TRUE);
  g_free(batch);
}

/* --- filling --- */

/* Keeps a row beyond the next one; returns its first cell. */
static guint
row_keep(RowBatch *batch, TableId table, const RowCell *cells)
{
  guint first = batch->cells->len, count = table_shape(table)->count;
  g_array_append_vals(batch->cells, cells, count);
  RowCell *kept = &g_array_index(batch->cells, RowCell, first);
  for (guint i = 0; i < count; i++)
    if (kept[i].text != NULL && (kept[i].text < batch->line || kept[i].text >= batch->line_end))
      kept[i].text = g_string_chunk_insert_len(batch->texts, kept[i].text, (gssize) kept[i].length);
  return first;
}

static gboolean
part_fill(RowBatch *batch, TableId table, GError **error)
{
  const RowCell *cells;
  if (!rows_turn(batch->rows, table, error) || !rows_next(batch->rows, &cells, error))
    return FALSE;
  while (cells != NULL)
    {
      RowPart part = { .table = table, .first_cell = row_keep(batch, table, cells) };
      g_array_append_val(batch->parts, part);
      if (!rows_next(batch->rows, &cells, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
cell_is_same(const RowCell *one, const RowCell *other)
{
  return one->text != NULL && other->text != NULL && one->length == other->length
         && memcmp(one->text, other->text, one->length) == 0;
}

/* Whether the task whose head was just kept is of the document that the record before it is a task
 * of. */
static gboolean
is_of_same_document(const RowBatch *batch, guint head)
{
  guint count = batch->records->len;
  if (count == 0 || row_batch_record(batch, count - 1)->kind != TABLE_TASKS)
    return FALSE;
  guint before = g_array_index(batch->places, RecordPlaces, count - 1).head;
  return cell_is_same(&g_array_index(batch->cells, RowCell, before + TASKS_DOCUMENT),
                      &g_array_index(batch->cells, RowCell, head + TASKS_DOCUMENT));
}

static gboolean
heads_fill(RowBatch *batch, RecordPlaces *places, GError **error)
{
  TableId kind = rows_kind(batch->rows);
  const RowCell *cells = rows_head(batch->rows, error);
  if (cells == NULL)
    return FALSE;
  places->head = row_keep(batch, kind, cells);
  if (kind != TABLE_TASKS || is_of_same_document(batch, places->head))
    return TRUE;
  cells = rows_document(batch->rows, error);
  if (cells == NULL)
    return FALSE;
  places->document = row_keep(batch, TABLE_DOCUMENTS, cells);
  return TRUE;
}

static gboolean
line_take(gpointer user, const char *line, gsize length, GError **error)
{
  RowBatch *batch = user;
  RecordPlaces places = { .first_part = batch->parts->len };
  batch->line = batch->lines->str + batch->lines->len;
  batch->line_end = batch->line + length;
  append_bytes(batch->lines, line, length);
  if (!rows_open(batch->rows, batch->line, length, error) || !heads_fill(batch, &places, error))
    return FALSE;
  RowRecord record = { .kind = rows_kind(batch->rows), .digest = rows_digest(batch->rows) };
  for (TableId part = 0; part < TABLE_COUNT; part++)
    if (part != record.kind && table_shape(part)->owner == record.kind
        && !part_fill(batch, part, error))
      return FALSE;
  record.part_count = batch->parts->len - places.first_part;
  g_array_append_val(batch->places, places);
  g_array_append_val(batch->records, record);
  return TRUE;
}

/* Now that the arrays no longer move. */
static void
rows_settle(RowBatch *batch)
{
  const RowCell *cells = (const RowCell *) (gpointer) batch->cells->data;
  for (guint i = 0; i < batch->parts->len; i++)
    {
      RowPart *part = &g_array_index(batch->parts, RowPart, i);
      part->cells = cells + part->first_cell;
    }
  for (guint i = 0; i < batch->records->len; i++)
    {
      const RecordPlaces *places = &g_array_index(batch->places, RecordPlaces, i);
      RowRecord *record = &g_array_index(batch->records, RowRecord, i);
      record->head = cells + places->head;
      record->document = places->document == 0 ? NULL : cells + places->document;
      record->parts = (const RowPart *) (gpointer) batch->parts->data + places->first_part;
    }
}

static void
batch_clear(RowBatch *batch)
{
  g_string_truncate(batch->lines, 0);
  g_string_chunk_clear(batch->texts);
  g_array_set_size(batch->cells, 0);
  g_array_set_size(batch->parts, 0);
  g_array_set_size(batch->places, 0);
  g_array_set_size(batch->records, 0);
}

gboolean
row_batch_fill(RowBatch *batch, const Lines *lines, GError **error)
{
  batch_clear(batch);
  append_room(batch->lines, lines_size(lines));
  if (!lines_walk(lines, line_take, batch, error))
    {
      batch_clear(batch);
      return FALSE;
    }
  rows_settle(batch);
  return TRUE;
}

guint
row_batch_count(const RowBatch *batch)
{
  return batch->records->len;
}

const RowRecord *
row_batch_record(const RowBatch *batch, guint record)
{
  return &g_array_index(batch->records, RowRecord, record);
}
