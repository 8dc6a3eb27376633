"""Basic types: what kind of value is this?"""


def describe_type(value: object) -> str:
    """Return the name of a value's basic type.

    True and False are "bool" and never "int", although `bool` is a subclass of `int`. A value of any other
    subclass has the name of the type that this is derived from: `numpy.float64` is derived from `float` and
    `numpy.str_` from `str`. Other types of numpy, such as `numpy.int64`, are derived from none of the four.

    Parameters
    ----------
    value : object
        Any value whatever, also one that cannot be hashed, such as a list, or that is neither true nor
        false, such as an array.

    Returns
    -------
    str
        "int", "float", "str", "bool", "none" for None, and "other" for everything else.

    Examples
    --------
    >>> describe_type(42)
    'int'
    >>> describe_type([42])
    'other'
    """
    if value is None:
        return "none"
    for kind in (bool, int, float, str):  # Every bool is an int too, so bool comes first.
        if isinstance(value, kind):
            return kind.__name__
    return "other"
