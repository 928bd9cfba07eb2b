/** Small numbers in words, folded. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...list(1, 'one two three four five six seven eight nine ten eleven twelve'),
  ...list(13, 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'),
  ['thirty', 30],
  ['thirty-six', 36],
  ['twenty-four', 24],
  ...list(1, 'ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf'),
  ['einen', 1],
  ['eine', 1],
  ['einem', 1],
  ['vierundzwanzig', 24],
  ['sechsunddreissig', 36],
  ...list(1, 'un deux trois quatre cinq six sept huit neuf dix onze douze'),
  ...list(1, 'un dos tres cuatro cinco seis siete ocho nueve diez once doce'),
  ...list(1, 'un due tre quattro cinque sei sette otto nove dieci undici dodici'),
  ['dois', 2],
  ['twee', 2],
  ['drie', 3],
  ['tva', 2],
]);

function list(from: number, words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, from + index]);
}
