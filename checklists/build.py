"""Which build this copy of the core belongs to; the packed copy in the browser carries the real id."""

BUILD = "dev"
