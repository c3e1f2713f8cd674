# SPDX-License-Identifier: GPL-3.0-or-later
"""No tasks: an interpretation that speaks about a list of tasks, counts its items and quotes their bodies in prose."""
from notice import Notice


def compose():
    notice = Notice("interpretation", "《临江县2023年民生实事项目责任分解方案》政策解读", "other", 2023, published="2023-03-02", source="县政府办公室",
                    page="tables", body="breaks", column="政策解读", site="临江县人民政府", font="WenQuanYi Zen Hei", text="lines", why=__doc__)
    notice.heading("一、出台背景")
    notice.line("民生实事项目由县人民代表大会票决产生。为确保项目落地见效，县政府办公室牵头起草了《临江县2023年民生实事项目责任分解方案》（以下简称《方案》）。")
    notice.heading("二、主要内容")
    notice.line("《方案》共10大类36项，每项均列出牵头单位、责任单位和完成时限。主要包括：")
    notice.line("（一）教育方面。明确新增学位、校园改造等4项任务，由县教育局牵头，预计投入资金1.2亿元。")
    notice.line("（二）医疗方面。明确医共体建设等3项任务，由县卫健局负责落实。")
    notice.line("（三）交通方面。明确农村公路改造等5项任务，其中县交通局承担4项。")
    notice.heading("三、解读机构")
    notice.line("解读机构：临江县人民政府办公室")
    notice.line("解读人：林晓　联系电话：0000-7654321")
    return notice
