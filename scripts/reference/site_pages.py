# SPDX-License-Identifier: GPL-3.0-or-later
"""site_pages.py - pages as site systems build them, each with its own furniture, round a body that the notice writes itself.

    @site(kaipu, title, kind, year, ...)
    def name(n):            fills n with records and returns the body's markup; the notice is called site-name
        (its docstring says what it is there for)
"""
from notice import Notice
NEWS = ["全市安全生产工作会议召开", "市领导赴基层开展夏季送清凉活动", "我市新增三家省级企业技术中心", "关于公布政务公开标准目录的公告"]

def trs(n, body, block=""):
    side = "".join('<li><a href="./t2031_%d.html">%s</a></li>' % (i, t) for i, t in enumerate(NEWS))
    return """<!DOCTYPE html><html><head><meta charset="utf-8"/><title>%s_%s</title>
<meta name="ArticleTitle" content="%s"/></head><body><div class="header"><a href="/">首页</a>|<a href="/zw/">政务</a>|<a href="/hd/">互动</a></div>
<div class="position">您所在的位置：<a href="/">首页</a>&gt;<a href="/zfxxgk/">政府信息公开</a></div>
<div class="content"><div class="xl-title">%s</div>%s<div class="view TRS_UEDITOR trs_paper_default trs_web">
%s
</div><div class="fj"><a href="#">【打印】</a><a href="#">【关闭】</a></div></div>
<div class="xg"><h4>相关信息</h4><ul>%s</ul></div><div class="foot">主办：%s 承办：市政府信息中心 备案编号：ICP备00000002号</div></body></html>""" % (n.title, n.site, n.title, n.title, block, body, side, n.site)

def hanweb(n, body, block=""):
    n.published = n.published or "2031-01-01"
    return """<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>%s</title>
<meta name='ArticleTitle' content='%s'><meta name='PubDate' content='%s'></head><body><div class="top"><ul><li>首页</li><li>要闻动态</li><li>政务公开</li><li>办事服务</li></ul></div>
<div id="barrierfree_container"><table width="100%%"><tr><td class="title">%s</td></tr><tr><td>%s发布时间：%s&nbsp;&nbsp;来源：本网&nbsp;&nbsp;浏览量：<script>document.write('1')</script></td></tr></table>
<div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">%s<meta name="ContentEnd"><!--ZJEG_RSS.content.end--></div></div>
<div class="bottom"><p>版权所有：%s</p><p>主办单位：%s办公室&nbsp;技术支持：市大数据中心</p></div></body></html>""" % (n.title, n.title, n.published, n.title, block, n.published, body, n.site, n.site)

def kaipu(n, body, block=""):
    rows = "".join("<li><b>%s：</b><span>%s</span></li>" % p for p in n.labels)
    return """<!DOCTYPE html><html lang="zh"><head><meta charset="UTF-8"><title>%s-%s</title></head><body>
<div class="wza"><a>无障碍</a><a>关怀版</a></div><div class="bread">当前位置：<a>首页</a> / <a>信息公开</a> / <a>重点领域</a></div>
<div class="xxgk-info"><ul>%s</ul></div><div class="article"><h1 id="title">%s</h1>%s<div class="article-content" id="ucap-content">%s</div>
<div class="ewm"><p>扫一扫在手机打开当前页</p></div></div><footer><span>网站地图</span><span>联系我们</span><p>主办：%s</p></footer></body></html>""" % (n.title, n.site, rows, n.title, block, body, n.site)

def old(n, body, block=""):
    return """<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>%s</TITLE></HEAD><BODY bgColor=#ffffff>
<TABLE width=778 align=center><TR><TD><IMG src=top.gif></TD></TR><TR><TD>【<A href=/>首 页</A>】【<A href=zw>政务公开</A>】【<A href=bs>网上办事</A>】</TD></TR></TABLE>
<TABLE width=778 align=center><TR><TD align=middle><FONT size=4><B>%s</B></FONT></TD></TR><TR><TD align=middle>%s 点击：</TD></TR><TR><TD class=zw>
%s
</TD></TR><TR><TD align=right>【<A href=#>返回顶部</A>】【<A href=#>关闭窗口</A>】</TD></TR></TABLE>
<TABLE width=778 align=center><TR><TD align=middle>%s 版权所有 主办单位：%s信息化办公室</TD></TR></TABLE></BODY></HTML>""" % (n.title, n.title, block, body, n.site, n.site)

def word(n, body, block=""):
    return """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 11"><title>%s</title>
<style><!-- p.MsoNormal{margin:0cm;font-size:10.5pt} --></style></head><body lang=ZH-CN><div class=Section1 style='layout-grid:15.6pt'>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>%s</span></b></p>
%s
</div></body></html>""" % (n.title, n.title, body)

def nested(n, body, block=""):
    """Tables within tables, inline styles and font tags throughout; the list stands in the innermost cell."""
    return """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk" /><title>%s --%s</title></head><body style="margin:0 auto;">
<table width="1000" border="0" cellpadding="0" cellspacing="0"><tr><td height="36" style="background:#1b5faa"><span style="color:#fff">今天是2031年　欢迎访问%s门户网站</span></td></tr></table>
<table width="1000" border="0"><tr><td width="210" valign="top"><table width="100%%"><tr><td>栏目导航</td></tr><tr><td><a href="a.htm">政策文件</a></td></tr><tr><td><a href="b.htm">规划计划</a></td></tr><tr><td><a href="c.htm">督查落实</a></td></tr></table></td>
<td valign="top"><table width="100%%"><tr><td style="border-bottom:1px solid #ccc">当前位置：<a href="/">网站首页</a> &gt;&gt; <a href="c.htm">督查落实</a> &gt;&gt; 正文</td></tr><tr><td align="center" style="font-size:22px;font-weight:bold;line-height:50px">%s</td></tr>
<tr><td align="center" style="font-size:12px">%s【字体：<a>大</a> <a>中</a> <a>小</a>】</td></tr><tr><td style="padding:10px"><div id="vsb_content"><div class="v_news_content">%s</div></div></td></tr>
<tr><td>上一条：<a href="1.htm">关于做好防汛值守工作的通知</a></td></tr><tr><td>下一条：<a href="2.htm">关于表彰先进集体的决定</a></td></tr></table></td></tr></table>
<table width="1000"><tr><td align="center">版权所有：%s　承办单位：电子政务中心　网站标识码：0000000001</td></tr></table></body></html>""" % (n.title, n.site, n.site, n.title, block, body, n.site)

def breaks(n, body, block=""):
    """A page whose paragraphs are only line breaks, with hard blanks before them."""
    return """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>%s</title></head><body>
<div id="nav"><a href="#">网站首页</a><a href="#">机构职能</a><a href="#">通知公告</a></div><div id="main"><h2>%s</h2>
<div class="info"><span>作者：</span><span>文章来源：本站原创</span><span>%s</span><span>点击数：<script src="/count.js"></script></span></div>
<div id="fontzoom">%s</div><div id="page"><span>共1页</span></div><div class="share">分享到：微信 微博 QQ空间</div></div>
<div id="copyright">%s 主办　地址：滨江路1号　邮编：000000</div></body></html>""" % (n.title, n.title, block, body, n.site)

def wps(n, body, block=""):
    """What an office program exports: classes p and 15, a style a run, section marks."""
    return """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="ProgId" content="Word.Document"><meta name="Generator" content="WPS Office"><title>%s</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Administrator</o:Author></o:DocumentProperties></xml><![endif]--></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">
<p class=MsoNormal align=center style="text-align:center;line-height:29pt;"><b><span style="font-family:方正小标宋简体;font-size:22pt;"><font face="方正小标宋简体">%s</font></span></b><o:p></o:p></p>
%s</div><!--EndFragment--></body></html>""" % (n.title, n.title, body)

def portal(n, body, block=""):
    """A content system with a metadata table before the title, share buttons and a block of links behind the text."""
    rows = "".join('<tr><td class="t">%s</td><td>%s</td></tr>' % pair for pair in n.labels)
    return """<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="SiteName" content="%s"><title>%s</title></head><body>
<header><nav><ul><li><a>首页</a></li><li><a>走进</a></li><li><a>新闻中心</a></li><li><a>政务公开</a></li><li><a>政民互动</a></li></ul></nav></header>
<section class="main"><table class="xxgk_table">%s</table><h1 class="arti_title">%s</h1><p class="arti_metas"><span class="arti_publisher">发布者：管理员</span>%s<span>浏览次数：<i>0</i></span></p>
<div class="wp_articlecontent">%s</div><ul class="news_tools"><li>打印本页</li><li>关闭窗口</li></ul></section>
<aside><h3>热点文章</h3><ol>%s</ol></aside><footer>主办单位：%s人民政府办公室　联系电话：0000-8888888　政府网站标识码：0000000002</footer></body></html>""" % (n.site, n.title, rows, n.title, block, body, "".join("<li><a>%s</a></li>" % t for t in NEWS), n.site)

def article(n, body, block=""):
    """An article of a messenger's public account: sections within sections, a span a run, account and reading count round it."""
    return """<!DOCTYPE html><html lang="zh_CN"><head><meta charset="utf-8"><meta property="og:title" content="%s"><meta property="og:site_name" content="公众平台"><title></title></head><body id="activity-detail">
<div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">%s</h1><div id="meta_content"><span class="rich_media_meta">%s</span><em id="publish_time"></em><em>发表于</em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: visible;">%s</div></div><div class="rich_media_tool"><span>阅读</span><span>点赞</span><span>在看</span></div>
<p class="weui-footer">微信扫一扫关注该公众号</p></body></html>""" % (n.title, n.title, n.site, body)

def openness(n, body, block=""):
    """A disclosure platform: breadcrumbs, the labels as a list and again as a table, the title three times."""
    rows = "".join("<tr><th>%s：</th><td>%s</td></tr>" % pair for pair in n.labels)
    return """<!DOCTYPE html><html><head><meta charset="utf-8"><title>%s_%s</title></head><body class="mobile">
<div class="topbar"><a>设为首页</a><a>加入收藏</a></div><div class="wz">当前位置： <a>网站首页</a> &gt; <a>政府信息公开</a> &gt; <a>决策部署落实情况</a></div>
<table class="table_suoyin">%s</table><h1 class="wztit">%s</h1><div class="wzfbxx"><span>信息来源：%s</span><span>浏览次数：<b id="hits"></b></span><span>字体：[ <a>大</a> <a>中</a> <a>小</a> ]</span></div>
<div class="wzcon j-fontContent clearfix">%s</div><div class="btnlist"><a>打印</a><a>关闭</a></div>
<div class="footer"><p>主办单位：%s办公室</p><p>联系电话：0000-6666666</p></div></body></html>""" % (n.title, n.site, rows, n.title, n.site, body, n.site)

def campus(n, body, block=""):
    """A university's or a hospital's site: a banner of columns, the article's attributes in one line, links to the next and last."""
    return """<!DOCTYPE HTML><HTML><HEAD><TITLE>%s-%s</TITLE><META charset="UTF-8"><META Name="keywords" Content="%s,重点工作" /></HEAD><BODY>
<div class="logo"><img src="logo.png" alt=""></div><ul class="menu"><li><a>首页</a></li><li><a>概况</a></li><li><a>机构设置</a></li><li><a>规章制度</a></li><li><a>下载专区</a></li></ul>
<div class="ny_right"><div class="dqwz">您的当前位置： <a>首页</a> &gt; <a>通知公告</a> &gt; 正文</div><form name="_newscontent_fromname"><div class="content-title"><h3>%s</h3><i>作者： 点击数：[<span>0</span>]</i></div>
<div id="vsb_content_2"><div class="v_news_content">%s</div></div><p>【<a>关闭</a>】</p></form></div>
<div class="foot"><p>地址：学府路1号 邮编：000000</p><p>版权所有 &copy; %s</p></div></BODY></HTML>""" % (n.title, n.site, n.site, n.title, body, n.site)

def font_tags(n, body, block=""):
    """The oldest pages: a running line, font tags, the visitors counted, a menu between bars."""
    return """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>::%s::</title></head><body topmargin=0><center>
<table width=770 border=0 cellspacing=0><tr><td><marquee scrollamount=3>热烈欢迎各界人士光临%s网站！今天是2031年1月1日 星期三</marquee></td></tr><tr><td bgcolor=#cc0000><font color=#ffffff>首页 ｜ 领导之窗 ｜ 政务动态 ｜ 招商引资 ｜ 便民服务 ｜ 信箱</font></td></tr></table>
<table width=770 border=0><tr><td width=170 valign=top bgcolor=#f0f0f0><font size=2>站内搜索<form><input name=k><input type=submit value=搜索></form>推荐文章<br>·<a href=1.asp>全市机关作风建设会议召开</a><br>·<a href=2.asp>我市粮食生产喜获丰收</a></font></td>
<td valign=top><table width=98%% border=0 align=center><tr><td align=center><font size=5 color=red><b>%s</b></font></td></tr><tr><td align=center><font size=2>发布日期：%s　作者：佚名　阅读次数：1024</font></td></tr><tr><td><hr size=1></td></tr><tr><td class=content><font size=3>%s</font></td></tr>
<tr><td align=right><font size=2>[<a href=javascript:window.print()>打印本页</a>][<a href=javascript:window.close()>关闭窗口</a>]</font></td></tr></table></td></tr></table>
<table width=770><tr><td align=center><font size=2>%s版权所有<br>联系电话：0000-2222222　ICP备00000003号<br>建议使用IE6.0以上、1024*768分辨率浏览</font></td></tr></table></center></body></html>""" % (n.title, n.site, n.title, n.published or "", body, n.site)

def mobile(n, body, block=""):
    """A template for telephones: the time and the source under the title, a hidden menu, a foot that leads to the other templates."""
    return """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title><style>.hide{display:none}</style></head><body>
<div class="m-header"><a class="back">返回</a><span>%s</span><a class="menu">菜单</a></div><div class="m-nav hide"><a>要闻</a><a>公开</a><a>服务</a><a>互动</a><a>数据</a></div>
<article class="m-article"><h1>%s</h1><div class="m-info"><time>%s</time><span class="src">来源：%s</span><span class="fs">A- A+</span></div><section class="m-con">%s</section></article>
<div class="m-share"><span>分享至</span><i>微信好友</i><i>朋友圈</i><i>微博</i></div><div class="m-rel"><h3>推荐阅读</h3><ul>%s</ul></div><div class="m-foot"><a>电脑版</a><a>触屏版</a><p>主办：%s</p></div></body></html>""" % (n.title, n.site, n.title, n.published or "", n.site, body, "".join("<li><a>%s</a></li>" % t for t in NEWS), n.site)

def tabs(n, body, block=""):
    """Metadata table, hidden copy for the reader's voice, tabs of interpretations, attachments and print buttons."""
    rows = "".join('<tr><td class="l">%s</td><td>%s</td></tr>' % pair for pair in n.labels)
    return """<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ColumnName" content="督查工作"><meta name="ArticleTitle" content="%s"><title>%s</title></head><body>
<div id="top"><ul class="nav"><li><a>本站首页</a></li><li><a>政府信息公开指南</a></li><li><a>法定主动公开内容</a></li><li><a>依申请公开</a></li></ul></div>
<div class="crumb">首页 &gt; 政府信息公开 &gt; 法定主动公开内容 &gt; 督查工作</div><table class="xxgkml">%s</table><div class="tit"><p>%s</p></div><div class="sub"><span>字号：<a>大</a><a>中</a><a>小</a></span><span onclick="window.print()">打印</span><span>收藏</span><span>留言</span></div>
<div id="UCAP-CONTENT" class="TRS_Editor"><div class="Custom_UnionStyle">%s</div></div>
<div class="fjxz"><h4>附件下载</h4><p><a href="P0.docx">%s.docx</a></p></div><div class="xgjd"><h4>相关解读</h4><ul><li><a>【图解】一图读懂</a></li><li><a>【文字解读】政策问答</a></li></ul></div>
<div style="display:none" id="tts">%s</div><div class="bottom"><p>%s主办　网站支持IPv6　政府网站标识码：0000000004</p></div></body></html>""" % (n.title, n.title, rows, n.title, body, n.title, n.title, n.site)

def school(n, body, block=""):
    """A content system of schools and hospitals, WordPress-like."""
    return """<!doctype html><html lang="zh-hans"><head><meta charset="utf-8"><title>%s | %s</title><link rel="canonical" href="http://example.invalid/?p=1"/></head><body class="post-template single">
<header><div class="site-branding">%s</div><nav><ul><li>首页</li><li>机构概况</li><li>党建工作</li><li>院务公开</li><li>联系我们</li></ul></nav></header>
<main><article><header class="entry-header"><h1 class="entry-title">%s</h1><span class="posted-on">%s</span><span class="byline">党政办公室</span></header><div class="entry-content">%s</div><footer class="entry-footer">分类：院务公开 标签：工作</footer></article>
<nav class="post-navigation"><a>上一篇：关于调整门诊时间的通知</a><a>下一篇：义诊活动预告</a></nav></main><aside><h2>近期文章</h2><ul>%s</ul></aside><footer>Copyright © %s</footer></body></html>""" % (n.title, n.site, n.site, n.title, n.published or "", body, "".join("<li><a>%s</a></li>" % t for t in NEWS), n.site)

def p(text, style="text-indent: 2em;"):
    return '<p style="%s">%s</p>' % (style, text)

def table(rows, cell="td", inner=lambda t: "<p>%s</p>" % t, attrs=' border="1" cellspacing="0"'):
    """rows of strings or (text, rowspan, colspan)"""
    out = ["<table%s><tbody>" % attrs]
    for row in rows:
        out.append("<tr>")
        for c in row:
            t, r, k = c if isinstance(c, tuple) else (c, 1, 1)
            out.append("<td%s%s>%s</td>" % (' rowspan="%d"' % r if r > 1 else "", ' colspan="%d"' % k if k > 1 else "", inner(t) if t else "&nbsp;"))
        out.append("</tr>")
    out.append("</tbody></table>")
    return "\n".join(out)

ENC = {trs: "utf-8", hanweb: "utf-8", kaipu: "utf-8", old: "gb18030", word: "gb18030", nested: "gb18030", breaks: "utf-8", wps: "utf-8", portal: "utf-8",
       article: "utf-8", openness: "utf-8", campus: "utf-8",
       font_tags: "gb18030", mobile: "utf-8", tabs: "utf-8", school: "utf-8"}


def site(page, title, kind, year, **fields):
    """A notice of one page; with page None the body is a text export."""
    def decorate(fill):
        def compose():
            n = Notice("site-" + fill.__name__.replace("_", "-"), title, kind, year, why=fill.__doc__, **fields)
            n.in_table = True
            body = fill(n)
            n.markup = body if page else None
            n.own = body.encode() if page is None else page(n, body).encode(ENC[page])
            n.written = ("txt",) if page is None else ("html",)
            return n
        return compose
    return decorate
