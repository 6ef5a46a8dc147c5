"""What issuing and reading may refuse."""

from __future__ import annotations

from punnet.foundation.errors import Refused


class SellerUnknown(Refused):
    """The store's company has no name or numbers yet: `missing` are the fields of the store."""

    code = "seller_unknown"


class NothingToCredit(Refused):
    """Money went back for which no invoice has been issued yet: its job comes first."""

    code = "nothing_to_credit"


class FileDamaged(Refused):
    """The stored paper is not what it was: its SHA-256 differs."""

    code = "file_damaged"
