"""One letter a file; the file's name is the id with underscores."""
