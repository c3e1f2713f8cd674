/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link.c - see the header.
 */
#include "review/link.h"

#include "core/json_writer.h"
#include "output/records.h"
#include "review/link_group.h"
#include "review/run_folder.h"

#include <string.h>

typedef struct
{
  const LinkWords *words;
  GPtrArray *folders;   /* RunFolder * */
  GPtrArray *documents; /* LinkDocument *, of those with tasks, a place and a year */
  GHashTable *ids;      /* of documents met */
  OutputFile *file;
  LinkReport *report;
} LinkJob;

/* --- first reading: documents --- */

/* The full names of a notice's bodies say whose it is where its own data do not. */
static gboolean
learn_place_from_tasks(LinkJob *job, RunFolder *folder, LinkDocument *document, GError **error)
{
  for (;;)
    {
      RunRecord record;
      if (!run_folder_next_task(folder, &record, error))
        return FALSE;
      if (record.line == NULL || document->place != NULL)
        return TRUE;
      JsonArray *units;
      if (!json_read_array(record.object, "units", &units, error))
        return FALSE;
      for (guint i = 0; i < json_array_get_length(units); i++)
        {
          JsonObject *unit;
          const char *canonical;
          if (!json_element_object(units, i, &unit, error)
              || !json_read_optional(unit, "canonical", &canonical, error))
            return FALSE;
          if (canonical != NULL)
            link_document_learn_place(document, job->words, canonical);
        }
    }
}

static void
keep_document(LinkJob *job, LinkDocument *document)
{
  g_autoptr(LinkDocument) owned = document;
  job->report->documents++;
  job->report->tasks += document->count;
  if (document->count == 0)
    return;
  job->report->without_place += document->place == NULL;
  job->report->without_year += document->place != NULL && document->year == 0;
  if (document->place != NULL && document->year != 0)
    g_ptr_array_add(job->documents, g_steal_pointer(&owned));
}

static gboolean
read_documents(LinkJob *job, guint index, GError **error)
{
  RunFolder *folder = g_ptr_array_index(job->folders, index);
  for (;;)
    {
      RunRecord record;
      if (!run_folder_next_document(folder, &record, error))
        return FALSE;
      if (record.line == NULL)
        return TRUE;
      g_autoptr(LinkDocument) document = link_document_new(job->words, record.object, error);
      if (document == NULL)
        return FALSE;
      document->folder = index;
      document->offset = run_folder_task_offset(folder);
      document->count = (guint) json_object_get_int_member(record.object, "tasks");
      if (!g_hash_table_add(job->ids, g_strdup(document->id)))
        job->report->repeated++;
      else if (document->place == NULL && !learn_place_from_tasks(job, folder, document, error))
        return FALSE;
      else
        keep_document(job, g_steal_pointer(&document));
    }
}

/* --- second reading: the tasks of a group --- */

static gboolean
read_tasks(LinkJob *job, LinkGroup *group, guint index, GError **error)
{
  const LinkDocument *document = g_ptr_array_index(group->documents, index);
  RunFolder *folder = g_ptr_array_index(job->folders, document->folder);
  if (!run_folder_seek_tasks(folder, document->offset, document->count, document->id, error))
    return FALSE;
  for (;;)
    {
      RunRecord record;
      if (!run_folder_next_task(folder, &record, error))
        return FALSE;
      if (record.line == NULL)
        return TRUE;
      LinkTask *task = link_task_new(job->words, document->place, record.object, index, error);
      if (task == NULL)
        return FALSE;
      g_ptr_array_add(group->tasks, task);
    }
}

/* --- writing --- */

static void
write_thousandths(JsonWriter *writer, const char *key, gint value)
{
  if (value < 0)
    json_writer_null(writer, key);
  else
    json_writer_decimal(writer, key, (Decimal){ value, -3 });
}

static void
write_end(JsonWriter *writer, const char *key, const LinkTask *task, const LinkDocument *document)
{
  json_writer_open_object(writer, key);
  json_writer_string(writer, "task", task->id);
  json_writer_string(writer, "document", document->id);
  json_writer_string(writer, "uri", document->uri);
  json_writer_string(writer, "kind", document->kind);
  json_writer_string(writer, "date", document->date);
  json_writer_integer(writer, "order", task->order);
  json_writer_string(writer, "number", task->number);
  json_writer_ordinal(writer, "sub", task->sub);
  json_writer_close_object(writer);
}

static void
write_reasons(JsonWriter *writer, const LinkTask *earlier, const LinkTask *later,
              const LinkEvidence *evidence)
{
  g_autofree char *shared = link_tasks_shared_text(earlier, later);
  json_writer_open_object(writer, "reasons");
  write_thousandths(writer, "text", evidence->text);
  json_writer_string(writer, "shared", shared);
  write_thousandths(writer, "bodies", evidence->bodies);
  if (evidence->number < 0)
    json_writer_null(writer, "number");
  else
    json_writer_boolean(writer, "number", evidence->number == SCORE_FULL);
  json_writer_close_object(writer);
}

static void
write_link(const LinkGroup *group, const Link *link, GString *out)
{
  const LinkTask *earlier = g_ptr_array_index(group->tasks, link->earlier),
                 *later = g_ptr_array_index(group->tasks, link->later);
  const LinkTask *first =
      g_ptr_array_index(group->tasks, g_array_index(group->histories, guint, link->later));
  const LinkDocument *from = g_ptr_array_index(group->documents, earlier->document),
                     *to = g_ptr_array_index(group->documents, later->document);
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "schema", LINK_SCHEMA);
  json_writer_string(&writer, "history", first->id);
  json_writer_string(&writer, "place", from->place);
  json_writer_integer(&writer, "year", from->year);
  write_end(&writer, "earlier", earlier, from);
  write_end(&writer, "later", later, to);
  json_writer_string(&writer, "relation", link->evidence.is_part ? "part" : "same");
  write_thousandths(&writer, "score", link->evidence.score);
  write_thousandths(&writer, "runner_up", link->runner_up);
  json_writer_boolean(&writer, "narrow", link_is_narrow(link));
  write_reasons(&writer, earlier, later, &link->evidence);
  json_writer_close_object(&writer);
}

static gboolean
write_links(LinkJob *job, const LinkGroup *group, GError **error)
{
  guint history = G_MAXUINT;
  for (guint i = 0; i < group->links->len; i++)
    {
      const Link *link = &g_array_index(group->links, Link, i);
      guint of_link = g_array_index(group->histories, guint, link->later);
      job->report->links++;
      job->report->histories += of_link != history;
      job->report->narrow += link_is_narrow(link);
      history = of_link;
      write_link(group, link, output_file_buffer(job->file));
      if (!output_file_line(job->file, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
link_one_group(LinkJob *job, guint start, guint end, GError **error)
{
  if (end - start < 2)
    return TRUE;
  g_autoptr(LinkGroup) group = link_group_new();
  for (guint i = start; i < end; i++)
    g_ptr_array_add(group->documents, g_ptr_array_index(job->documents, i));
  for (guint i = 0; i < group->documents->len; i++)
    if (!read_tasks(job, group, i, error))
      return FALSE;
  link_group_join(group);
  return write_links(job, group, error);
}

static gboolean
link_groups(LinkJob *job, GError **error)
{
  g_ptr_array_sort(job->documents, link_document_compare);
  guint end;
  for (guint start = 0; start < job->documents->len; start = end)
    {
      const LinkDocument *first = g_ptr_array_index(job->documents, start);
      for (end = start + 1; end < job->documents->len; end++)
        if (!link_documents_are_of_one_group(first, g_ptr_array_index(job->documents, end)))
          break;
      if (!link_one_group(job, start, end, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
link_folders(const char *const *folders, const LinkWords *words, OutputFile *file,
             LinkReport *report, GError **error)
{
  g_autoptr(GPtrArray) opened = g_ptr_array_new_with_free_func((GDestroyNotify) run_folder_free);
  g_autoptr(GPtrArray) documents =
      g_ptr_array_new_with_free_func((GDestroyNotify) link_document_free);
  g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  LinkJob job = { words, opened, documents, ids, file, report };
  *report = (LinkReport){ 0 };
  for (guint i = 0; folders[i] != NULL; i++)
    {
      RunFolder *folder = run_folder_open(folders[i], error);
      if (folder == NULL)
        return FALSE;
      g_ptr_array_add(opened, folder);
      if (!read_documents(&job, i, error))
        return FALSE;
    }
  return link_groups(&job, error);
}
