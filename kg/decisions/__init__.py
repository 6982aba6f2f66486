"""The user's decisions, which win over what the program makes of the news.

A TOML file, a line for each decision; delete the line, and it is undone::

    same = [
        ["Kim Jong Un", "the Marshal"],    # names of one thing
    ]
    different = [
        ["John Smith", "Jon Smith"],       # names of two things
    ]
    delete = [
        "organization/state-affairs",      # a thing
        ["Kim Jong Un", "meets", "Rome"],  # what is stated: subject, relation, object, and polarity if it matters
    ]

    [rename]
    "Burma" = "Myanmar"                    # what a thing is to be called

A name is meant as it is folded (``kg.names.key``); an id such as ``person/kim-jong-un`` is that name of that type.
"""

from kg.decisions.reading import read
from kg.decisions.records import Decision, Decisions, Kind, Name, meant
from kg.decisions.writing import add

__all__ = ["Decision", "Decisions", "Kind", "Name", "add", "meant", "read"]
