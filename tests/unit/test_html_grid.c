/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_html_grid.c - rows that a style sheet draws from elements without table markup.
 */
#include "stages_fixture.h"

#define PAGE(body) "<html><body><h1>云岭市2031年重点工作表</h1>" body "</body></html>"
#define TITLES "<span>序号</span><span>重点任务</span><span>责任单位</span><span>完成时限</span>"
#define FIRST "<span>1</span><span>整治北河</span><span>市水利局</span><span>6月底</span>"
#define SECOND "<span>2</span><span>修建东桥</span><span>市交通局</span><span>9月底</span>"

static const char *const WANTED[] = { "1 整治北河 @市水利局 !6月底", "2 修建东桥 @市交通局 !9月底",
                                      NULL };

static void
assert_grid(const char *page)
{
  assert_tasks(page, WANTED);
  g_autoptr(Document) doc = stages_run(page);
  g_assert_cmpuint(doc->tables->len, ==, 1);
}

static void
test_rows_of_spans_are_a_table(void)
{
  assert_grid(PAGE("<div><div class=r>" TITLES "</div>\n <div class=r>" FIRST
                   "</div>\n <div class=r>" SECOND "</div></div>"));
}

static void
test_items_of_spans_are_a_table(void)
{
  assert_grid(PAGE("<ul><li>" TITLES "</li><li>" FIRST "</li><li>" SECOND "</li></ul>"));
}

static void
test_head_and_body_may_be_elements_of_their_own(void)
{
  assert_grid(
      PAGE("<div><div>" TITLES "</div><div><div>" FIRST "</div><div>" SECOND "</div></div></div>"));
}

static void
test_rows_may_be_wrapped(void)
{
  assert_grid(PAGE("<ul><li><div>" TITLES "</div></li><li><div>" FIRST "</div></li><li><div>" SECOND
                   "</div></li></ul>"));
}

static void
test_each_list_is_a_row(void)
{
  assert_grid(PAGE("<dl><dt>序号</dt><dd>重点任务</dd><dd>责任单位</dd><dd>完成时限</dd></"
                   "dl><dl><dt>1</dt><dd>整治北河</dd><dd>市水利局</dd><dd>6月底</dd></dl>"
                   "<dl><dt>2</dt><dd>修建东桥</dd><dd>市交通局</dd><dd>9月底</dd></dl>"));
}

static void
test_an_empty_cell_keeps_its_place(void)
{
  const char *const wanted[] = { "1 整治北河 !6月底", "2 修建东桥 @市交通局 !9月底", NULL };
  assert_tasks(PAGE("<div><div>" TITLES "</div><div><span>1</span><span>整治北河</span><span></"
                    "span><span>6月底</span></div><div>" SECOND "</div></div>"),
               wanted);
}

static void
test_a_text_between_rows_is_their_heading(void)
{
  const char *const wanted[] = { "1 §一、水利 整治北河 @市水利局 !6月底",
                                 "2 §二、交通 修建东桥 @市交通局 !9月底", NULL };
  assert_tasks(PAGE("<div><div>" TITLES "</div><div>一、水利</div><div>" FIRST
                    "</div><div>二、交通</div><div>" SECOND "</div></div>"),
               wanted);
}

static void
test_what_stands_behind_the_rows_is_read(void)
{
  g_autoptr(Document) doc = stages_run(PAGE(
      "<div><div>" TITLES "</div><div><div>" FIRST "</div><div>" SECOND
      "</div><p>各单位要加强领导，按月报送情况，确保按期完成，有关要求另行通知。</p></div></div>"));
  g_assert_cmpuint(doc->tasks->len, ==, 2);
  const Block *last = document_block(doc, doc->blocks->len - 1);
  g_assert_cmpint(last->kind, ==, BLOCK_PARAGRAPH);
  g_assert_nonnull(g_strstr_len(doc->text->str + last->span.start, (gssize) span_length(last->span),
                                "按月报送"));
}

static void
test_menus_and_lists_are_no_tables(void)
{
  static const char *const PAGES[] = {
    PAGE("<div><div><a>任务</a><a>项目</a><a>进展</a></div><div><a>甲</a><a>乙</a><a>丙</a></div></"
         "div><p>一、整治北河。</p>"),
    PAGE("<div><div><span>首页</span><span>公开</span><span>服务</span></div><div><span>甲</"
         "span><span>乙</span><span>丙</span></div></div>"),
    PAGE("<div><div>" TITLES "</div></div><p>一、整治北河。</p>"),
  };
  for (gsize i = 0; i < G_N_ELEMENTS(PAGES); i++)
    {
      g_autoptr(Document) doc = stages_run(PAGES[i]);
      g_assert_cmpuint(doc->tables->len, ==, 0);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/html-grid/rows-of-spans-are-a-table", test_rows_of_spans_are_a_table);
  g_test_add_func("/html-grid/items-of-spans-are-a-table", test_items_of_spans_are_a_table);
  g_test_add_func("/html-grid/head-and-body-may-be-elements-of-their-own",
                  test_head_and_body_may_be_elements_of_their_own);
  g_test_add_func("/html-grid/rows-may-be-wrapped", test_rows_may_be_wrapped);
  g_test_add_func("/html-grid/each-list-is-a-row", test_each_list_is_a_row);
  g_test_add_func("/html-grid/an-empty-cell-keeps-its-place", test_an_empty_cell_keeps_its_place);
  g_test_add_func("/html-grid/a-text-between-rows-is-their-heading",
                  test_a_text_between_rows_is_their_heading);
  g_test_add_func("/html-grid/what-stands-behind-the-rows-is-read",
                  test_what_stands_behind_the_rows_is_read);
  g_test_add_func("/html-grid/menus-and-lists-are-no-tables", test_menus_and_lists_are_no_tables);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
