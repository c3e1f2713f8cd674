/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rules.c - loads the rule directories and answers for their parts; runs the examples.
 */
#include "core/rules.h"

#include "core/characters.h"
#include "core/digest.h"
#include "core/error.h"
#include "core/limits.h"
#include "core/rules_private.h"

#include <string.h>

#define LARGE_FILE 65536 /* bytes */
#define MAXIMUM_GROUPS 9 /* the whole match and RuleMatch.groups */

static void
vocabulary_free_element(gpointer element)
{
  vocabulary_free(element);
}

static void
group_free_element(gpointer element)
{
  rule_group_free(element);
}

static void
table_free_element(gpointer element)
{
  g_string_free(element, TRUE);
}

static Rules *
rules_new(void)
{
  Rules *rules = g_new0(Rules, 1);
  rules->files = g_ptr_array_new_with_free_func((GDestroyNotify) rule_file_free);
  rules->parts = parts_new();
  rules->vocabularies =
      g_hash_table_new_full(g_str_hash, g_str_equal, NULL, vocabulary_free_element);
  rules->groups = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, group_free_element);
  rules->layouts = g_ptr_array_new_with_free_func((GDestroyNotify) rule_layout_free);
  rules->tables = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, table_free_element);
  rules->checksum = digest_new();
  rules->match_data = pcre2_match_data_create(MAXIMUM_GROUPS, NULL);
  rules->match_context = pcre2_match_context_create(NULL);
  pcre2_set_match_limit(rules->match_context, limits_default()->match_steps);
  return rules;
}

void
rules_free(Rules *rules)
{
  if (rules == NULL)
    return;
  g_hash_table_unref(rules->tables);
  g_ptr_array_unref(rules->layouts);
  g_hash_table_unref(rules->groups);
  g_hash_table_unref(rules->vocabularies);
  parts_free(rules->parts);
  g_ptr_array_unref(rules->files);
  digest_free(rules->checksum);
  g_free(rules->digest);
  pcre2_match_data_free(rules->match_data);
  pcre2_match_context_free(rules->match_context);
  g_free(rules);
}

Vocabulary *
rules_make_vocabulary(Rules *rules, const char *name)
{
  Vocabulary *vocabulary = g_hash_table_lookup(rules->vocabularies, name);
  if (vocabulary == NULL)
    {
      vocabulary = vocabulary_new(name, rules->parts);
      g_hash_table_insert(rules->vocabularies, vocabulary->name, vocabulary);
    }
  return vocabulary;
}

static RuleGroup *
rules_make_group(Rules *rules, const char *name)
{
  RuleGroup *group = g_hash_table_lookup(rules->groups, name);
  if (group == NULL)
    {
      group = rule_group_new(rules, name);
      g_hash_table_insert(rules->groups, group->name, group);
    }
  return group;
}

/* What the entries of a file belong to: one of the three is set. */
typedef struct
{
  Vocabulary *vocabulary;
  RuleGroup *group;
  RuleLayout *layout;
} Owner;

/* Without an empty line above, what names the owner of the entries below would be one more line of
 * the entry above, and own that one, too. */
static gboolean
entry_is_parted(const RuleFile *file, const RuleEntry *entry, GError **error)
{
  static const char *const OWNERS[] = { "vocabulary", "rules" };
  for (gsize i = 0; i < G_N_ELEMENTS(OWNERS); i++)
    {
      const RuleLine *line = rule_entry_line(entry, OWNERS[i]);
      if (line != NULL && line != &g_array_index(entry->lines, RuleLine, 0))
        return rule_error_set(error, file, line->line, 1,
                              "expected an empty line above `%s: %s`, got a line of the entry that "
                              "starts in line %u",
                              OWNERS[i], line->value, entry->line);
    }
  return TRUE;
}

/* `vocabulary: X`, `rules: X` and `layout: X` name what the entries below belong to, until the next
 * such line. */
static gboolean
owner_turn(Owner *owner, Rules *rules, const RuleFile *file, const RuleEntry *entry, GError **error)
{
  const char *vocabulary = rule_entry_find(entry, "vocabulary"),
             *group = rule_entry_find(entry, "rules");
  const RuleLine *layout = rule_entry_line(entry, "layout");
  if (vocabulary != NULL)
    *owner = (Owner){ .vocabulary = rules_make_vocabulary(rules, vocabulary) };
  else if (group != NULL)
    *owner = (Owner){ .group = rules_make_group(rules, group) };
  else if (layout != NULL)
    {
      *owner = (Owner){ .layout = rules_make_layout(rules, file, layout, error) };
      return owner->layout != NULL;
    }
  return owner->vocabulary != NULL || owner->group != NULL || owner->layout != NULL
         || rule_error_set(error, file, entry->line, 1,
                           "expected `vocabulary: NAME`, `rules: NAME` or `layout: NAME` first, "
                           "got an entry of none");
}

static gboolean
rules_add_file(Rules *rules, const RuleFile *file, GError **error)
{
  Owner owner = { NULL, NULL, NULL };
  for (guint i = 0; i < file->entries->len; i++)
    {
      const RuleEntry *entry = g_ptr_array_index(file->entries, i);
      if (!entry_is_parted(file, entry, error) || !owner_turn(&owner, rules, file, entry, error))
        return FALSE;
      if (owner.layout != NULL)
        g_ptr_array_add(owner.layout->entries, (gpointer) entry);
      else if (!(owner.vocabulary != NULL
                     ? vocabulary_add_entry(owner.vocabulary, file, entry, error)
                     : rule_group_add_entry(owner.group, file, entry, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
path_is_rules(const char *path)
{
  static const char *const ENDINGS[] = { ".vocab", ".rules", ".layout", ".tsv" };
  for (gsize i = 0; i < G_N_ELEMENTS(ENDINGS); i++)
    if (g_str_has_suffix(path, ENDINGS[i]))
      return TRUE;
  return FALSE;
}

static gint
path_compare(gconstpointer a, gconstpointer b)
{
  return strcmp(*(char *const *) a, *(char *const *) b);
}

/* Appends the paths (relative to the top) of all rule files below, without following the order of
 * the file system. */
static gboolean
directory_collect(const char *top, GPtrArray *paths, GError **error)
{
  g_autoptr(GPtrArray) pending = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(pending, g_strdup(""));
  for (guint i = 0; i < pending->len; i++)
    {
      const char *relative = g_ptr_array_index(pending, i);
      g_autofree char *path = g_build_filename(top, relative, NULL);
      g_autoptr(GError) cause = NULL;
      g_autoptr(GDir) directory = g_dir_open(path, 0, &cause);
      if (directory == NULL)
        return duban_error_set(error, DUBAN_ERROR_RULES, "%s", cause->message);
      for (const char *name = g_dir_read_name(directory); name != NULL;
           name = g_dir_read_name(directory))
        {
          g_autofree char *below =
              relative[0] == '\0' ? g_strdup(name) : g_build_filename(relative, name, NULL);
          g_autofree char *whole = g_build_filename(top, below, NULL);
          if (g_file_test(whole, G_FILE_TEST_IS_DIR) && !g_file_test(whole, G_FILE_TEST_IS_SYMLINK))
            g_ptr_array_add(pending, g_steal_pointer(&below));
          else if (path_is_rules(name))
            g_ptr_array_add(paths, g_steal_pointer(&below));
        }
    }
  g_ptr_array_sort(paths, path_compare);
  return TRUE;
}

/* Large files count by their own digest. */
static void
checksum_add(Rules *rules, const char *text, gsize length)
{
  char hex[DIGEST_LENGTH + 1];
  if (length < LARGE_FILE)
    {
      digest_add(rules->checksum, text, length);
      return;
    }
  digest_sha256(text, length, hex);
  digest_add(rules->checksum, hex, DIGEST_LENGTH);
}

/* Tables are kept as they are: who needs one reads its lines in place. */
static gboolean
rules_add_table(Rules *rules, const char *path, const char *text, gsize length, GError **error)
{
  if (!g_utf8_validate(text, (gssize) length, NULL))
    return duban_error_set(error, DUBAN_ERROR_RULES, "%s:1:1: expected UTF-8, got other bytes",
                           path);
  g_autofree char *name = g_path_get_basename(path);
  name[strlen(name) - strlen(".tsv")] = '\0';
  GString *table = g_hash_table_lookup(rules->tables, name);
  if (table == NULL)
    {
      table = g_string_sized_new(length + 1);
      g_hash_table_insert(rules->tables, g_strdup(name), table);
    }
  g_string_append_len(table, text, (gssize) length);
  if (length > 0 && text[length - 1] != '\n')
    g_string_append_c(table, '\n');
  return TRUE;
}

static gboolean
rules_load_file(Rules *rules, const char *top, const char *relative, GError **error)
{
  g_autofree char *path = g_build_filename(top, relative, NULL);
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr(GError) cause = NULL;
  if (!g_file_get_contents(path, &text, &length, &cause))
    return duban_error_set(error, DUBAN_ERROR_RULES, "%s", cause->message);
  digest_add(rules->checksum, relative, strlen(relative) + 1);
  checksum_add(rules, text, length);
  if (g_str_has_suffix(path, ".tsv"))
    return rules_add_table(rules, path, text, length, error);
  RuleFile *file = rule_file_parse(path, text, length, error);
  if (file == NULL)
    return FALSE;
  g_ptr_array_add(rules->files, file);
  return rules_add_file(rules, file, error);
}

static gboolean
rules_load_directory(Rules *rules, const char *top, GError **error)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
  if (!directory_collect(top, paths, error))
    return FALSE;
  for (guint i = 0; i < paths->len; i++)
    if (!rules_load_file(rules, top, g_ptr_array_index(paths, i), error))
      return FALSE;
  return TRUE;
}

Rules *
rules_load(const char *const *directories, GError **error)
{
  g_autoptr(Rules) rules = rules_new();
  for (guint i = 0; directories[i] != NULL; i++)
    if (!rules_load_directory(rules, directories[i], error))
      return NULL;
  if (!rules_add_layout_labels(rules, error) || !parts_freeze(rules->parts, error))
    return NULL;

  GHashTableIter iterator;
  gpointer value;
  g_hash_table_iter_init(&iterator, rules->vocabularies);
  while (g_hash_table_iter_next(&iterator, NULL, &value))
    lexicon_freeze(((Vocabulary *) value)->lexicon);
  g_hash_table_iter_init(&iterator, rules->groups);
  while (g_hash_table_iter_next(&iterator, NULL, &value))
    if (!rule_group_freeze(value, error))
      return NULL;
  rules->digest = g_new(char, DIGEST_LENGTH + 1);
  digest_take(rules->checksum, rules->digest);
  return g_steal_pointer(&rules);
}

void
rules_compile(const Rules *rules)
{
  GHashTableIter iterator;
  gpointer group;
  g_hash_table_iter_init(&iterator, rules->groups);
  while (g_hash_table_iter_next(&iterator, NULL, &group))
    rule_group_compile(group);
}

const char *
rules_digest(const Rules *rules)
{
  return rules->digest;
}

const Vocabulary *
rules_vocabulary(const Rules *rules, const char *name)
{
  return g_hash_table_lookup(rules->vocabularies, name);
}

const Vocabulary *
rules_need_vocabulary(const Rules *rules, const char *name, GError **error)
{
  const Vocabulary *vocabulary = rules_vocabulary(rules, name);
  if (vocabulary == NULL)
    duban_error_set(error, DUBAN_ERROR_RULES,
                    "expected a file with `vocabulary: %s` in the rules, got none", name);
  return vocabulary;
}

const GString *
rules_need_table(const Rules *rules, const char *name, GError **error)
{
  const GString *table = g_hash_table_lookup(rules->tables, name);
  if (table == NULL)
    duban_error_set(error, DUBAN_ERROR_RULES, "expected a file %s.tsv in the rules, got none",
                    name);
  return table;
}

const RuleGroup *
rules_group(const Rules *rules, const char *name)
{
  return g_hash_table_lookup(rules->groups, name);
}

const RuleGroup *
rules_need_group(const Rules *rules, const char *name, GError **error)
{
  const RuleGroup *group = rules_group(rules, name);
  if (group == NULL)
    duban_error_set(error, DUBAN_ERROR_RULES,
                    "expected a file with `rules: %s` in the rules, got none", name);
  return group;
}

/* Calls visit for every line of that key in every rule entry. */
typedef void (*LineVisitor)(const Rule *rule, const RuleLine *line, gpointer user);

static void
rules_visit_lines(const Rules *rules, LineVisitor visit, gpointer user)
{
  g_autoptr(GList) names = g_list_sort(g_hash_table_get_keys(rules->groups), (GCompareFunc) strcmp);
  for (GList *name = names; name != NULL; name = name->next)
    {
      const RuleGroup *group = rules_group(rules, name->data);
      for (guint i = 0; i < group->members->len; i++)
        {
          const Rule *rule = g_ptr_array_index(group->members, i);
          for (guint j = 0; j < rule->entry->lines->len; j++)
            visit(rule, &g_array_index(rule->entry->lines, RuleLine, j), user);
        }
    }
}

static gboolean
line_is_example(const RuleLine *line)
{
  return strcmp(line->key, "example") == 0 || strcmp(line->key, "reject") == 0;
}

static void
count_example(const Rule *rule, const RuleLine *line, gpointer user)
{
  *(guint *) user += line_is_example(line);
}

guint
rules_count_examples(const Rules *rules)
{
  guint count = 0;
  rules_visit_lines(rules, count_example, &count);
  return count;
}

guint
rules_count(const Rules *rules)
{
  guint count = 0;
  GHashTableIter iterator;
  gpointer value;
  g_hash_table_iter_init(&iterator, rules->groups);
  while (g_hash_table_iter_next(&iterator, NULL, &value))
    count += ((RuleGroup *) value)->members->len;
  return count;
}

guint
rules_count_vocabularies(const Rules *rules)
{
  return g_hash_table_size(rules->vocabularies);
}

/* Examples are texts of a notice: folded like one, and found the way a stage finds them, triggers
 * included. */
static void
check_example(const Rule *rule, const RuleLine *line, gpointer user)
{
  if (!line_is_example(line))
    return;
  g_autofree char *text = rules_fold_word(line->value);
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  rule_group_scan(rule->group, text, strlen(text), matches);
  gboolean is_found = FALSE;
  for (guint i = 0; i < matches->len; i++)
    is_found |= g_array_index(matches, RuleMatch, i).rule == rule;
  gboolean is_wanted = line->key[0] == 'e';
  if (is_found != is_wanted)
    g_ptr_array_add(user, g_strdup_printf("%s:%u:%u: expected rule `%s` %s `%s`, got %s",
                                          rule->file->path, line->line, line->column, rule->name,
                                          is_wanted ? "to match" : "not to match", line->value,
                                          is_found ? "a match" : "no match"));
}

gboolean
rules_check(const Rules *rules, GPtrArray *failures)
{
  guint before = failures->len;
  rules_visit_lines(rules, check_example, failures);
  return failures->len == before;
}
