"""The sentences of Insights: each with its counts, and none that says more than they do."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.association import FEWEST_A_SIDE, FEWEST_PAIRS, Comparison, least_seen
from app.domain.check_in import Question
from app.domain.course import BeforeFlares, Course, FlareBegun, Rated
from app.domain.flare import NO_END
from app.domain.insight import About, Asked, Finding, Pair, State, in_ten
from app.domain.settings import Settings
from app.reading.wording import full_day, say
from app.views.kit.phrases import (
    day_and_month,
    day_of_year,
    days_span,
    number_words,
    points_words,
)


def question_words(question: Question) -> str:
    """Return what is rated, as the check-in calls it."""
    return say(f"check_in.{question}")


def scale_words(question: Question) -> str:
    """Return what the ends of the scale mean."""
    return say("insights.course_scale", scale=say(f"check_in.{question}_scale"))


def points_of_ten(value: float) -> str:
    """Return ``value`` as in "1.9"."""
    return f"{abs(value):.1f}"


def rated_blanks(rated: Rated) -> dict[str, object]:
    """Return what sentences about ``rated`` leave blank."""
    return {
        "middle": number_words(rated.middle),
        "lowest": rated.lowest,
        "highest": rated.highest,
        "noted": rated.noted,
        "days": rated.days,
    }


def course_lines(course: Course) -> list[str]:
    """Return how it has been, in sentences; nothing where too little is noted."""
    trend = course.trend
    if trend is None:
        return []
    question = question_words(course.question)
    lines = [say("insights.course_now", question=question, **rated_blanks(trend.now))]
    if trend.before is None:
        return [*lines, say("insights.course_before_few")]
    lines.append(say("insights.course_before", **rated_blanks(trend.before)))
    if trend.noticeable:
        key = "course_more" if trend.change > 0 else "course_less"
        lines.append(say(f"insights.{key}", change=number_words(abs(trend.change))))
    return lines


def course_said(course: Course) -> str:
    """Return what the picture of the days shows, in a sentence."""
    trend, rated = course.trend, course.rated
    if trend is None or rated is None:
        return ""
    now, before = number_words(trend.now.middle), trend.before
    said = (
        say("insights.course_drawn_now", now=now, before=number_words(before.middle))
        if before
        else say("insights.course_drawn_now_only", now=now)
    )
    return say(
        "insights.course_drawn",
        question=question_words(course.question),
        flares=spells_words(course),
        now=said,
        **rated_blanks(rated),
    )


def spells_words(course: Course) -> str:
    """Return how many flares there are among the drawn days."""
    if not course.spells:
        return say("insights.course_no_flares")
    return say("insights.course_flares", count=course.spells)


def asked_words(asked: Asked, habits: Mapping[str, str]) -> str:
    """Return the name of what is asked; ``habits`` has the names of habits."""
    return _about("", asked, habits)


def _about(before: str, asked: Asked, habits: Mapping[str, str]) -> str:
    if asked.about is About.BUSY:
        return say(f"insights.{before}busy_{asked.ahead}")
    kind = say(f"insights.{asked.of}") if asked.about is About.BUSY_KIND else ""
    return say(f"insights.{before}{asked.about}", kind=kind, habit=habits.get(asked.of, asked.of))


def told_lines(finding: Finding, habits: Mapping[str, str]) -> list[str]:
    """Return the sentences of what is worth knowing, the counts first."""
    compared = finding.comparison
    if finding.state is not State.TOLD or compared is None:
        return []
    more = "more" if compared.gap > 0 else "less"
    return [
        counts_words(finding, habits),
        say(f"insights.told_{more}", gap=points_of_ten(compared.gap)),
        *([chance_words(finding)] if compared.within is None else []),
    ]


def range_words(compared: Comparison) -> str:
    """Return the gap, and the range of chance where it is known, as their picture shows them."""
    more, gap = "more" if compared.gap > 0 else "less", points_of_ten(compared.gap)
    if compared.within is None:
        return say(f"insights.range_only_{more}", gap=gap)
    return say(f"insights.range_{more}", gap=gap, within=points_of_ten(compared.within))


def counts_words(finding: Finding, habits: Mapping[str, str], area: str = "insights") -> str:
    """Return how many days were hard after such days, and after others, as ``area`` says it.

    Where no day can be hard, it is the mean of each.
    """
    compared = finding.comparison
    if finding.hard_from is None and compared is not None:
        return say(
            f"{area}.told_means",
            after=_about("after_", finding.asked, habits),
            mean=points_of_ten(compared.mean_after),
            days=compared.after,
            other_mean=points_of_ten(compared.mean_other),
            other_days=compared.other,
        )
    hard, days = finding.hard(marked=True)
    other_hard, other_days = finding.hard(marked=False)
    return say(
        f"{area}.told",
        after=_about("after_", finding.asked, habits),
        hard=hard,
        days=days,
        tenths=in_ten(hard, days),
        other_hard=other_hard,
        other_days=other_days,
        other_tenths=in_ten(other_hard, other_days),
    )


def chance_words(finding: Finding) -> str:
    """Return how often chance alone makes as much, and its range where it is known."""
    compared = finding.comparison
    if compared is None:
        return ""
    times = max(1, round(1000 * compared.chance))
    said = say("insights.chance_one") if times == 1 else say("insights.chance", times=times)
    if compared.within is None:
        return said
    return f"{said} {say('insights.within', within=points_of_ten(compared.within))}"


def why_lines(finding: Finding, questions: int, not_done: bool) -> list[str]:
    """Return the arithmetic of ``finding``, of a look with so many ``questions``.

    ``not_done`` is whether the blanks of its habit were said to be that.
    """
    asked, compared = finding.asked, finding.comparison
    kind = say(f"insights.{asked.of}") if asked.about is About.BUSY_KIND else ""
    blank = "_blank" if asked.about is About.HABIT and not_done else ""
    rules = [say(f"insights.why_{asked.about}{blank}", kind=kind)]
    if finding.hard_from is not None:
        rules.append(say("insights.hard", rating=number_words(finding.hard_from)))
    choices = say("insights.why_choices", needed=FEWEST_PAIRS, side=FEWEST_A_SIDE)
    if compared is None:
        marked = sum(pair.marked for pair in finding.pairs)
        waits = say(
            "insights.why_waits",
            pairs=len(finding.pairs),
            marked=marked,
            other=len(finding.pairs) - marked,
            needed=FEWEST_PAIRS,
            side=FEWEST_A_SIDE,
        )
        return [waits, rules[0], choices]
    counts = say(
        "insights.why_counts",
        pairs=len(finding.pairs),
        after=compared.after,
        other=compared.other,
        mean_after=points_of_ten(compared.mean_after),
        mean_other=points_of_ten(compared.mean_other),
    )
    gap = "why_gap_more" if compared.gap > 0 else "why_gap_less"
    lines = [
        counts,
        say("insights.why_even"),
        say(f"insights.{gap}", gap=points_of_ten(compared.gap)),
        chance_words(finding),
        say(f"insights.why_{finding.state}", questions=questions),
    ]
    if finding.state is State.QUIET:
        least = least_seen(len(finding.pairs))
        lines.append(
            say("insights.why_least_none")
            if least is None
            else say("insights.why_least", gap=number_words(least))
        )
    return [*lines, *rules, choices]


def pair_words(asked: Asked, pair: Pair) -> str:
    """Return a day that was asked about, and how the later one was rated."""
    kind = say(f"insights.{asked.of}") if asked.about is About.BUSY_KIND else ""
    return say(
        "insights.pair_yes" if pair.marked else "insights.pair_no",
        day=full_day(pair.day),
        what=say(f"insights.what_{asked.about}", kind=kind),
        after=full_day(pair.after),
        rating=pair.rating,
    )


def flare_words(flare: FlareBegun, settings: Settings) -> str:
    """Return when a flare was, how long, and what was noted on the days before."""
    noted = list[str]()
    for each in flare.before:
        day = day_and_month(each.day)
        if each.points is None:
            noted.append(say("insights.flare_day_blank", day=day))
            continue
        key = "flare_day_busy" if each.busy else "flare_day"
        noted.append(say(f"insights.{key}", day=day, points=points_words(each.points, settings)))
    spell, before = flare.spell, ", ".join(noted)
    if spell.last == NO_END:
        return say("insights.flare_on", day=day_of_year(spell.first), noted=before)
    days = days_span(spell.first, spell.last)
    return say("insights.flare", days=days, count=spell.length, noted=before)


def flares_counted(found: BeforeFlares) -> list[str]:
    """Return in how many cases a busy day came before; only where there are enough flares."""
    if not found.counted:
        return []
    return [
        say(
            "insights.flares_count",
            after=found.after_busy,
            flares=len(found.flares),
            look_back=found.look_back,
            other_after=found.other_after_busy,
            other=found.other,
        )
    ]


def blank_lines(found: BeforeFlares) -> list[str]:
    """Return what is not in the counts: blank days, and flare days without a rating."""
    blank = found.flare_days - found.flare_days_rated
    lines = [say("insights.blanks")]
    if blank:
        lines.append(say("insights.blank_flares", count=blank, days=found.flare_days))
    return lines
