"""Benches: `make bench`. They print medians and 95th percentiles; no test asserts on time."""
