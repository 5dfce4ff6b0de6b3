"""The pure core: law, definitions and views that answer at build time, in tests and in the browser."""
