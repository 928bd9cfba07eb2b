/** One step of the schema. A published step is never edited; what changes is a new step at the end. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** It makes tables of what is derived from records: they are filled when all steps are done. */
  readonly derives?: true;
}
