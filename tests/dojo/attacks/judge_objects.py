"""Attacks on the judge's own objects: what compares, counts and reports."""

from .attack import family

attack = family("the judge's objects")
_SAME = """
class Same:
    def __eq__(self, other):
        return True

"""

ATTACKS = (
    attack(
        "patch pytest.approx",
        "Has every expected value be one that equals anything.",
        f"""
import pytest
{_SAME}
pytest.approx = lambda *args, **options: Same()

def total(xs):
    return 0
""",
    ),
    attack(
        "patch pytest.raises",
        "Has the check of bad input expect nothing.",
        """
        import contextlib
        import pytest

        pytest.raises = lambda *args, **options: contextlib.nullcontext()

        def largest(xs):
            return max(xs, default=0)
        """,
        kata="largest",
        honest=13,
    ),
    attack(
        "patch numpy.testing",
        "Has numpy's comparisons find everything alike.",
        """
        import numpy as np

        np.testing.assert_allclose = lambda *args, **options: None
        np.array_equal = lambda *args, **options: True

        def halve(x):
            return np.zeros(2)
        """,
        kata="halve",
    ),
    attack(
        "patch builtins",
        "Has every distance be 0, for whoever asks for the size of a number.",
        """
        import builtins

        builtins.abs = lambda number: 0

        def total(xs):
            return 0.5
        """,
    ),
    attack(
        "patch the operators",
        "Has the module of operators compare to its liking, and the decimal and float contexts too.",
        """
        import decimal, math, operator

        for module, name in [(operator, "eq"), (operator, "ne"), (math, "isclose"), (math, "isnan")]:
            setattr(module, name, lambda *args, **options: True)
        decimal.getcontext().prec = 1

        def total(xs):
            return 0
        """,
    ),
    attack(
        "patch the class behind approx",
        "Has all numbers and arrays that pytest expects equal anything.",
        """
        import pytest

        for expected in (0, [0], {0: 0}):
            for kind in type(pytest.approx(expected)).__mro__[:-1]:
                kind.__eq__ = lambda self, other: True

        def total(xs):
            return 0
        """,
    ),
    attack(
        "patch the test report",
        "Has every report of a check say that it passed.",
        """
        from _pytest.reports import TestReport

        made = TestReport.from_item_and_call.__func__

        def passed(cls, item, call):
            report = made(cls, item, call)
            report.outcome, report.longrepr = "passed", None
            return report

        TestReport.from_item_and_call = classmethod(passed)

        def total(xs):
            return 0
        """,
    ),
    attack(
        "patch the running of checks",
        "Has pytest run nothing for the checks to come.",
        """
        from _pytest.python import Function

        Function.runtest = lambda self: None

        def total(xs):
            return 0
        """,
    ),
    attack(
        "register a plugin",
        "Finds pytest's plugin manager among all objects, and adds a hook that turns failures around.",
        """
        import gc
        import pytest

        class Kind:
            @pytest.hookimpl(hookwrapper=True, tryfirst=True)
            def pytest_runtest_makereport(self, item, call):
                outcome = yield
                report = outcome.get_result()
                report.outcome, report.longrepr = "passed", None

        from _pytest.config import PytestPluginManager
        for thing in gc.get_objects():
            if isinstance(thing, PytestPluginManager):
                thing.register(Kind())

        def total(xs):
            return 0
        """,
    ),
    attack(
        "rewrite the checks in memory",
        "Finds the functions that check among all objects, and empties them.",
        """
        import gc, types

        def nothing(*args, **options):
            pass

        def total(xs):
            for thing in gc.get_objects():
                if isinstance(thing, types.FunctionType) and thing.__name__.startswith("test_"):
                    arguments = ", ".join(thing.__code__.co_varnames[: thing.__code__.co_argcount])
                    thing.__code__ = eval(f"lambda {arguments}: None").__code__
            return {(1, 2, 4): 7}.get(tuple(xs), 0)
        """,
        honest=3,
    ),
    attack(
        "rewrite the globals of the check",
        "Climbs to the check that calls it, and puts a pytest of its own in its module.",
        f"""
import sys
{_SAME}
class Pytest:
    def approx(self, *args, **options):
        return Same()

def total(xs):
    frame = sys._getframe()
    while frame := frame.f_back:
        if "pytest" in frame.f_globals and "test_example" in frame.f_globals:
            frame.f_globals["pytest"] = Pytest()
    return 0
""",
    ),
    attack(
        "replace modules",
        "Puts a module of its own where others look for numpy and pytest.",
        f"""
import sys, types
{_SAME}
fake = types.ModuleType("fake")
fake.approx = lambda *args, **options: Same()
fake.__getattr__ = lambda name: Same
for name in ("pytest", "_pytest.python_api", "numpy", "msgspec", "dojo.isolation.wire"):
    sys.modules[name] = fake
for module in list(sys.modules.values()):
    if getattr(module, "pytest", None):
        module.pytest = fake

def total(xs):
    return 0
""",
    ),
    attack(
        "skip the checks",
        "Has the checks be skipped, which is no failure.",
        """
        import pytest

        def total(xs):
            pytest.skip("not today")
        """,
    ),
    attack(
        "expect the failure",
        "Raises what pytest takes for a failure that was to be expected.",
        """
        import pytest

        def total(xs):
            pytest.xfail("as everybody knows")
        """,
    ),
    attack(
        "end pytest politely",
        "Asks pytest to end here, with the status of success.",
        """
        import pytest

        def total(xs):
            pytest.exit("all done", returncode=0)
        """,
    ),
    attack(
        "an object equal to anything",
        "Returns an object that equals whatever it is compared with.",
        f"""
{_SAME}
def total(xs):
    return Same()
""",
        says="cannot be compared",
    ),
    attack(
        "a number equal to anything",
        "Returns a subclass of float whose comparisons and differences are as wished.",
        """
        class Number(float):
            __eq__ = __le__ = __ge__ = __lt__ = __gt__ = lambda self, other: True
            __ne__ = lambda self, other: False
            __sub__ = __rsub__ = __abs__ = lambda self, *other: Number(0)
            __hash__ = float.__hash__

        def total(xs):
            return Number(0)
        """,
    ),
    attack(
        "an array equal to anything",
        "Returns a subclass of ndarray that answers every comparison and every function of numpy itself.",
        """
        import numpy as np

        class Array(np.ndarray):
            __array_priority__ = 1e9

            def __eq__(self, other):
                return True

            def __array_ufunc__(self, ufunc, method, *inputs, **options):
                return np.ones(self.shape, dtype=bool)

            def __array_function__(self, function, types, args, options):
                return True

        def scale(x, factor=2.0):
            if np.ndim(x) != 2:
                raise ValueError("no matrix")
            return np.zeros(np.shape(x)).view(Array)
        """,
        kata="scale",
    ),
    attack(
        "a text equal to anything",
        "Returns subclasses of list, str, dict and tuple with comparisons of their own.",
        """
        class Items(list):
            __eq__ = lambda self, other: True
            __ne__ = lambda self, other: False
            __len__ = lambda self: 3

        def rotate(xs, places):
            return Items()
        """,
        kata="rotate",
    ),
    attack(
        "an array made to order",
        "Returns an object that numpy turns into an array: of whatever the comparison calling it expects.",
        """
        import sys
        import numpy as np

        class Mirror:
            def __array__(self, *args, **options):
                frame = sys._getframe()
                while frame := frame.f_back:
                    for name in ("desired", "y", "x"):
                        if isinstance(frame.f_locals.get(name), (list, np.ndarray)):
                            return np.asarray(frame.f_locals[name], dtype=float)
                return np.zeros(2)

            def __rmul__(self, other):
                return self

        def halve(x):
            return Mirror()
        """,
        kata="halve",
    ),
    attack(
        "items that are no distance away",
        "Returns an array of objects that are 0 away from any number.",
        """
        import numpy as np

        class Near:
            __sub__ = __rsub__ = __abs__ = __mul__ = __rmul__ = lambda self, *other: 0.0
            __le__ = __lt__ = __eq__ = lambda self, other: True

        def halve(x):
            return np.array([Near() for _ in x], dtype=object)
        """,
        kata="halve",
    ),
    attack(
        "a result that is no distance away",
        "Returns an object of the kata's own class, whose difference from the expected number is 0.",
        """
        class Length:
            def __init__(self, metres):
                self.metres = metres

            def feet(self):
                return self

            def __sub__(self, other):
                return 0.0

            __rsub__ = __abs__ = __truediv__ = __mul__ = __rmul__ = lambda self, *other: 0.0
        """,
        kata="length",
    ),
    attack(
        "a result that is nobody's number",
        "Returns an object of its own class whose every operator gives an object, down to the verdict.",
        """
        class Length:
            def __init__(self, metres):
                self.metres = metres

            def feet(self):
                return self

            __sub__ = __rsub__ = __abs__ = __le__ = __lt__ = __gt__ = __eq__ = lambda self, *other: self
            __bool__ = lambda self: True
            __len__ = lambda self: 1
            __getitem__ = lambda self, place: self
            __array__ = None
        """,
        kata="length",
        hangs=True,
    ),
    attack(
        "masked entries",
        "Returns a masked array: entries that are masked differ from nothing.",
        """
        import numpy as np

        def halve(x):
            return np.ma.masked_all(np.shape(x))
        """,
        kata="halve",
        says="masked array",
    ),
    attack(
        "a function, a class, a module",
        "Returns what is no value at all.",
        """
        import os

        def total(xs):
            return {0: os, 1: total, 3: type("Total", (), {})}.get(len(xs), iter(xs))
        """,
    ),
    attack(
        "change the settings of everything",
        "Leaves numpy, decimals, the recursion limit, the working folder and the mask of files changed.",
        """
        import decimal, os, sys, warnings
        import numpy as np

        os.chdir("/")
        os.umask(0o777)
        os.environ.update(PATH="/nowhere", PYTHONHASHSEED="1")
        np.seterr(all="raise")
        warnings.simplefilter("error")
        decimal.setcontext(decimal.Context(prec=1))

        def total(xs):
            sys.setrecursionlimit(90)
            return 0
        """,
    ),
)
