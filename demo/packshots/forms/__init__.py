"""Pack forms: each draws one kind of pack around a label."""
