/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * loader.h - --to beside a run: a process of its own that fills the targets.
 *
 * A run that reads documents gives up its rights to write elsewhere and to reach the network before
 * it reads the first; a loader is started before that, and told at the end whether the run is
 * whole. Until then, and if the run just ends, its targets stay as they were.
 */
#pragma once

#include "cli/arguments.h"

#include <sys/types.h>

typedef struct
{
  pid_t process; /* 0: there is none, since there is no --to */
  int records;   /* where the run writes its records; -1 where the loader takes them from the folder
                  */
  int go_ahead;
} Loader;

/* Starts a loader for the targets of --to; folder is where the run's results will be, NULL: it
 * writes them to loader->records. The targets are opened for a try first: what cannot be written
 * stops the run before it begins. */
gboolean loader_start(const Arguments *arguments, const char *folder, Loader *loader,
                      GError **error);

/* Waits until the targets are filled, or, where the run is not whole, left alone. FALSE where they
 * could not be filled; the loader has told why. Nothing where there is no loader. */
gboolean loader_end(Loader *loader, gboolean is_whole);
