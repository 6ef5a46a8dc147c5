"""Addresses with positions, and how far they lie apart."""
