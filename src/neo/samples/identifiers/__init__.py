"""Generated evaluation cases that measure masking: identifiers in every notation, never anybody's."""
