/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * completion.h - scripts that make shells complete commands, options and their values.
 */
#pragma once

/* You free them. */
char *completion_render_bash(void);
char *completion_render_zsh(void);
