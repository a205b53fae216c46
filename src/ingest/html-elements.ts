/** What the elements of HTML mean for readable text. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that never have content. */
export const VOID = names('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr')

/** Elements whose content nobody reads on the page. */
export const UNREAD = names(
  'script style template noscript title textarea select datalist button iframe object embed canvas audio video svg math map noembed noframes xmp applet',
)

/** Elements that lead around the site and not through the page. */
export const CHROME = names('nav footer menu dialog search')

/** ARIA roles of the same. */
export const CHROME_ROLES = names('navigation search contentinfo dialog alertdialog menu menubar toolbar tablist tooltip button')

/** Elements that begin and end a line. Those of `PARAGRAPHS` also stand apart from what is around them. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody tfoot thead tr ul',
)

export const PARAGRAPHS = names('p blockquote pre table dl figure hr details')

export const HEADINGS = names('h1 h2 h3 h4 h5 h6')

export const LISTS = names('ul ol dir menu')

/** Cells of a table, terms of a description list and their descriptions. */
export const CELLS = names('td th dt dd')

/** Inline elements by which a text may still be recognised as HTML when a pair of them stands in it. */
const INLINE = 'a abbr b big cite code del em font i ins kbd label mark q s small span strike strong sub sup tt u var'

/** Elements by which HTML is recognised. */
export const KNOWN: ReadonlySet<string> = new Set([
  ...BLOCKS,
  ...CELLS,
  ...names(INLINE),
  ...names('br img meta link script style noscript title button iframe svg template'),
])

/** Elements that are often left unclosed: two of them are markup even without an end tag. */
export const UNCLOSED = names('br p li hr tr td th dd dt img meta link')

/** Elements that only a page has. */
export const PAGE = names('html body')

export interface ImpliedEnd {
  closes: ReadonlySet<string>
  within: ReadonlySet<string>
}

/** What an opening tag closes when it is still open, looking no further out than the elements of `within`. */
export const IMPLIED_END: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['li', { closes: names('li'), within: names('ul ol dir menu table div section article') }],
  ['dt', { closes: names('dt dd'), within: names('dl table') }],
  ['dd', { closes: names('dt dd'), within: names('dl table') }],
  ['tr', { closes: names('tr'), within: names('table') }],
  ['td', { closes: names('td th'), within: names('tr table') }],
  ['th', { closes: names('td th'), within: names('tr table') }],
  ['tbody', { closes: names('thead tbody tfoot'), within: names('table') }],
  ['tfoot', { closes: names('thead tbody tfoot'), within: names('table') }],
  ['body', { closes: names('head'), within: names('body') }],
])

/** What opening a block closes when it is still open. */
export const PARAGRAPH_END: ImpliedEnd = {
  closes: names('p'),
  within: names('li td th div section article main body button'),
}

/** Elements that a site made up itself ("job-description") are mostly blocks. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name) || name.includes('-')
}
