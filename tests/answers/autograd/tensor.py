"""Answers to `Tensor`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools

import numpy as np


class right_closures:
    """Each tensor knows how to pass its gradient on; those of inner ones begin at zero in each call."""

    def __init__(self, data, children=()):
        self.data = np.array(data, dtype=np.float64)
        self.grad = np.zeros(self.data.shape)
        self.children = children
        self.pass_on = lambda: None

    @staticmethod
    def lift(other):
        return other if isinstance(other, right_closures) else right_closures(other)

    def receive(self, g):
        while g.ndim > self.data.ndim:
            g = g.sum(axis=0)
        for axis, n in enumerate(self.data.shape):
            if n == 1:
                g = g.sum(axis=axis, keepdims=True)
        self.grad += g

    def __add__(self, other):
        other = self.lift(other)
        out = right_closures(self.data + other.data, (self, other))

        def pass_on():
            self.receive(out.grad)
            other.receive(out.grad)

        out.pass_on = pass_on
        return out

    def __mul__(self, other):
        other = self.lift(other)
        out = right_closures(self.data * other.data, (self, other))

        def pass_on():
            self.receive(out.grad * other.data)
            other.receive(out.grad * self.data)

        out.pass_on = pass_on
        return out

    def __matmul__(self, other):
        other = self.lift(other)
        out = right_closures(np.matmul(self.data, other.data), (self, other))

        def pass_on():
            self.receive(out.grad @ np.swapaxes(other.data, -1, -2))
            other.receive(np.swapaxes(self.data, -1, -2) @ out.grad)

        out.pass_on = pass_on
        return out

    __radd__ = __add__
    __rmul__ = __mul__

    def sum(self, axis=None, keepdims=False):
        out = right_closures(np.sum(self.data, axis=axis, keepdims=keepdims), (self,))

        def pass_on():
            g = out.grad
            if not keepdims:
                axes = range(self.data.ndim) if axis is None else np.atleast_1d(axis)
                g = np.expand_dims(g, tuple(int(each) for each in axes))
            self.receive(np.ones_like(self.data) * g)

        out.pass_on = pass_on
        return out

    def relu(self):
        out = right_closures(np.where(self.data > 0, self.data, 0), (self,))

        def pass_on():
            self.receive(np.where(self.data > 0, out.grad, 0))

        out.pass_on = pass_on
        return out

    def backward(self):
        if self.data.size != 1:
            raise ValueError("not a single number")
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, left = stack.pop()
            if left:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((child, False) for child in node.children)
        for node in order:
            if node.children:
                node.grad = np.zeros(node.data.shape)
        self.grad += 1
        for node in reversed(order):
            node.pass_on()


def _fit(g, shape):
    """Sum over the copies that broadcasting made."""
    g = np.asarray(g)
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    return g.sum(axis=tuple(axis for axis, n in enumerate(shape) if n == 1), keepdims=True)


class _Base:
    """What is right, to be spoilt in one place. Tensors are numbered as they are made, which is an order."""

    _numbers = itertools.count()

    def __init__(self, data):
        self.data = np.array(data, dtype=float)
        self.grad = np.zeros(self.data.shape)
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
        return self._make(self.data + other.data, (self, lambda g: g), (other, lambda g: g))

    def __mul__(self, other):
        other = self._lift(other)
        a, b = self.data, other.data
        return self._make(a * b, (self, lambda g: g * b), (other, lambda g: g * a))

    def __matmul__(self, other):
        other = self._lift(other)
        a, b = self.data, other.data
        return self._make(a @ b, (self, lambda g: g @ b.mT), (other, lambda g: a.mT @ g))

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def sum(self, axis=None, keepdims=False):
        kept, shape = self.data.sum(axis=axis, keepdims=True).shape, self.data.shape
        total = self.data.sum(axis=axis, keepdims=keepdims)
        return self._make(total, (self, lambda g: np.broadcast_to(np.reshape(g, kept), shape)))

    def relu(self):
        positive = self.data > 0
        return self._make(self.data * positive, (self, lambda g: g * positive))

    def _below(self):
        """Return the tensor and all that it was made of, parents first."""
        found, new = {id(self): self}, [self]
        while new:
            for child, _ in new.pop().inputs:
                if id(child) not in found:
                    found[id(child)] = child
                    new.append(child)
        return sorted(found.values(), key=lambda tensor: -tensor.number)

    def _fit(self, g, shape):
        return _fit(g, shape)

    def _refuse(self):
        if self.data.size != 1:
            raise ValueError("not a single number")

    def backward(self):
        self._refuse()
        tensors = self._below()
        grads = {id(tensor): np.zeros(tensor.data.shape) for tensor in tensors}
        grads[id(self)] += 1
        for tensor in tensors:
            for child, pass_on in tensor.inputs:
                grads[id(child)] += self._fit(pass_on(grads[id(tensor)]), child.data.shape)
        for tensor in tensors:
            tensor.grad = tensor.grad + grads[id(tensor)]


class right_numbered(_Base):
    pass


class right_einsum(_Base):
    def __matmul__(self, other):
        other = self._lift(other)
        a, b = self.data, other.data
        product = np.einsum("...nk,...km->...nm", a, b)
        by_a = (self, lambda g: np.einsum("...nm,...km->...nk", g, b))
        return self._make(product, by_a, (other, lambda g: np.einsum("...nk,...nm->...km", a, g)))


class right_sum_by_product(_Base):
    """A sum is a product with ones, whose gradient is spread by broadcasting alone."""

    def sum(self, axis=None, keepdims=False):
        total = np.add.reduce(self.data, axis=axis, keepdims=keepdims)
        axes = tuple(range(self.data.ndim)) if axis is None else axis
        ones = np.ones_like(self.data)
        return self._make(total, (self, lambda g: ones * (g if keepdims else np.expand_dims(g, axes))))


class wrong_overwritten(_Base):
    """You set a child's gradient, and of two ways into the result the last one alone counts: add to it."""

    def backward(self):
        self._refuse()
        tensors = self._below()
        grads = {id(self): np.ones(self.data.shape)}
        for tensor in tensors:
            for child, pass_on in tensor.inputs:
                grads[id(child)] = _fit(pass_on(grads[id(tensor)]), child.data.shape)
        for tensor in tensors:
            tensor.grad = tensor.grad + grads[id(tensor)]


class wrong_alias(_Base):
    """You let a tensor's first gradient be the very array that its parent has, and add the second to it in
    place: then the parent's and the other child's grow too. Begin with zeros of its own, or make a copy."""

    def backward(self):
        self._refuse()
        tensors = self._below()
        grads = {id(self): np.ones(self.data.shape)}
        for tensor in tensors:
            for child, pass_on in tensor.inputs:
                grad = pass_on(grads[id(tensor)])
                grad = grad if np.shape(grad) == child.data.shape else _fit(grad, child.data.shape)
                if id(child) in grads and np.ndim(grad):
                    grads[id(child)] = np.require(grads[id(child)], requirements="W")
                    grads[id(child)] += grad
                elif id(child) in grads:
                    grads[id(child)] = grads[id(child)] + grad
                else:
                    grads[id(child)] = grad
        for tensor in tensors:
            tensor.grad = tensor.grad + grads[id(tensor)]


class wrong_view_for_a_gradient(_Base):
    """You keep what np.broadcast_to returns for a gradient. It is a view of the sum's gradient, in which all
    copies share one place, and nobody may change it: make a copy."""

    def backward(self):
        before = {id(tensor): tensor.grad.any() for tensor in self._below()}
        super().backward()
        for tensor in self._below():
            if not before[id(tensor)] and tensor.grad.size:
                first = tensor.grad.ravel()[0]
                if (tensor.grad == first).all():
                    tensor.grad = np.broadcast_to(first, tensor.grad.shape)


class wrong_second_call_forgets(_Base):
    """You set grad in each call, and what another result gave is lost: add to it."""

    def backward(self):
        self._refuse()
        for tensor in self._below():
            tensor.grad = np.zeros(tensor.data.shape)
        super().backward()


class wrong_old_gradients_on_the_way(_Base):
    """You let tensors between result and leaves keep the gradients of the call before, and pass them on once
    more: begin each call with none."""

    def backward(self):
        self._refuse()
        self.grad = np.ones(self.data.shape) if self.inputs else self.grad + 1
        for tensor in self._below():
            for child, pass_on in tensor.inputs:
                child.grad = child.grad + _fit(pass_on(tensor.grad), child.data.shape)


class wrong_breadth_first(_Base):
    """You visit tensors by the number of steps from the result. The longest way counts, not the shortest:
    visit a tensor after all that it went into."""

    def _below(self):
        order, seen = [self], {id(self)}
        for tensor in order:
            for child, _ in tensor.inputs:
                if id(child) not in seen:
                    seen.add(id(child))
                    order.append(child)
        return order


class wrong_recursion(_Base):
    """You call yourself for each child, and Python stops you at a depth of about 1,000: keep a list of
    your own of what is still to be visited."""

    def _below(self):
        order, seen = [], set()

        def visit(tensor, depth):
            if depth > 900:
                raise RecursionError("maximum recursion depth exceeded")
            if id(tensor) not in seen:
                seen.add(id(tensor))
                for child, _ in tensor.inputs:
                    visit(child, depth + 1)
                order.append(tensor)

        visit(self, 0)
        return order[::-1]


class wrong_gradient_in_the_wide_shape(_Base):
    """You leave gradients in the shape to which numpy broadcast: sum them over the copies, so that each has
    the shape of its tensor."""

    def backward(self):
        self._refuse()
        tensors = self._below()
        grads = {id(tensor): np.zeros(tensor.data.shape) for tensor in tensors}
        grads[id(self)] = grads[id(self)] + 1
        for tensor in tensors:
            for child, pass_on in tensor.inputs:
                grads[id(child)] = grads[id(child)] + pass_on(grads[id(tensor)])
        for tensor in tensors:
            tensor.grad = tensor.grad + grads[id(tensor)]


class wrong_axes_in_front_alone(_Base):
    """You sum a gradient over the axes that an operand lacks, but not over those that were stretched from
    length 1."""

    def _fit(self, g, shape):
        return np.sum(g, axis=tuple(range(np.ndim(g) - len(shape))))


class wrong_stretched_axes_alone(_Base):
    """You sum a gradient over the axes that were stretched from length 1, but not over those that the operand
    lacks."""

    def _fit(self, g, shape):
        added = np.ndim(g) - len(shape)
        return np.sum(g, axis=tuple(added + axis for axis, n in enumerate(shape) if n == 1), keepdims=True)


class wrong_mean_over_copies(_Base):
    """You average a gradient over the copies of a number: add them up, each has its own share."""

    def _fit(self, g, shape):
        return _fit(g, shape) * (max(np.prod(shape), 1) / max(np.size(g), 1))


class wrong_sum_of_the_last_axis(_Base):
    """You give the gradient of a sum back along the last axis, wherever the axis was that was summed: put
    that one back, with length 1."""

    def sum(self, axis=None, keepdims=False):
        made = super().sum(axis, keepdims)
        shape = self.data.shape
        if isinstance(axis, int) and not keepdims:
            made.inputs = [(self, lambda g: np.broadcast_to(g[..., np.newaxis], shape))]
        return made


class wrong_sum_of_the_first_axis(_Base):
    """You let numpy broadcast the gradient of a sum as it is, which is right for the first axis alone: put
    back the axis that was summed, with length 1."""

    def sum(self, axis=None, keepdims=False):
        made, shape = super().sum(axis, keepdims), self.data.shape
        made.inputs = [(self, lambda g: np.broadcast_to(g, shape))]
        return made


class wrong_negative_axis(_Base):
    """You count axes from the front alone: a negative one counts from the end."""

    def sum(self, axis=None, keepdims=False):
        if isinstance(axis, int):
            axis = max(axis, 0)
        return super().sum(axis, keepdims)


class wrong_one_axis(_Base):
    """You sum along one axis at most: it may be a tuple of them."""

    def sum(self, axis=None, keepdims=False):
        return super().sum(axis[0] if isinstance(axis, tuple) else axis, keepdims)


class wrong_always_kept(_Base):
    """You keep the axes of a sum whatever keepdims says: it is False if nothing is said."""

    def sum(self, axis=None, keepdims=False):
        return super().sum(axis, True)


class wrong_never_kept(_Base):
    """You drop the axes of a sum whatever keepdims says: where it is True they stay, with length 1."""

    def sum(self, axis=None, keepdims=False):
        return super().sum(axis, False)


class wrong_sum_shared_out(_Base):
    """You share the gradient of a sum out among the numbers, as for a mean: each moves the sum by as much as
    it moves itself."""

    def sum(self, axis=None, keepdims=False):
        made = super().sum(axis, keepdims)
        share, (_, pass_on) = made.data.size / max(self.data.size, 1), made.inputs[0]
        made.inputs = [(self, lambda g: pass_on(g) * share)]
        return made


class wrong_relu_at_zero(_Base):
    """You give relu the slope 1 at zero: there it is 0, as in torch."""

    def relu(self):
        return self._make(np.maximum(self.data, 0), (self, lambda g: g * (self.data >= 0)))


class wrong_relu_of_the_gradient(_Base):
    """You keep the gradient where it is positive itself: what counts is where the input was positive."""

    def relu(self):
        return self._make(np.maximum(self.data, 0), (self, lambda g: np.maximum(g, 0)))


class wrong_relu_lets_all_through(_Base):
    """You pass the gradient of relu on whatever went in: nothing gets through where it is not positive."""

    def relu(self):
        return self._make(np.maximum(self.data, 0), (self, lambda g: g))


class wrong_relu_in_place(_Base):
    """You set what is below zero to 0 in the operand's own array: make a new one, the old one may be used
    elsewhere."""

    def relu(self):
        self.data[self.data < 0] = 0
        return super().relu()


class wrong_sum_in_place(_Base):
    """You add to the left operand's own array where the shapes allow it: make a new one."""

    def __add__(self, other):
        other = self._lift(other)
        if np.broadcast_shapes(self.data.shape, other.data.shape) == self.data.shape and self.data.ndim:
            self.data += other.data
            return self._make(self.data, (self, lambda g: g), (other, lambda g: g))
        return super().__add__(other)


class wrong_own_factor(_Base):
    """You multiply each factor's gradient by itself: the slope of x * y along x is y."""

    def __mul__(self, other):
        other = self._lift(other)
        a, b = self.data, other.data
        return self._make(a * b, (self, lambda g: g * a), (other, lambda g: g * b))


class wrong_all_axes_turned_round(_Base):
    """You take .T, which turns all axes round, those of a batch too: .mT transposes each matrix."""

    def __matmul__(self, other):
        other = self._lift(other)
        a, b = self.data, other.data
        return self._make(a @ b, (self, lambda g: g @ b.T), (other, lambda g: a.T @ g))


class wrong_not_transposed(_Base):
    """You multiply by the other factor as it is: its transpose goes back to the shape of this one."""

    def __matmul__(self, other):
        other = self._lift(other)
        a, b = self.data, other.data
        return self._make(a @ b, (self, lambda g: g @ b), (other, lambda g: a @ g))


class wrong_integers_kept(_Base):
    """You keep integers, and their gradients lose what is behind the point: turn data into floats."""

    def __init__(self, data):
        super().__init__(data)
        self.data = np.array(data)
        self.grad = np.zeros_like(self.data)

    def backward(self):
        super().backward()
        for tensor in self._below():
            tensor.grad = tensor.grad.astype(tensor.data.dtype)


class wrong_no_plain_numbers(_Base):
    """You ask a plain number or array for its data: turn it into a Tensor first."""

    def _lift(self, other):
        return other if other.inputs is not None else self


class wrong_no_number_on_the_left(_Base):
    """You take plain numbers on the right alone: 2 * x calls x.__rmul__(2), so write that too."""

    __radd__ = __rmul__ = None


class wrong_any_size(_Base):
    """You go back from a tensor of several numbers as if it were their sum: raise a ValueError."""

    def _refuse(self):
        pass


class wrong_shape_of_a_number_alone(_Base):
    """You go back from shape () alone: a tensor of shape (1, 1) holds a single number too."""

    def _refuse(self):
        if self.data.shape != ():
            raise ValueError("not a number")


class wrong_none_at_first(_Base):
    """You begin with None for a gradient: it is zeros where no call has changed it."""

    def __init__(self, data):
        super().__init__(data)
        self.grad = None

    def backward(self):
        self._refuse()
        for tensor in self._below():
            tensor.grad = np.zeros(tensor.data.shape) if tensor.grad is None else tensor.grad
        super().backward()


class wrong_leaves_alone(_Base):
    """You keep the gradients of leaves alone: those of tensors on the way are asked for as well."""

    def backward(self):
        before = [(tensor, tensor.grad) for tensor in self._below() if tensor.inputs and tensor is not self]
        super().backward()
        for tensor, grad in before:
            tensor.grad = grad
