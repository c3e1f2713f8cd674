/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_sniff.c - what is refused, and what reads what.
 */
#include "extract/sniff.h"
#include "extract_fixture.h"

static void
test_empty_input_is_empty(void)
{
  assert_refused("", 0, "empty");
  assert_refused(" \n\n \n", 5, "empty");
}

static void
test_office_files_are_refused(void)
{
  char word[600] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  assert_refused(word, sizeof word, "format");
  assert_refused("PK\x03\x04 word/document.xml", 22, "format");
  assert_refused("{\\rtf1\\ansi}", 12, "format");
}

static void
test_binary_is_refused(void)
{
  char bytes[512];
  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (char) (i * 7);
  assert_refused(bytes, sizeof bytes, "format");
}

/* A .doc that lost its header on the way: control characters between stray ideographs. */
static void
test_word_as_text_is_refused(void)
{
  g_autoptr(GString) bytes = g_string_new(NULL);
  while (bytes->len < 9000)
    g_string_append(bytes, "任务责任单位完成时限牵头单位配合单位进展情况");
  while (bytes->len < 12000)
    g_string_append(bytes, "\x13\x14\x07\x15任\x01\x08");
  assert_refused(bytes->str, bytes->len, "format");
}

static void
test_page_is_html_whatever_its_name(void)
{
  g_autoptr(Document) doc = fixture_extract("\n<html><body><p>全县工作要点</p></body></html>");
  g_assert_cmpstr(doc->media_type, ==, "text/html");
  g_autoptr(Document) fragment = fixture_extract("<div>全县</div>");
  g_assert_cmpstr(fragment->media_type, ==, "text/html");
}

static void
test_wide_page_is_html(void)
{
  g_autoptr(GError) error = NULL;
  gsize length;
  g_autofree char *bytes = g_convert("<html><body><p>任务</p></body></html>", -1, "UTF-16LE",
                                     "UTF-8", NULL, &length, NULL);
  g_autoptr(Document) doc = fixture_extract_bytes(bytes, length, limits_default(), &error);
  g_assert_no_error(error);
  g_autofree char *blocks = fixture_blocks(doc);
  g_assert_cmpstr(blocks, ==, "paragraph:任务");
  g_assert_cmpstr(doc->charset, ==, "utf-16le");
}

static void
test_less_than_is_not_markup(void)
{
  g_autoptr(Document) doc = fixture_extract("增速<5%，占比>3%。");
  g_assert_cmpstr(doc->media_type, ==, "text/plain");
}

static void
test_identity(void)
{
  g_autoptr(Document) doc = fixture_extract("任务");
  g_assert_cmpuint(doc->bytes, ==, 6);
  g_assert_cmpuint(strlen(doc->id), ==, 64);
  g_assert_null(doc->source);
}

static void
test_input_limit(void)
{
  Limits limits = *limits_default();
  limits.input_bytes = 5;
  g_autoptr(GError) error = NULL;
  g_assert_null(fixture_extract_bytes("任务", 6, &limits, &error));
  g_assert_cmpstr(duban_error_name(error), ==, "limit");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/sniff/empty-input-is-empty", test_empty_input_is_empty);
  g_test_add_func("/sniff/office-files-are-refused", test_office_files_are_refused);
  g_test_add_func("/sniff/binary-is-refused", test_binary_is_refused);
  g_test_add_func("/sniff/word-as-text-is-refused", test_word_as_text_is_refused);
  g_test_add_func("/sniff/page-is-html-whatever-its-name", test_page_is_html_whatever_its_name);
  g_test_add_func("/sniff/wide-page-is-html", test_wide_page_is_html);
  g_test_add_func("/sniff/less-than-is-not-markup", test_less_than_is_not_markup);
  g_test_add_func("/extract/identity", test_identity);
  g_test_add_func("/extract/input-limit", test_input_limit);
  return g_test_run();
}
