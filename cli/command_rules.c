/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_rules.c - `duban rules check` and `duban rules list`.
 */
#include "cli/command.h"
#include "cli/shipped_rules.h"
#include "cli/suggestion.h"
#include "cli/terminal.h"
#include "corpus/folder_walk.h"

#include <string.h>

static const Option OPTIONS[] = { RULES_OPTION, { NULL, NULL, NULL, '\0' } };

static ExitStatus
complain(const GError *error)
{
  terminal_complain("%s", error->message);
  return EXIT_NOT_DONE;
}

static ExitStatus
rules_check_all(const Rules *rules)
{
  g_autoptr(GPtrArray) failures = g_ptr_array_new_with_free_func(g_free);
  if (!rules_check(rules, failures))
    {
      for (guint i = 0; i < failures->len; i++)
        terminal_complain("%s", (const char *) g_ptr_array_index(failures, i));
      return EXIT_SOME_REJECTED;
    }
  g_autofree char *text = g_strdup_printf("%u rules, %u vocabularies, %u examples: all hold\n", rules_count(rules),
                                          rules_count_vocabularies(rules), rules_count_examples(rules));
  return terminal_print(text);
}

static gboolean
is_rule_file(const char *path)
{
  static const char *const ENDINGS[] = { ".vocab", ".rules", ".tsv", ".layout" };
  for (gsize i = 0; i < G_N_ELEMENTS(ENDINGS); i++)
    if (g_str_has_suffix(path, ENDINGS[i]))
      return TRUE;
  return FALSE;
}

static gboolean
append_files(const char *folder, GString *out, GError **error)
{
  g_autoptr(FolderWalk) walk = folder_walk_new(folder);
  for (;;)
    {
      g_autofree char *path = folder_walk_next(walk, error);
      if (path == NULL)
        return TRUE;
      if (*error != NULL)
        {
          g_prefix_error(error, "%s: ", path);
          return FALSE;
        }
      if (is_rule_file(path))
        g_string_append_printf(out, "%s\n", path);
    }
}

static ExitStatus
rules_list_all(const Arguments *arguments, const Rules *rules)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) folders = shipped_rules_folders(arguments, &error);
  if (folders == NULL)
    return complain(error);
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = 0; g_ptr_array_index(folders, i) != NULL; i++)
    if (!append_files(g_ptr_array_index(folders, i), out, &error))
      return complain(error);
  g_string_append_printf(out, "%u rules, %u vocabularies, %u examples; rule set %s\n", rules_count(rules),
                         rules_count_vocabularies(rules), rules_count_examples(rules), rules_digest(rules));
  return terminal_print(out->str);
}

static ExitStatus
run(const Arguments *arguments)
{
  static const char *const ACTIONS[] = { "check", "list" };
  const char *action = g_ptr_array_index(arguments->operands, 0);
  gboolean is_check = g_strcmp0(action, ACTIONS[0]) == 0;
  if (arguments_count(arguments) != 1 || (!is_check && strcmp(action, ACTIONS[1]) != 0))
    {
      const char *near = action == NULL ? NULL : suggestion_find(action, ACTIONS, G_N_ELEMENTS(ACTIONS));
      terminal_complain("rules: expected check or list, got %s%s%s%s", arguments_count(arguments) > 1 ? "more" : action == NULL ? "nothing" : action,
                        near == NULL ? "" : "; did you mean duban rules ", near == NULL ? "" : near, near == NULL ? "" : "?");
      return EXIT_NOT_DONE;
    }
  g_autoptr(GError) error = NULL;
  g_autoptr(Rules) rules = shipped_rules_load(arguments, &error);
  if (rules == NULL)
    return complain(error);
  return is_check ? rules_check_all(rules) : rules_list_all(arguments, rules);
}

const Command command_rules = {
  "rules",
  "check or list the rule files",
  "check|list [--rules DIR]",
  "check loads the shipped rules and those of DIR and runs every example and reject in them;\n"
  "list names the files and the digest that run.json gives for the set.\n",
  OPTIONS,
  "  duban rules check\n"
  "  duban rules check --rules my-rules\n"
  "  duban rules list\n",
  run,
};
