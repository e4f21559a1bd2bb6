"""What a name from another app probably asks for; the person has the last word."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.domain.check_in import Question
from app.transfer.imports.source import NOTE, NOTHING, QUESTION


class Guess(NamedTuple):
    """The question that a name probably stands for."""

    question: Question
    more_is_better: bool = False


# Of several the first that fits. Only words that say it plainly; English and German, as in the
# samples that were seen, and a few more for pain and tiredness.
_WORDS = (
    (r"sleep quality|quality of sleep|schlafqualit|^sleep$|^schlaf$", Question.UNREFRESHED, True),
    (r"unrefresh|nicht erholt", Question.UNREFRESHED, False),
    (r"brain ?fog|\bfog\b|foggy|memory|nebel|concentrat|konzentration", Question.FOG, False),
    (r"dizz|light-?head|schwindel|vertigo", Question.DIZZINESS, False),
    (r"numb|tingl|kribbel|\btaub", Question.COLD_OR_TINGLING, False),
    (r"fatigue|tired|exhaust|müd|mued|erschöpf|ersch", Question.TIREDNESS, False),
    (r"pain|ache|\baching|\bsore|schmerz|douleur|dolor", Question.PAIN, False),
    (r"^energy\b|^energie\b", Question.ENERGY, True),
)


def guess_of(name: str) -> Guess | None:
    """Return what ``name`` probably asks for, if its words say so."""
    folded = name.casefold()
    for words, question, better in _WORDS:
        if re.search(words, folded):
            return Guess(question, better)
    return None


def use_of(guess: Guess | None) -> str:
    """Return the use that ``guess`` leads to."""
    return f"{QUESTION}{guess.question}" if guess else NOTHING


def is_note(name: str) -> bool:
    """Return whether ``name`` is one that people give to words of their own."""
    return bool(re.match(r"(note|notiz|comment|kommentar|remark|diary|tagebuch)", name.casefold()))


def use_of_words(name: str) -> str:
    """Return the use of a column of words called ``name``."""
    return NOTE if is_note(name) else NOTHING
