"""Answers to `evaluate`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import operator as op

FUNCTIONS = {
    "+": op.add,
    "-": op.sub,
    "*": op.mul,
    "/": op.truediv,
    "//": op.floordiv,
    "%": op.mod,
    "**": op.pow,
    "==": op.eq,
    "!=": op.ne,
    "<": op.lt,
    "<=": op.le,
    ">": op.gt,
    ">=": op.ge,
    "is": op.is_,
    "is not": op.is_not,
    "and": lambda a, b: a and b,
    "or": lambda a, b: a or b,
    "in": lambda a, b: op.contains(b, a),
    "not in": lambda a, b: not op.contains(b, a),
}


def right_functions(left, operator, right):
    if operator not in FUNCTIONS:
        raise ValueError("unknown operator")
    return FUNCTIONS[operator](left, right)


def right_match(left, operator, right):
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return left / right
        case "//":
            return left // right
        case "%":
            return left % right
        case "**":
            return left**right
        case "==":
            return left == right
        case "!=":
            return left != right
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case "and":
            return right if left else left
        case "or":
            return left if left else right
        case "is":
            return left is right
        case "is not":
            return left is not right
        case "in":
            return left in right
        case "not in":
            return left not in right
    raise ValueError(operator)


def right_lazy_branches(left, operator, right):
    branches = {
        "and": lambda: left and right,
        "or": lambda: left or right,
        "in": lambda: left in right,
        "not in": lambda: left not in right,
    }
    if operator in branches:
        return branches[operator]()
    return right_functions(left, operator, right)


def wrong_only_arithmetic(left, operator, right):
    """You know the operators of arithmetic alone: there are comparison, logic, identity and membership
    too."""
    if operator not in ("+", "-", "*", "/", "//", "%", "**"):
        raise ValueError("unknown operator")
    return FUNCTIONS[operator](left, right)


def wrong_logic_of_truth(left, operator, right):
    """You turn the result of `and` and `or` into True or False. They give one of the two values: the one
    that decides."""
    result = right_functions(left, operator, right)
    return bool(result) if operator in ("and", "or") else result


def wrong_logic_of_bits(left, operator, right):
    """You use & and |, which combine the bits of integers. `and` and `or` ask which value is true, and
    give one of the two."""
    if operator in ("and", "or"):
        return left & right if operator == "and" else left | right
    return right_functions(left, operator, right)


def wrong_logic_always_right(left, operator, right):
    """You give the right value of `and` always: where the left one is false, that is the result."""
    return right if operator == "and" else right_functions(left, operator, right)


def wrong_only_none_is_false(left, operator, right):
    """You give the right value of `or` only where the left one is None: 0, "" and [] are not true either."""
    if operator == "or":
        return right if left is None else left
    return right_functions(left, operator, right)


def wrong_swapped_logic(left, operator, right):
    """You give the other one of the two values: `and` gives the left one where that is false, `or` where
    it is true, and else the right one."""
    if operator == "and":
        return left if left else right
    if operator == "or":
        return right if left else left
    return right_functions(left, operator, right)


def wrong_is_equal(left, operator, right):
    """You compare by == where `is` is asked. Two lists can be equal and still be two."""
    swapped = {"is": "==", "is not": "!="}
    return right_functions(left, swapped.get(operator, operator), right)


def wrong_types_apart(left, operator, right):
    """You compare the types where == is asked: 1 and 1.0 are of two types, and equal."""
    if operator in ("==", "!="):
        return (type(left) is type(right) and left == right) == (operator == "==")
    return right_functions(left, operator, right)


def wrong_equal_is(left, operator, right):
    """You compare by `is` where == is asked. Two lists can be equal and still be two."""
    swapped = {"==": "is", "!=": "is not"}
    return right_functions(left, swapped.get(operator, operator), right)


def wrong_is_of_not(left, operator, right):
    """You write `left is (not right)`, which asks for the truth of the right value. `is not` is one
    operator."""
    if operator == "is not":
        return left is (not right)
    return right_functions(left, operator, right)


def wrong_floor_of_quotient(left, operator, right):
    """You compute with / and round down then, but / has rounded before you: 1 / 0.1 is 10.0, and 1 // 0.1
    is 9.0. Write //."""
    if operator == "//":
        return math.floor(left / right)
    return right_functions(left, operator, right)


def wrong_rounds_towards_zero(left, operator, right):
    """You cut off the fraction of the quotient, which rounds up below zero. // rounds down: -7 // 2
    is -4."""
    if operator == "//":
        return int(left / right)
    return right_functions(left, operator, right)


def wrong_remainder_sign(left, operator, right):
    """You give the remainder the sign of the left value, as math.fmod does. That of % has the sign of
    the right one."""
    if operator == "%" and not isinstance(left, str):
        if right == 0:
            raise ZeroDivisionError("division by zero")
        return math.fmod(left, right)
    return right_functions(left, operator, right)


def wrong_whole_quotients(left, operator, right):
    """You divide with // where / is asked: 7 / 2 is 3.5 and not 3."""
    return right_functions(left, "//" if operator == "/" else operator, right)


def wrong_returns_none(left, operator, right):
    """You return None for an operator that you do not know, and nobody will notice where it came from.
    Raise a ValueError."""
    return FUNCTIONS[operator](left, right) if operator in FUNCTIONS else None


def wrong_key_error(left, operator, right):
    """You leave it to a KeyError where you do not know the operator: ask whether you do, and raise a
    ValueError."""
    return FUNCTIONS[operator](left, right)


def wrong_eval(left, operator, right):
    """You have Python run the text of the operator. Whoever can choose that text can have anything run,
    and what is no operator is a SyntaxError. Write the operators out."""
    return eval(f"left {operator} right")


def wrong_eval_of_text(left, operator, right):
    """You write the values into a text and have Python run it: they lose what they are, and whoever can
    choose them can have anything run. Write the operators out."""
    if operator not in FUNCTIONS:
        raise ValueError("unknown operator")
    return eval(f"{left} {operator} {right}")


def wrong_computes_all(left, operator, right):
    """You compute the results of all operators to choose one, and where 1 / 0 or "a" - "b" is among
    them, that fails. Compute the one that is asked for."""
    results = {name: function(left, right) for name, function in FUNCTIONS.items()}
    if operator not in results:
        raise ValueError("unknown operator")
    return results[operator]


def wrong_swallows_errors(left, operator, right):
    """You return None where the operation fails: let its error through, which says what is wrong."""
    if operator not in FUNCTIONS:
        raise ValueError("unknown operator")
    try:
        return FUNCTIONS[operator](left, right)
    except Exception:
        return None


def wrong_all_errors_are_values(left, operator, right):
    """You turn every error into a ValueError. That is for an operator that you do not know: let the
    errors of an operation through as they are."""
    try:
        return FUNCTIONS[operator](left, right)
    except Exception as error:
        raise ValueError("cannot evaluate") from error


def wrong_contains_swapped(left, operator, right):
    """You look for the right value in the left one: `in` looks for the left one in the right one."""
    if operator in ("in", "not in"):
        return right_functions(right, operator, left)
    return right_functions(left, operator, right)


def wrong_values_of_dictionary(left, operator, right):
    """You look among the values of a dictionary: `in` looks among its keys."""
    if operator in ("in", "not in") and isinstance(right, dict):
        right = right.values()
    return right_functions(left, operator, right)


def wrong_negated_order(left, operator, right):
    """You take >= for the opposite of <, and <= for that of >. For nan neither holds."""
    if operator in ("<=", ">="):
        return not right_functions(left, ">" if operator == "<=" else "<", right)
    return right_functions(left, operator, right)


def wrong_special_methods(left, operator, right):
    """You call the left value's special method, and it may say that it does not know the other one's
    type. An operator then asks the right value: write the operator."""
    names = {
        "+": "__add__",
        "-": "__sub__",
        "*": "__mul__",
        "/": "__truediv__",
        "//": "__floordiv__",
        "%": "__mod__",
        "**": "__pow__",
    }
    if operator in names:
        return getattr(left, names[operator])(right)
    return right_functions(left, operator, right)


def wrong_swaps_sides(left, operator, right):
    """You put the right value first: 7 - 5 is not 5 - 7."""
    return right_functions(right, operator, left)
