/**
 * Character references of HTML: "&eacute;", "&#8217;". Of the two thousand names those of letters, marks and common signs are known; the
 * others stand for signs of mathematics, which no posting has, and stay as they are written.
 */

/** Names of code points that follow each other; "-" where one has no name. */
const ROWS: readonly (readonly [first: number, names: string])[] = [
  [
    160,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [
    256,
    'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr - - Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron',
  ],
  [
    913,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  ],
  [0x2002, 'ensp emsp emsp13 emsp14 - numsp puncsp thinsp hairsp ZeroWidthSpace zwnj zwj lrm rlm hyphen - - ndash mdash horbar'],
  [0x2018, 'lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - nldr hellip'],
  [0x2030, 'permil pertenk prime Prime'],
  [0x2153, 'frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56 frac18 frac38 frac58 frac78'],
  [0x2190, 'larr uarr rarr darr harr'],
  [0x21d0, 'lArr uArr rArr dArr hArr'],
]

/** Names of other code points, and second names. */
const OTHERS: Readonly<Record<string, number>> = {
  amp: 38,
  AMP: 38,
  lt: 60,
  LT: 60,
  gt: 62,
  GT: 62,
  quot: 34,
  QUOT: 34,
  apos: 39,
  COPY: 169,
  REG: 174,
  Tab: 9,
  NewLine: 10,
  excl: 33,
  num: 35,
  dollar: 36,
  percnt: 37,
  lpar: 40,
  rpar: 41,
  ast: 42,
  midast: 42,
  plus: 43,
  comma: 44,
  period: 46,
  sol: 47,
  colon: 58,
  semi: 59,
  equals: 61,
  quest: 63,
  commat: 64,
  lsqb: 91,
  lbrack: 91,
  bsol: 92,
  rsqb: 93,
  rbrack: 93,
  Hat: 94,
  lowbar: 95,
  grave: 96,
  lcub: 123,
  lbrace: 123,
  verbar: 124,
  vert: 124,
  rcub: 125,
  rbrace: 125,
  NonBreakingSpace: 160,
  half: 189,
  div: 247,
  inodot: 305,
  fnof: 402,
  circ: 710,
  tilde: 732,
  dash: 0x2010,
  rsquor: 0x2019,
  rdquor: 0x201d,
  lsquor: 0x201a,
  ldquor: 0x201e,
  bullet: 0x2022,
  mldr: 0x2026,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  oline: 0x203e,
  hybull: 0x2043,
  frasl: 0x2044,
  NoBreak: 0x2060,
  euro: 0x20ac,
  image: 0x2111,
  numero: 0x2116,
  copysr: 0x2117,
  weierp: 0x2118,
  real: 0x211c,
  trade: 0x2122,
  TRADE: 0x2122,
  alefsym: 0x2135,
  crarr: 0x21b5,
  forall: 0x2200,
  part: 0x2202,
  exist: 0x2203,
  empty: 0x2205,
  nabla: 0x2207,
  isin: 0x2208,
  notin: 0x2209,
  ni: 0x220b,
  prod: 0x220f,
  sum: 0x2211,
  minus: 0x2212,
  lowast: 0x2217,
  radic: 0x221a,
  prop: 0x221d,
  infin: 0x221e,
  ang: 0x2220,
  and: 0x2227,
  or: 0x2228,
  cap: 0x2229,
  cup: 0x222a,
  int: 0x222b,
  there4: 0x2234,
  sim: 0x223c,
  cong: 0x2245,
  asymp: 0x2248,
  ne: 0x2260,
  equiv: 0x2261,
  le: 0x2264,
  ge: 0x2265,
  sub: 0x2282,
  sup: 0x2283,
  nsub: 0x2284,
  sube: 0x2286,
  supe: 0x2287,
  oplus: 0x2295,
  otimes: 0x2297,
  perp: 0x22a5,
  sdot: 0x22c5,
  lceil: 0x2308,
  rceil: 0x2309,
  lfloor: 0x230a,
  rfloor: 0x230b,
  square: 0x25a1,
  squ: 0x25a1,
  squf: 0x25aa,
  cir: 0x25cb,
  loz: 0x25ca,
  starf: 0x2605,
  bigstar: 0x2605,
  star: 0x2606,
  phone: 0x260e,
  female: 0x2640,
  male: 0x2642,
  spades: 0x2660,
  clubs: 0x2663,
  hearts: 0x2665,
  diams: 0x2666,
  check: 0x2713,
  checkmark: 0x2713,
  cross: 0x2717,
  lang: 0x27e8,
  rang: 0x27e9,
  thetasym: 0x3d1,
  upsih: 0x3d2,
  piv: 0x3d6,
}

/** Names that older pages write without a semicolon: those of the first row, and these. */
const SECOND_ROW = 256
const WITHOUT_SEMICOLON = ['amp', 'AMP', 'lt', 'LT', 'gt', 'GT', 'quot', 'QUOT', 'COPY', 'REG']
const LONGEST_NAME = 24
const LONGEST_WITHOUT_SEMICOLON = 6

/** What numbers from 128 to 159 stand for, which old pages meant as Windows has them; 0 where they stand for themselves. */
// biome-ignore format: a table
const WINDOWS = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
]
const REPLACEMENT = 0xfffd
const LAST_CODE_POINT = 0x10ffff

export interface CharacterReference {
  codePoint: number
  end: number
}

interface Names {
  all: ReadonlyMap<string, number>
  withoutSemicolon: ReadonlySet<string>
}

let read: Names | undefined

/** Read when the first reference is met. */
function names(): Names {
  if (read) return read
  const all = new Map(Object.entries(OTHERS))
  const withoutSemicolon = new Set(WITHOUT_SEMICOLON)
  for (const [first, row] of ROWS)
    row.split(' ').forEach((name, index) => {
      if (name === '-') return
      all.set(name, first + index)
      if (first + index < SECOND_ROW) withoutSemicolon.add(name)
    })
  read = { all, withoutSemicolon }
  return read
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isHexadecimal = (code: number): boolean => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102)
const isNameLetter = (code: number): boolean => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122)

const NUMBER_SIGN = 35
const SEMICOLON = 59

/** The reference whose "&" stands at a place of HTML, and which ends before `to`; undefined where there is none. */
export function referenceAt(html: string, at: number, to: number): CharacterReference | undefined {
  return html.charCodeAt(at + 1) === NUMBER_SIGN ? numberAt(html, at + 2, to) : namedAt(html, at + 1, to)
}

function numberAt(html: string, from: number, to: number): CharacterReference | undefined {
  const isHex = from < to && (html.charCodeAt(from) | 32) === 120
  const first = isHex ? from + 1 : from
  const isPart = isHex ? isHexadecimal : isDigit
  let end = first
  let number = 0
  for (; end < to && isPart(html.charCodeAt(end)); end++) {
    const code = html.charCodeAt(end)
    const digit = isDigit(code) ? code - 48 : (code | 32) - 87
    if (number <= LAST_CODE_POINT) number = number * (isHex ? 16 : 10) + digit
  }
  if (end === first) return undefined
  return { codePoint: readableCodePoint(number), end: end < to && html.charCodeAt(end) === SEMICOLON ? end + 1 : end }
}

function readableCodePoint(number: number): number {
  if (number === 0 || number > LAST_CODE_POINT || (number >= 0xd800 && number <= 0xdfff)) return REPLACEMENT
  return (number >= 128 && number < 160 && WINDOWS[number - 128]) || number
}

function namedAt(html: string, from: number, to: number): CharacterReference | undefined {
  let end = from
  while (end < to && end - from < LONGEST_NAME && isNameLetter(html.charCodeAt(end))) end++
  if (end === from) return undefined
  const { all, withoutSemicolon } = names()
  if (end < to && html.charCodeAt(end) === SEMICOLON) {
    const codePoint = all.get(html.slice(from, end))
    if (codePoint !== undefined) return { codePoint, end: end + 1 }
  }
  for (let last = Math.min(end, from + LONGEST_WITHOUT_SEMICOLON); last > from + 1; last--) {
    const name = html.slice(from, last)
    if (withoutSemicolon.has(name)) return { codePoint: all.get(name) as number, end: last }
  }
  return undefined
}
