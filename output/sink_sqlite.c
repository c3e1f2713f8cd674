/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_sqlite.c - records into a SQLite database.
 *
 * Into tables that are there, each record is inserted unless its id is there already. If it is, and
 * the record's digest is the same, nothing is done; otherwise the row is updated and its parts are
 * replaced. A document that was there and comes again leaves only the tasks that come with it:
 * which ones came is kept in a temporary table. Tables that are made now have no index to ask yet:
 * which documents came is remembered beside them (known_documents.h). One transaction holds it all.
 */
#include "core/error.h"
#include "output/known_documents.h"
#include "output/record_lines.h"
#include "output/row_pipe.h"
#include "output/sqlite_database.h"

#include <string.h>

#define ID_BYTES 80

typedef struct
{
  SqliteDatabase *database;
  RowPipe *pipe;
  KnownDocuments *documents; /* NULL where the tables were there before */
  gboolean with_search;
  sqlite3_stmt *inserts[TABLE_COUNT];
  sqlite3_stmt *lookups[TABLE_COUNT]; /* of tasks and documents: key and digest of an id */
  sqlite3_stmt *updates[TABLE_COUNT]; /* likewise */
  sqlite3_stmt *deletes[TABLE_COUNT]; /* of part tables: all parts of one owner */
  sqlite3_stmt *note_document;        /* it was there and came again */
  sqlite3_stmt *note_task;            /* likewise */
  sqlite3_stmt *note_link;            /* it came */
  char document_id[ID_BYTES];         /* of the document that the last task belonged to */
  gint64 document_key;
} SqliteSink;

/* --- statements --- */

static gboolean
table_is_part(TableId table)
{
  return table_shape(table)->owner != table;
}

static gboolean
table_has_key(TableId table)
{
  return table == TABLE_TASKS || table == TABLE_DOCUMENTS;
}

static const char *
key_name(TableId table)
{
  return table_shape(table)->owner == TABLE_TASKS ? "task_key" : "document_key";
}

/* Columns that the record gives: all but the id of the owner, which is a key here. */
static gboolean
column_is_stored(TableId table, guint column)
{
  return !(table_is_part(table) && column == 0) && !(table == TABLE_TASKS && column == 1);
}

/* Bound first: a part's owner; a task's document and digest; a document's key and digest. */
static const char *
leading_columns(TableId table)
{
  if (table_is_part(table))
    return key_name(table);
  return table_has_key(table) ? "document_key, digest" : NULL;
}

/* What an insertion does about a row that is there. */
static char *
conflict_render(TableId table)
{
  if (table_is_part(table))
    return g_strdup("");
  if (table != TABLE_LINKS)
    return g_strdup(" ON CONFLICT DO NOTHING");
  const TableShape *shape = table_shape(table);
  g_autoptr(GString) sql = g_string_new(" ON CONFLICT (later_task, earlier_task) DO UPDATE SET");
  for (guint i = 0; i < shape->count; i++)
    g_string_append_printf(sql, "%s %s = excluded.%s", i == 0 ? "" : ",", shape->columns[i].name,
                           shape->columns[i].name);
  g_string_append(sql, " WHERE links.digest <> excluded.digest");
  return g_string_free(g_steal_pointer(&sql), FALSE);
}

static char *
insert_render(TableId table)
{
  const TableShape *shape = table_shape(table);
  g_autoptr(GString) names = g_string_new(leading_columns(table));
  g_autoptr(GString) marks = g_string_new(names->len == 0        ? NULL
                                          : table_has_key(table) ? "?, ?"
                                                                 : "?");
  for (guint i = 0; i < shape->count; i++)
    if (column_is_stored(table, i))
      {
        g_string_append_printf(names, "%s%s", names->len == 0 ? "" : ", ", shape->columns[i].name);
        g_string_append(marks, marks->len == 0 ? "?" : ", ?");
      }
  g_autofree char *conflict = conflict_render(table);
  return g_strdup_printf("INSERT INTO %s (%s) VALUES (%s)%s", shape->name, names->str, marks->str,
                         conflict);
}

static char *
update_render(TableId table)
{
  const TableShape *shape = table_shape(table);
  g_autoptr(GString) sql = g_string_new(NULL);
  g_string_printf(sql, "UPDATE %s SET document_key = ?, digest = ?", shape->name);
  for (guint i = 0; i < shape->count; i++)
    if (column_is_stored(table, i))
      g_string_append_printf(sql, ", %s = ?", shape->columns[i].name);
  g_string_append_printf(sql, " WHERE %s = ?", key_name(table));
  return g_strdup(sql->str);
}

static gboolean
table_prepare(SqliteSink *sink, TableId table, GError **error)
{
  const char *name = table_shape(table)->name;
  g_autofree char *insert = insert_render(table);
  sink->inserts[table] = sqlite_database_prepare(sink->database, insert, error);
  if (sink->inserts[table] == NULL)
    return FALSE;
  if (table_is_part(table))
    {
      g_autofree char *delete =
          g_strdup_printf("DELETE FROM %s WHERE %s = ?", name, key_name(table));
      sink->deletes[table] = sqlite_database_prepare(sink->database, delete, error);
      return sink->deletes[table] != NULL;
    }
  if (!table_has_key(table))
    return TRUE;
  g_autofree char *lookup =
      g_strdup_printf("SELECT %s, digest FROM %s WHERE id = ?", key_name(table), name);
  g_autofree char *update = update_render(table);
  sink->lookups[table] = sqlite_database_prepare(sink->database, lookup, error);
  sink->updates[table] =
      sink->lookups[table] == NULL ? NULL : sqlite_database_prepare(sink->database, update, error);
  return sink->updates[table] != NULL;
}

static gboolean
statements_prepare(SqliteSink *sink, GError **error)
{
  if (!sqlite_database_execute(
          sink->database,
          "CREATE TEMP TABLE known_documents (document_key INTEGER PRIMARY KEY);"
          "CREATE TEMP TABLE known_tasks (task_key INTEGER PRIMARY KEY);"
          "CREATE TEMP TABLE come_links (later_task TEXT, earlier_task TEXT, PRIMARY KEY "
          "(later_task, earlier_task)) WITHOUT ROWID",
          error))
    return FALSE;
  for (TableId i = 0; i < TABLE_COUNT; i++)
    if (!table_prepare(sink, i, error))
      return FALSE;
  sink->note_document = sqlite_database_prepare(
      sink->database, "INSERT OR IGNORE INTO known_documents VALUES (?)", error);
  if (sink->note_document == NULL)
    return FALSE;
  sink->note_task = sqlite_database_prepare(sink->database,
                                            "INSERT OR IGNORE INTO known_tasks VALUES (?)", error);
  if (sink->note_task == NULL)
    return FALSE;
  sink->note_link = sqlite_database_prepare(
      sink->database, "INSERT OR IGNORE INTO come_links VALUES (?, ?)", error);
  return sink->note_link != NULL;
}

/* --- rows --- */

static int
cell_bind(sqlite3_stmt *statement, int place, const RowCell *cell, ColumnType type)
{
  if (cell->text == NULL)
    return sqlite3_bind_null(statement, place);
  if (type == COLUMN_BOOLEAN)
    return sqlite3_bind_int(statement, place, cell->text[0] == 't');
  gint64 number;
  gboolean is_short = type != COLUMN_TEXT && type != COLUMN_JSON && cell->length <= 18;
  char digits[24];
  if (is_short)
    {
      memcpy(digits, cell->text, cell->length);
      digits[cell->length] = '\0';
      if (g_ascii_string_to_signed(digits, 10, G_MININT64, G_MAXINT64, &number, NULL))
        return sqlite3_bind_int64(statement, place, number);
    }
  /* other numbers as text: the column's affinity makes them what they are */
  return sqlite3_bind_text(statement, place, cell->text, (int) cell->length, SQLITE_STATIC);
}

/* Binds the cells from place on; returns the next place. */
static int
cells_bind(sqlite3_stmt *statement, int place, TableId table, const RowCell *cells)
{
  const TableShape *shape = table_shape(table);
  for (guint i = 0; i < shape->count; i++)
    if (column_is_stored(table, i))
      cell_bind(statement, place++, &cells[i], shape->columns[i].type);
  return place;
}

/* document 0: SQLite finds a key for it. Returns the next place. */
static int
leading_bind(sqlite3_stmt *statement, TableId table, gint64 document, gint64 digest)
{
  if (!table_has_key(table))
    return 1;
  if (document == 0)
    sqlite3_bind_null(statement, 1);
  else
    sqlite3_bind_int64(statement, 1, document);
  sqlite3_bind_int64(statement, 2, digest);
  return 3;
}

static gboolean
parts_delete(SqliteSink *sink, TableId owner, gint64 key, GError **error)
{
  for (TableId i = 0; i < TABLE_COUNT; i++)
    {
      if (!table_is_part(i) || table_shape(i)->owner != owner)
        continue;
      sqlite3_bind_int64(sink->deletes[i], 1, key);
      if (!sqlite_database_step(sink->database, sink->deletes[i], NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parts_insert(SqliteSink *sink, const RowRecord *record, gint64 key, GError **error)
{
  for (guint i = 0; i < record->part_count; i++)
    {
      const RowPart *part = &record->parts[i];
      sqlite3_stmt *insert = sink->inserts[part->table];
      sqlite3_bind_int64(insert, 1, key);
      cells_bind(insert, 2, part->table, part->cells);
      if (!sqlite_database_step(sink->database, insert, NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* What is there under the id in the first cell. */
static gboolean
row_find(SqliteSink *sink, TableId table, const RowCell *cells, gint64 *key, gint64 *digest,
         GError **error)
{
  sqlite3_stmt *lookup = sink->lookups[table];
  sqlite3_bind_text(lookup, 1, cells[0].text, (int) cells[0].length, SQLITE_STATIC);
  if (sqlite3_step(lookup) != SQLITE_ROW)
    return sqlite_database_failed(sink->database, error);
  *key = sqlite3_column_int64(lookup, 0);
  *digest = sqlite3_column_int64(lookup, 1);
  sqlite3_reset(lookup);
  return TRUE;
}

/* Inserts the row unless its id is there; *is_new says which. *key is that of the row; *digest that
 * of the row that was there. */
static gboolean
row_put(SqliteSink *sink, TableId table, gint64 document, const RowCell *cells, gboolean *is_new,
        gint64 *key, gint64 *digest, GError **error)
{
  sqlite3_stmt *insert = sink->inserts[table];
  cells_bind(insert, leading_bind(insert, table, document, *digest), table, cells);
  if (!sqlite_database_step(sink->database, insert, NULL, NULL, error))
    return FALSE;
  *is_new = sqlite3_changes(sink->database->handle) > 0;
  *key = sqlite3_last_insert_rowid(sink->database->handle);
  return *is_new || !table_has_key(table) || row_find(sink, table, cells, key, digest, error);
}

static gboolean
row_update(SqliteSink *sink, const RowRecord *record, gint64 document, gint64 key, GError **error)
{
  sqlite3_stmt *update = sink->updates[record->kind];
  int place = cells_bind(update, leading_bind(update, record->kind, document, record->digest),
                         record->kind, record->head);
  sqlite3_bind_int64(update, place, key);
  return sqlite_database_step(sink->database, update, NULL, NULL, error)
         && parts_delete(sink, record->kind, key, error);
}

/* Notes that a record which was there came again. */
static gboolean
note(SqliteSink *sink, TableId table, gint64 key, GError **error)
{
  sqlite3_stmt *statement = table == TABLE_TASKS ? sink->note_task : sink->note_document;
  if (sink->database->is_empty)
    return TRUE; /* then there is nothing to be replaced */
  sqlite3_bind_int64(statement, 1, key);
  return sqlite_database_step(sink->database, statement, NULL, NULL, error);
}

/* document: of a task, the key of its document; of a document, its key where it is known. */
static gboolean
keyed_put(SqliteSink *sink, gint64 document, const RowRecord *record, GError **error)
{
  gboolean is_new;
  gint64 key, digest = record->digest;
  if (!row_put(sink, record->kind, document, record->head, &is_new, &key, &digest, error)
      || !note(sink, record->kind, key, error))
    return FALSE;
  if (!is_new && digest == record->digest)
    return TRUE;
  gint64 owner = record->kind == TABLE_DOCUMENTS ? key : document;
  return (is_new || row_update(sink, record, owner, key, error))
         && parts_insert(sink, record, key, error);
}

/* What has no key of ours: a reject, a duplicate, a link. */
static gboolean
other_put(SqliteSink *sink, const RowRecord *record, GError **error)
{
  const RowCell *cells = record->head;
  gboolean is_new;
  gint64 key, digest = 0;
  if (record->kind == TABLE_LINKS)
    {
      sqlite3_bind_text(sink->note_link, 1, cells[LINKS_LATER].text,
                        (int) cells[LINKS_LATER].length, SQLITE_STATIC);
      sqlite3_bind_text(sink->note_link, 2, cells[LINKS_EARLIER].text,
                        (int) cells[LINKS_EARLIER].length, SQLITE_STATIC);
      if (!sqlite_database_step(sink->database, sink->note_link, NULL, NULL, error))
        return FALSE;
    }
  return row_put(sink, record->kind, 0, cells, &is_new, &key, &digest, error);
}

/* --- documents --- */

/* A document's own record, in tables that are new. Of two the first counts. */
static gboolean
document_put_new(SqliteSink *sink, const RowRecord *record, GError **error)
{
  gint64 key;
  DocumentState before;
  if (!known_documents_meet(sink->documents, &record->head[0], TRUE, &key, &before, error))
    return FALSE;
  if (before == DOCUMENT_NEW)
    return keyed_put(sink, key, record, error);
  return before == DOCUMENT_WHOLE
         || (row_update(sink, record, key, key, error) && parts_insert(sink, record, key, error));
}

static gboolean
is_same_document(const SqliteSink *sink, const RowCell *id)
{
  return id->text != NULL && strlen(sink->document_id) == id->length
         && memcmp(sink->document_id, id->text, id->length) == 0;
}

/* Turns to the document of a task; what the task says of it is its row until the document's own
 * record comes. */
static gboolean
document_turn(SqliteSink *sink, const RowCell *cells, GError **error)
{
  gboolean is_new;
  gint64 digest = 0, key = 0;
  DocumentState before = DOCUMENT_NEW;
  if (sink->documents != NULL
      && !known_documents_meet(sink->documents, &cells[0], FALSE, &key, &before, error))
    return FALSE;
  sink->document_key = key;
  if (before == DOCUMENT_NEW
      && !row_put(sink, TABLE_DOCUMENTS, key, cells, &is_new, &sink->document_key, &digest, error))
    return FALSE;
  g_strlcpy(sink->document_id, "", ID_BYTES);
  if (cells[0].length < ID_BYTES)
    {
      memcpy(sink->document_id, cells[0].text, cells[0].length);
      sink->document_id[cells[0].length] = '\0';
    }
  return TRUE;
}

static gboolean
task_put(SqliteSink *sink, const RowRecord *record, GError **error)
{
  gboolean is_there = record->document == NULL
                      || is_same_document(sink, &record->head[TASKS_DOCUMENT])
                      || document_turn(sink, record->document, error);
  return is_there && keyed_put(sink, sink->document_key, record, error);
}

static gboolean
record_take(gpointer user, const RowRecord *record, GError **error)
{
  SqliteSink *sink = user;
  if (record->kind == TABLE_TASKS)
    return task_put(sink, record, error);
  if (record->kind != TABLE_DOCUMENTS)
    return other_put(sink, record, error);
  return sink->documents != NULL ? document_put_new(sink, record, error)
                                 : keyed_put(sink, 0, record, error);
}

/* --- the sink --- */

static void
statements_free(sqlite3_stmt **statements, gsize count)
{
  for (gsize i = 0; i < count; i++)
    sqlite3_finalize(statements[i]);
}

static void
sqlite_free(gpointer state)
{
  SqliteSink *sink = state;
  row_pipe_free(sink->pipe);
  statements_free(sink->inserts, TABLE_COUNT);
  statements_free(sink->lookups, TABLE_COUNT);
  statements_free(sink->updates, TABLE_COUNT);
  statements_free(sink->deletes, TABLE_COUNT);
  sqlite3_finalize(sink->note_document);
  sqlite3_finalize(sink->note_task);
  sqlite3_finalize(sink->note_link);
  known_documents_free(sink->documents);
  sqlite_database_free(sink->database);
  g_free(sink);
}

static gpointer
sqlite_open(const SinkOptions *options, GError **error)
{
  SqliteSink *sink = g_new0(SqliteSink, 1);
  sink->pipe = row_pipe_new(record_take, sink);
  sink->with_search = options->with_search;
  sink->database = sqlite_database_open(options->target, error);
  if (sink->database != NULL && sink->database->is_new)
    sink->documents = known_documents_new(1);
  if (sink->database != NULL && statements_prepare(sink, error))
    return sink;
  sqlite_free(sink);
  return NULL;
}

static gboolean
sqlite_write(gpointer state, const Lines *lines, GError **error)
{
  SqliteSink *sink = state;
  return row_pipe_write(sink->pipe, lines, error);
}

/* Links that a task had to an earlier one and no longer has. */
static gboolean
stale_links_delete(SqliteSink *sink, GError **error)
{
  return sqlite_database_execute(
      sink->database,
      "DELETE FROM links WHERE later_task IN (SELECT later_task FROM come_links) AND NOT EXISTS "
      "(SELECT 1 FROM come_links c WHERE c.later_task = links.later_task AND c.earlier_task = "
      "links.earlier_task)",
      error);
}

/* Tasks that a document gave before and no longer gives. */
static gboolean
stale_delete(SqliteSink *sink, GError **error)
{
  if (sink->database->is_empty)
    return TRUE;
  if (!sqlite_database_execute(sink->database,
                               "CREATE TEMP TABLE stale AS SELECT task_key, id FROM "
                               "known_documents JOIN tasks USING (document_key) "
                               "WHERE task_key NOT IN (SELECT task_key FROM known_tasks);"
                               "DELETE FROM links WHERE earlier_task IN (SELECT id FROM stale) OR "
                               "later_task IN (SELECT id FROM stale)",
                               error))
    return FALSE;
  for (TableId i = 0; i < TABLE_COUNT; i++)
    {
      if (table_shape(i)->owner != TABLE_TASKS || i == TABLE_TASKS)
        continue;
      g_autofree char *sql = g_strdup_printf(
          "DELETE FROM %s WHERE task_key IN (SELECT task_key FROM stale)", table_shape(i)->name);
      if (!sqlite_database_execute(sink->database, sql, error))
        return FALSE;
    }
  return sqlite_database_execute(
      sink->database, "DELETE FROM tasks WHERE task_key IN (SELECT task_key FROM stale)", error);
}

static gboolean
sqlite_finish(gpointer state, const RunReport *report, GError **error)
{
  SqliteSink *sink = state;
  return row_pipe_finish(sink->pipe, error) && stale_links_delete(sink, error)
         && stale_delete(sink, error)
         && sqlite_database_index(sink->database, sink->with_search, error)
         && sqlite_database_commit(sink->database, error);
}

static char *
sqlite_library_render(void)
{
  return g_strdup_printf("sqlite %s", sqlite3_libversion());
}

const Sink sink_sqlite = {
  .name = "sqlite",
  .target = "sqlite:FILE",
  .summary = "a SQLite database with keys, views and a search index",
  .library_render = sqlite_library_render,
  RECORD_LINES_RENDERER,
  .open = sqlite_open,
  .write = sqlite_write,
  .finish = sqlite_finish,
  .free = sqlite_free,
};
