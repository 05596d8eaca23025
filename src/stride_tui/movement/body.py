"""The body that is drawn: lengths, thicknesses and masses, as fractions of standing height.

Lengths after Drillis and Contini 1966 (in Winter's textbook), the forearm drawn to the knuckles;
head and neck are set for legibility. Masses after Plagenhoef 1983. They shape the figure and the
balance checks, and make no claim about a particular person.
"""

from typing import Final

THIGH: Final = 0.245
SHANK: Final = 0.246
UPPER_ARM: Final = 0.186
FOREARM: Final = 0.190
TRUNK: Final = 0.288
NECK: Final = 0.052
HEAD: Final = 0.070
HEAD_RADIUS: Final = 0.058
ANKLE_HEIGHT: Final = 0.039
TOE_FORWARD: Final = 0.115
HEEL_BACK: Final = 0.032
HALF_HIPS: Final = 0.052
"""From the middle of the hips to one hip joint, seen from the front."""
HALF_SHOULDERS: Final = 0.112
"""From the middle of the shoulders to one shoulder joint, seen from the front."""
TOE_OUT: Final = 0.035
"""How far a flat foot points outwards, seen from the front."""

Thickness = tuple[float, float]
"""Radius at the upper and at the lower end of a limb."""

THIGH_RADII: Final[Thickness] = (0.042, 0.030)
SHANK_RADII: Final[Thickness] = (0.029, 0.018)
FOOT_RADII: Final[Thickness] = (0.018, 0.014)
UPPER_ARM_RADII: Final[Thickness] = (0.021, 0.018)
FOREARM_RADII: Final[Thickness] = (0.018, 0.014)
TRUNK_RADII: Final[Thickness] = (0.046, 0.054)
FRONT_TRUNK_RADII: Final[Thickness] = (0.048, 0.080)
FAR_SCALE: Final = 0.55
"""Far limbs are drawn this much thinner."""

Part = tuple[str, str, float, float]
"""Two joints, the share of body mass between them, and where its centre lies from the first."""

MASSES: Final[tuple[Part, ...]] = (
    ("head", "neck", 0.0826, 0.0),
    ("hip", "shoulder", 0.4684, 0.52),
    *(
        part
        for side in ("near", "far")
        for part in (
            ("hip", f"knee_{side}", 0.1050, 0.43),
            (f"knee_{side}", f"ankle_{side}", 0.0475, 0.43),
            (f"ankle_{side}", f"toe_{side}", 0.0143, 0.50),
            ("shoulder", f"elbow_{side}", 0.0325, 0.44),
            (f"elbow_{side}", f"wrist_{side}", 0.0252, 0.50),
        )
    ),
)
"""The parts of the body for the centre of mass."""
