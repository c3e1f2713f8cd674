/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * terminal.h - the only place that prints to people: UTF-8 whatever the locale, errors of writing
 * noticed.
 */
#pragma once

#include "cli/command.h"
#include "core/reject.h"

/* "duban: …" and a line feed to standard error; control characters (a file's name may hold them)
 * become `?`. */
void terminal_complain(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* A reject as a complaint: duban: FILE: STAGE: message. */
void terminal_complain_of_reject(const Reject *reject);

/* Complains of an error that ends the command, as "COMMAND: message" (command NULL: the message
 * alone), and gives the exit status; says nothing where only the reader of standard output has
 * gone. */
ExitStatus terminal_fail(const char *command, const GError *error);

/* Text to standard output. */
ExitStatus terminal_print(const char *text);

/* Whether a descriptor is a terminal that may be given colours: NO_COLOR and TERM=dumb say no. */
gboolean terminal_may_color(int descriptor);

/* The help of one command, or of the program. You free it. */
char *help_render_command(const Command *command);
char *help_render_program(void);
/* A few lines for who gave no arguments. */
char *help_render_usage(void);
char *help_render_version(void);
