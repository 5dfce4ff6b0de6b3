"""How likely it is that chance alone puts so many things in one group: Fisher's exact test, one-sided."""

from math import exp, lgamma


def _choose(of: int, some: int) -> float:
    """The logarithm of the number of ways to take `some` out of `of`."""
    return lgamma(of + 1) - lgamma(some + 1) - lgamma(of - some + 1)


def at_least(hits: int, group: int, all_hits: int, everything: int) -> float:
    """The chance that `hits` or more of `all_hits` fall into a group of `group` out of `everything`.

    All ways in which the hits can fall are taken as equally likely.
    """
    most = min(group, all_hits)
    ways = _choose(everything, all_hits)
    rest = everything - group
    chances = (
        exp(_choose(group, each) + _choose(rest, all_hits - each) - ways)
        for each in range(max(hits, all_hits - rest), most + 1)
    )
    return min(1.0, sum(chances))
