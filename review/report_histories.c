/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report_histories.c - see the header. Links of one history stand together in links.jsonl, as
 * link.c writes them.
 */
#include "review/report_histories.h"

#include "review/run_folder.h"
#include "review/site_file.h"

#define CHUNK 500 /* histories: about a megabyte */

struct ReportHistories
{
  const char *out;
  GHashTable *members; /* id of a task -> number of its history */
  GHashTable *known;   /* ids of histories met: a folder given twice has them again */
  const char *current; /* id of the history being read, owned by known */
  guint count;
  SiteFile *file;
  GString *links; /* of the current history: [{…},{…} */
};

ReportHistories *
report_histories_new(const char *out)
{
  ReportHistories *histories = g_new0(ReportHistories, 1);
  histories->out = out;
  histories->members = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  histories->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  histories->links = g_string_new(NULL);
  return histories;
}

void
report_histories_free(ReportHistories *histories)
{
  if (histories == NULL)
    return;
  g_hash_table_unref(histories->members);
  g_hash_table_unref(histories->known);
  site_file_free(histories->file);
  g_string_free(histories->links, TRUE);
  g_free(histories);
}

static gboolean
chunk_finish(ReportHistories *histories, GError **error)
{
  if (histories->file == NULL)
    return TRUE;
  g_string_append_c(site_file_buffer(histories->file), ']');
  gboolean is_well = site_file_finish(histories->file, error);
  g_clear_pointer(&histories->file, site_file_free);
  return is_well;
}

/* Puts the history that is complete into its chunk. */
static gboolean
history_finish(ReportHistories *histories, GError **error)
{
  if (histories->links->len == 0)
    return TRUE;
  g_string_append_c(histories->links, ']');
  site_file_append(histories->file, histories->links->str, histories->links->len);
  g_string_truncate(histories->links, 0);
  return histories->count % CHUNK != 0 || chunk_finish(histories, error);
}

static gboolean
history_start(ReportHistories *histories, const char *id, GError **error)
{
  if (!history_finish(histories, error))
    return FALSE;
  if (histories->file == NULL)
    {
      histories->file = site_file_new(histories->out, "histories", histories->count / CHUNK + 1);
      g_string_append_c(site_file_buffer(histories->file), '[');
    }
  char *owned = g_strdup(id);
  histories->count++;
  histories->current = owned;
  g_hash_table_add(histories->known, owned);
  return TRUE;
}

static gboolean
add_member(ReportHistories *histories, JsonObject *link, const char *end, GError **error)
{
  JsonObject *object;
  const char *task;
  if (!json_read_object(link, end, &object, error)
      || !json_read_string(object, "task", &task, error))
    return FALSE;
  g_hash_table_insert(histories->members, g_strdup(task), GUINT_TO_POINTER(histories->count));
  return TRUE;
}

static gboolean
visit_link(const RunRecord *record, gpointer user, GError **error)
{
  ReportHistories *histories = user;
  const char *id;
  if (!json_read_string(record->object, "history", &id, error))
    return FALSE;
  if (g_strcmp0(id, histories->current) != 0)
    {
      if (g_hash_table_contains(histories->known, id))
        return TRUE;
      if (!history_start(histories, id, error))
        return FALSE;
    }
  g_string_append_c(histories->links, histories->links->len == 0 ? '[' : ',');
  g_string_append_len(histories->links, record->line, (gssize) record->length);
  return add_member(histories, record->object, "earlier", error)
         && add_member(histories, record->object, "later", error);
}

gboolean
report_histories_read(ReportHistories *histories, const char *folder, GError **error)
{
  histories->current = NULL;
  return run_folder_visit(folder, "links.jsonl", visit_link, histories, error)
         && history_finish(histories, error);
}

gboolean
report_histories_finish(ReportHistories *histories, GError **error)
{
  return history_finish(histories, error) && chunk_finish(histories, error);
}

guint
report_histories_of(const ReportHistories *histories, const char *task)
{
  return GPOINTER_TO_UINT(g_hash_table_lookup(histories->members, task));
}

guint
report_histories_count(const ReportHistories *histories)
{
  return histories->count;
}

guint
report_histories_chunk(void)
{
  return CHUNK;
}
