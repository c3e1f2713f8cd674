/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * help.c - help texts, put together from what the commands declare.
 */
#include "cli/terminal.h"
#include "corpus/versions.h"
#include "output/sink.h"

#include <string.h>

#define NAME_WIDTH 12   /* of subcommands */
#define OPTION_WIDTH 18 /* of "--name VALUE" */

static void
append_padded(GString *out, const char *text, gsize width)
{
  g_string_append(out, text);
  for (gsize i = strlen(text); i < width; i++)
    g_string_append_c(out, ' ');
}

/* Further lines of an option's help stand under its first. */
static void
append_option(GString *out, const Option *option)
{
  const char letter[] = { '-', option->letter, ',', ' ', '\0' };
  g_autofree char *form =
      g_strdup_printf("%s--%s%s%s", option->letter == '\0' ? "" : letter, option->name,
                      option->value == NULL ? "" : " ", option->value == NULL ? "" : option->value);
  g_auto(GStrv) lines = g_strsplit(option->help, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_string_append(out, "  ");
      append_padded(out, i == 0 ? form : "", OPTION_WIDTH);
      g_string_append_printf(out, "%s\n", lines[i]);
    }
}

char *
help_render_command(const Command *command)
{
  static const Option HELP = { "help", NULL, "print this help", '\0' };
  g_autoptr(GString) out = g_string_new(NULL);
  g_string_append_printf(
      out, "duban %s - %s\n\nUsage: duban %s %s\n\nExamples:\n%s\n%s\nOptions:\n", command->name,
      command->summary, command->name, command->usage, command->examples, command->text);
  for (const Option *option = command->options; option->name != NULL; option++)
    append_option(out, option);
  append_option(out, &HELP);
  return g_strdup(out->str);
}

char *
help_render_program(void)
{
  g_autoptr(GString) out =
      g_string_new("duban - tasks out of published Chinese government notices\n\n"
                   "Examples:\n"
                   "  duban run notice.html                     its tasks: a table on a terminal, "
                   "JSON Lines in a pipe\n"
                   "  duban run --out results notices/          a whole folder into results/\n"
                   "  duban load results --to tasks.db          results into a database: SQLite, "
                   "PostgreSQL, CSV\n"
                   "\nCommands:\n");
  const Command *const *commands = commands_list();
  for (gsize i = 0; commands[i] != NULL; i++)
    {
      g_string_append(out, "  ");
      append_padded(out, commands[i]->name, NAME_WIDTH);
      g_string_append_printf(out, "%s\n", commands[i]->summary);
    }
  g_string_append(out, "  ");
  append_padded(out, "help", NAME_WIDTH);
  g_string_append(
      out,
      "this text, or that of one command: duban help run\n"
      "\nOptions:\n"
      "  --help      print this help\n"
      "  --version   print the versions of duban and its libraries\n"
      "\nExit status: 0 all well, 1 some inputs were rejected, 2 it could not be done as asked.\n");
  return g_strdup(out->str);
}

char *
help_render_usage(void)
{
  g_autoptr(GString) names = g_string_new(NULL);
  const Command *const *commands = commands_list();
  for (gsize i = 0; commands[i] != NULL; i++)
    g_string_append_printf(names, "%s%s", i == 0 ? "" : ", ", commands[i]->name);
  return g_strdup_printf("Usage: duban COMMAND [OPTION]… [INPUT]…\n"
                         "Commands: %s\n"
                         "Try: duban run notice.html, or duban --help\n",
                         names->str);
}

char *
help_render_version(void)
{
  g_autoptr(GString) out = g_string_new("duban " DUBAN_VERSION "\n");
  for (const LibraryVersion *library = versions_of_libraries(); library->name != NULL; library++)
    g_string_append_printf(out, "%s %s\n", library->name, library->version);
  for (const Sink *const *sink = sink_list(); *sink != NULL; sink++)
    if ((*sink)->library_render != NULL)
      {
        g_autofree char *text = (*sink)->library_render();
        g_string_append_printf(out, "%s\n", text);
      }
  return g_strdup(out->str);
}
