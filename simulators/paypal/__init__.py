"""A payment provider that speaks PayPal's HTTP and keeps its own ledger.

`provider.Provider` is the whole provider without sockets or threads, as Stripe's is; `site` puts
tokens, request ids, pages and webhooks around it.
"""
