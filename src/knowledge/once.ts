import type {KnowledgeTables} from './tables.js'

/** What is made of a set of tables, made once for it. */
export function oncePerTables<Value extends object>(
  make: (tables: KnowledgeTables) => Value
): (tables: KnowledgeTables) => Value {
  const made = new WeakMap<KnowledgeTables, Value>()
  return tables => {
    let value = made.get(tables)
    if (!value) {
      value = make(tables)
      made.set(tables, value)
    }
    return value
  }
}
