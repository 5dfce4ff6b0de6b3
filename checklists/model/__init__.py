"""One module for each noun, with its verb: a letter is drafted, a checklist reviewed."""
