/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_values_seeds.c - quantities of every annotated field of the seeds' gold, each field read as
 * a document of its own. Skipped where the seeds are not there.
 */
#include <json-glib/json-glib.h>
#include <math.h>

#include "values_fixture.h"

#define BAR 0.98

typedef struct
{
  guint right;
  guint found;
  guint gold;
} Tally;

static gboolean
number_equals(Decimal value, JsonObject *gold, const char *member)
{
  if (json_object_get_null_member(gold, member))
    return FALSE;
  g_autoptr(GString) text = g_string_new(NULL);
  decimal_append(value, text);
  return fabs(g_ascii_strtod(text->str, NULL) - json_object_get_double_member(gold, member)) < 1e-9;
}

static gboolean
quantity_equals(const Document *doc, const KeptQuantity *kept, JsonObject *gold)
{
  const Quantity whole = document_quantity(doc, kept), *quantity = &whole;
  const char *unit = json_object_get_null_member(gold, "unit")
                         ? NULL
                         : json_object_get_string_member(gold, "unit");
  return strcmp(comparator_name(quantity->comparator), json_object_get_string_member(gold, "op"))
             == 0
         && number_equals(quantity->value, gold, "value")
         && (quantity->comparator != COMPARATOR_RANGE
             || number_equals(quantity->value2, gold, "value2"))
         && g_strcmp0(quantity->unit, unit) == 0;
}

/* A multiset comparison, as the scorer's: each gold quantity is met at most once. */
static void
field_compare(const Document *doc, GPtrArray *gold, Tally *tally)
{
  tally->gold += gold->len;
  for (guint i = 0; i < doc->values->len; i++)
    {
      const Value *value = document_value(doc, i);
      if (value->kind != VALUE_QUANTITY)
        continue;
      tally->found++;
      for (guint j = 0; j < gold->len; j++)
        if (quantity_equals(doc, &value->quantity, g_ptr_array_index(gold, j)))
          {
            tally->right++;
            g_ptr_array_remove_index(gold, j);
            break;
          }
    }
}

static void
row_compare(JsonObject *row, Tally *tally)
{
  static const char *const FIELDS[] = { "task", "subtask", "plan", "progress" };
  if (!json_object_has_member(row, "quantities") || json_object_get_null_member(row, "quantities"))
    return;
  JsonArray *quantities = json_object_get_array_member(row, "quantities");
  for (guint i = 0; i < G_N_ELEMENTS(FIELDS); i++)
    {
      if (json_object_get_null_member(row, FIELDS[i]))
        continue;
      g_autoptr(GPtrArray) gold = g_ptr_array_new();
      for (guint j = 0; j < json_array_get_length(quantities); j++)
        {
          JsonObject *quantity = json_array_get_object_element(quantities, j);
          if (strcmp(json_object_get_string_member(quantity, "field"), FIELDS[i]) == 0)
            g_ptr_array_add(gold, quantity);
        }
      g_autoptr(Document) doc =
          fixture_run(json_object_get_string_member(row, FIELDS[i]), NULL, "2021-04-10");
      field_compare(doc, gold, tally);
    }
}

static void
check_seed(gconstpointer name)
{
  g_autofree char *path =
      g_strconcat(TEST_SOURCE_DIR, "/../shared/gold/", (const char *) name, ".jsonl", NULL);
  g_autofree char *text = NULL;
  if (!g_file_get_contents(path, &text, NULL, NULL))
    {
      g_test_skip("the seeds are not beside the source");
      return;
    }
  Tally tally = { 0, 0, 0 };
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonParser) parser = json_parser_new();
      g_assert_true(json_parser_load_from_data(parser, lines[i], -1, &error));
      g_assert_no_error(error);
      row_compare(json_node_get_object(json_parser_get_root(parser)), &tally);
    }
  gdouble f1 = 2.0 * tally.right / MAX(1u, tally.found + tally.gold);
  g_test_message("right %u, found %u, gold %u, F1 %.4f", tally.right, tally.found, tally.gold, f1);
  g_assert_cmpfloat(f1, >=, BAR);
}

int
main(int argc, char **argv)
{
  static const char *const SEEDS[] = { "000", "001", "002", "003", "004" };
  g_test_init(&argc, &argv, NULL);
  fixture_open();
  for (guint i = 0; i < G_N_ELEMENTS(SEEDS); i++)
    {
      g_autofree char *claim = g_strconcat("/values/quantities-of-seed/", SEEDS[i], NULL);
      g_test_add_data_func(claim, SEEDS[i], check_seed);
    }
  int status = g_test_run();
  fixture_close();
  return status;
}
