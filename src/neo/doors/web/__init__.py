"""The screens: server-rendered pages that are complete without the assistant."""
