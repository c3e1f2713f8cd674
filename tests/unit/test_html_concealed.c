/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_html_concealed.c - pages whose text a script shows, and pages that conceal something else.
 */
#include "extract_fixture.h"

#define TITLE "<title>云岭市工作任务</title><h1>云岭市2031年工作任务</h1>"
#define FOOT "<p>主办单位：云岭市人民政府办公室</p>"
#define LINE_ONE                                                                                                                               \
  "整治北河河道三十里，清除沿岸违法建筑物二十处，确保汛期行洪安全，责任单位为市水利局、市城市管" \
  "理局、沿河各镇人民政府。"
#define LINE_TWO                                                                                                                                  \
  "修建城东大桥一座，同步建设两端连接道路与排水管网，年底前完成桥面铺装，责任单位为市交通运输局、" \
  "市住房和城乡建设局。"
#define BODY "<p>" LINE_ONE "</p><p>" LINE_TWO "</p>"

/* Whether both lines are blocks of their own. */
static gboolean
shows_lines(const char *page)
{
  g_autoptr(Document) doc = fixture_extract(page);
  g_autofree char *blocks = fixture_blocks(doc);
  return strstr(blocks, "paragraph:" LINE_ONE "|") != NULL
         && strstr(blocks, "paragraph:" LINE_TWO) != NULL
         && fixture_has_issue(doc, "concealed-body");
}

static void
test_a_body_hidden_until_the_page_is_loaded(void)
{
  g_assert_true(
      shows_lines(TITLE "<div style='visibility: hidden; opacity: 0;'>" BODY "</div>" FOOT));
  g_assert_true(shows_lines(TITLE "<div style='display:none'>" BODY "</div>" FOOT));
}

static void
test_a_body_in_an_element_that_shows_nothing(void)
{
  g_assert_true(shows_lines(TITLE "<noscript>" BODY "</noscript>" FOOT));
  g_assert_true(shows_lines(TITLE "<template>" BODY "</template>" FOOT));
  g_assert_true(shows_lines(TITLE "<script type='text/html'>" BODY "</script>" FOOT));
}

static void
test_a_body_with_entities_for_its_tags(void)
{
  static const char ESCAPED[] = "&lt;p&gt;" LINE_ONE "&lt;/p&gt;&#60;p&#62;" LINE_TWO "&lt;/p&gt;";
  g_autofree char *area = g_strconcat(TITLE "<textarea>", ESCAPED, "</textarea>" FOOT, NULL);
  g_autofree char *input =
      g_strconcat(TITLE "<input type=hidden value=\"", ESCAPED, "\">" FOOT, NULL);
  g_assert_true(shows_lines(area));
  g_assert_true(shows_lines(input));
}

static void
test_a_body_that_is_a_string_of_a_program(void)
{
  g_assert_true(shows_lines(TITLE
                            "<script>window.state={\"title\":\"任务\",\"content\":\"<p>" LINE_ONE
                            "<\\/p>\\n<p>" LINE_TWO "<\\/p>\",\"views\":3}</script>" FOOT));
  g_assert_true(
      shows_lines(TITLE "<script>// it's\nvar text='" LINE_ONE "\\n" LINE_TWO "';</script>" FOOT));
  g_assert_true(shows_lines(TITLE "<script>x=`\\u003cp>" LINE_ONE "\\u003c/p>\n<p>" LINE_TWO
                                  "</p>`</script>" FOOT));
}

static void
test_what_a_page_shows_is_not_put_aside(void)
{
  g_autoptr(Document) doc = fixture_extract(
      TITLE BODY BODY "<div style='display:none'><h2>解读</h2>" BODY BODY BODY "</div>" FOOT);
  g_assert_false(fixture_has_issue(doc, "concealed-body"));
  g_autofree char *blocks = fixture_blocks(doc);
  g_assert_null(strstr(blocks, "解读"));
}

static void
test_programs_and_remarks_are_no_body(void)
{
  g_autoptr(Document) doc = fixture_extract(
      TITLE
      "<script>var a=\"data:image/png;base64,AAAABBBBCCCCDDDDEEEEFFFFGGGG\", b='请稍候';</script>"
      "<noscript>您的浏览器不支持脚本，请启用后访问。</noscript>" FOOT);
  g_assert_false(fixture_has_issue(doc, "concealed-body"));
}

/* So many that looking at each from every other one would outlast any time limit. */
static void
test_unclosed_holders_stay_linear(void)
{
  static const char PART[] = "<script><textarea><input type=hidden value='x<!-- '<template>\\'\\'";
  g_autoptr(GString) page = g_string_new("<p>");
  for (guint i = 0; i < 400000; i++)
    g_string_append(page, PART);
  g_autoptr(GError) error = NULL;
  g_autoptr(Document) doc = fixture_extract_bytes(page->str, page->len, limits_default(), &error);
  g_assert_no_error(error);
  g_assert_nonnull(doc);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/html-concealed/a-body-hidden-until-the-page-is-loaded",
                  test_a_body_hidden_until_the_page_is_loaded);
  g_test_add_func("/html-concealed/a-body-in-an-element-that-shows-nothing",
                  test_a_body_in_an_element_that_shows_nothing);
  g_test_add_func("/html-concealed/a-body-with-entities-for-its-tags",
                  test_a_body_with_entities_for_its_tags);
  g_test_add_func("/html-concealed/a-body-that-is-a-string-of-a-program",
                  test_a_body_that_is_a_string_of_a_program);
  g_test_add_func("/html-concealed/what-a-page-shows-is-not-put-aside",
                  test_what_a_page_shows_is_not_put_aside);
  g_test_add_func("/html-concealed/programs-and-remarks-are-no-body",
                  test_programs_and_remarks_are_no_body);
  g_test_add_func("/html-concealed/unclosed-holders-stay-linear",
                  test_unclosed_holders_stay_linear);
  return g_test_run();
}
