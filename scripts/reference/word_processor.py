# SPDX-License-Identifier: GPL-3.0-or-later
"""word_processor.py - a Notice as the DOCX that an office writes: tables of fixed widths, official type sizes, merged cells.

Only what shapes the printed page is written; the office that prints it supplies the rest (ECMA-376, part 1, WordprocessingML)."""
import zipfile
from html import escape

FONTS = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="%s"/>'
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CONTENT_TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                 '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                 '<Override PartName="/word/document.xml" '
                 'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONS = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
PAGES = {False: (11906, 16838, 8845), True: (16838, 11906, 13000)}  # lying or not: width, height, width of the text, in twentieths of a point


class Look:
    """How an office was told to set the notice. Sizes in half points, line heights in twentieths of a point (None: the font's own)."""

    def __init__(self, size=24, line=None, valign="center", align="left", repeats_header=False, keeps_rows=False, lying=False, font="WenQuanYi Zen Hei"):
        self.__dict__.update({key: value for key, value in locals().items() if key != "self"})


def by_chance(random):
    size = random.choice([21, 24, 28, 32])
    line = size * 10 + random.choice([80, 120, 240]) if random.random() < 0.4 else None
    return Look(size, line, random.choice(["top", "center"]), random.choice(["left", "center", "both"]), random.random() < 0.4,
                random.random() < 0.2, random.random() < 0.25)


def paragraph(look, text, size, align, line=None, indent=False):
    spacing = '<w:spacing w:line="%d" w:lineRule="exact"/>' % line if line else ""
    first = '<w:ind w:firstLineChars="200" w:firstLine="%d"/>' % (size * 20) if indent else ""
    return ('<w:p><w:pPr>%s%s<w:jc w:val="%s"/></w:pPr><w:r><w:rPr>%s<w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr>'
            '<w:t xml:space="preserve">%s</w:t></w:r></w:p>' % (spacing, first, align, FONTS % look.font, size, size, escape(text)))


def grid(rows):
    """Rows of (cell, whether this is its first row), every place filled."""
    filled, hanging = [], {}
    for row in rows:
        line, column, waiting = [], 0, list(row)
        while waiting or hanging.get(column, (0, None))[0]:
            left, above = hanging.get(column, (0, None))
            cell = above if left else waiting.pop(0)
            hanging[column] = (left - 1 if left else cell.rows - 1, cell)
            line.append((cell, not left))
            column += cell.columns
        filled.append(line)
    return filled


def column_widths(filled, total):
    weights = [1.0] * sum(cell.columns for cell, _ in filled[0])
    for line in filled:
        column = 0
        for cell, _ in line:
            if cell.columns == 1:
                weights[column] = max(weights[column], min(len(cell.text), 60) ** 0.6 + 1)
            column += cell.columns
    return [int(total * weight / sum(weights)) for weight in weights]


def table_cell(look, cell, is_first, width):
    across = '<w:gridSpan w:val="%d"/>' % cell.columns if cell.columns > 1 else ""
    down = "" if cell.rows == 1 else '<w:vMerge w:val="restart"/>' if is_first else "<w:vMerge/>"
    lines = cell.text.split("\n") if is_first else [""]
    return ('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s%s<w:vAlign w:val="%s"/></w:tcPr>%s</w:tc>'
            % (width, across, down, look.valign, "".join(paragraph(look, line, look.size, look.align, look.line) for line in lines)))


def table(look, rows):
    filled = grid(rows)
    widths = column_widths(filled, PAGES[look.lying][2])
    sides = "".join('<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>' % side for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    out = ['<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>%s</w:tblGrid>'
           % (sum(widths), sides, "".join('<w:gridCol w:w="%d"/>' % width for width in widths))]
    for place, line in enumerate(filled):
        head = '<w:tblHeader/>' if look.repeats_header and all(cell.head for cell, _ in line) else ""
        out.append("<w:tr><w:trPr>%s%s</w:trPr>" % ("<w:cantSplit/>" if look.keeps_rows else "", head))
        column = 0
        for cell, is_first in line:
            out.append(table_cell(look, cell, is_first, sum(widths[column:column + cell.columns])))
            column += cell.columns
        out.append("</w:tr>")
    return "".join(out) + "</w:tbl><w:p/>"


def document(look, notice):
    out = [paragraph(look, notice.title, 44, "center", 640)]
    for kind, value in notice.blocks:
        if kind == "table":
            out.append(table(look, value[0]))
        else:
            align = {"part": "center", "right": "right"}.get(kind, "both")
            out += [paragraph(look, line, 44 if kind == "part" else 32, align, 560, align == "both") for line in value.split("\n")]
    width, height, _ = PAGES[look.lying]
    section = ('<w:sectPr><w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" '
               'w:footer="992" w:gutter="0"/></w:sectPr>' % (width, height, ' w:orient="landscape"' if look.lying else ""))
    return '<?xml version="1.0" encoding="UTF-8"?><w:document %s><w:body>%s%s</w:body></w:document>' % (NAMESPACE, "".join(out), section)


def write(look, notice, path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", document(look, notice))
