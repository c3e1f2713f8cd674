/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * manual.h - what is installed for shells and readers, written from what the commands declare:
 * `duban help --manual DIR`.
 */
#pragma once

#include "cli/command.h"

/* Writes into an existing folder: duban.1, duban-COMMAND.1 for each command, completion.bash,
 * completion.zsh. */
ExitStatus manual_write(const char *folder);
