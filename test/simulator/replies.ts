import type { ScriptedReply } from './faults.ts';

const refusal = (status: number, description: string, parameters?: object): ScriptedReply => ({
  status,
  body: { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) },
});

/** Answers as the real servers were seen to give them, for `respondWith`. */
export const replies = {
  refusal,
  tooMany: (seconds: number) =>
    refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
  /** Bale's, without a time. */
  tooManyWithoutTime: () => refusal(429, 'bot limit exceed'),
  /** A gateway's, which is no JSON. */
  locallyLimited: (): ScriptedReply => ({
    status: 429,
    body: 'local_rate_limited',
    contentType: 'text/plain',
  }),
  badGatewayPage: (): ScriptedReply => ({
    status: 502,
    body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n',
    contentType: 'text/html',
  }),
  badGateway: () => refusal(502, 'Bad Gateway'),
  restart: () => refusal(500, 'Internal Server Error: restart'),
  blocked: () => refusal(403, 'Forbidden: bot was blocked by the user'),
  deactivated: () => refusal(403, 'Forbidden: user is deactivated'),
  unauthorized: () => refusal(401, 'Unauthorized'),
} as const;
