/** `jobgloss mcp`: the library as a tool for assistants, by the Model Context Protocol, over standard input and output. */
import { once } from 'node:events'
import { version } from '../version'
import { parse } from './arguments'
import { analyzePostingTool, callTool } from './mcp-tool'
import type { Surroundings } from './run'
import { MCP_HELP, UsageError } from './usage'

const OPTIONS = { help: { type: 'boolean', short: 'h' } } as const
const SDK = '@modelcontextprotocol/sdk'

/** Serves until its input ends. */
export async function runMcp(args: readonly string[], { stdin, stdout, stderr }: Surroundings): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS)
  if (values.help) {
    stdout.write(MCP_HELP)
    return 0
  }
  if (positionals.length) throw new UsageError(`mcp takes no file: assistants hand postings over, and "${positionals[0]}" was given`)
  const { Server, StdioServerTransport, ListToolsRequestSchema, CallToolRequestSchema, McpError, ErrorCode } = await loadSdk()
  const server = new Server(
    { name: 'jobgloss', title: 'jobgloss', version },
    { capabilities: { tools: {} }, instructions: analyzePostingTool.description },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [analyzePostingTool] }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    if (params.name === analyzePostingTool.name) return callTool(params.arguments ?? {})
    throw new McpError(ErrorCode.InvalidParams, `there is no tool ${params.name}; there is ${analyzePostingTool.name}`)
  })
  if (stdin.isTTY) stderr.write('jobgloss: waiting for an assistant to speak on standard input (Ctrl-C ends it; see jobgloss mcp --help)\n')
  const ended = once(stdin, 'close')
  await server.connect(new StdioServerTransport(stdin, stdout))
  await ended
  await server.close()
  return 0
}

/** The SDK is loaded here alone, so that nothing else needs it to be installed. */
async function loadSdk() {
  try {
    const [server, stdio, types] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/index.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ])
    return { ...server, ...stdio, ...types }
  } catch (error) {
    if (!String((error as Error).message).includes(SDK)) throw error
    throw new UsageError(`mcp needs the package ${SDK}, which is not installed beside jobgloss: npm install ${SDK}`)
  }
}
