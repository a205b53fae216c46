/** What ingesting hands to the rest of the pipeline. Internal: nothing here is part of the public contract. */

/** How the posting was written down. Marks of Markdown stay in the source; marks of HTML and JSON-LD do not. */
export type PostingFormat = 'text' | 'markdown' | 'html' | 'json-ld'

/** The caller's hints, trimmed; a hint that was not given or is blank is absent. */
export interface Given {
  title?: string
  company?: string
  location?: string
  url?: string
}

/** A field that structured data can state. */
export type StatedName =
  | 'title'
  | 'company'
  | 'location'
  | 'workMode'
  | 'applicantLocation'
  | 'employment'
  | 'pay'
  | 'incentives'
  | 'hours'
  | 'startDate'
  | 'team'
  | 'industry'
  | 'occupation'
  | 'experience'
  | 'education'
  | 'clearance'
  | 'eligibility'
  | 'physical'
  | 'datePosted'
  | 'validThrough'

/** One header line of the source: `source.slice(start, end) === value`, the label left out. */
export interface StatedField {
  field: StatedName
  /** UTF-16 offset of the value in the source. */
  start: number
  /** End of the value in the source, exclusive. */
  end: number
  value: string
}

/**
 * Where each UTF-16 unit of a readable text comes from. Both arrays are as long as the text and never fall.
 * A unit that the reader added (a line break, "- ") has an empty range at the place that called for it.
 */
export interface OffsetMap {
  /** For each unit, the offset in the original at which what it stands for begins. */
  starts: Int32Array
  /** For each unit, the offset in the original at which what it stands for ends, exclusive. */
  ends: Int32Array
}

/** A text with the way back to what it was read from. */
export interface MappedText {
  text: string
  map: OffsetMap
}

/** One source text, with what was known about it before anyone read it. */
export interface Ingested {
  /** The text that every offset points into. */
  source: string
  format: PostingFormat
  given: Given
  /** What the structure states, in the order of the header lines; empty for plain text and Markdown. */
  stated: StatedField[]
  /** UTF-16 offset in the source at which the header lines end and the posting's own text begins. */
  bodyStart: number
  /** Way back from `source` to the HTML; absent where the source is the input itself or was put together from fields. */
  original?: OffsetMap
  /** How many postings the input held, where it could hold several; the first one was read. */
  postings?: number
}
