import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Report } from '../record/diagnostic.js';
import { adviceOnBoard } from './boards.js';

/** One thing to read: a file, or stdin where `path` is null. */
export interface Input {
  /** The path as it was given, with forward slashes; `-` for stdin. */
  readonly uri: string;
  readonly path: string | null;
  /** It was found in a folder, and nobody has named it: it may be no page of jobs. */
  readonly incidental?: boolean;
}

export const STDIN: Input = { uri: '-', path: null };

/**
 * The inputs that paths stand for, each once: files as given, folders with all pages under them,
 * in the order of their code units (the same on any machine). What is left out is reported.
 */
export async function walkInputs(paths: readonly string[], report: Report): Promise<Input[]> {
  const found = new Map<string, Input>();
  for (const given of paths) {
    for (const input of await inputsOf(given, report)) {
      if (!found.has(input.uri)) found.set(input.uri, input);
    }
  }
  return [...found.values()];
}

async function inputsOf(given: string, report: Report): Promise<Input[]> {
  if (given === '-') return [STDIN];
  const uri = uriOf(given);
  try {
    const stats = await fs.stat(given);
    if (!stats.isDirectory()) return [{ uri, path: given }];
  } catch (error) {
    report(cannotRead(given, error));
    return [];
  }
  const found: Input[] = [];
  await walkFolder(given, new Set(), found, report);
  if (found.length === 0) report(warning('input.no-pages', uri, 'the folder holds no pages'));
  return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** `above` holds the real paths of the folders that lead here, so that a link cannot lead round in circles. */
async function walkFolder(
  folder: string,
  above: ReadonlySet<string>,
  found: Input[],
  report: Report,
): Promise<void> {
  let entries: Dirent[];
  const inside = new Set(above);
  try {
    const real = await fs.realpath(folder);
    if (above.has(real)) {
      report(warning('input.skipped', uriOf(folder), 'skipped: the link leads back to a folder above it'));
      return;
    }
    inside.add(real);
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    report(cannotRead(folder, error));
    return;
  }
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    const kind = await kindOf(entry, full);
    const reason = whySkipped(entry.name, kind);
    if (reason) report(warning('input.skipped', uriOf(full), `skipped: ${reason}`));
    else if (kind === 'folder') await walkFolder(full, inside, found, report);
    else found.push({ uri: uriOf(full), path: full, incidental: true });
  }
}

type EntryKind = 'file' | 'folder' | 'broken link' | 'other';

async function kindOf(entry: Dirent, full: string): Promise<EntryKind> {
  if (!entry.isSymbolicLink()) return entryKind(entry);
  try {
    return entryKind(await fs.stat(full));
  } catch {
    return 'broken link';
  }
}

function entryKind(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function whySkipped(name: string, kind: EntryKind): string | null {
  if (name.startsWith('.')) return 'hidden';
  if (kind === 'folder') return name === 'node_modules' ? 'installed packages, not pages' : null;
  if (kind === 'broken link') return 'a link to nothing';
  if (kind === 'other') return 'neither a file nor a folder';
  const extension = path.extname(name.replace(/\.gz$/i, '')).toLowerCase();
  return PAGE_EXTENSIONS.has(extension)
    ? null
    : `${extension} files are not pages (name the file itself to try it)`;
}

const PAGE_EXTENSIONS = new Set(
  [
    '',
    'txt',
    'text',
    'md',
    'markdown',
    'html',
    'htm',
    'xhtml',
    'xht',
    'json',
    'ndjson',
    'jsonl',
    'mhtml',
    'mht',
    'warc',
    'wet',
  ].map((name) => (name === '' ? '' : `.${name}`)),
);

/** The name of a file or folder: its path as given, in one form on every system. */
export function uriOf(given: string): string {
  return path
    .normalize(given)
    .split(path.sep)
    .join('/')
    .replace(/(?<=.)\/$/, '');
}

function cannotRead(given: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code;
  const uri = given === '' ? '""' : uriOf(given);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      severity: 'error',
      code: 'INPUT_MISSING',
      uri,
      message:
        given === ''
          ? '"" is no input: give a file, a folder, a web address, or - for stdin'
          : `no such file or folder: ${given}; ${adviceOn(given)}`,
    };
  }
  const reason = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : String(code ?? error);
  return { severity: 'error', code: 'INPUT_UNREADABLE', uri, message: `cannot read ${given}: ${reason}` };
}

/** What to do about a name that nothing stands under; it may be a web address that lacks its beginning. */
function adviceOn(given: string): string {
  const [, host = '', port] = WEB_LIKE.exec(given) ?? [];
  const last = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  const isHost = host !== '' && (given.length > host.length || !PAGE_EXTENSIONS.has(`.${last}`));
  if (!isHost) return adviceOnBoard(given) ?? 'check the path, or give - to read from stdin';
  const isNear = port !== undefined || host === 'localhost' || /^[\d.]+$/.test(host);
  return `for a page on the web give ${isNear ? 'http' : 'https'}://${given}`;
}

/** `example.org/jobs`, `127.0.0.1:8931/`, `localhost:3000`: a host, a port, a path. */
const WEB_LIKE =
  /^((?:[a-z0-9-]{1,63}\.){1,8}(?:[a-z]{2,24}|\d{1,3})|localhost(?=[:/]))(:\d{1,5})?(?:[/?#]|$)/i;

function warning(code: `${string}.${string}`, uri: string, message: string): Diagnostic {
  return { severity: 'warning', code, uri, message };
}
