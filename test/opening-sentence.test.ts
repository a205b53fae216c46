/** The job paragraph opens on what the job is, whatever else there is to tell. */
import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { isName } from '../src/plan/duties'
import type { PostingInput, ReportLength } from '../src/types'
import { examplePostings } from './example-postings'
import { builtIn } from './language'
import { madePosting, pick, randomOf, textOf } from './made-postings'

const knowledge = builtIn()
const LENGTHS: readonly ReportLength[] = ['brief', 'standard', 'detailed']
const OPENING = /^job\.(?:purpose(?:-short|-bare|-nameless)?|thin)$/

function expectOpening(posting: string | PostingInput, named: string): void {
  for (const length of LENGTHS) {
    const { sentences } = analyze(posting, { length }, knowledge).report.job
    if (sentences.length > 0) expect(sentences[0]?.move, `${named}, ${length}`).toMatch(OPENING)
    const openings = sentences.filter(({ move }) => OPENING.test(move))
    if (sentences.length > 0) expect(openings.length, `${named}, ${length}`).toBeLessThanOrEqual(2)
  }
}

describe('the job paragraph opens on what the job is', () => {
  it.each(examplePostings.map(({ name, text }) => [name, text] as const))('in %s', (name, text) => expectOpening(text, name))

  it('in postings of many trades', () => {
    for (let seed = 1; seed <= 40; seed++) expectOpening(textOf(madePosting(randomOf(seed))), `seed ${seed}`)
  })

  it('whatever was given beside the text', () => {
    const PLACES = ['Oakfield (Unit 4) - Gate B', 'a/b | c', '', 'Nowhere, NW', '12 Mill Lane', '*', 'www.example.org']
    const TITLES = ['Cook - Nights (m/f/d)', '***', 'We want you!', 'Cook | Cook', '', 'x'.repeat(90), 'Cook - 2nd shift -']
    const COMPANIES = ['Our Mill', 'A | B', '(none)', '', 'Mill & Sons <Ltd>']
    const TEXTS = [
      'Duties\n- Cook lunch for 120 pupils\n- Order supplies\n- Keep the kitchen clean',
      'Duties\n- May drive the van\n- If the chef is away, run the pass',
      'Requirements\n- Two years in a kitchen\n- Knife skills',
      'Duties\n- Attend meetings\n- Follow policies',
    ]
    const random = randomOf(7)
    for (let times = 0; times < 60; times++) {
      const posting = {
        text: pick(random, TEXTS),
        title: pick(random, TITLES),
        company: pick(random, COMPANIES),
        location: pick(random, PLACES),
      }
      expectOpening(posting, JSON.stringify(posting))
    }
  })

  it('by the title alone where every duty is minor', () => {
    const { text } = analyze('Night Porter\n\nDuties\n- Attend briefings\n- Follow company policies', {}, knowledge).report.job
    expect(text).toMatch(/^[^.]*night porter/i)
    expect(text).not.toMatch(/^[^.]*briefings/)
  })

  it('without the place where that cannot be printed', () => {
    const posting = {
      text: 'Duties\n- Cook lunch for 120 pupils',
      title: 'School Cook',
      company: 'Elm School',
      location: 'Oakfield, KY - Yard (2nd and Main)',
    }
    expect(analyze(posting, {}, knowledge).report.job.text).toMatch(/^[^.]*School Cook[^.]*(?:cook|cooks|cooking) lunch for 120 pupils\./)
  })

  const openingOf = (text: string): string => analyze(text, {}, knowledge).report.job.sentences[0]?.text ?? ''

  it('with the team by its name', () => {
    const text = 'Boat Builder\n\nCome join us on the Harbour Tides team! You will mend oak hulls and rig tall masts for the ferry.'
    expect(openingOf(text)).toMatch(/the Harbour Tides team/)
    expect(openingOf(text.replace('Harbour Tides', 'friendly'))).not.toMatch(/ team/)
    // Whose team it is, is no name of it.
    const owned =
      'Tidewell builds boats.\n\nAs a joiner in Tidewell\u2019s Hulls team, you will mend oak hulls.\nJoin the Cavendish\u2019s team!'
    expect(openingOf(owned)).not.toMatch(/Cavendish/)
  })

  it('with what the team does where no duty is told', () => {
    const text =
      'Joiner\n\nWe are part of the Hulls team of Tidewell. We build rowing boats for schools in Hull.\n\nRequirements\n- A steady hand with a chisel\n'
    const { job, company } = analyze({ text, company: 'Tidewell' }, {}, knowledge).report
    expect(job.sentences[0]?.text).toMatch(/team that builds rowing boats for schools in Hull/)
    expect(company.text).not.toMatch(/rowing boats/)
  })

  it('on the named thing that is worked on', () => {
    const text =
      'Joiner\n\nThis role gives an opportunity to work on the keels of the Harbour Tides fleet.\n\nDuties\n- Label tins of varnish and sort the ropes\n- Sweep the yard'
    expect(openingOf(text)).toMatch(/work(?:s|ing)? on the keels of the Harbour Tides fleet/)
  })

  it('on no name within a sentence', () => {
    const source = 'Fit hulls to parts like the base Build Frame. Build frames for oak hulls.'
    const at = (text: string) => ({ evidence: [{ start: source.indexOf(text), end: source.length, text, section: 'summary' as const }] })
    expect(isName(at('Build Frame'), { source })).toBe(true)
    expect(isName(at('Build frames'), { source })).toBe(false)
    expect(isName(at('Fit hulls'), { source })).toBe(false)
  })

  it('on what somebody is sought for, before what is done now and then', () => {
    const duties = 'Duties\n- Identify weak ropes\n- Keep the store of paint in order\n- Label tins of varnish'
    const text = `Boat Builder\n\nTidewell is looking for a boat builder to mend oak hulls.\n\n${duties}`
    expect(openingOf(text)).toMatch(/mend(?:s|ing)? oak hulls/)
  })
})
