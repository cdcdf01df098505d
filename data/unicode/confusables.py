"""Writes confusables.txt: the characters whose UTS #39 skeleton is made of ASCII letters and digits, or is a small capital, as ICU's
SpoofChecker knows them.

ICU publishes the confusables of its Unicode version; no npm package holds a table younger than Unicode 13.
Run: apt-get install python3-icu && /usr/bin/python3 data/unicode/confusables.py > data/unicode/confusables.txt
"""

import collections
import re
import unicodedata

import icu

# Letters for which UTS #39 has a skeleton of its own: Cherokee and Coptic have small letters of their shape.
SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢĸʍ"

checker = icu.SpoofChecker()
sources = collections.defaultdict(list)
for code in range(0x80, 0x110000):
    char = chr(code)
    if unicodedata.category(char) in ("Cn", "Co", "Cs", "Cc"):
        continue
    skeleton = checker.getSkeleton(0, char)
    if re.fullmatch(rf"[A-Za-z0-9]{{1,3}}|[{SMALL_CAPITALS}]", skeleton):
        sources[skeleton].append(f"{code:X}")
print(f"# UTS #39 confusables of Unicode {icu.UNICODE_VERSION} (ICU {icu.ICU_VERSION}): skeleton, then the code points that have it.")
print("# A skeleton's l stands for I, l, 1 and |, its O for 0 and O, its rn for m. Written by confusables.py.")
print("# Unicode data files are under the Unicode License V3, https://www.unicode.org/license.txt")
for skeleton in sorted(sources):
    print(skeleton, *sources[skeleton])
