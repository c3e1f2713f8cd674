/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * work.c - see the header.
 */
#include "corpus/work.h"

#include "corpus/clock.h"
#include "corpus/pipeline.h"
#include "extract/charset.h"

#define TIME_OF_FIRST_STAGE 1
#define TIME_OF_OUTPUT (RUN_TIMES - 1)

struct Work
{
  Pipeline *pipeline;
  const Rules *rules;
  const Sink *sink;
  gpointer renderer;
  gboolean is_measured;
  guint64 times_ns[RUN_TIMES];
};

Work *
work_new(const Stage *const *stages, const StageOptions *stage_options, const Sink *sink,
         const SinkOptions *options, GError **error)
{
  Pipeline *pipeline = pipeline_new(stages, stage_options, error);
  if (pipeline == NULL)
    return NULL;
  Work *work = g_new0(Work, 1);
  work->pipeline = pipeline;
  work->rules = stage_options->rules;
  work->sink = sink;
  work->renderer = sink->renderer_new(options);
  return work;
}

void
work_free(Work *work)
{
  if (work == NULL)
    return;
  pipeline_free(work->pipeline);
  work->sink->renderer_free(work->renderer);
  g_free(work);
}

void
work_prepare(Work *work)
{
  charset_load_converters();
  rules_compile(work->rules);
}

void
work_measure(Work *work)
{
  work->is_measured = TRUE;
  pipeline_measure(work->pipeline, work->times_ns + TIME_OF_FIRST_STAGE);
}

const guint64 *
work_times(const Work *work)
{
  return work->times_ns;
}

Reject *
work_reject_document(const Document *doc, const char *stage, const GError *error)
{
  Reject *reject = reject_new(doc->uri, doc->id, stage, error);
  reject->origin = origin_copy(doc->origin);
  return reject;
}

/* Records print the printed text: the other form, as long, is let go before they are made. */
static void
document_render_lines(Work *work, Document *doc, Outcome *outcome)
{
  guint64 start = work->is_measured ? clock_cpu_ns() : 0;
  if (!work->sink->takes_comparable)
    document_forget_comparable(doc);
  outcome->kind = OUTCOME_DOCUMENT;
  outcome->tasks = doc->tasks->len;
  outcome->warnings = (guint64) doc->issues->len + doc->issues_dropped;
  work->sink->render_document(work->renderer, doc, &outcome->lines);
  if (work->is_measured)
    work->times_ns[TIME_OF_OUTPUT] += clock_cpu_ns() - start;
}

void
work_on_document(Work *work, Document *doc, Outcome *outcome)
{
  const char *failed = NULL;
  g_autoptr(GError) failure = NULL;
  if (pipeline_run(work->pipeline, doc, &failed, &failure))
    document_render_lines(work, doc, outcome);
  else
    work_on_reject(work, work_reject_document(doc, failed, failure), outcome);
}

void
work_on_reject(Work *work, Reject *reject, Outcome *outcome)
{
  outcome->kind = OUTCOME_REJECT;
  outcome->name = g_strdup(reject->code);
  outcome->reject = reject;
  work->sink->render_reject(work->renderer, reject, &outcome->lines);
}

void
work_on_aside(Work *work, const Aside *aside, Outcome *outcome)
{
  outcome->kind = aside->kind == ASIDE_DUPLICATE ? OUTCOME_DUPLICATE : OUTCOME_PASSED;
  outcome->name = g_strdup(aside->what);
  work->sink->render_aside(work->renderer, aside, &outcome->lines);
}
