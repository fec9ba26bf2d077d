"""The sandbox that templates run in, one for each dialect.

Templates lay out; they do not write. Text can be printed and compared; no operator, method or
filter that would change or cut it is offered, and every expression is escaped for its dialect
whatever a style says. So what a source says is printed as it is, and never becomes markup.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, nodes
from jinja2.exceptions import SecurityError, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ..errors import RenderingFailed
from .escape import visible
from .house_style import HouseStyle

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


FAULTS = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError)
"""What a wrong template raises; it may also call itself without end."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which text is opaque."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
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


def render(
    template: str, style: HouseStyle, values: Mapping[str, Any], escape: Callable[[str], str]
) -> str:
    """Return the text of a template filled with plain values.

    Args:
        template: its file name, looked up in the style's folders.
        style: the house style.
        values: dicts, lists, text, numbers and truth values only; `Markup` is printed as it is.
        escape: text of a dialect that reads as the text given.

    Raises:
        RenderingFailed: the template is wrong; file and line are named.

    """
    environment = _environment(style, escape)
    try:
        return environment.get_template(template).render(values)
    except (*FAULTS, RecursionError) as error:
        reason = getattr(error, "message", None) or str(error)
        place = _place(error) or template
        hint = f"mend the house style “{style.name}”"
        raise RenderingFailed(f"{place}: {reason}", hint=hint) from error


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
    environment.globals.clear()
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
