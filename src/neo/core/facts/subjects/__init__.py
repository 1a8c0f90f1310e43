"""What an adviser tracks of a person, a subject a file: how texts say it, where the profile disagrees."""
