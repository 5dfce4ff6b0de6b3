"""Stands in for the library's module of this name in the packed Python.

It draws which task waits for which, for debuggers.
"""

__all__ = ()
