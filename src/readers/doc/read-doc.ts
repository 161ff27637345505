export async function readDoc(_n: string, _b: Uint8Array): Promise<never> { throw new Error('x') }
