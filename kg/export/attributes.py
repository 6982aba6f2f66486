"""What the nodes and edges of every graph format carry, with the type of each attribute."""

from __future__ import annotations

NODE = {
    "label": "string",
    "type": "string",
    "aliases": "string",
    "documents": "string",
    "mentions": "long",
    "x": "double",
    "y": "double",
    "size": "double",
    "color": "string",
}
EDGE = {
    "label": "string",
    "relation": "string",
    "polarity": "string",
    "modality": "string",
    "contested": "boolean",
    "attribution": "string",
    "role": "string",
    "documents": "string",
    "sources": "long",
    "weight": "long",
    "statements": "long",
    "confidence": "double",
    "evidence": "string",
    "first_date": "string",
    "last_date": "string",
}
LISTS = ("aliases", "attribution", "documents")  # strings joined with "|"
DATES = ("first_date", "last_date")  # ISO 8601, as precise as they are known
