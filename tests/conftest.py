"""What every test runs with."""

from hypothesis import settings

from tools.runtime.fonts import install

# How long an example takes is no test's business: machines are shared and noisy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Fonts are packs of their own, which here are folders.
install()
