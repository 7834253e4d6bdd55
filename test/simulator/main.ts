import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { type Asked, controls, obey } from './control.ts';
import { startSimulator } from './index.ts';

const { values } = parseArgs({
  options: { flavour: { type: 'string', default: 'telegram' }, port: { type: 'string', default: '0' } },
});
const sim = await startSimulator({
  flavour: values.flavour === 'bale' ? 'bale' : 'telegram',
  port: Number(values.port),
});
const commands = controls(sim);

const control = createServer((request, response) => void answer(request, response));
control.listen(0, '127.0.0.1', () => {
  const { port } = control.address() as AddressInfo;
  const { apiRoot, token } = sim;
  console.log(JSON.stringify({ apiRoot, token, control: `http://127.0.0.1:${port}` }));
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    control.close();
    control.closeAllConnections();
    void sim.close();
  });
}

/** POST {command: argument, …}, or a list of these; answers results in the same shape, or 400 and {error}. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', 'application/json');
  try {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const asked = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Asked | Asked[];
    const results = [];
    for (const one of [asked].flat()) results.push(await obey(commands, one));
    response.end(JSON.stringify(Array.isArray(asked) ? results : results[0]));
  } catch (error) {
    response.statusCode = 400;
    response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
  }
}
