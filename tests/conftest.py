"""What all tests share."""

import sys
from pathlib import Path

from hypothesis import settings

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

settings.register_profile("briefing", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("briefing")
