"""The tests; those in browser/ need the built site."""
