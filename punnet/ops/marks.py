"""How far the demo town is: a killed seed leaves "begun", and the next one knows."""

from punnet.foundation import clock
from punnet.ops.models import Mark

SEED = "seed"
BEGUN, DONE = "begun", "done"


def seeding() -> bool:
    return _state() == BEGUN


def seeded() -> bool:
    return _state() == DONE


def begin_seed() -> None:
    _set(BEGUN)


def end_seed() -> None:
    _set(DONE)


def _state() -> str:
    return Mark.objects.filter(name=SEED).values_list("state", flat=True).first() or ""


def _set(state: str) -> None:
    Mark.objects.update_or_create(name=SEED, defaults={"state": state, "at": clock.now()})
