/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink.h - where documents and rejects go. A sink is sink_X.c and one line in sinks.def.
 *
 *   renderer_new -> render_document / render_reject / render_aside -> renderer_free
 *       wherever the document is, maybe in a worker
 *   open -> write, in input order -> finish -> free
 *       in one process
 *
 * A renderer turns a document into lines and touches nothing else. Until `finish` has returned TRUE
 * nobody may take what was written for whole: files have other names, a database its open
 * transaction. `free` without `finish` leaves the target as it was, as far as it can, unless the
 * run is to be resumed.
 */
#pragma once

#include "core/aside.h"
#include "core/document.h"
#include "core/reject.h"
#include "output/lines.h"
#include "output/run_report.h"

typedef struct
{
  const char *folder;    /* write files there; NULL: to the descriptor */
  int descriptor;        /* borrowed */
  guint streams;         /* which Streams the descriptor receives; a folder receives all */
  gboolean with_text;    /* document records carry the printed text */
  const char *stage;     /* of a working sink: the last stage that ran */
  const char *target;    /* of tables and databases: a folder, a file, an address */
  const GArray *targets; /* of several sinks at once (targets.h) */
  guint width;           /* of a terminal, in places */
  gboolean with_color;   /* of a terminal */
  gboolean with_mark; /* of CSV: begin each file with a byte order mark, which spreadsheets want */
  gboolean with_search; /* of SQLite: keep an index for finding parts of texts */

  gboolean is_resumable; /* a folder: what is unfinished stays when the run stops */
  const guint64 *sizes;  /* a folder: go on with unfinished files after so many bytes (LINES_STREAMS
                            of them); NULL: begin */
} SinkOptions;

typedef struct
{
  const char *name;          /* "jsonl" */
  const char *target;        /* what --to expects: "csv:DIR"; NULL where it cannot be named there */
  gboolean takes_comparable; /* documents are rendered with what the stages work on: of filters */
  gboolean is_address;       /* its target is the whole word, as in postgresql://… */
  const char *summary;       /* one line for help */
  char *(*library_render)(void); /* "sqlite 3.40.1": the library behind it, as loaded; you free it;
                                    NULL where there is none */

  gpointer (*renderer_new)(const SinkOptions *options);
  void (*render_document)(gpointer renderer, const Document *doc, Lines *lines);
  void (*render_reject)(gpointer renderer, const Reject *reject, Lines *lines);
  /* What was passed by is only counted (the report has it): a sink of records writes nothing for
   * it. */
  void (*render_aside)(gpointer renderer, const Aside *aside, Lines *lines);
  void (*renderer_free)(gpointer renderer);

  /* NULL and DUBAN_ERROR_WRITE where the target cannot be written. */
  gpointer (*open)(const SinkOptions *options, GError **error);

  /* FALSE and DUBAN_ERROR_WRITE: the run stops. */
  gboolean (*write)(gpointer state, const Lines *lines, GError **error);
  gboolean (*finish)(gpointer state, const RunReport *report, GError **error);

  /* Returns when all that was written would outlive a loss of power; NULL where a run cannot be
   * resumed. */
  gboolean (*sync)(gpointer state, GError **error);

  void (*free)(gpointer state);
} Sink;

/* Whether a folder's results are those of one whole run and of these sizes (LINES_STREAMS of them).
 * What such a run may have left under other names is removed. */
gboolean sink_is_published(const char *folder, const guint64 *sizes);

/* The name of a stream's file in a folder. Static. */
const char *sink_file_name(guint stream);

/* The sink of that name, NULL if there is none. */
const Sink *sink_lookup(const char *name);

/* All sinks, ending with NULL: for help. */
const Sink *const *sink_list(void);
