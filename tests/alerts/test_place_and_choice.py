"""Where the runner sits decides which outputs are used; over SSH never the host's audio."""

import random
from pathlib import Path

import pytest

from alerts.fake_programs import program, which_in
from stride_tui.alerts.choice import Outputs, choose_outputs, describe
from stride_tui.alerts.notification import Dialect, Wrapping
from stride_tui.alerts.place import REMOTE_MARKS, Listener, listener, tmux_environment
from stride_tui.settings.choices import CueProfile

HERE, AWAY, UNKNOWN = Listener.HERE, Listener.AWAY, Listener.UNKNOWN
SSH = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}
HOME = {"DISPLAY": ":0"}
TMUX = {"TMUX": "/tmp/tmux-1000/default,123,0"}


def everything(name: str) -> str:
    """A machine on which every program is installed."""
    return f"/usr/bin/{name}"


def nothing(name: str) -> None:
    """A machine on which no program is installed."""


@pytest.mark.parametrize(
    ("environment", "tmux", "expected"),
    [
        ({}, None, UNKNOWN),
        ({"TERM": "xterm", "LANG": "C"}, None, UNKNOWN),  # as su - over SSH leaves it
        ({"DISPLAY": ":0"}, None, HERE),
        ({"DISPLAY": "localhost:10.0"}, None, UNKNOWN),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None, HERE),
        ({"XDG_SEAT": "seat0"}, None, HERE),
        ({"__CFBundleIdentifier": "com.apple.Terminal"}, None, HERE),
        (SSH, None, AWAY),
        (SSH | HOME, None, AWAY),
        ({"SSH_TTY": "/dev/pts/0"}, None, AWAY),
        ({"SSH_CLIENT": "192.0.2.1 1 22"}, None, AWAY),
        (HOME | {"SSH_CONNECTION": ""}, None, HERE),
        (TMUX, None, UNKNOWN),
        (TMUX, {}, UNKNOWN),
        (TMUX | HOME, None, UNKNOWN),
        (TMUX | HOME, {}, UNKNOWN),
        (TMUX, HOME, HERE),
        (TMUX, SSH, AWAY),
        (TMUX | HOME, SSH, AWAY),
        (TMUX, HOME | SSH, AWAY),
        (TMUX | SSH, {}, AWAY),
        (HOME | {"STY": "1.pts-0"}, None, UNKNOWN),
        (HOME | {"ZELLIJ": "0"}, None, UNKNOWN),
        (HOME | {"SUDO_USER": "ada"}, None, UNKNOWN),
        (HOME | {"DOAS_USER": "ada"}, None, UNKNOWN),
        (HOME | {"VNCDESKTOP": "far:1"}, None, UNKNOWN),
        (TMUX | {"ZELLIJ": "0"}, HOME, UNKNOWN),
    ],
)
def test_who_would_hear_this_machine(
    environment: dict[str, str], tmux: dict[str, str] | None, expected: Listener
) -> None:
    assert listener(environment, tmux) is expected


def test_tmux_is_asked_for_who_attached(tmp_path: Path) -> None:
    answer = "printf 'SSH_CONNECTION=192.0.2.1 1 2 22\\n-SSH_TTY\\nODD\\nLANG=de=AT\\n'"
    asked = program(tmp_path, "tmux", does=answer)
    which = which_in(asked.parent)
    assert tmux_environment({}, which) is None
    assert tmux_environment(TMUX, nothing) is None
    assert tmux_environment(TMUX, which) == {
        "SSH_CONNECTION": "192.0.2.1 1 2 22", "LANG": "de=AT"
    }  # fmt: skip
    program(tmp_path, "tmux", does="exit 1")
    assert tmux_environment(TMUX, which) is None


@pytest.mark.parametrize(
    ("profile", "flash", "bell", "plays", "speaks", "notifies"),
    [
        (CueProfile.QUIET, True, False, False, False, False),
        (CueProfile.BELL, True, True, False, False, True),
        (CueProfile.SOUND, True, True, True, False, True),
        (CueProfile.VOICE, True, True, True, True, True),
    ],
)
def test_a_profile_at_home(
    profile: CueProfile, *, flash: bool, bell: bool, plays: bool, speaks: bool, notifies: bool
) -> None:
    outputs = choose_outputs(profile, HOME | {"TERM": "xterm-kitty"}, everything)
    assert (outputs.flash, outputs.bell) == (flash, bell)
    assert bool(outputs.players) is plays
    assert bool(outputs.speaker) is speaks
    assert (outputs.notification is Dialect.OSC_9) is notifies


def test_players_in_order_and_a_machine_with_none() -> None:
    outputs = choose_outputs(CueProfile.VOICE, HOME, everything)
    assert outputs.players == (
        ("/usr/bin/pw-play",), ("/usr/bin/paplay",), ("/usr/bin/aplay", "-q"), ("/usr/bin/afplay",)
    )  # fmt: skip
    assert outputs.speaker == ("/usr/bin/espeak-ng", "-s", "165")
    bare = choose_outputs(CueProfile.VOICE, HOME, nothing)
    assert (bare.players, bare.speaker, bare.bell) == ((), None, True)


def test_reduced_motion_takes_the_flash_away() -> None:
    assert not choose_outputs(CueProfile.BELL, {}, everything, reduced_motion=True).flash


@pytest.mark.parametrize("seed", range(4))
def test_over_ssh_never_the_hosts_audio(seed: int) -> None:
    chance = random.Random(seed)
    others = ["DISPLAY", "TMUX", "STY", "PULSE_SERVER", "XDG_RUNTIME_DIR", "WAYLAND_DISPLAY"]
    for _ in range(300):
        inside = {name: "x" for name in others if chance.random() < 0.5}
        tmux = chance.choice((None, {}, {"DISPLAY": ":0"}))
        mark = chance.choice(REMOTE_MARKS)
        if inside.get("TMUX") and chance.random() < 0.5:
            tmux = {**(tmux or {}), mark: "x"}
        else:
            inside[mark] = "x"
        profile = chance.choice(list(CueProfile))
        outputs = choose_outputs(profile, inside, everything, tmux=tmux)
        assert outputs.listener is AWAY
        assert outputs.players == ()
        assert outputs.speaker is None
        assert outputs.bell is (profile is not CueProfile.QUIET)


def described(outputs: Outputs) -> str:
    """What is said about outputs, as one text."""
    return "\n".join(describe(outputs))


def test_the_doctors_words() -> None:
    bell = described(choose_outputs(CueProfile.BELL, {"TERM": "xterm"}, everything))
    assert "bell: your terminal's own bell" in bell
    assert "notification: this terminal is not known to show any" in bell
    assert "sound" not in bell
    quiet = choose_outputs(CueProfile.QUIET, {}, everything, reduced_motion=True)
    assert describe(quiet) == (
        "flash: off, because motion is reduced",
        "bell: off in the quiet profile",
        "notification: off in the quiet profile",
    )
    voice = described(choose_outputs(CueProfile.VOICE, HOME, everything))
    assert "played by /usr/bin/pw-play" in voice
    assert "spoken by /usr/bin/espeak-ng" in voice
    away = described(choose_outputs(CueProfile.VOICE, SSH, everything))
    assert away.count("you are connected over SSH") == 2
    unsure = described(choose_outputs(CueProfile.SOUND, TMUX, everything))
    assert "cannot tell whether you sit at this machine" in unsure
    assert "allow-passthrough" in unsure
    bare = described(choose_outputs(CueProfile.SOUND, HOME, nothing))
    assert "none of pw-play, paplay, aplay, afplay is installed" in bare
    screen = choose_outputs(CueProfile.BELL, {"STY": "1", "TERM": "foot"}, nothing)
    assert screen.wrapping is Wrapping.SCREEN
    assert described(screen).endswith("through screen")
