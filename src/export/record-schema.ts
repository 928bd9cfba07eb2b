/** As much of the JSON Schema of a record as formats with types need. */
export interface RecordSchema {
  readonly properties?: Readonly<Record<string, ValueSchema>>;
}

export interface ValueSchema extends RecordSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly required?: readonly string[];
  readonly anyOf?: readonly ValueSchema[];
  readonly items?: ValueSchema | boolean;
  /** The entries of a tuple. */
  readonly prefixItems?: readonly ValueSchema[];
  /** The values of a map from names. */
  readonly additionalProperties?: ValueSchema | boolean;
}
