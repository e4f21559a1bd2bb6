"""The parts of the benchmark of the web build work; what it measures is not looked at."""

from __future__ import annotations

import json
import re
import tarfile
from http.client import BadStatusLine, HTTPConnection
from pathlib import Path

import pytest

from app.packaging.site import ROOT
from app.storage.opening import FILES, JOURNAL, SLOTS
from tests.benchmarks.web.effort import FULL, QUICK, effort_of
from tests.benchmarks.web.figures import compressed_megabytes, high, megabytes
from tests.benchmarks.web.goals import Goal
from tests.benchmarks.web.host import Host, Sent
from tests.benchmarks.web.notebook import NAME, first_button, write_ten_years
from tests.benchmarks.web.place import filled, with_marks
from tests.benchmarks.web.stock import build_stock, kept


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
    assert max(sizes[name] for name in SLOTS) > 5_000
    assert sizes[JOURNAL] > 1_000
    source = (ROOT / "app" / "storage" / "browser" / "notebook.py").read_text()
    assert f'\nNAME = "{NAME}"\n' in source
    assert re.fullmatch(r"Log \w+, \d+ minutes", first_button())


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


def test_a_goal_says_by_how_much_it_is_not_met():
    assert str(Goal("time", 100, 100)) == "time: at most 100.0, reached 100.0 - met"
    assert str(Goal("time", 0.5, 0.75, 2)) == (
        "time: at most 0.50, reached 0.75 - NOT met, 50% over"
    )


def test_a_trial_takes_as_many_rounds_as_it_is_told():
    assert effort_of([]) == FULL
    assert effort_of(["--quick"]) == QUICK
    assert effort_of(["--quick", "--rounds", "3"]).rounds == 3
