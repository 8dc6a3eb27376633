"""Give pytest the dojo: whose code `katas` is, and how a failing check explains itself."""

pytest_plugins = ["dojo.plugin"]
