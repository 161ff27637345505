import {describe, expect, test} from 'vitest'
import {lint} from '../../support/linting.js'
import {PdfWriter, textWidth} from '../../support/pdf-writer.js'

const dateLine = 'Đồng Xuân, ngày 03 tháng 02 năm 2026'
const beforeNumber = textWidth('Số: ', 13)
const beforeDay = textWidth('Đồng Xuân, ngày ', 13)
const beforeMonth = textWidth('Đồng Xuân, ngày 03 tháng ', 13)

/** A plan whose number, day and month were left blank in the file that was signed. */
function plan(): PdfWriter {
  const pdf = new PdfWriter()
    .text('ỦY BAN NHÂN DÂN', 70, 60, {size: 12, bold: true})
    .text('XÃ ĐỒNG XUÂN', 80, 76, {size: 12, bold: true})
    .text('Số:', 70, 100, {size: 13})
    .text('/KH-UBND', 70 + beforeNumber + 20, 100, {size: 13})
    .text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 275, 60, {size: 12, bold: true})
    .text('Độc lập - Tự do - Hạnh phúc', 320, 76, {size: 13, bold: true})
  const italic = {size: 13, italic: true}
  pdf
    .text('Đồng Xuân, ngày', 310, 100, italic)
    .text('tháng', 310 + beforeDay + textWidth('03 ', 13), 100, italic)
    .text('năm 2026', 310 + beforeMonth + textWidth('02 ', 13), 100, italic)
    .centred('KẾ HOẠCH', 150, {bold: true})
    .centred('Tuyên truyền cải cách hành chính năm 2026', 168, {bold: true})
    .text('I. MỤC ĐÍCH', 85, 200, {bold: true})
    .text('Người dân biết rõ việc nào làm tại xã, việc nào làm tại tỉnh./.', 113, 220)
    .text('Nơi nhận:', 85, 260, {size: 12, italic: true, bold: true})
    .text('- Lưu: VT.', 85, 276, {size: 11})
    .text('CHỦ TỊCH', 400, 260, {bold: true})
    .text('Trần Văn Bình', 390, 360, {bold: true})
  return pdf
}

const signature = '/Subtype /Widget /FT /Sig /F 132 /T (Signature1)'
const field = '/Subtype /Widget /FT /Tx /F 4 /T (So) /V (45)'
const freeText = '/Subtype /FreeText /F 4 /DA (/F0 13 Tf)'
const rubberStamp = '/Subtype /Stamp /F 4'

async function headerOf(pdf: PdfWriter) {
  const {number, date, stage} = (await lint('plan.pdf', pdf.bytes())).plan
  return [number, date, stage]
}

function stamped(pdf: PdfWriter, kind: string): PdfWriter {
  return pdf
    .annotation(kind, ['45'], 70 + beforeNumber, 100, {size: 13})
    .annotation(kind, ['03'], 310 + beforeDay, 100, {size: 13, italic: true})
    .annotation(kind, ['02'], 310 + beforeMonth, 100, {size: 13, italic: true})
}

describe('what fields and annotations show is text of the page', () => {
  test('the date line has room for what is stamped', () => {
    expect(310 + textWidth(dateLine, 13)).toBeLessThan(560)
  })

  test.each([
    ['signature fields', signature],
    ['fields of text', field],
    ['typed on the page', freeText],
    ['rubber stamps', rubberStamp]
  ])('number and date in %s', async (_, kind) => {
    expect(await headerOf(stamped(plan(), kind))).toEqual(['45/KH-UBND', '2026-02-03', 'final'])
  })

  test('without them the plan is a draft', async () => {
    expect(await headerOf(plan())).toEqual([null, null, 'draft'])
  })

  test.each([
    ['hidden', '/F 2'],
    ['not viewed', '/F 32']
  ])('what is %s is no text', async (_, flags) => {
    const kind = `/Subtype /Widget /FT /Tx /T (So) ${flags}`
    expect(await headerOf(stamped(plan(), kind))).toEqual([null, null, 'draft'])
  })

  test.each([
    [
      [
        'Người ký: Ủy ban nhân dân xã Đồng Xuân',
        'Cơ quan: Tỉnh Phú Yên',
        'Thời gian ký: 03.02.2026 15:38:28 +07:00'
      ]
    ],
    [['Được ký bởi Trần Văn Bình', 'Ngày ký: 03/02/2026']],
    [['Ủy ban nhân dân xã Đồng Xuân', 'Ngày ký: 03/02/2026']],
    [['Trần Văn Bình', 'vanthu@dongxuan.example']],
    [['Trần Văn Bình 03.02.2026 15:38:28']],
    [['Digitally signed by Tran Van Binh', 'Date: 2026.02.03']],
    [['Signature Valid']]
  ])('the picture of a signature is none: %s', async lines => {
    const pdf = stamped(plan(), signature).annotation(signature, lines, 360, 300, {size: 8})
    const report = await lint('plan.pdf', pdf.bytes())
    const without = await lint('plan.pdf', stamped(plan(), signature).bytes())
    expect(report).toEqual(without)
  })

  test('a name that a signature field shows is the signer’s', async () => {
    const pdf = stamped(plan(), signature).annotation(signature, ['(Đã ký)'], 400, 320, {size: 11})
    expect(await headerOf(pdf)).toEqual(['45/KH-UBND', '2026-02-03', 'final'])
  })

  test('the value of a field that has no picture of its own', async () => {
    const pdf = plan()
    const at = (name: string, value: string) =>
      `/Subtype /Widget /FT /Tx /F 4 /T (${name}) /V (${value}) /DA (/Helv 13 Tf 0 g)`
    pdf
      .annotation(at('So', '45'), [], 70 + beforeNumber, 100)
      .annotation(at('Ngay', '03'), [], 310 + beforeDay, 100)
      .annotation(at('Thang', '02'), [], 310 + beforeMonth, 100)
    expect(await headerOf(pdf)).toEqual(['45/KH-UBND', '2026-02-03', 'final'])
  })
})
