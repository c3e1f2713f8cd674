/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run.c - one document at a time; nothing is kept from one to the next but the counts.
 */
#include "corpus/run.h"

#include "corpus/pipeline.h"
#include "corpus/versions.h"

typedef struct
{
  const RunOptions *options;
  Pipeline *pipeline;
  gpointer sink;
  RunReport *report;
} Run;

static gboolean
run_reject(Run *run, const Reject *reject, GError **error)
{
  run_report_add_reject(run->report, reject);
  if (run->options->on_reject != NULL)
    run->options->on_reject(reject, run->options->user);
  return run->options->sink->write_reject(run->sink, reject, error);
}

static gboolean
run_document(Run *run, Document *doc, GError **error)
{
  const char *failed = NULL;
  g_autoptr(GError) failure = NULL;
  if (!pipeline_run(run->pipeline, doc, &failed, &failure))
    {
      g_autoptr(Reject) reject = reject_new(doc->uri, doc->id, failed, failure);
      reject->origin = g_steal_pointer(&doc->origin);
      return run_reject(run, reject, error);
    }
  run_report_add_document(run->report, doc->tasks->len, doc->issues->len + doc->issues_dropped);
  return run->options->sink->write_document(run->sink, doc, error);
}

static gboolean
run_aside(Run *run, const Aside *aside, GError **error)
{
  run_report_add_aside(run->report, aside);
  return run->options->sink->write_aside(run->sink, aside, error);
}

static gboolean
run_item(Run *run, FeedItem *item, GError **error)
{
  g_autoptr(Document) document = g_steal_pointer(&item->document);
  g_autoptr(Reject) reject = g_steal_pointer(&item->reject);
  g_autoptr(Aside) aside = g_steal_pointer(&item->aside);
  if (document != NULL)
    return run_document(run, document, error);
  return reject != NULL ? run_reject(run, reject, error) : run_aside(run, aside, error);
}

static gboolean
run_all(Run *run, GError **error)
{
  GError *read_error = NULL;
  FeedItem item;
  while (feed_next(run->options->feed, &item, &read_error))
    if (!run_item(run, &item, error))
      return FALSE;
  if (read_error != NULL)
    {
      g_propagate_error(error, read_error);
      return FALSE;
    }
  return run->options->sink->finish(run->sink, run->report, error);
}

RunReport *
run_documents(const RunOptions *options, GError **error)
{
  const StageOptions stage_options = { options->rules };
  g_autoptr(Pipeline) pipeline = pipeline_new(options->stages, &stage_options, error);
  if (pipeline == NULL)
    return NULL;
  gpointer sink = options->sink->open(&options->sink_options, error);
  if (sink == NULL)
    return NULL;

  g_autoptr(RunReport) report = run_report_new();
  report->libraries = versions_of_libraries();
  report->rules = options->rules == NULL ? NULL : rules_digest(options->rules);
  Run run = { options, pipeline, sink, report };
  gboolean is_done = run_all(&run, error);
  options->sink->free(sink);
  return is_done ? g_steal_pointer(&report) : NULL;
}
