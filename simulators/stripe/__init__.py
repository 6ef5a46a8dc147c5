"""A payment provider that speaks Stripe's HTTP and keeps its own ledger.

`provider.Provider` is the whole provider without sockets or threads: time and randomness are
given to it, so a deterministic simulation can drive the same class in process. `server` puts
HTTP, faults and the webhook sender around it.
"""
