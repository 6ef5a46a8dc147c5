"""Payment providers, each behind one small class. Only processes call them."""
