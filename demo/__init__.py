"""The demo town: data, and the code that makes a shop of it. Nothing in `punnet` imports it."""
