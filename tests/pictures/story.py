"""A notebook with a quite ordinary week in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from app.domain.activity import ActivityKind
from app.domain.check_in import CORE
from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.main import build_services
from app.storage.database import open_notebook

P, M, S, E = ActivityKind
WEEK = (
    (("Shower", P, 4, 15), ("Breakfast, dishes", P, 3, 25), ("Emails and bills", M, 5, 30)),
    (("Shopping", P, 5, 60), ("Cook a meal", P, 4, 30), ("Visit", S, 5, 90)),
    (("Reading", M, 3, 20),),
    (),
    (("Paid work", M, 5, 60), ("Short walk", P, 4, 20), ("Shower", P, 4, 15)),
    (("Family time", S, 4, 45), ("Hard talk", E, 6, 30)),
    (("Shower", P, 4, 15), ("Forms and bills", M, 5, 30), ("Short walk", P, 4, 20)),
)
"""What was done today, yesterday and so on; one day is not logged."""
HABITS = ("stand-in-stages", "quiet-time", "warm-layers")
READ = 9


def write_story(folder: Path, now: datetime) -> None:
    """Write the week that ends at ``now`` into the notebook in ``folder``."""
    database = open_notebook(folder, now).database
    services = build_services(database, lambda: now)
    services.settings.change(welcomed=True)
    today = services.clock.today
    for back, done in enumerate(WEEK):
        day = today - timedelta(days=back)
        for name, kind, effort, minutes in done:
            services.notebook.log_activity(day, kind, effort, minutes, name)
        if done:
            services.notebook.log_rest(day, 20)
            ratings = {question: (3 + back + n) % 8 for n, question in enumerate(CORE)}
            services.notebook.check_in(day, ratings)
    for number, habit in enumerate(HABITS):
        services.habits.switch(habit, True)
        for back in range(number, 7, 2 if number else 1):
            outcome = Outcome.RESTING if back in (3, 4) else Outcome.DONE
            version = Version.SMALL if outcome is Outcome.DONE else None
            services.habits.mark(habit, today - timedelta(days=back), outcome, version)
    for slug in list(services.library.cards)[:READ]:
        services.reading.open(slug)
        services.reading.finish(slug)
    database.close()
