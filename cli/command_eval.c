/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_eval.c - `duban eval`: task records against gold.
 */
#include "cli/command.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "core/json_reader.h"
#include "core/json_writer.h"
#include "corpus/evaluation.h"
#include "corpus/member_text.h"

#include <string.h>

#define FIGURE_BYTES 32

static const Option OPTIONS[] = {
  { "list", NULL, "tell every row that is missing, too much or wrong, and how", 0 },
  { "json", NULL, "one object; with --list its `differences` too", 0 },
  { NULL, NULL, NULL, 0 },
};

/* The member that shows a field: roles and second names are in the units. */
static const char *
field_member(EvaluatedField field)
{
  return field == EVALUATED_ROLES || field == EVALUATED_AKA ? "units" : evaluated_field_name(field);
}

static const Row *
row_at(const GPtrArray *rows, guint index)
{
  return g_ptr_array_index(rows, index);
}

/* --- what differs --- */

/* Rows of one side that no pair has: calls visit with their index. */
static void
visit_alone(const Evaluation *evaluation, gboolean is_gold,
            void (*visit)(const Evaluation *, gboolean, guint, gpointer), gpointer user)
{
  guint count = is_gold ? evaluation->gold->len : evaluation->out->len;
  for (guint i = 0, pair = 0; i < count; i++)
    {
      RowPair next = pair < evaluation->pairs->len ? g_array_index(evaluation->pairs, RowPair, pair)
                                                   : (RowPair){ G_MAXUINT, G_MAXUINT };
      if ((is_gold ? next.left : next.right) == i)
        pair++;
      else
        visit(evaluation, is_gold, i, user);
    }
}

static gboolean
pair_differs(const Evaluation *evaluation, RowPair pair)
{
  const Row *gold = row_at(evaluation->gold, pair.left), *out = row_at(evaluation->out, pair.right);
  Tally quantities = rows_quantities(gold, out);
  gboolean differs = quantities.spurious + quantities.missing > 0;
  for (guint field = 0; !differs && field < EVALUATED_FIELDS; field++)
    differs = rows_differ(gold, out, field);
  return differs;
}

/* --- for people --- */

static void
append_member(const Row *row, const char *member, GString *out)
{
  member_text_append(row->line, member, out);
}

static void
list_pair(const Evaluation *evaluation, RowPair pair, GString *out)
{
  const Row *gold = row_at(evaluation->gold, pair.left),
            *have = row_at(evaluation->out, pair.right);
  g_string_append_printf(out, "- gold row %u, record %u, number %s\n", pair.left + 1,
                         pair.right + 1,
                         gold->texts[ROW_NUMBER] == NULL ? "none" : gold->texts[ROW_NUMBER]);
  for (guint field = 0; field <= EVALUATED_FIELDS; field++)
    {
      Tally quantities = rows_quantities(gold, have);
      gboolean differs = field == EVALUATED_FIELDS ? quantities.spurious + quantities.missing > 0
                                                   : rows_differ(gold, have, field);
      const char *member = field == EVALUATED_FIELDS ? "quantities" : field_member(field);
      if (!differs)
        continue;
      g_string_append_printf(out, "    %s: expected ",
                             field == EVALUATED_FIELDS ? member : evaluated_field_name(field));
      append_member(gold, member, out);
      g_string_append(out, "\n      got ");
      append_member(have, member, out);
      g_string_append_c(out, '\n');
    }
}

static void
list_alone(const Evaluation *evaluation, gboolean is_gold, guint index, gpointer user)
{
  GString *out = user;
  g_string_append_printf(out, "- %s %u: ", is_gold ? "missing: gold row" : "too much: record",
                         index + 1);
  append_member(row_at(is_gold ? evaluation->gold : evaluation->out, index), "task", out);
  g_string_append_c(out, '\n');
}

/* Four decimals: a score. */
static const char *
score(char *buffer, gdouble value)
{
  return g_ascii_formatd(buffer, FIGURE_BYTES, "%.4f", value);
}

static const char *
share(char *buffer, gdouble value)
{
  return g_ascii_formatd(buffer, FIGURE_BYTES, "%.3f", value);
}

static void
append_text(const Evaluation *evaluation, gboolean is_list, GString *out)
{
  char rows[FIGURE_BYTES], exact[FIGURE_BYTES], units[FIGURE_BYTES], quantities[FIGURE_BYTES];
  g_string_append_printf(
      out, "rows %u/%u gold, %u out  rows-F1 %s  exact-F1 %s  units-F1 %s  quantities-F1 %s\n",
      evaluation->pairs->len, evaluation->gold->len, evaluation->out->len,
      score(rows, tally_f1(evaluation_rows(evaluation))),
      score(exact, tally_f1(evaluation_exact(evaluation))),
      score(units, tally_f1(evaluation->units)),
      score(quantities, tally_f1(evaluation->quantities)));
  for (guint field = 0; field < EVALUATED_FIELDS; field++)
    g_string_append_printf(out, "  %s %s", evaluated_field_name(field),
                           share(rows, evaluation_share(evaluation, field)));
  g_string_append_c(out, '\n');
  for (guint i = 0; is_list && i < evaluation->pairs->len; i++)
    if (pair_differs(evaluation, g_array_index(evaluation->pairs, RowPair, i)))
      list_pair(evaluation, g_array_index(evaluation->pairs, RowPair, i), out);
  if (is_list)
    {
      visit_alone(evaluation, TRUE, list_alone, out);
      visit_alone(evaluation, FALSE, list_alone, out);
    }
}

/* --- for machines --- */

static void
write_figure(JsonWriter *writer, const char *key, gdouble value)
{
  char buffer[FIGURE_BYTES];
  g_ascii_formatd(buffer, sizeof buffer, "%.17g", value); /* brings the number back exactly */
  json_writer_raw(writer, key, buffer, strlen(buffer));
}

static void
write_member(JsonWriter *writer, const char *key, const Row *row, const char *member)
{
  g_autoptr(GString) text = g_string_new(NULL);
  append_member(row, member, text);
  json_writer_raw(writer, key, text->str, text->len);
}

static void
write_difference(JsonWriter *writer, const char *kind, guint gold, guint out)
{
  json_writer_open_object(writer, NULL);
  json_writer_string(writer, "kind", kind);
  json_writer_ordinal(writer, "gold", gold);
  json_writer_ordinal(writer, "out", out);
}

static void
write_pair(const Evaluation *evaluation, RowPair pair, JsonWriter *writer)
{
  const Row *gold = row_at(evaluation->gold, pair.left), *out = row_at(evaluation->out, pair.right);
  Tally quantities = rows_quantities(gold, out);
  write_difference(writer, "wrong", pair.left + 1, pair.right + 1);
  json_writer_open_array(writer, "fields");
  for (guint field = 0; field <= EVALUATED_FIELDS; field++)
    {
      gboolean is_amounts = field == EVALUATED_FIELDS;
      const char *member = is_amounts ? "quantities" : field_member(field);
      if (!(is_amounts ? quantities.spurious + quantities.missing > 0
                       : rows_differ(gold, out, field)))
        continue;
      json_writer_open_object(writer, NULL);
      json_writer_string(writer, "field", is_amounts ? member : evaluated_field_name(field));
      write_member(writer, "gold", gold, member);
      write_member(writer, "out", out, member);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
  json_writer_close_object(writer);
}

static void
write_alone(const Evaluation *evaluation, gboolean is_gold, guint index, gpointer user)
{
  JsonWriter *writer = user;
  write_difference(writer, is_gold ? "missing" : "spurious", is_gold ? index + 1 : 0,
                   is_gold ? 0 : index + 1);
  write_member(writer, "task", row_at(is_gold ? evaluation->gold : evaluation->out, index), "task");
  json_writer_close_object(writer);
}

static void
write_differences(const Evaluation *evaluation, JsonWriter *writer)
{
  json_writer_open_array(writer, "differences");
  for (guint i = 0; i < evaluation->pairs->len; i++)
    if (pair_differs(evaluation, g_array_index(evaluation->pairs, RowPair, i)))
      write_pair(evaluation, g_array_index(evaluation->pairs, RowPair, i), writer);
  visit_alone(evaluation, TRUE, write_alone, writer);
  visit_alone(evaluation, FALSE, write_alone, writer);
  json_writer_close_array(writer);
}

static void
append_json(const Evaluation *evaluation, gboolean is_list, GString *out)
{
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_integer(&writer, "gold", evaluation->gold->len);
  json_writer_integer(&writer, "out", evaluation->out->len);
  json_writer_integer(&writer, "aligned", evaluation->pairs->len);
  write_figure(&writer, "rows", tally_f1(evaluation_rows(evaluation)));
  write_figure(&writer, "exact", tally_f1(evaluation_exact(evaluation)));
  write_figure(&writer, "units", tally_f1(evaluation->units));
  write_figure(&writer, "quantities", tally_f1(evaluation->quantities));
  json_writer_open_object(&writer, "fields");
  for (guint field = 0; field < EVALUATED_FIELDS; field++)
    write_figure(&writer, evaluated_field_name(field), evaluation_share(evaluation, field));
  json_writer_close_object(&writer);
  if (is_list)
    write_differences(evaluation, &writer);
  json_writer_close_object(&writer);
  g_string_append_c(out, '\n');
}

static ExitStatus
run(const Arguments *arguments)
{
  if (arguments_count(arguments) != 2)
    {
      terminal_complain("eval: expected GOLD and OUT, got %u operands", arguments_count(arguments));
      return EXIT_NOT_DONE;
    }
  g_autoptr(GError) error = NULL;
  g_autoptr(Evaluation) evaluation = evaluation_new(
      g_ptr_array_index(arguments->operands, 0), g_ptr_array_index(arguments->operands, 1), &error);
  if (evaluation == NULL)
    return terminal_fail("eval", error);
  g_autoptr(GString) out = g_string_new(NULL);
  (arguments_has(arguments, "json") ? append_json : append_text)(
      evaluation, arguments_has(arguments, "list"), out);
  ExitStatus status = terminal_print(out->str);
  return status == EXIT_ALL_WELL && !evaluation_is_perfect(evaluation) ? EXIT_SOME_REJECTED
                                                                       : status;
}

const Command command_eval = {
  "eval",
  "score task records against gold",
  "[--list] [--json] GOLD OUT",
  "GOLD and OUT are files of task records, one JSON object a line, or folders that hold\n"
  "tasks.jsonl; GOLD may leave out what it does not judge. Rows are aligned in their order by\n"
  "likeness. rows: F1 of the rows found; exact: F1 of the rows right in every field; units and\n"
  "quantities: F1 of single ones; then for each field the share of aligned rows that have it\n"
  "right. Widths, dashes, quotation marks and white space do not count. Exit status: 0 where\n"
  "every row is exact, 1 where something differs, 2 where it could not be told.\n",
  OPTIONS,
  "  duban eval gold.jsonl results/\n"
  "  duban eval --list gold.jsonl results/tasks.jsonl\n"
  "  duban eval --json gold.jsonl results/ > figures.json\n",
  run,
};
