/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_copier.c - two batches go round: one is filled while the other is sent, since the
 * server works as long on a row as we do.
 *
 *   filled ──full──▶ thread: COPY ──empty──▶ filled again
 */
#include "output/postgresql_copier.h"

#include "output/postgresql_tables.h"

#define BATCHES 2
#define BATCH_BYTES (8u << 20)

typedef struct
{
  GString *rows[POSTGRESQL_TARGETS];
  gboolean is_last;
} Batch;

struct PostgresqlCopier
{
  PostgresqlSession *session;
  Batch batches[BATCHES];
  Batch *batch; /* being filled */
  GAsyncQueue *full;
  GAsyncQueue *empty;
  GThread *thread;
  GError *error; /* the thread's; set before it gives a batch back, read after */
  char *commands[POSTGRESQL_TARGETS];
};

static gboolean
batch_send(PostgresqlCopier *copier, Batch *batch, GError **error)
{
  for (guint i = 0; i < POSTGRESQL_TARGETS; i++)
    if (batch->rows[i]->len > 0
        && !postgresql_session_copy(copier->session, copier->commands[i], batch->rows[i], error))
      return FALSE;
  return TRUE;
}

static gpointer
batches_send(gpointer user)
{
  PostgresqlCopier *copier = user;
  for (gboolean is_last = FALSE; !is_last;)
    {
      Batch *batch = g_async_queue_pop(copier->full);
      is_last = batch->is_last;
      if (copier->error == NULL)
        batch_send(copier, batch, &copier->error);
      for (guint i = 0; i < POSTGRESQL_TARGETS; i++)
        g_string_truncate(batch->rows[i], 0);
      g_async_queue_push(copier->empty, batch);
    }
  return NULL;
}

PostgresqlCopier *
postgresql_copier_new(PostgresqlSession *session)
{
  PostgresqlCopier *copier = g_new0(PostgresqlCopier, 1);
  copier->session = session;
  copier->full = g_async_queue_new();
  copier->empty = g_async_queue_new();
  for (guint i = 0; i < POSTGRESQL_TARGETS; i++)
    {
      copier->commands[i] = postgresql_tables_copy(session, i);
      for (gsize j = 0; j < BATCHES; j++)
        copier->batches[j].rows[i] = g_string_new(NULL);
    }
  for (gsize j = 1; j < BATCHES; j++)
    g_async_queue_push(copier->empty, &copier->batches[j]);
  copier->batch = &copier->batches[0];
  copier->thread = g_thread_new("copier", batches_send, copier);
  return copier;
}

GString *
postgresql_copier_rows(PostgresqlCopier *copier, guint target)
{
  return copier->batch->rows[target];
}

static gsize
batch_size(const Batch *batch)
{
  gsize size = 0;
  for (guint i = 0; i < POSTGRESQL_TARGETS; i++)
    size += batch->rows[i]->len;
  return size;
}

gboolean
postgresql_copier_step(PostgresqlCopier *copier, GError **error)
{
  if (batch_size(copier->batch) < BATCH_BYTES)
    return TRUE;
  g_async_queue_push(copier->full, copier->batch);
  copier->batch = g_async_queue_pop(copier->empty);
  if (copier->error == NULL)
    return TRUE;
  g_propagate_error(error, g_error_copy(copier->error));
  return FALSE;
}

static void
thread_end(PostgresqlCopier *copier)
{
  if (copier->thread == NULL)
    return;
  copier->batch->is_last = TRUE;
  g_async_queue_push(copier->full, copier->batch);
  g_thread_join(copier->thread);
  copier->thread = NULL;
}

gboolean
postgresql_copier_finish(PostgresqlCopier *copier, GError **error)
{
  thread_end(copier);
  if (copier->error == NULL)
    return TRUE;
  g_propagate_error(error, g_error_copy(copier->error));
  return FALSE;
}

void
postgresql_copier_free(PostgresqlCopier *copier)
{
  if (copier == NULL)
    return;
  for (guint i = 0; i < POSTGRESQL_TARGETS && copier->thread != NULL; i++)
    g_string_truncate(copier->batch->rows[i], 0); /* nobody wants it any more */
  thread_end(copier);
  for (guint i = 0; i < POSTGRESQL_TARGETS; i++)
    {
      g_free(copier->commands[i]);
      for (gsize j = 0; j < BATCHES; j++)
        g_string_free(copier->batches[j].rows[i], TRUE);
    }
  g_async_queue_unref(copier->full);
  g_async_queue_unref(copier->empty);
  g_clear_error(&copier->error);
  g_free(copier);
}
