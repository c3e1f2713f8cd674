/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * commands.c - the table of subcommands.
 */
#include "cli/command.h"

static const Command *const COMMANDS[] = {
  &command_run,    &command_extract, &command_normalize, &command_classify,
  &command_output, &command_load,    &command_merge,     &command_values,
  &command_link,   &command_report,  &command_explain,   &command_rules,
  &command_schema, &command_eval,    &command_diff,      NULL,
};

const Command *const *
commands_list(void)
{
  return COMMANDS;
}

const Command *
commands_lookup(const char *name)
{
  for (gsize i = 0; COMMANDS[i] != NULL; i++)
    if (g_strcmp0(COMMANDS[i]->name, name) == 0)
      return COMMANDS[i];
  return NULL;
}
