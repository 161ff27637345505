import {describe, expect, test} from 'vitest'
import {lint} from './linting.js'
import {wordings} from './reporting-wordings.js'

const closing =
  'Trên đây là Kế hoạch, các cơ quan tổ chức thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n'

async function statusOf(body: string): Promise<string | undefined> {
  const text = `**VI. TỔ CHỨC THỰC HIỆN**\n\n${body}\n\n${closing}`
  const {checklist} = await lint('a.md', text, {
    topic: 'cchc-communication',
    level: 'province',
    date: '2026-01-20'
  })
  return checklist.find(({rule}) => rule === 'cchc/reporting-cadence')?.status
}

describe.each(Object.entries(wordings))('%s', (status, bodies) => {
  test.each(bodies)('%s', async body => {
    expect(await statusOf(body)).toBe(status)
  })
})
