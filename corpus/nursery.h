/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * nursery.h - the process that workers are copied from.
 *
 * It is started when the rules are loaded and before any document, journal or output is open, and
 * reads no document: so a worker inherits neither file nor memory that is not its affair, starts as
 * fast after ten million documents as before the first, and need not load anything again. Its
 * workers are children of the supervisor all the same.
 */
#pragma once

#include "corpus/worker.h"

typedef struct Nursery Nursery;

/* work and limits are borrowed; the copies inherit them. Fails with DUBAN_ERROR_USAGE: the machine
 * has no process left. */
Nursery *nursery_new(Work *work, const WorkerLimits *limits, GError **error);

/* Ends the process; workers live on. */
void nursery_free(Nursery *nursery);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Nursery, nursery_free)

/* A worker of this process: its process and this end of the line to it, non-blocking; both are
 * yours. Fails as above; a nursery that somebody killed is started again first. */
gboolean nursery_start_worker(Nursery *nursery, pid_t *worker, int *descriptor, GError **error);
