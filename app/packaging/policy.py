"""The content policy of the page: everything from its own origin, nothing from elsewhere."""

from __future__ import annotations


def policy(script: str) -> str:
    """Return the policy; ``script`` is the hash of the one script in the page itself."""
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' '{script}' 'wasm-unsafe-eval'",
            "worker-src 'self'",
            "style-src 'self' 'unsafe-inline'",  # Flutter's engine writes its styles itself
            "img-src 'self' blob: data:",
            "font-src 'self' data:",
            "connect-src 'self' blob: data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'none'",
        ]
    )
