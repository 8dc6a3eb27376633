"""Clipping: one factor shortens all gradients together, and keeps their direction."""

import numpy as np


def clip_by_global_norm(grads: list[np.ndarray], limit: float) -> tuple[list[np.ndarray], float]:
    """Return gradients whose norm together is at most a limit, and what it was before.

    The norm is the root of the sum of the squares of all numbers in all arrays, as if they were one
    long vector. Where it is more than the limit, limit / norm scales all of them alike, so that their
    direction stays. Else they stay as they are.

    Parameters
    ----------
    grads : list of ndarray
        The gradients, one array or more, each of a shape of its own. They are left alone.
    limit : float
        The largest norm that is let through, positive.

    Returns
    -------
    clipped : list of ndarray
        The gradients, of the same shapes. Their norm may fall short of the limit by a millionth, as
        torch's does, which adds 1e-6 to the divisor.
    norm : float
        The norm before clipping.

    Examples
    --------
    >>> clipped, norm = clip_by_global_norm([np.array([3.0, 0.0]), np.array([[-4.0]])], limit=1)
    >>> norm, clipped[0].round(3), clipped[1].round(3)
    (5.0, array([0.6, 0. ]), array([[-0.8]]))
    """
    raise NotImplementedError
