"""Benchmarks: `make bench`, or `python -m bench --help`. What they say: docs/performance.md."""
