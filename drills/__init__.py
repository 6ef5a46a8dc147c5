"""Drills: a whole running shop under races, repeats, kills and deadlines. `python -m drills`."""
