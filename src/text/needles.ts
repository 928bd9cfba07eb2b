import { foldUnit } from './letters.js';

/**
 * The words that a pattern can't match without: in each match stands at least one of them, folded as
 * `foldUnit` does. Null where the pattern promises none of three units or more. Worked out from the pattern's own
 * source, so that a test for the words can never hide a match.
 */
export function needlesOf(pattern: RegExp): readonly string[] | null {
  const { needles } = new Reader(pattern.source, 'needles').alternatives();
  return needles?.filter((word) => !needles.some((other) => other !== word && word.includes(other))) ?? null;
}

/**
 * The first three units that a match may begin with, folded; null where a match may be shorter or begin with
 * what the source does not spell out.
 */
export function openingsOf({ source }: Pick<RegExp, 'source'>): readonly string[] | null {
  const { openings } = new Reader(source, 'openings').alternatives();
  return openings?.every((opening) => opening.length === OPENING) ? openings : null;
}

/** The last three units that a match may end with, folded; null as above. */
export function closingsOf(pattern: RegExp): readonly string[] | null {
  const { closings } = new Reader(pattern.source, 'closings').alternatives();
  return closings?.every((closing) => closing.length === OPENING && !closing.includes(ANY)) ? closings : null;
}

const OPENING = 3;
/** Stands for units that the source does not spell out. */
const ANY = '\0';

/** The three units from an offset on, folded, to look up among openings. */
export function openingAt(text: string, at: number): string {
  return String.fromCharCode(
    foldUnit(text.charCodeAt(at)),
    foldUnit(text.charCodeAt(at + 1)),
    foldUnit(text.charCodeAt(at + 2)),
  );
}

/** The three units before an offset, folded, to look up among closings. */
export function closingBefore(text: string, at: number): string {
  return openingAt(text, at - 3);
}

/** What is known of a part of a pattern. */
interface Part {
  /** All that it can match, where that is a short list of plain strings. */
  readonly exact: readonly string[] | null;
  /** Strings of which each match holds one, or null. */
  readonly needles: readonly string[] | null;
  /** What it may begin with: `OPENING` units, or all of it where that is less; null where that is not known. */
  readonly openings: readonly string[] | null;
  /** What it may end with, in the same way. */
  readonly closings: readonly string[] | null;
}

const UNKNOWN: Part = { exact: null, needles: null, openings: null, closings: null };
const NOTHING: Part = known(['']);
/** Strings in a list of all that a part can match. */
const MOST_EXACT = 32;
/** Shorter words stand in every text. */
const LEAST = 3;
/** What a quantifier begins with. */
const SIGNS = '*+?{';

/** What is asked of a pattern; nothing else is worked out, since a page asks a hundred patterns before it is read. */
type Wanted = 'needles' | 'openings' | 'closings';

class Reader {
  readonly #source: string;
  readonly #wanted: Wanted;
  #at = 0;

  constructor(source: string, wanted: Wanted) {
    this.#source = source;
    this.#wanted = wanted;
  }

  /** Reads up to the closing bracket or the end: `a|b|c`. */
  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    if (parts.length === 1) return parts[0] as Part;
    const exact = all(parts.map((part) => part.exact));
    return {
      exact: exact && exact.length <= MOST_EXACT ? exact : null,
      needles: all(parts.map((part) => part.needles)),
      openings: all(parts.map((part) => part.openings)),
      closings: all(parts.map((part) => part.closings)),
    };
  }

  #sequence(): Part {
    if (this.#wanted === 'needles') return this.#words();
    let edge: readonly string[] | null = [''];
    if (this.#wanted === 'openings') {
      while (this.#goesOn()) edge = goneOn(edge, this.#part().openings);
      return { exact: null, needles: null, openings: edge, closings: null };
    }
    while (this.#goesOn()) edge = closedBy(edge, this.#part().closings);
    return { exact: null, needles: null, openings: null, closings: edge };
  }

  #part(): Part {
    const plain = this.#plain();
    return plain === '' ? this.#quantified(this.#atom()) : known([plain]);
  }

  /** `abc`: as long as what follows is known too, the strings grow; the best list on the way is kept. */
  #words(): Part {
    let best: readonly string[] | null = null;
    let run: readonly string[] = [''];
    let whole = true;
    while (this.#goesOn()) {
      const plain = this.#plain();
      if (plain !== '') {
        run = joined(run, [plain]);
        continue;
      }
      const part = this.#quantified(this.#atom());
      if (part.exact && part.exact.length * run.length <= MOST_EXACT) {
        run = joined(run, part.exact);
        continue;
      }
      whole = false;
      best = better(better(best, usable(run)), part.needles);
      run = part.exact ?? [''];
    }
    return { exact: whole ? run : null, needles: better(best, usable(run)), openings: null, closings: null };
  }

  /** The letters, digits and single spaces from here on that stand for themselves, folded; most of a pattern are such. */
  #plain(): string {
    const from = this.#at;
    let end = from;
    while (isPlain(this.#source.charCodeAt(end))) {
      if (end > from && this.#source[end] === ' ' && this.#source[end - 1] === ' ') break;
      end++;
    }
    // a sign behind the last one is about that one alone
    if (end > from && SIGNS.includes(this.#source[end] ?? ' ')) end--;
    this.#at = end;
    return this.#source.slice(from, end).toLowerCase();
  }

  #goesOn(): boolean {
    const char = this.#source[this.#at];
    return char !== undefined && char !== '|' && char !== ')';
  }

  #atom(): Part {
    const char = this.#source[this.#at++] as string;
    if (char === '(') return this.#group();
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape();
    if (char === '^' || char === '$') return NOTHING;
    return char === '.' ? UNKNOWN : literal(char.charCodeAt(0));
  }

  #group(): Part {
    let around = false;
    if (this.#take('?')) {
      const named = this.#take('<');
      around = this.#take('=') || this.#take('!');
      if (named && !around) this.#at = this.#source.indexOf('>', this.#at) + 1;
      else this.#take(':');
    }
    const inside = this.alternatives();
    this.#at++;
    // what stands around a match is no part of it
    return around ? NOTHING : inside;
  }

  /** `[- ]`; a class with ranges, escapes or many members stands for anything. */
  #class(): Part {
    const from = this.#at;
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    const members = this.#source.slice(from, this.#at++);
    if (members.length > 5 || members.startsWith('^') || /\\|.-./s.test(members)) return UNKNOWN;
    const parts = [...members].map((member) => literal(member.codePointAt(0) as number).exact);
    const exact = all(parts);
    return exact ? known(exact) : UNKNOWN;
  }

  #escape(): Part {
    const char = this.#source[this.#at++] as string;
    if (char === 'b' || char === 'B') return NOTHING;
    const rest = this.#source.slice(this.#at, this.#at + 40);
    const long = /^(?:\{[^}]*\}|<[^>]*>|[\da-fA-F]+)/.exec(rest)?.[0] ?? '';
    if (/[pPkux\d]/.test(char)) {
      this.#at +=
        char === 'u' && !long.startsWith('{') ? 4 : char === 'x' ? 2 : /\d/.test(char) ? 0 : long.length;
      return UNKNOWN;
    }
    if (/[a-zA-Z]/.test(char)) return UNKNOWN;
    return literal(char.charCodeAt(0));
  }

  #quantified(part: Part): Part {
    const first = this.#source[this.#at] ?? ' ';
    if (!SIGNS.includes(first)) return part;
    const sign =
      first === '{' ? /^\{\d+(?:,\d*)?\}/.exec(this.#source.slice(this.#at, this.#at + 12))?.[0] : first;
    if (!sign) return part;
    this.#at += sign.length;
    this.#take('?');
    if (sign === '?') {
      const openings = part.openings && [...part.openings, ''];
      const closings = part.closings && [...part.closings, ''];
      return { exact: part.exact && [...part.exact, ''], needles: null, openings, closings };
    }
    if (sign === '*' || sign.startsWith('{0')) return UNKNOWN;
    const openings = part.openings?.every((opening) => opening.length === OPENING) ? part.openings : null;
    const closings = part.closings?.every((closing) => closing.length === OPENING) ? part.closings : null;
    return { exact: null, needles: part.needles ?? (part.exact && usable(part.exact)), openings, closings };
  }

  #take(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

/** An ASCII letter or digit, or a space: no sign of the patterns' language, and folded by lower case. */
function isPlain(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || code === 32 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  );
}

function literal(code: number): Part {
  const folded = foldUnit(code);
  // letters beyond these have forms that a pattern may know and the fold does not
  const told = folded < 0x80 || (folded >= 0xe0 && folded <= 0xff) || (folded >= 0x3040 && folded < 0xd800);
  return told ? known([String.fromCharCode(folded)]) : UNKNOWN;
}

function known(exact: readonly string[]): Part {
  return { exact, needles: null, openings: exact, closings: exact };
}

function goneOn(heads: readonly string[] | null, tails: readonly string[] | null): readonly string[] | null {
  if (heads === null || heads.every((head) => head.length === OPENING)) return heads;
  return tails && [...new Set(heads.flatMap((head) => tails.map((tail) => (head + tail).slice(0, OPENING))))];
}

function closedBy(heads: readonly string[] | null, tails: readonly string[] | null): string[] | null {
  if (!tails) return null;
  const before = heads ?? [ANY];
  return [...new Set(tails.flatMap((tail) => before.map((head) => (head + tail).slice(-OPENING))))];
}

function all(lists: readonly (readonly string[] | null)[]): string[] | null {
  return lists.some((list) => list === null) ? null : [...new Set(lists.flat() as string[])];
}

function joined(heads: readonly string[], tails: readonly string[]): string[] {
  const one = tails[0];
  if (tails.length === 1 && one !== undefined) return heads.map((head) => spliced(head, one));
  return [...new Set(heads.flatMap((head) => tails.map((tail) => spliced(head, tail))))];
}

/** Two strings as one; spaces that meet are one, as in the text. */
function spliced(head: string, tail: string): string {
  return head.endsWith(' ') && tail.startsWith(' ') ? head + tail.slice(1) : head + tail;
}

function usable(list: readonly string[]): readonly string[] | null {
  return list.every((word) => word.length >= LEAST) ? list : null;
}

/** Of two lists the one with longer words, unless it is much the longer list. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (!a || !b) return a ?? b;
  return worth(b) > worth(a) ? b : a;
}

function worth(list: readonly string[]): number {
  return Math.min(...list.map((word) => word.length)) - Math.log2(list.length) / 2;
}
