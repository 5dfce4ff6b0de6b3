"""Which build this copy of the core belongs to; the packed copy in the browser carries the real id."""

BUILD = "dev"

NAME = "Put It in Writing"
"""What the site is called in files; the packed copy of another edition carries its own name."""
