"""The tests that run a real Chromium on the built site."""
