/** The bot's clock, and going to another day where the clock can be set. */
import { dayOf, el, timeOf } from './draw.js';
import { model, now, send } from './state.js';

const DAY_MS = 86_400_000;
const JUMPS = [
  ['Next day', 1],
  ['A week on', 7],
  ['A month on', 30],
  ['A year on', 365],
];

const isoDay = (instant) => new Date(instant).toISOString().slice(0, 10);

export function drawClock() {
  const button = document.querySelector('#clock');
  const time = `${dayOf(now())}, ${timeOf(now())}`;
  button.querySelector('span').textContent = time;
  button.disabled = !model.clockSets;
  button.setAttribute(
    'aria-label',
    model.clockSets ? `The clock says ${time}: go to another day` : `The clock says ${time}`,
  );
}

/** @param {(sentence: string) => void} complain shows why the clock was not set */
export function setUpClock(complain) {
  const panel = document.querySelector('#clock-set');
  const input = el('input', { type: 'date', id: 'clock-day', required: true });
  const go = async (day) => {
    try {
      await send('/clock', { day });
      panel.hidePopover();
    } catch (error) {
      complain(error.message);
    }
  };
  const jumps = JUMPS.map(([label, days]) =>
    el(
      'button',
      { type: 'button', class: 'act', on: { click: () => go(isoDay(now() + days * DAY_MS)) } },
      label,
    ),
  );
  const form = el(
    'form',
    {},
    el('label', { for: 'clock-day' }, 'Go to day'),
    el('div', { class: 'pair' }, input, el('button', { type: 'submit', class: 'act primary' }, 'Go')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void go(input.value);
  });
  panel.append(
    form,
    el('div', { class: 'acts' }, ...jumps),
    el('p', {}, 'Exceptions end and reminders come as the days pass.'),
  );
  // Before it is shown, so that a day typed at once is not written over.
  panel.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    input.value = isoDay(now());
    const { bottom, right } = document.querySelector('#clock').getBoundingClientRect();
    panel.style.top = `${bottom + 6}px`;
    panel.style.right = `${Math.max(8, innerWidth - right)}px`;
  });
  panel.addEventListener('toggle', (event) => event.newState === 'open' && input.focus());
}
