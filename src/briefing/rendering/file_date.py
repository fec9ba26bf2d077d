"""The date that a file says it was made on."""

import os
import re
from datetime import UTC, datetime

from ..errors import BadSetting
from ..model import Brief

EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, as https://reproducible-builds.org/specs/source-date-epoch/ has it."""


def file_date(brief: Brief) -> datetime | None:
    """Return SOURCE_DATE_EPOCH where it is set, else the first day of `as_of`; never the clock.

    Raises:
        BadSetting: SOURCE_DATE_EPOCH is set and is no such number.

    """
    epoch = os.environ.get(EPOCH)
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError):
            raise BadSetting(EPOCH, f"seconds since 1970 are wanted, not “{epoch}”") from None
    numbers = [int(number) for number in re.findall(r"\d+", brief.as_of or "")[:3]]
    if not numbers:
        return None
    year, month, day = [*numbers, 1, 1][:3]
    return datetime(year, month, day, tzinfo=UTC)
