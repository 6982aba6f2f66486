"""Files and folders to documents: text, title, date, outlet, with boilerplate set apart.

``discover`` finds the files, ``read`` yields their articles, ``name_documents`` gives each its name.
The libraries for pages, PDF, encodings and dates are imported when a file needs them.
"""

from kg.documents.article import Note, name_documents
from kg.documents.decoding import decode
from kg.documents.discover import SUFFIXES, Source, discover
from kg.documents.reading import read

__all__ = ["SUFFIXES", "Note", "Source", "decode", "discover", "name_documents", "read"]
