#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A corpus as large as wanted, made from the reference notices and a seed.

    large_corpus.py OUT COUNT SEED [--html]

Half of COUNT goes into OUT/crawl/NNN.warc.gz, a gzip member a record, requests and revisits among the responses; half into OUT/folder/,
a few hundred files a subfolder. Each is a notice whose amounts are drawn anew and whose end bears its number, so that no two have the same
text; a fiftieth repeats the bytes of the one before, one in two hundred is damaged, a fiftieth is a PDF. --html makes pages only, all
of them UTF-8, for a parser that decodes nothing.
The same words give the same bytes."""
import argparse
import gzip
import pathlib
import random
import re

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
RECORDS = 5000  # of pages in a WARC file
FILES = 500     # in a folder
AMOUNT = re.compile(r"(?<![\d.])\d{1,4}(?=(?:个|家|公里|万元|亿元|%|所|条|处|户|人|座|台|项))")
DATE = "2031-05-%02dT%02d:%02d:%02dZ"


class Notices:
    def __init__(self, seed, only_pages):
        self.dice = random.Random(seed)
        self.only_pages = only_pages
        found = sorted((TOP / "corpus/reference").glob("*/notice.*"))
        self.pages = [self.decode(path) for path in found if path.suffix == ".html"]
        if only_pages:
            self.pages = [page for page in self.pages if page[1] == "utf-8"]
        self.pdfs = [path.read_bytes() for path in found if path.suffix == ".pdf"]
        self.last = None

    @staticmethod
    def decode(path):
        raw = path.read_bytes()
        for charset in ("utf-8", "gb18030"):
            try:
                return raw.decode(charset), charset
            except UnicodeDecodeError:
                continue
        raise SystemExit("%s: expected UTF-8 or GB18030" % path)

    def page(self, number):
        text, charset = self.dice.choice(self.pages)
        text = AMOUNT.sub(lambda found: str(self.dice.randrange(1, 10 ** len(found.group()))), text)
        return (text + "\n<!-- %d -->\n" % number).encode(charset)

    def next(self, number):
        """(bytes, suffix, media type)"""
        kind = self.dice.random()
        if kind < 0.02 and self.last is not None and not self.only_pages:
            return self.last
        if kind < 0.025 and not self.only_pages:
            self.last = (b"%%PDF-1.7\nbroken %d" % number, "pdf", "application/pdf")
        elif kind < 0.045 and not self.only_pages:
            self.last = (self.dice.choice(self.pdfs) + b"\n%% %d\n" % number, "pdf", "application/pdf")
        else:
            self.last = (self.page(number), "html", "text/html")
        return self.last


def record(kind, url, number, media_type, block):
    date = DATE % (1 + number // 86400 % 28, number // 3600 % 24, number // 60 % 60, number % 60)
    head = "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%032x>\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\nContent-Type: %s\r\n" % (
        kind, number, url, date, media_type)
    return gzip.compress(head.encode() + b"Content-Length: %d\r\n\r\n" % len(block) + block + b"\r\n\r\n", 6, mtime=0)


def write_crawl(notices, folder, count, first):
    folder.mkdir(parents=True, exist_ok=True)
    out = None
    for number in range(first, first + count):
        if out is None or (number - first) % RECORDS == 0:
            out = open(folder / ("%03d.warc.gz" % ((number - first) // RECORDS)), "wb")
            out.write(record("warcinfo", "urn:large-corpus", number, "application/warc-fields", b"software: large_corpus\r\n"))
        content, suffix, media_type = notices.next(number)
        url = "http://site-%d.example/notice/%d.%s" % (number % 97, number, suffix)
        if number % 50 == 7:
            out.write(record("request", url, number, "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"))
        if number % 50 == 9:
            out.write(record("revisit", url, number, "application/http; msgtype=response", b"HTTP/1.1 304 Not Modified\r\n\r\n"))
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (media_type.encode(), len(content))
        out.write(record("response", url, number, "application/http; msgtype=response", answer + content))
    if out is not None:
        out.close()


def write_folder(notices, folder, count, first):
    for number in range(first, first + count):
        content, suffix, _ = notices.next(number)
        place = folder / ("%04d" % ((number - first) // FILES))
        if not place.is_dir():
            place.mkdir(parents=True)
        (place / ("%07d.%s" % (number, suffix))).write_bytes(content)


def make(out, count, seed, only_pages=False):
    out = pathlib.Path(out)
    notices = Notices(seed, only_pages)
    write_crawl(notices, out / "crawl", count - count // 2, 0)
    write_folder(notices, out / "folder", count // 2, count - count // 2)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("count", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("--html", action="store_true")
    options = parser.parse_args()
    make(options.out, options.count, options.seed, options.html)
