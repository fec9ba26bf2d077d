"""The command line, as people meet it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import files
from briefing.gather import gather

GOOD = "The council voted on 3 May 2024 to close the old bridge.\n\nTraffic will be sent over the new one, the mayor said.\n"
BRIEFING = [sys.executable, "-m", "briefing"]


def run(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BRIEFING, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def make_empty(path: Path) -> Path:
    path.write_bytes(b" \n\n")
    return path


def make_binary(path: Path) -> Path:
    path.write_bytes(bytes(range(256)) * 8)
    return path


def make_unreadable(path: Path) -> Path:
    os.mkfifo(path)
    return path


def make_pdf(path: Path) -> Path:
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    return path


def make_docx(path: Path) -> Path:
    path.write_bytes(b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml")
    return path


def make_rar(path: Path) -> Path:
    path.write_bytes(b"Rar!\x1a\x07\x00" + bytes(40))
    return path


BAD = {
    "empty": (make_empty, "empty"),
    "binary": (make_binary, "binary"),
    "pipe": (make_unreadable, "pipe"),
    "missing": (lambda path: path, "no such file"),
    "pdf": (make_pdf, "damaged"),
    "docx": (make_docx, "damaged"),
    "rar": (make_rar, "compressed"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_source_is_named_and_the_others_go_on(kind, good, tmp_path) -> None:
    """A source that cannot be used is named with its reason on one line; the rest makes a brief."""
    make, reason = BAD[kind]
    bad = make(tmp_path / f"bad-{kind}")

    done = run("build", good, bad, "--to", "md", "-o", tmp_path / "out")

    assert done.returncode == 1
    (line,) = [line for line in done.stderr.splitlines() if f"bad-{kind}" in line]
    assert reason in line
    assert "Traceback" not in done.stderr
    (folder,) = (tmp_path / "out").iterdir()
    assert f"bad-{kind}" in (folder / "brief.md").read_text(encoding="utf-8").replace("\\", "")


@pytest.mark.parametrize("kind", BAD)
def test_no_source_left_is_refused(kind, tmp_path) -> None:
    """When no source is left, the run is refused with exit 2, the file and the reason named."""
    make, reason = BAD[kind]
    bad = make(tmp_path / f"bad-{kind}")

    done = run("build", bad, "-o", tmp_path / "out")

    assert done.returncode == 2
    assert f"bad-{kind}" in done.stderr
    assert reason in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_unreadable_file_is_named(good, tmp_path) -> None:
    """A file without read permission is named; the superuser, who may read all, is not asked."""
    locked = tmp_path / "locked.txt"
    locked.write_text(GOOD + "More.", encoding="utf-8")
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        pytest.skip("this user may read every file")

    done = run("build", good, locked, "--to", "md", "-o", tmp_path / "out")

    assert done.returncode == 1
    assert "locked.txt: no permission" in done.stderr


def test_standard_output_carries_only_the_product(good, tmp_path) -> None:
    """`build` prints the files that it wrote, one a line, and nothing else."""
    done = run("build", good, "--to", "md", "-o", tmp_path / "out")

    assert done.returncode == 0, done.stderr
    assert all(Path(line).is_file() for line in done.stdout.splitlines())
    assert {Path(line).name for line in done.stdout.splitlines()} == {
        "brief.md",
        "brief.json",
        "sources.jsonl",
        files.SUMS,
    }


def test_summarize_never_passes_its_words(tmp_path) -> None:
    """`summarize --words 60` prints at most 60 words, each line a slice of a source."""
    done = run("summarize", "seeds", "--words", "60")
    texts = " ".join(" ".join(p.read_text("utf-8").split()) for p in Path("seeds").iterdir())

    assert done.returncode == 0
    assert 0 < len(done.stdout.split()) <= 60
    assert all(line in texts for line in done.stdout.splitlines())


def test_summarize_as_json_gives_passages() -> None:
    """`summarize --json` prints passages with their places."""
    done = run("summarize", "seeds", "--words", "40", "--json")

    (first, *_) = json.loads(done.stdout)["passages"]

    assert {"id", "span", "text", "sources", "origins", "salience"} <= first.keys()


def test_annotate_prints_one_object_a_source() -> None:
    """`annotate --json` prints one JSON object a source, offsets into its own text."""
    done = run("annotate", "seeds", "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]

    assert [row["id"] for row in rows] == ["S1", "S2", "S3", "S4", "S5"]
    for row in rows:
        covered = "".join(row["text"][start:end] for start, end in row["sentences"])
        assert "".join(covered.split()) == "".join(row["text"].split())
        for phrase in row["keyphrases"]:
            assert phrase["text"] in [row["text"][start:end] for start, end in phrase["mentions"]]
        assert all({"start", "end", "kind", "quoted"} == each.keys() for each in row["qualifiers"])
    assert any(row["qualifiers"] for row in rows)


def test_strict_refuses_notices(good, tmp_path) -> None:
    """With `--strict` a notice is fatal: exit 2, and nothing is written."""
    (tmp_path / "again.txt").write_text(GOOD, encoding="utf-8")

    done = run(
        "build", good, tmp_path / "again.txt", "--strict", "--to", "md", "-o", tmp_path / "out"
    )

    assert done.returncode == 2
    assert "again.txt" in done.stderr
    assert not (tmp_path / "out").exists()


def test_strict_does_not_mind_what_had_no_room(tmp_path) -> None:
    """That sections were cut to the room of the style is no reason for `--strict` to refuse."""
    dated = sorted(Path("seeds").glob("00[014]_*.txt"))

    done = run("build", *dated, "--strict", "--to", "md", "-o", tmp_path / "out")

    assert done.returncode == 0, done.stderr
    assert "the others had no room" in done.stderr


def test_strict_minds_a_guessed_date(tmp_path) -> None:
    """A source without a date, of which the day is guessed, is a reason for `--strict` to refuse."""
    done = run("build", "seeds", "--strict", "--to", "md", "-o", tmp_path / "out")

    assert done.returncode == 2
    assert "Undated; taken for about 2025-10-15" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["--style", "plian"], "plain"),
        (["--to", "pfd"], "pdf"),
        (["--wiki", "mediwiki"], "mediawiki"),
        (["--handling", "TLP:AMBR"], "TLP:AMBER"),
        (["--as-of", "yesterday"], "2025-10-15"),
        (["--length", "3"], "20"),
    ],
)
def test_a_wrong_choice_gets_the_nearest_right_one(arguments, hint, good, tmp_path) -> None:
    """A misspelt style, format or label is refused with the nearest right one."""
    done = run("build", good, *arguments, "-o", tmp_path / "out")

    assert done.returncode == 2
    assert hint in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_setting_is_refused(good, tmp_path) -> None:
    """An unknown key of `briefing.toml` is refused with its file and the nearest key."""
    (tmp_path / "briefing.toml").write_text("lenght = 100\n", encoding="utf-8")

    done = run("build", good, "-o", tmp_path / "out")

    assert done.returncode == 2
    assert "briefing.toml" in done.stderr
    assert "length" in done.stderr


def test_settings_stand_beside_the_sources_and_flags_win(good, tmp_path) -> None:
    """`briefing.toml` beside the sources counts, and a flag lies over it."""
    settings = 'title = "From the file"\nto = ["md"]\nhandling = "TLP:GREEN"\n'
    (tmp_path / "briefing.toml").write_text(settings, encoding="utf-8")

    done = run("build", tmp_path, "--title", "From the flag", "-o", tmp_path / "output")
    (folder,) = (tmp_path / "output").iterdir()
    plain = json.loads((folder / "brief.json").read_bytes())

    assert done.returncode == 0, done.stderr
    assert plain["title"] == {"text": "From the flag", "span": None}
    assert plain["handling"] == "TLP:GREEN"
    assert not (folder / "brief.pdf").exists()


def test_a_focused_brief_opens_on_the_question_and_is_proved(tmp_path) -> None:
    """`--focus` puts what is about it first in the summary, the notices say so, `verify` proves it."""
    made = run("build", "seeds", "--focus", "military bases", "--to", "md", "-o", tmp_path)
    (folder,) = tmp_path.iterdir()
    brief = json.loads((folder / "brief.json").read_bytes())
    proof = run("verify", folder / "brief.md", "seeds")

    assert made.returncode == 0, made.stderr
    assert "military bases" in brief["summary"][0]["text"]
    assert "What is about “military bases” comes first" in made.stderr
    assert proof.returncode == 0, proof.stdout
    assert "the focus “military bases”, which is the maker's own" in proof.stderr


def test_summarize_says_when_no_source_speaks_of_the_focus() -> None:
    """A question that no source speaks of is told on standard error, and the extract stands."""
    done = run("summarize", "seeds", "--focus", "zebra")

    assert done.returncode == 0
    assert "No source speaks of “zebra”" in done.stderr
    assert "zebra" not in done.stdout


def test_verify_says_where_a_letter_was_changed(seeds_folder, tmp_path) -> None:
    """`verify` exits 0 on a true brief, and 1 with the place on a changed letter."""
    text = (seeds_folder / "brief.md").read_text(encoding="utf-8")
    (tmp_path / "brief.json").write_bytes((seeds_folder / "brief.json").read_bytes())
    (tmp_path / "brief.md").write_text(text.replace("Kremlin", "Kremlim", 1), encoding="utf-8")

    true = run("verify", seeds_folder / "brief.md", "seeds")
    false = run("verify", tmp_path / "brief.md", "seeds")

    assert (true.returncode, false.returncode) == (0, 1), true.stdout + true.stderr
    assert "Kremlim" in false.stdout
    assert "line " in false.stdout


def test_verify_says_where_a_page_was_changed(seeds_folder, tmp_path) -> None:
    """`verify` takes a page alone: exit 0 where it is true, 1 with the line where a word is struck out."""
    page = (seeds_folder / "brief.html").read_text(encoding="utf-8")
    (tmp_path / "true.html").write_text(page, encoding="utf-8")
    struck = page.replace(" neither ", " <del>neither</del> ", 1)
    (tmp_path / "false.html").write_text(struck, encoding="utf-8")
    (tmp_path / "bare.html").write_text("<!doctype html><p>neither", encoding="utf-8")

    names = ("true.html", "false.html", "bare.html")
    true, false, bare = (run("verify", tmp_path / name, "seeds") for name in names)

    assert [0, 1, 2] == [true.returncode, false.returncode, bare.returncode]
    assert "true.html: proved" in true.stdout
    assert "false.html: line " in false.stdout
    assert "he talks concluded, <del>” should be “" in false.stdout
    assert "--brief" in bare.stderr


def test_verify_refuses_what_it_cannot_prove(good, tmp_path) -> None:
    """A file that is no brief is refused in words."""
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")

    done = run("verify", tmp_path / "x.json", good)

    assert done.returncode == 2
    assert "not a brief" in done.stderr


def test_the_same_run_again_replaces_the_brief_whole(good, tmp_path) -> None:
    """A second run with other formats leaves no file of the first behind."""
    run("build", good, "--to", "md,html", "-o", tmp_path / "out")
    run("build", good, "--to", "md", "-o", tmp_path / "out")
    (folder,) = (tmp_path / "out").iterdir()

    assert sorted(p.name for p in folder.iterdir()) == [
        "SHA256SUMS",
        "brief.json",
        "brief.md",
        "sources.jsonl",
    ]


def test_a_wiki_is_written_in_place_of_markdown_and_proved(good, tmp_path) -> None:
    """`--wiki` writes its file whatever the formats are, and `verify` proves it."""
    out = tmp_path / "output"
    done = run("build", good, "--wiki", "dokuwiki", "--to", "csl", "-o", out)
    (folder,) = out.iterdir()
    names = {path.name for path in folder.iterdir()}
    proved = run("verify", folder / "brief.dokuwiki.txt", good)
    again = run("build", tmp_path, folder, "--to", "md", "-o", tmp_path / "other")

    assert names == {
        "brief.dokuwiki.txt",
        "brief.json",
        "sources.csl.json",
        "sources.jsonl",
        files.SUMS,
    }
    assert (0, 0) == (done.returncode, proved.returncode)
    assert "sources read      1" in again.stderr


def test_a_folder_is_read_without_what_is_ours(good, tmp_path) -> None:
    """Dot files, `output/`, settings, manifests and briefs of ours in a folder are no sources."""
    run("build", good, "--to", "md,html", "-o", tmp_path / "output")
    (made,) = (tmp_path / "output").iterdir()
    for file in made.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / ".hidden").write_text(GOOD + "Hidden.", encoding="utf-8")
    (tmp_path / "briefing.toml").write_text('to = ["md"]\n', encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        '[[source]]\npath = "good.txt"\ntitle = "Bridge"\n', "utf-8"
    )

    done = run("build", tmp_path, "-o", tmp_path / "other")
    (folder,) = (tmp_path / "other").iterdir()
    (source,) = json.loads((folder / "brief.json").read_bytes())["sources"]

    assert done.returncode == 0, done.stderr
    assert Path(source["path"]).name == "good.txt"
    assert source["title"] == "Bridge"


def test_doctor_names_what_is_there() -> None:
    """`doctor` lists libraries and fonts, and exits 0 or 1."""
    done = run("doctor")

    assert done.returncode in (0, 1)
    assert "weasyprint" in done.stdout
    assert "libpango-1.0-0" in done.stdout
    assert ("missing" in done.stdout) == (done.returncode == 1)


def test_version_and_help() -> None:
    """`--version` and `--help` answer."""
    assert run("--version").stdout.startswith("briefing ")
    assert "verify" in run("--help").stdout


def test_a_terminal_escape_in_a_file_name_is_not_obeyed(tmp_path) -> None:
    """A control character in a file name is printed as an escape, never sent to the terminal."""
    name = tmp_path / "bad\x1b[31m.txt"
    name.write_bytes(b"")

    done = run("build", name, "-o", tmp_path / "out")

    assert done.returncode == 2
    assert "\x1b" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    ("name", "reason"), [("a" * 5000, "too long"), ("caf\udce9.txt", "caf\\xe9.txt")]
)
def test_an_odd_file_name_never_stops_the_others(name, reason, good, tmp_path) -> None:
    """A name that is too long is left out and said; one that is no UTF-8 is read and shown as escapes."""
    odd = tmp_path / name
    if len(name) < 100:
        odd.write_text(
            "The mayor of Tallow opened the new bridge on Monday morning.\n", encoding="utf-8"
        )
    files.read_bytes(good)
    found, left_out = gather([good, odd])

    assert len(found) + len(left_out) == 2
    assert reason in " ".join([raw.path for raw in found] + [left.reason for left in left_out])


@pytest.mark.parametrize("arguments", [("",), ("{good}", "-o", ""), ("{good}", "--to", "")])
def test_an_empty_name_is_refused(arguments, good, tmp_path) -> None:
    """No empty path, output folder or list of formats is taken for something else."""
    done = run("build", *(a.format(good=good) for a in arguments), cwd=tmp_path)

    assert done.returncode == 2
    assert done.stderr.startswith("error: ")


def test_a_text_without_sentences_is_said_to_give_nothing(tmp_path) -> None:
    """A source of one word gives a brief that says that nothing is quoted."""
    (tmp_path / "a.txt").write_text("Bridges\n", encoding="utf-8")
    run("build", tmp_path / "a.txt", "--to", "md", "-o", tmp_path / "out")
    (folder,) = (tmp_path / "out").iterdir()

    notices = json.loads((folder / "brief.json").read_bytes())["notices"]

    assert "nothing-to-quote" in [notice["reference"] for notice in notices]


def test_a_house_style_in_a_folder_is_no_source(good, tmp_path) -> None:
    """A folder with a `style.toml` is a house style, and none of its files is read."""
    (tmp_path / "templates" / "house").mkdir(parents=True)
    (tmp_path / "templates" / "house" / "style.toml").write_text("", encoding="utf-8")
    (tmp_path / "templates" / "house" / "brief.md.j2").write_text("Text here.", encoding="utf-8")

    assert [Path(raw.path).name for raw in gather([tmp_path])[0]] == ["good.txt"]


def test_a_file_given_under_two_names_is_one_file(good) -> None:
    """A file given by a relative and an absolute path is read once."""
    assert len(gather([good, os.path.relpath(good)])[0]) == 1


def test_a_fault_of_ours_is_said_without_a_traceback(good, monkeypatch, capsys) -> None:
    """What nobody thought of is refused in words too, with the way to report it."""
    from briefing import cli, pipeline

    def broken(*paths: object, **choices: object) -> None:
        raise IndexError("tuple index out of range")

    monkeypatch.setattr(pipeline, "read", broken)
    monkeypatch.setattr(sys, "argv", ["briefing", "annotate", str(good)])

    with pytest.raises(SystemExit) as stopped:
        cli.main()

    assert stopped.value.code == 2
    assert "IndexError: tuple index out of range" in capsys.readouterr().err


NO_PANGO = """
import sys
class Missing:
    def find_spec(self, name, path, target=None):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
sys.meta_path.insert(0, Missing())
from briefing.cli import main
main()
"""


@pytest.mark.skipif(
    sys.platform != "linux", reason="only there does a child have its parent's ways"
)
@pytest.mark.parametrize(
    ("formats", "code", "written"), [("pdf", 2, []), ("pdf,md", 1, ["brief.md"])]
)
def test_without_pango(
    formats: str, code: int, written: list[str], good: Path, tmp_path: Path
) -> None:
    """Without Pango a PDF alone is refused and anything else is made; the line that installs it is said."""
    line = ["build", str(good), "--to", formats, "-o", str(tmp_path / "out")]
    done = subprocess.run(
        [sys.executable, "-c", NO_PANGO, *line], capture_output=True, encoding="utf-8"
    )

    assert code == done.returncode
    assert "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in done.stderr
    assert written == [path.name for path in (tmp_path / "out").rglob("brief.[mp]d*")]


def test_missing_characters_are_a_notice(good: Path, tmp_path: Path) -> None:
    """Characters that no font has are a notice of the file that shows them, and fatal under --strict."""
    line = ("build", good, "--to", "pdf", "--title", "A \U0001ce00 title", "-o", tmp_path)
    done, strict = run(*line), run(*line, "--strict")
    if "is not installed" in done.stderr:
        pytest.skip("Pango is not installed")

    assert (0, 2) == (done.returncode, strict.returncode)
    assert "notice: brief.pdf: no font has \\U0001ce00" in done.stderr
    assert "brief.pdf: no font has \\U0001ce00" in strict.stderr
