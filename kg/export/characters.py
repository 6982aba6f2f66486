"""Characters that do not go into a file as they are."""

from __future__ import annotations

import re

# What XML forbids (https://www.w3.org/TR/xml/#charsets); surrogates are no characters at all.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What a terminal obeys or what turns round the order of what follows, for the inside of a character class.
UNSAFE = "\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"
