"""The sandbox that templates run in, one for each dialect.

Templates lay out; they do not write. Text can be printed and compared; no operator, method or
filter that would change or cut it is offered, and every expression is escaped for its dialect
whatever a style says. So what a source says is printed as it is, and never becomes markup.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, nodes
from jinja2.exceptions import SecurityError, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from .. import worker
from ..errors import RenderingFailed
from ..limits import LIMITS
from .escape import visible
from .house_style import BUILT_IN, ROOT, HouseStyle

PAGES = ("brief.", "sources.")
"""How the names of templates of whole pages begin."""
FILTERS = (
    *("batch", "default", "first", "groupby", "last", "length", "list", "map", "reject"),
    *("rejectattr", "reverse", "select", "selectattr", "slice", "sort", "sum", "unique"),
)
"""Filters that choose and order; none that changes text."""
REFUSED: dict[type[nodes.Node], str] = {
    nodes.Concat: "~",
    nodes.Slice: "[:]",
    nodes.ScopedEvalContextModifier: "autoescape",
}
"""What Jinja has no other switch for."""


_UNKNOWN = re.compile(r"'(?P<name>\w+)' is undefined|has no attribute '(?P<attr>\w+)'")
FAULTS = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError)
"""What a wrong template raises; it may also call itself without end."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which text is opaque."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if not _is_laid_over(tree, name or "", filename or ""):
            page = f"{ROOT}/{PurePath(name or '').name}"
            message = f"a page begins with {{% extends %}}, as of “{page}”"
            raise TemplateSyntaxError(message, 1, name, filename)
        for kind, what in REFUSED.items():
            for node in tree.find_all(kind):
                message = f"a style cannot use “{what}”"
                raise TemplateSyntaxError(message, node.lineno, name, filename)
        return tree

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return not isinstance(obj, str) and super().is_safe_attribute(obj, attr, value)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, str):
            raise SecurityError("a style cannot cut text")
        return super().getitem(obj, argument)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or not (isinstance(left, int) and isinstance(right, int)):
            raise SecurityError(f"a style can use “{operator}” on small numbers only")
        return super().call_binop(context, operator, left, right)


def _is_laid_over(tree: nodes.Template, name: str, filename: str) -> bool:
    """Whether a template is none of a whole page, or one that fills the blocks of another.

    The page of "base" forbids a browser to load anything; none goes around it.
    """
    root = PurePath(filename).parent == BUILT_IN / ROOT
    if root or not PurePath(name).name.startswith(PAGES):
        return True
    first = next(iter(tree.body), None)
    return isinstance(first, nodes.Extends) and isinstance(first.template, nodes.Const)


def render(
    template: str, style: HouseStyle, values: Mapping[str, Any], escape: Callable[[str], str]
) -> str:
    """Return the text of a template filled with plain values.

    The templates of a style that does not come with the program run in a child process, with
    bounds on their time, their memory and what they print.

    Args:
        template: its file name, looked up in the style's folders.
        style: the house style.
        values: dicts, lists, text, numbers and truth values only; `Markup` is printed as it is.
        escape: text of a dialect that reads as the text given.

    Raises:
        RenderingFailed: the template is wrong, and file and line are named; or it reached a bound.

    """
    if style.built_in:
        return _filled(template, style, values, escape)
    bounds = worker.Bounds(LIMITS.style_seconds, LIMITS.style_memory)
    try:
        answer = worker.run(_bounded, template, style, values, escape, bounds=bounds)
    except worker.Died as died:
        name = template.removesuffix(".j2")
        message = f"{name}: the templates of the house style “{style.name}” {died}"
        hint = "look for loops within loops, and for macros that call themselves"
        raise RenderingFailed(message, hint=hint) from None
    return answer.decode("utf-8", "surrogatepass")


def _bounded(
    template: str, style: HouseStyle, values: Mapping[str, Any], escape: Callable[[str], str]
) -> bytes:
    """Return the text of a template, unless it is too long; runs in the child."""
    text = _filled(template, style, values, escape).encode("utf-8", "surrogatepass")
    if len(text) > LIMITS.style_output:
        most = f"{LIMITS.style_output / 1e6:.0f} MB"
        name = template.removesuffix(".j2")
        message = f"{name}: the house style “{style.name}” printed more than {most}"
        raise RenderingFailed(message, hint="look for loops within loops")
    return text


def _filled(
    template: str, style: HouseStyle, values: Mapping[str, Any], escape: Callable[[str], str]
) -> str:
    environment = _environment(style, escape)
    try:
        return environment.get_template(template).render(values)
    except (*FAULTS, RecursionError) as error:
        reason = getattr(error, "message", None) or str(error)
        place = _place(error) or template
        hint = f"mend the house style “{style.name}”"
        raise RenderingFailed(f"{place}: {reason}{_near(reason, values)}", hint=hint) from error


def _near(reason: str, values: Mapping[str, Any]) -> str:
    """Return the nearest name that there is, where a misspelt one stopped a template."""
    match = _UNKNOWN.search(reason)
    if not match:
        return ""
    names = {*values, *values["label"], *values["word"]}
    near = get_close_matches(match["name"] or match["attr"], sorted(map(str, names)), n=1)
    return f"; did you mean “{near[0]}”?" if near else ""


@lru_cache(maxsize=4)
def _environment(style: HouseStyle, escape: Callable[[str], str]) -> _Sandbox:
    def finalize(value: Any) -> Markup:
        if isinstance(value, Markup):
            return value
        return Markup(escape(visible("" if value is None else str(value))))

    def join(values: Iterable[Any], glue: str) -> Markup:
        before, after = (Markup(" " if edge.isspace() else "") for edge in (glue[:1], glue[-1:]))
        return (before + finalize(glue.strip()) + after).join(map(finalize, values))

    def load(name: str) -> tuple[str, str, None] | None:
        found = style.templates.get(name)
        return (found.text, found.path, None) if found else None

    environment = _Sandbox(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=True,  # so that what blocks and macros return is known to be escaped
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals = {"namespace": Namespace}  # for numbers that go on through the page
    known = {name: environment.filters[name] for name in FILTERS}
    environment.filters = {**known, "join": join}
    return environment


def _place(error: Exception) -> str | None:
    """Return file and line of the innermost template that was at work."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    places = []
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            places.append(f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places[-1] if places else None
