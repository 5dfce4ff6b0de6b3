"""Pyodide's two JavaScript modules as statements: a worker can be made of the very bytes that were checked.

A module has to be imported from an address, and what an address gives a second time need not be what was
checked the first time. A page's policy lets no code be imported from memory; a worker's own code is.
"""

import re

from tools.runtime.errors import PyodideWrongVersion

SCRIPTS = {"pyodide.mjs": "pyodide", "pyodide.asm.mjs": "createPyodideModule"}
"""The modules, and the name by which the worker's code knows what each exports."""
_MAP = rb"\s*(?://# sourceMappingURL=\S+\s*)?\Z"
_NAMED = re.compile(rb"export\{([\w$]+ as [\w$]+(?:,[\w$]+ as [\w$]+)*)\};?" + _MAP)
_DEFAULT = re.compile(rb"export default ([\w$]+);?\s*\Z")
_ELSEWHERE = re.compile(rb"(?:^|[;}\n])\s*(?:import|export)(?:\s+[\w{*'\"]|[{*'\"])")


def as_script(name: str, module: bytes) -> bytes:
    """The module `name` of Pyodide as one statement, which leaves what it exports in a constant.

    Raises PyodideWrongVersion when the module imports something, or exports in another way than is known.
    """
    named, default = _NAMED.search(module), _DEFAULT.search(module)
    found = named or default
    if not found or _ELSEWHERE.search(module[: found.start()]):
        raise PyodideWrongVersion(f"{name} is not written as it was: see tools/runtime/script.py.")
    pairs = [each.split(b" as ") for each in named[1].split(b",")] if named else []
    given = b"{ " + b", ".join(b"%s: %s" % (out, own) for own, out in pairs) + b" }" if named else found[1]
    constant = SCRIPTS[name].encode()
    return b"const %s = (() => {\n%s\nreturn %s;\n})();\n" % (constant, module[: found.start()], given)
