"""The linguistic data are sound, and data that are not are refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg import schema
from kg.errors import SchemaError
from kg.schema import ACTOR, Frame, Sense

ORGANIZATION, PERSON, PLACE, STATE, TREATY = ("organization",), ("person",), ("place",), ("state",), ("treaty",)
TABLE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "head_of": (PERSON, STATE + ORGANIZATION),
    "official_of": (PERSON, STATE),
    "works_for": (PERSON, ORGANIZATION),
    "member_of": (ACTOR, ORGANIZATION),
    "citizen_of": (PERSON, STATE),
    "relative_of": (PERSON, PERSON),
    "agency_of": (ORGANIZATION, STATE),
    "part_of": (ORGANIZATION, ORGANIZATION),
    "based_in": (ORGANIZATION, PLACE + STATE),
    "located_in": (PLACE, PLACE + STATE),
    "capital_of": (PLACE, STATE),
    "signatory_of": (ACTOR, TREATY),
    "violates": (ACTOR, TREATY),
    "allied_with": (STATE + ORGANIZATION, STATE + ORGANIZATION),
    "participates_in": (ACTOR, ("event",)),
    "meets": (ACTOR, ACTOR),
    "visits": (PERSON + STATE, PLACE + STATE),
    "cooperates_with": (ACTOR, ACTOR),
    "supports": (ACTOR, (*ACTOR, "treaty", "event")),
    "aids": (ACTOR, ACTOR),
    "deploys_to": (ACTOR, STATE + PLACE),
    "attacks": (ACTOR, ACTOR + PLACE),
    "controls": (ACTOR, PLACE),
    "withdraws_from": (ACTOR, ("place", "state", "treaty", "organization", "event")),
    "condemns": (ACTOR, (*ACTOR, "treaty", "event")),
    "rejects": (ACTOR, ACTOR + TREATY),
    "demands_of": (ACTOR, ACTOR),
    "threatens": (ACTOR, ACTOR),
    "sanctions": (ACTOR, ACTOR),
    "detains": (ACTOR, PERSON + ORGANIZATION),
}  # what each relation links: the table of the guidelines for annotation
SYMMETRIC = {"relative_of", "allied_with", "meets", "cooperates_with"}
LISTS = ("verbs", "nouns", "roles", "adjectives", "structures")


def frames() -> Iterator[tuple[Sense, Frame]]:
    """All frames with their sense."""
    return ((sense, frame) for sense in schema.load().senses for frame in sense.frames)


def ends(frame: Frame) -> tuple[frozenset[str], frozenset[str]]:
    """The types that may fill a frame's ends."""
    relation = schema.load().relations[frame.relation]
    return frozenset(frame.subject_types or relation.domain), frozenset(frame.object_types or relation.range)


def test_relations_link_what_the_guidelines_say() -> None:
    relations = schema.load().relations
    assert {name: (set(r.domain), set(r.range)) for name, r in relations.items()} == {
        name: (set(domain), set(range_)) for name, (domain, range_) in TABLE.items()
    }


def test_symmetric_relations() -> None:
    assert {name for name, relation in schema.load().relations.items() if relation.symmetric} == SYMMETRIC


def test_every_relation_can_be_said() -> None:
    said = {frame.relation for _, frame in frames()}
    said |= {name for post in schema.load().posts for name in (post.state, post.organization) if name}
    assert set(schema.load().relations) - said == set()


def test_frames_have_two_ends() -> None:
    assert [sense.name for sense, frame in frames() if not frame.subject or not frame.object] == []


def test_no_sense_lists_a_word_twice() -> None:
    twice = [
        (sense.name, word)
        for sense in schema.load().senses
        for name in LISTS
        for word, count in Counter(getattr(sense, name)).items()
        if count > 1
    ]
    assert twice == []


def test_no_two_frames_of_a_sense_differ_in_their_relation_alone() -> None:
    for sense in schema.load().senses:
        relations: dict[object, str] = {}
        for frame in sense.frames:
            alike = (frame.subject, frame.object, frame.needs, ends(frame))
            assert relations.setdefault(alike, frame.relation) == frame.relation, f"{sense.name}: {frame}"


def test_no_frame_is_written_twice() -> None:
    assert [sense.name for sense in schema.load().senses if len(set(sense.frames)) < len(sense.frames)] == []


def test_no_title_belongs_to_two_posts() -> None:
    titles = Counter(title for post in schema.load().posts for title in post.titles)
    assert [title for title, count in titles.items() if count > 1] == []


def test_lemmas_are_lower_case() -> None:
    words = {w for sense in schema.load().senses for name in LISTS for w in getattr(sense, name)}
    words |= {word for group in schema.load().words.values() for word in group}
    words |= {title for post in schema.load().posts for title in post.titles}
    assert sorted(word for word in words if word != word.lower() or word != " ".join(word.split())) == []


RELATION = """
label = "aids"
definition = "Helps."
group = "cooperation"
domain = ["actor"]
range = ["state"]
[[example]]
text = "Cuba helped Mali."
found = [{ subject = "Cuba", object = "Mali" }]
"""
PREDICATE = """
[[sense]]
name = "help"
verbs = ["help"]
frames = [{ relation = "aids", subject = ["agent"], object = ["patient"], needs = { patient = ["forces"] } }]
"""
POSTS = """
[[post]]
titles = ["president"]
state = "aids"
"""
FILES = {
    "relations/aids.toml": RELATION, "predicates/help.toml": PREDICATE, "posts.toml": POSTS,
    "words.toml": 'forces = ["troop"]',
}  # fmt: skip

Load = Callable[[str, str, str], schema.Schema]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Load small data after one replacement in one file: (file, old, new)."""

    def loaded(file: str, old: str, new: str) -> schema.Schema:
        for name, text in FILES.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            assert name != file or old in text
            path.write_text(text.replace(old, new) if name == file else text, encoding="utf-8")
        monkeypatch.setattr(schema, "DATA", tmp_path)
        schema.load.cache_clear()
        return schema.load()

    yield loaded
    schema.load.cache_clear()


def test_sound_data_are_read(load: Load) -> None:
    found = load("words.toml", "", "")
    assert found.relations["aids"].domain == ACTOR
    assert found.relations["aids"].symmetric is False
    assert [(s.name, s.verbs, s.frames[0].needs) for s in found.senses] == [
        ("help", ("help",), (("patient", ("forces",)),))
    ]
    assert found.words == {"forces": frozenset({"troop"})}
    assert found.posts[0].titles == ("president",)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("relations/aids.toml", '["actor"]', '"actor"', "domain must be a list of strings"),
        ("relations/aids.toml", '["actor"]', "[1]", "domain must be a list of strings"),
        ("relations/aids.toml", '["state"]', '["sate"]', "unknown entity type 'sate'"),
        ("relations/aids.toml", "range =", "rnage =", "unknown keys rnage"),
        ("relations/aids.toml", '"cooperation"', '"love"', "group must be one of"),
        ("relations/aids.toml", "found =", "absent =", "needs an example"),
        ("relations/aids.toml", "label =", "label", "relations/aids.toml"),
        ("predicates/help.toml", '["help"]', '"help"', "verbs must be a list of strings"),
        ("predicates/help.toml", "verbs =", "verb =", "unknown keys verb"),
        ("predicates/help.toml", 'verbs = ["help"]', "", "needs words and frames"),
        ("predicates/help.toml", '["agent"]', '"agent"', "subject must be a list of strings"),
        ("predicates/help.toml", "object =", "objects =", "unknown keys objects"),
        ("predicates/help.toml", 'subject = ["agent"]', 'subject_types = ["city"]', "unknown entity type 'city'"),
        ("predicates/help.toml", '"aids"', '"helps"', "unknown relation 'helps'"),
        ("predicates/help.toml", '["forces"]', '["force"]', "unknown word class force"),
        ("predicates/help.toml", '["forces"]', '"forces"', "patient must be a list of strings"),
        ("posts.toml", '["president"]', '"president"', "titles must be a list of strings"),
        ("posts.toml", '"aids"', '"leads"', "unknown relation 'leads'"),
        ("words.toml", '["troop"]', '"troop"', "forces must be a list of strings"),
    ],
)
def test_unsound_data_are_refused(load: Load, file: str, old: str, new: str, message: str) -> None:
    with pytest.raises(SchemaError, match=message):
        load(file, old, new)
