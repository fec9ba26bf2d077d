"""Inputs that are hostile or odd, what runs them, and what judges what comes of it."""
