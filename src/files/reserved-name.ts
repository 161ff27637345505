const devices: ReadonlySet<string> = new Set([
  ...['con', 'prn', 'aux', 'nul', 'conin$', 'conout$'],
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '¹', '²', '³'].flatMap(digit => [
    `com${digit}`,
    `lpt${digit}`
  ])
])

/** Whether Windows keeps a name for a device, whatever follows a full stop: “CON”, “aux.docx”. */
export function isReservedName(name: string): boolean {
  const [stem = ''] = name.split('.')
  return devices.has(stem.trimEnd().toLowerCase())
}
