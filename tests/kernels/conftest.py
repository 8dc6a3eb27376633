"""Answers to the katas of `gpu_performance` in kernels of Triton, laid out as `katas/` is.

They earn the stars on a GPU that operations of torch cannot: `pytest --katas tests/kernels -m gpu`. Triton's
interpreter runs them on the CPU, with `TRITON_INTERPRET=1`; without it, tensors on the CPU are torch's.
"""

collect_ignore_glob = ["gpu_performance/*"]  # They have no checks of their own, and Triton may not be there.
