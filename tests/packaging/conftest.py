from __future__ import annotations

import pytest

from app.packaging.site import Site
from tests.packaging.built import built


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory)
