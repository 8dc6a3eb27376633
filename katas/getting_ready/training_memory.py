"""Training memory: what a model takes beside its weights while it learns."""


def training_memory(parameters: int, dtype: str, optimizer: str) -> int:
    """Return how much memory the weights, the gradients and the optimizer's state take in training.

    Weights and gradients are of the type that the model computes in. Where that is a half precision, small
    steps would be lost to rounding, so that training keeps a master copy of the weights in float32 beside
    them; that is called mixed precision. An optimizer remembers in float32, whatever the model computes in:
    plain SGD nothing, SGD with momentum one number for each parameter (its velocity), Adam and AdamW two
    (the averages of the gradient and of its square).

    Parameters
    ----------
    parameters : int
        How many the model has.
    dtype : {"float32", "float16", "bfloat16"}
        What it computes in.
    optimizer : {"sgd", "momentum", "adam", "adamw"}
        What it learns by.

    Returns
    -------
    int
        The memory in bytes, without activations, and without the few bytes in which steps are counted.

    Raises
    ------
    ValueError
        If `dtype` or `optimizer` is none of these.

    Examples
    --------
    >>> training_memory(7_000_000_000, "bfloat16", "adamw")
    112000000000
    """
    raise NotImplementedError
