"""Every write to payments, attempts, calls and gateway messages. Called by processes.

attempts.py   payments and the attempts at them: opened, locked, moved, won
cards.py      those that customers let us keep
calls.py      captures, voids and refunds, stored before they are sent
messages.py   what providers tell us
bulk.py       many rows at once, for the seed
"""

from punnet.payments.actions.attempts import (
    Page,
    Won,
    agree,
    ask_again,
    ask_soon,
    forget_card,
    lock_attempt,
    lock_payment,
    look_now,
    move_attempt,
    move_payment,
    note_payer,
    open_attempt,
    open_for_change,
    open_payment,
    opened,
    promise_back,
    promise_no_more,
    record_page,
    renewed,
    switch_to_credit,
    switch_to_on_delivery,
    take_at_door,
    waive,
    watch,
    win,
)
from punnet.payments.actions.calls import (
    count_asking,
    end_call,
    fail_call,
    lock_call,
    open_call,
    renew_call_key,
    see_strays,
)
from punnet.payments.actions.cards import (
    drop_card,
    remove_card,
    save_card,
)
from punnet.payments.actions.messages import (
    store_message,
)

__all__ = [
    "Page",
    "Won",
    "agree",
    "ask_again",
    "ask_soon",
    "count_asking",
    "drop_card",
    "end_call",
    "fail_call",
    "forget_card",
    "lock_attempt",
    "lock_call",
    "lock_payment",
    "look_now",
    "move_attempt",
    "move_payment",
    "note_payer",
    "open_attempt",
    "open_call",
    "open_for_change",
    "open_payment",
    "opened",
    "promise_back",
    "promise_no_more",
    "record_page",
    "remove_card",
    "renew_call_key",
    "renewed",
    "save_card",
    "see_strays",
    "store_message",
    "switch_to_credit",
    "switch_to_on_delivery",
    "take_at_door",
    "waive",
    "watch",
    "win",
]
