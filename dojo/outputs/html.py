"""Pages of HTML: one file each, which works offline."""

from typing import Any

from dojo.practising import clock


def render(template: str, **facts: Any) -> str:
    """Fill one of the templates beside this module.

    Parameters
    ----------
    template : str
        Its name, without `.html`.
    **facts
        What it asks for; a name that it asks for in vain is an error.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("dojo", "outputs/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["clock"] = clock
    return environment.get_template(f"{template}.html").render(**facts)
