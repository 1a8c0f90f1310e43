"""What NÉO talks to outside itself: each adapter plays one port of the core."""
