import { describe, expect, it } from 'vitest'
import { besideFacts } from '../src/realise/beside-facts'
import type { Told } from '../src/realise/choose'
import { builtIn } from './language'

const { joining, pronouns } = builtIn().style

/** A sentence that rests on the words at these places. */
const sentence = (text: string, places: readonly number[], more: Partial<Told> = {}): Told => ({
  move: 'job.scope',
  template: text,
  kind: 'stated',
  text,
  evidence: places.map((start) => ({ start, end: start + 5, text: 'words', section: 'summary' as const })),
  opening: undefined,
  within: undefined,
  own: false,
  ends: false,
  ...more,
})
const remark = (places: readonly number[]): Told => sentence('Nights are probably long.', places, { own: true, kind: 'inferred' })
const DUTIES = sentence('The warden opens the gate.', [0])
const HOURS = sentence('The warden works nights.', [20])
const LANGUAGE = sentence('Welsh is required.', [40])
const CHECKS = sentence('An offer depends on a health check.', [60])
const QUESTION = sentence('Candidates should ask about the rota.', [20], { ends: true })
const order = (...told: Told[]): string[] => besideFacts(told, joining, pronouns).map(({ text }) => text)
const texts = (...told: Told[]): string[] => told.map(({ text }) => text)

describe('an inference stands beside its facts', () => {
  it('behind the sentence that tells what it rests on', () =>
    expect(order(remark([20]), DUTIES, HOURS, LANGUAGE, CHECKS)).toEqual(texts(DUTIES, HOURS, remark([]), LANGUAGE, CHECKS)))
  it('behind the last of them where there are several', () =>
    expect(order(DUTIES, remark([0, 40]), HOURS, LANGUAGE, CHECKS, CHECKS)).toEqual(
      texts(DUTIES, HOURS, LANGUAGE, remark([]), CHECKS, CHECKS),
    ))
  it('where none is told, it stays behind the sentence before it', () =>
    expect(order(DUTIES, remark([90]), HOURS, LANGUAGE)).toEqual(texts(DUTIES, remark([]), HOURS, LANGUAGE)))
  it('near the end it closes the paragraph', () => {
    expect(order(DUTIES, HOURS, LANGUAGE, CHECKS, remark([20]))).toEqual(texts(DUTIES, HOURS, remark([]), LANGUAGE, CHECKS))
    expect(order(DUTIES, LANGUAGE, HOURS, CHECKS, remark([20]))).toEqual(texts(DUTIES, LANGUAGE, HOURS, CHECKS, remark([])))
  })
  it('never behind the questions at the end', () =>
    expect(order(DUTIES, LANGUAGE, QUESTION, remark([20]))).toEqual(texts(DUTIES, LANGUAGE, remark([]), QUESTION)))
  it('nor between a sentence and the pronoun that stands for its subject', () => {
    const again = sentence('It also needs a permit.', [80])
    expect(order(remark([0]), DUTIES, again, HOURS, LANGUAGE)).toEqual(texts(DUTIES, again, remark([]), HOURS, LANGUAGE))
  })
})
