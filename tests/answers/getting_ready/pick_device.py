"""Answers to `pick_device`: its checks accept every right_ one and refuse every wrong_ one."""


def _best(cuda, mps):
    return "cuda" if cuda else "mps" if mps else "cpu"


def _available(cuda, mps):
    return {"cpu"} | ({"cuda"} if cuda else set()) | ({"mps"} if mps else set())


def _checked(cuda, mps, wanted):
    if wanted.split(":")[0] not in _available(cuda, mps):
        raise ValueError("no such device")
    return wanted


def right_branches(cuda, mps, wanted=None):
    if wanted is None:
        return _best(cuda, mps)
    kind = wanted.split(":")[0]
    if (kind == "cuda" and cuda) or (kind == "mps" and mps) or kind == "cpu":
        return wanted
    raise ValueError("no such device")


def right_match(cuda, mps, wanted=None):
    match wanted and wanted.partition(":")[0], cuda, mps:
        case (None, True, _):
            return "cuda"
        case (None, False, True):
            return "mps"
        case (None, False, False):
            return "cpu"
        case ("cuda", True, _) | ("mps", _, True) | ("cpu", _, _):
            return wanted
    raise ValueError("no such device")


def wrong_always_cuda(cuda, mps, wanted=None):
    """You write cuda down as if it were always there: take the best device that is."""
    return "cuda" if wanted is None else _checked(cuda, mps, wanted)


def wrong_forgets_mps(cuda, mps, wanted=None):
    """You know cuda and cpu alone: mps comes between them."""
    return ("cuda" if cuda else "cpu") if wanted is None else _checked(cuda, mps, wanted)


def wrong_mps_first(cuda, mps, wanted=None):
    """You prefer mps to cuda: cuda comes first."""
    return ("mps" if mps else "cuda" if cuda else "cpu") if wanted is None else _checked(cuda, mps, wanted)


def wrong_cpu_first(cuda, mps, wanted=None):
    """You take the cpu, which is always there: it is the last choice."""
    return "cpu" if wanted is None else _checked(cuda, mps, wanted)


def wrong_numbers_always_there(cuda, mps, wanted=None):
    """You take cuda:1 without a look whether cuda is there: raise a ValueError where it is not."""
    if wanted is None:
        return _best(cuda, mps)
    return wanted if wanted.startswith("cuda:") else _checked(cuda, mps, wanted)


def wrong_trusts_whoever_asks(cuda, mps, wanted=None):
    """You return what was asked for without a look whether it is there: raise a ValueError where it is
    not."""
    if wanted is None:
        return _best(cuda, mps)
    if wanted.split(":")[0] not in ("cuda", "mps", "cpu"):
        raise ValueError("no such device")
    return wanted


def wrong_beginning_of_the_name(cuda, mps, wanted=None):
    """You look at the beginning of the name alone, and cudax is taken for cuda: compare all that stands
    before the colon."""
    if wanted is None:
        return _best(cuda, mps)
    if not wanted.startswith(tuple(_available(cuda, mps))):
        raise ValueError("no such device")
    return wanted


def wrong_anywhere_in_the_name(cuda, mps, wanted=None):
    """You look for cuda anywhere in the name, and xcuda is taken for it: compare all that stands before the
    colon."""
    if wanted is None:
        return _best(cuda, mps)
    if not any(name in wanted for name in _available(cuda, mps)):
        raise ValueError("no such device")
    return wanted


def wrong_any_capitals(cuda, mps, wanted=None):
    """You take CUDA for cuda: PyTorch would not."""
    return _best(cuda, mps) if wanted is None else _checked(cuda, mps, wanted.lower()) and wanted


def wrong_takes_any_name(cuda, mps, wanted=None):
    """You return any name that was asked for: raise a ValueError where there is no such device."""
    return wanted or _best(cuda, mps)


def wrong_best_instead(cuda, mps, wanted=None):
    """You take the best device where the one that was asked for is not there, and nobody notices: raise a
    ValueError."""
    kind = wanted and wanted.split(":")[0]
    return wanted if kind in _available(cuda, mps) else _best(cuda, mps)


def wrong_cpu_instead(cuda, mps, wanted=None):
    """You fall back on the cpu where the device that was asked for is not there, and training takes a
    week: raise a ValueError."""
    if wanted is None:
        return _best(cuda, mps)
    return wanted if wanted.split(":")[0] in _available(cuda, mps) else "cpu"


def wrong_none_where_not_there(cuda, mps, wanted=None):
    """You return None where the device that was asked for is not there: raise a ValueError."""
    if wanted is None:
        return _best(cuda, mps)
    return wanted if wanted.split(":")[0] in _available(cuda, mps) else None


def wrong_drops_the_number(cuda, mps, wanted=None):
    """You drop the number of the device that was asked for: return it as it was written."""
    return _best(cuda, mps) if wanted is None else _checked(cuda, mps, wanted).split(":")[0]


def wrong_ignores_what_is_wanted(cuda, mps, wanted=None):
    """You take the best device though another was asked for: take that one."""
    return _best(cuda, mps) if wanted is None else _checked(cuda, mps, wanted) and _best(cuda, mps)


def wrong_first_alone(cuda, mps, wanted=None):
    """You know cuda:0 alone: there may be more of them."""
    if wanted is None:
        return _best(cuda, mps)
    if wanted.removesuffix(":0") not in _available(cuda, mps):
        raise ValueError("no such device")
    return wanted


def wrong_refuses_numbers(cuda, mps, wanted=None):
    """You refuse cuda:1 though cuda is there: what stands before the colon must be there, the number may be
    any."""
    if wanted is None:
        return _best(cuda, mps)
    if wanted not in _available(cuda, mps):
        raise ValueError("no such device")
    return wanted


def wrong_key_error(cuda, mps, wanted=None):
    """You leave it to a dictionary to fail for a name that is none of the three, and a KeyError does not say
    why. Raise a ValueError."""
    if wanted is None:
        return _best(cuda, mps)
    if not {"cuda": cuda, "mps": mps, "cpu": True}[wanted.split(":")[0]]:
        raise ValueError("no such device")
    return wanted


def wrong_runtime_error(cuda, mps, wanted=None):
    """You raise another error than a ValueError where the device that was asked for is not there."""
    if wanted is None:
        return _best(cuda, mps)
    if wanted.split(":")[0] not in _available(cuda, mps):
        raise RuntimeError("no such device")
    return wanted
