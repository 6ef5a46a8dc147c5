"""What the form of a claim sends: read, bounded, and what is wrong said beside its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from punnet.catalogue.pictures import LARGEST_BYTES
from punnet.foundation.errors import DomainError
from punnet.orders import photos
from punnet.orders.actions.claims import ClaimedLine
from punnet.orders.claims import ClaimProblem
from punnet.overviews.order_view import OrderLineView, OrderView
from punnet.processes.claim_order import MOST_NOTE
from punnet.ui import terms
from punnet.ui.formats import quantity

PROBLEMS = [
    ("", gettext_lazy("Nothing")),
    *((code, terms.REFUND_REASONS[code]) for code in ClaimProblem.values),
]
WHOLE = ""  # where what concerns no field stands


@dataclass(frozen=True)
class Typed:
    """`wrong`: sentences by field; where there is one, the rest is not to be used."""

    lines: list[ClaimedLine]
    photos: Sequence[UploadedFile]
    key: UUID | None
    wrong: dict[str, str]


def read(sent: QueryDict, files: Sequence[UploadedFile], order: OrderView) -> Typed:
    """Fields problem_<id>, quantity_<id> and note_<id> of the order's lines, photos and the key."""
    wrong: dict[str, str] = {}
    found = [_line(sent, line, wrong) for line in order.lines]
    lines = [line for line in found if line is not None]
    if not lines and not wrong:
        wrong["lines"] = _("Choose what was wrong with which product.")
    if why := _unfit(files):
        wrong["photos"] = why
    key = _key(sent.get("key"))
    if key is None:
        wrong[WHOLE] = _("This page is not whole. Open it again.")
    return Typed(lines, files, key, wrong)


def beside(refusal: DomainError) -> str:
    """The field that a refusal concerns, or none."""
    if refusal.code == "picture_unfit":
        return "photos"
    line = refusal.facts.get("line")
    return f"quantity_{line}" if line else WHOLE


def waiting(order: OrderView) -> frozenset[int]:
    """Lines that the store is looking at: they are not claimed anew."""
    return frozenset(
        line.line_id for claim in order.claims if claim.state == "open" for line in claim.lines
    )


def _line(sent: QueryDict, line: OrderLineView, wrong: dict[str, str]) -> ClaimedLine | None:
    problem = sent.get(f"problem_{line.id}", "")
    if problem not in ClaimProblem.values:
        return None
    typed = sent.get(f"quantity_{line.id}", "").strip()
    note = sent.get(f"note_{line.id}", "").replace("\0", "").strip()
    if len(note) > MOST_NOTE:
        wrong[f"note_{line.id}"] = _("At most %(most)s characters.") % {"most": MOST_NOTE}
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 8 and int(typed)):
        wrong[f"quantity_{line.id}"] = _("Say how much of it, in whole numbers.")
        return None
    if int(typed) > line.left:
        most = quantity(line.left, line.order_in)
        wrong[f"quantity_{line.id}"] = _("You got %(amount)s of it.") % {"amount": most}
    return ClaimedLine(line.id, ClaimProblem(problem), int(typed), note)


def _unfit(files: Sequence[UploadedFile]) -> str:
    if len(files) > photos.MOST:
        return _("Send %(most)s photos at most.") % {"most": photos.MOST}
    if any((each.size or 0) > LARGEST_BYTES for each in files):
        return _("A photo is too large: 10 MB at most.")
    return ""


def _key(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
