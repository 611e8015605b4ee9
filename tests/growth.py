"""How the time of some work grows with its size. A limit in seconds says more of the machine than of the work."""

import time
from collections.abc import Callable

_EVEN = 8
"""Four times the size may take up to eight times as long: a square takes sixteen times, and clocks are not exact."""
_GRACE = 0.005
"""Seconds that nobody would notice."""
_TRIES = 3
"""Other work on the machine disturbs even a processor's clock; what grows too fast does so every time."""


def seconds(work: Callable[[], object]) -> float:
    """Processor time that the work takes in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


def grows_evenly(work: Callable[[int], object], size: int) -> bool:
    """Whether work of this size takes about four times as long as work of a quarter of it."""
    work(size // 4)  # what is loaded once is no part of it
    return any(seconds(lambda: work(size)) < _EVEN * (seconds(lambda: work(size // 4)) + _GRACE) for _ in range(_TRIES))
