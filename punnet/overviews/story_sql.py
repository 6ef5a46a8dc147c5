"""The sources of an order's story, each a SELECT of the same columns; `story.py` reads them as one
statement. A domain that begins to keep something of an order adds its SELECT here.

Every source is found by an index, so that a million other orders cost nothing. Parameters: the
order's `id`, its `key` (of reservations and seat), `subject` (of events and movements), `answers`
(of kept answers), `payment` and `since` (when it was made).
"""

from __future__ import annotations

# at, until, family, what, state, by, minor, currency, sku, ref, facts
ANSWERS = """
SELECT a.started_at, NULL::timestamptz, 'request', regexp_replace(a.scope, %(opens)s::text, '…'),
       COALESCE(a.status::text, 'running'), '', NULL::bigint, '', '', left(a.key, 8) || '…',
       '{}'::jsonb
  FROM requests_answer a WHERE a.subject = %(answers)s::text AND a.subject <> ''
"""
PLACING = """
SELECT o.created_at, o.placed_at, 'request', 'placing', '', 'customer:' || o.customer_id,
       o.maximum_minor, o.currency, '', left(o.request_key, 8) || '…',
       jsonb_build_object('language', o.language, 'tender', o.tender)
  FROM orders_order o WHERE o.id = %(id)s::bigint
"""
CHANGES = """
SELECT c.at, NULL, 'order', c.kind, '', c.by, NULL, '', '', '', c.facts
  FROM orders_orderchange c WHERE c.order_id = %(id)s::bigint
"""
SEAT = """
SELECT s.held_since, NULL, 'slot', 'seat', CASE WHEN s.until IS NULL THEN 'booked' ELSE 'held' END,
       '', NULL, '', '', '', jsonb_build_object('slot', l.starts_at, 'minutes', s.pick_minutes)
  FROM slots_seat s JOIN slots_slot l ON l.id = s.slot_id WHERE s.key = %(key)s::uuid
"""
# a reservation has no instant of its own: it stands where the order was made
RESERVED = """
SELECT %(since)s::timestamptz, NULL, 'stock', 'reserved', '', '', NULL, '', r.sku, '',
       jsonb_build_object('quantity', r.quantity, 'taken', r.taken, 'pick_on', r.pick_on)
  FROM inventory_reservation r WHERE r.key = %(key)s::uuid
"""
SHORTFALLS = """
SELECT f.since, NULL, 'stock', 'shortfall', '', '', NULL, '', f.sku, '',
       jsonb_build_object('quantity', f.quantity)
  FROM inventory_shortfall f WHERE f.key = %(key)s::uuid
"""
MOVEMENTS = """
SELECT m.at, NULL, 'stock', m.reason, '', m.actor, NULL, '', m.sku, '',
       jsonb_build_object('change', m.change)
  FROM inventory_stockmovement m
 WHERE m.subject = %(subject)s::text AND m.at >= %(since)s::timestamptz
"""
VOUCHER = """
SELECT u.taken_at, u.given_back_at, 'order', 'voucher', u.state, '', NULL, '', '', v.code,
       '{}'::jsonb
  FROM promotions_voucheruse u JOIN promotions_voucher v ON v.id = u.voucher_id
 WHERE u.key = %(key)s::uuid
"""
ATTEMPTS = """
SELECT t.began_at, NULL, 'payment', t.method, t.state, '', t.amount_minor, p.currency, '',
       COALESCE(NULLIF(t.charge_id, ''), t.page_id),
       jsonb_strip_nulls(jsonb_build_object('key', t.key, 'decline', NULLIF(t.decline_code, ''),
           'asked', t.asked, 'ask_again_at', t.ask_again_at, 'capture_before', t.capture_before))
  FROM payments_attempt t JOIN payments_payment p ON p.id = t.payment_id
 WHERE t.payment_id = %(payment)s::bigint
"""
CALLS = """
SELECT c.made_at, c.ended_at, 'payment', c.operation, c.state, '', c.amount_minor, p.currency, '',
       c.provider_ref,
       jsonb_strip_nulls(jsonb_build_object('key', c.key, 'reason', NULLIF(c.reason, ''),
           'problem', NULLIF(c.problem, ''), 'asked', c.asked, 'seen_at', c.seen_at))
  FROM payments_call c JOIN payments_payment p ON p.id = c.payment_id
 WHERE c.payment_id = %(payment)s::bigint
"""
# what goes back, as it was agreed; the words to the customer are on the order's own page
REFUNDS = """
SELECT r.at, r.settled_at, 'payment', 'given_back', r.state, r.actor, r.amount_minor, r.currency,
       '', '', jsonb_build_object('kind', r.kind, 'reason', r.reason, 'way', r.way)
  FROM orders_orderrefund r WHERE r.order_id = %(id)s::bigint
"""
COMPLAINTS = """
SELECT c.at, c.decided_at, 'order', 'customers_claim', c.state, c.actor, c.asked_minor, c.currency,
       '', '', jsonb_build_object('waits_for', c.waits_for, 'decided_by', c.decided_by)
  FROM orders_orderclaim c WHERE c.order_id = %(id)s::bigint
"""
REPORTED = """
SELECT t.at, NULL, 'payment', 'reported', t.kind, 'provider:' || t.gateway, t.amount_minor,
       t.currency, '', t.reference, jsonb_build_object('fee_minor', t.fee_minor)
  FROM settlement_reportline t WHERE t.order_id = %(id)s::bigint
"""
DIFFERENCES = """
SELECT d.found_at, d.ended_at, 'payment', 'difference', d.state, '',
       COALESCE(d.there_minor, d.here_minor), d.currency, '', d.subject,
       jsonb_build_object('kind', d.kind, 'there_minor', d.there_minor, 'here_minor', d.here_minor)
  FROM settlement_difference d WHERE d.order_id = %(id)s::bigint
"""
DISPUTES = """
SELECT d.at, d.ended_at, 'payment', 'dispute', d.state, 'provider:' || d.gateway, d.amount_minor,
       d.currency, '', d.provider_id,
       jsonb_strip_nulls(jsonb_build_object('reason', d.reason, 'answer_by', d.answer_by,
           'answered_at', d.answered_at, 'answered_by', d.answered_by))
  FROM settlement_dispute d WHERE d.order_id = %(id)s::bigint
"""
# what was agreed before each change; the terms themselves are on the order's own page
AGREEMENTS = """
SELECT a.at, a.until, 'order', 'agreement', '', a.by, NULL, '', '', a.number::text, '{}'::jsonb
  FROM orders_orderagreement a WHERE a.order_id = %(id)s::bigint
"""
AMENDMENTS = """
SELECT a.made_at, a.ended_at, 'order', 'amendment', a.state, a.by, a.maximum_minor, o.currency, '',
       left(a.request_key, 8) || '…',
       jsonb_strip_nulls(jsonb_build_object('tender', a.tender, 'pay_before', a.pay_before))
  FROM orders_orderamendment a JOIN orders_order o ON o.id = a.order_id
 WHERE a.order_id = %(id)s::bigint
"""
# What a provider's message may name us by. Word for word the expression of the index
# payments_gatewaymessage_told_of: another wording would be read through all months.
TOLD_OF = """ARRAY[
    m.body #>> '{data,object,id}', m.body #>> '{data,object,payment_intent}',
    m.body #>> '{data,object,charge}', m.body #>> '{data,object,metadata,attempt}',
    m.body #>> '{resource,id}', split_part(m.body #>> '{resource,custom_id}', ':', 1),
    m.body #>> '{resource,related_ids,order_id}',
    m.body #>> '{resource,related_ids,authorization_id}',
    m.body #>> '{resource,related_ids,capture_id}']"""
# no bounds of time: a range of `sent_at` looks cheaper to the planner than it is
MESSAGES = f"""
SELECT m.received_at, NULL, 'provider', m.kind, '', 'provider:' || m.gateway, NULL, '', '',
       m.message_id, jsonb_build_object('sent_at', m.sent_at)
  FROM payments_gatewaymessage m
 WHERE {TOLD_OF} && (
       SELECT array_agg(named.id) FILTER (WHERE named.id <> '')
         FROM payments_attempt t LEFT JOIN payments_call c ON c.attempt_id = t.id,
              LATERAL (VALUES (t.page_id::text), (t.charge_id::text), (t.key::text),
                               (c.provider_ref::text))
                      AS named (id)
        WHERE t.payment_id = %(payment)s::bigint)
"""  # noqa: S608 -- nothing but constants
CLAIMS = """
SELECT l.claimed_at, l.ended_at, 'picking', 'claim', l.state, l.picker, NULL, '', '', '',
       '{}'::jsonb
  FROM fulfilment_picklist l WHERE l.order_id = %(id)s::bigint
"""
PICKS = """
SELECT k.at, NULL, 'picking', 'pick', k.short_reason, k.by, NULL, '', l.sku, '',
       jsonb_strip_nulls(jsonb_build_object('quantity', k.quantity,
           'weights', NULLIF(k.weights, '[]'::jsonb), 'instead', NULLIF(k.substitute_sku, '')))
  FROM orders_orderline l JOIN fulfilment_pick k ON k.line_id = l.id
 WHERE l.order_id = %(id)s::bigint
"""
# totes have no instant of their own: they are closed when the order is packed
TOTES = """
SELECT max(COALESCE(o.packed_at, o.created_at)), NULL, 'picking', 'totes', '', '', NULL, '', '',
       string_agg(e.code, ', ' ORDER BY e.zone, e.number),
       jsonb_build_object('quantity', count(*))
  FROM fulfilment_tote e JOIN orders_order o ON o.id = e.order_id
 WHERE e.order_id = %(id)s::bigint HAVING count(*) > 0
"""
MAILS = """
SELECT g.at, g.sent_at, 'message', g.kind, g.state, '', NULL, '', '', g.id::text,
       jsonb_strip_nulls(jsonb_build_object('channel', g.channel, 'language', g.language,
           'tries', g.tries, 'problem', NULLIF(g.problem, '')))
  FROM notifications_message g WHERE g.order_id = %(id)s::bigint
"""
INVOICES = """
SELECT i.issued_at, f.made_at, 'invoice', i.kind, '', '', i.gross_minor, i.currency, '',
       concat_ws('-', i.store_id, i.year, i.number),
       jsonb_strip_nulls(jsonb_build_object('tax_minor', i.tax_minor, 'sha256', f.sha256))
  FROM invoices_invoice i LEFT JOIN invoices_invoicefile f ON f.invoice_id = i.id
 WHERE i.order_id = %(id)s::bigint
"""
POSTINGS = """
SELECT p.at, NULL, 'ledger', p.kind, '', p.actor, NULL, '', '', p.key,
       jsonb_build_object('entries', (
           SELECT jsonb_agg(jsonb_build_array(e.account, e.amount_minor, e.currency) ORDER BY e.id)
             FROM ledger_entry e WHERE e.posting_id = p.id))
  FROM ledger_posting p WHERE p.order_id = %(id)s::bigint
"""
EVENTS = """
SELECT v.at, NULL, 'event', v.kind, '', v.actor, NULL, '', '', '', v.facts
  FROM events_event v
 WHERE v.subject = %(subject)s::text AND v.at >= %(since)s::timestamptz
"""

SOURCES = (
    ANSWERS, PLACING, SEAT, RESERVED, SHORTFALLS, VOUCHER, ATTEMPTS, CALLS, REFUNDS, COMPLAINTS,
    REPORTED, DIFFERENCES, DISPUTES, AGREEMENTS, AMENDMENTS, MESSAGES, CHANGES, CLAIMS, PICKS,
    MOVEMENTS, TOTES, MAILS, INVOICES, POSTINGS, EVENTS,
)  # fmt: skip
COLUMNS = "at, until, family, what, state, by, minor, currency, sku, ref, facts"
# what happened at the same instant stands in the order of the families
STORY = f"""
SELECT s.* FROM ({" UNION ALL ".join(SOURCES)}) AS s ({COLUMNS})
 ORDER BY s.at, array_position(%(families)s::text[], s.family), s.until, s.what, s.sku, s.ref
 LIMIT %(most)s::int
"""  # noqa: S608 -- nothing but constants
# a basket's id in a path opens the basket: nobody reads it here
OPENS = "[0-9a-f]{8}-[0-9a-f-]{27}"
