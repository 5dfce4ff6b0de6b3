"""What every test runs with."""

from hypothesis import settings

# How long an example takes is no test's business: machines are shared and noisy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
