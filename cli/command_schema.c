/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_schema.c - `duban schema`: the JSON Schemas of the records.
 */
#include "cli/suggestion.h"
#include "cli/terminal.h"
#include "output/embedded.h"

#include <string.h>

#define SUFFIX ".schema.json"

static const Option OPTIONS[] = { { NULL, NULL, NULL, '\0' } };

/* The names of all schemas, each without suffix. */
static GPtrArray *
schema_names(void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const EmbeddedText *file = EMBEDDED_TEXTS; file->name != NULL; file++)
    if (g_str_has_suffix(file->name, SUFFIX))
      g_ptr_array_add(names, g_strndup(file->name, strlen(file->name) - strlen(SUFFIX)));
  return names;
}

static ExitStatus
names_print(const GPtrArray *names)
{
  g_autoptr(GString) list = g_string_new(NULL);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf(list, "%s\n", (const char *) g_ptr_array_index(names, i));
  return terminal_print(list->str);
}

static ExitStatus
run(const Arguments *arguments)
{
  g_autoptr(GPtrArray) names = schema_names();
  if (arguments_count(arguments) == 0)
    return names_print(names);
  const char *name = g_ptr_array_index(arguments->operands, 0);
  g_autofree char *file = g_strconcat(name, SUFFIX, NULL);
  const char *text = arguments_count(arguments) == 1 ? embedded_lookup(file) : NULL;
  if (text != NULL)
    return terminal_print(text);
  const char *near = suggestion_find(name, (const char *const *) names->pdata, names->len);
  terminal_complain("schema: expected one name that duban schema lists, got %s%s%s%s",
                    arguments_count(arguments) > 1 ? "several" : name,
                    near == NULL ? "" : "; did you mean ", near == NULL ? "" : near,
                    near == NULL ? "" : "?");
  return EXIT_NOT_DONE;
}

const Command command_schema = {
  "schema",
  "print the JSON Schema of a record",
  "[NAME]",
  "Without NAME the names are listed: task, document, reject, duplicate, link (each a line of "
  "JSON)\n"
  "and run (run.json). The schemas are of draft 2020-12; every record validates against its own.\n",
  OPTIONS,
  "  duban schema\n"
  "  duban schema task > task.schema.json\n",
  run,
};
