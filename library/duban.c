/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * duban.c - the four stages over one document from memory, behind names without types of ours. See
 * the header for the contract.
 */
#include "library/duban.h"

#include "core/digest.h"
#include "core/error.h"
#include "core/limits.h"
#include "corpus/pipeline.h"
#include "output/record_lines.h"

#include <dlfcn.h>

struct duban_rules
{
  Rules *rules;
};

struct duban_records
{
  GPtrArray *kinds; /* const char *, static */
  GPtrArray *lines; /* char * */
};

const char *
duban_version(void)
{
  return DUBAN_VERSION;
}

void
duban_free(char *message)
{
  g_free(message);
}

/* The shipped rules: beside the library or the program that it is part of,
 * PREFIX/lib[/ARCHITECTURE] or PREFIX/bin, or where they were to be installed. You free it. */
static char *
shipped_folder(void)
{
  static const char *const PLACES[] = { "../share/duban", "../../share/duban", "share/duban" };
  const char *named = g_getenv("DUBAN_RULES");
  Dl_info place;
  if (named != NULL || dladdr(duban_version, &place) == 0)
    return g_strdup(named != NULL ? named : DUBAN_RULES_FOLDER);
  g_autofree char *folder = g_path_get_dirname(place.dli_fname);
  for (gsize i = 0; i < G_N_ELEMENTS(PLACES); i++)
    {
      g_autofree char *rules = g_build_filename(folder, PLACES[i], NULL);
      if (g_file_test(rules, G_FILE_TEST_IS_DIR))
        return g_steal_pointer(&rules);
    }
  return g_strdup(DUBAN_RULES_FOLDER);
}

static void *
failed(GError *error, char **why)
{
  g_autoptr(GError) owned = error;
  if (why != NULL)
    *why = g_strdup(owned->message);
  return NULL;
}

duban_rules *
duban_rules_open(const char *folder, char **why)
{
  g_autofree char *shipped = shipped_folder();
  const char *const folders[] = { shipped, folder, NULL };
  GError *error = NULL;
  Rules *rules = rules_load(folders, &error);
  if (rules == NULL)
    return failed(error, why);
  duban_rules *opened = g_new0(duban_rules, 1);
  opened->rules = rules;
  return opened;
}

void
duban_rules_free(duban_rules *rules)
{
  if (rules == NULL)
    return;
  rules_free(rules->rules);
  g_free(rules);
}

/* --- reading --- */

static Document *
document_of_memory(const void *bytes, gsize length, const char *name)
{
  g_autoptr(GBytes) source = g_bytes_new(bytes, length);
  g_autofree char *uri = g_utf8_make_valid(name, -1);
  Document *doc = document_new(uri, source, limits_default());
  doc->id = g_malloc(DIGEST_LENGTH + 1);
  digest_sha256(bytes, length, doc->id);
  doc->bytes = length;
  return doc;
}

static gboolean
record_take(gpointer user, const char *line, gsize length, GError **error)
{
  duban_records *records = user;
  gboolean is_task = g_str_has_prefix(line, "{\"schema\":\"duban.task/");
  gboolean is_document = g_str_has_prefix(line, "{\"schema\":\"duban.document/");
  g_ptr_array_add(records->kinds, (gpointer) (is_task       ? "task"
                                              : is_document ? "document"
                                                            : "reject"));
  g_ptr_array_add(records->lines, g_strndup(line, length));
  return TRUE;
}

/* Renders the document, or the reject it became. */
static duban_records *
records_render(const Document *doc, const char *stage, const GError *failure, unsigned flags)
{
  const SinkOptions options = { .streams = STREAM_TASKS | STREAM_DOCUMENTS | STREAM_REJECTS,
                                .with_text = (flags & DUBAN_WITH_TEXT) != 0 };
  gpointer renderer = record_lines_new(&options);
  Lines lines = { .take = NULL };
  if (failure == NULL)
    record_lines_add_document(renderer, doc, &lines);
  else
    {
      g_autoptr(Reject) reject = reject_new(doc->uri, doc->id, stage, failure);
      record_lines_add_reject(renderer, reject, &lines);
    }
  duban_records *records = g_new0(duban_records, 1);
  records->kinds = g_ptr_array_new();
  records->lines = g_ptr_array_new_with_free_func(g_free);
  lines_walk(&lines, record_take, records, NULL);
  lines_clear(&lines);
  record_lines_free(renderer);
  return records;
}

duban_records *
duban_read(const duban_rules *rules, const void *bytes, size_t length, const char *name,
           unsigned flags, char **why)
{
  GError *error = NULL;
  const StageOptions options = { .rules = rules == NULL ? NULL : rules->rules };
  if (rules == NULL || (bytes == NULL && length > 0) || name == NULL)
    return failed(g_error_new_literal(DUBAN_ERROR, DUBAN_ERROR_USAGE,
                                      "expected rules, bytes and a name, got NULL"),
                  why);
  g_autoptr(Pipeline) pipeline = pipeline_new(pipeline_stages(), &options, &error);
  if (pipeline == NULL)
    return failed(error, why);
  g_autoptr(Document) doc = document_of_memory(bytes == NULL ? "" : bytes, length, name);
  const char *stage = "source";
  g_autoptr(GError) failure = NULL;
  if (length == 0)
    duban_error_set(&failure, DUBAN_ERROR_EMPTY, "expected a document, got no bytes");
  else
    pipeline_run(pipeline, doc, &stage, &failure);
  return records_render(doc, stage, failure, flags);
}

void
duban_records_free(duban_records *records)
{
  if (records == NULL)
    return;
  g_ptr_array_unref(records->kinds);
  g_ptr_array_unref(records->lines);
  g_free(records);
}

size_t
duban_records_count(const duban_records *records)
{
  return records == NULL ? 0 : records->lines->len;
}

const char *
duban_records_kind(const duban_records *records, size_t index)
{
  return index < duban_records_count(records) ? g_ptr_array_index(records->kinds, index) : NULL;
}

const char *
duban_records_json(const duban_records *records, size_t index)
{
  return index < duban_records_count(records) ? g_ptr_array_index(records->lines, index) : NULL;
}
