"""How long a piece of work took, for the log."""

import contextlib
import logging
import time
from collections.abc import Iterator


@contextlib.contextmanager
def timed(log: logging.Logger, done: str) -> Iterator[None]:
    """Log what was done once it is done, at DEBUG, with its time in milliseconds.

    Args:
        log: the logger of the module that does the work.
        done: what is then done, as in "aligned 2021-kyoto with 2022-osaka".
    """
    start = time.perf_counter()
    yield
    log.debug("%s in %.0f ms", done, (time.perf_counter() - start) * 1000)
