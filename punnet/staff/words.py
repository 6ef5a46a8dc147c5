"""What the pages say of lines, scans and money; and addresses of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from punnet.catalogue.pictures import file_name
from punnet.foundation.errors import DomainError
from punnet.overviews.picking import Claim, PickLine, Walk
from punnet.ui.formats import clock_time, day_name, money, weight
from punnet.ui.sentences import message_for

OWED = ("lapsed", "capture_failed")
NO_PICTURE = "ui/favicon.svg"


def said_of(refusal: DomainError) -> str:
    """A refusal in words. For scans the name of what was scanned helps most."""
    facts = refusal.facts
    if refusal.code == "wrong_product" and facts.get("name"):
        words = _("Not this one: that is %(name)s. Here we want %(wanted)s.")
        return words % {"name": facts["name"], "wanted": facts["wanted"]}
    if refusal.code == "unknown_code":
        return _code(str(facts.get("why")), str(facts.get("code")))
    if refusal.code == "claimed" and facts.get("name"):
        return _("%(name)s has this order.") % {"name": facts["name"]}
    if refusal.code == "not_claimed":
        return _("You no longer have this order: it was put back, or it lay idle too long.")
    return message_for(refusal)


def _code(why: str, code: str) -> str:
    if why == "check_digit":
        return _("That scan was not clean. Scan again, or type the digits.")
    if why == "empty_label":
        return _("This label has no weight. Weigh it again.")
    if why == "not_ours":
        return _("We do not know %(code)s. Scan the product's own code.") % {"code": code}
    return _("That is not a product's code. Scan again, or type the digits.")


def wanted(line: PickLine) -> str:
    """What to fetch: "3", "500 g"."""
    return weight(line.ordered) if line.order_in == "grams" else str(line.ordered)


def amount(line: PickLine, value: int) -> str:
    """So much of the line, as the picker counts it."""
    return weight(value) if line.order_in == "grams" else f"{value} ×"


def got(line: PickLine) -> str:
    """What the line came to: "2 of 3", "1 × 1.18 kg", "512 g"."""
    if line.open:
        return wanted(line)
    taken = line.picked or 0
    if line.order_in == "grams":
        return weight(taken) if taken else _("none")
    if line.weights and taken == line.ordered:
        return weight(sum(line.weights))
    if taken == line.ordered:
        return str(taken)
    return _("%(picked)s of %(ordered)s") % {"picked": taken, "ordered": line.ordered}


def weights(grams: Sequence[int]) -> str:
    return ", ".join(weight(each) for each in grams)


def picked(line: PickLine) -> str:
    """Said after a pick: "In the tote: 3 × Milk 1 l"."""
    if line.substitute is not None:
        return _("In the tote: %(name)s") % {"name": line.substitute.name}
    if not line.picked:
        return _("None of it: %(name)s") % {"name": line.name}
    done = weights(line.weights) if line.weights else amount(line, line.picked)
    return _("In the tote: %(amount)s %(name)s") % {"amount": done, "name": line.name}


def wish(line: PickLine) -> str:
    """What the customer wants when it is missing. Nobody can be asked yet: that means none."""
    if line.wish == "best":
        return _("If it is missing: the best match.")
    if line.wish == "these":
        return ngettext(
            "If it is missing: only the product they named.",
            "If it is missing: only one of the %(n)s products they named.",
            len(line.wish_skus),
        ) % {"n": len(line.wish_skus)}
    if line.wish == "ask":
        return _("They want to be asked, which is not possible yet: so nothing instead.")
    return _("If it is missing: nothing instead.")


def claim_text(claim: Claim, zone: str) -> str:
    """Who has it since when, and whether it may be taken over."""
    facts = {"name": claim.name or claim.picker, "time": clock_time(claim.since, zone)}
    if claim.idle:
        return _("%(name)s claimed it at %(time)s and has been idle: you may take it over.") % facts
    return _("%(name)s has it since %(time)s.") % facts


def money_said(walk: Walk) -> tuple[str, str]:
    """(kind of notice, sentence): how the order's money stands."""
    total = money((walk.actual_minor or 0, walk.currency))
    most = money((walk.maximum_minor, walk.currency))
    state = walk.payment_state
    if state == "captured":
        return "ok", _("Paid: %(total)s charged, at most %(most)s was agreed.") % {
            "total": total, "most": most
        }  # fmt: skip
    if state == "paid_on_delivery":
        taken = money((walk.taken_minor, walk.currency))
        return "ok", _("Paid at the door: %(total)s.") % {"total": taken}
    if state in OWED and walk.waived_reason and walk.state != "handed_over":
        return "warn", _("Not paid. It may go all the same: %(why)s") % {"why": walk.waived_reason}
    if state == "capture_failed":
        return "danger", _(
            "Not paid: the bank refused %(total)s. The customer was asked to pay again. "
            "Do not hand it over."
        ) % {"total": total}  # fmt: skip
    if state == "lapsed":
        return "danger", _(
            "Not paid: what the bank had set aside lapsed. The customer was asked to pay again. "
            "It is not picked before that."
        )
    if state == "due_on_delivery":
        due = total if walk.actual_minor is not None else _("about %(total)s") % {
            "total": money((walk.estimate_minor, walk.currency))
        }  # fmt: skip
        return "info", _("To be paid when handed over: %(due)s.") % {"due": due}
    if state == "refunded":
        back = money((walk.refunded_minor, walk.currency))
        return "info", _("%(total)s went back to the customer.") % {"total": back}
    if state == "voided":
        return "info", _("Nothing was charged.")
    if walk.actual_minor is not None:
        return "warn", _("%(total)s is being charged. The bank has not answered yet.") % {
            "total": total
        }  # fmt: skip
    return _held(state, most)


def _held(state: str, most: str) -> tuple[str, str]:
    if state == "verified":
        said = _("The card is checked; the bank sets up to %(most)s aside near the day.")
        return "info", said % {"most": most}
    return "ok", _("Set aside by the bank: up to %(most)s.") % {"most": most}


def starts(walk: Walk) -> str:
    """From when it may be picked: "tomorrow at 12:00"."""
    on = walk.cutoff_at.astimezone(ZoneInfo(walk.time_zone)).date()
    facts = {
        "day": day_name(on, walk.time_zone),
        "time": clock_time(walk.cutoff_at, walk.time_zone),
    }
    return _("%(day)s at %(time)s") % facts


def state_name(state: str) -> str:
    names = {
        "placed": _("To pick"),
        "picking": _("Being picked"),
        "packed": _("Packed"),
        "handed_over": _("Handed over"),
        "returned": _("Came back"),
        "cancelled": _("Cancelled"),
    }
    return names.get(state, state)


def missing(line: PickLine) -> str:
    return amount(line, line.missing)


def picture_url(picture: str, size: int = 320) -> str:
    if not picture:
        return static(NO_PICTURE)
    return reverse("picture", args=[file_name(picture, size)])


def totes_problem() -> str:
    return _("Give the number of totes of each zone, from 0 to 40.")
