"""What can be wrong with what is shipped, one class each."""


class SupplyError(Exception):
    """The site must not be published as it is. The message is one sentence that says what to mend."""


class UnknownOrigin(SupplyError):
    """The site ships something that tools/supply/components.toml does not know."""


class NotShipped(SupplyError):
    """tools/supply/components.toml knows something that the site does not ship, or not as it says."""


class LicenseMissing(SupplyError):
    """Something is shipped without the text of its licence."""


class NotLocked(SupplyError):
    """An npm package here is not the one that package-lock.json locks."""


class NoPlace(SupplyError):
    """A page lacks the place into which something belongs."""
