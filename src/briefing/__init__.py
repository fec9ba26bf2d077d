"""briefing: from a stack of sources to a brief that you can check."""

__version__ = "0.1.0"
