"""A house in which speed is measured: one of its katas can be slow in two ways."""

from .conftest import House

CHECKS = '''

@pytest.mark.perf
def test_steps(perf, rng):
    """Takes no step of Python for each number."""
    perf.steps_grow("slow_loop_over_numbers", lambda n: (rng.normal(size=n).tolist(),), 50, stars=(3, 2, 1.5))


@pytest.mark.perf
def test_speed(perf, rng):
    """Does not doze."""
    perf.faster_than("slow_nap", lambda n: (rng.normal(size=n).tolist(),), 5, stars=(5, 10, 20))
'''
ANSWERS = '''

def slow_nap(xs):
    """You sleep: nobody has to."""
    time.sleep(0.005)
    return max(xs)


def slow_loop_over_numbers(xs):
    """You look at one number after the other: Python itself can do that."""
    best = xs[0] if xs else max(xs)
    for x in xs:
        best = x if x > best else best
    return best
'''


def measure(house: House) -> House:
    """Have a kata of a house measured too."""
    largest = house.kata("largest")
    append(house.curriculum.checks(largest), CHECKS)
    append(house.curriculum.answers(largest), ANSWERS)
    answers = house.curriculum.answers(largest)
    answers.write_text(answers.read_text("utf-8").replace("\n\n\n", "\n\nimport time\n\n\n", 1), "utf-8")
    return house


def append(path, text):
    """Write more at the end of a file."""
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
