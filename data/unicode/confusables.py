"""Writes confusables.txt: the characters whose UTS #39 skeleton is made of ASCII letters and digits, or is a small capital.

No npm package holds a table younger than Unicode 13, and Debian's ICU is of Unicode 15. Chromium carries the data of the current ICU,
with the confusables in ICU's own form (icu4c/source/i18n/uspoof_impl.h draws it).
Run: apt-get download chromium-common && dpkg-deb -x chromium-common_*.deb chromium &&
     python3 data/unicode/confusables.py chromium/usr/lib/chromium/icudtl.dat > data/unicode/confusables.txt
"""

import collections
import re
import struct
import sys
import unicodedata

# Letters for which UTS #39 has a skeleton of its own: Cherokee and Coptic have small letters of their shape.
SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢĸʍ"
# The Unicode version of each ICU: https://icu.unicode.org/download
UNICODE_OF_ICU = {"76": "16.0", "77": "16.0", "78": "17.0"}


def confusables_in(package: bytes) -> tuple[str, bytes]:
    """The ICU version of a data package, and its item of confusables without the header."""
    start = struct.unpack_from("<H", package)[0]
    count = struct.unpack_from("<I", package, start)[0]
    for i in range(count):
        name_at, item_at = struct.unpack_from("<II", package, start + 4 + 8 * i)
        name = package[start + name_at : package.index(b"\0", start + name_at)].decode()
        found = re.fullmatch(r"icudt(\d+)l/confusables\.cfu", name)
        if found:
            item = package[start + item_at :]
            return found[1], item[struct.unpack_from("<H", item)[0] :]
    sys.exit("The data package has no confusables.")


def mappings(item: bytes) -> dict[int, str]:
    """Code points and what they are mapped to: keys of 24 bits with the length above, places in a table of strings."""
    magic, _, _, keys, count, values, _, strings, _ = struct.unpack_from("<9I", item)
    if magic != 0x3845FDEF:
        sys.exit(f"Confusables of another form: {magic:#x}.")
    mapped = {}
    for i in range(count):
        key = struct.unpack_from("<I", item, keys + 4 * i)[0]
        value = struct.unpack_from("<H", item, values + 2 * i)[0]
        length = (key >> 24) + 1
        at = strings + 2 * value
        mapped[key & 0xFFFFFF] = chr(value) if length == 1 else item[at : at + 2 * length].decode("utf-16-le")
    return mapped


def skeleton(char: str, mapped: dict[int, str]) -> str:
    apart = unicodedata.normalize("NFD", char)
    return unicodedata.normalize("NFD", "".join(mapped.get(ord(c), c) for c in apart))


with open(sys.argv[1], "rb") as file:
    icu, item = confusables_in(file.read())
mapped = mappings(item)
sources = collections.defaultdict(list)
for code in range(0x80, 0x110000):
    found = skeleton(chr(code), mapped)
    if re.fullmatch(rf"[A-Za-z0-9]{{1,3}}|[{SMALL_CAPITALS}]", found):
        sources[found].append(f"{code:X}")
print(f"# UTS #39 confusables of Unicode {UNICODE_OF_ICU[icu]} (ICU {icu}): skeleton, then the code points that have it.")
print("# A skeleton's l stands for I, l, 1 and |, its O for 0 and O, its rn for m. Written by confusables.py.")
print("# Unicode data files are under the Unicode License V3, https://www.unicode.org/license.txt")
for found in sorted(sources):
    print(found, *sources[found])
