/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run.h - the loop: a feed, some stages, a sink. `duban run` and the filters are this with
 * different parts.
 *
 *   run        sources -> extract, normalize, classify -> records
 *   extract    sources -> extract                      -> lines
 *   normalize  lines   -> normalize                    -> lines       (classify likewise)
 *   output     lines   ->                              -> records
 *
 * Inputs are read and records are written by this process, in input order; between the two, workers
 * read the documents, or this process does. The bytes are the same. A run into a folder can keep a
 * journal; one that stopped goes on from there.
 */
#pragma once

#include "core/stage.h"
#include "corpus/feed.h"
#include "corpus/history.h"
#include "corpus/plan.h"
#include "corpus/supervisor.h"
#include "output/sink.h"

typedef struct
{
  const RunReport *report;
  guint64 wall_ns;    /* since the run began */
  guint64 new_inputs; /* settled since then: without those that the journal knew */
  double share;       /* of the inputs that is read, 0 to 1; below 0 where it cannot be told */
} RunProgress;

typedef struct
{
  /* Opens the feed: after the workers' nursery was started, so that they inherit none of its files.
   * folder may be NULL. */
  Feed *(*open_feed)(gpointer user, const char *folder, GError **error);
  const Stage *const *stages;   /* NULL-terminated */
  const Rules *rules;           /* borrowed; NULL only where no stage needs them */
  const char *const *passwords; /* of encrypted documents, as in StageOptions; no plan, journal or
                                   record names them */
  const Sink *sink;
  SinkOptions sink_options;

  guint workers;          /* 0: this process reads the documents itself */
  const Plan *plan;       /* borrowed; what to run, and under which limits */
  Journal *journal;       /* borrowed, of sink_options.folder; NULL: keep none */
  const History *history; /* what that journal says, read since it is held; NULL: begin anew */
  gboolean is_continued;  /* go on with the part that history ends with; FALSE: a new part */
  gboolean with_times;    /* run.json says where time went */

  /* Each may be NULL. */
  void (*on_reject)(const Reject *reject, gpointer user);
  void (*on_progress)(const RunProgress *progress,
                      gpointer user); /* now and then, and at the end */
  void (*on_loss)(const char *uri, const char *why, gpointer user);
  gboolean (*is_stopped)(gpointer user); /* TRUE: stop as soon as what is written is safe */
  gpointer user;
} RunOptions;

/* Runs every document to its end. A document that fails is a reject, never the end of the run.
 * report is what to count in: new, or with what history has. FALSE when the run had to stop: rules
 * that lack something, an output that cannot be written, an input stream that cannot be read,
 * DUBAN_ERROR_STOPPED. */
gboolean run_documents(const RunOptions *options, RunReport *report, GError **error);
