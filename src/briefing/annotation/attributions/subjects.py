"""Whose verb it is by the tree of a stretch, where it was parsed.

The labels are those of ClearNLP (Choi and Palmer 2012), as spaCy gives them, the tags those of the
Penn Treebank. Where the tree does not say plainly whose verb it is, nobody is returned.
"""

from typing import NamedTuple

from ...text import speech, word_classes
from .phrases import Range
from .speakers import BEING
from .tree import Tree
from .words import Stretch

SUBJECTS = ("nsubj", "nsubjpass")
SHARING = ("conj", "xcomp", "advcl")
"""Labels of a verb that has its subject from the verb above."""
NOUNS = ("N", "PRP", "DT", "CD", "JJ")
"""How the tags of what can be a subject begin."""
DEEP = 4
"""Verbs over which a subject is handed down."""


class Told(NamedTuple):
    """The subject of a verb, as the tree tells it."""

    subject: Range
    inherits: bool
    """Whether it is that of another verb."""
    inverted: bool
    """Whether it follows its verb."""


def parsed(s: Stretch, verb: int) -> Told | None:
    """Return the subject of a verb, its own or that of a verb above.

    None where the stretch was not parsed, where the word is no verb or a mere participle
    (“quoted by …”), and after “if” and “whether”.
    """
    tree = s.tree
    if tree is None or not tree.tags[verb].startswith("V"):
        return None
    if tree.tags[verb] == "VBN" and not tree.children(verb, "aux"):
        return None
    if any(s.words[mark] in word_classes.HYPOTHETICAL for mark in tree.children(verb, "mark")):
        return None
    head = _head(s, tree, verb)
    if head is None or not tree.tags[head].startswith(NOUNS):
        return None
    subject = _phrase(s, tree, head)
    finite = tree.labels[verb] not in ("pcomp", "acl")  # not as in “with Brandt asserting”
    own = finite and (head in tree.children(verb, "nsubj") or tree.labels[verb] == "relcl")
    inserted = s.classes[verb - 1 : verb] == "," and tree.heads[head] > verb
    if tree.tags[verb] == "VBG" and not own and (inserted or tree.heads[verb] > verb):
        return None  # “Lund, calling it a shame, said”: where what was said ends is not plain
    named = ")N" in s.classes[subject[1] : verb]  # “the Norland Council (NC) chairwoman Ole Lund”
    return None if subject[0] <= verb < subject[1] or named else Told(subject, not own, head > verb)


def _head(s: Stretch, tree: Tree, verb: int) -> int | None:
    """Return the head of the subject of a verb, or of the verb that it shares one with."""
    for _ in range(DEEP):
        own = tree.children(verb, *SUBJECTS)
        if own:
            return _meant(s, tree, verb, own[0])
        label, above = tree.labels[verb], tree.heads[verb]
        if label == "acl" and s.classes[above] in "NH":
            return above
        if label == "acl":  # “put out a statement saying …”
            while not tree.tags[above].startswith("V") and tree.heads[above] != above:
                above = tree.heads[above]
        elif label == "pcomp" and tree.labels[above] == "prep":
            above = tree.heads[above]
        elif label not in SHARING:
            return None
        if above == verb or not tree.tags[above].startswith("V"):
            return None
        verb = above
        if label in SHARING and tree.labels[verb] == "ccomp":
            outer = tree.heads[verb]  # “Brandt said he saw no need, telling …”: Brandt tells
            verb = outer if s.words[outer] in speech.FORMS else verb
    return None


def _meant(s: Stretch, tree: Tree, verb: int, own: int) -> int | None:
    """Return a subject, or what “who” stands for; of “which” and “that” nobody is sure."""
    if s.classes[own] not in "WT":
        return own
    antecedent = tree.heads[verb]
    who = s.words[own] == "who" and tree.labels[verb] == "relcl"
    if not who or _is_whereabouts(s, tree, antecedent):
        return None
    return antecedent if antecedent < own and s.classes[antecedent] in "NHx" else None


def _is_whereabouts(s: Stretch, tree: Tree, noun: int) -> bool:
    """Whether somebody is from there or works for it: “someone who is from the group who said”."""
    link = tree.heads[noun]
    above = tree.heads[link]
    if tree.labels[noun] != "pobj" or s.words[link] == "by":
        return False
    return tree.tags[above] == "VBG" or (s.words[above],) in BEING


def _phrase(s: Stretch, tree: Tree, head: int) -> Range:
    """Return a noun with what belongs to it, without what a mark or a clause sets apart."""
    first, last = tree.reach[head]
    start, stop = head, head + 1
    while start > first and s.classes[start - 1] not in ",;:-(Q.":
        start -= 1
    while start < head and s.classes[start] in "rcd":
        start += 1
    while stop < last and s.classes[stop] not in ",;:-(Q.WTVX":
        if s.classes[stop : stop + 2] == "pd":
            break  # “Lund on Oct. 4 announced”
        stop += 1
    return start, stop
