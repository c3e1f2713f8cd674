# SPDX-License-Identifier: GPL-3.0-or-later
"""chance_lists.py - a numbered list of tasks put together by chance: how it is numbered and headed, where owners, deadline, leader and
progress stand. What a reader finds in it is stated beside each line as it is put together."""
import chance_words as words
from notice import Notice

CHOICES = {
    "headings": [None, "一、", "一、…。", "一、…（3项）", "一、…方面", "（一）", "一、（一）", "第一部分 一、"],
    "number": ["1.", "1．", "1、", "（1）", "(1)", "1)", "（一）", "一、", "第1项", None],
    "runs on": [True, False],
    "task": ["plain", "plain", "slogan first", "measures behind"],
    "owners": ["line", "line", "two lines", "two on a line", "bracket", "bracket of two", "牵头 bracket", "负责 bracket", "bare bracket", "line's end",
               "bracket line", "stopped line", None],
    "deadline": [None, None, "line", "bracket", "sentence"],
    "leader": [None, None, "line", "line before", "bracket"],
    "progress": [None, None, None, "进展情况", "完成情况"],
    "stop": ["。", "。", "；", ""],
    "signs": ["full", "full", "half"],
    "letter": [True, False],
}
SLOGANS = ["实施惠民工程。", "狠抓工作落实。", "加大推进力度。"]
BRACKETS = ("bracket", "bracket of two", "bracket line")  # those that hold labels
HALF = str.maketrans("（）：；，", "():;,")


def impossible(chosen):
    """What no list prints, or what a reader could not tell either."""
    number, headings, owners = chosen["number"], chosen["headings"], chosen["owners"]
    return (number == "（一）" and headings in ("（一）", "一、（一）")
            or number == "一、" and headings is not None
            or number is None and (owners is None or chosen["stop"] == "；")
            or owners is None and (chosen["deadline"] != "line" or chosen["leader"] is None)
            or owners not in BRACKETS and "bracket" in (chosen["deadline"], chosen["leader"])
            or chosen["stop"] == "；" and (chosen["task"] == "measures behind" or "bracket" in str(owners) or owners == "line's end"))


class List:
    def __init__(self, random):
        self.random = random
        self.chosen = words.choose(random, CHOICES, impossible)
        self.tasks = random.sample(words.TASKS, len(words.TASKS))
        self.printed = 0

    def clean(self, text):
        return text.translate(HALF) if self.chosen["signs"] == "half" else text

    def number(self, place):
        """(as printed, as recorded)"""
        kind = self.chosen["number"]
        numeral = {"一": words.chinese, "1": str}
        printed = kind and "".join(numeral[sign](place) if sign in numeral else sign for sign in kind)
        if kind is None:
            return "", None
        return printed + (" " if kind == "第1项" else ""), printed.rstrip(".．、") if kind[-1] in ".．、" else printed

    def task(self):
        chosen, random = self.chosen, self.random
        text = self.tasks[(self.printed - 1) % len(self.tasks)]
        if chosen["task"] == "slogan first":
            text = random.choice(SLOGANS) + text
        if chosen["task"] == "measures behind":
            text += "。" + "".join(random.sample(words.MEASURES, 2))[:-1]
        if chosen["deadline"] == "sentence":
            text = "2031年9月底前，" + text
        return text + (chosen["stop"] or ("。" if "。" in text or self.closing_line() else ""))

    def closing_line(self):
        return self.chosen["owners"] == "line's end"

    def owners(self, deadline, person):
        """(what closes the task's own line, lines behind it, [(name, role)])"""
        kind, names = self.chosen["owners"], self.random.sample(words.BODIES, 4)
        count = self.random.choice([1, 2, 3])
        owned, joint = "、".join(names[:count]), "、".join(names[1:1 + count])
        units = [(name, "unspecified") for name in names[:count]]
        led = [(names[0], "lead")] + [(name, "joint") for name in names[1:1 + count]]
        before = "责任领导：%s；" % person if self.chosen["leader"] == "bracket" else ""
        after = "；完成时限：%s" % deadline if self.chosen["deadline"] == "bracket" else ""
        return {
            None: ("", [], []),
            "line": ("", ["责任单位：" + owned], units),
            "stopped line": ("", ["责任部门：%s。" % owned], units),
            "line's end": ("责任单位：%s。" % owned, [], units),
            "bracket": ("（%s责任单位：%s%s）" % (before, owned, after), [], units),
            "bracket line": ("", ["（%s责任单位：%s%s）" % (before, owned, after)], units),
            "负责 bracket": ("（%s负责）" % owned, [], units),
            "bare bracket": ("（%s）" % owned, [], units),
            "牵头 bracket": ("（%s牵头，%s配合）" % (names[0], joint), [], led),
            "two lines": ("", ["牵头单位：" + names[0], "配合单位：" + joint], led),
            "two on a line": ("", ["牵头单位：%s；配合单位：%s" % (names[0], joint)], led),
            "bracket of two": ("（%s牵头单位：%s；配合单位：%s%s）" % (before, names[0], joint, after), [], led),
        }[kind]

    def lines_behind(self, lines, deadline, person, progress):
        """Label lines in the order in which they are printed."""
        chosen = self.chosen
        if chosen["leader"] == "line before":
            lines = ["牵头领导：" + person] + lines
        if chosen["deadline"] == "line":
            lines = lines + ["完成时限：" + deadline]
        if chosen["leader"] == "line":
            lines = lines + ["责任领导：" + person]
        return lines + (["%s：%s" % (chosen["progress"], progress)] if chosen["progress"] else [])

    def print_item(self, notice, section, place):
        chosen, random = self.chosen, self.random
        self.printed += 1
        before, number = self.number(self.printed if chosen["runs on"] else place)
        task, deadline, person = self.task(), random.choice(words.DEADLINES), random.choice(words.PEOPLE)
        progress = random.choice(words.PROGRESS)
        closing, behind, units = self.owners(deadline, person)
        for line in [before + task + closing] + self.lines_behind(behind, deadline, person, progress):
            notice.line(self.clean(line))
        notice.task(self.clean(number or "") or None, self.clean(task), section=section, units=[{"name": self.clean(name), "role": role, "aka": None} for name, role in units],
                    leaders=[person] if chosen["leader"] else [], deadline=deadline if chosen["deadline"] in ("line", "bracket") else None,
                    progress=self.clean(progress) if chosen["progress"] else None, status="in_progress" if chosen["progress"] else None)

    def headings(self, place, name, count):
        """Those printed before a group, outermost first; and how many of them were printed before."""
        numeral = words.chinese(place)
        return {
            None: ([], 0),
            "一、": (["%s、%s" % (numeral, name)], 0),
            "一、…。": (["%s、%s方面。" % (numeral, name)], 0),
            "一、…（3项）": (["%s、%s（%d项）" % (numeral, name, count)], 0),
            "一、…方面": (["%s、%s方面" % (numeral, name)], 0),
            "（一）": (["（%s）%s" % (numeral, name)], 0),
            "一、（一）": (["一、主要任务", "（%s）%s" % (numeral, name)], 0 if place == 1 else 1),
            "第一部分 一、": (["第%s部分　坚定不移抓好%s" % (numeral, name), "一、%s" % name], 0),
        }[self.chosen["headings"]]


def compose(random, name):
    listed = List(random)
    title = random.choice(words.TITLES)
    outer = [title] if listed.chosen["letter"] else []
    notice = Notice(name, "云岭县人民政府办公室关于印发《%s》的通知" % title if outer else title, "plan", 2031)
    notice.chosen = listed.chosen
    if outer:
        words.letter(notice, title)
    for place, group in enumerate(random.sample(words.GROUPS, random.choice([2, 3]) if listed.chosen["headings"] else 1), 1):
        count = random.choice([2, 3, 4]) if listed.chosen["headings"] else random.choice([4, 6])
        headings, known = listed.headings(place, group, count)
        for heading in headings[known:]:
            notice.heading(listed.clean(heading))
        for item in range(1, count + 1):
            listed.print_item(notice, outer + [listed.clean(heading) for heading in headings], item)
    return notice
