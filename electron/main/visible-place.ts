import type { Rectangle } from 'electron';
import type { WindowPlace } from '../services/shell-memory.ts';

/** As much of the title bar as one needs to take hold of a window. */
const enough = 80;

/** The remembered place, or its size alone when the screen it stood on is gone (a notebook without its monitor). */
export function visiblePlace(place: WindowPlace, screens: readonly Rectangle[]): WindowPlace {
  const { position, width } = place;
  if (position === null) return place;
  const seen = screens.some((screen) =>
    position.x + width - enough >= screen.x && position.x + enough <= screen.x + screen.width
    && position.y >= screen.y && position.y + enough <= screen.y + screen.height);
  return seen ? place : { ...place, position: null };
}
