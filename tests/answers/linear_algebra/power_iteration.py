"""Answers to `power_iteration`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import random

import numpy as np

EQUIVALENT = {
    "vector = np.random.default_rng( 1).normal(size=len(matrix))": "any seed draws a start that will do",
}


def right_plain_python(a, steps):
    if steps < 1:
        raise ValueError("steps")
    draw = random.Random(7)
    vector = [draw.gauss(0, 1) for _ in a]
    for _ in range(steps):
        vector = [sum(x * float(y) for x, y in zip(row, vector, strict=True)) for row in a]
        length = math.hypot(*vector)
        vector = [x / length for x in vector]
    image = [sum(x * y for x, y in zip(row, vector, strict=True)) for row in a]
    return sum(x * y for x, y in zip(vector, image, strict=True)), vector


def right_every_start_at_once(a, steps):
    if steps < 1:
        raise ValueError("steps")
    block = np.eye(len(a))
    for _ in range(steps):
        block = np.asarray(a) @ block
        block /= np.linalg.norm(block)
    lengths = np.linalg.norm(block, axis=0)
    vector = block[:, lengths.argmax()] / lengths.max()
    return vector @ np.asarray(a) @ vector, -vector


def right_eigh(a, steps):
    if steps < 1:
        raise ValueError("steps")
    values, vectors = np.linalg.eigh(a)
    dominant = np.abs(values).argmax()
    return values[dominant], vectors[:, dominant]


def _iterate(a, steps, start=None):
    """Return the vector after so many steps, of length one."""
    if steps < 1:
        raise ValueError("steps")
    vector = np.random.default_rng(0).normal(size=len(a)) if start is None else np.array(start, dtype=float)
    for _ in range(steps):
        vector = np.asarray(a) @ vector
        vector /= np.linalg.norm(vector)
    return vector


def wrong_starts_with_ones(a, steps):
    """You start with ones. Where the dominant eigenvector is orthogonal to them, as for
    [[2, -1], [-1, 2]], the start has no part of it that could grow: draw the start at random."""
    vector = _iterate(a, steps, start=np.ones(len(a)))
    return vector @ a @ vector, vector


def wrong_starts_with_the_first_axis(a, steps):
    """You start with 1, 0, 0 and so on. Where the dominant eigenvector has a 0 in the first place,
    the start has no part of it that could grow: draw the start at random."""
    vector = _iterate(a, steps, start=np.eye(len(a))[0])
    return vector @ a @ vector, vector


def wrong_starts_with_the_last_axis(a, steps):
    """You start with a vector that is 0 but in the last place. Where the dominant eigenvector is 0
    there, the start has no part of it that could grow: draw the start at random."""
    vector = _iterate(a, steps, start=np.eye(len(a))[-1])
    return vector @ a @ vector, vector


def wrong_size_of_the_eigenvalue(a, steps):
    """You take how much A stretches v as the eigenvalue, and a length has no sign: v · A v, for a v
    of length one, has it."""
    vector = _iterate(a, steps)
    return np.linalg.norm(a @ vector), vector


def wrong_length_at_the_end(a, steps):
    """You bring the vector to length one only at the end. Until then it grows or shrinks like the
    eigenvalue to the power of steps, beyond what a float can hold: do so after every step."""
    if steps < 1:
        raise ValueError("steps")
    vector = np.random.default_rng(0).normal(size=len(a))
    with np.errstate(all="ignore"):
        for _ in range(steps):
            vector = np.asarray(a) @ vector
        vector = vector / np.linalg.norm(vector)
        return vector @ a @ vector, vector


def wrong_largest_number_is_one(a, steps):
    """You divide the vector by its largest number, which keeps it from overflowing, but its length
    is not one then: divide by its length."""
    vector = _iterate(a, steps)
    value = vector @ a @ vector
    return value, vector / vector[np.abs(vector).argmax()]


def wrong_not_divided_by_length(a, steps):
    """You take v · A v as the eigenvalue while v is not of length one: bring v to length one after
    the last multiplication too."""
    if steps < 1:
        raise ValueError("steps")
    vector = np.random.default_rng(0).normal(size=len(a))
    for _ in range(steps):
        vector = np.asarray(a) @ (vector / np.linalg.norm(vector))
    return vector @ a @ vector, vector


def wrong_number_of_steps(a, steps):
    """You take a fixed number of steps: take as many as you are asked to."""
    if steps < 1:
        raise ValueError("steps")
    vector = _iterate(a, 100)
    return vector @ a @ vector, vector


def wrong_one_step_less(a, steps):
    """You take one step too few: multiply by the matrix as often as steps says."""
    if steps < 1:
        raise ValueError("steps")
    start = np.random.default_rng(0).normal(size=len(a))
    vector = _iterate(a, steps - 1, start) if steps > 1 else start / np.linalg.norm(start)
    return vector @ a @ vector, vector


def wrong_no_steps(a, steps):
    """You accept a number of steps less than 1, and give the start for an eigenvector: raise a
    ValueError."""
    vector = _iterate(a, steps) if steps > 0 else np.random.default_rng(0).normal(size=len(a))
    return vector @ a @ vector / (vector @ vector), vector / np.linalg.norm(vector)
