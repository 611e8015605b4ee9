"""Who speaks: the officials that a text names and the state that each acts for, known to any table or not."""
