"""Answers to `scramble`: its checks accept every right_ one and refuse every wrong_ one."""

_KEPT = {}


def right_map(text, key):
    return text.translate({ord(letter): (ord(letter) + key) % 0x110000 for letter in text})


def wrong_stops_at_the_end(text, key):
    """You stop at the last code: go on at the first."""
    return "".join(chr(min(max(ord(letter) + key, 0), 0x10FFFF)) for letter in text)


def wrong_ignores_sign(text, key):
    """You move forward whatever the sign of the key: a negative one moves back."""
    return "".join(chr((ord(letter) + abs(key)) % 0x110000) for letter in text)
