/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_json_tape.c - what a line of JSON is read as, and what is refused and where.
 */
#include "core/error.h"
#include "core/json_tape.h"

#include <string.h>

static gboolean
reads(JsonTape *tape, const char *line)
{
  return json_tape_read(tape, line, strlen(line), NULL);
}

static const TapeNode *
member(const JsonTape *tape, guint object, const char *name)
{
  guint hint = 0, found = json_tape_member(tape, object, name, strlen(name), &hint);
  return found == 0 ? NULL : json_tape_node(tape, found);
}

static void
test_shape(void)
{
  g_autoptr(JsonTape) tape = json_tape_new();
  g_assert_true(reads(tape, "{\"id\":\"a\",\"units\":[{\"name\":\"b\"},[],{}],\"n\":-1.5e3,\"yes\":"
                            "true,\"no\":false,\"nil\":null}"));
  const TapeNode *units = member(tape, 0, "units");
  g_assert_cmpint(units->kind, ==, TAPE_ARRAY);
  g_assert_cmpuint(json_tape_node(tape, 0)->next, ==, 11);
  g_assert_cmpuint(units->next, ==, 7);
  g_assert_cmpstr(json_tape_node(tape, 4)->key, ==, strstr(units->text, "name"));
  g_assert_cmpint(member(tape, 0, "n")->kind, ==, TAPE_NUMBER);
  g_assert_cmpuint(member(tape, 0, "n")->length, ==, strlen("-1.5e3"));
  g_assert_cmpint(member(tape, 0, "yes")->kind, ==, TAPE_TRUE);
  g_assert_cmpint(member(tape, 0, "no")->kind, ==, TAPE_FALSE);
  g_assert_cmpint(member(tape, 0, "nil")->kind, ==, TAPE_NULL);
  g_assert_null(member(tape, 0, "name"));
}

/* A hint is where the search begins: members before it are found as well. */
static void
test_hint(void)
{
  g_autoptr(JsonTape) tape = json_tape_new();
  guint hint = 0;
  g_assert_true(reads(tape, "{\"a\":{\"x\":1},\"b\":2,\"c\":3}"));
  g_assert_cmpuint(json_tape_member(tape, 0, "c", 1, &hint), ==, 4);
  g_assert_cmpuint(json_tape_member(tape, 0, "a", 1, &hint), ==, 1);
  g_assert_cmpuint(json_tape_member(tape, 0, "x", 1, &hint), ==, 0);
  hint = 99;
  g_assert_cmpuint(json_tape_member(tape, 0, "b", 1, &hint), ==, 3);
}

static void
assert_text(const char *printed, const char *meant)
{
  g_autoptr(JsonTape) tape = json_tape_new();
  g_autoptr(GString) text = g_string_new(NULL);
  g_autofree char *line = g_strdup_printf("{\"t\":\"%s\"}", printed);
  g_assert_true(reads(tape, line));
  json_tape_append_text(json_tape_node(tape, 1), text);
  g_assert_cmpstr(text->str, ==, meant);
}

static void
test_escapes(void)
{
  assert_text("a\\\"b\\\\c\\/d\\n\\t\\r\\b\\f", "a\"b\\c/d\n\t\r\b\f");
  assert_text("\\u4e2d\\u6587", "中文");
  assert_text("\\ud83d\\ude00", "\U0001F600");
  assert_text("\\ud83d x", "\uFFFD x");
  assert_text("\\u0000", "\uFFFD");
  assert_text("\\u12", "\uFFFD");
}

/* Long enough that eight bytes at a time, and single ones, both meet every kind of byte. */
static void
test_strings_of_every_length(void)
{
  static const char *const PIECES[] = { "a", "é", "督", "\U0001F600", "督办", "abcdefgh" };
  g_autoptr(JsonTape) tape = json_tape_new();
  for (gsize before = 0; before < 20; before++)
    for (gsize i = 0; i < G_N_ELEMENTS(PIECES); i++)
      {
        g_autoptr(GString) text = g_string_new(NULL);
        for (gsize j = 0; j < before; j++)
          g_string_append_c(text, 'x');
        g_string_append(text, PIECES[i]);
        g_autofree char *line = g_strdup_printf("{\"t\":\"%s\",\"u\":1}", text->str);
        g_assert_true(reads(tape, line));
        g_assert_cmpmem(json_tape_node(tape, 1)->text, json_tape_node(tape, 1)->length, text->str,
                        text->len);
        g_assert_cmpint(member(tape, 0, "u")->kind, ==, TAPE_NUMBER);
      }
}

static void
test_many_nodes(void)
{
  g_autoptr(JsonTape) tape = json_tape_new();
  g_autoptr(GString) line = g_string_new("{\"a\":[0");
  for (guint i = 1; i < 5000; i++)
    g_string_append_printf(line, ",%u", i);
  g_string_append(line, "]}");
  g_assert_true(reads(tape, line->str));
  g_assert_cmpuint(json_tape_node(tape, 1)->next, ==, 5002);
  g_assert_cmpuint(json_tape_node(tape, 5001)->length, ==, 4);
}

static void
test_refusals(void)
{
  static const struct
  {
    const char *line;
    const char *message;
  } CASES[] = {
    { "", "offset 0: expected an object" },
    { "[]", "offset 0: expected an object" },
    { "{\"a\":1}x", "offset 7: expected nothing behind the object" },
    { "{\"a\":1", "offset 6: expected the object's closing bracket" },
    { "{\"a\" 1}", "offset 5: expected a colon" },
    { "{\"a\":1,}", "offset 7: expected a member's name" },
    { "{\"a\":[1,]}", "offset 8: expected a value" },
    { "{\"a\":[1}}", "offset 7: expected the bracket that was opened" },
    { "{\"a\":01}", "offset 5: expected a number" },
    { "{\"a\":1.}", "offset 5: expected a number" },
    { "{\"a\":truth}", "offset 5: expected a value" },
    { "{\"a\":\"b}", "offset 6: expected the string's closing quotation mark" },
    { "{\"a\":\"\t\"}", "offset 6: expected no control characters in a string" },
    { "{\"a\":\"0123456789\x01\"}", "offset 6: expected no control characters in a string" },
    { "{\"a\":\"\\x\"}", "offset 6: expected an escape that JSON knows" },
    { "{\"a\":\"01234567890123\xE4\xB8\"}", "offset 20: expected UTF-8" },
    { "{\"a\":\"\xED\xA0\x80\"}", "offset 6: expected UTF-8" },
    { "{\"a\":\"\xE0\x80\x80\"}", "offset 6: expected UTF-8" },
    { "{\"a\":\"\xFF\"}", "offset 6: expected UTF-8" },
    { "{\"a\":\"\xE7\x9D\xA3\xC0\x80\"}", "offset 9: expected UTF-8" },
    { "{\"a\":\xE7\x9D\xA3}", "offset 5: expected a value" },
    { "{\"a\":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}",
      "offset 20: expected brackets nested at most 16 deep" },
  };
  g_autoptr(JsonTape) tape = json_tape_new();
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autoptr(GError) error = NULL;
      g_assert_false(json_tape_read(tape, CASES[i].line, strlen(CASES[i].line), &error));
      g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE);
      g_assert_cmpstr(error->message, ==, CASES[i].message);
    }
}

/* Every beginning of a line is refused, and none is read past its end. */
static void
test_beginnings(void)
{
  static const char LINE[] = "{\"a\":\"督办\\n\",\"b\":[1,-2.5e1,true,null,{\"c\":\"\\u4e2d\"}]}";
  g_autoptr(JsonTape) tape = json_tape_new();
  for (gsize length = 0; length < strlen(LINE); length++)
    {
      /* So that a checker of memory sees a step too far */
      g_autofree char *part = g_memdup2(LINE, length == 0 ? 1 : length);
      g_assert_false(json_tape_read(tape, part, length, NULL));
    }
  g_assert_true(reads(tape, LINE));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/json-tape/containers-say-what-is-behind-them", test_shape);
  g_test_add_func("/json-tape/members-are-found-from-any-hint", test_hint);
  g_test_add_func("/json-tape/escapes-are-undone", test_escapes);
  g_test_add_func("/json-tape/strings-end-wherever-they-end", test_strings_of_every_length);
  g_test_add_func("/json-tape/grows-with-the-line", test_many_nodes);
  g_test_add_func("/json-tape/what-is-no-json-is-refused-by-its-place", test_refusals);
  g_test_add_func("/json-tape/no-beginning-of-a-line-is-a-line", test_beginnings);
  return g_test_run();
}
