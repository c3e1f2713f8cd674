/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rule_layouts.c - gathers the entries of each layout; what they say is for the stage that reads
 * them.
 *
 * One kind of entry is short for an entry of a vocabulary: `label: deadline` with `words:` adds
 * labels of lines. Labels are added when all files are known, so that a layout that was replaced
 * leaves none behind.
 */
#include "core/rules_private.h"

#include <string.h>

static const struct
{
  const char *label;
  const char *vocabulary;
  const char *class;
  const char *role; /* NULL: none */
} LABELS[] = {
  { "deadline", "item-labels", "deadline", NULL },  { "plan", "item-labels", "plan", NULL },
  { "progress", "item-labels", "progress", NULL },  { "attached", "item-labels", "attached", NULL },
  { "problems", "item-labels", "problems", NULL },  { "next_steps", "item-labels", "next", NULL },
  { "lead", "unit-labels", "unit", "lead" },        { "joint", "unit-labels", "unit", "joint" },
  { "unit", "unit-labels", "unit", "unspecified" }, { "leader", "unit-labels", "leader", NULL },
  { "other", "unit-labels", "other", NULL },
};

void
rule_layout_free(RuleLayout *layout)
{
  g_free(layout->name);
  g_ptr_array_unref(layout->entries);
  g_free(layout);
}

RuleLayout *
rules_make_layout(Rules *rules, const RuleFile *file, const RuleLine *name, GError **error)
{
  if (name->value[0] == '\0' || strpbrk(name->value, " \t/") != NULL)
    {
      rule_error_set(error, file, name->line, name->column,
                     "expected a layout's name of one word without `/`, got `%s`", name->value);
      return NULL;
    }
  RuleLayout *layout = g_new0(RuleLayout, 1);
  *layout = (RuleLayout){ g_strdup(name->value), file, g_ptr_array_new() };
  for (guint i = 0; i < rules->layouts->len; i++)
    if (strcmp(rules_layout_at(rules, i)->name, layout->name) == 0)
      g_ptr_array_remove_index(rules->layouts, i--);
  g_ptr_array_add(rules->layouts, layout);
  return layout;
}

static void
entry_append(RuleEntry *entry, const RuleLine *beside, const char *key, const char *value)
{
  RuleLine line = { g_strdup(key), g_strdup(value), beside->line, beside->column, NULL };
  g_array_append_val(entry->lines, line);
}

static gboolean
layout_add_label(Rules *rules, const RuleLayout *layout, RuleEntry *entry, const RuleLine *label,
                 GError **error)
{
  if (rule_entry_find(entry, "words") == NULL)
    return rule_error_set(error, layout->file, entry->line, 1,
                          "expected `words:` beside `label:`, got none");
  for (gsize i = 0; i < G_N_ELEMENTS(LABELS); i++)
    if (strcmp(LABELS[i].label, label->value) == 0)
      {
        RuleLine beside = *label; /* the array may move */
        entry_append(entry, &beside, "class", LABELS[i].class);
        if (LABELS[i].role != NULL)
          entry_append(entry, &beside, "role", LABELS[i].role);
        return vocabulary_add_entry(rules_make_vocabulary(rules, LABELS[i].vocabulary),
                                    layout->file, entry, error);
      }
  return rule_error_set(error, layout->file, label->line, label->column,
                        "expected a label of deadline, plan, progress, problems, next_steps, "
                        "attached, lead, joint, unit, leader or other, got `%s`",
                        label->value);
}

gboolean
rules_add_layout_labels(Rules *rules, GError **error)
{
  for (guint i = 0; i < rules->layouts->len; i++)
    {
      const RuleLayout *layout = rules_layout_at(rules, i);
      for (guint j = 0; j < layout->entries->len; j++)
        {
          RuleEntry *entry = g_ptr_array_index(layout->entries, j);
          const RuleLine *label = rule_entry_line(entry, "label");
          if (label != NULL && !layout_add_label(rules, layout, entry, label, error))
            return FALSE;
        }
    }
  return TRUE;
}

guint
rules_count_layouts(const Rules *rules)
{
  return rules->layouts->len;
}

const RuleLayout *
rules_layout_at(const Rules *rules, guint index)
{
  return g_ptr_array_index(rules->layouts, index);
}
