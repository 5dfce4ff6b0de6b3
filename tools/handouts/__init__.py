"""Handouts: a page of paper for each thing that may have happened, with a short address that leads on.

They are PDF files made at build time from handouts.toml, for the walls and tables of parent rooms and of
clinics.
"""

from tools.handouts.words import Handout, HandoutError, Point, handouts

__all__ = ["Handout", "HandoutError", "Point", "handouts"]
