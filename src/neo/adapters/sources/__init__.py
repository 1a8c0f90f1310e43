"""Records read from exchange files on disk, in flat memory."""
