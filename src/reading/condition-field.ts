/**
 * Grades of worn articles that forms offer, alone or behind a word for "very", and marks out of ten. Elsewhere such words praise ("good
 * quality"); a form's own field says with them that somebody had the article.
 */
const GRADE =
  /^(?:\S+ )?(?:good|great|poor|bon|correct|dobr[éo]|gera|jó|bună|bra|god|καλή|отличн|хорош|добр|[iİ]yi|جيد|ممتاز|خوب|טוב)\p{L}*(?: جدا| מאוד)?(?=\s*(?:$|[-–(,./:]))|^\d(?:[.,]\d)?\s?\/\s?10(?!\d)/iu;

/** Longest grade, in UTF-16 units: what is longer is a sentence. */
const LONGEST = 40;

/** The grade of a worn article that a value of the field for the condition begins with. */
export function gradeOf(value: string): string | undefined {
  return GRADE.exec(value.slice(0, LONGEST))?.[0];
}
