"""No photographs. Without this fpdf2 warns of it at each start."""
