"""What the person has set, and what holds until they do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from app.domain.activity import EQUAL, Unit, Weights
from app.domain.answer import Answer
from app.domain.caution import Caution, caution_for
from app.domain.check_in import Question
from app.domain.days import DAY_START
from app.domain.errors import InvalidInput
from app.domain.guides import EASY, Breathing
from app.domain.reminder import Told, checked_times
from app.domain.time_off import TimeOff
from app.domain.timer import USUAL_RHYTHM, Rhythm

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
"""Text size in percent, and how far one tap moves it (our choice)."""


SPEEDS = (60, 80, 100, 125, 150)
"""How fast it is read aloud, in percent of the usual speed of the voice (our choice)."""

ALL = "settings"
"""There is one record of settings, kept under this id."""

DEVICE_FACTS = (
    "calendar_edition",
    "last_backup",
    "last_nudge",
    "notices",
    "page_opened_for",
    "told",
    "window",
)
"""What is true of one device alone: it is never part of a backup, nor of a merge."""


class LookChoice(StrEnum):
    """How the app looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    STRONG = "strong"


class ClockHours(StrEnum):
    """How times of day are written."""

    DEVICE = "device"
    """As the device does, where it tells; else 24 hours."""
    FULL = "full"
    HALVES = "halves"
    """Twice twelve hours."""


class MessageStay(StrEnum):
    """How long a message stays."""

    TEN = "ten_seconds"
    THIRTY = "thirty_seconds"
    CLOSED = "until_closed"

    @property
    def seconds(self) -> float | None:
        """How long, or ``None`` where the person closes it."""
        return _STAYS[self]


_STAYS = {MessageStay.TEN: 10.0, MessageStay.THIRTY: 30.0, MessageStay.CLOSED: None}
"""Time enough for tired eyes and hands (our choice)."""


class AfterEffort(StrEnum):
    """The answer to the one set-up question (evidence P12)."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


_SURELY_SEEN = (824, 620)
"""How far from the corner of a screen a window may begin: 200 pixels of its bar are then on any
screen of 1024 by 720, with 100 below it (our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPlace:
    """Where a window of its own was on this device, and how large, in pixels of the layout."""

    left: float
    top: float
    width: float
    height: float
    maximized: bool = False

    @property
    def in_sight(self) -> WindowPlace:
        """The nearest place that any screen shows: where it was there may be none any more."""
        right, bottom = _SURELY_SEEN
        left, top = min(max(self.left, 0), right), min(max(self.top, 0), bottom)
        return replace(self, left=left, top=top)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings.

    Raises:
        InvalidInput: If the text size is outside its range, or there are too many times for
            reminders.

    """

    id: str = ALL
    day_start: time = DAY_START
    text_size: int = 100
    """Percent, on top of what the device asks for."""
    look: LookChoice = LookChoice.SYSTEM
    message_stay: MessageStay = MessageStay.TEN
    after_effort: AfterEffort = AfterEffort.NOT_ASKED
    welcomed: bool = False
    """Whether the first screens were seen or skipped."""
    extra_questions: tuple[Question, ...] = ()
    smoke_free_shown: bool = False
    """Whether the habit that is shown only when relevant was asked for."""
    weights: Weights = EQUAL
    unit: Unit = Unit.POINTS
    answers: tuple[Answer, ...] = ()
    """What was answered to suggestions, the last time each."""
    sound: bool = True
    touch: bool = True
    """Whether timers and guides are heard and felt, where the device can do that."""
    end_words: bool = True
    """Whether the end of a timer is also told in words, on whatever screen is open."""
    rhythm: Rhythm = USUAL_RHYTHM
    """The rhythm of doing and resting that was chosen last."""
    standing_timed: bool = True
    """Whether slow standing says how long to wait."""
    breathing: Breathing = EASY
    breathing_still: bool = False
    """Whether easy breathing is shown without motion."""
    reminders: tuple[time, ...] = ()
    """At what times a reminder is wanted."""
    notices: bool = False
    """Whether reminders come as notifications of this device, where it can do that."""
    told: tuple[Told, ...] = ()
    """When the reminder of each time came last on this device."""
    outcome: Question = Question.IN_THE_WAY
    """What Insights compares: one question, never several."""
    outcome_since: date | None = None
    """When the person chose another one; looks begin anew then."""
    appointment: date | None = None
    """The day of the next appointment, if the person noted one."""
    page_opened_for: date | None = None
    """For which appointment the page was opened on this device since Today spoke of it."""
    times_off: tuple[TimeOff, ...] = ()
    """When no notes were kept, the last one at the end; it may go on."""
    last_backup: date | None = None
    """The day the person last saved a backup on this device."""
    last_nudge: date | None = None
    """The day the person last put off saving one."""
    notebook: str = ""
    """What tells this notebook from others, once something had to; else empty."""
    calendar_edition: int = 0
    """The number of the last file for a calendar that this device made."""
    window: WindowPlace | None = None
    """Where a window of its own was last."""
    clock_hours: ClockHours = ClockHours.DEVICE
    sunday_first: bool = False
    """Whether a week begins with Sunday, and not with Monday."""
    decimal_comma: bool | None = None
    """Whether tables are written with a comma in numbers; ``None`` until it was asked."""
    one_paragraph: bool = False
    """Whether a card is read one paragraph at a time, the others faint."""
    aloud_speed: int = 100
    """How fast cards are read aloud; one of ``SPEEDS``."""
    aloud_on: bool = False
    """Whether reading aloud goes on with the next card."""
    changed: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse what the screens cannot show."""
        if not SMALLEST_TEXT <= self.text_size <= LARGEST_TEXT:
            raise InvalidInput("text_size_range", smallest=SMALLEST_TEXT, largest=LARGEST_TEXT)
        if self.aloud_speed not in SPEEDS:
            raise InvalidInput("aloud_speed")
        checked_times(self.reminders)

    @property
    def careful(self) -> bool:
        """Whether exercise-like habits stay out; "not sure" counts as yes (our choice)."""
        return self.after_effort in (AfterEffort.YES, AfterEffort.UNSURE)

    @property
    def caution(self) -> Caution:
        """How careful the arithmetic of pacing is."""
        return caution_for(self.careful)
