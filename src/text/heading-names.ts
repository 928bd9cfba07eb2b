/** Where a heading with a name behind it ends. `to Wayve`, `at Figma`: the company in "What you'll bring to X"; one capitalised word, or more when the text repeats them. */
export function nameAfter(text: string, end: number, lineEnd: number): number {
  const rest = text.slice(end, Math.min(lineEnd, end + 80));
  const match = /^ (?:to|at|in|with|for|from) (?=[\p{Lu}\d])/u.exec(rest);
  if (!match) return end;
  let best = -1;
  const name = /[\p{L}\p{N}][\p{L}\p{N}&.'+-]{0,30}/uy;
  let at = end + match[0].length;
  const start = at;
  for (let i = 0; i < 4; i++) {
    name.lastIndex = at;
    const word = name.exec(text)?.[0].replace(/[.'’]+$/, '');
    if (!word || !/^[\p{Lu}\d]/u.test(word)) break;
    const to = at + word.length;
    const run = text.slice(start, to);
    if (i === 0 || recurs(text, run, start)) best = to;
    if (text[to] !== ' ') break;
    at = to + 1;
  }
  return best < 0 ? end : best;
}

/** Whether a name stands a second time in the text, as whole words. */
function recurs(text: string, name: string, except: number): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (at !== except && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ')) return true;
  }
  return false;
}
