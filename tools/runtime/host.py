"""Asked by stage.py in a process of its own: prints the data files, or the answers to all examples, as JSON.

Arguments: ``data`` or ``answers``, and the folder that holds the package `checklists`.
"""

import json
import sys


def main(what: str, folder: str) -> None:
    """Print what is asked for about the package in `folder`."""
    sys.path[0] = folder
    if what == "data":
        from checklists.catalog import packed  # noqa: PLC0415  (found through the line above)

        print(json.dumps(packed()))
    else:
        from checklists.browser import handle  # noqa: PLC0415
        from checklists.examples import examples  # noqa: PLC0415

        print(json.dumps([(request, handle(request)) for request in examples()]))


if __name__ == "__main__":
    main(*sys.argv[1:])
