"""Pictures and sound in, arrays and a receipt out."""
