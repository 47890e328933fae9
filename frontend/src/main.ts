// What every page loads: partial updates, what is typed kept safe, keys. The page works without any of it.
import 'htmx.org';
import { keepTyped } from './autosave';
import { holdThePage, keptFor } from './away';
import { reloadWhenSaved } from './authoring';
import { sayOnArrival } from './arrival';
import { moveFocus } from './focus';
import { forgetTyped } from './forget';
import { listenForKeys } from './keys';
import { sayHowItIsRead } from './reading';
import { sayWhenStopped } from './stopped';
import { nameAnswers } from './uid';
import { tellZones } from './zone';
import './code';
import './maths';
import './order';
import './lines';
import './steps';

forgetTyped();
keepTyped();
nameAnswers();
tellZones();
moveFocus();
listenForKeys();
sayHowItIsRead();
sayWhenStopped();
sayOnArrival();
reloadWhenSaved();

// The laptop is never away from itself: only a phone loads this.
async function waitForTheLaptop(): Promise<void> {
  if (!keptFor) return;
  const { keepAnswers, sayAtTop } = await import('./outbox');
  keepAnswers();
  holdThePage(sayAtTop);
}
void waitForTheLaptop();

async function drawFigures(): Promise<void> {
  if (!customElements.get('r-figure') && document.querySelector('r-figure')) await import('./figures/element');
}
void drawFigures();
document.addEventListener('htmx:after:swap', () => void drawFigures());
