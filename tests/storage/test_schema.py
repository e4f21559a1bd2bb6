"""The number of the schema: what is kept does not change without it."""

from __future__ import annotations

from app.storage.migrations import SCHEMA
from tests.support.kept_fields import SAMPLES, digest_of, file_of, known_now, write

DIGESTS = {
    5: "b588f3472c75dc43",
}
"""Of what each schema knows; a row that stands here is never changed, and each schema adds one."""

STEPS = f"""
An app that does not know a field, or a word in it, cannot read the row. So what is kept changes
with the number of the schema alone:
1. app/storage/migrations.py: write `_from_{SCHEMA}`, which gives the number {SCHEMA + 1}, and put
   it last into `_MIGRATIONS`. Where nothing else changes, `_from_4` shows how.
2. `uv run poe fields` writes tests/samples/fields-schema-{SCHEMA + 1}.txt, and says its digest.
3. Put that digest into DIGESTS, as a new row. What stands there already stays.
Where number {SCHEMA} itself is new and in no build yet: delete its file, write it again by step 2,
and change its row.
"""


def words_in(lines: list[str]) -> set[str]:
    """Each field and word with the shape it is of, as ``CheckIn.ratings=pain``."""
    shapes = (line.partition(": ") for line in lines)
    return {f"{shape}.{word}" for shape, _, words in shapes for word in words.split()}


def test_a_new_field_or_word_of_what_is_kept_comes_with_a_new_number_of_the_schema():
    file = file_of(SCHEMA)
    assert file.exists(), f"{file.name} is not there: `uv run poe fields` writes it."
    now, written = known_now(), file.read_text(encoding="utf-8").splitlines()
    new, gone = words_in(now) - words_in(written), words_in(written) - words_in(now)
    assert (sorted(new), sorted(gone)) == ([], []), STEPS
    assert now == written, STEPS


def test_what_a_schema_knew_stays_as_it_was_written():
    found = {
        int(file.stem.rpartition("-")[2]): digest_of(file)
        for file in SAMPLES.glob("fields-schema-*.txt")
    }
    assert found == DIGESTS, f"What a schema knew in a build stays: put it back.\n{STEPS}"


def test_what_a_schema_knows_is_written_once(tmp_path):
    file = tmp_path / "fields-schema-9.txt"
    assert write(file).endswith(f'{SCHEMA}: "{digest_of(file)}",')
    assert file.read_text(encoding="utf-8").splitlines() == known_now()
    file.write_text("what it knew", encoding="utf-8")
    assert "next number" in write(file)
    assert file.read_text(encoding="utf-8") == "what it knew"
