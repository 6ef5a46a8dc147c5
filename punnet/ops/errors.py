"""The one refusal of this folder: something on this machine is not as it must be.

CannotRun   a sentence that says what is wrong and what to do; commands print it and exit 1
"""


class CannotRun(Exception):
    """One clear line for the person at the terminal, never a traceback."""
