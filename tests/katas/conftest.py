"""What the checks of several topics share: a table of exam marks."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import pandas as pd


@pytest.fixture
def exam_marks() -> "pd.DataFrame":
    """Return 1,000 students: `student` (text), `group`, `hours` of study (some missing) and `mark`."""
    import pandas as pd  # Here, for most katas do without it, and it takes longer than their checks.

    path = Path(__file__).parents[2] / "katas" / "exam_marks.csv"
    return pd.read_csv(path, dtype={"student": str})
