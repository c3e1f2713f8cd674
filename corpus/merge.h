/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * merge.h - the folders of all shares of a run become the folder of one run.
 */
#pragma once

#include "output/run_report.h"

/* folders (NULL-terminated): one for each I of --shard I/N, in any order. Writes to out the bytes
 * that a run without --shard would have written, journal included. What it wrote is counted in
 * report. Fails with DUBAN_ERROR_USAGE where the folders are not all shares of one run, each once
 * and finished; DUBAN_ERROR_READ, DUBAN_ERROR_WRITE. */
gboolean merge_folders(const char *const *folders, const char *out, RunReport *report,
                       GError **error);
