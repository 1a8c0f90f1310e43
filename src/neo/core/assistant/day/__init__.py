"""What an adviser sees of a record on the page of their day: who owes what by when, what a mail asks."""
