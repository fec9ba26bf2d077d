"""Figures on development data, each with a floor that may only rise."""
