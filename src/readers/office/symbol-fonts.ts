/**
 * Fonts of signs print a picture for each code: “à” in Wingdings is an arrow, “(” a telephone. Word keeps such codes
 * as they are, or moved to U+F000 and on.
 */
const symbolFonts = [
  'symbol',
  'wingdings',
  'webdings',
  'zapf dingbats',
  'zapfdingbats',
  'monotype sorts',
  'marlett',
  'mt extra'
]

export function isSymbolFont(font: string | undefined): boolean {
  const name = font?.toLowerCase() ?? ''
  return symbolFonts.some(one => name.startsWith(one))
}

/** What stands for a picture that no sign of Unicode is known for here. */
const anySign = '•'

/** The sign that a font of signs prints for a code; for a code of any other font, the character itself. */
export function signOf(code: number, font: string | undefined): string {
  const isMoved = code >= 0xf000 && code <= 0xf0ff
  if (!isMoved && !isSymbolFont(font)) return code >= 0x20 ? String.fromCodePoint(code) : ''
  const own = isMoved ? code - 0xf000 : code
  if (own === 0x20 || own === 0xa0) return ' '
  const name = font?.toLowerCase() ?? ''
  if (name === 'wingdings') return wingdings.get(own) ?? anySign
  if (!name.startsWith('symbol')) return anySign
  return symbol.get(own) ?? (own > 0x20 && own < 0x7f ? String.fromCharCode(own) : anySign)
}

/** Text as a font of signs prints it, where it is such a font and the text is no words. */
export function inSigns(text: string, font: string | undefined): string {
  if (!isSymbolFont(font)) return text
  // A word that a font of signs was laid on by mistake is still a word.
  const alone = text.trim()
  if (alone.length === 1 && alone >= '\u0021' && alone <= '\u00ff')
    return text.replace(alone, signOf(alone.charCodeAt(0), font))
  return Array.from(text, one =>
    one >= '\uf020' && one <= '\uf0ff' ? signOf(one.charCodeAt(0), font) : one
  ).join('')
}

const wingdings = tableOf(
  '28☎ 29✆ 2a✉ 45☜ 46☞ 4a☺ 4b• 4c☹ 6c● 6d○ 6e■ 6f□ 70□ 71❑ 72❒ 73⬧ 74⧫ 75◆ 76❖ 77⬥ 78☒ 80⓪ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8a⑩ ' +
    '8c❶ 8d❷ 8e❸ 8f❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿ 9e· 9f• a1○ a4◉ a5◎ a7▪ a8□ ab★ d8➢ df← e0→ e1↑ e2↓ e3↖ e4↗ e5↙ e6↘ e7← e8→ e9↑ ea↓ ef⇦ f0⇨ f1⇧ f2⇩ f3⇔ f4⇕ fb✗ fc✓ fd☒ fe☑'
)

const symbol = tableOf(
  '22∀ 24∃ 27∋ 2a∗ 2d− 40≅ 41Α 42Β 43Χ 44Δ 45Ε 46Φ 47Γ 48Η 49Ι 4aϑ 4bΚ 4cΛ 4dΜ 4eΝ 4fΟ 50Π 51Θ 52Ρ 53Σ 54Τ 55Υ 56ς 57Ω 58Ξ 59Ψ 5aΖ 5c∴ 5e⊥ ' +
    '61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6aϕ 6bκ 6cλ 6dμ 6eν 6fο 70π 71θ 72ρ 73σ 74τ 75υ 76ϖ 77ω 78ξ 79ψ 7aζ 7e∼ ' +
    'a0€ a1ϒ a2′ a3≤ a4⁄ a5∞ a6ƒ a7♣ a8♦ a9♥ aa♠ ab↔ ac← ad↑ ae→ af↓ b0° b1± b2″ b3≥ b4× b5∝ b6∂ b7• b8÷ b9≠ ba≡ bb≈ bc… bf↵ ' +
    'c4⊗ c5⊕ c6∅ c7∩ c8∪ c9⊃ ca⊇ cc⊂ cd⊆ ce∈ cf∉ d0∠ d1∇ d2® d3© d4™ d5∏ d6√ d7⋅ d8¬ d9∧ da∨ db⇔ dc⇐ dd⇑ de⇒ df⇓ e0◊ e2® e3© e4™ e5∑ f2∫'
)

/** “28☎ 29✆”: codes and their signs. */
function tableOf(list: string): ReadonlyMap<number, string> {
  return new Map(list.split(' ').map(one => [Number.parseInt(one.slice(0, 2), 16), one.slice(2)]))
}
