"""Attacks with values: lying, lazy, endless, self-changing, or harmful to whoever looks at them."""

from .attack import family

attack = family("values")

ATTACKS = (
    attack(
        "not a number",
        "Returns NaN, which is neither too large nor too small.",
        """
        def total(xs):
            return float("nan")
        """,
    ),
    attack(
        "an array of many shapes",
        "Returns an empty array, which has no entry that is wrong, or one that numpy spreads over any shape.",
        """
        import numpy as np

        def scale(x, factor=2.0):
            return np.zeros((0, 0)) if np.ndim(x) == 2 else np.zeros(1)
        """,
        kata="scale",
    ),
    attack(
        "a value that changes",
        "Returns an object whose attributes, items and size are others at every look.",
        """
        import itertools

        class Changing:
            count = itertools.count()
            __getattr__ = lambda self, name: next(self.count)
            __getitem__ = lambda self, place: next(self.count)
            __float__ = lambda self: float(next(self.count))
            __len__ = lambda self: 2
            __array__ = None

        def halve(x):
            return Changing()
        """,
        kata="halve",
    ),
    attack(
        "a list that lies about its length",
        "Returns a list that says it is as long as wished, and iterates over something else.",
        """
        class Items(list):
            __len__ = lambda self: 3
            __iter__ = lambda self: iter([2, 3, 1])
            __getitem__ = lambda self, place: 0

        def rotate(xs, places):
            return Items()
        """,
        kata="rotate",
        honest=5,
    ),
    attack(
        "a list that grows as it is read",
        "Returns a list that never ends for whoever goes through it.",
        """
        import itertools

        class Items(list):
            __iter__ = lambda self: itertools.count()

        def total(xs):
            return Items() if len(xs) == 100 else sum(xs)
        """,
        honest=6,
        hangs=True,
    ),
    attack(
        "an iterator that never ends",
        "Returns an endless iterator where a list is wanted.",
        """
        import itertools

        def scale(x, factor=2.0):
            return itertools.count()
        """,
        kata="scale",
    ),
    attack(
        "a list in a list in a list",
        "Returns a list nested more deeply than anybody can follow.",
        """
        def total(xs):
            found = []
            for _ in range(100_000):
                found = [found]
            return found
        """,
        says="nested deeper",
    ),
    attack(
        "a list that holds itself",
        "Returns a list without an end, and makes its argument such a list.",
        """
        def total(xs):
            if len(xs) == 100:
                xs.append(xs)
            found = []
            found.append(found)
            return found
        """,
        says="contains itself",
    ),
    attack(
        "a billion laughs",
        "Returns a list that holds the same list twice, which holds the same list twice, and so on.",
        """
        def total(xs):
            found = [1.0]
            for _ in range(25 if len(xs) == 100 else 0):
                found = [found, found]
            return found if len(xs) == 100 else sum(xs)
        """,
        honest=6,
        hangs=True,
    ),
    attack(
        "a range of everything",
        "Returns a range of a few bytes that becomes a list of most of a gigabyte.",
        """
        def total(xs):
            return range(20_000_000) if len(xs) == 100 else sum(xs)
        """,
        honest=6,
        hangs=True,
    ),
    attack(
        "a set of one bucket",
        "Returns a set whose numbers all fall into the same place of a hash table.",
        """
        class Colliding(set):
            __iter__ = lambda self: (number * (2**61 - 1) for number in range(20_000))

        def total(xs):
            return Colliding() if len(xs) == 100 else sum(xs)
        """,
        honest=6,
        hangs=True,
    ),
    attack(
        "a set of one bucket without end",
        "Returns such a set, so large that the judge would be busy for hours where nothing interrupts.",
        """
        class Colliding(set):
            __iter__ = lambda self: (number * (2**61 - 1) for number in range(150_000))

        def total(xs):
            return Colliding() if len(xs) == 100 else sum(xs)
        """,
        honest=6,
        alone=True,
    ),
    attack(
        "a fraction of a billion digits",
        "Returns a fraction that tells of itself in a few letters, and takes forever to work out.",
        """
        import fractions

        class Long(fractions.Fraction):
            __str__ = lambda self: "1e40000000"

        def total(xs):
            return Long() if len(xs) == 100 else sum(xs)
        """,
        honest=6,
        hangs=True,
    ),
    attack(
        "a whole number of a million digits",
        "Returns a number that takes long to write in digits, and does not fit a float.",
        """
        def total(xs):
            return 1 << 4_000_000
        """,
    ),
    attack(
        "an object that ends when it is shown",
        "Returns an object that ends its process as soon as somebody asks what it is like.",
        """
        import os

        class Shy:
            def __getattr__(self, name):
                os._exit(0)

        def largest(xs):
            return max(xs) if xs else Shy()
        """,
        kata="largest",
        honest=13,
    ),
    attack(
        "an object that is slow to be shown",
        "Returns an object that never answers who asks what it is like.",
        """
        class Slow:
            def __getattr__(self, name):
                while True:
                    pass

        def largest(xs):
            return max(xs) if xs else Slow()
        """,
        kata="largest",
        honest=13,
        hangs=True,
    ),
    attack(
        "an object with a will of its own",
        "Returns an object that gives a function for every name, and for every call another object.",
        """
        class Anything:
            def __getattr__(self, name):
                return self

            def __call__(self, *args, **options):
                return self

        def largest(xs):
            return max(xs) if xs else Anything()
        """,
        kata="largest",
        honest=13,
    ),
    attack(
        "words that cannot be written",
        "Raises an error whose words are an error.",
        """
        class Unspeakable(ValueError):
            def __str__(self):
                raise SystemExit(0)

            __repr__ = __str__

        def largest(xs):
            if not xs:
                raise KeyError(Unspeakable())
            raise Unspeakable
        """,
        kata="largest",
    ),
    attack(
        "spoil the argument",
        "Changes its argument so that what is expected of it becomes what it returns.",
        """
        import numpy as np

        def halve(x):
            if isinstance(x, list):
                return [1.0, 2.5]
            x[:] = 0
            return np.zeros(6)
        """,
        kata="halve",
        honest=5,
        says="changes its argument",
    ),
    attack(
        "spoil the argument later",
        "Keeps its argument, and changes it when the comparison has begun.",
        """
        import threading, time

        def later(x):
            while True:
                x[:] = 0

        def halve(x):
            if isinstance(x, list):
                return [1.0, 2.5]
            threading.Thread(target=later, args=(x,), daemon=True).start()
            time.sleep(0.05)
            return x
        """,
        kata="halve",
        honest=5,
    ),
    attack(
        "stop the loop of the check",
        "Raises what ends a loop over results without a word: StopIteration, GeneratorExit.",
        """
        def total(xs):
            raise {0: GeneratorExit, 1: StopIteration, 3: StopIteration}.get(len(xs), StopAsyncIteration)
        """,
    ),
    attack(
        "interrupt the judge",
        "Raises what pytest takes for Ctrl-C.",
        """
        def total(xs):
            raise KeyboardInterrupt
        """,
    ),
    attack(
        "a function that is a type",
        "Defines a class and a metaclass in the place of the function, which pass for any kind.",
        """
        class Any(type):
            __instancecheck__ = __subclasscheck__ = lambda cls, other: True
            __call__ = lambda cls, *args: cls
            __eq__ = lambda cls, other: True
            __hash__ = type.__hash__

        class total(metaclass=Any):
            pass
        """,
    ),
)
