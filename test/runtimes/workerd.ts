/** workerd, which runs Cloudflare's workers, serving one worker on this machine. */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { executable } from './executables'

export interface Served {
  url: string
  close(): void
}

/** Serves a worker whose code stands in one module. It may reach no network. */
export async function serveWorker(module: string): Promise<Served> {
  const config = join(dirname(module), 'worker.capnp')
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = (modules = [(name = "worker.js", esModule = embed "${basename(module)}")], compatibilityDate = "2026-01-01", globalOutbound = "nowhere")),
    (name = "nowhere", network = (allow = [])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);
`,
  )
  const server = spawn(executable('workerd'), ['serve', config, '--control-fd=3'], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const complaints: string[] = []
  server.stderr?.on('data', (said) => complaints.push(String(said)))
  const port = await new Promise<number>((resolve, reject) => {
    const told = server.stdio[3] as Readable
    let text = ''
    told.on('data', (piece) => {
      text += piece
      const found = /"event":"listen".*?"port":(\d+)/.exec(text)?.[1]
      if (found) resolve(Number(found))
    })
    server.on('error', reject)
    server.on('exit', (status) => reject(new Error(`workerd ended with ${status}: ${complaints.join('')}`)))
  })
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.kill() }
}
