"""The tables, and the marks by which a file is known as ours."""

from __future__ import annotations

APPLICATION = 0x6B67_3031  # "kg01", the application_id of every store
VERSION = 2  # the user_version: raise it with every change of TABLES or of what the columns hold

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
CREATE TABLE entities (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, type TEXT NOT NULL, aliases TEXT NOT NULL,
    documents TEXT NOT NULL, mentions INTEGER NOT NULL,
    reasons TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL, size REAL NOT NULL
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

-- `edge` is NULL where a statement counts for no edge.
CREATE TABLE statements (
    id INTEGER PRIMARY KEY, edge TEXT, subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL,
    polarity TEXT NOT NULL, modality TEXT NOT NULL, attribution TEXT NOT NULL, role TEXT,
    document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence TEXT NOT NULL,
    date TEXT, rule TEXT NOT NULL, confidence REAL NOT NULL
);
CREATE INDEX statements_edge ON statements (edge);
CREATE INDEX statements_document ON statements (document);
CREATE TABLE edges (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL,
    polarity TEXT NOT NULL, modality TEXT NOT NULL, contested INTEGER NOT NULL, attribution TEXT NOT NULL,
    role TEXT, documents TEXT NOT NULL, sources INTEGER NOT NULL, statements INTEGER NOT NULL,
    confidence REAL NOT NULL, evidence TEXT NOT NULL, first_date TEXT, last_date TEXT
);
CREATE INDEX edges_subject ON edges (subject, object);
CREATE INDEX edges_object ON edges (object);

CREATE VIRTUAL TABLE names USING fts5 (
    folded, content = 'aliases', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE sentences USING fts5 (
    sentence, content = 'statements', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
"""
