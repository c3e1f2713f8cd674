/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * telling.h - what a long run tells people while it runs: a line that renews itself on a terminal,
 * events as JSON where --log json asks for them, otherwise nothing.
 */
#pragma once

#include "corpus/run.h"

typedef struct
{
  gboolean is_json;
  gboolean is_terminal;
  gboolean is_quiet;     /* no rejects, no progress */
  gboolean has_line;     /* something stands on the terminal's line */
  guint64 last_event_ns; /* of progress in JSON */
} Telling;

void telling_init(Telling *telling, gboolean is_json, gboolean is_quiet);

/* Where results go to the terminal themselves, no line is renewed among them. */
void telling_leave_terminal(Telling *telling, gboolean is_taken);

void telling_progress(Telling *telling, const RunProgress *progress);
void telling_reject(Telling *telling, const Reject *reject);
void telling_loss(Telling *telling, const char *uri, const char *why);

/* Nothing of ours stays on the line. Call it before anybody else writes. */
void telling_end(Telling *telling, const RunReport *report, const GError *error);
