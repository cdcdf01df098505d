// @ts-nocheck
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !f.includes('generated'),
);

/** Places where code is made of text: eval, Function, timers with a string, regular expressions that are not literals. */
function codeFromText(file: string, source: string): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = ts.isIdentifier(node.expression)
        ? node.expression.text
        : ts.isPropertyAccessExpression(node.expression)
          ? node.expression.name.text
          : '';
      const [first] = node.arguments ?? [];
      const isLiteral = first !== undefined && (ts.isStringLiteralLike(first) || ts.isRegularExpressionLiteral(first));
      const isMethod = ts.isPropertyAccessExpression(node.expression);
      const makesPattern = name === 'RegExp' || (isMethod && ['match', 'matchAll', 'search'].includes(name) && first !== undefined);
      const isPattern = makesPattern && !isLiteral && !isNamedPattern(first, tree);
      const isTimer = (name === 'setTimeout' || name === 'setInterval') && isLiteral;
      if (name === 'eval' || name === 'Function' || isPattern || isTimer)
        found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** A constant of the same file that holds a literal. */
function isNamedPattern(node: ts.Expression | undefined, tree: ts.SourceFile): boolean {
  if (node === undefined || !ts.isIdentifier(node)) return false;
  return tree.statements.some(
    (s) =>
      ts.isVariableStatement(s) &&
      s.declarationList.declarations.some(
        (d) =>
          ts.isIdentifier(d.name) &&
          d.name.text === node.text &&
          d.initializer !== undefined &&
          ts.isRegularExpressionLiteral(d.initializer),
      ),
  );
}

describe('the source', () => {
  it('makes no code and no regular expression out of data', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((file) => codeFromText(file, readFileSync(join(root, 'src', file), 'utf8')))).toEqual([]);
  });

  it('would be caught if it did', () => {
    const bad = 'const f = Function("x"); eval(y); new RegExp(word); text.match(word); setTimeout("x", 1); const OK = /a/; text.match(OK);';
    expect(codeFromText('bad.ts', bad)).toHaveLength(5);
  });

  it('scores where strings may not become code, as under a strict Content-Security-Policy', async () => {
    const entry = join(root, 'dist/index.js');
    expect(existsSync(entry), 'npm run build first').toBe(true);
    const program = `
      let refused = false;
      try { new Function('return 1'); } catch { refused = true; }
      const { scoreListing } = await import(${JSON.stringify(entry)});
      console.log(refused, scoreListing({ title: 'Gucci r3plica bag 1:1', price: '$25' }).level);`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--disallow-code-generation-from-strings',
      '--input-type=module',
      '-e',
      program,
    ]);
    expect(stdout.trim()).toBe('true critical');
  }, 60_000);
});

describe('the runtime dependencies', () => {
  interface Locked {
    readonly dev?: boolean;
    readonly hasInstallScript?: boolean;
    readonly integrity?: string;
    readonly resolved?: string;
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  const runtime = Object.entries(packages).filter(([path, entry]) => path !== '' && entry.dev !== true);

  it('run nothing when they are installed, and are pinned by their hash', () => {
    expect(runtime.length).toBeGreaterThan(5);
    expect(runtime.filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => path)).toEqual([]);
    expect(runtime.filter(([, entry]) => entry.integrity?.startsWith('sha512-') !== true).map(([path]) => path)).toEqual([]);
  });

  it('are asked for in exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
