/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_reader_html.c - pages: blocks, white space, tables of every kind, navigation, and what is
 * hostile.
 */
#include "extract_fixture.h"

#define PAGE(body) "<!DOCTYPE html><html><body>" body "</body></html>"
#define LINKS                                                                                      \
  "<a href=a>走进本县</a> <a href=b>政务公开</a> <a href=c>互动交流</a> <a href=d>专题专栏</a>"

static void
test_elements_are_blocks(void)
{
  assert_blocks(PAGE("<h2>一、交通</h2><p>修路。</p><ul><li>甲</li><li>乙</li></ul>尾声"),
                "heading:一、交通|paragraph:修路。|list_item:甲|list_item:乙|paragraph:尾声");
}

static void
test_break_ends_paragraph(void)
{
  assert_blocks(PAGE("<div>修路。<br>架桥。<br><br/>种树。</div>"),
                "paragraph:修路。|paragraph:架桥。|paragraph:种树。");
}

static void
test_white_space(void)
{
  assert_blocks(PAGE("<p>\n 甲 \n\t乙&nbsp;&nbsp;丙<b> 丁 </b>戊&nbsp;</p>"),
                "paragraph:甲 乙\xC2\xA0\xC2\xA0丙 丁 戊");
}

static void
test_list_numbers_are_printed(void)
{
  assert_blocks(PAGE("<ol><li>甲</li><li><p>乙</p></li><li value=7>丙</li><li>丁</li></ol>"),
                "list_item:1. 甲|list_item:2. 乙|list_item:7. 丙|list_item:8. 丁");
  assert_blocks(PAGE("<ol start='3' reversed><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>"),
                "list_item:3. 甲|list_item:乙|list_item:2. 丙");
  assert_blocks(
      PAGE("<ol style='list-style-type:cjk-ideographic' start=11><li>甲</li><li>乙</li></ol>"),
      "list_item:十一、甲|list_item:十二、乙");
  assert_blocks(PAGE("<ol style='list-style: none'><li>甲</li></ol><ol "
                     "type='a'><li>乙</li></ol><ul><li>丙</li></ul>"),
                "list_item:甲|list_item:乙|list_item:丙");
  assert_blocks(PAGE("<ol><li>1.甲</li><li>2.乙</li></ol>"), "list_item:1.甲|list_item:2.乙");
}

static void
test_bold_items_over_lists_are_headings(void)
{
  assert_blocks(PAGE("<ol><li><strong>甲</strong><ol><li>乙</li></ol></li><li><b>丙</b></li></ol>"),
                "heading:甲|list_item:1. 乙|list_item:2. 丙");
  assert_blocks(PAGE("<ul><li><b>甲</b>丁<ul><li>乙</li></ul></li></ul>"),
                "list_item:甲丁|list_item:乙");
}

static void
test_letters_of_sign_fonts_are_bullets(void)
{
  assert_blocks(PAGE("<p><span style='font-family:Wingdings'>&Oslash;<span style='font:7.0pt "
                     "\"Times New Roman\"'>&nbsp; </span></span>甲</p>"
                     "<p><span style=\"font-family:'Wingdings 2'\">l</span>乙</p>"),
                "paragraph:●\xC2\xA0 甲|paragraph:●乙");
}

static void
test_page_numbers_between_tables(void)
{
  assert_blocks(PAGE("<p>甲</p><p>— 2 —</p><p>-　12　-</p><p>12</p><p>——乙</p>"),
                "paragraph:甲|furniture:— 2 —|furniture:-　12　-|paragraph:12|paragraph:——乙");
}

static void
test_pre_keeps_lines(void)
{
  assert_blocks(PAGE("<pre>甲  乙\n丙</pre>"), "paragraph:甲  乙|paragraph:丙");
}

static void
test_hidden_is_left_out(void)
{
  assert_blocks(
      PAGE("<script>var a='<p>甲</p>';</script><style>p{}</style><noscript>乙</noscript><!-- 丙 -->"
           "<p style='display : none'>丁</p><p hidden>戊</p><p>己</p>"),
      "paragraph:己");
}

static void
test_unterminated_parts_keep_the_rest(void)
{
  assert_blocks(PAGE("<p>甲</p><!-- 没有结束 <p>乙</p>"), "paragraph:甲|paragraph:乙");
  assert_blocks(PAGE("<p>甲</p><p title=\"没有结束>乙</p><p>丙</p>"),
                "paragraph:甲|paragraph:乙|paragraph:丙");
}

static void
test_less_than_is_text(void)
{
  assert_blocks(PAGE("<p>增速<5%，占比 < 3%</p>"), "paragraph:增速<5%，占比 < 3%");
}

static void
test_meta_charset_is_not_decoded_again(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'>"
      "<meta charset=gbk></head><body><p>镕䶮任务</p></body></html>");
  g_autofree char *blocks = fixture_blocks(doc);
  g_assert_cmpstr(blocks, ==, "paragraph:镕䶮任务");
  g_assert_cmpstr(doc->charset, ==, "utf-8");
}

/* Long texts pass the parser by under a mark; a page may print that mark itself, and cut a text
 * with comments. */
static void
test_texts_set_aside_come_back(void)
{
  assert_blocks(
      PAGE("<p>各乡镇人民政府县政府各部门<!-- 甲 "
           "-->要切实加强组织领导<b>明确责任分工细化措施</b>\xEF\xB7\x90"
           "A\xEF\xB7\x90</p>"),
      "paragraph:各乡镇人民政府县政府各部门要切实加强组织领导明确责任分工细化措施\xEF\xBF\xBD"
      "A\xEF\xBF\xBD");
}

static void
test_many_texts_in_one_paragraph(void)
{
  g_autoptr(GString) page = g_string_new("<html><body><p>"), wanted = g_string_new("paragraph:");
  for (guint i = 0; i < 3000; i++)
    {
      g_string_append_printf(page, "各乡镇人民政府%u<!---->", i);
      g_string_append_printf(wanted, "各乡镇人民政府%u", i);
    }
  g_string_append(page, "</p></body></html>");
  assert_blocks(page->str, wanted->str);
}

/* What says nothing is not parsed; what would have been read must not change. */
static void
test_wrappers_of_a_cell_say_nothing(void)
{
  assert_cells(PAGE("<table border=1><tr><td><p class=a>序号</p></td><td> <P><span "
                    "lang=EN>任务</span></P> </td></tr>"
                    "<tr><td><p><font face=x><span>1</span></font></p></td><td><p>修路</td></tr>"
                    "<tr><td><p><span>2</p></td><td><span>架桥</span></td></tr></table>"),
               "0,0 序号|0,1 任务|1,0 1|1,1 修路|2,0 2|2,1 架桥");
}

static void
test_paragraphs_of_a_cell_stay_apart(void)
{
  assert_cells(PAGE("<table "
                    "border=1><tr><td>序号</td><td>任务</td></tr><tr><td><p>1</p></td><td><p>修路</"
                    "p><p>架桥</p></td></tr>"
                    "<tr><td>2</td><td><p>种树<p>种草</p></td></tr></table>"),
               "0,0 序号|0,1 任务|1,0 1|1,1 修路\n架桥|2,0 2|2,1 种树\n种草");
}

static void
test_spans_with_a_style_are_read(void)
{
  assert_blocks(PAGE("<p>修<span style='display:none'>甲</span>路<span "
                     "class=x>架<span>桥</span></span></p><p><span>种</p>树"),
                "paragraph:修路架桥|paragraph:种|paragraph:树");
}

static void
test_hints(void)
{
  g_autoptr(Document) doc =
      fixture_extract(PAGE("<p align=center><strong>甲县工作</strong></p><div style='text-align: "
                           "center'><p>乙</p></div>"));
  g_assert_true(document_block(doc, 0)->is_centred);
  g_assert_true(document_block(doc, 0)->is_bold);
  g_assert_true(document_block(doc, 1)->is_centred);
  g_assert_false(document_block(doc, 1)->is_bold);
}

/* --- tables --- */

static void
test_row_and_column_spans(void)
{
  assert_cells(
      PAGE(
          "<table border=1><tr><th>序号</th><th colspan=2>任务</th></tr>"
          "<tr><td "
          "rowspan=2>1</td><td>修路</td><td>甲</td></tr><tr><td>架桥</td><td>乙</td></tr></table>"),
      "0,0 序号|0,1 1x2 任务|1,0 2x1 1|1,1 修路|1,2 甲|2,1 架桥|2,2 乙");
}

static void
test_unclosed_cells(void)
{
  assert_cells(PAGE("<table><tr><td>序号<td>任务<tr><td>1<td>修路</table>"),
               "0,0 序号|0,1 任务|1,0 1|1,1 修路");
}

static void
test_cells_outside_a_table(void)
{
  assert_cells(
      PAGE("<p>前</p><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>修路</td></tr><p>后</p>"),
      "0,0 序号|0,1 任务|1,0 1|1,1 修路");
}

static void
test_absurd_spans_are_cut(void)
{
  assert_cells(PAGE("<table><tr><td colspan=9007199254740991>一、交通</td></tr><tr><td "
                    "rowspan=99999999999>1</td><td>修路</td></tr>"
                    "<tr><td>架桥</td></tr></table>"),
               "0,0 1x2 一、交通|1,0 2x1 1|1,1 修路|2,1 架桥");
}

static void
test_rowspan_zero_ends_with_its_section(void)
{
  assert_cells(
      PAGE("<table><tbody><tr><td rowspan=0>1</td><td>修路</td></tr><tr><td>架桥</td></tr></tbody>"
           "<tbody><tr><td>2</td><td>种树</td></tr></tbody></table>"),
      "0,0 2x1 1|0,1 修路|1,1 架桥|2,0 2|2,1 种树");
}

static void
test_foot_is_printed_last(void)
{
  assert_cells(PAGE("<table><tfoot><tr><td>合计</td><td>2</td></tr></tfoot><thead><tr><td>项目</"
                    "td><td>数量</td></tr></thead>"
                    "<tbody><tr><td>修路</td><td>1</td></tr></tbody></table>"),
               "0,0 项目|0,1 数量|1,0 修路|1,1 1|2,0 合计|2,1 2");
}

static void
test_overlap_is_cut_and_noted(void)
{
  g_autoptr(Document) doc =
      fixture_extract(PAGE("<table><tr><td>序号</td><td rowspan=2>甲</td><td>丙</td></tr>"
                           "<tr><td colspan=2>乙</td><td>丁</td></tr></table>"));
  g_autofree char *cells = fixture_cells(doc, 0);
  g_assert_cmpstr(cells, ==, "0,0 序号|0,1 2x1 甲|0,2 丙|1,0 乙|1,2 丁");
  g_assert_true(fixture_has_issue(doc, "table-overlap"));
}

static void
test_ragged_rows_are_noted(void)
{
  g_autoptr(Document) doc =
      fixture_extract(PAGE("<table><tr><td>序号</td><td>任务</td><td>单位</td></tr><tr><td>1</"
                           "td><td>修路</td></tr></table>"));
  g_assert_true(fixture_has_issue(doc, "ragged-table"));
}

static void
test_cell_text_is_contiguous(void)
{
  assert_cells(
      PAGE("<table class=MsoNormalTable><tr><td><p>序<o:p></o:p>号</p></td><td>单位</td></tr>"
           "<tr><td><p><span>&nbsp;</span></p></td><td><p>甲局</p><p>乙局<br>丙局</p></td></tr></"
           "table>"),
      "0,0 序号|0,1 单位|1,0 |1,1 甲局\n乙局\n丙局");
}

static void
test_data_table_in_layout_table(void)
{
  g_autoptr(Document) doc = fixture_extract(
      PAGE("<table><tr><td>" LINKS
           "</td><td><p>县政府年度工作进展，请各单位认真抓好落实，按时报送情况。</p>"
           "<table "
           "border=1><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>修路</td></tr></table></"
           "td></tr></table>"));
  g_autofree char *cells = fixture_cells(doc, 0);
  g_assert_cmpstr(cells, ==, "0,0 序号|0,1 任务|1,0 1|1,1 修路");
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpint(document_block(doc, 0)->kind, ==, BLOCK_FURNITURE);
}

static void
test_layout_tables_leave_paragraphs(void)
{
  g_autoptr(GString) page = g_string_new("<html><body>");
  for (guint i = 0; i < 14; i++)
    g_string_append(page, "<table width=100%><tr><td>");
  g_string_append(page, "<p>各单位：</p><p>请抓好落实。</p>");
  for (guint i = 0; i < 14; i++)
    g_string_append(page, "</td></tr></table>");
  assert_blocks(page->str, "paragraph:各单位：|paragraph:请抓好落实。");
}

static void
test_caption_and_strays_come_before(void)
{
  g_autoptr(Document) doc =
      fixture_extract(PAGE("<table>单位：万元<caption>附表</caption><tr><td>序号</td><td>任务</"
                           "td></tr><tr><td>1</td><td>修路</td></tr></table>"));
  g_autofree char *first = fixture_text(doc, document_block(doc, 0)->span);
  g_assert_cmpstr(first, ==, "单位：万元");
  g_assert_cmpint(document_block(doc, 2)->kind, ==, BLOCK_TABLE);
}

static void
test_label_table_is_metadata(void)
{
  g_autoptr(Document) doc = fixture_extract(
      PAGE("<table><tr><td>索 引 号</td><td>A01/2024</td><td>发布机构</td><td>甲县政府</td></tr>"
           "<tr><td>文号</td><td></td><td>成文日期</td><td>2024年1月5日</td></tr></"
           "table><p>各单位：</p>"));
  g_assert_cmpuint(doc->tables->len, ==, 0);
  g_assert_cmpstr(doc->index_number, ==, "A01/2024");
  g_assert_cmpstr(doc->issuer, ==, "甲县政府");
  g_assert_null(doc->doc_number);
  g_assert_cmpstr(doc->issued, ==, "2024-01-05");
}

/* --- the page round the notice --- */

static void
test_navigation_is_furniture(void)
{
  assert_blocks(
      PAGE("<div>" LINKS
           "</div><div><p>县政府抓好落实，完成年度目标任务，各单位按时报送。</p></div>"
           "<dl><dd><a href=1>甲局工作动态</a><span>2024-01-01</span></dd><dd><a "
           "href=2>乙局工作动态</a><span>2024-01-02</span></dd>"
           "<dd><a href=3>丙局工作动态</a></dd></dl>"
           "<div><p>主办单位：甲县人民政府办公室</p><p>网站标识码：1234567890</p></div>"),
      "furniture:走进本县 政务公开 互动交流 "
      "专题专栏|paragraph:县政府抓好落实，完成年度目标任务，各单位按时报送。|"
      "furniture:甲局工作动态2024-01-01|furniture:乙局工作动态2024-01-02|furniture:丙局工作动态|"
      "furniture:主办单位：甲县人民政府办公室|furniture:网站标识码：1234567890");
}

static void
test_attachments_are_content(void)
{
  assert_blocks(PAGE("<p>县政府抓好落实，完成年度目标任务。</p><ul><li><a "
                     "href=1.doc>附件一</a></li><li><a href=2.xlsx>附件二</a></li>"
                     "<li><a href=3.pdf>附件三</a></li></ul>"),
                "paragraph:县政府抓好落实，完成年度目标任务。|list_item:附件一|list_item:附件二|"
                "list_item:附件三");
}

static void
test_breadcrumb_is_furniture(void)
{
  assert_blocks(
      PAGE(
          "<p>当前位置：<a href=1>首页</a> &gt; 政务公开</p><p>&gt; 工作报告</p><p>抓好落实。</p>"),
      "furniture:当前位置：首页 > 政务公开|furniture:> 工作报告|paragraph:抓好落实。");
}

/* --- hostile pages --- */

static char *
repeat(const char *piece, guint count)
{
  GString *out = g_string_new("<html><body>");
  for (guint i = 0; i < count; i++)
    g_string_append(out, piece);
  return g_string_free(out, FALSE);
}

static void
test_deep_nesting(void)
{
  static const char *const PIECES[] = {
    "<div>", "<table><tr><td>", "<b>", "<ul><li>", "<p><span>", "<h1>", "<div style='display:none'>"
  };
  for (gsize i = 0; i < G_N_ELEMENTS(PIECES); i++)
    {
      g_autofree char *open = repeat(PIECES[i], 100000);
      g_autofree char *page = g_strconcat(open, "任务</div></body></html>", NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(Document) doc = fixture_extract_bytes(page, strlen(page), limits_default(), &error);
      g_assert_true(doc != NULL || error != NULL);
      if (i == 0)
        g_assert_true(fixture_has_issue(doc, "depth-cut"));
    }
}

/* So many that comparing each with every other one would outlast any time limit. */
static void
test_many_attributes(void)
{
  g_autoptr(GString) page = g_string_new("<html><body><p ");
  for (guint i = 0; i < 600000; i++)
    g_string_append_printf(page, "a%u=\"甲>乙\" ", i);
  g_string_append(page, ">任务</p></body></html>");
  g_autoptr(Document) doc = fixture_extract(page->str);
  g_autofree char *blocks = fixture_blocks(doc);
  g_assert_cmpstr(blocks, ==, "paragraph:任务");
  g_assert_true(fixture_has_issue(doc, "attributes-cut"));
}

/* So many that looking at each from every other one would outlast any time limit. */
static void
test_unclosed_quotes_stay_linear(void)
{
  g_autofree char *page = repeat("<p a=\"甲 b='乙 <!-- <script>", 400000);
  g_autoptr(GError) error = NULL;
  g_autoptr(Document) doc = fixture_extract_bytes(page, strlen(page), limits_default(), &error);
  g_assert_null(doc);
  g_assert_cmpstr(error->message, ==, "expected text, got none");
}

static void
test_page_limit(void)
{
  Limits limits = *limits_default();
  limits.html_bytes = 20;
  g_autoptr(GError) error = NULL;
  const char *page = PAGE("<p>任务</p>");
  g_assert_null(fixture_extract_bytes(page, strlen(page), &limits, &error));
  g_assert_cmpstr(duban_error_name(error), ==, "limit");
}

/* Random tags and text: no crash, spans in range, and every letter of the text printed exactly
 * once. */
static void
test_no_letter_is_lost(void)
{
  static const char *const PIECES[] = {
    "<p>",       "</p>",           "<table>",        "</table>", "<tr>",   "</tr>",
    "<td>",      "<td rowspan=3>", "<td colspan=2>", "</td>",    "<div>",  "</div>",
    "<b>",       "</b>",           "<br>",           "<ul><li>", "</ul>",  "<th>",
    "<tbody>",   "<tfoot>",        "<a href=x>",     "</a>",     "<form>", "</form>",
    "<caption>", "<h1>",           "</h1>",          "<pre>",    "</pre>", "<select><option>",
    "</select>"
  };
  const guint32 seed = g_test_rand_int();
  g_test_message("seed %u", seed);
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  for (guint round = 0; round < 400; round++)
    {
      g_autoptr(GString) page = g_string_new("<html><body>");
      guint letters = (guint) g_rand_int_range(random, 1, 40);
      for (guint i = 0; i < letters; i++)
        {
          for (gint tags = g_rand_int_range(random, 0, 4); tags > 0; tags--)
            g_string_append(page, PIECES[g_rand_int_range(random, 0, G_N_ELEMENTS(PIECES))]);
          g_string_append_unichar(page, 0x5000 + i);
        }
      g_autoptr(Document) doc = fixture_extract(page->str);
      for (guint i = 0; i < letters; i++)
        {
          char letter[8] = "";
          g_unichar_to_utf8(0x5000 + i, letter);
          const char *first = strstr(doc->text->str, letter);
          if (first == NULL || strstr(first + 1, letter) != NULL)
            g_error("letter %u of round %u (seed %u) not printed once: %s", i, round, seed,
                    page->str);
        }
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/reader-html/elements-are-blocks", test_elements_are_blocks);
  g_test_add_func("/reader-html/break-ends-paragraph", test_break_ends_paragraph);
  g_test_add_func("/reader-html/white-space-collapses-but-nbsp", test_white_space);
  g_test_add_func("/reader-html/list-numbers-are-printed", test_list_numbers_are_printed);
  g_test_add_func("/reader-html/bold-items-over-lists-are-headings",
                  test_bold_items_over_lists_are_headings);
  g_test_add_func("/reader-html/letters-of-sign-fonts-are-bullets",
                  test_letters_of_sign_fonts_are_bullets);
  g_test_add_func("/reader-html/page-numbers-between-tables", test_page_numbers_between_tables);
  g_test_add_func("/reader-html/pre-keeps-lines", test_pre_keeps_lines);
  g_test_add_func("/reader-html/hidden-is-left-out", test_hidden_is_left_out);
  g_test_add_func("/reader-html/unterminated-parts-keep-the-rest",
                  test_unterminated_parts_keep_the_rest);
  g_test_add_func("/reader-html/less-than-is-text", test_less_than_is_text);
  g_test_add_func("/reader-html/meta-charset-is-not-decoded-again",
                  test_meta_charset_is_not_decoded_again);
  g_test_add_func("/reader-html/texts-set-aside-come-back", test_texts_set_aside_come_back);
  g_test_add_func("/reader-html/many-texts-in-one-paragraph", test_many_texts_in_one_paragraph);
  g_test_add_func("/reader-html/hints", test_hints);
  g_test_add_func("/reader-html/row-and-column-spans", test_row_and_column_spans);
  g_test_add_func("/reader-html/wrappers-of-a-cell-say-nothing",
                  test_wrappers_of_a_cell_say_nothing);
  g_test_add_func("/reader-html/paragraphs-of-a-cell-stay-apart",
                  test_paragraphs_of_a_cell_stay_apart);
  g_test_add_func("/reader-html/spans-with-a-style-are-read", test_spans_with_a_style_are_read);
  g_test_add_func("/reader-html/unclosed-cells", test_unclosed_cells);
  g_test_add_func("/reader-html/cells-outside-a-table", test_cells_outside_a_table);
  g_test_add_func("/reader-html/absurd-spans-are-cut", test_absurd_spans_are_cut);
  g_test_add_func("/reader-html/rowspan-zero-ends-with-its-section",
                  test_rowspan_zero_ends_with_its_section);
  g_test_add_func("/reader-html/foot-is-printed-last", test_foot_is_printed_last);
  g_test_add_func("/reader-html/overlap-is-cut-and-noted", test_overlap_is_cut_and_noted);
  g_test_add_func("/reader-html/ragged-rows-are-noted", test_ragged_rows_are_noted);
  g_test_add_func("/reader-html/cell-text-is-contiguous", test_cell_text_is_contiguous);
  g_test_add_func("/reader-html/data-table-in-layout-table", test_data_table_in_layout_table);
  g_test_add_func("/reader-html/layout-tables-leave-paragraphs",
                  test_layout_tables_leave_paragraphs);
  g_test_add_func("/reader-html/caption-and-strays-come-before",
                  test_caption_and_strays_come_before);
  g_test_add_func("/reader-html/label-table-is-metadata", test_label_table_is_metadata);
  g_test_add_func("/reader-html/navigation-is-furniture", test_navigation_is_furniture);
  g_test_add_func("/reader-html/attachments-are-content", test_attachments_are_content);
  g_test_add_func("/reader-html/breadcrumb-is-furniture", test_breadcrumb_is_furniture);
  g_test_add_func("/reader-html/deep-nesting", test_deep_nesting);
  g_test_add_func("/reader-html/many-attributes", test_many_attributes);
  g_test_add_func("/reader-html/unclosed-quotes-stay-linear", test_unclosed_quotes_stay_linear);
  g_test_add_func("/reader-html/page-limit", test_page_limit);
  g_test_add_func("/reader-html/no-letter-is-lost", test_no_letter_is_lost);
  return g_test_run();
}
