"""Django applications: accounts and records, each in a database of its own."""
