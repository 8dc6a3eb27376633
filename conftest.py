"""Give pytest the dojo: whose code `katas` is, and how a failing check explains itself."""

import pytest

pytest_plugins = ["dojo.plugin"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give examples in docstrings the time that torch takes to import what an optimizer needs."""
    for item in items:
        if isinstance(item, pytest.DoctestItem):
            item.add_marker(pytest.mark.timeout(60))
