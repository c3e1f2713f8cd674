/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run.h - the loop: a feed, some stages, a sink. `duban run` and the filters are this with different parts.
 *
 *   run        sources -> extract, normalize, classify -> records
 *   extract    sources -> extract                      -> lines
 *   normalize  lines   -> normalize                    -> lines       (classify likewise)
 *   output     lines   ->                              -> records
 */
#pragma once

#include "corpus/feed.h"
#include "core/stage.h"
#include "output/sink.h"

typedef struct
{
  Feed *feed;                       /* borrowed */
  const Stage *const *stages;       /* NULL-terminated */
  const Rules *rules;               /* borrowed; NULL only where no stage needs them */
  const Sink *sink;
  SinkOptions sink_options;

  /* Told of every reject; may be NULL. */
  void (*on_reject)(const Reject *reject, gpointer user);
  gpointer user;
} RunOptions;

/* Runs every document to its end. A document that fails is a reject, never the end of the run. NULL and error set when the run
 * had to stop: rules that lack something, an output that cannot be written, an input stream that cannot be read. */
RunReport *run_documents(const RunOptions *options, GError **error);
