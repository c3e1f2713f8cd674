/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * held_lines.h - records of a long document that is not whole yet. They come a portion at a time,
 * and none may be written before the worker has said that it came to the end: packed, they take a
 * tenth of their room.
 */
#pragma once

#include "output/lines.h"

typedef struct HeldLines HeldLines;

void held_lines_free(HeldLines *held);

/* Moves what stands in lines behind what *held has, once that is enough to be worth it; *held is
 * made where it is NULL. lines count it as passed. */
void held_lines_add(HeldLines **held, Lines *lines);

/* Calls write for each portion, oldest first, and lets go of it. held may be NULL. Stops where
 * write fails. */
gboolean held_lines_write(HeldLines *held,
                          gboolean (*write)(gpointer user, const Lines *lines, GError **error),
                          gpointer user, GError **error);
