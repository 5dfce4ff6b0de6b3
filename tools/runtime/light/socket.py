"""Stands in for the library's module of this name in the packed Python.

`asyncio` looks at these names when it starts. The library's own turns each number into a member of an enum
first; no page opens a socket.
"""

from _socket import *  # noqa: F403
