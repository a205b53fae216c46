/**
 * `<job-gloss>`: the two paragraphs about a posting, in any page. The posting is the text inside the element, or its property
 * `posting`. Importing the module defines the element, where there are elements at all.
 *
 * @module jobgloss/element
 */
import { type Analysis, analyzePosting, PostingError, type PostingInput, type ReportLength } from '../index'
import { render, renderError } from './render'
import { style } from './style'

const HINTS = ['title', 'company', 'location'] as const
const LENGTHS: readonly string[] = ['brief', 'standard', 'detailed'] satisfies ReportLength[]

/** On a server there is nothing to extend; the module can be imported there all the same. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * Reads its posting anew whenever the posting or an attribute changes, and says so by the event `analysis`.
 *
 * @example
 * const element = document.createElement('job-gloss')
 * element.posting = 'Welder\n\nYou will weld gates from drawings.'
 * element.addEventListener('analysis', ({ detail }) => console.log(detail.role.title?.value))
 * document.body.append(element)
 */
export class JobGlossElement extends Base {
  /** The attributes that make it read anew. */
  static readonly observedAttributes = ['length', ...HINTS]

  #posting: string | PostingInput | undefined
  #analysis: Analysis | undefined
  #waiting = false
  #root: ShadowRoot | undefined
  #observer: MutationObserver | undefined

  /** The posting; `undefined` for the text inside the element. */
  get posting(): string | PostingInput | undefined {
    return this.#posting
  }

  /** Reads it anew. */
  set posting(posting: string | PostingInput | undefined) {
    this.#posting = posting
    this.#readSoon()
  }

  /** How much the report says, as the attribute has it; `'standard'` for anything unknown. */
  get length(): ReportLength {
    const length = this.getAttribute('length') ?? ''
    return LENGTHS.includes(length) ? (length as ReportLength) : 'standard'
  }

  /** Writes the attribute. */
  set length(length: ReportLength) {
    this.setAttribute('length', length)
  }

  /** The last analysis; `undefined` before the first, and for a posting that could not be read. */
  get analysis(): Analysis | undefined {
    return this.#analysis
  }

  /** @internal */
  connectedCallback(): void {
    this.#observer ??= new MutationObserver(() => this.#readSoon())
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true })
    this.#readSoon()
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#observer?.disconnect()
  }

  /** @internal */
  attributeChangedCallback(): void {
    this.#readSoon()
  }

  /** Changes that come together are read once. */
  #readSoon(): void {
    if (this.#waiting || !this.isConnected) return
    this.#waiting = true
    queueMicrotask(() => {
      this.#waiting = false
      if (this.isConnected) this.#read()
    })
  }

  #read(): void {
    const posting = this.#posting ?? (this.textContent ?? '').trim()
    this.#analysis = undefined
    if (posting === '') {
      this.#show([])
      return
    }
    try {
      this.#analysis = analyzePosting(this.#withHints(posting), { length: this.length })
    } catch (error) {
      if (!(error instanceof PostingError)) throw error
      this.#show(renderError(error.message))
      this.dispatchEvent(new CustomEvent('posting-error', { detail: error, bubbles: true, composed: true }))
      return
    }
    this.#show(render(this.#analysis))
    this.dispatchEvent(new CustomEvent('analysis', { detail: this.#analysis, bubbles: true, composed: true }))
  }

  #withHints(posting: string | PostingInput): PostingInput {
    const hints = HINTS.flatMap((name) => {
      const value = this.getAttribute(name)
      return value ? [[name, value] as const] : []
    })
    return { ...Object.fromEntries(hints), ...(typeof posting === 'string' ? { text: posting } : posting) }
  }

  #show(nodes: Node[]): void {
    if (!this.#root) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(style)
      this.#root = this.attachShadow({ mode: 'open' })
      this.#root.adoptedStyleSheets = [sheet]
    }
    this.#root.replaceChildren(...nodes)
  }
}

/** The events of the element. */
export interface JobGlossEventMap {
  /** A posting was read. */
  analysis: CustomEvent<Analysis>
  /** A posting could not be read. */
  'posting-error': CustomEvent<PostingError>
}

declare global {
  interface HTMLElementTagNameMap {
    'job-gloss': JobGlossElement
  }
  interface HTMLElementEventMap extends JobGlossEventMap {}
}

if (globalThis.customElements && !customElements.get('job-gloss')) customElements.define('job-gloss', JobGlossElement)
