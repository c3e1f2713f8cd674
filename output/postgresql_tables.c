/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_tables.c - a merge in sets, so that the server plans it.
 *
 * Rows that were there before are put aside first, with the word whether their record changed (known_documents, known_tasks); what is
 * then inserted meets nothing, but for a record that is staged twice, of which the first counts.
 */
#include "output/postgresql_tables.h"

#include "output/embedded.h"

static gboolean
table_is_part(TableId table)
{
  return table_shape(table)->owner != table;
}

static gboolean
table_is_part_of(TableId table, TableId owner)
{
  return table_is_part(table) && table_shape(table)->owner == owner;
}

gboolean
postgresql_tables_has(TableId table, guint column)
{
  return !(table_is_part(table) && column == 0) && !(table == TABLE_TASKS && column == 1);
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
postgresql_tables_copy(const PostgresqlSession *session, TableId table)
{
  static const char *const LEADING[TABLE_COUNT] = { [TABLE_TASKS] = ", task_key, document_id, digest",
                                                    [TABLE_DOCUMENTS] = ", digest",
                                                    [TABLE_WARNINGS] = ", document_id",
                                                    [TABLE_METADATA] = ", document_id" };
  g_autoptr(GString) columns = g_string_new(LEADING[table]);
  if (table_is_part_of(table, TABLE_TASKS))
    g_string_append(columns, ", task_key");
  columns_append(columns, table, "", NULL);
  gboolean is_straight = session->is_new && table_is_part_of(table, TABLE_TASKS);
  return g_strdup_printf("%s%s (%s)", is_straight ? "" : "staged_", table_shape(table)->name, columns->str + 2);
}

gboolean
postgresql_tables_stage(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql = g_string_new(NULL);
  for (TableId i = 0; i < TABLE_COUNT; i++)
    {
      gboolean names_document = i == TABLE_TASKS || table_is_part_of(i, TABLE_DOCUMENTS);
      const char *name = table_shape(i)->name;
      g_string_append_printf(sql, "CREATE TEMP TABLE staged_%s (LIKE %s%s) ON COMMIT DROP;", name, name, names_document ? ", document_id text" : "");
      if (names_document || i == TABLE_DOCUMENTS)
        g_string_append_printf(sql, "ALTER TABLE staged_%s ALTER document_key DROP NOT NULL;", name);
    }
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* --- documents --- */

static gboolean
documents_merge(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql = g_string_new("ANALYZE staged_documents;"
                                        "CREATE TEMP TABLE known_documents ON COMMIT DROP AS SELECT d.document_key, bool_or(s.digest <> d.digest) AS is_changed"
                                        " FROM staged_documents s JOIN documents d USING (id) WHERE s.digest <> 0 GROUP BY d.document_key;"
                                        "UPDATE documents SET digest = s.digest");
  columns_append(sql, TABLE_DOCUMENTS, "", " = s.");
  g_string_append(sql, " FROM staged_documents s WHERE documents.id = s.id AND s.digest <> 0 AND s.digest <> documents.digest;");
  for (gsize stubs = 0; stubs < 2; stubs++)
    {
      g_string_append(sql, "INSERT INTO documents (digest");
      columns_append(sql, TABLE_DOCUMENTS, "", NULL);
      g_string_append(sql, ") SELECT digest");
      columns_append(sql, TABLE_DOCUMENTS, "", NULL);
      g_string_append_printf(sql, " FROM staged_documents WHERE digest %s 0 ON CONFLICT DO NOTHING;", stubs == 0 ? "<>" : "=");
    }
  return postgresql_session_execute(session, sql->str, NULL, error);
}

static gboolean
document_parts_merge(PostgresqlSession *session, TableId part, GError **error)
{
  const char *name = table_shape(part)->name;
  g_autoptr(GString) sql = g_string_new(NULL);
  g_string_printf(sql,
                  "DELETE FROM %s WHERE document_key IN (SELECT document_key FROM known_documents WHERE is_changed);"
                  "INSERT INTO %s (document_key",
                  name, name);
  columns_append(sql, part, "", NULL);
  g_string_append(sql, ") SELECT d.document_key");
  columns_append(sql, part, "s.", NULL);
  g_string_append_printf(sql,
                         " FROM staged_%s s JOIN documents d ON d.id = s.document_id LEFT JOIN known_documents k ON k.document_key = d.document_key"
                         " WHERE k.is_changed IS DISTINCT FROM false ON CONFLICT DO NOTHING",
                         name);
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* --- tasks --- */

/* What was there before: which tasks they are, and those that changed. */
static gboolean
tasks_update(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql = g_string_new("CREATE TEMP TABLE known_tasks ON COMMIT DROP AS SELECT s.task_key AS staged_key, t.task_key, s.digest <> t.digest AS is_changed"
                                        " FROM staged_tasks s JOIN tasks t USING (id);"
                                        "UPDATE tasks SET document_key = d.document_key, digest = s.digest");
  columns_append(sql, TABLE_TASKS, "", " = s.");
  g_string_append(sql, " FROM staged_tasks s JOIN documents d ON d.id = s.document_id WHERE tasks.id = s.id AND s.digest <> tasks.digest");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* *is_plain: all that was staged is new, each once. */
static gboolean
tasks_merge(PostgresqlSession *session, gboolean *is_plain, GError **error)
{
  if (!postgresql_session_execute(session, "ANALYZE staged_tasks", NULL, error) || (!session->is_empty && !tasks_update(session, error)))
    return FALSE;
  g_autoptr(GString) sql = g_string_new("INSERT INTO tasks (task_key, document_key, digest");
  columns_append(sql, TABLE_TASKS, "", NULL);
  g_string_append(sql, ") SELECT s.task_key, d.document_key, s.digest");
  columns_append(sql, TABLE_TASKS, "s.", NULL);
  g_string_append_printf(sql, " FROM staged_tasks s JOIN documents d ON d.id = s.document_id%s ON CONFLICT DO NOTHING",
                         session->is_empty ? "" : " WHERE NOT EXISTS (SELECT 1 FROM known_tasks k WHERE k.staged_key = s.task_key)");
  guint64 inserted, staged;
  if (!postgresql_session_execute(session, sql->str, &inserted, error)
      || !postgresql_session_execute(session, "CREATE TEMP TABLE staged_count ON COMMIT DROP AS SELECT FROM staged_tasks", &staged, error))
    return FALSE;
  *is_plain = inserted == staged;
  return TRUE;
}

static gboolean
task_parts_merge(PostgresqlSession *session, TableId part, gboolean is_plain, GError **error)
{
  const char *name = table_shape(part)->name;
  g_autoptr(GString) sql = g_string_new(NULL);
  if (session->is_new)
    {
      g_string_printf(sql, "DELETE FROM %s p WHERE NOT EXISTS (SELECT 1 FROM tasks t WHERE t.task_key = p.task_key)", name);
      return is_plain || postgresql_session_execute(session, sql->str, NULL, error);
    }
  if (!session->is_empty)
    g_string_printf(sql, "DELETE FROM %s WHERE task_key IN (SELECT task_key FROM known_tasks WHERE is_changed);", name);
  g_string_append_printf(sql, "INSERT INTO %s (task_key", name);
  columns_append(sql, part, "", NULL);
  g_string_append_printf(sql, ") SELECT %s", is_plain ? "s.task_key" : "t.task_key");
  columns_append(sql, part, "s.", NULL);
  g_string_append_printf(sql, " FROM staged_%s s", name);
  /* the join with tasks leaves out the parts of a task that was staged a second time */
  if (!is_plain && session->is_empty)
    g_string_append(sql, " JOIN tasks t USING (task_key)");
  else if (!is_plain)
    g_string_append(sql, " LEFT JOIN known_tasks k ON k.staged_key = s.task_key JOIN tasks t ON t.task_key = coalesce(k.task_key, s.task_key)"
                         " WHERE k.is_changed IS DISTINCT FROM false ON CONFLICT DO NOTHING");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* Tasks that a document gave before and no longer gives. */
static gboolean
stale_delete(PostgresqlSession *session, GError **error)
{
  g_autoptr(GString) sql = g_string_new("CREATE TEMP TABLE stale_tasks ON COMMIT DROP AS SELECT t.task_key FROM known_documents JOIN tasks t USING (document_key)"
                                        " WHERE NOT EXISTS (SELECT 1 FROM staged_tasks s WHERE s.id = t.id);");
  for (TableId i = 0; i < TABLE_COUNT; i++)
    if (table_is_part_of(i, TABLE_TASKS))
      g_string_append_printf(sql, "DELETE FROM %s WHERE task_key IN (SELECT task_key FROM stale_tasks);", table_shape(i)->name);
  g_string_append(sql, "DELETE FROM tasks WHERE task_key IN (SELECT task_key FROM stale_tasks)");
  return postgresql_session_execute(session, sql->str, NULL, error);
}

/* --- */

static gboolean
others_merge(PostgresqlSession *session, GError **error)
{
  return postgresql_session_execute(session,
                                    "INSERT INTO rejects SELECT * FROM staged_rejects ON CONFLICT DO NOTHING;"
                                    "INSERT INTO duplicates SELECT * FROM staged_duplicates ON CONFLICT DO NOTHING",
                                    NULL, error);
}

gboolean
postgresql_tables_merge(PostgresqlSession *session, GError **error)
{
  gboolean is_plain;
  if (!documents_merge(session, error) || !tasks_merge(session, &is_plain, error))
    return FALSE;
  for (TableId i = 0; i < TABLE_COUNT; i++)
    {
      if (table_is_part_of(i, TABLE_DOCUMENTS) && !document_parts_merge(session, i, error))
        return FALSE;
      if (table_is_part_of(i, TABLE_TASKS) && !task_parts_merge(session, i, is_plain, error))
        return FALSE;
    }
  return stale_delete(session, error) && others_merge(session, error)
         && postgresql_session_execute(session, embedded_lookup("postgresql-indexes.sql"), NULL, error);
}
