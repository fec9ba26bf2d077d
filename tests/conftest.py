"""What all tests share."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]  # tests import each other, and `evals`
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

settings.register_profile(
    "briefing",
    deadline=None,
    derandomize=True,
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("briefing")


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
