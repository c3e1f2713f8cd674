# SPDX-License-Identifier: GPL-3.0-or-later
"""chance_tables.py - a table of tasks put together by chance: which columns it has and in what order, what is merged, how rows are grouped.

What a reader finds in it is stated beside each cell as it is put together."""
import chance_words as words
from notice import Cell, Notice, heads

CHOICES = {
    "number": ["1", "1", "1", "1.", "（1）", "一", None],
    "group": [None, None, "column", "first column", "row", "numbered row", "headed tables"],
    "task": ["工作任务", "任务内容", "重点工作", "项目名称", "主要任务", "重点任务", "事项", "任务名称", "主要工作", "目标任务", "任务事项", "实事项目"],
    "detail": [None, None, None, "主要内容", "工作措施", "年度目标", "建设内容及规模", "具体举措",
               "推进措施", "工作要求", "目标要求", "年度工作目标"],
    "owners": ["责任单位", "责任部门", "承办单位", "牵头单位", "lead and joint", "lead and others", "under one title", "责任单位及责任人",
               "labels in a cell", "牵头 in a cell", None],
    "separator": ["、", "、", "；", "，", "\n"],
    "leader": [None, None, "分管领导", "责任领导", "牵头领导", "包联领导"],
    "deadline": [None, "完成时限", "完成时间", "时间要求", "时间节点"],
    "progress": [None, None, "进展情况", "完成情况", "工作进展", "落实情况"],
    "status": [None, None, None, "完成状态", "是否完成"],
    "note": [None, None, "备注"],
    "merged": [None, None, "owners", "deadline", "parts", "parts with their owners"],
    "letter": [True, False],
    "no deadline": ["", "/", "—", "－"],  # what some cells have instead of one
    "header again": [False, False, True],  # before the second group
    "note below": [False, False, True],
    "measures": [False, False, True],  # the detail is numbered lines
}
OWNER_COLUMNS = {"lead and joint": [("lead", "牵头单位"), ("joint", "配合单位")], "lead and others": [("lead", "牵头单位"), ("joint", "责任单位")],
                 "under one title": [("lead", "牵头单位"), ("joint", "配合单位")], "牵头单位": [("lead", "牵头单位")],
                 "责任单位及责任人": [("body and person", "责任单位及责任人")], None: [],
                 "labels in a cell": [("labelled", "责任单位")], "牵头 in a cell": [("led", "责任单位")]}
# the roles that a column's bodies have: (where the row has them, role)
ROLES = {"unit": [("unit", "unspecified")], "body and person": [("body and person", "unspecified")], "lead": [("lead", "lead")],
         "joint": [("joint", "joint")], "labelled": [("lead", "lead"), ("joint", "joint")], "led": [("lead", "lead"), ("joint", "joint")]}
PARTS = ("parts", "parts with their owners")
OWNERS = ("lead", "joint", "unit", "body and person", "labelled", "led", "person", "leader")
PLANS = ("年度目标", "目标要求", "年度工作目标")


def impossible(chosen):
    """What no table prints, or what a reader could not tell either."""
    return (chosen["merged"] in PARTS and (chosen["detail"] is None or chosen["number"] is None)
            or chosen["merged"] == "owners" and chosen["owners"] is None
            or chosen["merged"] == "deadline" and (chosen["deadline"] is None or chosen["no deadline"] == "")
            or chosen["owners"] is None and chosen["progress"] is None
            or chosen["group"] == "numbered row" and chosen["number"] in (None, "一"))


class Table:
    def __init__(self, random):
        self.random = random
        self.chosen = words.choose(random, CHOICES, impossible)
        self.columns = self.all_columns()
        self.projects = random.sample(words.PROJECTS, len(words.PROJECTS))
        self.tasks = random.sample(words.TASKS, len(words.TASKS))
        self.printed = 0

    def all_columns(self):
        """(kind, title) from left to right."""
        chosen, random = self.chosen, self.random
        columns = [("number", "序号")] if chosen["number"] else []
        if chosen["group"] in ("column", "first column"):
            columns.insert(0 if chosen["group"] == "first column" else len(columns), ("group", random.choice(["类别", "领域", "工作类别"])))
        columns += [(kind, chosen[kind]) for kind in ("task", "detail") if chosen[kind]]
        owners = OWNER_COLUMNS.get(chosen["owners"], [("unit", chosen["owners"])])
        if chosen["leader"]:
            owners = random.choice([[("leader", chosen["leader"])] + owners, owners + [("leader", chosen["leader"])]])
        if chosen["deadline"]:
            owners = random.choice([[("deadline", chosen["deadline"])] + owners, owners + [("deadline", chosen["deadline"])]])
        outcome = [(kind, chosen[kind]) for kind in ("progress", "status") if chosen[kind]]
        columns += owners + outcome if random.random() < 0.7 else outcome + owners
        return columns + ([("note", chosen["note"])] if chosen["note"] else [])

    def number(self, place):
        return {"1": "%d" % place, "1.": "%d." % place, "（1）": "（%d）" % place, "一": words.chinese(place), None: ""}[self.chosen["number"]]

    def owners(self):
        """A row's owners, column by column."""
        random = self.random
        names, people = random.sample(words.BODIES, 5), random.sample(words.PEOPLE, 2)
        count = random.choice([1, 2, 3])
        joint = names[1:1 + count]
        return {"unit": names[:count], "lead": names[:1], "joint": joint, "body and person": names[:1], "leader": people[:1],
                "labelled": "牵头单位：%s\n配合单位：%s" % (names[0], "、".join(joint)), "led": "%s牵头，%s配合" % (names[0], "、".join(joint)),
                "person": people[1], "deadline": random.choice(words.DEADLINES + [self.chosen["no deadline"]])}

    def item(self, merges_parts):
        """The rows of one numbered task; kind -> text or list of names."""
        random, place = self.random, self.printed
        self.printed += 1
        project, detail = self.projects[place]
        task = project if self.chosen["detail"] else self.tasks[place] + random.choice(["", "。", "。"])
        if self.chosen["measures"]:
            detail = "1.%s\n2.%s" % (detail, random.choice(words.MEASURES))
        details = [detail, self.projects[(place + 1) % len(self.projects)][1]] if merges_parts else [detail]
        rows, owners = [], self.owners()
        for part, text in enumerate(details):
            if part and self.chosen["merged"] == "parts":
                owners = self.owners()
            row = {"number": self.number(self.printed), "task": task, "detail": text, **owners, "progress": random.choice(words.PROGRESS), "note": ""}
            row["status"] = random.choice(list(words.STATUS.get(self.chosen["status"], {"": None})))
            rows.append(row)
        return rows

    def group(self, count):
        """The items of one group, and what they share."""
        items = [self.item(self.chosen["merged"] in PARTS and place == 0) for place in range(count)]
        shared = {"owners": OWNERS[:7], "deadline": ("deadline",)}.get(self.chosen["merged"], ())
        for kind in shared:
            items[1][0][kind] = items[0][0][kind]
        return items, shared

    def text(self, kind, row):
        value = row[kind]
        if kind == "body and person":
            return "%s %s" % (value[0], row["person"])
        return self.chosen["separator"].join(value) if isinstance(value, list) else value

    def height(self, kind, items, place, part, shared):
        """How many rows the cell of this kind is tall; 0: the cell above it reaches down."""
        parts = len(items[place])
        if kind == "group":
            return sum(len(rows) for rows in items) if place == part == 0 else 0
        whole = ("number", "task") + (OWNERS + ("deadline",) if self.chosen["merged"] == "parts with their owners" else ())
        if parts > 1 and kind in whole:
            return parts if part == 0 else 0
        if kind in shared and place < 2:
            return 2 if place == 0 else 0
        return 1

    def cells(self, name, items, shared):
        """Rows of cells of one group."""
        for place, rows in enumerate(items):
            for part, row in enumerate(rows):
                heights = [(kind, self.height(kind, items, place, part, shared)) for kind, _ in self.columns]
                yield [Cell(name if kind == "group" else self.text(kind, row), rows=height) for kind, height in heights if height]

    def header(self):
        if self.chosen["owners"] != "under one title":
            return [heads(*(title for _, title in self.columns))]
        over = [Cell("责任分工", columns=2, head=True) if kind == "lead" else Cell(title, rows=2, head=True) for kind, title in self.columns if kind != "joint"]
        return [over, heads(*(title for kind, title in self.columns if kind in ("lead", "joint")))]

    def record(self, notice, section, rows, part):
        row, kinds = rows[part], dict(self.columns)
        units = [{"name": name, "role": role, "aka": None} for kind in kinds for column, role in ROLES.get(kind, ()) for name in row[column]]
        leaders = [name for kind in kinds for name in {"leader": row["leader"], "body and person": [row["person"]]}.get(kind, [])]
        divided = self.chosen["merged"] in PARTS and self.chosen["detail"] not in PLANS
        status = words.STATUS.get(self.chosen["status"], {}).get(row["status"], "in_progress" if "progress" in kinds else None)
        notice.task(row["number"].rstrip(".") or None, row["task"], section=section, units=units, leaders=leaders,
                    sub=part + 1 if len(rows) > 1 else None, subtask=row["detail"] if divided else None,
                    plan=row["detail"] if "detail" in kinds and not divided else None, deadline=row["deadline"] if "deadline" in kinds and row["deadline"] != self.chosen["no deadline"] else None,
                    progress=row["progress"] if "progress" in kinds else None, status=status)


def compose(random, name):
    table = Table(random)
    title = random.choice(words.TITLES)
    outer = [title] if table.chosen["letter"] else []
    notice = Notice(name, "云岭县人民政府办公室关于印发《%s》的通知" % title if outer else title, "plan", 2031)
    notice.chosen, notice.in_table = table.chosen, True
    if outer:
        words.letter(notice, title)
    names = random.sample(words.GROUPS, 2 if table.chosen["group"] else 1)
    rows = []
    for place, group in enumerate(names):
        items, shared = table.group(random.choice([2, 3]) if table.chosen["group"] else random.choice([3, 4]))
        printed = "%s、%s" % (words.chinese(place + 1), group) if table.chosen["group"] == "headed tables" else group
        if table.chosen["group"] == "headed tables":
            notice.heading(printed)
            rows = []
        rows += table.header() if not rows or table.chosen["header again"] else []
        if table.chosen["group"] == "row":
            rows.append([Cell(group, columns=len(table.columns))])
        if table.chosen["group"] == "numbered row":
            rows.append([Cell(words.chinese(place + 1)), Cell(group, columns=len(table.columns) - 1)])
        rows += table.cells(group, items, shared)
        for parts in items:
            for part in range(len(parts)):
                table.record(notice, outer + ([printed] if table.chosen["group"] else []), parts, part)
        if table.chosen["group"] == "headed tables" or place + 1 == len(names):
            notice.table(rows)
    if table.chosen["note below"]:
        notice.line("注：本表由县政府督查室负责解释。")
    return notice


def tells_what_spans(notice):
    """Whether a cell that is not printed can only be one that spans rows: none is empty."""
    return notice.chosen["no deadline"] != ""
