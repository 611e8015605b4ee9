"""What those who work on the library run, and no user does: nothing here is installed with it."""
