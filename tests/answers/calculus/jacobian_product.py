"""Answers to `jacobian_product`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _checked(jf, jg):
    jf, jg = np.asarray(jf, dtype=float), np.asarray(jg, dtype=float)
    if jf.shape[0] != jg.shape[1]:
        raise ValueError("sizes do not fit")
    return jf, jg


def right_einsum(jf, jg):
    return np.einsum("pm,mn->pn", *reversed(_checked(jf, jg)))


def right_plain_python(jf, jg):
    columns = list(zip(*jf, strict=True))
    return [[sum(a * b for a, b in zip(row, column, strict=True)) for column in columns] for row in jg]


def right_one_step_along_each_input(jf, jg):
    jf, jg = _checked(jf, jg)
    return np.column_stack([jg.dot(direction) for direction in jf.T])


def right_transposed_twice(jf, jg):
    return np.dot(np.transpose(jf), np.transpose(jg)).T


def wrong_order_that_fits(jf, jg):
    """You multiply in whichever order fits. Where both fit they differ: f comes first, so its Jacobian
    stands on the right, jg times jf."""
    try:
        return np.asarray(jf) @ np.asarray(jg)
    except ValueError:
        return np.asarray(jg) @ np.asarray(jf)


def wrong_order(jf, jg):
    """You multiply jf by jg. f comes first, and so its Jacobian stands on the right, next to the
    numbers it takes: jg times jf."""
    return np.asarray(jf) @ np.asarray(jg)


def wrong_elementwise(jf, jg):
    """You multiply number by number, as the chain rule for functions of one number does. Matrices
    multiply rows by columns: @, not *."""
    return np.asarray(jg) * np.asarray(jf)


def wrong_transposed(jf, jg):
    """You return the transpose: outputs of g have rows, and inputs of f columns."""
    jf, jg = _checked(jf, jg)
    return (jg @ jf).T


def wrong_jf_transposed(jf, jg):
    """You transpose jf, whose columns belong to the inputs already: multiply by it as it is."""
    return np.asarray(jg) @ np.asarray(jf).T


def wrong_does_not_add(jf, jg):
    """You keep the ways from an input to an output apart: add up over the numbers in the middle."""
    jf, jg = _checked(jf, jg)
    return jg[:, :, None] * jf[None]


def wrong_only_the_largest_way(jf, jg):
    """You take one of the ways from an input to an output: there is one by each number in the middle,
    and they add up."""
    jf, jg = _checked(jf, jg)
    return (jg[:, :, None] * jf[None]).max(axis=1)


def wrong_averages(jf, jg):
    """You average over the numbers in the middle: the ways by them add up."""
    jf, jg = _checked(jf, jg)
    return jg @ jf / len(jf)


def wrong_sum(jf, jg):
    """You add the slopes along each way: they multiply, and the ways add up."""
    jf, jg = _checked(jf, jg)
    return (jg[:, :, None] + jf[None]).sum(axis=1)


def wrong_broadcasts(jf, jg):
    """You leave it to numpy to notice that the sizes do not fit, but * stretches an axis of size one to
    any size: compare the shapes, or use @."""
    return (np.asarray(jg)[:, :, None] * np.asarray(jf)[None]).sum(axis=1)


def wrong_zip_truncates(jf, jg):
    """You pair rows with columns by zip, which stops at the end of the shorter one and says nothing:
    compare the sizes first, or say zip(row, column, strict=True)."""
    columns = list(zip(*jf, strict=True))
    return np.array([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in jg])
