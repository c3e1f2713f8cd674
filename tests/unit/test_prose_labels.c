/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Label lines of items, and what numbers in front of them count.
 */
#include "prose_fixture.h"

static void
test_hosts_and_contacts_among_labels_are_the_items(void)
{
  prose_assert_tasks(
      "青岭县2031年为民办实事任务分解",
      "(一)改造供水管网12公里。\n牵头县领导：方敏 "
      "县委常委、副县长\n主办单位：县水务局\n协办单位：县财政局\n联系人：陶然\n"
      "完成时限：10月底\n(二)新建养老中心2处。\n主办单位：县民政局\n版权所有：青岭县人民政府",
      "(一) 改造供水管网12公里。 |lead:县水务局 |joint:县财政局 @方敏 due:10月底 联系人=陶然\n(二) "
      "新建养老中心2处。 |lead:县民政局\n");
}

static void
test_hosts_at_the_foot_are_the_pages(void)
{
  prose_assert_tasks("青岭县任务分工",
                     "1.改造管网。\n责任单位：县水务局\n2."
                     "新建学校。\n责任单位：县教育局\n主办单位：青岭县人民政府办公室\n联系人：陶然",
                     "1 改造管网。 |县水务局\n2 新建学校。 |县教育局\n");
}

static void
test_numbered_labels_are_fields(void)
{
  prose_assert_tasks("青岭市2031年民生实事项目清单",
                     "一、新建菜场5个\n1.工作目标：新建菜场5个。\n2.工作措施：选址。\n3."
                     "完成时限：11月底。\n4.责任单位：市商务局\n"
                     "二、改造房屋300户\n1.工作目标：改造300户。\n2.工作措施：鉴定。\n3."
                     "完成时限：10月底。\n4.责任单位：市住建局",
                     "一 新建菜场5个 |市商务局 due:11月底 plan:新建菜场5个。/2.工作措施：选址。\n"
                     "二 改造房屋300户 |市住建局 due:10月底 plan:改造300户。/2.工作措施：鉴定。\n");
}

static void
test_numbered_labels_nobody_knows_are_fields(void)
{
  prose_assert_tasks(
      "青岭市2008年十件实事责任落实及任务分解方案",
      "一、建设廉租住房\n(一)责任领导：方敏\n(二)责任单位：市房产局\n(三)"
      "配套途径：市级补助500万元。\n"
      "二、建设通村公路\n(一)责任领导：陶然\n(二)责任单位：市交通局\n(三)分期部署：\n"
      "1、新建1500公里。\n2、养护7500公里。\n(四)配套途径：各县自筹。\n"
      "三、改造校舍\n(一)责任领导：方敏\n(二)责任单位：市教育局\n(三)分期部署：\n"
      "1、改水。\n2、改厕。\n(四)配套途径：市县共担。",
      "一 建设廉租住房 |市房产局 @方敏 配套途径=市级补助500万元。\n"
      "二 建设通村公路 |市交通局 @陶然 分期部署=1、新建1500公里。/2、养护7500公里。 "
      "配套途径=各县自筹。\n"
      "三 改造校舍 |市教育局 @方敏 分期部署=1、改水。/2、改厕。 配套途径=市县共担。\n");
}

/* The same label behind every number: that counts items. */
static void
test_problems_behind_numbers_are_items(void)
{
  prose_assert_tasks(
      "青岭市交通局整改进展情况的通报",
      "一、学习不够深入\n1."
      "问题：学习不规范。\n整改情况：修订制度。\n责任科室：办公室\n整改状态：已完成\n"
      "2.问题：线路偏少。\n整改情况：新开4条。\n责任科室：运输科\n整改状态：长期坚持",
      "1 [一、学习不够深入] 学习不规范。 |办公室 got:修订制度。\n2 [一、学习不够深入] 线路偏少。 "
      "|运输科 got:新开4条。\n");
}

static void
test_problems_are_told_to_be_set_right(void)
{
  prose_assert_tasks(
      "青岭市关于专项审计发现问题整改情况的函",
      "一、总体情况\n发现6类问题，均已整改。\n二、具体整改情况\n"
      "(一)空气质量任务未完成。\n该问题已完成整改。制定了计划。\n"
      "(二)老旧车淘汰缓慢。\n该问题正在整改。已淘汰1.2万辆。\n三、下一步工作\n"
      "各单位要继续落实整改。",
      "(一) [二、具体整改情况] 空气质量任务未完成。 got:该问题已完成整改。制定了计划。\n"
      "(二) [二、具体整改情况] 老旧车淘汰缓慢。 got:该问题正在整改。已淘汰1.2万辆。\n");
}

static void
test_labels_nobody_knows_are_kept_beside(void)
{
  prose_assert_tasks(
      "青岭区建议办理情况的报告",
      "一、关于改造西林路的建议\n领衔代表：陈某\n主办单位：区住建局\n办理情况：正在施工。\n督查意见"
      "：加快进度。\n"
      "二、关于增设站点的建议\n领衔代表：李某\n主办单位：区交通局\n办理情况：已增设8个。\n督查意见"
      "：注意安全。",
      "一 关于改造西林路的建议 |lead:区住建局 got:正在施工。 领衔代表=陈某 督查意见=加快进度。\n"
      "二 关于增设站点的建议 |lead:区交通局 got:已增设8个。 领衔代表=李某 督查意见=注意安全。\n");
}

static void
test_next_steps_by_any_name(void)
{
  prose_assert_tasks(
      "青岭区2031年实事进展情况",
      "一、新增泊位2000个\n责任部门：区城管局\n推进情况：已新增1120个。\n下阶段工作计划：再增500个"
      "。\n"
      "二、建设公园10个\n责任部门：区园林局\n推进情况：正在施工。\n下步打算：年底完工。",
      "一 新增泊位2000个 |区城管局 got:已新增1120个。/下阶段工作计划：再增500个。 "
      "next:再增500个。\n"
      "二 建设公园10个 |区园林局 got:正在施工。/下步打算：年底完工。 next:年底完工。\n");
}

static void
test_numbers_run_on_below_another_depth(void)
{
  prose_assert_tasks("青岭市任务分工",
                     "一、目标\n1.甲增长6%。（市发改委牵头）\n2.乙增长5%"
                     "。（市财政局牵头）\n二、工作\n（一）投资\n3."
                     "丙。（市发改委牵头）\n（二）消费\n4.丁。（市商务局牵头）",
                     "1 [一、目标] 甲增长6%。 |lead:市发改委\n2 [一、目标] 乙增长5%。 "
                     "|lead:市财政局\n3 [二、工作 > （一）投资] 丙。 |lead:市发改委\n"
                     "4 [二、工作 > （二）消费] 丁。 |lead:市商务局\n");
}

static void
test_blank_in_the_place_of_the_colon(void)
{
  prose_assert_tasks("青岭区2031年十件实事进展情况",
                     "第一件　新增学位500个\n责任单位　区教育局\n进展情况　正在施工。\n第二件　建成"
                     "食堂15个\n责任单位　区民政局\n进展情况　正在装修。",
                     "第一件 新增学位500个 |区教育局 got:正在施工。\n第二件 建成食堂15个 |区民政局 "
                     "got:正在装修。\n");
}

static void
test_counted_names_head_what_is_numbered_below(void)
{
  prose_assert_tasks("青岭市督察报告整改方案",
                     "整改任务一\n问题描述：重视不够。\n整改时限：6月底前\n责任单位：市委办公室\n整"
                     "改措施：\n(一)加强学习。\n(二)强化考核。\n"
                     "整改任务二\n问题描述：能力不足。\n整改时限：9月底前\n责任单位：市水利局\n整改"
                     "措施：\n(一)扩建。",
                     "一 重视不够。 |市委办公室 due:6月底前 plan:(一)加强学习。/(二)强化考核。\n二 "
                     "能力不足。 |市水利局 due:9月底前 plan:(一)扩建。\n");
}

static void
test_bracket_before_the_colon_of_a_name(void)
{
  prose_assert_tasks("青岭县重点工作完成情况的通报",
                     "一、较快的工作\n1、景区创建(县文旅局)：已通过初审。\n2、停车系统(县城管局)"
                     "：建成1800个。\n二、缓慢的工作\n1、水厂迁建(县水务局)：未达序时进度。",
                     "1 [一、较快的工作] 景区创建 |县文旅局 got:已通过初审。\n2 [一、较快的工作] "
                     "停车系统 |县城管局 got:建成1800个。\n"
                     "1 [二、缓慢的工作] 水厂迁建 |县水务局 got:未达序时进度。\n");
}

static void
test_brackets_behind_commas_close_pieces(void)
{
  prose_assert_tasks("青岭市任务分工",
                     "1.建设甲。(市发改委牵头)推进乙，(市交通局)新开工丙。(国网青岭供电公司)\n2."
                     "建设丁。(市水利局)",
                     "1#1 建设甲。 |lead:市发改委\n1#2 推进乙 |市交通局\n1#3 新开工丙。 "
                     "|国网青岭供电公司\n2 建设丁。 |市水利局\n");
}

static void
test_bracket_that_starts_with_an_unknown_label(void)
{
  prose_assert_tasks(
      "青岭大学任务分解",
      "1.新增课程3门。(牵头校领导：方敏；牵头单位：教务处)\n2.科研经费4亿元。("
      "挂点人员：陶然；牵头单位：科研处；整改进展：已完成)",
      "1 新增课程3门。 |lead:教务处 @方敏\n2 科研经费4亿元。 |lead:科研处 got:已完成\n");
}

static void
test_deadline_ends_with_its_sentence(void)
{
  prose_assert_tasks(
      "青岭市重点工作推进情况",
      "1.优化信号灯。责任单位：市公安局。完成时限：3月。已优化22处。\n2."
      "增设泊位。责任单位：市城管局。完成时限：6月。",
      "1 优化信号灯。 |市公安局 due:3月 got:已优化22处。\n2 增设泊位。 |市城管局 due:6月\n");
}

static void
test_replies_hold_no_task(void)
{
  prose_assert_tasks("对第56号建议的答复",
                     "(一)优化信号灯。责任单位：市公安局。\n(二)增设泊位。责任单位：市城管局。",
                     "");
}

static void
test_remark_before_the_labels_of_a_bracket(void)
{
  prose_assert_tasks("青岭市规划任务分工",
                     "1.总产值3000亿元。("
                     "预期性指标，牵头单位：市发改委；责任单位：市统计局，各县区，以下均需各县区落"
                     "实，不再逐一列出)\n2.能耗降低15%。(约束性指标，牵头单位：市发改委)",
                     "1 总产值3000亿元。 |lead:市发改委 |joint:市统计局 |joint:各县区\n2 "
                     "能耗降低15%。 |lead:市发改委\n");
}

static void
test_bare_verdict_of_two_outcomes(void)
{
  prose_assert_tasks(
      "青岭县问题整改落实情况的报告",
      "一、大班额突出\n整改时限：8月底\n责任人：方敏\n整改进展：新增学位1620个。\n整改成效：已完成"
      "\n"
      "二、教师缺编\n整改时限：12月底\n责任人：陶然\n整改进展：已到岗48名。\n整改成效：正在推进",
      "一 大班额突出 @方敏 due:8月底 got:新增学位1620个。\n二 教师缺编 @陶然 due:12月底 "
      "got:已到岗48名。\n");
}

/* Nothing that was told is lost: a grade stands beside the outcome, an earlier outcome beside the
 * later one. */
static void
test_both_outcomes_are_kept(void)
{
  prose_assert_tasks("青岭县重点建议办理情况的报告",
                     "一、关于加装电梯的建议\n承办单位：县住建局\n办理情况：新增电梯56台。\n"
                     "办理结果：A类\n二、关于增设车位的建议\n承办单位：县城管局\n"
                     "上半年进展：新增车位120个。\n最新进展：新增车位320个。",
                     "一 关于加装电梯的建议 |县住建局 got:新增电梯56台。 办理结果=A类\n"
                     "二 关于增设车位的建议 |县城管局 got:新增车位320个。 "
                     "上半年进展=新增车位120个。\n");
}

static void
test_bodies_before_names_are_bodies(void)
{
  prose_assert_tasks("青岭县重点工作分工",
                     "1.改造危房。\n责任人：县民政局王强、县财政局刘芳\n2.修建道路。\n"
                     "责任人：县交通局局长李文",
                     "1 改造危房。 |县民政局 |县财政局 @王强 @刘芳\n2 修建道路。 @李文\n");
}

static void
test_who_does_it_may_be_said_in_mid_sentence(void)
{
  prose_assert_tasks(
      "青岭县政府常务会议议定事项",
      "1.老旧小区改造。会议明确，由县住建局牵头，各镇配合，于10月底前完成15个小区改造。\n"
      "2.水源地保护。由县水利局负责，6月底前完成隔离网建设。",
      "1 老旧小区改造。会议明确，由县住建局牵头，各镇配合，于10月底前完成15个小区改造。 "
      "|lead:县住建局 |joint:各镇\n2 水源地保护。由县水利局负责，6月底前完成隔离网建设。 "
      "|县水利局\n");
  prose_assert_tasks("青岭县重点任务分工",
                     "1.建立由县政府牵头的协调机制。\n2.完善由县水利局负责的巡查制度。", "");
}

static void
test_bracket_ends_the_first_sentence(void)
{
  prose_assert_tasks("青岭县民生实事进展情况",
                     "1.新建养老中心5个（县民政局）。已建成3个，完成率60%。\n"
                     "2.新增停车位900个（县城管局）。已全部完成。",
                     "1 新建养老中心5个 |县民政局 got:已建成3个，完成率60%。\n2 新增停车位900个 "
                     "|县城管局 got:已全部完成。\n");
}

static void
test_most_lines_end_with_bodies(void)
{
  prose_assert_tasks("青岭镇2031年工作要点",
                     "1.产值25亿元(经发办)；\n2.资金3亿元(招商办)；\n3.农田2000亩(农业农村办、各村)"
                     "；\n4.邻里中心1个(社会事务办)；\n5.创成平安示范镇(平安法治办、派出所)。",
                     "1 产值25亿元 |经发办\n2 资金3亿元 |招商办\n3 农田2000亩 |农业农村办 |各村\n4 "
                     "邻里中心1个 |社会事务办\n5 创成平安示范镇 |平安法治办 |派出所\n");
  prose_assert_tasks("青岭镇概况",
                     "1.辖12个村(含社区)；\n2.有小学2所(一小、二小)；\n3.人口3万人(2030年)；\n4."
                     "设立4个办公室(党政办)。\n5.面积30平方公里。",
                     "");
}

/* ——基教股、各中心学校 says who does it without any word of role. */
static void
test_offices_stand_behind_a_dash(void)
{
  prose_assert_tasks(
      "青岭县教育局2031年工作要点",
      "1.遴选精品课例40节。——基教股牵头\n2.建成实践基地6个。——基教股、职成股负责\n"
      "3.普惠率达到90%。——学前股牵头，计财股配合\n4.做好控辍保学工作。——基教股、各中心学校",
      "1 遴选精品课例40节。 |lead:基教股\n2 建成实践基地6个。 |基教股 |职成股\n"
      "3 普惠率达到90%。 |lead:学前股 |joint:计财股\n4 做好控辍保学工作。 |基教股 "
      "|各中心学校\n");
  prose_assert_tasks("青岭县概况",
                     "1.县里有三家书店。——古旧书店\n2.县里有两座塔。——东塔、西塔\n3.辖12个村。\n4."
                     "有小学两所。",
                     "");
}

static void
test_counted_deeds_have_a_colon(void)
{
  prose_assert_tasks(
      "清水乡2031年要办的实事",
      "第一件：新建清水桥。责任单位：乡村建所。\n第二件：改造门诊楼。责任单位：乡卫生院。",
      "第一件 新建清水桥。 |乡村建所\n第二件 改造门诊楼。 |乡卫生院\n");
}

static void
test_who_guides_joins_in(void)
{
  prose_assert_tasks(
      "青岭市重点工作的通知",
      "一、落实责任。(各县区政府；市水利局、市应急局指导)\n二、开展排查。(市水利局、市住建局负责)",
      "一 落实责任。 |各县区政府 |joint:市水利局 |joint:市应急局\n二 开展排查。 |市水利局 "
      "|市住建局\n");
}

static void
test_regulations_and_emergency_plans_hold_no_task(void)
{
  prose_assert_tasks("青岭市突发地质灾害应急预案",
                     "一、响应\n1.一级响应(市指挥部负责)\n2.二级响应(县指挥部负责)", "");
}

static void
test_segments_of_a_class_vouch_for_each_other(void)
{
  prose_assert_tasks(
      "青岭局改革任务落实情况的报告",
      "一、牵头任务\n(一)深化甲改革。已压减至60个工作日，已完成。\n(二)"
      "推进乙改革。已下沉86项，已完成。\n二、配合任务\n(一)推进丙改革。已出台2项，正在推进。\n"
      "三、存在的问题\n(一)协同不够，已有措施不足。",
      "(一) [一、牵头任务] 深化甲改革。 got:已压减至60个工作日，已完成。\n(二) [一、牵头任务] "
      "推进乙改革。 got:已下沉86项，已完成。\n"
      "(一) [二、配合任务] 推进丙改革。 got:已出台2项，正在推进。\n");
}

/* 由A牵头负责: words of role behind the first belong to it, whatever follows. */
static void
test_words_of_role_in_a_row(void)
{
  prose_assert_tasks(
      "青岭县2031年重点工作任务分解",
      "1.新建学校3所，由县教育局牵头负责。\n2.新建医院1所，由县卫健局牵头抓总，县财政局配合。\n3."
      "新增泊位200个，由县城管局牵头落实。\n"
      "4.改造小区12个，由县住建局负责落实。",
      "1 新建学校3所，由县教育局牵头负责。 |lead:县教育局\n2 "
      "新建医院1所，由县卫健局牵头抓总，县财政局配合。 |lead:县卫健局 |joint:县财政局\n"
      "3 新增泊位200个，由县城管局牵头落实。 |lead:县城管局\n4 改造小区12个，由县住建局负责落实。 "
      "|县住建局\n");
}

static void
test_labels_in_square_brackets_inside_a_line(void)
{
  prose_assert_tasks("青岭县2031年重点工作任务分解",
                     "1.新增企业12家。[责任领导]方敏[责任单位]县工信局、县发改局[完成时限]"
                     "12月底。\n2.新建学校3所。[责任领导]陶然[责任单位]县教育局[完成时限]10月底。",
                     "1 新增企业12家。 |县工信局 |县发改局 @方敏 due:12月底\n2 新建学校3所。 "
                     "|县教育局 @陶然 due:10月底\n");
  prose_assert_tasks(
      "青岭县2031年重点工作任务分解",
      "1.新增企业12家。【责任单位】县工信局【完成时限】12月底\n2.新建学校3所[试点]"
      "和医院2所。责任单位：县教育局",
      "1 新增企业12家。 |县工信局 due:12月底\n2 新建学校3所[试点]和医院2所。 |县教育局\n");
}

/* Who, which bodies and by when, without labels. Names of another kind (常态化) are none. */
static void
test_person_among_bodies_of_a_bracket(void)
{
  prose_assert_tasks(
      "青岭县2031年重点工作任务分解",
      "1.新增企业12家。（方敏，县工信局、县发改局，12月底）\n2."
      "新建学校3所。（陶然、何志强，县教育局，10月底）\n3.整治河道2条。（常态化，县水务局）",
      "1 新增企业12家。 |县工信局 |县发改局 @方敏 due:12月底\n2 新建学校3所。 |县教育局 @陶然 "
      "@何志强 due:10月底\n"
      "3 整治河道2条。 |县水务局 due:常态化\n");
}

static void
test_offices_of_a_town_stand_alone(void)
{
  prose_assert_tasks("青岭镇2031年重点工作任务分解",
                     "1.铺设管网12公里（水务站）\n2.免费体检2000人次（卫生院）\n3."
                     "办理事项300件（便民服务中心）\n4.改造车站1处（公共场所）",
                     "1 铺设管网12公里 |水务站\n2 免费体检2000人次 |卫生院\n3 办理事项300件 "
                     "|便民服务中心\n4 改造车站1处（公共场所）\n");
}

static void
test_names_behind_dashes_head_what_is_numbered(void)
{
  prose_assert_tasks(
      "青岭县2031年重点工作任务分解",
      "—— "
      "产业发展\n1.新增企业12家。责任单位：县工信局\n2."
      "培育企业3家。责任单位：县科技局\n——民生保障\n3.新建学校3所。责任单位：县教育局",
      "1 [产业发展] 新增企业12家。 |县工信局\n2 [产业发展] 培育企业3家。 |县科技局\n3 [民生保障] "
      "新建学校3所。 |县教育局\n");
}

/* Dashes in a row, and sentences behind them, are entries. */
static void
test_dashes_in_a_row_are_entries(void)
{
  prose_assert_tasks("青岭县2031年重点工作任务分解",
                     "1.新增企业12家。责任单位：县工信局\n——新增制造企业8家\n——新增服务企业4家\n2."
                     "新建学校3所。责任单位：县教育局",
                     "1 新增企业12家。 |县工信局 plan:——新增制造企业8家/——新增服务企业4家\n2 "
                     "新建学校3所。 |县教育局\n");
}

static void
test_labels_made_of_duty_and_holder(void)
{
  prose_assert_tasks("中共青岭县委常委会工作要点责任分工",
                     "1.开展监督检查。\n牵头常委：方敏\n主责庭室：县纪委监委\n配合站办：县委办",
                     "1 开展监督检查。 |lead:县纪委监委 |joint:县委办 @方敏\n");
}

static void
test_items_counted_by_any_name(void)
{
  prose_assert_tasks("青岭镇汛前隐患整治台账",
                     "险点1：涵洞淤堵\n处置措施：清淤120米\n处置时限：5月底\n"
                     "责任单位：镇农业办\n险点2：坡脚开裂\n处置措施：撤离3户\n处置时限：4月底\n"
                     "责任单位：镇规划所",
                     "1 涵洞淤堵 |镇农业办 due:5月底 plan:清淤120米\n"
                     "2 坡脚开裂 |镇规划所 due:4月底 plan:撤离3户\n");
}

static void
test_names_on_lines_of_their_own_are_the_tasks(void)
{
  prose_assert_tasks("青岭镇民生实事项目实施情况的报告",
                     "各位代表：\n一、菜场改造项目\n总投资300万元。目前，已完成主体工程。\n"
                     "二、东路拓宽工程\n全长1公里。\n已建成600米。\n"
                     "三、公厕建设\n已建成12座，完成全年目标任务。\n"
                     "各位代表，我们将一如既往接受监督。\n报告完毕，谢谢大家！",
                     "一 菜场改造项目 got:总投资300万元。目前，已完成主体工程。\n"
                     "二 东路拓宽工程 got:全长1公里。/已建成600米。\n"
                     "三 公厕建设 got:已建成12座，完成全年目标任务。\n");
}

static void
test_labels_that_only_a_style_sets_off(void)
{
  prose_assert_tasks("青岭区2031年为民办实事项目清单",
                     "1.建公园\n建设内容新建公园8个\n牵头单位区城管局\n完成时限10月底前\n"
                     "2.换管网\n建设内容更换管网5公里\n牵头单位区水利局\n完成时限11月底前",
                     "1 建公园 |lead:区城管局 due:10月底前 plan:新建公园8个\n"
                     "2 换管网 |lead:区水利局 due:11月底前 plan:更换管网5公里\n");
}

static void
test_bodies_that_are_set_up_hold_no_task(void)
{
  prose_assert_tasks("关于成立青岭县防汛工作专班的通知",
                     "一、工作分组\n（一）协调组。牵头单位：县应急局；主要职责：汇总信息。\n"
                     "（二）物资组。牵头单位：县发改局；主要职责：储备调运。",
                     "");
}

static void
test_bodies_by_whose_they_are_close_an_item(void)
{
  prose_assert_tasks("青岭区2031年目标任务分解",
                     "1.产值增长9%（区工信局）\n2.征地900亩（区征收中心、相关镇街）\n"
                     "3.开工12个（各镇街）",
                     "1 产值增长9% |区工信局\n2 征地900亩 |区征收中心 |相关镇街\n"
                     "3 开工12个 |各镇街\n");
}

static void
test_demand_to_report_is_no_text_of_the_last_item(void)
{
  prose_assert_tasks("青岭县任务分工",
                     "1.改造管网。由县住建局负责。\n2.建设学校。由县教育局负责。\n"
                     "请各责任单位于每月25日前将进展情况报县政府督查室。",
                     "1 改造管网。 |县住建局\n2 建设学校。 |县教育局\n");
}

static void
test_labels_begin_behind_a_printed_blank(void)
{
  prose_assert_tasks("青岭街道项目清单",
                     "项目一：改造长廊2处\n责任部门：城建办、各社区　　责任领导：方敏\n"
                     "项目二：举办课堂120场\n责任部门：党群办、各社区　　责任领导：陶然",
                     "一 改造长廊2处 |城建办 |各社区 @方敏\n二 举办课堂120场 |党群办 |各社区 "
                     "@陶然\n");
}

static void
test_stop_behind_a_label_of_goals(void)
{
  prose_assert_tasks("青岭区十大工程推进情况",
                     "（一）供水工程\n责任单位：区水务集团\n1.年度目标。新建水厂1座。\n"
                     "2.进展情况。完成投资2亿元。\n"
                     "（二）教育工程\n责任单位：区教育局\n1.年度目标。新增学位4200个。\n"
                     "2.进展情况。完成年度目标。",
                     "（一） 供水工程 |区水务集团 plan:新建水厂1座。 got:完成投资2亿元。\n"
                     "（二） 教育工程 |区教育局 plan:新增学位4200个。 got:完成年度目标。\n");
}

static void
test_names_in_lenses_head_items(void)
{
  prose_assert_tasks("青岭镇任务清单",
                     "【政治建设】\n1.集中学习24次。（党政办）\n【组织建设】\n"
                     "2.发展党员18名。（党建办）",
                     "1 [【政治建设】] 集中学习24次。 |党政办\n"
                     "2 [【组织建设】] 发展党员18名。 |党建办\n");
}

static void
test_fields_of_one_matter_are_no_list(void)
{
  prose_assert_tasks("关于举办职工技能大赛的通知",
                     "一、主办单位：县总工会\n二、承办单位：县职业中学\n三、协办单位：县电视台\n"
                     "四、比赛时间：6月18日",
                     "");
}

static void
test_sentences_below_items_say_whose_they_are(void)
{
  prose_assert_tasks(
      "青岭县2031年责任目标",
      "一、经济目标\n1.农业产值增长6%。\n2.粮食产量30万吨。\n以上2项目标的责任单位均为"
      "县农业局。\n3.新打机井200眼。\n该项由县水利局负责落实。\n二、社会目标\n4.建校4所"
      "。\n5.培训3000人。\n上述各项牵头单位：县教育局；配合单位：县财政局。",
      "1 [一、经济目标] 农业产值增长6%。 |县农业局\n"
      "2 [一、经济目标] 粮食产量30万吨。 |县农业局\n"
      "3 [一、经济目标] 新打机井200眼。 |县水利局\n"
      "4 [二、社会目标] 建校4所。 |lead:县教育局 |joint:县财政局\n"
      "5 [二、社会目标] 培训3000人。 |lead:县教育局 |joint:县财政局\n");
}

/* What a body does, and what kind it is, make its label: no list has all of them. */
static void
test_labels_of_two_halves(void)
{
  prose_assert_tasks(
      "青岭州2031年合作事项清单",
      "1.开通公交线路6条。\n主导方：州交通局\n协同县市：甘河县、玉湖市\n分管副州长：方敏\n"
      "2.共建产业园。\n主导方：州商务局\n参与团场：一团、二团",
      "1 开通公交线路6条。 |lead:州交通局 |joint:甘河县 |joint:玉湖市 @方敏\n"
      "2 共建产业园。 |lead:州商务局 |joint:一团 |joint:二团\n");
}

static void
test_dashes_part_names_from_outcomes(void)
{
  prose_assert_tasks("青岭农场2031年重点工作进展通报",
                     "一、已完成\n1.春播12万亩——已全部播种。（责任部门：农业部）\n"
                     "二、滞后\n2.引进企业1家——用地指标未落实。（责任部门：招商部）",
                     "1 [一、已完成] 春播12万亩 |农业部 got:已全部播种。\n"
                     "2 [二、滞后] 引进企业1家 |招商部 got:用地指标未落实。\n");
}

/* (2031—2033年) below a title is no title. */
static void
test_remarks_on_titles_are_none(void)
{
  prose_assert_tasks(
      "关于印发《青岭省物流方案（2031—2033年）》的通知",
      "各市：\n现印发给你们。\n青岭省物流方案\n（2031—2033年）\n一、主要任务\n"
      "1.建专线6条。〔责任单位：省发改委、省铁路集团。具体任务均涉及相关市（州）政府，不再"
      "列出，下同〕\n2.治航道220公里。〔责任单位：省水利厅〕",
      "1 [青岭省物流方案 > 一、主要任务] 建专线6条。 |省发改委 |省铁路集团\n"
      "2 [青岭省物流方案 > 一、主要任务] 治航道220公里。 |省水利厅\n");
}

static void
test_closing_sentences_end_with_times(void)
{
  prose_assert_tasks("青岭镇2013年重点工作分工",
                     "1、主干道亮化。陈大明、镇建设办负责，6月底前完成。\n"
                     "2、中转站建设。镇环卫所牵头，镇财政所配合，十月底前完成。",
                     "1 主干道亮化。 |镇建设办 @陈大明 due:6月底前完成\n"
                     "2 中转站建设。 |lead:镇环卫所 |joint:镇财政所 due:十月底前完成\n");
}

static void
test_status_headings_without_numbers(void)
{
  prose_assert_tasks("2017年实事上半年完成情况",
                     "现公告如下：\n已完成：\n（1）开放场馆12座。\n（2）体检8.6万人。\n正在推进：\n"
                     "（3）建公厕60座。目前已建成38座。\n（4）改危房2000户。主体施工。",
                     "（1） [已完成：] 开放场馆12座。\n（2） [已完成：] 体检8.6万人。\n"
                     "（3） [正在推进：] 建公厕60座。 got:目前已建成38座。\n"
                     "（4） [正在推进：] 改危房2000户。 got:主体施工。\n");
}

/* What a letter of responsibility lists are tasks; how they are assessed is none. */
static void
test_goals_of_a_letter_of_responsibility(void)
{
  prose_assert_tasks("青岭县2021年政府工作目标责任书",
                     "一、主要目标\n1.粮食80万亩。\n2.农田5万亩。\n3."
                     "造林2万亩。\n二、考核办法\n（一）年终考核。\n"
                     "（二）评先评优。\n三、本责任书一式两份。",
                     "1 [一、主要目标] 粮食80万亩。\n2 [一、主要目标] 农田5万亩。\n"
                     "3 [一、主要目标] 造林2万亩。\n");
}

static void
test_headings_address_all_places(void)
{
  prose_assert_tasks(
      "青岭盟2000年重点工作责任目标",
      "一、盟计委：\n1、投资25亿元；\n2、争取资金3亿元。\n二、各旗县：\n1、退耕还林2万亩；"
      "\n2、造林3万亩。",
      "1 [一、盟计委：] 投资25亿元； |盟计委\n2 [一、盟计委：] 争取资金3亿元。 |盟计委\n"
      "1 [二、各旗县：] 退耕还林2万亩； |各旗县\n2 [二、各旗县：] 造林3万亩。 |各旗县\n");
}

/* Where the title names tasks, an office in its sentence is enough. */
static void
test_offices_close_items(void)
{
  prose_assert_tasks(
      "青岭农垦总局工作要点任务分解",
      "（一）粮食400亿斤。农业处牵头，科技处、各管理局配合。\n（二）节水30万亩。水利处负责。",
      "（一） 粮食400亿斤。 |lead:农业处 |joint:科技处 |joint:各管理局\n"
      "（二） 节水30万亩。 |水利处\n");
  prose_assert_tasks("青岭县财政局关于内部控制的通知",
                     "一、预算编制。预算处负责。\n二、国库支付。国库处负责。", "");
}

static void
test_requests_at_the_end_are_no_outcome(void)
{
  prose_assert_tasks("青岭县重点工作三季度督查通报",
                     "1.体育场建设。正在施工。责任单位：县体育局\n"
                     "2.污水厂扩建。尚未开工。责任单位：县住建局\n"
                     "请有关责任单位查找原因，加快进度。",
                     "1 体育场建设。 |县体育局 got:正在施工。\n"
                     "2 污水厂扩建。 |县住建局 got:尚未开工。\n");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/prose-labels/both-outcomes-are-kept", test_both_outcomes_are_kept);
  g_test_add_func("/prose-labels/hosts-and-contacts-among-labels-are-the-items",
                  test_hosts_and_contacts_among_labels_are_the_items);
  g_test_add_func("/prose-labels/hosts-at-the-foot-are-the-pages",
                  test_hosts_at_the_foot_are_the_pages);
  g_test_add_func("/prose-labels/numbered-labels-are-fields", test_numbered_labels_are_fields);
  g_test_add_func("/prose-labels/numbered-labels-nobody-knows-are-fields",
                  test_numbered_labels_nobody_knows_are_fields);
  g_test_add_func("/prose-labels/problems-behind-numbers-are-items",
                  test_problems_behind_numbers_are_items);
  g_test_add_func("/prose-labels/problems-are-told-to-be-set-right",
                  test_problems_are_told_to_be_set_right);
  g_test_add_func("/prose-labels/labels-nobody-knows-are-kept-beside",
                  test_labels_nobody_knows_are_kept_beside);
  g_test_add_func("/prose-labels/next-steps-by-any-name", test_next_steps_by_any_name);
  g_test_add_func("/prose-labels/numbers-run-on-below-another-depth",
                  test_numbers_run_on_below_another_depth);
  g_test_add_func("/prose-labels/blank-in-the-place-of-the-colon",
                  test_blank_in_the_place_of_the_colon);
  g_test_add_func("/prose-labels/counted-names-head-what-is-numbered-below",
                  test_counted_names_head_what_is_numbered_below);
  g_test_add_func("/prose-labels/bracket-before-the-colon-of-a-name",
                  test_bracket_before_the_colon_of_a_name);
  g_test_add_func("/prose-labels/brackets-behind-commas-close-pieces",
                  test_brackets_behind_commas_close_pieces);
  g_test_add_func("/prose-labels/bracket-that-starts-with-an-unknown-label",
                  test_bracket_that_starts_with_an_unknown_label);
  g_test_add_func("/prose-labels/deadline-ends-with-its-sentence",
                  test_deadline_ends_with_its_sentence);
  g_test_add_func("/prose-labels/replies-hold-no-task", test_replies_hold_no_task);
  g_test_add_func("/prose-labels/remark-before-the-labels-of-a-bracket",
                  test_remark_before_the_labels_of_a_bracket);
  g_test_add_func("/prose-labels/bare-verdict-of-two-outcomes", test_bare_verdict_of_two_outcomes);
  g_test_add_func("/prose-labels/most-lines-end-with-bodies", test_most_lines_end_with_bodies);
  g_test_add_func("/prose-labels/offices-stand-behind-a-dash", test_offices_stand_behind_a_dash);
  g_test_add_func("/prose-labels/counted-deeds-have-a-colon", test_counted_deeds_have_a_colon);
  g_test_add_func("/prose-labels/who-guides-joins-in", test_who_guides_joins_in);
  g_test_add_func("/prose-labels/regulations-and-emergency-plans-hold-no-task",
                  test_regulations_and_emergency_plans_hold_no_task);
  g_test_add_func("/prose-labels/words-of-role-in-a-row", test_words_of_role_in_a_row);
  g_test_add_func("/prose-labels/labels-in-square-brackets-inside-a-line",
                  test_labels_in_square_brackets_inside_a_line);
  g_test_add_func("/prose-labels/person-among-bodies-of-a-bracket",
                  test_person_among_bodies_of_a_bracket);
  g_test_add_func("/prose-labels/offices-of-a-town-stand-alone",
                  test_offices_of_a_town_stand_alone);
  g_test_add_func("/prose-labels/bodies-before-names-are-bodies",
                  test_bodies_before_names_are_bodies);
  g_test_add_func("/prose-labels/who-does-it-may-be-said-in-mid-sentence",
                  test_who_does_it_may_be_said_in_mid_sentence);
  g_test_add_func("/prose-labels/bracket-ends-the-first-sentence",
                  test_bracket_ends_the_first_sentence);
  g_test_add_func("/prose-labels/names-behind-dashes-head-what-is-numbered",
                  test_names_behind_dashes_head_what_is_numbered);
  g_test_add_func("/prose-labels/dashes-in-a-row-are-entries", test_dashes_in_a_row_are_entries);
  g_test_add_func("/prose-labels/sentences-below-items-say-whose-they-are",
                  test_sentences_below_items_say_whose_they_are);
  g_test_add_func("/prose-labels/labels-of-two-halves", test_labels_of_two_halves);
  g_test_add_func("/prose-labels/dashes-part-names-from-outcomes",
                  test_dashes_part_names_from_outcomes);
  g_test_add_func("/prose-labels/remarks-on-titles-are-none", test_remarks_on_titles_are_none);
  g_test_add_func("/prose-labels/closing-sentences-end-with-times",
                  test_closing_sentences_end_with_times);
  g_test_add_func("/prose-labels/status-headings-without-numbers",
                  test_status_headings_without_numbers);
  g_test_add_func("/prose-labels/goals-of-a-letter-of-responsibility",
                  test_goals_of_a_letter_of_responsibility);
  g_test_add_func("/prose-labels/headings-address-all-places", test_headings_address_all_places);
  g_test_add_func("/prose-labels/offices-close-items", test_offices_close_items);
  g_test_add_func("/prose-labels/requests-at-the-end-are-no-outcome",
                  test_requests_at_the_end_are_no_outcome);
  g_test_add_func("/prose-labels/segments-of-a-class-vouch-for-each-other",
                  test_segments_of_a_class_vouch_for_each_other);
  g_test_add_func("/prose-labels/labels-made-of-duty-and-holder",
                  test_labels_made_of_duty_and_holder);
  g_test_add_func("/prose-labels/items-counted-by-any-name", test_items_counted_by_any_name);
  g_test_add_func("/prose-labels/names-on-lines-of-their-own-are-the-tasks",
                  test_names_on_lines_of_their_own_are_the_tasks);
  g_test_add_func("/prose-labels/labels-that-only-a-style-sets-off",
                  test_labels_that_only_a_style_sets_off);
  g_test_add_func("/prose-labels/bodies-that-are-set-up-hold-no-task",
                  test_bodies_that_are_set_up_hold_no_task);
  g_test_add_func("/prose-labels/bodies-by-whose-they-are-close-an-item",
                  test_bodies_by_whose_they_are_close_an_item);
  g_test_add_func("/prose-labels/demand-to-report-is-no-text-of-the-last-item",
                  test_demand_to_report_is_no_text_of_the_last_item);
  g_test_add_func("/prose-labels/labels-begin-behind-a-printed-blank",
                  test_labels_begin_behind_a_printed_blank);
  g_test_add_func("/prose-labels/stop-behind-a-label-of-goals", test_stop_behind_a_label_of_goals);
  g_test_add_func("/prose-labels/names-in-lenses-head-items", test_names_in_lenses_head_items);
  g_test_add_func("/prose-labels/fields-of-one-matter-are-no-list",
                  test_fields_of_one_matter_are_no_list);
  int status = g_test_run();
  prose_rules_free();
  return status;
}
