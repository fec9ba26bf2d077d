"""What is said of sources that are off-topic, and of two events in one folder."""

from collections.abc import Iterator, Sequence

from ...model import Matter, Notice, Source, Told

MOST = 20
"""Sources of an event that a notice names."""
COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}


def doubts(matter: Matter, aside: Sequence[Source]) -> tuple[Notice, ...]:
    """Return the notices on what the sources are about, those on the sources set aside first."""
    return (*_aside(aside), *_events(matter.events))


def _aside(aside: Sequence[Source]) -> Iterator[Notice]:
    for source in aside:
        what = f"“{source.title}”" if source.title else "it"
        yield Notice(
            "off-topic",
            f"Set aside as off-topic: {what} shares nearly nothing with the other sources, and nothing"
            " of it is ranked or cited. If it belongs, say keep = true for it in sources.toml, or"
            ' off-topic = "keep" for all.',
            source.id,
        )


def _events(events: Sequence[Told]) -> Iterator[Notice]:
    if events:
        count = COUNTS.get(len(events), str(len(events)))
        groups = "; ".join(map(_event, events))
        yield Notice(
            "several-events",
            f"The sources seem to tell of {count} events: {groups}. All of them were used; for a brief"
            " of one event, give its sources alone.",
        )


def _event(told: Told) -> str:
    """Return an event as the numbers of its sources, with names that it is known by."""
    numbers = [source.removeprefix("S") for source in told.sources]
    more = f" and {len(numbers) - MOST} more" if len(numbers) > MOST else ""
    names = f" ({', '.join(told.names)})" if told.names else ""
    return f"{', '.join(numbers[:MOST])}{more}{names}"
