import { ashby } from './ashby.js';
import type { Feed } from './feed.js';
import { greenhouse } from './greenhouse.js';
import { lever } from './lever.js';
import { recruitee } from './recruitee.js';
import { smartrecruiters } from './smartrecruiters.js';
import { workable } from './workable.js';

/** The feeds of job boards that can be read. */
export const FEEDS: readonly Feed[] = [greenhouse, lever, ashby, smartrecruiters, workable, recruitee];
