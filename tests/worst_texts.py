"""Every regular expression of the program, and texts on which each is slow if it can be."""

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import islice
from pathlib import Path
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import briefing

FUNCTIONS = {
    "search",
    "match",
    "fullmatch",
    "sub",
    "subn",
    "split",
    "findall",
    "finditer",
}
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
COMMON = ("a", " ", "\n", "A ", "1", "1,", '"', "“", "a ", "<", ".", "a.", "-", "_a", "(", "'")
WHOLE = {
    "LINE_RULES", "NOTICE_RULES", "SHAPE_RULES", "RULES", "WHERE_AND_WHEN", "IN_CAPITALS",
    "WHEN_AND_WHERE", "CLOCK", "CALENDAR", "MARKS",
}  # fmt: skip
"""Patterns that a loop takes out of a table, and matches with a whole short text."""
MANY = 8
"""A part that may be repeated so often can cost time."""


class Used(NamedTuple):
    """A pattern, and by which methods the program looks for it."""

    pattern: "re.Pattern[Any]"
    methods: frozenset[str]


def patterns(package: str) -> dict[str, Used]:
    """Return each pattern compiled in a module of a package or written in a call, by its place.

    A pattern of a table, of which nobody can tell from its name how it is used, counts as searched
    for anywhere.
    """
    root = Path(briefing.__file__).parent
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(root.rglob("*.py"))}
    calls = [
        (path, node)
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    methods: dict[tuple[str, str], set[str]] = defaultdict(set)
    found: dict[re.Pattern[Any], tuple[str, set[str]]] = {}
    for path, call in calls:
        of = call.func.value
        module = ".".join(("briefing", *path.relative_to(root).with_suffix("").parts))
        place = module.removesuffix(".__init__")
        if call.func.attr in FUNCTIONS and isinstance(of, ast.Name | ast.Attribute):
            name, where = (of.id, place) if isinstance(of, ast.Name) else (of.attr, "")
            methods[where, name].add(call.func.attr)
        if (text := _literal(call)) is not None and place.startswith(package):
            found[re.compile(text)] = (f"{place}:{call.lineno}", {call.func.attr})
    for info in pkgutil.walk_packages([str(root)], "briefing."):
        if not info.name.startswith(package) or info.name.endswith("__main__"):
            continue
        for name, value in sorted(vars(importlib.import_module(info.name)).items()):
            for pattern, field in _within(value, name, 0):
                used = methods[info.name, name] if field == name else set()
                known = found.setdefault(pattern, (f"{info.name}.{name}", set()))
                known[1].update({"fullmatch"} if name in WHOLE else used | methods["", field])
    return {
        f"{place} {one.pattern[:40]!r}": Used(one, frozenset(how or {"search"}))
        for one, (place, how) in found.items()
    }


def _literal(call: ast.Call) -> Any:
    """Return the pattern that a call of a function of `re` is given as a literal."""
    function = call.func
    if not (isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)):
        return None
    if function.value.id != "re" or function.attr not in FUNCTIONS or not call.args:
        return None
    first = call.args[0]
    return first.value if isinstance(first, ast.Constant) else None


def _within(value: Any, name: str, depth: int) -> Iterator[tuple["re.Pattern[Any]", str]]:
    """Yield the patterns in a value of a module, each with the name of the field that it stands in."""
    if isinstance(value, re.Pattern):
        yield value, name
    elif depth > 4 or isinstance(value, str | bytes | type):
        return
    elif isinstance(value, Mapping):
        for each in (*value.keys(), *value.values()):
            yield from _within(each, name, depth + 1)
    elif named := [*getattr(value, "_fields", ()), *(f.name for f in _fields(value))]:
        for field in named:
            yield from _within(getattr(value, field, None), field, depth + 1)
    elif isinstance(value, tuple | list | set | frozenset):
        for each in islice(value, 2000):
            yield from _within(each, name, depth + 1)
    elif closure := getattr(value, "__closure__", None):
        for cell in closure:
            yield from _within(cell.cell_contents, name, depth + 1)


def _fields(value: Any) -> tuple[Any, ...]:
    return fields(value) if is_dataclass(value) else ()


def texts(pattern: "re.Pattern[Any]", length: int) -> Iterator[Any]:
    """Yield texts of a length made of what the pattern matches, its repeated parts above all."""
    source = (
        pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    )
    parsed = parser.parse(source, pattern.flags & ~re.DEBUG)
    whole = _sample(parsed)
    units = dict.fromkeys((*COMMON, whole, whole[:-1], whole[:1], *_repeated(parsed)))
    for unit in filter(None, units):
        for before in dict.fromkeys(("", whole)):
            text = (before + unit * (length // len(unit) + 1))[:length] + "\x00"
            yield text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")


def _repeated(parsed: Any) -> Iterator[str]:
    """Yield what each part matches that may be repeated often, alone and with what stands before."""
    before = ""
    for kind, value in parsed:
        for inner in _inner(kind, value):
            yield from _repeated(inner)
        if kind in REPEATS and (value[1] is kinds.MAXREPEAT or value[1] >= MANY):
            unit = _sample(value[2])
            yield unit
            yield before[-3:] + unit
        before += _sample([(kind, value)])


def _inner(kind: Any, value: Any) -> list[Any]:
    if kind in REPEATS:
        return [value[2]]
    if kind is kinds.SUBPATTERN:
        return [value[3]]
    if kind is kinds.BRANCH:
        return list(value[1])
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is kinds.ATOMIC_GROUP else []


def _sample(parsed: Any) -> str:
    """Return a short text that a parsed pattern matches, look-around aside."""
    text = ""
    for kind, value in parsed:
        if kind is kinds.LITERAL:
            text += chr(value)
        elif kind is kinds.NOT_LITERAL:
            text += "a" if value != ord("a") else "b"
        elif kind is kinds.ANY:
            text += "a"
        elif kind is kinds.IN:
            text += _one_of(value)
        elif kind in REPEATS:
            text += _sample(value[2]) * max(1, value[0])
        elif kind is kinds.BRANCH:
            text += _sample(value[1][0])
        elif kind in (kinds.SUBPATTERN, kinds.ATOMIC_GROUP):
            text += _sample(value[3] if kind is kinds.SUBPATTERN else value)
    return text


def _one_of(members: Any) -> str:
    kind, value = members[0]
    if kind is kinds.NEGATE:
        excluded = "".join(_one_of([each]) for each in members[1:])
        spaces = any(each == (kinds.CATEGORY, kinds.CATEGORY_SPACE) for each in members)
        return next(
            sign for sign in ("a ,;:.-!1" if spaces else " a,;:.-!1") if sign not in excluded
        )
    if kind is kinds.RANGE:
        return chr(value[0])
    if kind is kinds.LITERAL:
        return chr(value)
    return {
        kinds.CATEGORY_DIGIT: "1", kinds.CATEGORY_SPACE: " ", kinds.CATEGORY_WORD: "a",
        kinds.CATEGORY_NOT_SPACE: "a", kinds.CATEGORY_NOT_WORD: "-", kinds.CATEGORY_NOT_DIGIT: "a",
    }[value]  # fmt: skip
