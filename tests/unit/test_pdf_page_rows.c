/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_page_rows.c - rows of a table without lines, on pages that say less than the one before.
 *
 * Type is 10 points high. Rows have 28 points between them, paragraphs of one cell 23.
 */
#include "core/table.h"

#include "pdf_fixture.h"

#define SIZE 10

/* A text, at a height counted from the page's first one; text NULL: the page ends. */
typedef struct
{
  double x;
  double y;
  const char *text;
} Place;

static Document *
read_places(const Place *places, guint count)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < count; i++)
    if (places[i].text == NULL)
      maker_end_page(&maker);
    else
      maker_text(&maker, places[i].x, 100 + places[i].y, SIZE, places[i].text);
  return read_made(&maker);
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

/* What lies between rows is known from the page before: paragraphs at the top of the next one are
 * the last row's, and text of its last column may be longer than any before. */
static void
test_paragraphs_on_the_next_page(void)
{
  static const Place PLACES[] = {
    { 60, 0, "序号" },
    { 100, 0, "任务内容" },
    { 200, 0, "半年度目标" },
    { 420, 0, "完成情况" },
    { 60, 38, "1" },
    { 100, 38, "建成泵站" },
    { 200, 38, "完成一期。" },
    { 420, 38, "完成目标。" },
    { 60, 76, "2" },
    { 100, 76, "修复河道" },
    { 200, 76, "完成护坡。" },
    { 420, 76, "完成目标。" },
    { 60, 114, "3" },
    { 100, 114, "改造老街" },
    { 200, 114, "1.完成设计。" },
    { 420, 114, "完成目标。" },
    { 0, 0, NULL },
    { 200, 0, "2.完成招标。" },
    { 200, 33, "3.完成征收工作和全部的拆迁协议签订。" },
    { 60, 71, "4" },
    { 100, 71, "新建学校" },
    { 200, 71, "1.主体封顶。" },
    { 420, 71, "因雨水多，只完成八成。" },
    { 200, 104, "2.完成装修。" },
    { 0, 0, NULL },
  };
  g_autoptr(Document) doc = read_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5);
  assert_cell(doc, 3, 2, "1.完成设计。\n2.完成招标。\n3.完成征收工作和全部的拆迁协议签订。");
  assert_cell(doc, 4, 2, "1.主体封顶。\n2.完成装修。");
  assert_cell(doc, 4, 3, "因雨水多，只完成八成。");
}

/* Few texts, of which hardly two stand beside each other: their columns are those of the page
 * before. */
static void
test_few_texts(void)
{
  static const Place PLACES[] = {
    { 60, 0, "序号" },
    { 90, 0, "任务内容" },
    { 180, 0, "责任单位" },
    { 260, 0, "子任务" },
    { 340, 0, "目标" },
    { 460, 0, "完成情况" },
    { 60, 38, "1" },
    { 90, 38, "建成泵站" },
    { 180, 38, "县水务局" },
    { 260, 38, "东湖泵站" },
    { 340, 38, "完成一期工程。" },
    { 460, 38, "完成目标。" },
    { 60, 76, "2" },
    { 90, 76, "修复河道" },
    { 180, 76, "县水利局" },
    { 260, 76, "西溪河道" },
    { 340, 76, "完成护坡工程。" },
    { 460, 76, "完成目标。" },
    { 0, 0, NULL },
    { 340, 0, "完成种植工程。" },
    { 260, 16, "南溪河道" },
    { 460, 16, "完成目标。" },
    { 340, 32, "完成桥梁工程。" },
    { 90, 50, "两条。" },
    { 180, 50, "县住建局" },
    { 340, 68, "完成护栏工程。" },
    { 260, 84, "北溪河道" },
    { 460, 84, "完成目标。" },
    { 340, 100, "完成照明工程。" },
    { 0, 0, NULL },
  };
  g_autoptr(Document) doc = read_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->columns, ==, 6);
}

/* A paragraph whose middle is that of the table by chance begins where its column does. */
static void
test_middle_by_chance(void)
{
  static const Place PLACES[] = {
    { 60, 0, "序号" },
    { 110, 0, "任务内容" },
    { 240, 0, "阶段目标" },
    { 320, 0, "半年度" },
    { 490, 0, "完成情况" },
    { 60, 38, "1" },
    { 110, 38, "建成泵站" },
    { 240, 38, "一期" },
    { 320, 38, "开工。" },
    { 490, 38, "完成目标。" },
    { 60, 76, "2" },
    { 110, 76, "修复河道" },
    { 240, 76, "一期" },
    { 320, 76, "护坡。" },
    { 490, 76, "完成目标。" },
    { 60, 114, "3" },
    { 110, 114, "改造老街" },
    { 240, 114, "一期" },
    { 320, 114, "设计。" },
    { 490, 114, "完成目标。" },
    { 240, 152, "完成设计招标和征收工作。" },
    { 60, 190, "4" },
    { 110, 190, "新建学校" },
    { 240, 190, "二期" },
    { 320, 190, "封顶。" },
    { 490, 190, "完成目标。" },
    { 0, 0, NULL },
  };
  g_autoptr(Document) doc = read_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 1);
  assert_cell(doc, 4, 0, "");
}

/* The page before ends with the second part of a numbered row, all of whose texts are finished: the
 * number at the top of the next one begins another row. */
static void
test_number_below_a_part(void)
{
  static const Place PLACES[] = {
    { 60, 0, "序号" },
    { 100, 0, "任务内容" },
    { 200, 0, "半年度目标" },
    { 420, 0, "完成情况" },
    { 60, 38, "1" },
    { 100, 38, "建成泵站" },
    { 200, 38, "完成一期工程和配套管网。" },
    { 420, 38, "完成目标。" },
    { 60, 76, "2" },
    { 100, 76, "修复河道" },
    { 200, 76, "完成护坡。" },
    { 420, 76, "完成目标。" },
    { 60, 114, "3" },
    { 100, 114, "改造老街" },
    { 200, 114, "完成设计。" },
    { 420, 114, "完成目标。" },
    { 0, 0, NULL },
    { 200, 0, "完成征收。" },
    { 420, 0, "完成目标。" },
    { 200, 38, "完成拆迁。" },
    { 420, 38, "完成目标。" },
    { 0, 0, NULL },
    { 60, 0, "4" },
    { 100, 0, "新建学校" },
    { 200, 0, "主体封顶。" },
    { 420, 0, "完成目标。" },
    { 60, 38, "5" },
    { 100, 38, "招引教师" },
    { 200, 38, "三十名。" },
    { 420, 38, "完成目标。" },
    { 60, 76, "6" },
    { 100, 76, "改造公园" },
    { 200, 76, "完成绿化。" },
    { 420, 76, "完成目标。" },
    { 0, 0, NULL },
  };
  g_autoptr(Document) doc = read_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 9);
  assert_cell(doc, 5, 2, "完成拆迁。");
  assert_cell(doc, 6, 2, "主体封顶。");
}

/* A table whose first row has paragraphs above and below its number, and nothing else to tell them
 * from rows than the room that another table has between its rows. */
static void
test_room_of_another_table(void)
{
  static const Place PLACES[] = {
    { 60, 0, "序号" },
    { 120, 0, "任务内容" },
    { 260, 0, "责任单位" },
    { 60, 38, "1" },
    { 120, 38, "建成泵站" },
    { 260, 38, "县水务局" },
    { 60, 76, "2" },
    { 120, 76, "修复河道" },
    { 260, 76, "县水利局" },
    { 60, 114, "3" },
    { 120, 114, "改造老街" },
    { 260, 114, "县文旅局" },
    { 60, 152, "4" },
    { 120, 152, "改造公园" },
    { 260, 152, "县城管局" },
    { 0, 0, NULL },
    { 60, 0, "二、下半年还要做好下面的几项工作，请各单位按期完成，并按月报送进展情况。" },
    { 60, 60, "序号" },
    { 100, 60, "任务内容" },
    { 200, 60, "半年度目标" },
    { 420, 60, "完成情况" },
    { 200, 98, "全年：" },
    { 200, 131, "1.完成设计。" },
    { 60, 164, "1" },
    { 100, 164, "新建学校" },
    { 200, 164, "2.完成招标。" },
    { 420, 164, "完成目标。" },
    { 200, 197, "3.完成征收。" },
    { 200, 230, "4.完成拆迁。" },
    { 60, 268, "2" },
    { 100, 268, "招引教师" },
    { 200, 268, "1.发布公告。" },
    { 420, 268, "完成目标。" },
    { 0, 0, NULL },
  };
  g_autoptr(Document) doc = read_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 2);
  g_assert_cmpuint(document_table(doc, 1)->rows, ==, 3);
}

/* Titles of two lines at a page's end: the second lines stand on the next page, where no number
 * stands beside a group's name. */
static void
test_broken_titles(void)
{
  static const Place PLACES[] = {
    { 60, 0, "各单位要按照下面的分工抓好落实，每季度报送一次工作进展情况和存在的问题。" },
    { 60, 40, "序号" },
    { 90, 40, "类别" },
    { 150, 40, "事项名称" },
    { 260, 40, "东湖区" },
    { 330, 40, "高新区" },
    { 400, 40, "责任单位" },
    { 0, 0, NULL },
    { 260, 0, "建设局" },
    { 330, 8, "管委会" },
    { 90, 44, "教育" },
    { 150, 44, "新建学校" },
    { 260, 44, "五所" },
    { 330, 44, "两所" },
    { 400, 44, "教育局" },
    { 60, 63, "1" },
    { 150, 82, "新增学位" },
    { 260, 82, "三百个" },
    { 330, 82, "两百个" },
    { 400, 82, "教育局" },
    { 60, 120, "2" },
    { 150, 120, "改造校舍" },
    { 260, 120, "两所" },
    { 330, 120, "一所" },
    { 400, 120, "教育局" },
    { 60, 158, "3" },
    { 150, 158, "引进教师" },
    { 260, 158, "二十名" },
    { 330, 158, "十名" },
    { 400, 158, "人社局" },
    { 0, 0, NULL },
  };
  g_autoptr(Document) doc = read_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->columns, ==, 6);
  assert_cell(doc, 0, 1, "类别");
  assert_cell(doc, 0, 4, "高新区\n管委会");
  assert_cell(doc, 1, 1, "教育");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/page-rows/paragraphs-on-the-next-page", test_paragraphs_on_the_next_page);
  g_test_add_func("/pdf/page-rows/few-texts", test_few_texts);
  g_test_add_func("/pdf/page-rows/middle-by-chance", test_middle_by_chance);
  g_test_add_func("/pdf/page-rows/number-below-a-part", test_number_below_a_part);
  g_test_add_func("/pdf/page-rows/room-of-another-table", test_room_of_another_table);
  g_test_add_func("/pdf/page-rows/broken-titles", test_broken_titles);
  return g_test_run();
}
