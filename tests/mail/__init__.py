"""Mail: read, linked, answered by a draft; on real servers."""
