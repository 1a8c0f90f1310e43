"""Eight fictitious records shipped with the product."""
