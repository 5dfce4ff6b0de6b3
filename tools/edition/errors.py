"""What can be wrong with an edition, one class for each mistake. Messages name the file and the line."""


class EditionError(Exception):
    """An edition that cannot be built; nothing was."""


class UnknownSetting(EditionError):
    """edition.toml has a part or a key that the build does not know."""


class MissingSetting(EditionError):
    """edition.toml lacks a part or a key, or says nothing where something is needed."""


class BadSetting(EditionError):
    """A setting is not of the kind that is asked for."""


class BadColor(EditionError):
    """A color is no color, or words in it would be hard to read."""


class NoSuchState(EditionError):
    """No state has this abbreviation."""


class NoSuchFolder(EditionError):
    """There is no folder of letters where the settings say."""


class BadLetter(EditionError):
    """A letter of the edition's own lacks a file or a translation, or takes what is the project's."""
