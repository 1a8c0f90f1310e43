"""The ways in: web, command line. Thin: authorise, read, call, show."""
