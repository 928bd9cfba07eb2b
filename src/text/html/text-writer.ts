/** Where something begins in the text; known once its first visible character is written. */
export interface Opening {
  start: number;
}

/**
 * Puts text together as a browser shows it: white space collapsed, breaks and separators only between things
 * that are seen. What is written ends in a visible character at any time.
 */
export class TextWriter {
  private readonly parts: string[] = [];
  private breaks = 0;
  private space = false;
  private separator = '';
  private bullet = false;
  /** Openings that wait for their first character, outermost first; those from `behindBullet` on begin after the bullet. */
  private waiting: Opening[] = [];
  private behindBullet = 0;
  /** Characters written so far; the end of whatever closes now. */
  length = 0;
  /** Where the line begins that the text ends with. */
  lineStart = 0;

  open(): Opening {
    const opening = { start: -1 };
    this.waiting.push(opening);
    return opening;
  }

  /** At least so many line breaks before the next character: 1 begins a line, 2 leaves a blank line. */
  break(count: 1 | 2): void {
    if (this.separator === '') this.breaks = Math.max(this.breaks, count);
  }

  /** One more line break, as `<br>` asks for. */
  lineFeed(): void {
    if (this.separator === '') this.breaks = Math.min(2, this.breaks + 1);
  }

  /** A space before the next character. */
  gap(): void {
    this.space = true;
  }

  /** What stands before the next character in place of any break: between the cells of a row. */
  separate(separator: string): void {
    this.separator = separator;
    this.breaks = 0;
  }

  /** The end of a cell: a separator that no text followed is forgotten. */
  endSeparate(): void {
    this.separator = '';
  }

  /** A bullet before the next character. */
  item(): void {
    this.bullet = true;
    this.behindBullet = this.waiting.length;
  }

  endItem(): void {
    this.bullet = false;
  }

  /** Text in which white space collapses. */
  write(raw: string): void {
    const text = raw.replace(INVISIBLE, '').replace(/\s+/g, ' ');
    const words = this.bullet ? text.replace(OWN_BULLET, '') : text;
    if (words.startsWith(' ')) this.space = true;
    const core = words.trim();
    if (core === '') return;
    this.put(core);
    if (words.endsWith(' ')) this.space = true;
  }

  /** Text whose lines and spaces count. */
  writeLines(raw: string): void {
    const lines = raw.replace(/\r\n?/g, '\n').split('\n');
    lines.forEach((line, index) => {
      if (index > 0) this.lineFeed();
      const text = line.replace(INVISIBLE, '').trimEnd();
      const core = text.trimStart();
      if (core !== '') this.put(core, text.slice(0, text.length - core.length));
    });
  }

  toString(): string {
    return this.parts.join('');
  }

  private put(text: string, indent = ''): void {
    if (this.length > 0) this.push(this.between());
    if (this.breaks > 0) this.lineStart = this.length;
    this.push(indent);
    const bulletStart = this.length;
    if (this.bullet) this.push('• ');
    this.waiting.forEach((opening, index) => {
      opening.start = this.bullet && index < this.behindBullet ? bulletStart : this.length;
    });
    this.waiting = [];
    this.behindBullet = 0;
    this.bullet = false;
    this.separator = '';
    this.breaks = 0;
    this.space = false;
    this.push(text);
  }

  private between(): string {
    if (this.breaks > 0) return '\n'.repeat(this.breaks);
    return this.separator || (this.space ? ' ' : '');
  }

  private push(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.length += text.length;
  }
}

/** Characters that a browser does not show: controls, soft hyphens, zero-width spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]+/g;

/** A bullet that a page writes into its list items besides the one that the list gives them. */
const OWN_BULLET = /^ ?[•·‣▪◦●] ?/;
