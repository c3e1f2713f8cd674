/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rule_file.c - splits a rule file into entries and lines. Line by line, no look-ahead.
 */
#include "core/rule_file.h"

#include "core/error.h"

#include <string.h>

static void
rule_line_clear(gpointer element)
{
  RuleLine *line = element;
  g_free(line->key);
  g_free(line->value);
  g_clear_pointer(&line->continued, g_array_unref);
}

static void
rule_entry_free(gpointer element)
{
  RuleEntry *entry = element;
  g_array_unref(entry->lines);
  g_free(entry);
}

void
rule_file_free(RuleFile *file)
{
  if (file == NULL)
    return;
  g_free(file->path);
  g_ptr_array_unref(file->entries);
  g_free(file);
}

gboolean
rule_error_set(GError **error, const RuleFile *file, guint line, guint column, const char *format,
               ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  return duban_error_set(error, DUBAN_ERROR_RULES, "%s:%u:%u: %s", file->path, line, column,
                         message);
}

static RuleEntry *
rule_entry_new(guint line)
{
  RuleEntry *entry = g_new0(RuleEntry, 1);
  entry->lines = g_array_new(FALSE, FALSE, sizeof(RuleLine));
  g_array_set_clear_func(entry->lines, rule_line_clear);
  entry->line = line;
  return entry;
}

/* `  more` after `key: value` -> "value more". */
static gboolean
entry_continue(const RuleFile *file, RuleEntry *entry, const char *text, guint line, GError **error)
{
  if (entry == NULL || entry->lines->len == 0)
    return rule_error_set(error, file, line, 1,
                          "expected `key: value` before a line that starts with blanks, got none");
  RuleLine *last = &g_array_index(entry->lines, RuleLine, entry->lines->len - 1);
  if (last->continued == NULL)
    last->continued = g_array_new(FALSE, FALSE, sizeof(ContinuedLine));
  g_autofree char *whole = g_steal_pointer(&last->value);
  ContinuedLine continued = { (guint) strlen(whole) + (whole[0] != '\0'), line };
  g_array_append_val(last->continued, continued);
  last->value = whole[0] == '\0' ? g_strdup(text) : g_strconcat(whole, " ", text, NULL);
  return TRUE;
}

static gboolean
entry_add(const RuleFile *file, RuleEntry *entry, const char *text, guint line, GError **error)
{
  const char *colon = strchr(text, ':');
  if (colon == NULL)
    return rule_error_set(error, file, line, 1, "expected `key: value`, got `%s`", text);
  if (colon == text)
    return rule_error_set(error, file, line, 1, "expected a key before the colon, got none");

  const char *value = colon + 1;
  while (*value == ' ' || *value == '\t')
    value++;
  RuleLine entry_line = { g_strndup(text, (gsize) (colon - text)), g_strchomp(g_strdup(value)),
                          line, (guint) g_utf8_pointer_to_offset(text, value) + 1, NULL };
  g_strchomp(entry_line.key);
  g_array_append_val(entry->lines, entry_line);
  return TRUE;
}

static gboolean
file_add_line(RuleFile *file, RuleEntry **entry, char *text, guint line, GError **error)
{
  gboolean is_indented = text[0] == ' ' || text[0] == '\t';
  char *content = g_strstrip(text);
  if (content[0] == '#')
    return TRUE;
  if (content[0] == '\0')
    {
      *entry = NULL;
      return TRUE;
    }
  if (is_indented)
    return entry_continue(file, *entry, content, line, error);
  if (*entry == NULL)
    {
      *entry = rule_entry_new(line);
      g_ptr_array_add(file->entries, *entry);
    }
  return entry_add(file, *entry, content, line, error);
}

static gboolean
file_check_encoding(const RuleFile *file, const char *text, gsize length, GError **error)
{
  const char *end = NULL;
  if (g_utf8_validate(text, (gssize) length, &end))
    return TRUE;
  guint line = 1;
  for (const char *at = text; at < end; at++)
    line += *at == '\n';
  return rule_error_set(error, file, line, 1, "expected UTF-8, got byte 0x%02X", (guchar) *end);
}

RuleFile *
rule_file_parse(const char *path, const char *text, gsize length, GError **error)
{
  g_autoptr(RuleFile) file = g_new0(RuleFile, 1);
  file->path = g_strdup(path);
  file->entries = g_ptr_array_new_with_free_func(rule_entry_free);
  if (!file_check_encoding(file, text, length, error))
    return NULL;

  g_autofree char *copy = g_strndup(text, length);
  g_auto(GStrv) lines = g_strsplit(copy, "\n", -1);
  RuleEntry *entry = NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    if (!file_add_line(file, &entry, lines[i], i + 1, error))
      return NULL;
  return g_steal_pointer(&file);
}

guint
rule_line_number_at(const RuleLine *line, gsize offset)
{
  guint number = line->line;
  for (guint i = 0; line->continued != NULL && i < line->continued->len; i++)
    {
      const ContinuedLine *continued = &g_array_index(line->continued, ContinuedLine, i);
      if (continued->offset <= offset)
        number = continued->line;
    }
  return number;
}

const RuleLine *
rule_entry_line(const RuleEntry *entry, const char *key)
{
  for (guint i = 0; i < entry->lines->len; i++)
    {
      const RuleLine *line = &g_array_index(entry->lines, RuleLine, i);
      if (strcmp(line->key, key) == 0)
        return line;
    }
  return NULL;
}

const char *
rule_entry_find(const RuleEntry *entry, const char *key)
{
  const RuleLine *line = rule_entry_line(entry, key);
  return line == NULL ? NULL : line->value;
}
