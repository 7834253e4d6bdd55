import type { ServerResponse } from 'node:http';

/** The pages that listen, as Server-Sent Events reach them. */
export class News {
  readonly #listening = new Set<ServerResponse>();

  /** Keeps a page informed from now on. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#listening.add(response);
    response.once('close', () => this.#listening.delete(response));
  }

  /** Tells every page, or only one. */
  tell(event: string, content: unknown, only?: ServerResponse): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(content)}\n\n`;
    for (const page of only ? [only] : this.#listening) page.write(text);
  }

  close(): void {
    for (const page of this.#listening) page.end();
  }
}
