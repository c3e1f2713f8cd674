/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * arguments.c - see the header.
 */
#include "cli/arguments.h"

#include "cli/suggestion.h"
#include "core/error.h"

#include <string.h>

static const Option HELP = { "help", NULL, "print this help" };

void
arguments_free(Arguments *arguments)
{
  if (arguments == NULL)
    return;
  g_ptr_array_unref(arguments->operands);
  g_ptr_array_unref(arguments->names);
  g_ptr_array_unref(arguments->values);
  g_free(arguments);
}

static const Option *
option_lookup(const Option *options, const char *name, gsize length)
{
  for (const Option *option = options; option->name != NULL; option++)
    if (strlen(option->name) == length && strncmp(option->name, name, length) == 0)
      return option;
  return strlen(HELP.name) == length && strncmp(HELP.name, name, length) == 0 ? &HELP : NULL;
}

static gboolean
option_is_unknown(const Option *options, const char *word, GError **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (const Option *option = options; option->name != NULL; option++)
    g_ptr_array_add(names, (gpointer) option->name);
  g_ptr_array_add(names, (gpointer) HELP.name);
  g_autofree char *name = g_strndup(word + strspn(word, "-"), strcspn(word + strspn(word, "-"), "="));
  const char *near = suggestion_find(name, (const char *const *) names->pdata, names->len);
  return duban_error_set(error, DUBAN_ERROR_USAGE, "expected an option, got %s%s%s%s", word, near == NULL ? "" : "; did you mean --",
                         near == NULL ? "" : near, near == NULL ? "" : "?");
}

/* Takes the option at words[0] and its value; *used is how many words that were. */
static gboolean
option_take(Arguments *arguments, const Option *options, const char *const *words, guint *used, GError **error)
{
  const char *word = words[0];
  const char *equals = strchr(word, '=');
  gsize length = equals == NULL ? strlen(word) : (gsize) (equals - word);
  const Option *option = strcmp(word, "-h") == 0 ? &HELP : NULL;
  if (option == NULL && length > 2 && g_str_has_prefix(word, "--"))
    option = option_lookup(options, word + 2, length - 2);
  if (option == NULL)
    return option_is_unknown(options, word, error);
  if (option->value == NULL && equals != NULL)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "--%s: expected no value, got %s", option->name, equals + 1);
  if (option->value != NULL && equals == NULL && words[1] == NULL)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "--%s: expected %s, got nothing", option->name, option->value);

  const char *value = option->value == NULL ? "" : equals != NULL ? equals + 1 : words[1];
  *used = option->value != NULL && equals == NULL ? 2 : 1;
  g_ptr_array_add(arguments->names, (gpointer) option->name);
  g_ptr_array_add(arguments->values, g_strdup(value));
  return TRUE;
}

Arguments *
arguments_parse(const Option *options, const char *const *words, GError **error)
{
  g_autoptr(Arguments) arguments = g_new0(Arguments, 1);
  arguments->operands = g_ptr_array_new_with_free_func(g_free);
  arguments->names = g_ptr_array_new();
  arguments->values = g_ptr_array_new_with_free_func(g_free);
  gboolean only_operands = FALSE;
  for (guint i = 0, used = 1; words[i] != NULL; i += used)
    {
      used = 1;
      gboolean is_operand = only_operands || words[i][0] != '-' || words[i][1] == '\0';
      if (is_operand)
        g_ptr_array_add(arguments->operands, g_strdup(words[i]));
      else if (strcmp(words[i], "--") == 0)
        only_operands = TRUE;
      else if (!option_take(arguments, options, words + i, &used, error))
        return NULL;
    }
  g_ptr_array_add(arguments->operands, NULL);
  return g_steal_pointer(&arguments);
}

const char *
arguments_value(const Arguments *arguments, const char *name)
{
  for (guint i = arguments->names->len; i > 0; i--)
    if (g_strcmp0(g_ptr_array_index(arguments->names, i - 1), name) == 0)
      return g_ptr_array_index(arguments->values, i - 1);
  return NULL;
}

gboolean
arguments_has(const Arguments *arguments, const char *name)
{
  return arguments_value(arguments, name) != NULL;
}

GPtrArray *
arguments_values(const Arguments *arguments, const char *name)
{
  GPtrArray *values = g_ptr_array_new();
  for (guint i = 0; i < arguments->names->len; i++)
    if (g_strcmp0(g_ptr_array_index(arguments->names, i), name) == 0)
      g_ptr_array_add(values, g_ptr_array_index(arguments->values, i));
  g_ptr_array_add(values, NULL);
  return values;
}

guint
arguments_count(const Arguments *arguments)
{
  return arguments->operands->len - 1;
}
