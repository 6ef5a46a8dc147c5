"""What providers report of our money, and where it differs from ours. See README.md."""
