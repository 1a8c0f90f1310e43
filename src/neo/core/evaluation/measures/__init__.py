"""The measures: each takes a case and a result in the contract's JSON shape, and gives points."""
