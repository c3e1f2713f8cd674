/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_table_tasks.c - tables of every shape become tasks.
 */
#include "stages_fixture.h"

#define PAGE(table)                                                                                \
  "<html><body><h1>云岭市2024年重点工作表</h1><table>" table "</table></body></html>"
#define HEADER "<tr><td>序号</td><td>工作任务</td><td>责任单位</td><td>完成时限</td></tr>"

static void
test_rowspan_covers_both_rows(void)
{
  const char *const wanted[] = {
    "1.1 修建东桥。 +完成选址。 @市交通局 =完成初步设计。 ~完成目标。 met",
    "1.2 修建东桥。 +办理用地。 @市交通局 =取得批复。 ~未完成目标。 unmet",
    "2 整治北河。 @市水利局 =清淤。 ~超额完成目标。 exceeded", NULL
  };
  assert_tasks(PAGE("<tr><td>序号</td><td>任务内容</td><td>责任单位</td><td "
                    "colspan=2>半年度目标任务</td><td>半年度完成情况</td></tr>"
                    "<tr><td rowspan=2>1</td><td rowspan=2>修建东桥。</td><td "
                    "rowspan=2>市交通局</td><td>完成选址。</td><td>完成初步设计。</"
                    "td><td>完成目标。</td></tr>"
                    "<tr><td>办理用地。</td><td>取得批复。</td><td>未完成目标。</td></tr>"
                    "<tr><td>2</td><td>整治北河。</td><td>市水利局</td><td "
                    "colspan=2>清淤。</td><td>超额完成目标。</td></tr>"),
               wanted);
}

static void
test_group_rows_are_sections(void)
{
  const char *const wanted[] = { "1 §一、水利 §（一）河道 整治北河。 @市水利局 !6月底前",
                                 "2 §一、水利 §（二）水库 加固水库。 @市水利局 !年底前",
                                 "3 §二、交通 修建东桥。 @市交通局 !年底前", NULL };
  assert_tasks(PAGE(HEADER
                    "<tr><td colspan=4>一、水利</td></tr><tr><td colspan=4>（一）河道</td></tr>"
                    "<tr><td>1</td><td>整治北河。</td><td>市水利局</td><td>6月底前</td></tr>"
                    "<tr><td "
                    "colspan=4>（二）水库</td></tr><tr><td>2</td><td>加固水库。</td><td>市水利局</"
                    "td><td>年底前</td></tr>"
                    "<tr><td "
                    "colspan=4>二、交通</td></tr><tr><td>3</td><td>修建东桥。</td><td>市交通局</"
                    "td><td>年底前</td></tr>"),
               wanted);
}

/* On and on; below an empty one they say nothing. */
static void
test_ditto_cells_say_what_stands_above(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 !6月底前",
                                 "2 加固水库。 @市水利局 !6月底前",
                                 "3 修建东桥。 @市水利局 !年底前",
                                 "4 修建西桥。 !年底前",
                                 "5 修建南桥。 !年底前",
                                 NULL };
  assert_tasks(PAGE(HEADER "<tr><td>1</td><td>整治北河。</td><td>市水利局</td><td>6月底前</td></tr>"
                           "<tr><td>2</td><td>加固水库。</td><td>同 上</td><td>〃</td></tr>"
                           "<tr><td>3</td><td>修建东桥。</td><td>同上</td><td>年底前</td></tr>"
                           "<tr><td>4</td><td>修建西桥。</td><td></td><td>同上</td></tr>"
                           "<tr><td>5</td><td>修建南桥。</td><td>同上</td><td>同上</td></tr>"),
               wanted);
}

static void
test_cells_may_say_that_nobody_does(void)
{
  const char *const wanted[] = { "1 整治北河。 !6月底前", "2 加固水库。 !年底前",
                                 "3 修建东桥。 @市交通局 !年底前", NULL };
  assert_tasks(PAGE(HEADER
                    "<tr><td>1</td><td>整治北河。</td><td>无</td><td>6月底前</td></tr>"
                    "<tr><td>2</td><td>加固水库。</td><td>待定</td><td>年底前</td></tr>"
                    "<tr><td>3</td><td>修建东桥。</td><td>市交通局、暂无</td><td>年底前</td></tr>"),
               wanted);
}

static void
test_repeated_header_sums_and_empty_rows_are_no_tasks(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 !年底前", "2 修建东桥。 @市交通局 !年底前",
                                 NULL };
  assert_tasks(PAGE(HEADER
                    "<tr><td>1</td><td>整治北河。</td><td>市水利局</td><td>年底前</td></tr>" HEADER
                    "<tr><td></td><td></td><td></td><td></td></tr><tr><td>2</td><td>修建东桥。</"
                    "td><td>市交通局</td><td>年底前</td></tr>"
                    "<tr><td>合计</td><td>2项</td><td></td><td></td></tr>"),
               wanted);
}

static void
test_unit_beside_lead_is_joint(void)
{
  const char *const wanted[] = {
    "1 整治北河。 @市水利局(lead) @市财政局(joint) @市住建局(joint) &何志远", NULL
  };
  assert_tasks(PAGE("<tr><th>序号</th><th>工作任务</th><th>分管<br>领导</th><th>牵头单位</"
                    "th><th>责任单位</th></tr>"
                    "<tr><td>1</td><td>整治北河。</td><td>何志远</td><td>市水利局</"
                    "td><td>市财政局<br>市住建局</td></tr>"),
               wanted);
}

static void
test_category_column_is_the_last_section(void)
{
  const char *const wanted[] = { "1 §水利 整治北河。 @市水利局", "2 §水利 加固水库。 @市水利局",
                                 NULL };
  assert_tasks(PAGE("<tr><td>类别</td><td>序号</td><td>工作任务</td><td>责任单位</td></tr>"
                    "<tr><td rowspan=2>水利</td><td>1</td><td>整治北河。</td><td>市水利局</td></tr>"
                    "<tr><td>2</td><td>加固水库。</td><td>市水利局</td></tr>"),
               wanted);
}

static void
test_columns_of_regions_make_a_matrix(void)
{
  const char *const wanted[] = { "1 新建公园10个 @市城管局 =10 [甲山区 :4 [乙水县 :6 [丙湖新区 :/",
                                 NULL };
  assert_tasks(PAGE("<tr><td>序号</td><td>事项名称</td><td>全市目标任务</td><td>甲山区</"
                    "td><td>乙水县</td><td>丙湖新区</td><td>责任单位</td></tr>"
                    "<tr><td>1</td><td>新建公园10个</td><td>10</td><td>4</td><td>6</td><td>/</"
                    "td><td>市城管局</td></tr>"),
               wanted);
}

static void
test_unknown_title_is_judged_by_its_column(void)
{
  g_autoptr(Document) doc =
      stages_run(PAGE("<tr><td>序号</td><td>工作任务</td><td>归口</td></tr><tr><td>1</"
                      "td><td>整治北河。</td><td>市水利局</td></tr>"
                      "<tr><td>2</td><td>修建东桥。</td><td>市交通局、市财政局</td></tr><tr><td>3</"
                      "td><td>改造旧区。</td><td>市住建局</td></tr>"));
  g_assert_cmpuint(doc->tasks->len, ==, 3);
  g_assert_cmpuint(document_task(doc, 1)->units->len, ==, 2);
  g_assert_true(has_issue(doc, "inferred-column"));
}

static void
test_later_progress_column_counts(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 ~清淤9公里。 in_progress",
                                 "2 修建东桥。 @市交通局 ~完成桩基。 in_progress", NULL };
  assert_tasks(
      PAGE("<tr><td>序号</td><td>工作任务</td><td>责任单位</td><td>1-9月推进情况</"
           "td><td>1-10月推进情况</td></tr>"
           "<tr><td>1</td><td>整治北河。</td><td>市水利局</td><td>清淤6公里。</td><td>清淤9公里。</"
           "td></tr>"
           "<tr><td>2</td><td>修建东桥。</td><td>市交通局</td><td>完成桩基。</td><td></td></tr>"),
      wanted);
}

static void
test_number_in_the_task_cell(void)
{
  const char *const wanted[] = { "14 改建西山学校 @市教育局", "15 新建南湖医院 @市卫健委", NULL };
  assert_tasks(PAGE("<tr><td>民生实事</td><td>责任单位</td></tr><tr><td>14.改建西山学校</"
                    "td><td>市教育局</td></tr>"
                    "<tr><td>15.新建南湖医院</td><td>市卫健委</td></tr>"),
               wanted);
}

static void
test_other_tables_give_no_tasks(void)
{
  g_autoptr(Document) contacts =
      stages_run(PAGE("<tr><td>序号</td><td>姓名</td><td>电话</td></tr><tr><td>1</td><td>何志远</"
                      "td><td>0000-123456</td></tr>"));
  g_assert_cmpuint(contacts->tasks->len, ==, 0);
  g_autoptr(Document) services = stages_run(
      PAGE(HEADER "<tr><td>1</td><td>营业执照办理</td><td>县市场监管局</td><td>1个工作日</td></tr>"
                  "<tr><td>2</td><td>不动产登记</td><td>县资源局</td><td>即办</td></tr>"));
  g_assert_cmpuint(services->tasks->len, ==, 0);
  g_autoptr(Document) form = stages_run(
      PAGE(HEADER "<tr><td>1</td><td>（不超过30字）</td><td>（须与公章一致）</td><td></td></tr>"));
  g_assert_cmpuint(form->tasks->len, ==, 0);
  g_autoptr(Document) empty =
      stages_run(PAGE(HEADER "<tr><td></td><td></td><td></td><td></td></tr>"));
  g_assert_cmpuint(empty->tasks->len, ==, 0);
  g_assert_true(has_issue(empty, "empty-table"));
}

static void
test_row_without_task_is_noted(void)
{
  g_autoptr(Document) doc = stages_run(
      PAGE(HEADER "<tr><td>1</td><td></td><td>市水利局</td><td>年底前</td></tr>"
                  "<tr><td>2</td><td>修建东桥。</td><td>市交通局</td><td>年底前</td></tr>"));
  g_assert_cmpuint(doc->tasks->len, ==, 1);
  g_assert_true(has_issue(doc, "row-without-task"));
}

static void
test_table_without_titles_is_told_by_its_cells(void)
{
  const char *const wanted[] = { "1 整治北河，消除黑臭水体 @市水利局 !6月底前",
                                 "2 修建东桥，打通断头路 @市交通局 !年底前",
                                 "3 改造旧区，惠及居民千户 @市住建局 !10月底前", NULL };
  assert_tasks(
      PAGE("<tr><td>1</td><td>整治北河，消除黑臭水体</td><td>市水利局</td><td>6月底前</td></tr>"
           "<tr><td>2</td><td>修建东桥，打通断头路</td><td>市交通局</td><td>年底前</td></tr>"
           "<tr><td>3</td><td>改造旧区，惠及居民千户</td><td>市住建局</td><td>10月底前</td></tr>"),
      wanted);
}

static void
test_heading_above_the_titles_is_the_first_section(void)
{
  const char *const wanted[] = { "1 §一、水利 整治北河。 @市水利局 !6月底前",
                                 "2 §二、交通 修建东桥。 @市交通局 !年底前", NULL };
  assert_tasks(PAGE("<tr><td colspan=4>一、水利</td></tr>" HEADER
                    "<tr><td>1</td><td>整治北河。</td><td>市水利局</td><td>6月底前</td></tr>"
                    "<tr><td colspan=4>二、交通</td></tr>" HEADER
                    "<tr><td>2</td><td>修建东桥。</td><td>市交通局</td><td>年底前</td></tr>"),
               wanted);
}

static void
test_answer_under_whether_done_is_a_verdict(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 ~清淤3公里。 met",
                                 "2 修建东桥。 @市交通局 ~桥墩完工。 unmet", NULL };
  assert_tasks(
      PAGE("<tr><td>序号</td><td>工作任务</td><td>责任单位</td><td>进展情况</td><td>是否完成</td></"
           "tr>"
           "<tr><td>1</td><td>整治北河。</td><td>市水利局</td><td>清淤3公里。</td><td>是</td></tr>"
           "<tr><td>2</td><td>修建东桥。</td><td>市交通局</td><td>桥墩完工。</td><td>否</td></tr>"),
      wanted);
}

static void
test_rate_beside_what_was_done_is_no_outcome(void)
{
  const char *const wanted[] = { "1 新增就业（人） @市人社局(lead) =500 ~420 in_progress", NULL };
  assert_tasks(PAGE("<tr><td>序号</td><td>项目内容</td><td>目标任务</td><td>牵头部门</td><td>进度</"
                    "td><td>完成目标(%)</td></tr>"
                    "<tr><td>1</td><td>新增就业（人）</td><td>500</td><td>市人社局</td><td>420</"
                    "td><td>84</td></tr>"),
               wanted);
}

static void
test_regions_as_rows_and_tasks_as_columns_turn(void)
{
  const char *const wanted[] = { "§甲山区 改造危房（户） =12 ~9 in_progress",
                                 "§甲山区 修建公路（公里） =8 ~5 in_progress",
                                 "§乙水县 改造危房（户） =20 ~20 in_progress",
                                 "§乙水县 修建公路（公里） =6 ~4 in_progress", NULL };
  assert_tasks(PAGE("<tr><td rowspan=2>地区</td><td colspan=2>改造危房（户）</td><td "
                    "colspan=2>修建公路（公里）</td></tr>"
                    "<tr><td>目标任务</td><td>进度</td><td>目标任务</td><td>进度</td></tr>"
                    "<tr><td>甲山区</td><td>12</td><td>9</td><td>8</td><td>5</td></"
                    "tr><tr><td>乙水县</td><td>20</td><td>20</td><td>6</td><td>4</td></tr>"),
               wanted);
}

/* The outcome stands in a wide row below the task, beside its number or over the whole width. */
static void
test_labelled_rows_go_on_about_the_task_above(void)
{
  const char *const wanted[] = { "1 建成服务中心 @市住建局 !6月底 ~主体工程已封顶。 in_progress",
                                 "2 改造厕所1.2万座 @市农业局 !10月底 ~已完成年度任务。 met",
                                 NULL };
  assert_tasks(
      PAGE(HEADER
           "<tr><td rowspan=2>1</td><td>建成服务中心</td><td>市住建局</td><td>6月底</td></tr>"
           "<tr><td colspan=3>进展情况：主体工程已封顶。</td></tr>"
           "<tr><td>2</td><td>改造厕所1.2万座</td><td>市农业局</td><td>10月底</td></tr>"
           "<tr><td colspan=4>进展情况：已完成年度任务。</td></tr>"),
      wanted);
}

/* Counted beside the measures, a body stands there once a measure. */
static void
test_a_body_counted_twice_is_one(void)
{
  const char *const wanted[] = { "1 优化登记 @县自然资源局 @县住建局 !9月底", NULL };
  assert_tasks(PAGE(HEADER "<tr><td>1</td><td>优化登记</td><td>1.县自然资源局；<br>2."
                           "县自然资源局、县住建局。</td><td>9月底</td></tr>"),
               wanted);
}

/* What a contract of targets says on top holds for all of them; other titles promise no list. */
static void
test_labels_on_top_hold_for_all(void)
{
#define SIGNED(title)                                                                                                  \
  "<html><body><h1>" title "</h1><p>责任单位：石桥镇人民政府</p><p>责任人：邬国强</p>"              \
  "<p>为完成全年任务，签订本责任书。</p><p>一、经济发展</p><p>1.工业产值达到8亿元。</p>" \
  "<p>2.引进亿元项目2个。</p><p>二、生态环保</p><p>3.完成造林1200亩。</p></body></html>"
  const char *const wanted[] = { "1 §一、经济发展 工业产值达到8亿元。 @石桥镇人民政府 &邬国强",
                                 "2 §一、经济发展 引进亿元项目2个。 @石桥镇人民政府 &邬国强",
                                 "3 §二、生态环保 完成造林1200亩。 @石桥镇人民政府 &邬国强", NULL };
  const char *const none[] = { NULL };
  assert_tasks(SIGNED("石桥镇2031年度工作目标责任书"), wanted);
  assert_tasks(SIGNED("石桥镇概况"), none);
}

/* 【协办单位】 above the page's buttons is the last item's where others have it, too. */
static void
test_bracketed_label_of_the_last_item_is_no_foot(void)
{
  const char *const wanted[] = { "一 整治收费。 @市教育局(lead) @市物价局(joint)",
                                 "二 治理工程。 @市监察局(lead) @市建委(joint)", NULL };
  assert_tasks(
      "<html><head><title>天柱市2031年重点工作任务分工</title></head><body>"
      "<h1>天柱市2031年重点工作任务分工</h1><p>一、整治收费。<br>【牵头单位】市教育局<br>"
      "【协办单位】市物价局<br>二、治理工程。<br>【牵头单位】市监察局<br>【协办单位】市建委</p>"
      "<p>【返回顶部】【关闭窗口】</p><p>天柱市 版权所有 主办单位：天柱市政府办</p></body></html>",
      wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/table-tasks/cells-may-say-that-nobody-does",
                  test_cells_may_say_that_nobody_does);
  g_test_add_func("/table-tasks/ditto-cells-say-what-stands-above",
                  test_ditto_cells_say_what_stands_above);
  g_test_add_func("/table-tasks/rowspan-covers-both-rows", test_rowspan_covers_both_rows);
  g_test_add_func("/table-tasks/group-rows-are-sections", test_group_rows_are_sections);
  g_test_add_func("/table-tasks/repeated-header-sums-and-empty-rows-are-no-tasks",
                  test_repeated_header_sums_and_empty_rows_are_no_tasks);
  g_test_add_func("/table-tasks/unit-beside-lead-is-joint", test_unit_beside_lead_is_joint);
  g_test_add_func("/table-tasks/category-column-is-the-last-section",
                  test_category_column_is_the_last_section);
  g_test_add_func("/table-tasks/columns-of-regions-make-a-matrix",
                  test_columns_of_regions_make_a_matrix);
  g_test_add_func("/table-tasks/unknown-title-is-judged-by-its-column",
                  test_unknown_title_is_judged_by_its_column);
  g_test_add_func("/table-tasks/later-progress-column-counts", test_later_progress_column_counts);
  g_test_add_func("/table-tasks/number-in-the-task-cell", test_number_in_the_task_cell);
  g_test_add_func("/table-tasks/other-tables-give-no-tasks", test_other_tables_give_no_tasks);
  g_test_add_func("/table-tasks/row-without-task-is-noted", test_row_without_task_is_noted);
  g_test_add_func("/table-tasks/table-without-titles-is-told-by-its-cells",
                  test_table_without_titles_is_told_by_its_cells);
  g_test_add_func("/table-tasks/heading-above-the-titles-is-the-first-section",
                  test_heading_above_the_titles_is_the_first_section);
  g_test_add_func("/table-tasks/answer-under-whether-done-is-a-verdict",
                  test_answer_under_whether_done_is_a_verdict);
  g_test_add_func("/table-tasks/rate-beside-what-was-done-is-no-outcome",
                  test_rate_beside_what_was_done_is_no_outcome);
  g_test_add_func("/table-tasks/regions-as-rows-and-tasks-as-columns-turn",
                  test_regions_as_rows_and_tasks_as_columns_turn);
  g_test_add_func("/table-tasks/labelled-rows-go-on-about-the-task-above",
                  test_labelled_rows_go_on_about_the_task_above);
  g_test_add_func("/table-tasks/a-body-counted-twice-is-one", test_a_body_counted_twice_is_one);
  g_test_add_func("/table-tasks/labels-on-top-hold-for-all", test_labels_on_top_hold_for_all);
  g_test_add_func("/table-tasks/bracketed-label-of-the-last-item-is-no-foot",
                  test_bracketed_label_of_the_last_item_is_no_foot);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
