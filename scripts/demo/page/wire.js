/**
 * Posts an act; answers what became of it.
 * @param {import('../acts.ts').Act} act
 * @returns {Promise<import('../board.ts').Outcome>}
 */
export async function does(act) {
  const response = await fetch('/acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
  if (!response.ok) throw new Error(`The demo answered ${response.status}`);
  return response.json();
}

/**
 * Hears of everything once, then of every change; connects again by itself.
 * @param {{
 *   everything: (view: import('../views.ts').DemoView) => void,
 *   seat: (view: import('../views.ts').SeatView) => void,
 *   clock: (view: import('../views.ts').ClockView) => void,
 *   lost: () => void,
 * }} hears
 */
export function listen({ lost, ...hears }) {
  const source = new EventSource('/news');
  for (const [name, hear] of Object.entries(hears))
    source.addEventListener(name, ({ data }) => hear(JSON.parse(data)));
  source.addEventListener('error', lost);
}
