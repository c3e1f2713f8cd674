/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_text_gaps.c - tables in plain text whose cells stand between tabs or blanks.
 */
#include "core/table.h"
#include "extract_fixture.h"

static void
assert_cell(const Document *doc, guint row, guint column, const char *expected)
{
  g_autoptr(Grid) grid = grid_new(doc, 0);
  const Cell *cell = grid_cell_at(grid, row, column);
  g_assert_nonnull(cell);
  g_autofree char *text = fixture_text(doc, cell->span);
  g_assert_cmpstr(text, ==, expected);
}

static void
test_tabs_keep_empty_cells(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "序号\t任务\t单位\n1\t新建公路\t县交通局\n2\t\t县水利局\n3\t扩建学校\t县教育局\n");
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  assert_cell(doc, 2, 2, "县水利局");
}

static void
test_rows_end_early(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "序号\t项目\t总投资\t单位\n一\t基础设施\n1\t新建公路\t3000\t县交通局\n合计\t\t3000\n");
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  assert_cell(doc, 1, 1, "基础设施");
  assert_cell(doc, 2, 3, "县交通局");
}

static void
test_titles_are_padded(void)
{
  g_autoptr(Document) doc =
      fixture_extract("序号 工 作 任 务 牵头部门\n1 新建公路45公里 县交通局\n2 扩建学校3所 "
                      "县教育局\n3 整治河道8条 县水利局\n");
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->columns, ==, 3);
  assert_cell(doc, 0, 1, "工 作 任 务");
  assert_cell(doc, 3, 2, "县水利局");
}

static void
test_single_blanks_need_numbers(void)
{
  g_autoptr(Document) doc = fixture_extract(
      "序号 任务 单位\n一 新建公路 县交通局\n二 扩建学校 县教育局\n三 整治河道 县水利局\n");
  g_assert_cmpuint(doc->tables->len, ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/gaps/tabs-keep-empty-cells", test_tabs_keep_empty_cells);
  g_test_add_func("/gaps/rows-end-early", test_rows_end_early);
  g_test_add_func("/gaps/titles-are-padded", test_titles_are_padded);
  g_test_add_func("/gaps/single-blanks-need-numbers", test_single_blanks_need_numbers);
  return g_test_run();
}
