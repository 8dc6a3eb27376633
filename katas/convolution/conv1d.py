"""One-dimensional convolution, as networks mean it: a kernel slides along a signal of several channels."""

import numpy as np


def conv1d(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the cross-correlation of signals with kernels.

    A kernel is laid on the first k places of a signal, all its numbers are multiplied by those that they lie
    on, in each channel, and the products are added up; then it moves on by one place:
    ``y[b, o, i] = Σ x[b, c, i + j] · w[o, c, j]``, summed over channels c and places j of the kernel. The
    kernel is not turned round, as a convolution in mathematics would; networks learn it either way.

    Parameters
    ----------
    x : ndarray, shape (b, ci, n)
        A batch of signals with `ci` channels.
    w : ndarray, shape (co, ci, k)
        A kernel for each channel of the output, with no more places than a signal.

    Returns
    -------
    ndarray, shape (b, co, n - k + 1)
        The outputs, where the kernel lies wholly on the signal.

    Examples
    --------
    >>> x, w = np.array([[[1.0, 2.0, 4.0, 8.0]]]), np.array([[[-1.0, 1.0]], [[10.0, 0.0]]])
    >>> conv1d(x, w)
    array([[[ 1.,  2.,  4.],
            [10., 20., 40.]]])
    """
    raise NotImplementedError
