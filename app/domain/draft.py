"""What was begun in forms and neither saved nor thrown away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

DRAFTS = "drafts"
"""There is one page of drafts, kept under this id."""

_MOST = 30
"""So many forms are remembered; the one left alone longest is forgotten (our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """The fields of each form that was left in the middle, by the form and what it is about."""

    id: str = DRAFTS
    forms: Mapping[str, dict[str, Any]] = field(default_factory=dict)

    def with_form(self, form: str, fields: dict[str, Any]) -> Drafts:
        """Return the drafts with ``fields`` for ``form``, which is the newest then."""
        others = dict(self.without(form).forms)
        return Drafts(forms=dict([*others.items(), (form, fields)][-_MOST:]))

    def without(self, form: str) -> Drafts:
        """Return the drafts without the one for ``form``."""
        return Drafts(forms={name: of for name, of in self.forms.items() if name != form})
