import type { ErrorCode } from './errors.js';

/** Something a person should hear about an input; the library hands it over and never prints. */
export interface Diagnostic {
  readonly severity: 'warning' | 'error';
  /** `area.problem`, or the code of the error behind it. */
  readonly code: ErrorCode | `${string}.${string}`;
  /** The file, folder or address concerned. */
  readonly uri: string;
  readonly message: string;
}

export type Report = (diagnostic: Diagnostic) => void;
