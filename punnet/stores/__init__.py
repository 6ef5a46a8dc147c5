"""Stores: where they stand, whom they serve, when, at what charges."""
