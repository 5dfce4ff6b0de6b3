"""Programs used to build, test and serve the site; each runs as ``python -m tools.<name>``."""
