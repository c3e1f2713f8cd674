# SPDX-License-Identifier: GPL-3.0-or-later
"""printers.py - the programs that make a PDF of a page, and what is done to their prints afterwards.

A printer is named by its program, and what is done afterwards behind a blank: "chromium untagged", "weasyprint cairo"."""
import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import zlib

import browser

BROWSERS = []  # the one that runs, if any


def run(command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300, **options)


def chromium(folder, source, target, landscape):
    if not BROWSERS:
        BROWSERS.append(browser.Browser())
    try:
        BROWSERS[0].print_page(source.as_uri(), target)
    except OSError:
        BROWSERS.pop().close()
        raise


def libreoffice(folder, source, target, landscape):
    office = ["soffice", "--headless", "-env:UserInstallation=file://%s/profile" % folder]
    run(office + ["--writer", "--convert-to", "odt:writer8", "--outdir", folder, str(source)])
    run(office + ["--convert-to", "docx", "--outdir", folder, folder + "/page.odt"])
    run(office + ["--convert-to", "pdf", "--outdir", folder, folder + "/page.docx"])
    shutil.move(folder + "/page.pdf", target)


def untag(folder, target):
    """Takes the structure tree out."""
    run(["qpdf", "--qdf", "--object-streams=disable", str(target), folder + "/tagged.pdf"])
    text = pathlib.Path(folder + "/tagged.pdf").read_bytes()
    text = re.sub(rb"/StructTreeRoot \d+ 0 R", b"", text)
    pathlib.Path(folder + "/untagged.pdf").write_bytes(text)
    status = subprocess.run(["qpdf", folder + "/untagged.pdf", str(target)], stderr=subprocess.DEVNULL).returncode
    if status not in (0, 3):  # 3: it mended the offsets that moved
        raise OSError("qpdf ended with %d" % status)


def two_up(folder, target):
    """Lays two pages on a sheet: each page becomes a form drawn half as large, lying on its side."""
    made = json.loads(subprocess.run(["qpdf", "--json-output", "--json-stream-data=inline", str(target)], check=True, capture_output=True).stdout)
    objects = made["qpdf"][1]
    root = objects["obj:" + objects["trailer"]["value"]["/Root"]]["value"]
    tree = objects["obj:" + root["/Pages"]]["value"]
    pages = list(leaves(objects, root["/Pages"], {}))
    for name in [key for key in objects if key.startswith("obj:") and isinstance(objects[key].get("value"), dict)
                 and objects[key]["value"].get("/Type") in ("/StructTreeRoot", "/StructElem", "/Pages")]:
        if "obj:" + root["/Pages"] != name:
            objects.pop(name)
    for key in ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/Dests"):
        root.pop(key, None)
    number = max(int(key[4:].split()[0]) for key in objects if key.startswith("obj:"))
    kids = []
    for first in range(0, len(pages), 2):
        drawn, names = "", {}
        for side, (page, box) in enumerate(pages[first:first + 2]):
            number += 1
            width, height = box[2] - box[0], box[3] - box[1]
            scale = min(421 / width, 595 / height) * 0.96
            names["/P%d" % side] = "%d 0 R" % number
            objects["obj:%d 0 R" % number] = {"stream": {"dict": {"/Type": "/XObject", "/Subtype": "/Form", "/BBox": box, "/Resources": page.get("/Resources", {})},
                                                          "data": content_of(objects, page)}}
            drawn += "q %.4f 0 0 %.4f %d 10 cm /P%d Do Q\n" % (scale, scale, 8 + 421 * side, side)
        number += 2
        objects["obj:%d 0 R" % (number - 1)] = {"stream": {"dict": {}, "data": base64.b64encode(drawn.encode()).decode()}}
        objects["obj:%d 0 R" % number] = {"value": {"/Type": "/Page", "/Parent": root["/Pages"], "/MediaBox": [0, 0, 842, 595],
                                                     "/Resources": {"/XObject": names}, "/Contents": "%d 0 R" % (number - 1)}}
        kids.append("%d 0 R" % number)
    tree.clear()
    tree.update({"/Type": "/Pages", "/Kids": kids, "/Count": len(kids)})
    made["qpdf"][0]["maxobjectid"] = number
    changed = pathlib.Path(folder + "/two-up.json")
    changed.write_text(json.dumps(made), encoding="utf-8")
    run(["qpdf", "--json-input", str(changed), str(target)])


def leaves(objects, reference, inherited):
    node = objects["obj:" + reference]["value"]
    inherited = {**inherited, **{key: node[key] for key in ("/MediaBox", "/Resources") if key in node}}
    if "/Kids" not in node:
        box = inherited["/MediaBox"]
        yield {**inherited, **node}, objects["obj:" + box]["value"] if isinstance(box, str) else box
        return
    for kid in node["/Kids"]:
        yield from leaves(objects, kid, inherited)


def content_of(objects, page):
    """The page's content streams as one, in base64."""
    parts = page["/Contents"] if isinstance(page["/Contents"], list) else [page["/Contents"]]
    out = b""
    for part in parts:
        stream = objects["obj:" + part]["stream"]
        raw = base64.b64decode(stream["data"])
        out += (zlib.decompress(raw) if stream["dict"].get("/Filter") == "/FlateDecode" else raw) + b"\n"
    return base64.b64encode(out).decode()


def weasyprint(folder, source, target, landscape):
    run(["weasyprint", str(source), str(target)])


def wkhtmltopdf(folder, source, target, landscape):
    run(["wkhtmltopdf", "-q", "-O", "Landscape" if landscape else "Portrait", str(source), str(target)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def cairo(folder, target):
    """Drawn anew: cairo places glyphs by itself and draws every line as it likes."""
    run(["pdftocairo", "-pdf", str(target), folder + "/drawn.pdf"])
    shutil.move(folder + "/drawn.pdf", target)


def rewritten(folder, target):
    """Its operators written anew, streams and objects packed otherwise."""
    run(["mutool", "clean", "-ggggsz", str(target), folder + "/rewritten.pdf"])
    shutil.move(folder + "/rewritten.pdf", target)


PROGRAMS = {"chromium": ("chromium", chromium), "libreoffice": ("soffice", libreoffice), "weasyprint": ("weasyprint", weasyprint),
            "wkhtmltopdf": ("wkhtmltopdf", wkhtmltopdf)}
AFTER = {"untagged": ("qpdf", untag), "two-up": ("qpdf", two_up), "cairo": ("pdftocairo", cairo), "rewritten": ("mutool", rewritten)}


def has(printer):
    """Whether all that it needs is installed."""
    program, *after = printer.split()
    needed = [PROGRAMS[program][0]] + [AFTER[name][0] for name in after]
    return all(shutil.which(name) for name in needed)


def print_page(printer, page, target, landscape=False):
    """Prints page (text, or bytes in whatever charset it says) to target."""
    program, *after = printer.split()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source, made = pathlib.Path(folder) / "page.html", pathlib.Path(folder) / "made.pdf"
        source.write_bytes(page if isinstance(page, bytes) else page.encode("utf-8"))
        PROGRAMS[program][1](folder, source, made, landscape)
        for name in after:
            AFTER[name][1](folder, made)
        shutil.move(made, target)
