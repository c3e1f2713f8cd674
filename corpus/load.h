/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * load.h - records that a run wrote, into other sinks: `duban load`.
 */
#pragma once

#include "output/sink.h"

/* Feeds the records of every input (NULL-terminated) to the sink: a folder of a finished run, a
 * file of records, or - for standard input. What came is counted in report. sink NULL: only reads.
 * Fails with DUBAN_ERROR_READ, DUBAN_ERROR_WRITE, DUBAN_ERROR_USAGE or, where a line is no record,
 * DUBAN_ERROR_INTERMEDIATE; the targets are then as they were before. */
gboolean load_records(const char *const *inputs, const Sink *sink, const SinkOptions *options,
                      RunReport *report, GError **error);

typedef struct
{
  int descriptor;
  gboolean (*may_finish)(gpointer user); /* asked at the end of the lines: are they all? */
  gpointer user;
} LoadSource;

/* The same with lines from a descriptor (borrowed). Where they turn out not to be all,
 * DUBAN_ERROR_STOPPED. */
gboolean load_descriptor(const LoadSource *source, const Sink *sink, const SinkOptions *options,
                         RunReport *report, GError **error);
