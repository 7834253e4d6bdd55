import { flag, integer, list, text } from '../params.ts';
import { badRequest, conflict } from '../refusal.ts';
import type { Methods } from './method.ts';

/** Methods that say how updates come. */
export const webhookMethods: Methods = {
  setWebhook: (world, { params }) => {
    const url = text(params, 'url') ?? '';
    if (url === '') {
      world.webhook.remove();
      return true;
    }
    checkAddress(url);
    const secret = world.flavour.webhookOptions ? text(params, 'secret_token') : undefined;
    if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) {
      throw badRequest('secret token contains unallowed characters');
    }
    const types = list(params, 'allowed_updates');
    if (types && world.flavour.webhookOptions) world.updates.allow(types);
    if (flag(params, 'drop_pending_updates') && world.flavour.webhookOptions) world.updates.drop();
    world.updates.end(conflict('terminated by setWebhook request'));
    world.webhook.set({ url, secret, connections: integer(params, 'max_connections') ?? 40 });
    return true;
  },
  deleteWebhook: (world, { params }) => {
    world.webhook.remove();
    if (flag(params, 'drop_pending_updates') && world.flavour.webhookOptions) world.updates.drop();
    return true;
  },
  getWebhookInfo: (world) => {
    const url = world.webhook.url ?? '';
    if (!world.flavour.webhookOptions) return { url };
    const pending = world.updates.size + world.webhook.size;
    return { url, has_custom_certificate: false, pending_update_count: pending };
  },
};

/** The servers want HTTPS on certain ports; this one also knocks at plain addresses of its own machine. */
function checkAddress(url: string): void {
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified');
  const { protocol, hostname, port } = new URL(url);
  if (hostname === '127.0.0.1' || hostname === 'localhost') return;
  if (protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!['', '443', '80', '88', '8443'].includes(port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}
