"""What a source says or is called never commands the terminal."""

import json
from pathlib import Path

import pytest
from commands import run
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import report

HOSTILE = "\x1b[31m\x1b]0;t\x07\x9b31m\u202e\u2066\x7f"
TEXT = f"""Ann {HOSTILE}Lee said on 3 May 2024 that the bridge in Ulm {HOSTILE} is closed.
The mayor of Ulm, Bo {HOSTILE} Berg, said on 4 May 2024 that the bridge “will {HOSTILE} open again”.
""" + "".join(
    f"The crews worked on pier {n} of the bridge until the evening of 5 May 2024.\n"
    for n in range(40)
)
NAME = "\x1b]0;t\x07\x1b[2J\u202e\u2066\x9b"
SETTINGS = f"colour-{HOSTILE} = 1\n"


def shown(capsys: pytest.CaptureFixture[str]) -> str:
    """Return all that was printed; every letter of it can be, and stays where it is put."""
    out, err = capsys.readouterr()
    assert [c for c in out + err if not c.isprintable() and c != "\n"] == []
    return out + err


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of sources with hostile names and texts, of which some cannot be read."""
    folder = tmp_path_factory.mktemp("hostile")
    for end, data in (
        (".txt", TEXT.encode()),
        (".png", b"\x89PNG\r\n\x1a\n"),
        (".zip", b"PK\x03\x04"),
    ):
        (folder / f"{NAME}{end}").write_bytes(data)
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("build", "{}", "--to", "md", "-o", "{}/output", "--title", HOSTILE),
        ("annotate", "{}"),
        ("annotate", "{}", "--json"),
        ("summarize", "{}"),
        ("summarize", "{}", "--json"),
        ("summarize", "{}", "--focus", NAME),
        ("verify", "{}/" + NAME + ".txt", "{}"),
        ("explain", "{}/" + NAME),
        ("check", "{}/" + NAME),
        ("build", "{}", "--style", NAME, "-o", "{}/output"),
        ("build", "{}/none" + NAME, "-o", "{}/output"),
        ("build", "{}", "--to", "md", "-o", "{}/" + NAME + ".txt"),
        ("style", "check", NAME),
        ("style", "new", NAME, "--folder", "{}/styles"),
    ],
    ids=lambda command: " ".join(a for a in command[:3] if a.isprintable()),
)
def test_nothing_that_is_printed_commands_the_terminal(command, folder: Path, capsys) -> None:
    """Names, texts, titles and settings are printed with what a terminal would obey spelt out."""
    run(*(part.format(folder) for part in command))

    assert shown(capsys)


def test_settings_that_are_hostile_are_spelt_out(tmp_path: Path, capsys) -> None:
    """The same holds for what stands in `briefing.toml` and `sources.toml`."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for name in ("briefing.toml", "sources.toml"):
        for settings in (
            SETTINGS,
            f'"{NAME}" = 1\n'.replace("\x1b", "\\u001b").replace("\x07", "\\u0007"),
        ):
            (tmp_path / name).write_text(settings, encoding="utf-8")
            assert run("build", tmp_path, "-o", tmp_path / "output") == 2
            assert name in shown(capsys)
        (tmp_path / name).unlink()


@given(st.text())
def test_json_says_the_same_when_it_is_spelt_out(text: str) -> None:
    """What is escaped in JSON reads back as it was, and can be printed."""
    spelt = report.safe_json(json.dumps({"text": text}, ensure_ascii=False))

    assert spelt.isprintable()
    assert json.loads(spelt) == {"text": text}
