import { expect, it } from 'vitest';
import { calibrate } from '../../scripts/gate/calibration.js';
import { calibrationTable } from '../../scripts/gate/print.js';
import { runGate } from '../../scripts/gate/run.js';
import { ROOT } from '../support/root.js';

/** Values in a bin of which a part is worth comparing: of fewer, the entries of one list make the share. */
const ENOUGH = 100;
/** A reader may be surer or less sure than it is right by this much; in the lower bins it may be much too modest, and is. */
const TOO_SURE = 0.06;

it('is as sure as it is right: of values given with .9, about nine in ten are right', async () => {
  const tallies = await runGate(ROOT);
  const all = [...tallies.values()].flatMap(({ given }) => given);
  const held = [...tallies].flatMap(([group, { given }]) => (group.startsWith('held') ? given : []));
  process.stdout.write(
    `all pages\n${calibrationTable(calibrate(all))}\nheld pages\n${calibrationTable(calibrate(held))}\n`,
  );
  for (const given of [all, held]) {
    const bins = calibrate(given).filter(({ n }) => n >= ENOUGH);
    expect(bins.length).toBeGreaterThanOrEqual(3);
    for (const { confidence, right } of bins) expect(right).toBeGreaterThan(confidence - TOO_SURE);
    const ninety = given.filter(({ confidence }) => confidence >= 0.85 && confidence < 0.95);
    const right = ninety.filter((one) => one.right).length / ninety.length;
    expect(ninety.length).toBeGreaterThan(200);
    expect(right).toBeGreaterThan(0.85);
    expect(right).toBeLessThan(0.97);
  }
}, 60_000);
