/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * targets.h - what --to names: sinks with their targets, and one sink that writes to all of them.
 */
#pragma once

#include "output/sink.h"

typedef struct
{
  const Sink *sink;
  SinkOptions options; /* what it points at is borrowed from the texts */
} Target;

/* Reads texts (ending with NULL; borrowed, as long as the targets are used): `csv:DIR`,
 * `sqlite:FILE` or a name that ends in .db, .sqlite or .sqlite3, `postgresql://…`, `jsonl:DIR`.
 * shared is what they have in common. Returns an array of Target; you free it. Fails with
 * DUBAN_ERROR_USAGE. */
GArray *targets_parse(const char *const *texts, const SinkOptions *shared, GError **error);

/* "csv:DIR, sqlite:FILE or …": for messages and help. You free it. */
char *targets_render_forms(void);

/* The sink of several: its options.targets is such an array. All are opened before the first line
 * is written; each is finished in turn, and where one cannot be, those before it stay finished. */
extern const Sink sink_targets;
