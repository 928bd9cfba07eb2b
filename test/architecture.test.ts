import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/root.js';

// Who may import whom, and what else keeps the house easy to find one's way in.

interface SourceFile {
  /** From `src/`, with forward slashes. */
  readonly path: string;
  /** The first folder, or `(top)`. */
  readonly layer: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const FILES: readonly SourceFile[] = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(`${ROOT}src/${path}`, 'utf8');
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    return { path, layer: layerOf(path), text, imports };
  });

function layerOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : '(top)';
}

/** The file that a relative import means, from `src/`; null for a package. */
function target(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

const SHARED = ['record', 'text', 'vocabulary'];
const BELOW_CLI = [...SHARED, 'layouts', 'fields', 'dedupe', 'store', 'export', 'report', 'sources'];

/** Besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  record: [],
  text: ['record'],
  vocabulary: ['record'],
  layouts: SHARED,
  fields: SHARED,
  dedupe: SHARED,
  store: ['record', 'text'],
  export: ['record', 'text'],
  report: ['record', 'text'],
  sources: ['record', 'text'],
  '(top)': [...BELOW_CLI, 'life', 'intake'],
  life: BELOW_CLI,
  intake: [...BELOW_CLI, '(top)', 'life'],
  cli: [...BELOW_CLI, '(top)', 'life', 'intake'],
};

/** Packages and the places where they are at home; `import type` of them is free. */
const HOMES: Readonly<Record<string, string | readonly string[]>> = {
  commander: 'cli/',
  chalk: 'cli/',
  'string-width': 'cli/',
  'supports-hyperlinks': 'cli/',
  zod: ['json-schema.ts', 'intake/divide-json.ts'],
  diff: 'life/word-diff.ts',
  'csv-stringify': 'export/',
  'fast-xml-builder': 'export/',
  'hyparquet-writer': 'export/',
  kysely: 'store/',
  libsql: 'store/sqlite/',
  'env-paths': ['store/', 'cli/settings/'],
  lilconfig: 'cli/settings/',
  '@humanwhocodes': 'cli/settings/',
  cheerio: 'text/html/',
  htmlparser2: 'text/html/',
  domhandler: 'text/html/',
  'encoding-sniffer': 'sources/',
  warcio: 'sources/',
  '@zone-eu': 'sources/',
  undici: 'sources/http/',
  'robots-parser': 'sources/http/',
  '@observablehq': 'report/figures/',
  'happy-dom': 'report/figures/',
  'topojson-client': 'report/figures/',
  'world-atlas': 'report/figures/',
};

describe('the layers', () => {
  it('are the folders of src', () => {
    expect([...new Set(FILES.map(({ layer }) => layer))].filter((layer) => !(layer in MAY_IMPORT))).toEqual(
      [],
    );
    expect(FILES.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports itself and of ours only: %j', (layer, allowed) => {
    const wrong = FILES.filter((file) => file.layer === layer).flatMap(({ path, imports }) =>
      imports
        .map((specifier) => target(path, specifier))
        .filter((to) => to !== null)
        .filter((to) => layerOf(to) !== layer && !allowed.includes(layerOf(to)))
        .map((to) => `${path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import files that are there, and never from outside src', () => {
    const there = new Set(FILES.map(({ path }) => path));
    const wrong = FILES.flatMap(({ path, imports }) =>
      imports
        .map((specifier) => target(path, specifier))
        .filter((to) => to !== null && !there.has(to))
        .map((to) => `${path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keep each package in its home', () => {
    const wrong = FILES.flatMap(({ path, text }) =>
      runtimeImports(text)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map((specifier) => specifier.split('/')[0] as string)
        .filter((name) => ![HOMES[name] ?? []].flat().some((home) => path.startsWith(home)))
        .map((name) => `${path} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import each other in no circle', () => {
    expect(findCircles()).toEqual([]);
  });
});

describe('every file', () => {
  it('outside cli leaves the console and the process alone', () => {
    const wrong = FILES.filter(({ layer }) => layer !== 'cli').filter(
      ({ text, imports }) =>
        /\bconsole\s*[.[]|\bprocess\s*[.[][\w'"]/.test(code(text)) || imports.includes('node:process'),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  // README says when a network connection is opened. Who adds another place that does has to change both.
  it('outside sources/http opens no network connection', () => {
    const modules = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)|^undici/;
    const wrong = FILES.filter(({ path }) => !path.startsWith('sources/http/')).filter(
      ({ text, imports }) =>
        imports.some((name) => modules.test(name)) || /(?<![.\w])fetch\(|\bnew WebSocket\b/.test(code(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('runs no other program but the pager of the user, and no code that it is given', () => {
    const wrong = FILES.filter(
      ({ path, text, imports }) =>
        (imports.some((name) => /child_process/.test(name)) && path !== 'cli/pager.ts') ||
        imports.some((name) => /node:vm/.test(name)) ||
        /(?<![.\w])eval\(|\bnew Function\(/.test(code(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('is of a length to be read at one go; vocabulary may be longer', () => {
    const long = FILES.filter(
      ({ layer, text }) => layer !== 'vocabulary' && text.split('\n').length - 1 > 400,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('exports by name', () => {
    expect(
      FILES.filter(({ text }) => /^export default\b|\bas default\b/m.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('the indexes name', () => {
  it('every field', () => {
    const fields = FILES.filter(
      ({ path, text }) => /^fields\/[^/]+\.ts$/.test(path) && /\bdefineField[<(]/.test(text),
    );
    expect(
      missing(
        fields.filter(({ path }) => path !== 'fields/field.ts'),
        'fields/index.ts',
      ),
    ).toEqual([]);
  });

  it('every command', () => {
    const commands = FILES.filter(({ path }) => /^cli\/commands\/[^/]+\.ts$/.test(path));
    expect(missing(commands, 'cli/commands/index.ts')).toEqual([]);
  });

  it('every export format', () => {
    const formats = FILES.filter(
      ({ layer, text }) => layer === 'export' && /^export const \w+: Format = /m.test(text),
    );
    expect(missing(formats, 'export/index.ts')).toEqual([]);
  });

  it.each(['html', 'text'])('every layout of %s pages', (format) => {
    const layouts = FILES.filter(
      ({ path, text }) => path.startsWith(`layouts/${format}-`) && /^export const \w+: Layout = /m.test(text),
    );
    expect(layouts.length).toBeGreaterThan(3);
    expect(missing(layouts, `layouts/${format}-index.ts`)).toEqual([]);
  });
});

/** Those of the files that the index does not import; an index of nothing is a mistake of this test. */
function missing(files: readonly SourceFile[], indexPath: string): string[] {
  const index = FILES.find(({ path }) => path === indexPath);
  const named = new Set(index?.imports.map((specifier) => target(indexPath, specifier)));
  const wanted = files.filter(({ path }) => path !== indexPath);
  expect(wanted.length, `files for ${indexPath}`).toBeGreaterThan(1);
  return wanted.filter(({ path }) => !named.has(path)).map(({ path }) => path);
}

/** Without comments. Strings stay: a pattern that meets them has to be narrow enough. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** What is imported when the code runs: neither `import type` nor names that are all types. */
function runtimeImports(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) && !isTypeOnly(node))
        found.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push(argument.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest));
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((each) => each.isTypeOnly)
  );
}

/** Circles among the imports that are there at run time; those of types alone are no harm. */
function findCircles(): string[] {
  const graph = new Map(
    FILES.map(({ path, text }) => [
      path,
      runtimeImports(text).flatMap((specifier) => target(path, specifier) ?? []),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, above: readonly string[]) => {
    if (above.includes(path)) {
      circles.push([...above.slice(above.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...above, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return circles;
}
