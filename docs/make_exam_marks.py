"""Make the data set that several topics share: 1,000 students, how long they studied, and their marks.

Run `python docs/make_exam_marks.py` in the repository; it writes `katas/exam_marks.csv`, the same each time.
The students do not exist: their numbers are drawn at random from a fixed seed.
"""

from pathlib import Path

import numpy as np
import pandas as pd

PLACE = Path(__file__).parent.parent / "katas" / "exam_marks.csv"
SEED = 20_261
STUDENTS = 1_000
GROUPS, SHARES = ("A", "B", "C", "D"), (0.4, 0.3, 0.2, 0.1)
UNKNOWN_HOURS = 37


def make() -> pd.DataFrame:
    """Return the table.

    Returns
    -------
    DataFrame of 1,000 rows
        `student` (a number with leading zeros, as text), `group` (A to D, of unequal sizes), `hours` (of
        study, to a tenth, missing for some), `mark` (of the exam, whole, from 0 to 100).
    """
    rng = np.random.default_rng(SEED)
    groups = rng.choice(GROUPS, size=STUDENTS, p=SHARES)
    hours = rng.gamma(shape=4, scale=5, size=STUDENTS).round(1)
    help_by_group = np.select([groups == "A", groups == "D"], [4.0, -6.0])
    marks = 28 + 1.1 * hours + help_by_group + rng.normal(scale=12, size=STUDENTS)
    marks = np.clip(marks.round(), 0, 100).astype(int)
    hours[rng.choice(STUDENTS, size=UNKNOWN_HOURS, replace=False)] = np.nan
    students = [f"{number:04}" for number in range(1, STUDENTS + 1)]
    return pd.DataFrame({"student": students, "group": groups, "hours": hours, "mark": marks})


if __name__ == "__main__":
    make().to_csv(PLACE, index=False, lineterminator="\n")
