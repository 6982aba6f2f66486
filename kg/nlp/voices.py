"""Who says what a predicate says: the reporting clause, what frames the sentence, the quotation, and the outlet."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.nlp import framing, gazetteer
from kg.nlp.arguments import Filler, Phrases
from kg.nlp.heads import head_word
from kg.nlp.lexicon import lexicon
from kg.nlp.quotations import FIRST_PERSON
from kg.nlp.saying import Source, claimants


class Voices:
    """The voices of one document."""

    def __init__(self, doc: Doc, phrases: Phrases) -> None:
        self.doc, self.phrases, self.quotations = doc, phrases, phrases.quotations
        self.frames = list(framing.find(doc))

    def source(self, token: Token, above: Source) -> Source:
        """Whose word a predicate is, where ``above`` are those whom the tree gives."""
        found = above.copy()
        for frame in self.frames:
            if frame.holds(token):
                found.add(frame.source)
        if all(self.quotations.together(speaker, token) for speaker in found.speakers):
            quoted = self.quotations.source(token)
            if quoted:  # "'We believe that ...', X said": X
                found.speakers = [speaker for speaker in found.speakers if speaker.lower_ not in FIRST_PERSON]
            found.add(quoted)
        return found

    def nearest(self, token: Token, above: Source) -> list[Filler]:
        """Who himself says it, not whoever says that he does; an unnamed "they" is nobody known."""
        speakers = [speaker for speaker in self.source(token, above).speakers if speaker.lower_ != "they"]
        groups = [[s for s in speakers if s.head == head] for head in dict.fromkeys(s.head for s in speakers)]
        return next((found for found in map(self.phrases.known, groups) if found), [])

    def mentions(self, token: Token, above: Source) -> list[int]:
        """The mentions whose word it is: the original speaker first, then who cites him, then the outlet."""
        found = self.source(token, above)
        certain = [f.mention for f in self.fillers([*found.speakers, *found.through])]
        outlets = [f.mention for f in self.fillers(found.outlets) if self.publishes(f.mention)]
        return list(dict.fromkeys([*certain, *outlets]))

    def fillers(self, tokens: list[Token]) -> list[Filler]:
        """What stands behind the heads of noun phrases."""
        issued = [issuer for token in tokens for issuer in self.issuers(token)]
        return self.phrases.known(issued)

    def issuers(self, token: Token) -> list[Token]:
        """Whose statement or report it is that "the statement" takes up again; else the token itself."""
        lemma = token.lemma_.lower()
        if lemma not in lexicon().cues["reporting_nouns"] or claimants(token):
            return [token]
        before = (noun for noun in reversed(self.doc[: token.i]) if noun.lemma_.lower() == lemma)
        return next((found for found in map(claimants, before) if found), [token])

    def publishes(self, mention: int) -> bool:
        """Is it a news medium: known as one, named as one, or an organization that nothing else is known of?"""
        lex = lexicon()
        ref = self.phrases.refs[self.phrases.root(mention)]
        if ref.type != "organization":
            return False
        known = gazetteer.load().entries.get(ref.canonical or "")
        if known is not None:
            return known.media
        name = self.doc[ref.start : ref.end]
        head = head_word(name)
        return head in lex.nouns["media"] or head not in lex.heads["organization"]
