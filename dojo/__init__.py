"""The tool behind the katas: a pytest plugin and the `dojo` command."""
