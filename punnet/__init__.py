"""The product: one folder per domain, layered as docs/architecture.md says."""
