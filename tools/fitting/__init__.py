"""Fits data/weights.toml on gold files, and says how good the weights are on statements that they were not fitted on.

For those who change the parts of the match score; users of the library need none of it. Run it as
`python -m tools.fitting GOLD_FOLDER STATEMENTS`; docs/contributing.md says when.
"""

from tools.fitting.cases import Case, Family, families_of, read_cases
from tools.fitting.regression import fit_logistic
from tools.fitting.reliability import Bin, calibration_error, reliability
from tools.fitting.validation import Trial, cross_validate, fit_weights, try_weights
from tools.fitting.weights_file import render_weights

__all__ = [
    "Bin",
    "Case",
    "Family",
    "Trial",
    "calibration_error",
    "cross_validate",
    "families_of",
    "fit_logistic",
    "fit_weights",
    "read_cases",
    "reliability",
    "render_weights",
    "try_weights",
]
