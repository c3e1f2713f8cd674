/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink.h - where documents and rejects go. A sink is sink_X.c and one line in sinks.def.
 *
 *   open -> write_document / write_reject / write_aside, in input order -> finish -> free
 *
 * Until `finish` has returned TRUE nobody may take what was written for whole: files have other names, a database its open
 * transaction. `free` without `finish` leaves the target as it was, as far as it can.
 */
#pragma once

#include "core/aside.h"
#include "core/document.h"
#include "core/reject.h"
#include "output/run_report.h"

typedef enum
{
  STREAM_TASKS = 1,
  STREAM_DOCUMENTS = 2,
  STREAM_REJECTS = 4,
  STREAM_DUPLICATES = 8
} Stream;

typedef struct
{
  const char *folder;  /* write files there; NULL: to the descriptor */
  int descriptor;      /* borrowed */
  guint streams;       /* which Streams the descriptor receives; a folder receives all */
  gboolean with_text;  /* document records carry the printed text */
  const char *stage;   /* of a working sink: the last stage that ran */
} SinkOptions;

typedef struct
{
  const char *name;    /* "jsonl" */
  const char *summary; /* one line for help */

  /* NULL and DUBAN_ERROR_WRITE where the target cannot be written. */
  gpointer (*open)(const SinkOptions *options, GError **error);

  /* FALSE and DUBAN_ERROR_WRITE: the run stops. */
  gboolean (*write_document)(gpointer state, const Document *doc, GError **error);
  gboolean (*write_reject)(gpointer state, const Reject *reject, GError **error);
  /* What was passed by is only counted (the report has it): a sink of records writes nothing for it. */
  gboolean (*write_aside)(gpointer state, const Aside *aside, GError **error);
  gboolean (*finish)(gpointer state, const RunReport *report, GError **error);

  void (*free)(gpointer state);
} Sink;

/* The sink of that name, NULL if there is none. */
const Sink *sink_lookup(const char *name);

/* All sinks, ending with NULL: for help. */
const Sink *const *sink_list(void);
