"""Documents an adviser takes away: what NÉO proposed, as a file to edit and sign. Nothing is kept here."""
