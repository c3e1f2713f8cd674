/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * record_values.c - the quantities, goals without an amount, and dates of a task.
 *
 * A task does not own values: a value belongs to the field whose span holds it, and to every task
 * that shares that span. The document's values are ordered by where they start, so that those of a
 * field are found by binary search.
 */
#include "output/records.h"

static const Field VALUE_FIELDS[] = { FIELD_TASK, FIELD_SUBTASK, FIELD_PLAN, FIELD_PROGRESS,
                                      FIELD_DEADLINE };

/* The first value that starts at or behind offset. */
static guint
values_lower_bound(const Document *doc, guint32 offset)
{
  guint low = 0, high = doc->values->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (document_value(doc, middle)->span.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
write_decimal_if(JsonWriter *writer, const char *key, gboolean is_stated, Decimal value)
{
  if (is_stated)
    json_writer_decimal(writer, key, value);
  else
    json_writer_null(writer, key);
}

static void
write_base(JsonWriter *writer, const Quantity *quantity)
{
  if (quantity->base_unit == NULL)
    {
      json_writer_null(writer, "si");
      return;
    }
  json_writer_open_object(writer, "si");
  json_writer_decimal(writer, "value", quantity->base_value);
  write_decimal_if(writer, "value2", quantity->comparator == COMPARATOR_RANGE,
                   quantity->base_value2);
  json_writer_string(writer, "unit", quantity->base_unit);
  json_writer_close_object(writer);
}

static void
write_quantity(Records *records, JsonWriter *writer, const Value *value)
{
  const Quantity whole = document_quantity(records->doc, &value->quantity), *quantity = &whole;
  records_write_line(records, writer, "text", value->span);
  json_writer_string(writer, "op", comparator_name(quantity->comparator));
  json_writer_decimal(writer, "value", quantity->value);
  write_decimal_if(writer, "value2", quantity->comparator == COMPARATOR_RANGE, quantity->value2);
  json_writer_string(writer, "unit", quantity->unit);
  write_base(writer, quantity);
  records_write_line(records, writer, "indicator", quantity->indicator);
  json_writer_string(writer, "change", change_name(quantity->change));
  records_write_line(records, writer, "baseline", quantity->baseline);
  json_writer_string(writer, "strength", strength_name(quantity->strength));
  write_decimal_if(writer, "factor", quantity->factor.mantissa != 0, quantity->factor);
  write_decimal_if(writer, "detail", quantity->detail.mantissa != 0, quantity->detail);
}

static void
write_goal_members(JsonWriter *writer, const Goal *goal)
{
  json_writer_string(writer, "op", goal->has_value ? comparator_name(goal->comparator) : NULL);
  write_decimal_if(writer, "value", goal->has_value, goal->value);
  json_writer_string(writer, "change", change_name(goal->change));
  json_writer_string(writer, "strength", strength_name(goal->strength));
}

static void
write_goal(Records *records, JsonWriter *writer, const Value *value)
{
  json_writer_string(writer, "kind", qualitative_name(value->qualitative.kind));
  records_write_line(records, writer, "text", value->span);
  write_goal_members(writer, &value->qualitative);
}

static const char *
day_or_null(const char *day)
{
  return day[0] == '\0' ? NULL : day;
}

static void
write_date(Records *records, JsonWriter *writer, const Value *value)
{
  records_write_line(records, writer, "text", value->span);
  json_writer_string(writer, "start", day_or_null(value->date.start));
  json_writer_string(writer, "end", day_or_null(value->date.end));
  json_writer_string(writer, "role", date_role_name(value->date.role));
  json_writer_string(writer, "class", date_class_name(value->date.class_of));
  json_writer_string(writer, "alt", day_or_null(value->date.alt));
}

typedef void (*ValueMembers)(Records *records, JsonWriter *writer, const Value *value);

/* The values that start in a field: first up to end among the document's. Looked for once a task,
 * not once a kind of value. */
typedef struct
{
  guint first;
  guint end;
} FieldValues;

static FieldValues
field_values_find(const Document *doc, Span span)
{
  if (span_is_empty(span))
    return (FieldValues){ 0, 0 };
  FieldValues values;
  values.first = values.end = values_lower_bound(doc, span.start);
  while (values.end < doc->values->len && document_value(doc, values.end)->span.start < span.end)
    values.end++;
  return values;
}

static void
write_values_of_field(Records *records, JsonWriter *writer, Field field, guint32 field_end,
                      FieldValues values, ValueKind kind, ValueMembers members)
{
  for (guint i = values.first; i < values.end; i++)
    {
      const Value *value = document_value(records->doc, i);
      if (value->kind != kind || value->span.end > field_end)
        continue;
      json_writer_open_object(writer, NULL);
      json_writer_string(writer, "field", field_name(field));
      members(records, writer, value);
      records_write_span(records, writer, "span", value->span);
      json_writer_close_object(writer);
    }
}

static void
write_values(Records *records, JsonWriter *writer, const Task *task, const FieldValues *values,
             const char *key, ValueKind kind, ValueMembers members)
{
  /* What a deadline counts (三年内, 6个月) is a date's affair: amounts are taken from the other
   * fields only. */
  guint fields = kind == VALUE_DATE ? G_N_ELEMENTS(VALUE_FIELDS) : G_N_ELEMENTS(VALUE_FIELDS) - 1;
  json_writer_open_array(writer, key);
  for (guint i = 0; i < fields; i++)
    write_values_of_field(records, writer, VALUE_FIELDS[i], task->fields[VALUE_FIELDS[i]].end,
                          values[i], kind, members);
  json_writer_close_array(writer);
}

void
records_write_values(Records *records, JsonWriter *writer, const Task *task)
{
  FieldValues values[G_N_ELEMENTS(VALUE_FIELDS)];
  for (guint i = 0; i < G_N_ELEMENTS(VALUE_FIELDS); i++)
    values[i] = field_values_find(records->doc, task->fields[VALUE_FIELDS[i]]);
  write_values(records, writer, task, values, "quantities", VALUE_QUANTITY, write_quantity);
  write_values(records, writer, task, values, "qualitative", VALUE_QUALITATIVE, write_goal);
  write_values(records, writer, task, values, "dates", VALUE_DATE, write_date);
}

/* --- lines --- */

static void
write_body(Records *records, JsonWriter *writer, const Value *value)
{
  const BodyValue *body = &value->body;
  char code[] = "000000"; /* GB/T 2260 has six digits */
  for (gint i = 5, rest = body->division; i >= 0; i--, rest /= 10)
    code[i] = (char) ('0' + rest % 10);
  records_write_line(records, writer, "text", value->span);
  json_writer_string(writer, "canonical", body->canonical);
  if (value->kind == VALUE_BODY)
    json_writer_string(writer, "relative", body->relative);
  json_writer_string(writer, "division", body->division == 0 ? NULL : code);
  json_writer_ordinal(writer, "from", body->from);
  json_writer_ordinal(writer, "to", body->to);
  json_writer_string(writer, "successor", body->successor);
  if (value->kind == VALUE_BODY)
    json_writer_boolean(writer, "group", body->is_group);
}

static void
write_number(Records *records, JsonWriter *writer, const Value *value)
{
  const Quantity whole = document_quantity(records->doc, &value->quantity), *number = &whole;
  records_write_line(records, writer, "text", value->span);
  json_writer_string(writer, "op", comparator_name(number->comparator));
  json_writer_decimal(writer, "value", number->value);
  write_decimal_if(writer, "value2", number->comparator == COMPARATOR_RANGE, number->value2);
  write_decimal_if(writer, "detail", number->detail.mantissa != 0, number->detail);
}

static const struct
{
  const char *name;
  ValueMembers members;
  guint bit;
} LINE_KINDS[] = {
  [VALUE_QUANTITY] = { "quantity", write_quantity, LINE_QUANTITY },
  [VALUE_QUALITATIVE] = { "qualitative", write_goal, LINE_QUALITATIVE },
  [VALUE_DATE] = { "date", write_date, LINE_DATE },
  [VALUE_BODY] = { "body", write_body, LINE_BODY },
  [VALUE_PLACE] = { "place", write_body, LINE_PLACE },
  [VALUE_NUMBER] = { "number", write_number, LINE_NUMBER },
};

static void
write_goal_of_line(Records *records, JsonWriter *writer, const Value *value)
{
  const Goal *goal = &value->qualitative;
  json_writer_string(writer, "goal", qualitative_name(goal->kind));
  records_write_line(records, writer, "text", value->span);
  write_goal_members(writer, goal);
}

/* Code points of the line before offset. Values come in order, so that no byte is counted twice; an
 * index of the text would count them all. */
static gsize
line_position(Records *records, gsize offset)
{
  const char *text = records->doc->text->str;
  if (offset < records->counted)
    /* Values share a start, or lie in one another */
    return records->count - text_count_characters(text + offset, records->counted - offset);
  records->count += text_count_characters(text + records->counted, offset - records->counted);
  records->counted = offset;
  return records->count;
}

static void
write_line_value(Records *records, JsonWriter *writer, const Value *value, guint kinds)
{
  gboolean is_rank =
      value->kind == VALUE_QUALITATIVE && value->qualitative.kind == QUALITATIVE_RANK;
  guint bit = is_rank ? LINE_RANK : LINE_KINDS[value->kind].bit;
  if ((kinds & bit) == 0)
    return;
  json_writer_open_object(writer, NULL);
  json_writer_string(writer, "kind", is_rank ? "rank" : LINE_KINDS[value->kind].name);
  ValueMembers members =
      value->kind == VALUE_QUALITATIVE ? write_goal_of_line : LINE_KINDS[value->kind].members;
  members(records, writer, value);
  gsize start = line_position(records, value->span.start);
  json_writer_span(writer, "span", span_new(start, line_position(records, value->span.end)));
  json_writer_close_object(writer);
}

/* Many lines are short and hold no value: what frames them is written in one piece. */
#define LINE_OPEN "{\"text\":"
#define LINE_VALUES ",\"values\":["
#define LINE_CLOSE "]}"

guint
records_append_line(Records *records, Span line, guint first, guint kinds, GString *out)
{
  const Document *doc = records->doc;
  records->counted = line.start;
  records->count = 0;
  append_bytes(out, LINE_OPEN, strlen(LINE_OPEN));
  json_append_quoted(out, document_at(doc, line), span_length(line));
  append_bytes(out, LINE_VALUES, strlen(LINE_VALUES));
  JsonWriter writer = json_writer_new(out); /* inside the array */
  guint at = first;
  for (; at < doc->values->len && document_value(doc, at)->span.start < line.end; at++)
    if (span_contains(line, document_value(doc, at)->span))
      write_line_value(records, &writer, document_value(doc, at), kinds);
  append_bytes(out, LINE_CLOSE, strlen(LINE_CLOSE));
  return at;
}
