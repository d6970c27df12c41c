import { isReviewState, type ReviewState } from '../../src/protocol/unit-review.js';
import { acquireHost } from '../host.js';

/** Keeps which unit the page is about and how far it is scrolled, so that it comes back with the window. */
const host = acquireHost();
const { document: unitAsJson = 'null' } = document.getElementById('app')?.dataset ?? {};
const unit: ReviewState['unit'] = JSON.parse(unitAsJson);
const kept = host.getState();
const scroll = isReviewState(kept) && kept.unit === unit ? kept.scroll : 0;
const keep = (state: ReviewState): void => host.setState(state);

keep({ unit, scroll });
window.scrollTo(0, scroll);
window.addEventListener('scroll', () => keep({ unit, scroll: window.scrollY }), { passive: true });
