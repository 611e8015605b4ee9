"""Short texts of bodies that nobody knows, one of each sort, and what is found in them."""

import alliancediff as ad
from alliancediff.models import Commitment, Extraction

_DECISION = """---
title: "Bank of Ruritania: Policy rate decision"
date: 2023-03-15
---
At its meeting today, the Rates Committee decided to hold the policy rate at 3.25 percent.

Inflation has eased since last spring. The Committee judges that the risks to its outlook are balanced.

The Committee will go on selling bonds worth 20 billion crowns a month. It stands ready to adjust its course.

Voting for this were A. Berg, Chair; M. Soto; and L. Haugen. Voting against was K. Lund, who wanted to raise the rate.
"""
_RESOLUTION = """---
title: Resolution 114 (2021)
date: 2021-06-29
---
*The Harbour Council*,

*Recalling* its resolutions 98 (2018) and 105 (2020),

*Reaffirming* its strong commitment to the unity of Sylvania,

*Deeply concerned* by the raids on fishing boats,

*Acting* under article 7 of the Harbour Charter,

1. *Decides* to extend the mandate of the Strait Mission until 30 June 2022;

2. *Decides* that the Mission shall have up to 300 observers, and shall:

(a) count the boats in the strait;

(b) report every raid on civilians;

3. *Demands* that all sides cease fire at once;

4. *Urges* Member States to give to the relief fund;

5. *Calls upon* the Government of Sylvania to open its ports to the Mission;

6. *Requests* the Secretary-General to report within 30 days;

7. *Decides* to remain seized of the matter.
"""
_NOTICE = """---
title: "Public notice: water in the Northern District"
date: 2021-04-20
---
NORTHERN DISTRICT WATER AUTHORITY

Notice is hereby given that the Authority will limit the watering of gardens from 1 May 2021.

Watering of gardens is permitted on two days a week only. No person shall fill a pool in July. Owners of wells must
register them within 60 days. The Authority may exempt hospitals.
"""
_TERMS = """---
title: Terms of Service
date: 2021-01-01
---
These Terms govern your use of the Pebble service, run by Pebble Ltd ("we", "us").

1.1 You must be at least 16 years old to open an account.

1.2 You may not share your password.

1.3 You may close your account at any time.

2.1 We will tell you 30 days before we change these Terms.

2.2 We do not sell your data.

You agree that you will not:

(a) copy the service;

(b) use robots on it.
"""
_MINUTES = """---
title: Minutes of the Board of the Westport Trust
date: 2022-02-08
---
**Present:** A. Berg (Chair), M. Soto, L. Haugen

1.1 The Board approved a budget of $2.4 million for dredging.

1.2 It was agreed that the work would be put out to tender by 30 April 2022.

1.3 Mr Soto asked whether small boats could be exempt.

1.4 The Board resolved to keep the mooring fee at $12 a night.
"""
TEXTS = {
    "decision": _DECISION,
    "resolution": _RESOLUTION,
    "notice": _NOTICE,
    "terms": _TERMS,
    "minutes": _MINUTES,
}


def extracted(genre: str) -> Extraction:
    """What is read and found in the text of a genre."""
    return ad.extract(ad.read_text(TEXTS[genre], id=genre))


def line(genre: str, words: str) -> Commitment:
    """The one commitment of a text whose quote holds these words."""
    found = [commitment for commitment in extracted(genre).commitments if words in commitment.quote]
    assert len(found) == 1, found
    return found[0]
