"""`python -m alliancediff` is the command `alliancediff`."""

from alliancediff.cli import main

if __name__ == "__main__":
    main()
