"""The glossary and the list of references."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from app.domain.word import Reference, Word
from app.reading.document import read_document
from app.reading.place import files_in


def load_words(folder: Traversable) -> tuple[Word, ...]:
    """Read the glossary, in the order of the alphabet.

    Raises:
        ContentError: If a file cannot be understood.

    """
    words = (_word(file) for file in files_in(folder, ".md"))
    return tuple(sorted(words, key=lambda word: word.word.casefold()))


def _word(file: Traversable) -> Word:
    document = read_document(file, f"glossary/{file.name}")
    return Word(
        slug=file.name.removesuffix(".md"),
        word=document.text("word"),
        say=document.text("say"),
        plain=document.text("plain"),
        body=document.body,
        related=document.texts("related"),
        also=document.texts("also"),
    )


def load_references(file: Traversable) -> tuple[Reference, ...]:
    """Read the references, in the order of the file.

    Raises:
        ContentError: If the file cannot be understood.

    """
    document = read_document(file)
    try:
        return tuple(
            Reference(key=row["key"], citation=row["citation"], link=row["link"])
            for row in document.tables("reference")
        )
    except KeyError as error:
        raise document.fault(f"a reference has no {error}", "[[reference]]") from error
