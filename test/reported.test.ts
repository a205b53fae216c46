import { describe, expect, it } from 'vitest'
import { reportedIn } from '../src/infer/reported'
import { READER } from '../src/infer/reporting/third-person'
import { ingest } from '../src/ingest/ingest'
import { readOptions } from '../src/ingest/options'
import { analyze } from '../src/pipeline'
import { segment } from '../src/segment/segment'
import { sentenceSpans } from '../src/segment/spans'
import { tag } from '../src/tag/tag'
import { builtIn } from './language'

const knowledge = builtIn()

function reported(text: string, name?: string) {
  const { source } = ingest(text, readOptions({}))
  const reading = tag(source, sentenceSpans(segment(source, knowledge.segmenting)), knowledge.language, knowledge.quantities)
  return reportedIn(reading, name, knowledge.words, knowledge.verbs)
}
const about = (sentence: string, name?: string) => reported(`About us\n${sentence}`, name)[0]

describe('what an employer says of itself is reported in the third person', () => {
  it.each([
    ['We have run buses round the valley since 1931.', 'has run buses round the valley since 1931'],
    ["We've been baking bread in this street for 40 years.", 'has been baking bread in this street for 40 years'],
    ['We treat 300 patients a week and train 12 nurses a year.', 'treats 300 patients a week and trains 12 nurses a year'],
    ["We don't build new houses, and we repair 900 old ones a year.", 'does not build new houses, and it repairs 900 old ones a year'],
    ['We will open two more nurseries in Leeds in 2027.', 'will open two more nurseries in Leeds in 2027'],
    ['We started in a shed in 1988 (long story) and today employ 60 welders.', 'started in a shed in 1988 and today employs 60 welders'],
    ["We're based in Cork, but work in 4 counties.", 'is based in Cork, but works in 4 counties'],
    ['We focus on 3 markets in Northern Europe.', 'focuses on 3 markets in Northern Europe'],
  ])('%s', (sentence, predicate) => expect(about(sentence)).toMatchObject({ about: 'company', form: 'predicate', text: predicate }))

  it.each([
    ['And we have workshops in Ghent and Bruges.', 'has workshops in Ghent and Bruges'],
    ['Today, we employ 60 weavers in two mills.', 'employs 60 weavers in two mills'],
    ['With 14 vans, we deliver bread to schools in Kent.', 'delivers bread to schools in Kent, with 14 vans'],
    ['As a family firm from Lille, we restore 20 organs a year.', 'is a family firm from Lille and restores 20 organs a year'],
    ['As a result, we restore church organs in 12 counties.', 'restores church organs in 12 counties'],
    ['We make innovative and durable pumps for small farms in Wales.', 'makes durable pumps for small farms in Wales'],
    ['We run 12 clinics in the valley; our nurses also visit at home.', 'runs 12 clinics in the valley'],
  ])('what joins or praises is left out: %s', (sentence, predicate) =>
    expect(about(sentence)).toMatchObject({ form: 'predicate', text: predicate }),
  )

  it.each([
    ['Family bakery with two shops in Hull and one in Goole.', 'is a family bakery with two shops in Hull and one in Goole'],
    [
      'Growing roofing company serving farms across the county of Kent.',
      'is a growing roofing company serving farms across the county of Kent',
    ],
    ['is a booking service for vets in the north of England.', 'is a booking service for vets in the north of England'],
    ['Currently serves 40 schools and two hospitals in Kent.', 'currently serves 40 schools and two hospitals in Kent'],
    ['UK charity supporting 900 carers in the north of England.', 'is a UK charity supporting 900 carers in the north of England'],
    ['Team of nine fitters with two vans and a workshop.', 'has a team of nine fitters with two vans and a workshop'],
    ['Founded in 1990 and run by two cooks from Lille.', 'was founded in 1990 and run by two cooks from Lille'],
    ['There is a crew of nine that tends 14 boats.', 'has a crew of nine that tends 14 boats'],
    ['Serving 40 villages along the coast, we deliver coal and logs.', 'delivers coal and logs'],
  ])('a line without its subject: %s', (sentence, predicate) =>
    expect(about(sentence)).toMatchObject({ form: 'predicate', text: predicate }),
  )

  it.each([
    ['Our crews work on two farms near Hull.', 'its crews work on two farms near Hull'],
    [
      'From our shed near Dover we pick, pack and send about 900 parcels a day.',
      'from its shed near Dover, it picks, packs and sends about 900 parcels a day',
    ],
    ['Everyone meets in Porto three times a year.', 'everyone meets in Porto three times a year'],
    ['The platform serves 40 schools in Kent.', 'its platform serves 40 schools in Kent'],
    ['Clients include two banks and 12 schools in Kent.', 'its clients include two banks and 12 schools in Kent'],
  ])('what is its own: %s', (sentence, text) => expect(about(sentence)).toMatchObject({ form: 'clause', text }))

  it('a pronoun behind "we" is not the employer', () => {
    const said = reported('About us\nWe build a pump for small farms in Wales. It is made of brass in two sizes.')
    expect(said.map(({ text }) => text)).toEqual(['builds a pump for small farms in Wales'])
  })

  it.each([
    ['We are a mill of 60 weavers and pride ourselves on 12 dyes.', 'is a mill of 60 weavers and prides itself on 12 dyes'],
    ['We employ 60 weavers and were named mill of the year in 2022.', 'employs 60 weavers and was named mill of the year in 2022'],
    [
      'Founded in 1964, we employ 60 weavers and supply 12 tailors.',
      'was founded in 1964, and it employs 60 weavers and supplies 12 tailors',
    ],
    [
      'We have mended 900 clocks in church towers\nand railway stations since 1988.',
      /^has mended 900 clocks in church towers and railway stations/,
    ],
  ])('verbs and lines hold together: %s', (sentence, predicate) =>
    expect(about(sentence)).toMatchObject({
      form: 'predicate',
      text: typeof predicate === 'string' ? predicate : expect.stringMatching(predicate),
    }),
  )

  it.each([
    ['Over the next 18 months we will open 12 nurseries in Leeds.', 'over the next 18 months, it will open 12 nurseries in Leeds'],
    ['For every loaf we bake, we plant a tree in Kent.', 'for every loaf it bakes, it plants a tree in Kent'],
    ['In 2012 we moved to a mill near Halifax.', 'in 2012, it moved to a mill near Halifax'],
  ])('what says when or for what stays in front: %s', (sentence, told) =>
    expect(about(sentence)).toMatchObject({ about: 'company', form: 'clause', text: told }),
  )

  it.each([
    ['You will join a crew of eight that tends the locks on the canal.', 'crew of eight that tends the locks on the canal'],
    [
      'You will be part of our small team that builds organs for churches, and you will travel.',
      'small team that builds organs for churches',
    ],
  ])('the team that is joined is told: %s', (sentence, text) => expect(about(sentence)).toMatchObject({ about: 'team', text }))
  it('but nothing whose only verb stands in an aside', () =>
    expect(about('Our summer tour of the lakes (recent trips include Bath and Wells).')).toBeUndefined())

  it('but no team of which nothing is told', () => expect(about('You will join our friendly team in Kiel.')).toBeUndefined())

  it('behind another subject the employer is named', () =>
    expect(about('Timber from Norway is at the heart of what we build for 12 harbours.')).toMatchObject({
      text: expect.stringMatching(/is at the heart of what the employer builds for 12 harbours$/),
    }))

  it.each([
    ['people in general', 'Seeing ourselves in 12 other sailors is how sailing is learnt in Kiel.'],
    ['what is needed', 'We must balance care and cost on 12 wards.'],
    ['whom nobody has introduced', 'In our yard they can see 40 boats from Norway.'],
    ['a name without a verb', 'Kiel Regatta, our yearly race of 40 boats.'],
  ])('%s is not told of the employer', (_, sentence) => expect(about(sentence)).toBeUndefined())

  it('behind the name of the employer the next clause is told', () =>
    expect(about("We're Alder Boats, and we've built 40 boats since 1998.", 'Alder Boats')).toMatchObject({
      form: 'predicate',
      text: 'has built 40 boats since 1998',
    }))

  it('of a long sentence the part is told that stands alone', () =>
    expect(
      about(
        'Alder Mills sells flour and bakery supplies that help small bakers all over the north of the country bake with less waste, fewer people and lower bills for energy.',
        'Alder Mills',
      ),
    ).toMatchObject({ form: 'predicate', text: 'sells flour and bakery supplies' }))

  it('what stands before "we" only to say where is left out', () =>
    expect(about('At Alder Farms, we grow 200 hectares of potatoes.', 'Alder Farms')).toMatchObject({
      form: 'predicate',
      text: 'grows 200 hectares of potatoes',
    }))
  it('a sentence of the employer in a list is read as well', () =>
    expect(reported('About us\n- Mill ponds\n- We keep 12 mills in the valley running.')[0]).toMatchObject({
      text: 'keeps 12 mills in the valley running',
    }))
  it.each([
    ['what points back to a sentence that is not told', 'We have worked for 12 years to change this habit.'],
    ['a part of many', 'We are some of the 40 people behind the new harbour in Kiel.'],
    ['what tells of the world', 'There are 4,000 bakeries in Northern Germany.'],
  ])('%s is left out', (_, sentence) => expect(about(sentence)).toBeUndefined())

  it('its own things become "its", and people who left stay as they are', () =>
    expect(about('Most of our 14 drivers have been with us for five years.')).toMatchObject({
      form: 'clause',
      text: 'most of its 14 drivers have been with it for five years',
    }))
  it('a sentence under the name of the employer tells what it does', () =>
    expect(about('Alder Farms grows 200 hectares of potatoes near Lincoln.', 'Alder Farms')).toMatchObject({
      form: 'predicate',
      text: 'grows 200 hectares of potatoes near Lincoln',
    }))
  it('a word that names what every object has is a word like others', () =>
    expect(about('We constructor 40 bridges a year in 12 towns.')?.text).toMatch(/^constructors? 40 bridges a year in 12 towns$/))
  it('a call at the end is left out', () =>
    expect(about('We have kept bees in Kent since 1975, and we are looking for a helper.')).toMatchObject({
      text: 'has kept bees in Kent since 1975',
    }))
  it('evidence holds the sentence as it was written', () => {
    const text = 'About us\nWe have run buses round the valley since 1931.'
    const [found] = reported(text)
    expect(found && text.slice(found.evidence.start, found.evidence.end)).toBe('We have run buses round the valley since 1931')
  })
})

describe('what is said to the reader is told of whoever takes the post', () => {
  const role = (sentence: string) => reported(`The role\n${sentence}`)[0]?.text.replaceAll(READER, 'the cook')
  it.each([
    ['You will be based at our kitchen in Bath with 4 other cooks.', undefined],
    ['You will work with 4 other cooks in our kitchen near Bath.', 'the cook will work with 4 other cooks in its kitchen near Bath'],
    [
      'On Fridays you will spend 3 hours at the market with your team.',
      'on Fridays the cook will spend 3 hours at the market with their team',
    ],
    ['Your shift starts at 6 am and ends at 2 pm.', "the cook's shift starts at 6 am and ends at 2 pm"],
    ['If you love fish you will like our 3 kitchens.', undefined],
    ['Our 12 chefs will help you become a baker.', undefined],
    ['You are a cook with 4 years in hotels behind you.', undefined],
  ])('%s', (sentence, told) => expect(role(sentence)).toBe(told))
})

describe('what cannot be reported safely is left alone', () => {
  it.each([
    ['a call to the reader', 'If you love trains you will love our 40 stations.'],
    ['a search', 'We need a strong cook for our 3 kitchens in Bath.'],
    ['people, not the employer', 'Some of us are born with 2 left feet in 1990.'],
    ['many persons', 'We are active members of 12 associations.'],
    ['a sentence that points back', 'They built 40 bridges in Wales before 1960.'],
    ['an instruction', 'Load 40 trucks a day and check every pallet.'],
    ['a scrap', 'Currently serving 90 restaurants in 12 towns.'],
    ['marks that are not to be seen', 'We have a 12\u00AD-month plan for 4 towns in Kent.'],
    ['praise alone', 'We are an exciting, innovative and passionate place.'],
    ['a verb that may belong to others', 'We help families buy homes and fund 40 renovations.'],
  ])('%s', (_, sentence) => expect(about(sentence)).toBeUndefined())
})

describe('in the report', () => {
  const reportOf = (text: string) => analyze(text, undefined, knowledge).report
  it('a sentence that is cut where an adjective waits for its noun is not told', () => {
    const about =
      'We unite old recipes and patience, careful and daily tasting, fine copper kettles and oak casks, cellar services and day and night cooling skill to create robust, honest and long keeping beers that sell well with our landlords.'
    expect(reportOf(`Brewer\n\nAbout us\nAlder Brewing helps pubs to sell more. ${about}\n\nDuties\n- Brew beer`).company.text).not.toMatch(
      /robust\./,
    )
  })
  it('a line on pay that says more than the amounts is told with what it adds', () =>
    expect(reportOf('Plumber\n\nDuties\n- Repair boilers\n\nPay: $32 - $45 an hour, plus 5% commission').company.text).toContain(
      '$32 to $45 an hour plus 5% commission',
    ))
  it('the ends of a range are set against each other in words', () =>
    expect(reportOf('Clerk\n\nDuties\n- File invoices\n\nSalary: £30,000 to £45,000 a year').company.text).toContain(
      'about half as much again',
    ))
  it.each([
    ['Our ovens bake rye for 40 shops in Kent. We employ 25 bakers.', /(?:Alder Bakery|employer)['’]s ovens|bakers/],
    ['Alder Bakery LLP supplies 40 shops in Kent.', /supplies 40 shops/],
    ['Alder Bakery partners with mills in Kent to grind old kinds of rye.', /partners with mills in Kent/],
    ['Alder Bakery® is the fastest-growing oven maker in Kent.', /says that it is the fastest-growing oven maker/],
    ['Alder Bakery modernises village ovens for Kent and four other counties.', /modernises village ovens/],
    ['AB is a tight-knit rye bakery based in Kent and is a supplier of old grains.', /is a rye bakery based in Kent/],
    ['Part of a chain of 62 shops, we are growing in the north of Kent.', /is part of a chain of 62 shops/],
    ['Alder Bakery is based in, Kent, and supplies 62 shops.', /based in Kent/],
    ['Our platform serves 12 US schools.', /serves 12 US schools/],
    ['Alder Bakery partners with schools in Kent to identify foreign applicants by video.', /identify foreign applicants/],
    ['Founded in 1990 by two cooks, Alder Bakery modernises ovens for 40 shops.', /founded in 1990 by two cooks.*40 shops/],
    ['The charter of the Harbour Security group is to guard 12 docks in Kent.', /charter of the Harbour Security group is to guard/],
  ])('the employer is told of: %s', (about, told) =>
    expect(
      analyze({ text: `Baker\n\nAbout us\n${about}\n\nDuties\n- Bake bread`, company: 'Alder Bakery' }, {}, knowledge).report.company.text,
    ).toMatch(told),
  )
  it.each([
    ['its backer', 'Heron Capital Partners is a venture fund in Bath. We currently have investments in 12 towns.', /investments/],
    ['a vacancy', 'Alder Bakery has an immediate opening for a rye baker in Hull.', /opening for/],
    ['a wish', '900 shops in Kent take bread from us, and we would like to make it 9,000.', /would like/],
    ['whom it would take on', 'We are open to foreign applicants who live in 12 towns.', /open to/],
  ])('the employer is not told of %s', (_, about, told) =>
    expect(
      analyze({ text: `Baker\n\nAbout us\n${about}\n\nDuties\n- Bake bread`, company: 'Alder Bakery' }, {}, knowledge).report.company.text,
    ).not.toMatch(told),
  )
  it('ends that lie close together are not', () =>
    expect(reportOf('Clerk\n\nDuties\n- File invoices\n\nSalary: £30,000 to £35,000 a year').company.text).not.toMatch(/range|bottom/))
  it('hours are told with what their line adds', () =>
    expect(reportOf('Assistant\n\nDuties\n- Support a pupil\n\nHours: 27.5 hours per week, term time only').job.text).toContain(
      'term time only',
    ))
})

describe('who speaks is known by more than its full name', () => {
  it.each([
    ['a short form of it', 'Alder runs six mills along the river.', 'Alder Mills Ltd', 'runs six mills along the river'],
    ['what it is', 'The clinic treats 300 patients a week in Bath.', undefined, 'treats 300 patients a week in Bath'],
    ['the place it governs', 'Duluth employs 900 people in 14 departments.', 'City of Duluth', 'employs 900 people in 14 departments'],
  ])('%s', (_, sentence, name, predicate) => expect(about(sentence, name)).toMatchObject({ form: 'predicate', text: predicate }))

  it('a sentence that goes on with "it"', () =>
    expect(reported('About us\nAlder Mills grinds rye for 40 bakers. It is owned by 12 farmers.', 'Alder Mills')[1]).toMatchObject({
      form: 'predicate',
      text: 'is owned by 12 farmers',
    }))
  it.each([
    ['Founded in 1931, we run buses round the valley.', 'was founded in 1931 and runs buses round the valley'],
    ['Backed by the city, Alder Mills has built two new silos.', 'is backed by the city and has built two new silos'],
    ['Based in Hull, the old harbour, we repair 40 boats a year.', 'is based in Hull, the old harbour, and repairs 40 boats a year'],
  ])('%s', (sentence, text) => expect(about(sentence, 'Alder Mills')).toMatchObject({ form: 'predicate', text }))
  it.each([
    ['what is wished for', 'We would love to see 3 years in a bakery.'],
    ['many under one name', 'Alder Mills are makers of 40 kinds of flour.'],
  ])('%s is not told of it', (_, sentence) => expect(about(sentence, 'Alder Mills')).toBeUndefined())
  it('a second verb behind "but" is turned as well', () =>
    expect(about('We started in 2019 but have 40 customers in Wales.')).toMatchObject({
      text: 'started in 2019 but has 40 customers in Wales',
    }))
  it('capitals are no verbs', () => expect(about('We run 40 shops in WA, OR and CA.')?.text).toContain('OR and CA'))
})

describe('praise beside other statements', () => {
  const company = (about: string): string =>
    analyze(`Joiner at Alder Yard\n\nAbout us\n${about}\n\nDuties\n- Fit oak stairs in old houses`, undefined, knowledge).report.company
      .text
  it('is left out though it counts something', () => {
    const text = company('We repair boats on the east quay. We have sold 300 of the best boats in the north to four towns.')
    expect(text).toMatch(/repairs boats/)
    expect(text).not.toMatch(/300/)
  })
  it('is told as the words of the employer where nothing else is', () =>
    expect(company('We have sold 300 of the best boats in the north to four towns.')).toMatch(/says that.*300/))
  it('is left out where it counts nothing', () => {
    expect(
      company('We repair boats on the east quay for two towns. We work with the greatest passion for the best of results.'),
    ).not.toMatch(/passion/)
  })
})

describe('who speaks', () => {
  const about = (text: string): string =>
    analyze(`Fitter at Alder Pumps\n\nAbout us\n${text}\n\nDuties\n- Fit pumps in old mills`, undefined, knowledge).report.company.text
  it('is the team where a unit has its name', () =>
    expect(about('We repair 900 valves a year in four counties. Northern Valve team is looking for fitters.')).toMatch(
      /The team repairs 900/,
    ))
  it.each([
    ['The Harbour Pumps team plans every repair in two docks.', /The Harbour Pumps team plans every repair/],
    ['The Valve 24 team is responsible for nine hundred valves.', /The Valve 24 team is responsible for nine hundred valves/],
    ['Northern Repair (NR) is a team of fitters and welders from six towns.', /^Northern Repair is a team of fitters/],
  ])('may be a unit by its name, outside what the employer says of itself: %s', (line, told) =>
    expect(
      analyze({ text: `${line} You will fit pumps.`, title: 'Fitter', company: 'Alder Pumps' }, undefined, knowledge).report.company.text,
    ).toMatch(told),
  )
  it('is no unit where a name alone stands before the verb', () =>
    expect(
      analyze('Fitter at Alder Pumps\n\nOld Mills (OM) is a place in Kent with six pumps. You will fit pumps.', undefined, knowledge).report
        .company.text,
    ).not.toMatch(/Old Mills/))
  it('is the employer where everybody there is the team', () =>
    expect(about('We repair 900 valves a year in four counties. Join the Alder Pumps team.')).not.toMatch(/The team repairs/))
})

describe('what an employer says of itself', () => {
  const about = (text: string): string =>
    analyze(`Joiner at Alder Yard\n\nAbout us\n${text}\n\nDuties\n- Fit oak stairs in old houses`, undefined, knowledge).report.company.text
  it('ends before a clause that no comma sets off', () =>
    expect(about('We repair boats in the Kent market which is growing by a tenth each year.')).toMatch(/in the Kent market\./))
  it('is no list with a second verb in it', () =>
    expect(about('We run six yards in Kent. We offer stairs, doors, windows and have nine vans.')).not.toMatch(/nine vans/))
  it('is told in at most three statements and two others', () =>
    expect(
      about(
        'We run six yards in Kent. We employ 90 joiners. We use 40 tons of oak a year. We mend 300 boats a season. We own a mill near Dover.',
      ).split('. ').length,
    ).toBeLessThan(7))
})

it('a sentence that begins inside a broken line is read over its break', () => {
  const told = reported(
    [
      'About us',
      'Behind the old church there is a slipway. We repair',
      'fishing boats and ferries for two towns on the wide',
      'and windy northern coast of the island. The slipway',
      'takes the hulls of most boats that sail from there.',
    ].join('\n'),
  )
  expect(told.map(({ text }) => text)).toContain(
    'repairs fishing boats and ferries for two towns on the wide and windy northern coast of the island',
  )
})
