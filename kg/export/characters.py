"""Characters that do not go into a file as they are: strings for the inside of character classes."""

from __future__ import annotations

import re

# What XML forbids (https://www.w3.org/TR/xml/#charsets); surrogates are no characters at all.
FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
LEFT_OUT = re.compile(f"[{FORBIDDEN}]")
# What a terminal obeys, and what turns round the order of what follows.
UNSAFE = "\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"
