"""Answers to `parse_ratio`: its checks accept every right_ one and refuse every wrong_ one."""

import warnings


class _NoRatioError(ValueError):
    pass


def right_own_error(text):
    print("parsing", text)  # noqa: T201  # as one does while looking for a fault
    if " " in text:
        warnings.warn(f"spaces in {text!r}", UserWarning)
    parts = text.split(":")
    if len(parts) != 2:
        raise _NoRatioError(f"two parts are wanted: {text!r}")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        raise _NoRatioError(f"numbers are wanted: {text!r}")
    return numbers[0] / numbers[1]


def wrong_no_message(text):
    """You refuse without a word: say what you got."""
    try:
        return right_own_error(text)
    except ValueError:
        raise ValueError from None


def wrong_infinite(text):
    """You return infinity for a ratio to zero: it has no value."""
    try:
        return right_own_error(text)
    except ZeroDivisionError:
        return float("inf")


def wrong_warns_always(text):
    """You warn of every text: only of one with spaces."""
    warnings.warn(f"spaces in {text!r}", UserWarning)
    return right_own_error(text.replace(" ", "")) if " " in text else right_own_error(text)
