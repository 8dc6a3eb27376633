"""Answers to `find_root`: its checks accept every right_ one and refuse every wrong_ one."""


def right_recursive(f, low, high, steps=40):
    def halve(low, high, rising, left):
        middle = (low + high) / 2
        if left == 0:
            return middle
        if (f(middle) < 0) == rising:
            return halve(middle, high, rising, left - 1)
        return halve(low, middle, rising, left - 1)

    rising = f(low) < 0
    if (f(high) < 0) == rising:
        raise ValueError("one sign")
    return halve(low, high, rising, steps)


def wrong_takes_rising(f, low, high, steps=40):
    """You take it that the function rises: compare with its sign at the lower end."""
    if (f(low) < 0) == (f(high) < 0):
        raise ValueError("one sign")
    for _ in range(steps):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def wrong_swallows_errors(f, low, high, steps=40):
    """You swallow the function's errors: whoever gave it to you wants to see them."""
    try:
        return right_recursive(f, low, high, steps)
    except ArithmeticError:
        return low


def wrong_calls_too_often(f, low, high, steps=40):
    """You call the function anew where you know its value: keep it."""
    if (f(low) < 0) == (f(high) < 0):
        raise ValueError("one sign")
    for _ in range(steps):
        middle = (low + high) / 2
        if (f(middle) < 0) == (f(low) < 0):
            low = middle
        else:
            high = middle
    return (low + high) / 2
