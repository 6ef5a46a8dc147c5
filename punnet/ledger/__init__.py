"""Double-entry postings: all money that moved. See README.md."""
