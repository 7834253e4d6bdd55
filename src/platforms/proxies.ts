import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';

const keep = { keepAlive: true, maxSockets: 256, scheduling: 'lifo' } as const;

/** A way to the server: the agent that connects. */
export interface Route {
  readonly agent: HttpAgent;
}

/** The ways to try in turn; without proxies the direct one. Ambient proxy variables are not read. */
export function routes(apiRoot: string, proxies: readonly string[]): Route[] {
  if (proxies.length === 0)
    return [{ agent: apiRoot.startsWith('https:') ? new HttpsAgent(keep) : new HttpAgent(keep) }];
  return proxies.map((url) => ({
    agent: url.startsWith('socks5h:') ? new SocksProxyAgent(url, keep) : new HttpsProxyAgent(url, keep),
  }));
}
