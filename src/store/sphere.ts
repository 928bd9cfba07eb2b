/** A place on a sphere of radius 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** @param lat degrees @param lon degrees */
export function pointOf(lat: number, lon: number): Point {
  const [phi, lambda] = [radians(lat), radians(lon)];
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}

/**
 * The square of the straight line between two points that are so far apart on the ground. Comparing squares is the
 * haversine formula (a quarter of it is the haversine of the angle) without trigonometry, which SQLite may lack.
 */
export function squareOfChord(km: number): number {
  const angle = Math.min(km / EARTH_KM, Math.PI);
  return (2 * Math.sin(angle / 2)) ** 2;
}

/** The mean radius. */
const EARTH_KM = 6371.0088;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
