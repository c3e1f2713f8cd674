/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pipeline.h - the stages in their order, opened once and run over one document at a time.
 */
#pragma once

#include "core/stage.h"

/* extract, normalize, classify, NULL. Static. */
const Stage *const *pipeline_stages(void);

/* The stage of that name, NULL if there is none; *previous (optional) receives the name of the
 * stage before it. */
const Stage *pipeline_stage(const char *name, const char **previous);

typedef struct Pipeline Pipeline;

/* Opens the stages (NULL-terminated; may be none). Fails with DUBAN_ERROR_RULES: the run stops. */
Pipeline *pipeline_new(const Stage *const *stages, const StageOptions *options, GError **error);
void pipeline_free(Pipeline *pipeline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pipeline, pipeline_free)

/* From now on each stage's processor time is added to times_ns (borrowed), one number a stage. */
void pipeline_measure(Pipeline *pipeline, guint64 *times_ns);

/* Runs all stages over the document. On failure *failed is the name of the stage that gave up
 * (static). The source bytes are let go after the first stage. */
gboolean pipeline_run(Pipeline *pipeline, Document *doc, const char **failed, GError **error);
