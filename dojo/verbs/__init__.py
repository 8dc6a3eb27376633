"""The verbs of the `dojo` command: one module each, with its `command`."""
