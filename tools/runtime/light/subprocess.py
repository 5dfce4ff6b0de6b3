"""Stands in for the library's module of this name in the packed Python.

`asyncio` names these three when it starts. A browser has no processes to run.
"""

PIPE, STDOUT, DEVNULL = -1, -2, -3
