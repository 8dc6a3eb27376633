"""A page in a real browser, headless: what becomes of it there."""

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next(filter(None, map(shutil.which, _NAMES)), None)
_SECONDS = 60
# What pages say of themselves so that nothing in them is ever run, or fetched; the test's own script is.
_POLICY = (
    """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"""
)


def browse(page: Path, expression: str, *, width: int = 1000, dark: bool = False) -> Any:
    """Return what an expression of JavaScript comes to when a page has been loaded.

    Parameters
    ----------
    page : Path
        The page; a copy of it gets a script at its end.
    expression : str
        Of a value that JSON can hold.
    width : int, default 1000
        Of the window, in pixels.
    dark : bool, default False
        Whether the reader prefers light on dark.
    """
    if BROWSER is None:
        pytest.skip("no Chromium here")
    script = f"<script>document.documentElement.dataset.said = JSON.stringify({expression})</script>"
    copy = page.with_name(f"browsed-{page.name}")
    text = page.read_text(encoding="utf-8")
    assert _POLICY in text
    copy.write_text(text.replace(_POLICY, "") + script, encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},1000"]
    options += [
        f"--user-data-dir={page.with_name('browser')}",
        f"--blink-settings=preferredColorScheme={1 - dark}",
    ]
    done = subprocess.run(
        [BROWSER, *options, "--dump-dom", copy.absolute().as_uri()],
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=True,
    )
    found = re.search(r'<html[^>]* data-said="([^"]*)"', done.stdout)
    assert found, f"no page came of it: {done.stdout[:500]}{done.stderr[:500]}"
    return json.loads(unescape(found[1]))
