import { describe, expect, it } from 'vitest';
import { sameCompany } from '../../src/dedupe/company-names.js';

describe('sameCompany', () => {
  it.each([
    ['Helm', 'Helm.ai'],
    ['Arm', 'ARM Ltd.'],
    ['Halbmond Messtechnik GmbH', 'Halbmond Messtechnik'],
    ['Qualcomm', 'Qualcomm AI Research'],
    ['MERL', 'Mitsubishi Electric Research Laboratories'],
    ['B GARAGE', 'B-Garage'],
    ['The Lantern Collective', 'Lantern Collective'],
  ])('takes %s and %s for one', (a, b) => {
    expect(sameCompany(a, b)).toBe(true);
    expect(sameCompany(b, a)).toBe(true);
  });

  it.each([
    ['Arm', 'Army Research Laboratory'],
    ['University of Georgia', 'University of Edinburgh'],
    ['University', 'University of Edinburgh'],
    ['Helm.ai', 'Helm Robotics'],
    ['Deep', 'Deep Mind'],
    ['', 'Arm'],
  ])('tells %s from %s', (a, b) => {
    expect(sameCompany(a, b)).toBe(false);
    expect(sameCompany(b, a)).toBe(false);
  });
});
