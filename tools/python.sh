#!/bin/sh
# Run Python with the given arguments, using the first Python that is new enough (3.12 or later).
# In this order: $PYTHON, this project's .venv, each python on the PATH, those that pyenv holds.
# A name alone is not trusted: pyenv leaves names on the PATH that only print an error.
set -u

new_enough='import sys; sys.exit(sys.version_info < (3, 12))'
complete='import ensurepip, venv'
readable='import sys; sys.exit(sys.version_info < (3, 7))' # can at least say what is wrong
second_best=

consider() { # consider PROGRAM ARGS... : become that Python when it is a good one, else come back
    program=$1
    shift
    [ -x "$program" ] || return 0
    if "$program" -c "$new_enough; $complete" >/dev/null 2>&1; then
        exec "$program" "$@"
    fi
    if "$program" -c "$new_enough" >/dev/null 2>&1; then
        second_best=$program # Debian keeps `venv` in another package: setup.py says so
    elif [ -z "$second_best" ] && "$program" -c "$readable" >/dev/null 2>&1; then
        second_best=$program
    fi
}

search() {
    consider .venv/bin/python "$@"
    for name in python3.14 python3.13 python3.12 python3 python; do
        IFS=:
        for folder in $PATH; do
            unset IFS
            consider "$folder/$name" "$@"
        done
        unset IFS
    done
    for program in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.*/bin/python3; do
        consider "$program" "$@"
    done
}

if [ -z "${PYTHON:-}" ]; then
    search "$@"
elif chosen=$(command -v "$PYTHON"); then
    consider "$chosen" "$@"
else
    echo "PYTHON is set to $PYTHON, which is not a program that can be run." >&2
    exit 1
fi

if [ -n "$second_best" ]; then
    exec "$second_best" "$@" # it will say in one sentence what is missing
fi
echo "Python 3.12 or newer is needed, and none was found: install it from python.org or your system's packages." >&2
exit 1
