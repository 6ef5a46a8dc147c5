"""Kept answers of calls that carried an Idempotency-Key. See README.md."""
