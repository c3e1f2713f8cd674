/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_window.h - inputs between being read and being written: they are settled in any order and
 * leave in input order.
 */
#pragma once

#include "corpus/outcome.h"

typedef struct
{
  Outcome outcome;
  guint64 place;
  char *id; /* NULL where the input has none */
  char *uri;
} RunSlot;

typedef struct
{
  GQueue slots; /* RunSlot *, oldest first */
  guint room;
} RunWindow;

/* room is how many inputs may be under way. */
void run_window_init(RunWindow *window, guint room);
void run_window_clear(RunWindow *window);

/* A slot at the end. It stays where it is until it leaves. */
RunSlot *run_window_add(RunWindow *window, guint64 place, const char *id, const char *uri);

/* The oldest input, if it is settled; NULL otherwise. It has left: free it. */
RunSlot *run_window_take(RunWindow *window);
void run_slot_free(RunSlot *slot);

gboolean run_window_has_room(const RunWindow *window);
