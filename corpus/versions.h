/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * versions.h - which libraries this program runs with. Results depend on some of them: run.json
 * says so.
 */
#pragma once

#include "output/run_report.h"

/* The libraries by name, ending with a NULL name. Borrowed; built once. */
const LibraryVersion *versions_of_libraries(void);
