/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * main.c - the program's first word. No setlocale(): results and messages are the same in every
 * locale.
 */
#include "cli/manual.h"
#include "cli/passwords.h"
#include "cli/suggestion.h"
#include "cli/terminal.h"

#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

/* A run's peak: what one document gave back the next one asks for again */
#define MEMORY_KEPT (64 << 20)
/* Larger blocks are rare, grow without being copied and go back at once */
#define MEMORY_MAPPED (1 << 20)

/* Pages given back to the kernel after each document and faulted in for the next took a twentieth
 * of a run. */
static void
keep_memory(void)
{
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, MEMORY_KEPT);
  mallopt(M_MMAP_THRESHOLD, MEMORY_MAPPED);
#endif
}

static ExitStatus
print_owned(char *text)
{
  g_autofree char *owned = text;
  return terminal_print(owned);
}

static ExitStatus
complain_of_usage(void)
{
  g_autofree char *usage = help_render_usage();
  fputs(usage, stderr);
  return EXIT_NOT_DONE;
}

static ExitStatus
complain_of_command(const char *word)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  const Command *const *commands = commands_list();
  for (gsize i = 0; commands[i] != NULL; i++)
    g_ptr_array_add(names, (gpointer) commands[i]->name);
  g_ptr_array_add(names, (gpointer) "help");
  const char *near =
      suggestion_find(word + strspn(word, "-"), (const char *const *) names->pdata, names->len);
  if (near == NULL && g_file_test(word, G_FILE_TEST_EXISTS))
    terminal_complain("expected a command, got %s; did you mean duban run %s?", word, word);
  else if (near != NULL)
    terminal_complain("expected a command, got %s; did you mean duban %s?", word, near);
  else
    terminal_complain("expected a command, got %s; duban --help lists them", word);
  return EXIT_NOT_DONE;
}

static ExitStatus
command_start(const Command *command, char **words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Arguments) arguments =
      arguments_parse(command->options, (const char *const *) words, &error);
  passwords_wipe(words);
  if (arguments == NULL)
    {
      terminal_complain("%s: %s", command->name, error->message);
      return EXIT_NOT_DONE;
    }
  if (arguments_has(arguments, "help"))
    return print_owned(help_render_command(command));
  return command->run(arguments);
}

static ExitStatus
help_start(const char *name, const char *folder)
{
  if (g_strcmp0(name, "--manual") == 0)
    return folder == NULL ? complain_of_usage() : manual_write(folder);
  if (name == NULL)
    return print_owned(help_render_program());
  const Command *command = commands_lookup(name);
  return command == NULL ? complain_of_command(name) : print_owned(help_render_command(command));
}

static ExitStatus
words_start(int argc, char **words)
{
  const char *word = argc > 1 ? words[1] : NULL;
  if (word == NULL)
    return complain_of_usage();
  if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0 || strcmp(word, "help") == 0)
    return help_start(strcmp(word, "help") == 0 ? words[2] : NULL, argc > 3 ? words[3] : NULL);
  if (strcmp(word, "--version") == 0)
    return print_owned(help_render_version());
  const Command *command = commands_lookup(word);
  return command == NULL ? complain_of_command(word) : command_start(command, words + 2);
}

int
main(int argc, char **argv)
{
  /* A worker that has gone, or a full pipe that nobody empties, is an error like any other */
  signal(SIGPIPE, SIG_IGN);
  keep_memory();
  ExitStatus status = words_start(argc, argv);
  if (status == EXIT_CLOSED)
    {
      signal(SIGPIPE, SIG_DFL);
      raise(SIGPIPE);
    }
  return (int) status;
}
