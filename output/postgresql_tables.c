/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_tables.c - a merge in sets, so that the server plans it.
 *
 * Rows that were there before are put aside first, with the word whether their record changed
 * (known_documents, known_tasks); what is then inserted meets nothing, but for a record that is
 * staged twice, of which the first counts.
 */
#include "output/postgresql_tables.h"

#include "output/embedded.h"

static gboolean
table_is_part_of(TableId table, TableId owner)
{
  return table != owner && table_shape(table)->owner == owner;
}

static gboolean
table_is_part(TableId table)
{
  return table_shape(table)->owner != table;
}

gboolean
postgresql_tables_has(TableId table, guint column)
{
  return !(table_is_part(table) && column == 0) && !(table == TABLE_TASKS && column == 1);
}

/* Whether rows go where they stay. What has no key of ours may come again from another input. */
static gboolean
target_is_straight(const PostgresqlSession *session, guint target)
{
  if (!session->is_new || target == POSTGRESQL_STUBS)
    return FALSE;
  TableId owner = table_shape(target)->owner;
  return owner == TABLE_TASKS || owner == TABLE_DOCUMENTS;
}

/* ", s.name, s.role …": the columns of the record, each behind a comma and in the form given. */
static void
columns_append(GString *sql, TableId table, const char *before, const char *between)
{
  const TableShape *shape = table_shape(table);
  for (guint i = 0; i < shape->count; i++)
    if (postgresql_tables_has(table, i))
      {
        const char *name = shape->columns[i].name;
        g_string_append_printf(sql, ", %s%s", before, name);
        if (between != NULL)
          g_string_append_printf(sql, "%s%s", between, name);
      }
}

char *
postgresql_tables_copy(const PostgresqlSession *session, guint target)
{
  TableId table = target == POSTGRESQL_STUBS ? TABLE_DOCUMENTS : (TableId) target;
  g_autoptr(GString) columns = g_string_new(NULL);
  if (table == TABLE_TASKS || table_is_part_of(table, TABLE_TASKS))
    g_string_append(columns, ", task_key");
  if (table == TABLE_TASKS || table_shape(table)->owner == TABLE_DOCUMENTS)
    g_string_append(columns, ", document_key");
  if (table == TABLE_TASKS || table == TABLE_DOCUMENTS)
    g_string_append(columns, ", digest");
  columns_append(columns, table, "", NULL);
  gboolean is_straight = target_is_straight(session, target);
  /* frozen rows need no second look by whoever reads them first: the makers of the indexes */
  return g_strdup_printf("COPY %s%s (%s) FROM STDIN%s", is_straight ? "" : "staged_",
                         table_shape(table)->name, columns->str + 2,
                         is_straight ? " (FREEZE)" : "");
}

gboolean
postgresql_tables_stage(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql =
      g_string_new(session->is_new ? embedded_lookup("postgresql-first.sql") : NULL);
  for (TableId i = 0; i < TABLE_COUNT; i++)
    if (i == TABLE_DOCUMENTS || !target_is_straight(session, i))
      g_string_append_printf(sql, "CREATE TEMP TABLE staged_%s (LIKE %s) ON COMMIT DROP;",
                             table_shape(i)->name, table_shape(i)->name);
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* --- documents --- */

/* Appends the insertion of staged documents, of those that the condition names. */
static void
documents_insert_append(GString *sql, const char *condition)
{
  g_string_append(sql, "INSERT INTO documents (document_key, digest");
  columns_append(sql, TABLE_DOCUMENTS, "", NULL);
  g_string_append(sql, ") SELECT s.document_key, s.digest");
  columns_append(sql, TABLE_DOCUMENTS, "s.", NULL);
  g_string_append_printf(sql, " FROM staged_documents s WHERE %s;", condition);
}

static gboolean
documents_merge(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql = g_string_new(
      "ANALYZE staged_documents;"
      "CREATE TEMP TABLE known_documents ON COMMIT DROP AS"
      " SELECT s.document_key AS staged_key, d.document_key, bool_or(s.digest <> 0) AS is_whole,"
      " bool_or(s.digest <> 0 AND s.digest <> d.digest) AS is_changed"
      " FROM staged_documents s JOIN documents d USING (id) GROUP BY s.document_key, "
      "d.document_key;"
      "ANALYZE known_documents;"
      "UPDATE documents SET digest = s.digest");
  columns_append(sql, TABLE_DOCUMENTS, "", " = s.");
  g_string_append(sql, " FROM staged_documents s WHERE documents.id = s.id AND s.digest <> 0 AND "
                       "s.digest <> documents.digest;");
  documents_insert_append(sql, "s.digest <> 0 AND NOT EXISTS (SELECT 1 FROM known_documents k "
                               "WHERE k.staged_key = s.document_key)");
  documents_insert_append(
      sql, "s.digest = 0 AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = s.id)");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

static gboolean
document_parts_merge(PostgresqlSession *session, TableId part, GError **error)
{
  const char *name = table_shape(part)->name;
  g_autoptr(GString) sql = g_string_new(NULL);
  g_string_printf(sql,
                  "DELETE FROM %s WHERE document_key IN (SELECT document_key FROM known_documents "
                  "WHERE is_changed);"
                  "INSERT INTO %s (document_key",
                  name, name);
  columns_append(sql, part, "", NULL);
  g_string_append(sql, ") SELECT coalesce(k.document_key, s.document_key)");
  columns_append(sql, part, "s.", NULL);
  g_string_append_printf(sql,
                         " FROM staged_%s s LEFT JOIN known_documents k ON k.staged_key = "
                         "s.document_key WHERE k.is_changed IS DISTINCT FROM false",
                         name);
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* --- tasks --- */

/* What was there before: which tasks they are, and those that changed. */
static gboolean
tasks_update(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql =
      g_string_new("CREATE TEMP TABLE known_tasks ON COMMIT DROP AS SELECT s.task_key AS "
                   "staged_key, t.task_key, s.digest <> t.digest AS is_changed"
                   " FROM staged_tasks s JOIN tasks t USING (id);"
                   "ANALYZE known_tasks;"
                   "UPDATE tasks SET document_key = coalesce(k.document_key, s.document_key), "
                   "digest = s.digest");
  columns_append(sql, TABLE_TASKS, "", " = s.");
  g_string_append(sql, " FROM staged_tasks s LEFT JOIN known_documents k ON k.staged_key = "
                       "s.document_key WHERE tasks.id = s.id AND s.digest <> tasks.digest");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

static gboolean
tasks_merge(PostgresqlSession *session, GError **error)
{
  if (!postgresql_session_execute(session, "ANALYZE staged_tasks", NULL, error)
      || !tasks_update(session, error))
    return FALSE;
  g_autoptr(GString) sql = g_string_new("INSERT INTO tasks (task_key, document_key, digest");
  columns_append(sql, TABLE_TASKS, "", NULL);
  g_string_append(sql, ") SELECT s.task_key, coalesce(k.document_key, s.document_key), s.digest");
  columns_append(sql, TABLE_TASKS, "s.", NULL);
  g_string_append(
      sql, " FROM staged_tasks s LEFT JOIN known_documents k ON k.staged_key = s.document_key"
           " WHERE NOT EXISTS (SELECT 1 FROM known_tasks t WHERE t.staged_key = s.task_key) ON "
           "CONFLICT DO NOTHING");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

static gboolean
task_parts_merge(PostgresqlSession *session, TableId part, GError **error)
{
  const char *name = table_shape(part)->name;
  g_autoptr(GString) sql = g_string_new(NULL);
  g_string_printf(
      sql,
      "DELETE FROM %s WHERE task_key IN (SELECT task_key FROM known_tasks WHERE is_changed);"
      "INSERT INTO %s (task_key",
      name, name);
  columns_append(sql, part, "", NULL);
  g_string_append(sql, ") SELECT t.task_key");
  columns_append(sql, part, "s.", NULL);
  /* the join with tasks leaves out the parts of a task that was staged a second time */
  g_string_append_printf(sql,
                         " FROM staged_%s s LEFT JOIN known_tasks k ON k.staged_key = s.task_key "
                         "JOIN tasks t ON t.task_key = coalesce(k.task_key, s.task_key)"
                         " WHERE k.is_changed IS DISTINCT FROM false ON CONFLICT DO NOTHING",
                         name);
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* Tasks that a document gave before and no longer gives. */
static gboolean
stale_delete(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql = g_string_new(
      "CREATE TEMP TABLE stale_tasks ON COMMIT DROP AS SELECT t.task_key, t.id FROM "
      "known_documents k JOIN tasks t USING (document_key)"
      " WHERE k.is_whole AND NOT EXISTS (SELECT 1 FROM staged_tasks s WHERE s.id = t.id);");
  for (TableId i = 0; i < TABLE_COUNT; i++)
    if (table_is_part_of(i, TABLE_TASKS))
      g_string_append_printf(sql,
                             "DELETE FROM %s WHERE task_key IN (SELECT task_key FROM stale_tasks);",
                             table_shape(i)->name);
  g_string_append(sql, "DELETE FROM links WHERE earlier_task IN (SELECT id FROM stale_tasks) OR "
                       "later_task IN (SELECT id FROM stale_tasks);"
                       "DELETE FROM tasks WHERE task_key IN (SELECT task_key FROM stale_tasks)");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* --- */

/* The links of a task to earlier ones that came replace those it had. */
static gboolean
links_merge(PostgresqlSession *session, GError **error)
{
  const TableShape *shape = table_shape(TABLE_LINKS);
  g_autoptr(GString) sql = g_string_new(
      "DELETE FROM links l WHERE l.later_task IN (SELECT later_task FROM staged_links) AND NOT "
      "EXISTS"
      " (SELECT 1 FROM staged_links s WHERE s.later_task = l.later_task AND s.earlier_task = "
      "l.earlier_task);"
      "INSERT INTO links SELECT DISTINCT ON (later_task, earlier_task) * FROM staged_links"
      " ON CONFLICT (later_task, earlier_task) DO UPDATE SET ");
  for (guint i = 0; i < shape->count; i++)
    g_string_append_printf(sql, "%s%s = excluded.%s", i == 0 ? "" : ", ", shape->columns[i].name,
                           shape->columns[i].name);
  g_string_append(sql, " WHERE links.digest <> excluded.digest");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

static gboolean
others_merge(PostgresqlSession *session, GError **error)
{
  return links_merge(session, error)
         && postgresql_session_execute(
             session,
             "INSERT INTO rejects SELECT * FROM staged_rejects ON CONFLICT DO NOTHING;"
             "INSERT INTO duplicates SELECT * FROM staged_duplicates ON CONFLICT DO NOTHING",
             NULL, error);
}

/* Into tables that were made now: only documents that have no record of their own are not there
 * yet. */
static gboolean
stubs_insert(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql = g_string_new("ANALYZE staged_documents;");
  documents_insert_append(
      sql, "NOT EXISTS (SELECT 1 FROM documents d WHERE d.document_key = s.document_key)");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

static gboolean
staged_merge(PostgresqlSession *session, GError **error)
{
  if (!documents_merge(session, error) || !tasks_merge(session, error))
    return FALSE;
  for (TableId i = 0; i < TABLE_COUNT; i++)
    {
      if (table_is_part_of(i, TABLE_DOCUMENTS) && !document_parts_merge(session, i, error))
        return FALSE;
      if (table_is_part_of(i, TABLE_TASKS) && !task_parts_merge(session, i, error))
        return FALSE;
    }
  return stale_delete(session, error);
}

gboolean
postgresql_tables_merge(PostgresqlSession *session, GError **error)
{
  gboolean is_merged =
      session->is_new ? stubs_insert(session, error) : staged_merge(session, error);
  return is_merged && others_merge(session, error)
         && postgresql_session_execute(session, embedded_lookup("postgresql-indexes.sql"), NULL,
                                       error);
}
