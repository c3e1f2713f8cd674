/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * worker.h - the process that reads documents, one after the other, until its supervisor hangs up.
 */
#pragma once

#include "core/limits.h"
#include "corpus/work.h"

#include <sys/types.h>

/* How a worker ends that has something to say about it. */
#define WORKER_REFUSED_MEMORY 81
#define WORKER_WITHOUT_SANDBOX 82
#define WORKER_WITHOUT_SUPERVISOR 83

typedef struct
{
  guint64 memory_bytes; /* that a document may make the worker take; 0 for no limit */
  gsize output_bytes;   /* of a document's records */
  guint sandbox;        /* bits of Sandbox */
} WorkerLimits;

/* The whole life of a worker: descriptor is its end of the line to the supervisor (errand.h), which
 * is process `supervisor`. work is open already. Never returns. */
void worker_live(Work *work, const WorkerLimits *limits, int descriptor,
                 pid_t supervisor) G_GNUC_NORETURN;
