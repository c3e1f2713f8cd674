/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report_rows.c - see the header.
 */
#include "review/report_rows.h"

#include "core/json_writer.h"
#include "review/site_file.h"

#define CHUNK 2500 /* rows: about a megabyte, which a browser takes in a few milliseconds */

struct ReportRows
{
  const char *out;
  guint chunks; /* begun */
  guint count;  /* in the chunk being filled */
  SiteFile *file;
  GHashTable *words; /* text -> place + 1 */
  GPtrArray *listed; /* const char *, owned by words */
  GString *row;
};

ReportRows *
report_rows_new(const char *out)
{
  ReportRows *rows = g_new0(ReportRows, 1);
  rows->out = out;
  rows->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  rows->listed = g_ptr_array_new();
  rows->row = g_string_new(NULL);
  return rows;
}

void
report_rows_free(ReportRows *rows)
{
  if (rows == NULL)
    return;
  site_file_free(rows->file);
  g_hash_table_unref(rows->words);
  g_ptr_array_unref(rows->listed);
  g_string_free(rows->row, TRUE);
  g_free(rows);
}

static void
write_word(ReportRows *rows, JsonWriter *writer, const char *text)
{
  if (text == NULL)
    {
      json_writer_null(writer, NULL);
      return;
    }
  guint place = GPOINTER_TO_UINT(g_hash_table_lookup(rows->words, text));
  if (place == 0)
    {
      char *owned = g_strdup(text);
      g_ptr_array_add(rows->listed, owned);
      place = rows->listed->len;
      g_hash_table_insert(rows->words, owned, GUINT_TO_POINTER(place));
    }
  json_writer_integer(writer, NULL, place - 1);
}

static void
write_units(ReportRows *rows, JsonWriter *writer, const ReportTask *task)
{
  static const char *const ROLES[] = { "lead", "joint" };
  json_writer_open_array(writer, NULL);
  for (guint i = 0; i < task->units->len; i++)
    {
      const ReportUnit *unit = &g_array_index(task->units, ReportUnit, i);
      guint role = 0;
      while (role < G_N_ELEMENTS(ROLES) && !g_str_equal(ROLES[role], unit->role))
        role++;
      write_word(rows, writer, unit->name);
      json_writer_integer(writer, NULL, role);
    }
  json_writer_close_array(writer);
}

static void
write_row(ReportRows *rows, const ReportTask *task, guint document, guint history)
{
  JsonWriter writer = json_writer_new(rows->row);
  json_writer_open_array(&writer, NULL);
  json_writer_string(&writer, NULL, task->id);
  json_writer_integer(&writer, NULL, document);
  json_writer_string(&writer, NULL, task->number);
  json_writer_integer(&writer, NULL, task->sub);
  json_writer_open_array(&writer, NULL);
  for (guint i = 0; i < task->sections->len; i++)
    write_word(rows, &writer, g_ptr_array_index(task->sections, i));
  json_writer_close_array(&writer);
  json_writer_string(&writer, NULL, task->task);
  json_writer_string(&writer, NULL, task->subtask);
  write_units(rows, &writer, task);
  json_writer_string(&writer, NULL, task->deadline);
  json_writer_string(&writer, NULL, task->due);
  write_word(rows, &writer, task->status);
  json_writer_string(&writer, NULL, task->progress);
  json_writer_integer(&writer, NULL, task->page);
  json_writer_integer(&writer, NULL, history);
  json_writer_close_array(&writer);
}

static gboolean
chunk_finish(ReportRows *rows, GError **error)
{
  if (rows->file == NULL)
    return TRUE;
  GString *buffer = site_file_buffer(rows->file);
  g_string_append(buffer, "],\"words\":");
  JsonWriter writer = json_writer_new(buffer);
  json_writer_open_array(&writer, NULL);
  for (guint i = 0; i < rows->listed->len; i++)
    json_writer_string(&writer, NULL, g_ptr_array_index(rows->listed, i));
  json_writer_close_array(&writer);
  g_string_append_c(buffer, '}');
  g_hash_table_remove_all(rows->words);
  g_ptr_array_set_size(rows->listed, 0);
  rows->count = 0;
  gboolean is_well = site_file_finish(rows->file, error);
  g_clear_pointer(&rows->file, site_file_free);
  return is_well;
}

gboolean
report_rows_append(ReportRows *rows, const ReportTask *task, guint document, guint history,
                   GError **error)
{
  if (rows->file == NULL)
    {
      rows->file = site_file_new(rows->out, "tasks", ++rows->chunks);
      g_string_append(site_file_buffer(rows->file), "{\"rows\":[");
    }
  g_string_truncate(rows->row, 0);
  write_row(rows, task, document, history);
  site_file_append(rows->file, rows->row->str, rows->row->len);
  return ++rows->count < CHUNK || chunk_finish(rows, error);
}

gboolean
report_rows_finish(ReportRows *rows, GError **error)
{
  return chunk_finish(rows, error);
}

guint
report_rows_chunks(const ReportRows *rows)
{
  return rows->chunks;
}
