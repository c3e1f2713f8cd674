/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report.c - see the header. Charts, rows and histories are report_summary.c, report_rows.c and
 * report_histories.c; here are the documents and the order of it all.
 */
#include "review/report.h"

#include "core/error.h"
#include "review/report_histories.h"
#include "review/report_rows.h"
#include "review/report_summary.h"
#include "review/run_folder.h"
#include "review/site_file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* Of documents loaded together: small enough to open one at once, large enough to keep files few */
#define BUNDLE_BYTES (1u << 20)
#define NOTICES_CHUNK 2000

typedef struct
{
  const char *out;
  ReportCounts *counts;
  GHashTable *ids; /* of documents met */
  ReportRows *rows;
  ReportSummary *summary;
  ReportHistories *histories;
  ReportTask *task;
  SiteFile *notices; /* list of documents; NULL between chunks */
  guint notice_chunks;
  SiteFile *bundle; /* documents with their text; NULL between bundles */
  guint bundles;
} ReportJob;

/* --- chunks --- */

static void
array_open(ReportJob *job, SiteFile **file, const char *name, guint *chunks)
{
  if (*file != NULL)
    return;
  *file = site_file_new(job->out, name, ++*chunks);
  g_string_append_c(site_file_buffer(*file), '[');
}

static gboolean
array_finish(SiteFile **file, GError **error)
{
  if (*file == NULL)
    return TRUE;
  g_string_append_c(site_file_buffer(*file), ']');
  gboolean is_well = site_file_finish(*file, error);
  g_clear_pointer(file, site_file_free);
  return is_well;
}

/* --- documents --- */

/* id, uri, title, kind, year, issuer, date, tasks, warnings, pages, bundle, first row, has text */
static gboolean
append_notice(ReportJob *job, JsonObject *record, guint64 first_row, GError **error)
{
  static const char *const TEXTS[] = { "id", "uri", "title", "kind" };
  g_autoptr(GString) json = g_string_new(NULL);
  JsonWriter writer = json_writer_new(json);
  const char *text, *published, *issued;
  gint64 year, pages;
  json_writer_open_array(&writer, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++)
    {
      if (!json_read_optional(record, TEXTS[i], &text, error))
        return FALSE;
      json_writer_string(&writer, NULL, text);
    }
  if (!json_read_ordinal(record, "year", &year, error)
      || !json_read_optional(record, "issuer", &text, error)
      || !json_read_optional(record, "published", &published, error)
      || !json_read_optional(record, "issued", &issued, error)
      || !json_read_ordinal(record, "pages", &pages, error))
    return FALSE;
  json_writer_ordinal(&writer, NULL, year);
  json_writer_string(&writer, NULL, text);
  json_writer_string(&writer, NULL, published != NULL ? published : issued);
  json_writer_integer(&writer, NULL, json_object_get_int_member(record, "tasks"));
  json_writer_integer(&writer, NULL,
                      json_array_get_length(json_object_get_array_member(record, "warnings")));
  json_writer_ordinal(&writer, NULL, pages);
  json_writer_integer(&writer, NULL, job->bundles);
  json_writer_integer(&writer, NULL, (gint64) first_row);
  json_writer_boolean(&writer, NULL, json_object_has_member(record, "text"));
  json_writer_close_array(&writer);
  array_open(job, &job->notices, "notices", &job->notice_chunks);
  site_file_append(job->notices, json->str, json->len);
  return job->counts->documents % NOTICES_CHUNK != 0 || array_finish(&job->notices, error);
}

/* Its tasks, as rows and whole. */
static gboolean
append_tasks(ReportJob *job, RunFolder *folder, guint document, GString *json, GError **error)
{
  for (gboolean is_first = TRUE;; is_first = FALSE)
    {
      RunRecord record;
      if (!run_folder_next_task(folder, &record, error))
        return FALSE;
      if (record.line == NULL)
        return TRUE;
      if (!report_task_read(job->task, record.object, error)
          || !report_rows_append(job->rows, job->task, document,
                                 report_histories_of(job->histories, job->task->id), error))
        return FALSE;
      report_summary_add_task(job->summary, job->task);
      job->counts->tasks++;
      if (!is_first)
        g_string_append_c(json, ',');
      g_string_append_len(json, record.line, (gssize) record.length);
    }
}

static gboolean
append_document(ReportJob *job, RunFolder *folder, const RunRecord *record, GError **error)
{
  guint document = (guint) job->counts->documents++;
  guint64 first_row = job->counts->tasks;
  job->counts->without_text += !json_object_has_member(record->object, "text");
  array_open(job, &job->bundle, "documents", &job->bundles);
  if (!report_summary_add_document(job->summary, record->object, error)
      || !append_notice(job, record->object, first_row, error))
    return FALSE;
  g_autoptr(GString) json = g_string_new(NULL);
  g_string_append_printf(json, "{\"index\":%u,\"record\":", document);
  g_string_append_len(json, record->line, (gssize) record->length);
  g_string_append(json, ",\"tasks\":[");
  if (!append_tasks(job, folder, document, json, error))
    return FALSE;
  g_string_append(json, "]}");
  site_file_append(job->bundle, json->str, json->len);
  return site_file_size(job->bundle) < BUNDLE_BYTES || array_finish(&job->bundle, error);
}

static gboolean
visit_reject(const RunRecord *record, gpointer user, GError **error)
{
  return report_summary_add_reject(user, record->object, record->line, record->length, error);
}

static gboolean
append_folder(ReportJob *job, const char *path, GError **error)
{
  g_autoptr(RunFolder) folder = run_folder_open(path, error);
  if (folder == NULL || !run_folder_visit(path, "rejects.jsonl", visit_reject, job->summary, error))
    return FALSE;
  for (;;)
    {
      RunRecord record;
      const char *id;
      if (!run_folder_next_document(folder, &record, error))
        return FALSE;
      if (record.line == NULL)
        return TRUE;
      if (!json_read_string(record.object, "id", &id, error))
        return FALSE;
      /* two runs may hold the same document: its first record counts */
      if (g_hash_table_add(job->ids, g_strdup(id)) && !append_document(job, folder, &record, error))
        return FALSE;
    }
}

static gboolean
write_summary(ReportJob *job, GError **error)
{
  g_autoptr(SiteFile) file = site_file_new(job->out, "summary", 0);
  JsonWriter writer = json_writer_new(site_file_buffer(file));
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "program", "duban " DUBAN_VERSION);
  json_writer_integer(&writer, "notice_chunks", job->notice_chunks);
  json_writer_integer(&writer, "task_chunks", report_rows_chunks(job->rows));
  json_writer_integer(&writer, "histories", report_histories_count(job->histories));
  json_writer_integer(&writer, "history_chunk", report_histories_chunk());
  json_writer_integer(&writer, "without_text", (gint64) job->counts->without_text);
  report_summary_write(job->summary, &writer);
  json_writer_close_object(&writer);
  return site_file_finish(file, error);
}

static gboolean
append_folders(ReportJob *job, const char *const *folders, GError **error)
{
  for (guint i = 0; folders[i] != NULL; i++)
    if (!report_histories_read(job->histories, folders[i], error))
      return FALSE;
  if (!report_histories_finish(job->histories, error))
    return FALSE;
  job->counts->histories = report_histories_count(job->histories);
  for (guint i = 0; folders[i] != NULL; i++)
    if (!append_folder(job, folders[i], error))
      return FALSE;
  return array_finish(&job->bundle, error) && array_finish(&job->notices, error)
         && report_rows_finish(job->rows, error) && write_summary(job, error);
}

/* --- the page itself --- */

static gboolean
write_failed(const char *path, GError **error)
{
  return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected to write it, got: %s", path,
                         g_strerror(errno));
}

static gboolean
folder_make(const char *out, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename(out, name, NULL);
  return g_mkdir_with_parents(path, 0777) == 0 || write_failed(path, error);
}

static gboolean
file_copy(const char *source, const char *out, const char *folder, const char *name, GError **error)
{
  g_autofree char *from = g_build_filename(source, folder, name, NULL);
  g_autofree char *target = g_build_filename(out, folder, NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr(GError) failure = NULL;
  if (!g_file_get_contents(from, &bytes, &length, &failure))
    return duban_error_set(error, DUBAN_ERROR_READ, "%s: expected a file of the page, got: %s",
                           from, failure->message);
  g_autoptr(OutputFile) file = output_file_create(target, name, error);
  if (file == NULL)
    return FALSE;
  g_string_append_len(output_file_buffer(file), bytes, (gssize) length);
  return output_file_close(file, error) && output_file_publish(file, error);
}

static gboolean
app_copy(const char *source, const char *out, GError **error)
{
  g_autofree char *folder = g_build_filename(source, "app", NULL);
  g_autoptr(GError) failure = NULL;
  g_autoptr(GDir) directory = g_dir_open(folder, 0, &failure);
  if (directory == NULL)
    return duban_error_set(error, DUBAN_ERROR_READ, "%s: expected the sources of the page, got: %s",
                           folder, failure->message);
  for (const char *name = g_dir_read_name(directory); name != NULL;
       name = g_dir_read_name(directory))
    if (!file_copy(source, out, "app", name, error))
      return FALSE;
  return TRUE;
}

/* What an earlier report left: its index first, so that nobody takes the mixture for a whole page.
 */
static void
remove_earlier(const char *out)
{
  g_autofree char *index = g_build_filename(out, "index.html", NULL);
  g_autofree char *data = g_build_filename(out, "data", NULL);
  g_autofree char *summary = g_build_filename(data, "summary.js", NULL);
  if (!g_file_test(summary, G_FILE_TEST_EXISTS))
    return;
  g_unlink(index);
  g_autoptr(GDir) directory = g_dir_open(data, 0, NULL);
  for (const char *name = directory == NULL ? NULL : g_dir_read_name(directory); name != NULL;
       name = g_dir_read_name(directory))
    if (g_str_has_suffix(name, ".js"))
      {
        g_autofree char *path = g_build_filename(data, name, NULL);
        g_unlink(path);
      }
}

gboolean
report_write(const char *const *folders, const char *source, const char *out, ReportCounts *counts,
             GError **error)
{
  *counts = (ReportCounts){ 0 };
  remove_earlier(out);
  if (!folder_make(out, "data", error) || !folder_make(out, "app", error)
      || !app_copy(source, out, error))
    return FALSE;
  g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(ReportRows) rows = report_rows_new(out);
  g_autoptr(ReportSummary) summary = report_summary_new();
  g_autoptr(ReportHistories) histories = report_histories_new(out);
  g_autoptr(ReportTask) task = report_task_new();
  ReportJob job = { .out = out,
                    .counts = counts,
                    .ids = ids,
                    .rows = rows,
                    .summary = summary,
                    .histories = histories,
                    .task = task };
  gboolean is_well = append_folders(&job, folders, error);
  site_file_free(job.notices);
  site_file_free(job.bundle);
  return is_well && file_copy(source, out, "", "index.html", error);
}
