"""Reading what a program says: the GPUs that nvidia-smi knows."""


def parse_gpu_query(text: str) -> list[dict[str, str | int | None]]:
    """Return the GPUs of a machine, as nvidia-smi tells them.

    Parameters
    ----------
    text : str
        What ``nvidia-smi --query-gpu=index,name,memory.total,memory.used --format=csv`` prints: a line of
        names, then a line for each GPU. A comma and a space separate the four values. A name may have
        commas in it too, and nothing is in quotation marks. Memory is always in MiB, with that unit
        behind it; what is not known stands in brackets, as ``[N/A]``. Where there is no GPU, the line of
        names is alone or missing, or the text is "No devices were found".

    Returns
    -------
    list of dict
        One per GPU, in their order: `index` (int), `name` (str), `memory_total_mib` and `memory_used_mib`
        (int, or None where it is not known).

    Examples
    --------
    >>> header = "index, name, memory.total [MiB], memory.used [MiB]"
    >>> for gpu in parse_gpu_query(f"{header}{chr(10)}0, NVIDIA H200, 143771 MiB, [N/A]{chr(10)}"):
    ...     print(gpu)
    {'index': 0, 'name': 'NVIDIA H200', 'memory_total_mib': 143771, 'memory_used_mib': None}
    """
    raise NotImplementedError
