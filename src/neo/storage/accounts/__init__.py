"""Who may sign in, and as what. Holds no trace of when or how often anybody did."""
