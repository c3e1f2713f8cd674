/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_layout_forms.c - forms that notices take, each in as few lines as show it, and pages that
 * look like them and hold no tasks.
 */
#include "stages_fixture.h"

#define PAGE(table)                                                                                \
  "<html><head><title>2031年重点任务</title></head><body><table>" table "</table></body></html>"
#define ROW3(a, b, c) "<tr><td>" a "</td><td>" b "</td><td>" c "</td></tr>"
#define ROW4(a, b, c, d) "<tr><td>" a "</td><td>" b "</td><td>" c "</td><td>" d "</td></tr>"

static void
test_time_in_the_bracket_is_the_deadline(void)
{
  const char *const wanted[] = {
    "1 新建学校5所。 @市教育局 !8月底前",
    "2 整治河道3条。 @市水利局(lead) @各县区(joint) !2031年12月底前完成", NULL
  };
  assert_tasks("2031年重点任务分工\n\n1.新建学校5所。（市教育局，8月底前）\n\n2."
               "整治河道3条。（市水利局牵头，各县区配合，2031年12月底前完成）\n",
               wanted);
}

static void
test_what_comes_behind_the_time_belongs_to_it(void)
{
  const char *const wanted[] = { "1 新建学校5所。 @市教育局 !12月底前完成，并长期坚持",
                                 "2 整治河道3条。 @市水利局 @市城管局 !8月底前完成，2032年全面推广",
                                 NULL };
  assert_tasks("2031年重点任务分工\n\n1.新建学校5所。（市教育局，12月底前完成，并长期坚持）\n\n2."
               "整治河道3条。（市水利局、市城管局；8月底前完成，2032年全面推广）\n",
               wanted);
}

/* Who and by when: whatever title the other column has, it says what. */
static void
test_the_column_that_is_left_says_what(void)
{
  const char *const wanted[] = { "烟花爆竹 @安监站 @派出所 !1月份", "电力设施 @电管所 !3月份",
                                 NULL };
  assert_tasks(PAGE(ROW3("整治行业名称", "时间安排", "责任单位") ROW3(
                   "烟花爆竹", "1月份", "安监站 派出所") ROW3("电力设施", "3月份", "电管所")),
               wanted);
}

/* A number that counts through under the second title counts the tasks. */
static void
test_number_under_the_second_title_counts_tasks(void)
{
  const char *const wanted[] = { "1 §优化环境 推行集成服务 @市政务办",
                                 "2 §优化环境 压减开办时间 @市监局",
                                 "3 §扩大开放 举办推介会3场 @市商务局", NULL };
  assert_tasks(
      PAGE("<tr><td>工作任务</td><td colspan=2>具体要求</td><td>责任科室</td></tr>"
           "<tr><td rowspan=2>优化环境</td><td>1</td><td>推行集成服务</td><td>市政务办</td>"
           "</tr>" ROW3("2", "压减开办时间", "市监局")
               ROW4("扩大开放", "3", "举办推介会3场", "市商务局")),
      wanted);
}

/* 二、整改情况 heads both, although the first stands right below its number. */
static void
test_labels_of_tasks_below_a_numbered_heading(void)
{
  static const char *const LINES[] = {
    "§二、整改情况 污水处理设施未启用。 =改造用电线路。 ~未整改到位，预计8月整改到位。 unmet",
    "§二、整改情况 台账不完整。 =专人管理。 ~已整改到位。 met", NULL
  };
  assert_tasks(
      "青江镇专项审计问题整改情况的报告\n\n一、高度重视\n\n镇里多次开会研究。\n\n二、整改情况"
      "\n\n问题描述：污水处理设施未启用。\n\n整改情况：未整改到位，预计8月整改到位。\n\n"
      "整改措施：改造用电线路。\n\n问题描述：台账不完整。\n\n整改情况：已整改到位。\n\n"
      "整改措施：专人管理。\n",
      LINES);
}

static void
test_pieces_lose_their_own_numbers(void)
{
  static const char *const LINES[] = {
    "1.1 §一、减少审批 深化改革。（1）推行一照一码。 @市监局(lead)",
    "1.2 §一、减少审批 完善全程电子化。 @市监局(lead)",
    "2 §一、减少审批 精简事项。 @市编办 @市司法局", NULL
  };
  assert_tasks(
      "优化环境任务分工\n\n一、减少审批\n\n1.深化改革。（1）推行一照一码。（市监局牵头负责）（2）"
      "完善全程电子化。（市监局牵头负责）\n\n2.精简事项。（市编办、市司法局按职责分工负责）\n",
      LINES);
}

/* The heading says what its items are; those of the next one are about the work. */
static void
test_deeds_below_a_heading(void)
{
  static const char *const LINES[] = {
    "（一） §一、2033年市政府为民办实事项目 促进充分就业。新增就业15万人。",
    "（二） §一、2033年市政府为民办实事项目 缓解交通两难。新辟公交线路60条。",
    "（三） §一、2033年市政府为民办实事项目 改造老旧小区30个。", NULL
  };
  assert_tasks(
      "关于2033年为民办实事项目的通知\n\n各区人民政府：\n\n现通知如下：\n\n一、2033年市政府为民办实"
      "事项目\n\n（一）促进充分就业。新增就业15万人。\n\n（二）缓解交通两难。新辟公交线路60条。\n\n"
      "（三）改造老旧小区30个。\n\n二、进一步加大督查和绩效考核力度\n\n（一）明确职责。各单位要高度"
      "重视实事项目的落实。\n\n"
      "（二）加强督查。市政府办公厅要加强督促检查。\n",
      LINES);
}

/* One name alone is a task where somebody is told to do it. */
static void
test_an_order_is_one_task(void)
{
  static const char *const LINES[] = { "水库除险加固进度 @县水利局 @县财政局(joint) !9月30日前",
                                       NULL };
  static const char *const ABOVE[] = { "管网改造进展缓慢的问题 @县住建局 !6月30日前", NULL };
  static const char *const NONE[] = { NULL };
  assert_tasks(
      "督办通知单\n\n督办事项：水库除险加固进度\n\n承办单位：县水利局\n\n协办单位：县财政局\n\n"
      "办理时限：9月30日前\n",
      LINES);
  assert_tasks(
      "督办单\n\n承办单位：县住建局  签发人：赵志坚\n\n督办事项：管网改造进展缓慢的问题\n\n"
      "办结时限：6月30日前\n",
      ABOVE);
  assert_tasks("某桥工程简介\n\n项目名称：某桥工程\n\n责任单位：县交通局\n\n建成时间：9月30日前\n",
               NONE);
}

/* 督办事项〔2031〕2号 is no end of what came of the card above. */
static void
test_cards_numbered_like_papers(void)
{
  static const char *const LINES[] = { "1 甲路改造 @区城建中心(lead) ~已完成桩基78根。 in_progress",
                                       "2 乙医院扩建 @区卫健委(lead) ~主体施工至三层。 in_progress",
                                       NULL };
  assert_tasks("区级重点督办事项清单\n\n督办事项〔2031〕1号\n\n事项名称：甲路改造\n\n牵头单位：区城"
               "建中心\n\n"
               "当前进展：已完成桩基78根。\n\n督办事项〔2031〕2号\n\n事项名称：乙医院扩建\n\n牵头单"
               "位：区卫健委"
               "\n\n当前进展：主体施工至三层。\n",
               LINES);
}

static void
test_first_label_names_the_item(void)
{
  static const char *const LINES[] = { "1 新建学校3所。 @县教育局", "2 改造桥梁2座。 @县交通局",
                                       NULL };
  assert_tasks("重点任务清单\n\n1.目标任务：新建学校3所。\n\n责任单位：县教育局\n\n2."
               "目标任务：改造桥梁2座。\n\n"
               "责任单位：县交通局\n",
               LINES);
}

/* Nothing counts the blocks, and nothing but their first label tells them apart. */
static void
test_labels_that_begin_alike_are_cards(void)
{
  static const char *const LINES[] = {
    "产值增长7% @县发改局 ~增长7.2%，略高于目标 in_progress",
    "投资增长9% @县工信局 @县统计局 ~增长9.6%，高于目标 in_progress", NULL
  };
  static const char *const NONE[] = { NULL };
  assert_tasks(
      "目标任务落实情况表\n\n目标任务：产值增长7%\n\n责任单位：县发改局\n\n完成情况：增长7.2%"
      "，略高于目标"
      "\n\n目标任务：投资增长9%\n\n责任单位：县工信局、县统计局\n\n完成情况：增长9.6%，高于目标\n",
      LINES);
  assert_tasks("某项目简介\n\n建设内容：新建泵站\n\n建设内容：铺设管网\n\n责任单位：县水务局\n",
               NONE);
}

/* Names before colons that no number counts, below headings of a report. */
static void
test_names_that_tell_without_numbers(void)
{
  static const char *const LINES[] = {
    "§一、进展较快的项目 甲河治理工程 ~完成堤防加固12公里，占年度计划的92%。 in_progress",
    "§一、进展较快的项目 乙水库除险加固 ~防渗墙施工全部完成，占年度计划的85%。 in_progress",
    "§二、进展缓慢的项目 丙引水工程 ~因设计变更，目前尚未开工。 in_progress", NULL
  };
  static const char *const NONE[] = { NULL };
  assert_tasks(
      "重点水利工程进展情况通报\n\n现将有关情况通报如下：\n\n一、进展较快的项目\n\n甲河治理工程："
      "完成堤防加固12公里，占年度计划的92%。\n\n乙水库除险加固：防渗墙施工全部完成，占年度计划的85%"
      "。\n\n"
      "二、进展缓慢的项目\n\n丙引水工程：因设计变更，目前尚未开工。\n",
      LINES);
  assert_tasks(
      "各县工作进展情况通报\n\n甲县：已完成3项。\n\n乙县：已完成5项。\n\n丙县：已完成6项。\n",
      NONE);
}

/* What is demanded of all who work on a list says nothing about its items. */
static void
test_demands_below_a_list_do_not_vote(void)
{
  static const char *const LINES[] = { "（一） §一、粮食生产 总产量21万吨以上。",
                                       "（二） §一、粮食生产 建设农田3万亩。 @农田股(lead)",
                                       "（三） §二、畜牧业 生猪出栏32万头。 @畜牧股(lead)",
                                       "（四） §二、畜牧业 新建养殖场5个。 @畜牧股(lead)", NULL };
  assert_tasks(
      "关于下达农业农村工作目标任务的通知\n\n各乡镇：\n\n现下达如下。\n\n一、粮食生产\n\n"
      "（一）总产量21万吨以上。\n\n（二）建设农田3万亩。（牵头单位：农田股）\n\n二、畜牧业\n\n"
      "（三）生猪出栏32万头。（牵头单位：畜牧股）\n\n（四）新建养殖场5个。（牵头单位：畜牧股）\n\n"
      "三、工作要求\n\n（一）加强领导。各乡镇要成立领导小组。\n\n（二）强化考核。年终进行考核。\n",
      LINES);
}

static void
test_measures_behind_problems_come_next(void)
{
  g_autoptr(Document) doc = stages_run("重点工作推进情况\n\n1、投资增长8%。\n\n进展：增长7.1%"
                                       "。\n\n问题：支撑不足。\n\n措施：加快开工。\n");
  g_assert_cmpuint(doc->tasks->len, ==, 1);
  g_autofree char *next =
      document_render_line(doc, document_task(doc, 0)->fields[FIELD_NEXT_STEPS]);
  g_assert_cmpstr(next, ==, "加快开工。");
}

static void
test_labels_above_each_name_are_its_own(void)
{
  static const char *const LINES[] = { "污水直排 @县住建局 !6月底前", "河道淤积 @县水利局 !7月底前",
                                       NULL };
  static const char *const BELOW[] = { "污水直排 @县住建局", "河道淤积 @县水利局", NULL };
  static const char *const UNKNOWN[] = { "未设切断装置。 &刘志强 !7月15日",
                                         "喷淋系统故障。 &钱伟 !6月30日", NULL };
  assert_tasks("问题整改清单\n\n责任单位：县住建局\n\n整改问题：污水直排\n\n整改时限：6月底前\n\n责"
               "任单位：县水利局\n\n"
               "整改问题：河道淤积\n\n整改时限：7月底前\n",
               LINES);
  assert_tasks("问题整改清单\n\n责任单位：县政府办\n\n整改问题：污水直排\n\n责任单位：县住建局\n\n"
               "整改问题：河道淤积\n\n"
               "责任单位：县水利局\n",
               BELOW);
  assert_tasks("隐患督办清单\n\n隐患单位：江北化工\n\n隐患内容：未设切断装置。\n\n整改责任人：刘志"
               "强\n\n整改期限：7月15日"
               "\n\n隐患单位：红星商场\n\n隐患内容：喷淋系统故障。\n\n整改责任人：钱伟\n\n整改期限"
               "：6月30日\n",
               UNKNOWN);
}

/* Offices in brackets before the full stop, where every item ends so. */
static void
test_offices_in_brackets_before_the_stop(void)
{
  static const char *const LINES[] = { "1 举办推介会3场 @党建科 @人事科", "2 新建学校2所 @基建科",
                                       NULL };
  static const char *const NONE[] = { "1 建设重点专科2个（口腔科、眼科）。", "2 新增床位300张。",
                                      "3 引进专家5名。", "4 开展义诊12场。", NULL };
  static const char *const SHOW[] = { NULL };
  static const char *const PIECES[] = { "1.1 开展预算审计 @财政科",
                                        "1.2 开展企业审计 @企业科 @法规科",
                                        "2 举办推介会3场 @党建科", NULL };
  assert_tasks(
      "审计工作任务分工\n\n1.（1）开展预算审计（财政科）；（2）开展企业审计（企业科、法规科）。"
      "\n\n2.举办推介会3场（党建科）。\n",
      PIECES);
  assert_tasks(
      "教育工作任务分工\n\n1.举办推介会3场（党建科、人事科）。\n\n2.新建学校2所（基建科）。\n",
      LINES);
  assert_tasks(
      "2031年县医院重点工作任务清单\n\n1.建设重点专科2个（口腔科、眼科）。\n\n2.新增床位300张。\n\n"
      "3.引进专家5名。\n\n4.开展义诊12场。\n",
      NONE);
  assert_tasks(
      "先进事迹展示\n\n1.新增专科3个（心内科、骨科）。\n\n2.引进人才5名（肿瘤科、骨科）。\n\n"
      "3.开展新技术12项（骨科、普外科）。\n\n4.发表论文30篇（儿科、骨科）。\n",
      SHOW);
}

static void
test_short_goals_name_what_follows(void)
{
  const char *const wanted[] = { "1 争取资金 @财务科 =争取上级资金5000万元以上",
                                 "2 项目建设 @基建科 =完成门诊楼主体建设", NULL };
  assert_tasks(PAGE(ROW4("序号", "目标任务", "具体内容", "责任科室")
                        ROW4("1", "争取资金", "争取上级资金5000万元以上", "财务科")
                            ROW4("2", "项目建设", "完成门诊楼主体建设", "基建科")),
               wanted);
}

/* 县住建局负责 before what came of it says who, and is no outcome. */
static void
test_outcomes_begin_with_who(void)
{
  static const char *const LINES[] = {
    "1 §一、已完成的工作 污水厂改造。 @县住建局 ~已于5月底通水运行。 met",
    "2 §二、推进中的工作 农村公路120公里。 @县交通局 ~已完成82公里。 "
    "in_progress",
    NULL
  };
  assert_tasks("县政府重点工作落实情况的通报\n\n一、已完成的工作\n\n1．污水厂改造。县住建局负责，已"
               "于5月底通水运行。\n\n"
               "二、推进中的工作\n\n2．农村公路120公里。县交通局负责，已完成82公里。\n",
               LINES);
}

/* A label above each group, of another kind than those in its items. */
static void
test_items_add_who_else_to_their_group(void)
{
  static const char *const LINES[] = { "1 产值增长7%。 @县发改局(lead) @县统计局(joint)",
                                       "2 投资增长9%。 @县发改局(lead) @县住建局(joint)",
                                       "3 新建幼儿园3所。 @县教育局(lead) @县财政局(joint)", NULL };
  assert_tasks("绩效目标任务分解表\n\n牵头单位：县发改局\n\n1.产值增长7%"
               "。配合单位：县统计局。\n\n2.投资增长9%。配合单位："
               "县住建局。\n\n牵头单位：县教育局\n\n3.新建幼儿园3所。配合单位：县财政局。\n",
               LINES);
}

/* 单位：万元 heads nothing, and whose it is counts beside the person who answers for it. */
static void
test_measures_above_and_places_beside_persons(void)
{
  const char *const wanted[] = { "1 技改投资 @城关镇 &项国平 =12000 ~11350 in_progress",
                                 "2 招商引资 @循环园区 &吴宏 =38000 ~34100 in_progress", NULL };
  assert_tasks("<html><head><title>工业经济任务进度表</title></head><body><h1>工业经济任务进度表</"
               "h1><p>单位：万元</p>"
               "<table><tr><td>序号</td><td>乡镇（园区）</td><td>任务名称</td><td>目标任务</"
               "td><td>完成数</td>"
               "<td>责任人</td></tr><tr><td>1</td><td>城关镇</td><td>技改投资</td><td>12000</"
               "td><td>11350</td>"
               "<td>项国平</td></tr><tr><td>2</td><td>循环园区</td><td>招商引资</td><td>38000</"
               "td><td>34100</td>"
               "<td>吴宏</td></tr></table></body></html>",
               wanted);
}

/* 一 to 四 count the fields of one task. */
static void
test_numbers_that_count_fields(void)
{
  static const char *const LINES[] = {
    "污水直排问题 @市住建局 !2031年6月底前 =1.新建管网6公里。2.封堵排口9个。 ~已完成整改。 met",
    NULL
  };
  static const char *const SEVERAL[] = { "1 甲路拥堵 @市公安局 !6月", "2 乙河淤积 @市水利局 !7月",
                                         NULL };
  assert_tasks("生态环境保护督察整改任务完成情况公示\n\n一、整改任务：污水直排问题\n\n二、责任单位"
               "：市住建局\n\n"
               "三、整改时限：2031年6月底前\n\n四、整改措施：1.新建管网6公里。2."
               "封堵排口9个。\n\n五、整改完成情况："
               "已完成整改。\n",
               LINES);
  assert_tasks("督办事项任务清单\n\n1.督办事项：甲路拥堵 责任单位：市公安局 "
               "办理时限：6月\n\n2.督办事项：乙河淤积 "
               "责任单位：市水利局 办理时限：7月\n",
               SEVERAL);
}

static void
test_posts_prices_and_powers_are_no_tasks(void)
{
  const char *const none[] = { NULL };
  assert_tasks(PAGE(ROW4("序号", "招聘单位", "岗位名称", "学历要求") ROW4(
                   "1", "县医院", "临床医生", "本科") ROW4("2", "县一中", "教师", "本科")),
               none);
  assert_tasks(PAGE(ROW4("序号", "栏目名称", "责任单位", "更新频率") ROW4(
                   "1", "政务动态", "办公室", "每周") ROW4("2", "人事任免", "人事科", "每月")),
               none);
  assert_tasks(PAGE(ROW4("序号", "事项名称", "实施依据", "责任科室")
                        ROW4("1", "救助供养", "《办法》", "救助科")
                            ROW4("2", "社团登记", "《条例》", "社团科")),
               none);
  assert_tasks(PAGE(ROW4("指标", "分值", "评分标准", "考核单位")
                        ROW4("投资增速", "10", "每低1个点扣1分", "市统计局")
                            ROW4("就业", "6", "完成得分", "市人社局")),
               none);
}

static void
test_title_of_another_matter_is_noted(void)
{
  g_autoptr(Document) doc = stages_run(
      "<html><head><title>某局2031年部门预算公开</title></head><body><h1>某局2031年部门预算公开</"
      "h1><table>" ROW3("项目名称", "年度目标", "责任单位")
          ROW3("校舍维修", "完成5所", "区教育局") "</table></body></html>");
  g_assert_cmpuint(doc->tasks->len, ==, 0);
  g_assert_true(has_issue(doc, "other-matter"));
}

static void
test_nearest_table_is_noted(void)
{
  g_autoptr(Document) doc = stages_run(PAGE(
      ROW3("序号", "责任单位", "备注") ROW3("1", "市教育局", "无") ROW3("2", "市水利局", "无")));
  g_assert_cmpuint(doc->tasks->len, ==, 0);
  g_assert_true(has_issue(doc, "unknown-layout"));
}

static void
test_quarters_are_one_plan_and_milestones(void)
{
  const char *notice = PAGE(ROW4("任务", "责任单位", "一季度", "二季度")
                                ROW4("新建学校5所", "市教育局", "完成选址", "开工")
                                    ROW4("建公园8处", "市园林局", "完成设计", "开工"));
  g_autoptr(Document) doc = stages_run(notice);
  g_assert_cmpuint(doc->tasks->len, ==, 2);
  const Task *task = document_task(doc, 0);
  g_assert_cmpuint(task->milestones->len, ==, 2);
  g_autofree char *time =
      document_render_line(doc, g_array_index(task->milestones, TitledCell, 1).title);
  g_autofree char *plan = document_render_line(doc, task->fields[FIELD_PLAN]);
  g_assert_cmpstr(time, ==, "二季度");
  g_assert_cmpstr(plan, ==, "完成选址开工");
}

static void
test_steps_of_a_deadline_are_milestones(void)
{
  g_autoptr(Document) doc =
      stages_run(PAGE(ROW4("序号", "任务", "责任单位", "完成时限")
                          ROW4("1", "医保改革", "市医保局", "①3月底前制定方案；②6月底前试点")
                              ROW4("2", "国企改革", "市国资委", "全年")));
  const Task *task = document_task(doc, 0);
  g_assert_cmpuint(task->milestones->len, ==, 2);
  g_autofree char *text =
      document_render_line(doc, g_array_index(task->milestones, TitledCell, 1).cell);
  g_assert_cmpstr(text, ==, "试点");
  g_assert_null(document_task(doc, 1)->milestones);
}

static void
test_problems_inside_the_progress_have_a_field(void)
{
  g_autoptr(Document) doc = stages_run(PAGE(ROW3("任务", "责任单位", "进展情况") ROW3(
      "新建学校5所", "市教育局", "进展情况：开工3所。存在问题：用地未落实。下步打算：加快征地。")
                                                ROW3("建公园8处", "市园林局", "已完成")));
  g_autofree char *problems =
      document_render_line(doc, document_task(doc, 0)->fields[FIELD_PROBLEMS]);
  g_autofree char *next =
      document_render_line(doc, document_task(doc, 0)->fields[FIELD_NEXT_STEPS]);
  g_assert_cmpstr(problems, ==, "用地未落实。");
  g_assert_cmpstr(next, ==, "加快征地。");
}

static void
test_cells_without_a_field_are_kept(void)
{
  g_autoptr(Document) doc = stages_run(PAGE(ROW4("项目名称", "总投资（亿元）", "责任单位", "备注")
                                                ROW4("产业园", "15", "区经信局", "")
                                                    ROW4("第三小学", "1.2", "区教育局", "续建")));
  g_assert_null(document_task(doc, 0)->others);
  g_assert_cmpuint(document_task(doc, 1)->others->len, ==, 1);
  g_assert_cmpuint(document_task(doc, 1)->money->len, ==, 1);
  g_autofree char *title =
      document_render_line(doc, g_array_index(document_task(doc, 1)->others, TitledCell, 0).title);
  g_assert_cmpstr(title, ==, "备注");
}

static void
test_money_behind_a_label(void)
{
  g_autoptr(Document) doc = stages_run(
      "<p>1.新建第三小学。</p><p>总投资：1.2亿元。</p><p>责任单位：市教育局</p><p>2.扩建市医院。</"
      "p><p>责任单位：市卫健委</p><p>建设内容：门诊楼。投资额：8000万元</p>");
  g_autofree char *money =
      document_render_line(doc, g_array_index(document_task(doc, 0)->money, TitledCell, 0).cell);
  g_autofree char *task = document_render_line(doc, document_task(doc, 0)->fields[FIELD_TASK]);
  g_autofree char *plan = document_render_line(doc, document_task(doc, 1)->fields[FIELD_PLAN]);
  g_assert_cmpstr(money, ==, "1.2亿元");
  g_assert_cmpstr(task, ==, "新建第三小学。");
  g_assert_cmpstr(plan, ==, "门诊楼。");
  g_assert_cmpuint(document_task(doc, 1)->money->len, ==, 1);
}

static void
test_label_lines_beside_tables(void)
{
  const char *const wanted[] = { "1 改造小区5个 @市住建局 !6月底", "2 新建学校5所 @市教育局 !8月底",
                                 NULL };
  assert_tasks(
      "<p>责任单位：市住建局</p><table>" ROW3("序号", "工作任务", "完成时限")
          ROW3("1", "改造小区5个", "6月底") "</table><p>责任单位：市教育局</p><table>" ROW3(
              "序号", "工作任务", "完成时限") ROW3("2", "新建学校5所", "8月底") "</table>",
      wanted);
  assert_tasks("<table>" ROW3("序号", "工作任务", "完成时限")
                   ROW3("1", "改造小区5个",
                        "6月底") "</table><p>责任单位：市住建局</p><table>" ROW3("序号", "工作任务",
                                                                                 "完成时限")
                       ROW3("2", "新建学校5所", "8月底") "</table><p>责任单位：市教育局</p>",
               wanted);
}

static void
test_heading_in_two_cells(void)
{
  const char *const wanted[] = { "1 §产业项目 产业园 @区经信局", "2 §民生项目 第三小学 @区教育局",
                                 NULL };
  assert_tasks(PAGE(ROW3("序号", "项目名称", "责任单位") ROW3("一", "产业项目", "")
                        ROW3("1", "产业园", "区经信局") ROW3("二", "民生项目", "")
                            ROW3("2", "第三小学", "区教育局")),
               wanted);
}

static void
test_numbered_contents_under_a_merged_name(void)
{
  const char *const wanted[] = { "1 §一、优化环境 推行集成服务15项 @市政务办",
                                 "2 §一、优化环境 压减开办时间 @市监局", NULL };
  assert_tasks(
      PAGE(ROW3(
          "重点任务", "具体举措",
          "责任单位") "<tr><td "
                      "rowspan=2>一、优化环境</td><td>1.推行集成服务15项</td><td>市政务办</td></tr>"
                      "<tr><td>2.压减开办时间</td><td>市监局</td></tr>"),
      wanted);
}

static void
test_flattened_owners_under_one_title(void)
{
  const char *const wanted[] = { "1 新建学校5所 @市教育局(lead) @市住建局(joint) !8月底前",
                                 "2 整治河道3条 @市水利局(lead) @各县区(joint) !年底前", NULL };
  assert_tasks("2031年任务分解表\n\n序号\n\n工作任务\n\n责任分工\n\n完成时限\n\n牵头单位\n\n配合单"
               "位\n\n1\n\n新建学校5所\n\n市教育局\n\n市住建局\n\n8月底前\n\n"
               "2\n\n整治河道3条\n\n市水利局\n\n各县区\n\n年底前\n",
               wanted);
}

static void
test_flattened_rows_without_titles(void)
{
  const char *const wanted[] = { "1 新建学校5所 @市教育局 !8月底前",
                                 "2 整治河道3条 @市水利局 !年底前",
                                 "3 修建公路9公里 @市交通局 !年底前", NULL };
  assert_tasks("2031年任务分解表\n\n1\n\n新建学校5所\n\n市教育局\n\n8月底前\n\n2\n\n整治河道3条\n\n"
               "市水利局\n\n年底前\n\n3\n\n修建公路9公里\n\n市交通局\n\n年底前\n",
               wanted);
}

static void
test_flattened_pivot(void)
{
  const char *const wanted[] = { "§甲山区 改造危房 =12 ~9 in_progress",
                                 "§甲山区 修建公路 =8 ~5 in_progress",
                                 "§乙水县 改造危房 =20 ~20 in_progress",
                                 "§乙水县 修建公路 =6 ~4 in_progress", NULL };
  assert_tasks("2031年进度表\n\n地区\n\n改造危房\n\n修建公路\n\n目标任务\n\n进度\n\n目标任务\n\n进"
               "度\n\n甲山区\n\n12\n\n9\n\n8\n\n5\n\n乙水县\n\n20\n\n20\n\n6\n\n4\n",
               wanted);
}

static void
test_attachments_are_named(void)
{
  g_autoptr(Document) doc =
      stages_run("关于印发任务分解表的通知\n\n各单位：\n\n现印发给你们。\n\n附件：1."
                 "任务分解表\n\n2.项目台账\n\n某办公室\n\n进度表.xlsx\n");
  static const char *const NAMES[] = { "任务分解表", "项目台账", "进度表.xlsx" };
  guint found = 0;
  for (guint i = 0; i < doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      if (strcmp(metadata->label, "attachment") != 0)
        continue;
      g_assert_cmpuint(found, <, G_N_ELEMENTS(NAMES));
      g_assert_cmpstr(metadata->value, ==, NAMES[found++]);
    }
  g_assert_cmpuint(found, ==, G_N_ELEMENTS(NAMES));
}

static void
test_appeal_below_the_list_is_no_outcome(void)
{
  const char *const wanted[] = { "1 新建学校5所。 @市教育局 ~已开工3所。 in_progress",
                                 "2 整治河道3条。 @市水利局 ~仅完成1条。 in_progress", NULL };
  assert_tasks("2031年重点任务进展情况\n\n1.新建学校5所。已开工3所。（责任单位：市教育局）\n\n2."
               "整治河道3条。仅完成1条。（责任单位：市水利局）\n\n下一步，各责任单位要加快进度。\n",
               wanted);
}

static void
test_merged_cells_printed_again_in_each_row(void)
{
  const char *const wanted[] = { "1.1 §一、教育 新建学校5所 @市教育局(lead) !8月底前",
                                 "1.2 §一、教育 改造食堂9个 @市教育局(lead) !年底前",
                                 "2 §一、教育 培训教师900人次 @市教育局(lead) !全年", NULL };
  assert_tasks(PAGE(ROW4("序号", "工作任务", "责任分工", "完成时限")
                        ROW4("序号", "工作任务", "牵头单位", "完成时限")
                            ROW4("一、教育", "一、教育", "一、教育", "一、教育")
                                ROW4("1", "新建学校5所", "市教育局", "8月底前")
                                    ROW4("1", "改造食堂9个", "市教育局", "年底前")
                                        ROW4("2", "培训教师900人次", "市教育局", "全年")),
               wanted);
}

static void
test_titles_with_colons_are_titles(void)
{
  const char *const wanted[] = { "1 新建学校5所 @市教育局 !8月底前", NULL };
  assert_tasks(PAGE(ROW4("序号：", "工作任务：", "责任单位：", "完成时限：")
                        ROW4("1", "新建学校5所", "市教育局", "8月底前")),
               wanted);
}

static void
test_contents_of_projects_are_no_sign_of_tasks(void)
{
  const char *const none[] = { NULL };
  assert_tasks("重点项目推介\n\n项目一：产业园\n\n建设内容：建设厂房30万平方米\n\n合作方式：独资\n"
               "\n项目二：康养小镇\n\n建设内容：建设康养中心\n\n合作方式：独资\n",
               none);
}

static void
test_names_and_bodies_state_no_task(void)
{
  static const char FEES[] = "<html><head><title>%s</title></head><body><h1>%s</h1><table>" ROW3(
      "项目名称", "政策依据", "部门") ROW3("不动产登记费", "财税〔2016〕79号", "市自然资源局")
      ROW3("水土保持补偿费", "价费〔2020〕12号", "市水利局") "</table></body></html>";
  g_autofree char *catalogue = g_strdup_printf(FEES, "收费目录", "收费目录");
  g_autofree char *works = g_strdup_printf(FEES, "2031年重点项目", "2031年重点项目");
  g_autoptr(Document) none = stages_run(catalogue);
  g_assert_cmpuint(none->tasks->len, ==, 0);
  g_autoptr(Document) some = stages_run(works);
  g_assert_cmpuint(some->tasks->len, ==, 2);
  const char *const due[] = { "修编目录 @市自然资源局 !6月底前", "汇编依据 @市水利局 !年底前",
                              NULL };
  assert_tasks("<html><head><title>有关事项</title></head><body><table>" ROW3(
                   "项目名称", "部门", "完成时限") ROW3("修编目录", "市自然资源局", "6月底前")
                   ROW3("汇编依据", "市水利局", "年底前") "</table></body></html>",
               due);
}

static void
test_figures_are_no_tasks(void)
{
  const char *const none[] = { NULL };
  assert_tasks(PAGE(ROW4("序号", "责任单位", "重点工作", "依法行政")
                        ROW4("1", "市教育局", "38.5", "19") ROW4("2", "市水利局", "36", "18")),
               none);
}

static void
test_times_by_the_clock_are_a_programme(void)
{
  const char *const none[] = { NULL };
  assert_tasks("<html><head><title>活动预告</title></head><body><table>" ROW4(
                   "活动名称", "活动时间", "活动内容", "负责部门")
                   ROW4("故事会", "5月3日10:00", "绘本分享", "少儿部")
                       ROW4("讲座", "5月10日14:30", "历史讲座", "宣传部") "</table></body></html>",
               none);
  const char *const due[] = { "检修线路 @县供电公司 !6月5日18:00前",
                              "管控噪声 @县住建局 !6月6日12:00前", NULL };
  assert_tasks(PAGE(ROW3("工作任务", "责任单位", "时间")
                        ROW3("检修线路", "县供电公司", "6月5日18:00前")
                            ROW3("管控噪声", "县住建局", "6月6日12:00前")),
               due);
}

static void
test_name_under_a_leader_is_the_leader(void)
{
  const char *const wanted[] = { "建学校 @县教育局 &祁连山", "修公路 @县交通局 &穆小松", NULL };
  assert_tasks(PAGE("<tr><td rowspan=2>实事项目</td><td colspan=2>责任领导</td><td "
                    "rowspan=2>责任单位</td></tr><tr><td>姓名</td><td>职务</td></tr>" ROW4(
                        "建学校", "祁连山", "副县长", "县教育局")
                        ROW4("修公路", "穆小松", "副县长", "县交通局")),
               wanted);
  const char *const none[] = { NULL };
  assert_tasks(PAGE(ROW4("姓名", "单位", "专业领域", "负责事项")
                        ROW4("车前", "市水利设计院", "防汛", "技术咨询")
                            ROW4("白杨", "市地质队", "地灾", "会商研判")),
               none);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/layout-forms/time-in-the-bracket-is-the-deadline",
                  test_time_in_the_bracket_is_the_deadline);
  g_test_add_func("/layout-forms/what-comes-behind-the-time-belongs-to-it",
                  test_what_comes_behind_the_time_belongs_to_it);
  g_test_add_func("/layout-forms/the-column-that-is-left-says-what",
                  test_the_column_that_is_left_says_what);
  g_test_add_func("/layout-forms/number-under-the-second-title-counts-tasks",
                  test_number_under_the_second_title_counts_tasks);
  g_test_add_func("/layout-forms/labels-of-tasks-below-a-numbered-heading",
                  test_labels_of_tasks_below_a_numbered_heading);
  g_test_add_func("/layout-forms/pieces-lose-their-own-numbers",
                  test_pieces_lose_their_own_numbers);
  g_test_add_func("/layout-forms/deeds-below-a-heading", test_deeds_below_a_heading);
  g_test_add_func("/layout-forms/an-order-is-one-task", test_an_order_is_one_task);
  g_test_add_func("/layout-forms/cards-numbered-like-papers", test_cards_numbered_like_papers);
  g_test_add_func("/layout-forms/first-label-names-the-item", test_first_label_names_the_item);
  g_test_add_func("/layout-forms/labels-that-begin-alike-are-cards",
                  test_labels_that_begin_alike_are_cards);
  g_test_add_func("/layout-forms/names-that-tell-without-numbers",
                  test_names_that_tell_without_numbers);
  g_test_add_func("/layout-forms/demands-below-a-list-do-not-vote",
                  test_demands_below_a_list_do_not_vote);
  g_test_add_func("/layout-forms/measures-behind-problems-come-next",
                  test_measures_behind_problems_come_next);
  g_test_add_func("/layout-forms/labels-above-each-name-are-its-own",
                  test_labels_above_each_name_are_its_own);
  g_test_add_func("/layout-forms/offices-in-brackets-before-the-stop",
                  test_offices_in_brackets_before_the_stop);
  g_test_add_func("/layout-forms/short-goals-name-what-follows",
                  test_short_goals_name_what_follows);
  g_test_add_func("/layout-forms/outcomes-begin-with-who", test_outcomes_begin_with_who);
  g_test_add_func("/layout-forms/items-add-who-else-to-their-group",
                  test_items_add_who_else_to_their_group);
  g_test_add_func("/layout-forms/measures-above-and-places-beside-persons",
                  test_measures_above_and_places_beside_persons);
  g_test_add_func("/layout-forms/numbers-that-count-fields", test_numbers_that_count_fields);
  g_test_add_func("/layout-forms/posts-prices-and-powers-are-no-tasks",
                  test_posts_prices_and_powers_are_no_tasks);
  g_test_add_func("/layout-forms/names-and-bodies-state-no-task",
                  test_names_and_bodies_state_no_task);
  g_test_add_func("/layout-forms/figures-are-no-tasks", test_figures_are_no_tasks);
  g_test_add_func("/layout-forms/times-by-the-clock-are-a-programme",
                  test_times_by_the_clock_are_a_programme);
  g_test_add_func("/layout-forms/name-under-a-leader-is-the-leader",
                  test_name_under_a_leader_is_the_leader);
  g_test_add_func("/layout-forms/title-of-another-matter-is-noted",
                  test_title_of_another_matter_is_noted);
  g_test_add_func("/layout-forms/nearest-table-is-noted", test_nearest_table_is_noted);
  g_test_add_func("/layout-forms/quarters-are-one-plan-and-milestones",
                  test_quarters_are_one_plan_and_milestones);
  g_test_add_func("/layout-forms/steps-of-a-deadline-are-milestones",
                  test_steps_of_a_deadline_are_milestones);
  g_test_add_func("/layout-forms/problems-inside-the-progress-have-a-field",
                  test_problems_inside_the_progress_have_a_field);
  g_test_add_func("/layout-forms/cells-without-a-field-are-kept",
                  test_cells_without_a_field_are_kept);
  g_test_add_func("/layout-forms/money-behind-a-label", test_money_behind_a_label);
  g_test_add_func("/layout-forms/label-lines-beside-tables", test_label_lines_beside_tables);
  g_test_add_func("/layout-forms/heading-in-two-cells", test_heading_in_two_cells);
  g_test_add_func("/layout-forms/numbered-contents-under-a-merged-name",
                  test_numbered_contents_under_a_merged_name);
  g_test_add_func("/layout-forms/flattened-owners-under-one-title",
                  test_flattened_owners_under_one_title);
  g_test_add_func("/layout-forms/flattened-rows-without-titles",
                  test_flattened_rows_without_titles);
  g_test_add_func("/layout-forms/flattened-pivot", test_flattened_pivot);
  g_test_add_func("/layout-forms/attachments-are-named", test_attachments_are_named);
  g_test_add_func("/layout-forms/appeal-below-the-list-is-no-outcome",
                  test_appeal_below_the_list_is_no_outcome);
  g_test_add_func("/layout-forms/merged-cells-printed-again-in-each-row",
                  test_merged_cells_printed_again_in_each_row);
  g_test_add_func("/layout-forms/titles-with-colons-are-titles",
                  test_titles_with_colons_are_titles);
  g_test_add_func("/layout-forms/contents-of-projects-are-no-sign-of-tasks",
                  test_contents_of_projects_are_no_sign_of_tasks);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
