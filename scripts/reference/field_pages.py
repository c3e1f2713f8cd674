# SPDX-License-Identifier: GPL-3.0-or-later
"""field_pages.py - more site systems, and what word processors and spreadsheets paste into them: paragraphs of spans that cut words, sheets with
columns and classes, tables whose every line is a paragraph."""
import site_pages
from notice import plain
from site_pages import NEWS

def county_openness(n, body, block=""):
    """An openness column of a county: skip links, index table twice over, title in the table and above the text, related files, tree of columns."""
    rows = "".join("<tr><th>%s:</th><td>%s</td><th>%s:</th><td>%s</td></tr>" % (a[0], a[1], b[0], b[1]) for a, b in zip(n.labels[::2], n.labels[1::2]))
    return """<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="SiteName" content="%s"><meta name="ColumnType" content="信息公开"><title>%s_%s</title></head><body>
<div class="skiptranslate"><a href="#c">跳转到主要内容区域</a></div><ul class="tool"><li>• 无障碍</li><li>• 长辈版</li></ul><div class="wz_top">您现在所在的位置：<a>网站首页</a>&gt; <a>政府信息公开首页</a> &gt; <a>%s办公室</a>&gt; <a>年度重点工作任务分解、执行及落实情况</a></div>
<div class="left_tree"><h4>政府信息公开目录</h4><ul><li>政策法规</li><li>规划计划</li><li>财政资金</li><li>应急管理</li><li>建议提案办理</li></ul></div>
<table class="table_suoyin" width="100%%">%s<tr><th>名称:</th><td colspan="3">%s</td></tr></table>
<div class="gk_con"><h1>%s</h1><div class="info"><span>发布时间：%s 08:56</span><span>来源：%s（办公室）</span><span>浏览次数：<i id="hits"></i></span><span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>
<div class="j-fontContent newscontnet minh500" id="zoom">%s</div><div class="bshare-custom">分享到：<a>微信</a><a>新浪微博</a></div></div>
<div class="rel"><h3>相关文件</h3><ul>%s</ul></div><div class="footer"><p>版权所有：%s</p><p>备案号：ICP备00000009号-1　网站标识码：0000000009</p></div></body></html>""" % (n.site, n.title, n.site, n.site, rows, n.title, n.title, n.published or "", n.site, body, "".join("<li><a>%s</a><i>[2031-01-01]</i></li>" % t for t in NEWS), n.site)

def province_platform(n, body, block=""):
    """A province's common platform: post and date in classes, article between comments, attachments behind, a friend-link selector."""
    return """<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><meta name="keywords" content="%s"><title>%s-%s</title></head><body><div class="header"><a class="logo">%s</a><form><input placeholder="请输入关键字"><button>搜索</button></form></div>
<div class="nav"><a>首页</a><a>政务五公开</a><a>政务服务</a><a>政民互动</a></div><div class="content"><div class="path">当前位置： <a>首页</a> &gt; <a>政务五公开</a> &gt; <a>执行公开</a></div>
<h3 class="zw-title">%s</h3><p class="zw-info"><span class="time">时间：%s 10:20:31</span><span class="ly">来源：本网</span><span class="ll">【浏览字号：<a>大</a><a>中</a><a>小</a>】</span><span>分享到：</span></p>
<div class="zw"><!--article-->%s<!--/article--></div><div class="relation"><ul><li>相关附件：</li></ul></div></div>
<div class="friend"><select><option>国务院部门网站</option></select><select><option>省政府部门网站</option></select><select><option>各市政府网站</option></select></div>
<div class="foot">主办：%s办公室　承办：县政务服务和数据管理局　技术支持：县信息中心<br>公安机关备案号 00000000000001</div></body></html>""" % (n.title, n.title, n.site, n.site, n.title, n.published or "", body, n.site)

def department(n, body, block=""):
    """A ministry's or provincial department's site: the document's attributes in a box to the left, article under a red head."""
    rows = "".join('<div class="attr"><span class="k">%s</span><span class="v">%s</span></div>' % pair for pair in n.labels)
    return """<!DOCTYPE html><html><head><meta charset="utf-8"><title>%s_政务公开_%s</title><meta name="ContentSource" content="%s"></head><body><div class="top_bar"><a>繁體</a><a>English</a><a>邮箱</a><a>移动版</a></div>
<div class="menu"><a>机构</a><a>新闻</a><a>公开</a><a>服务</a><a>互动</a><a>专题</a></div><div class="xxgk_box"><div class="xxgk_head">%s</div><div class="xxgk_title"><p>%s</p></div>
<div id="article" class="article_con"><div class="trs_editor_view TRS_UEDITOR trs_paper_default">%s</div></div></div><div class="qr">扫一扫 手机端浏览</div><div class="print">打印本页 | 关闭窗口</div>
<div class="footer"><a>网站声明</a> | <a>网站地图</a> | <a>联系我们</a><p>版权所有：%s　网站标识码bm00000001</p></div></body></html>""" % (n.title, n.site, n.site, rows, n.title, body, n.site)

def gazette(n, body, block=""):
    """A gazette's page: the issue above, one article, neighbours below."""
    return """<!DOCTYPE html><html><head><meta charset="utf-8"><title>%s</title></head><body><div class="gb_top">%s公报</div><div class="gb_nav">当前位置：首页 &gt; 政府公报 &gt; 第3期</div>
<div class="gb_main"><h2>%s</h2><div class="gb_meta">日期：%s　｜　来源：本站　｜　浏览量：<em></em></div><div class="gb_text">%s</div></div><div class="gb_page"><a>上一篇</a><a>返回目录</a><a>下一篇</a></div><div class="gb_foot">主管：%s　编辑出版：公报编辑室</div></body></html>""" % (n.title, n.site, n.title, n.published or "", body, n.site)

def mirror(n, body, block=""):
    """A mirror on a site of documents: the title four times, list of the same kind, notes on rights, page numbers."""
    return """<!DOCTYPE html><html><head><meta charset="gbk"><title>%s - 政策文库</title></head><body><div class="h">政策文库 <a>登录</a> <a>注册</a></div><div class="b">首页 / 地方政策 / 正文</div>
<div class="l"><h1>%s</h1><div class="t">%s　来源：%s　点击：<span>0</span></div><div class="zy"><b>核心提示：</b>%s</div><div class="c">%s</div><div class="p">共1页：<b>1</b></div>
<div class="sm">声明：本文转载自政府网站，版权归原作者所有。</div><div class="tag">标签：<a>任务分解</a><a>督查</a></div></div><div class="r"><h4>相关阅读</h4>%s</div><div class="f">政策文库　客服电话：0000-9999999</div></body></html>""" % (n.title, n.title, n.published or "", n.site, n.title, body, "".join("<p><a>%s</a></p>" % t for t in NEWS))

def editor_sections(n, body, block=""):
    """A content system whose whole article is wrapped in sections and tables by a layout plugin of an editor."""
    return """<!DOCTYPE html><html><head><meta charset="UTF-8"><title>%s</title></head><body><div id="app"><header><i class="icon-back"></i><span>%s</span></header>
<div class="detail"><div class="detail-title">%s</div><div class="detail-sub"><span>%s</span><span>阅读量 128</span></div><div class="detail-body"><section data-role="outer" label="edit by editor"><section style="margin:0 auto"><section style="display:inline-block;width:100%%">%s</section></section></section></div>
<div class="detail-btn"><button>点赞</button><button>收藏</button><button>转发</button></div></div><div class="tabbar"><span>首页</span><span>办事</span><span>我的</span></div></div></body></html>""" % (n.title, n.site, n.title, n.published or "", body)

def soup(t, lead="　　", style=""):
    """A paragraph of many nested spans that cut words anywhere."""
    t = plain(t)
    out, i, k = [], 0, 0
    while i < len(t):
        step = (9, 3, 14, 5)[k % 4]
        piece = t[i:i + step]
        out.append(('<span style="font-family:仿宋_GB2312;font-size:21px"><span style="color:#000">%s</span></span>', '<font face="仿宋">%s</font>', '<span>%s</span>', "<span lang=\"EN-US\">%s</span>")[k % 4] % piece)
        i, k = i + step, k + 1
    return '<p style="margin-top:0;line-height:150%%;%s">%s%s</p>' % (style, lead, "".join(out))

def broken(t, inner):
    return "<br>".join(inner % x for x in t.split("\n"))

def sheet(rows, cols=8, caption=None, foot=None):
    """A sheet pasted from Excel: columns, classes, heights, cells without paragraphs, line ends as br, spare empty columns."""
    out = ["<table border=0 cellpadding=0 cellspacing=0 width=1180 style='border-collapse:collapse;table-layout:fixed;width:885pt'>"]
    out += [" <col width=%d style='mso-width-source:userset;mso-width-alt:1024'>" % (40 + 30 * (i % 4)) for i in range(cols)]
    for cap in caption or []:
        out.append(" <tr height=45 style='height:33.75pt'>\n  <td colspan=%d height=45 class=xl72 width=1180>%s</td>\n </tr>" % (cols, cap))
    for r, row in enumerate(rows):
        out.append(" <tr height=54 style='mso-height-source:userset;height:40.5pt'>")
        for c in row:
            t, rs, cs = c if isinstance(c, tuple) else (c, 1, 1)
            out.append("  <td%s%s%s class=xl%d style='border-top:none;border-left:none'>%s</td>" % (" height=54" if c is row[0] else "", " rowspan=%d" % rs if rs > 1 else "", " colspan=%d" % cs if cs > 1 else "", 66 + r % 3, broken(plain(t), "%s") if t else "　"))
        out.append(" </tr>")
    for f in foot or []:
        out.append(" <tr height=30>\n  <td colspan=%d class=xl80>%s</td>\n </tr>" % (cols, f))
    out.append(" <![if supportMisalignedColumns]>\n <tr height=0 style='display:none'>" + "<td width=50></td>" * cols + "</tr>\n <![endif]>\n</table>")
    return "\n".join(out)

def word_table(rows, attrs=" class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'"):
    """A table of a word processor: every line end a paragraph, runs of spans, o:p."""
    out = ["<div align=center><table%s>" % attrs]
    for row in rows:
        out.append("<tr style='mso-yfti-irow:1;height:1.0cm'>")
        for c in row:
            t, rs, cs = c if isinstance(c, tuple) else (c, 1, 1)
            lines = "".join("<p class=MsoNormal align=center style='line-height:18.0pt'><span style='font-family:仿宋_GB2312;mso-bidi-font-family:宋体'>%s</span><span lang=EN-US><o:p></o:p></span></p>" % x for x in plain(t).split("\n")) if t else "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
            out.append("<td width=80%s%s valign=top style='border:solid windowtext 1.0pt'>%s</td>" % (" rowspan=%d" % rs if rs > 1 else "", " colspan=%d" % cs if cs > 1 else "", lines))
        out.append("</tr>")
    return "".join(out) + "</table></div>"

def sign(body, day):
    return '<p style="text-align:right;">%s&nbsp;&nbsp;&nbsp;&nbsp;</p><p style="text-align:right">%s&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</p>' % (body, day)

site_pages.ENC.update({county_openness: "utf-8", province_platform: "utf-8", department: "utf-8", gazette: "utf-8", mirror: "gbk", editor_sections: "utf-8"})
