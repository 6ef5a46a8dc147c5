"""What every part stands on: money, quantity, clock, ids, states, errors, db, crypto. No tables."""
