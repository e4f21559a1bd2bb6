"""The samples that lie beside the checkout, where they are there: each as it is expected."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.support.import_preview import preview

SAMPLES = Path(__file__).parents[4] / "shared" / "import_samples"
TODAY = date(2026, 7, 10)

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="there are no samples beside")


def seen(name: str):
    (path,) = SAMPLES.glob(name)
    return preview(path.read_bytes(), TODAY)


def july(*days: int) -> list[str]:
    return [f"2026-07-{day:02}" for day in days]


def marks(done=(), not_done=(), resting=()):
    return {"done": list(done), "not_done": list(not_done), "resting": list(resting)}


def test_the_simple_zip_of_loop():
    assert seen("loop/simple 2.3.1*")["habits"] == {
        "Short walk": marks(july(5, 7, 9), july(8)),
        "Stretch": marks(july(2, 4, 6)),
        "Water": marks(july(7, 8)),
    }


def test_the_nasty_zip_of_loop():
    found = seen("loop/nasty*")
    names = list(found["habits"])
    assert [len(name) for name in names if len(name) > 60] == [80]
    assert found["habits"]["Gentle stretch, 5 min"] == marks(july(5, 8), july(7), july(6))
    assert found["habits"]["🌿"] == marks(july(5, 6, 8))
    assert found["habits"]["Water"] == marks(july(5, 7), (), july(6))
    assert found["habits"]["Water (2)"] == marks(["2026-06-30"])
    assert found["habits"]["Прогулка"] == marks(july(2), july(1))
    by_itself = [one for one in found["left_out"] if "filled in by Loop" in one["reason"]]
    assert len(by_itself) == 4


@pytest.mark.parametrize(
    ("name", "habits"),
    [
        (
            "loop/old 2.0.3*",
            {
                "Short walk": marks(["2023-02-13", "2023-02-17"], ["2023-02-16"], ["2023-02-15"]),
                "Stretch": marks(["2023-02-14", "2023-02-16"]),
                "Water": marks(["2023-02-15", "2023-02-17"]),
            },
        ),
        (
            "loop/old 1.8.0*",
            {
                "Short walk": marks(["2019-05-01", "2019-05-04"]),
                "Stretch": marks(["2019-05-01", "2019-05-03"]),
            },
        ),
        (
            "loop/simple v25*",
            {"Short walk": marks(july(7, 9), july(8), july(6)), "Water": marks(july(8))},
        ),
        ("loop/old v12*", {"Short walk": marks(["2016-05-01", "2016-05-03"])}),
        ("habitkit/*", {"Short walk": marks(july(8, 9))}),
    ],
)
def test_the_other_files_of_habits(name, habits):
    assert seen(name)["habits"] == habits


@pytest.mark.parametrize(
    ("name", "days"),
    [
        (
            "visible/simple*",
            {
                "07": {"tiredness": 3, "fog": 0, "pain": 3, "unrefreshed": 0},
                "08": {"tiredness": 8, "fog": 8, "pain": 5, "unrefreshed": 5},
                "09": {"tiredness": 5, "fog": 3, "pain": 5, "unrefreshed": 3},
            },
        ),
        (
            "bearable/simple*",
            {
                "08": {"tiredness": 5, "pain": 8, "energy": 3, "unrefreshed": 5},
                "09": {"pain": 3, "energy": 8},
            },
        ),
        (
            "generic/wide, oldest*",
            {
                "07": {"pain": 4, "tiredness": 5, "fog": 2},
                "08": {"pain": 6, "tiredness": 7},
                "09": {"tiredness": 6, "fog": 3},
            },
        ),
        (
            "generic/wide, spread*",
            {"07": {"pain": 4, "tiredness": 5}, "08": {"pain": 6, "tiredness": 7}},
        ),
    ],
)
def test_the_files_of_symptoms(name, days):
    assert seen(name)["check_ins"] == {f"2026-07-{day}": each for day, each in days.items()}


def test_the_nasty_files():
    found = seen("visible/nasty*")
    assert found["flares"] == [["2026-07-05", "2026-07-05"], ["2026-07-07", "2026-07-09"]]
    assert found["check_ins"]["2026-07-09"]["tiredness"] == 8
    assert found["notes"] == {"2026-07-09": "Slow start, then better, then not"}
    assert seen("bearable/nasty*")["check_ins"]["2021-02-01"] == {"pain": 8}
    daylio = seen("daylio/nasty*")["notes"]
    assert "Müde, aber ok" in daylio["2026-07-08"]
    assert "01:30 Lausig" in daylio["2026-07-08"]
    assert daylio["2026-07-09"].endswith("Erst gut.\nDann nicht & Pause …\n- Tee\n- Bett")
    assert seen("daylio/old*")["left_out"][-1]["line"] == 3
