/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_charset.c - the order of evidence, bad bytes, and where the web differs from iconv.
 */
#include <string.h>

#include "extract/charset.h"
#include "extract/charset_labels.h"

#define assert_decodes(bytes, byte_count, label, wanted_charset, wanted_text)                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_auto(DecodedText) decoded = { 0 };                                                           \
    charset_decode((const guchar *) (bytes), (byte_count), (label), &decoded);                     \
    g_autofree char *decoded_copy = g_strndup(decoded.text, decoded.length);                       \
    g_assert_cmpstr(decoded.charset, ==, (wanted_charset));                                        \
    g_assert_cmpstr(decoded_copy, ==, (wanted_text));                                              \
  }                                                                                                \
  G_STMT_END

static char *
encode(const char *text, const char *charset, gsize *length)
{
  char *bytes = g_convert(text, -1, charset, "UTF-8", NULL, length, NULL);
  g_assert_nonnull(bytes);
  return bytes;
}

static const char PROSE[] =
    "各乡镇人民政府，县政府各部门：现将有关重点工作任务分解如下，请认真组织实施。";

static void
test_utf8_wins_over_label(void)
{
  assert_decodes("<meta charset=gb2312>任务", strlen("<meta charset=gb2312>任务"), "gbk", "utf-8",
                 "<meta charset=gb2312>任务");
}

static void
test_mark_is_removed(void)
{
  assert_decodes("\xEF\xBB\xBF任务", 9, NULL, "utf-8", "任务");
  assert_decodes("\xFF\xFE\xFB\x4E\xA1\x52", 6, NULL, "utf-16le", "任务");
  assert_decodes("\xFE\xFF\x4E\xFB\x52\xA1", 6, NULL, "utf-16be", "任务");
}

static void
test_gb2312_means_gb18030(void)
{
  gsize length;
  g_autofree char *bytes = encode("<meta charset=\"gb2312\">镕䶮", "GB18030", &length);
  assert_decodes(bytes, length, NULL, "gb18030", "<meta charset=\"gb2312\">镕䶮");
}

static void
test_bad_byte_does_not_end_the_text(void)
{
  const char *bytes = "<meta charset=gbk>\xD6\xD0\xFF\xB9\xFA\xCE\xF1";
  g_auto(DecodedText) decoded = { 0 };
  charset_decode((const guchar *) bytes, strlen(bytes), NULL, &decoded);
  g_autofree char *text = g_strndup(decoded.text, decoded.length);
  g_assert_true(g_str_has_prefix(text, "<meta charset=gbk>中\xEF\xBF\xBD"));
  g_assert_cmpuint(decoded.bad, >=, 1);
  g_assert_true(g_utf8_validate(text, -1, NULL));
}

static void
test_bad_lead_spares_markup(void)
{
  g_autofree char *source = g_strconcat("<meta charset=gbk><p>\xD6</p>", NULL);
  assert_decodes(source, strlen(source), NULL, "gb18030", "<meta charset=gbk><p>\xEF\xBF\xBD</p>");
}

static void
test_web_codes(void)
{
  assert_decodes("<meta charset=gbk>\xA3\xA0\x80\xFE\x51\xD6\xD0", 25, NULL, "gb18030",
                 "<meta charset=gbk>\xE3\x80\x80€\xEE\xA0\x96中");
}

static void
test_detects_without_label(void)
{
  gsize gb_length, big5_length;
  g_autofree char *gb = encode(PROSE, "GB18030", &gb_length);
  assert_decodes(gb, gb_length, NULL, "gb18030", PROSE);
  const char *spaced =
      "1.\xC2\xA0修建。\n2.\xC2\xA0整治。\n"; /* U+00A0 takes four bytes in GB18030 */
  g_autofree char *four = encode(spaced, "GB18030", &gb_length);
  assert_decodes(four, gb_length, NULL, "gb18030", spaced);
  const char *traditional =
      "各鄉鎮公所及縣政府各部門：茲將有關重點工作任務分配如下，請切實執行辦理。";
  g_autofree char *big5 = encode(traditional, "BIG5", &big5_length);
  assert_decodes(big5, big5_length, NULL, "big5", traditional);
}

static void
test_false_utf8_label(void)
{
  gsize length;
  g_autofree char *text = g_strconcat("<meta charset=utf-8>", PROSE, NULL);
  g_autofree char *bytes = encode(text, "GB18030", &length);
  assert_decodes(bytes, length, NULL, "gb18030", text);
}

static void
test_nearly_utf8_is_repaired(void)
{
  g_autofree char *source = g_strconcat(PROSE, "\xE4\xBB", PROSE, NULL);
  g_autofree char *wanted = g_strconcat(PROSE, "\xEF\xBF\xBD", PROSE, NULL);
  assert_decodes(source, strlen(source), "gb2312", "utf-8", wanted);
}

static void
test_unknown_label_is_told(void)
{
  gsize length;
  g_autofree char *bytes = encode(PROSE, "GB18030", &length);
  g_auto(DecodedText) decoded = { 0 };
  charset_decode((const guchar *) bytes, length, "x-klingon", &decoded);
  g_assert_true(decoded.label_unknown);
  g_assert_cmpstr(decoded.charset, ==, "gb18030");
}

/* A code that glibc both refuses and steps over. */
static void
test_refused_at_the_very_end(void)
{
  assert_decodes("\xB4\xEB\xA2\xE8", 4, "euc-kr", "euc-kr", "대\uFFFD");
}

static void
test_western_last(void)
{
  assert_decodes("caf\xE9 no. 5", 10, NULL, "windows-1252", "café no. 5");
}

static void
test_labels(void)
{
  g_assert_cmpstr(encoding_lookup(" GB_2312-80 ", 12)->name, ==, "gb18030");
  g_assert_cmpstr(encoding_lookup("Latin1", 6)->name, ==, "windows-1252");
  g_assert_cmpstr(encoding_lookup("x-x-big5", 8)->name, ==, "big5");
  g_assert_null(encoding_lookup("hz-gb-2312", 10));
  g_assert_null(encoding_lookup("gb", 2));
  g_assert_null(encoding_lookup("", 0));
}

static void
test_utf8_is_strict(void)
{
  g_assert_true(charset_is_utf8((const guchar *) "a任\xF0\xA0\x80\x80", 8));
  g_assert_false(charset_is_utf8((const guchar *) "\xC0\xAF", 2));
  g_assert_false(charset_is_utf8((const guchar *) "\xED\xA0\x80", 3));
  g_assert_false(charset_is_utf8((const guchar *) "\xE4\xBB", 2));
  g_assert_false(charset_is_utf8((const guchar *) "\xF4\x90\x80\x80", 4));
  g_assert_false(charset_is_utf8((const guchar *) "\xE0\x80\x80", 3));
}

/* Random bytes: the result is always valid UTF-8, whatever the label. */
static void
test_output_is_always_utf8(void)
{
  const guint32 seed = g_test_rand_int();
  g_test_message("seed %u", seed);
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  static const char *const LABELS[] = { NULL,     "gbk",         "big5",
                                        "utf-8",  "utf-16le",    "shift_jis",
                                        "euc-kr", "iso-2022-jp", "windows-1251" };
  guchar bytes[200];
  for (guint round = 0; round < 2000; round++)
    {
      gsize length = (gsize) g_rand_int_range(random, 0, sizeof bytes);
      for (gsize i = 0; i < length; i++)
        bytes[i] = (guchar) g_rand_int_range(random, 1, 256);
      g_auto(DecodedText) decoded = { 0 };
      charset_decode(bytes, length, LABELS[round % G_N_ELEMENTS(LABELS)], &decoded);
      g_assert_true(charset_is_utf8((const guchar *) decoded.text, decoded.length));
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/charset/utf8-wins-over-label", test_utf8_wins_over_label);
  g_test_add_func("/charset/mark-is-removed", test_mark_is_removed);
  g_test_add_func("/charset/gb2312-means-gb18030", test_gb2312_means_gb18030);
  g_test_add_func("/charset/bad-byte-does-not-end-the-text", test_bad_byte_does_not_end_the_text);
  g_test_add_func("/charset/bad-lead-spares-markup", test_bad_lead_spares_markup);
  g_test_add_func("/charset/codes-the-web-reads-otherwise", test_web_codes);
  g_test_add_func("/charset/detects-without-label", test_detects_without_label);
  g_test_add_func("/charset/false-utf8-label", test_false_utf8_label);
  g_test_add_func("/charset/nearly-utf8-is-repaired", test_nearly_utf8_is_repaired);
  g_test_add_func("/charset/unknown-label-is-told", test_unknown_label_is_told);
  g_test_add_func("/charset/refused-at-the-very-end", test_refused_at_the_very_end);
  g_test_add_func("/charset/western-last", test_western_last);
  g_test_add_func("/charset/labels", test_labels);
  g_test_add_func("/charset/utf8-is-strict", test_utf8_is_strict);
  g_test_add_func("/charset/output-is-always-utf8", test_output_is_always_utf8);
  return g_test_run();
}
