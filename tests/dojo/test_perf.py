"""Tests of what measures speed and memory, against cases whose figures are known."""

import threading
import time

import numpy as np
import pytest

from dojo.perf import counting, honesty, pairing
from dojo.perf.stars import RefusedError, drawn, short, verdict


class Time:
    """A clock that moves only where a function says how long it took."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def lasting(self, seconds, result=sum):
        """Return a function that takes so long; `seconds` may be a function of how often it was called."""
        calls = 0

        def function(values):
            nonlocal calls
            calls += 1
            self.now += seconds(calls) if callable(seconds) else seconds
            return result(values)

        return function


def contest(clock, function, other, **options):
    """Time two functions of some numbers by a clock of our own."""
    rng = np.random.default_rng(5)
    return pairing.contest(function, other, lambda: (rng.normal(size=6).tolist(),), clock=clock, **options)


@pytest.mark.parametrize("factor", [0.5, 1, 2, 170])
def test_ratio_is_what_the_clock_says(factor):
    """A function that takes half the time is twice as fast, and as fast as itself."""
    clock = Time()
    found = contest(clock, clock.lasting(1e-5), clock.lasting(factor * 1e-5))
    assert found.ratio == pytest.approx(factor)
    assert found.control == pytest.approx(1) and found.is_fair


def test_twice_the_work_takes_twice_the_time():
    """On a real clock too, work done twice makes a ratio of two, where the control says that it holds."""
    rng = np.random.default_rng(3)

    def work(x):
        return float(np.sort(x)[7])

    def twice(x):
        return (work(x) + work(x)) / 2

    tried = [pairing.contest(work, twice, lambda: (rng.normal(size=4000),)) for _ in range(5)]
    ratios = [found.ratio for found in tried if found.is_fair]
    if not ratios:
        pytest.skip("this machine is too noisy")
    assert any(1.7 < ratio < 2.3 for ratio in ratios)


@pytest.mark.parametrize("seconds", [1e-7, 1e-4, 0.3])
def test_blocks_are_short(seconds):
    """No block is longer than half a millisecond where a call is not, and none is of many calls."""
    clock, drawn_times = Time(), []
    rng = np.random.default_rng(5)

    def draw():
        drawn_times.append(clock())
        return (rng.normal(size=3).tolist(),)

    found = pairing.contest(clock.lasting(seconds), clock.lasting(seconds), draw, clock=clock)
    assert found.own == pytest.approx([seconds] * len(found.own))
    calls = (len(drawn_times) - 3) / len(found.own) / 2
    assert calls == {1e-7: 32, 1e-4: 4, 0.3: 1}[seconds]
    assert len(found.own) == (pairing.LEAST_PAIRS if seconds > 0.1 else pairing.PAIRS)


def test_noise_that_strikes_most_blocks_changes_nothing():
    """What disturbs nine blocks of ten leaves the shortest as it is."""
    clock = Time()
    noisy = clock.lasting(lambda call: 1e-5 if call % 10 == 0 else 7e-5)
    found = contest(clock, noisy, clock.lasting(lambda call: 2e-4 if call % 10 == 5 else 9e-4))
    assert found.ratio > 2e-4 / 7e-5


def test_a_machine_too_noisy_is_no_verdict():
    """Where a function is not as fast as itself, no ratio counts."""
    clock = Time()
    slower = clock.lasting(lambda call: 1e-4 * call)
    assert not contest(clock, slower, clock.lasting(1e-4)).is_fair


def test_hopeless_contests_end_early():
    """Who is as slow as the slow one is not timed a hundred times."""
    clock = Time()
    found = contest(clock, clock.lasting(1e-4), clock.lasting(1e-4), least=15)
    assert len(found.own) == pairing.HOPELESS_AFTER


@pytest.mark.parametrize(
    ("figure", "thresholds", "stars", "words"),
    [
        (3, (10, 40, 120), 0, "3 times; 10 for the first star"),
        (14.2, (10, 40, 120), 1, "14 times; 40 for the next star"),
        (40, (10, 40, 120), 2, "40 times; 120 for the next star"),
        (1234, (10, 40, 120), 3, "1200 times"),
        (9, (8, 3, 1.5), 0, "9 times; 8 for the first star"),
        (2.96, (8, 3, 1.5), 2, "3 times; 1.5 for the next star"),
        (1.5, (8, 3, 1.5), 3, "1.5 times"),
        (0.62, (0.5, 0.7, 0.9), 1, "0.62 times; 0.7 for the next star"),
    ],
)
def test_stars(figure, thresholds, stars, words):
    """Thresholds that rise ask for more, those that fall for less; the words say what the next star asks."""
    found = verdict(figure, thresholds, "{} times")
    assert (found.stars, found.words) == (stars, words)


def test_thresholds_have_an_order():
    """Thresholds that neither rise nor fall are an author's mistake."""
    with pytest.raises(ValueError, match="neither"):
        verdict(5, (10, 40, 20), "{}")


def test_drawn_stars():
    """Stars that are missing show too."""
    assert [drawn(stars) for stars in range(4)] == ["☆☆☆", "★☆☆", "★★☆", "★★★"]
    assert [short(figure) for figure in (0.0123, 1, 9.96, 12345)] == ["0.012", "1", "10", "12000"]


# Counting.


def loop(x):
    """Add up one by one."""
    total = 0
    for value in x:
        total += value
    return total


def test_steps_of_a_loop_grow_with_it():
    """Each turn of a loop takes the same number of steps."""
    steps = [counting.python_steps(loop, list(range(n))) for n in (100, 200, 300)]
    assert steps[2] - steps[1] == steps[1] - steps[0] > 100


def test_steps_of_compiled_code_do_not_grow():
    """A call of numpy takes the same steps for any data."""
    few, many = (counting.python_steps(np.sum, np.ones(n)) for n in (100, 400))
    assert few == many > 0


@pytest.mark.parametrize("function", [loop, sorted, lambda x: {v: list(x) for v in x}, np.cumsum])
def test_steps_are_the_same_in_ten_runs(function):
    """A count is exact."""
    assert len({counting.python_steps(function, list(range(30))) for _ in range(10)}) == 1


def test_counting_leaves_tracing_as_it_was():
    """A debugger that traces goes on tracing."""
    import sys

    def tracer(*_):
        return None

    kept = sys.gettrace()
    sys.settrace(tracer)
    try:
        counting.python_steps(loop, [1, 2])
        assert sys.gettrace() is tracer
    finally:
        sys.settrace(kept)


def test_peak_is_what_is_held_at_a_time():
    """Two arrays at a time are two arrays, whatever is let go before and after."""
    n = 100_000

    def two(x):
        x = x + 1
        x = x + 1
        return float(x[0])

    found = [counting.peak_bytes(two, np.zeros(n)) for _ in range(10)]
    assert found[0] == pytest.approx(2 * 8 * n, rel=0.01)
    assert max(found) - min(found) < 1000


def test_size():
    """Arrays count by their data, lists by themselves and what they hold."""
    assert counting.size(np.zeros((3, 5))) == 120
    assert counting.size([np.zeros(5), np.zeros(7)]) == counting.size([0, 0]) - 2 * counting.size(0) + 96


def test_traffic_of_tensors():
    """Softmax moves four times its floor in five launches, and once in one where it is fused."""
    torch = pytest.importorskip("torch")
    from dojo.perf.traffic import traffic

    def naive(x):
        e = torch.exp(x - x.max(dim=-1, keepdim=True).values)
        return e / e.sum(dim=-1, keepdim=True)

    for device in ("cpu", "meta"):
        x = torch.empty(512, 1024, device=device).fill_(0.5)
        found = traffic(naive, x)
        assert found.bytes / (2 * x.nbytes) == pytest.approx(4, rel=0.01) and found.launches == 5
        fused = traffic(lambda x: torch.softmax(x, dim=-1), x)
        assert fused.bytes == 2 * x.nbytes and fused.launches == 1


def test_views_move_nothing():
    """A transpose, a stretch and fresh memory cost nothing; an operation in place reads and writes."""
    torch = pytest.importorskip("torch")
    from dojo.perf.traffic import traffic

    x = torch.ones(30, 40)
    assert traffic(lambda x: torch.empty_like(x.T[0].expand(7, 30)), x).bytes == 0
    assert traffic(lambda x: x.to(torch.promote_types(x.dtype, torch.float16)), x).launches == 0
    assert traffic(lambda x: x.mul_(2), x).bytes == 2 * x.nbytes
    assert traffic(lambda x: torch.add(x, x, out=torch.empty_like(x)), x).bytes == 2 * x.nbytes
    assert traffic(lambda row: row.expand(30, 40).sum(), x[0].clone()).bytes == 40 * 4 + 4


def test_what_an_operation_that_returns_nothing_writes():
    """A fused optimizer's step reads its tensors, and writes those that its schema says it changes."""
    torch = pytest.importorskip("torch")
    from dojo.perf.traffic import traffic

    def step(p, g, m, v):
        torch._fused_adamw_(
            [p],
            [g],
            [m],
            [v],
            [],
            [torch.ones(())],
            lr=0.1,
            beta1=0.9,
            beta2=0.9,
            weight_decay=0.1,
            eps=0.1,
            amsgrad=False,
            maximize=False,
        )

    tensors = [torch.ones(1000) for _ in range(4)]
    assert traffic(step, *tensors).bytes / tensors[0].nbytes == pytest.approx(8, abs=0.01)


def test_peak_of_tensors():
    """Two tensors at a time are two, whatever is let go before and after; views and arguments are none."""
    torch = pytest.importorskip("torch")
    from dojo.perf.traffic import peak_bytes

    def two(x):
        x = x + 1
        x = x + 1
        x.mul_(2)
        return x.T.sum()

    x = torch.ones(300, 40)
    assert {peak_bytes(two, x) for _ in range(10)} == {2 * x.nbytes}
    assert peak_bytes(lambda x: x.mul_(2), x) == 0


def test_flops_of_a_product():
    """A product of matrices has a multiplication and an addition for each of its terms."""
    torch = pytest.importorskip("torch")
    from dojo.perf.traffic import flops

    assert flops(torch.matmul, torch.ones(3, 5), torch.ones(5, 7)) == 2 * 3 * 5 * 7


# Cheats: each looks fast, and is refused.


def by_identity():
    """Keep each result by the identity of the argument: a new list may have an old one's."""
    known = {}

    def cheat(x):
        return known.setdefault(id(x), sum(x))

    return cheat


def by_content_of_the_first():
    """Take the data for those of before if they begin alike."""
    known = {}

    def cheat(x):
        return known.setdefault(len(x), sum(x))

    return cheat


def by_count():
    """Calculate ten times, then give the last result again."""
    results = []

    def cheat(x):
        if len(results) < 10:
            results.append(sum(x))
        return results[-1]

    return cheat


def reuses_memory():
    """Write each result where the one before is."""
    out = np.zeros(1)

    def cheat(x):
        out[0] = sum(x)
        return out

    return cheat


def changes_inputs():
    """Leave the argument sorted."""

    def cheat(x):
        x.sort()
        return sum(x)

    return cheat


def is_lazy():
    """Put the work off until somebody looks."""

    class Later:
        def __init__(self, x):
            self.x = x

        def __float__(self):
            return float(sum(self.x))

    return Later


def is_a_lazy_array():
    """Hide such a thing in a class of arrays."""

    class Later(np.ndarray):
        pass

    return lambda x: np.array(sum(x)).view(Later)


def in_half_precision():
    """Calculate with fewer digits."""
    return lambda x: float(sum(map(np.float32, x)))


CHEATS = [
    (by_identity, "is wrong"),
    (by_content_of_the_first, "is wrong"),
    (by_count, "is wrong"),
    (reuses_memory, "is wrong"),
    (changes_inputs, "changes its arguments"),
    (is_lazy, "returns a Later"),
    (is_a_lazy_array, "returns a Later"),
    (in_half_precision, "is wrong"),
]


@pytest.mark.parametrize(("cheat", "words"), CHEATS, ids=[cheat.__name__ for cheat, _ in CHEATS])
def test_cheats_are_refused(cheat, words):
    """What only looks fast is refused, whatever the clock says."""
    rng = np.random.default_rng(5)

    def draw():
        return (rng.normal(size=6).tolist(),)

    def honest(x):
        return np.array([sum(x)]) if cheat is reuses_memory else sum(x)

    clock = Time()
    fast, slow = clock.lasting(1e-5, cheat()), clock.lasting(1e-3, honest)
    with pytest.raises(RefusedError, match=words):
        pairing.contest(fast, slow, draw, clock=clock)


def test_work_in_another_thread_is_refused():
    """A result that another thread still calculates, while the clock has stopped, is no result."""

    def busy(seconds):
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

    def work(elsewhere):
        with honesty.nothing_elsewhere():
            if elsewhere:
                thread = threading.Thread(target=busy, args=(0.2,))
                thread.start()
                thread.join()
            else:
                busy(0.05)

    work(elsewhere=False)
    with pytest.raises(RefusedError, match="another thread"):
        work(elsewhere=True)


def test_lazy_tensors_are_refused():
    """A class of tensors may put its work off; a tensor of another dtype has other digits."""
    torch = pytest.importorskip("torch")

    class Later(torch.Tensor):
        pass

    with pytest.raises(RefusedError, match="Later"):
        honesty.hold_plain([torch.ones(3).as_subclass(Later)])
    honesty.hold_plain([torch.ones(3), torch.nn.Parameter(torch.ones(3))])
    assert not honesty.agree(torch.ones(3, dtype=torch.float32), torch.ones(3, dtype=torch.float64))
    assert honesty.agree(torch.ones(3), torch.ones(3))
    rounded = torch.tensor([1 / 3]).half().float()
    assert not honesty.agree(rounded, torch.tensor([1 / 3]), tolerance=1e-5)


# The roof, on a CPU and by a clock of our own.


def share_of_roof(own, seconds, *, rate=1e12, moved=2_000_000, flops=0):
    """Return the share that a function which doubles a tensor reaches, where a copy of 1 MB takes 1 ms."""
    torch = pytest.importorskip("torch")
    from dojo.perf import roofline

    calls = []

    def noting(function, duration):
        def noted(x):
            calls.append(duration)
            return function(x)

        return noted

    def timer(work):
        calls.clear()
        work()
        return calls[0] if calls else 1e-3

    times = roofline.triples(
        noting(own, seconds),
        noting(lambda x: 2 * x, 1e-5),
        lambda: (torch.rand(50),),
        torch.device("cpu"),
        timer,
        tolerance=1e-6,
        rounds=6,
        copied=1_000_000,
        warm_seconds=0,
    )
    assert (times.own, times.library, times.copy) == ([seconds] * 6, [1e-5] * 6, [1e-3] * 6)
    return roofline.share(times, rate, moved, flops, copied=1_000_000)


def test_a_copy_is_at_the_roof():
    """Who moves as many bytes as a copy, in its time, reaches all of the roof; in twice the time, half."""
    assert share_of_roof(lambda x: x + x, 1e-3) == pytest.approx(1)
    assert share_of_roof(lambda x: x + x, 2e-3) == pytest.approx(0.5)


def test_the_roof_is_that_of_arithmetic_where_there_is_more_of_it():
    """Of bytes and FLOPs, what takes longer is the roof."""
    assert share_of_roof(lambda x: x + x, 8e-3, flops=4_000_000, rate=1e9) == pytest.approx(0.5)


def test_more_than_the_roof_is_a_broken_measurement():
    """Nobody is faster than the device."""
    with pytest.raises(RefusedError, match=r"1\.25 .*broken"):
        share_of_roof(lambda x: x + x, 0.8e-3)


def test_ratio_to_a_library():
    """Half of the library's time is twice as fast, round by round."""
    pytest.importorskip("torch")
    from dojo.perf import roofline

    times = roofline.Triples(copy=[1.0] * 3, own=[2.0, 1.0, 9.0], library=[4.0, 1.0, 7.0])
    assert roofline.ratio(times) == pytest.approx(2)


def test_cheats_below_the_roof_are_refused():
    """Tensors that are wrong, lazy, less precise or changed are refused here too."""
    torch = pytest.importorskip("torch")

    class Later(torch.Tensor):
        pass

    kept = []

    def remembered(x):
        kept.append(x + x)
        return kept[0]

    memory = torch.empty(50)
    cheats = {
        "is wrong": remembered,
        "memory used again": lambda x: torch.add(x, x, out=memory),
        "returns a Later": lambda x: (x + x).as_subclass(Later),
        "changes": lambda x: x.mul_(2).clone(),
    }
    for words, cheat in cheats.items():
        with pytest.raises(RefusedError, match=words):
            share_of_roof(cheat, 1e-3)
    with pytest.raises(RefusedError, match="is wrong"):
        share_of_roof(lambda x: (x + x).half().float(), 1e-3)


def test_what_is_compiled_stays_compiled():
    """To count what a compiled function does has it run as it is written, and only then."""
    torch = pytest.importorskip("torch")
    from dojo.perf import roofline, traffic

    runs = []

    def backend(graph, _):
        return lambda *args: (runs.append(1), graph(*args))[1]

    function = torch.compile(lambda x: 2 * x + 1, backend=backend)
    x = torch.ones(5)
    looks = [
        lambda: traffic.traffic(function, x),
        lambda: traffic.flops(function, x),
        lambda: traffic.peak_bytes(function, x),
        lambda: roofline.hold_one_stream(function, (x,)),
    ]
    for look in [lambda: None, *looks]:
        look()
        runs.clear()
        function(x)
        assert runs == [1]
    assert traffic.traffic(function, x).launches == 2


@pytest.mark.gpu
def test_work_on_another_stream_is_refused():
    """Work on another stream is not done when the clock of the current one stops."""
    torch = pytest.importorskip("torch")
    if not torch.cuda.is_available():
        pytest.skip("needs a CUDA device")
    from dojo.perf.roofline import hold_one_stream

    def elsewhere(x):
        with torch.cuda.stream(torch.cuda.Stream()):
            return x + x

    x = torch.ones(5, device="cuda")
    hold_one_stream(torch.add, (x, x))
    with pytest.raises(RefusedError, match="stream"):
        hold_one_stream(elsewhere, (x,))


def remembered_there(torch):
    """Keep results by the address of the data, where other data may lie by now."""
    known = {}
    return lambda x: known.setdefault(x.data_ptr(), x + x)


def counted_there(torch):
    """Calculate as often as one is looked at, and then give the last result again."""
    results = []

    def cheat(x):
        if len(results) < 30:
            results.append(x + x)
        return results[-1]

    return cheat


def memory_again_there(torch):
    """Write each result where the one before is."""
    out = []

    def cheat(x):
        if not out:
            out.append(torch.empty_like(x))
        return torch.add(x, x, out=out[0])

    return cheat


def in_place_there(torch):
    """Write the result where the argument is."""
    return lambda x: x.add_(x)


def fewer_digits_there(torch):
    """Calculate with 16 bits."""
    return lambda x: (x.half() + x.half()).float()


def later_there(torch):
    """Return a class of one's own."""

    class Later(torch.Tensor):
        pass

    return lambda x: (x + x).as_subclass(Later)


def on_another_stream_there(torch):
    """Have another stream do it, for which the clock of this one does not wait."""
    stream = torch.cuda.Stream()

    def cheat(x):
        with torch.cuda.stream(stream):
            return x + x

    return cheat


def on_the_cpu_there(torch):
    """Return a result that is on another device."""
    return lambda x: (x + x).cpu()


CHEATS_THERE = [
    (remembered_there, "is wrong"),
    (counted_there, "is wrong"),
    (memory_again_there, "is wrong"),
    (in_place_there, "changes its arguments"),
    (fewer_digits_there, "is wrong"),
    (later_there, "returns a Later"),
    (on_another_stream_there, "another stream"),
    (on_the_cpu_there, "is wrong"),
]


@pytest.mark.gpu
@pytest.mark.parametrize(("cheat", "words"), CHEATS_THERE, ids=[cheat.__name__ for cheat, _ in CHEATS_THERE])
def test_cheats_on_a_device_are_refused(cheat, words):
    """What only looks fast is refused on a real device, timed by its own clock."""
    torch = pytest.importorskip("torch")
    if not torch.cuda.is_available():
        pytest.skip("needs a CUDA device")
    from dojo.perf import roofline

    device = torch.device("cuda")
    with pytest.raises(RefusedError, match=words):
        roofline.triples(
            cheat(torch),
            lambda x: x + x,
            lambda: (torch.randn(2**22, device=device),),
            device,
            roofline.cuda_timer(device),
        )


@pytest.mark.gpu
def test_a_clock_of_ones_own_on_a_device(monkeypatch):
    """Who puts another clock into torch's events is timed as before."""
    torch = pytest.importorskip("torch")
    if not torch.cuda.is_available():
        pytest.skip("needs a CUDA device")
    from dojo.perf import roofline

    timer = roofline.cuda_timer(torch.device("cuda"))
    monkeypatch.setattr(torch.cuda.Event, "elapsed_time", lambda *_: 1e-6)
    monkeypatch.setattr(torch.cuda, "Event", None)
    x = torch.ones(2**28, device="cuda")
    assert timer(lambda: x + x) > 1e-4


@pytest.mark.gpu
def test_roof_of_a_device():
    """A copy reaches the roof of a real device, and a product of matrices that of its arithmetic."""
    torch = pytest.importorskip("torch")
    if not torch.cuda.is_available():
        pytest.skip("needs a CUDA device")
    from dojo.perf import roofline

    device = torch.device("cuda")
    timer = roofline.cuda_timer(device)
    n = 2**26
    times = roofline.triples(
        torch.clone, torch.clone, lambda: (torch.rand(n, device=device),), device, timer, tolerance=0
    )
    assert 0.7 < roofline.share(times, float("inf"), 2 * 4 * n, 0) < 1.1
    half = torch.float16
    assert roofline.matmul_rate(device, half, timer) > roofline.matmul_rate(device, torch.float32, timer)
