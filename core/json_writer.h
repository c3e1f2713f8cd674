/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json_writer.h - JSON written straight into a string, without a tree.
 *
 * The writer puts the commas; the caller opens, fills and closes objects and arrays in order. `key`
 * is the member's name inside an object, a literal that needs no escaping, and NULL inside an
 * array. All text must be valid UTF-8.
 *
 *   json_writer_open_object(&writer, NULL);         {
 *   json_writer_string(&writer, "name", "甲局");      "name":"甲局"
 *   json_writer_integer(&writer, "sub", 2);           ,"sub":2
 *   json_writer_close_object(&writer);              }
 */
#pragma once

#include "core/append.h"
#include "core/decimal.h"
#include "core/span.h"

typedef struct
{
  GString *out;      /* borrowed; what is written is appended */
  gboolean has_item; /* the container that is open holds something already: a comma comes first */
} JsonWriter;

/* Starts at the top level, appending to out. */
JsonWriter json_writer_new(GString *out);

/* The comma and the name that an item starts with, and JSON behind them. Inline, since nearly every
 * key is a literal: its length is known where it is written, and a record has a hundred of them. */
G_ALWAYS_INLINE static inline void
json_writer_item(JsonWriter *writer, const char *key, const char *json, gsize length)
{
  gsize key_length = key == NULL ? 0 : strlen(key);
  char *at = append_room(writer->out, key_length + strlen(",\"\":") + length);
  *at = ',';
  at += writer->has_item ? 1 : 0;
  writer->has_item = TRUE;
  if (key != NULL)
    {
      *at = '"';
      memcpy(at + 1, key, key_length);
      memcpy(at + 1 + key_length, "\":", 2);
      at += key_length + 3;
    }
  memcpy(at, json, length);
  append_filled(writer->out, at + length);
}

/* The comma and the name alone. */
G_ALWAYS_INLINE static inline void
json_writer_begin(JsonWriter *writer, const char *key)
{
  json_writer_item(writer, key, "", 0);
}

/* Something that is JSON already. */
G_ALWAYS_INLINE static inline void
json_writer_raw(JsonWriter *writer, const char *key, const char *json, gsize length)
{
  json_writer_item(writer, key, json, length);
}

G_ALWAYS_INLINE static inline void
json_writer_null(JsonWriter *writer, const char *key)
{
  json_writer_raw(writer, key, "null", 4);
}

static inline void
json_writer_open(JsonWriter *writer, const char *key, char bracket)
{
  json_writer_item(writer, key, &bracket, 1);
  writer->has_item = FALSE;
}

static inline void
json_writer_close(JsonWriter *writer, char bracket)
{
  append_byte(writer->out, bracket);
  writer->has_item = TRUE;
}

static inline void
json_writer_open_object(JsonWriter *writer, const char *key)
{
  json_writer_open(writer, key, '{');
}

static inline void
json_writer_close_object(JsonWriter *writer)
{
  json_writer_close(writer, '}');
}

static inline void
json_writer_open_array(JsonWriter *writer, const char *key)
{
  json_writer_open(writer, key, '[');
}

static inline void
json_writer_close_array(JsonWriter *writer)
{
  json_writer_close(writer, ']');
}

/* Appends text between quotation marks, escaped. */
void json_append_quoted(GString *out, const char *text, gsize length);

G_ALWAYS_INLINE static inline void
json_writer_text(JsonWriter *writer, const char *key, const char *text, gsize length)
{
  json_writer_begin(writer, key);
  json_append_quoted(writer->out, text, length);
}

/* text NULL writes null. */
G_ALWAYS_INLINE static inline void
json_writer_string(JsonWriter *writer, const char *key, const char *text)
{
  if (text == NULL)
    json_writer_null(writer, key);
  else
    json_writer_text(writer, key, text, strlen(text));
}

void json_writer_boolean(JsonWriter *writer, const char *key, gboolean value);
void json_writer_integer(JsonWriter *writer, const char *key, gint64 value);

/* value, or null where it is 0: the way counts from 1 say "not stated". */
void json_writer_ordinal(JsonWriter *writer, const char *key, gint64 value);

/* The exact plain form: 420000000, 7.5. */
void json_writer_decimal(JsonWriter *writer, const char *key, Decimal value);

/* Nine significant digits, which bring a float back exactly; value must be finite. */
void json_writer_float(JsonWriter *writer, const char *key, float value);

/* [start,end]: the numbers as they are. */
void json_writer_span(JsonWriter *writer, const char *key, Span span);

/* The name of the next member, which needs escaping; write its value with key NULL right after. */
void json_writer_name(JsonWriter *writer, const char *text, gsize length);
