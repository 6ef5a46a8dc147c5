"""Verbs that span domains: one file each, its sequence in the head comment. No tables."""
