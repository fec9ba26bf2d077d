"""How lists of words are written: in one text, with blanks between words and commas between names."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


def name_set(text: str) -> frozenset[str]:
    """Return the names of a list; a name may have several words."""
    return frozenset(name.strip() for name in " ".join(text.split()).split(","))
