"""Every failure the app expects.

* AppError
  + InvalidInput    something a person entered breaks a rule of the domain
  + NotFound        something was asked for that is no longer there
  + ContentError    a file shipped with the app cannot be understood
  + StorageError    the notebook on disk cannot be read or written
  + TransferError   a file handed in cannot be taken over
  + StartError      the app cannot start the way it was asked to

The sentence a person reads stands in ``content/<language>/wording/errors.toml`` under the
error's code, so that it can be translated; ``details`` fill its blanks.
"""


class AppError(Exception):
    """Base of the failures a person using the app can be told about."""

    def __init__(self, code: str, **details: object) -> None:
        """Keep the ``code`` of the sentence and what fills its blanks."""
        super().__init__(code, details)
        self.code = code
        self.details = details


class InvalidInput(AppError):
    """Input that breaks a rule of the domain; nothing was changed."""


class NotFound(AppError):
    """Something was asked for by an id that no longer exists."""


class ContentError(AppError):
    """A content file cannot be understood; it names the file, the line and the fault."""


class StorageError(AppError):
    """The notebook on disk could not be read or written."""


class TransferError(AppError):
    """A file handed in cannot be taken over; nothing was changed."""


class StartError(AppError):
    """The app cannot start the way it was asked to."""
