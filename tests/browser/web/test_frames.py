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
COMPILING = """() => {
  self.compiled = 0;
  const link = WebGL2RenderingContext.prototype.linkProgram;
  WebGL2RenderingContext.prototype.linkProgram = function (program) {
    self.compiled += 1;
    return link.call(this, program);
  };
}"""
"""Counts the programs that the engine has compiled for what it draws."""


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


def test_a_day_fills_to_its_plan_and_nothing_is_compiled_to_draw_it(resident: Visitor) -> None:
    resident.goes_to("/pace/plan")
    resident.tap("Choose a number of your own")
    resident.tap("Keep 10 points")
    resident.place("Today")
    resident.sees("2 of about 10 points")
    resident.tap("Log Shower")
    resident.sees("4 of about 10 points")  # and so is the message, which is compiled for
    resident.page.evaluate(COMPILING)
    for name, points in (
        ("Log Short walk", "6½"),
        ("Log Cook a meal", "10½"),
        ("Log Emails", "14½"),
    ):
        resident.tap(name)
        resident.sees(f"{points} of about 10 points")
    resident.rest(0.3)
    assert resident.page.evaluate("self.compiled") == 0
