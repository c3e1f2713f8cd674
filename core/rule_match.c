/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rule_match.c - compiled patterns and the triggers that gate them.
 *
 * A pattern runs only on a text that holds one of its trigger words; all triggers of a group are
 * looked for in one pass.
 */
#include "core/characters.h"
#include "core/error.h"
#include "core/rules_private.h"

#include <string.h>

#define DERIVED_TRIGGER_CHARACTERS 2 /* one character alone stands in nearly every text */

static void
rule_free(gpointer element)
{
  Rule *rule = element;
  g_free(rule->name);
  g_clear_pointer(&rule->code, pcre2_code_free);
  g_free(rule);
}

RuleGroup *
rule_group_new(const Rules *rules, const char *name)
{
  RuleGroup *group = g_new0(RuleGroup, 1);
  group->name = g_strdup(name);
  group->rules = rules;
  group->members = g_ptr_array_new_with_free_func(rule_free);
  group->triggers = lexicon_new();
  group->trigger_rules = g_ptr_array_new_with_free_func((GDestroyNotify) g_array_unref);
  group->untriggered = g_array_new(FALSE, FALSE, sizeof(guint));
  return group;
}

void
rule_group_free(RuleGroup *group)
{
  g_free(group->name);
  g_ptr_array_unref(group->members);
  lexicon_free(group->triggers);
  g_ptr_array_unref(group->trigger_rules);
  g_array_unref(group->untriggered);
  g_free(group);
}

/* A wide comma in a pattern would never match: texts are comparable when they are searched. */
static gboolean
pattern_is_comparable(const RuleFile *file, const RuleLine *line, GError **error)
{
  gsize size;
  guint column = line->column;
  for (const char *at = line->value; *at != '\0'; at += size, column++)
    {
      gunichar c = character_at(at, &size);
      if (character_comparable(c) != c)
        {
          char wanted[8] = { 0 };
          g_unichar_to_utf8(character_comparable(c), wanted);
          return rule_error_set(error, file, line->line, column,
                                "expected `%s`, the form texts are compared in, got `%.*s`", wanted,
                                (gint) size, at);
        }
    }
  return TRUE;
}

static Pcre2Code *
pattern_compile(const RuleFile *file, const RuleLine *line, GError **error)
{
  if (!pattern_is_comparable(file, line, error))
    return NULL;
  gint code_error;
  PCRE2_SIZE offset;
  g_autoptr(Pcre2Code) code =
      pcre2_compile((PCRE2_SPTR) line->value, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_NO_UTF_CHECK,
                    &code_error, &offset, NULL);
  if (code == NULL)
    {
      guchar message[160];
      pcre2_get_error_message(code_error, message, sizeof message);
      guint column = line->column + (guint) g_utf8_strlen(line->value, (gssize) offset);
      rule_error_set(error, file, line->line, column, "%s", (const char *) message);
      return NULL;
    }
  guint32 groups = 0;
  pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
  if (groups > G_N_ELEMENTS(((RuleMatch *) NULL)->groups))
    {
      rule_error_set(error, file, line->line, line->column,
                     "expected at most %u capture groups, got %u",
                     (guint) G_N_ELEMENTS(((RuleMatch *) NULL)->groups), groups);
      return NULL;
    }
  return g_steal_pointer(&code);
}

static guint
group_index_of(const RuleGroup *group, const char *name)
{
  for (guint i = 0; i < group->members->len; i++)
    if (strcmp(((Rule *) g_ptr_array_index(group->members, i))->name, name) == 0)
      return i;
  return G_MAXUINT;
}

gboolean
rule_group_add_entry(RuleGroup *group, const RuleFile *file, const RuleEntry *entry, GError **error)
{
  const RuleLine *name = rule_entry_line(entry, "rule");
  if (name == NULL)
    return TRUE; /* the entry that names the group */
  const RuleLine *pattern = rule_entry_line(entry, "pattern");
  if (pattern == NULL)
    return rule_error_set(error, file, entry->line, 1, "expected `pattern:` in rule `%s`, got none",
                          name->value);
  if (rule_entry_line(entry, "example") == NULL)
    return rule_error_set(error, file, entry->line, 1,
                          "expected at least one `example:` in rule `%s`, got none", name->value);
  Pcre2Code *code = pattern_compile(file, pattern, error);
  if (code == NULL)
    return FALSE;

  guint earlier = group_index_of(group, name->value);
  Rule *rule = g_new0(Rule, 1);
  *rule = (Rule){ g_strdup(name->value), file, entry, group, code, FALSE };
  if (earlier == G_MAXUINT)
    {
      g_ptr_array_add(group->members, rule);
      return TRUE;
    }
  rule_free(g_ptr_array_index(group->members, earlier));
  g_ptr_array_index(group->members, earlier) = rule;
  return TRUE;
}

/* The literal a pattern starts with, if every match must start with it. You free it; NULL if there
 * is none. */
static char *
pattern_leading_literal(const char *pattern)
{
  if (strchr(pattern, '|') != NULL)
    return NULL; /* an alternative may start otherwise */
  gsize length = 0, last = 0, size;
  guint count = 0;
  for (const char *at = pattern; *at != '\0' && strchr("\\^$.[]()?*+{}", *at) == NULL; at += size)
    {
      character_at(at, &size);
      last = length;
      length += size;
      count++;
    }
  if (pattern[length] != '\0' && strchr("?*{", pattern[length]) != NULL)
    {
      length = last; /* the last character is optional */
      count -= count > 0;
    }
  return count < DERIVED_TRIGGER_CHARACTERS ? NULL : g_strndup(pattern, length);
}

static void
group_add_trigger(RuleGroup *group, GHashTable *known, const char *word, guint rule)
{
  gpointer index;
  if (!g_hash_table_lookup_extended(known, word, NULL, &index))
    {
      index = GUINT_TO_POINTER(group->trigger_rules->len);
      g_hash_table_insert(known, g_strdup(word), index);
      g_ptr_array_add(group->trigger_rules, g_array_new(FALSE, FALSE, sizeof(guint)));
      lexicon_add(group->triggers, word, GPOINTER_TO_UINT(index));
    }
  g_array_append_val(((GArray *) g_ptr_array_index(group->trigger_rules, GPOINTER_TO_UINT(index))),
                     rule);
}

static gboolean
group_add_triggers_of(RuleGroup *group, GHashTable *known, guint index, GError **error)
{
  const Rule *rule = g_ptr_array_index(group->members, index);
  const char *stated = rule_entry_find(rule->entry, "trigger");
  if (stated != NULL)
    {
      g_auto(GStrv) words = g_strsplit_set(stated, " \t", -1);
      for (guint i = 0; words[i] != NULL; i++)
        {
          g_autofree char *word = rules_fold_word(words[i]);
          if (word[0] != '\0')
            group_add_trigger(group, known, word, index);
        }
      return TRUE;
    }
  g_autofree char *literal = pattern_leading_literal(rule_entry_find(rule->entry, "pattern"));
  if (literal != NULL)
    group_add_trigger(group, known, literal, index);
  else if (rule_entry_find(rule->entry, "untriggered") != NULL)
    g_array_append_val(group->untriggered, index);
  else
    return rule_error_set(error, rule->file, rule->entry->line, 1,
                          "expected `trigger:` in rule `%s`, whose pattern starts with no literal, "
                          "or `untriggered:` with the reason, got neither",
                          rule->name);
  return TRUE;
}

gboolean
rule_group_freeze(RuleGroup *group, GError **error)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < group->members->len; i++)
    if (!group_add_triggers_of(group, known, i, error))
      return FALSE;
  lexicon_freeze(group->triggers);
  return TRUE;
}

static void
rule_compile(Rule *rule)
{
  if (!rule->is_fast)
    pcre2_jit_compile(rule->code, PCRE2_JIT_COMPLETE);
  rule->is_fast = TRUE;
}

void
rule_group_compile(RuleGroup *group)
{
  for (guint i = 0; i < group->members->len; i++)
    rule_compile(g_ptr_array_index(group->members, i));
}

guint
rule_group_count(const RuleGroup *group)
{
  return group->members->len;
}

const Rule *
rule_group_at(const RuleGroup *group, guint index)
{
  return g_ptr_array_index(group->members, index);
}

const char *
rule_attribute(const Rule *rule, const char *key)
{
  return rule_entry_find(rule->entry, key);
}

gboolean
rule_find(const Rule *rule, const char *text, gsize length, gsize offset, RuleMatch *match)
{
  const Rules *rules = rule->group->rules;
  rule_compile((Rule *) rule);
  gint count = pcre2_match(rule->code, (PCRE2_SPTR) text, length, offset, PCRE2_NO_UTF_CHECK,
                           rules->match_data, rules->match_context);
  if (count <= 0)
    return FALSE;
  const PCRE2_SIZE *places = pcre2_get_ovector_pointer(rules->match_data);
  RuleMatch found = { .rule = rule, .span = span_new(places[0], places[1]) };
  found.group_count = MIN((guint) count - 1, (guint) G_N_ELEMENTS(found.groups));
  for (guint i = 0; i < found.group_count; i++)
    if (places[2 * i + 2] != PCRE2_UNSET)
      found.groups[i] = span_new(places[2 * i + 2], places[2 * i + 3]);
  *match = found;
  return TRUE;
}

Span
rule_match_named(const RuleMatch *match, const char *name)
{
  gint number = pcre2_substring_number_from_name(match->rule->code, (PCRE2_SPTR) name);
  if (number <= 0 || (guint) number > match->group_count)
    return SPAN_NONE;
  return match->groups[number - 1];
}

static void
match_move(RuleMatch *match, gsize offset)
{
  match->span = span_new(offset + match->span.start, offset + match->span.end);
  for (guint i = 0; i < match->group_count; i++)
    if (!span_is_empty(match->groups[i]))
      match->groups[i] = span_new(offset + match->groups[i].start, offset + match->groups[i].end);
}

/* Appends all matches of the rule in text[from, to), read by itself. */
static void
rule_scan(const Rule *rule, const char *text, gsize from, gsize to, GArray *matches)
{
  RuleMatch match;
  const char *part = text + from;
  gsize length = to - from;
  for (gsize at = 0; at <= length && rule_find(rule, part, length, at, &match);)
    {
      at = match.span.end;
      if (span_is_empty(match.span))
        /* Must not stop the scan */
        at += at < length ? (gsize) (g_utf8_next_char(part + at) - (part + at)) : 1;
      match_move(&match, from);
      g_array_append_val(matches, match);
    }
}

static gint
match_compare(gconstpointer a, gconstpointer b)
{
  const RuleMatch *left = a, *right = b;
  return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

typedef struct
{
  const RuleGroup *group;
  const char *text;
  gsize length;
  Span line;       /* that the last trigger stands in */
  gsize *scanned;  /* for each rule, where its last line ended; NULL before the first trigger: most
                      texts have none */
  GArray *matches; /* receives all; NULL where the first match is enough */
  RuleMatch first;
} GroupScan;

static void
group_scan_rule(GroupScan *scan, guint index, gsize from, gsize to)
{
  const Rule *rule = g_ptr_array_index(scan->group->members, index);
  RuleMatch match;
  if (scan->matches != NULL)
    rule_scan(rule, scan->text, from, to, scan->matches);
  else if (rule_find(rule, scan->text + from, to - from, 0, &match)
           && (scan->first.rule == NULL || from + match.span.start < scan->first.span.start))
    {
      match_move(&match, from);
      scan->first = match;
    }
}

static Span
line_around(const GroupScan *scan, Span trigger)
{
  const char *before = memrchr(scan->text, '\n', trigger.start);
  const char *after = memchr(scan->text + trigger.end, '\n', scan->length - trigger.end);
  return span_new(before == NULL ? 0 : (gsize) (before + 1 - scan->text),
                  after == NULL ? scan->length : (gsize) (after - scan->text));
}

/* Runs the rules that wait for a trigger on the line it stands in, each once a line. Triggers come
 * in order. */
static gboolean
group_scan_trigger(const LexiconMatch *trigger, gpointer user)
{
  GroupScan *scan = user;
  const GArray *waiting = g_ptr_array_index(scan->group->trigger_rules, trigger->payload);
  if (scan->scanned == NULL)
    scan->scanned = g_new0(gsize, scan->group->members->len + 1);
  if (scan->line.end <= trigger->span.start)
    {
      if (scan->first.rule != NULL)
        return FALSE; /* later lines match later */
      scan->line = line_around(scan, trigger->span);
    }
  for (guint i = 0; i < waiting->len; i++)
    {
      guint rule = g_array_index(waiting, guint, i);
      if (scan->scanned[rule] > trigger->span.start)
        continue;
      scan->scanned[rule] = scan->line.end;
      group_scan_rule(scan, rule, scan->line.start, scan->line.end);
    }
  return TRUE;
}

static void
group_scan_run(GroupScan *scan)
{
  const RuleGroup *group = scan->group;
  lexicon_visit_overlapping(group->triggers, scan->text, scan->length, group_scan_trigger, scan);
  g_free(scan->scanned);
  for (guint i = 0; i < group->untriggered->len; i++)
    group_scan_rule(scan, g_array_index(group->untriggered, guint, i), 0, scan->length);
}

void
rule_group_scan(const RuleGroup *group, const char *text, gsize length, GArray *matches)
{
  GroupScan scan = { .group = group, .text = text, .length = length, .matches = matches };
  guint before = matches->len;
  group_scan_run(&scan);
  if (before == 0 && matches->len > 1)
    g_array_sort(matches, match_compare); /* stable: g_array_sort is a merge sort since GLib 2.32 */
}

gboolean
rule_group_find(const RuleGroup *group, const char *text, gsize length, RuleMatch *match)
{
  GroupScan scan = { .group = group, .text = text, .length = length };
  group_scan_run(&scan);
  if (scan.first.rule == NULL)
    return FALSE;
  *match = scan.first;
  return TRUE;
}
