/** The rival that everybody builds first: a list of words, one point each. Plain substring search on the lower-cased text. */
const WORDS = [
  'replica', 'fake', 'counterfeit', 'knockoff', 'knock-off', 'knock off', 'aaa', '1:1', 'super copy', 'superclone', 'super clone', 'mirror quality', 'first copy', 'master copy', 'ua ', 'unauthorized', 'high quality copy', 'top quality',
  'best quality', 'inspired', 'dupe', 'réplica', 'imitación', 'copia', 'primeira linha', 'реплика', 'копия', 'подделка', 'люкс', '高仿', 'a货', '复刻', '精仿', '仿', '原单', 'レプリカ', 'コピー', 'n級', '레플리카', '미러급', '짝퉁', '이미테이션',
  'replika', 'çakma', 'podróbka', 'fälschung', 'nachbau', 'contrefaçon', 'réplique', 'falso', 'تقليد', 'هاي كوبي', 'factory', 'wholesale', 'dhgate', 'yupoo', 'no box', 'grade a',
] as const;

export function keywordScore(listing: Record<string, unknown>): number {
  const text = `${listing.title ?? ''} ${listing.description ?? ''}`.toLowerCase();
  let score = 0;
  for (const word of WORDS) if (text.includes(word)) score++;
  return score;
}
