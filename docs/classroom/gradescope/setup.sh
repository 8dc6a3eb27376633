#!/usr/bin/env bash
# Runs once, as Gradescope builds the autograder: installs the katas beside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

python=""
for candidate in python3.13 python3.12 python3.11 python3; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    apt-get install -y python3.12-venv || apt-get install -y python3.11-venv || {
        echo "The katas need Python 3.11 to 3.13: choose a newer base image, such as Ubuntu 24.04." >&2
        exit 1
    }
    python=$(command -v python3.12 || command -v python3.11)
fi

"$python" -m venv venv
venv/bin/python -m pip install --quiet --editable "./trusted$(cat extras)"
