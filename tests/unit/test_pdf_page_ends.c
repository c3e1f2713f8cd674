/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_page_ends.c - cells that a page end breaks between drawn rows, and cards below each
 * other.
 */
#include "pdf_fixture.h"

static const double EDGES[] = { 50, 90, 250, 400, 550 };

/* The edges between columns, from one height to another. */
static void
draw_columns(PdfMaker *maker, double from, double to)
{
  for (guint i = 0; i < G_N_ELEMENTS(EDGES); i++)
    maker_line(maker, EDGES[i], from, EDGES[i], to);
}

/* Rows of their own; returns where the last one ends. */
static double
draw_rows(PdfMaker *maker, double from, guint first, guint last)
{
  for (guint number = first; number <= last; number++, from += 30)
    {
      g_autofree char *said = g_strdup_printf("%u", number);
      maker_line(maker, 50, from, 550, from);
      maker_text(maker, 55, from + 8, 12, said);
      maker_text(maker, 95, from + 8, 12, "整治河道。");
      maker_text(maker, 255, from + 8, 12, "完成河道疏浚。");
      maker_text(maker, 405, from + 8, 12, "完成半年度目标。");
      maker_line(maker, 50, from + 30, 550, from + 30);
    }
  return from;
}

static void
draw_titles(PdfMaker *maker)
{
  static const char *const TITLES[] = { "序号", "工作任务", "目标", "进展" };
  maker_line(maker, 50, 100, 550, 100);
  for (guint i = 0; i < 4; i++)
    maker_text(maker, EDGES[i] + 5, 108, 12, TITLES[i]);
  maker_line(maker, 50, 130, 550, 130);
}

/* A page of three whole rows and the beginning of the fourth, whose task goes on behind 引进研发.
 * Returns where that begins. */
static double
draw_broken_row(PdfMaker *maker)
{
  maker_init(maker);
  draw_titles(maker);
  double end = draw_rows(maker, 130, 1, 3);
  draw_columns(maker, 100, end + 40);
  maker_text(maker, 55, end + 4, 12, "4");
  maker_text(maker, 95, end + 4, 12, "加快科创走廊建设，引进研发");
  return end;
}

/* The edge between two rows of a merged cell is drawn before the page end, and nothing after it. */
static void
test_edge_on_one_page(void)
{
  PdfMaker maker;
  double end = draw_broken_row(&maker);
  maker_text(&maker, 255, end + 4, 12, "引进机构两家。");
  maker_text(&maker, 405, end + 4, 12, "完成半年度目标。");
  maker_line(&maker, 250, end + 40, 550, end + 40);
  maker_end_page(&maker);
  draw_columns(&maker, 60, 130);
  maker_text(&maker, 95, 64, 12, "机构。");
  maker_text(&maker, 255, 64, 12, "引进人才九名。");
  maker_text(&maker, 405, 64, 12, "完成全年目标。");
  draw_rows(&maker, 100, 5, 5);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  assert_cell(doc, 0, 4, 1, "加快科创走廊建设，引进研发机构。");
  assert_cell(doc, 0, 5, 1, "加快科创走廊建设，引进研发机构。");
  assert_cell(doc, 0, 4, 2, "引进机构两家。");
  assert_cell(doc, 0, 5, 2, "引进人才九名。");
  assert_cell(doc, 0, 5, 3, "完成全年目标。");
}

/* Row 2 is a merged row, and so is row 4, which the page end breaks between its parts. */
static Document *
read_part_below_edge(gboolean is_drawn)
{
  PdfMaker maker;
  maker_init(&maker);
  draw_titles(&maker);
  double end = draw_rows(&maker, 130, 1, 1);
  maker_text(&maker, 55, end + 8, 12, "2");
  maker_text(&maker, 95, end + 8, 12, "整治河道。");
  for (guint i = 0; i < 2; i++)
    {
      maker_text(&maker, 255, end + 8 + 30 * i, 12, "完成护坡。");
      maker_text(&maker, 405, end + 8 + 30 * i, 12, "完成半年度目标。");
    }
  maker_line(&maker, 250, end + 30, 550, end + 30);
  end = draw_rows(&maker, end + 60, 3, 3);
  draw_columns(&maker, 100, end + 40);
  maker_text(&maker, 55, end + 4, 12, "4");
  maker_text(&maker, 95, end + 4, 12, "加快科创走廊的建设，尽快引");
  maker_text(&maker, 95, end + 20, 12, "进机构以及人才，引进研发");
  maker_text(&maker, 255, end + 4, 12, "引进研发机构两家以上。");
  maker_text(&maker, 405, end + 4, 12, "完成半年度目标。");
  if (is_drawn)
    maker_line(&maker, 50, end + 40, 550, end + 40);
  maker_end_page(&maker);
  draw_columns(&maker, 60, 130);
  if (is_drawn)
    maker_line(&maker, 50, 60, 550, 60);
  maker_text(&maker, 95, 64, 12, "机构。");
  maker_text(&maker, 255, 64, 12, "引进人才九名。");
  maker_text(&maker, 405, 64, 12, "完成全年目标。");
  draw_rows(&maker, 100, 5, 5);
  maker_end_page(&maker);
  return read_made(&maker);
}

/* Lines are drawn on both sides of the end, as word processors do. */
static void
test_part_below_a_drawn_edge(void)
{
  g_autoptr(Document) doc = read_part_below_edge(TRUE);
  assert_cell(doc, 0, 3, 0, "2");
  assert_cell(doc, 0, 6, 0, "4");
  assert_cell(doc, 0, 6, 2, "引进人才九名。");
  assert_cell(doc, 0, 5, 3, "完成半年度目标。");
}

/* Nothing is drawn there: the parts are rows of their own all the same, and the text of the cell
 * that both share goes on. */
static void
test_part_below_an_open_edge(void)
{
  g_autoptr(Document) doc = read_part_below_edge(FALSE);
  assert_cell(doc, 0, 5, 1, "加快科创走廊的建设，尽快引进机构以及人才，引进研发机构。");
  assert_cell(doc, 0, 5, 2, "引进研发机构两家以上。");
  assert_cell(doc, 0, 6, 2, "引进人才九名。");
}

/* Three whole rows from a number on, the third without a target. */
static void
draw_rows_with_gap(PdfMaker *maker, guint first)
{
  g_autofree char *number = g_strdup_printf("%u", first + 2);
  maker_init(maker);
  draw_titles(maker);
  double end = draw_rows(maker, 130, first, first + 1);
  draw_columns(maker, 100, end + 30);
  maker_text(maker, 55, end + 8, 12, number);
  maker_text(maker, 95, end + 8, 12, "整治河道。");
  maker_text(maker, 405, end + 8, 12, "完成半年度目标。");
  maker_line(maker, 50, end + 30, 550, end + 30);
  maker_end_page(maker);
}

/* Nothing is merged in a table of numbered rows: what stands below an empty cell is not its text.
 */
static void
test_empty_above_a_page_end(void)
{
  PdfMaker maker;
  draw_rows_with_gap(&maker, 1);
  draw_columns(&maker, 60, 150);
  draw_rows(&maker, 60, 4, 6);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 3, 0, "3");
  assert_cell(doc, 0, 3, 2, "");
  assert_cell(doc, 0, 4, 2, "完成河道疏浚。");
}

/* A heading as wide as the table is no more of the row above it, whose number fills its column. */
static void
test_heading_below_a_page_end(void)
{
  PdfMaker maker;
  draw_rows_with_gap(&maker, 1001);
  draw_columns(&maker, 90, 120);
  maker_line(&maker, 50, 60, 550, 60);
  maker_line(&maker, 50, 60, 50, 90);
  maker_line(&maker, 550, 60, 550, 90);
  maker_text(&maker, 55, 68, 12, "二、民生工程");
  draw_rows(&maker, 90, 1004, 1004);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 3, 0, "1003");
  assert_cell(doc, 0, 4, 0, "二、民生工程");
  assert_cell(doc, 0, 5, 0, "1004");
}

/* Titles within a table, which the page end breaks: words in the column of numbers are no two rows.
 */
static void
test_titles_over_a_page_end(void)
{
  PdfMaker maker;
  maker_init(&maker);
  draw_titles(&maker);
  double end = draw_rows(&maker, 130, 1, 3);
  draw_columns(&maker, 100, end + 30);
  maker_text(&maker, 55, end + 8, 12, "序列");
  maker_text(&maker, 95, end + 8, 12, "工作任务");
  maker_text(&maker, 255, end + 8, 12, "目标");
  maker_text(&maker, 405, end + 8, 12, "半年度内的完成情况及存");
  maker_line(&maker, 50, end + 30, 550, end + 30);
  maker_end_page(&maker);
  draw_columns(&maker, 60, 180);
  maker_line(&maker, 50, 60, 550, 60);
  maker_text(&maker, 55, 68, 12, "编号");
  maker_text(&maker, 405, 68, 12, "在问题");
  draw_rows(&maker, 90, 4, 6);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 4, 0, "序列编号");
  assert_cell(doc, 0, 5, 0, "4");
}

/* A page in the middle of a row, on which its number is not printed and nothing crosses its column.
 */
static void
test_page_without_numbers(void)
{
  PdfMaker maker;
  double end = draw_broken_row(&maker);
  maker_text(&maker, 255, end + 4, 12, "引进机构两家。");
  maker_end_page(&maker);
  draw_columns(&maker, 60, 780);
  maker_text(&maker, 95, 64, 12, "机构和高层次人才，建设中试");
  for (guint i = 0; i < 3; i++)
    {
      maker_text(&maker, 255, 64 + 100 * i, 12, "完成选址。");
      maker_text(&maker, 405, 64 + 100 * i, 12, "完成半年度目标。");
      maker_line(&maker, 250, 160 + 100 * i, 550, 160 + 100 * i);
    }
  maker_end_page(&maker);
  draw_columns(&maker, 60, 130);
  maker_text(&maker, 95, 64, 12, "基地。");
  maker_line(&maker, 50, 100, 550, 100);
  draw_rows(&maker, 100, 5, 5);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->columns, ==, 4);
  assert_cell(doc, 0, 4, 1, "加快科创走廊建设，引进研发机构和高层次人才，建设中试基地。");
}

/* The rest of a row whose number and last text stand on the page before; another table follows. */
static void
test_rest_of_a_row(void)
{
  PdfMaker maker;
  double end = draw_broken_row(&maker);
  maker_text(&maker, 255, end + 4, 12, "引进机构两家，建设中试基");
  maker_text(&maker, 405, end + 4, 12, "完成半年度目标。");
  maker_end_page(&maker);
  draw_columns(&maker, 60, 100);
  maker_line(&maker, 50, 100, 550, 100);
  maker_text(&maker, 95, 64, 12, "机构。");
  maker_text(&maker, 255, 64, 12, "地。");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  assert_cell(doc, 0, 4, 1, "加快科创走廊建设，引进研发机构。");
  assert_cell(doc, 0, 4, 2, "引进机构两家，建设中试基地。");
}

/* A page that has nothing but the middle of a row, drawn on all sides as word processors do: its
 * number and its last text stand on the page before. */
static void
test_middle_of_a_row(void)
{
  PdfMaker maker;
  double end = draw_broken_row(&maker);
  maker_text(&maker, 255, end + 4, 12, "引进机构两家，建设中试基");
  maker_text(&maker, 405, end + 4, 12, "完成半年度目标。");
  maker_line(&maker, 50, end + 40, 550, end + 40);
  maker_end_page(&maker);
  draw_columns(&maker, 60, 100);
  maker_line(&maker, 50, 60, 550, 60);
  maker_text(&maker, 95, 64, 12, "机构和人才，建设产业平台和");
  maker_text(&maker, 255, 64, 12, "地，建设科创大厦和实验用");
  maker_line(&maker, 50, 100, 550, 100);
  maker_end_page(&maker);
  draw_columns(&maker, 60, 100);
  maker_line(&maker, 50, 60, 550, 60);
  maker_text(&maker, 95, 64, 12, "园区。");
  maker_text(&maker, 255, 64, 12, "房。");
  draw_rows(&maker, 100, 5, 5);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  assert_cell(doc, 0, 4, 1, "加快科创走廊建设，引进研发机构和人才，建设产业平台和园区。");
  assert_cell(doc, 0, 4, 2, "引进机构两家，建设中试基地，建设科创大厦和实验用房。");
}

/* The line below the page's last row is not drawn under a cell that the next row shares, although
 * both rows have numbers of their own. */
static void
test_cell_of_two_numbers(void)
{
  PdfMaker maker;
  maker_init(&maker);
  draw_titles(&maker);
  double end = draw_rows(&maker, 130, 1, 3);
  draw_columns(&maker, 100, end + 30);
  maker_text(&maker, 55, end + 8, 12, "4");
  maker_text(&maker, 95, end + 8, 12, "新建书房。");
  maker_text(&maker, 255, end + 8, 12, "完成书房选址。");
  maker_text(&maker, 405, end + 8, 12, "县文化和旅游局、县");
  maker_line(&maker, 50, end + 30, 400, end + 30);
  maker_end_page(&maker);
  draw_columns(&maker, 60, 180);
  maker_text(&maker, 55, 68, 12, "5");
  maker_text(&maker, 95, 68, 12, "新建展馆。");
  maker_text(&maker, 255, 68, 12, "完成展馆选址。");
  maker_text(&maker, 405, 68, 12, "体育中心");
  draw_rows(&maker, 90, 6, 8);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  assert_cell(doc, 0, 5, 0, "5");
  assert_cell(doc, 0, 5, 2, "完成展馆选址。");
  for (guint row = 4; row < 6; row++)
    assert_cell(doc, 0, row, 3, "县文化和旅游局、县\n体育中心");
}

/* A row of which the page shows a part, with the figures that its narrow column has room for. */
static void
draw_narrow_row(PdfMaker *maker, double top, const char *figures, const char *task)
{
  maker_text(maker, 71, top + 8, 12, task);
  for (guint i = 0; figures[i] != '\0'; i++)
    {
      const char figure[] = { figures[i], '\0' };
      maker_text(maker, 55, top + 8 + 16 * i, 12, figure);
    }
  maker_line(maker, 50, top + 46, 250, top + 46);
}

static void
draw_narrow_columns(PdfMaker *maker, double from, double to)
{
  maker_line(maker, 50, from, 50, to);
  maker_line(maker, 66, from, 66, to);
  maker_line(maker, 250, from, 250, to);
}

/* A column too narrow for two figures; the page end stands between those of 12. */
static void
test_number_broken(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_line(&maker, 50, 130, 250, 130);
  for (guint i = 0; i < 4; i++)
    draw_narrow_row(&maker, 130 + 46 * i, (const char *[]){ "8", "9", "10", "11" }[i],
                    "整治河道。");
  draw_narrow_row(&maker, 314, "1", "建设县文化活动中心的主展馆和");
  draw_narrow_columns(&maker, 130, 360);
  maker_end_page(&maker);
  maker_line(&maker, 50, 60, 250, 60);
  draw_narrow_row(&maker, 60, "2", "副楼。");
  draw_narrow_row(&maker, 106, "13", "整治河道。");
  draw_narrow_columns(&maker, 60, 152);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 6);
  assert_cell(doc, 0, 4, 0, "12");
  assert_cell(doc, 0, 4, 1, "建设县文化活动中心的主展馆和副楼。");
  assert_cell(doc, 0, 5, 0, "13");
}

/* （4） with a page end inside it; the column has room for two characters, or for one. */
static void
assert_number_joined(const char *above, const char *below)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_line(&maker, 50, 130, 250, 130);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *number = g_strdup_printf("%u)", i + 1);
      draw_narrow_row(&maker, 130 + 46 * i, "", "建设县文化活动中心的主展馆和");
      maker_text(&maker, 53, 138 + 46 * i, 12, i < 3 ? "（" : above);
      if (i < 3)
        maker_text(&maker, 53, 154 + 46 * i, 12, number);
    }
  draw_narrow_columns(&maker, 130, 314);
  maker_end_page(&maker);
  maker_line(&maker, 50, 60, 250, 60);
  draw_narrow_row(&maker, 60, "", "副楼。");
  maker_text(&maker, 53, 68, 12, below);
  draw_narrow_columns(&maker, 60, 106);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  assert_cell(doc, 0, 3, 1, "建设县文化活动中心的主展馆和副楼。");
}

static void
test_number_in_brackets_broken(void)
{
  assert_number_joined("（", "4)");
  assert_number_joined("(4", "）");
}

/* Numbers on both sides of a page end are two rows, also Chinese ones, and so are a title and the
 * first number, however their columns are filled: 三 | 四, 序号 | 1. */
static void
test_numbers_on_both_sides(void)
{
  static const char *const NUMBERS[] = { "一", "二", "三", "四" };
  for (guint rows = 0; rows < G_N_ELEMENTS(NUMBERS); rows += 3)
    {
      PdfMaker maker;
      maker_init(&maker);
      maker_line(&maker, 50, 54, 250, 54);
      draw_narrow_row(&maker, 54, "", "填报单位和填报的日期以及盖章");
      draw_narrow_row(&maker, 100, "", "重点工作任务分工及其责任单位");
      maker_text(&maker, 53, 108, 12, "序");
      maker_text(&maker, 53, 124, 12, "号");
      for (guint i = 0; i < rows; i++)
        {
          draw_narrow_row(&maker, 146 + 46 * i, "", "整治城区的河道以及各条支流和");
          maker_text(&maker, 53, 154 + 46 * i, 12, NUMBERS[i]);
        }
      draw_narrow_columns(&maker, 54, 146 + 46 * rows);
      maker_end_page(&maker);
      maker_line(&maker, 50, 60, 250, 60);
      draw_narrow_row(&maker, 60, "", "新建县第二人民医院门诊楼。");
      maker_text(&maker, 53, 68, 12, rows == 0 ? "1" : NUMBERS[rows]);
      draw_narrow_columns(&maker, 60, 106);
      maker_end_page(&maker);
      g_autoptr(Document) doc = read_made(&maker);
      g_assert_cmpuint(doc->tables->len, ==, 1);
      g_assert_cmpuint(document_table(doc, 0)->rows, ==, rows + 3);
      assert_cell(doc, 0, rows + 2, 1, "新建县第二人民医院门诊楼。");
    }
}

/* A row, or a part of one, of five columns; empty texts are not drawn. */
static void
draw_part(PdfMaker *maker, double top, double left, const char *const *texts)
{
  static const double LEFTS[] = { 50, 90, 200, 330, 440, 550 };
  for (guint i = 0; i < 5; i++)
    if (texts[i][0] != '\0')
      maker_text(maker, LEFTS[i] + 5, top + 4, 12, texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS(LEFTS); i++)
    maker_line(maker, LEFTS[i], top, LEFTS[i], top + 40);
  maker_line(maker, left, top + 40, 550, top + 40);
}

/* A part of a merged row below a page end: its targets and outcomes are finished above; a body's
 * name that fills its column, as names end without marks, is not broken off. */
static void
test_part_with_names(void)
{
  static const char *const ROWS[][5] = {
    { "1", "整治河道。", "完成疏浚任务。", "县水利局", "已开工。" },
    { "2", "改造小区。", "完成立面改造。", "县住建局", "已开工。" },
    { "", "", "完成管网改造。", "县住建局", "已完工。" },
    { "3", "建设学校。", "完成主体工程。", "县教育局", "已开工。" },
    { "4", "引进机构。", "引进机构两家。", "县发展改革局综合", "已开工。" },
    { "", "", "引进人才九名。", "县人力社保局人才", "已完工。" },
    { "5", "建设公园。", "完成绿化工程。", "县城管局", "已开工。" },
  };
  PdfMaker maker;
  maker_init(&maker);
  maker_line(&maker, 50, 100, 550, 100);
  for (guint i = 0; i < 5; i++)
    draw_part(&maker, 100 + 40 * i, i == 1 ? 200 : 50, ROWS[i]);
  maker_end_page(&maker);
  maker_line(&maker, 50, 60, 550, 60);
  for (guint i = 5; i < 7; i++)
    draw_part(&maker, 60 + 40 * (i - 5), 50, ROWS[i]);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 7);
  assert_cell(doc, 0, 5, 0, "4");
  assert_cell(doc, 0, 4, 3, "县发展改革局综合");
  assert_cell(doc, 0, 5, 3, "县人力社保局人才");
}

static void
draw_card(PdfMaker *maker, double top, double value, const char *task, const char *body)
{
  static const char *const TITLES[] = { "督办事项", "责任单位", "完成时限", "存在问题" };
  for (guint i = 0; i < G_N_ELEMENTS(TITLES); i++)
    maker_text(maker, 60, top + 24 * i, 12, TITLES[i]);
  maker_text(maker, value, top, 12, task);
  maker_text(maker, value, top + 24, 12, body);
  maker_text(maker, value + 150, top + 24, 12, "责任人");
  maker_text(maker, value + 250, top + 24, 12, "某甲");
  maker_text(maker, value, top + 48, 12, "6月底");
  maker_text(maker, value + 150, top + 48, 12, "编号");
  maker_text(maker, value + 250, top + 48, 12, "7");
  maker_text(maker, value, top + 72, 12, "无");
}

/* Each card has columns as wide as its texts. */
static void
test_cards(void)
{
  PdfMaker maker;
  maker_init(&maker);
  draw_card(&maker, 100, 150, "建成东湖泵站", "县水利局");
  draw_card(&maker, 196, 190, "改造老街", "县住建局");
  maker_text(&maker, 60, 300, 12, "三、其他");
  draw_card(&maker, 320, 170, "新建公园", "县城管局");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint(document_table(doc, i)->rows, ==, 4);
      g_assert_cmpuint(document_table(doc, i)->columns, ==, 4);
      assert_cell(doc, i, 1, 2, "责任人");
    }
  assert_cell(doc, 1, 0, 1, "改造老街");
}

/* Bodies that come again at the left of a table with titles above are no cards. */
static void
test_bodies_again(void)
{
  static const char *const ROWS[][3] = {
    { "责任单位", "工作任务", "时限" },         { "市工信局", "培育企业两家", "六月底" },
    { "市林业局", "完成造林两万亩", "七月底" }, { "市工信局", "新增园区一个", "八月底" },
    { "市林业局", "修复湿地一片", "九月底" },
  };
  PdfMaker maker;
  maker_init(&maker);
  for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++)
    for (guint column = 0; column < 3; column++)
      maker_text(&maker, 60 + 150 * column, 100 + 26 * row, 12, ROWS[row][column]);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5);
}

/* A card of four rows, of which the first is its title; so many of them are drawn. */
static void
draw_titled_card(PdfMaker *maker, double top, double size, double step, const char *title,
                 guint rows)
{
  maker_text(maker, 60, top, size, title);
  maker_text(maker, 60, top + step, size, "建设内容");
  maker_text(maker, 150, top + step, size, "道路两条");
  if (rows < 4)
    return;
  maker_text(maker, 60, top + 2 * step, size, "牵头单位");
  maker_text(maker, 150, top + 2 * step, size, "县住建局");
  maker_text(maker, 300, top + 2 * step, size, "配合单位");
  maker_text(maker, 390, top + 2 * step, size, "县财政局");
  maker_text(maker, 60, top + 3 * step, size, "责任领导");
  maker_text(maker, 150, top + 3 * step, size, "方敏");
  maker_text(maker, 300, top + 3 * step, size, "完成时限");
  maker_text(maker, 390, top + 3 * step, size, "十月底");
}

/* A line as far above a card's first row as rows are from each other, and at their left: its title,
 * over all columns, however near rows are; also where the page ends below the first row. */
static void
test_titled_cards(void)
{
  static const char *const TITLES[] = { "1. 城北道路", "2. 体育公园", "3. 第三水厂" };
  static const struct
  {
    double size;
    double step;
    guint last_rows;
  } FORMS[] = { { 10, 24, 4 }, { 7, 15, 4 }, { 10, 24, 2 } };
  for (guint form = 0; form < G_N_ELEMENTS(FORMS); form++)
    {
      PdfMaker maker;
      maker_init(&maker);
      for (guint card = 0; card < 3; card++)
        draw_titled_card(&maker, 100 + 5 * FORMS[form].step * card, FORMS[form].size,
                         FORMS[form].step, TITLES[card], card < 2 ? 4 : FORMS[form].last_rows);
      maker_end_page(&maker);
      g_autoptr(Document) doc = read_made(&maker);
      g_assert_cmpuint(doc->tables->len, ==, 3);
      for (guint i = 0; i < 3; i++)
        {
          guint rows = i < 2 ? 4 : FORMS[form].last_rows;
          g_assert_cmpuint(document_table(doc, i)->rows, ==, rows);
          assert_cell(doc, i, 0, 0, TITLES[i]);
          assert_cell(doc, i, 0, document_table(doc, i)->columns - 1, TITLES[i]);
          assert_cell(doc, i, 1, 0, "建设内容");
        }
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/page-ends/edge-between-rows-on-one-page", test_edge_on_one_page);
  g_test_add_func("/pdf/page-ends/part-below-a-drawn-edge", test_part_below_a_drawn_edge);
  g_test_add_func("/pdf/page-ends/part-below-an-open-edge", test_part_below_an_open_edge);
  g_test_add_func("/pdf/page-ends/empty-cell-above", test_empty_above_a_page_end);
  g_test_add_func("/pdf/page-ends/heading-below", test_heading_below_a_page_end);
  g_test_add_func("/pdf/page-ends/titles-broken", test_titles_over_a_page_end);
  g_test_add_func("/pdf/page-ends/page-without-numbers", test_page_without_numbers);
  g_test_add_func("/pdf/page-ends/rest-of-a-row", test_rest_of_a_row);
  g_test_add_func("/pdf/page-ends/middle-of-a-row", test_middle_of_a_row);
  g_test_add_func("/pdf/page-ends/cell-of-two-numbers", test_cell_of_two_numbers);
  g_test_add_func("/pdf/page-ends/number-broken", test_number_broken);
  g_test_add_func("/pdf/page-ends/number-in-brackets-broken", test_number_in_brackets_broken);
  g_test_add_func("/pdf/page-ends/numbers-on-both-sides", test_numbers_on_both_sides);
  g_test_add_func("/pdf/page-ends/part-with-names", test_part_with_names);
  g_test_add_func("/pdf/cards/each-is-a-table", test_cards);
  g_test_add_func("/pdf/cards/bodies-again-are-no-cards", test_bodies_again);
  g_test_add_func("/pdf/cards/titles-are-theirs", test_titled_cards);
  return g_test_run();
}
