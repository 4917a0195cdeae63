"""Thin adapters: an extension that draws, and an MkDocs plugin that wires it in."""
