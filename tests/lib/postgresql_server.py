# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL server of a test's own: an unprivileged user's, on a socket in a folder of its own, gone when the test ends.

    with Server() as server:
        subprocess.run(["duban", "load", "results", "--to", server.address])
        server.query("SELECT count(*) FROM tasks")"""
import glob
import os
import pathlib
import shutil
import subprocess
import tempfile
import urllib.parse


def programs():
    """The folder of initdb and pg_ctl, None where there is none."""
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: -int(path.split("/")[4]))
    found = [folder for folder in folders if pathlib.Path(folder, "initdb").exists()]
    return found[0] if found else (os.path.dirname(shutil.which("initdb")) if shutil.which("initdb") else None)


class Server:
    def __init__(self, options=""):
        self.options = options

    def as_user(self, *words):
        """The server refuses to be root's."""
        words = [str(word) for word in words]
        return subprocess.run(["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] + words if os.getuid() == 0 else words,
                              cwd=self.folder, capture_output=True, check=True, env={**os.environ, "HOME": self.folder, "LC_ALL": "C.UTF-8"})

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="duban-pg-")
        if os.getuid() == 0:
            os.chmod(self.folder, 0o755)
            shutil.chown(self.folder, "nobody", "nogroup")
        self.programs = programs()
        self.data = os.path.join(self.folder, "data")
        self.as_user(self.programs + "/initdb", "-D", self.data, "-U", "duban", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = "-c listen_addresses='' -c unix_socket_directories='%s' -c shared_buffers=256MB -c max_wal_size=4GB %s" % (self.folder, self.options)
        self.as_user(self.programs + "/pg_ctl", "-D", self.data, "-o", options, "-l", self.folder + "/log", "-w", "start")
        self.address = "postgresql:///postgres?host=%s&user=duban" % urllib.parse.quote(self.folder, safe="")
        return self

    def __exit__(self, *_):
        try:
            self.as_user(self.programs + "/pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def psql(self, sql, **options):
        return subprocess.run(["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", self.address], input=sql, text=True, capture_output=True, **options)

    def query(self, sql):
        done = self.psql(sql)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout.strip()
