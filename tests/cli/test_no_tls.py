"""The app is loaded without the TLS library, which stays there for whoever wants it."""

import subprocess
import sys


def test_the_event_loop_is_loaded_without_tls() -> None:
    script = (
        "import sys\n"
        "from stride_tui.cli.screen import load_without_tls\n"
        "load_without_tls()\n"
        "import stride_tui.ui.app\n"
        "print([name for name in ('ssl', '_ssl', '_hashlib') if name in sys.modules])\n"
        "import ssl\n"
        "print(ssl.OPENSSL_VERSION[:3] or 'none')\n"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert found.stdout.decode().splitlines()[0] == "[]"
    assert len(found.stdout.decode().splitlines()) == 2
