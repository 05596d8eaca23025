"""Which outputs a cue goes to: chosen from the profile and from where the session runs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from stride_tui.alerts.notification import Dialect, Wrapping, dialect, wrapping
from stride_tui.alerts.place import Listener, listener
from stride_tui.alerts.sound import PLAYERS, players
from stride_tui.alerts.speech import SPEAKERS, speaker
from stride_tui.settings.choices import CueProfile

NOT_HERE: Final = {
    Listener.AWAY: "you are connected over SSH, and this machine's loudspeaker is not near you",
    Listener.UNKNOWN: "stride cannot tell whether you sit at this machine",
}
"""Why the loudspeaker is left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """The outputs of a session's cues."""

    profile: CueProfile
    """What the runner asked for."""
    listener: Listener
    """Who would hear this machine's loudspeaker."""
    flash: bool
    """Whether the screen flashes."""
    bell: bool
    """Whether the terminal's bell rings, where nothing better sounds."""
    players: tuple[tuple[str, ...], ...] = ()
    """Commands that play a file, best first."""
    speaker: tuple[str, ...] | None = None
    """The command that speaks."""
    notification: Dialect | None = None
    """How the terminal is asked for a notification at the end."""
    wrapping: Wrapping = Wrapping.NONE
    """Who has to pass the notification on."""


def is_local(profile: CueProfile) -> bool:
    """Whether a profile wants this machine's loudspeaker."""
    return profile in {CueProfile.SOUND, CueProfile.VOICE}


def choose_outputs(
    profile: CueProfile,
    environment: Mapping[str, str],
    which: Callable[[str], str | None],
    *,
    tmux: Mapping[str, str] | None = None,
    reduced_motion: bool = False,
) -> Outputs:
    """The outputs for a profile in a place, told from the process's variables.

    Args:
        profile: What was asked for.
        environment: Their names and values.
        which: Finds a program, as `shutil.which` does.
        tmux: What `place.tmux_environment` said; only asked for where the profile `is_local`.
        reduced_motion: Whether the screen must not flash.
    """
    who = listener(environment, tmux)
    here, voice = who is Listener.HERE, profile is CueProfile.VOICE
    return Outputs(
        profile=profile,
        listener=who,
        flash=not reduced_motion,
        bell=profile is not CueProfile.QUIET,
        players=players(which) if here and is_local(profile) else (),
        speaker=speaker(which) if here and voice else None,
        notification=None if profile is CueProfile.QUIET else dialect(environment),
        wrapping=wrapping(environment),
    )


def describe(outputs: Outputs) -> tuple[str, ...]:
    """One line for each output: what it does here, or why it does nothing."""
    lines = [flash_line(outputs), bell_line(outputs)]
    if is_local(outputs.profile):
        lines.append(sound_line(outputs))
    if outputs.profile is CueProfile.VOICE:
        lines.append(voice_line(outputs))
    lines.append(notification_line(outputs))
    return tuple(lines)


def flash_line(outputs: Outputs) -> str:
    """What the flash does."""
    if outputs.flash:
        return "flash: the screen flashes with each signal, at most twice a second"
    return "flash: off, because motion is reduced"


def bell_line(outputs: Outputs) -> str:
    """What the bell does."""
    if not outputs.bell:
        return "bell: off in the quiet profile"
    if outputs.players:
        return "bell: your terminal's own bell, if no player works"
    return "bell: your terminal's own bell, in a rhythm for each signal"


def sound_line(outputs: Outputs) -> str:
    """What the player does."""
    if outputs.players:
        return f"sound: short tones, played by {outputs.players[0][0]}"
    return f"sound: not used: {missing(outputs, [name for name, *_ in PLAYERS])}"


def voice_line(outputs: Outputs) -> str:
    """What the speaker does."""
    if outputs.speaker:
        return f"voice: a few words, spoken by {outputs.speaker[0]}"
    return f"voice: not used: {missing(outputs, [name for name, *_ in SPEAKERS])}"


def missing(outputs: Outputs, programs: list[str]) -> str:
    """Why none of some programs is used."""
    found_none = f"none of {', '.join(programs)} is installed"
    return NOT_HERE.get(outputs.listener, found_none)


def notification_line(outputs: Outputs) -> str:
    """What the notification does."""
    if outputs.notification is None:
        why = "off in the quiet profile" if not outputs.bell else "this terminal is not known"
        return f"notification: {why}" + ("" if not outputs.bell else " to show any")
    line = f"notification: {outputs.notification} at the end of a workout"
    match outputs.wrapping:
        case Wrapping.NONE:
            return line
        case Wrapping.TMUX:
            return f"{line}, through tmux (it needs: set -g allow-passthrough on)"
        case Wrapping.SCREEN:
            return f"{line}, through screen"
