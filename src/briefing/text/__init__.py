"""Step 2: a document as sentences and words, with the word lists of its language."""
