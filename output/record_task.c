/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * record_task.c - one task as one record.
 *
 * A task holds places; this prints what stands there. The id is a digest of the document's id and
 * of the task's place, so that it is the same in every run and on every machine, and differs
 * between two tasks of one document also where they share a merged task cell.
 */
#include "output/records.h"

#include "core/clean.h"
#include "core/digest.h"
#include "output/yuan.h"

#include <string.h>

#define ID_LENGTH 32 /* hex digits: 128 bits never meet by chance */

/* Where a task stands, in an order of bytes that is the same on every machine. */
typedef struct
{
  guint32 words[7];
} Place;

static Place
task_place(const Task *task)
{
  const Span *fields = task->fields;
  Place place = { { fields[FIELD_NUMBER].start, fields[FIELD_NUMBER].end, fields[FIELD_TASK].start,
                    fields[FIELD_TASK].end, fields[FIELD_SUBTASK].start, fields[FIELD_SUBTASK].end,
                    (guint32) task->sub } };
  for (guint i = 0; i < G_N_ELEMENTS(place.words); i++)
    place.words[i] = GUINT32_TO_LE(place.words[i]);
  return place;
}

guint
records_place_hash(gconstpointer task)
{
  Place place = task_place(task);
  guint hash = 2166136261u; /* FNV-1a, a word at a time */
  for (guint i = 0; i < G_N_ELEMENTS(place.words); i++)
    hash = (hash ^ place.words[i]) * 16777619u;
  return hash;
}

gboolean
records_place_equal(gconstpointer a, gconstpointer b)
{
  Place left = task_place(a), right = task_place(b);
  return memcmp(&left, &right, sizeof(Place)) == 0;
}

/* Two rows of a table may print nothing but the same merged cells: how many tasks stood at this
 * task's place before. */
static guint
place_turn(Records *records, const Task *task)
{
  guint turn = GPOINTER_TO_UINT(g_hash_table_lookup(records->turns, task));
  g_hash_table_insert(records->turns, (gpointer) task, GUINT_TO_POINTER(turn + 1));
  return turn;
}

static void
write_id(Records *records, JsonWriter *writer, const Task *task)
{
  const char *document = records->doc->id == NULL ? "" : records->doc->id;
  const Place place = task_place(task);
  const guint32 turn = GUINT32_TO_LE(place_turn(records, task));
  g_string_truncate(records->scratch, 0);
  g_string_append(records->scratch, document);
  g_string_append_len(records->scratch, (const char *) place.words, sizeof place.words);
  g_string_append_len(records->scratch, (const char *) &turn, sizeof turn);
  char hex[DIGEST_LENGTH + 1];
  digest_sha256(records->scratch->str, records->scratch->len, hex);
  json_writer_text(writer, "id", hex, ID_LENGTH);
}

/* Places that print nothing are left out here and in write_spans(): both arrays stay side by side.
 */
static void
write_lines(Records *records, JsonWriter *writer, const char *key, const GArray *spans)
{
  json_writer_open_array(writer, key);
  for (guint i = 0; i < spans->len; i++)
    if (!span_is_empty(g_array_index(spans, Span, i)))
      records_write_line(records, writer, NULL, g_array_index(spans, Span, i));
  json_writer_close_array(writer);
}

static void
write_units(Records *records, JsonWriter *writer, const Task *task)
{
  json_writer_open_array(writer, "units");
  for (guint i = 0; i < task->units->len; i++)
    {
      const Unit *unit = &g_array_index(task->units, Unit, i);
      json_writer_open_object(writer, NULL);
      records_write_line(records, writer, "name", unit->name);
      json_writer_string(writer, "role", unit_role_name(unit->role));
      records_write_line(records, writer, "aka", unit->also_known_as);
      json_writer_string(writer, "canonical", unit->canonical);
      records_write_span(records, writer, "span", unit->name);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
}

static void
write_leaders(Records *records, JsonWriter *writer, const Task *task)
{
  json_writer_open_array(writer, "leaders");
  for (guint i = 0; i < task->leaders->len; i++)
    {
      const Leader *leader = &g_array_index(task->leaders, Leader, i);
      json_writer_open_object(writer, NULL);
      records_write_line(records, writer, "name", leader->name);
      records_write_line(records, writer, "title", leader->title);
      records_write_span(records, writer, "span", leader->name);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
}

/* The title of a column as a member's name. Columns that print the same title, or none, are told
 * apart by their turn, for JSON readers keep only one member of a name. */
static void
region_name(const Records *records, const TitledCell *region, GHashTable *names, GString *name)
{
  g_string_truncate(name, 0);
  clean_append(document_at(records->doc, region->title), span_length(region->title), CLEAN_LINE,
               name);
  guint turn = GPOINTER_TO_UINT(g_hash_table_lookup(names, name->str)) + 1;
  g_hash_table_insert(names, g_strdup(name->str), GUINT_TO_POINTER(turn));
  if (turn > 1)
    g_string_append_printf(name, " (%u)", turn);
}

static void
write_regions(Records *records, JsonWriter *writer, const Task *task)
{
  if (task->regions == NULL)
    {
      json_writer_null(writer, "by_region");
      return;
    }
  g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) text = g_string_new(NULL);
  json_writer_open_object(writer, "by_region");
  for (guint i = 0; i < task->regions->len; i++)
    {
      const TitledCell *region = &g_array_index(task->regions, TitledCell, i);
      region_name(records, region, names, text);
      json_writer_name(writer, text->str, text->len);
      g_string_truncate(text, 0);
      clean_append(document_at(records->doc, region->cell), span_length(region->cell), CLEAN_LINES,
                   text);
      json_writer_text(writer, NULL, text->str, text->len);
      writer->has_item = TRUE;
    }
  json_writer_close_object(writer);
}

/* Cells beside what names them: [{"title", "text", "span"}]. */
static void
write_cells(Records *records, JsonWriter *writer, const char *key, const char *title,
            const GArray *cells)
{
  json_writer_open_array(writer, key);
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    {
      const TitledCell *cell = &g_array_index(cells, TitledCell, i);
      json_writer_open_object(writer, NULL);
      records_write_line(records, writer, title, cell->title);
      records_write_text(records, writer, "text", cell->cell);
      records_write_span(records, writer, "span", cell->cell);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
}

/* As cells, with the amount in yuan where cell or title say its unit. */
static void
write_money(Records *records, JsonWriter *writer, const GArray *cells)
{
  json_writer_open_array(writer, "money");
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    {
      const TitledCell *cell = &g_array_index(cells, TitledCell, i);
      g_autofree char *title = document_render_line(records->doc, cell->title);
      g_autofree char *text = document_render_line(records->doc, cell->cell);
      g_autoptr(GString) yuan = g_string_new(NULL);
      Decimal value;
      if (yuan_read(title, text, &value))
        decimal_append(value, yuan);
      json_writer_open_object(writer, NULL);
      records_write_line(records, writer, "title", cell->title);
      records_write_text(records, writer, "text", cell->cell);
      if (yuan->len > 0)
        json_writer_raw(writer, "yuan", yuan->str, yuan->len);
      else
        json_writer_null(writer, "yuan");
      records_write_span(records, writer, "span", cell->cell);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
}

static void
write_spans(const Records *records, JsonWriter *writer, const char *key, const GArray *spans)
{
  json_writer_open_array(writer, key);
  for (guint i = 0; i < spans->len; i++)
    if (!span_is_empty(g_array_index(spans, Span, i)))
      records_write_span(records, writer, NULL, g_array_index(spans, Span, i));
  json_writer_close_array(writer);
}

static void
write_region_spans(const Records *records, JsonWriter *writer, const Task *task)
{
  if (task->regions == NULL)
    {
      json_writer_null(writer, "by_region");
      return;
    }
  json_writer_open_array(writer, "by_region");
  for (guint i = 0; i < task->regions->len; i++)
    records_write_span(records, writer, NULL, g_array_index(task->regions, TitledCell, i).cell);
  json_writer_close_array(writer);
}

static void
write_source(const Records *records, JsonWriter *writer, const Task *task)
{
  json_writer_open_object(writer, "source");
  json_writer_ordinal(writer, "page", task->page);
  json_writer_ordinal(writer, "table", task->table + 1);
  json_writer_ordinal(writer, "row", task->row + 1);
  json_writer_open_object(writer, "spans");
  for (guint field = 0; field < FIELD_COUNT; field++)
    records_write_span(records, writer, field_name((Field) field), task->fields[field]);
  write_spans(records, writer, "section", task->sections);
  write_spans(records, writer, "reasons", task->reasons);
  write_region_spans(records, writer, task);
  json_writer_close_object(writer);
  json_writer_close_object(writer);
}

static void
write_texts(Records *records, JsonWriter *writer, const Task *task)
{
  const Span *fields = task->fields;
  records_write_line(records, writer, "number",
                     task->has_number ? fields[FIELD_NUMBER] : SPAN_NONE);
  json_writer_ordinal(writer, "sub", task->sub);
  write_lines(records, writer, "section", task->sections);
  records_write_text(records, writer, "task", fields[FIELD_TASK]);
  records_write_text(records, writer, "subtask", fields[FIELD_SUBTASK]);
  write_units(records, writer, task);
  write_leaders(records, writer, task);
  records_write_text(records, writer, "deadline", fields[FIELD_DEADLINE]);
  records_write_text(records, writer, "plan", fields[FIELD_PLAN]);
  records_write_text(records, writer, "progress", fields[FIELD_PROGRESS]);
}

static void
write_topics(JsonWriter *writer, const Task *task)
{
  json_writer_open_array(writer, "topics");
  for (guint i = 0; i < TASK_TOPICS && task->topics[i] != NULL; i++)
    json_writer_string(writer, NULL, task->topics[i]);
  json_writer_close_array(writer);
}

void
records_append_task(Records *records, guint index, GString *out)
{
  const Task *task = document_task(records->doc, index);
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "schema", TASK_SCHEMA);
  write_id(records, &writer, task);
  json_writer_raw(&writer, "document", records->header->str, records->header->len);
  json_writer_integer(&writer, "order", (gint64) index + 1);
  write_texts(records, &writer, task);
  json_writer_string(&writer, "status", status_name(task->status));
  write_lines(records, &writer, "reasons", task->reasons);
  records_write_values(records, &writer, task);
  write_regions(records, &writer, task);
  write_topics(&writer, task);
  records_write_text(records, &writer, "problems", task->fields[FIELD_PROBLEMS]);
  records_write_text(records, &writer, "next_steps", task->fields[FIELD_NEXT_STEPS]);
  write_cells(records, &writer, "milestones", "time", task->milestones);
  write_money(records, &writer, task->money);
  write_cells(records, &writer, "others", "title", task->others);
  write_source(records, &writer, task);
  json_writer_close_object(&writer);
}
