"""Where the files that come with stride are: workouts, movements, the legs check, Learn."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
"""The installed package."""


def workouts_folder() -> Path:
    """The built-in workouts: in an installed package, else at the top of the source tree."""
    installed = PACKAGE / "workouts"
    return installed if installed.is_dir() else PACKAGE.parent.parent / "workouts"


def data_folder(name: str) -> Path:
    """A folder of our own data files, such as `movements`, `legs` or `learn`."""
    return PACKAGE / "data" / name


def data_files(name: str, ending: str = ".toml") -> tuple[Path, ...]:
    """The files of one data folder by name; none when the folder is not there."""
    return tuple(sorted(data_folder(name).glob(f"*{ending}")))


def known_movements() -> frozenset[str]:
    """The ids of the movements of the guide: the names of their files."""
    return frozenset(path.stem for path in data_files("movements"))
