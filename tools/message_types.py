"""JS types from checklists/messages.py: `python -m tools.message_types` writes messages.d.ts anew."""

import types
from pathlib import Path
from typing import Any, Literal, NotRequired, get_args, get_origin, get_type_hints

from checklists import messages

OUT = Path("docs/theme/assets/app/messages.d.ts")
_SIMPLE = {str: "string", int: "number", bool: "boolean", Any: "any"}


def typescript(hint: Any) -> str:
    """A Python type as TypeScript says it. Raises KeyError for one that has no counterpart here."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(f'"{each}"' for each in inside)
    if origin is types.UnionType:
        return " | ".join(map(typescript, inside))
    if origin is list:
        return f"{typescript(inside[0])}[]"
    if origin is dict:
        return f"Record<{typescript(inside[0])}, {typescript(inside[1])}>"
    return hint.__name__ if hasattr(hint, "__total__") else _SIMPLE[hint]


def declarations() -> str:
    """The whole file."""
    parts = ["// Written by `python -m tools.message_types` from checklists/messages.py. Do not edit."]
    for each in (messages.Request, messages.AnswerError, messages.Response):
        rows = []
        for name, hint in get_type_hints(each, include_extras=True).items():
            optional = get_origin(hint) is NotRequired
            rows.append(
                f"  {name}{'?' if optional else ''}: {typescript(get_args(hint)[0] if optional else hint)};"
            )
        doc = " ".join((each.__doc__ or "").split())
        parts.append(f"/** {doc} */\nexport interface {each.__name__} {{\n" + "\n".join(rows) + "\n}")
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    OUT.write_text(declarations())
