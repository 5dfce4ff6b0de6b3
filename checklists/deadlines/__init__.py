"""One file for each deadline: data, no logic."""
