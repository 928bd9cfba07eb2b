/** Marks that begin a list entry wherever they stand. Hyphens and the like need their surroundings looked at. */
const BULLETS = new Set('•▪▫◦‣●○■□◆◇►▶➤➢➔→✓✔☑✅⁃∙⋅ㆍ・'.split(''));
const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/** Whether the character at `i` is a bullet mark or an emoji used as one. */
export function isBulletAt(text: string, i: number): boolean {
  const char = text[i];
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  if (code < 0x80) return char === '-' && isDashBullet(text, i);
  if (BULLETS.has(char)) return true;
  if (char === '·' || char === '–' || char === '—') return isDashBullet(text, i);
  if (char === '»') return isArrow(text, i);
  if (code >= 0xd800 && code <= 0xdfff) {
    const whole =
      code < 0xdc00
        ? String.fromCodePoint(text.codePointAt(i) ?? 0)
        : String.fromCodePoint(text.codePointAt(i - 1) ?? 0);
    return PICTOGRAPH.test(whole);
  }
  return (
    code === 0xfe0f ||
    (((code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b05 && code <= 0x2b55)) && PICTOGRAPH.test(char))
  );
}

/** A dash or middle dot that stands free on its left: `- item`, `-Item`, `· item`, not `hands-on` and not `5 - 7`. */
function isDashBullet(text: string, i: number): boolean {
  const before = text[i - 1];
  if (before !== undefined && !/[\s:.;]/.test(before)) return false;
  const after = text[i + 1];
  if (after === undefined) return false;
  if (/[\p{Lu}"“]/u.test(after)) return true;
  if (/\d/.test(after))
    return (
      /^\d{1,2}(?:\s?\+| (?:to|or|years|yrs)|[-–]\d{1,2} )/.test(text.slice(i + 1, i + 9)) &&
      !/\d\s*$/.test(text.slice(Math.max(0, i - 4), i))
    );
  if (!/\s/.test(after)) return false;
  if (before === undefined || before === '\n') return true;
  return (
    text[i] === '·' ||
    !/^\s{1,3}[$€£\d](?!\d?(?:\+| (?:to|or|years|days|weeks|months)\b))/.test(text.slice(i + 1, i + 12))
  );
}

/** `» entry`, where it closes no quotation: that begins with « not far before, or stands glued to its words. */
function isArrow(text: string, i: number): boolean {
  if (i > 0 && !/\s/.test(text[i - 1] as string)) return false;
  return /\s/.test(text[i + 1] ?? '') && !text.slice(Math.max(0, i - QUOTATION), i).includes('«');
}

const QUOTATION = 200;

/** Where the entry behind the bullet at `i` begins: after the mark, its variation selectors and spaces. */
export function afterBullet(text: string, i: number): number {
  let at = i;
  while (at < text.length && (isBulletAt(text, at) || /[ \t\u00a0\u200d]/.test(text[at] as string))) at++;
  return at;
}
