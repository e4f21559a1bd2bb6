"""Which port the local server takes."""

from __future__ import annotations

import socket

import pytest

from app.domain.errors import StartError
from app.launch import command
from app.launch.command import address_of, claim_port, port_of


def test_a_port_asked_for_is_listened_on_at_once_and_on_loopback_alone() -> None:
    with claim_port(None) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"
        assert address_of(listener) == f"http://127.0.0.1:{port_of(listener)}"
        socket.create_connection(listener.getsockname(), timeout=1).close()


def test_a_port_asked_for_that_is_taken_is_refused() -> None:
    with claim_port(None) as first:
        taken = port_of(first)
        with pytest.raises(StartError) as refused:
            claim_port(taken)
    assert refused.value.code == "port_taken"
    assert refused.value.details == {"port": taken}


def test_if_the_usual_port_is_taken_the_next_free_one_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with claim_port(None) as first:
        monkeypatch.setattr(command, "USUAL", port_of(first))
        with claim_port(None) as second:
            assert port_of(first) < port_of(second) < port_of(first) + command.TRIES


def test_if_all_usual_ports_are_taken_any_other_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with claim_port(None) as first:
        monkeypatch.setattr(command, "USUAL", port_of(first))
        monkeypatch.setattr(command, "TRIES", 1)
        with claim_port(None) as second:
            assert port_of(second) != port_of(first)
