"""How the practice model is made: small, in Gemma 4's architecture; it sees, reads, hears and talks a little."""
