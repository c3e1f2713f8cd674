/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_column_titles.c - what titles nobody has seen say by how they begin and end, and tables
 * whose titles repeat or compose.
 */
#include "stages_fixture.h"

#define PAGE(table)                                                                                \
  "<html><body><h1>云岭市2024年重点工作表</h1><table>" table "</table></body></html>"
#define ROW4(a, b, c, d) "<tr><td>" a "</td><td>" b "</td><td>" c "</td><td>" d "</td></tr>"
#define ROW5(a, b, c, d, e)                                                                        \
  "<tr><td>" a "</td><td>" b "</td><td>" c "</td><td>" d "</td><td>" e "</td></tr>"
#define ROW6(a, b, c, d, e, f)                                                                     \
  "<tr><td>" a "</td><td>" b "</td><td>" c "</td><td>" d "</td><td>" e "</td><td>" f "</td></tr>"

static void
assert_field(const Document *doc, guint task, guint field, const char *wanted)
{
  Span span = document_task(doc, task)->fields[field];
  g_autofree char *text = g_strndup(document_at(doc, span), span_length(span));
  g_assert_cmpstr(text, ==, wanted);
}

static void
test_beginning_tells_what_bodies_the_ending_names(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局(lead) @市财政局(joint) !6月底前", NULL };
  assert_tasks(PAGE(ROW5("序号", "工作任务", "牵头市直单位", "协同推进单位", "完成时限")
                        ROW5("1", "整治北河。", "市水利局", "市财政局", "6月底前")),
               wanted);
}

/* Below one wide title the lower ones tell bodies apart; who assesses does not do it. */
static void
test_lower_titles_tell_bodies_apart(void)
{
  const char *const wanted[] = { "1 抚育林地68万亩 @资源科(lead) @各林场(joint) &高明远 !9月末",
                                 NULL };
  assert_tasks(
      PAGE(
          "<tr><td rowspan=2>序号</td><td rowspan=2>目标内容</td><td colspan=3>责任主体</td><td "
          "rowspan=2>完成期限</td><td rowspan=2>考核部门</td></tr><tr><td>包片领导</td><td>主抓部门"
          "</td><td>承担单位</td></tr><tr><td>1</td><td>抚育林地68万亩</td><td>副局长 "
          "高明远</td><td>资源科</td><td>各林场</td><td>9月末</td><td>企管科</td></tr>"),
      wanted);
}

static void
test_remarks_may_be_verdicts(void)
{
  const char *const wanted[] = { "绿地 @市园林局 =100公顷 ~103公顷 exceeded",
                                 "床位 @市民政局 =500张 ~428张 unmet", NULL };
  assert_tasks(PAGE(ROW5("项目", "年初计划", "实际完成", "责任单位", "备注")
                        ROW5("绿地", "100公顷", "103公顷", "市园林局", "超额完成")
                            ROW5("床位", "500张", "428张", "市民政局", "未完成")),
               wanted);
  const char *const remarks[] = { "绿地 @市园林局 =100公顷 ~103公顷 in_progress",
                                  "床位 @市民政局 =500张 ~428张 in_progress", NULL };
  assert_tasks(PAGE(ROW5("项目", "年初计划", "实际完成", "责任单位", "备注")
                        ROW5("绿地", "100公顷", "103公顷", "市园林局", "续建")
                            ROW5("床位", "500张", "428张", "市民政局", "续建")),
               remarks);
}

static void
test_next_steps_and_obstacles_are_told_by_their_beginnings(void)
{
  g_autoptr(Document) doc = stages_run(PAGE(
      ROW6("序号", "工作任务", "责任单位", "工作进展", "存在问题及建议", "下阶段工作打算")
          ROW6("1", "整治北河。", "市水利局", "清淤2公里。", "用地未批复。", "加快用地报批。")));
  g_assert_cmpuint(doc->tasks->len, ==, 1);
  assert_field(doc, 0, FIELD_PROBLEMS, "用地未批复。");
  assert_field(doc, 0, FIELD_NEXT_STEPS, "加快用地报批。");
  assert_field(doc, 0, FIELD_PROGRESS, "清淤2公里。");
}

static void
test_time_of_a_meeting_is_no_deadline(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 !6月底前", NULL };
  assert_tasks(PAGE(ROW5("序号", "会议时间", "议定事项", "承办单位", "办理时限")
                        ROW5("1", "4月3日", "整治北河。", "市水利局", "6月底前")),
               wanted);
}

static void
test_years_under_a_deadline_are_what_is_planned(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 =清淤2公里。清淤3公里。", NULL };
  assert_tasks(PAGE("<tr><td rowspan=2>序号</td><td rowspan=2>工作任务</td><td "
                    "rowspan=2>责任单位</td><td colspan=2>完成时限</td></tr>"
                    "<tr><td>2031年</td><td>2032年</td></tr>" ROW5("1", "整治北河。", "市水利局",
                                                                   "清淤2公里。", "清淤3公里。")),
               wanted);
}

static void
test_what_is_counted_is_no_body(void)
{
  g_autoptr(Document) doc = stages_run(PAGE(ROW5("指标", "单位", "2029年", "2030年", "2031年") ROW5(
      "粮食产量", "万吨", "210.5", "225.3", "240.1") ROW5("新增客车", "辆", "80", "85", "91")
                                                ROW5("常住人口", "人", "66", "70", "75")));
  g_assert_cmpuint(doc->tasks->len, ==, 0);
}

static void
test_obstacle_is_the_task_where_nothing_else_is(void)
{
  const char *const wanted[] = { "1 北河淤积。 @市水利局 !6月底前 =清淤2公里。", NULL };
  assert_tasks(PAGE(ROW5("序号", "存在问题", "整改措施", "责任单位", "整改时限")
                        ROW5("1", "北河淤积。", "清淤2公里。", "市水利局", "6月底前")),
               wanted);
}

static void
test_halves_side_by_side_are_one_table(void)
{
  const char *const down[] = { "1 整治北河。 @市水利局", "2 修建东桥。 @市交通局",
                               "3 加固水库。 @市水利局", NULL };
  assert_tasks(PAGE(ROW6("序号", "工作任务", "责任单位", "序号", "工作任务", "责任单位")
                        ROW6("1", "整治北河。", "市水利局", "3", "加固水库。", "市水利局")
                            ROW6("2", "修建东桥。", "市交通局", "", "", "")),
               down);
  const char *const across[] = { "1 整治北河。 @市水利局", "2 修建东桥。 @市交通局",
                                 "3 加固水库。 @市水利局", NULL };
  assert_tasks(PAGE(ROW6("序号", "工作任务", "责任单位", "序号", "工作任务", "责任单位")
                        ROW6("1", "整治北河。", "市水利局", "2", "修建东桥。", "市交通局")
                            ROW6("3", "加固水库。", "市水利局", "", "", "")),
               across);
}

static void
test_parts_with_their_sums_are_headings(void)
{
  const char *const wanted[] = { "1 §一、产业项目（1个） 食品加工园 @市工信局",
                                 "2 §二、交通项目（1个） 环城东路 @市交通局", NULL };
  assert_tasks(
      PAGE(ROW4(
          "序号", "项目名称", "总投资（万元）",
          "责任单位") "<tr><td colspan=2>合计（2个）</td><td>300</td><td></td></tr>"
                      "<tr><td colspan=2>一、产业项目（1个）</td><td>100</td><td></td></tr>" ROW4(
                          "1", "食品加工园", "100", "市工信局")
                          ROW4("", "二、交通项目（1个）", "200", "")
                              ROW4("2", "环城东路", "200", "市交通局")),
      wanted);
}

static void
test_list_in_a_cell_has_no_number_of_its_own(void)
{
  const char *const wanted[] = { "1.整治北河；2.加固水库。 @市水利局", NULL };
  assert_tasks(PAGE("<tr><td>责任单位</td><td>重点任务</td><td>备注</td></tr>"
                    "<tr><td>市水利局</td><td>1.整治北河；<br>2.加固水库。</td><td></td></tr>"),
               wanted);
}

static void
test_what_stands_before_the_number_groups(void)
{
  const char *const wanted[] = { "1 §水环境 §河道 整治北河。 @市水利局",
                                 "2 §水环境 §河道 加固水库。 @市水利局", NULL };
  assert_tasks(PAGE(ROW5("测评项目", "测评内容", "序号", "工作任务", "责任单位")
                        ROW5("水环境", "河道", "1", "整治北河。", "市水利局")
                            ROW5("水环境", "河道", "2", "加固水库。", "市水利局")),
               wanted);
}

static void
test_duties_nobody_has_listed_are_titles(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局(lead) @市财政局(joint) &方敏", NULL };
  assert_tasks(PAGE(ROW5("序号", "工作任务", "主抓副市长", "牵头市直机构", "协同二级单位")
                        ROW5("1", "整治北河。", "方敏", "市水利局", "市财政局")),
               wanted);
}

static void
test_schedules_hold_no_task(void)
{
  const char *const wanted[] = { NULL };
  assert_tasks(PAGE(ROW5("序号", "活动项目", "负责人", "时间", "地点")
                        ROW5("1", "书法班", "方敏", "周一", "文化站")
                            ROW5("2", "合唱班", "陶然", "周四下午", "礼堂")),
               wanted);
}

static void
test_time_by_which_it_is_done_is_no_schedule(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 !6月底前", NULL };
  assert_tasks(PAGE(ROW4("序号", "工作任务", "责任单位", "时间")
                        ROW4("1", "整治北河。", "市水利局", "6月底前")),
               wanted);
}

static void
test_pair_of_owners_is_parted_as_its_title(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局(lead) @市财政局(joint) !11月", NULL };
  assert_tasks(PAGE(ROW5("序号", "工作任务", "牵头单位/配合单位", "计划开工", "计划完工")
                        ROW5("1", "整治北河。", "市水利局/市财政局", "3月", "11月")),
               wanted);
}

static void
test_numbered_texts_under_any_title_are_the_tasks(void)
{
  const char *const wanted[] = { "1 §水环境 整治北河。 @市水利局", "2 §水环境 加固水库。 @市水利局",
                                 NULL };
  assert_tasks(PAGE("<tr><td>项目</td><td>内容与标准</td><td>责任部门</td></tr>"
                    "<tr><td rowspan=2>水环境</td><td>1.整治北河。</td><td>市水利局</td></tr>"
                    "<tr><td>2.加固水库。</td><td>市水利局</td></tr>"),
               wanted);
}

static void
test_names_of_works_and_their_builders_hold_no_task(void)
{
  const char *const none[] = { NULL };
  const char *const wanted[] = { "1 冷链园 @甲公司 !11月", NULL };
  assert_tasks(PAGE(ROW4("序号", "项目名称", "建设地点", "建设单位")
                        ROW4("1", "冷链园", "城关镇", "甲公司")),
               none);
  assert_tasks(
      PAGE(ROW4("序号", "项目名称", "竣工时间", "建设单位") ROW4("1", "冷链园", "11月", "甲公司")),
      wanted);
}

static void
test_short_words_behind_the_task_group_nothing(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局", "2 加固水库。 @市水利局", NULL };
  assert_tasks(PAGE(ROW4("序号", "工作任务", "责任单位", "观感")
                        ROW4("1", "整治北河。", "市水利局", "尚可")
                            ROW4("2", "加固水库。", "市水利局", "尚可")),
               wanted);
}

static void
test_what_is_told_of_something_wrong_is_the_task(void)
{
  const char *const wanted[] = { "1 楼梯数量不足 @甲公司 &方敏 !9月底 ~正在增设 in_progress",
                                 NULL };
  assert_tasks(PAGE(ROW6("序号", "单位场所", "隐患具体情况", "整改责任单位及责任人", "整改期限",
                         "隐患整改情况") ROW6("1", "金桥商场", "楼梯数量不足", "甲公司<br>方敏",
                                              "9月底", "正在增设")),
               wanted);
}

static void
test_names_right_behind_bodies_are_persons(void)
{
  const char *const wanted[] = { "1 改造供水管网60公里。 @县公安局 &杜若川",
                                 "2 改造小区12个。 @县发改局 &文远山", NULL };
  assert_tasks(PAGE(ROW4("序号", "工作任务", "责任单位及责任人", "备注")
                        ROW4("1", "改造供水管网60公里。", "县公安局杜若川", "")
                            ROW4("2", "改造小区12个。", "县发改局 文远山", "")),
               wanted);
}

static void
test_schools_are_owners_where_nobody_else_is(void)
{
  const char *const wanted[] = { "新建实验楼。 @市一中 !8月", NULL };
  const char *const other[] = { "新建实验楼。 @市教育局 !8月", NULL };
  const char *const none[] = { NULL };
  assert_tasks(
      PAGE(ROW4("学校", "工作任务", "完成时间", "备注") ROW4("市一中", "新建实验楼。", "8月", "")),
      wanted);
  assert_tasks(PAGE(ROW4("学校", "工作任务", "完成时间", "责任单位")
                        ROW4("市一中", "新建实验楼。", "8月", "市教育局")),
               other);
  assert_tasks(PAGE(ROW4("学校", "招生项目", "计划数", "对象")
                        ROW4("市一中", "高一新生", "600", "初中毕业生")),
               none);
}

static void
test_persons_to_be_asked_hold_no_task(void)
{
  const char *const none[] = { NULL };
  assert_tasks(PAGE(ROW5("序号", "学校", "责任督学", "联系电话", "督导事项")
                        ROW5("1", "市一小", "方敏", "0000-1", "课程开设")),
               none);
}

/* When it was handed over is not by when it is due, and what auditors found is what is worked
 * on. */
static void
test_since_when_is_not_by_when(void)
{
  const char *const wanted[] = { "1 整治管网 @县住建局 !9月30日 ~已改造2公里。 in_progress", NULL };
  assert_tasks(PAGE(ROW6("序号", "交办事项", "转办日期", "承办单位", "要求办结时间", "办理情况")
                        ROW6("1", "整治管网", "7月6日", "县住建局", "9月30日", "已改造2公里。")),
               wanted);
}

static void
test_problems_that_somebody_found_are_the_tasks(void)
{
  const char *const wanted[] = { "1 收入未及时缴库 @市财政局 !1月底前 =足额缴库", NULL };
  assert_tasks(PAGE(ROW5("序号", "审计组查出的问题", "整改要求", "责任单位", "整改期限")
                        ROW5("1", "收入未及时缴库", "足额缴库", "市财政局", "1月底前")),
               wanted);
}

/* Of several titles that ask, the one that asks for the end tells it; who watches does not do
 * it. */
static void
test_other_questions_and_watchers_say_nothing(void)
{
  const char *const wanted[] = { "第一条 夜市油烟扰民 @市城管局 ~安装净化器46台 met", NULL };
  assert_tasks(PAGE(ROW6("条目", "举报内容", "责任单位", "督促指导单位", "是否规范", "整改情况")
                        ROW6("第一条", "夜市油烟扰民", "市城管局", "市环保局", "否", "已完成整改")),
               (const char *const[]){ "第一条 夜市油烟扰民 @市城管局 ~已完成整改 met", NULL });
  assert_tasks(
      PAGE(ROW5("条目", "举报内容", "责任单位", "是否属实", "整改情况")
               ROW5("第一条", "夜市油烟扰民", "市城管局", "否", "安装净化器46台")),
      (const char *const[]){ "第一条 夜市油烟扰民 @市城管局 ~安装净化器46台 in_progress", NULL });
  assert_tasks(
      PAGE("<tr><td>条目</td><td>举报内容</td><td>责任单位</td><td>是否规范</td><td>整改情况</td>"
           "<td>是否办结</td></tr><tr><td>第一条</td><td>夜市油烟扰民</td><td>市城管局</td><td>否"
           "</td><td>安装净化器46台</td><td>是</td></tr>"),
      wanted);
}

/* Points for what a department has to do by a time; without the time they are a scale. */
static void
test_points_beside_a_time_are_of_tasks(void)
{
  const char *const wanted[] = { "1 新建沼气池3000口 @县农业局 !10月底", NULL }, *const none[] = {
    NULL
  };
  assert_tasks(PAGE(ROW5("序号", "目标任务", "考核标准", "责任单位", "完成时限")
                        ROW5("1", "新建沼气池3000口", "现场验收", "县农业局", "10月底")),
               wanted);
  assert_tasks(PAGE(ROW4("序号", "目标任务", "考核标准", "责任单位")
                        ROW4("1", "新建沼气池3000口", "现场验收", "县农业局")),
               none);
}

/* What is planned for the month behind the outcome comes next. */
static void
test_plan_behind_the_outcome_comes_next(void)
{
  const char *const wanted[] = { "1 回收货款 @营销公司 =回款1.2亿元 ~回款0.9亿元 in_progress",
                                 NULL };
  const char *page =
      PAGE(ROW6("序号", "重点工作", "6月计划", "6月完成情况", "7月计划", "责任部门")
               ROW6("1", "回收货款", "回款1.2亿元", "回款0.9亿元", "回款1.5亿元", "营销公司"));
  assert_tasks(page, wanted);
  g_autoptr(Document) doc = stages_run(page);
  assert_field(doc, 0, FIELD_NEXT_STEPS, "回款1.5亿元");
}

static void
test_persons_and_grades_hold_no_task(void)
{
  const char *const none[] = { NULL };
  assert_tasks(PAGE(ROW5("序号", "服务项目", "项目负责人", "得分", "评价等级")
                        ROW5("1", "锦绣花园", "谢雨", "96.5", "AAA")),
               none);
}

/* The parties of a contract have a time, too; with what came of it the list is of tasks. */
static void
test_parties_of_a_contract_hold_no_task(void)
{
  const char *const wanted[] = { "门诊楼 @市卫健委 @省建工集团 @正信公司 ~已封顶 in_progress",
                                 NULL },
                    *const none[] = { NULL };
  assert_tasks(PAGE(ROW5("项目名称", "建设单位", "施工单位", "监理单位", "计划竣工日期")
                        ROW5("门诊楼", "市卫健委", "省建工集团", "正信公司", "2024年6月30日")),
               none);
  assert_tasks(PAGE(ROW5("项目名称", "建设单位", "施工单位", "监理单位", "进展情况")
                        ROW5("门诊楼", "市卫健委", "省建工集团", "正信公司", "已封顶")),
               wanted);
  assert_tasks(PAGE(ROW4("序号", "技术名称", "技术要点", "技术依托单位")
                        ROW4("1", "密植技术", "亩保苗5000株以上", "省农科院")),
               none);
}

/* What may be applied for, and what was put on file. */
static void
test_policies_and_filings_hold_no_task(void)
{
  const char *const none[] = { NULL };
  assert_tasks(PAGE(ROW4("序号", "政策名称", "支持对象", "责任部门")
                        ROW4("1", "关于稳定就业的若干措施", "各类企业", "社会事业局")),
               none);
  assert_tasks(PAGE(ROW5("序号", "项目名称", "项目单位", "建设内容及规模", "备案机关")
                        ROW5("1", "智慧停车场建设", "停车公司", "建设泊位800个", "区发展改革局")),
               none);
}

/* Who watches over a river, and his duties. */
static void
test_duties_of_persons_hold_no_task(void)
{
  const char *const none[] = { NULL };
  assert_tasks(
      PAGE(ROW5("序号", "河流名称", "县级河长", "河长职责", "联系单位")
               ROW5("1", "北溪", "祁连山", "负责组织领导北溪的管理和保护工作", "县水利局")
                   ROW5("2", "南溪", "穆小松", "负责组织领导南溪的管理和保护工作", "县农业局")),
      none);
}

/* 形象进度 over all four quarters is what is planned; over fewer, what was reached. */
static void
test_pace_of_a_whole_year_is_planned(void)
{
#define QUARTERS_HEAD(year, span, quarters)                                                        \
  "<tr><td rowspan=2>序号</td><td rowspan=2>项目名称</td><td colspan=" span ">" year               \
  "</td><td rowspan=2>责任单位</td></tr><tr>" quarters "</tr>"
  const char *const planned[] = { "1 铝型材项目 @市工业局 =完成征地主体开工设备安装试生产", NULL };
  const char *const reached[] = { "1 铝型材项目 @市工业局 ~主体开工 in_progress", NULL };
  assert_tasks(PAGE(QUARTERS_HEAD("2031年形象进度", "4",
                                  "<td>一季度</td><td>二季度</td><td>三季度</td><td>四季度</td>")
                        ROW6("1", "铝型材项目", "完成征地", "主体开工", "设备安装",
                             "试生产</td><td>市工业局")),
               planned);
  assert_tasks(PAGE(QUARTERS_HEAD("2031年形象进度", "2", "<td>一季度</td><td>二季度</td>")
                        ROW5("1", "铝型材项目", "完成征地", "主体开工", "市工业局")),
               reached);
}

/* 建设内容与规模: two words for what a work consists of, joined by any word. */
static void
test_joined_contents_are_one_title(void)
{
  const char *const wanted[] = { "1 学校扩建 @区教育局 =新建教学楼2栋", NULL };
  assert_tasks(PAGE(ROW4("序号", "项目名称", "建设规模与标准", "责任单位")
                        ROW4("1", "学校扩建", "新建教学楼2栋", "区教育局")),
               wanted);
}

/* A community over its projects is their heading; where a problem lies owns nothing. */
static void
test_places_over_rows_are_headings(void)
{
  const char *const grouped[] = { "1 §春光社区 食堂改造 @公共服务办 !5月",
                                  "2 §春光社区 新建车棚 @城市管理办 !7月", NULL };
  const char *const owned[] = { "1 河道堆放垃圾 @红柳乡人民政府 !7月31日", NULL };
  assert_tasks(
      PAGE(ROW5("社区", "序号", "项目名称", "责任科室",
                "完成时间") "<tr><td "
                            "rowspan=2>春光社区</td><td>1</td><td>食堂改造</td><td>公共服务办</td>"
                            "<td>5月</td></tr>" ROW4("2", "新建车棚", "城市管理办", "7月")),
      grouped);
  assert_tasks(PAGE(ROW5("序号", "所在乡镇", "问题描述", "责任单位", "整改时限")
                        ROW5("1", "红柳乡", "河道堆放垃圾", "红柳乡人民政府", "7月31日")),
               owned);
}

/* 行动举措 | 上年底数 | 目标: what stands between names no task. */
static void
test_what_was_before_is_no_task(void)
{
  const char *const wanted[] = { "NH-1 岸电改造 @技术装备部(lead) =使用率达到70%",
                                 "NH-2 油改电 @技术装备部(lead) =电动化率达到35%", NULL };
  assert_tasks(
      PAGE(ROW5("任务编号", "行动举措", "上年既有水平", "2031年目标", "主责单位") ROW5(
          "NH-1", "岸电改造", "使用率为42%，低于同行", "使用率达到70%", "技术装备部")
               ROW5("NH-2", "油改电", "电动化率为18%，低于同行", "电动化率达到35%", "技术装备部")),
      wanted);
}

/* 年度计划 under 年度投资 is of money, and no goal. */
static void
test_plans_of_money_are_no_goals(void)
{
  const char *const wanted[] = { "1 冷链物流园 @县商务局 ~场地平整 in_progress", NULL };
  assert_tasks(
      PAGE("<tr><td rowspan=2>序号</td><td rowspan=2>项目名称</td><td colspan=2>"
           "年度投资（亿元）</td><td rowspan=2>形象进度</td><td rowspan=2>责任单位</td></tr>"
           "<tr><td>年度计划</td><td>累计完成</td></tr>" ROW6("1", "冷链物流园", "3", "0.2",
                                                              "场地平整", "县商务局")),
      wanted);
}

/* A known time counts, and no other that only sounds like one. */
static void
test_known_times_are_the_deadline(void)
{
  const char *const wanted[] = { "1 处置闲置厂房 @资产管理部 !6月30日", NULL };
  assert_tasks(PAGE(ROW5("序号", "督办事项", "通过时限", "责任部门", "要求完成时间")
                        ROW5("1", "处置闲置厂房", "3月2日", "资产管理部", "6月30日")),
               wanted);
}

/* 东山区 below 各县区目标 says whose goal it is. */
static void
test_regions_below_goals_are_a_matrix(void)
{
  const char *const wanted[] = {
    "1 农村危房改造 @市住建局 =2400 [东山区 :300 [西川县 :1100 [北湖县 :1000",
    "2 新增城镇就业 @市人社局 =18000 [东山区 :9000 [西川县 :5000 [北湖县 :4000", NULL
  };
  assert_tasks(
      PAGE("<tr><td rowspan=2>序号</td><td rowspan=2>指标名称</td><td rowspan=2>全市目标</td>"
           "<td colspan=3>各县区目标</td><td rowspan=2>责任单位</td></tr>"
           "<tr><td>东山区</td><td>西川县</td><td>北湖县</td></tr>" ROW6(
               "1", "农村危房改造", "2400", "300", "1100", "1000</td><td>市住建局")
               ROW6("2", "新增城镇就业", "18000", "9000", "5000", "4000</td><td>市人社局")),
      wanted);
}

static void
test_brackets_inside_titles_are_remarks(void)
{
  const char *const wanted[] = { "1 关于修建东桥的提案 @市交通局(lead) @市财政局(joint)", NULL };
  assert_tasks(PAGE(ROW5("序号", "建议（提案）名称", "提出者", "主办单位", "会办单位")
                        ROW5("1", "关于修建东桥的提案", "何民", "市交通局", "市财政局")),
               wanted);
}

static void
test_outcomes_of_money_repeat_the_outcome(void)
{
  const char *const wanted[] = { "1 北河治理 @市水利局 ~河堤砌护完成60%。 in_progress", NULL };
  assert_tasks(PAGE("<tr><td rowspan=2>序号</td><td rowspan=2>项目名称</td><td "
                    "rowspan=2>进展情况</td><td colspan=2>投资情况</td><td "
                    "rowspan=2>责任单位</td></tr><tr><td>年度计划</td><td>累计完成</td></tr>" ROW6(
                        "1", "北河治理", "河堤砌护完成60%。", "900", "520", "市水利局")),
               wanted);
}

static void
test_matters_are_tasks_where_somebody_answers_in_time(void)
{
  const char *const wanted[] = { "减税政策公开 @市税务局 !7月底前 =开设专栏", NULL };
  assert_tasks(PAGE(ROW4("公开事项", "工作要求", "责任单位", "完成时限")
                        ROW4("减税政策公开", "开设专栏", "市税务局", "7月底前")),
               wanted);
  const char *const none[] = { NULL };
  assert_tasks(PAGE(ROW4("公开事项", "公开内容", "公开方式", "责任单位")
                        ROW4("减税政策", "政策全文", "网站", "市税务局")),
               none);
}

static void
test_dangers_at_places_are_the_tasks(void)
{
  const char *const wanted[] = { "1 疏散楼梯数量不足。 @东山区人民政府 !9月底前", NULL };
  assert_tasks(
      PAGE(ROW6("序号", "隐患单位", "地址", "存在的重大火灾隐患", "整改责任单位", "整改期限") ROW6(
          "1", "金源商场", "站前路16号", "疏散楼梯数量不足。", "东山区人民政府", "9月底前")),
      wanted);
}

static void
test_unknown_texts_below_one_task_are_its_parts(void)
{
  const char *const wanted[] = { ".1 主次干道 +路面平整，无坑洼破损 @市城管局(lead)",
                                 ".2 主次干道 +无占道经营、乱停乱放现象 @市城管局(lead)", NULL };
  assert_tasks(PAGE("<tr><td>测评项目</td><td>测评标准</td><td>牵头单位</td></tr>"
                    "<tr><td rowspan=2>主次干道</td><td>路面平整，无坑洼破损</td>"
                    "<td rowspan=2>市城管局</td></tr><tr><td>无占道经营、乱停乱放现象</td></tr>"),
               wanted);
}

static void
test_captions_are_the_tables_titles(void)
{
  const char *const wanted[] = { "1 §北河片区整治项目清单 整治北河。 @市水利局", NULL };
  assert_tasks(PAGE("<tr><td colspan=3>北河片区整治项目清单</td></tr><tr><td>序号</td>"
                    "<td>工作任务</td><td>责任单位</td></tr><tr><td>1</td><td>整治北河。</td>"
                    "<td>市水利局</td></tr>"),
               wanted);
  /* 云岭市2024年重点工作表 is the page's own title, another word at its end or not. */
  const char *const own[] = { "1 整治北河。 @市水利局", NULL };
  assert_tasks(PAGE("<tr><td colspan=3>云岭市2024年重点工作清单</td></tr><tr><td>序号</td>"
                    "<td>工作任务</td><td>责任单位</td></tr><tr><td>1</td><td>整治北河。</td>"
                    "<td>市水利局</td></tr>"),
               own);
}

static void
test_numbers_under_a_wide_title_are_the_categorys(void)
{
  const char *const wanted[] = { "1 §优化环境 推行集成服务 @市政务办 !6月底前",
                                 "2 §优化环境 压减开办时间 @市监局 !9月底前",
                                 "3 §扩大投资 实行区域评估 @市水利局 !9月底前", NULL };
  assert_tasks(PAGE("<tr><td colspan=2>主要任务</td><td>具体措施</td><td>责任单位</td>"
                    "<td>完成时限</td></tr><tr><td rowspan=2>一</td><td rowspan=2>优化环境</td>"
                    "<td>1.推行集成服务</td><td>市政务办</td><td>6月底前</td></tr><tr>"
                    "<td>2.压减开办时间</td><td>市监局</td><td>9月底前</td></tr><tr><td>二</td>"
                    "<td>扩大投资</td><td>3.实行区域评估</td><td>市水利局</td><td>9月底前</td>"
                    "</tr>"),
               wanted);
}

static void
test_titles_printed_again_merge_nothing(void)
{
  const char *const wanted[] = { "1 整治北河 @市水利局 !9月底前 =清淤2公里",
                                 "2 修建东桥 @市交通局 !9月底前 =建桥1座", NULL };
#define TWICE(t) "<td rowspan=2>" t "</td>"
#define TITLES                                                                                     \
  "<tr>" TWICE("序号") TWICE("项目名称")                                                           \
      TWICE("建设内容") "<td colspan=2>责任分工</td></tr><tr>"                                 \
                        "<td>责任单位</td><td>完成时限</td></tr>"
  assert_tasks(PAGE(TITLES ROW5("1", "整治北河", "清淤2公里", "市水利局", "9月底前")
                        TITLES ROW5("2", "修建东桥", "建桥1座", "市交通局", "9月底前")),
               wanted);
}

static void
test_names_under_a_question_are_persons(void)
{
  const char *const wanted[] = { "1 清理沟渠 @各村委会 &高明远 !4月底",
                                 "2 拆除危墙 @乡城建所 &林向东 !5月底", NULL };
  assert_tasks(PAGE(ROW5("序号", "干什么", "谁来抓", "谁来干", "什么时候干完")
                        ROW5("1", "清理沟渠", "高明远", "各村委会", "4月底")
                            ROW5("2", "拆除危墙", "林向东", "乡城建所", "5月底")),
               wanted);
}

static void
test_contents_beside_a_name_are_its_plan(void)
{
  const char *const wanted[] = { "1 排查水库 @县水利局(lead) !4月15日 =检查水库17座",
                                 "2 疏浚管网 @县城管局(lead) !4月25日 =清淤36公里", NULL };
  assert_tasks(PAGE(ROW5("序号", "任务名称", "工作内容", "牵头单位", "计划完成日")
                        ROW5("1", "排查水库", "检查水库17座", "县水利局", "4月15日")
                            ROW5("2", "疏浚管网", "清淤36公里", "县城管局", "4月25日")),
               wanted);
}

static void
test_sum_of_regions_is_planned(void)
{
  const char *const wanted[] = {
    "人工造林 @市林业局 =12600 [东山区 :2600 [西川县 :4200 [北湖县 :5800",
    "森林抚育 @市林业局 =30500 [东山区 :6500 [西川县 :12000 [北湖县 :12000", NULL
  };
  assert_tasks(PAGE(ROW6("建设任务", "全市合计", "东山区", "西川县", "北湖县", "责任单位")
                        ROW6("人工造林", "12600", "2600", "4200", "5800", "市林业局")
                            ROW6("森林抚育", "30500", "6500", "12000", "12000", "市林业局")),
               wanted);
}

static void
test_proposals_have_numbers_of_their_own(void)
{
  const char *const wanted[] = { "1 关于充电设施的提案 @县发改局(lead) &高明远 !8月31日前", NULL };
  assert_tasks(PAGE(ROW6("序号", "案号", "案由", "领办领导", "主办单位", "办结时限")
                        ROW6("1", "007", "关于充电设施的提案", "高明远", "县发改局", "8月31日前")),
               wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/column-titles/lower-titles-tell-bodies-apart",
                  test_lower_titles_tell_bodies_apart);
  g_test_add_func("/column-titles/remarks-may-be-verdicts", test_remarks_may_be_verdicts);
  g_test_add_func("/column-titles/beginning-tells-what-bodies-the-ending-names",
                  test_beginning_tells_what_bodies_the_ending_names);
  g_test_add_func("/column-titles/next-steps-and-obstacles-are-told-by-their-beginnings",
                  test_next_steps_and_obstacles_are_told_by_their_beginnings);
  g_test_add_func("/column-titles/time-of-a-meeting-is-no-deadline",
                  test_time_of_a_meeting_is_no_deadline);
  g_test_add_func("/column-titles/years-under-a-deadline-are-what-is-planned",
                  test_years_under_a_deadline_are_what_is_planned);
  g_test_add_func("/column-titles/what-is-counted-is-no-body", test_what_is_counted_is_no_body);
  g_test_add_func("/column-titles/obstacle-is-the-task-where-nothing-else-is",
                  test_obstacle_is_the_task_where_nothing_else_is);
  g_test_add_func("/column-titles/halves-side-by-side-are-one-table",
                  test_halves_side_by_side_are_one_table);
  g_test_add_func("/column-titles/parts-with-their-sums-are-headings",
                  test_parts_with_their_sums_are_headings);
  g_test_add_func("/column-titles/list-in-a-cell-has-no-number-of-its-own",
                  test_list_in_a_cell_has_no_number_of_its_own);
  g_test_add_func("/column-titles/what-stands-before-the-number-groups",
                  test_what_stands_before_the_number_groups);
  g_test_add_func("/column-titles/duties-nobody-has-listed-are-titles",
                  test_duties_nobody_has_listed_are_titles);
  g_test_add_func("/column-titles/schedules-hold-no-task", test_schedules_hold_no_task);
  g_test_add_func("/column-titles/time-by-which-it-is-done-is-no-schedule",
                  test_time_by_which_it_is_done_is_no_schedule);
  g_test_add_func("/column-titles/pair-of-owners-is-parted-as-its-title",
                  test_pair_of_owners_is_parted_as_its_title);
  g_test_add_func("/column-titles/numbered-texts-under-any-title-are-the-tasks",
                  test_numbered_texts_under_any_title_are_the_tasks);
  g_test_add_func("/column-titles/names-of-works-and-their-builders-hold-no-task",
                  test_names_of_works_and_their_builders_hold_no_task);
  g_test_add_func("/column-titles/short-words-behind-the-task-group-nothing",
                  test_short_words_behind_the_task_group_nothing);
  g_test_add_func("/column-titles/what-is-told-of-something-wrong-is-the-task",
                  test_what_is_told_of_something_wrong_is_the_task);
  g_test_add_func("/column-titles/names-right-behind-bodies-are-persons",
                  test_names_right_behind_bodies_are_persons);
  g_test_add_func("/column-titles/schools-are-owners-where-nobody-else-is",
                  test_schools_are_owners_where_nobody_else_is);
  g_test_add_func("/column-titles/persons-to-be-asked-hold-no-task",
                  test_persons_to_be_asked_hold_no_task);
  g_test_add_func("/column-titles/since-when-is-not-by-when", test_since_when_is_not_by_when);
  g_test_add_func("/column-titles/problems-that-somebody-found-are-the-tasks",
                  test_problems_that_somebody_found_are_the_tasks);
  g_test_add_func("/column-titles/other-questions-and-watchers-say-nothing",
                  test_other_questions_and_watchers_say_nothing);
  g_test_add_func("/column-titles/points-beside-a-time-are-of-tasks",
                  test_points_beside_a_time_are_of_tasks);
  g_test_add_func("/column-titles/policies-and-filings-hold-no-task",
                  test_policies_and_filings_hold_no_task);
  g_test_add_func("/column-titles/plan-behind-the-outcome-comes-next",
                  test_plan_behind_the_outcome_comes_next);
  g_test_add_func("/column-titles/persons-and-grades-hold-no-task",
                  test_persons_and_grades_hold_no_task);
  g_test_add_func("/column-titles/parties-of-a-contract-hold-no-task",
                  test_parties_of_a_contract_hold_no_task);
  g_test_add_func("/column-titles/duties-of-persons-hold-no-task",
                  test_duties_of_persons_hold_no_task);
  g_test_add_func("/column-titles/pace-of-a-whole-year-is-planned",
                  test_pace_of_a_whole_year_is_planned);
  g_test_add_func("/column-titles/joined-contents-are-one-title",
                  test_joined_contents_are_one_title);
  g_test_add_func("/column-titles/places-over-rows-are-headings",
                  test_places_over_rows_are_headings);
  g_test_add_func("/column-titles/what-was-before-is-no-task", test_what_was_before_is_no_task);
  g_test_add_func("/column-titles/plans-of-money-are-no-goals", test_plans_of_money_are_no_goals);
  g_test_add_func("/column-titles/known-times-are-the-deadline", test_known_times_are_the_deadline);
  g_test_add_func("/column-titles/regions-below-goals-are-a-matrix",
                  test_regions_below_goals_are_a_matrix);
  g_test_add_func("/column-titles/brackets-inside-titles-are-remarks",
                  test_brackets_inside_titles_are_remarks);
  g_test_add_func("/column-titles/outcomes-of-money-repeat-the-outcome",
                  test_outcomes_of_money_repeat_the_outcome);
  g_test_add_func("/column-titles/matters-are-tasks-where-somebody-answers-in-time",
                  test_matters_are_tasks_where_somebody_answers_in_time);
  g_test_add_func("/column-titles/dangers-at-places-are-the-tasks",
                  test_dangers_at_places_are_the_tasks);
  g_test_add_func("/column-titles/unknown-texts-below-one-task-are-its-parts",
                  test_unknown_texts_below_one_task_are_its_parts);
  g_test_add_func("/column-titles/captions-are-the-tables-titles",
                  test_captions_are_the_tables_titles);
  g_test_add_func("/column-titles/numbers-under-a-wide-title-are-the-categorys",
                  test_numbers_under_a_wide_title_are_the_categorys);
  g_test_add_func("/column-titles/titles-printed-again-merge-nothing",
                  test_titles_printed_again_merge_nothing);
  g_test_add_func("/column-titles/names-under-a-question-are-persons",
                  test_names_under_a_question_are_persons);
  g_test_add_func("/column-titles/contents-beside-a-name-are-its-plan",
                  test_contents_beside_a_name_are_its_plan);
  g_test_add_func("/column-titles/sum-of-regions-is-planned", test_sum_of_regions_is_planned);
  g_test_add_func("/column-titles/proposals-have-numbers-of-their-own",
                  test_proposals_have_numbers_of_their_own);
  return g_test_run();
}
