/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_values_properties.c - what holds of values whatever the text: spans in range, on character
 * boundaries and in order, and time that grows with the text: a quadratic reader would not end
 * here.
 */
#include "../unit/values_fixture.h"

#define ROUNDS 2000
#define PIECES 40
#define LONG_LINE 300000

static const char *const SAMPLES[] = {
  "1",          "2023",   "3.5",  "1,234", "一",   "十二",     "百",   "万",         "亿",
  "千",         "年",     "月",   "日",    "底",   "前",       "季度", "上半年",     "个",
  "家",         "%",      "元",   "亩",    "千瓦", "-",        "~",    "至",         "、",
  "，",         "。",     "（",   "）",    "“",    "”",        "《",   "》",         "\"",
  "\n",         " ",      "　",   "第",    "前",   "不低于",   "超",   "近",         "以上",
  "以内",       "左右",   "余",   "多",    "增长", "下降",     "投资", "全省",       "全覆盖",
  "清零",       "翻一番", "截至", "每",    "春节", "“十四五”", "期间", "/",          "·",
  "分之",       "半",     "级",   "两",    "点",   "G",        "#",    "１２",       "％",
  "㎡",         "⼀",     "😀",    "A",     ".",    "+",        "几",   "印发之日起", "30日内",
  "本月",       "目前",   "市",   "县",    "区",   "委",       "局",   "各",         "市发改委",
  "江岚市政府", "普陀区", "舟山", "人行",  "办",   "部门",     "办理", "(71)",       "每月",
  "持续推进",   "进位",   "同比", "较",    "力争",
};

static char *
random_text(GRand *random)
{
  GString *text = g_string_new(NULL);
  for (gint i = g_rand_int_range(random, 0, PIECES); i > 0; i--)
    g_string_append(text, SAMPLES[g_rand_int_range(random, 0, G_N_ELEMENTS(SAMPLES))]);
  return g_string_free(text, FALSE);
}

static gboolean
is_boundary(const Document *doc, guint32 offset)
{
  return offset == doc->text->len || ((guchar) doc->text->str[offset] & 0xC0) != 0x80;
}

static void
check_span(const Document *doc, Span span)
{
  g_assert_cmpuint(span.start, <=, span.end);
  g_assert_cmpuint(span.end, <=, doc->text->len);
  g_assert_true(is_boundary(doc, span.start));
  g_assert_true(is_boundary(doc, span.end));
}

static void
check_values(const Document *doc)
{
  guint32 last = 0;
  for (guint i = 0; i < doc->values->len; i++)
    {
      const Value *value = document_value(doc, i);
      check_span(doc, value->span);
      g_assert_false(span_is_empty(value->span));
      g_assert_cmpuint(value->span.start, >=, last);
      last = value->span.end;
      if (value->kind != VALUE_QUANTITY)
        continue;
      check_span(doc, value->quantity.indicator);
      if (value->quantity.comparator == COMPARATOR_RANGE)
        g_assert_cmpint(
            decimal_compare(value->quantity.value, document_quantity(doc, &value->quantity).value2),
            <, 0);
    }
}

static void
spans_are_sound_and_do_not_overlap(void)
{
  guint32 seed = (guint32) g_test_rand_int();
  g_test_message("seed %u", seed);
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_text(random);
      g_test_message("%s", text);
      g_autoptr(Document) doc =
          fixture_run(text, NULL, g_rand_boolean(random) ? "2023-02-10" : NULL);
      check_values(doc);
    }
}

static void
long_lines_end(void)
{
  for (guint i = 0; i < G_N_ELEMENTS(SAMPLES); i++)
    {
      g_autoptr(GString) text = g_string_new(NULL);
      while (text->len < LONG_LINE)
        g_string_append(text, SAMPLES[i]);
      g_autoptr(Document) doc = fixture_run(text->str, NULL, "2023-02-10");
      check_values(doc);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  fixture_open();
  g_test_add_func("/values/spans-are-sound-and-do-not-overlap", spans_are_sound_and_do_not_overlap);
  g_test_add_func("/values/long-lines-of-one-kind-end", long_lines_end);
  int status = g_test_run();
  fixture_close();
  return status;
}
