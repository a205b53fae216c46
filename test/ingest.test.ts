import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PostingError } from '../src/errors'
import { ingest } from '../src/ingest/ingest'
import type { Ingested } from '../src/ingest/ingested'
import { originalRange } from '../src/ingest/offset-map'
import { DEFAULT_MAX_LENGTH } from '../src/ingest/options'

const sourceOf = (input: unknown): string => ingest(input).source
const posting = (fields: object): { jsonLd: object } => ({ jsonLd: { '@type': 'JobPosting', ...fields } })

function errorOf(input: unknown, options?: unknown): PostingError {
  try {
    ingest(input, options)
  } catch (error) {
    if (error instanceof PostingError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const codeOf = (input: unknown, options?: unknown): string => errorOf(input, options).code

describe('plain text and Markdown', () => {
  it.each([
    ['plain text with odd spacing', '  Baker \r\n\r\n\t- Bake   bread\u00a0daily &amp; more\n'],
    ['comparisons', 'Keep errors a < b and c > d at all times.'],
    ['a mask in angle brackets', 'At <ORGANIZATION> you use List<String> every day.'],
    ['tags that are only talked about', 'You know when to use <div> and when <span>.'],
    ['a bracket that opens no JSON', '[Remote] Baker wanted'],
    ['a byte order mark', '\ufeffBaker wanted'],
  ])('leaves %s as it is', (_, text) => {
    expect(ingest(text)).toMatchObject({ source: text, format: 'text', stated: [], bodyStart: 0 })
  })

  it('leaves Markdown marks in the source and says that they are there', () => {
    const text = '# Baker\n\n**Bakes** [bread](https://bread.example)'
    expect(ingest(text)).toMatchObject({ source: text, format: 'markdown' })
  })

  it('keeps the line breaks of a text that has a few tags in it', () => {
    expect(sourceOf('**Pay:** <b>30</b> an hour<br>\nShifts\n\n- early\n- late\n- night')).toBe(
      '**Pay:** 30 an hour\nShifts\n\n- early\n- late\n- night',
    )
  })
})

describe('hints', () => {
  it('trims them and leaves out blank ones', () => {
    const input = { text: 'Bake bread', title: ' Baker ', company: '\u200b', location: undefined, url: null }
    expect(ingest(input).given).toEqual({ title: 'Baker' })
  })

  it('changes nothing that the caller passed', () => {
    const input = posting({ title: 'Baker', hiringOrganization: { name: 'Crumb' }, skills: ['rye', 'wheat'] })
    const before = structuredClone(input)
    ingest(input)
    expect(input).toEqual(before)
  })
})

describe('HTML', () => {
  it.each([
    ['decodes entities, numeric ones too', '<p>R&amp;D &mdash; C&#43;&#43; &#x2713;</p>', 'R&D — C++ ✓'],
    ['collapses white space and hard spaces', '<p>Bake\n   bread&nbsp;&nbsp; daily</p>', 'Bake bread daily'],
    ['sets paragraphs apart', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['breaks lines at br, and paragraphs at two', '<div>One<br>Two<br/><br>Three</div>', 'One\nTwo\n\nThree'],
    ['sets headings apart and keeps their text close', '<div>Hi</div><h2>Duties</h2><p>Bake.</p>', 'Hi\n\nDuties\nBake.'],
    ['makes list items of li', '<p>Needs:</p><ul><li>rye</li><li>wheat</li></ul><p>Bye</p>', 'Needs:\n- rye\n- wheat\n\nBye'],
    ['indents nested lists', '<ul><li>grain<ul><li>rye</li></ul></li><li>milk</li></ul>', '- grain\n  - rye\n- milk'],
    ['reads paragraphs in an item as one item', '<ul><li><p>rye</p><p>from here</p></li></ul>', '- rye\n  from here'],
    ['indents no first line', '<ul><li><ul><li>rye</li></ul></li></ul>', '- rye'],
    ['drops empty items', '<ul><li></li></ul><p>Bye</p>', 'Bye'],
    ['reads a heading that is a button', '<h3><button>Needs <svg></svg></button></h3><div>Rye</div>', 'Needs\nRye'],
    ['takes a heading out of a list that only lays out', '<ul><li><h3>Needs</h3><p>Rye</p></li></ul>', 'Needs\nRye'],
    [
      'reads two cells as name and value',
      '<table><tr><th>Pay</th><td>20</td></tr><tr><td><p>Town:</p></td><td><p>Hull</p></td></tr></table>',
      'Pay: 20\nTown: Hull',
    ],
    ['reads more cells side by side', '<table><tr><td>Mon</td><td>9-5</td><td>Hull</td></tr></table>', 'Mon | 9-5 | Hull'],
    [
      'does not squeeze a list into a line of a table',
      '<table><tr><td>Duties</td><td><ul><li>Bake</li><li>Sell</li></ul></td></tr></table>',
      'Duties\n- Bake\n- Sell',
    ],
    [
      'leaves an empty cell without a mark',
      '<table><tr><td>Pay</td><td></td></tr><tr><td>Town</td><td>Hull</td></tr></table>',
      'Pay\nTown: Hull',
    ],
    ['reads terms and their descriptions', '<dl><dt>Pay</dt><dd>20</dd><dt>Perks<dd>Cake<dd>Tea</dl>', 'Pay: 20\nPerks: Cake\nTea'],
    ['closes what was left open', '<ul><li>rye<li>wheat</ul><p>One<p>Two', '- rye\n- wheat\n\nOne\n\nTwo'],
    ['keeps the lines of preformatted text', '<pre>One\nTwo\n\nThree</pre>', 'One\nTwo\n\nThree'],
    ['keeps the lines of styled blocks', '<div style="white-space: pre-line">One\nTwo</div>', 'One\nTwo'],
    ['parts labels that touch', '<div><span>Full-time</span><span>Leeds</span></div>', 'Full-time Leeds'],
    ['does not part a word that is marked up in pieces', '<p><b>B</b>ake <span>resp</span><span>onsibly</span></p>', 'Bake responsibly'],
    ['drops soft hyphens and zero-width spaces', '<p>over&shy;time\u200b pay</p>', 'overtime pay'],
    ['is not confused by ">" in an attribute', '<ul><li title="a > b">Fluent German</li></ul>', '- Fluent German'],
    ['reads escaped HTML', '&lt;p&gt;R&amp;amp;D&lt;/p&gt;&lt;ul&gt;&lt;li&gt;rye&lt;/li&gt;&lt;/ul&gt;', 'R&D\n- rye'],
    ['reads escaped HTML inside HTML', '<div>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</div>', 'One\n\nTwo'],
  ])('%s', (_, html, readable) => {
    expect(sourceOf({ html })).toBe(readable)
    expect(sourceOf(html)).toBe(readable)
  })

  it.each([
    ['script', '<script>let a = "<p>Erlang</p>"</script>'],
    ['style', '<style>.jira{color:red}</style>'],
    ['template', '<template><p>Erlang</p></template>'],
    ['noscript', '<noscript>Switch on JavaScript</noscript>'],
    ['a comment', '<!-- Perl needed? -->'],
    ['the hidden attribute', '<div hidden>Perl<div>more</div></div>'],
    ['aria-hidden', '<span aria-hidden="true">★</span>'],
    ['display: none', '<p style="color:red;display:none">Perl</p>'],
    ['text for screen readers', '<a class="link sr-only" href="#main">Skip to content</a>'],
    ['navigation', '<nav><ul><li>Home</li></ul></nav>'],
    ['a footer', '<footer>All rights reserved</footer>'],
    ['an ARIA role', '<div role="navigation">Home</div>'],
    ['a button', '<button>Apply now</button>'],
    ['an icon', '<svg><title>Star</title><text>x</text></svg>'],
  ])('leaves out %s', (_, unread) => {
    expect(sourceOf(`<div><p>Bake bread.</p>${unread}<p>Sell bread.</p></div>`)).toBe('Bake bread.\n\nSell bread.')
  })

  it('reads hidden parts after all when the page shows nothing else', () => {
    expect(sourceOf('<body style="display:none"><h1>Baker</h1><p>Bake bread.</p></body>')).toBe('Baker\nBake bread.')
  })

  it('reads the main part alone where the page says which it is', () => {
    const duty = 'Bake bread for the town every day of the week, early in the morning. '.repeat(4).trim()
    expect(sourceOf(`<body><div>Other jobs: Butcher</div><main><p>${duty}</p></main><div>Sign up</div></body>`)).toBe(duty)
  })

  it('takes the title of a page that has no heading', () => {
    const html = '<html><head><title>Baker &amp; Confectioner</title></head><body><p>Bake bread.</p></body></html>'
    const { source, original } = ingest(html)
    expect(source).toBe('Baker & Confectioner\n\nBake bread.')
    expect(originalRange(original!, 0, 21)).toEqual({ start: html.indexOf('Baker'), end: html.indexOf('</title>') })
  })

  it('leads back from each word to the HTML', () => {
    const html = '<ul><li>Tune &amp; <b>mend</b></li><li>Sell</li></ul>'
    const { source, original } = ingest(html)
    const back = (words: string): string => {
      const at = source.indexOf(words)
      const { start, end } = originalRange(original!, at, at + words.length)
      return html.slice(start, end)
    }
    expect(back('Tune & mend')).toBe('Tune &amp; <b>mend')
    expect(back('&')).toBe('&amp;')
    expect(back('Sell')).toBe('Sell')
  })

  it('leads back through two readings of escaped HTML', () => {
    const html = '<div>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</div>'
    const { start, end } = originalRange(ingest(html).original!, 5, 8)
    expect(html.slice(start, end)).toBe('Two')
  })
})

describe('JSON-LD', () => {
  it('writes a line for each field that is stated, and notes where the value stands', () => {
    const { source, stated, bodyStart } = ingest(
      posting({
        title: 'Baker &amp; Confectioner',
        hiringOrganization: { '@type': 'Organization', name: 'Crumb' },
        jobLocation: [
          { address: { addressLocality: 'Hull', addressRegion: 'England', addressCountry: { name: 'UK' } } },
          { address: 'York' },
        ],
        jobLocationType: 'TELECOMMUTE',
        employmentType: ['PART_TIME', 'TEMPORARY'],
        experienceRequirements: { monthsOfExperience: 24 },
        educationRequirements: { credentialCategory: 'bachelor degree' },
        experienceInPlaceOfEducation: true,
        datePosted: '2024-05-01T08:00:00Z',
        description: 'Bake bread.',
      }),
    )
    expect(source.split('\n')).toEqual([
      'Title: Baker & Confectioner',
      'Hiring organization: Crumb',
      'Job location: Hull, England, UK; York',
      'Work mode: Remote',
      'Employment type: Part-time, Temporary',
      'Experience: 2 years',
      'Education: bachelor degree or equivalent experience',
      'Date posted: 2024-05-01',
      '',
      'Bake bread.',
    ])
    for (const { start, end, value } of stated) expect(source.slice(start, end)).toBe(value)
    expect(stated.map(({ field }) => field)).toEqual([
      'title',
      'company',
      'location',
      'workMode',
      'employment',
      'experience',
      'education',
      'datePosted',
    ])
    expect(source.slice(bodyStart)).toBe('Bake bread.')
  })

  it.each([
    [{ currency: 'AUD', value: { minValue: 42, maxValue: 51, unitText: 'HOUR' } }, 'AUD 42 - 51 per hour'],
    [{ currency: 'USD', value: { minValue: '85000.00', maxValue: '120,000', unitText: 'YEAR' } }, 'USD 85,000 - 120,000 per year'],
    [{ currency: 'GBP', value: { value: 17.5, unitText: 'Hourly' } }, 'GBP 17.50 per hour'],
    [{ currency: 'EUR', value: 1234567, unitText: 'ANNUAL' }, 'EUR 1,234,567 per year'],
    [{ currency: 'EUR', minValue: 3000, maxValue: 3000, unitText: 'MONTH' }, 'EUR 3,000 per month'],
    [{ currency: 'USD', value: { minValue: 90000, unitText: 'YEAR' } }, 'USD from 90,000 per year'],
    [{ currency: 'USD', value: { minValue: 0, maxValue: 60, unitText: 'DAY' } }, 'USD up to 60 per day'],
    [{ currency: 'USD', value: { value: '$20 - $25', unitText: 'HOUR' } }, '$20 - $25 per hour'],
    ['£30k a year', '£30k a year'],
  ])('words the pay %j', (baseSalary, worded) => {
    expect(ingest(posting({ title: 'Baker', baseSalary })).stated.find(({ field }) => field === 'pay')?.value).toBe(worded)
  })

  it('names no currency before a text that names its own', () => {
    expect(sourceOf(posting({ baseSalary: '£30k a year', salaryCurrency: 'GBP' }))).toBe('Base salary: £30k a year')
    expect(sourceOf(posting({ baseSalary: 30000, salaryCurrency: 'GBP' }))).toBe('Base salary: GBP 30,000')
  })

  it('states no pay of 0', () => {
    expect(sourceOf(posting({ title: 'Baker', baseSalary: { currency: 'USD', value: { minValue: 0, maxValue: 0 } } }))).toBe('Title: Baker')
  })

  it.each([
    ['plain', 'Bake & sell\n- rye', 'Bake & sell\n- rye'],
    ['HTML', '<p>Bake &amp; sell</p><ul><li>rye</li></ul>', 'Bake & sell\n- rye'],
    ['escaped', '&lt;p&gt;Bake &amp;amp; sell&lt;/p&gt;&lt;ul&gt;&lt;li&gt;rye&lt;/li&gt;&lt;/ul&gt;', 'Bake & sell\n- rye'],
    [
      'doubly escaped',
      '&amp;lt;p&amp;gt;Bake&amp;lt;/p&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;rye&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;',
      'Bake\n- rye',
    ],
  ])('reads a description that is %s', (_, description, readable) => {
    expect(sourceOf(posting({ description }))).toBe(readable)
  })

  it.each([
    ['an array', [{ '@type': 'WebSite' }, { '@type': 'JobPosting', title: 'Baker' }]],
    [
      'a graph',
      {
        '@graph': [
          { '@type': 'Organization', '@id': '#o' },
          { '@type': ['Thing', 'JobPosting'], title: 'Baker' },
        ],
      },
    ],
    ['a wrapped value and a full name', { '@type': 'https://schema.org/JobPosting', 'schema:title': { '@value': 'Baker' } }],
  ])('finds the posting in %s', (_, jsonLd) => {
    expect(sourceOf({ jsonLd })).toBe('Title: Baker')
    expect(sourceOf(JSON.stringify(jsonLd))).toBe('Title: Baker')
  })

  it('follows a reference to the hiring organization', () => {
    const jsonLd = {
      '@graph': [
        { '@id': '#o', name: 'Crumb' },
        { '@type': 'JobPosting', title: 'Baker', hiringOrganization: { '@id': '#o' } },
      ],
    }
    expect(sourceOf({ jsonLd })).toBe('Title: Baker\nHiring organization: Crumb')
  })

  it('gives fields of prose a section, unless the description says the same', () => {
    const fields = {
      description: '<p>We bake.</p><ul><li>Know rye</li><li>Know wheat</li></ul>',
      skills: ['know rye', 'know wheat'],
      jobBenefits: ['Cake', 'Tea'],
    }
    expect(sourceOf(posting(fields))).toBe('We bake.\n- Know rye\n- Know wheat\n\nBenefits\n- Cake\n- Tea')
  })

  it('reads cyclic and very deep data', () => {
    const cyclic: Record<string, unknown> = { '@type': 'JobPosting', title: 'Baker' }
    cyclic.hiringOrganization = cyclic
    let deep: object = { '@type': 'JobPosting', title: 'Baker' }
    for (let level = 0; level < 50_000; level++) deep = { deep }
    expect(sourceOf({ jsonLd: cyclic })).toBe('Title: Baker')
    expect(sourceOf({ jsonLd: deep })).toBe('Title: Baker')
  })

  it('counts the postings that it could have read', () => {
    expect(ingest({ jsonLd: [1, 2, 3].map((id) => ({ '@type': 'JobPosting', title: `Baker ${id}` })) })).toMatchObject({
      source: 'Title: Baker 1',
      postings: 3,
    })
  })
})

describe('jobs of applicant tracking systems', () => {
  const statedIn = (jsonLd: object) => Object.fromEntries(ingest({ jsonLd }).stated.map(({ field, value }) => [field, value]))

  it('of Greenhouse are read, alone or among others', () => {
    const job = {
      title: 'Night Porter',
      content: '&lt;p&gt;You carry luggage.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Answer the phone&lt;/li&gt;&lt;/ul&gt;',
      location: { name: 'Leeds' },
      company_name: 'Marlow Hotels',
      departments: [{ name: 'Front desk' }],
      pay_input_ranges: [{ min_cents: 2_800_000, max_cents: 3_100_000, currency_type: 'GBP' }],
    }
    const stated = { title: 'Night Porter', company: 'Marlow Hotels', team: 'Front desk', location: 'Leeds', pay: 'GBP 28,000 - 31,000' }
    expect(statedIn(job)).toEqual(stated)
    expect(statedIn({ jobs: [job] })).toEqual(stated)
    expect(ingest({ jsonLd: job }).source).toContain('You carry luggage.\n- Answer the phone')
  })

  it('of Lever are read with their lists as sections', () => {
    const job = {
      text: 'Baker',
      categories: { commitment: 'Full-time', location: 'Oslo', allLocations: ['Oslo', 'Bergen'], team: 'Kitchen' },
      descriptionPlain: 'We bake < 400 loaves.\nEvery day.',
      lists: [{ text: 'What you do', content: '<li>Bake bread</li><li>Sweep</li>' }],
      additional: '<div>Free bread.</div>',
      workplaceType: 'on-site',
      salaryRange: { min: 210, max: 240, currency: 'NOK', interval: 'per-hour-wage' },
    }
    expect(statedIn(job)).toEqual({
      title: 'Baker',
      team: 'Kitchen',
      location: 'Oslo; Bergen',
      workMode: 'on-site',
      employment: 'Full-time',
      pay: 'NOK 210 - 240 per hour',
    })
    expect(ingest(JSON.stringify([job])).source).toMatch(
      /We bake < 400 loaves\.\nEvery day\.\s+What you do\n- Bake bread\n- Sweep\s+Free bread\.$/,
    )
  })

  it('of Ashby are read', () => {
    const job = {
      title: 'Luthier',
      location: 'Ghent',
      secondaryLocations: [{ location: 'Bruges' }],
      department: 'Strings',
      employmentType: 'PartTime',
      workplaceType: 'Hybrid',
      descriptionHtml: '<p>You repair violins.</p>',
      compensation: { scrapeableCompensationSalarySummary: '€40K - €50K' },
    }
    expect(statedIn({ jobs: [job] })).toEqual({
      title: 'Luthier',
      team: 'Strings',
      location: 'Ghent; Bruges',
      workMode: 'Hybrid',
      employment: 'Part-time',
      pay: '€40K - €50K',
    })
  })
})

describe('front matter', () => {
  const text = '---\ntitle: "Data Librarian"\ncompany: Marlow Library\ntags: [a, b]\n---\n\nYou catalogue maps.'
  it('states fields where they stand; the source is the text itself', () => {
    const { source, stated, bodyStart } = ingest(text)
    expect(source).toBe(text)
    expect(stated.map(({ field, start, end }) => [field, source.slice(start, end)])).toEqual([
      ['title', 'Data Librarian'],
      ['company', 'Marlow Library'],
    ])
    expect(source.slice(bodyStart).trim()).toBe('You catalogue maps.')
  })
  it('is none without its second line of dashes', () => expect(ingest(text.replace('\n---\n\nYou', '\nYou')).stated).toEqual([]))
})

describe('JSON-LD inside a page', () => {
  const page = (data: object, body: string): string =>
    `<html><head><script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', ...data })}</script></head><body>${body}</body></html>`

  it('reads the description where it stands in the page, with its lists and a way back', () => {
    const html = page(
      { title: 'Baker', description: 'We bake. Know rye. Know wheat.' },
      '<p>Other jobs</p><p>We bake.</p><ul><li>Know rye.</li><li>Know wheat.</li></ul><p>Share</p>',
    )
    const { source, original } = ingest(html)
    expect(source).toBe('Title: Baker\n\nWe bake.\n- Know rye.\n- Know wheat.')
    const at = source.indexOf('Know wheat')
    expect(originalRange(original!, at, at + 10).start).toBe(html.lastIndexOf('Know wheat'))
  })

  it('reads the page where the description is a teaser', () => {
    expect(sourceOf(page({ title: 'Baker', description: 'We bake…' }, '<p>We bake bread for the town.</p>'))).toBe(
      'Title: Baker\n\nWe bake bread for the town.',
    )
  })

  it('reads the description where the page shows another text', () => {
    const description = 'We bake bread for the whole town. '.repeat(15).trim()
    expect(sourceOf(page({ title: 'Baker', description }, '<p>Cookies</p>'))).toBe(`Title: Baker\n\n${description}`)
  })

  it('reads data with line breaks inside its strings, and passes over data that is broken', () => {
    const script = (json: string): string => `<script type="application/ld+json">${json}</script>`
    expect(sourceOf(`<body>${script('{broken')}${script('{"@type":"JobPosting","title":"Baker\n wanted"}')}</body>`)).toBe(
      'Title: Baker wanted',
    )
  })
})

describe('bad input', () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['white space of every kind', ' \t\r\n\u00a0\u2003\u200b\u200d\u2060\ufeff\u00ad\u2800', 'EMPTY'],
    ['HTML without text', '<div><p>&nbsp;</p></div>', 'EMPTY'],
    ['a posting without fields', posting({}), 'EMPTY'],
    ['null', null, 'NOT_TEXT'],
    ['undefined', undefined, 'NOT_TEXT'],
    ['a number', 20417, 'NOT_TEXT'],
    ['a function', () => 'Baker', 'NOT_TEXT'],
    ['a symbol', Symbol('Baker'), 'NOT_TEXT'],
    ['bytes', new Uint8Array([66, 97]), 'NOT_TEXT'],
    ['an array', ['Baker'], 'NOT_TEXT'],
    ['a promise', Promise.resolve('Baker'), 'NOT_TEXT'],
    ['a number as text', { text: 5 }, 'NOT_TEXT'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'NOT_TEXT'],
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0', 'NOT_TEXT'],
    ['a Word document', 'PK\x03\x04\x14\0', 'NOT_TEXT'],
    ['a data URI', 'data:application/pdf;base64,JVBERi0xLjcK', 'NOT_TEXT'],
    ['bytes in a string', 'Baker\0\0\0\x01\x02\x03\ufffd\ufffd', 'NOT_TEXT'],
    ['UTF-16 read byte by byte', [...'Baker wanted'].join('\0'), 'NOT_TEXT'],
    ['data of another type', { jsonLd: { '@type': 'Recipe', name: 'Lemon curd' } }, 'NO_POSTING'],
    ['data of another type as text', '{"@type":"Recipe","name":"Lemon curd"}', 'NO_POSTING'],
    ['JSON that ends too early', '{"@type":"JobPosting","title":"Ba', 'NO_POSTING'],
    ['a page that scripts would fill', '<html><body><script>render()</script></body></html>', 'NO_POSTING'],
    ['none of the three', {}, 'INPUT'],
    ['two of the three', { text: 'Bake', html: '<p>Bake</p>' }, 'INPUT'],
    ['JSON-LD in the wrong place', { '@type': 'JobPosting', title: 'Baker' }, 'INPUT'],
    ['JSON-LD that is a number', { jsonLd: 5 }, 'INPUT'],
    ['a hint that is no string', { text: 'Bake', title: 4 }, 'INPUT'],
  ])('refuses %s', (_, input, code) => {
    expect(codeOf(input)).toBe(code)
  })

  it('refuses objects that throw when they are read', () => {
    const throwing = {
      get text(): string {
        throw new Error('no')
      },
    }
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(codeOf(throwing)).toBe('INPUT')
    expect(codeOf({ jsonLd: { '@type': 'JobPosting', nested: throwing } })).toBe('INPUT')
    expect(codeOf(proxy)).toBe('NOT_TEXT')
    expect(codeOf({ jsonLd: proxy })).toBe('INPUT')
  })

  it('says what was given and what to give', () => {
    expect(errorOf('%PDF-1.7').message).toBe('This looks like a PDF: extract its text first and give that.')
    expect(errorOf(new Uint8Array(2)).message).toContain('new TextDecoder().decode(bytes)')
    expect(errorOf({ text: 'a', html: 'b' }).message).toContain('text and html')
  })

  it('lets a stray control character pass', () => {
    const text = `Baker\0 wanted. ${'Bake bread. '.repeat(50)}`
    expect(sourceOf(text)).toBe(text)
  })

  it('refuses what is too long, and takes it when the caller allows it', () => {
    const text = 'a'.repeat(DEFAULT_MAX_LENGTH + 1)
    expect(codeOf(text)).toBe('TOO_LONG')
    expect(codeOf(posting({ description: text }))).toBe('TOO_LONG')
    expect(codeOf('Baker', { maxLength: 4 })).toBe('TOO_LONG')
    expect(ingest(text, { maxLength: Number.POSITIVE_INFINITY }).source).toBe(text)
  })

  it.each([
    ['a string', 'brief'],
    ['an unknown length', { length: 'short' }],
    ['no section', { sections: [] }],
    ['an unknown section', { sections: ['pay'] }],
    ['a seed that is no number', { seed: Number.NaN }],
    ['a negative length', { maxLength: -1 }],
  ])('refuses options that are %s', (_, options) => {
    expect(codeOf('Baker', options)).toBe('INPUT')
  })
})

describe('huge input', () => {
  const anyLength = { maxLength: Number.POSITIVE_INFINITY }
  it.each<[string, () => unknown]>([
    ['5 MB of one letter', () => 'a'.repeat(5e6)],
    ['blanks before a bracket', () => `${' '.repeat(3e6)}[x`],
    ['"<" without end', () => '<'.repeat(3e6)],
    ['tags without end', () => '<b '.repeat(1e6)],
    ['elements nested 200,000 deep', () => `${'<div>'.repeat(2e5)}x${'</span>'.repeat(2e5)}`],
    ['lists nested 100,000 deep', () => '<ul><li>x'.repeat(1e5)],
    ['200,000 rows', () => `<table>${'<tr><td>name</td><td>value</td></tr>'.repeat(2e5)}</table>`],
    ['a page of 20 MB with 200,000 tags', () => `<html>${`<p>${'word here and there '.repeat(10)}</p>`.repeat(1e5)}</html>`],
    ['open comments', () => `<p>x</p>${'<!--'.repeat(1e6)}`],
    ['dots in data', () => posting({ description: `${'.'.repeat(3e6)}${' '.repeat(3e5)}x` })],
  ])('is read: %s', (_, make) => {
    const input = make()
    expect(ingest(input, anyLength).source.length).toBeGreaterThan(0)
  })
})

describe('for any input', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<b>',
    '</b>',
    '<br>',
    '<td>',
    '<tr>',
    '<table>',
    '</table>',
    '<h2>',
    '</h2>',
    '<div hidden>',
    '</div>',
    '<pre>',
    '</pre>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '&amp;',
    '&lt;p&gt;',
    '&lt;/p&gt;',
    '&nbsp;',
    '&#128512;',
    '<dl><dt>',
    '<dd>',
    ' ',
    '\n',
    'Bake',
    'rye:',
    'A',
    '<',
    '>',
    '"',
    '\ud83d',
  )
  const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
  const read = (input: unknown): Ingested | undefined => {
    try {
      return ingest(input)
    } catch (error) {
      expect(error).toBeInstanceOf(PostingError)
      return undefined
    }
  }

  it('throws nothing but PostingError', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withTypedArray: true, withSparseArray: true }),
        (input) => void read(input),
      ),
    )
    fc.assert(
      fc.property(
        fc.record({ text: fc.anything(), html: fc.anything(), jsonLd: fc.anything(), title: fc.anything() }, { requiredKeys: [] }),
        (input) => void read(input),
      ),
    )
    fc.assert(
      fc.property(fc.anything(), (options) => {
        try {
          ingest('Baker', options)
        } catch (error) {
          expect(error).toBeInstanceOf(PostingError)
        }
      }),
    )
  })

  it('reads any fields of a posting', () => {
    const names = [
      'title',
      'description',
      'hiringOrganization',
      'jobLocation',
      'baseSalary',
      'employmentType',
      'experienceRequirements',
      'educationRequirements',
      'skills',
      'datePosted',
      'workHours',
    ]
    const value = fc.oneof(
      fc.anything(),
      fc.record(
        {
          '@type': fc.string(),
          name: fc.anything(),
          value: fc.anything(),
          address: fc.anything(),
          minValue: fc.anything(),
          currency: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (fields) => {
        const result = read(posting(fields))
        for (const { start, end, value } of result?.stated ?? []) expect(result?.source.slice(start, end)).toBe(value)
      }),
    )
  })

  it('leaves the source of a plain string as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[<&[{]/.test(text)),
        (text) => {
          const result = read(text)
          if (result) expect(result.source).toBe(text)
        },
      ),
    )
  })

  it('maps HTML offsets so that they never fall and stay inside the HTML', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const result = read({ html })
        if (!result?.original) return
        const { starts, ends } = result.original
        expect([starts.length, ends.length]).toEqual([result.source.length, result.source.length])
        for (let unit = 0; unit < starts.length; unit++) {
          expect(starts[unit]!).toBeLessThanOrEqual(ends[unit]!)
          expect(ends[unit]!).toBeLessThanOrEqual(html.length)
          if (unit > 0) expect(starts[unit]! >= starts[unit - 1]! && ends[unit]! >= ends[unit - 1]!).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('writes tidy lines: no space at an end, no run of blank lines', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const result = read({ html })
        if (result) expect(result.source).not.toMatch(/[ \t]\n|\n{3}|^\s|\s$/)
      }),
      { numRuns: 500 },
    )
  })
})
