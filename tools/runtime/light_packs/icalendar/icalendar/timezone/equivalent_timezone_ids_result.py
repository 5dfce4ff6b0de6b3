"""Names of one zone. The library's own list names every zone of the world; here only UTC has several."""

lookup = {"UTC", "Etc/UCT", "Etc/UTC", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"}
