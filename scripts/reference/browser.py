# SPDX-License-Identifier: GPL-3.0-or-later
"""browser.py - one Chromium that prints any number of pages: starting it takes longer than a page.

It is spoken to over two pipes (file descriptors 3 and 4 of it): JSON messages, a zero byte behind each. It ends with this program."""
import atexit
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

SECONDS_MOST = 300


class Browser:
    def __init__(self):
        self.folder = tempfile.mkdtemp()
        asked, self.ask = os.pipe()
        self.hear, told = os.pipe()
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--user-data-dir=%s/profile" % self.folder]
        # the ends get their numbers in a shell: what they are here may be 3 and 4 already
        shell = 'exec "$@" 3<&%d 4>&%d' % (asked, told)
        self.process = subprocess.Popen(["bash", "-c", shell, "chromium"] + command, pass_fds=(asked, told), stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(asked)
        os.close(told)
        self.count, self.read = 0, b""
        atexit.register(self.close)

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def message(self, until):
        while b"\0" not in self.read:
            if not select.select([self.hear], [], [], max(0, until - time.monotonic()))[0]:
                raise OSError("expected an answer of the browser in %d seconds, got none" % SECONDS_MOST)
            part = os.read(self.hear, 1 << 20)
            if not part:
                raise OSError("expected an answer of the browser, got its end")
            self.read += part
        said, self.read = self.read.split(b"\0", 1)
        return json.loads(said)

    def call(self, method, session=None, wait_for=None, **parameters):
        """The answer to a call; with wait_for, after that event has come."""
        self.count += 1
        said = {"id": self.count, "method": method, "params": parameters, **({"sessionId": session} if session else {})}
        os.write(self.ask, json.dumps(said).encode() + b"\0")
        answer, until = None, time.monotonic() + SECONDS_MOST
        while answer is None or wait_for:
            heard = self.message(until)
            if heard.get("id") == self.count:
                if "error" in heard:
                    raise OSError("%s: %s" % (method, heard["error"]["message"]))
                answer = heard["result"]
            elif heard.get("method") == wait_for:
                wait_for = None
        return answer

    def print_page(self, address, target):
        page = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        self.call("Page.enable", session)
        self.call("Page.navigate", session, "Page.loadEventFired", url=address)
        made = self.call("Page.printToPDF", session, printBackground=True, preferCSSPageSize=True, generateTaggedPDF=True)
        target.write_bytes(base64.b64decode(made["data"]))
        self.call("Target.closeTarget", targetId=page)
