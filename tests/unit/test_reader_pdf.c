/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_reader_pdf.c - PDFs made for the case, read whole: tables, page ends, paragraphs, furniture,
 * broken files.
 */
#include "core/error.h"
#include "core/table.h"
#include "extract/reader.h"

#include "pdf_maker.h"

#include <string.h>
#include <zlib.h>

extern const Reader reader_pdf;

/* --- helpers --- */

static Document *
read_bytes(GBytes *bytes, const Limits *limits, GError **error)
{
  g_autoptr(Document) doc = document_new("test.pdf", bytes, limits);
  if (!reader_pdf.read(NULL, doc, error))
    return NULL;
  return g_steal_pointer(&doc);
}

static Document *
read_made(PdfMaker *maker)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = maker_finish(maker);
  Document *doc = read_bytes(bytes, limits_default(), &error);
  g_assert_no_error(error);
  return doc;
}

/* Text of the cell that covers a place. */
static char *
cell_text(const Document *doc, guint table, guint row, guint column)
{
  g_autoptr(Grid) grid = grid_new(doc, table);
  const Cell *cell = grid_cell_at(grid, row, column);
  g_assert_nonnull(cell);
  return g_strndup(document_at(doc, cell->span), span_length(cell->span));
}

static void
assert_cell(const Document *doc, guint table, guint row, guint column, const char *expected)
{
  g_autofree char *text = cell_text(doc, table, row, column);
  g_assert_cmpstr(text, ==, expected);
}

static void
assert_size(const Document *doc, guint table, guint rows, guint columns)
{
  g_assert_cmpuint(doc->tables->len, >, table);
  g_assert_cmpuint(document_table(doc, table)->rows, ==, rows);
  g_assert_cmpuint(document_table(doc, table)->columns, ==, columns);
}

/* Blocks of one kind, a line each. */
static char *
blocks_text(const Document *doc, BlockKind kind)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      const Block *block = document_block(doc, i);
      if (block->kind != kind)
        continue;
      g_string_append_len(out, document_at(doc, block->span), (gssize) span_length(block->span));
      g_string_append_c(out, '|');
    }
  return g_string_free(out, FALSE);
}

static void
assert_blocks(const Document *doc, BlockKind kind, const char *expected)
{
  g_autofree char *text = blocks_text(doc, kind);
  g_assert_cmpstr(text, ==, expected);
}

static gboolean
has_issue(const Document *doc, const char *code)
{
  for (guint i = 0; i < doc->issues->len; i++)
    if (strcmp(g_array_index(doc->issues, Issue, i).code, code) == 0)
      return TRUE;
  return FALSE;
}

static const double XS[] = { 60, 110, 270, 450, -1 };

static void
row_texts(PdfMaker *maker, double y, const char *number, const char *task, const char *unit)
{
  const char *texts[] = { number, task, unit };
  for (guint i = 0; i < 3; i++)
    if (texts[i] != NULL)
      maker_text(maker, XS[i] + 5, y + 5, 12, texts[i]);
}

/* --- tables --- */

static void
test_ruled_table(void)
{
  PdfMaker maker;
  maker_init(&maker);
  const double ys[] = { 100, 130, 160, -1 };
  maker_grid(&maker, XS, ys);
  row_texts(&maker, 100, "序号", "工作任务", "责任单位");
  row_texts(&maker, 130, "1", "建成泵站", "水务局");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 2, 3);
  assert_cell(doc, 0, 0, 1, "工作任务");
  assert_cell(doc, 0, 1, 0, "1");
  assert_cell(doc, 0, 1, 2, "水务局");
  g_assert_false(document_table(doc, 0)->is_uncertain);
  g_assert_cmpuint(doc->pages, ==, 1);
}

static void
test_filled_rectangles(void)
{
  PdfMaker maker;
  maker_init(&maker);
  const double ys[] = { 100, 130, 160 };
  for (guint i = 0; i < 3; i++)
    for (guint c = 0; c < 3; c++) /* an edge a cell, as browsers draw */
      g_string_append_printf(maker.content, "%.2f %.2f %.2f 0.75 re f\n", XS[c],
                             PAGE_HEIGHT - ys[i], XS[c + 1] - XS[c]);
  for (guint i = 0; i < 4; i++)
    for (guint r = 0; r < 2; r++)
      g_string_append_printf(maker.content, "%.2f %.2f 0.75 -30 re f\n", XS[i],
                             PAGE_HEIGHT - ys[r]);
  row_texts(&maker, 100, "1", "建成泵站", "水务局");
  row_texts(&maker, 130, "2", "修复河道", "水利站");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 2, 3);
  assert_cell(doc, 0, 1, 1, "修复河道");
}

static void
test_merged_cells(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_line(&maker, 60, 100, 450, 100);
  maker_line(&maker, 60, 130, 450, 130);
  maker_line(&maker, 110, 160, 450, 160); /* column 0 is merged over rows 1 and 2 */
  maker_line(&maker, 60, 190, 450, 190);
  maker_line(&maker, 60, 100, 60, 190);
  maker_line(&maker, 110, 130, 110, 190); /* row 0 is merged over columns 0 and 1 */
  maker_line(&maker, 270, 100, 270, 190);
  maker_line(&maker, 450, 100, 450, 190);
  maker_text(&maker, 65, 105, 12, "任务");
  maker_text(&maker, 275, 105, 12, "单位");
  row_texts(&maker, 130, "7", "建成泵站", "水务局");
  row_texts(&maker, 160, NULL, "修复河道", "水利站");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 3, 3);
  assert_cell(doc, 0, 0, 1, "任务");
  assert_cell(doc, 0, 1, 0, "7");
  assert_cell(doc, 0, 2, 0, "7");
  assert_cell(doc, 0, 2, 2, "水利站");
}

static void
test_rotated_page(void)
{
  PdfMaker maker;
  maker_init(&maker);
  /* the page is stored lying on its side: everything goes through a matrix that turns it back */
  g_string_append_printf(maker.content, "q 0 1 -1 0 %d 0 cm\n", PAGE_HEIGHT - 247);
  const double ys[] = { 400, 430, 460, -1 };
  maker_grid(&maker, XS, ys);
  row_texts(&maker, 400, "1", "建成泵站", "水务局");
  row_texts(&maker, 430, "2", "修复河道", "水利站");
  g_string_append(maker.content, "Q\n");
  maker_end_page(&maker);
  maker.rotate = 90;
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 2, 3);
  assert_cell(doc, 0, 0, 1, "建成泵站");
  assert_cell(doc, 0, 1, 2, "水利站");
}

static void
test_unruled_table(void)
{
  PdfMaker maker;
  maker_init(&maker);
  static const char *const TASKS[] = { "建成泵站", "修复河道", "改造老街", "新建学校" };
  static const char *const UNITS[] = { "水务局", "水利站", "住建局", "教育局" };
  row_texts(&maker, 100, "序号", "工作任务", "责任单位");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *number = g_strdup_printf("%u", i + 1);
      row_texts(&maker, 130 + 30 * i, number, TASKS[i], UNITS[i]);
    }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 5, 3);
  assert_cell(doc, 0, 0, 2, "责任单位");
  assert_cell(doc, 0, 4, 1, "新建学校");
  g_assert_true(document_table(doc, 0)->is_uncertain);
}

/* Lines below two rows of titles, and none between the rows they stand over. */
static void
test_lines_of_titles_are_no_rows(void)
{
  PdfMaker maker;
  maker_init(&maker);
  row_texts(&maker, 100, "序号", "工作任务", "责任单位");
  row_texts(&maker, 130, "编号", "年度内容", "牵头单位");
  row_texts(&maker, 160, "1", "改造老街", "住建局");
  row_texts(&maker, 190, "2", "新建学校", "教育局");
  maker_line(&maker, XS[0], 118, XS[3], 118);
  maker_line(&maker, XS[0], 148, XS[3], 148);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 4, 3);
  assert_cell(doc, 0, 3, 1, "新建学校");
}

/* Texts so near that the line between them alone parts them.
 *
 *   |任务名称|责任单位|完成时限|
 *   |建成泵站|县水务局|年底之前|    no line between the rows */
static void
test_drawn_columns_part_near_texts(void)
{
  static const double EDGES[] = { 60, 112, 164, 216, -1 };
  static const double ENDS[] = { 90, 210, -1 };
  static const char *const ROWS[][3] = { { "任务名称", "责任单位", "完成时限" },
                                         { "建成泵站", "县水务局", "年底之前" },
                                         { "改造老街", "县住建局", "六月底前" },
                                         { "新建学校", "县教育局", "九月底前" } };
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, EDGES, ENDS);
  for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++)
    for (guint column = 0; column < 3; column++)
      maker_text(&maker, EDGES[column] + 2, 97 + 30 * row, 12, ROWS[row][column]);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 4, 3);
  assert_cell(doc, 0, 2, 1, "县住建局");
}

/* A page in the middle of a row: nothing is drawn across. */
static void
test_columns_without_line_across(void)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < 4; i++)
    maker_line(&maker, XS[i], 60, XS[i], 400);
  row_texts(&maker, 200, "1", "改造老街", "住建局");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 1, 3);
  assert_cell(doc, 0, 0, 1, "改造老街");
}

/* Task 2 has two parts: its number stands at their middle. */
static void
test_unruled_merged_cells(void)
{
  PdfMaker maker;
  maker_init(&maker);
  row_texts(&maker, 100, "序号", "工作任务", "责任单位");
  static const double TOPS[] = { 130, 190, 310, 370 };
  static const char *const NUMBERS[] = { "1", "2", "3", "4" };
  for (guint i = 0; i < 4; i++)
    {
      double middle = i == 1 ? 235 : TOPS[i] + 15; /* 2: from 190 to 280 */
      row_texts(&maker, middle, NUMBERS[i], NULL, NULL);
      for (guint part = 0; part < (i == 1 ? 2 : 1); part++)
        {
          double top = TOPS[i] + 60 * part;
          row_texts(&maker, top, NULL, "改造老城区供水管网和泵", NULL);
          row_texts(&maker, top + 15, NULL, "站及其配套设施并于年底", "水务局");
          row_texts(&maker, top + 30, NULL, "前完工。", NULL);
        }
    }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 6, 3);
  assert_cell(doc, 0, 2, 0, "2");
  assert_cell(doc, 0, 3, 0, "2");
  assert_cell(doc, 0, 3, 2, "水务局");
  assert_cell(doc, 0, 4, 0, "3");
}

/* --- page ends --- */

/* Page 1: header and rows 1 to 3; the last is closed below only if `closed`. Page 2: header again
 * if `header`, then what `next` says. */
static Document *
read_two_pages(gboolean closed, gboolean header, const char *number, const char *task,
               const char *unit)
{
  PdfMaker maker;
  maker_init(&maker);
  const double ys[] = { 700, 720, 740, 760, 780, -1 };
  maker_grid(&maker, XS, ys);
  if (!closed)
    { /* paint over: draw the page anew without the last line */
      g_string_truncate(maker.content, 0);
      for (guint i = 0; i < 4; i++)
        maker_line(&maker, 60, ys[i], 450, ys[i]);
      for (guint i = 0; i < 4; i++)
        maker_line(&maker, XS[i], 700, XS[i], 780);
    }
  row_texts(&maker, 700, "序号", "工作任务", "责任单位");
  row_texts(&maker, 720, "1", "建成泵站。", "水务局");
  row_texts(&maker, 740, "2", "修复河道。", "水利站");
  row_texts(&maker, 760, "3", "改造老街并完善配套设施一百", "住建局");
  maker_end_page(&maker);
  const double next[] = { 60, 80, 100, 120, -1 };
  maker_grid(&maker, XS, header ? next : next + 1);
  if (header)
    row_texts(&maker, 60, "序号", "工作任务", "责任单位");
  row_texts(&maker, 80, number, task, unit);
  row_texts(&maker, 100, "9", "新建学校。", "教育局");
  maker_end_page(&maker);
  return read_made(&maker);
}

static void
test_broken_row(void)
{
  g_autoptr(Document) doc = read_two_pages(FALSE, TRUE, NULL, "二十处。", NULL);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  assert_size(doc, 0, 5, 3);
  assert_cell(doc, 0, 3, 1, "改造老街并完善配套设施一百二十处。");
  assert_cell(doc, 0, 4, 0, "9");
  assert_blocks(doc, BLOCK_FURNITURE, "序号|工作任务|责任单位|");
}

static void
test_broken_row_closed(void)
{
  g_autoptr(Document) doc = read_two_pages(TRUE, TRUE, NULL, "二十处。", NULL);
  assert_size(doc, 0, 5, 3);
  assert_cell(doc, 0, 3, 1, "改造老街并完善配套设施一百二十处。");
}

static void
test_new_row(void)
{
  g_autoptr(Document) doc = read_two_pages(TRUE, FALSE, "8", "二十处。", "民政局");
  assert_size(doc, 0, 6, 3);
  assert_cell(doc, 0, 3, 0, "3");
  assert_cell(doc, 0, 4, 0, "8");
  assert_cell(doc, 0, 4, 1, "二十处。");
}

static void
test_merged_over_pages(void)
{
  PdfMaker maker;
  maker_init(&maker);
  const double ys[] = { 700, 730, 760, 790 };
  for (guint i = 0; i < 4; i++)
    maker_line(&maker, i == 3 ? 110 : 60, ys[i], 450, ys[i]); /* column 0 is open below */
  for (guint i = 0; i < 4; i++)
    maker_line(&maker, XS[i], 700, XS[i], 790);
  row_texts(&maker, 700, "序号", "工作任务", "责任单位");
  row_texts(&maker, 730, "1", "建成泵站。", "水务局");
  row_texts(&maker, 760, "2", "修复河道。", "水利站");
  maker_end_page(&maker);
  const double next[] = { 60, 90, 120, -1 };
  maker_grid(&maker, XS, next);
  row_texts(&maker, 60, NULL, "疏浚港池。", "海事处");
  row_texts(&maker, 90, "3", "新建学校。", "教育局");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_size(doc, 0, 5, 3);
  assert_cell(doc, 0, 3, 0, "2");
  assert_cell(doc, 0, 3, 1, "疏浚港池。");
  assert_cell(doc, 0, 4, 0, "3");
}

static void
test_page_numbers(void)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint page = 1; page <= 3; page++)
    {
      g_autofree char *number = g_strdup_printf("- %u -", page);
      maker_text(&maker, 60, 40, 9, "东湖市人民政府公报");
      maker_text(&maker, 84, 100, 12,
                 page == 1 ? "各科室要按照分工抓好落实，确保各项工作任务按期完成，年底前"
                           : "请认真执行。");
      if (page == 1)
        maker_text(&maker, 60, 120, 12, "逐项上报进展。");
      maker_text(&maker, 280, 800, 9, number);
      maker_end_page(&maker);
    }
  g_autoptr(Document) doc = read_made(&maker);
  assert_blocks(doc, BLOCK_FURNITURE,
                "东湖市人民政府公报|- 1 -|东湖市人民政府公报|- 2 -|东湖市人民政府公报|- 3 -|");
}

/* Two pages are all there are: what both begin with in small type belongs to them, and a title in
 * large type to the notice. */
static void
test_two_pages(void)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint page = 1; page <= 2; page++)
    {
      maker_text(&maker, 60, 40, 9, "东湖市人民政府公报");
      maker_text(&maker, 200, 70, 22, "东湖市任务清单");
      maker_text(&maker, 84, 140, 12, page == 1 ? "一、建成东湖泵站。" : "二、整治西溪河道。");
      maker_end_page(&maker);
    }
  g_autoptr(Document) doc = read_made(&maker);
  assert_blocks(doc, BLOCK_FURNITURE, "东湖市人民政府公报|东湖市人民政府公报|");
}

static void
test_paragraph_over_pages(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 84, 740, 12, "各科室要按照分工抓好落实确保各项工作任务按期完成年底前要把");
  maker_text(&maker, 60, 760, 12, "进展逐项上报到办公室由办公室汇总以后报送领导审阅再分送到有关");
  maker_end_page(&maker);
  maker_text(&maker, 60, 60, 12, "单位。");
  maker_text(&maker, 84, 80, 12, "特此通知。");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_blocks(doc, BLOCK_PARAGRAPH,
                "各科室要按照分工抓好落实确保各项工作任务按期完成年底前要把进展逐项上报到办公室由办"
                "公室汇总以后报送领导审阅再分送到有关单位。|"
                "特此通知。|");
}

/* --- text --- */

static void
test_cell_lines(void)
{
  PdfMaker maker;
  maker_init(&maker);
  const double xs[] = { 60, 190, 300, -1 };
  const double ys[] = { 100, 190, 220, -1 };
  maker_grid(&maker, xs, ys);
  maker_text(&maker, 65, 105, 12,
             "1.完成投资额共计12"); /* as long as the cell: the number goes on */
  maker_text(&maker, 65, 123, 12, "35万元。");
  maker_text(&maker, 65, 141, 12, "2.建成泵站。");
  maker_text(&maker, 65, 159, 12, "3.验收。");
  maker_text(&maker, 195, 105, 12, "水务局");
  maker_text(&maker, 195, 123, 12, "住建局");
  maker_text(&maker, 65, 195, 12, "建设");
  maker_text(&maker, 195, 195, 12, "无");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 0, 0, "1.完成投资额共计1235万元。\n2.建成泵站。\n3.验收。");
  assert_cell(doc, 0, 0, 1, "水务局\n住建局");
}

static void
test_printed_twice(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 60, 100, 12, "东湖市人民政府");
  maker_text(&maker, 60.4, 100, 12, "东湖市人民政府");
  maker_text(&maker, 60, 140, 12, "年年有余");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_blocks(doc, BLOCK_PARAGRAPH, "东湖市人民政府|年年有余|");
}

static void
test_clipped_text(void)
{
  PdfMaker maker;
  maker_init(&maker);
  g_string_append(maker.content, "50 100 500 700 re W n\n");
  maker_text(&maker, 60, 100, 12, "看得见的一行");
  maker_text(&maker, 60, 780, 12, "看不见的一行");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_blocks(doc, BLOCK_PARAGRAPH, "看得见的一行|");
}

static void
test_title(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 137, 80, 20, "关于分解落实重点工作任务的通知书");
  for (guint i = 0; i < 6; i++)
    maker_text(&maker, 60, 140 + 20 * i, 12,
               "各科室要按照分工抓好落实确保各项工作任务按期完成年底前要把进展情况");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_blocks(doc, BLOCK_TITLE, "关于分解落实重点工作任务的通知书|");
}

static void
test_two_columns(void)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < 12; i++)
    {
      maker_text(&maker, 60, 100 + 20 * i, 12,
                 i == 11 ? "左完。" : "左边一栏的文字写满了一整行不留空白");
      maker_text(&maker, 310, 100 + 20 * i, 12,
                 i == 11 ? "右完。" : "右边一栏的文字写满了一整行不留空白");
    }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 0);
  const char *left = strstr(doc->text->str, "左完。");
  const char *right = strstr(doc->text->str, "右边");
  g_assert_nonnull(left);
  g_assert_nonnull(right);
  g_assert_true(left < right);
}

/* --- files that cannot be read --- */

static void
assert_fails(GBytes *bytes, const Limits *limits, DubanError code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Document) doc = read_bytes(bytes, limits, &error);
  g_assert_null(doc);
  g_assert_error(error, DUBAN_ERROR, (gint) code);
}

static GBytes *
one_page(const char *text)
{
  PdfMaker maker;
  maker_init(&maker);
  if (text != NULL)
    maker_text(&maker, 60, 100, 12, text);
  else
    for (guint i = 0; i < 20; i++)
      maker_line(&maker, 60, 100 + i, 90, 200 + i);
  maker_end_page(&maker);
  return maker_finish(&maker);
}

static void
test_no_text(void)
{
  g_autoptr(GBytes) bytes = one_page(NULL);
  assert_fails(bytes, limits_default(), DUBAN_ERROR_NO_TEXT);
}

static void
test_some_pages_without_text(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 60, 100, 12, "东湖市人民政府");
  maker_end_page(&maker);
  for (guint i = 0; i < 20; i++)
    maker_line(&maker, 60, 100 + i, 90, 200 + i);
  maker_end_page(&maker);
  maker_end_page(&maker); /* a blank page is no loss */
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_true(has_issue(doc, "no-text"));
  g_assert_nonnull(strstr(g_array_index(doc->issues, Issue, 0).message, "page 2:"));
}

static void
test_damaged(void)
{
  g_autoptr(GBytes) bytes = one_page("东湖市人民政府");
  g_autoptr(GBytes) start = g_bytes_new_from_bytes(bytes, 0, 60);
  assert_fails(start, limits_default(), DUBAN_ERROR_DAMAGED);
}

static void
test_missing_end(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = one_page("东湖市人民政府");
  g_autoptr(GBytes) cut = g_bytes_new_from_bytes(
      bytes, 0, g_bytes_get_size(bytes) - 12); /* where the table of objects is */
  g_autoptr(Document) doc = read_bytes(cut, limits_default(), &error);
  g_assert_no_error(error);
  assert_blocks(doc, BLOCK_PARAGRAPH, "东湖市人民政府|");
}

static GBytes *
fixture(const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename(TEST_SOURCE_DIR, "tests", "fixtures", name, NULL);
  char *content = NULL;
  gsize length = 0;
  g_file_get_contents(path, &content, &length, &error);
  g_assert_no_error(error);
  return g_bytes_new_take(content, length);
}

static void
test_encrypted(void)
{
  g_autoptr(GBytes) bytes = fixture("user-password.pdf");
  assert_fails(bytes, limits_default(), DUBAN_ERROR_ENCRYPTED);
}

static void
test_owner_password(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = fixture("owner-password.pdf");
  g_autoptr(Document) doc = read_bytes(bytes, limits_default(), &error);
  g_assert_no_error(error);
  assert_size(doc, 0, 2, 3);
  assert_cell(doc, 0, 1, 1, "建成泵站");
}

static void
test_bomb(void)
{
  PdfMaker maker;
  maker_init(&maker);
  gsize length = 64u << 20;
  g_autofree guchar *blanks = g_malloc(length);
  memset(blanks, ' ', length);
  gulong packed_length = compressBound(length);
  guchar *packed = g_malloc(packed_length);
  g_assert_cmpint(compress2(packed, &packed_length, blanks, length, 9), ==, Z_OK);
  g_ptr_array_add(maker.pages, g_bytes_new_take(packed, packed_length));
  maker.filter = "/FlateDecode";
  g_autoptr(GBytes) bytes = maker_finish(&maker);
  assert_fails(bytes, limits_default(), DUBAN_ERROR_LIMIT);
}

static void
test_form_loop(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 60, 100, 12, "东湖市人民政府");
  for (guint i = 0; i < 40000; i++)
    g_string_append(maker.content, "/X Do ");
  maker_end_page(&maker);
  maker.resources = "/XObject<</X 20 0 R>>";
  g_string_append(maker.objects, "20 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length "
                                 "4>>\nstream\nq Q \nendstream\nendobj\n");
  g_autoptr(GBytes) whole = maker_finish(&maker);
  /* object 20 is in no table: without the table's pointer readers look for objects themselves */
  g_autoptr(GBytes) bytes = g_bytes_new_from_bytes(whole, 0, g_bytes_get_size(whole) - 12);
  assert_fails(bytes, limits_default(), DUBAN_ERROR_LIMIT);
}

static void
test_page_limit(void)
{
  Limits limits = *limits_default();
  limits.pages = 1;
  PdfMaker maker;
  maker_init(&maker);
  maker_end_page(&maker);
  maker_end_page(&maker);
  g_autoptr(GBytes) bytes = maker_finish(&maker);
  assert_fails(bytes, &limits, DUBAN_ERROR_LIMIT);
}

static void
test_bid(void)
{
  const char *late = "\n\n\n%PDF-1.4\n";
  const char *html = "<html><body>%PDF</body>";
  g_assert_cmpint(reader_pdf.bid((const guchar *) late, strlen(late)), >, 50);
  g_assert_cmpint(reader_pdf.bid((const guchar *) html, strlen(html)), ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/table/strokes-make-cells", test_ruled_table);
  g_test_add_func("/pdf/table/thin-rectangles-make-cells", test_filled_rectangles);
  g_test_add_func("/pdf/table/merged-cells-cover-both-ways", test_merged_cells);
  g_test_add_func("/pdf/table/rotated-page-reads-upright", test_rotated_page);
  g_test_add_func("/pdf/table/unruled-table-is-uncertain", test_unruled_table);
  g_test_add_func("/pdf/table/lines-of-titles-are-no-rows", test_lines_of_titles_are_no_rows);
  g_test_add_func("/pdf/table/drawn-columns-part-near-texts", test_drawn_columns_part_near_texts);
  g_test_add_func("/pdf/table/columns-without-a-line-across", test_columns_without_line_across);
  g_test_add_func("/pdf/table/unruled-merged-cells", test_unruled_merged_cells);
  g_test_add_func("/pdf/pages/open-row-goes-on-behind-repeated-header", test_broken_row);
  g_test_add_func("/pdf/pages/closed-row-without-number-goes-on", test_broken_row_closed);
  g_test_add_func("/pdf/pages/numbers-on-both-sides-are-two-rows", test_new_row);
  g_test_add_func("/pdf/pages/merged-cell-belongs-to-rows-of-both-pages", test_merged_over_pages);
  g_test_add_func("/pdf/pages/numbers-and-running-heads-are-furniture", test_page_numbers);
  g_test_add_func("/pdf/pages/two-pages-have-running-heads", test_two_pages);
  g_test_add_func("/pdf/pages/paragraph-goes-on-over-page-end", test_paragraph_over_pages);
  g_test_add_func("/pdf/text/short-lines-end-paragraphs-in-cells", test_cell_lines);
  g_test_add_func("/pdf/text/printed-twice-is-read-once", test_printed_twice);
  g_test_add_func("/pdf/text/outside-the-clip-is-not-read", test_clipped_text);
  g_test_add_func("/pdf/text/large-centred-line-is-the-title", test_title);
  g_test_add_func("/pdf/text/two-columns-are-read-one-by-one", test_two_columns);
  g_test_add_func("/pdf/file/no-text-says-so", test_no_text);
  g_test_add_func("/pdf/file/pages-without-text-are-named", test_some_pages_without_text);
  g_test_add_func("/pdf/file/truncated-is-damaged", test_damaged);
  g_test_add_func("/pdf/file/missing-object-table-is-rebuilt", test_missing_end);
  g_test_add_func("/pdf/file/user-password-is-encrypted", test_encrypted);
  g_test_add_func("/pdf/file/owner-password-opens", test_owner_password);
  g_test_add_func("/pdf/file/bomb-ends-at-the-limit", test_bomb);
  g_test_add_func("/pdf/file/endless-forms-end-at-the-limit", test_form_loop);
  g_test_add_func("/pdf/file/too-many-pages-is-a-limit", test_page_limit);
  g_test_add_func("/pdf/bid/header-within-the-first-kilobyte", test_bid);
  return g_test_run();
}
