"""What the checks of several topics share: a table of exam marks."""

from pathlib import Path

import pandas as pd
import pytest


@pytest.fixture
def exam_marks() -> pd.DataFrame:
    """Return 1,000 students: `student` (text), `group`, `hours` of study (some missing) and `mark`."""
    path = Path(__file__).parents[2] / "katas" / "exam_marks.csv"
    return pd.read_csv(path, dtype={"student": str})
