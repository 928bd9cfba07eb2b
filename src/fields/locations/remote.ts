import { JOIN_WORDS, LINK_WORDS } from '../../vocabulary/place-words.js';
import type { Entry, Reader } from './entry.js';
import { nameAt } from './names.js';
import type { Option } from './options.js';

/** `Remote`, `Remote (EU)`, `Remote - US or Canada`: one entry for each country or area that it names. */
export function remoteAt(reader: Reader, i: number): Entry[] {
  const { text, words } = reader;
  const name = nameAt(text, words, i);
  const first = words[i];
  if (name?.word !== 'remote' || !first) return [];
  const from: Option[] = [];
  let next = name.next;
  let linked = false;
  let opened = false;
  for (let j = next; j < words.length; ) {
    const word = words[j];
    if (!word || word.gap === 'stop' || word.gap === 'strong' || (opened && word.gap === 'close')) break;
    if (word.gap === 'open') opened = true;
    if (word.gap === 'dash' || word.gap === 'comma') linked = true;
    if (opened && isTimeZone(word.text)) {
      while (words[j] && words[j]?.gap !== 'close') j++;
      next = j;
      break;
    }
    const lower = word.text.toLowerCase();
    if (LINK_WORDS.has(lower) || (from.length > 0 && (opened || linked) && JOIN_WORDS.has(lower))) {
      linked = true;
      j += 1;
      continue;
    }
    if (from.length > 0 && lower === 'only') {
      next = j + 1;
      break;
    }
    if (from.length > 0 && !opened && !linked) break;
    const place = nameAt(text, words, j);
    const option = place ? areaOf(place.countries, place.area, place.regions.length > 0) : null;
    if (!place || !option || (place.cities.length > 0 && place.countries.length === 0)) break;
    from.push(option);
    j = place.next;
    next = j;
  }
  const last = words[next - 1] ?? first;
  if (first.gap === 'open') opened = true;
  const end = last.end + (opened && (text[last.end] === ')' || text[last.end] === ']') ? 1 : 0);
  const options = from.length > 0 ? from : [{ city: null, region: null, country: null, area: null }];
  return options.map((option) => ({
    kind: 'remote',
    start: first.start,
    end,
    option,
    options: [option],
    qualified: true,
    city: null,
    regionText: null,
    next,
  }));
}

/** `CA` after remote work may be California or Canada: then neither. */
function areaOf(countries: readonly string[], area: string | null, mayBeRegion: boolean): Option | null {
  const none = { city: null, region: null, country: null, area: null };
  if (area) return { ...none, area };
  const country = countries[0];
  if (!country) return null;
  return mayBeRegion && country !== 'US' ? none : { ...none, country };
}

function isTimeZone(word: string): boolean {
  return /^(?:UTC|GMT|CES?T|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|BST|IST|JST|KST|AES?T|[±+-]\d)/.test(word);
}
