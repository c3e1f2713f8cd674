/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pipeline.c - the one place that knows all stages.
 */
#include "corpus/pipeline.h"

#include "classify/classify.h"
#include "corpus/clock.h"
#include "extract/extract.h"
#include "normalize/normalize.h"

#include <malloc.h>

#define LONG_TEXT (1u << 19) /* bytes: twice the largest notice met */

typedef struct
{
  const Stage *stage;
  gpointer state;
} OpenStage;

struct Pipeline
{
  GArray *stages;    /* OpenStage */
  guint64 *times_ns; /* borrowed; NULL where nobody asked */
};

static const Stage *const STAGES[] = { &extract_stage, &normalize_stage, &classify_stage, NULL };

const Stage *const *
pipeline_stages(void)
{
  return STAGES;
}

const Stage *
pipeline_stage(const char *name, const char **previous)
{
  for (gsize i = 0; STAGES[i] != NULL; i++)
    if (g_strcmp0(STAGES[i]->name, name) == 0)
      {
        if (previous != NULL)
          *previous = i == 0 ? NULL : STAGES[i - 1]->name;
        return STAGES[i];
      }
  return NULL;
}

static void
open_stage_clear(gpointer element)
{
  OpenStage *open = element;
  open->stage->close(open->state);
}

Pipeline *
pipeline_new(const Stage *const *stages, const StageOptions *options, GError **error)
{
  g_autoptr(Pipeline) pipeline = g_new0(Pipeline, 1);
  pipeline->stages = g_array_new(FALSE, FALSE, sizeof(OpenStage));
  g_array_set_clear_func(pipeline->stages, open_stage_clear);
  for (gsize i = 0; stages[i] != NULL; i++)
    {
      OpenStage open = { stages[i], stages[i]->open(options, error) };
      if (open.state == NULL)
        return NULL;
      g_array_append_val(pipeline->stages, open);
    }
  return g_steal_pointer(&pipeline);
}

void
pipeline_free(Pipeline *pipeline)
{
  if (pipeline == NULL)
    return;
  g_array_unref(pipeline->stages);
  g_free(pipeline);
}

void
pipeline_measure(Pipeline *pipeline, guint64 *times_ns)
{
  pipeline->times_ns = times_ns;
}

static gboolean
stage_run(Pipeline *pipeline, guint index, Document *doc, GError **error)
{
  const OpenStage *open = &g_array_index(pipeline->stages, OpenStage, index);
  if (pipeline->times_ns == NULL)
    return open->stage->run(open->state, doc, error);
  guint64 start = clock_cpu_ns();
  gboolean is_done = open->stage->run(open->state, doc, error);
  pipeline->times_ns[index] += clock_cpu_ns() - start;
  return is_done;
}

/* What a stage freed of a long document lies between what is kept, where the next stage's larger
 * pieces find no room. */
static void
memory_give_back(const Document *doc)
{
  if (doc->text->len >= LONG_TEXT)
    malloc_trim(0);
}

gboolean
pipeline_run(Pipeline *pipeline, Document *doc, const char **failed, GError **error)
{
  for (guint i = 0; i < pipeline->stages->len; i++)
    {
      if (!stage_run(pipeline, i, doc, error))
        {
          *failed = g_array_index(pipeline->stages, OpenStage, i).stage->name;
          return FALSE;
        }
      g_clear_pointer(&doc->source, g_bytes_unref);
      memory_give_back(doc);
    }
  return TRUE;
}
