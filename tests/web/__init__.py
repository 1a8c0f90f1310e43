"""The screens: what each role sees, and what nobody sees."""
