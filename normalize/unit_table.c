/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_table.c - one record an entry of the vocabulary, made when it loads, so that no number asks
 * for class names and factors as text.
 */
#include "normalize/unit_table.h"

#include <string.h>

#include "core/error.h"

struct UnitTable
{
  const Vocabulary *units;
  GArray *entries; /* UnitEntry, by payload */
};

static UnitKind
kind_of(const char *class_name)
{
  static const struct
  {
    const char *name;
    UnitKind kind;
  } KINDS[] = {
    { "count", UNIT_COUNT }, { "arabic", UNIT_ARABIC }, { "measure", UNIT_MEASURE },
    { "money", UNIT_MONEY }, { "share", UNIT_SHARE },   { "time", UNIT_TIME },
    { "years", UNIT_YEARS }, { "tenths", UNIT_TENTHS }, { "points", UNIT_ARABIC },
    { "coins", UNIT_MONEY },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(KINDS); i++)
    if (strcmp(class_name, KINDS[i].name) == 0)
      return KINDS[i].kind;
  return UNIT_NONE;
}

/* "1000", "0.5", "2000/3": exact also for the acre of the East, which is two thirds of a thousand
 * square metres. */
static gboolean
factor_parse(const char *factor, UnitEntry *entry)
{
  entry->upper = entry->lower = (Decimal){ 1, 0 };
  if (factor == NULL)
    return TRUE;
  const char *slash = strchr(factor, '/');
  gsize length = slash == NULL ? strlen(factor) : (gsize) (slash - factor);
  return decimal_parse(factor, length, &entry->upper)
         && (slash == NULL || decimal_parse(slash + 1, strlen(slash + 1), &entry->lower));
}

static gboolean
entry_read(const Vocabulary *units, guint payload, UnitEntry *entry, GError **error)
{
  const char *class_name = vocabulary_class(units, payload);
  const char *split = vocabulary_attribute(units, payload, "characters");
  const char *factor = vocabulary_attribute(units, payload, "factor");
  *entry = (UnitEntry){ .kind = kind_of(class_name),
                        .is_word = strcmp(class_name, "none") == 0,
                        .base = vocabulary_attribute(units, payload, "base") };
  entry->is_closed = entry->kind == UNIT_YEARS || strcmp(class_name, "points") == 0
                     || strcmp(class_name, "coins") == 0;
  entry->is_arabic = entry->kind == UNIT_ARABIC || strcmp(class_name, "coins") == 0;
  if (strcmp(class_name, "split") == 0)
    entry->split = split == NULL ? 1 : (gint) g_ascii_strtoll(split, NULL, 10);
  return factor_parse(factor, entry)
         || duban_error_set(error, DUBAN_ERROR_RULES,
                            "units: expected `factor:` as a number or A/B, got %s", factor);
}

typedef struct
{
  const Vocabulary *units;
  guint count;
} Tally;

static void
count_payload(const char *text, gsize length, gpointer user)
{
  Tally *tally = user;
  tally->count = MAX(tally->count, vocabulary_payload(tally->units, text, length) + 1);
}

UnitTable *
unit_table_new(const Vocabulary *units, GError **error)
{
  g_autoptr(UnitTable) table = g_new0(UnitTable, 1);
  table->units = units;
  table->entries = g_array_new(FALSE, FALSE, sizeof(UnitEntry));
  Tally tally = { units, 0 };
  vocabulary_visit_words(units, count_payload, &tally);
  for (guint payload = 0; payload < tally.count; payload++)
    {
      UnitEntry entry;
      if (!entry_read(units, payload, &entry, error))
        return NULL;
      g_array_append_val(table->entries, entry);
    }
  return g_steal_pointer(&table);
}

void
unit_table_free(UnitTable *table)
{
  if (table == NULL)
    return;
  g_array_unref(table->entries);
  g_free(table);
}

const UnitEntry *
unit_table_at(const UnitTable *table, const char *text, gsize length, gsize offset,
              gsize *match_length)
{
  guint payload = vocabulary_payload_at(table->units, text, length, offset, match_length);
  return payload == G_MAXUINT ? NULL : &g_array_index(table->entries, UnitEntry, payload);
}

const UnitEntry *
unit_table_find(const UnitTable *table, const char *text, gsize length)
{
  guint payload = vocabulary_payload(table->units, text, length);
  return payload == G_MAXUINT ? NULL : &g_array_index(table->entries, UnitEntry, payload);
}
