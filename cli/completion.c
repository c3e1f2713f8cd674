/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * completion.c - see the header. Values that are files or folders are left to the shell.
 */
#include "cli/completion.h"

#include "cli/command.h"

#include <string.h>

/* Words that an option may be followed by; NULL where that is a file or a number. */
static const char *
option_words(const Option *option)
{
  static const char *const WORDS[][2] = { { "stream", "tasks documents rejects duplicates all" },
                                          { "to", "csv: sqlite: postgresql:// jsonl:" },
                                          { "log", "json" },
                                          { "kind",
                                            "quantity qualitative rank date body place number" } };
  for (gsize i = 0; i < G_N_ELEMENTS(WORDS); i++)
    if (g_str_equal(WORDS[i][0], option->name))
      return WORDS[i][1];
  return NULL;
}

static void
command_names_append(GString *out)
{
  for (const Command *const *command = commands_list(); *command != NULL; command++)
    g_string_append_printf(out, "%s ", (*command)->name);
  g_string_append(out, "help");
}

char *
completion_render_bash(void)
{
  g_autoptr(GString) out = g_string_new(
      "# bash completion for duban\n"
      "_duban() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ] || { [ \"$COMP_CWORD\" -eq 2 ] && [ \"$before\" = help ]; }; "
      "then\n"
      "    COMPREPLY=($(compgen -W \"");
  command_names_append(out);
  g_string_append(
      out,
      " --help --version\" -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]}:$before in\n");
  for (const Command *const *command = commands_list(); *command != NULL; command++)
    for (const Option *option = (*command)->options; option->name != NULL; option++)
      if (option_words(option) != NULL)
        g_string_append_printf(out, "    %s:--%s) words='%s' ;;\n", (*command)->name, option->name,
                               option_words(option));
  g_string_append(out, "    schema:*) words='task document reject duplicate link run' ;;\n    "
                       "rules:rules) words='check list' ;;\n"
                       "  esac\n  case $word in -*) case ${COMP_WORDS[1]} in\n");
  for (const Command *const *command = commands_list(); *command != NULL; command++)
    {
      g_string_append_printf(out, "    %s) words='--help", (*command)->name);
      for (const Option *option = (*command)->options; option->name != NULL; option++)
        g_string_append_printf(out, " --%s", option->name);
      g_string_append(out, "' ;;\n");
    }
  g_string_append(out, "  esac ;; esac\n"
                       "  [ -n \"$words\" ] && COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
                       "}\n"
                       "complete -o bashdefault -o default -F _duban duban\n");
  return g_strdup(out->str);
}

/* The first line of a help text, without what _arguments reads as its own. */
static void
zsh_text_append(GString *out, const char *text)
{
  for (const char *at = text; *at != '\0' && *at != '\n'; at++)
    {
      if (*at == '\'')
        /* Ends the quotation, an escaped mark, and the one appended below begins it again */
        g_string_append(out, "'\\'");
      else if (strchr("[]:\\", *at) != NULL)
        g_string_append_c(out, '\\');
      g_string_append_c(out, *at);
    }
}

static const char *
zsh_operands(const Command *command)
{
  if (g_str_equal(command->name, "schema"))
    return "'*:NAME:(task document reject duplicate link run)'";
  return g_str_equal(command->name, "rules") ? "'*:ACTION:(check list)'" : "'*:INPUT:_files'";
}

static void
zsh_option_append(GString *out, const Option *option)
{
  g_string_append_printf(out, "        '*--%s[", option->name);
  zsh_text_append(out, option->help);
  g_string_append_c(out, ']');
  if (option->value != NULL && option_words(option) != NULL)
    g_string_append_printf(out, ":%s:(%s)", option->value,
                           g_str_equal(option->name, "to")
                               ? "csv\\: sqlite\\: postgresql\\:// jsonl\\:"
                               : option_words(option));
  else if (option->value != NULL)
    g_string_append_printf(out, ":%s:_files", option->value);
  g_string_append(out, "' \\\n");
}

char *
completion_render_zsh(void)
{
  g_autoptr(GString) out = g_string_new(
      "#compdef duban\n_duban() {\n  if (( CURRENT == 2 )); then\n    local -a commands=(\n");
  for (const Command *const *command = commands_list(); *command != NULL; command++)
    {
      g_string_append_printf(out, "      '%s:", (*command)->name);
      zsh_text_append(out, (*command)->summary);
      g_string_append(out, "'\n");
    }
  g_string_append(out, "      'help:print help'\n    )\n    _describe command commands\n    "
                       "return\n  fi\n  local name=$words[2]\n"
                       "  shift words\n  (( CURRENT-- ))\n  case $name in\n");
  for (const Command *const *command = commands_list(); *command != NULL; command++)
    {
      g_string_append_printf(out, "    %s)\n      _arguments \\\n", (*command)->name);
      for (const Option *option = (*command)->options; option->name != NULL; option++)
        zsh_option_append(out, option);
      g_string_append_printf(out, "        '--help[print help]' %s ;;\n", zsh_operands(*command));
    }
  g_string_append(out, "  esac\n}\n_duban \"$@\"\n");
  return g_strdup(out->str);
}
