# SPDX-License-Identifier: GPL-3.0-or-later
"""A matrix: one column a region, the category merged over its rows, a slash where a region has no share; region titles of two lines."""
from notice import Cell, Notice, bodies, heads

TITLE = "2023年云岭市民生实事项目任务分解表"
REGIONS = ["市本级", "东屏区", "南桥区", "临江县", "青石县", "高新区管委会", "白鹭湖管委会"]
# category, [(rows that share a number: (item, total, cells by region, body))]
ROWS = [
    ("教育助学", [
        [("新改扩建中小学校{90所|=90所|中小学校}", "9", "1 2 2 2 1 1 /", "市教育局"), ("新增学位{6万个|=60000个|新增学位}", "5400", "600 1200 1300 1200 700 400 /", "市教育局")],
        [("培育社区教育示范校{40所|=40所|社区教育示范校}", "6", "/ 2 1 1 2 / /", "市教育局")],
        [("随迁子女就读公办学校比例达到{86%|=86%|随迁子女就读公办学校比例}", "{>87%|>87%|随迁子女就读公办学校比例}", "/ >90% >85% 100% 100% / /", "市教育局")]]),
    ("医疗卫生", [
        [("建设规范化村卫生室{300个|=300个|规范化村卫生室}", "14", "/ 3 2 5 4 / /", "市卫健委")],
        [("为老年人免费接种疫苗{50万剂次|=500000剂次|免费接种疫苗}", "21500", "/ 6500 5000 5500 4500 / /", "市卫健委"),
         ("为高危人群筛查胃癌{20万人|=200000人|筛查胃癌}", "8800", "/ 2600 2200 2100 1900 / /", "市卫健委")]]),
    ("养老托育", [
        [("新增护理型养老床位{5000张|=5000张|护理型养老床位}", "420", "60 100 80 100 80 / /", "市民政局")],
        [("新增托位{2万个|=20000个|新增托位}", "760", "/ 220 200 160 120 40 20", "市卫健委")],
        [("改造居家适老化家庭{3万户|=30000户|居家适老化家庭}", "1300", "/ 400 350 300 250 / /", "市民政局")]]),
    ("城乡建设", [
        [("改造老旧小区{500个|=500个|改造老旧小区}", "41", "/ 14 12 9 6 / /", "市住建局")],
        [("建设城市公园{120个|=120个|城市公园}", "新建3", "/ 新建1 新建1 新建1 / / /", "市住建局"), ("改建城市公园{60个|=60个|改建城市公园}", "改建5", "改建1 改建1 / 改建2 改建1 / /", "市城管局")],
        [("新改建农村生活污水处理设施{1500个|=1500个|农村生活污水处理设施}", "52", "/ 10 8 18 16 / /", "市住建局")]]),
    ("交通出行", [
        [("新改建农村公路{2000公里|=2000公里|新改建农村公路}", "96.5", "/ 12.5 8 40 36 / /", "市交通局")],
        [("新增公共充电桩{3万个|=30000个|公共充电桩}", "1100", "100 300 280 180 140 60 40", "市发改委")]]),
    ("文化体育", [
        [("新建城市书房{80家|=80家|城市书房}", "7", "1 2 1 1 1 / 1", "市文广旅体局")],
        [("建设百姓健身房{400个|=400个|百姓健身房}", "26", "/ 8 7 6 5 / /", "市文广旅体局")]]),
]


def compose():
    notice = Notice("region-matrix", "云岭市人民政府办公室关于做好2023年民生实事项目任务分解工作的通知", "assignment", 2023, annotated=True,
                    issuer="云岭市人民政府办公室", issued="2023-03-20", published="2023-03-21", source="市政府办公室", page="tables", body="plain",
                    landscape=True, column="通知公告", font="WenQuanYi Zen Hei", why=__doc__)
    notice.line("各县（区）人民政府，各功能区管委会，市政府直属各单位：")
    notice.line("经市政府同意，现将2023年云岭市民生实事项目任务分解下达给你们，请认真组织实施。")
    notice.right("云岭市人民政府办公室\n2023年3月20日")
    notice.label("附件")
    notice.part(TITLE)
    notice.in_table = True
    titles = [name.replace("管委会", "\n管委会") for name in REGIONS]
    rows = [heads("序号", "事项分类", "事项名称", "全市目标任务", *titles, "责任单位")]
    running = 0
    for category, groups in ROWS:
        height = sum(len(group) for group in groups)
        first = True
        for group in groups:
            running += 1
            for index, (item, total, shares, owner) in enumerate(group):
                shares = shares.split(" ")
                row = [Cell(str(running), len(group))] if index == 0 else []
                if first:
                    row.append(Cell(category, height))
                    first = False
                rows.append(row + [Cell(item), Cell(total)] + shares + [owner])
                notice.task(str(running), item, section=[TITLE, category], sub=index + 1 if len(group) > 1 else None, units=bodies(owner),
                            plan=total, by_region=dict(zip(REGIONS, shares)))
    notice.table(rows)
    return notice
