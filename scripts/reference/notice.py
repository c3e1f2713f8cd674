# SPDX-License-Identifier: GPL-3.0-or-later
"""notice.py - one composed notice: what it prints, and what a careful reader finds in it.

A notice module in notices/ fills a Notice with blocks in printing order and, beside each, the records that belong there.
Nothing here looks at what the program gives: gold comes only from what the module states.

Amounts are marked in the text itself, {printed|op value unit|indicator}:
    建成公园{12个以上|>=12个|公园}     prints 建成公园12个以上 and annotates one quantity
"""
import re

MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\|([^{}]*)\}")
AMOUNT = re.compile(r"^(>=|<=|=|>|<|~)(-?[\d.]+)(?:\.\.([\d.]+))?(.*)$")


def plain(text):
    """The text as printed."""
    return None if text is None else MARK.sub(r"\1", text)


def number(text):
    value = float(text)
    return int(value) if value.is_integer() else value


def amounts(field, text):
    found = []
    for printed, meaning, indicator in MARK.findall(text or ""):
        op, value, value2, unit = AMOUNT.match(meaning).groups()
        found.append({"field": field, "text": printed, "op": "range" if value2 else op, "value": number(value),
                      "value2": number(value2) if value2 else None, "unit": unit or None, "indicator": indicator})
    return found


def bodies(text, role="unspecified", first=None):
    """市财政局（市国资委）、各县（区）政府 -> units; first: the role of the first-named one.

    A bracket that ends a name holds its second name; in a collective name (各县（区）政府, 各乡镇（街道）) it is part of it."""
    names, depth, start = [], 0, 0
    for at, character in enumerate(text + "、"):
        depth += (character in "（(") - (character in "）)")
        if depth == 0 and character in "、，；\n":
            names.append(text[start:at])
            start = at + 1
    units = []
    for name in names:
        second = re.fullmatch(r"([^各].*)（([^（）]+)）", name)
        units.append({"name": second.group(1) if second else name, "role": role, "aka": second.group(2) if second else None})
    if first:
        units[0]["role"] = first
    return units


def owners(lead=None, joint=None, unit=None):
    """Units of three roles in printed order; a list holds names that are taken as they are."""
    units = []
    for value, role in ((lead, "lead"), (joint, "joint"), (unit, "unspecified")):
        if isinstance(value, str):
            units += bodies(value, role=role)
        else:
            units += [{"name": name, "role": role, "aka": None} for name in value or []]
    return units


class Cell:
    def __init__(self, text, rows=1, columns=1, head=False):
        self.text, self.rows, self.columns, self.head = plain(text), rows, columns, head


class Notice:
    """blocks: (kind, value) with kind title, heading, label (a line such as 附件1), line, right, table."""

    def __init__(self, name, title, kind, year, annotated=False, issuer=None, doc_number=None, index_number=None,
                 issued=None, published=None, page="modern", body="plain", text="lines", pdf="chromium", landscape=False,
                 font="Noto Sans CJK SC", source=None, column="重点工作", site="云岭市人民政府", labels=(), why=""):
        self.__dict__.update({key: value for key, value in locals().items() if key != "self"})
        self.blocks, self.tasks, self.tables, self.markup = [], [], 0, None

    def raw(self, text):
        """Lines set in characters: a table in boxes, a run-together export. Only the text form prints them as they are."""
        self.blocks.append(("raw", text))

    def item(self, lines, number, task, lead=None, joint=None, unit=None, **fields):
        """Lines as printed ({} stands for the task's text), and the record that a reader finds in them."""
        for line in [lines] if isinstance(lines, str) else lines:
            self.line(line.replace("{}", task))
        self.task(number, task, units=owners(lead, joint, unit), **fields)

    def line(self, text):
        self.blocks.append(("line", plain(text)))

    def heading(self, text):
        self.blocks.append(("heading", text))

    def part(self, text):
        self.blocks.append(("part", text))

    def label(self, text):
        self.blocks.append(("label", text))

    def right(self, text):
        self.blocks.append(("right", text))

    def table(self, rows, widths=None):
        """rows: lists of Cell; a plain string is a cell of one."""
        self.tables += 1
        grid = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row] for row in rows]
        self.blocks.append(("table", (grid, widths)))

    def task(self, number, task, section=(), sub=None, subtask=None, units=(), leaders=(), deadline=None, plan=None,
             progress=None, status=None, by_region=None):
        values = []
        for field, text in (("task", task), ("subtask", subtask), ("plan", plan), ("progress", progress)):
            values += amounts(field, text)
        self.tasks.append({
            "doc": self.name, "seq": len(self.tasks) + 1, "number": number, "sub": sub, "section": list(section),
            "table": self.tables + 1 if self.in_table else None, "task": plain(task), "subtask": plain(subtask),
            "units": list(units), "leaders": list(leaders), "deadline": deadline, "plan": plain(plan),
            "progress": plain(progress), "status": status, "by_region": by_region,
            "quantities": values if self.annotated else None})

    in_table = False
    written = ("html", "txt")  # the forms it is published in
    own = None  # the bytes of a page that the notice writes itself (site_pages.py); then it has that form only
    printed_title = None  # where a mirror prints the title in other characters
    unseen = {}  # metadata that a print cannot state


def heads(*titles):
    return [title if isinstance(title, Cell) else Cell(title, head=True) for title in titles]
