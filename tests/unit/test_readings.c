/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_readings.c - the readings this program decided on, form by form: tests/values/readings.tsv,
 * and what general recognisers of numbers, amounts and dates are asked for, as far as notices print
 * it: recognised.tsv, specified.tsv; every printed form that was decided on, three lines of it:
 * forms.tsv. A line of them is the claim, the text and the values wanted. The document is of 2023,
 * issued on 10 February by a city that no table knows.
 *
 * With DUBAN_READINGS set it prints the lines as they are now read, for a person to judge.
 */
#include <stdio.h>

#include "values_fixture.h"

#define TABLES TEST_SOURCE_DIR "/tests/values/"
#define LEAST_EXAMPLES 3 /* of a form */
#define LEAST_FORMS 98   /* all that were decided on */

static void
write_decimal(GString *out, const char *name, Decimal value)
{
  if (value.mantissa == 0)
    return;
  g_string_append_printf(out, " %s=", name);
  decimal_append(value, out);
}

static void
write_word(GString *out, const char *name, const char *word)
{
  if (word != NULL && word[0] != '\0')
    g_string_append_printf(out, " %s=%s", name, word);
}

static void
write_details(const Document *doc, const Value *value, GString *out)
{
  const Goal *goal = &value->qualitative;
  switch (value->kind)
    {
    case VALUE_QUANTITY:
      {
        const Quantity quantity = document_quantity(doc, &value->quantity);
        g_autofree char *baseline = document_render_line(doc, quantity.baseline);
        write_word(out, "change", change_name(value->quantity.change));
        write_word(out, "strength", strength_name(value->quantity.strength));
        write_word(out, "baseline", baseline);
        write_decimal(out, "factor", quantity.factor);
        write_decimal(out, "detail", quantity.detail);
        return;
      }
    case VALUE_QUALITATIVE:
      if (goal->has_value)
        {
          g_string_append_printf(out, " %s ", comparator_name(goal->comparator));
          decimal_append(goal->value, out);
        }
      write_word(out, "change", change_name(goal->change));
      write_word(out, "strength", strength_name(goal->strength));
      return;
    case VALUE_DATE:
      write_word(out, "class", date_class_name(value->date.class_of));
      write_word(out, "alt", value->date.alt);
      return;
    default:
      write_word(out, "canonical", value->body.canonical);
      if (value->kind == VALUE_BODY && value->body.is_group)
        g_string_append(out, " group");
      write_word(out, "successor", value->body.successor);
    }
}

static char *
values_render(const char *text)
{
  g_autoptr(Document) doc =
      fixture_run_issued(text, "某市2023年重点工作", "2023-02-10", "江岚市人民政府办公室");
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < doc->values->len; i++)
    {
      if (i > 0)
        g_string_append(out, "; ");
      fixture_write(document_value(doc, i), doc, out);
      write_details(doc, document_value(doc, i), out);
    }
  return g_string_free(out, FALSE);
}

static void
check_row(gconstpointer row)
{
  g_auto(GStrv) fields = g_strsplit(row, "\t", 3);
  g_autofree char *values = values_render(fields[1]);
  g_autofree char *found = g_strconcat(fields[1], " -> ", values, NULL);
  g_autofree char *expected =
      g_strconcat(fields[1], " -> ", fields[2] == NULL ? "" : fields[2], NULL);
  g_assert_cmpstr(found, ==, expected);
}

static void
print_row(const char *row)
{
  g_auto(GStrv) fields = g_strsplit(row, "\t", 3);
  g_autofree char *values = values_render(fields[1]);
  g_autofree char *line = g_strconcat(fields[0], "\t", fields[1], "\t", values, "\n", NULL);
  fputs(line, stdout);
}

/* Every form of forms.tsv has examples enough, so that none rests on a single lucky text. */
static void
check_counts(gconstpointer table)
{
  const char *const *rows = table;
  g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; rows[i] != NULL; i++)
    if (rows[i][0] != '\0' && rows[i][0] != '#')
      {
        char *form = g_strndup(rows[i], strcspn(rows[i], "\t"));
        guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, form));
        g_hash_table_insert(counts, form, GUINT_TO_POINTER(count + 1));
      }
  GHashTableIter iter;
  gpointer form, count;
  g_hash_table_iter_init(&iter, counts);
  while (g_hash_table_iter_next(&iter, &form, &count))
    {
      g_test_message("%s", (const char *) form);
      g_assert_cmpuint(GPOINTER_TO_UINT(count), >=, LEAST_EXAMPLES);
    }
  g_assert_cmpuint(g_hash_table_size(counts), >=, LEAST_FORMS);
}

static GStrv
table_add(const char *path, gboolean is_printed, GPtrArray *kept)
{
  char *table = NULL;
  g_assert_true(g_file_get_contents(path, &table, NULL, NULL));
  GStrv rows = g_strsplit(table, "\n", -1);
  g_ptr_array_add(kept, rows);
  g_free(table);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      if (rows[i][0] == '\0' || rows[i][0] == '#')
        continue;
      if (is_printed)
        {
          print_row(rows[i]);
          continue;
        }
      g_autofree char *file = g_path_get_basename(path);
      g_autofree char *claim = g_strdup_printf("/%.*s/%.*s/line-%u", (int) strcspn(file, "."), file,
                                               (int) strcspn(rows[i], "\t"), rows[i], i + 1);
      g_test_add_data_func(claim, rows[i], check_row);
    }
  return rows;
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  fixture_open();
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func((GDestroyNotify) g_strfreev);
  gboolean is_printed = g_getenv("DUBAN_READINGS") != NULL;
  table_add(TABLES "readings.tsv", is_printed, kept);
  table_add(TABLES "recognised.tsv", is_printed, kept);
  table_add(TABLES "specified.tsv", is_printed, kept);
  GStrv forms = table_add(TABLES "forms.tsv", is_printed, kept);
  g_test_add_data_func("/forms/each-has-three-examples", forms, check_counts);
  int status = is_printed ? 0 : g_test_run();
  fixture_close();
  return status;
}
