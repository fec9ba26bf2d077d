"""What a page costs to print, told before it is laid out.

WeasyPrint takes whatever time a page asks for: what lies in flex boxes, grids and columns within one
another is laid out anew at each level, and selectors and values can multiply themselves. All that
is looked at here is counted in linear time, so that such a style is refused in words at once; what
is costly in another way meets the bounds of the process that prints.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from math import comb
from typing import Any, NamedTuple

from ..limits import LIMITS

LAID_ANEW = {"flex", "inline-flex", "grid", "inline-grid", "var"}
"""Values of `display` whose boxes are laid out several times to be laid out once, or may be."""
COLUMNS = {"columns", "column-count", "column-width"}
"""Properties that do the same."""
WIDEST_SPAN = 1_000
"""Columns that one cell may span; browsers take no more (HTML, 4.9.12)."""
SMALLEST_PAGE = 50
"""Millimetres of a side of a page: on less, a word may find no room on any."""
MILLIMETRES = {"mm": 1, "cm": 10, "q": 0.25, "in": 25.4, "pt": 0.353, "pc": 4.23, "px": 0.265}
FINEST = 0.5
"""The least length that a gradient repeats: it is drawn as often as it has room."""
MANY = 1_000
"""Elements from which on it makes no difference to the bound that a page has more of them."""
SVG = "{http://www.w3.org/2000/svg}svg"
HREF = ("href", "{http://www.w3.org/1999/xlink}href")
EACH_RULE = 20
"""What a rule costs at each element, beside the parts of its selector."""
NUMBERS = ("number", "dimension", "percentage")
"""Kinds of tokens of CSS."""
NEEDS_NO_END = {
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "wbr",
}  # fmt: skip
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*(?<!/)>", re.IGNORECASE)
_AMONG_ALL = re.compile(r":has\(", re.IGNORECASE)
"""What of a selector looks at all elements within one."""
_BESIDE = re.compile(r":(?:nth-(?:last-)?of-type|nth-last-child)\(|~", re.IGNORECASE)
"""What of a selector looks at all elements beside one."""
_WITHIN = re.compile(r"[^\s>+~,(]\s+(?![\s>+~,)])")
"""Parts one selector from another that any element around may match."""


class TooCostly(Exception):
    """A page takes too long to print; the message says what there is too much of."""


class _Rule(NamedTuple):
    """A rule with what stands in it, its selector written out where it is nested."""

    selector: str
    size: int
    """Parts of the selector."""
    declarations: tuple[Any, ...]


def check_depth(html: str) -> None:
    """Raise TooCostly where a page is nested too deep for a parser; what is left open counts."""
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in NEEDS_NO_END:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            if depth > LIMITS.page_depth:
                raise TooCostly(f"has more than {LIMITS.page_depth} elements in one another")


def check(root: Any) -> None:
    """Raise TooCostly where a page or its style sheets ask for too much.

    Args:
        root: the parsed page, as WeasyPrint wraps it (`HTML.wrapper_element`).

    """
    import tinycss2

    places = _places(root)
    depth = max((depth for _, depth in places.values()), default=0)
    if depth > LIMITS.page_depth:
        raise TooCostly(f"has more than {LIMITS.page_depth} elements in one another")
    rules: list[_Rule] = []
    own: dict[Any, _Rule] = {}
    for element in places:
        if element.tag == "style":
            rules += _rules(tinycss2.parse_stylesheet(element.text or ""), None)
        if style := element.get("style"):
            own[element] = _Rule("", 0, _declared(tinycss2.parse_blocks_contents(style)))
        if any(_number(element.get(name)) > WIDEST_SPAN for name in ("colspan", "span")):
            raise TooCostly(f"has a cell that spans more than {WIDEST_SPAN} columns")
    _check_copies(places)
    _check_values([*rules, *own.values()])
    widest = max(map(len, places))
    if sum(_steps(rule, len(places), depth, widest) for rule in rules) > LIMITS.style_matches:
        raise TooCostly("has too many rules, or selectors that take too long to match")
    anew = {element for element, rule in own.items() if _lays_anew(rule)}
    for rule in filter(_lays_anew, rules):
        anew.update(_matched(root, rule.selector))
    _check_nesting(places, anew)


def _places(root: Any) -> dict[Any, tuple[Any, int]]:
    """Return each element in order, with the one around it and its depth."""
    places: dict[Any, tuple[Any, int]] = {}
    for wrapper in root.iter_subtree():
        around = wrapper.parent.etree_element if wrapper.parent else None
        depth = places[around][1] if around is not None else 0
        places[wrapper.etree_element] = around, depth + 1
    return places


def _rules(blocks: Iterable[Any], around: _Rule | None) -> Iterator[_Rule]:
    """Yield the rules of a style sheet or a block with those nested in them."""
    import tinycss2

    for block in blocks:
        if getattr(block, "content", None) is None:
            continue
        if block.type == "at-rule":
            inner = tinycss2.parse_blocks_contents(block.content)
            rule = around or _Rule("", 0, ())
        else:
            rule = _nested(block.prelude, around)
            inner = tinycss2.parse_blocks_contents(block.content)
        yield rule._replace(declarations=_declared(inner))
        yield from _rules(inner, rule if rule.selector else None)


def _declared(inner: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(each for each in inner if each.type == "declaration")


def _nested(prelude: Any, around: _Rule | None) -> _Rule:
    """Return a rule with its selector as WeasyPrint writes it out, where another is around it."""
    import tinycss2

    written = tinycss2.serialize(prelude).strip()
    if around is None:
        return _Rule(written, len(prelude), ())
    listed = groupby(prelude, lambda token: token == ",")
    parts = [tinycss2.serialize(part) for is_comma, part in listed if not is_comma]
    marks = written.count("&")
    size = len(parts) * (len(prelude) + max(1, marks) * around.size)
    if size > LIMITS.style_selector:
        raise TooCostly("has rules that are nested too deep in one another")
    outer = f":is({around.selector})"
    if marks:
        return _Rule(written.replace("&", outer), size, ())
    return _Rule(", ".join(f"{outer} {part}" for part in parts), size, ())


def _steps(rule: _Rule, elements: int, depth: int, widest: int) -> int:
    """Return how many steps a rule takes, at the most, to be matched with one element."""
    steps = EACH_RULE + rule.size
    for part in rule.selector.split(","):
        ways = comb(depth, min(len(_WITHIN.findall(part)), depth // 2))
        ways *= min(elements, MANY) ** min(len(_AMONG_ALL.findall(part)), 3)
        steps += ways * min(widest, MANY) ** min(len(_BESIDE.findall(part)), 3)
    return steps


def _check_copies(elements: Iterable[Any]) -> None:
    """Raise TooCostly where what `<use>` of SVG copies, copies others in turn, grows too large."""
    named = {element.get("id"): element for element in elements}
    sizes: dict[Any, int] = {}

    def size(element: Any) -> int:
        if element not in sizes:
            sizes[element] = 0  # of one that copies itself
            inner = list(element)
            if str(element.tag).endswith("}use"):
                address = next((element.get(name) for name in HREF if element.get(name)), "")
                inner += [named[address[1:]]] if address[1:] in named else []
            sizes[element] = 1 + sum(map(size, inner))
        return sizes[element]

    if any(size(each) > LIMITS.style_copies for each in elements if each.tag == SVG):
        raise TooCostly(
            f"has a drawing with more than {LIMITS.style_copies} elements in its copies"
        )


def _check_values(rules: Iterable[_Rule]) -> None:
    """Raise TooCostly for a number or a value that is too large, variables written out."""
    every = [each for rule in rules for each in rule.declarations]
    for each in every:
        if each.lower_name == "size":
            _check_size(each.value)
    declared = [(each.name, *_parts(each.value)) for each in every]
    named: dict[str, tuple[int, list[str]]] = {}
    for name, size, used in declared:
        if name.startswith("--"):
            known, others = named.get(name, (0, []))
            named[name] = max(size, known), others + used
    sizes: dict[str, int] = {}

    def written(name: str) -> int:
        if name not in sizes:
            sizes[name] = 0  # of one that names itself
            size, used = named.get(name, (0, []))
            sizes[name] = size + sum(map(written, used))
        return sizes[name]

    for name, size, used in declared:
        if size + sum(map(written, used)) > LIMITS.style_value:
            raise TooCostly(f"has a value of “{name}” with more than {LIMITS.style_value} parts")


def _check_size(value: Iterable[Any]) -> None:
    """Raise TooCostly where the `size` of a page is too small."""
    for token in value:
        if token.type == "dimension":
            unit = MILLIMETRES.get(token.lower_unit, SMALLEST_PAGE)
            if token.value * unit < SMALLEST_PAGE:
                raise TooCostly(f"has a page with a side of less than {SMALLEST_PAGE} mm")


def _parts(value: Iterable[Any], *, repeats: bool = False) -> tuple[int, list[str]]:
    """Return how many parts a value has, and the variables that it uses; raises TooCostly."""
    size, used = 0, []
    for token in value:
        size += token.type not in ("whitespace", "comment")
        number = abs(getattr(token, "value", 0)) if token.type in NUMBERS else 0
        if number > LIMITS.style_number:
            raise TooCostly(f"has a number over {LIMITS.style_number}")
        if repeats and 0 < number < FINEST and token.type != "number":
            raise TooCostly(f"has a gradient that repeats less than {FINEST} of a unit")
        inner = getattr(token, "arguments", None) or getattr(token, "content", None) or ()
        name = token.lower_name if token.type == "function" else ""
        if name == "var":
            used += [each.value for each in inner if each.type == "ident"][:1]
        more, others = _parts(inner, repeats=repeats or name.startswith("repeating-"))
        size, used = size + more, used + others
    return size, used


def _number(value: str | None) -> int:
    return int(value) if value and value.isdecimal() else 0


def _lays_anew(rule: _Rule) -> bool:
    """Whether a rule may make a box that is laid out several times."""
    for each in rule.declarations:
        if each.lower_name in COLUMNS:
            return True
        if each.lower_name == "display" and LAID_ANEW.intersection(map(_word, each.value)):
            return True
    return False


def _word(token: Any) -> str:
    if token.type == "ident":
        return str(token.lower_value)
    return str(token.lower_name) if token.type == "function" else ""


def _matched(root: Any, selector: str) -> Iterator[Any]:
    """Yield the elements that a selector matches; none where nobody can read it."""
    try:
        yield from (wrapper.etree_element for wrapper in root.query_all(selector))
    except ValueError:  # cssselect2.SelectorError
        return


def _check_nesting(places: dict[Any, tuple[Any, int]], anew: set[Any]) -> None:
    """Raise TooCostly where too many boxes that are laid out anew lie in one another."""
    nested: dict[Any, int] = {}
    for element, (around, _) in places.items():
        nested[element] = nested.get(around, 0) + (element in anew)
        if nested[element] > LIMITS.page_boxes:
            most = f"more than {LIMITS.page_boxes} flex boxes, grids and columns in one another"
            raise TooCostly(f"has {most}")
