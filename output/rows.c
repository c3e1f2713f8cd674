/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rows.c - each column says where its cell is; members are found in the order in which records
 * print them.
 */
#include "output/rows.h"

#include "core/append.h"
#include "core/aside.h"
#include "core/digest.h"
#include "core/error.h"
#include "core/json_tape.h"
#include "core/reject.h"
#include "output/records.h"

#include <string.h>

#define NUMBERS_BYTES 64 /* positions and counts, printed */
#define DIGEST_KEPT 32   /* hex digits: 128 bits never meet by chance */

/* How long the names of a column's path are, measured once. */
typedef struct
{
  guint8 first;
  guint8 rest; /* behind the dot; 0: there is none */
} PathLengths;

struct Rows
{
  PathLengths lengths[TABLE_COUNT][TABLE_MOST_COLUMNS];
  JsonTape *tape;
  const char *line;
  gsize length;
  TableId kind;
  gint64 digest;
  RowCell cells[TABLE_MOST_COLUMNS];
  GString *arena; /* texts that had escapes; holds a whole row without moving */
  TableId table;  /* the part table turned to */
  guint element;  /* its next node */
  guint end;      /* behind the last */
  guint position;
  guint record_hint; /* where parts are sought */
  guint owner_hint;  /* where what a part says of its owner is */
};

static void
lengths_measure(PathLengths lengths[TABLE_MOST_COLUMNS], const TableShape *shape)
{
  for (guint i = 0; i < shape->count; i++)
    {
      const char *path = shape->columns[i].path == NULL ? "" : shape->columns[i].path,
                 *dot = strchr(path, '.');
      lengths[i].first = (guint8) (dot == NULL ? strlen(path) : (gsize) (dot - path));
      lengths[i].rest = (guint8) (dot == NULL ? 0 : strlen(dot + 1));
    }
}

Rows *
rows_new(void)
{
  Rows *rows = g_new0(Rows, 1);
  for (TableId i = 0; i < TABLE_COUNT; i++)
    lengths_measure(rows->lengths[i], table_shape(i));
  rows->tape = json_tape_new();
  rows->arena = g_string_new(NULL);
  return rows;
}

void
rows_free(Rows *rows)
{
  if (rows == NULL)
    return;
  json_tape_free(rows->tape);
  g_string_free(rows->arena, TRUE);
  g_free(rows);
}

#define DIGEST_LANES 4 /* chains of multiplications that do not wait for each other */

static guint64
digest_fold(guint64 digest, guint64 word)
{
  unsigned __int128 product =
      (unsigned __int128) (digest ^ word) * G_GUINT64_CONSTANT(0xD6E8FEB86659FD93);
  return (guint64) product ^ (guint64) (product >> 64) ^ digest << 1;
}

/* Eight bytes at a time, folded by multiplication: only tells a changed record from the same one.
 */
static gint64
line_digest(const char *line, gsize length)
{
  guint64 lanes[DIGEST_LANES];
  for (gsize i = 0; i < DIGEST_LANES; i++)
    lanes[i] = (length + i) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
  gsize at = 0;
  guint64 word;
  for (; length - at >= sizeof lanes; at += sizeof lanes)
    for (gsize i = 0; i < DIGEST_LANES; i++)
      {
        memcpy(&word, line + at + i * sizeof word, sizeof word);
        lanes[i] = digest_fold(lanes[i], GUINT64_FROM_LE(word));
      }
  guint64 digest = lanes[0];
  for (gsize i = 1; i < DIGEST_LANES; i++)
    digest = digest_fold(digest, lanes[i]);
  for (; at < length; at += sizeof word)
    {
      word = 0;
      memcpy(&word, line + at, MIN(sizeof word, length - at));
      digest = digest_fold(digest, GUINT64_FROM_LE(word));
    }
  return digest == 0 ? 1 : (gint64) digest;
}

static gboolean
kind_find(Rows *rows, GError **error)
{
  static const struct
  {
    const char *schema;
    TableId kind;
  } KINDS[] = { { TASK_SCHEMA, TABLE_TASKS },
                { DOCUMENT_SCHEMA, TABLE_DOCUMENTS },
                { REJECT_SCHEMA, TABLE_REJECTS },
                { DUPLICATE_SCHEMA, TABLE_DUPLICATES },
                { LINK_SCHEMA, TABLE_LINKS } };
  guint hint = 0, found = json_tape_member(rows->tape, 0, "schema", strlen("schema"), &hint);
  const TapeNode *node = found == 0 ? NULL : json_tape_node(rows->tape, found);
  for (gsize i = 0; node != NULL && i < G_N_ELEMENTS(KINDS); i++)
    if (node->length == strlen(KINDS[i].schema)
        && memcmp(node->text, KINDS[i].schema, node->length) == 0)
      {
        rows->kind = KINDS[i].kind;
        return TRUE;
      }
  return duban_error_set(
      error, DUBAN_ERROR_INTERMEDIATE,
      "expected a task, document, reject, duplicate or link record of schema 1, got %.*s",
      node == NULL ? 9 : (int) MIN(node->length, 40), node == NULL ? "no schema" : node->text);
}

gboolean
rows_open(Rows *rows, const char *line, gsize length, GError **error)
{
  if (!json_tape_read(rows->tape, line, length, error))
    return FALSE;
  rows->line = line;
  rows->length = length;
  rows->record_hint = rows->owner_hint = 0;
  g_string_set_size(rows->arena, 2 * length + TABLE_MOST_COLUMNS * NUMBERS_BYTES);
  if (!kind_find(rows, error))
    return FALSE;
  rows->digest = line_digest(line, length);
  return TRUE;
}

TableId
rows_kind(const Rows *rows)
{
  return rows->kind;
}

gint64
rows_digest(const Rows *rows)
{
  return rows->digest;
}

/* --- cells --- */

/* The node that a column's path leads to below an object; 0 where there is none. Columns stand in
 * the order of members: the next one is sought behind this one, but for those that take two cells
 * from one member. */
static guint
node_at(const Rows *rows, guint object, const TableColumn *column, PathLengths lengths, guint *hint)
{
  guint inner = 0, found = json_tape_member(rows->tape, object, column->path, lengths.first, hint);
  if (found != 0 && lengths.rest > 0)
    return json_tape_member(rows->tape, found, column->path + lengths.first + 1, lengths.rest,
                            &inner);
  if (found != 0 && column->source == FROM_MEMBER)
    *hint = json_tape_node(rows->tape, found)->next;
  return found;
}

static RowCell
cell_of_arena(const Rows *rows, gsize start)
{
  return (RowCell){ rows->arena->str + start, rows->arena->len - start };
}

static RowCell
cell_of_number(Rows *rows, guint64 number)
{
  char digits[APPEND_DIGITS];
  const char *first = digits_of(number, digits);
  gsize start = rows->arena->len;
  append_bytes(rows->arena, first, (gsize) (digits + APPEND_DIGITS - first));
  return cell_of_arena(rows, start);
}

static RowCell
cell_of_text(Rows *rows, const char *text, gsize length, gboolean is_escaped)
{
  if (!is_escaped)
    return (RowCell){ text, length };
  const TapeNode node = { .text = text, .length = length };
  gsize start = rows->arena->len;
  json_tape_append_text(&node, rows->arena);
  return cell_of_arena(rows, start);
}

static gboolean
number_is_whole(const TapeNode *node)
{
  gboolean is_whole = node->kind == TAPE_NUMBER && node->length <= 18;
  for (gsize i = 0; is_whole && i < node->length; i++)
    is_whole = node->text[i] == '-' || g_ascii_isdigit(node->text[i]);
  return is_whole;
}

static gboolean
cell_of_node(Rows *rows, const TapeNode *node, ColumnType type, RowCell *cell)
{
  if (node->kind == TAPE_NULL)
    return TRUE;
  if (type == COLUMN_TEXT && node->kind == TAPE_STRING)
    {
      *cell = cell_of_text(rows, node->text, node->length, node->is_escaped);
      return TRUE;
    }
  *cell = (RowCell){ node->text, node->length };
  return (type == COLUMN_INTEGER && number_is_whole(node))
         || (type == COLUMN_BOOLEAN && (node->kind == TAPE_TRUE || node->kind == TAPE_FALSE))
         || (type == COLUMN_NUMBER && node->kind == TAPE_NUMBER)
         || (type == COLUMN_JSON && (node->kind == TAPE_OBJECT || node->kind == TAPE_ARRAY));
}

static gboolean
cell_of_lines(Rows *rows, guint array, RowCell *cell)
{
  const TapeNode *node = json_tape_node(rows->tape, array);
  gsize start = rows->arena->len;
  for (guint i = array + 1; node->kind == TAPE_ARRAY && i < node->next;
       i = json_tape_node(rows->tape, i)->next)
    {
      if (i > array + 1)
        g_string_append_c(rows->arena, '\n');
      if (json_tape_node(rows->tape, i)->kind == TAPE_STRING)
        json_tape_append_text(json_tape_node(rows->tape, i), rows->arena);
    }
  if (rows->arena->len > start)
    *cell = cell_of_arena(rows, start);
  return node->kind == TAPE_ARRAY || node->kind == TAPE_NULL;
}

static gboolean
cell_of_span(const Rows *rows, guint array, guint which, RowCell *cell)
{
  const TapeNode *node = json_tape_node(rows->tape, array);
  if (node->kind == TAPE_NULL)
    return TRUE;
  if (node->kind != TAPE_ARRAY || node->next != array + 3)
    return FALSE;
  const TapeNode *number = json_tape_node(rows->tape, array + 1 + which);
  *cell = (RowCell){ number->text, number->length };
  return number_is_whole(number);
}

static RowCell
cell_of_digest(Rows *rows)
{
  char hex[DIGEST_LENGTH + 1];
  digest_sha256(rows->line, rows->length, hex);
  gsize start = rows->arena->len;
  g_string_append_len(rows->arena, hex, DIGEST_KEPT);
  return cell_of_arena(rows, start);
}

static gboolean
cell_of_member(Rows *rows, const TableColumn *column, guint found, RowCell *cell)
{
  switch (column->source)
    {
    case FROM_SPAN_START:
    case FROM_SPAN_END:
      return cell_of_span(rows, found, column->source == FROM_SPAN_END, cell);
    case FROM_LINES:
      return cell_of_lines(rows, found, cell);
    default:
      return cell_of_node(rows, json_tape_node(rows->tape, found), column->type, cell);
    }
}

/* The cell of a column in the row of `element` (the record's own row: node 0). */
static gboolean
cell_fill(Rows *rows, const TableColumn *column, PathLengths lengths, guint element, guint *hint,
          RowCell *cell)
{
  const TapeNode *node = json_tape_node(rows->tape, element);
  switch (column->source)
    {
    case FROM_POSITION:
      *cell = cell_of_number(rows, rows->position);
      return TRUE;
    case FROM_DIGEST:
      *cell = cell_of_digest(rows);
      return TRUE;
    case FROM_ELEMENT:
      return cell_of_node(rows, node, column->type, cell);
    case FROM_NAME:
      if (node->key == NULL)
        return FALSE;
      *cell = cell_of_text(rows, node->key, node->key_length,
                           memchr(node->key, '\\', node->key_length) != NULL);
      return TRUE;
    default:
      break;
    }
  gboolean is_of_record = column->source == FROM_RECORD;
  guint found = node_at(rows, is_of_record ? 0 : element, column, lengths,
                        is_of_record ? &rows->owner_hint : hint);
  return found == 0 || cell_of_member(rows, column, found, cell);
}

static const RowCell *
row_fill(Rows *rows, TableId table, guint element, GError **error)
{
  static const char *const TYPES[] = { "a string", "a whole number", "a number", "an object",
                                       "true, false" };
  const TableShape *shape = table_shape(table);
  guint hint = 0;
  g_string_truncate(rows->arena, 0);
  for (guint i = 0; i < shape->count; i++)
    {
      rows->cells[i] = (RowCell){ NULL, 0 };
      if (cell_fill(rows, &shape->columns[i], rows->lengths[table][i], element, &hint,
                    &rows->cells[i]))
        continue;
      duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                      "%s: %s: expected %s or null, got something else", shape->name,
                      shape->columns[i].name, TYPES[shape->columns[i].type]);
      return NULL;
    }
  return rows->cells;
}

static const RowCell *
row_with_id(Rows *rows, TableId table, guint element, GError **error)
{
  const RowCell *cells = row_fill(rows, table, element, error);
  if (cells != NULL && cells[0].text == NULL)
    {
      duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "%s: expected an id, got none",
                      table_shape(table)->name);
      return NULL;
    }
  return cells;
}

const RowCell *
rows_head(Rows *rows, GError **error)
{
  return row_with_id(rows, rows->kind, 0, error);
}

const RowCell *
rows_document(Rows *rows, GError **error)
{
  guint hint = 0, found = json_tape_member(rows->tape, 0, "document", strlen("document"), &hint);
  if (found != 0)
    return row_with_id(rows, TABLE_DOCUMENTS, found, error);
  duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "tasks: expected the member document, got none");
  return NULL;
}

gboolean
rows_turn(Rows *rows, TableId table, GError **error)
{
  const TableShape *shape = table_shape(table);
  guint found =
      json_tape_member(rows->tape, 0, shape->path, strlen(shape->path), &rows->record_hint);
  const TapeNode *node = found == 0 ? NULL : json_tape_node(rows->tape, found);
  gboolean is_container = node != NULL && (node->kind == TAPE_ARRAY || node->kind == TAPE_OBJECT);
  rows->table = table;
  rows->element = found + 1;
  rows->end = is_container ? node->next : 0;
  rows->position = 0;
  return is_container || node == NULL || node->kind == TAPE_NULL
         || duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                            "%s: expected an array, an object or null, got something else",
                            shape->path);
}

gboolean
rows_next(Rows *rows, const RowCell **cells, GError **error)
{
  *cells = NULL;
  if (rows->element >= rows->end)
    return TRUE;
  guint element = rows->element;
  rows->position++;
  rows->element = json_tape_node(rows->tape, element)->next;
  *cells = row_fill(rows, rows->table, element, error);
  return *cells != NULL;
}
