"""What the library returns, of whatever sort."""

from alliancediff.models.changes import Diff
from alliancediff.models.commitments import Extraction
from alliancediff.models.formulas import Formulas
from alliancediff.models.themes import Themes
from alliancediff.models.threads import Evolution

EVALUATION_SCHEMA = "alliancediff.evaluation/1"

Result = Diff | Extraction | Evolution | Themes | Formulas
"""What `extract`, `diff`, `trace`, `themes` and `formulas` return."""
