"""The parts of the benchmark of the web build work; what it measures is not looked at."""

from __future__ import annotations

import json
import re
import tarfile
from dataclasses import replace
from http.client import BadStatusLine, HTTPConnection
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.packaging.site import ROOT
from app.storage.opening import FILES, JOURNAL, SLOTS
from tests.benchmarks.web import rounds
from tests.benchmarks.web.chromium import Memory
from tests.benchmarks.web.effort import FULL, QUICK, effort_of
from tests.benchmarks.web.figures import compressed_megabytes, high, megabytes, ratio
from tests.benchmarks.web.goals import Goal
from tests.benchmarks.web.guest import Visit
from tests.benchmarks.web.host import Host, Sent
from tests.benchmarks.web.notebook import NAME, first_habit, write_ten_years
from tests.benchmarks.web.place import filled, with_marks
from tests.benchmarks.web.rounds import COLD, WARM, Measured
from tests.benchmarks.web.stock import build_stock, kept
from tests.benchmarks.web.taps import other_steps, usual_names, usual_steps
from tests.benchmarks.web.variants import OURS, STOCK, variants


@pytest.fixture
def host(tmp_path: Path):
    (tmp_path / "index.html").write_text("a page")
    host = Host(tmp_path, {"seed.html": b"a seed"})
    yield host
    host.close()


def ask(host: Host, method: str, path: str, **more):
    connection = HTTPConnection(host.address.removeprefix("http://"), timeout=5)
    connection.request(method, path, **more)
    return connection.getresponse()


def test_the_counter_is_published_with_all_it_starts_with(tmp_path):
    build_stock(tmp_path / "site")
    files = list(kept(tmp_path / "site"))
    assert [path for path in files if not (tmp_path / "site" / path).is_file()] == []
    assert json.dumps(["./", *files]) in (tmp_path / "site" / "sw.js").read_text()
    page = (tmp_path / "site" / "index.html").read_text()
    assert 'navigator.serviceWorker.register("sw.js")' in page
    assert 'flet.webRenderer="canvaskit"' in page
    assert "cdn.jsdelivr" not in page
    assert (
        "serviceWorkerSettings: {" not in (tmp_path / "site" / "flutter_bootstrap.js").read_text()
    )
    with tarfile.open(tmp_path / "site" / "app.tar.gz") as archive:
        names = {name.removeprefix("/") for name in archive.getnames()}
    assert {"main.py", "__pypackages__/flet/__init__.py"} <= names
    assert [name for name in names if name.endswith((".so", "requirements.txt"))] == []


def test_marks_come_before_everything_else_in_a_page():
    page = with_marks("<html><head><meta charset=utf-8></head><header></header></html>")
    assert page.startswith("<html><head><script>")
    assert page.count("<script>") == 1
    assert page.endswith("</script><meta charset=utf-8></head><header></header></html>")
    assert "</script" not in filled("marks.js")


def test_no_blank_of_a_page_stays_empty():
    assert "{{" not in filled("marks.js")
    assert "{{" not in filled("seed.html", folder=NAME, files=FILES)
    assert "{{" not in filled("counter-worker.js", files=["./"])


def test_the_notebook_is_what_the_app_finds_in_a_browser(tmp_path):
    write_ten_years(tmp_path / "notebook", 62)
    sizes = {name: (tmp_path / "notebook" / name).stat().st_size for name in FILES}
    assert max(sizes[name] for name in SLOTS) > 2_500
    assert sizes[JOURNAL] > 1_000
    source = (ROOT / "app" / "storage" / "browser" / "notebook.py").read_text()
    assert f'\nNAME = "{NAME}"\n' in source
    assert re.fullmatch(r"Log \w+, \d+ minutes, [\d½]+ points?", usual_names()[0])


def test_a_host_counts_what_it_sends_and_nothing_of_the_benchmark_itself(host):
    answer = ask(host, "GET", "/")
    assert answer.read() == b"a page"
    again = ask(host, "GET", "/", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status == 304
    assert ask(host, "GET", "/-bench/seed.html").read() == b"a seed"
    assert ask(host, "GET", "/../host.py").status == 404
    assert host.sent == [Sent("/", b"a page"), Sent("/", b""), Sent("/../host.py", b"")]


def test_a_host_that_is_away_still_hears(host):
    host.is_away = True
    with pytest.raises((BadStatusLine, ConnectionError)):
        ask(host, "GET", "/")
    assert ask(host, "POST", "/-bench/report", body=b'{"usable": 1}').status == 204
    assert host.heard.get(timeout=5) == {"usable": 1}


def test_a_file_that_gets_no_smaller_is_sent_as_it_is():
    sent = [Sent("/a", b"a" * 1_000_000), Sent("/b", bytes(range(256)))]
    assert megabytes(sent) == pytest.approx(1.000256)
    assert compressed_megabytes(sent) < 0.01


@pytest.mark.parametrize(
    ("values", "reached"), [([5], 5), ([3, 1, 2], 3), (range(1, 41), 38), (range(1, 101), 95)]
)
def test_the_95th_percentile_is_a_value_that_was_measured(values, reached):
    assert high(list(values)) == reached


def visit(usable: float, restored: bool = False, **taps: list[float]) -> Visit:
    return Visit(
        usable=usable,
        answered=usable + 50,
        painted=10,
        text=10,
        taps=taps,
        frames={},
        restored=restored,
        made=[],
        faults=[],
        memory=Memory(1, 1),
        sent=[],
        load=0,
    )


def test_a_goal_says_by_how_much_it_is_not_met():
    assert (Goal("time", 100, 100).is_met, Goal("time", 100, 100).verdict) == (True, "met")
    assert Goal("time", 0.5, 0.75, 2).verdict == "NOT met, 50% over"
    assert not Goal("time", 100, None).is_met
    assert "NOT measured" in str(Goal("time", 100, None))


def test_a_start_that_does_not_count_is_left_out_of_the_ratio():
    measured = Measured()
    measured.starts[STOCK, WARM] = [visit(1000), visit(2000), visit(4000)]
    measured.starts[OURS, WARM] = [visit(500, True), None, visit(1000, True)]
    assert ratio(measured, OURS, WARM, lambda one: one.usable) == 0.375
    assert len(measured.counted(OURS, WARM)) == 2
    measured.starts[OURS, WARM] = [None, None, None]
    assert ratio(measured, OURS, WARM, lambda one: one.usable) is None


def test_a_warm_start_counts_only_if_it_began_from_kept_memory(monkeypatch):
    monkeypatch.setattr(rounds, "wait_until_quiet", lambda _: 1.0)

    class Ours:
        """Whose memory is kept every other time."""

        variant, host, makes_snapshots = variants()[0], SimpleNamespace(), True
        visits_made = 0

        def visits(self, *_: object, **asked: object) -> Visit:
            self.visits_made += 1
            return visit(500, restored="forgets" in asked and self.visits_made % 4 == 0)

    monkeypatch.setattr(rounds, "_warm_up", lambda *_: None)
    monkeypatch.setattr(rounds, "_tap", lambda *_: None)
    measured = rounds.measure([Ours()], replace(QUICK, rounds=4))
    assert [one is not None for one in measured.starts[OURS, COLD]] == [True] * 4
    assert [one is not None for one in measured.starts[OURS, WARM]] == [False, True, False, True]


async def test_what_the_benchmark_taps_on_today_is_there(launch, services):
    for usual in services.library.usuals[:4]:
        services.usuals.keep(usual)
    services.habits.switch(first_habit().slug, True)
    app = await launch()
    await app.tap(usual_names()[0])
    steps = [*usual_steps(4, 0), *other_steps(2, 0, first_habit().name)]
    names = {name for role, name in (step["on"] for step in steps) if role != "tab"}
    in_forms = {"5 minutes more", "Close", "Finish later", "Done"}
    on_today = {name for name in names - in_forms if " of 10" not in name}
    assert len(on_today) == 7
    assert [one for one in on_today if not any(name.startswith(one) for name in app.names)] == []


def test_a_trial_takes_as_many_rounds_as_it_is_told():
    assert effort_of([]) == FULL
    assert effort_of(["--quick"]) == QUICK
    assert effort_of(["--quick", "--rounds", "3"]).rounds == 3
