/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document_read_values.c - reading a document's line: values, tasks and issues.
 */
#include "core/document_json_private.h"

#include "core/error.h"

#include <string.h>

/* Every enum is written as the name that its own function gives; the names are asked for again to
 * read them. */
#define NAMES_OF(names, function, type, count)                                                     \
  const char *names[count];                                                                        \
  for (guint name_index = 0; name_index < (count); name_index++)                                   \
  names[name_index] = function((type) name_index)

static const char *
owned_string(Document *doc, const char *text)
{
  return text == NULL ? NULL : document_string(doc, text, -1);
}

static gboolean
decimal_read(JsonObject *object, const char *name, Decimal *result, GError **error)
{
  gint64 parts[2];
  if (!json_read_member_integers(object, name, 2, parts, error))
    return FALSE;
  if (parts[0] == G_MININT64 || parts[1] < -100 || parts[1] > 100)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "%s: expected an exponent from -100 to 100, got %" G_GINT64_FORMAT, name,
                           parts[1]);
  *result = (Decimal){ parts[0], (gint32) parts[1] };
  return TRUE;
}

static gboolean
quantity_read(Document *doc, JsonObject *object, KeptQuantity *kept, GError **error)
{
  Quantity whole = { .comparator = COMPARATOR_EQUAL }, *quantity = &whole;
  NAMES_OF(comparators, comparator_name, Comparator, COMPARATOR_RANGE + 1);
  NAMES_OF(changes, change_name, Change, CHANGE_DECREASE + 1);
  NAMES_OF(strengths, strength_name, Strength, STRENGTH_PRINCIPLE + 1);
  guint comparator, change, strength;
  const char *unit = NULL, *base_unit = NULL;
  if (!json_read_choice(object, "op", comparators, G_N_ELEMENTS(comparators), &comparator, error)
      || !decimal_read(object, "value", &quantity->value, error)
      || !decimal_read(object, "value2", &quantity->value2, error)
      || !json_read_optional(object, "unit", &unit, error)
      || !json_read_optional(object, "base_unit", &base_unit, error)
      || !decimal_read(object, "base_value", &quantity->base_value, error)
      || !decimal_read(object, "base_value2", &quantity->base_value2, error)
      || !span_read(doc, object, "indicator", &quantity->indicator, error)
      || !json_read_choice(object, "change", changes, G_N_ELEMENTS(changes), &change, error)
      || !json_read_choice(object, "strength", strengths, G_N_ELEMENTS(strengths), &strength, error)
      || !span_read(doc, object, "baseline", &quantity->baseline, error)
      || !decimal_read(object, "factor", &quantity->factor, error)
      || !decimal_read(object, "detail", &quantity->detail, error))
    return FALSE;
  quantity->strength = (Strength) strength;
  quantity->comparator = (Comparator) comparator;
  quantity->change = (Change) change;
  quantity->unit = owned_string(doc, unit);
  quantity->base_unit = owned_string(doc, base_unit);
  *kept = document_keep_quantity(doc, quantity);
  return TRUE;
}

static gboolean
day_read(JsonObject *object, const char *name, char day[11], GError **error)
{
  const char *text = NULL;
  if (!json_read_string(object, name, &text, error))
    return FALSE;
  if (strlen(text) > 10 || strspn(text, "0123456789-") != strlen(text))
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "%s: expected a day, got %.40s", name,
                           text);
  g_strlcpy(day, text, 11);
  return TRUE;
}

static gboolean
date_read(JsonObject *object, DateValue *date, GError **error)
{
  NAMES_OF(roles, date_role_name, DateRole, DATE_EVENT + 1);
  NAMES_OF(classes, date_class_name, DateClass, DATE_OFFSET + 1);
  guint role, class_of;
  if (!day_read(object, "start", date->start, error) || !day_read(object, "end", date->end, error)
      || !day_read(object, "alt", date->alt, error)
      || !json_read_choice(object, "role", roles, G_N_ELEMENTS(roles), &role, error)
      || !json_read_choice(object, "class", classes, G_N_ELEMENTS(classes), &class_of, error))
    return FALSE;
  date->class_of = (DateClass) class_of;
  date->role = (DateRole) role;
  return TRUE;
}

static gboolean
qualitative_read(JsonObject *object, Goal *goal, GError **error)
{
  NAMES_OF(kinds, qualitative_name, QualitativeKind, QUALITATIVE_MAGNITUDE + 1);
  NAMES_OF(comparators, comparator_name, Comparator, COMPARATOR_RANGE + 1);
  NAMES_OF(changes, change_name, Change, CHANGE_DECREASE + 1);
  NAMES_OF(strengths, strength_name, Strength, STRENGTH_PRINCIPLE + 1);
  guint kind, comparator, change, strength;
  if (!json_read_choice(object, "goal", kinds, G_N_ELEMENTS(kinds), &kind, error)
      || !json_read_choice(object, "op", comparators, G_N_ELEMENTS(comparators), &comparator, error)
      || !decimal_read(object, "value", &goal->value, error)
      || !json_read_boolean(object, "has_value", &goal->has_value, error)
      || !json_read_choice(object, "change", changes, G_N_ELEMENTS(changes), &change, error)
      || !json_read_choice(object, "strength", strengths, G_N_ELEMENTS(strengths), &strength,
                           error))
    return FALSE;
  goal->kind = (QualitativeKind) kind;
  goal->comparator = (Comparator) comparator;
  goal->change = (Change) change;
  goal->strength = (Strength) strength;
  return TRUE;
}

static gboolean
body_read(Document *doc, JsonObject *object, BodyValue *body, GError **error)
{
  const char *canonical = NULL, *relative = NULL, *successor = NULL;
  gint64 division, from, to;
  if (!json_read_optional(object, "canonical", &canonical, error)
      || !json_read_optional(object, "relative", &relative, error)
      || !json_read_optional(object, "successor", &successor, error)
      || !json_read_integer(object, "division", 0, 999999, &division, error)
      || !json_read_integer(object, "from", 0, 9999, &from, error)
      || !json_read_integer(object, "to", 0, 9999, &to, error)
      || !json_read_boolean(object, "is_group", &body->is_group, error))
    return FALSE;
  body->division = (gint) division;
  body->from = (gint16) from;
  body->to = (gint16) to;
  body->successor = owned_string(doc, successor);
  body->canonical = owned_string(doc, canonical);
  body->relative = owned_string(doc, relative);
  return TRUE;
}

static gboolean
value_fill(Document *doc, JsonObject *object, Value *value, GError **error)
{
  switch (value->kind)
    {
    case VALUE_QUANTITY:
    case VALUE_NUMBER:
      return quantity_read(doc, object, &value->quantity, error);
    case VALUE_QUALITATIVE:
      return qualitative_read(object, &value->qualitative, error);
    case VALUE_DATE:
      return date_read(object, &value->date, error);
    case VALUE_BODY:
    case VALUE_PLACE:
      return body_read(doc, object, &value->body, error);
    }
  return FALSE;
}

gboolean
document_read_value(Document *doc, JsonObject *object, GError **error)
{
  static const char *const KINDS[] = {
    "quantity", "qualitative", "date", "body", "place", "number"
  };
  guint kind;
  Value value = { 0 };
  if (!json_read_choice(object, "kind", KINDS, G_N_ELEMENTS(KINDS), &kind, error)
      || !span_read(doc, object, "span", &value.span, error))
    return FALSE;
  value.kind = (ValueKind) kind;
  if (!value_fill(doc, object, &value, error))
    return FALSE;
  /* Records find the values of a field by binary search over the starts. */
  guint count = doc->values->len;
  if (count > 0 && document_value(doc, count - 1)->span.start > value.span.start)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected values in the order of their spans, got start %u behind %u",
                           value.span.start, document_value(doc, count - 1)->span.start);
  return document_append_value(doc, value, error) != G_MAXUINT;
}

/* Rows of count numbers, each two a span, appended to array as they are. */
static gboolean
span_rows_read(Document *doc, JsonObject *object, const char *name, guint spans_per_row,
               GArray *array, GError **error)
{
  JsonArray *rows = NULL;
  if (!json_read_array(object, name, &rows, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(rows); i++)
    {
      gint64 numbers[4];
      Span spans[2];
      gboolean is_good =
          json_read_integers(json_array_get_element(rows, i), 2 * spans_per_row, numbers, error);
      for (guint j = 0; is_good && j < spans_per_row; j++)
        is_good = span_check(doc, numbers[2 * j], numbers[2 * j + 1], &spans[j], error);
      if (!is_good)
        {
          g_prefix_error(error, "%s %u: ", name, i);
          return FALSE;
        }
      g_array_append_vals(array, spans, 1); /* one element of spans_per_row spans */
    }
  return TRUE;
}

static gboolean
fields_read(Document *doc, JsonObject *object, Task *task, GError **error)
{
  JsonObject *fields = NULL;
  if (!json_read_object(object, "fields", &fields, error))
    return FALSE;
  for (guint field = 0; field < FIELD_COUNT; field++)
    if (!span_read(doc, fields, field_name((Field) field), &task->fields[field], error))
      return FALSE;
  return TRUE;
}

static gboolean
unit_read(Document *doc, JsonObject *object, Unit *unit, GError **error)
{
  NAMES_OF(roles, unit_role_name, UnitRole, ROLE_JOINT + 1);
  guint role;
  const char *canonical = NULL;
  if (!span_read(doc, object, "name", &unit->name, error)
      || !span_read(doc, object, "also_known_as", &unit->also_known_as, error)
      || !json_read_choice(object, "role", roles, G_N_ELEMENTS(roles), &role, error)
      || !json_read_optional(object, "canonical", &canonical, error))
    return FALSE;
  unit->role = (UnitRole) role;
  unit->canonical = owned_string(doc, canonical);
  return TRUE;
}

static gboolean
units_read(Document *doc, JsonObject *object, Task *task, GError **error)
{
  JsonArray *units = NULL;
  if (!json_read_array(object, "units", &units, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(units); i++)
    {
      JsonObject *element = NULL;
      Unit unit = { 0 };
      if (!json_element_object(units, i, &element, error) || !unit_read(doc, element, &unit, error))
        {
          g_prefix_error(error, "units %u: ", i);
          return FALSE;
        }
      g_array_append_val(task->units, unit);
    }
  return TRUE;
}

static gboolean
topics_read(Document *doc, JsonObject *object, Task *task, GError **error)
{
  JsonArray *topics = NULL;
  if (!json_read_array(object, "topics", &topics, error))
    return FALSE;
  guint count = json_array_get_length(topics);
  if (count > TASK_TOPICS)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "topics: expected at most %d, got %u",
                           TASK_TOPICS, count);
  for (guint i = 0; i < count; i++)
    {
      JsonNode *node = json_array_get_element(topics, i);
      const char *topic = JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node) : NULL;
      if (topic == NULL)
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                               "topics %u: expected a string, got %s", i, json_node_describe(node));
      task->topics[i] = owned_string(doc, topic);
    }
  return TRUE;
}

static gboolean
cells_read(Document *doc, JsonObject *object, const char *name, GArray **cells, GError **error)
{
  JsonNode *node = json_object_get_member(object, name);
  if (node != NULL && JSON_NODE_HOLDS_NULL(node))
    return TRUE;
  *cells = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  return span_rows_read(doc, object, name, 2, *cells, error);
}

static gboolean
task_numbers_read(Document *doc, JsonObject *object, Task *task, GError **error)
{
  NAMES_OF(statuses, status_name, Status, STATUS_IN_PROGRESS + 1);
  gint64 sub, page, table, row;
  guint status;
  if (!json_read_boolean(object, "has_number", &task->has_number, error)
      || !json_read_integer(object, "sub", 0, G_MAXINT, &sub, error)
      || !json_read_integer(object, "page", 0, G_MAXINT, &page, error)
      || !json_read_integer(object, "table", -1, (gint64) doc->tables->len - 1, &table, error)
      || !json_read_integer(object, "row", -1, doc->limits->rows, &row, error)
      || !json_read_choice(object, "status", statuses, G_N_ELEMENTS(statuses), &status, error))
    return FALSE;
  task->sub = (gint) sub;
  task->page = (guint) page;
  task->table = (gint) table;
  task->row = (gint) row;
  task->status = (Status) status;
  return TRUE;
}

gboolean
document_read_task(Document *doc, JsonObject *object, GError **error)
{
  Task task = task_empty();
  if (task_numbers_read(doc, object, &task, error) && fields_read(doc, object, &task, error)
      && span_rows_read(doc, object, "sections", 1, task.sections, error)
      && units_read(doc, object, &task, error)
      && span_rows_read(doc, object, "leaders", 2, task.leaders, error)
      && cells_read(doc, object, "regions", &task.regions, error)
      && cells_read(doc, object, "milestones", &task.milestones, error)
      && cells_read(doc, object, "money", &task.money, error)
      && cells_read(doc, object, "others", &task.others, error)
      && span_rows_read(doc, object, "reasons", 1, task.reasons, error)
      && topics_read(doc, object, &task, error))
    return document_append_task(doc, task, error) != G_MAXUINT;
  task_clear(&task);
  return FALSE;
}

gboolean
document_read_issue(Document *doc, JsonObject *object, GError **error)
{
  NAMES_OF(severities, severity_name, Severity, SEVERITY_LOSS + 1);
  guint severity;
  const char *code = NULL, *message = NULL;
  Span span;
  gint64 page;
  if (!json_read_choice(object, "severity", severities, G_N_ELEMENTS(severities), &severity, error)
      || !json_read_string(object, "code", &code, error)
      || !json_read_string(object, "message", &message, error)
      || !span_read(doc, object, "span", &span, error)
      || !json_read_integer(object, "page", 0, G_MAXINT, &page, error))
    return FALSE;
  /* The code must outlive the issue: the document keeps it. */
  document_add_issue(doc, (Severity) severity, owned_string(doc, code), span, (guint) page, "%s",
                     message);
  return TRUE;
}
