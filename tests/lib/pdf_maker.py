# SPDX-License-Identifier: GPL-3.0-or-later
"""Small PDFs written by hand, for what printers do not do on demand: fonts that are not embedded and say nothing of their characters,
text that does not show, sheets lying on their side, pictures of pages. Places are points from the top left corner."""
import functools
import math
import os
import zlib

A4 = (595, 842)
CID_TABLE = "/usr/share/poppler/cidToUnicode/Adobe-GB1"
WIDTHS = "1 95 500 814 939 500"


@functools.lru_cache(None)
def cids():
    """Character -> CID of Adobe-GB1, as the character maps of poppler have it."""
    table = {}
    with open(CID_TABLE, encoding="ascii") as lines:
        for cid, line in enumerate(lines):
            for code in line.split():
                table.setdefault(chr(int(code, 16)) if len(code) == 4 else "", cid)
    return table


ENCODERS = {
    "UniGB-UCS2-H": lambda text: text.encode("utf-16-be"),
    "GBK-EUC-H": lambda text: text.encode("gbk"),
    "GBpc-EUC-H": lambda text: text.encode("gb2312"),
    "Identity-H": lambda text: b"".join(cids()[c].to_bytes(2, "big") for c in text),
}


def has_maps():
    return os.path.exists(CID_TABLE)


class Pdf:
    def __init__(self, encoding="UniGB-UCS2-H", size=A4, rotate=0, ordering="GB1", is_packed=True):
        self.encoding, self.size, self.rotate, self.ordering, self.is_packed = encoding, size, rotate, ordering, is_packed
        self.pages, self.content, self.images, self.extra = [], [], [], {}

    def text(self, x, y, size, text, mode=0, gray=0.0, turn=None):
        """Sets text with its upper left corner at (x, y). turn: (a, b, c, d) of the text's own matrix."""
        a, b, c, d = turn or (1, 0, 0, 1)
        left, base = x - 0.88 * size * c, self.size[1] - y - 0.88 * size * d
        encoded = ENCODERS[self.encoding](text).hex()
        self.content.append("q %.3f g BT %d Tr /F1 %.2f Tf %.4f %.4f %.4f %.4f %.2f %.2f Tm <%s> Tj ET Q\n" % (gray, mode, size, a, b, c, d, left, base, encoded))

    def centred(self, y, size, text, **how):
        self.text((self.size[0] - width(text, size)) / 2, y, size, text, **how)

    def right(self, edge, y, size, text, **how):
        self.text(edge - width(text, size), y, size, text, **how)

    def line(self, x0, y0, x1, y1, color="0 0 0", thick=0.7):
        height = self.size[1]
        self.content.append("q %s RG %.2f w %.2f %.2f m %.2f %.2f l S Q\n" % (color, thick, x0, height - y0, x1, height - y1))

    def grid(self, xs, ys):
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        for x in xs:
            self.line(x, ys[0], x, ys[-1])

    def raw(self, operators):
        self.content.append(operators)

    def image(self, width_, height, gray, degrees=0):
        """Covers the page with a picture of 8-bit gray, turned clockwise about the page's middle."""
        self.images.append((width_, height, zlib.compress(gray)))
        across, down = self.size
        sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        self.content.append("q 1 0 0 1 %.2f %.2f cm %.6f %.6f %.6f %.6f 0 0 cm 1 0 0 1 %.2f %.2f cm %d 0 0 %d 0 0 cm /I%d Do Q\n"
                            % (across / 2, down / 2, cosine, -sine, sine, cosine, -across / 2, -down / 2, across, down, len(self.images)))

    def end_page(self):
        self.pages.append("".join(self.content).encode("ascii"))
        self.content = []

    def finish(self):
        if self.content or not self.pages:
            self.end_page()
        count, objects = len(self.pages), {}
        objects[1] = b"<</Type/Catalog/Pages 2 0 R>>"
        kids = " ".join("%d 0 R" % (100 + 2 * i) for i in range(count))
        objects[2] = ("<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)).encode()
        objects[3] = ("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/%s/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
                      "/CIDSystemInfo<</Registry(Adobe)/Ordering(%s)/Supplement 2>>/DW 1000/W[%s]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light"
                      "/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>"
                      % (self.encoding, self.ordering, WIDTHS)).encode()
        drawn = "".join("/I%d %d 0 R" % (i + 1, 10 + i) for i in range(len(self.images)))
        for i, (across, down, packed) in enumerate(self.images):
            objects[10 + i] = stream("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode" % (across, down), packed)
        for i, content in enumerate(self.pages):
            objects[100 + 2 * i] = ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Resources<</Font<</F1 3 0 R>>/XObject<<%s>>>>/Contents %d 0 R>>"
                                    % (*self.size, self.rotate, drawn, 101 + 2 * i)).encode()
            packed = zlib.compress(content) if self.is_packed else content
            objects[101 + 2 * i] = stream("/Filter/FlateDecode" if self.is_packed else "", packed)
        return assemble(objects)


def width(text, size):
    return sum(size if ord(c) > 0x2E80 or c in "—“”‘’…·" else size / 2 for c in text)


def wrapped(text, size, first, rest):
    """Lines of text as wide as `first` points, later ones `rest`: what a word processor makes of a paragraph."""
    lines, line, room = [], "", first
    for c in text:
        if width(line + c, size) > room and c not in "，。；：、）":
            lines.append(line)
            line, room = "", rest
        line += c
    return lines + [line]


def stream(entries, payload):
    return ("<<%s/Length %d>>\nstream\n" % (entries, len(payload))).encode() + payload + b"\nendstream"


def assemble(objects, root=1):
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number in sorted(objects):
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + objects[number] + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number in sorted(offsets):
        out += b"%d 1\n%010d 00000 n \n" % (number, offsets[number])
    out += b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, root, table)
    return bytes(out)
