import type { Layout } from './layout.js';
import { textActions } from './text-actions.js';
import { textDigest } from './text-digest.js';
import { textHeadings } from './text-headings.js';
import { textRules } from './text-rules.js';

/** The kinds of text pages without a line that is exactly `Apply`, the most specific first. */
export const TEXT_LAYOUTS: readonly Layout[] = [textDigest, textActions, textRules, textHeadings];
