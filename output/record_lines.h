/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * record_lines.h - documents, rejects and duplicates as lines of JSON, for every sink of records.
 */
#pragma once

#include "output/sink.h"

gpointer record_lines_new(const SinkOptions *options);
void record_lines_add_document(gpointer state, const Document *doc, Lines *lines);
void record_lines_add_reject(gpointer state, const Reject *reject, Lines *lines);
void record_lines_add_aside(gpointer state, const Aside *aside, Lines *lines);
void record_lines_free(gpointer state);

/* The members of a Sink that make its renderer. */
#define RECORD_LINES_RENDERER                                                                      \
  .renderer_new = record_lines_new, .render_document = record_lines_add_document,                  \
  .render_reject = record_lines_add_reject, .render_aside = record_lines_add_aside,                \
  .renderer_free = record_lines_free
