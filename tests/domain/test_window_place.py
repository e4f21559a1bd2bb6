"""Where a window was, and where it may begin."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.settings import WindowPlace

pixels = st.floats(-10_000, 10_000)
places = st.builds(
    WindowPlace,
    left=pixels,
    top=pixels,
    width=st.floats(360, 4000),
    height=st.floats(480, 3000),
    maximized=st.booleans(),
)


@given(places)
def test_the_bar_of_a_window_can_be_reached_on_a_small_screen(place):
    seen = place.in_sight
    assert 0 <= seen.left <= 1024 - 200
    assert 0 <= seen.top <= 720 - 100
    assert (seen.width, seen.height) == (place.width, place.height)
    assert seen.maximized is place.maximized


@given(places)
def test_a_window_that_can_be_seen_stays_where_it_was(place):
    assert place.in_sight.in_sight == place.in_sight
