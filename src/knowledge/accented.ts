/**
 * Words that bind, or name an article, that folding turns into another word of English or of their own language ("boné" is a cap in
 * Portuguese; "giày" is a shoe, "giấy" paper; "ban" is a tyre in Indonesian, "bán" to sell in Vietnamese): by folded form, as they are
 * written. They are too common in their own language to be left out, as false friends are, and count only with their accents, or
 * without any ("cap", but not "cấp", a grade).
 */
export const ACCENTED: ReadonlyMap<string, string> = new Map([
  ['ao', 'áo'],
  ['ban', 'ban'],
  ['bone', 'boné'],
  ['bones', 'bonés'],
  ['cap', 'cap'],
  ['dep', 'dép'],
  ['fur', 'für'],
  ['giay', 'giày'],
  ['khan', 'khăn'],
  ['mu', 'mũ'],
  ['nhan', 'nhẫn'],
  ['noi', 'nồi'],
  ['op', 'ốp'],
  ['quan', 'quần'],
  ['tui', 'túi'],
  ['vi', 'ví'],
]);
