"""What keeps the program running: supervisor, health, metrics, logs and the operators' tools."""
