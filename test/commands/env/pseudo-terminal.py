"""Runs a program in a pseudo-terminal: what is written to this script is typed, what it prints was shown."""

import os
import pty
import sys

sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
