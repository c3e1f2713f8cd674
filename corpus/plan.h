/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * plan.h - what a run was asked to do, as far as its results depend on it: the journal keeps it, so
 * that a run can go on, and so that nobody mixes the results of two.
 */
#pragma once

#include <glib.h>

typedef struct
{
  char *program; /* version of duban */
  char *rules;   /* digest of the rule set */
  gboolean with_text;
  gboolean with_ocr;
  guint shard; /* 1-based, of shards; 1 of 1 is the whole */
  guint shards;
  guint timeout_ms;
  guint64 memory_bytes;
  guint sandbox;      /* bits of Sandbox */
  GPtrArray *folders; /* char *, --rules */
  GPtrArray *inputs;  /* char *, bytes as the user gave them */
  GPtrArray *lists;   /* char *, --from */
} Plan;

Plan *plan_new(void);
void plan_free(Plan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plan, plan_free)
Plan *plan_copy(const Plan *plan);

/* One line of JSON. You free it. */
char *plan_render(const Plan *plan);

/* The way back. Fails with DUBAN_ERROR_READ. */
Plan *plan_read(const char *json, gsize length, GError **error);

/* Whether results of the two may stand in one file: program, rules, text. Fails with
 * DUBAN_ERROR_USAGE, naming what differs: "expected WHAT A, got B". Limits may differ: whoever
 * raises them wants more documents. */
gboolean plan_agrees(const Plan *expected, const Plan *got, GError **error);

/* Whether both name the same inputs and lists in the same order. */
gboolean plan_has_same_inputs(const Plan *one, const Plan *other);

/* Whether a document of this id (sha256; NULL where there is none: then by uri) falls to the plan's
 * shard. */
gboolean plan_takes(const Plan *plan, const char *id, const char *uri);
