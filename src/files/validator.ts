/**
 * A JSON Schema compiled to a function: true, or false with what is wrong. The shape is that of ajv, whose compiler
 * works when the project is built; what runs loads only the functions it made.
 */
export interface Validator<Value = unknown> {
  (value: unknown): value is Value
  errors?: readonly SchemaError[] | null
}

export interface SchemaError {
  readonly keyword: string
  /** Where in the value: “/items/0/with”. */
  readonly instancePath: string
  /** Where in the schema: “#/properties/severity/anyOf/0/enum”. */
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string | undefined
  /** The value that is wrong, and the schema around the keyword. */
  readonly data?: unknown
  readonly parentSchema?: Readonly<Record<string, unknown>> | undefined
}
