"""Tests of stubs: what of a solution a learner gets to see."""

import ast

import pytest

from dojo.stubs import derive_stub, is_stub

NAMES = ("moving_average", "MovingAverage")

FUNCTION = '''"""Moving average: the mean of each window."""

import math
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

EPS = 1e-12
WIDTH: int = 3


def _window(x: Sequence[float]) -> Callable[[], float]:
    """Keep a window for later."""
    return partial(math.fsum, x)


def moving_average(
    x: ArrayLike,
    *,
    width: int = WIDTH,
) -> NDArray[np.float64]:
    """Return the mean of each window.

    A window is `width` values beside each other.
    """
    # The trick is to difference the running sum.
    total = np.cumsum(x)
    return (total[width:] - total[:-width]) / (width + EPS)


def _unused() -> None:
    """Do nothing."""
'''

STUB_OF_FUNCTION = '''"""Moving average: the mean of each window."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

WIDTH: int = 3


def moving_average(
    x: ArrayLike,
    *,
    width: int = WIDTH,
) -> NDArray[np.float64]:
    """Return the mean of each window.

    A window is `width` values beside each other.
    """
    raise NotImplementedError
'''

CLASS = '''"""Moving average: the mean of the last values."""

from collections import deque
from dataclasses import dataclass, field
from functools import cached_property


@dataclass
class MovingAverage:
    """The mean of the last values."""

    width: int = 3
    values: list[float] = field(default_factory=list)

    def __len__(self) -> int:
        """Return how many values are kept."""
        return len(self.values)

    @cached_property
    def mean(self) -> float:
        """The mean."""
        return self._sum() / len(self)

    def _sum(self) -> float:
        return sum(deque(self.values))

    def push(
        self,
        value: float,
    ) -> None:
        """Take one more value."""
        self.values.append(value)

    async def wait(self) -> None:
        self.values.clear()
'''

STUB_OF_CLASS = '''"""Moving average: the mean of the last values."""

from dataclasses import dataclass, field
from functools import cached_property


@dataclass
class MovingAverage:
    """The mean of the last values."""

    width: int = 3
    values: list[float] = field(default_factory=list)

    def __len__(self) -> int:
        """Return how many values are kept."""
        raise NotImplementedError

    @cached_property
    def mean(self) -> float:
        """The mean."""
        raise NotImplementedError

    def push(
        self,
        value: float,
    ) -> None:
        """Take one more value."""
        raise NotImplementedError

    async def wait(self) -> None:
        raise NotImplementedError
'''

# Each of another form; what a stub promises is held against all of them.
SOLUTIONS = {
    "function": FUNCTION,
    "class": CLASS,
    "single_line_docstring": '"""D."""\n\n\ndef moving_average(x):\n    """Return it."""\n    return x\n',
    "no_docstring": "def moving_average(x):\n    y = x\n    return y\n",
    "async": '"""D."""\n\n\nasync def moving_average(x):\n    """Return it."""\n    return x\n',
    "decorated": (
        '"""D."""\n\nimport functools\n\n\n@functools.cache\n@functools.wraps(\n    len,\n)\n'
        'def moving_average(x):\n    """Return it."""\n    return x\n'
    ),
    "tuple_of_constants": '"""D."""\n\nLOW, HIGH = 1, 2\n\n\ndef moving_average(x=HIGH):\n    return x\n',
    "raw_docstring": '"""D."""\n\n\ndef moving_average(x):\n    r"""Return \\alpha."""\n    return x\n',
    "helper_function_inside": (
        '"""D."""\n\n\ndef moving_average(x):\n    """Return it."""\n\n'
        "    def inner(y):\n        return y\n\n    return inner(x)\n"
    ),
    "static_and_class_methods": (
        '"""D."""\n\n\nclass MovingAverage:\n    """A class."""\n\n    @staticmethod\n'
        "    def a(x):\n        return x\n\n    @classmethod\n    def b(cls):\n        return cls()\n"
    ),
    "constant_resting_on_a_constant": (
        '"""D."""\n\nWIDTH = 2\nTWICE = 2 * WIDTH\n\n\ndef moving_average(x=TWICE):\n    return x\n'
    ),
    "constant_resting_on_an_import": (
        '"""D."""\n\nimport math\n\nTURN = 2 * math.pi\n\n\ndef moving_average(x=TURN):\n    return x\n'
    ),
    "class_naming_itself": (
        '"""D."""\n\nfrom __future__ import annotations\n\n\nclass MovingAverage:\n    """A class."""\n\n'
        "    def copy(self) -> MovingAverage:\n        return self\n"
    ),
    "private_base_class": (
        '"""D."""\n\n\nclass _Base:\n    """A base."""\n\n\n'
        'class MovingAverage(_Base):\n    """A class."""\n\n'
        "    def mean(self):\n        return 1\n"
    ),
    "class_in_class": (
        '"""D."""\n\n\nclass MovingAverage:\n    """A class."""\n\n'
        '    class Window:\n        """A window."""\n\n'
        "        def mean(self):\n            return 1\n"
    ),
    "body_on_the_line_of_def": (
        '"""D."""\n\n\nclass MovingAverage:\n    """A class."""\n\n    def mean(self): ...\n'
    ),
    "class_without_docstring": (
        '"""D."""\n\n\nclass MovingAverage:\n'
        '    def mean(self):\n        """Return it."""\n        return 1\n'
    ),
    "class_without_docstring_decorated_method": (
        '"""D."""\n\n\nclass MovingAverage:\n    @property\n    def mean(self):\n        return 1\n'
    ),
    "imports_for_types_only": (
        '"""D."""\n\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n'
        "    from collections.abc import Callable\n\n\n"
        'def moving_average(x: "Callable[[], float]"):\n    return x()\n'
    ),
    "comments_around_the_body": (
        '"""D."""\n\n\ndef moving_average(\n    X,  # noqa: N803\n):  # of width 3\n'
        "    # The trick.\n\n    # And another.\n    return X\n"
    ),
    "bodies_beside_non_ascii": (
        '"""D."""\n\n\nclass MovingAverage:\n    """A class."""\n\n'
        '    def mean(self, unit="é°"): """Return it in °."""\n'
        '    def push(self, unit="é°"): return unit\n'
    ),
    "base_class_of_private_methods": (
        '"""D."""\n\n\nclass _Base:\n    def _sum(self):\n        return 1\n\n\n'
        "class MovingAverage(_Base):\n    def mean(self):\n        return self._sum()\n"
    ),
    "another_indentation": '"""D."""\n\n\ndef moving_average(x):\n  """Return it."""\n  return x\n',
    "form_feed": '"""D."""\n\x0c\n\ndef moving_average(x):\n    """Return it."""\n    return x\n',
}
every_solution = pytest.mark.parametrize("solution", SOLUTIONS.values(), ids=SOLUTIONS)


def functions(source: str) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function of a module, methods too."""
    return [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def docstrings(source: str) -> dict[str, str | None]:
    """Return what is said of a module and of whatever it defines, by name."""
    tree = ast.parse(source)
    defined = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)] + functions(source)
    return {"": ast.get_docstring(tree), **{node.name: ast.get_docstring(node) for node in defined}}


@pytest.mark.parametrize(
    ("solution", "expected"), [(FUNCTION, STUB_OF_FUNCTION), (CLASS, STUB_OF_CLASS)], ids=NAMES
)
def test_whole_stub(solution, expected):
    """A stub has the signatures, the docstrings and what these need, and nothing else."""
    assert expected == derive_stub(solution, NAMES)


@every_solution
def test_stub_runs(solution):
    """A stub can be imported, and defines what the solution is asked for."""
    module = {"__name__": "stub"}
    exec(derive_stub(solution, NAMES), module)
    assert set(NAMES) & set(module)


@every_solution
def test_bodies_only_raise(solution):
    """Nothing of any body is left over."""
    bodies = {
        tuple(ast.unparse(statement) for statement in node.body[ast.get_docstring(node) is not None :])
        for node in functions(derive_stub(solution, NAMES))
    }
    assert {("raise NotImplementedError",)} == bodies


@every_solution
def test_stub_is_stub(solution):
    """What was derived counts as untouched, and the solution does not."""
    assert is_stub(derive_stub(solution, NAMES))
    assert not is_stub(solution)


@every_solution
def test_stub_of_stub(solution):
    """Deriving once more changes nothing."""
    stub = derive_stub(solution, NAMES)
    assert stub == derive_stub(stub, NAMES)


@every_solution
def test_docstrings_are_kept(solution):
    """A stub says of module, class and public functions what the solution says of them."""
    said, kept = docstrings(solution), docstrings(derive_stub(solution, NAMES))
    assert {name: said[name] for name in kept} == kept


@pytest.mark.parametrize(
    ("imports", "expected"),
    [
        ("import math", ""),
        ("import numpy as np", "import numpy as np"),
        ("import numpy", "import numpy"),
        ("import pandas as pd", "import pandas as pd"),
        ("import torch", "import torch"),
        ("import torch.nn.functional as F", ""),
        ("from torch import nn", ""),
        ("from numpy import var", ""),
        ("import scipy", ""),
        ("from typing import Any", "from typing import Any"),
        ("from typing import Any, Literal, overload", "from typing import Any"),
        ("from typing import Literal as Any", "from typing import Literal as Any"),
        ("from typing import Any as Anything", ""),
        ("from typing import (\n    Any,\n    Literal,\n)", "from typing import Any"),
        ("import math, numpy as np", "import numpy as np"),
        ("import os.path as Any", "import os.path as Any"),
    ],
)
def test_imports(imports, expected):
    """Only what the signature needs is imported, and the libraries, which give nothing away."""
    solution = f"{imports}\n\n\ndef moving_average(x: Any):\n    return math.fsum(nn.mean(F.relu(var(x))))\n"
    stub = derive_stub(solution, NAMES)
    assert expected == stub.partition("def ")[0].strip()


def test_private_names_are_dropped():
    """Helpers, private methods and constants of the bodies would give the solution away."""
    assert not {"_window", "_unused", "EPS", "math", "partial"} & set(derive_stub(FUNCTION, NAMES).split())
    assert "_sum" not in derive_stub(CLASS, NAMES)


def test_only_the_named_definition_is_kept():
    """Of several public functions, the stub has the one that is asked for."""
    solution = "def other(x):\n    return x\n\n\ndef moving_average(x):\n    return other(x)\n"
    assert ["moving_average"] == [node.name for node in functions(derive_stub(solution, NAMES))]


def test_missing_definition():
    """A solution that lacks what it is asked for is refused in words."""
    with pytest.raises(ValueError, match="neither moving_average nor MovingAverage"):
        derive_stub("def moving_mean(x):\n    return x\n", NAMES)


@pytest.mark.parametrize(
    ("solution", "said"),
    [
        pytest.param("def _make():\n    return 3\n\n\nWIDTH = _make()\n\n\n{}", "_make", id="constant"),
        pytest.param("def _log(f):\n    return f\n\n\n@_log\n{}", "_log", id="decorator"),
        pytest.param(
            "WIDTH = 3\nif WIDTH:\n    def _f():\n        return 1\n    WIDTH = 4\n{}",
            "written already",
            id="branch",
        ),
        pytest.param("class MovingAverage:\n    width = 3\n", "no function to write", id="no_function"),
        pytest.param(
            "class MovingAverage:\n    def _sum(self):\n        return 1\n",
            "no function to write",
            id="all_private",
        ),
        pytest.param(
            "def moving_average(x):\n    'Return it.'; return x\n", "written already", id="semicolon"
        ),
    ],
)
def test_impossible_stub(solution, said):
    """A solution that cannot do without its bodies is refused rather than given a broken stub."""
    with pytest.raises(ValueError, match=said):
        derive_stub(solution.format("def moving_average(width=WIDTH):\n    return width\n"), NAMES)


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    raise NotImplementedError\n",
        'def f(x):\n    """Say so."""\n    raise NotImplementedError()\n',
        "async def f(x):\n    raise NotImplementedError\n",
        "# A note.\nimport math\n\n\ndef f(x):\n    # Later.\n    raise NotImplementedError  # not yet\n",
        "class A:\n    n = 1\n\n    def f(self):\n        raise NotImplementedError\n",
    ],
)
def test_is_stub(source):
    """Nothing was tried where every function only raises NotImplementedError."""
    assert is_stub(source)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "x = 1\n",
        "class A:\n    n = 1\n",
        "def f(x):\n    return x\n",
        'def f(x):\n    """Say so."""\n',
        "def f(x):\n    pass\n",
        "def f(x):\n    x = 1\n    raise NotImplementedError\n",
        "def f(x):\n    print(x)\n",
        "def f(x):\n    raise ValueError\n",
        "def f(x):\n    raise NotImplementedError\n\n\ndef g(x):\n    return x\n",
        "class A:\n    def f(self):\n        raise NotImplementedError\n\n    def g(self):\n        pass\n",
        "def f(x:\n    raise NotImplementedError\n",
        "def f(x):\nraise NotImplementedError\n",
        "def f(x):\n    raise NotImplementedError\0\n",
        "x = " + "-" * 50_000 + "1\n",
    ],
    ids=lambda source: repr(source[:60]),
)
def test_is_no_stub(source):
    """Partial work, no function and broken code all count as begun."""
    assert not is_stub(source)
