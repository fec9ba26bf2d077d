"""`brief.json`: the contract between a brief and whoever reads it.

Written from the types of `model.py` and read back into them without loss. The seal is the SHA-256
of the canonical JSON without itself: it stops accidents, not forgers.
"""

import ast
import hashlib
import inspect
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cache
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import files, model
from .errors import BadBrief
from .model import Brief

if TYPE_CHECKING:
    from pydantic import TypeAdapter

SCHEMA_ID = "briefing/1"
UNSEALED = "the brief was changed after it was sealed; `briefing verify` says where"


def dump(brief: Brief) -> bytes:
    """Return the bytes of `brief.json`: UTF-8, two blanks of indent, keys in the types' order."""
    written = StringIO()
    json.dump(asdict(brief), written, ensure_ascii=False, indent=2)  # piece by piece: less memory
    return (written.getvalue() + "\n").encode("utf-8")


def seal(brief: Brief) -> Brief:
    """Return the brief with its seal set."""
    sealed = seal_of(asdict(brief))
    return replace(brief, provenance=replace(brief.provenance, seal=sealed))


def seal_of(plain: Mapping[str, Any]) -> str:
    """Return the seal that a brief, as plain JSON values, must have."""
    provenance = {k: v for k, v in plain["provenance"].items() if k != "seal"}
    unsealed = {**plain, "provenance": provenance}
    canonical = json.dumps(unsealed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def parse(data: bytes, path: str) -> dict[str, Any]:
    """Return the plain JSON values of a `brief.json`.

    Raises:
        BadBrief: it is not UTF-8 JSON, a key stands twice, or it is not a brief of ours.

    """
    try:
        plain = json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_refuse)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BadBrief(path, f"not readable as JSON: {error}") from None
    if not isinstance(plain, dict) or plain.get("schema") != SCHEMA_ID:
        raise BadBrief(path, f"not a brief: its schema is not “{SCHEMA_ID}”")
    return plain


def load(data: bytes, path: str) -> Brief:
    """Return the brief that `data` holds.

    Raises:
        BadBrief: it is not a brief; the first wrong key is named by its path.

    """
    from pydantic import ValidationError

    plain = parse(data, path)
    try:
        brief = _adapter().validate_json(data, strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        place = key_path(first["loc"])
        raise BadBrief(path, f"{place}: {first['msg'].lower()}") from None
    difference = first_difference(plain, json.loads(dump(brief)))
    if difference is not None:
        raise BadBrief(path, f"{difference}: not a key of a brief")
    return brief


def opened(path: str | Path) -> tuple[Brief, Path, tuple[str, ...]]:
    """Return the brief that a path means, where its `brief.json` lies, and what is amiss with it.

    Args:
        path: `brief.json`, the folder that holds it, or a rendering beside it.

    Raises:
        UnreadableSource: the file is not there.
        BadBrief: it is not a brief, or there is none beside it.

    """
    contract = _contract(Path(path))
    data = files.read_bytes(contract)
    brief = load(data, str(contract))
    sealed = seal_of(parse(data, str(contract))) == brief.provenance.seal
    return brief, contract, () if sealed else (f"{contract}: {UNSEALED}",)


def _contract(path: Path) -> Path:
    """Return the `brief.json` that a path means."""
    if files.is_dir(path):
        found = path / files.BRIEF
    elif files.read_bytes(path).lstrip()[:1] == b"{":
        return path
    else:
        found = path.parent / files.BRIEF
    if not files.is_file(found):
        hint = "give a brief.json, the folder that holds it, or a rendering beside it"
        raise BadBrief(str(path), f"there is no {found}", hint=hint)
    return found


def schema() -> bytes:
    """Return the JSON Schema of `brief.json`, generated from the types and their docstrings."""
    from pydantic.json_schema import GenerateJsonSchema

    made = _adapter().json_schema(mode="serialization")
    described = _docstrings()
    for name, definition in (*made["$defs"].items(), ("Brief", made)):
        for key, value in definition["properties"].items():
            if key in described[name]:
                value["description"] = described[name][key]
    made = {"$schema": GenerateJsonSchema.schema_dialect, **made, "title": "brief.json"}
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


@cache
def _adapter() -> "TypeAdapter[Brief]":
    from pydantic import TypeAdapter

    return TypeAdapter(Brief)


def _docstrings() -> dict[str, dict[str, str]]:
    """Return the docstring under each field of each type, by name of the type and the field."""
    found: dict[str, dict[str, str]] = {}
    for kind in ast.parse(inspect.getsource(model)).body:
        if isinstance(kind, ast.ClassDef):
            fields = found[kind.name] = dict(found.get(_base(kind), {}))
            for above, below in pairwise(kind.body):
                if isinstance(above, ast.AnnAssign) and isinstance(above.target, ast.Name):
                    text = below.value if isinstance(below, ast.Expr) else None
                    if isinstance(text, ast.Constant):
                        fields[above.target.id] = str(text.value)
    return found


def _base(kind: ast.ClassDef) -> str:
    return next((base.id for base in kind.bases if isinstance(base, ast.Name)), "")


def first_difference(a: Any, b: Any, path: tuple[str | int, ...] = ()) -> str | None:
    """Return the key path of the first place where two plain values differ, or None."""
    if isinstance(a, dict) and isinstance(b, dict):
        for key in [*a, *(key for key in b if key not in a)]:
            if key not in a or key not in b:
                return key_path((*path, key))
            found = first_difference(a[key], b[key], (*path, key))
            if found is not None:
                return found
        return None
    if isinstance(a, list) and isinstance(b, list):
        for index, (left, right) in enumerate(zip(a, b, strict=False)):
            found = first_difference(left, right, (*path, index))
            if found is not None:
                return found
        return None if len(a) == len(b) else key_path((*path, min(len(a), len(b))))
    return None if a == b and type(a) is type(b) else key_path(path)


def key_path(keys: tuple[str | int, ...]) -> str:
    """Return keys and indexes as one path: `positions[2].statements[0].speaker`."""
    path = ""
    for key in keys:
        path += f"[{key}]" if isinstance(key, int) else f".{key}" if path else key
    return path or "the whole file"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is not a number of JSON")
