const LINK = /^(?:https?:\/\/)?(?:t\.me|ble\.ir)\/\w+(?:\?start=([\w-]{1,64}))?$/;

/**
 * The `start` payload of a link to a bot on either messenger, empty when it has none; undefined for other links.
 * @param {string} address
 * @returns {string | undefined}
 */
export function deepLink(address) {
  const match = LINK.exec(address.trim());
  return match ? (match[1] ?? '') : undefined;
}
