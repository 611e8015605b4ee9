"""Documents: a result -> a page for people, one file a report. What it looks like is the business of `formats`."""
