import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CvprJobsError } from '../record/errors.js';

/** A populated place of the gazetteer. */
export interface City {
  /** Its own name, as the gazetteer writes it. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  /** The first-level division: a postal code in the US (`CA`), `ENG` and so on in GB, elsewhere opaque. */
  readonly admin: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

export interface Gazetteer {
  /** The places of a name folded by `placeKey`, most populous first. */
  lookup(key: string): readonly City[];
}

/** Reads the file that `scripts/build-gazetteer.mjs` writes. Nothing is parsed until a name is looked up. */
export function openGazetteer(bytes: Buffer): Gazetteer {
  if (bytes.toString('latin1', 0, 8) !== MAGIC) throw new Error('not a gazetteer of this version');
  const section = (n: number): number => bytes.readUInt32LE(8 + 4 * n);
  const [keyCount, keys, pool, refs, records, names, admins] = [0, 1, 2, 3, 4, 5, 6].map(section) as Sections;

  const cityAt = (record: number): City => new Row(bytes, records + record * RECORD_SIZE, names, admins);

  return {
    lookup(key) {
      let low = 0;
      let high = keyCount - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const at = keys + middle * KEY_SIZE;
        const order = compare(
          key,
          bytes,
          pool + bytes.readUInt32LE(at),
          pool + bytes.readUInt32LE(at + KEY_SIZE),
        );
        if (order === 0) {
          const cities: City[] = [];
          const end = bytes.readUInt32LE(at + KEY_SIZE + 4);
          for (let ref = bytes.readUInt32LE(at + 4); ref < end; ref++) {
            cities.push(cityAt(bytes.readUInt32LE(refs + 4 * ref)));
          }
          return cities;
        }
        if (order < 0) high = middle - 1;
        else low = middle + 1;
      }
      return [];
    },
  };
}

/** The gazetteer that stands beside the built program; read once, when the first name is looked up. */
export function gazetteer(): Gazetteer {
  loaded ??= openGazetteer(readFileSync(findGazetteer()));
  return loaded;
}

let loaded: Gazetteer | undefined;

type Sections = [number, number, number, number, number, number, number];
const MAGIC = 'CVPRGAZ1';
const KEY_SIZE = 8;
const RECORD_SIZE = 20;
const ADMIN_SIZE = 8;

/** A record whose parts are decoded when asked for: a common name has hundreds of them. */
class Row implements City {
  readonly #bytes: Buffer;
  readonly #at: number;
  readonly #names: number;
  readonly #admins: number;

  constructor(bytes: Buffer, at: number, names: number, admins: number) {
    this.#bytes = bytes;
    this.#at = at;
    this.#names = names;
    this.#admins = admins;
  }

  get name(): string {
    const start = this.#names + this.#bytes.readUIntLE(this.#at, 3);
    return this.#bytes.toString('utf8', start, start + this.#bytes.readUInt8(this.#at + 3));
  }

  get country(): string {
    return String.fromCharCode(this.#bytes.readUInt8(this.#at + 4), this.#bytes.readUInt8(this.#at + 5));
  }

  get admin(): string {
    const start = this.#admins + this.#bytes.readUInt16LE(this.#at + 6) * ADMIN_SIZE;
    let code = '';
    for (let i = start; this.#bytes[i] !== 32 && i < start + ADMIN_SIZE; i++) {
      code += String.fromCharCode(this.#bytes[i] as number);
    }
    return code;
  }

  get population(): number {
    return this.#bytes.readUInt32LE(this.#at + 8);
  }

  get lat(): number {
    return this.#bytes.readInt32LE(this.#at + 12) / 1e5;
  }

  get lon(): number {
    return this.#bytes.readInt32LE(this.#at + 16) / 1e5;
  }
}

/** Code may run from `dist/`, `dist/chunks/` or `src/vocabulary/`. */
function findGazetteer(): string {
  for (const up of ['./', '../', '../../', '../../../', '../../../../']) {
    for (const file of ['gazetteer.bin', 'dist/gazetteer.bin']) {
      const path = fileURLToPath(new URL(up + file, import.meta.url));
      if (existsSync(path)) return path;
    }
  }
  throw new CvprJobsError(
    'INPUT_MISSING',
    'gazetteer.bin, the list of cities, is missing',
    'Run `npm run build`, which writes dist/gazetteer.bin, or install the package again.',
  );
}

/** Orders a key against an ASCII key of the file. */
function compare(key: string, bytes: Buffer, start: number, end: number): number {
  const length = Math.min(key.length, end - start);
  for (let i = 0; i < length; i++) {
    const difference = key.charCodeAt(i) - (bytes[start + i] as number);
    if (difference !== 0) return difference;
  }
  return key.length - (end - start);
}
