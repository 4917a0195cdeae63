"""A course in other formats: one file per format."""
