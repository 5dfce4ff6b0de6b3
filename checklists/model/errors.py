"""One class for each mistake, so that a message can name it."""


class ChecklistsError(Exception):
    """Anything this package says no to."""


class DefinitionError(ChecklistsError):
    """A definition that cannot be used; raised when it is imported, so the build stops."""


class DuplicateId(DefinitionError):
    """An id is used twice where saved data needs it to be one thing."""


class UnknownPlaceholder(DefinitionError):
    """A sentence names a field that the definition does not have."""


class UnguardedPlaceholder(DefinitionError):
    """A sentence uses a field that may be empty without a condition that it is filled in."""


class TemplateMark(DefinitionError):
    """A sentence holds a bracket, "and/or" or "(s)", which a school would read as a form letter."""


class RuleWithoutFact(DefinitionError):
    """A sentence states law and cites nothing."""


class ListWithoutLead(DefinitionError):
    """A list stands in a letter with no words above it."""


class BadOption(DefinitionError):
    """A choice without options, or options on a field that takes none."""


class MissingTranslation(ChecklistsError):
    """A sentence has no translation in the catalog asked for."""


class RequestError(ChecklistsError):
    """A request that cannot be answered."""


class BadRequest(RequestError):
    """The request is not JSON of the agreed shape."""


class StaleBuild(RequestError):
    """The page and the Python it loaded come from different builds."""


class UnknownAsk(RequestError):
    """The request asks for something this build does not do."""


class UnknownDefinition(RequestError):
    """No definition has this id."""


class UnknownField(RequestError):
    """The request answers a field that the definition does not have."""


class BadCalendarFile(ChecklistsError):
    """A file that no school's days can be read from; its words say what to do."""
