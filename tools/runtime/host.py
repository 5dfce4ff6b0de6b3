"""Asked by stage.py in a process of its own: prints data files, answers or names of modules, as JSON.

Arguments: ``data``, ``answers`` (to all examples) or ``used`` (by the requests on stdin), and the folder that
holds the package `checklists`.
"""

import json
import sys


def main(what: str, folder: str) -> None:
    """Print what is asked for about the package in `folder`."""
    sys.path[0] = folder
    if what == "data":
        from checklists.catalog import packed  # noqa: PLC0415  (found through the line above)

        print(json.dumps(packed()))
        return
    from checklists.browser import handle  # noqa: PLC0415

    if what == "used":
        for request in json.load(sys.stdin):
            handle(request)
        names = [name for name in sys.modules if name.partition(".")[0] == "checklists"]
        files = [str(sys.modules[name].__file__).removeprefix(f"{folder}/") for name in names]
        print(json.dumps(files))
    else:
        from checklists.examples import examples  # noqa: PLC0415

        print(json.dumps([(request, handle(request)) for request in examples()]))


if __name__ == "__main__":
    main(*sys.argv[1:])
