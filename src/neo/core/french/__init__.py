"""The French language as advisers and job seekers write it. This room knows no record."""
