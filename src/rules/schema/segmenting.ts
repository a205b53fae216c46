/** What sections and boilerplate look like. */
import * as v from 'valibot'
import type { BoilerplateKind } from '../../segment/segmented'
import { every, id, lines, maybe, no, oneOf, SECTION_KINDS, yes } from './fields'

const BOILERPLATE_KINDS = every<BoilerplateKind>()(['equal-opportunity', 'privacy', 'agency', 'apply', 'legal', 'advert', 'page'])

export const sections = v.array(
  v.strictObject({
    kind: oneOf(SECTION_KINDS, 'Kind of section.'),
    headings: lines('wordings', 'Wordings that stand alone on a line or before a colon.'),
    running: maybe(lines('wordings', 'The clearest of them: read as headings even in running text.')),
    starts: maybe(lines('wordings', 'Openings of sentences that begin a passage of this kind.')),
    cues: maybe(lines('wordings', 'Wordings that speak for this kind where a heading is missing or unknown.')),
    yes: lines('lines', 'Lines that must be read as headings of this kind.'),
    no: lines('lines', 'Lines that must not.'),
  }),
)

export const boilerplate = v.array(
  v.strictObject({
    id,
    kind: oneOf(BOILERPLATE_KINDS, 'What the sentence speaks of.'),
    phrases: lines('lines', 'Phrases that no duty or requirement would hold, one a line.'),
    yes,
    no,
  }),
)
