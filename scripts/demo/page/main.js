import { openColumn } from './column.js';
import { find } from './dom.js';
import { notice } from './notice.js';
import { askNewcomer } from './sheets.js';
import { openTabs } from './tabs.js';
import { does, listen } from './wire.js';
import { words } from './words.fa.js';

/** @type {Map<string, import('./column.js').Column>} */
const columns = new Map();
const tabs = openTabs();
/** @type {Pick<import('../views.ts').DemoView, 'posters' | 'towns'>} */
let around = { posters: [], towns: [] };

listen({
  everything({ clock, seats, ...rest }) {
    around = rest;
    showClock(clock);
    for (const seat of seats) columnOf(seat).show(seat);
  },
  seat: (seat) => tabs.mark(seat.id, columnOf(seat).show(seat)),
  clock: showClock,
  lost: () => notice(words.lost),
});

for (const button of document.querySelectorAll('[data-leap]'))
  button.addEventListener('click', () => void leaps(/** @type {HTMLButtonElement} */ (button)));
find('.join').addEventListener('click', () => void joins());

/** @param {import('../views.ts').SeatView} seat */
function columnOf(seat) {
  const known = columns.get(seat.id);
  if (known) return known;
  const column = openColumn(seat, () => around);
  columns.set(seat.id, column);
  find('.columns').append(column.element);
  tabs.add(seat, column.element);
  return column;
}

/** @param {import('../views.ts').ClockView} clock */
function showClock({ date, time }) {
  find('.clock .date').textContent = date;
  find('.clock .time').textContent = `ساعت ${time}`;
}

/** @param {HTMLButtonElement} button */
async function leaps(button) {
  button.disabled = true;
  const leap = /** @type {import('../passing-time.ts').Leap} */ (button.dataset.leap);
  try {
    const { refused } = await does({ does: 'passesTime', leap });
    if (refused) notice(words.noBooking);
  } finally {
    button.disabled = false;
  }
}

async function joins() {
  const newcomer = await askNewcomer();
  if (!newcomer) return;
  const { joined } = await does({ does: 'joins', ...newcomer });
  if (joined) tabs.bring(joined);
}
