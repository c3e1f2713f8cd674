# SPDX-License-Identifier: GPL-3.0-or-later
"""No tasks: a covering letter whose list is an attachment; its numbered demands name 牵头单位 and 责任单位 and set reporting dates."""
from notice import Notice


def compose():
    notice = Notice("letter-with-attachment", "云岭市人民政府办公室关于印发2022年市政府重点工作任务分解表的通知", "other", 2022,
                    issuer="云岭市人民政府办公室", doc_number="云政办函〔2022〕18号", issued="2022-02-14", published="2022-02-16", source="市政府办公室",
                    column="文件公开", why=__doc__)
    notice.part("云政办函〔2022〕18号")
    notice.line("各县（区）人民政府，各功能区管委会，市政府直属各单位：")
    notice.line("《2022年市政府重点工作任务分解表》已经市政府同意，现印发给你们，并就有关事项通知如下：")
    notice.heading("一、明确责任分工")
    notice.line("任务分解表共列入重点工作126项，每项均明确了牵头单位、责任单位和完成时限，列第一位的为牵头单位。各牵头单位要发挥牵头抓总作用，制定实施方案；各责任单位要积极配合，形成工作合力。")
    notice.heading("二、严格时间要求")
    notice.line("各牵头单位于3月5日前将实施方案报市政府办公室（联系人：林晓，电话：0000-1234567），每季度末报送进展情况。")
    notice.heading("三、强化督查考核")
    notice.line("1.市政府督查室每季度组织一次督查，对工作不力的予以通报。")
    notice.line("2.完成情况纳入年度目标责任制考核，未完成任务的单位取消评优资格。")
    notice.line("附件：2022年市政府重点工作任务分解表.xls")
    notice.right("云岭市人民政府办公室\n2022年2月14日")
    return notice
