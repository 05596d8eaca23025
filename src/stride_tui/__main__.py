"""`python -m stride_tui` is `stride`."""

from stride_tui.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
