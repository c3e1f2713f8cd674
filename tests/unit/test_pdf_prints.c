/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_prints.c - what browsers and office programs do to short notices: nothing wrapped,
 * frames round tables, labels on one line, rows as near as lines.
 */
#include "core/table.h"

#include "pdf_fixture.h"

static void
assert_block(const Document *doc, guint index, const char *expected)
{
  g_assert_cmpuint(doc->blocks->len, >, index);
  Span span = document_block(doc, index)->span;
  g_autofree char *text = g_strndup(document_at(doc, span), span_length(span));
  g_assert_cmpstr(text, ==, expected);
}

/* The second line is the longest of the page, and was not wrapped. */
static void
test_longest_line(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const char *const LINES[] = { "一、重点任务", "1.建成东湖泵站，改造管网三十公里（水务局）",
                                       "2.修复河道（水利站）", "3.改造老街", "二、工作要求" };
  for (guint i = 0; i < G_N_ELEMENTS(LINES); i++)
    maker_text(&maker, 60, 100 + 20 * i, 12, LINES[i]);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  for (guint i = 0; i < G_N_ELEMENTS(LINES); i++)
    assert_block(doc, i, LINES[i]);
}

/* A large title without room at its sides goes on at the left; the document's number does not. */
static void
test_title_at_left(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 60, 80, 20, "关于印发全县重点工作任务责任分解和考核评价办法");
  maker_text(&maker, 60, 112, 20, "实施意见的通知");
  maker_text(&maker, 60, 144, 20, "青政发〔2031〕6号");
  for (guint i = 0; i < 6; i++)
    maker_text(&maker, 60, 200 + 20 * i, 12,
               "各科室要按照分工抓好落实确保各项工作任务按期完成年底前要把进展情况");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_block(doc, 0, "关于印发全县重点工作任务责任分解和考核评价办法实施意见的通知");
  assert_block(doc, 1, "青政发〔2031〕6号");
}

/* 第一条　为规范…: the marks and the texts behind them stand below each other, but what goes on
 * stands left of both, and ends where those texts begin. */
static void
test_articles_are_no_table(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const char *const MARKS[] = { "第一条", "第二条", "第三条", "第四条" };
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    {
      maker_text(&maker, 84, 100 + 40 * i, 12, MARKS[i]);
      maker_text(&maker, 132, 100 + 40 * i, 12,
                 "各科室要按照分工抓好落实确保各项工作任务按期完成年底前把进展");
      maker_text(&maker, 60, 118 + 40 * i, 12, "情况报办公室");
    }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 0);
  assert_block(doc, 0,
               "第一条 各科室要按照分工抓好落实确保各项工作任务按期完成年底前把进展情况报办公室");
}

/* Wide blanks inside a bracket part no cells: it opens in one piece and closes in another. */
static void
test_bracket_with_blanks(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const char *const LINES[][3] = {
    { "1.启动农田建设十八万亩。（牵头部门：市农业农村局", "参与部门：市水利局、市资源局",
      "时间节点：六月底前）" },
    { "2.开展清洁行动四轮。（牵头部门：市农业农村局", "参与部门：市住建局", "时间节点：每季度）" },
    { "3.建立管护平台。（牵头部门：市交通局", "参与部门：各县区政府", "时间节点：十月底前）" },
  };
  maker_text(&maker, 180, 34, 18, "重点任务清单");
  for (guint i = 0; i < G_N_ELEMENTS(LINES); i++)
    for (guint piece = 0, x = 32; piece < 3; piece++)
      {
        maker_text(&maker, x, 56 + 14 * i, 8, LINES[i][piece]);
        x += 8 * (guint) g_utf8_strlen(LINES[i][piece], -1) + 9;
      }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 0);
}

/* A frame round the table, with room between. */
static void
test_frame(void)
{
  PdfMaker maker;
  maker_init(&maker);
  const double frame_xs[] = { 40, 470, -1 };
  const double frame_ys[] = { 100, 190, -1 };
  const double xs[] = { 60, 110, 450, -1 };
  const double ys[] = { 100, 130, 160, 190, -1 };
  maker_grid(&maker, frame_xs, frame_ys);
  maker_grid(&maker, xs, ys);
  for (guint i = 0; i < 3; i++)
    {
      maker_text(&maker, 65, 105 + 30 * i, 12, i == 0 ? "序号" : "1");
      maker_text(&maker, 115, 105 + 30 * i, 12, i == 0 ? "工作任务" : "建成泵站");
    }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->columns, ==, 2);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 3);
}

/* Columns no wider than their texts, rows no further apart than lines may be. */
static void
test_counted_rows(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const double xs[] = { 60, 104, 227, 319 };
  static const char *const ROWS[][4] = { { "序号", "工作任务", "牵头单位", "责任单位" },
                                         { "一、产业强市行动（牵头领导：罗振宇）", NULL },
                                         { "1", "培育百亿级企业两家", "市工信局", "市财政局" },
                                         { "2", "新增上市企业三家", "市金融工作局", "各县区" },
                                         { "二、生态立市行动（牵头领导：秦若兰）", NULL },
                                         { "3", "完成造林两万亩", "市林业局", "各县区" } };
  for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++)
    for (guint column = 0; column < 4 && ROWS[row][column] != NULL; column++)
      maker_text(&maker, xs[column], 100 + 26 * row, 12, ROWS[row][column]);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 6);
  g_assert_cmpuint(document_table(doc, 0)->columns, ==, 4);
}

/* A signature below an unruled table is no row of it. */
static void
test_signature_below(void)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *number = g_strdup_printf("%u", i + 1);
      maker_text(&maker, 60, 100 + 32 * i, 12, number);
      maker_text(&maker, 100, 100 + 32 * i, 12, "建成东湖泵站及配套管网");
      maker_text(&maker, 300, 100 + 32 * i, 12, "水务局");
      maker_text(&maker, 420, 100 + 32 * i, 12, "六月底前");
    }
  maker_text(&maker, 74, 252, 12, "青石县人民政府");
  maker_text(&maker, 74, 272, 12, "二月二十六日");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5);
  assert_block(doc, 1, "青石县人民政府");
}

static void
assert_cell(const Document *doc, guint row, guint column, const char *expected)
{
  g_autoptr(Grid) grid = grid_new(doc, 0);
  const Cell *cell = grid_cell_at(grid, row, column);
  g_assert_nonnull(cell);
  g_autofree char *text = g_strndup(document_at(doc, cell->span), span_length(cell->span));
  g_assert_cmpstr(text, ==, expected);
}

/* Texts of a column as wide as each other, rows as near as lines may be, a merged name in the
 * middle of its rows: what the next line begins with would have had room. */
static void
test_near_rows(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const char *const ROWS[][3] = { { "工作任务", "牵头单位", "完成时限" },
                                         { "储备项目一百二十个", "县发改局", "三月底前" },
                                         { "向上争取资金五亿元", "县发改局", "十二月底前" },
                                         { "新建乡镇学校两所", "县教育局", "八月底前" },
                                         { "招引名优教师三十名", "县教育局", "九月底前" } };
  static const double xs[] = { 130, 260, 330 };
  for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++)
    for (guint column = 0; column < 3; column++)
      maker_text(&maker, xs[column], 100 + 26 * row, 12, ROWS[row][column]);
  maker_text(&maker, 60, 100, 12, "责任领导");
  maker_text(&maker, 60, 139, 12, "陶然");
  maker_text(&maker, 60, 191, 12, "方敏");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5);
  assert_cell(doc, 2, 0, "陶然");
  assert_cell(doc, 4, 1, "招引名优教师三十名");
}

/* A line ends one character before the longest of its column: the next line's first character would
 * have had room. */
static void
test_room_for_one(void)
{
  PdfMaker maker;
  maker_init(&maker);
  const double xs[] = { 60, 100, 250, 331, -1 };
  const double ys[] = { 100, 140, 180, 220, -1 };
  static const char *const TASKS[] = { "建成泵站", "修复河道", "改造老街" };
  static const char *const OWNERS[][2] = { { "招商运营部", "置业管理公司" },
                                           { "计划财务部", "法务部" },
                                           { "工程管理部", "城发公司" } };
  maker_grid(&maker, xs, ys);
  for (guint i = 0; i < 3; i++)
    {
      maker_text(&maker, 105, 105 + 40 * i, 12, TASKS[i]);
      maker_text(&maker, 254.5, 104 + 40 * i, 12, OWNERS[i][0]);
      maker_text(&maker, 254.5, 121 + 40 * i, 12, OWNERS[i][1]);
    }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 2, 2, "工程管理部\n城发公司");
}

/* Another table below, with other titles and a caption, in columns that overlap: the count begins
 * anew. A page number inside is none of either's rows. */
static void
test_counts_anew(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const char *const ROWS[][4] = { { "序号", "项目名称", "年度目标", "责任单位" },
                                         { "1", "智谷产业园", "主体封顶", "区科技局" },
                                         { "2", "老街更新", "一期开街", "区文旅局" },
                                         { "3", "湿地公园", "年内开园", "区林业局" },
                                         { "附件二", NULL },
                                         { "序号", "改革事项", "牵头处室", "完成时限" },
                                         { "1", "推进社区治理", "区民政局", "六月底前" },
                                         { "2", "深化国企改革", "区国资中心", "年底前" },
                                         { "3", "优化审批", "区政务局", "年底前" } };
  static const double xs[2][4] = { { 60, 104, 200, 300 }, { 60, 104, 240, 350 } };
  for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++)
    for (guint column = 0; column < 4 && ROWS[row][column] != NULL; column++)
      maker_text(&maker, xs[row > 4][column], 100 + 32 * row, 12, ROWS[row][column]);
  maker_text(&maker, 400, 182, 12, "—2—");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 2);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  g_assert_cmpuint(document_table(doc, 1)->rows, ==, 4);
  g_assert_cmpuint(document_table(doc, 1)->columns, ==, 4);
  assert_block(doc, 1, "附件二");
}

/* A column full of text stands half a character before the next one: that begins where it does in
 * rows that leave more room. */
static void
test_narrow_room(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const char *const ROWS[][3] = { { "工作任务", "领导", "完成时限" },
                                         { "建成泵站", "方敏", "六月底前" },
                                         { "修复河道", "罗文清", "三月底前" },
                                         { "改造老街", "高峻岭", "年底前" } };
  static const double xs[] = { 60, 160, 202 };
  for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++)
    for (guint column = 0; column < 3; column++)
      maker_text(&maker, xs[column], 100 + 32 * row, 12, ROWS[row][column]);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  assert_cell(doc, 2, 1, "罗文清");
  assert_cell(doc, 3, 2, "年底前");
}

/* Rows so far apart that a merged cell's text has room between their lines; a group's title has a
 * row of its own. */
static void
test_text_between_rows(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const char *const ROWS[][3] = {
    { "事项", "具体工作", "时限" },   { NULL, "建成泵站", "六月底前" },
    { NULL, "修复河道", "三月底前" }, { "一、市住建局项目", NULL },
    { "改造", "改造老街", "年底前" }, { "绿化", "新建公园", "年底前" }
  };
  static const double xs[] = { 60, 200, 320 };
  for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++)
    for (guint column = 0; column < 3; column++)
      if (ROWS[row][column] != NULL)
        maker_text(&maker, xs[column], 100 + 44 * row, 12, ROWS[row][column]);
  maker_text(&maker, 60, 166, 12, "治水");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 6);
  assert_cell(doc, 1, 0, "治水");
  assert_cell(doc, 2, 0, "治水");
  assert_cell(doc, 3, 0, "一、市住建局项目");
}

/* Lines of a title as far apart as rows are; the other titles stand in the middle of both. Titles
 * below their group's are a row of their own. */
static void
test_titles_in_two_lines(void)
{
  static const char *const LOWER[][2] = { { "管委会", "任务" }, { "前期", "在建" } };
  for (guint case_index = 0; case_index < 2; case_index++)
    {
      PdfMaker maker;
      maker_init(&maker);
      maker_text(&maker, 60, 120, 12, "项目名称");
      maker_text(&maker, 160, 120, 12, "建设内容");
      maker_text(&maker, case_index == 0 ? 260 : 285, 100, 12, "高新区");
      if (case_index == 0)
        maker_text(&maker, 330, 100, 12, "白鹭湖");
      maker_text(&maker, 260, 140, 12, LOWER[case_index][0]);
      maker_text(&maker, 330, 140, 12, LOWER[case_index][1]);
      for (guint row = 0; row < 4; row++)
        for (guint column = 0; column < 4; column++)
          maker_text(&maker, column < 2 ? 60 + 100 * column : 120 + 70 * column, 184 + 44 * row, 12,
                     "东湖");
      maker_end_page(&maker);
      g_autoptr(Document) doc = read_made(&maker);
      g_assert_cmpuint(doc->tables->len, ==, 1);
      g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5 + case_index);
      assert_cell(doc, case_index, 0, "项目名称");
    }
}

/* A bullet of a font that names it by its place only. */
static void
test_bullet(void)
{
  PdfMaker maker;
  maker_init(&maker);
  g_string_append(maker.content, "/Span <</ActualText <FEFFF0B7>>> BDC\n");
  maker_text(&maker, 60, 100, 12, "一");
  g_string_append(maker.content, "EMC\n");
  maker_text(&maker, 72, 100, 12, "完成路面铺筑。");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_block(doc, 0, "•完成路面铺筑。");
}

static void
test_traditional(void)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < 6; i++)
    maker_text(&maker, 60, 100 + 20 * i, 12,
               "1.優化營商環境,編制並公布縣級權力清單,關閉淘汰落後產能企業。");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_block(doc, 0, "1.优化营商环境,编制并公布县级权力清单,关闭淘汰落后产能企业。");
}

/* Lines that nearly fill their cell stand in its middle, and yet begin at one place: what is free
 * at both ends of the upper one is no room for the next character. The first cell has no padding.
 */
static void
test_full_lines_at_left(void)
{
  static const double xs[] = { 50, 300, 400, -1 };
  static const double ys[] = { 100, 140, -1 };
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, xs, ys);
  maker_text(&maker, 50, 104, 10, "建成东湖泵站和西门水厂及配套的供水管网和检测用房一");
  maker_text(&maker, 50, 118, 10, "处。");
  maker_text(&maker, 305, 104, 10, "二条街区全部开街");
  maker_text(&maker, 385, 105.5, 7, "超");
  maker_text(&maker, 305, 118, 10, "额完成全年目标任务");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  assert_cell(doc, 0, 1, "二条街区全部开街超额完成全年目标任务");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-prints/articles-are-no-table", test_articles_are_no_table);
  g_test_add_func("/pdf/prints/longest-line-is-not-wrapped", test_longest_line);
  g_test_add_func("/pdf/prints/title-goes-on-at-left", test_title_at_left);
  g_test_add_func("/pdf/prints/frame-is-no-column", test_frame);
  g_test_add_func("/pdf/prints/counted-rows-are-rows", test_counted_rows);
  g_test_add_func("/pdf/prints/signature-is-no-row", test_signature_below);
  g_test_add_func("/pdf/prints/bracket-with-blanks", test_bracket_with_blanks);
  g_test_add_func("/pdf/prints/rows-near-as-lines", test_near_rows);
  g_test_add_func("/pdf/prints/line-with-room-ends-paragraph", test_room_for_one);
  g_test_add_func("/pdf/prints/titles-above-a-new-count", test_counts_anew);
  g_test_add_func("/pdf/prints/narrow-room-where-a-column-begins", test_narrow_room);
  g_test_add_func("/pdf/prints/merged-text-between-rows", test_text_between_rows);
  g_test_add_func("/pdf/prints/titles-in-two-lines-far-apart", test_titles_in_two_lines);
  g_test_add_func("/pdf/prints/bullets-of-sign-fonts", test_bullet);
  g_test_add_func("/pdf/prints/traditional-text-is-folded", test_traditional);
  g_test_add_func("/pdf/prints/full-lines-at-the-left", test_full_lines_at_left);
  return g_test_run();
}
