"""What goes wrong in browsers, done on purpose: `make faults`."""
