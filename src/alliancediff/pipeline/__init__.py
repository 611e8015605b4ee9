"""The order of the stages, one conductor a verb: each calls the stages one after the other and does nothing else."""
