"""Lists of job offers."""
