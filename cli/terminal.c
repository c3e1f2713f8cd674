/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * terminal.c - see the header.
 */
#include "cli/terminal.h"

#include "core/error.h"
#include "output/output_file.h"

#include <stdio.h>
#include <unistd.h>

/* C0, DEL and C1 (C2 80 to C2 9F) move cursors and ring bells. */
static void
mask_controls(char *text)
{
  for (guchar *byte = (guchar *) text; *byte != 0; byte++)
    {
      if (byte[0] == 0xC2 && byte[1] >= 0x80 && byte[1] < 0xA0)
        *byte++ = '?';
      if (*byte < 0x20 || *byte == 0x7F
          || (*byte >= 0x80 && *byte < 0xA0 && byte > (guchar *) text && byte[-1] == '?'))
        *byte = '?';
    }
}

void
terminal_complain(const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_autofree char *text = g_utf8_make_valid(message, -1);
  mask_controls(text);
  g_autofree char *line = g_strconcat("duban: ", text, "\n", NULL);
  fputs(line, stderr);
}

void
terminal_complain_of_reject(const Reject *reject)
{
  terminal_complain("%s: %s: %s", reject->uri, reject->stage, reject->message);
}

ExitStatus
terminal_fail(const char *command, const GError *error)
{
  if (g_error_matches(error, DUBAN_ERROR, DUBAN_ERROR_CLOSED))
    return EXIT_CLOSED;
  terminal_complain("%s%s%s", command == NULL ? "" : command, command == NULL ? "" : ": ",
                    error->message);
  return EXIT_NOT_DONE;
}

gboolean
terminal_may_color(int descriptor)
{
  const char *no_color = g_getenv("NO_COLOR"), *terminal = g_getenv("TERM");
  return (no_color == NULL || *no_color == '\0') && g_strcmp0(terminal, "dumb") != 0
         && isatty(descriptor) == 1;
}

ExitStatus
terminal_print(const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OutputFile) file = output_file_for_descriptor(STDOUT_FILENO, "standard output");
  g_string_append(output_file_buffer(file), text);
  return output_file_flush(file, &error) ? EXIT_ALL_WELL : terminal_fail(NULL, error);
}
