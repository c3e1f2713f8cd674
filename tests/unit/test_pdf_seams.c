/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_seams.c - two rows or one, and whose an empty cell is, where every page's part of a
 * table is drawn closed, as word processors do.
 */
#include "pdf_fixture.h"

#define COLUMNS 4
#define ROW_HEIGHT 30

static const double EDGES[COLUMNS + 1] = { 50, 100, 300, 358,
                                           416 }; /* the last two: four characters wide */

typedef struct
{
  const char *texts[COLUMNS]; /* NULL: the cell above reaches down */
  gboolean is_heading;        /* as wide as the table */
} DrawnRow;

static void
draw_row(PdfMaker *maker, const DrawnRow *row, double top)
{
  for (guint i = 0; i < COLUMNS; i++)
    {
      if (row->texts[i] == NULL)
        continue;
      maker_line(maker, EDGES[i], top, EDGES[i + 1], top);
      maker_text(maker, EDGES[i] + 5, top + 9, 12, row->texts[i]);
    }
  if (row->is_heading)
    maker_line(maker, EDGES[0], top, EDGES[COLUMNS], top);
  for (guint i = 0; i <= COLUMNS; i++)
    if (!row->is_heading || i == 0 || i == COLUMNS)
      maker_line(maker, EDGES[i], top, EDGES[i], top + ROW_HEIGHT);
}

/* A part of the table, from the page's top. */
static void
draw_part(PdfMaker *maker, const DrawnRow *rows, guint count)
{
  double top = 100;
  for (guint i = 0; i < count; i++, top += ROW_HEIGHT)
    draw_row(maker, &rows[i], top);
  maker_line(maker, EDGES[0], top, EDGES[COLUMNS], top);
  maker_end_page(maker);
}

static Document *
read_parts(const Rules *rules, const DrawnRow *first, guint first_count, const DrawnRow *second,
           guint second_count)
{
  PdfMaker maker;
  maker_init(&maker);
  draw_part(&maker, first, first_count);
  draw_part(&maker, second, second_count);
  Document *doc = read_made_by(rules, &maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  return doc;
}

#define READ_PARTS(first, second)                                                                  \
  read_parts(NULL, first, G_N_ELEMENTS(first), second, G_N_ELEMENTS(second))

/* The office that repeats the titles has cut the last line of some of them off. */
static void
test_repeated_titles_that_are_cut(void)
{
  static const DrawnRow FIRST[] = {
    { { "序号", "工作任务", "工作类别", "完成状态" }, FALSE },
    { { "1", "整治河道。", "水利", "未完成" }, FALSE },
  };
  static const DrawnRow SECOND[] = {
    { { "序号", "工作任务", "工作类", "完成状" }, FALSE },
    { { "2", "改造街巷。", "城建", "已完成" }, FALSE },
  };
  g_autoptr(Document) doc = READ_PARTS(FIRST, SECOND);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 3);
  assert_cell(doc, 0, 2, 1, "改造街巷。");
}

/* Names that end without a mark say nothing about a row; the sentence beside them is finished. */
static void
test_names_do_not_go_on(void)
{
  static const DrawnRow FIRST[] = {
    { { "序号", "具体举措", "牵头单位", "配合单位" }, FALSE },
    { { "1", "整治河道。", "县水利局", "县财政局" }, FALSE },
    { { "2", "改造街巷。", "县城管局", "县公安局" }, FALSE },
  };
  static const DrawnRow SECOND[] = {
    { { "", "安装路灯。", "县住建局", "县供电所" }, FALSE },
    { { "3", "新建学校。", "县教育局", "县人社局" }, FALSE },
  };
  g_autoptr(Document) doc = READ_PARTS(FIRST, SECOND);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5);
  assert_cell(doc, 0, 3, 0, "2");
  assert_cell(doc, 0, 3, 1, "安装路灯。");
  assert_cell(doc, 0, 3, 2, "县住建局");
}

/* Rows without numbers, of which two texts are finished: what is empty below is merged. */
static void
test_finished_rows_without_numbers(void)
{
  static const DrawnRow FIRST[] = {
    { { "类别", "工作任务", "责任单位", "进展情况" }, FALSE },
    { { "水利", "整治河道。", "县水利局", "已招标。" }, FALSE },
  };
  static const DrawnRow SECOND[] = {
    { { "", "修建水库。", "", "已选址。" }, FALSE },
    { { "教育", "新建学校。", "县教育局", "已开工。" }, FALSE },
  };
  g_autoptr(Document) doc = READ_PARTS(FIRST, SECOND);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  assert_cell(doc, 0, 2, 0, "水利");
  assert_cell(doc, 0, 2, 1, "修建水库。");
  assert_cell(doc, 0, 2, 2, "县水利局");
}

/* Two numbered rows share their body, where every other row has one. */
static void
test_only_empty_cell_of_a_column(void)
{
  static const DrawnRow FIRST[] = {
    { { "序号", "工作任务", "责任单位", "完成时限" }, FALSE },
    { { "1", "整治河道。", "县水利局", "6月底" }, FALSE },
    { { "2", "改造街巷。", "县城管局", "" }, FALSE },
    { { "3", "安装路灯。", "县住建局", "9月底" }, FALSE },
  };
  static const DrawnRow SECOND[] = {
    { { "4", "修缮桥梁。", "", "" }, FALSE },
    { { "5", "新建学校。", "县教育局", "12月底" }, FALSE },
  };
  g_autoptr(Document) doc = READ_PARTS(FIRST, SECOND);
  assert_cell(doc, 0, 4, 0, "4");
  assert_cell(doc, 0, 4, 2, "县住建局");
  assert_cell(doc, 0, 4, 3, "");
}

/* A heading over all columns does not make a column one that is always filled. */
static void
test_headings_fill_no_column(void)
{
  static const DrawnRow FIRST[] = {
    { { "序号", "工作任务", "责任单位", "完成时限" }, FALSE },
    { { "一、水利工程", NULL, NULL, NULL }, TRUE },
    { { "1", "整治河道。", "县水利局", "6月底" }, FALSE },
    { { NULL, "修建水库。", NULL, NULL }, FALSE },
    { { "2", "清理沟渠。", "县水利局", "" }, FALSE },
    { { "二、城建工程", NULL, NULL, NULL }, TRUE },
    { { "3", "安装路灯。", "县住建局", "9月底" }, FALSE },
  };
  static const DrawnRow SECOND[] = {
    { { "4", "修缮桥梁。", "县交通局", "" }, FALSE },
    { { "三、教育工程", NULL, NULL, NULL }, TRUE },
    { { "5", "新建学校。", "县教育局", "12月底" }, FALSE },
  };
  g_autoptr(Document) doc = READ_PARTS(FIRST, SECOND);
  assert_cell(doc, 0, 3, 3, "6月底");
  assert_cell(doc, 0, 7, 0, "4");
  assert_cell(doc, 0, 7, 3, "");
}

/* The items of a cell's list, beside another text of which a sentence ends with the page. */
static void
test_list_goes_on(void)
{
  static const DrawnRow FIRST[] = {
    { { "类别", "推进措施", "进展情况", "完成时限" }, FALSE },
    { { "水利", "1.整治河道。", "已开工。", "长期坚持" }, FALSE },
    { { "教育", "1.选定校址。", "已选址。", "12月底前" }, FALSE },
  };
  static const DrawnRow SECOND[] = {
    { { "", "2.新建学校。", "已开工。", "" }, FALSE },
    { { "城建", "1.改造街巷。", "已招标。", "9月底前" }, FALSE },
  };
  g_autoptr(Document) doc = READ_PARTS(FIRST, SECOND);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  assert_cell(doc, 0, 2, 1, "1.选定校址。\n2.新建学校。");
}

/* Within a date the page ends, and with it a sentence. */
static void
test_figure_goes_on(void)
{
  static const DrawnRow FIRST[] = {
    { { "序号", "工作任务", "进展情况", "完成时限" }, FALSE },
    { { "1", "整治河道。", "已开工。", "长期坚持" }, FALSE },
    { { "2", "选定校址。", "已选址。", "2031年12" }, FALSE },
  };
  static const DrawnRow SECOND[] = {
    { { "", "新建学校。", "已开工。", "月底" }, FALSE },
    { { "3", "改造街巷。", "已招标。", "9月底前" }, FALSE },
  };
  g_autoptr(Document) doc = READ_PARTS(FIRST, SECOND);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  assert_cell(doc, 0, 2, 3, "2031年12月底");
}

/* Two numbered rows share the bodies, whose names the page end breaks. */
static void
test_name_goes_on(gconstpointer rules)
{
  static const DrawnRow FIRST[] = {
    { { "序号", "责任单位", "工作任务", "完成时限" }, FALSE },
    { { "1", "县水利局、县交通局、县住建局、县", "治河。", "12月底" }, FALSE },
  };
  static const DrawnRow SECOND[] = {
    { { "2", "应急管理局", "修渠。", "" }, FALSE },
    { { "3", "县城管局", "修路。", "9月底" }, FALSE },
  };
  g_autoptr(Document) doc =
      read_parts(rules, FIRST, G_N_ELEMENTS(FIRST), SECOND, G_N_ELEMENTS(SECOND));
  for (guint row = 1; row <= 2; row++)
    {
      assert_cell(doc, 0, row, 1, "县水利局、县交通局、县住建局、县应急管理局");
      assert_cell(doc, 0, row, 3, "12月底");
    }
}

int
main(int argc, char **argv)
{
  static const char *const FOLDERS[] = { TEST_RULES_DIR, NULL };
  g_test_init(&argc, &argv, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(Rules) rules = rules_load(FOLDERS, &error);
  g_assert_no_error(error);
  g_test_add_func("/pdf-seams/repeated-titles-cut", test_repeated_titles_that_are_cut);
  g_test_add_func("/pdf-seams/names-do-not-go-on", test_names_do_not_go_on);
  g_test_add_func("/pdf-seams/finished-rows-without-numbers", test_finished_rows_without_numbers);
  g_test_add_func("/pdf-seams/only-empty-cell", test_only_empty_cell_of_a_column);
  g_test_add_func("/pdf-seams/headings-fill-no-column", test_headings_fill_no_column);
  g_test_add_func("/pdf-seams/list-goes-on", test_list_goes_on);
  g_test_add_func("/pdf-seams/figure-goes-on", test_figure_goes_on);
  g_test_add_data_func("/pdf-seams/name-goes-on", rules, test_name_goes_on);
  return g_test_run();
}
