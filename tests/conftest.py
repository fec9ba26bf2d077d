"""What all tests share."""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

HERE = Path(__file__).parent
AUDITED = str(HERE / "audited")
sys.path[:0] = [str(HERE), str(HERE.parent), AUDITED]  # tests import each other, and `evals`
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

settings.register_profile(
    "briefing",
    deadline=None,
    derandomize=True,
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "unshrunk", settings.get_profile("briefing"), phases=[Phase.explicit, Phase.generate]
)
settings.load_profile("briefing")

READ = (
    HERE.parent, HERE.parent.parent / "shared", sys.prefix, sys.base_prefix,
    "/usr/share", "/usr/lib", "/usr/local", "/lib", "/proc", "/sys", "/dev", "/etc/fonts", "/etc/localtime", "/etc/mime.types",
    f"/etc/python{sys.version_info[0]}.{sys.version_info[1]}",  # Debian keeps `sitecustomize` there
)  # fmt: skip
WRITTEN = (tempfile.gettempdir(), "/dev/null", "/dev/shm", HERE.parent)
"""What tests, and what they start, may read and write: see `audited/audit.py`."""


def pytest_configure(config: pytest.Config) -> None:
    """Watch all that is opened and connected to from here on, also by what the tests start."""
    import audit

    if not hasattr(config, "workerinput"):  # the process that the others are started from
        log = tempfile.mkdtemp(prefix="audit-")
        read, write = ([os.path.realpath(path) for path in paths] for paths in (READ, WRITTEN))
        os.environ[audit.SETTINGS] = json.dumps({"log": log, "read": read, "write": write})
        os.environ["PYTHONPATH"] = AUDITED
    audit.begin()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the suite when something was done that is not allowed."""
    import audit

    if hasattr(session.config, "workerinput"):
        return
    log = json.loads(os.environ[audit.SETTINGS])["log"]
    told = audit.told(log)
    shutil.rmtree(log)
    if told:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        for line in told:
            sys.stderr.write(f"\nNOT ALLOWED: {line}")


@pytest.fixture(scope="session", autouse=True)
def _from_the_root() -> None:
    """Run the tests from the root of the project, where `seeds/` lies."""
    os.chdir(HERE.parent)


@pytest.fixture(scope="session")
def seeds_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the brief of the seeds in every format but PDF."""
    from briefing import build, publish
    from briefing.options import Options, apply

    options = apply(Options(), {"to": "md,html"}, where="test")
    built = build("seeds", options=options)
    return publish(tmp_path_factory.mktemp("seeds"), built.name, built.renderings)[0].parent
