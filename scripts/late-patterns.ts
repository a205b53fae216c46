/**
 * An engine that only skims a module still reads every regular expression in it, and builds the set of letters of each `\p{L}` to do so:
 * some 10 ms before anything runs, and as much again when the code around them is compiled. Those patterns are made when they are used first.
 */
import { readFile } from 'node:fs/promises'
import ts from 'typescript'

interface Build {
  onLoad(options: { filter: RegExp }, load: (file: { path: string }) => Promise<{ contents: string; loader: 'ts' } | undefined>): void
}

export const latePatterns = {
  name: 'late-patterns',
  setup(build: Build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      if (/[\\/]generated[\\/]/.test(path)) return undefined
      const code = await readFile(path, 'utf8')
      return COSTLY.test(code) ? { contents: withLatePatterns(code), loader: 'ts' } : undefined
    })
  },
}

const COSTLY = /\\p\{/i
/** Called on a text, these begin at its start whatever was looked for before. */
const FROM_THE_START: ReadonlySet<string> = new Set(['replace', 'replaceAll', 'match', 'matchAll', 'split'])

interface Change {
  from: number
  to: number
  text: string
}

export function withLatePatterns(code: string): string {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true)
  const changes: Change[] = []
  const names: string[] = []
  const change = (node: ts.Node, text: string): void => {
    changes.push({ from: node.getStart(file), to: node.getEnd(), text: opensStatement(node, file) ? `;${text}` : text })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && COSTLY.test(node.text)) {
      const constant = constantOf(node)
      const uses = constant && usesOf(constant, file)
      if (constant && uses) {
        change(constant.parent, `var ${constant.name.getText(file)}: RegExp | undefined`)
        for (const use of uses) change(use, made(use.text, node.text))
      } else if (!constant && isStateless(node)) {
        const name = `latePattern${names.length}`
        names.push(name)
        change(node, made(name, node.text))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  const declared = names.length > 0 ? `\nvar ${names.map((name) => `${name}: RegExp | undefined`).join(', ')}\n` : ''
  return (
    changes
      .sort((one, other) => other.from - one.from)
      .reduce((text, each) => text.slice(0, each.from) + each.text + text.slice(each.to), code) + declared
  )
}

/** Without a semicolon before it a bracket would call what stands on the line above. */
function opensStatement(node: ts.Node, file: ts.SourceFile): boolean {
  let outer = node.parent
  while (!ts.isStatement(outer) && outer.getStart(file) === node.getStart(file)) outer = outer.parent
  return ts.isExpressionStatement(outer) && outer.getStart(file) === node.getStart(file) && ts.isBlock(outer.parent)
}

function made(name: string, literal: string): string {
  const end = literal.lastIndexOf('/')
  return `(${name} ??= new RegExp(${JSON.stringify(literal.slice(1, end))}, '${literal.slice(end + 1)}'))`
}

/** The declaration `const NAME = /.../` of a module, of one name alone. */
function constantOf(literal: ts.Node): ts.VariableDeclaration | undefined {
  const declaration = literal.parent
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer !== literal) return undefined
  return ts.isSourceFile(declaration.parent.parent.parent) ? declaration : undefined
}

/** Where the module reads the constant; undefined where it is not its own, or where more is done with its name than that. */
function usesOf(constant: ts.VariableDeclaration, file: ts.SourceFile): ts.Identifier[] | undefined {
  const list = constant.parent as ts.VariableDeclarationList
  const statement = list.parent as ts.VariableStatement
  if (statement.modifiers?.length || list.declarations.length > 1 || !ts.isIdentifier(constant.name)) return undefined
  const { text } = constant.name
  const uses: ts.Identifier[] = []
  let isRead = true
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === text && node !== constant.name) {
      isRead &&= isValue(node)
      uses.push(node)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return isRead ? uses : undefined
}

function isValue(name: ts.Identifier): boolean {
  const { parent } = name
  if (ts.isCallExpression(parent) || ts.isConditionalExpression(parent) || ts.isArrayLiteralExpression(parent)) return true
  return ts.isPropertyAccessExpression(parent) && parent.expression === name
}

/** Where a pattern that remembers its place would begin anew each time. */
function isStateless(literal: ts.RegularExpressionLiteral): boolean {
  if (!/[gy][a-z]*$/.test(literal.text)) return true
  const call = literal.parent
  if (!ts.isCallExpression(call) || call.arguments[0] !== literal || !ts.isPropertyAccessExpression(call.expression)) return false
  return FROM_THE_START.has(call.expression.name.text)
}
