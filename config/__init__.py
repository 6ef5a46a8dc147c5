"""Wiring: settings, URLs, WSGI and the command. Nothing imports it."""
