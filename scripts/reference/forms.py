# SPDX-License-Identifier: GPL-3.0-or-later
"""forms.py - a Notice as the forms it is published in: pages of several site generations, a text export, a printed body.

The furniture round the notice is composed too, and carries the traps that pages carry: 主办单位 and 责任编辑 in the footer,
lists of other notices at the side, share buttons, print links."""
from html import escape

NEWS = ["全市防汛工作视频会议召开", "云岭市举行重大项目集中开工活动", "市政府召开第三十八次常务会议", "市领导调研民生实事推进情况",
        "关于开展全市安全生产大检查的通告", "云岭市入选全省首批试点名单", "我市召开重点工作推进会", "夏季用电高峰服务提示"]
MENU = ["网站首页", "走进云岭", "政务公开", "政务服务", "互动交流", "专题专栏", "数据开放"]


def paragraphs(text):
    return text.split("\n")


# ---- text export -------------------------------------------------------------------------------------------------

def text_cells(grid):
    lines = []
    for row in grid:
        for cell in row:
            lines += [line for line in paragraphs(cell.text) if line]
    return lines


def text_pipes(grid):
    """A merged cell stands in its first row; the rows below it have an empty place."""
    lines, hanging = [], {}
    for row in grid:
        cells, column, waiting = [], 0, list(row)
        while waiting or hanging.get(column, 0):
            if hanging.get(column, 0):
                hanging[column] -= 1
                cells.append("")
                column += 1
                continue
            cell = waiting.pop(0)
            cells.append(" ".join(paragraphs(cell.text)))
            for place in range(cell.columns):
                hanging[column + place] = cell.rows - 1
                if place:
                    cells.append("")
            column += cell.columns
        lines.append(" | ".join(cells) + " |")
    return lines


def text_filled(grid):
    """What some exports print: a row's own cells, and pipes behind them for as many as the row with most cells has more."""
    most = max(len(row) for row in grid)
    lines = []
    for row in grid:
        filled = "|" * (most - len(row))
        lines += ["".join(" ".join(paragraphs(cell.text)) + " | " for cell in row).rstrip() + (" " + filled if filled else "")]
    return lines


def text_tables(notice, grid):
    forms = {"pipes": text_pipes, "filled": text_filled}
    if notice.text in forms:
        return forms[notice.text](grid)
    return [line for cell in text_cells(grid) for line in (cell, "")]


def text_form(notice):
    lines = []
    if notice.text != "bare":
        lines += ["当前位置：首页 > 政务公开 > " + notice.column, ""]
        if notice.text == "barred":
            cells = ["%s: | %s |" % (name, value) if value else "%s: | |" % name for name, value in notice.labels]
            lines += [" ".join(cells[i:i + 2]) for i in range(0, len(cells), 2)]
        else:
            for name, value in notice.labels:
                lines.append(name + "：" + value)
    lines += ["", notice.printed_title or notice.title, ""]
    if notice.text != "bare" and notice.published:
        lines += ["发布日期：%s 09:12   来源：%s   浏览次数：   字号：[大 中 小]" % (notice.published, notice.source or ""), ""]
    for kind, value in notice.blocks:
        if kind == "table":
            lines += text_tables(notice, value[0])
        elif kind == "raw":
            lines += paragraphs(value) + [""]
        else:
            for line in paragraphs(value):
                lines += [line, ""]
            if kind in ("part", "right"):
                lines.append("")
    if notice.text != "bare":
        lines += ["", "打印本页  关闭窗口"]
    return "\n".join(lines) + "\n"


# ---- the notice's own markup -------------------------------------------------------------------------------------

def cell_html(cell, inner, attributes=""):
    spans = (' rowspan="%d"' % cell.rows if cell.rows > 1 else "") + (' colspan="%d"' % cell.columns if cell.columns > 1 else "")
    return "<td%s%s>%s</td>" % (spans, attributes, inner)


def body_plain(notice):
    out = []
    for kind, value in notice.blocks:
        if kind == "table":
            out.append('<table class="list" border="1" cellspacing="0"><tbody>')
            for row in value[0]:
                cells = [cell_html(cell, "".join("<p>%s</p>" % escape(line) for line in paragraphs(cell.text)) or "&nbsp;") for cell in row]
                out.append("<tr>" + "".join(cells) + "</tr>")
            out.append("</tbody></table>")
        else:
            style = {"part": ' style="text-align:center;font-size:22px"', "right": ' style="text-align:right"'}.get(kind, ' style="text-indent:2em"')
            for line in paragraphs(value):
                inner = escape(line)
                out.append("<p%s>%s</p>" % (style, "<strong>%s</strong>" % inner if kind in ("heading", "part") else inner))
    return "\n".join(out)


def body_word(notice):
    """As a word processor saves it: a span a run, lang attributes, conditional comments, numbers split from their text."""
    def runs(text, bold=False):
        pieces, latin = [], ""
        for character in text + "\0":
            if character.isascii() and character.isalnum():
                latin += character
                continue
            if latin:
                pieces.append('<span lang="EN-US" style=\'font-family:"Times New Roman","serif"\'>%s</span>' % latin)
                latin = ""
            if character != "\0":
                pieces.append(escape(character))
        inner = "".join(pieces)
        inner = "<b>%s</b>" % inner if bold else inner
        return '<span style=\'font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体\'>%s</span>' % inner
    out = ["<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->"]
    for kind, value in notice.blocks:
        if kind == "table":
            out.append("<div align=center><table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>")
            for index, row in enumerate(value[0]):
                cells = []
                for cell in row:
                    inner = "".join("<p class=MsoNormal align=center style='line-height:18.0pt'>%s<span lang=EN-US><o:p></o:p></span></p>" % runs(line)
                                    for line in paragraphs(cell.text))
                    cells.append(cell_html(cell, inner, " valign=top style='border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'"))
                out.append("<tr style='mso-yfti-irow:%d;height:28.35pt'>%s</tr>" % (index, "".join(cells)))
            out.append("</table></div>")
        else:
            align = {"part": " align=center", "right": " align=right"}.get(kind, "")
            for line in paragraphs(value):
                out.append("<p class=MsoNormal%s style='text-indent:32.0pt;line-height:28.0pt'>%s<span lang=EN-US><o:p></o:p></span></p>"
                           % (align, runs(line, kind in ("heading", "part"))))
    return "\n".join(out)


def body_breaks(notice):
    """One division, lines ended by <br>, indents of ideographic spaces; tables with unclosed cells."""
    out = ["<div class=TRS_Editor>"]
    for kind, value in notice.blocks:
        if kind == "table":
            out.append("<TABLE borderColor=#000000 cellSpacing=0 cellPadding=3 width=620 border=1>")
            for row in value[0]:
                out.append("<TR>")
                for cell in row:
                    inner = "<BR>".join(escape(line) for line in paragraphs(cell.text)) or "&nbsp;"
                    out.append(cell_html(cell, inner, " align=middle").replace("</td>", "").replace("<td", "<TD"))
            out.append("</TABLE>")
        elif kind == "part":
            out.append("<center><b><font size=4>%s</font></b></center><br>" % escape(value))
        elif kind == "right":
            out.append("<br>".join("&nbsp;" * 40 + escape(line) for line in paragraphs(value)) + "<br><br>")
        else:
            for line in paragraphs(value):
                out.append("　　" + ("<b>%s</b>" % escape(line) if kind == "heading" else escape(line)) + "<br>")
    return "\n".join(out + ["</div>"])


BODIES = {"plain": body_plain, "word": body_word, "breaks": body_breaks}


# ---- pages round it ----------------------------------------------------------------------------------------------

def page_modern(notice, body):
    news = "".join('<li><a href="/art/%d.html" title="%s">%s</a><span>06-%02d</span></li>' % (1200 + i, title, title, i + 3) for i, title in enumerate(NEWS))
    menu = "".join('<li><a href="/col/col%d/">%s</a></li>' % (i, title) for i, title in enumerate(MENU))
    meta = "".join('<meta name="%s" content="%s">\n' % pair for pair in
                   [("SiteName", notice.site + "门户网站"), ("SiteDomain", "www.yunling.example"), ("ColumnName", notice.column),
                    ("ColumnType", "政府信息公开"), ("ArticleTitle", escape(notice.printed_title or notice.title))]
                   + ([("PubDate", notice.published + " 09:12")] if notice.published else [])
                   + ([("ContentSource", notice.source)] if notice.source else []))
    block = ""
    if notice.labels:
        cells = ["<td class='k'>%s：</td><td>%s</td>" % (escape(k), escape(v)) for k, v in notice.labels]
        rows = ["<tr>%s</tr>" % "".join(cells[i:i + 2]) for i in range(0, len(cells), 2)]
        block = '<div class="xxgk"><table><tbody>%s</tbody></table></div>' % "".join(rows)
    date = '<span>发布日期：%s 09:12</span>' % notice.published if notice.published else ""
    source = '<span>信息来源：%s</span>' % notice.source if notice.source else ""
    return """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>%s - %s门户网站</title>
%s<link rel="stylesheet" href="/css/main.css"><style>.nav li{float:left}.list td{padding:4px}</style>
<script>var siteId=7;function zoom(n){document.getElementById('zoom').style.fontSize=n+'px';}</script></head>
<body><div class="header"><div class="logo"><img src="/logo.png" alt="%s"></div>
<ul class="nav">%s</ul><form action="/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="#">%s</a></div>
<div class="wrap"><div class="main">%s<h1 class="title">%s</h1>
<div class="sub">%s %s <span>浏览次数：<b id="hits">0</b></span> <span>字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span></div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div id="zoom" class="article">
%s
</div>
<div class="tools"><a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a></div>
<div class="near"><p>上一篇：<a href="/art/1190.html">%s</a></p><p>下一篇：<a href="/art/1192.html">%s</a></p></div></div>
<div class="side"><h3>最新信息</h3><ul>%s</ul></div></div>
<div class="footer"><p>主办单位：%s办公室　承办单位：云岭市大数据发展中心</p><p>网站标识码：9900000001　备案号：岭ICP备00000001号</p>
<p><a href="/map.html">网站地图</a> | <a href="/about.html">关于我们</a> | 联系电话：0000-1234567</p></div>
</body></html>
""" % (escape(notice.printed_title or notice.title), notice.site, meta, notice.site, menu, notice.column, block, escape(notice.printed_title or notice.title), date, source, body,
       NEWS[0], NEWS[1], news, notice.site)


def page_tables(notice, body):
    """Layout tables, upper-case tags, unquoted attributes; declared gb2312, saved by an editor that writes GB18030."""
    links = "".join("<TR><TD height=24>・<A href=news%d.htm class=a1>%s</A></TD></TR>" % (i, title) for i, title in enumerate(NEWS))
    menu = "".join("<TD align=center width=90><A href=m%d.htm><FONT color=#ffffff>%s</FONT></A></TD>" % (i, title) for i, title in enumerate(MENU))
    labels = "".join("<TR><TD width=100 bgColor=#eef6ff>%s：</TD><TD>%s</TD></TR>" % pair for pair in notice.labels)
    info = []
    if notice.published:
        info.append("发布时间：%s" % notice.published)
    if notice.source:
        info.append("来源：%s" % notice.source)
    return """<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312">
<TITLE>%s</TITLE>
<STYLE>TD{font-size:12px;line-height:180%%}.a1{color:#333}</STYLE>
<SCRIPT language=javascript>function doPrint(){window.print();}document.write("<td>"+new Date().getYear()+"</td>");</SCRIPT></HEAD>
<BODY leftMargin=0 topMargin=0>
<TABLE width=980 align=center border=0 cellSpacing=0 cellPadding=0><TR><TD colSpan=7><IMG src=top.jpg></TD></TR><TR bgColor=#1155aa>%s</TR></TABLE>
<TABLE width=980 align=center border=0><TR><TD>您现在的位置：<A href=index.htm>首页</A> &gt;&gt; <A href=zwgk.htm>政务公开</A> &gt;&gt; %s</TD></TR></TABLE>
<TABLE width=980 align=center border=0 cellSpacing=0 cellPadding=0><TR vAlign=top><TD width=220>
<TABLE width=100%% border=0><TR><TD bgColor=#cce0ff><B>信息导航</B></TD></TR>%s</TABLE></TD><TD width=760>
<TABLE width=100%% border=0>%s</TABLE>
<TABLE width=100%% border=0><TR><TD align=center><FONT size=5 color=#cc0000><B>%s</B></FONT></TD></TR>
<TR><TD align=center>%s　阅读次数：　【<A href=#>打印</A>】【<A href=#>关闭</A>】</TD></TR><TR><TD>
%s
</TD></TR></TABLE></TD></TR></TABLE>
<TABLE width=980 align=center border=0><TR><TD align=center>版权所有：%s　主办单位：%s办公室　责任编辑：网站编辑部<BR>建议使用1024×768分辨率浏览</TD></TR></TABLE>
</BODY></HTML>
""" % (notice.printed_title or notice.title, menu, notice.column, links, labels, escape(notice.printed_title or notice.title), "　".join(info), body, notice.site, notice.site)


def page_library(notice, body):
    """A document library: label block with blanks inside the labels, three columns of links below."""
    def spaced(label):
        return "　".join(label) if len(label) == 2 else (" ".join(label) if len(label) == 3 else label)
    rows = "".join('<tr><td align="right"><b>%s：</b></td><td>%s</td></tr>' % (spaced(k), escape(v)) for k, v in notice.labels)
    links = "".join('<td><a href="#">%s</a></td>' % title for title in MENU)
    return """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<title>%s_%s_信息公开</title><meta name="keywords" content="%s" /></head><body>
<div id="top"><a href="/">首页</a> | <a href="/zc/">政策</a> | <a href="/gb/">公报</a> | <a href="/sj/">数据</a></div>
<div class="BreadcrumbNav">首页 &gt; 政策 &gt; %s</div>
<table class="bd1" width="100%%" border="0" cellspacing="0"><tbody>%s</tbody></table>
<table border="0" width="100%%"><tbody><tr><td class="b12c" id="UCAP-CONTENT"><h2 style="text-align:center">%s</h2>
%s
</td></tr></tbody></table>
<div class="share">分享：<img src="wx.png" alt="微信" /> 扫一扫在手机打开当前页 <a href="#">【我要纠错】</a></div>
<table width="100%%"><tr>%s</tr></table>
<div id="foot">主办单位：%s办公室 运行维护单位：市大数据发展中心 版权所有 责任编辑：林晓</div></body></html>
""" % (escape(notice.printed_title or notice.title), notice.site, notice.column, notice.column, rows, escape(notice.printed_title or notice.title), body, links, notice.site)


def page_pairs(notice, body):
    """A portal without tables: labels and values in blocks of their own, empty ones too; a list of files beside the notice."""
    pairs = "".join('<div class="row"><div class="name">%s：</div><div class="value">%s</div></div>' % (escape(k), escape(v)) for k, v in notice.labels)
    news = "".join('<dd><a href="/a/%d">%s</a></dd>' % (70 + i, title) for i, title in enumerate(NEWS))
    menu = "".join('<a href="/c/%d">%s</a>' % (i, title) for i, title in enumerate(MENU))
    return """<!DOCTYPE html>
<html><head><meta charset="UTF-8"><title>%s</title><link rel="stylesheet" href="/static/site.css"></head>
<body><header><a class="logo" href="/"></a><nav>%s</nav></header>
<div class="place">首页 / 政务公开 / %s</div>
<main><section class="info">%s</section>
<article><h1>%s</h1><div class="bar"><em>视力保护色</em><em>A+</em><em>A-</em></div><div class="text">
%s
</div></article><aside><dl><dt>相关文件</dt>%s</dl></aside></main>
<footer>版权所有：%s　网站标识码：9900000002</footer></body></html>
""" % (escape(notice.printed_title or notice.title), menu, notice.column, pairs, escape(notice.printed_title or notice.title), body, news, notice.site)


PAGES = {"pairs": (page_pairs, "utf-8"), "modern": (page_modern, "utf-8"), "tables": (page_tables, "gb18030"), "library": (page_library, "utf-8")}


def html_form(notice):
    page, charset = PAGES[notice.page]
    return page(notice, BODIES[notice.body](notice)).encode(charset)


def print_form(notice):
    """What is printed to PDF: the notice alone, with rules round its cells and the title over it."""
    return """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title><style>
@page{size:A4 %s;margin:22mm 20mm}body{font-family:"%s";font-size:%s;line-height:1.6}
h1{font-size:20px;text-align:center}table{border-collapse:collapse;width:100%%;font-size:12px}td,th{border:1px solid #000;padding:3px}p{margin:4px 0}td p{margin:0}
</style></head><body><h1>%s</h1>%s</body></html>""" % (
        escape(notice.printed_title or notice.title), "landscape" if notice.landscape else "portrait", notice.font,
        "15px" if not notice.landscape else "14px", escape(notice.printed_title or notice.title), notice.markup or body_plain(notice))
