"""``python -m tools.runtime [FOLDER]``: pack Python for the browser."""

import sys
from pathlib import Path

from tools.runtime import build
from tools.runtime.errors import RuntimeBuildError
from tools.runtime.inputs import ROOT

if __name__ == "__main__":
    try:
        print(build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site" / "python"))
    except RuntimeBuildError as error:
        sys.exit(f"{type(error).__name__}: {error}")
