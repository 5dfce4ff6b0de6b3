"""Stands in for the library's module of this name in the packed Python.

`asyncio` names it when it starts. A browser gives Python no sockets.
"""
