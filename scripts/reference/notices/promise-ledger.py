# SPDX-License-Identifier: GPL-3.0-or-later
"""A ledger of promises whose titles nobody else uses (编次, 承诺事由, 兑现标尺, 认领口, 兑现期, 成色): only a layout file can read it."""
from notice import Cell, Notice, bodies, heads

ROWS = [
    ("城南菜场改造", "新建摊位120个", "县商务局、县城管局", "9月底前", "已兑现", "met"),
    ("村道亮化", "安装路灯300盏", "县交通局", "年底前", "兑现中", "in_progress"),
    ("老人助餐", "开办助餐点18个以上", "县民政局、各乡镇人民政府", "10月底前", "已兑现", "met"),
    ("河滨步道贯通", "贯通步道6.5公里", "县水利局、县住建局", "6月底前", "未兑现", "unmet"),
    ("校门口疏堵", "增设停车位240个", "县公安局、县教育局", "8月底前", "兑现中", "in_progress"),
    ("夜间门诊", "县人民医院开设夜间门诊", "县卫健局", "5月底前", "已兑现", "met"),
]


def compose():
    notice = Notice("promise-ledger", "沅溪县2031年承诺践诺台账", "progress", 2031, published="2031-11-04", source="县政府督查室", page="modern",
                    body="plain", text="pipes", column="督查通报", site="沅溪县人民政府", why=__doc__)
    notice.in_table = True
    rows = [heads("编次", "承诺事由", "兑现标尺", "认领口", "兑现期", "成色")]
    for index, (task, plan, owners, deadline, word, status) in enumerate(ROWS):
        plan = plan.replace("", "").split("")[-1] if "{" in plan else plan
        rows.append([str(index + 1), task, plan, owners, deadline, word])
        notice.task(str(index + 1), task, units=bodies(owners), plan=plan, deadline=deadline, status=status)
    notice.table(rows)
    return notice
