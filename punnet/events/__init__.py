"""What happened: one row in the transaction of the change. See README.md."""
