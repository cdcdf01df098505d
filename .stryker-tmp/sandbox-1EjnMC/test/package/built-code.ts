// @ts-nocheck
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What a built module asks of the place it runs in. Read from the syntax tree: the packs are text and may hold any word. */
export interface Demands {
  /** Names in `import … from`, `export … from`. */
  readonly imports: string[];
  /** Names in `import()` and `require()`; "?" when computed. */
  readonly dynamicImports: string[];
  /** `eval`, `Function` as a constructor or function, and the globals that only Node has. */
  readonly forbidden: string[];
}

const NODE_GLOBALS: ReadonlySet<string> = new Set(['process', 'Buffer', '__dirname', '__filename', 'setImmediate', 'global']);

export function demandsOf(source: string): Demands {
  const demands: Demands = { imports: [], dynamicImports: [], forbidden: [] };
  const literal = (node: ts.Expression | undefined): string => (node !== undefined && ts.isStringLiteralLike(node) ? node.text : '?');
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
      demands.imports.push(literal(node.moduleSpecifier));
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression: callee } = node;
      if (callee.kind === ts.SyntaxKind.ImportKeyword) demands.dynamicImports.push(literal(node.arguments?.[0]));
      else if (ts.isIdentifier(callee)) {
        if (callee.text === 'require') demands.dynamicImports.push(literal(node.arguments?.[0]));
        if (callee.text === 'eval' || callee.text === 'Function') demands.forbidden.push(callee.text);
      }
    }
    if (ts.isIdentifier(node) && NODE_GLOBALS.has(node.text) && !isOnlyAName(node)) demands.forbidden.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS));
  return demands;
}

/** `a.process`, `{ process: 1 }` and a method `process()` name a property, not the global. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isGetAccessorDeclaration(parent)) &&
    parent.name === node
  );
}

/** The built files that an entry pulls in, itself included; with `dynamic`, those too that it may load later. */
export async function reachable(entry: string, { dynamic }: { readonly dynamic: boolean }): Promise<Map<string, Demands>> {
  const files = new Map<string, Demands>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    const demands = demandsOf(await readFile(file, 'utf8'));
    files.set(file, demands);
    for (const name of [...demands.imports, ...(dynamic ? demands.dynamicImports : [])])
      if (name.startsWith('.')) queue.push(join(dirname(file), name));
  }
  return files;
}
