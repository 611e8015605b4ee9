"""Names and subjects of statements: found in a sentence, and looked for in the whole other text."""
