"""Loose fruit and vegetables."""
