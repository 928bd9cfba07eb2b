import { execa } from 'execa';
import { expect, it } from 'vitest';
import { flagsFor } from '../../src/cli/tune-engine.js';

it('knows flags that the engine of this process knows too', async () => {
  const ran = await execa(process.execPath, [...flagsFor(process.versions.v8), '-e', '0'], { reject: false });
  expect({ code: ran.exitCode, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
});

it.each([
  ['11.3.244.8-node.30', 2],
  ['12.4.254.21-node.33', 1],
  ['13.6.233.10-node.28', 1],
  ['99.0', 0],
  ['', 0],
])('V8 %j gets %i flags', (v8, count) => {
  expect(flagsFor(v8)).toHaveLength(count);
});
