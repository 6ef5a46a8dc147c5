"""Django's own commands, for editors and habits; `punnet django` is the same."""

import sys

from config.cli import main

if __name__ == "__main__":
    sys.exit(main(["django", *sys.argv[1:]]))
