"""Answers to `Value`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools
import math

EQUIVALENT = {
    "by_exponent = power * math.log(self.data) if self.data > 0 else 1.0": (
        "nobody asks for the slope along an exponent where the base is not positive"
    ),
    "by_exponent = power * math.log(self.data) if self.data > 0 else -1.0": (
        "nobody asks for the slope along an exponent where the base is not positive"
    ),
}


class right_closures:
    """Each value knows how to pass its gradient on; those of inner values begin at zero in each call."""

    def __init__(self, data, children=()):
        self.data = float(data)
        self.grad = 0.0
        self.children = tuple(children)
        self.pass_on = lambda: None

    def _lift(self, other):
        return other if isinstance(other, right_closures) else right_closures(other)

    def __add__(self, other):
        other = self._lift(other)
        out = right_closures(self.data + other.data, (self, other))

        def pass_on():
            self.grad += out.grad
            other.grad += out.grad

        out.pass_on = pass_on
        return out

    def __mul__(self, other):
        other = self._lift(other)
        out = right_closures(self.data * other.data, (self, other))

        def pass_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out.pass_on = pass_on
        return out

    def __pow__(self, other):
        other = self._lift(other)
        out = right_closures(self.data**other.data, (self, other))

        def pass_on():
            self.grad += other.data * self.data ** (other.data - 1) * out.grad
            if self.data > 0:
                other.grad += math.log(self.data) * out.data * out.grad

        out.pass_on = pass_on
        return out

    def _apply(self, data, slope):
        out = right_closures(data, (self,))

        def pass_on():
            self.grad += slope * out.grad

        out.pass_on = pass_on
        return out

    def exp(self):
        return self._apply(math.exp(self.data), math.exp(self.data))

    def log(self):
        return self._apply(math.log(self.data), 1 / self.data)

    def tanh(self):
        t = math.tanh(self.data)
        return self._apply(t, (1 - t) * (1 + t))

    def relu(self):
        return self._apply(self.data, 1.0) if self.data > 0 else right_closures(0.0)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -self._lift(other)

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * self._lift(other) ** -1

    def __rtruediv__(self, other):
        return self**-1 * other

    def __rpow__(self, other):
        return self._lift(other) ** self

    __radd__ = __add__
    __rmul__ = __mul__

    def _order(self):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, left = stack.pop()
            if left:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((child, False) for child in node.children)
        return order

    def backward(self):
        order = self._order()
        for node in order:
            if node.children:
                node.grad = 0.0
        self.grad = 1.0 if self.children else self.grad + 1.0
        for node in reversed(order):
            node.pass_on()

    def zero_grad(self):
        for node in self._order():
            node.grad = 0.0


class _Base:
    """What is right, to be spoilt in one place. Values are numbered as they are made, which is an order."""

    _numbers = itertools.count()

    def __init__(self, data):
        self.data = float(data)
        self.grad = 0.0
        self.inputs = []
        self.number = next(self._numbers)

    def _lift(self, other):
        return other if isinstance(other, _Base) else type(self)(other)

    def _make(self, data, *inputs):
        made = type(self)(data)
        made.inputs = list(inputs)
        return made

    def __add__(self, other):
        other = self._lift(other)
        return self._make(self.data + other.data, (self, 1), (other, 1))

    def __sub__(self, other):
        other = self._lift(other)
        return self._make(self.data - other.data, (self, 1), (other, -1))

    def __mul__(self, other):
        other = self._lift(other)
        return self._make(self.data * other.data, (self, other.data), (other, self.data))

    def __truediv__(self, other):
        other = self._lift(other)
        slopes = 1 / other.data, -self.data / other.data**2
        return self._make(self.data / other.data, (self, slopes[0]), (other, slopes[1]))

    def __pow__(self, other):
        other = self._lift(other)
        a, b = self.data, other.data
        return self._make(a**b, (self, b * a ** (b - 1)), (other, a**b * math.log(a) if a > 0 else 0))

    def __neg__(self):
        return self._make(-self.data, (self, -1))

    def __radd__(self, other):
        return self._lift(other) + self

    def __rsub__(self, other):
        return self._lift(other) - self

    def __rmul__(self, other):
        return self._lift(other) * self

    def __rtruediv__(self, other):
        return self._lift(other) / self

    def __rpow__(self, other):
        return self._lift(other) ** self

    def exp(self):
        return self._make(math.exp(self.data), (self, math.exp(self.data)))

    def log(self):
        return self._make(math.log(self.data), (self, 1 / self.data))

    def tanh(self):
        return self._make(math.tanh(self.data), (self, 1 - math.tanh(self.data) ** 2))

    def relu(self):
        return self._make(max(0, self.data), (self, self.data > 0))

    def _below(self):
        """Return the value and all that it was made of, parents first."""
        found, new = {id(self): self}, [self]
        while new:
            for child, _ in new.pop().inputs:
                if id(child) not in found:
                    found[id(child)] = child
                    new.append(child)
        return sorted(found.values(), key=lambda value: -value.number)

    def backward(self):
        values = self._below()
        grads = {id(value): 0.0 for value in values}
        grads[id(self)] = 1.0
        for value in values:
            for child, slope in value.inputs:
                grads[id(child)] += slope * grads[id(value)]
        for value in values:
            value.grad += grads[id(value)]

    def zero_grad(self):
        for value in self._below():
            value.grad = 0.0


class right_numbered(_Base):
    pass


class right_few_operators(_Base):
    """All that it can do is made of sums, products, exponentials, logarithms and plain powers."""

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -1 * self._lift(other)

    def __truediv__(self, other):
        return self * self._lift(other) ** -1

    def __pow__(self, other):
        if isinstance(other, _Base):
            return (self.log() * other).exp()
        return self._make(self.data**other, (self, other * self.data ** (other - 1)))

    def tanh(self):
        if self.data > 0:
            shrunk = (self * -2).exp()
            return (1 - shrunk) / (1 + shrunk)
        grown = (self * 2).exp()
        return (grown - 1) / (grown + 1)

    def relu(self):
        return self * (1 if self.data > 0 else 0)


class right_grads_kept_apart(_Base):
    """The gradients of values on the way are those of the last call, those of leaves are added up."""

    def backward(self):
        values = self._below()
        for value in values:
            if value.inputs:
                value.grad = 0.0
        self.grad += 1.0
        for value in values:
            for child, slope in value.inputs:
                child.grad += slope * value.grad


class wrong_overwritten(_Base):
    """You set a child's gradient, and of two ways into the result the last one alone counts: add to it."""

    def backward(self):
        values = self._below()
        grads = {id(self): 1.0}
        for value in values:
            for child, slope in value.inputs:
                grads[id(child)] = slope * grads[id(value)]
        for value in values:
            value.grad += grads[id(value)]


class wrong_overwritten_by_one_step(_Base):
    """You set the gradients of both things that a step was made of one after the other, and x * x loses one
    of them: add each."""

    def backward(self):
        values = self._below()
        grads = {id(value): 0.0 for value in values}
        grads[id(self)] = 1.0
        for value in values:
            for child, grad in {child: slope * grads[id(value)] for child, slope in value.inputs}.items():
                grads[id(child)] += grad
        for value in values:
            value.grad += grads[id(value)]


class wrong_second_call_forgets(_Base):
    """You set grad in each call, and what another result gave is lost: add to it."""

    def backward(self):
        for value in self._below():
            value.grad = 0.0
        super().backward()


class wrong_old_gradients_on_the_way(_Base):
    """You let values between result and leaves keep the gradients of the call before, and pass them on once
    more: begin each call with none."""

    def backward(self):
        self.grad = 1.0 if self.inputs else self.grad + 1.0
        for value in self._below():
            for child, slope in value.inputs:
                child.grad += slope * value.grad


class wrong_result_grows(_Base):
    """You add 1 to the result's gradient and pass on the sum: in a second call that is 2. Pass on 1."""

    def backward(self):
        values = self._below()
        for value in values:
            if value.inputs and value is not self:
                value.grad = 0.0
        self.grad += 1.0
        for value in values:
            for child, slope in value.inputs:
                child.grad += slope * value.grad


class wrong_order_of_discovery(_Base):
    """You visit values as you come to them from the result. One of them may go into another that you come to
    later, and passes on its gradient too early: visit a value after all that it went into."""

    def _below(self):
        order, seen, stack = [], set(), [self]
        while stack:
            value = stack.pop()
            if id(value) not in seen:
                seen.add(id(value))
                order.append(value)
                stack.extend(child for child, _ in reversed(value.inputs))
        return order


class wrong_breadth_first(_Base):
    """You visit values by the number of steps from the result. The longest way counts, not the shortest:
    visit a value after all that it went into."""

    def _below(self):
        order, seen = [self], {id(self)}
        for value in order:
            for child, _ in value.inputs:
                if id(child) not in seen:
                    seen.add(id(child))
                    order.append(child)
        return order


class wrong_recursion(_Base):
    """You call yourself for each child, and Python stops you at a depth of about 1,000: keep a list of
    your own of what is still to be visited."""

    def _below(self):
        order, seen = [], set()

        def visit(value, depth):
            if depth > 900:
                raise RecursionError("maximum recursion depth exceeded")
            if id(value) not in seen:
                seen.add(id(value))
                for child, _ in value.inputs:
                    visit(child, depth + 1)
                order.append(value)

        visit(self, 0)
        return order[::-1]


class wrong_every_way_walked(_Base):
    """You pass on gradients along each way from the result, and with fifty steps there may be more than a
    billion of millions: visit a value once, when its gradient is complete."""

    def backward(self):
        stack = [(self, 1.0)]
        while stack:
            value, grad = stack.pop()
            value.grad += grad
            stack.extend((child, slope * grad) for child, slope in value.inputs)


class wrong_no_number_on_the_left(_Base):
    """You take plain numbers on the right alone: 2 * x calls x.__rmul__(2), so write that too."""

    __radd__ = __rmul__ = None


class wrong_no_number_on_the_right(_Base):
    """You ask a plain number for its data: turn it into a Value first."""

    def _lift(self, other):
        return other if other.data is not None else self


class wrong_left_differences_turned_round(_Base):
    """You compute x - 2 for 2 - x: __rsub__ has the number on the left."""

    def __rsub__(self, other):
        return self - other


class wrong_left_quotients_turned_round(_Base):
    """You compute x / 2 for 2 / x: __rtruediv__ has the number above."""

    def __rtruediv__(self, other):
        return self / other


class wrong_left_powers_turned_round(_Base):
    """You compute x ** 2 for 2 ** x: __rpow__ has the number below."""

    def __rpow__(self, other):
        return self**other


class wrong_sign_of_a_difference(_Base):
    """You pass the gradient of a difference on to both with the same sign: what is subtracted gets it with
    a minus."""

    def __sub__(self, other):
        other = self._lift(other)
        return self._make(self.data - other.data, (self, 1), (other, 1))


class wrong_minus_lost(_Base):
    """You negate the number, but not its gradient. Two such mistakes hide each other, one does not: the
    slope of -x is -1."""

    def __neg__(self):
        return self._make(-self.data, (self, 1))


class wrong_minus_lost_on_the_left(_Base):
    """You turn 2 - x into -x + 2, and negate the number but not its gradient: it falls as x grows."""

    def __rsub__(self, other):
        return self._make(other - self.data, (self, 1))


class wrong_own_factor(_Base):
    """You multiply each factor's gradient by itself: the slope of x * y along x is y."""

    def __mul__(self, other):
        other = self._lift(other)
        return self._make(self.data * other.data, (self, self.data), (other, other.data))


class wrong_sign_of_a_divisor(_Base):
    """You let the quotient grow with the divisor: the slope of x / y along y is -x / y²."""

    def __truediv__(self, other):
        other = self._lift(other)
        slopes = 1 / other.data, self.data / other.data**2
        return self._make(self.data / other.data, (self, slopes[0]), (other, slopes[1]))


class wrong_divisor_not_squared(_Base):
    """You divide by the divisor once: the slope of x / y along y is -x / y²."""

    def __truediv__(self, other):
        other = self._lift(other)
        slopes = 1 / other.data, -self.data / other.data
        return self._make(self.data / other.data, (self, slopes[0]), (other, slopes[1]))


class wrong_floor_division(_Base):
    """You divide whole numbers without a rest: a Value holds a float, and / divides."""

    def __init__(self, data):
        super().__init__(data)
        self.data = data

    def __truediv__(self, other):
        other = self._lift(other)
        if isinstance(self.data, int) and isinstance(other.data, int):
            return self._make(self.data // other.data, *super().__truediv__(other).inputs)
        return super().__truediv__(other)


class wrong_exponent_not_lowered(_Base):
    """You leave the exponent as it is: the slope of x ** n is n * x ** (n - 1)."""

    def __pow__(self, other):
        other = self._lift(other)
        made = super().__pow__(other)
        made.inputs[0] = self, other.data * made.data
        return made


class wrong_exponent_not_in_front(_Base):
    """You lower the exponent, but do not multiply by it: the slope of x ** n is n * x ** (n - 1)."""

    def __pow__(self, other):
        other = self._lift(other)
        made = super().__pow__(other)
        made.inputs[0] = self, self.data ** (other.data - 1)
        return made


class wrong_exponent_without_slope(_Base):
    """You pass no gradient on to an exponent that is a Value: the slope of a ** x along x is
    a ** x * log(a)."""

    def __pow__(self, other):
        made = super().__pow__(other)
        del made.inputs[1:]
        return made


class wrong_powers_by_logarithm(_Base):
    """You compute powers as exp(b * log(a)), which no base below zero has, be the exponent whole."""

    def __pow__(self, other):
        return (self.log() * other).exp()


class wrong_exp_by_its_input(_Base):
    """You multiply by the exponent: the slope of exp is exp itself, the number that came out."""

    def exp(self):
        return self._make(math.exp(self.data), (self, self.data))


class wrong_log_by_its_output(_Base):
    """You divide by the logarithm: its slope is 1 / x, by the number that went in."""

    def log(self):
        log = math.log(self.data)
        return self._make(log, (self, 1 / log if log else math.inf))


class wrong_tanh_by_its_input(_Base):
    """You take 1 - x² for the slope of tanh: it is 1 - tanh(x)², by the number that came out."""

    def tanh(self):
        return self._make(math.tanh(self.data), (self, 1 - self.data**2))


class wrong_tanh_not_squared(_Base):
    """You forget to square: the slope of tanh is 1 - tanh(x)²."""

    def tanh(self):
        return self._make(math.tanh(self.data), (self, 1 - math.tanh(self.data)))


class wrong_tanh_overflows(_Base):
    """You compute tanh from exp(2 x), which overflows for x above 354: use math.tanh."""

    def tanh(self):
        t = (math.exp(2 * self.data) - 1) / (math.exp(2 * self.data) + 1)
        return self._make(t, (self, 1 - t**2))


class wrong_relu_at_zero(_Base):
    """You give relu the slope 1 at zero: there it is 0, as in torch."""

    def relu(self):
        return self._make(max(0, self.data), (self, self.data >= 0))


class wrong_relu_lets_all_through(_Base):
    """You pass the gradient of relu on whatever went in: nothing gets through where it is not positive."""

    def relu(self):
        return self._make(max(0, self.data), (self, 1))


class wrong_relu_by_its_output(_Base):
    """You multiply by what came out of relu: its slope is 1 where that is positive."""

    def relu(self):
        return self._make(max(0, self.data), (self, max(0, self.data)))


class wrong_begins_with_the_number(_Base):
    """You begin with the result's number: its slope along itself is 1."""

    def backward(self):
        before = [value.grad for value in self._below()]
        super().backward()
        for value, grad in zip(self._below(), before):
            value.grad = grad + (value.grad - grad) * self.data


class wrong_result_without_gradient(_Base):
    """You leave out the gradient of the result itself: it is 1."""

    def backward(self):
        super().backward()
        self.grad -= 1.0


class wrong_leaves_alone(_Base):
    """You keep the gradients of leaves alone: those of values on the way are asked for as well."""

    def backward(self):
        before = [(value, value.grad) for value in self._below() if value.inputs and value is not self]
        super().backward()
        for value, grad in before:
            value.grad = grad


class wrong_grad_none_at_first(_Base):
    """You begin with None for a gradient: it is 0 where no call has changed it."""

    def __init__(self, data):
        super().__init__(data)
        self.grad = None

    def backward(self):
        for value in self._below():
            value.grad = value.grad or 0.0
        super().backward()


class wrong_zero_grad_of_one(_Base):
    """You set the gradient of the result alone to 0: that of all that it was made of as well."""

    def zero_grad(self):
        self.grad = 0.0


class wrong_zero_grad_of_leaves(_Base):
    """You set the gradients of leaves alone to 0: those of the values on the way as well."""

    def zero_grad(self):
        for value in self._below():
            if not value.inputs:
                value.grad = 0.0


class wrong_zero_grad_of_children(_Base):
    """You set the gradients of the last step's inputs to 0: go on to what they were made of."""

    def zero_grad(self):
        self.grad = 0.0
        for child, _ in self.inputs:
            child.grad = 0.0


class wrong_equal_numbers_merged(_Base):
    """You tell values apart by their numbers, and two leaves with the same number share a gradient: they are
    two values all the same."""

    def __eq__(self, other):
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)

    def backward(self):
        found = {}
        for value in self._below():
            found.setdefault(value, value)
        grads = dict.fromkeys(found, 0.0)
        grads[self] = 1.0
        for value in found.values():
            for child, slope in value.inputs:
                grads[child] += slope * grads[value]
        for value in found.values():
            value.grad += grads[value]


class wrong_number_changed(_Base):
    """You take a step's gradient from its number: data and grad are two things."""

    def backward(self):
        super().backward()
        self.data = 1.0


class right_tape(_Base):
    """Every step of all graphs is on one tape, which is played backward."""

    _tape = []

    def _make(self, data, *inputs):
        made = super()._make(data, *inputs)
        self._tape.append((made, inputs))
        return made

    def backward(self):
        grads = {self: 1.0}
        for made, inputs in self._tape[::-1]:
            grad = grads.get(made)
            for child, slope in inputs if grad is not None else ():
                grads[child] = grads.get(child, 0.0) + grad * slope
        for value, grad in grads.items():
            value.grad = value.grad + grad


class wrong_cosh_overflows(_Base):
    """You take 1 / cosh(x)² for the slope of tanh, and cosh overflows for x above 710: it is also
    1 - tanh(x)²."""

    def tanh(self):
        return self._make(math.tanh(self.data), (self, 1 / math.cosh(self.data) ** 2))


class wrong_dividend(_Base):
    """You divide by what is divided: the slope of x / y along x is 1 / y."""

    def __truediv__(self, other):
        made = super().__truediv__(other)
        made.inputs[0] = self, 1 / self.data
        return made
