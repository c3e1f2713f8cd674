/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_diff.c - the old run is indexed by document, the new one is walked.
 */
#include "corpus/run_diff.h"

#include "core/error.h"
#include "core/json_reader.h"
#include "corpus/member_text.h"
#include "corpus/record_file.h"
#include "corpus/row_align.h"

#include <string.h>

const char *const DIFF_FIELD_NAMES[DIFF_FIELDS] = {
  "number",     "sub",         "section", "task",      "subtask", "units",
  "leaders",    "deadline",    "plan",    "progress",  "status",  "reasons",
  "quantities", "qualitative", "dates",   "by_region", "topics",  "problems",
  "next_steps", "milestones",  "money",   "others"
};

/* The tasks of one document in a file: consecutive lines. */
typedef struct
{
  char *id;
  char *uri;
  RecordPlace place;
  guint count;
  gboolean is_seen;
} Stay;

typedef struct
{
  RecordFile *old_file;
  GPtrArray *stays;   /* Stay *, of the old run, in order */
  GHashTable *by_id;  /* borrowed: id -> Stay */
  GHashTable *by_uri; /* likewise; the first of that uri */
  DifferenceVisitor visit;
  gpointer user;
  DiffSummary *summary;
} Diff;

static void
stay_free(gpointer element)
{
  Stay *stay = element;
  g_free(stay->id);
  g_free(stay->uri);
  g_free(stay);
}

/* --- the old run --- */

/* The document of the line read last. Consecutive lines mostly have the same, in the same bytes at
 * the same place: then nothing is parsed. */
typedef struct
{
  char *id;
  char *uri;
  char *bytes; /* "document":{…} */
  gsize start; /* where it stood in the line */
} Header;

static void
header_clear(Header *header)
{
  g_clear_pointer(&header->id, g_free);
  g_clear_pointer(&header->uri, g_free);
  g_clear_pointer(&header->bytes, g_free);
}

static gboolean
header_stands_in(const Header *header, const char *line, gsize length)
{
  gsize size = header->bytes == NULL ? 0 : strlen(header->bytes);
  return size > 0 && header->start + size < length
         && memcmp(line + header->start, header->bytes, size) == 0;
}

/* Remembers the bytes from the member's name to the brace that closes it. */
static void
header_remember(Header *header, const char *line, gsize length)
{
  static const char NAME[] = "\"document\":{";
  const char *start = memmem(line, length, NAME, strlen(NAME));
  gboolean is_string = FALSE;
  for (const char *at = start; at != NULL && at < line + length; at++)
    {
      if (is_string && *at == '\\')
        at++;
      else if (*at == '"')
        is_string = !is_string;
      else if (!is_string && *at == '}')
        {
          header->start = (gsize) (start - line);
          header->bytes = g_strndup(start, (gsize) (at - start) + 1);
          return;
        }
    }
}

/* Reads which document the line's task is of. *is_other says that it is not that of the line
 * before. */
static gboolean
header_read(Header *header, const RecordFile *file, const char *line, gsize length,
            gboolean *is_other, GError **error)
{
  *is_other = FALSE;
  if (header_stands_in(header, line, length))
    return TRUE;
  JsonObject *object = NULL, *document = NULL;
  g_autoptr(JsonParser) parser = json_line_parse(line, length, &object, error);
  const char *id = NULL, *uri = NULL;
  gboolean is_read = parser != NULL && json_read_object(object, "document", &document, error)
                     && json_read_optional(document, "id", &id, error)
                     && json_read_optional(document, "uri", &uri, error);
  if (!is_read)
    {
      record_file_prefix(file, error);
      return FALSE;
    }
  *is_other = header->id == NULL || g_strcmp0(header->id, id == NULL ? "" : id) != 0
              || g_strcmp0(header->uri, uri == NULL ? "" : uri) != 0;
  header_clear(header);
  header->id = g_strdup(id == NULL ? "" : id);
  header->uri = g_strdup(uri == NULL ? "" : uri);
  header_remember(header, line, length);
  return TRUE;
}

static void
diff_add_stay(Diff *diff, const Header *header, RecordPlace place)
{
  Stay *stay = g_new0(Stay, 1);
  *stay = (Stay){ g_strdup(header->id), g_strdup(header->uri), place, 1, FALSE };
  g_ptr_array_add(diff->stays, stay);
  if (stay->id[0] != '\0' && !g_hash_table_contains(diff->by_id, stay->id))
    g_hash_table_insert(diff->by_id, stay->id, stay);
  if (!g_hash_table_contains(diff->by_uri, stay->uri))
    g_hash_table_insert(diff->by_uri, stay->uri, stay);
}

static gboolean
diff_index_lines(Diff *diff, Header *header, GError **error)
{
  GError *failure = NULL;
  gsize length;
  const char *line;
  while ((line = record_file_next(diff->old_file, &length, &failure)) != NULL)
    {
      gboolean is_other;
      if (!header_read(header, diff->old_file, line, length, &is_other, error))
        return FALSE;
      if (is_other)
        diff_add_stay(diff, header, record_file_place(diff->old_file));
      else
        ((Stay *) g_ptr_array_index(diff->stays, diff->stays->len - 1))->count++;
    }
  if (failure != NULL)
    g_propagate_error(error, failure);
  return failure == NULL;
}

static gboolean
diff_index_old(Diff *diff, GError **error)
{
  Header header = { NULL, NULL, NULL, 0 };
  gboolean is_done = diff_index_lines(diff, &header, error);
  header_clear(&header);
  return is_done;
}

/* The lines (char *) of a stay; none for NULL. */
static GPtrArray *
stay_read_lines(RecordFile *file, const Stay *stay, GError **error)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
  if (stay != NULL && !record_file_seek(file, stay->place, error))
    return NULL;
  while (stay != NULL && lines->len < stay->count)
    {
      gsize length;
      GError *failure = NULL;
      const char *line = record_file_next(file, &length, &failure);
      if (line == NULL)
        {
          if (failure == NULL)
            duban_error_set(&failure, DUBAN_ERROR_READ,
                            "expected the file to stay as it is, got fewer lines than before");
          g_propagate_error(error, failure);
          return NULL;
        }
      g_ptr_array_add(lines, g_strndup(line, length));
    }
  return g_steal_pointer(&lines);
}

static gboolean
lines_equal(const GPtrArray *a, const GPtrArray *b)
{
  gboolean are_equal = a->len == b->len;
  for (guint i = 0; are_equal && i < a->len; i++)
    are_equal = strcmp(g_ptr_array_index(a, i), g_ptr_array_index(b, i)) == 0;
  return are_equal;
}

static GPtrArray *
lines_read_rows(const GPtrArray *lines, GError **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify) row_free);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index(lines, i);
      Row *row = row_read(line, strlen(line), error);
      if (row == NULL)
        return NULL;
      g_ptr_array_add(rows, row);
    }
  return g_steal_pointer(&rows);
}

/* --- one document --- */

typedef struct
{
  Diff *diff;
  const char *id;
  const char *uri;
  guint reported; /* differences */
} DocumentDiff;

static gboolean
document_report(DocumentDiff *document, Difference difference, GError **error)
{
  document->reported++;
  difference.uri = document->uri;
  difference.id = document->id;
  return document->diff->visit(&difference, document->diff->user, error);
}

static gboolean
text_says_nothing(const char *text)
{
  return strcmp(text, "null") == 0 || strcmp(text, "[]") == 0 || strcmp(text, "{}") == 0
         || strcmp(text, "\"\"") == 0;
}

static gboolean
row_report_alone(DocumentDiff *document, const Row *row, guint order, ChangeKind change,
                 GError **error)
{
  g_autoptr(GString) text = g_string_new(NULL);
  member_text_append(row->line, "task", text);
  document->diff->summary->tasks[change]++;
  Difference difference = {
    .change = change, .number = row->texts[ROW_NUMBER], .from = "null", .to = "null"
  };
  if (change == CHANGE_GAINED)
    difference.new_order = order, difference.to = text->str;
  else
    difference.old_order = order, difference.from = text->str;
  return document_report(document, difference, error);
}

static gboolean
field_report(DocumentDiff *document, guint field, Difference difference, GError **error)
{
  gboolean had = !text_says_nothing(difference.from), has = !text_says_nothing(difference.to);
  if (strcmp(difference.from, difference.to) == 0 || (!had && !has))
    return TRUE;
  difference.change = !had ? CHANGE_GAINED : !has ? CHANGE_LOST : CHANGE_CHANGED;
  difference.field = DIFF_FIELD_NAMES[field];
  document->diff->summary->fields[field][difference.change]++;
  return document_report(document, difference, error);
}

static gboolean
pair_report(DocumentDiff *document, const Row *before, const Row *now, RowPair pair, GError **error)
{
  if (strcmp(before->line, now->line) == 0)
    return TRUE;
  JsonObject *before_object = NULL, *now_object = NULL;
  g_autoptr(JsonParser) before_parser =
      json_line_parse(before->line, strlen(before->line), &before_object, error);
  g_autoptr(JsonParser) now_parser =
      json_line_parse(now->line, strlen(now->line), &now_object, error);
  g_autoptr(GString) from = g_string_new(NULL), to = g_string_new(NULL);
  guint reported = document->reported;
  for (guint field = 0; field < DIFF_FIELDS; field++)
    {
      g_string_truncate(from, 0);
      g_string_truncate(to, 0);
      node_text_append(json_object_get_member(before_object, DIFF_FIELD_NAMES[field]), from);
      node_text_append(json_object_get_member(now_object, DIFF_FIELD_NAMES[field]), to);
      Difference difference = { .old_order = pair.left + 1,
                                .new_order = pair.right + 1,
                                .number = now->texts[ROW_NUMBER],
                                .from = from->str,
                                .to = to->str };
      if (!field_report(document, field, difference, error))
        return FALSE;
    }
  document->diff->summary->tasks[CHANGE_CHANGED] += document->reported > reported;
  return TRUE;
}

/* Old rows first where both stand at the same place: what went, then what came. */
static gboolean
rows_report(DocumentDiff *document, const GPtrArray *before, const GPtrArray *now,
            const GArray *pairs, GError **error)
{
  RowPair at = { 0, 0 };
  for (guint i = 0; i <= pairs->len; i++)
    {
      RowPair pair =
          i < pairs->len ? g_array_index(pairs, RowPair, i) : (RowPair){ before->len, now->len };
      for (; at.left < pair.left; at.left++)
        if (!row_report_alone(document, g_ptr_array_index(before, at.left), at.left + 1,
                              CHANGE_LOST, error))
          return FALSE;
      for (; at.right < pair.right; at.right++)
        if (!row_report_alone(document, g_ptr_array_index(now, at.right), at.right + 1,
                              CHANGE_GAINED, error))
          return FALSE;
      if (i < pairs->len
          && !pair_report(document, g_ptr_array_index(before, pair.left),
                          g_ptr_array_index(now, pair.right), pair, error))
        return FALSE;
      at = (RowPair){ pair.left + 1, pair.right + 1 };
    }
  return TRUE;
}

static gboolean
lines_report(DocumentDiff *document, const GPtrArray *before, const GPtrArray *now, GError **error)
{
  g_autoptr(GPtrArray) old_rows = lines_read_rows(before, error), new_rows = NULL;
  g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(RowPair));
  if (old_rows != NULL)
    new_rows = lines_read_rows(now, error);
  gboolean is_aligned = new_rows != NULL && rows_align(old_rows, new_rows, pairs, error);
  if (!is_aligned)
    g_prefix_error(error, "%s: ", document->uri);
  return is_aligned && rows_report(document, old_rows, new_rows, pairs, error);
}

/* before NULL: the document is new. now are its lines. */
static gboolean
document_compare(Diff *diff, const Stay *before, const char *id, const char *uri,
                 const GPtrArray *now, GError **error)
{
  DocumentDiff document = { diff, id, uri, 0 };
  g_autoptr(GPtrArray) lines = stay_read_lines(diff->old_file, before, error);
  if (lines == NULL || (!lines_equal(lines, now) && !lines_report(&document, lines, now, error)))
    return FALSE;
  diff->summary->documents++;
  diff->summary->differing += document.reported > 0;
  return TRUE;
}

/* --- the new run --- */

static Stay *
diff_find_old(const Diff *diff, const char *id, const char *uri)
{
  Stay *stay = g_hash_table_lookup(diff->by_id, id);
  if (stay == NULL || stay->is_seen)
    stay = g_hash_table_lookup(diff->by_uri, uri);
  return stay == NULL || stay->is_seen ? NULL : stay;
}

/* The lines of the new run's document at hand. */
static gboolean
diff_close_document(Diff *diff, const Header *header, GPtrArray *lines, GError **error)
{
  if (lines->len == 0)
    return TRUE;
  Stay *before = diff_find_old(diff, header->id, header->uri);
  if (before != NULL)
    before->is_seen = TRUE;
  gboolean is_done = document_compare(diff, before, header->id, header->uri, lines, error);
  g_ptr_array_set_size(lines, 0);
  return is_done;
}

static gboolean
diff_walk_lines(Diff *diff, RecordFile *file, Header *header, Header *last, GPtrArray *lines,
                GError **error)
{
  GError *failure = NULL;
  gsize length;
  const char *line;
  while ((line = record_file_next(file, &length, &failure)) != NULL)
    {
      gboolean is_other;
      if (!header_read(header, file, line, length, &is_other, error)
          || (is_other && !diff_close_document(diff, last, lines, error)))
        return FALSE;
      if (is_other)
        {
          header_clear(last);
          *last = (Header){ g_strdup(header->id), g_strdup(header->uri), NULL, 0 };
        }
      g_ptr_array_add(lines, g_strndup(line, length));
    }
  if (failure != NULL)
    g_propagate_error(error, failure);
  return failure == NULL && diff_close_document(diff, last, lines, error);
}

static gboolean
diff_walk_new(Diff *diff, const char *path, GError **error)
{
  g_autoptr(RecordFile) file = record_file_open(path, error);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
  Header header = { NULL, NULL, NULL, 0 }, last = { NULL, NULL, NULL, 0 };
  gboolean is_done = file != NULL && diff_walk_lines(diff, file, &header, &last, lines, error);
  header_clear(&header);
  header_clear(&last);
  return is_done;
}

static gboolean
diff_report_unseen(Diff *diff, GError **error)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new();
  for (guint i = 0; i < diff->stays->len; i++)
    {
      const Stay *stay = g_ptr_array_index(diff->stays, i);
      if (!stay->is_seen && !document_compare(diff, stay, stay->id, stay->uri, none, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
run_diff(const char *old_path, const char *new_path, DifferenceVisitor visit, gpointer user,
         DiffSummary *summary, GError **error)
{
  *summary = (DiffSummary){ 0 };
  g_autoptr(RecordFile) old_file = record_file_open(old_path, error);
  if (old_file == NULL)
    return FALSE;
  g_autoptr(GPtrArray) stays = g_ptr_array_new_with_free_func(stay_free);
  g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal),
                        by_uri = g_hash_table_new(g_str_hash, g_str_equal);
  Diff diff = { old_file, stays, by_id, by_uri, visit, user, summary };
  return diff_index_old(&diff, error) && diff_walk_new(&diff, new_path, error)
         && diff_report_unseen(&diff, error);
}
