"""The calendar file, read back by the rules of RFC 5545."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from app.transfer.calendar_file import LONGEST_LINE, Edition, Said, calendar_file, escaped, folded

FIRST = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 14, 20, tzinfo=timezone(timedelta(hours=1)))
EDITION = Edition("a", int(NOW.timestamp()) // 60, NOW)
SAID = Said("Ebb and Flow, if you like", "Habits; a list, and a check-in.\nNothing to catch up on.")
TIMES = (time(9), time(19, 30))
texts = st.text(st.characters(blacklist_categories=["Cs", "Cc"]) | st.sampled_from("\n\t;,\\"))


def lines_of(content):
    """Content lines: CRLF ends each, and a blank at the start of a line folds it (3.1)."""
    text = content.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def unescaped(value):
    """A value of type TEXT (3.3.11); anything it does not allow is an error."""
    assert re.fullmatch(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*", value)
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), value)


def components(content):
    """Components in order, each a list of names and values, the nested ones inside."""
    root, stack = [], []
    for line in lines_of(content):
        name, value = line.split(":", 1)
        if name == "BEGIN":
            stack.append((value, [], []))
        elif name == "END":
            done = stack.pop()
            assert done[0] == value
            (stack[-1][2] if stack else root).append(done)
        else:
            stack[-1][1].append((name, value))
    assert not stack
    [calendar] = root
    return calendar


def test_the_calendar_file_has_a_daily_event_and_an_alarm_for_each_time():
    name, fields, events = components(calendar_file(TIMES, FIRST, EDITION, SAID))
    assert name == "VCALENDAR"
    assert dict(fields)["VERSION"] == "2.0"
    assert dict(fields)["PRODID"]
    assert [event[0] for event in events] == ["VEVENT", "VEVENT"]
    for (_, inside, alarms), start in zip(events, ("T090000", "T193000"), strict=True):
        event = dict(inside)
        assert len(event) == len(inside)
        assert event["DTSTART"] == f"20261122{start}"
        assert event["DTSTAMP"] == "20261122T132000Z"
        assert event["RRULE"] == "FREQ=DAILY"
        assert unescaped(event["SUMMARY"]) == SAID.title
        assert unescaped(event["DESCRIPTION"]) == SAID.detail
        [(kind, alarm, _)] = alarms
        assert kind == "VALARM"
        assert dict(alarm).keys() == {"ACTION", "TRIGGER", "DESCRIPTION"}
        assert dict(alarm)["TRIGGER"] == "PT0S"


def test_a_later_file_replaces_the_events_of_an_earlier_one():
    def known(content):
        events = [dict(event[1]) for event in components(content)[2]]
        return {event["UID"]: int(event["SEQUENCE"]) for event in events}

    before = known(calendar_file(TIMES, FIRST, EDITION, SAID))
    later = Edition("a", EDITION.number + 1, NOW + timedelta(days=3))
    after = known(calendar_file((*TIMES, time(7)), FIRST + timedelta(days=3), later, SAID))
    assert len(before) == 2
    assert before.keys() < after.keys()
    assert all(after[uid] > before[uid] for uid in before)
    assert max(after.values()) < 2**31


def test_the_files_of_two_people_stay_two_in_one_calendar():
    files = (calendar_file(TIMES, FIRST, Edition(who, 1, NOW), SAID) for who in ("a", "b"))
    mine, theirs = ({dict(e[1])["UID"] for e in components(each)[2]} for each in files)
    assert not mine & theirs


def editions(content):
    return {dict(event[1])["SEQUENCE"] for event in components(content)[2]}


async def test_a_file_is_newer_than_the_one_before_though_the_clock_was_put_back(services, clock):
    services.settings.change(reminders=TIMES)
    first = (await services.calendar.export()).content
    clock.move(days=-400)
    second = (await services.calendar.export()).content
    [before], [after] = editions(first), editions(second)
    assert int(after) > int(before)
    assert {dict(e[1])["UID"] for e in components(first)[2]} == {
        dict(e[1])["UID"] for e in components(second)[2]
    }


def test_the_same_reminders_give_the_same_bytes_in_any_order():
    same = [calendar_file(times, FIRST, EDITION, SAID) for times in (TIMES, TIMES[::-1] + TIMES)]
    assert same[0] == same[1]


@given(texts)
def test_any_text_comes_back_from_its_value(text):
    assert unescaped(escaped(text)) == text


@given(st.text(st.characters(blacklist_categories=["Cs"])))
def test_signs_nobody_sees_never_break_a_line(text):
    unescaped(escaped(text))


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"])))
def test_a_line_is_folded_at_75_bytes_and_no_letter_is_cut(line):
    pieces = folded(line).encode().split(b"\r\n")
    assert all(len(piece) <= LONGEST_LINE for piece in pieces)
    assert all(piece.decode().startswith(" ") for piece in pieces[1:])
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]).decode() == line


@given(texts, texts)
def test_whatever_is_said_the_file_stays_a_calendar(title, detail):
    content = calendar_file(TIMES, FIRST, EDITION, Said(title, detail))
    events = components(content)[2]
    assert [unescaped(dict(event[1])["SUMMARY"]) for event in events] == [title, title]
