import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders that a commit is looked at in, both gone afterwards. */
export interface Checkout {
  /** Where the commit's files lie. */
  readonly tree: string;
  /** For whatever else is written. */
  readonly scratch: string;
}

/**
 * Runs something on a commit of a repository, checked out beside it, and takes it away again, also when that fails.
 *
 * @throws what git says of a commit that there is not
 */
export function atCommit<T>(repository: string, commit: string, run: (checkout: Checkout) => T): T {
  const scratch = mkdtempSync(join(tmpdir(), 'telltale-against-'));
  const tree = join(scratch, 'tree');
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['worktree', ...args], { cwd: repository, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    git('add', '--quiet', '--detach', tree, commit);
    try {
      return run({ tree, scratch });
    } finally {
      git('remove', '--force', tree);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
