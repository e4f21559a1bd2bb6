"""When frames are drawn around a tap: what a person waits for is its answer."""

from __future__ import annotations

from tests.browser.web.visitor import Visitor

USUALS = ("Log Shower", "Log Short walk", "Log Cook a meal", "Log Emails")
PATIENCE = 100
"""Tenths of a second until Python must have answered."""
WATCHED = """(late) => {
  const told = self.told = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...what) {
    told.push("asked");
    setTimeout(() => post.apply(this, what), late);
  };
  self.firstPython.addEventListener("message", () => told.push("answered"));
  const frame = self.requestAnimationFrame;
  self.requestAnimationFrame = (draw) => frame((time) => { told.push("drew"); draw(time); });
}"""
"""Notes what happens, and lets Python hear of a tap only so many milliseconds later."""


def drawn_before_an_answer(visitor: Visitor, name: str) -> int:
    """Tap it, and return how many frames were drawn from the tap to its answer."""
    visitor.page.evaluate("self.told.length = 0")
    visitor.tap(name)
    told: list[str] = []
    for _ in range(PATIENCE):
        told = visitor.page.evaluate("self.told")
        if "answered" in told:
            break
        visitor.rest(0.1)
    return told[told.index("asked") : told.index("answered")].count("drew")


def test_a_tap_is_answered_before_any_frame_is_drawn_and_felt_sooner_where_that_takes_long(
    resident: Visitor,
) -> None:
    resident.page.evaluate(WATCHED, 30)  # two frames would fit in, and the focus moves each time
    drawn = [drawn_before_an_answer(resident, name) for name in USUALS]
    assert 0 in drawn, drawn  # on a busy machine an answer may be late
    resident.page.evaluate(WATCHED, 500)
    assert drawn_before_an_answer(resident, USUALS[0]) > 0
