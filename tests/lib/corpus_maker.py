# SPDX-License-Identifier: GPL-3.0-or-later
"""Small corpora for the tests of whole runs, made from a seed."""
import pathlib
import random

import large_corpus

TOP = pathlib.Path(__file__).resolve().parent.parent.parent


def pages():
    """The reference notices as pages and text, (name, bytes)."""
    return [(path.parent.name + path.suffix, path.read_bytes()) for path in sorted((TOP / "corpus/reference").glob("*/notice.*")) if path.suffix != ".pdf"]


def make(folder, count, seed):
    """count files in a few folders: notices that differ in a comment, some the same bytes, some empty or broken."""
    dice = random.Random(seed)
    source = pages()
    for i in range(count):
        name, content = source[dice.randrange(len(source))]
        place = folder / ("part-%d" % dice.randrange(4))
        place.mkdir(parents=True, exist_ok=True)
        kind = dice.random()
        if kind < 0.02:
            content = b""
        elif kind < 0.04:
            content = b"%PDF-1.7\nbroken " + str(i).encode()
        elif kind > 0.05:
            content += ("\n<!-- %d -->\n" % i).encode()
        (place / ("%05d-%s" % (i, name))).write_bytes(content)


def add_crawl(path, count, seed):
    """A WARC.gz of count captures of a few addresses: new pages, changed ones, and the same again."""
    dice = random.Random(seed)
    source = pages()
    with open(path, "wb") as out:
        for number in range(count):
            name, content = source[dice.randrange(len(source))]
            content += b"" if dice.random() < 0.3 else b"\n<!-- %d -->\n" % number
            url = "http://site.example/%d" % dice.randrange(1 + count // 4)
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n" % (b"text/html" if name.endswith("html") else b"text/plain")
            out.write(large_corpus.record("response", url, number, "application/http; msgtype=response", answer + content))
