/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_metadata.c - label blocks, titles, signatures, numbers and dates.
 */
#include "extract/dates.h"
#include "extract_fixture.h"
#include "pdf_maker.h"

/* The value of a label; NULL if it was not found. Borrowed. */
static const char *
value_of(const Document *doc, const char *label)
{
  for (guint i = 0; i < doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      if (strcmp(metadata->label, label) == 0)
        return metadata->value;
    }
  return NULL;
}

static void
test_one_label_a_line(void)
{
  g_autoptr(Document) doc =
      fixture_extract("• 索 引 号：A01/2024-7\n• 文号:\n• 发布机构:甲县人民政府\n• "
                      "成文日期:2024年3月5日\n各单位：\n");
  g_assert_cmpstr(doc->index_number, ==, "A01/2024-7");
  g_assert_cmpstr(value_of(doc, "文号"), ==, "");
  g_assert_null(doc->doc_number);
  g_assert_cmpstr(doc->issuer, ==, "甲县人民政府");
  g_assert_cmpstr(doc->issued, ==, "2024-03-05");
  g_assert_cmpint(document_block(doc, 0)->kind, ==, BLOCK_METADATA);
}

static void
test_several_labels_a_line(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "索引号 A01/2024 文号 甲政办〔2024〕9号\n发布机构 甲县府办 生成日期 2024-02-10\n"
      "发布日期:2024-02-13 14:32   来源:甲县府办    访问次数:    字号:[ ]\n");
  g_assert_cmpstr(doc->index_number, ==, "A01/2024");
  g_assert_cmpstr(doc->doc_number, ==, "甲政办〔2024〕9号");
  g_assert_cmpstr(doc->issued, ==, "2024-02-10");
  g_assert_cmpstr(doc->published, ==, "2024-02-13");
  g_assert_cmpstr(value_of(doc, "来源"), ==, "甲县府办");
  g_assert_cmpstr(value_of(doc, "访问次数"), ==, "");
}

/* Fonts name ideographs by their radicals; names are as records print them. */
static void
test_signers_are_clean(void)
{
  g_autoptr(Document) doc =
      fixture_extract("各单位：\n请认真贯彻执行。\n甲县⼈⺠政府\n2024年3⽉5⽇\n");
  g_assert_cmpstr(doc->issuer, ==, "甲县人民政府");
}

/* Rows of a table: no cell runs into the next, and labels that nobody knows are labels there. */
static void
test_a_value_is_the_cell_behind_its_label(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "<html><body><table><tr><td>索 引 号</td><td>A01/2024-0007</td><td>领域</td><td>综合 / "
      "通知</td></tr><tr><td>文　号：</td><td></td><td>时效</td><td>有效</td></tr>"
      "<tr><td>发布机构</td><td>甲县人民政府</td><td>发布日期：2024-02-13</td><td></td></tr>"
      "<tr><td>名　称</td><td colspan=3>甲县工作要点</td></tr></table><p>各单位：</p>");
  g_assert_cmpstr(doc->index_number, ==, "A01/2024-0007");
  g_assert_cmpstr(value_of(doc, "领域"), ==, "综合/通知");
  g_assert_cmpstr(value_of(doc, "文号"), ==, "");
  g_assert_null(doc->doc_number);
  g_assert_cmpstr(value_of(doc, "时效"), ==, "有效");
  g_assert_cmpstr(doc->issuer, ==, "甲县人民政府");
  g_assert_cmpstr(doc->published, ==, "2024-02-13");
  g_assert_cmpstr(value_of(doc, "名称"), ==, "甲县工作要点");
}

/* Figures are the page's, 年 and 日 the letter's. */
static void
test_a_date_in_figures_below_the_title_is_the_page_s(void)
{
  static const char *const PAGES[] = {
    "<h1>甲县工作要点</h1><time>2024-02-13 09:30</time><p>各单位：</p>",
    "<h1>甲县工作要点</h1><time>2024-02-13</time><span>阅读 512</span><p>各单位：</p>",
    "<h1>甲县工作要点</h1><p>2024-02-13 09:30 来源：本网</p><p>各单位：</p>",
    "<h1>甲县工作要点</h1><p>2024-02-13至2024-02-20举办活动</p><p>各单位：</p>",
    "<h1>甲县工作要点</h1><p>2024年2月13日</p><p>各单位：</p>",
    "<h1>甲县工作要点</h1><p>各单位：</p><p>2024-02-13</p>",
    "<meta property='article:published_time' content='2024-02-13T09:30:00+08:00'>"
    "<h1>甲县工作要点</h1><p>各单位：</p>",
  };
  static const char *const PUBLISHED[] = { "2024-02-13", "2024-02-13", "2024-02-13", NULL,
                                           NULL,         NULL,         "2024-02-13" };
  for (gsize i = 0; i < G_N_ELEMENTS(PAGES); i++)
    {
      g_autoptr(Document) doc = fixture_extract(PAGES[i]);
      g_assert_cmpstr(doc->published, ==, PUBLISHED[i]);
    }
}

static void
test_values_stand_below_labels(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "索引号：\nA01/2024-0007\n主题分类：\n综合政务\n废止日期：\n发文字号：\n甲政办〔2024〕9号\n"
      "成文日期：\n2024年2月10日\n发布日期\n2024-02-13 "
      "14:32\n内容概述：\n甲县人民政府办公室关于印发工作要点的通知\n各单位：\n");
  g_assert_cmpstr(doc->index_number, ==, "A01/2024-0007");
  g_assert_cmpstr(value_of(doc, "主题分类"), ==, "综合政务");
  g_assert_cmpstr(value_of(doc, "废止日期"), ==, "");
  g_assert_cmpstr(doc->doc_number, ==, "甲政办〔2024〕9号");
  g_assert_cmpstr(doc->issued, ==, "2024-02-10");
  g_assert_cmpstr(doc->published, ==, "2024-02-13");
  g_assert_cmpstr(value_of(doc, "内容概述"), ==, "");
  g_assert_cmpstr(doc->title, ==, "甲县人民政府办公室关于印发工作要点的通知");
}

static void
test_values_follow_labels_without_blank(void)
{
  g_autoptr(Document) doc =
      fixture_extract("索引号A01/2024-0007\n文号甲政办〔2024〕9号\n发布日期2024-02-13\n"
                      "发布日期2024年以后的文件另行公布。\n");
  g_assert_cmpstr(doc->index_number, ==, "A01/2024-0007");
  g_assert_cmpstr(doc->doc_number, ==, "甲政办〔2024〕9号");
  g_assert_cmpstr(doc->published, ==, "2024-02-13");
  g_assert_cmpint(document_block(doc, 3)->kind, ==, BLOCK_PARAGRAPH);
}

static void
test_labels_between_bars(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "索引号: | A01/2024-0007 | 信息分类: | |\n发布机构: | 生成日期: | 2024-02-10 08:54 | |\n"
      "文 号: | 甲政办〔2024〕9号 | 是否有效: | |\n各单位：\n");
  g_assert_cmpuint(doc->tables->len, ==, 0);
  g_assert_cmpstr(doc->index_number, ==, "A01/2024-0007");
  g_assert_cmpstr(doc->doc_number, ==, "甲政办〔2024〕9号");
  g_assert_cmpstr(doc->issued, ==, "2024-02-10");
  g_assert_cmpstr(value_of(doc, "发布机构"), ==, "");
}

static void
test_value_spans_point_at_print(void)
{
  g_autoptr(Document) doc = fixture_extract("文 号：甲政办 〔2024〕 9号　　发布日期：2024-02-13\n");
  const Metadata *metadata = &g_array_index(doc->metadata, Metadata, 0);
  g_autofree char *printed = fixture_text(doc, metadata->span);
  g_assert_cmpstr(printed, ==, "甲政办 〔2024〕 9号");
  g_assert_cmpstr(metadata->value, ==, "甲政办〔2024〕9号");
}

/* The matters of one paper are numbered like papers. */
static void
test_number_of_a_matter_is_none_of_the_paper(void)
{
  g_autoptr(Document) doc = fixture_extract("2031年重点督办事项清单\n\n督办事项〔2031〕1号\n"
                                            "\n事项名称：甲路改造\n");
  g_assert_null(doc->doc_number);
}

static void
test_date_without_label(void)
{
  g_autoptr(Document) doc = fixture_extract("2024-05-14 09:44 来源：甲县府办 浏览次数：12\n");
  g_assert_cmpstr(doc->published, ==, "2024-05-14");
}

static void
test_labels_below_the_notice(void)
{
  g_autoptr(Document) doc =
      fixture_extract("县政府抓好各项任务的落实。\n索引号：A01\n发布日期：2024年1月2日\n");
  g_assert_cmpstr(doc->index_number, ==, "A01");
  g_assert_cmpstr(doc->published, ==, "2024-01-02");
}

static void
test_words_in_prose_are_no_labels(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "县政府抓好各项任务的落实。\n来源于财政的资金共3亿元。\n有效性评价由审计部门负责。\n");
  g_assert_cmpuint(doc->metadata->len, ==, 0);
}

static void
test_signature(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "县府办文件\n甲政办〔2024〕7号\n甲县人民政府办公室关于印发重点工作分解的通知\n各单位：\n"
      "根据《方案》（甲政发〔2023〕1号）要求，现予印发。\n甲县人民政府办公室\n二○二四年四月十三日\n"
      "（此件公开发布）\n"
      "附件\n甲县人民政府办公室\n2024年4月20日印发\n");
  g_assert_cmpstr(doc->issuer, ==, "甲县人民政府办公室");
  g_assert_cmpstr(doc->issued, ==, "2024-04-13");
  g_assert_cmpstr(doc->doc_number, ==, "甲政办〔2024〕7号");
  g_assert_null(doc->published);
  g_assert_cmpstr(value_of(doc, "signature-date"), ==, "2024-04-13");
}

static void
test_signature_on_one_line(void)
{
  g_autoptr(Document) doc =
      fixture_extract("请认真落实。\n　　　　　甲县水利局\xC2\xA0\xC2\xA0 2024 年 4 月 13 日\n");
  g_assert_cmpstr(doc->issuer, ==, "甲县水利局");
  g_assert_cmpstr(doc->issued, ==, "2024-04-13");
}

static void
test_date_that_nobody_signed(void)
{
  g_autoptr(Document) letter =
      fixture_extract("关于分解落实重点工作的通知\n各单位：\n现将任务分解下达，请认真落实。\n2024年"
                      "4月13日\n重点工作责任分解\n2024年主要目标\n");
  g_assert_cmpstr(letter->issued, ==, "2024-04-13");
  g_autoptr(Document) news =
      fixture_extract("全市工作会议召开\n2024年4月13日\n会议要求抓好落实。\n");
  g_assert_null(news->issued);
}

static void
test_joint_signature(void)
{
  g_autoptr(Document) doc =
      fixture_extract("请认真落实。\n甲县水利局\n甲县财政局\n2024年4月13日\n");
  g_assert_cmpstr(doc->issuer, ==, "甲县水利局、甲县财政局");
}

/* Two bodies on a line, which blanks part; letters set wide are one name. */
static void
test_signatures_beside_each_other(void)
{
  g_autoptr(Document) doc =
      fixture_extract("请认真落实。\n甲县水利局　甲县财政局\n甲县教育局\n2024年4月13日\n");
  g_assert_cmpstr(doc->issuer, ==, "甲县水利局、甲县财政局、甲县教育局");
  g_autoptr(Document) wide = fixture_extract("请认真落实。\n甲 县 水 利 局\n2024年4月13日\n");
  g_assert_cmpstr(wide->issuer, ==, "甲县水利局");
}

static void
test_title_below_two_bodies(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "甲发〔2024〕5号\n中共甲县委员会\n甲县人民政府\n关于做好节水工作的通知\n各镇：\n");
  g_assert_cmpstr(doc->title, ==, "中共甲县委员会甲县人民政府关于做好节水工作的通知");
}

static void
test_joint_issuers_in_a_title(void)
{
  g_autoptr(Document) doc =
      fixture_extract("中共甲原市委甲原市人民政府关于做好节水工作的意见\n各镇：\n请落实。\n");
  g_assert_cmpstr(doc->issuer, ==, "中共甲原市委、甲原市人民政府");
  g_autoptr(Document) single =
      fixture_extract("甲原省甲原市人民政府办公室关于做好节水工作的意见\n各镇：\n请落实。\n");
  g_assert_cmpstr(single->issuer, ==, "甲原省甲原市人民政府办公室");
}

static void
test_numbered_heading_is_no_title(void)
{
  g_autoptr(Document) doc = fixture_extract("1.2阶段性重点目标\n二、三年工作任务\n抓好落实。\n");
  g_assert_null(doc->title);
}

static void
test_signature_before_label(void)
{
  g_autoptr(Document) doc =
      fixture_extract("发布机构：县政府办公室\n请认真落实。\n甲县人民政府办公室\n2024年4月13日\n");
  g_assert_cmpstr(doc->issuer, ==, "甲县人民政府办公室");
}

static void
test_cited_number_is_not_taken(void)
{
  g_autoptr(Document) doc = fixture_extract("甲政发〔2023〕1号文件要求，各单位要抓好落实。\n");
  g_assert_null(doc->doc_number);
}

static void
test_number_behind_title(void)
{
  g_autoptr(Document) doc =
      fixture_extract("甲县人民政府关于加快发展的意见（甲府发〔2020〕184号）\n各单位：\n");
  g_assert_cmpstr(doc->doc_number, ==, "甲府发〔2020〕184号");
}

static void
test_title_over_lines(void)
{
  g_autoptr(Document) doc =
      fixture_extract("甲县人民政府办公室\n关于印发2024年重点工作\n任务分解方案的通知\n各单位：\n");
  g_assert_cmpstr(doc->title, ==, "甲县人民政府办公室关于印发2024年重点工作任务分解方案的通知");
  g_assert_cmpint(document_block(doc, 2)->kind, ==, BLOCK_TITLE);
  g_assert_cmpint(document_block(doc, 3)->kind, ==, BLOCK_PARAGRAPH);
}

/* The first line reads like a title, too. */
static void
test_title_that_ends_below(void)
{
  g_autoptr(Document) doc = fixture_extract("关于印发2024年区政府重点工作任务分解\n方案的通知\n各单"
                                            "位：\n请落实。\n中共甲县教育局党组\n2024年2月10日\n");
  g_assert_cmpstr(doc->title, ==, "关于印发2024年区政府重点工作任务分解方案的通知");
  g_assert_cmpstr(doc->issuer, ==, "中共甲县教育局党组");
  g_autoptr(Document) apart = fixture_extract("关于2024年民生实事进展情况\n各单位：\n请落实。\n");
  g_assert_cmpstr(apart->title, ==, "关于2024年民生实事进展情况");
}

/* Colons round the title are the page's, brackets its own. */
static void
test_title_of_an_ornamented_tag(void)
{
  g_autoptr(Document) doc =
      fixture_extract("<title>::: 甲街道2013年重点项目推进责任表 :::</title><p>办事指南</p>");
  g_assert_cmpstr(doc->title, ==, "甲街道2013年重点项目推进责任表");
  g_autoptr(Document) quoted =
      fixture_extract("<title>&lt;政府工作报告&gt;任务分解表</title><p>办事指南</p>"
                      "<p>&lt;政府工作报告&gt;任务分解表</p>");
  g_assert_cmpstr(quoted->title, ==, "<政府工作报告>任务分解表");
}

/* The line below has no subject of its own; a table's first title has none either. */
static void
test_title_whose_kind_stands_below(void)
{
  static const char *const CASES[][2] = {
    { "甲县2024年提案办理工作\n完成情况说明\n办理完毕。\n", "甲县2024年提案办理工作完成情况说明" },
    { "甲县2024年十件民生实事\n进展情况统计表\n序号\n", "甲县2024年十件民生实事进展情况统计表" },
    { "关于2024年十件实事\n落实情况的调查报告\n进展较好。\n",
      "关于2024年十件实事落实情况的调查报告" },
    { "甲县2024年十件民生实事\n目标任务完成情况\n序号\n", "甲县2024年十件民生实事" },
    { "关于做好2024年工作的通知-甲县一中\n关于做好2024年工作的通知\n请落实。\n",
      "关于做好2024年工作的通知" },
    { "甲市贯彻《乙省政务公开\n五年行动计划》实施方案\n为推进公开，制定方案。\n",
      "甲市贯彻《乙省政务公开五年行动计划》实施方案" },
    { "甲县政务督查\n第20期\n甲县政府督查室 2024年8月19日\n关于重点工作上半年\n"
      "落实情况的通报\n各单位：\n",
      "关于重点工作上半年落实情况的通报" },
    { "第7期\n甲县水务局督查室 二〇二四年十月九日\n为落实工程，现通报如下：\n", NULL },
    { "关于重点工作推进情况的督查通报\n第9期\n各单位：\n", "关于重点工作推进情况的督查通报" },
    { "甲县督查简报\n（2024年第三期）\n关于民生实事进展情况的通报\n各单位：\n",
      "关于民生实事进展情况的通报" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autoptr(Document) doc = fixture_extract(CASES[i][0]);
      g_assert_cmpstr(doc->title, ==, CASES[i][1]);
    }
}

static void
test_unknown_label_before_a_known_one(void)
{
  g_autoptr(Document) doc = fixture_extract("索引号：A-2024-0012 发布机构：甲县水利局\n"
                                            "停用时点：2030-01-02 名称：甲县节水规则\n请遵守。\n");
  g_assert_cmpstr(doc->title, ==, "甲县节水规则");
  g_assert_cmpstr(value_of(doc, "停用时点"), ==, "2030-01-02");
  g_autoptr(Document) listed = fixture_extract(
      "• 索引号：A-2024-0012\n• 归口科室：甲县水利局法规科\n甲县水利局关于印发节水规则的通知\n"
      "请遵守。\n");
  g_assert_cmpstr(listed->title, ==, "甲县水利局关于印发节水规则的通知");
  g_assert_cmpstr(value_of(listed, "归口科室"), ==, "甲县水利局法规科");
}

static void
test_labels_in_brackets_in_cells(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "<html><body><table><tr><td>[索引号]</td><td>A1/2024-0004</td><td>[ 主题分类 ]</td>"
      "<td>督查</td></tr><tr><td>[ 发布机构 ]</td><td>甲县人民政府</td><td>[ 发文日期 ]</td>"
      "<td>2024-02-28</td></tr></table><p>各镇：</p><p>请落实。</p></body></html>");
  g_assert_cmpstr(doc->index_number, ==, "A1/2024-0004");
  g_assert_cmpstr(doc->issued, ==, "2024-02-28");
  g_assert_cmpstr(value_of(doc, "主题分类"), ==, "督查");
}

static void
test_a_period_is_no_day_of_publication(void)
{
  g_autoptr(Document) doc = fixture_extract("甲县招标公告\n时间：2024年3月1日至3月8日\n"
                                            "发布时间：2024-02-20\n请投标人按时参加。\n");
  g_assert_cmpstr(doc->published, ==, "2024-02-20");
}

static void
test_date_behind_the_site(void)
{
  g_autoptr(Document) doc =
      fixture_extract("甲县关于抓好重点工作的通知\n甲县政府门户网站 "
                      "www.example.cn 发布时间：2024-02-20 11:02\n请落实。\n");
  g_assert_cmpstr(doc->published, ==, "2024-02-20");
}

/* The site writes the block as a table, its labels in brackets; the label of the title repeats the
 * number. */
static void
test_labels_in_brackets_between_bars(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "[索引号] | A1/2024-0004 | [ 主题分类 ] | 督查 |\n---|---|---|---|\n"
      "[ 发布机构 ] | 甲县人民政府 | [ 发文日期 ] | 2024-02-28 |\n"
      "[ 名 称 ] | 甲政发〔2024〕17号 甲县人民政府关于抓好重点工作的通知 |\n各镇：\n请落实。\n");
  g_assert_cmpstr(doc->index_number, ==, "A1/2024-0004");
  g_assert_cmpstr(doc->issued, ==, "2024-02-28");
  g_assert_cmpstr(doc->title, ==, "甲县人民政府关于抓好重点工作的通知");
}

static void
test_title_of_progress_table(void)
{
  g_autoptr(Document) doc = fixture_extract("当前位置:首页\n> 政务公开 > "
                                            "工作报告\n\n县政府2024年重点工作（预下达）一季度进展情"
                                            "况表\n\n发布日期:2024-05-14 浏览次数:\n\n序号\n");
  g_assert_cmpstr(doc->title, ==, "县政府2024年重点工作（预下达）一季度进展情况表");
}

#define HEAD(title, article)                                                                       \
  "<html><head><title>" title "</title><meta name=ArticleTitle content='" article "'></"           \
  "head><body>"

static void
test_printed_tag_is_the_title(void)
{
  g_autoptr(Document) doc = fixture_extract(
      HEAD("某站", "甲县 2024年十件实事") "<p>首页 &gt; 实事</p><p>甲县 "
                                          "2024年十件实事</p><p>修路。</p></body></html>");
  g_assert_cmpstr(doc->title, ==, "甲县 2024年十件实事");
}

/* A file that says its title, with running text and the line given above it. */
static Document *
extract_titled_pdf(const char *title, const char *line)
{
  PdfMaker maker;
  maker_init(&maker);
  maker.title = title;
  maker_text(&maker, 60, 80, 12, line);
  for (guint i = 0; i < 3; i++)
    maker_text(&maker, 60, 140 + 40 * i, 12, "各科室要按照分工抓好落实。");
  maker_end_page(&maker);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = maker_finish(&maker);
  gsize length;
  const char *file = g_bytes_get_data(bytes, &length);
  Document *doc = fixture_extract_bytes(file, length, limits_default(), &error);
  g_assert_no_error(error);
  return doc;
}

static void
test_pdf_title_is_printed(void)
{
  g_autoptr(Document) doc = extract_titled_pdf("青石县十件实事", "青石县 十件实事");
  g_assert_cmpstr(doc->title, ==, "青石县 十件实事");
}

/* The file was written over that of another notice. */
static void
test_pdf_title_of_another(void)
{
  g_autoptr(Document) doc = extract_titled_pdf("青石县十件实事", "存档备查");
  g_assert_cmpstr(doc->title, !=, "青石县十件实事");
}

static void
test_page_title_with_site(void)
{
  g_autoptr(Document) doc =
      fixture_extract("<html><head><title>关于做好春耕工作的通知_甲县人民政府</title></head><body>"
                      "<p>关于做好春耕工作的通知</p><p>抓好落实。</p></body></html>");
  g_assert_cmpstr(doc->title, ==, "关于做好春耕工作的通知");
}

static void
test_column_name_is_no_title(void)
{
  g_autoptr(Document) doc = fixture_extract(
      HEAD("绩效考核目标", "绩效考核目标") "<p>信息公开 | 重要工作 | 绩效考核目标 |</p>"
                                           "<table><tr><td>序号</td><td>工作</td></tr><tr><td>1</"
                                           "td><td>修路。</td></tr></table></body></html>");
  g_assert_null(doc->title);
}

static void
test_line_above_the_text_is_the_title(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "发布日期：2024-09-"
      "06\n甲县住房城乡建设局召开局长办公会议\n各科室：\n9月5日下午，局长办公会议召开。\n");
  g_assert_cmpstr(doc->title, ==, "甲县住房城乡建设局召开局长办公会议");
  g_autoptr(Document) listed =
      fixture_extract("甲县教育局\n一、深化改革、扩大开放\n推进各项工作落实，全年无事故。\n");
  g_assert_null(listed->title);
}

static void
test_only_heading_is_the_title(void)
{
  g_autoptr(Document) doc =
      fixture_extract("<html><body><div>首页</div><h1>一季度督查专报出炉</h1><p>一</p><p>二</"
                      "p><p>三</p><p>四</p><p>五</p><p>正文在此。</p></body></html>");
  g_assert_cmpstr(doc->title, ==, "一季度督查专报出炉");
}

static void
test_tags_give_dates(void)
{
  g_autoptr(Document) doc = fixture_extract("<html><head><meta name=PubDate content='2024-03-01 "
                                            "09:12'></head><body><p>抓好落实。</p></body></html>");
  g_assert_cmpstr(doc->published, ==, "2024-03-01");
}

static void
test_dates(void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } CASES[] = {
    { "2023-02-13 14:32:05", "2023-02-13" },
    { "2023年2月10日", "2023-02-10" },
    { "二○○七年四月十三日", "2007-04-13" },
    { "二〇一五年十二月三十一日", "2015-12-31" },
    { "二零二四年十月二十日", "2024-10-20" },
    { "2023/2/10", "2023-02-10" },
    { "2018年03月27", "2018-03-27" },
    { "2023.2.1", "2023-02-01" },
    { "20230210", "2023-02-10" },
    { "2023-02-30", NULL },
    { "2023年2月", NULL },
    { "3023年2月1日", NULL },
    { "1234567", NULL },
    { "2023-2/10", NULL },
    { "", NULL },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      char iso[DATE_LENGTH + 1];
      gsize used;
      gboolean found = date_parse(CASES[i].text, strlen(CASES[i].text), iso, &used);
      g_assert_cmpstr(found ? iso : NULL, ==, CASES[i].iso);
    }
}

/* What the page's own controls leave at a value's end is none of it. */
static void
test_controls_behind_values(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "发布时间：2031-03-01　　信息来源：县政府办　【字号：大 中 小】打印 关闭\n"
      "发布机构：甲县人民政府办公室「字体：大 中 小」\n文号：甲政办发〔2031〕3号 打印 关闭\n"
      "作者：方某 【浏览次数：12】 【我要纠错】\n各单位：\n");
  g_assert_cmpstr(doc->published, ==, "2031-03-01");
  g_assert_cmpstr(value_of(doc, "信息来源"), ==, "县政府办");
  g_assert_cmpstr(value_of(doc, "发布机构"), ==, "甲县人民政府办公室");
  g_assert_cmpstr(value_of(doc, "文号"), ==, "甲政办发〔2031〕3号");
  g_assert_cmpstr(value_of(doc, "作者"), ==, "方某");
  g_assert_cmpstr(value_of(doc, "浏览次数"), ==, "12");
  g_assert_null(value_of(doc, "字号"));
  g_assert_null(value_of(doc, "字体"));
}

/* 字号 is the page's control, and on some pages the document number's label. */
static void
test_document_number_under_a_control_word(void)
{
  g_autoptr(Document) doc = fixture_extract("索引编号：A01/2031-0007\n字号：甲政办发〔2031〕3号\n"
                                            "印发日期：2031-03-01\n各单位：\n");
  g_assert_cmpstr(doc->doc_number, ==, "甲政办发〔2031〕3号");
  g_assert_cmpstr(doc->index_number, ==, "A01/2031-0007");
  g_assert_cmpstr(doc->issued, ==, "2031-03-01");
}

static void
test_labels_in_brackets(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "【发布日期】2031-03-01 【来源】甲县人民政府办公室 【打印】【关闭】\n各单位：\n");
  g_assert_cmpstr(value_of(doc, "发布日期"), ==, "2031-03-01");
  g_assert_cmpstr(value_of(doc, "来源"), ==, "甲县人民政府办公室");
}

/* 对… below the name of the body that says it. */
static void
test_title_of_an_opinion(void)
{
  g_autoptr(Document) doc =
      fixture_extract("甲县人民代表大会常务委员会\n对县人民政府关于2031年环境保护工作情况报告的审议"
                      "意见\n\n县人民政府：\n会议听取了报告，提出意见。\n");
  g_assert_cmpstr(doc->title, ==,
                  "甲县人民代表大会常务委员会对县人民政府关于2031年环境保护工作情况报告的审议意见");
}

/* Label, colon and value in a cell each. */
static void
test_colons_in_cells_of_their_own(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "<html><body><table><tr><td>索引号</td><td>：</td><td>A01/2031-0007</td></tr><tr><td>文号</"
      "td>"
      "<td>：</td><td>甲政办发〔2031〕3号</td></tr><tr><td>发布日期</td><td>：</td><td>2031-03-01</"
      "td>"
      "</tr></table><h1>关于春耕的通知</h1><p>各单位：请抓好春耕。</p></body></html>");
  g_assert_cmpstr(doc->index_number, ==, "A01/2031-0007");
  g_assert_cmpstr(doc->doc_number, ==, "甲政办发〔2031〕3号");
  g_assert_cmpstr(doc->published, ==, "2031-03-01");
}

/* A block of labels and values on lines of their own, below the notice and above further links. */
static void
test_long_block_below_the_notice(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "<html><body><h1>2031年春耕工作清单</h1><p>请抓好春耕。</p><dl><dt>索引号</dt><dd>A01/"
      "2031-0007</dd>"
      "<dt>发布机构</dt><dd>甲县人民政府办公室</dd><dt>发布日期</dt><dd>2031-03-01</"
      "dd><dt>组配分类</dt>"
      "<dd>县政府办文件</dd><dt>公开方式</dt><dd>主动公开</dd><dt>主题分类</dt><dd>农业</dd></dl>"
      "<p>2030年春耕工作</p><p>2030年秋收工作</p><p>2030年植树工作</p><p>2030年防汛工作</p></"
      "body></html>");
  g_assert_cmpstr(doc->index_number, ==, "A01/2031-0007");
  g_assert_cmpstr(doc->issuer, ==, "甲县人民政府办公室");
}

static void
test_class_of_papers_is_no_red_head(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "2031年春耕工作清单\n请抓好春耕。\n组配分类\n县政府办文件\n公开方式\n主动公开\n");
  g_assert_cmpstr(doc->issuer, ==, NULL);
}

/* No line prints it: the tag gives the title, without the site's name at either end. */
static void
test_title_of_the_tag_without_the_site(void)
{
  static const char *const TAGS[] = { "关于印发2031-2033年春耕计划的通知 - 甲县人民政府",
                                      "甲县人民政府-关于印发2031-2033年春耕计划的通知",
                                      "关于印发2031-2033年春耕计划的通知--甲县人民政府" };
  for (gsize i = 0; i < G_N_ELEMENTS(TAGS); i++)
    {
      g_autofree char *page = g_strdup_printf(
          "<html><head><title>%s</title></head><body><p>各单位：请抓好春耕。</p></body></html>",
          TAGS[i]);
      g_autoptr(Document) doc = fixture_extract(page);
      g_assert_cmpstr(doc->title, ==, "关于印发2031-2033年春耕计划的通知");
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/metadata/number-of-a-matter-is-none-of-the-paper",
                  test_number_of_a_matter_is_none_of_the_paper);
  g_test_add_func("/metadata/signers-are-clean", test_signers_are_clean);
  g_test_add_func("/metadata/title/of-a-pdf-where-a-line-prints-it", test_pdf_title_is_printed);
  g_test_add_func("/metadata/title/of-a-pdf-is-none-where-no-line-prints-it",
                  test_pdf_title_of_another);
  g_test_add_func("/metadata/one-label-a-line", test_one_label_a_line);
  g_test_add_func("/metadata/several-labels-a-line", test_several_labels_a_line);
  g_test_add_func("/metadata/a-value-is-the-cell-behind-its-label",
                  test_a_value_is_the_cell_behind_its_label);
  g_test_add_func("/metadata/a-date-in-figures-below-the-title-is-the-page-s",
                  test_a_date_in_figures_below_the_title_is_the_page_s);
  g_test_add_func("/metadata/values-stand-below-labels", test_values_stand_below_labels);
  g_test_add_func("/metadata/values-follow-labels-without-blank",
                  test_values_follow_labels_without_blank);
  g_test_add_func("/metadata/labels-between-bars", test_labels_between_bars);
  g_test_add_func("/metadata/value-spans-point-at-print", test_value_spans_point_at_print);
  g_test_add_func("/metadata/date-without-label", test_date_without_label);
  g_test_add_func("/metadata/labels-below-the-notice", test_labels_below_the_notice);
  g_test_add_func("/metadata/words-in-prose-are-no-labels", test_words_in_prose_are_no_labels);
  g_test_add_func("/fields/signature", test_signature);
  g_test_add_func("/fields/signature-on-one-line", test_signature_on_one_line);
  g_test_add_func("/fields/date-that-nobody-signed", test_date_that_nobody_signed);
  g_test_add_func("/fields/joint-signature", test_joint_signature);
  g_test_add_func("/fields/signatures-beside-each-other", test_signatures_beside_each_other);
  g_test_add_func("/fields/title-below-two-bodies", test_title_below_two_bodies);
  g_test_add_func("/fields/joint-issuers-in-a-title", test_joint_issuers_in_a_title);
  g_test_add_func("/fields/numbered-heading-is-no-title", test_numbered_heading_is_no_title);
  g_test_add_func("/fields/signature-before-label", test_signature_before_label);
  g_test_add_func("/fields/cited-number-is-not-taken", test_cited_number_is_not_taken);
  g_test_add_func("/fields/number-behind-title", test_number_behind_title);
  g_test_add_func("/fields/title-over-lines", test_title_over_lines);
  g_test_add_func("/metadata/title-of-an-ornamented-tag", test_title_of_an_ornamented_tag);
  g_test_add_func("/metadata/title-that-ends-below", test_title_that_ends_below);
  g_test_add_func("/fields/title-whose-kind-stands-below", test_title_whose_kind_stands_below);
  g_test_add_func("/metadata/labels-in-brackets-between-bars",
                  test_labels_in_brackets_between_bars);
  g_test_add_func("/metadata/labels-in-brackets-in-cells", test_labels_in_brackets_in_cells);
  g_test_add_func("/metadata/a-period-is-no-day-of-publication",
                  test_a_period_is_no_day_of_publication);
  g_test_add_func("/metadata/date-behind-the-site", test_date_behind_the_site);
  g_test_add_func("/metadata/unknown-label-before-a-known-one",
                  test_unknown_label_before_a_known_one);
  g_test_add_func("/fields/title-of-progress-table", test_title_of_progress_table);
  g_test_add_func("/fields/printed-tag-is-the-title", test_printed_tag_is_the_title);
  g_test_add_func("/fields/page-title-with-site", test_page_title_with_site);
  g_test_add_func("/fields/column-name-is-no-title", test_column_name_is_no_title);
  g_test_add_func("/fields/line-above-the-text-is-the-title",
                  test_line_above_the_text_is_the_title);
  g_test_add_func("/fields/only-heading-is-the-title", test_only_heading_is_the_title);
  g_test_add_func("/fields/tags-give-dates", test_tags_give_dates);
  g_test_add_func("/metadata/controls-behind-values", test_controls_behind_values);
  g_test_add_func("/metadata/document-number-under-a-control-word",
                  test_document_number_under_a_control_word);
  g_test_add_func("/metadata/labels-in-brackets", test_labels_in_brackets);
  g_test_add_func("/fields/title-of-an-opinion", test_title_of_an_opinion);
  g_test_add_func("/metadata/colons-in-cells-of-their-own", test_colons_in_cells_of_their_own);
  g_test_add_func("/metadata/long-block-below-the-notice", test_long_block_below_the_notice);
  g_test_add_func("/fields/class-of-papers-is-no-red-head", test_class_of_papers_is_no_red_head);
  g_test_add_func("/fields/title-of-the-tag-without-the-site",
                  test_title_of_the_tag_without_the_site);
  g_test_add_func("/dates/forms", test_dates);
  return g_test_run();
}
