import type { Hit } from '../stages'

/** A hit with the pattern that made it. By a constructor, for the reason that tag/token.ts gives. */
export class Found implements Hit {
  rule: number
  sentence: number
  from: number
  to: number
  captures: Hit['captures']
  pattern: number

  constructor(rule: number, sentence: number, from: number, to: number, captures: Hit['captures'], pattern: number) {
    this.rule = rule
    this.sentence = sentence
    this.from = from
    this.to = to
    this.captures = captures
    this.pattern = pattern
  }
}
