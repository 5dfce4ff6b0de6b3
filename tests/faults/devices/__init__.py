"""Three browsers behind one interface (device.py)."""
