"""The score as a badge: JSON for shields.io to draw, and an SVG drawn here.

The JSON is described at https://shields.io/badges/endpoint-badge.
"""

from dojo.outputs.texts import to_json
from dojo.score import Score

_LABEL = "katas"
_GREY = "#555"
# From this percentage on, this colour: its name at shields.io, and what it is.
_COLOURS = (
    (100, "brightgreen", "#4c1"),
    (75, "green", "#97ca00"),
    (50, "yellowgreen", "#a4a61d"),
    (25, "yellow", "#dfb317"),
    (1, "orange", "#fe7d37"),
    (0, "lightgrey", "#9f9f9f"),
)
_HEIGHT = 20
_MARGIN = 6
_CHARACTER_WIDTH = 7


def endpoint(score: Score) -> str:
    """Write what shields.io draws the badge from."""
    name, _ = _colour(score)
    return to_json({"schemaVersion": 1, "label": _LABEL, "message": _message(score), "color": name})


def draw(score: Score) -> str:
    """Draw the badge; text takes the width it is given, whatever the font."""
    message = _message(score)
    left, right = (2 * _MARGIN + _CHARACTER_WIDTH * len(text) for text in (_LABEL, message))
    _, colour = _colour(score)
    size = f'width="{left + right}" height="{_HEIGHT}"'
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{_LABEL}: {message}">
  <title>{_LABEL}: {message}</title>
  <clipPath id="rounded"><rect {size} rx="3"/></clipPath>
  <g clip-path="url(#rounded)">
    <rect width="{left}" height="{_HEIGHT}" fill="{_GREY}"/>
    <rect x="{left}" width="{right}" height="{_HEIGHT}" fill="{colour}"/>
  </g>
  <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
    <text x="{_MARGIN}" y="14" textLength="{left - 2 * _MARGIN}">{_LABEL}</text>
    <text x="{left + _MARGIN}" y="14" textLength="{right - 2 * _MARGIN}">{message}</text>
  </g>
</svg>
"""


def _message(score: Score) -> str:
    return f"{score.points} of {score.out_of} points"


def _colour(score: Score) -> tuple[str, str]:
    return next((name, colour) for least, name, colour in _COLOURS if score.percent >= least)
