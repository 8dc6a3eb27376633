"""Tests of forbidden names: which uses are found, and which names only look like one."""

import pytest

from dojo.forbidden import forbidden_uses


def found(code: str, *forbids: str) -> list[tuple[str, int]]:
    """Return each use with its line."""
    return [(use.name, use.line) for use in forbidden_uses(code, forbids)]


@pytest.mark.parametrize(
    ("code", "forbids", "expected"),
    [
        pytest.param("import numpy\n\nnumpy.var(x)\n", ["numpy.var"], [("numpy.var", 3)], id="full_name"),
        pytest.param("import numpy as np\nnp.var(x)\n", ["numpy.var"], [("numpy.var", 2)], id="alias"),
        pytest.param("import numpy as np\nf = np.var\n", ["numpy.var"], [("numpy.var", 2)], id="not_called"),
        pytest.param(
            "from numpy import mean, var\nmean(x)\nvar(x)\n",
            ["numpy.var"],
            [("numpy.var", 1), ("numpy.var", 3)],
            id="from_import",
        ),
        pytest.param(
            "from numpy import var as v\nv(x)\n",
            ["numpy.var"],
            [("numpy.var", 1), ("numpy.var", 2)],
            id="from_import_with_alias",
        ),
        pytest.param("from numpy import *\nvar(x)\n", ["numpy.var"], [("numpy.var", 2)], id="star_import"),
        pytest.param(
            "def f(x):\n    import numpy as n\n    return n.var(x)\n",
            ["numpy.var"],
            [("numpy.var", 3)],
            id="import_in_a_function",
        ),
        pytest.param(
            "import torch.nn.functional as F\nF.softmax(x)\n",
            ["torch.nn.functional.softmax"],
            [("torch.nn.functional.softmax", 2)],
            id="alias_of_a_submodule",
        ),
        pytest.param(
            "import torch\ntorch.nn.functional.softmax(x)\n",
            ["torch.nn.functional.softmax"],
            [("torch.nn.functional.softmax", 2)],
            id="path_through_submodules",
        ),
        pytest.param(
            "from torch.nn import functional as F\nF.softmax(x)\n",
            ["torch.nn.functional.softmax"],
            [("torch.nn.functional.softmax", 2)],
            id="submodule_by_from_import",
        ),
        pytest.param(
            "import numpy as np\nnp.std(x)\nnp.var(x)\n",
            ["numpy.var", "numpy.std"],
            [("numpy.std", 2), ("numpy.var", 3)],
            id="several_in_the_order_of_lines",
        ),
        pytest.param("x.var()\n", ["numpy.var"], [(".var()", 1)], id="method"),
        pytest.param("np.asarray(x).var()\n", ["numpy.var"], [(".var()", 1)], id="method_of_a_result"),
        pytest.param(
            "cls.var()\nself.x.var()\n", ["numpy.var"], [(".var()", 1), (".var()", 2)], id="of_others"
        ),
        pytest.param(
            "x.norm()\n", ["numpy.linalg.norm"], [(".norm()", 1)], id="method_named_as_a_submodules_function"
        ),
        pytest.param("a @ b\n", ["numpy.matmul"], [("@", 1)], id="operator"),
        pytest.param("a @= b\n", ["torch.matmul"], [("@", 1)], id="operator_in_place"),
        pytest.param("x = 1\nc = (a.T @ b) + 1\n", ["operator.matmul"], [("@", 2)], id="operator_inside"),
        pytest.param(
            "import numpy as np\ngetattr(np, 'var')(x)\n", ["numpy.var"], [("numpy.var", 2)], id="getattr"
        ),
        pytest.param(
            "import numpy as np\ngetattr(np, 'var', None)(x)\n",
            ["numpy.var"],
            [("numpy.var", 2)],
            id="getattr_with_default",
        ),
        pytest.param("sum(x)\n", ["sum"], [("sum", 1)], id="builtin"),
        pytest.param("f(key=sum)\n", ["sum"], [("sum", 1)], id="builtin_not_called"),
        pytest.param("y = x.T\n", [".T"], [(".T", 1)], id="attribute"),
        pytest.param("y = (\n    f(x)\n    .T\n)\n", [".T"], [(".T", 2)], id="attribute_over_lines"),
        pytest.param(
            "import numpy as np\ny = np.eye(2).T\n", [".T"], [(".T", 2)], id="attribute_of_a_result"
        ),
        pytest.param(
            "import statistics\nstatistics.mean(x)\n",
            ["statistics"],
            [("statistics", 1), ("statistics", 2), ("statistics.mean", 2)],
            id="module",
        ),
        pytest.param(
            "from statistics import mean\n",
            ["statistics"],
            [("statistics.mean", 1)],
            id="name_out_of_a_module",
        ),
        pytest.param(
            "from statistics import *\n", ["statistics"], [("statistics.*", 1)], id="all_of_a_module"
        ),
        pytest.param(
            "import scipy.stats\n", ["scipy"], [("scipy.stats", 1)], id="submodule_of_a_forbidden_module"
        ),
        pytest.param(
            "import numpy as np\nnp.linalg.norm(x)\n",
            ["numpy.linalg"],
            [("numpy.linalg", 2), ("numpy.linalg.norm", 2)],
            id="submodule",
        ),
        pytest.param(
            "from numpy import linalg\n",
            ["numpy.linalg"],
            [("numpy.linalg", 1)],
            id="submodule_by_from_import",
        ),
        pytest.param(
            "from numpy.linalg import norm\n",
            ["numpy.linalg"],
            [("numpy.linalg.norm", 1)],
            id="name_out_of_it",
        ),
    ],
)
def test_found(code, forbids, expected):
    """Each use of a forbidden name is found, whatever it is called and wherever it stands."""
    assert expected == found(code, *forbids)


@pytest.mark.parametrize(
    ("code", "forbids", "expected"),
    [
        pytest.param("getattr(x, 'var')()\n", ["numpy.var"], 1, id="getattr_of_a_method"),
        pytest.param("getattr(x, 'T')\n", [".T"], 1, id="getattr_of_an_attribute"),
        pytest.param("import builtins\nbuiltins.sum(x)\n", ["sum"], 2, id="builtin_by_its_module"),
        pytest.param("from builtins import sum as s\ns(x)\n", ["sum"], 2, id="builtin_by_alias"),
        pytest.param(
            "def f(sum):\n    return 1\n\n\ndef g(x):\n    return sum(x)\n",
            ["sum"],
            6,
            id="builtin_shadowed_elsewhere",
        ),
        pytest.param(
            "import numpy as np\n\n\ndef f(x):\n    return np.var(x)\n\n\ndef g():\n    import math as np\n",
            ["numpy.var"],
            5,
            id="alias_with_another_meaning_elsewhere",
        ),
        pytest.param(
            "try:\n    import numpy as np\nexcept ImportError:\n    import math as np\nnp.var(x)\n",
            ["numpy.var"],
            5,
            id="alias_of_two_modules",
        ),
        pytest.param(
            "class A:\n    def sum(self):\n        return sum(self.x)\n",
            ["sum"],
            3,
            id="builtin_in_its_method",
        ),
        pytest.param(
            "def f(x):\n    import numpy as n\n    return lambda: n.var(x)\n",
            ["numpy.var"],
            3,
            id="import_in_a_function_around",
        ),
        pytest.param("def f(sum=sum):\n    return sum\n", ["sum"], 1, id="builtin_as_default"),
        pytest.param("x = __import__('statistics')\n", ["statistics"], 1, id="dunder_import"),
        pytest.param("x = __import__('numpy').var(x)\n", ["numpy.var"], 1, id="name_out_of_dunder_import"),
        pytest.param(
            "import importlib as i\ni.import_module('scipy.stats')\n", ["scipy"], 2, id="import_module"
        ),
        pytest.param(
            "from importlib import import_module\ngetattr(import_module('numpy'), 'var')\n",
            ["numpy.var"],
            2,
            id="name_out_of_import_module",
        ),
        pytest.param("__import__('solutions.first.total')\n", [], 1, id="dunder_import_of_the_solution"),
    ],
)
def test_found_on_the_way_round(code, forbids, expected):
    """A plain way round a rule is found too, under whatever name."""
    assert expected in [line for _, line in found(code, *forbids)]


@pytest.mark.parametrize(
    ("code", "forbids"),
    [
        pytest.param("import numpy as np\nnp.std(x)\n", ["numpy.var"], id="another_function"),
        pytest.param("import math\nmath.prod(x)\n", ["numpy.prod"], id="another_module"),
        pytest.param("from math import prod\nprod(x)\n", ["numpy.prod"], id="from_another_module"),
        pytest.param("import numpy as np\nnp.variance(x)\n", ["numpy.var"], id="longer_name"),
        pytest.param("import statistics_of_mine\n", ["statistics"], id="longer_module"),
        pytest.param("from numpy import mean\n", ["numpy.var"], id="another_name_of_the_module"),
        pytest.param("from numpy import *\nmean(x)\n", ["numpy.var"], id="another_name_of_a_star"),
        pytest.param("def var(x):\n    return x\n\n\nvar(3)\n", ["numpy.var"], id="local_function"),
        pytest.param(
            "from numpy import *\n\n\ndef var(x):\n    return x\n\n\nvar(3)\n",
            ["numpy.var"],
            id="local_function_beside_a_star",
        ),
        pytest.param("var = x\nprint(var)\n", ["numpy.var"], id="local_variable"),
        pytest.param("x.var\n", ["numpy.var"], id="attribute_not_called"),
        pytest.param("class A:\n    def f(self):\n        self.var(1)\n", ["numpy.var"], id="own_method"),
        pytest.param("f(var=1)\n", ["numpy.var"], id="keyword"),
        pytest.param('"""Like np.var(x)."""\n', ["numpy.var"], id="docstring"),
        pytest.param(
            "import numpy as np\n# np.var(x), sum(x), x.T\n", ["numpy.var", "sum", ".T"], id="comment"
        ),
        pytest.param("print('import statistics; a @ b')\n", ["statistics", "numpy.matmul"], id="string"),
        pytest.param("@f\ndef g(x):\n    return x\n", ["numpy.matmul"], id="decorator"),
        pytest.param("a @ b\n", ["numpy.dot", "numpy.linalg"], id="operator_without_matmul"),
        pytest.param("sum = 0\nsum += 1\nprint(sum)\n", ["sum"], id="builtin_shadowed_by_assignment"),
        pytest.param("def f(sum):\n    return sum\n", ["sum"], id="builtin_shadowed_by_parameter"),
        pytest.param("def f(*, sum=1):\n    return sum\n", ["sum"], id="builtin_shadowed_by_keyword"),
        pytest.param("g = lambda sum: sum\n", ["sum"], id="builtin_shadowed_by_lambda"),
        pytest.param("def sum(x):\n    return x\n\n\nsum(3)\n", ["sum"], id="builtin_shadowed_by_def"),
        pytest.param(
            "async def sum(x):\n    return x\n\n\nsum(3)\n", ["sum"], id="builtin_shadowed_by_async"
        ),
        pytest.param("class sum:\n    pass\n\n\nsum()\n", ["sum"], id="builtin_shadowed_by_class"),
        pytest.param("for sum in x:\n    print(sum)\n", ["sum"], id="builtin_shadowed_by_loop"),
        pytest.param("from mine import total as sum\nsum(x)\n", ["sum"], id="builtin_shadowed_by_import"),
        pytest.param("for n, sum in x:\n    [sum for _ in n]\n", ["sum"], id="builtin_shadowed_in_a_list"),
        pytest.param(
            "def f(sum):\n    def g():\n        nonlocal sum\n        sum += 1\n\n    return sum\n",
            ["sum"],
            id="builtin_shadowed_by_function_around",
        ),
        pytest.param(
            "def f():\n    global sum\n    sum = 0\n\n\ndef g():\n    return sum\n",
            ["sum"],
            id="builtin_shadowed_by_global",
        ),
        pytest.param("if (sum := f(x)) > 1:\n    print(sum)\n", ["sum"], id="builtin_shadowed_by_walrus"),
        pytest.param(
            "try:\n    f()\nexcept OSError as sum:\n    print(sum)\n", ["sum"], id="builtin_shadowed_by_error"
        ),
        pytest.param(
            "match x:\n    case [sum, *max]:\n        print(sum, max)\n",
            ["sum", "max"],
            id="builtin_shadowed_by_pattern",
        ),
        pytest.param(
            "class A:\n    sum = 1\n    twice = 2 * sum\n", ["sum"], id="builtin_shadowed_in_a_class"
        ),
        pytest.param(
            "def f(x):\n    import numpy as n\n\n\ndef g(n):\n    return n.var\n",
            ["numpy.var"],
            id="alias_of_another_function",
        ),
        pytest.param("def getattr(x, name):\n    pass\n\n\ngetattr(x, 'T')\n", [".T"], id="own_getattr"),
        pytest.param("__import__(name)\n__import__('math')\n", ["numpy"], id="import_of_another"),
        pytest.param("x.sum()\n", ["sum"], id="method_named_as_a_builtin"),
        pytest.param("T = 1\nx.t\n", [".T"], id="another_attribute"),
        pytest.param("import numpy.linalg\nnumpy.var(x)\n", ["numpy.linalg.norm"], id="beside_a_submodule"),
        pytest.param("import numpy as np\nnp.var(x) @ x\n", [], id="nothing_forbidden"),
        pytest.param(
            "from collections import tests, katas\nimport dojos\n", [], id="names_like_private_ones"
        ),
        pytest.param("getattr(x, name)\ngetattr(x, 'std')\n", ["numpy.var"], id="getattr_of_another"),
        pytest.param("", ["numpy.var"], id="nothing"),
    ],
)
def test_not_found(code, forbids):
    """What only shares a name with a forbidden one is allowed."""
    assert [] == found(code, *forbids)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import katas\n", "katas"),
        ("import solutions.first.total as mine\n", "solutions.first.total"),
        ("from solutions.first.total import total\n", "solutions.first.total.total"),
        ("from tests.answers.first import total\n", "tests.answers.first.total"),
        ("from tests import *\n", "tests.*"),
        ("import os, dojo.loading\n", "dojo.loading"),
        ("def f():\n    from dojo import loading\n", "dojo.loading"),
        ("from . import scale\n", "katas.scale"),
        ("from .. import second\n", "katas.second"),
    ],
)
def test_private(code, expected):
    """No kata may import another, nor the solutions, the checks or the tool."""
    assert [(expected, code.count("\n"))] == found(code)


@pytest.mark.parametrize(
    "code",
    [
        "from .scale import scale\n",
        "from ..second.largest import largest\n",
        "from .scale import *\n",
        "from ...solutions.first.total import total\n",
    ],
)
def test_private_relative(code):
    """A relative import out of a module reaches another kata as well."""
    assert [1] == [line for _, line in found(code)]


def test_syntax_error():
    """Code that is no Python is for whoever runs it to report."""
    with pytest.raises(SyntaxError):
        found("def f(:\n", "numpy.var")
    with pytest.raises(SyntaxError):
        found("x = " + "-" * 50_000 + "1\n", "numpy.var")
