/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_pipe.c - a few batches go round. The thread begins with the first write, so that a process
 * may be copied before.
 *
 *   filled ──full──▶ thread: take ──empty──▶ filled again
 */
#include "output/row_pipe.h"

#define BATCHES 3 /* one is filled, one is taken, one waits for whoever is quicker */

typedef struct
{
  RowBatch *rows;
  gboolean is_last;
  GError *error; /* of taking it: the thread's until it gives the batch back */
} Batch;

struct RowPipe
{
  RowPipeTake take;
  gpointer user;
  Batch batches[BATCHES];
  Batch *batch; /* to be filled next */
  GAsyncQueue *full;
  GAsyncQueue *empty;
  GThread *thread;
  gint is_given_up; /* atomic: what comes is not wanted any more */
};

static gboolean
batch_take(RowPipe *pipe, Batch *batch)
{
  guint count = row_batch_count(batch->rows);
  for (guint i = 0; i < count; i++)
    if (g_atomic_int_get(&pipe->is_given_up)
        || !pipe->take(pipe->user, row_batch_record(batch->rows, i), &batch->error))
      return FALSE;
  return TRUE;
}

static gpointer
batches_take(gpointer user)
{
  RowPipe *pipe = user;
  gboolean is_well = TRUE;
  for (gboolean is_last = FALSE; !is_last;)
    {
      Batch *batch = g_async_queue_pop(pipe->full);
      is_last = batch->is_last;
      if (!is_last && is_well)
        is_well = batch_take(pipe, batch);
      g_async_queue_push(pipe->empty, batch);
    }
  return NULL;
}

RowPipe *
row_pipe_new(RowPipeTake take, gpointer user)
{
  RowPipe *pipe = g_new0(RowPipe, 1);
  pipe->take = take;
  pipe->user = user;
  pipe->full = g_async_queue_new();
  pipe->empty = g_async_queue_new();
  for (gsize i = 0; i < BATCHES; i++)
    {
      pipe->batches[i].rows = row_batch_new();
      if (i > 0)
        g_async_queue_push(pipe->empty, &pipe->batches[i]);
    }
  pipe->batch = &pipe->batches[0];
  return pipe;
}

gboolean
row_pipe_write(RowPipe *pipe, const Lines *lines, GError **error)
{
  if (!row_batch_fill(pipe->batch->rows, lines, error))
    return FALSE;
  if (pipe->thread == NULL)
    pipe->thread = g_thread_new("rows", batches_take, pipe);
  g_async_queue_push(pipe->full, pipe->batch);
  pipe->batch = g_async_queue_pop(pipe->empty);
  if (pipe->batch->error == NULL)
    return TRUE;
  g_propagate_error(error, g_steal_pointer(&pipe->batch->error));
  return FALSE;
}

static void
thread_end(RowPipe *pipe)
{
  if (pipe->thread == NULL)
    return;
  pipe->batch->is_last = TRUE;
  g_async_queue_push(pipe->full, pipe->batch);
  g_thread_join(pipe->thread);
  pipe->thread = NULL;
}

gboolean
row_pipe_finish(RowPipe *pipe, GError **error)
{
  thread_end(pipe);
  for (gsize i = 0; i < BATCHES; i++)
    if (pipe->batches[i].error != NULL)
      {
        g_propagate_error(error, g_steal_pointer(&pipe->batches[i].error));
        return FALSE;
      }
  return TRUE;
}

void
row_pipe_free(RowPipe *pipe)
{
  if (pipe == NULL)
    return;
  g_atomic_int_set(&pipe->is_given_up, TRUE);
  thread_end(pipe);
  for (gsize i = 0; i < BATCHES; i++)
    {
      row_batch_free(pipe->batches[i].rows);
      g_clear_error(&pipe->batches[i].error);
    }
  g_async_queue_unref(pipe->full);
  g_async_queue_unref(pipe->empty);
  g_free(pipe);
}
