"""Answers to `memoize`: its checks accept every right_ one and refuse every wrong_ one."""

import functools
import inspect

EVERYBODYS = {}


def right_cache(f):
    return functools.cache(f)


def right_sorted_keywords(f):
    results = {}

    def wrapper(*args, **kwargs):
        key = args, tuple(sorted(kwargs.items()))
        try:
            return results[key]
        except KeyError:
            pass
        results[key] = f(*args, **kwargs)
        return results[key]

    wrapper.__name__, wrapper.__doc__ = f.__name__, f.__doc__
    return wrapper


def right_list_of_calls(f):
    calls, results = [], []

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        if (args, kwargs) not in calls:
            results.append(f(*args, **kwargs))
            calls.append((args, kwargs))
        return results[calls.index((args, kwargs))]

    return wrapper


def right_bound_arguments(f):
    signature, results = inspect.signature(f), {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        key = (bound.args, frozenset(bound.kwargs.items()))
        if key not in results:
            results[key] = f(*args, **kwargs)
        return results[key]

    return wrapper


class _Known(dict):
    def __init__(self, f):
        self.f = f

    def __missing__(self, call):
        args, kwargs = call
        self[call] = result = self.f(*args, **dict(kwargs))
        return result


def right_missing(f):
    known = _Known(f)

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return known[args, frozenset(kwargs.items())]

    return wrapper


class right_class:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.results = f, {}

    def __call__(self, *args, **kwargs):
        key = (args, tuple(kwargs.items()))
        if key not in self.results:
            self.results[key] = self.f(*args, **kwargs)
        return self.results[key]


def _by(key, f, results, metadata=True):
    """Remember the results of f by what `key` makes of the arguments."""

    def wrapper(*args, **kwargs):
        call = key(args, kwargs)
        if call not in results:
            results[call] = f(*args, **kwargs)
        return results[call]

    return functools.wraps(f)(wrapper) if metadata else wrapper


def _whole(args, kwargs):
    return args, frozenset(kwargs.items())


def wrong_no_memory(f):
    """You call the function each time: keep what it returned in a dictionary, and look there first."""

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    return wrapper


def wrong_function_itself(f):
    """You return the function as it is: return one that remembers."""
    return f


def wrong_memory_of_a_call(f):
    """You make the dictionary within the inner function, and each call has an empty one. Make it outside
    of that."""

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        results = {}
        if _whole(args, kwargs) not in results:
            results[_whole(args, kwargs)] = f(*args, **kwargs)
        return results[_whole(args, kwargs)]

    return wrapper


def wrong_ignores_keywords(f):
    """You remember by the positional arguments alone, and calls that differ in keyword arguments have one
    result. Make those part of the key."""
    return _by(lambda args, kwargs: args, f, {})


def wrong_no_memory_of_keywords(f):
    """You remember only calls without keyword arguments: make those part of the key."""
    results = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        if kwargs:
            return f(*args, **kwargs)
        if args not in results:
            results[args] = f(*args)
        return results[args]

    return wrapper


def wrong_names_of_keywords(f):
    """You remember by the names of the keyword arguments, without their values: make both part of the
    key."""
    return _by(lambda args, kwargs: (args, tuple(kwargs)), f, {})


def wrong_values_of_keywords(f):
    """You remember by the values of the keyword arguments, without their names: make both part of the
    key."""
    return _by(lambda args, kwargs: (args, tuple(kwargs.values())), f, {})


def wrong_takes_no_keywords(f):
    """You take positional arguments only: take **kwargs too, and hand them on."""

    @functools.wraps(f)
    def wrapper(*args):
        return remembering(*args)

    remembering = _by(_whole, f, {})
    return wrapper


def wrong_takes_one_argument(f):
    """You take a single argument: take *args and **kwargs, and hand them on."""
    remembering = _by(_whole, f, {})
    return functools.wraps(f)(lambda x: remembering(x))


def wrong_first_argument(f):
    """You remember by the first argument alone: make all of them part of the key."""
    return _by(lambda args, kwargs: (args[:1], frozenset(kwargs.items())), f, {})


def wrong_sorted_arguments(f):
    """You remember by the arguments in any order, but their order matters: f(1, 2) is not f(2, 1)."""
    return _by(lambda args, kwargs: (frozenset(args), frozenset(kwargs.items())), f, {})


def wrong_flat_key(f):
    """You put positional and keyword arguments into one row, and f(("b", 2)) is the same as f(b=2) then.
    Keep the two apart in the key."""
    return _by(lambda args, kwargs: args + tuple(kwargs.items()), f, {})


def wrong_by_hash(f):
    """You remember by the hash of the arguments, and different ones can have the same: hash(-1) is
    hash(-2). Make the arguments themselves the key."""
    return _by(lambda args, kwargs: hash(_whole(args, kwargs)), f, {})


def wrong_by_text(f):
    """You remember by the arguments as texts, and -1 is the same as "-1" then. Make the arguments
    themselves the key."""
    return _by(lambda args, kwargs: (*map(str, args), "|", *map(str, kwargs.items())), f, {})


def wrong_forgets_none(f):
    """You take None for "not known yet", and compute again whatever returned None. Ask whether the call is
    in the dictionary."""
    results = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        call = _whole(args, kwargs)
        if results.get(call) is None:
            results[call] = f(*args, **kwargs)
        return results[call]

    return wrapper


def wrong_forgets_the_false(f):
    """You ask whether the result is true, and compute again whatever returned 0 or None. Ask whether the
    call is in the dictionary."""
    results = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        call = _whole(args, kwargs)
        results[call] = results.get(call) or f(*args, **kwargs)
        return results[call]

    return wrapper


def wrong_computes_for_get(f):
    """You hand the result to get or setdefault, and it is computed for that each time, whether it is needed
    or not. Ask first, and compute then."""
    results = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return results.setdefault(_whole(args, kwargs), f(*args, **kwargs))

    return wrapper


def wrong_computes_twice(f):
    """You call the function once to remember and once more to return: return what you remember."""
    results = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        call = _whole(args, kwargs)
        if call in results:
            return results[call]
        results[call] = f(*args, **kwargs)
        return f(*args, **kwargs)

    return wrapper


def wrong_returns_nothing_at_first(f):
    """You return nothing the first time, when you remember the result: return it after that."""
    results = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        call = _whole(args, kwargs)
        if call in results:
            return results[call]
        results[call] = f(*args, **kwargs)
        return None

    return wrapper


def wrong_memory_for_all(f):
    """You keep one dictionary for all functions, and what one returned is given for another. Make one each
    time that a function is memoized."""
    return _by(_whole, f, EVERYBODYS)


def wrong_default_memory(f, results={}):
    """You make the dictionary a default, which is made once for all functions, and what one returned is
    given for another. Make one each time that a function is memoized."""
    return _by(_whole, f, results)


def wrong_memory_by_name(f):
    """You keep one dictionary for all functions of a name, and what one returned is given for another. Make
    one each time that a function is memoized."""
    return _by(lambda args, kwargs: (f.__name__, args, frozenset(kwargs.items())), f, EVERYBODYS)


def wrong_memory_on_the_function(f):
    """You keep the dictionary on the function itself, and whoever memoizes it again gets the same one. Make
    one each time that a function is memoized."""
    if not hasattr(f, "results"):
        f.results = {}
    return _by(_whole, f, f.results)


def wrong_last_call_only(f):
    """You remember the last call only: keep them all."""
    last = []

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        if not last or last[0] != (args, kwargs):
            last[:] = [(args, kwargs), f(*args, **kwargs)]
        return last[1]

    return wrapper


def wrong_limited(f):
    """You remember so many calls and then forget the first: functools.lru_cache does that unless it is
    told otherwise. Keep them all."""
    return functools.lru_cache(maxsize=128)(f)


def wrong_first_result_for_all(f):
    """You remember one result, whatever the arguments: keep one for each call."""
    return _by(lambda args, kwargs: None, f, {})


def wrong_no_metadata(f):
    """You lose the name and the docstring of the function: functools.wraps keeps them."""
    return _by(_whole, f, {}, metadata=False)


def wrong_name_only(f):
    """You keep the name of the function and lose its docstring: functools.wraps keeps both."""
    wrapper = _by(_whole, f, {}, metadata=False)
    wrapper.__name__ = f.__name__
    return wrapper


def wrong_calls_at_once(f):
    """You call the function when it is memoized: call it when its result is asked for."""
    results = {}
    try:
        results[_whole((), {})] = f()
    except Exception:
        pass
    return _by(_whole, f, results)


def wrong_remembers_errors(f):
    """You remember an error as if it were a result, and it may be gone the next time. Let it through and
    forget it."""
    results = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        call = _whole(args, kwargs)
        if call not in results:
            try:
                results[call] = f(*args, **kwargs)
            except Exception as error:
                results[call] = error
        if isinstance(results[call], Exception):
            raise results[call]
        return results[call]

    return wrapper


def wrong_swallows_errors(f):
    """You return None where the function fails: let its error through, which says what is wrong."""
    results = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        call = _whole(args, kwargs)
        if call not in results:
            try:
                results[call] = f(*args, **kwargs)
            except Exception:
                return None
        return results[call]

    return wrapper
