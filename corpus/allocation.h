/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * allocation.h - what a worker does when it may have no more memory: it ends at once, with a status
 * that says so.
 *
 * Without this a library that is refused memory aborts, goes on with half a document, or gives up
 * with a message of its own, and the same limit would have as many outcomes as there are libraries.
 */
#pragma once

#include <glib.h>

/* From now on a refused allocation ends this process with that status. Does nothing under a
 * sanitizer, which allocates itself. */
void allocation_end_when_refused(int status);
