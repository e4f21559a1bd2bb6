"""What can be asked for on the command line, and how it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import StartError
from app.launch.command import Asked, parse


def test_no_arguments_leave_every_choice_to_the_app() -> None:
    assert parse([]) == Asked(browser=False, port=None, data=None)


def test_browser_and_data_are_understood(tmp_path: Path) -> None:
    assert parse(["--browser", "--data", str(tmp_path)]) == Asked(browser=True, data=tmp_path)


def test_a_port_asks_for_the_browser() -> None:
    assert parse(["--port", "8601"]) == Asked(browser=True, port=8601)


def test_a_relative_folder_is_kept_whole() -> None:
    asked = parse(["--data", "here"]).data
    assert asked == Path.cwd() / "here"


@pytest.mark.parametrize("given", ["--foo", "--brow", "-b", "extra"])
def test_an_unknown_word_is_named(given: str) -> None:
    with pytest.raises(StartError) as refused:
        parse([given])
    assert refused.value.code == "unknown_option"
    assert refused.value.details == {"option": given}


@pytest.mark.parametrize("port", ["0", "-1", "65536", "many", "", "8.5", "9" * 5000])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(StartError) as refused:
        parse([f"--port={port}"])
    assert refused.value.code == "port_number"


@pytest.mark.parametrize(
    "given", [["--port"], ["--data"], ["--data="], ["--data", " "], ["--browser=yes"]]
)
def test_a_value_that_is_missing_or_too_much_is_refused(given: list[str]) -> None:
    with pytest.raises(StartError) as refused:
        parse(given)
    assert refused.value.code == "option_value"
    assert given[0].startswith(str(refused.value.details["option"]))


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(["--help"])
    assert not left.value.code
    shown = capsys.readouterr().out
    assert all(option in shown for option in ("--browser", "--port", "--data", "--help"))
