"""Stands in for the library's module of this name in the packed Python.

Pyodide brings its own event loop and builds its policy on the one here. The library's own is for processes,
signals and sockets, which a browser does not give Python.
"""

from asyncio import events

__all__ = ("EventLoop", "SelectorEventLoop")

EventLoop = SelectorEventLoop = events.AbstractEventLoop


class _DefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):  # type: ignore[name-defined,misc]
    _loop_factory = EventLoop
