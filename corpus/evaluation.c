/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * evaluation.c - counts; what is printed of them is the command's.
 */
#include "corpus/evaluation.h"

#include "corpus/record_file.h"

#include <string.h>

static const char *const FIELD_NAMES[] = { "number", "section",  "task",    "subtask",
                                           "plan",   "progress", "status",  "units",
                                           "roles",  "aka",      "leaders", "by_region" };

const char *
evaluated_field_name(EvaluatedField field)
{
  return FIELD_NAMES[field];
}

static gboolean
lists_equal(const GPtrArray *a, const GPtrArray *b)
{
  gboolean are_equal = a->len == b->len;
  for (guint i = 0; are_equal && i < a->len; i++)
    are_equal = strcmp(g_ptr_array_index(a, i), g_ptr_array_index(b, i)) == 0;
  return are_equal;
}

gboolean
rows_differ(const Row *gold, const Row *out, EvaluatedField field)
{
  static const RowText TEXTS[] = { [EVALUATED_NUMBER] = ROW_NUMBER,
                                   [EVALUATED_TASK] = ROW_TASK,
                                   [EVALUATED_SUBTASK] = ROW_SUBTASK,
                                   [EVALUATED_PLAN] = ROW_PLAN,
                                   [EVALUATED_PROGRESS] = ROW_PROGRESS };
  switch (field)
    {
    case EVALUATED_SECTION:
      return !lists_equal(gold->section, out->section);
    case EVALUATED_STATUS:
      return g_strcmp0(gold->status, out->status) != 0;
    case EVALUATED_UNITS:
      return !lists_equal(gold->units, out->units);
    case EVALUATED_ROLES:
      return !lists_equal(gold->roles, out->roles);
    case EVALUATED_AKA:
      return !lists_equal(gold->akas, out->akas);
    case EVALUATED_LEADERS:
      return !lists_equal(gold->leaders, out->leaders);
    case EVALUATED_BY_REGION:
      return g_strcmp0(gold->region, out->region) != 0;
    default:
      return g_strcmp0(gold->texts[TEXTS[field]], out->texts[TEXTS[field]]) != 0;
    }
}

/* Two bags: what is in both, what only in the second, what only in the first. Either may be NULL.
 */
static Tally
bags_compare(const GPtrArray *wanted, const GPtrArray *given)
{
  g_autoptr(GHashTable) left = g_hash_table_new(g_str_hash, g_str_equal);
  Tally tally = { 0, given == NULL ? 0 : given->len, wanted == NULL ? 0 : wanted->len };
  for (guint i = 0; given != NULL && i < given->len; i++)
    {
      gpointer key = g_ptr_array_index(given, i);
      g_hash_table_insert(left, key,
                          GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(left, key)) + 1));
    }
  for (guint i = 0; wanted != NULL && i < wanted->len; i++)
    {
      gpointer key = g_ptr_array_index(wanted, i);
      guint count = GPOINTER_TO_UINT(g_hash_table_lookup(left, key));
      if (count == 0)
        continue;
      g_hash_table_insert(left, key, GUINT_TO_POINTER(count - 1));
      tally.found++;
    }
  tally.spurious -= tally.found;
  tally.missing -= tally.found;
  return tally;
}

Tally
rows_quantities(const Row *gold, const Row *out)
{
  return gold->quantities == NULL
             ? (Tally){ 0, 0, 0 }
             : bags_compare(gold->quantities, out == NULL ? NULL : out->quantities);
}

static void
tally_add(Tally *sum, Tally more)
{
  sum->found += more.found;
  sum->spurious += more.spurious;
  sum->missing += more.missing;
}

static void
evaluation_count_pair(Evaluation *evaluation, const Row *gold, const Row *out)
{
  gboolean is_exact = TRUE;
  for (guint field = 0; field < EVALUATED_FIELDS; field++)
    {
      gboolean differs = rows_differ(gold, out, field);
      evaluation->wrong[field] += differs;
      is_exact = is_exact && !differs;
    }
  evaluation->exact += is_exact;
  tally_add(&evaluation->units, bags_compare(gold->units, out->units));
  tally_add(&evaluation->quantities, rows_quantities(gold, out));
}

/* Rows that are alone: their units and, of the gold, their quantities were missed or are too much.
 */
static void
evaluation_count_alone(Evaluation *evaluation)
{
  g_autofree guint8 *gold = g_new0(guint8, evaluation->gold->len + 1),
                    *out = g_new0(guint8, evaluation->out->len + 1);
  for (guint i = 0; i < evaluation->pairs->len; i++)
    {
      RowPair pair = g_array_index(evaluation->pairs, RowPair, i);
      gold[pair.left] = out[pair.right] = TRUE;
    }
  for (guint i = 0; i < evaluation->gold->len; i++)
    if (!gold[i])
      {
        const Row *row = g_ptr_array_index(evaluation->gold, i);
        tally_add(&evaluation->units, bags_compare(row->units, NULL));
        tally_add(&evaluation->quantities, rows_quantities(row, NULL));
      }
  for (guint i = 0; i < evaluation->out->len; i++)
    if (!out[i])
      tally_add(&evaluation->units,
                bags_compare(NULL, ((const Row *) g_ptr_array_index(evaluation->out, i))->units));
}

/* --- reading --- */

static gboolean
rows_append(RecordFile *file, const char *line, gsize length, gboolean wants_all, GPtrArray *rows,
            GError **error)
{
  Row *row = row_read(line, length, error);
  if (row == NULL)
    record_file_prefix(file, error);
  else if (wants_all || row->has_task)
    g_ptr_array_add(rows, row);
  else
    row_free(row);
  return row != NULL;
}

/* All rows of a file (Row *). Lines that are objects without `task` are left out unless all are
 * wanted. You free the array. */
static GPtrArray *
rows_read_all(const char *path, gboolean wants_all, GError **error)
{
  g_autoptr(RecordFile) file = record_file_open(path, error);
  if (file == NULL)
    return NULL;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify) row_free);
  GError *failure = NULL;
  gsize length;
  const char *line;
  while ((line = record_file_next(file, &length, &failure)) != NULL)
    if (!rows_append(file, line, length, wants_all, rows, error))
      return NULL;
  if (failure == NULL)
    return g_steal_pointer(&rows);
  g_propagate_error(error, failure);
  return NULL;
}

/* --- */

Evaluation *
evaluation_new(const char *gold, const char *out, GError **error)
{
  g_autoptr(Evaluation) evaluation = g_new0(Evaluation, 1);
  evaluation->pairs = g_array_new(FALSE, FALSE, sizeof(RowPair));
  evaluation->gold = rows_read_all(gold, TRUE, error);
  if (evaluation->gold == NULL)
    return NULL;
  evaluation->out = rows_read_all(out, FALSE, error);
  if (evaluation->out == NULL
      || !rows_align(evaluation->gold, evaluation->out, evaluation->pairs, error))
    return NULL;
  for (guint i = 0; i < evaluation->pairs->len; i++)
    {
      RowPair pair = g_array_index(evaluation->pairs, RowPair, i);
      evaluation_count_pair(evaluation, g_ptr_array_index(evaluation->gold, pair.left),
                            g_ptr_array_index(evaluation->out, pair.right));
    }
  evaluation_count_alone(evaluation);
  return g_steal_pointer(&evaluation);
}

void
evaluation_free(Evaluation *evaluation)
{
  if (evaluation == NULL)
    return;
  g_clear_pointer(&evaluation->gold, g_ptr_array_unref);
  g_clear_pointer(&evaluation->out, g_ptr_array_unref);
  g_array_unref(evaluation->pairs);
  g_free(evaluation);
}

gdouble
tally_f1(Tally tally)
{
  guint all = tally.found + tally.spurious + tally.missing;
  return all == 0 ? 1.0 : 2.0 * tally.found / (2.0 * tally.found + tally.spurious + tally.missing);
}

Tally
evaluation_rows(const Evaluation *evaluation)
{
  guint found = evaluation->pairs->len;
  return (Tally){ found, evaluation->out->len - found, evaluation->gold->len - found };
}

Tally
evaluation_exact(const Evaluation *evaluation)
{
  guint found = evaluation->exact;
  return (Tally){ found, evaluation->out->len - found, evaluation->gold->len - found };
}

gdouble
evaluation_share(const Evaluation *evaluation, EvaluatedField field)
{
  guint pairs = evaluation->pairs->len;
  return pairs == 0 ? 0.0 : 1.0 - (gdouble) evaluation->wrong[field] / pairs;
}

gboolean
evaluation_is_perfect(const Evaluation *evaluation)
{
  Tally exact = evaluation_exact(evaluation), quantities = evaluation->quantities;
  return exact.spurious + exact.missing + quantities.spurious + quantities.missing == 0;
}
