"""The tables, and the marks by which a file is known as ours."""

from __future__ import annotations

APPLICATION = 0x6B67_3031  # "kg01", the application_id of every store
VERSION = 4  # the user_version: raise it with every change of TABLES or of what the columns hold

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- What a build was given. `segments` and other lists are JSON. `name` is set once all documents are known, as is
-- `original`, the name of the document that a near copy is a copy of.
CREATE TABLE documents (
    key TEXT PRIMARY KEY, stem TEXT NOT NULL, title TEXT NOT NULL, date TEXT, source TEXT, url TEXT,
    text TEXT NOT NULL, segments TEXT NOT NULL, digest TEXT NOT NULL, name TEXT UNIQUE, original TEXT
);
CREATE INDEX documents_digest ON documents (digest);
CREATE TABLE left_out (
    document TEXT NOT NULL, position INTEGER NOT NULL, reason TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (document, position)
);

-- What reading found, by the digest of the document; all of it made under the fingerprint in `meta`.
CREATE TABLE readings (digest TEXT PRIMARY KEY, mentions TEXT NOT NULL, candidates TEXT NOT NULL);

CREATE TABLE relations (name TEXT PRIMARY KEY, label TEXT NOT NULL, symmetric INTEGER NOT NULL) WITHOUT ROWID;
-- Numbers run in the order of the folded labels, so that they sort as names do. What may be long stands last:
-- SQLite reads a row no further than it must.
CREATE TABLE entities (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, type TEXT NOT NULL,
    mentions INTEGER NOT NULL, x REAL NOT NULL, y REAL NOT NULL, size REAL NOT NULL,
    reasons TEXT NOT NULL, aliases TEXT NOT NULL, documents TEXT NOT NULL
);
CREATE TABLE entity_documents (
    document TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (document, entity)
) WITHOUT ROWID;
-- Every name of every entity, folded; `label` is 1 for the name that it is shown under.
CREATE TABLE aliases (
    id INTEGER PRIMARY KEY, folded TEXT NOT NULL, entity TEXT NOT NULL,
    name TEXT NOT NULL, label INTEGER NOT NULL
);
CREATE INDEX aliases_folded ON aliases (folded);
-- Names that were taken for one thing (`merged`) or nearly; `names` and `examples` are JSON.
CREATE TABLE merges (
    id INTEGER PRIMARY KEY, entity TEXT NOT NULL, other TEXT NOT NULL, names TEXT NOT NULL, examples TEXT NOT NULL,
    merged INTEGER NOT NULL, rule TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL
);

-- The sentences that state something, each once.
CREATE TABLE passages (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    sentence TEXT NOT NULL
);
-- `edge` is the number of an edge, NULL where a statement counts for none.
CREATE TABLE statements (
    id INTEGER PRIMARY KEY, edge INTEGER, passage INTEGER NOT NULL,
    subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL,
    polarity TEXT NOT NULL, modality TEXT NOT NULL, attribution TEXT NOT NULL, role TEXT,
    date TEXT, rule TEXT NOT NULL, confidence REAL NOT NULL
);
-- Numbers run in the order of the ids.
CREATE TABLE edges (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL,
    polarity TEXT NOT NULL, modality TEXT NOT NULL, contested INTEGER NOT NULL, role TEXT,
    sources INTEGER NOT NULL, statements INTEGER NOT NULL, confidence REAL NOT NULL,
    first_date TEXT, last_date TEXT, attribution TEXT NOT NULL, evidence TEXT NOT NULL, documents TEXT NOT NULL
);

-- What follows is derived from the tables above, so that hubs answer as quickly as others.

-- Each edge as its ends see it, in the order in which neighbors are listed. `entity` and `other` are numbers of
-- entities, `type` is that of `other` and `degree` the number of its edges; `direction` is out, in or both.
CREATE TABLE ties (
    entity INTEGER NOT NULL, documents INTEGER NOT NULL, other INTEGER NOT NULL, edge INTEGER NOT NULL,
    direction TEXT NOT NULL, relation TEXT NOT NULL, type TEXT NOT NULL, polarity TEXT NOT NULL,
    contested INTEGER NOT NULL, confidence REAL NOT NULL, first_date TEXT, last_date TEXT,
    degree INTEGER NOT NULL, PRIMARY KEY (entity, documents DESC, other, edge)
) WITHOUT ROWID;
-- The ties of each entity, counted.
CREATE TABLE kinds (
    entity INTEGER NOT NULL, direction TEXT NOT NULL, relation TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (entity, direction, relation)
) WITHOUT ROWID;
-- The statements about each entity in the order of time; `day` is that of the document where the text gives none
-- for what it states, and empty where neither is known.
CREATE TABLE moments (
    entity INTEGER NOT NULL, day TEXT NOT NULL, statement INTEGER NOT NULL, PRIMARY KEY (entity, day, statement)
) WITHOUT ROWID;
-- Where an entity stands in the graph. `betweenness` lies in 0..1; `community` is NULL outside of all.
CREATE TABLE figures (
    entity INTEGER PRIMARY KEY, edges INTEGER NOT NULL, betweenness REAL NOT NULL DEFAULT 0, community INTEGER
);
-- How many rows of a table have a value in a column; the column is empty for all rows.
CREATE TABLE counts (
    "table" TEXT NOT NULL, "column" TEXT NOT NULL, value TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY ("table", "column", value)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE names USING fts5 (
    folded, content = 'aliases', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE sentences USING fts5 (
    sentence, content = 'passages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
"""

# Made once all rows are there, which is quicker than keeping them up to date.
INDEXES = """
CREATE INDEX statements_edge ON statements (edge);
CREATE INDEX statements_passage ON statements (passage);
CREATE INDEX passages_document ON passages (document);
CREATE INDEX edges_contested ON edges (contested) WHERE contested AND polarity = 'affirmed';
"""
