"""Themes are told by cues; words that serve many themes are cues of none alone."""

from functools import cache

import pytest

from alliancediff.extraction.themes import ThemeFinder, make_theme_finder
from alliancediff.lexicon import load


@cache
def _themes() -> ThemeFinder:
    return make_theme_finder(load(("us_japan",)))


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("a defence that uses its full range of capabilities, including nuclear", {"extended-deterrence"}),
        ("new nuclear power plants for the islands", {"clean-energy", "nuclear-safety"}),
        ("the denuclearization of the peninsula", {"dprk-denuclearization"}),
        ("the resilience of supply chains", {"supply-chains"}),
        ("vaccines that the Quad makes", {"covid-response", "quad"}),
        ("energy security in winter", {"energy-security"}),
        ("health security for all", {"global-health"}),
        ("the Indo-Pacific Economic Framework", {"ipef"}),
        ("a framework of trust", set()),
        ("a survey of the East China Sea", {"east-south-china-sea"}),
        ("research on quantum sensors", {"critical-technologies"}),
        ("research on tides", {"science-technology"}),
        ("the critical infrastructure of ports", {"cybersecurity"}),
        ("the Democratic People's Republic of Korea", set()),
        ("the Quad Vaccine Partnership", {"covid-response"}),
        ("a better business climate", set()),
        ("space for dialogue", set()),
        ("support for the WHO", {"global-health"}),
        ("undersea cables", {"digital-economy", "infrastructure"}),
        ("cross-border attacks", set()),
        ("words of Putin", {"russia-ukraine"}),
        ("the Republic of Korea", {"south-korea"}),
        ("Japan and the Republic of Korea", {"rok-trilateral"}),
    ],
)
def test_traps(text: str, themes: set[str]) -> None:
    """One word is a cue of several themes only together with others."""
    assert themes == set(_themes().find(text))


def test_a_weak_cue_counts_only_where_there_is_no_strong_one() -> None:
    """Trade in semiconductors is about semiconductors; trade in salt is about trade."""
    assert ("semiconductors",) == _themes().find("trade in semiconductors")
    assert ("trade",) == _themes().find("trade in salt")


def test_the_evidence_is_verbatim() -> None:
    """Each theme names the words that it rests on."""
    assert {"cybersecurity": "Cyber", "climate": "net-zero"} == _themes().evidence("Cyber rules for net-zero ports")
