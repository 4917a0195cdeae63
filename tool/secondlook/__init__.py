"""Second Look: validate an online-safety course and build its teaching site."""

__version__ = "0.1.0"
