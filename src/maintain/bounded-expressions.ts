/** An expression that the analysis does not decide, or only after minutes, and why it takes linear time all the same. */
export interface BoundedExpression {
  readonly file: string
  readonly source: string
  readonly why: string
}

/** “Reads so many units” says that it is only asked of a slice of that length. */
export const boundedExpressions: readonly BoundedExpression[] = [
  {
    file: 'src/checks/deadlines.ts',
    source: String.raw`(?<!\p{L})(?:(?:cham nhat|muon nhat|hoan thanh|han cuoi|xong)(?: (?:la|vao|trong|truoc|den))*(?: (?:het|cuoi))?|(?:gui|nop|bao cao|ban hanh|dang ky|trinh|tong hop|phe duyet)(?: (?!(?:theo|da|ke tu) )[^ .;:\d]{1,12}){0,14}[ ,(]{1,2}truoc) (?=\d|(?:ngay|het|thang|quy) )`,
    why: '“ trong vao …” begins at its word alone, and at most fifteen words stand before “truoc”'
  },
  {
    file: 'src/checks/former-names.ts',
    source: String.raw`(?<!\p{L})(?:tiền thân|trước đây|gọi là|nguyên là|tên cũ|từ|thay cho|thay thế|thay vì|không còn|bãi bỏ|kế thừa|tiếp nhận)(?: (?:là|các|nhiệm vụ|chức năng|của|tổ chức|họat động|khái niệm|cụm từ|tên gọi))*[ "(]*$`,
    why: 'reads 120 units'
  },
  {
    file: 'src/checks/lost-numbers.ts',
    source: String.raw`^[*_ ]*[.)/:\-–](?!\d)`,
    why: 'reads 8 units'
  },
  {
    file: 'src/checks/periods.ts',
    source: String.raw`[,.] [^,.;]{0,90} (?:ban hanh|xay dung|de ra|lap) (?:\S+ )?ke hoach`,
    why: 'each comma or full stop looks no further than 90 units and three words, and none stands in the 90'
  },
  {
    file: 'src/checks/undated-citations.ts',
    source: String.raw`^[^;.]*(?<!truoc |den |tu |sau |trong |nhat )ngay ?\d{1,2} ?(?:\/|thang)`,
    why: 'reads 90 units'
  },
  {
    file: 'src/document/citations.ts',
    source: String.raw`^,? [^;.]{0,100}(?:ban hanh|da ky|co) (?:\S+ ){0,2}$`,
    why: 'reads one clause, from its beginning'
  },
  {
    file: 'src/document/header.ts',
    source: String.raw`(?<![^ ])du thao(?: lan (?:thu )?\S+)?(?![^ ])`,
    why: 'begins at these words alone, which no word that follows them can hold'
  },
  {
    file: 'src/document/header.ts',
    source: String.raw`(?:quyet dinh|nghi quyet|ke hoach|chuong trinh|cong van|chi thi|thong bao|thong tu|nghi dinh|luat)(?: so)? ?:? ?([^ ][^ /]*\/[^ ]+ ?,? ?)?$`,
    why: 'reads 60 units'
  },
  {
    file: 'src/document/issuer.ts',
    source: String.raw`(?: thanh lap)? theo (?:quyet dinh|qd)(?!\p{L})|(?: so:?)? [^ ]*(?:\/\p{L}|\p{L}\/)`,
    why: '“[^ ]*” begins at a blank and ends before the next'
  },
  {
    file: 'src/document/issuer.ts',
    source: String.raw`(?:ban hanh|xay dung|tien hanh xay dung|trien khai) (?:\S+ ){0,2}ke hoach`,
    why: 'goes over three words from each “ban hanh”'
  },
  {
    file: 'src/knowledge/bases.ts',
    source: String.raw`số (\S+) ngày (\d{1,2})\/(\d{1,2})\/(\d{4})`,
    why: 'goes over one word from each “số”'
  },
  {
    file: 'src/vietnamese/normal-form.ts',
    source: String.raw`(\P{M}?\p{M}{31,})`,
    why: 'each mark is looked at from at most 31 places before it'
  },
  {
    file: 'src/writers/annotate/cut-runs.ts',
    source: String.raw`(\sw:id=)(["'])[^"']*\2`,
    why: '“[^"\']*” ends at any quotation mark'
  }
]
