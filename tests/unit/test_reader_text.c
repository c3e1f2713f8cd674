/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_reader_text.c - lines, wrapped lines, tables drawn with characters.
 */
#include "extract_fixture.h"

static void
test_line_is_paragraph(void)
{
  assert_blocks("\r\n  一是修路。 \r\n\r\n\xC2\xA0\xE3\x80\x80二是架桥。\xC2\xA0\r\n \t\r\n",
                "paragraph:一是修路。|paragraph:二是架桥。");
}

static void
test_text_is_lines(void)
{
  g_autoptr(Document) doc = fixture_extract("甲乡修路。\n\n\n乙乡架桥。");
  g_assert_cmpstr(doc->text->str, ==, "甲乡修路。\n乙乡架桥。\n");
}

static void
test_wrapped_lines_join(void)
{
  const char *full = "各乡镇各部门要切实加强组织领导明确责任分工细化工作措施";
  g_autofree char *source =
      g_strdup_printf("　　%s\n%s乙丙\n%s丙丁\n%s戊己\n%s庚辛\n%s壬癸\n到位。\n　　另起一段。",
                      full, full, full, full, full, full);
  g_autoptr(Document) doc = fixture_extract(source);
  g_assert_cmpuint(doc->blocks->len, ==, 2);
  g_autofree char *first = fixture_text(doc, document_block(doc, 0)->span);
  g_assert_null(strchr(first, '\n'));
  g_assert_true(g_str_has_suffix(first, "到位。"));
}

static void
test_short_lines_do_not_join(void)
{
  g_autoptr(Document) doc =
      fixture_extract("序号\n任务内容\n责任单位\n1\n修路\n县交通局\n2\n架桥\n县水利局\n");
  g_assert_cmpuint(doc->blocks->len, ==, 9);
}

/* Lists have lines of one length as well: each ends its sentence, or begins anew. */
static void
test_lines_of_one_length_stay(void)
{
  g_autoptr(GString) text = g_string_new("某市民生实事项目清单\n\n");
  for (guint i = 1; i <= 8; i++)
    {
      g_string_append_printf(text, "%u.新建改建公办幼儿园三所新增学位一千个惠及千户。\n", i);
      g_autoptr(Document) doc = fixture_extract(text->str);
      g_assert_cmpuint(doc->blocks->len, ==, 1 + i);
    }
}

static void
test_pipe_rows(void)
{
  assert_cells(
      "序号 | 重点工作 | 完成情况 |\n1 | 修路10公里 | 已完工 |\n2 | 架桥 | |\n",
      "0,0 序号|0,1 重点工作|0,2 完成情况|1,0 1|1,1 修路10公里|1,2 已完工|2,0 2|2,1 架桥|2,2 ");
}

static void
test_pipe_rows_without_last_pipe(void)
{
  assert_cells("序号 | 重点工作\n1 | 修路\n2 | 架桥",
               "0,0 序号|0,1 重点工作|1,0 1|1,1 修路|2,0 2|2,1 架桥");
}

static void
test_pipe_rows_of_markdown(void)
{
  assert_cells("| 序号 | 任务 |\n|---|---|\n| 1 | 修路 |\n", "0,0 序号|0,1 任务|1,0 1|1,1 修路");
}

static void
test_pipe_cell_of_two_lines(void)
{
  assert_cells(
      "序号 | 任务 | 情况 |\n1 | 修路 | 1.立项\n2.开工 |\n2 | 架桥 | 无 |\n",
      "0,0 序号|0,1 任务|0,2 情况|1,0 1|1,1 修路|1,2 1.立项\n2.开工|2,0 2|2,1 架桥|2,2 无");
}

static void
test_pipe_cells_one_a_line(void)
{
  assert_cells(
      "序号 |\n任务 |\n情况 |\n1 |\n修路 |\n完工 |\n2 |\n架桥 |\n在建 |\n3 |\n种树 |\n完工 |\n",
      "0,0 序号|0,1 任务|0,2 情况|1,0 1|1,1 修路|1,2 完工|2,0 2|2,1 架桥|2,2 在建|3,0 3|3,1 "
      "种树|3,2 完工");
}

/* An extract of a long list: the numbers need not start at one, nor be many. */
static void
test_pipe_cells_of_two_rows(void)
{
  assert_cells("序号 |\n任务 |\n情况 |\n80 |\n修路 |\n完工 |\n81 |\n架桥 |\n在建 |\n",
               "0,0 序号|0,1 任务|0,2 情况|1,0 80|1,1 修路|1,2 完工|2,0 81|2,1 架桥|2,2 在建");
}

static void
test_pipe_group_row_spans(void)
{
  assert_cells("序号 | 任务 | 单位 |\n一、交通||||\n1 | 修路 | 县交通局 |\n",
               "0,0 序号|0,1 任务|0,2 单位|1,0 1x3 一、交通|2,0 1|2,1 修路|2,2 县交通局");
}

static void
test_breadcrumb_is_no_row(void)
{
  g_autoptr(Document) doc =
      fixture_extract("信息公开 | 重点领域 | 目标 |\n序号 | 工作 | 情况 |\n1 | 修路 | 完工 |\n");
  g_assert_cmpint(document_block(doc, 0)->kind, ==, BLOCK_FURNITURE);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 2);
}

static void
test_box_table(void)
{
  assert_cells("┌──┬────┬────┐\n"
               "│序  │工作任务│责任单位│\n"
               "│号  │        │        │\n"
               "├──┼────┼────┤\n"
               "│1   │修建农村│县交通局│\n"
               "│    │公路    │        │\n"
               "└──┴────┴────┘\n",
               "0,0 序号|0,1 工作任务|0,2 责任单位|1,0 1|1,1 修建农村公路|1,2 县交通局");
}

static void
test_box_row_span(void)
{
  assert_cells("┌──┬────┐\n"
               "│1 │修路    │\n"
               "│  ├────┤\n"
               "│  │架桥    │\n"
               "└──┴────┘\n",
               "0,0 2x1 1|0,1 修路|1,1 架桥");
}

/* Blanks run together, as a page's do: every line still has its bars. Where a rule leaves a column
 * open its cell's text stands beside it. */
static void
test_box_without_its_blanks(void)
{
  assert_cells("┌────┬──┬──────┐\n"
               "│任务│领│单位│\n"
               "│ │导│ │\n"
               "├────┼──┼──────┤\n"
               "│修路│方│市交通局、市│\n"
               "├────┤ │财政局 │\n"
               "│架桥│ ├──────┤\n"
               "│三座│ │市水利局│\n"
               "└────┴──┴──────┘\n",
               "0,0 任务|0,1 领导|0,2 单位|1,0 修路|1,1 3x1 方|1,2 2x1 市交通局、市财政局|2,0 2x1 "
               "架桥三座|3,2 市水利局");
}

static void
test_buttons_are_furniture(void)
{
  assert_blocks("县政府开展工作。\n分享：\n【返回顶部】 【打印本页】 "
                "【关闭窗口】\n视力保护色 A+ A-\n分享发展成果。\n责任编辑：某某\n",
                "paragraph:县政府开展工作。|furniture:分享：|furniture:【返回顶部】 【打印本页】 "
                "【关闭窗口】|furniture:视力保护色 A+ A-|paragraph:分享发展成果。|"
                "furniture:责任编辑：某某");
}

/* So many that looking at each from every other one would outlast any time limit. */
static void
test_pipes_without_table_stay_linear(void)
{
  g_autoptr(GString) source = g_string_new(NULL);
  for (guint i = 0; i < 400000; i++)
    g_string_append(source, i % 2 == 0 ? "甲|\n" : "乙\n丙\n");
  g_autoptr(Document) doc = fixture_extract(source->str);
  g_assert_cmpuint(doc->blocks->len, >, 0);
}

static void
test_pipe_tables_of_other_width_are_parted(void)
{
  g_autoptr(Document) doc =
      fixture_extract("序号 | 任务 | 单位 |\n1 | 修路 | 甲局 |\n二、重点项目\n序号 | 项目 | 内容 | "
                      "单位 |\n1 | 架桥 | 2座 | 乙局 |\n");
  g_assert_cmpuint(doc->tables->len, ==, 2);
  g_assert_cmpuint(document_table(doc, 1)->columns, ==, 4);
}

/* A heading, then the titles again: pipes at both ends of the rows. */
static void
test_framed_pipe_tables_are_parted_by_their_titles(void)
{
  g_autoptr(Document) doc =
      fixture_extract("一、水利\n| 序号 | 任务 | 单位 |\n| 1 | 修渠 | 甲局 |\n二、交通\n"
                      "| 序号 | 任务 | 单位 |\n| 2 | 修路 | 乙局 |\n");
  g_assert_cmpuint(doc->tables->len, ==, 2);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 2);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/reader-text/line-is-paragraph", test_line_is_paragraph);
  g_test_add_func("/reader-text/text-is-lines", test_text_is_lines);
  g_test_add_func("/reader-text/wrapped-lines-join", test_wrapped_lines_join);
  g_test_add_func("/reader-text/short-lines-do-not-join", test_short_lines_do_not_join);
  g_test_add_func("/reader-text/pipe-cells-of-two-rows", test_pipe_cells_of_two_rows);
  g_test_add_func("/reader-text/lines-of-one-length-stay", test_lines_of_one_length_stay);
  g_test_add_func("/reader-text/pipe-rows", test_pipe_rows);
  g_test_add_func("/reader-text/pipe-rows-without-last-pipe", test_pipe_rows_without_last_pipe);
  g_test_add_func("/reader-text/pipe-rows-of-markdown", test_pipe_rows_of_markdown);
  g_test_add_func("/reader-text/pipe-cell-of-two-lines", test_pipe_cell_of_two_lines);
  g_test_add_func("/reader-text/pipe-cells-one-a-line", test_pipe_cells_one_a_line);
  g_test_add_func("/reader-text/pipe-group-row-spans", test_pipe_group_row_spans);
  g_test_add_func("/reader-text/breadcrumb-is-no-row", test_breadcrumb_is_no_row);
  g_test_add_func("/reader-text/box-table-rejoins-cells", test_box_table);
  g_test_add_func("/reader-text/box-row-span", test_box_row_span);
  g_test_add_func("/reader-text/box-without-its-blanks", test_box_without_its_blanks);
  g_test_add_func("/reader-text/buttons-are-furniture", test_buttons_are_furniture);
  g_test_add_func("/reader-text/pipes-without-table-stay-linear",
                  test_pipes_without_table_stay_linear);
  g_test_add_func("/reader-text/pipe-tables-of-other-width-are-parted",
                  test_pipe_tables_of_other_width_are_parted);
  g_test_add_func("/reader-text/framed-pipe-tables-are-parted-by-their-titles",
                  test_framed_pipe_tables_are_parted_by_their_titles);
  return g_test_run();
}
