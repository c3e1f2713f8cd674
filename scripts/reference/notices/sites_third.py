# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, third set: written before the program had seen them; the README keeps what their first run gave."""
from notice import bodies, owners
from site_pages import hanweb, kaipu, old, p, site, table, trs, word

@site(trs, "云岭省人民政府办公厅关于落实2031年《政府工作报告》重点工作分工的意见", "assignment", 2031, issuer="云岭省人民政府办公厅")
def council(n):
    """Council style: who leads, 等按职责分工负责, and 年内持续推进 in one bracket."""
    out = [p("各市人民政府，省政府各部门："), p("现就落实《政府工作报告》重点工作提出分工意见如下：")]
    h1 = "一、着力扩大国内需求"
    out.append(p("<strong>%s</strong>" % h1))
    for num, t, l, j, d in [("（一）", "把恢复和扩大消费摆在优先位置。稳定大宗消费，推动生活服务消费恢复。", "省商务厅", "省发展改革委、省财政厅", "年内持续推进"), ("（二）", "政府投资和政策激励要有效带动全社会投资。安排专项债券1200亿元。", "省财政厅", "省发展改革委", "6月底前完成")]:
        out.append(p("%s%s（%s牵头，%s等按职责分工负责，%s）" % (num, t, l, j, d)))
        n.task(num, t, section=[h1], units=owners(lead=l, joint=j), deadline=d)
    h2 = "二、加快建设现代化产业体系"
    out.append(p("<strong>%s</strong>" % h2))
    for num, t, l, d in [("（三）", "实施产业基础再造工程20项。", "省工业和信息化厅", "年内持续推进")]:
        out.append(p("%s%s（%s牵头，%s）" % (num, t, l, d))); n.task(num, t, section=[h2], units=owners(lead=l), deadline=d)
    out.append(p("各部门要高度重视，密切配合，确保完成全年目标任务。"))
    return "".join(out)

@site(kaipu, "榆关市2031年稳投资重点任务清单", "assignment", 2031)
def role_after_name(n):
    """市发改委（牵头）: the role stands in a bracket behind the name."""
    rows = [["序号", "主要任务", "责任单位", "完成时限"]]
    for num, t, us, d in [("1", "推进重大项目前期工作", ["市发改委（牵头）", "市自然资源局", "市生态环境局"], "持续推进"), ("2", "扩大制造业投资", ["市工信局（牵头）", "各县区"], "12月底")]:
        rows.append([num, t, "、".join(us), d]); n.task(num, t, units=owners(lead=[us[0][:-4]], joint=us[1:]), deadline=d)
    return table(rows)

@site(trs, "青渡市“十个专项行动”2031年任务分解", "assignment", 2031)
def group_leader(n):
    """Group rows name the leader in a bracket."""
    rows = [["序号", "工作任务", "牵头单位", "责任单位"], [("一、产业强市行动（牵头领导：罗振宇）", 1, 4)], ["1", "培育百亿级企业2家", "市工信局", "市财政局"], ["2", "新增上市企业3家", "市金融工作局", "各县区"], [("二、生态立市行动（牵头领导：秦若兰）", 1, 4)], ["3", "完成造林12万亩", "市林业局", "各县区"]]
    for g, who, num, t, l, j in [("一、产业强市行动（牵头领导：罗振宇）", "罗振宇", "1", "培育百亿级企业2家", "市工信局", "市财政局"), ("一、产业强市行动（牵头领导：罗振宇）", "罗振宇", "2", "新增上市企业3家", "市金融工作局", "各县区"), ("二、生态立市行动（牵头领导：秦若兰）", "秦若兰", "3", "完成造林12万亩", "市林业局", "各县区")]:
        n.task(num, t, section=[g], leaders=[who], units=owners(lead=l, joint=j))
    return table(rows)

@site(hanweb, "沙溪县防范化解重点领域风险工作任务", "assignment", 2031)
def labels_with_stops(n):
    """牵头单位：… 责任单位：… 完成时限：… in one line, parted by full stops."""
    out = []
    for num, t, l, j, d in [("1", "排查整治自建房安全隐患。", "县住建局", "各乡镇政府", "2031年9月底前"), ("2", "化解信访积案20件。", "县信访局", "县直有关部门", "2031年12月底前")]:
        out += [p("%s.%s" % (num, t)), p("牵头单位：%s。责任单位：%s。完成时限：%s。" % (l, j, d))]
        n.task(num, t, units=owners(lead=l, joint=j), deadline=d)
    return "".join(out)

@site(kaipu, "北汀市促进民营经济发展2032年任务分工", "assignment", 2032)
def measures_first(n):
    """Measures, bodies and time behind bold labels."""
    out = []
    for num, t, c, u, d in [("（一）", "降低经营成本", "落实税费优惠政策，全年减税降费8亿元以上。", "市税务局、市财政局", "全年"), ("（二）", "缓解融资难题", "设立5亿元应急转贷资金池。", "市金融工作局", "6月底")]:
        out += [p("<b>%s%s</b>" % (num, t)), p("<b>工作举措：</b>" + c), p("<b>责任单位：</b>" + u), p("<b>完成时限：</b>" + d)]
        n.task(num, t, plan=c, units=owners(unit=u), deadline=d)
    return "".join(out)

@site(trs, "白汀区办好2031年民生实事任务安排", "assignment", 2031)
def one_body_bracket(n):
    """One body in a bracket behind each item, without any word."""
    out = []
    for h, items in [("一、就业方面", [("1", "开发公益性岗位600个。", "区人社局"), ("2", "组织专场招聘会30场。", "区人社局")]), ("二、住房方面", [("3", "筹集保障性租赁住房800套。", "区住建局"), ("4", "完成危旧房改造12栋。", "区住建局")])]:
        out.append(p(h))
        for num, t, u in items:
            out.append(p("%s.%s（%s）" % (num, t, u))); n.task(num, t, section=[h], units=owners(unit=u))
    return "".join(out)

@site(old, "2032年全市主要经济指标任务分解表", "assignment", 2032)
def baseline(n):
    """Last year's figures beside this year's target: where the task starts from is no outcome."""
    rows = [["序号", "指标名称", "计量单位", "2031年完成", "2032年目标", "增幅", "牵头单位"]]
    for num, t, m, a, b, c, u in [("1", "地区生产总值", "亿元", "1860", "1980", "6.5%", "市发改委"), ("2", "一般公共预算收入", "亿元", "142", "150", "5.6%", "市财政局"), ("3", "社会消费品零售总额", "亿元", "720", "778", "8%", "市商务局")]:
        rows.append([num, t, m, a, b, c, u]); n.task(num, t, plan=b, units=owners(lead=u))
    return table(rows, inner=lambda t: t)

@site(hanweb, "澜江县2031年民生实事进展", "progress", 2031)
def list_in_cell(n):
    """Progress as a list in a cell; 责任单位/责任人 in one title, body and person on two lines."""
    rows = [["实事项目", "目标任务", "完成情况", "责任单位/责任人"]]
    for t, g, pr, u, who, s in [("四好农村路提质", "改造农村公路50公里", ["完成路面铺筑38公里", "安防设施安装率80%"], "县交通运输局", "石磊", "in_progress"), ("农村电网改造", "改造台区60个", ["60个台区全部改造完成"], "县供电公司", "田一鸣", "in_progress")]:
        rows.append(["<p>%s</p>" % t, "<p>%s</p>" % g, "<ul>" + "".join("<li>%s</li>" % x for x in pr) + "</ul>", "<p>%s</p><p>%s</p>" % (u, who)])
        n.task(None, t, plan=g, progress="\n".join(pr), status=s, units=owners(lead=u) if False else owners(unit=u), leaders=[who])
    rows[0] = ["<p>%s</p>" % c for c in rows[0]]
    return table(rows, inner=lambda t: t)

@site(trs, "榆关市贯彻省委全会精神任务分解", "assignment", None)
def source_column(n):
    """任务来源 before the number, merged."""
    rows = [["任务来源", "序号", "重点任务", "主要措施", "牵头领导", "责任单位"]]
    rows += [[("省委全会决定", 2, 1), "1", "完善科技创新体制机制", "实施揭榜挂帅项目10项", "许文博", "市科技局"], ["2", "健全人才引育机制", "引进领军人才团队5个", "许文博", "市委组织部"], ["市委实施意见", "3", "深化开发区改革", "完成管委会+公司改革", "周启明", "市商务局、各开发区"]]
    for s, num, t, c, who, u in [("省委全会决定", "1", "完善科技创新体制机制", "实施揭榜挂帅项目10项", "许文博", "市科技局"), ("省委全会决定", "2", "健全人才引育机制", "引进领军人才团队5个", "许文博", "市委组织部"), ("市委实施意见", "3", "深化开发区改革", "完成管委会+公司改革", "周启明", "市商务局、各开发区")]:
        n.task(num, t, section=[s], plan=c, leaders=[who], units=owners(unit=u))
    return table(rows)

@site(trs, "关于印发青渡县2031年重点工作任务的通知", "assignment", 2031, doc_number="青政办〔2031〕8号", issued="2031-02-26", issuer="青渡县人民政府办公室")
def two_forms(n):
    """A letter, then two attachments: items with label lines, and a table."""
    out = [p("青政办〔2031〕8号", "text-align:center"), p("各乡镇人民政府，县政府各部门："), p("现将《青渡县2031年重点工作任务》印发给你们，请认真组织实施。"), p("附件：1.青渡县2031年重点工作任务"), p("2.青渡县2031年重点项目清单"), p("青渡县人民政府办公室", "text-align:right"), p("2031年2月26日", "text-align:right"), p("附件1"), p("青渡县2031年重点工作任务", "text-align:center")]
    s1 = "青渡县2031年重点工作任务"
    for num, t, u in [("1", "建成县域商业体系示范县。", "县商务局"), ("2", "建设5G基站200个。", "县科工局、县铁塔公司"), ("3", "完成林长制改革任务。", "县林业局")]:
        out += [p("%s.%s" % (num, t)), p("责任单位：" + u)]; n.task(num, t, section=[s1], units=owners(unit=u))
    s2 = "青渡县2031年重点项目清单"
    out += [p("附件2"), p(s2, "text-align:center")]
    rows = [["序号", "项目名称", "年度建设内容", "责任单位", "包联领导"]]
    for num, t, c, u, who in [("1", "通用机场", "完成场道工程", "县交通局", "孟繁星"), ("2", "抽水蓄能电站", "进厂道路贯通", "县发改局", "祝小满")]:
        rows.append([num, t, c, u, who]); n.task(num, t, section=[s2], plan=c, units=owners(unit=u), leaders=[who])
    return "".join(out) + table(rows)

@site(old, "榆关镇2031年工作任务分工", "assignment", 2031)
def owner_first(n):
    """The office first and repeated, no numbers."""
    rows = [["责任部门", "工作任务", "完成时间", "分管领导"]]
    for u, t, d, who in [("党政综合办", "完成机关节能改造", "6月", "江浩"), ("党政综合办", "做好年鉴编纂", "10月", "江浩"), ("社会事务办", "完成低保动态核查", "每季度", "田一鸣"), ("综合执法队", "整治占道经营点位12处", "5月", "石磊")]:
        rows.append([u, t, d, who]); n.task(None, t, units=owners(unit=u), deadline=d, leaders=[who])
    return table(rows, inner=lambda t: t)

@site(hanweb, "云岭市2031年安全生产重点工作清单", "assignment", 2031)
def caption_tag(n):
    """A caption element, header cells with scope."""
    rows = [("1", "开展危化品企业诊断评估40家", "市应急局", "8月底"), ("2", "安装燃气报警装置1.2万户", "市城管局", "11月底")]
    for r in rows: n.task(r[0], r[1], units=owners(unit=r[2]), deadline=r[3])
    return "<table><caption>安全生产重点工作清单</caption><thead><tr><th scope='col'>序号</th><th scope='col'>工作内容</th><th scope='col'>负责部门</th><th scope='col'>完成节点</th></tr></thead><tbody>" + "".join("<tr>" + "".join("<td>%s</td>" % c for c in r) + "</tr>" for r in rows) + "</tbody></table>"

@site(kaipu, "2031年澜江市数字乡村建设台账", "progress", 2031)
def half_year(n):
    """Outcomes of the half-year and of the third quarter: the later one counts."""
    rows = [["序号", "工作内容", "年度目标", "上半年完成情况", "三季度完成情况", "责任单位", "备注"]]
    for num, t, g, a, b, u in [("1", "村级寄递物流综合服务点", "建设300个", "建成120个", "建成260个", "市邮政管理局"), ("2", "农产品电商直播基地", "建设10个", "建成4个", "建成10个，完成年度目标。", "市商务局")]:
        rows.append([num, t, g, a, b, u, ""]); n.task(num, t, plan=g, progress=b, status="met" if num == "2" else "in_progress", units=owners(unit=u))
    return table(rows)

@site(trs, "榆关市委常委会2032年工作要点责任分解", "assignment", 2032)
def bullets(n):
    """◆ items with 责任单位： behind the text in the same line."""
    out = []
    for h, items in [("一、加强党的建设", [("开展基层党建质量提升行动。", "市委组织部"), ("选派驻村第一书记120名。", "市委组织部、市农业农村局")]), ("二、推进法治建设", [("开展行政执法专项监督。", "市司法局"), ("建设公共法律服务站60个。", "市司法局、各县区")])]:
        out.append(p("<strong>%s</strong>" % h))
        for t, u in items:
            out.append(p("◆%s责任单位：%s。" % (t, u))); n.task(None, t, section=[h], units=owners(unit=u))
    return "".join(out)

@site(word, "白汀市2031年文明城市创建任务分解表", "assignment", 2031)
def two_unit_groups(n):
    """测评内容 merged over tasks; 责任分工 over two columns; word-processor HTML."""
    rows = [[("序号", 2, 1), ("测评内容", 2, 1), ("工作任务", 2, 1), ("责任分工", 1, 2), ("完成时限", 2, 1)], ["牵头单位", "责任单位"]]
    rows += [["1", ("公共环境", 2, 1), "整治飞线充电点位200处", "市城管局", "各街道办事处", "7月底"], ["2", "更新公益广告500处", "市委宣传部", "市城管局、市交通局", "6月底"], ["3", "公共服务", "提升窗口单位50家", "市行政审批局", "各窗口单位", "9月底"]]
    for g, num, t, l, j, d in [("公共环境", "1", "整治飞线充电点位200处", "市城管局", "各街道办事处", "7月底"), ("公共环境", "2", "更新公益广告500处", "市委宣传部", "市城管局、市交通局", "6月底"), ("公共服务", "3", "提升窗口单位50家", "市行政审批局", "各窗口单位", "9月底")]:
        n.task(num, t, section=[g], units=owners(lead=l, joint=j), deadline=d)
    return table(rows, inner=lambda t: "<p class=MsoNormal><span style='font-family:仿宋_GB2312'>%s</span></p>" % t)

@site(hanweb, "关于市政府重点工作督办事项进展情况的通报", "progress", 2031)
def semis(n):
    """督办事项：…；责任单位：…；完成时限：…；进展情况：… in one paragraph."""
    out = []
    for num, t, u, d, pr in [("1", "完成东环高架桥病害整治", "市住建局", "9月底前", "已完成支座更换126个"), ("2", "启用市民公共法律服务中心", "市司法局", "8月底前", "已正式启用"), ("3", "推进滨江绿道贯通", "市园林局", "12月底前", "贯通14公里")]:
        out.append(p("%s.督办事项：%s；责任单位：%s；完成时限：%s；进展情况：%s。" % (num, t, u, d, pr)))
        n.task(num, t, units=owners(unit=u), deadline=d, progress=pr + "。", status="met" if num == "2" else "in_progress")
    return "".join(out)

@site(None, "榆关区2031年重点工作任务分解表", "assignment", 2031)
def single_blanks(n):
    """Cells parted by one blank; the rows count up."""
    out = "榆关区2031年重点工作任务分解表\n\n序号 工作任务 责任单位 完成时限\n"
    for r in [("1", "完成东街片区征迁扫尾", "区住建局", "6月底"), ("2", "建成区级青少年活动中心", "区教育局", "9月底"), ("3", "新增绿地8万平方米", "区园林局", "11月底")]:
        out += " ".join(r) + "\n"; n.task(r[0], r[1], units=owners(unit=r[2]), deadline=r[3])
    return out

@site(None, "沙溪县2031年度重点任务完成情况", "progress", 2031)
def flat_group(n):
    """Cells one a line with a category before the number."""
    out = "沙溪县2031年度重点任务完成情况\n\n类别\n序号\n目标任务\n完成情况\n责任单位\n"
    for g, items in [("经济发展", [("1", "新增规上企业10家", "新增规上企业12家，超额完成年度目标。", "县工信局", "exceeded"), ("2", "完成外贸进出口8亿元", "完成外贸进出口6.1亿元。", "县商务局", "in_progress")]), ("民生改善", [("3", "改造棚户区300户", "已改造300户，完成年度目标。", "县住建局", "met")])]:
        out += g + "\n"
        for num, t, pr, u, s in items:
            out += "\n".join([num, t, pr, u]) + "\n"; n.task(num, t, section=[g], progress=pr, status=s, units=owners(unit=u))
    return out

@site(trs, "临澜市2031年惠民实事（一季度进展）", "progress", 2031)
def transposed(n):
    """Titles in the first column, a task a column."""
    rows = [["项目名称", "老旧小区改造", "校舍安全工程", "农贸市场提升"], ["责任单位", "市住建局", "市教育局", "市商务局"], ["年度目标", "改造小区60个", "加固校舍22栋", "提升市场8个"], ["进展情况", "已开工18个", "完成设计", "正在招标"]]
    for i in range(1, 4): n.task(None, rows[0][i], units=owners(unit=rows[1][i]), plan=rows[2][i], progress=rows[3][i], status="in_progress")
    return table(rows)

@site(kaipu, "市级重点工作专班任务表", "assignment", None)
def task_force(n):
    """Task forces with convener, task, lead and members."""
    rows = [["专班名称", "总召集人", "工作任务", "牵头部门", "成员单位"]]
    for f, who, t, l, j in [("招商引资专班", "罗振宇", "签约10亿元以上项目15个", "市商务局", "市发改委、市自然资源局"), ("防返贫专班", "秦若兰", "落实常态化监测帮扶", "市农业农村局", "市民政局、市医保局")]:
        rows.append([f, who, t, l, j]); n.task(None, t, section=[f], leaders=[who], units=owners(lead=l, joint=j))
    return table(rows)

@site(kaipu, "澜江县行政许可事项清单（2031年版）", "other", 2031)
def no_permits(n):
    """No tasks: what may be permitted, by whom, on what grounds."""
    return table([["序号", "事项名称", "主管部门", "实施机关", "设定和实施依据"], ["1", "食品经营许可", "县市场监管局", "县市场监管局", "《食品安全法》"], ["2", "公共场所卫生许可", "县卫健局", "县卫健局", "《公共场所卫生管理条例》"]])

@site(trs, "关于城区部分道路施工封闭的通告", "other", None)
def no_roads(n):
    """No tasks: roads that are closed."""
    return table([["序号", "施工路段", "施工内容", "施工时间", "施工单位", "联系人"], ["1", "滨江路", "雨污分流改造", "5月10日至7月30日", "某市政工程公司", "林先生"], ["2", "东环路", "路面铣刨重铺", "6月1日至6月20日", "某路桥公司", "陶先生"]])

@site(hanweb, "2031年水库大坝安全责任人名单公布", "other", 2031)
def no_dams(n):
    """No tasks: reservoirs and persons responsible."""
    return table([["水库名称", "所在乡镇", "政府责任人", "主管部门责任人", "管理单位", "巡查责任人"], ["青石水库", "青石镇", "孟繁星", "石磊", "县水利局", "王海"], ["白水水库", "白水镇", "祝小满", "石磊", "县水利局", "李川"]])

@site(trs, "关于组织申报2031年度市级科技计划项目的通知", "other", 2031, issued="2031-04-20")
def no_apply(n):
    """No tasks: a call for applications."""
    return "".join(p(t) for t in ["各县区科技局，各有关单位：", "现就组织申报2031年度市级科技计划项目有关事项通知如下：", "一、支持方向", "1.先进制造。重点支持智能装备研发。", "2.现代农业。重点支持种业创新。", "二、申报要求", "1.申报单位应具有独立法人资格。", "2.项目负责人应为申报单位在职人员。", "三、申报时间", "请各推荐单位于5月31日前将申报材料报送市科技局。", "联系人：林晓  电话：0000-1234567", "2031年4月20日"])

@site(old, "澜江市2030年政府信息公开工作年度报告", "other", 2030)
def no_annual(n):
    """No tasks: a yearly report on openness."""
    return "".join("　　%s<BR>" % t for t in ["一、总体情况", "2030年，全市主动公开政府信息2.3万条，办理依申请公开312件。", "（一）主动公开。由市政府办公室牵头，会同各部门编制公开目录。", "（二）监督保障。各单位落实专人负责。", "二、存在的主要问题及改进情况", "一是公开内容不够全面；二是队伍建设有待加强。下一步，由市政府办公室负责组织培训。"])

@site(kaipu, "部门职责边界清单", "other", None)
def no_borders(n):
    """No tasks: which body is responsible for which part of a matter."""
    return table([["序号", "管理事项", "责任部门", "职责分工", "备注"], ["1", "食用农产品监管", "市农业农村局", "负责种植养殖环节质量安全监督管理。", ""], ["", "", "市市场监管局", "负责进入市场后的质量安全监督管理。", ""], ["2", "建筑垃圾管理", "市城管局", "负责核准处置并监督。", ""]])

@site(trs, "2031年上半年经济运行情况新闻发布稿", "other", 2031)
def no_press(n):
    """No tasks: a press statement on the economy."""
    return "".join(p(t) for t in ["今年上半年，全市经济稳中向好。", "一、工业生产较快增长。规上工业增加值增长7.6%，完成年度目标的53%。", "二、投资结构持续优化。工业投资增长15.2%。", "三、消费市场稳步恢复。社会消费品零售总额增长8.1%。", "下半年，市发展改革委将会同有关部门抓好重点工作落实。"])

@site(hanweb, "2031年第二季度重点工作督查考核得分排名", "other", 2031)
def no_scores(n):
    """No tasks: scores and ranks."""
    return table([["排名", "单位", "重点工作得分", "加减分", "总分"], ["1", "县教育局", "92.5", "1", "93.5"], ["2", "县卫健局", "91", "0.5", "91.5"], ["3", "县农业农村局", "90.2", "0", "90.2"]])


NOTICES = [council, role_after_name, group_leader, labels_with_stops, measures_first, one_body_bracket, baseline, list_in_cell, source_column, two_forms, owner_first, caption_tag, half_year, bullets, two_unit_groups, semis, single_blanks, flat_group, transposed, task_force, no_permits, no_roads, no_dams, no_apply, no_annual, no_borders, no_press, no_scores]
