"""What can go wrong while Python is packed for the browser, one class each."""


class RuntimeBuildError(Exception):
    """Python for the browser could not be packed. The message is one sentence to show."""


class PyodideMissing(RuntimeBuildError):
    """The npm package `pyodide` is not installed, or one of its files is not there."""


class PyodideWrongVersion(RuntimeBuildError):
    """Another version of the npm package `pyodide` is installed than package.json asks for."""


class PackUnknown(RuntimeBuildError):
    """A pack is made from a library that is not installed, or an answer needs one that nobody packs."""


class NodeFailed(RuntimeBuildError):
    """Pyodide under Node stopped with an error."""


class CoreFailed(RuntimeBuildError):
    """`checklists/` raised while it was asked for its law or its examples."""


class ModuleMissing(RuntimeBuildError):
    """The packed Python tried to import a module that was left out."""


class AnswersDiffer(RuntimeBuildError):
    """The packed Python answered an example otherwise than the Python that runs the build."""
