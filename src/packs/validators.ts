import type {Validator} from '../files/validator.js'

/**
 * A function for each schema, by name: `pack`, `rule`, `with:CHECK` and `item:CHECK` for what a check takes,
 * `rows:TABLE` and `row:TABLE` for the tables of knowledge, and `edition` for what a folder of them says of itself. `maintain/validators.ts` makes them.
 */
export type Validators = Readonly<Record<string, Validator>>

/** The function of this name, for values of this type. */
export function validatorOf<Value>(validators: Validators, name: string): Validator<Value> {
  const found = validators[name]
  if (!found) throw new Error(`there is no validator “${name}”`)
  return found as Validator<Value>
}
