"""A draft as plain text, the way an email takes it."""

import re

from checklists.model.drafting import Draft, DraftParagraph, DraftSentence

_SPACE_BEFORE = re.compile(r" +([.,;:?])")


def subject_text(draft: Draft) -> str:
    """The subject line."""
    return _sentence(draft.subject)


def body_text(draft: Draft) -> str:
    """The letter, an empty line between paragraphs. Blanks and optional sentences with one are left out."""
    return "\n\n".join(filter(None, map(_paragraph, draft.paragraphs)))


def _paragraph(paragraph: DraftParagraph) -> str:
    said = [text for each in paragraph.sentences if (text := _sentence(each))]
    if paragraph.source.layout == "list":
        lead = f"{_sentence(paragraph.lead)}\n\n" if paragraph.lead and said else ""
        return lead + "\n".join(f"- {each}" for each in said)
    number = f"{paragraph.number}. " if paragraph.number and said else ""
    return number + ("\n" if paragraph.source.layout == "lines" else " ").join(said)


def _sentence(sentence: DraftSentence) -> str:
    if sentence.optional and any(piece.blank for piece in sentence.pieces):
        return ""
    text = "".join(piece.text for piece in sentence.pieces if not piece.blank)
    if len(sentence.pieces) > 1 and any(piece.blank for piece in sentence.pieces):
        text = _SPACE_BEFORE.sub(r"\1", " ".join(text.split()))
    return text.strip()
