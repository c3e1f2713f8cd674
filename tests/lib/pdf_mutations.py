# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound PDFs of several producers, and ways to break them: the same seed breaks them the same way."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import zlib

import pdf_maker

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
REFERENCE = TOP / "corpus/reference"
OBJECT = re.compile(rb"\b(\d+) 0 obj\b(.*?)\bendobj", re.S)
NUMBERS = [b"0", b"-1", b"1e38", b"65536", b"2147483647", b"-2147483648", b"99999999999999999999", b"0.0000001", b"nan"]


def composed(encoding):
    pdf = pdf_maker.Pdf(encoding)
    xs, ys = [60, 110, 330, 450, 540], [120 + 30 * i for i in range(12)]
    for page in range(2):
        pdf.centred(70, 18, "临江县重点工作任务分解表")
        pdf.grid(xs, ys)
        for row in range(11):
            for x, cell in zip(xs, ("%d" % (page * 11 + row + 1), "改造老旧小区%d个" % (row + 2), "县住建局", "6月底前")):
                pdf.text(x + 4, ys[row] + 6, 11, cell)
        pdf.end_page()
    return pdf.finish()


def long_prose():
    """As many pages as are read a few at a time."""
    pdf = pdf_maker.Pdf()
    for page in range(110):
        pdf.text(60, 90, 12, "第%d项 各有关单位按月报送进展情况。" % (page + 1))
        pdf.end_page()
    return pdf.finish()


def printed(program):
    """A reference notice by another printer; None where it is not installed."""
    if shutil.which(program) is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "made.pdf"
        quiet = ["-q"] if program == "wkhtmltopdf" else []
        command = [program, *quiet, str(REFERENCE / "merged-rows-half-year/notice.html"), str(target)]
        try:
            done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
        except subprocess.TimeoutExpired:
            return None
        return target.read_bytes() if done.returncode == 0 and target.exists() else None


def spread_out(pdf):
    """Every stream unpacked, so that what is changed is an operator, a width or a character map; None without qpdf."""
    if shutil.which("qpdf") is None:
        return None
    with tempfile.NamedTemporaryFile(suffix=".pdf") as source:
        source.write(pdf)
        source.flush()
        done = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", source.name, "-"], capture_output=True)
        return done.stdout if done.returncode in (0, 3) else None


def sources(with_printers):
    """name -> bytes: Skia, LibreOffice, fonts that are not embedded, and by other printers if they are installed; each as it is and
    spread out."""
    found = {"skia": (REFERENCE / "target-and-done/notice.pdf").read_bytes(),
             "libreoffice": (REFERENCE / "deadline-columns-group-rows/notice.pdf").read_bytes(),
             "composed": composed("UniGB-UCS2-H"), "composed-gbk": composed("GBK-EUC-H"), "long": long_prose()}
    for program in ("weasyprint", "wkhtmltopdf") if with_printers else ():
        found[program] = printed(program)
    found = {name: pdf for name, pdf in found.items() if pdf is not None}
    for name, pdf in list(found.items()):
        found[name + "-spread"] = spread_out(pdf)
    return {name: pdf for name, pdf in found.items() if pdf is not None}


# --- ways to break ---

def flip(random, pdf):
    out = bytearray(pdf)
    for _ in range(random.choice((1, 5, 60, 600))):
        out[random.randrange(len(out))] = random.randrange(256)
    return bytes(out)


def flip_near(random, pdf):
    """Many changes in one place: a stream, an object, the table of objects."""
    out = bytearray(pdf)
    start = random.randrange(len(out))
    for _ in range(40):
        out[min(len(out) - 1, start + random.randrange(400))] = random.randrange(256)
    return bytes(out)


def truncate(random, pdf):
    return pdf[:random.randrange(len(pdf))]


def cut_out(random, pdf):
    start = random.randrange(len(pdf))
    return pdf[:start] + pdf[start + random.randrange(1, 5000):]


def put_in_twice(random, pdf):
    start = random.randrange(len(pdf))
    part = pdf[start:start + random.randrange(1, 5000)]
    return pdf[:start] + part * random.randrange(2, 20) + pdf[start:]


def swap_objects(random, pdf):
    found = list(OBJECT.finditer(pdf))
    if len(found) < 2:
        return flip(random, pdf)
    for _ in range(random.randrange(1, 4)):
        one, other = sorted(random.sample(found, 2), key=lambda match: match.start())
        pdf = (pdf[:one.start(2)] + other.group(2) + pdf[one.end(2):other.start(2)] + one.group(2) + pdf[other.end(2):])
        found = list(OBJECT.finditer(pdf))
    return pdf


def turn_references(random, pdf):
    """Some references name another object, often one that names them."""
    share = random.choice((0.02, 0.2))
    numbers = [match.group(1) for match in OBJECT.finditer(pdf)] or [b"1"]
    return re.sub(rb"\b\d+ 0 R\b", lambda match: random.choice(numbers) + b" 0 R" if random.random() < share else match.group(), pdf)


def wild_numbers(random, pdf):
    share = random.choice((0.0005, 0.01))
    return re.sub(rb"(?<=[ \[/(<])-?\d+(\.\d+)?(?=[ \]/)>\n])", lambda match: random.choice(NUMBERS) if random.random() < share else match.group(), pdf)


def inside_stream(random, pdf):
    """What a packed stream holds is changed and packed again."""
    found = [match for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S)]
    random.shuffle(found)
    for match in found[:20]:
        try:
            plain = bytearray(zlib.decompress(match.group(1)))
        except zlib.error:
            continue
        for _ in range(random.choice((1, 8, 80)) if plain else 0):
            plain[random.randrange(len(plain))] = random.randrange(256)
        return pdf[:match.start(1)] + zlib.compress(bytes(plain)) + pdf[match.end(1):]
    return flip(random, pdf)


WAYS = (flip, flip_near, truncate, cut_out, put_in_twice, swap_objects, turn_references, wild_numbers, inside_stream)


def mutation(random, pdfs):
    """(name, bytes) of one broken PDF."""
    name = random.choice(sorted(pdfs))
    way = random.choice(WAYS)
    return "%s.%s" % (name, way.__name__), way(random, pdfs[name])
