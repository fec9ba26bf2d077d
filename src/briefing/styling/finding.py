"""What is found wrong with a house style."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a style, and where."""

    place: str
    message: str
