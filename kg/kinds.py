"""The kinds that records distinguish, apart from them: commands name them, and records take time to make."""

from __future__ import annotations

from typing import Literal

EntityType = Literal["person", "state", "organization", "treaty", "place", "event"]
Polarity = Literal["affirmed", "denied"]
Modality = Literal["actual", "possible"]
MentionKind = Literal["name", "demonym", "pronoun", "description"]

ENTITY_TYPES: tuple[EntityType, ...] = ("person", "state", "organization", "treaty", "place", "event")
