"""Options and folders that the tests share."""

import os
from pathlib import Path

import pytest

from collecting import LOADED, is_lexicon_loaded
from example_counts import register_profiles

register_profiles()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/test_goldens.py --update-goldens` writes the golden reports anew."""
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write the golden reports anew instead of comparing them",
    )


def pytest_collection_finish(session: pytest.Session) -> None:
    """Keep for test_collecting.py what the modules of tests loaded while they were imported."""
    session.stash[LOADED] = is_lexicon_loaded()


@pytest.fixture(scope="session")
def originals() -> Path:
    """The folder of original statements, which the project must not contain; without it the test is skipped."""
    folder = os.environ.get("ALLIANCEDIFF_STATEMENTS")
    if not folder:
        pytest.skip("ALLIANCEDIFF_STATEMENTS does not name a folder of original statements")
    return Path(folder)
