"""Intelligence Community Directive 206, Sourcing Requirements for Disseminated Analytic Products.

United States, Office of the Director of National Intelligence, 22 January 2015. It asks for four
things: source reference citations, the list of them, source descriptors, and source summary
statements. What is checked is what a brief can be held to without judging its sources.
"""

from .bottom_line import bottom_line
from .citations import citations
from .descriptors import descriptors
from .single_origin import single_origin

RULES = (citations, descriptors, single_origin, bottom_line)
