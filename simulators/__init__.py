"""Programs that stand in for outside parties, over those parties' own protocols."""
