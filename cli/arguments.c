/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * arguments.c - see the header.
 */
#include "cli/arguments.h"

#include "cli/suggestion.h"
#include "core/error.h"

#include <string.h>

static const Option HELP = { "help", NULL, "print this help", 'h' };

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
  g_autofree char *name =
      g_strndup(word + strspn(word, "-"), strcspn(word + strspn(word, "-"), "="));
  const char *near = suggestion_find(name, (const char *const *) names->pdata, names->len);
  return duban_error_set(error, DUBAN_ERROR_USAGE, "expected an option, got %s%s%s%s", word,
                         near == NULL ? "" : "; did you mean --", near == NULL ? "" : near,
                         near == NULL ? "" : "?");
}

static const Option *
option_of_letter(const Option *options, char letter)
{
  for (const Option *option = options; option->name != NULL; option++)
    if (option->letter != '\0' && option->letter == letter)
      return option;
  return letter == HELP.letter ? &HELP : NULL;
}

/* The option that a word names, NULL if none; *value is what stands in the same word, NULL if
 * nothing does. */
static const Option *
option_find(const Option *options, const char *word, const char **value)
{
  *value = NULL;
  if (word[1] != '-')
    {
      *value = word[1] != '\0' && word[2] != '\0' ? word + 2 : NULL;
      return option_of_letter(options, word[1]);
    }
  const char *equals = strchr(word, '=');
  gsize length = equals == NULL ? strlen(word) : (gsize) (equals - word);
  *value = equals == NULL ? NULL : equals + 1;
  return length > 2 ? option_lookup(options, word + 2, length - 2) : NULL;
}

/* Takes the option at words[0] and its value; *used is how many words that were. */
static gboolean
option_take(Arguments *arguments, const Option *options, const char *const *words, guint *used,
            GError **error)
{
  const char *value = NULL;
  const Option *option = option_find(options, words[0], &value);
  if (option == NULL)
    return option_is_unknown(options, words[0], error);
  if (option->value == NULL && value != NULL)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "--%s: expected no value, got %s",
                           option->name, value);
  if (option->value != NULL && value == NULL && words[1] == NULL)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "--%s: expected %s, got nothing", option->name,
                           option->value);

  *used = option->value != NULL && value == NULL ? 2 : 1;
  g_ptr_array_add(arguments->names, (gpointer) option->name);
  g_ptr_array_add(arguments->values, g_strdup(option->value == NULL ? ""
                                              : value != NULL       ? value
                                                                    : words[1]));
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
