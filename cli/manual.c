/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * manual.c - see the header. Pages are in the man macros that every reader of manuals knows. They
 * bear no date, so that the same sources give the same bytes.
 */
#include "cli/manual.h"

#include "cli/completion.h"
#include "cli/terminal.h"
#include "output/output_file.h"

#include <string.h>

/* Appends text so that no character of it is a command: backslashes, hyphens, and dots that begin a
 * line. */
static void
text_append(GString *out, const char *text)
{
  gboolean is_line_start = TRUE;
  for (const char *at = text; *at != '\0'; at++)
    {
      if (is_line_start && (*at == '.' || *at == '\''))
        g_string_append(out, "\\&");
      if (*at == '\\')
        g_string_append(out, "\\e");
      else if (*at == '-')
        g_string_append(out, "\\-");
      else
        g_string_append_c(out, *at);
      is_line_start = *at == '\n';
    }
}

static void
header_append(GString *out, const char *name, const char *summary)
{
  g_string_append_printf(
      out, ".TH %s 1 \"\" \"duban " DUBAN_VERSION "\" \"User Commands\"\n.SH NAME\n", name);
  text_append(out, name);
  g_string_append(out, " \\- ");
  text_append(out, summary);
  g_string_append_c(out, '\n');
}

/* Lines as they stand. */
static void
lines_append(GString *out, const char *section, const char *lines)
{
  g_string_append_printf(out, ".SH %s\n.nf\n", section);
  text_append(out, lines);
  g_string_append(out, ".fi\n");
}

/* Paragraphs: an empty line parts them. */
static void
paragraphs_append(GString *out, const char *text)
{
  g_auto(GStrv) paragraphs = g_strsplit(text, "\n\n", -1);
  for (gsize i = 0; paragraphs[i] != NULL; i++)
    {
      g_string_append(out, i == 0 ? "" : ".PP\n");
      g_strchomp(paragraphs[i]);
      text_append(out, paragraphs[i]);
      g_string_append_c(out, '\n');
    }
}

static void
option_append(GString *out, const Option *option)
{
  g_string_append(out, ".TP\n");
  if (option->letter != '\0')
    g_string_append_printf(out, "\\fB\\-%c\\fR, ", option->letter);
  g_string_append(out, "\\fB\\-\\-");
  text_append(out, option->name);
  g_string_append(out, "\\fR");
  if (option->value != NULL)
    {
      g_string_append(out, " \\fI");
      text_append(out, option->value);
      g_string_append(out, "\\fR");
    }
  g_string_append_c(out, '\n');
  text_append(out, option->help);
  g_string_append_c(out, '\n');
}

static const char EXIT_STATUS[] =
    ".SH EXIT STATUS\n0 all well, 1 some inputs were rejected, 2 it could not be done as asked.\n";

static char *
page_of_command(const Command *command)
{
  g_autofree char *name = g_strconcat("duban-", command->name, NULL);
  g_autofree char *usage = g_strdup_printf("duban %s %s\n", command->name, command->usage);
  g_autoptr(GString) out = g_string_new(NULL);
  header_append(out, name, command->summary);
  lines_append(out, "SYNOPSIS", usage);
  g_string_append(out, ".SH DESCRIPTION\n");
  paragraphs_append(out, command->text);
  if (command->options->name != NULL)
    g_string_append(out, ".SH OPTIONS\n");
  for (const Option *option = command->options; option->name != NULL; option++)
    option_append(out, option);
  lines_append(out, "EXAMPLES", command->examples);
  g_string_append(out, EXIT_STATUS);
  g_string_append(out, ".SH SEE ALSO\n.BR duban (1)\n");
  return g_strdup(out->str);
}

static char *
page_of_program(void)
{
  g_autoptr(GString) out = g_string_new(NULL);
  g_autofree char *help = help_render_program();
  header_append(out, "duban", "tasks out of published Chinese government notices");
  g_string_append(
      out, ".SH SYNOPSIS\n\\fBduban\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIINPUT\\fR]...\n");
  lines_append(out, "DESCRIPTION", strstr(help, "\n\n") + 2); /* its first line is the name */
  g_string_append(
      out,
      ".SH ENVIRONMENT\n.TP\nNO_COLOR\nwhere it is set and not empty, no colours on a terminal\n");
  g_string_append(out, EXIT_STATUS);
  g_string_append(out, ".SH SEE ALSO\n");
  for (const Command *const *command = commands_list(); *command != NULL; command++)
    g_string_append_printf(out, ".BR duban\\-%s (1)%s\n", (*command)->name,
                           command[1] == NULL ? "" : ",");
  return g_strdup(out->str);
}

static gboolean
file_write(const char *folder, const char *name, char *text, GError **error)
{
  g_autofree char *owned = text;
  g_autoptr(OutputFile) file = output_file_create(folder, name, error);
  return file != NULL && output_file_append(file, owned, strlen(owned), error)
         && output_file_close(file, error) && output_file_publish(file, error);
}

static gboolean
files_write(const char *folder, GError **error)
{
  for (const Command *const *command = commands_list(); *command != NULL; command++)
    {
      g_autofree char *name = g_strdup_printf("duban-%s.1", (*command)->name);
      if (!file_write(folder, name, page_of_command(*command), error))
        return FALSE;
    }
  return file_write(folder, "duban.1", page_of_program(), error)
         && file_write(folder, "completion.bash", completion_render_bash(), error)
         && file_write(folder, "completion.zsh", completion_render_zsh(), error);
}

ExitStatus
manual_write(const char *folder)
{
  g_autoptr(GError) error = NULL;
  return files_write(folder, &error) ? EXIT_ALL_WELL : terminal_fail(NULL, error);
}
