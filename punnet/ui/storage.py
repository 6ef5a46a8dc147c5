"""Static files by a name that holds their hash: cached for ever, never stale."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's, but a file that nobody collected yet is served by its plain name.

    So tests and tools that render pages need no collectstatic first.
    """

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        try:
            return super().stored_name(name)
        except ValueError:  # named nowhere: neither in the manifest nor on disk
            return name
