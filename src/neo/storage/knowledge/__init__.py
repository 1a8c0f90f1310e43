"""The dated texts of the knowledge base, in NÉO's own database: no person is in them."""
