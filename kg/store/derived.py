"""What is derived from a finished graph, so that a question about a hub is as quick as any other."""

from __future__ import annotations

ENDS = """
CREATE TEMP TABLE ends AS
SELECT edges.number AS edge, one.number AS subject, two.number AS object,
       json_array_length(edges.documents) AS documents
FROM edges JOIN entities AS one ON one.id = edges.subject JOIN entities AS two ON two.id = edges.object
ORDER BY edges.number;
"""

FIGURES = """
INSERT INTO figures (entity, edges)
SELECT number, count(edge) FROM entities LEFT JOIN (
    SELECT subject AS entity, edge FROM ends UNION ALL SELECT object, edge FROM ends WHERE object <> subject
) ON entity = number GROUP BY number ORDER BY number;
"""


def _side(near: str, far: str, direction: str) -> str:
    """The query for each edge as one of its ends sees it."""
    return f"""
    SELECT ends.{near}, ends.documents, ends.{far}, edge,
           CASE WHEN symmetric THEN 'both' ELSE '{direction}' END, relation, entities.type, polarity, contested,
           confidence, first_date, last_date, figures.edges
    FROM ends JOIN edges ON edges.number = edge JOIN relations ON relations.name = relation
    JOIN entities ON entities.number = ends.{far}
    JOIN figures ON figures.entity = ends.{far}"""


TIES = f"""
INSERT INTO ties
{_side("subject", "object", "out")}
UNION ALL
{_side("object", "subject", "in")} WHERE ends.object <> ends.subject
ORDER BY 1, 2 DESC, 3, 4;
DROP TABLE ends;
"""

KINDS = """
INSERT INTO kinds SELECT entity, direction, relation, count(*) FROM ties GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
"""

MOMENTS = (
    "INSERT INTO moments"
    + " UNION".join(
        f"""
    SELECT number, coalesce(statements.date, documents.date, ''), statements.id FROM statements
    JOIN entities ON entities.id = {end} JOIN passages ON passages.id = passage JOIN documents ON name = document"""
        for end in ("subject", "object")
    )
    + " ORDER BY 1, 2, 3;"
)

COUNTS = "".join(
    f"""INSERT INTO counts SELECT '{table}', '', '', count(*) FROM {table};"""
    for table in ("documents", "entities", "statements", "edges")
) + "".join(
    f"""INSERT INTO counts SELECT '{table}', '{column}', {column}, count(*) FROM {table} GROUP BY {column};"""
    for table, column in (("entities", "type"), ("edges", "relation"), ("edges", "polarity"), ("edges", "modality"))
)

DERIVED = ENDS + FIGURES + TIES + KINDS + MOMENTS + COUNTS
