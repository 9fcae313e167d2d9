/** The writing counter with this card in front. A visit's own card keeps the short address. */
export const pathToCard = ({ visitId, eventId, stepId }: { readonly visitId: string | null; readonly eventId: string; readonly stepId: string }): `/${string}` =>
  (visitId === null ? `/write?event=${encodeURIComponent(eventId)}&step=${stepId}` : `/write?visit=${visitId}`);

/** Goes to a screen: `navigate('/guests/new')`. Addresses are hashes, so that one page serves a custom scheme and a plain browser alike. */
export function navigate(path: `/${string}`): void {
  window.location.hash = path;
  // The browser tells of it a task later: a key pressed in between would still act on the screen that he has left.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
