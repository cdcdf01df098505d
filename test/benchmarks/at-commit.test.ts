import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atCommit } from '../../benchmarks/speed/at-commit.js';

describe('a commit beside this one', () => {
  const before = process.env.TMPDIR;
  let folder = '';
  let repository = '';
  let scratch = '';
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: repository, stdio: 'ignore' });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'telltale-at-commit-'));
    [repository, scratch] = [join(folder, 'repository'), join(folder, 'scratch')];
    for (const one of [repository, scratch]) mkdirSync(one);
    git('init', '--quiet');
    writeFileSync(join(repository, 'package.json'), '{}');
    git('add', 'package.json');
    git('-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', 'commit', '--quiet', '-m', 'One file');
    process.env.TMPDIR = scratch;
  });

  afterEach(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true });
  });

  it('is there while it is looked at, and gone when that failed', () => {
    const look = (): unknown =>
      atCommit(repository, 'HEAD', ({ tree }) => {
        expect(existsSync(join(tree, 'package.json'))).toBe(true);
        throw new Error('it does not build');
      });
    expect(look).toThrow('it does not build');
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('that there is not is said by git, and leaves nothing', () => {
    expect(() => atCommit(repository, 'no-such-commit', () => 0)).toThrow('invalid reference: no-such-commit');
    expect(readdirSync(scratch)).toEqual([]);
  });
});
