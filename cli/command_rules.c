/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_rules.c - `duban rules check`, `list` and `explain`: what the rule files say, and whether
 * they hold.
 */
#include "cli/command.h"
#include "cli/shipped_rules.h"
#include "cli/suggestion.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "core/rule_origin.h"
#include "corpus/layout_check.h"

#include <string.h>

static const Option OPTIONS[] = { RULES_OPTION, { NULL, NULL, NULL, '\0' } };

static void
append_counts(const Rules *rules, guint layout_examples, GString *out)
{
  g_string_append_printf(out, "%u rules, %u vocabularies, %u layouts, %u examples",
                         rules_count(rules), rules_count_vocabularies(rules),
                         rules_count_layouts(rules), rules_count_examples(rules) + layout_examples);
}

static ExitStatus
rules_check_all(const Rules *rules)
{
  g_autoptr(GPtrArray) failures = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GError) error = NULL;
  guint layout_examples = 0;
  rules_check(rules, failures);
  if (!layout_check(rules, failures, &layout_examples, &error))
    return terminal_fail(NULL, error);
  for (guint i = 0; i < failures->len; i++)
    terminal_complain("%s", (const char *) g_ptr_array_index(failures, i));
  if (failures->len > 0)
    return EXIT_SOME_REJECTED;
  g_autoptr(GString) out = g_string_new(NULL);
  append_counts(rules, layout_examples, out);
  g_string_append(out, ": all hold\n");
  return terminal_print(out->str);
}

/* layouts/plain-list, verdicts/goal-exceeded, column-titles/task: what `explain` takes. */
static void
append_id(const RuleOrigin *origin, const RuleEntry *entry, gpointer user)
{
  g_string_append_printf(user, "%s/%s\t%s:%u\n", origin->set, origin->id, origin->path,
                         origin->line);
}

static ExitStatus
rules_list_all(const Rules *rules)
{
  g_autoptr(GString) out = g_string_new(NULL);
  rules_visit_all(rules, append_id, out);
  append_counts(rules, 0, out);
  g_string_append_printf(out, " of rules; rule set %s\n", rules_digest(rules));
  return terminal_print(out->str);
}

static void
append_entry(const RuleOrigin *origin, const RuleEntry *entry, gpointer user)
{
  GString *out = user;
  g_string_append_printf(out, "%s%s/%s\t%s:%u\n", out->len > 0 ? "\n" : "", origin->set, origin->id,
                         origin->path, origin->line);
  for (guint i = 0; i < entry->lines->len; i++)
    {
      const RuleLine *line = &g_array_index(entry->lines, RuleLine, i);
      g_string_append_printf(out, "  %s: %s\n", line->key, line->value);
    }
}

static void
collect_id(const RuleOrigin *origin, const RuleEntry *entry, gpointer user)
{
  g_ptr_array_add(user, (gpointer) origin->id);
}

static ExitStatus
rules_explain(const Rules *rules, const char *name)
{
  g_autoptr(GString) out = g_string_new(NULL);
  if (g_str_has_prefix(name, "layouts/"))
    name += strlen("layouts/");
  if (rules_visit_named(rules, name, append_entry, out) > 0)
    return terminal_print(out->str);
  g_autoptr(GPtrArray) ids = g_ptr_array_new();
  rules_visit_all(rules, collect_id, ids);
  const char *near = suggestion_find(name, (const char *const *) ids->pdata, ids->len);
  terminal_complain(
      "rules explain: expected a rule, a layout, a vocabulary or a word of one, got %s%s%s%s", name,
      near == NULL ? "; duban rules list names them" : "; did you mean ", near == NULL ? "" : near,
      near == NULL ? "" : "?");
  return EXIT_NOT_DONE;
}

static gboolean
action_parse(const Arguments *arguments, const char **action, GError **error)
{
  static const char *const ACTIONS[] = { "check", "list", "explain" };
  const char *word = *action = g_ptr_array_index(arguments->operands, 0);
  for (gsize i = 0; i < G_N_ELEMENTS(ACTIONS); i++)
    {
      guint wanted = strcmp(ACTIONS[i], "explain") == 0 ? 2 : 1;
      if (g_strcmp0(word, ACTIONS[i]) != 0)
        continue;
      return arguments_count(arguments) == wanted
             || duban_error_set(error, DUBAN_ERROR_USAGE,
                                "rules %s: expected %s, got %u words more", word,
                                wanted == 1 ? "nothing behind it" : "one ID or WORD",
                                arguments_count(arguments) - 1);
    }
  const char *near = word == NULL ? NULL : suggestion_find(word, ACTIONS, G_N_ELEMENTS(ACTIONS));
  return duban_error_set(
      error, DUBAN_ERROR_USAGE, "rules: expected check, list or explain, got %s%s%s%s",
      word == NULL ? "nothing" : word, near == NULL ? "" : "; did you mean duban rules ",
      near == NULL ? "" : near, near == NULL ? "" : "?");
}

static ExitStatus
run(const Arguments *arguments)
{
  const char *action;
  g_autoptr(GError) error = NULL;
  if (!action_parse(arguments, &action, &error))
    return terminal_fail(NULL, error);
  g_autoptr(Rules) rules = shipped_rules_load(arguments, &error);
  if (rules == NULL)
    return terminal_fail(NULL, error);
  if (strcmp(action, "explain") == 0)
    return rules_explain(rules, g_ptr_array_index(arguments->operands, 1));
  return strcmp(action, "check") == 0 ? rules_check_all(rules) : rules_list_all(rules);
}

const Command command_rules = {
  "rules",
  "check, list or explain the rule files",
  "check|list|explain ID [--rules DIR]",
  "check loads the shipped rules and those of DIR and runs every example in them: those of\n"
  "rules, and the small notices of layouts. list names every rule, class of words and layout\n"
  "with its file and line, and the digest that run.json gives for the set. explain shows what\n"
  "an ID of that list says, or where a WORD is known. How to write such files: docs/rules.md.\n",
  OPTIONS,
  "  duban rules check --rules my-rules\n"
  "  duban rules list\n"
  "  duban rules explain goal-exceeded\n"
  "  duban rules explain column-titles/task\n",
  run,
};
