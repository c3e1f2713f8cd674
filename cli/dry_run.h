/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * dry_run.h - what a run would read, without reading it: --dry-run.
 */
#pragma once

#include "cli/command.h"
#include "corpus/feed.h"

/* Walks a feed and prints a line an input: what it is, its bytes, its name. Nothing is written
 * elsewhere. */
ExitStatus dry_run(Feed *(*open_feed)(gpointer user, const char *folder, GError **error),
                   gpointer user, const char *folder);
