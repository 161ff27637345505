/** The larger array, which begins with what the smaller one holds, where there is one. */
export function grown<Numbers extends Uint8Array | Int16Array | Uint16Array | Int32Array>(
  larger: Numbers,
  smaller: Numbers | undefined
): Numbers {
  if (smaller) larger.set(smaller)
  return larger
}
