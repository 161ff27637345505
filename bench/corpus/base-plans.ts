import {readFileSync} from 'node:fs'

/** Who issues a plan, as far as the sentences that lengthen it name units of that kind. */
export type Rank = 'province' | 'department' | 'district' | 'commune'

/** A plan of the fixtures, and what of it is changed from copy to copy. */
export interface BasePlan {
  /** Its folder in `fixtures/documents`. */
  readonly name: string
  readonly rank: Rank
  /** The name of the province or commune that it is of, where another may stand for it. */
  readonly place: string | undefined
  /** Who signs it. */
  readonly signer: string
  readonly text: string
}

const plans: readonly Omit<BasePlan, 'text'>[] = [
  {name: 'commune-2025-short', rank: 'commune', place: 'Hạc Thành', signer: 'Lê Thị Minh Châu'},
  {name: 'commune-2026', rank: 'commune', place: 'Nam Hải Lăng', signer: 'Hoàng Văn Lộc'},
  {name: 'department-2024-undated-parent', rank: 'department', place: undefined, signer: 'Lâm Quốc Khải'},
  {name: 'department-2025', rank: 'department', place: 'Hà Tĩnh', signer: 'Trần Quốc Thịnh'},
  {name: 'district-2022-empty-section', rank: 'district', place: undefined, signer: 'Triệu Văn Thành'},
  {name: 'district-2023', rank: 'district', place: undefined, signer: 'Lê Minh Tâm'},
  {name: 'province-2022-bold-labels', rank: 'province', place: 'Ninh Thuận', signer: 'Đỗ Hữu Trí'},
  {name: 'province-2023-no-indices', rank: 'province', place: 'Quảng Bình', signer: 'Đặng Thanh Bình'},
  {name: 'province-2024', rank: 'province', place: 'Vĩnh Phúc', signer: 'Nguyễn Hải Phong'},
  {name: 'province-2025-old-duties', rank: 'province', place: 'Tuyên Quang', signer: 'Nông Thị Hạnh'},
  {name: 'province-2026', rank: 'province', place: 'Hưng Yên', signer: 'Phạm Đức Quang'},
  {name: 'province-2026-city', rank: 'province', place: undefined, signer: 'Trương Ngọc Diễm'}
]

/** The whole plans of the fixtures that are of the genre. */
export const basePlans = (): BasePlan[] =>
  plans.map(plan => ({...plan, text: readFileSync(`fixtures/documents/${plan.name}/plan.md`, 'utf8')}))
