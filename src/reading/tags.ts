/** UTF-16 units on either side of a hit that are looked at. */
const REACH = 200;
/** Items of a list of key words beside a hit, and words of one. */
const ITEMS = 6;
const ITEM_WORDS = 3;

/** What such a list is called, right before it on its line. */
const HEADING =
  /(?:^|[\s#([])(?:tags?|hash\s?tags?|key\s?words?|search(?:es| terms| words)?|stichw[oö]rter|suchbegriffe|schlagw[oö]rter|mots[- ]cl[eé]s|palabras clave|etiquetas|palavras[- ]chave|parole chiave|anahtar kelimeler|etiketler|słowa kluczowe|zoekwoorden|ключевые слова|теги|тэги|для поиска|ключові слова|الكلمات المفتاحية|كلمات البحث|ハッシュタグ|検索用?|キーワード|タグ|키워드|태그|검색어|关键词|關鍵詞|标签|標籤|搜索词)\s*[:：\])]/iu;

/** Whether a hit stands among key words for the search rather than in a sentence: behind a "#", on a line of tags, in a long list. */
export function isTag(source: string, start: number, end: number): boolean {
  if (/[#＃]\s?$/u.test(source.slice(Math.max(0, start - 2), start))) return true;
  const reached = source.slice(Math.max(0, start - REACH), start);
  const before = reached.slice(reached.lastIndexOf('\n') + 1);
  if (HEADING_END.test(before) && HEADING.test(before)) return true;
  const rest = source.slice(end, end + REACH);
  const lineEnd = rest.indexOf('\n');
  const after = lineEnd === -1 ? rest : rest.slice(0, lineEnd);
  if (separatorsIn(before) + separatorsIn(after) < ITEMS - 1) return false;
  return itemsOf(before.split(SEPARATOR).reverse()) + itemsOf(after.split(SEPARATOR)) - 1 >= ITEMS;
}

/** What a heading ends with. */
const HEADING_END = /[:：\])]/u;

const SEPARATOR = /[,，、;；|]|\s#/u;
const SEPARATORS: ReadonlySet<number> = new Set(Array.from(',，、;；|#', (c) => c.charCodeAt(0)));

/** How many separators stand in a text, or a few more. */
function separatorsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (SEPARATORS.has(text.charCodeAt(i))) count++;
  return count;
}

/** Short items in a row from the hit outwards, its own among them. */
function itemsOf(parts: readonly string[]): number {
  const end = parts.findIndex((part) => /[.!?。！？:：]/u.test(part) || part.trim().split(/\s+/u).length > ITEM_WORDS);
  return end === -1 ? parts.length : end;
}
