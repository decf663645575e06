"""Draws the text of a terminal as SVG: python terminal.py TITLE < text. The same text gives the same bytes."""
import io
import re
import sys

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, color_system="truecolor")
console.print(Text.from_ansi(sys.stdin.read()))
svg = console.export_svg(title=sys.argv[1], theme=MONOKAI, unique_id="terminal")
# The fonts of the reader, since the picture must not load any.
svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S).replace("Fira Code", "DejaVu Sans Mono")
sys.stdout.write(re.sub(r"[ \t]+$", "", svg, flags=re.M))
