# SPDX-License-Identifier: GPL-3.0-or-later
"""Print the first task records of a run folder as a person reads them, then how many of what there are."""
import json
import pathlib
import sys

FIRST = 3


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line] if path.exists() else []


def show(task):
    place = " > ".join(task["section"])
    number = "%s%s" % (task["number"] or "-", "/%d" % task["sub"] if task["sub"] else "")
    print("%s  task %s%s" % (task["document"]["title"], number, "  [%s]" % place if place else ""))
    print("  what      " + task["task"].replace("\n", " "))
    if task["subtask"]:
        print("  part      " + task["subtask"].replace("\n", " "))
    for unit in task["units"]:
        print("  who       %s%s (%s)" % (unit["name"], " = " + unit["aka"] if unit.get("aka") else "", unit["role"]))
    for name in ("deadline", "plan", "progress", "status"):
        if task.get(name):
            print("  %-9s %s" % (name, task[name].replace("\n", " ")))
    for q in task["quantities"]:
        print("  amount    %s %s %s %s  (%s)" % (q["indicator"] or "", q["op"], q["value"], q["unit"] or "", q["text"]))
    print()


def main(folder):
    tasks, documents, rejects = (rows(folder / (name + ".jsonl")) for name in ("tasks", "documents", "rejects"))
    seen = {}
    for task in tasks:
        seen.setdefault(task["document"]["id"], task)
    for task in list(seen.values())[:FIRST]:
        show(task)
    kinds = {}
    for document in documents:
        kinds[document["media_type"]] = kinds.get(document["media_type"], 0) + 1
    print("%d documents (%s), %d tasks, %d rejects; all in %s" % (len(documents), ", ".join("%d %s" % (n, k) for k, n in sorted(kinds.items())),
                                                              len(tasks), len(rejects), folder))


main(pathlib.Path(sys.argv[1]))
