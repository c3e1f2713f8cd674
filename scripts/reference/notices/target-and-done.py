# SPDX-License-Identifier: GPL-3.0-or-later
"""A small table of projects: target and outcome in columns of their own, bodies after them, remarks last; no heading, no letter."""
from notice import Cell, Notice, bodies, heads

ROWS = [
    ("云岭大剧院", "主体结构封顶", "主体结构已封顶。", "met", "市文广旅体局、市建投集团", "续建"),
    ("白鹭湖环湖绿道", "建成绿道18公里", "建成绿道12公里，完成投资5400万元。", "in_progress", "白鹭湖新区管委会", "续建"),
    ("市第二实验中学", "完成主体工程", "完成主体工程的60%。", "in_progress", "市教育局、市建投集团", "新建"),
    ("云岭客运枢纽", "开工建设", "已开工建设。", "met", "市交通局、市交投集团", "新建"),
    ("南桥污水处理厂扩建", "设备安装调试", "正在进行设备采购。", "in_progress", "市水利局", "续建"),
    ("高新区标准厂房", "建成厂房20万平方米", "超额完成年度目标。", "exceeded", "云岭高新区管委会", "续建"),
    ("智慧停车系统", "接入停车场80个", "未完成年度目标。", "unmet", "市城管局、市大数据局（市政务服务办）", ""),
    ("市民活动中心改造", "投入使用", "完成消防验收，正在布展。", "in_progress", "市总工会", ""),
    ("云岭粮食储备库", "新增仓容5万吨", "完成年度目标。", "met", "市发改委（市粮食局）", "续建"),
    ("镕园老街保护修缮", "修缮历史建筑16处", "修缮历史建筑9处。", "in_progress", "东屏区政府", ""),
]


def compose():
    notice = Notice("target-and-done", "云岭市2020年城市建设重点项目推进情况表", "progress", 2020, published="2021-01-08", source="市重点项目建设中心",
                    page="tables", body="breaks", column="重点项目", font="WenQuanYi Zen Hei", why=__doc__)
    notice.in_table = True
    rows = [heads("序号", "项目名称", "年度目标", "完成情况", "责任单位", "备注")]
    for index, (task, plan, progress, status, owners, remark) in enumerate(ROWS):
        rows.append([str(index + 1), task, plan, progress, owners, remark])
        notice.task(str(index + 1), task, units=bodies(owners), plan=plan, progress=progress, status=status)
    notice.table(rows)
    return notice
