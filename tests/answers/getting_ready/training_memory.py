"""Answers to `training_memory`: its checks accept every right_ one and refuse every wrong_ one."""


def _known(dtype, optimizer):
    if dtype not in ("float32", "float16", "bfloat16"):
        raise ValueError("unknown dtype")
    if optimizer not in ("sgd", "momentum", "adam", "adamw"):
        raise ValueError("unknown optimizer")


def _parts(parameters, dtype, optimizer):
    """Return what weights, gradients, master copy and optimizer state take."""
    _known(dtype, optimizer)
    size = 4 if dtype == "float32" else 2
    moments = {"sgd": 0, "momentum": 1}.get(optimizer, 2)
    master = 0 if dtype == "float32" else 4
    return [parameters * each for each in (size, size, master, 4 * moments)]


def right_parts(parameters, dtype, optimizer):
    return sum(_parts(parameters, dtype, optimizer))


def right_eight_and_more(parameters, dtype, optimizer):
    # Weights and gradients of float32, or of half precision with a master copy: eight bytes either way.
    _known(dtype, optimizer)
    if optimizer == "sgd":
        return 8 * parameters
    return parameters * (12 if optimizer == "momentum" else 16)


def right_branches(parameters, dtype, optimizer):
    if dtype == "float32":
        total = 4 * parameters + 4 * parameters
    elif dtype in {"float16", "bfloat16"}:
        total = 2 * parameters + 2 * parameters + 4 * parameters
    else:
        raise ValueError(dtype)
    match optimizer:
        case "sgd":
            return total
        case "momentum":
            return total + 4 * parameters
        case "adam" | "adamw":
            return total + 8 * parameters
    raise ValueError(optimizer)


def wrong_no_gradients(parameters, dtype, optimizer):
    """You leave out the gradients: there is one for each weight, of the same type."""
    weights, _, master, state = _parts(parameters, dtype, optimizer)
    return weights + master + state


def wrong_one_moment(parameters, dtype, optimizer):
    """You count one number that Adam remembers of each parameter. It remembers two: the averages of the
    gradient and of its square."""
    weights, gradients, master, state = _parts(parameters, dtype, optimizer)
    return weights + gradients + master + min(state, 4 * parameters)


def wrong_half_state(parameters, dtype, optimizer):
    """You count the optimizer's state in half precision. It is kept in float32, whatever the model
    computes in: 4 bytes a number."""
    weights, gradients, master, state = _parts(parameters, dtype, optimizer)
    return weights + gradients + master + (state if dtype == "float32" else state // 2)


def wrong_no_master_copy(parameters, dtype, optimizer):
    """You leave out the master copy: in half precision the weights are kept once more, in float32."""
    weights, gradients, _, state = _parts(parameters, dtype, optimizer)
    return weights + gradients + state


def wrong_master_copy_always(parameters, dtype, optimizer):
    """You count a master copy in float32 too, where the weights themselves are as good as one."""
    weights, gradients, _, state = _parts(parameters, dtype, optimizer)
    return weights + gradients + 4 * parameters + state


def wrong_gradients_in_single(parameters, dtype, optimizer):
    """You count the gradients in float32. They are of the type that the model computes in."""
    weights, _, master, state = _parts(parameters, dtype, optimizer)
    return weights + 4 * parameters + master + state


def wrong_velocity_forgotten(parameters, dtype, optimizer):
    """You count nothing for momentum: it remembers a velocity for each parameter, in float32."""
    parts = _parts(parameters, dtype, optimizer)
    return sum(parts[:3]) if optimizer == "momentum" else sum(parts)


def wrong_state_of_sgd(parameters, dtype, optimizer):
    """You count a state for plain SGD, which remembers nothing from step to step."""
    parts = _parts(parameters, dtype, optimizer)
    return sum(parts) + (4 * parameters if optimizer == "sgd" else 0)


def wrong_weights_only(parameters, dtype, optimizer):
    """You count the weights alone. Training holds their gradients too, in half precision a master copy,
    and what the optimizer remembers."""
    return _parts(parameters, dtype, optimizer)[0]


def wrong_unknown_accepted(parameters, dtype, optimizer):
    """You take a name that you do not know for one that you do. Raise a ValueError: a wrong plan is worse
    than none."""
    size = 4 if dtype == "float32" else 2
    moments = {"sgd": 0, "momentum": 1}.get(optimizer, 2)
    return parameters * (2 * size + (0 if dtype == "float32" else 4) + 4 * moments)


def wrong_key_error(parameters, dtype, optimizer):
    """You let a dictionary fail where it lacks a name, and a KeyError does not say what was wrong. Raise a
    ValueError."""
    sizes, moments = (
        {"float32": 8, "float16": 8, "bfloat16": 8},
        {"sgd": 0, "momentum": 4, "adam": 8, "adamw": 8},
    )
    return parameters * (sizes[dtype] + moments[optimizer])


def wrong_gibibytes(parameters, dtype, optimizer):
    """You return GiB: return bytes."""
    return sum(_parts(parameters, dtype, optimizer)) / 2**30


EQUIVALENT = {
    'master_copy = 0 if dtype >= "float32" else 4': "float32 is the last of the known names",
}
