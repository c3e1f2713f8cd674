/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * stage.h - what extract, normalize, classify and output have in common.
 *
 * `open` loads what the stage needs, once; `run` adds the stage's layer to one document in place;
 * `close` frees. A stage keeps nothing from one document to the next that could change a result.
 */
#pragma once

#include "core/document.h"
#include "core/rules.h"

typedef struct
{
  const Rules *rules;           /* borrowed; outlives the stage */
  const char *const *passwords; /* tried in turn on an encrypted document; ends with NULL; NULL:
                                   none. Borrowed likewise */
  gboolean with_ocr;            /* read pages without text from their pictures */
  struct OcrEngine *ocr;        /* what does; extract opens it, nobody else sets it */
} StageOptions;

typedef struct
{
  const char *name;    /* "extract": the subcommand, and the `stage` of reject records */
  const char *summary; /* one line for --help */

  /* NULL and error set (DUBAN_ERROR_RULES) when a rule file lacks what the stage needs: the run
   * stops. */
  gpointer (*open)(const StageOptions *options, GError **error);

  /* FALSE and error set: this document is a reject. The document may then hold part of the layer
   * and is only good to free. */
  gboolean (*run)(gpointer state, Document *doc, GError **error);

  void (*close)(gpointer state);
} Stage;
