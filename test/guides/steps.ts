/**
 * What a guide has its reader do. A comment before a block says what it is saved as; comments of their own say what a page shows and where a worker is served.
 * Code that is not saved is run as a module, or its types are checked; a block of text behind a command is what it prints, where a line "..." stands for any lines.
 */

export type Step = { name: string } & (
  | { kind: 'install'; packages: string[] }
  | { kind: 'commands'; text: string; output: RegExp | undefined }
  | { kind: 'module'; text: string; output: RegExp | undefined }
  | { kind: 'types'; text: string }
  | { kind: 'page'; folder: string; shows: string; selector: string }
  | { kind: 'worker'; module: string; url: string }
)

export interface Guide {
  files: { file: string; text: string }[]
  steps: Step[]
  /** Other files that it leads to. */
  links: string[]
}

const PIECE =
  /<!-- (?:file (?<file>\S+)|page (?<folder>\S+) shows "(?<shows>[^"]+)" in (?<selector>\S+)|workerd (?<module>\S+) at (?<url>\S+)) -->|^```(?<language>\w+)\n(?<text>[\s\S]*?)^```$/gm

export function readGuide(markdown: string): Guide {
  const pieces = [...markdown.matchAll(PIECE)].map(({ groups = {} }) => groups)
  const guide: Guide = { files: [], steps: [], links: [] }
  for (const [index, piece] of pieces.entries()) {
    const { folder, shows = '', selector = '', module, url = '', language, text } = piece
    const file = pieces[index - 1]?.file
    const next = pieces[index + 1]
    const output = next?.language === 'text' ? expressionOf(next.text as string) : undefined
    const name = `step ${guide.steps.length + 1}`
    if (folder) guide.steps.push({ name: `${name}: the page in ${folder}`, kind: 'page', folder, shows, selector })
    else if (module) guide.steps.push({ name: `${name}: the worker ${module}`, kind: 'worker', module, url })
    else if (text === undefined) continue
    else if (file) guide.files.push({ file, text })
    else if (language === 'sh' && text.startsWith('npm install ')) {
      guide.steps.push({ name: `${name}: ${text.trim()}`, kind: 'install', packages: text.trim().split(/\s+/).slice(2) })
    } else if (language === 'sh') guide.steps.push({ name: `${name}: ${text.trim()}`, kind: 'commands', text, output })
    else if (language === 'js') guide.steps.push({ name: `${name}: code`, kind: 'module', text, output })
    else if (language === 'ts') guide.steps.push({ name: `${name}: types`, kind: 'types', text })
  }
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '')
  guide.links.push(...[...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to as string))
  return guide
}

function expressionOf(text: string): RegExp {
  const lines = text.split('\n').map((line) => (line === '...' ? '(?:.*\\n)*?' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\n`))
  // The last piece is what stands behind the last line break.
  return new RegExp(`^${lines.slice(0, -1).join('')}$`)
}
