"""Not in use here."""
