/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_json_writer.c - JSON text, byte for byte; and the index from bytes to code points.
 */
#include "core/json_writer.h"
#include "core/text_index.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
test_commas(void)
{
  g_autoptr(GString) out = g_string_new(NULL);
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_open_array(&writer, "a");
  json_writer_close_array(&writer);
  json_writer_open_array(&writer, "b");
  json_writer_integer(&writer, NULL, G_MININT64);
  json_writer_open_object(&writer, NULL);
  json_writer_close_object(&writer);
  json_writer_span(&writer, NULL, span_new(3, 9));
  json_writer_close_array(&writer);
  json_writer_name(&writer, "一\"", strlen("一\""));
  json_writer_text(&writer, NULL, "x", 1);
  json_writer_ordinal(&writer, "c", 0);
  json_writer_boolean(&writer, "d", TRUE);
  json_writer_close_object(&writer);
  g_assert_cmpstr(
      out->str, ==,
      "{\"a\":[],\"b\":[-9223372036854775808,{},[3,9]],\"一\\\"\":\"x\",\"c\":null,\"d\":true}");
}

static void
test_numbers(void)
{
  g_autoptr(GString) out = g_string_new(NULL);
  JsonWriter writer = json_writer_new(out);
  json_writer_open_array(&writer, NULL);
  json_writer_decimal(&writer, NULL, (Decimal){ 42, 7 });
  json_writer_decimal(&writer, NULL, (Decimal){ -75, -1 });
  json_writer_float(&writer, NULL, 0.1f);
  json_writer_close_array(&writer);
  g_assert_cmpstr(out->str, ==, "[420000000,-7.5,0.100000001]");
}

static void
assert_quoted(const char *text, const char *expected)
{
  g_autoptr(GString) out = g_string_new(NULL);
  json_append_quoted(out, text, strlen(text));
  g_assert_cmpstr(out->str, ==, expected);
}

static void
test_escapes(void)
{
  assert_quoted("", "\"\"");
  assert_quoted("督办，㎡", "\"督办，㎡\"");
  assert_quoted("a\"b\\c/d", "\"a\\\"b\\\\c/d\"");
  assert_quoted("\b\t\n\v\f\r\x01\x1f\x7f", "\"\\b\\t\\n\\u000b\\f\\r\\u0001\\u001f\x7f\"");
}

/* Every byte that needs an escape, at every place of a word of eight: the fast scan must see it. */
static void
test_escape_at_every_place(void)
{
  for (guint place = 0; place < 20; place++)
    for (guint byte = 1; byte < 0x80; byte++)
      {
        char text[21];
        memset(text, 'x', 20);
        text[20] = '\0';
        text[place] = (char) byte;
        g_autoptr(GString) out = g_string_new("[");
        json_append_quoted(out, text, 20);
        g_string_append_c(out, ']');
        g_autoptr(JsonParser) parser = json_parser_new();
        g_assert_true(json_parser_load_from_data(parser, out->str, (gssize) out->len, NULL));
        JsonArray *array = json_node_get_array(json_parser_get_root(parser));
        g_assert_cmpstr(json_array_get_string_element(array, 0), ==, text);
      }
}

static void
test_code_points(void)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < 500; i++)
    g_string_append(text, i % 7 == 0 ? "a" : i % 5 == 0 ? "𠀀" : i % 3 == 0 ? "é" : "督");
  TextIndex index = text_index_new();
  text_index_build(&index, text->str, text->len);
  for (gsize offset = 0; offset <= text->len; offset++)
    if (((guchar) text->str[offset] & 0xC0) != 0x80)
      g_assert_cmpuint(text_index_code_points(&index, offset), ==,
                       (guint) g_utf8_strlen(text->str, (gssize) offset));
  g_assert_cmpuint(text_index_code_points(&index, text->len + 1000), ==, 500);

  text_index_build(&index, "", 0);
  g_assert_cmpuint(text_index_code_points(&index, 0), ==, 0);
  text_index_clear(&index);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/json-writer/commas-stand-between-items-only", test_commas);
  g_test_add_func("/json-writer/numbers-are-exact", test_numbers);
  g_test_add_func("/json-writer/only-what-json-demands-is-escaped", test_escapes);
  g_test_add_func("/json-writer/escapes-are-found-at-every-place", test_escape_at_every_place);
  g_test_add_func("/text-index/counts-code-points-at-every-boundary", test_code_points);
  return g_test_run();
}
