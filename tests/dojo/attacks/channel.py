"""Attacks on the channel between worker and judge: messages forged, malformed, huge, late, out of order."""

from .attack import family

attack = family("the channel")

# What a learner's code would do: find the socket among the open files, and speak the judge's language.
_SPEAK = """
import os, stat, sys, threading, time
import msgspec

wire = sys.modules["dojo.isolation.wire"]
for name in "Failure", "Items", "Plain", "Remote", "Reply", "Request", "Text", "Value", "Yours":
    globals()[name] = getattr(wire, name)


def sockets():
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                yield fd
        except OSError:
            continue


def send(frame):
    fd = max(sockets())
    while frame:
        frame = frame[os.write(fd, frame):]


def say(message):
    frame = message if isinstance(message, bytes) else msgspec.msgpack.encode(message)
    send(len(frame).to_bytes(8, "little") + frame)


def value(*nodes):
    nodes = list(nodes) or [Plain(0)]
    return Value([*nodes, Items("list", [len(nodes) - 1])])


"""


def _speaks(code: str) -> str:
    return _SPEAK + code.strip("\n") + "\n"


def _says(*lines: str) -> str:
    """Return code that says something of its own in the call that it would fail."""
    said = "\n".join(f"        {line}" for line in lines)
    return _speaks(
        f"def total(xs):\n    if len(xs) == 100:\n{said}\n    return sum(xs) if len(xs) < 100 else 0"
    )


ATTACKS = (
    attack(
        "forge an answer",
        "Sends an answer of its own before the real one, with changes of what it was given.",
        _says(
            "for place in range(6):",
            "    say(Reply(Value([Plain(0), Items('list', [0, 0])]), [place]))",
        ),
        honest=6,
    ),
    attack(
        "forge many answers in advance",
        "Sends answers to the questions to come, as it is imported.",
        _speaks("""
for _ in range(20):
    say(Reply(value(Plain(7))))

def total(xs):
    return 7
"""),
    ),
    attack(
        "forge the answer to loading",
        "Says that the kata is not a function but a text, a number, a list, an object.",
        _speaks("""
say(Reply(value(Plain("x"), Items("list", [0]))))

def total(xs):
    return 0
"""),
    ),
    attack(
        "answer late",
        "Has a thread go on sending answers after each call.",
        _speaks("""
def later():
    while True:
        time.sleep(0.001)
        say(Reply(value(Plain(0))))

def total(xs):
    threading.Thread(target=later, daemon=True).start()
    return 0
"""),
    ),
    attack(
        "read what the judge will say",
        "Reads the socket, for what is expected might stand there.",
        _speaks("""
import socket

def total(xs):
    if len(xs) < 100:
        return sum(xs)
    with socket.socket(fileno=os.dup(max(sockets()))) as channel:
        channel.setblocking(False)
        try:
            return channel.recv(1000, socket.MSG_PEEK)
        except BlockingIOError:
            return 0
"""),
        honest=6,
    ),
    attack(
        "say what is no message",
        "Sends random bytes behind a right length.",
        _says("say(os.urandom(1000))"),
        honest=6,
    ),
    attack(
        "say half a message",
        "Announces more than it sends, and ends.",
        _says("send((1000).to_bytes(8, 'little') + b'half')", "os._exit(0)"),
        honest=6,
    ),
    attack(
        "say half a message and wait",
        "Announces more than it sends, and waits.",
        _says("send((1000).to_bytes(8, 'little') + b'half')", "time.sleep(3)"),
        honest=6,
        hangs=True,
    ),
    attack(
        "announce a huge message",
        "Announces more bytes than there are in the world.",
        _says("send((2**63).to_bytes(8, 'little') + b'x')", "time.sleep(3)"),
        honest=6,
    ),
    attack(
        "announce a large message",
        "Announces as much as is just allowed, and sends little of it.",
        _says("send((500 * 2**20).to_bytes(8, 'little') + b'x')", "time.sleep(3)"),
        honest=6,
        hangs=True,
    ),
    attack(
        "say millions of values",
        "Sends a message of many million tiny values, each of which takes room in the judge.",
        _says(
            "node = msgspec.msgpack.encode(Plain(None))",
            "count = 25_000_000",
            "nodes = b'\\xdd' + count.to_bytes(4, 'big') + node * count",
            "say(b'\\x94' + b'\\xa1=' + b'\\x91' + nodes + b'\\x90\\x90')",
            "time.sleep(3)",
        ),
        honest=6,
        hangs=True,
    ),
    attack(
        "say what is deep",
        "Sends a list nested three hundred thousand levels deep.",
        _says(
            "nodes = [Items('list', [])] + [Items('list', [place]) for place in range(300_000)]",
            "say(Reply(value(*nodes)))",
        ),
        honest=6,
    ),
    attack(
        "say what is deep and has to be hashed",
        "Sends a set of one tuple, nested so deeply that hashing it needs more stack than there is.",
        _says(
            "nodes = [Items('tuple', [])] + [Items('tuple', [place]) for place in range(300_000)]",
            "say(Reply(value(*nodes, Items('set', [len(nodes) - 1]))))",
        ),
        honest=6,
    ),
    attack(
        "say what takes for ever to hash",
        "Sends a set of one tuple that holds the same tuple twice, and so on.",
        _says(
            "nodes = [Items('tuple', [])] + [Items('tuple', [place, place]) for place in range(28)]",
            "say(Reply(value(*nodes, Items('set', [28]))))",
        ),
        honest=6,
        hangs=True,
    ),
    attack(
        "say a fraction of a billion digits",
        "Sends a fraction of a few letters that takes forever to work out.",
        _says("say(Reply(value(Text('fraction', '1e40000000'))))"),
        honest=6,
        hangs=True,
    ),
    attack(
        "say an array of nothing",
        "Sends an array of empty texts without data, of a shape that takes gigabytes.",
        _says("say(Reply(value(wire.Array('<U0', [150_000_000], b''))))"),
        honest=6,
        hangs=True,
    ),
    attack(
        "say a pickle",
        "Sends a pickle that runs a program as it is read.",
        _says(
            "import pickle",
            "class Run:",
            "    __reduce__ = lambda self: (os.system, ('touch /arena/out/attack',))",
            "say(Reply(value(wire.Pickled(pickle.dumps(Run())))))",
        ),
        honest=6,
    ),
    attack(
        "say an array of objects",
        "Sends raw bytes as an array of objects, which would be addresses.",
        _says("say(Reply(value(wire.Array('|O', [2], b'A' * 16))))"),
        honest=6,
    ),
    attack(
        "say shapes that do not fit",
        "Sends arrays whose shape, size and kind contradict each other.",
        _says(
            "for shape, data in [([2**62, 4], b''), ([-1], bytes(8)), ([3], bytes(8))]:",
            "    say(Reply(value(wire.Array('<f8', shape, data))))",
        ),
        honest=6,
    ),
    attack(
        "refer to nothing",
        "Sends values that refer to others that were never sent, lent or given.",
        _says("say(Reply(value(Items('list', [99]), Yours(99, 99), Yours(-1, 1))))"),
        honest=6,
    ),
    attack(
        "ask out of turn",
        "Asks the judge to call, to get and to set what it was not lent.",
        _says(
            "say(Request('set', value(Plain(0), Plain('x'))))",
            "say(Request('call', value(Plain(0), Items('list', []), wire.Pairs([], []))))",
        ),
        honest=6,
    ),
    attack(
        "load in the judge",
        "Asks the judge to do what it asks of workers: to load code.",
        _says(
            "nodes = [Plain('import os'), Plain('x.py'), Plain('x'), Items('list', [])]",
            "say(Request('load', Value([*nodes, Items('list', [0, 1, 2, 3])])))",
        ),
        honest=6,
    ),
    attack(
        "answer as an object",
        "Says that its number is an object that lives elsewhere, and a function, and an iterator.",
        _says("say(Reply(value(Remote('object', 1, 'float'))))"),
        honest=6,
    ),
    attack(
        "change what it never got",
        "Says that it changed the checks' own objects, by places that do not exist.",
        _says("say(Reply(Value([Plain(0), Items('list', [0, 0])]), [10**6]))"),
        honest=6,
    ),
    attack(
        "change the argument into something else",
        "Says that a list became a dictionary, and an array another shape.",
        _says("say(Reply(Value([wire.Pairs([], []), Items('list', [0, 0, 0, 0])]), [1, 2, 3]))"),
        honest=6,
    ),
    attack(
        "fail with the judge's own errors",
        "Says that it failed with an error that ends the judge, or that a check takes for its own.",
        _says("say(Failure(['KeyboardInterrupt'], 'x', 1, '', '', value(), []))"),
        honest=6,
    ),
    attack(
        "fail with colours",
        "Says that it failed with an error whose name and kind are commands for a terminal.",
        _says(
            "say(Failure(['\\x1b[2J\\x1b]0;owned\\x07\\n::error::owned'], 'x', 1, '', '', value(), []))",
        ),
        honest=6,
    ),
    attack(
        "speak of kinds that are none",
        "Names kinds of values, in the words that the judge may repeat, that are commands for a terminal.",
        _says(
            'say(["=", [[["x", "\\x1b[2J\\n::error::owned", "1"], ["l", "list", [0]]]], [], [], ""])',
        ),
        honest=6,
    ),
    attack(
        "fail at length",
        "Says that it failed at a line of code of a million letters.",
        _says("say(Failure(['ValueError'], 'x' * 1000, 1, 'y' * 1_000_000, '', value(), []))"),
        honest=6,
    ),
    attack(
        "warn at length",
        "Sends a hundred thousand warnings with one answer.",
        _says("say(Reply(value(), [], [('UserWarning', f'{n} x' * 10) for n in range(100_000)], ''))"),
        honest=6,
        hangs=True,
    ),
    attack(
        "print at length",
        "Says that it printed fifty million letters.",
        _says("say(Reply(value(), [], [], 'x' * 50_000_000))"),
        honest=6,
        hangs=True,
    ),
    attack(
        "close the channel",
        "Closes every file that is open, and stays.",
        _says("os.closerange(3, 256)", "time.sleep(3)"),
        honest=6,
        hangs=True,
    ),
    attack(
        "put something else in the channel's place",
        "Has the channel lead nowhere.",
        _says(
            "nothing = os.open(os.devnull, os.O_RDWR)",
            "for fd in list(sockets()): os.dup2(nothing, fd)",
            "time.sleep(3)",
        ),
        honest=6,
        hangs=True,
    ),
    attack(
        "talk without end",
        "Asks the judge again and again for what it may ask.",
        _speaks("""
def draw(numbers, n):
    while n == 5:
        try:
            next(numbers)
        except StopIteration:
            pass
    return 3
"""),
        kata="draw",
        honest=5,
        hangs=True,
    ),
    attack(
        "call back without end",
        "Has judge and worker ask each other, deeper and deeper.",
        _speaks("""
def draw(numbers, n):
    if n == 2:
        return 3
    def again():
        return next(iter(again, None))
    return again()
"""),
        kata="draw",
        honest=5,
    ),
)
