import type {Range} from 'vscode-languageserver/node.js'
import type {Status} from '../../base/severity.js'
import {requirementCount} from '../../diagnostic/requirement-count.js'
import {fullId} from '../../diagnostic/rule-label.js'
import type {Judged} from '../judged.js'

/** The request `cchclint/checklist`, of `{uri}`: what an editor shows beside a plan. Not of the protocol, but ours. */
export const checklistRequest = 'cchclint/checklist'

export interface ChecklistParams {
  readonly uri: string
}

export interface Checklist {
  /** “17/21 yêu cầu đạt”; empty where nothing was asked. */
  readonly summary: string
  readonly rows: readonly ChecklistItem[]
}

export interface ChecklistItem {
  /** “cchc/index-coverage/papi” */
  readonly id: string
  readonly title: string
  readonly status: Status
  /** A sentence unless the requirement is met. */
  readonly reason: string | null
  readonly basis: readonly string[]
  /** Where the plan says so; else where something is to be done. */
  readonly places: readonly {readonly range: Range; readonly text: string}[]
}

/** The requirements of a plan, each with where it is met; null of what could not be read. */
export function checklistOf({document, read, findings, language}: Judged): Checklist | null {
  if (!read) return null
  return {
    summary: requirementCount(read.checklist, language),
    rows: read.checklist.map(row => ({
      id: fullId(row),
      title: row.title,
      status: row.status,
      reason: row.reason,
      basis: row.basis,
      places: (row.evidence.length > 0
        ? row.evidence
        : findings.filter(({rule, item}) => rule === row.rule && item === row.item)
      ).map(({start, end, text}) => ({
        range: document.range(start.offset, end.offset),
        text
      }))
    }))
  }
}
